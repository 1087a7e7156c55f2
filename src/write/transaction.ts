/**
 * The only writer of people's files: all of a change, or none of it, also when we are killed in the middle. The
 * order on disk is: journal, backup, new bytes beside each file, renames, journal gone. Gone is done.
 */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Context } from '../context.ts';
import { AppError, CancelledError } from '../failures/errors.ts';
import { removeFile, type StagedFile, stageFile, writePrivately } from '../files/atomic-write.ts';
import { cannotWrite, orCannotWrite } from '../files/node-error.ts';
import { readOrMissing } from '../files/read-bytes.ts';
import type { Pause } from '../files/rename.ts';
import { resolveLink } from '../files/resolve-link.ts';
import { decode } from '../files/snapshot.ts';
import type { FileKind } from '../plan/plan.ts';
import { whatChanged } from '../plan/what-changed.ts';
import {
  type BackupFile,
  backupIds,
  type Kept,
  makeRoom,
  nextId,
  removeBackup,
  sha256,
  writeBackup,
} from './backups.ts';
import { makeFolder, type OwnFiles } from './own-files.ts';

/** One file, as bytes. Null: no file. */
export interface FileWrite {
  readonly kind: FileKind;
  readonly path: string;
  /** What must still be there when it is written. */
  readonly before: Buffer | null;
  readonly after: Buffer | null;
  /** Mode of a file that we create. */
  readonly createMode: number;
  /** Mode to give a file that exists; absent: its own stays. */
  readonly mode?: number | undefined;
}

export interface ChangeOptions extends Pick<Context, 'signal' | 'now'> {
  /** For the manifest. */
  readonly tool: string;
  readonly command: string;
  /** Looks at the written files; when it throws, everything is put back. */
  readonly judge?: () => Promise<void>;
  readonly pause?: Pause;
}

/** What the journal holds while a change is under way. */
export interface Journal {
  readonly version: 1;
  /** Of the backup that has the previous bytes. */
  readonly id: string;
  /** As in the backup's manifest, which may not have been written yet. */
  readonly at: string;
  readonly command: string;
}

/**
 * Makes the change and returns the id of its backup. The caller holds the lock. Whatever is thrown, every file is as
 * it was: AppError `changed-meanwhile` when a file is no longer `before`, `read-only-file`, `cannot-write`,
 * CancelledError when the signal was aborted before the first file was replaced, and what `judge` throws. Only
 * `cannot-put-back` leaves work to the next run, which finds the journal.
 */
export async function changeFiles(
  own: OwnFiles,
  writes: readonly FileWrite[],
  options: ChangeOptions,
): Promise<string> {
  for (const write of writes) await checkUnchanged(write);
  for (const write of writes) await checkWritable(write);
  if (options.signal.aborted) throw new CancelledError();
  await makeFolder(own.backups);
  await assertSettled(own);
  await makeRoom(own);
  const { tool, command, now } = options;
  const id = nextId(await backupIds(own), now());
  const at = new Date(now()).toISOString();
  const journal: Journal = { version: 1, id, at, command };
  const done: FileWrite[] = [];
  const staged = new Map<FileWrite, StagedFile>();
  const kept = await Promise.all(writes.map(toKept));
  try {
    await writeJournal(own, journal);
    const changed = whatChanged(writes.map(toTexts));
    await writeBackup(own, { id, tool, command, at, changed, files: kept });
    for (const write of writes) if (write.after !== null) staged.set(write, await stage(write, write.after));
    if (options.signal.aborted) throw new CancelledError();
    for (const write of writes) {
      await checkUnchanged(write);
      // Before it is begun: a rename that fails half-way, on a network drive, must be looked at too.
      done.push(write);
      await replace(write, staged.get(write), options.pause);
    }
    await options.judge?.();
    await closeJournal(own, journal);
  } catch (error) {
    await putBack(own, id, done, kept, options.pause);
    throw error;
  } finally {
    for (const file of staged.values()) await file.discard();
  }
  return id;
}

function toTexts({ kind, before, after }: FileWrite) {
  const text = (bytes: Buffer | null) => bytes && decode(bytes).text;
  return { kind, before: text(before), after: text(after) };
}

function writeJournal({ journal: path }: OwnFiles, journal: Journal): Promise<void> {
  return writePrivately(path, JSON.stringify(journal));
}

/**
 * From here on the change is made. Throws AppError cannot-write; then the journal is there again, as far as that is
 * possible: removed, but not for certain, it would leave a later run to guess.
 */
async function closeJournal(own: OwnFiles, journal: Journal): Promise<void> {
  await removeJournal(own).catch(async (error) => {
    await writeJournal(own, journal).catch(ignore);
    throw error;
  });
}

