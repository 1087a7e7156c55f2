/** Changing files safely: one run at a time, after the change of a killed run was finished or undone. */

import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { pathExists } from '../files/read.ts';
import { agentFolders, cronJobsPath, isInside } from '../files/snapshot.ts';
import { sweepTempFiles } from '../files/write.ts';
import {
  type Backup,
  type BackupFile,
  backupBytes,
  backupIds,
  isBackupId,
  readBackup,
  removeBackup,
  removeIncompleteBackups,
} from './backups.ts';
import { isAbandoned, type LockOwner, withLock } from './lock.ts';
import {
  assertTrusted,
  damaged,
  type OwnFiles,
  ownFiles,
  parseJson,
  readOwn,
  refuseOthersHome,
} from './own-files.ts';
import { foldersOf, type Journal, removeJournal, stateOf, undoFiles } from './transaction.ts';

/** A run that may write: its command, and how it reports progress. Implemented in report/plan.ts. */
export interface WriteView {
  /** Without secrets: other runs show it, and a backup keeps it. */
  readonly command: string;
  /** Another run holds the lock. */
  onWait(owner: LockOwner): void;
  /** An interrupted change was recovered. */
  onRecovered(recovery: Recovery): void;
  /** Shows progress during a slow operation. */
  onValidating<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Runs `work` under the lock of the state dir. First recovers from a killed run, and passes the result to `work`.
 * Throws like withLock and recover.
 */
export async function locked<T>(
  context: Context,
  locations: Locations,
  view: WriteView,
  work: (own: OwnFiles, recovery: Recovery | undefined) => Promise<T>,
): Promise<T> {
  const own = ownFiles(locations.stateDir);
  refuseOthersHome(context, locations, view.command);
  assertTrusted(own);
  return withLock(own, context, view, async (dead) => {
    return work(own, await recover(own, locations, { dead, onRecovered: view.onRecovered }));
  });
}

/** Recovers from a killed run before anything is read. Usually there is none, and then nothing is locked or created. */
export async function recoverInterrupted(
  context: Context,
  locations: Locations,
  view: WriteView,
): Promise<Recovery | undefined> {
  const own = ownFiles(locations.stateDir);
  refuseOthersHome(context, locations, view.command);
  await sweepTempFiles(await foldersOf(own, pathsWritten(locations)));
  if (!isInterrupted(own) && !isAbandoned(own, context.now())) return undefined;
  return locked(context, locations, view, async (_own, recovery) => recovery);
}

/** What was done about a killed run's change. */
export interface Recovery {
  /** When that run started to write, ISO 8601. */
  readonly at: string;
  readonly command: string;
  /** `finished`: everything had been written, but not yet reported, or the files have been edited since. */
  readonly outcome: 'undone' | 'finished';
  /** Files that were edited since; they are left alone. */
  readonly edited: readonly string[];
}

/** Whether a run was killed in the middle of a change. Read-only. Throws AppError cannot-read, not-trusted. */
export function isInterrupted(own: OwnFiles): boolean {
  return readOwn(own.journal) !== undefined;
}

export interface RecoverOptions {
  /** The dead owner of the lock. */
  readonly dead?: LockOwner | undefined;
  /**
   * Called while the journal still exists: if this run is killed before the person was told, the next one recovers and
   * reports again. Otherwise their next undo would undo one change too many.
   */
  readonly onRecovered?: (recovery: Recovery) => void;
}

/**
 * Call under the lock, before anything is read for a plan. Undefined if no change was interrupted. Throws AppError
 * not-trusted, backup-elsewhere, damaged-record and cannot-read with nothing changed, and cannot-write and
 * cannot-undo; the journal then stays for the next run.
 */
export async function recover(
  own: OwnFiles,
  locations: Locations,
  { dead, onRecovered }: RecoverOptions = {},
): Promise<Recovery | undefined> {
  const bytes = readOwn(own.journal);
  const journal = bytes && parseJournal(own.journal, bytes.toString('utf8'));
  const backup = journal && (await readBackup(own, journal.id));
  if (backup) assertOfSetup(backup, locations);
  const recovery = journal ? await settle(own, journal, backup) : await unreported(own, dead);
  await removeIncompleteBackups(own);
  const files = (backup?.files ?? []).map(({ path }) => path);
  await sweepTempFiles(await foldersOf(own, [...pathsWritten(locations), ...files]));
  if (recovery) onRecovered?.(recovery);
  // Everything is settled, so it does not matter if a power failure loses the removal: a later run settles it again.
  if (journal)
    await removeJournal(own).catch((error) => {
      if (pathExists(own.journal)) throw error;
    });
  return recovery;
}

const journalShape = z.object({
  version: z.literal(1),
  id: z.string().check(z.refine(isBackupId)),
  at: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  command: z.string(),
});

function parseJournal(path: string, text: string): Journal {
  const parsed = journalShape.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw damaged(path, path, 'It is no journal of a change');
}

/** The newest change, if its run was killed when only the report was missing. */
async function unreported(own: OwnFiles, dead: LockOwner | undefined): Promise<Recovery | undefined> {
  const newest = (await backupIds(own)).at(-1);
  const backup = dead && newest !== undefined ? await readBackup(own, newest) : undefined;
  if (!dead || !backup || Date.parse(backup.at) < dead.since) return undefined;
  return { at: backup.at, command: backup.command, outcome: 'finished', edited: [] };
}

/**
 * Rolls back, unless a file was edited since. If one was and every other file is written, the change is complete and
 * the edit came after it. Without a complete backup, nothing had been replaced yet.
 */
async function settle(
  own: OwnFiles,
  { at, command }: Journal,
  backup: Backup | undefined,
): Promise<Recovery> {
  if (!backup) return { at, command, outcome: 'undone', edited: [] };
  const { files } = backup;
  const states = files.map(stateOf);
  const edited = files.filter((_, index) => states[index] === 'edited').map(({ path }) => path);
  if (edited.length > 0 && !states.includes('before')) return { at, command, outcome: 'finished', edited };
  const changed = files.filter((_, index) => states[index] === 'after');
  const kept = changed.map(async (file) => ({ ...file, bytes: await backupBytes(backup, file) }));
  await undoFiles(await Promise.all(kept), backup.folder);
  if (edited.length === 0) await removeBackup(own, backup.id);
  return { at, command, outcome: 'undone', edited };
}

/** Every path that a run may write; the shared token cache as a folder. */
function pathsWritten({ awsConfig, stateEnv, openclawConfig, awsHome }: Locations): string[] {
  return [awsConfig, stateEnv, openclawConfig, join(awsHome, '.aws', 'sso', 'cache', 'token.json')];
}

/**
 * Throws AppError `backup-elsewhere` for a backup with a file that this run would not write: it was made with other
 * flags or variables, or has been tampered with.
 */
export function assertOfSetup({ id, command, files }: Backup, locations: Locations): void {
  const other = files.find((file) => !isOfSetup(file, locations));
  if (other) throw new AppError('backup-elsewhere', { path: other.path, id, command });
}

function isOfSetup({ kind, path }: BackupFile, locations: Locations): boolean {
  const { awsConfig, awsHome, stateDir, stateEnv, openclawConfig } = locations;
  if (kind === 'aws-config') return path === awsConfig || path === join(awsHome, '.aws', 'config');
  if (kind === 'state-env') return path === stateEnv;
  if (kind === 'agent-models') return agentFolders(stateDir).includes(dirname(path));
  if (kind === 'cron-jobs') return path === cronJobsPath(stateDir);
  return path === openclawConfig || isInside(dirname(openclawConfig), path);
}
