/**
 * The only code that writes people's files. A change happens completely or not at all, even if we are killed halfway.
 * The order on disk: journal, backup, new bytes next to each file, renames, journal removed. The removal commits.
 */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Context } from '../context.ts';
import { AppError, CancelledError } from '../failures/errors.ts';
import { orCannotWrite } from '../files/node-error.ts';
import { modeOf, readOrMissing, resolveLink } from '../files/read.ts';
import { decode } from '../files/snapshot.ts';
import { type Pause, removeFile, type StagedFile, stageFile, writePrivately } from '../files/write.ts';
import { type FileKind, whatChanged } from '../plan/plan.ts';
import type { BackupFile, Kept } from './backups.ts';
import { backupIds, nextId, removeBackup, removeOldBackups, sha256, writeBackup } from './backups.ts';
import { makeFolder, type OwnFiles } from './own-files.ts';

/** A file as bytes. Null: no file. */
export interface FileWrite {
  readonly kind: FileKind;
  readonly path: string;
  /** What the file must still contain when it is replaced. */
  readonly before: Buffer | null;
  readonly after: Buffer | null;
  /** Mode for a new file. */
  readonly createMode: number;
  /** Mode for an existing file; if absent, its mode stays. */
  readonly mode?: number | undefined;
}

export interface ChangeOptions extends Pick<Context, 'signal' | 'now'> {
  /** For the manifest. */
  readonly tool: string;
  readonly command: string;
  /** Validates the written files; if it throws, everything is restored. */
  readonly judge?: () => Promise<void>;
  readonly pause?: Pause;
}

/** The journal's content while a change is in progress. */
export interface Journal {
  readonly version: 1;
  /** The backup with the previous bytes. */
  readonly id: string;
  /** The same as in the backup's manifest, which may not have been written yet. */
  readonly at: string;
  readonly command: string;
}

/**
 * Makes the change and returns the ID of its backup. The caller holds the lock. On any error every file is restored:
 * AppError `changed-meanwhile` if a file no longer equals `before`, `read-only-file`, `cannot-write`, CancelledError if
 * the signal was aborted before the first file was replaced, and what `judge` throws. Only `cannot-undo` leaves
 * work for the next run, which finds the journal.
 */
export async function changeFiles(
  own: OwnFiles,
  writes: readonly FileWrite[],
  options: ChangeOptions,
): Promise<string> {
  for (const write of writes) checkUnchanged(write);
  for (const write of writes) await checkWritable(write);
  await refuseIfCancelled(options.signal);
  await makeFolder(own.backups);
  assertSettled(own);
  await removeOldBackups(own);
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
    await refuseIfCancelled(options.signal);
    for (const write of writes) {
      checkUnchanged(write);
      // Before the rename: one that fails halfway, as on a network drive, must be checked too.
      done.push(write);
      await replace(write, staged.get(write), options.pause);
    }
    await options.judge?.();
    await closeJournal(own, journal);
  } catch (error) {
    const paths = done.map(({ path }) => path);
    const replaced = kept.filter(({ path }) => paths.includes(path));
    await undoWritten(own, id, replaced, options.pause);
    throw error;
  } finally {
    for (const file of staged.values()) await file.discard();
  }
  return id;
}

/**
 * Throws CancelledError. Node reads signals once in each turn of its event loop, and files are written without one: the
 * turn in progress is over after the first pause, and a Ctrl-C since then is read before the second one ends.
 */
async function refuseIfCancelled(signal: AbortSignal): Promise<void> {
  for (let turns = 0; turns < 2; turns++) await new Promise((resolve) => setImmediate(resolve));
  if (signal.aborted) throw new CancelledError();
}

function toTexts({ kind, before, after }: FileWrite) {
  const text = (bytes: Buffer | null) => bytes && decode(bytes).text;
  return { kind, before: text(before), after: text(after) };
}

function writeJournal({ journal: path }: OwnFiles, journal: Journal): Promise<void> {
  return writePrivately(path, JSON.stringify(journal));
}