/** Throws AppError cannot-write. */
export function removeJournal({ journal }: OwnFiles): Promise<void> {
  return orCannotWrite(journal, removeFile(journal));
}

/** A journal written over another one would make a half-made change permanent. */
async function assertSettled({ journal }: OwnFiles) {
  if (readOrMissing(journal) !== undefined)
    throw new Error(`${journal} is of a change that was cut short: recover() comes first`);
}

async function toKept({ kind, path, before, after }: FileWrite): Promise<Kept> {
  const mode = before === null ? 0 : (await orCannotWrite(path, stat(path))).mode & 0o777;
  return {
    kind,
    path,
    bytes: before,
    before: before && { sha256: sha256(before), mode },
    after: after && { sha256: sha256(after) },
  };
}

async function checkUnchanged({ path, before }: FileWrite) {
  const now = readOrMissing(path) ?? null;
  const same = now === null || before === null ? now === before : now.equals(before);
  if (!same) throw new AppError('changed-meanwhile', { path });
}

/** A rename would get round a file's own protection: somebody who took the right to write away means it. */
async function checkWritable({ path, before }: FileWrite) {
  if (before !== null && ((await orCannotWrite(path, stat(path))).mode & 0o222) === 0)
    throw new AppError('read-only-file', { path });
}

/** An error of the folder or the disk, before anything has been replaced. */
async function stage(write: Pick<FileWrite, 'path' | 'createMode' | 'mode'>, bytes: Buffer) {
  try {
    return await stageFile(write.path, bytes, write);
  } catch (error) {
    throw cannotWrite(write.path, error);
  }
}

async function replace({ path }: Pick<FileWrite, 'path'>, staged: StagedFile | undefined, pause?: Pause) {
  await orCannotWrite(path, staged ? staged.commit(pause) : removeFile(path));
}

/** Undoes what has been done so far. */
async function putBack(
  own: OwnFiles,
  id: string,
  done: readonly FileWrite[],
  kept: readonly Kept[],
  pause?: Pause,
) {
  const paths = done.map(({ path }) => path);
  await restoreAll(
    kept.filter(({ path }) => paths.includes(path)),
    join(own.backups, id),
    pause,
  );
  // Every file is as it was, so a journal or backup that cannot be removed changes nothing: the next run finds no work.
  await removeBackup(own, id).catch(ignore);
  await removeJournal(own).catch(ignore);
}

function ignore(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}

/**
 * Gives files their previous bytes and modes where they still have those of the change; anything else is somebody's edit
 * and stays. The last one first, and each also where another one fails. Throws AppError cannot-put-back, which names those
 * that failed.
 */
export async function restoreAll(files: readonly Kept[], backup: string, pause?: Pause): Promise<void> {
  const failed: [string, AppError][] = [];
  for (const file of files.toReversed())
    await restore(file, pause).catch((error) => failed.push([file.path, error]));
  const [first] = failed;
  if (!first) return;
  const [, cause] = first;
  const path = failed.map(([name]) => name).join(', ');
  throw new AppError(
    'cannot-put-back',
    { path, detail: cause.facts.detail ?? cause.message, backup },
    { cause },
  );
}

async function restore({ bytes, ...file }: Kept, pause?: Pause): Promise<void> {
  if ((await stateOf(file)) !== 'after') return;
  const mode = modeToRestore(file);
  const target = { path: file.path, createMode: mode ?? 0o600, mode };
  const staged = bytes === null ? undefined : await stage(target, bytes);
  await replace(target, staged, pause).finally(() => staged?.discard());
}

/** Never more than everybody's reading: a manifest must not be a way to a set-user-id bit. */
export function modeToRestore({ before }: BackupFile): number | undefined {
  return before ? before.mode & 0o644 : undefined;
}

/** Whether a file is what it was before a change, what the change made of it, or something else since. */
export async function stateOf({ path, before, after }: BackupFile): Promise<'before' | 'after' | 'edited'> {
  const bytes = readOrMissing(path);
  const now = bytes && sha256(bytes);
  if (now === before?.sha256) return 'before';
  return now === after?.sha256 ? 'after' : 'edited';
}

/** The folders in which a change of these files may leave temp files. */
export async function foldersOf(own: OwnFiles, paths: readonly string[]): Promise<string[]> {
  const backups = (await backupIds(own)).map((id) => join(own.backups, id));
  return [own.folder, ...backups, ...paths.map(folderBehind)];
}

/** Of the real file; a link that leads nowhere counts as the file itself. */
function folderBehind(path: string): string {
  try {
    return dirname(resolveLink(path));
  } catch {
    return dirname(path);
  }
}
