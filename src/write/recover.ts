/** Finishes or undoes the change of a run that was killed, and removes what it left lying about. */
import { AppError } from '../failures/errors.ts';
import { removeFile } from '../files/atomic-write.ts';
import type { Locations } from '../files/locate.ts';
import { orCannotWrite } from '../files/node-error.ts';
import { sweepTempFiles } from '../files/temp-files.ts';
import { type Backup, isBackupId, keptBytes, parseJson, readBackup, removeBackup } from './backups.ts';
import { type OwnFiles, readOwn } from './own-files.ts';
import { assertOfSetup, pathsWritten } from './places.ts';
import { foldersOf, type Journal, restore, stateOf } from './transaction.ts';

/** What was done about the change of a run that was killed. */
export interface Recovery {
  /** When that run began to write, ISO 8601. */
  readonly at: string;
  readonly command: string;
  /** `finished`: it had written all, and somebody has gone on from there. */
  readonly outcome: 'rolled-back' | 'finished';
  /** Files that somebody changed since; they stay as they are. */
  readonly edited: readonly string[];
}

/** Whether a run was killed in the middle of a change. Reads only. Throws AppError cannot-read, not-trusted. */
export async function isInterrupted(own: OwnFiles): Promise<boolean> {
  return readOwn(own.journal) !== undefined;
}

/**
 * To be called under the lock, before anything is read for a plan. Undefined when no change was cut short. Throws
 * AppError not-trusted, backup-elsewhere, cannot-read, cannot-write; the journal stays then, for the next run.
 */
export async function recover(own: OwnFiles, locations: Locations): Promise<Recovery | undefined> {
  const journal = readOwn(own.journal);
  const backup = journal && (await backupOf(own, journal.toString('utf8')));
  if (backup) assertOfSetup(backup, locations);
  const recovery = backup && (await settle(own, backup));
  const files = (backup?.files ?? []).map(({ path }) => path);
  await sweepTempFiles(await foldersOf(own, [...pathsWritten(locations), ...files]));
  if (journal) await orCannotWrite(own.journal, removeFile(own.journal));
  return recovery;
}

/** Without a whole backup nothing had been replaced yet: only its beginnings are to be removed. */
async function backupOf(own: OwnFiles, text: string): Promise<Backup | undefined> {
  const { id } = parseJournal(own.journal, text);
  const backup = await readBackup(own, id);
  if (!backup) await removeBackup(own, id);
  return backup;
}

function parseJournal(path: string, text: string): Journal {
  const journal = parseJson(text) as Partial<Journal> | null | undefined;
  if (typeof journal?.id === 'string' && isBackupId(journal.id)) return { version: 1, id: journal.id };
  // It was written whole, so the disk or somebody has been at it.
  throw new AppError('cannot-read', { path, detail: 'not a journal of openclaw-bedrock' });
}

/**
 * Back to where it began, as long as nobody has touched the files since. Where somebody has, and every other file is
 * written, the change is complete and theirs comes on top of it.
 */
async function settle(own: OwnFiles, backup: Backup): Promise<Recovery> {
  const { at, command, files } = backup;
  const states = await Promise.all(files.map(stateOf));
  const edited = files.filter((_, index) => states[index] === 'edited').map(({ path }) => path);
  if (edited.length > 0 && !states.includes('before')) return { at, command, outcome: 'finished', edited };
  for (const file of files.toReversed()) await restore(file, await keptBytes(backup, file));
  if (edited.length === 0) await removeBackup(own, backup.id);
  return { at, command, outcome: 'rolled-back', edited };
}