/**
 * Commits the change. Throws AppError cannot-write, after recreating the journal if possible: if its removal were not
 * durable, a later run would have to guess.
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

/** Overwriting another journal would make a half-made change permanent. */
function assertSettled({ journal }: OwnFiles) {
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

function checkUnchanged({ path, before }: FileWrite) {
  if (!isSame(readOrMissing(path) ?? null, before)) throw new AppError('changed-meanwhile', { path });
}

/** Whether two files have the same bytes; null: no file. */
export function isSame(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}

/** A rename would ignore the file's own protection, which someone set on purpose. */
async function checkWritable({ path, before }: FileWrite) {
  if (before !== null && ((await orCannotWrite(path, stat(path))).mode & 0o222) === 0)
    throw new AppError('read-only-file', { path });
}

/** Reports errors of the folder or disk before anything has been replaced. */
function stage(write: Pick<FileWrite, 'path' | 'createMode' | 'mode'>, bytes: Buffer): Promise<StagedFile> {
  return orCannotWrite(write.path, stageFile(write.path, bytes, write));
}

async function replace({ path }: Pick<FileWrite, 'path'>, staged: StagedFile | undefined, pause?: Pause) {
  await orCannotWrite(path, staged ? staged.commit(pause) : removeFile(path));
}

/** Undoes what has been done so far. */
async function undoWritten(own: OwnFiles, id: string, replaced: readonly Kept[], pause?: Pause) {
  await undoFiles(replaced, join(own.backups, id), pause);
  // Every file is restored, so a journal or backup that cannot be removed does no harm: the next run finds nothing to
  // do.
  await removeBackup(own, id).catch(ignore);
  await removeJournal(own).catch(ignore);
}

function ignore(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}

/**
 * Restores previous bytes and modes of files that still contain what the change wrote; anything else is an edit and
 * stays. Last file first; one failure does not stop the others. Throws AppError cannot-undo, naming the files that
 * failed.
 */
export async function undoFiles(files: readonly Kept[], backup: string, pause?: Pause): Promise<void> {
  const failed: [string, AppError][] = [];
  for (const file of files.toReversed())
    await undoFile(file, pause).catch((error) => failed.push([file.path, error]));
  const [first] = failed;
  if (!first) return;
  const [, cause] = first;
  const path = failed.map(([name]) => name);
  throw new AppError('cannot-undo', { path, detail: cause.facts.detail ?? cause.message, backup }, { cause });
}

async function undoFile({ bytes, ...file }: Kept, pause?: Pause): Promise<void> {
  if (stateOf(file) !== 'after') return;
  const mode = modeBefore(file);
  const target = { path: file.path, createMode: mode ?? 0o600, mode };
  const staged = bytes === null ? undefined : await stage(target, bytes);
  await replace(target, staged, pause).finally(() => staged?.discard());
}

/**
 * The mode to restore; undefined if the file still has it. Never more than world-readable: a manifest must not be able to
 * set a set-user-ID bit.
 */
export function modeBefore({ path, before }: BackupFile): number | undefined {
  const now = modeOf(path);
  const isSameMode = now !== undefined && (now & 0o777) === before?.mode;
  return before && !isSameMode ? before.mode & 0o644 : undefined;
}

/** Whether a file is as before the change, as after it, or edited since. */
export function stateOf({ path, before, after }: BackupFile): 'before' | 'after' | 'edited' {
  const bytes = readOrMissing(path);
  const now = bytes && sha256(bytes);
  if (now === before?.sha256) return 'before';
  return now === after?.sha256 ? 'after' : 'edited';
}

/** The folders in which a change to these files may leave temp files. */
export async function foldersOf(own: OwnFiles, paths: readonly string[]): Promise<string[]> {
  const backups = (await backupIds(own)).map((id) => join(own.backups, id));
  return [own.folder, ...backups, ...paths.map(folderBehind)];
}

/** The real file's folder; a broken link counts as the file itself. */
function folderBehind(path: string): string {
  try {
    return dirname(resolveLink(path));
  } catch {
    return dirname(path);
  }
}
