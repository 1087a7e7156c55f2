/**
 * Files and folders changed as a whole or not at all: a temp file beside, flushed to disk, then renamed over the old
 * one. Behind a symlink the real file is replaced and the link stays. Written at once, as read.ts reads.
 */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cannotWrite, orCannotWrite } from './node-error.ts';
import { assertRegular, type JsonObject, listFolder, resolveLink } from './read.ts';
import { isAlive, pid } from './this-process.ts';

export interface WriteOptions {
  /** Mode for a file that does not exist yet. */
  readonly createMode: number;
  /** Mode for an existing file; if absent, its mode stays. */
  readonly mode?: number | undefined;
  /** false: do not flush, so after a power failure the file may be empty. For data that may be lost. */
  readonly flush?: boolean;
}

/** New content on disk next to a file, flushed and ready to replace it. */
export interface StagedFile {
  /** Replaces the file. Throws Node's own error and leaves the file unchanged. */
  commit(pause?: Pause): Promise<void>;
  /** Removes the temp file; does nothing after a commit. Never throws: a later run removes what is left. */
  discard(): Promise<void>;
}

/**
 * Writes `data` so that readers see either the old bytes or the new ones, even after a power failure. Creates missing
 * parent folders with mode 0700. Throws Node's own error, or AppError `not-a-file` if something else is there, and
 * leaves no temp file behind.
 */
export async function writeFileAtomically(path: string, data: string | Uint8Array, options: WriteOptions) {
  const staged = await stageFile(path, data, options);
  try {
    await staged.commit();
  } finally {
    await staged.discard();
  }
}

/**
 * The first half of writeFileAtomically: everything that can fail for lack of space or permission. Throws the same
 * errors.
 */
export async function stageFile(
  path: string,
  data: string | Uint8Array,
  options: WriteOptions,
): Promise<StagedFile> {
  const target = resolveLink(path);
  const folder = dirname(target);
  await makeFolders(folder);
  const old = regularAt(target);
  const temp = tempBeside(target);
  const discard = async () => removeQuietly(temp);
  try {
    const mode = old ? (options.mode ?? old.mode & 0o777) : options.createMode;
    writeTemp(temp, data, { mode, owner: old, flush: options.flush !== false });
  } catch (error) {
    removeQuietly(temp);
    throw error;
  }
  const commit = async (pause?: Pause) => {
    // A pipe or device that has appeared there meanwhile must not be replaced.
    regularAt(target);
    await renamePatiently(temp, target, pause);
    if (options.flush !== false) flushFolder(folder);
  };
  return { commit, discard };
}

/**
 * Creates a folder and its parents durably with mode 0700: a flushed file is lost if its folder is lost in a power
 * failure.
 */
export async function makeFolders(path: string): Promise<void> {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) flushFolder(dirname(made));
}

/** Removes the file behind a path durably; a missing one is fine. A symlink to it stays. */
export async function removeFile(path: string): Promise<void> {
  const target = resolveLink(path);
  regularAt(target);
  rmSync(target, { force: true });
  flushFolder(dirname(target));
}

type Owner = Pick<Stats, 'uid' | 'gid'>;

function writeTemp(
  temp: string,
  data: string | Uint8Array,
  {
    mode,
    owner,
    flush,
  }: { readonly mode: number; readonly owner: Owner | undefined; readonly flush: boolean },
) {
  const file = openSync(temp, 'wx', mode);
  try {
    writeFileSync(file, data);
    // The umask may have removed bits from the mode passed to open.
    fchmodSync(file, mode);
    if (owner) keepOwner(file, owner, mode);
    if (flush) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Under sudo, keeps the user's ownership. */
function keepOwner(file: number, old: Owner, mode: number) {
  const now = fstatSync(file);
  if (now.uid === old.uid && now.gid === old.gid) return;
  try {
    fchownSync(file, old.uid, old.gid);
  } catch (error) {
    // Only root may give a file to a group that it is not in. The group does not matter if it may do no more than
    // everybody.
    const groupMatters = ((mode >> 3) & ~mode & 0o7) !== 0;
    const isRefused = (error as NodeJS.ErrnoException).code === 'EPERM';
    if (now.uid !== old.uid || groupMatters || !isRefused) throw error;
  }
}

/**
 * Makes renames, creations and removals in a folder durable. Windows cannot open a folder, but journals such changes.
 */
function flushFolder(folder: string) {
  let file: number;
  try {
    file = openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(file);
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    closeSync(file);
  }
}

/** The stats of a regular file; undefined if nothing is there. Throws AppError `not-a-file` for anything else. */
function regularAt(path: string): Stats | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats) assertRegular(path, stats);
  return stats;
}

/** Removes a temp file or folder. Never throws: a later run removes what is left. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The error that led here is the one to report.
  }
}

/**
 * Writes a file that only its owner may read: mode 0600, completely or not at all. Throws AppError cannot-write,
 * not-a-file.
 */
export function writePrivately(
  path: string,
  data: string | Uint8Array,
  { flush = true }: Pick<WriteOptions, 'flush'> = {},
): Promise<void> {
  return orCannotWrite(path, writeFileAtomically(path, data, { createMode: 0o600, mode: 0o600, flush }));
}

const PREFIX = '.openclaw-bedrock-';
const NAME = /^\.openclaw-bedrock-.*-(\d+)-[0-9a-f]{12}$/;

/** A temp path next to `path`, so that it can be renamed over it; the name contains this process's ID. */
export function tempBeside(path: string): string {
  return join(dirname(path), `${PREFIX}${basename(path)}-${pid}-${uniqueSuffix()}`);
}

/**
 * Twelve hex digits that no other name has. Nothing secret depends on them, and loading node:crypto would take a tenth
 * of the time of a pass of `watch`.
 */
export function uniqueSuffix(): string {
  const random = Math.floor(Math.random() * 16 ** 12);
  return random.toString(16).padStart(12, '0');
}

/**
 * Removes the temp files that killed runs left in these folders; those of a running process stay. Files that cannot be
 * removed are ignored: they do no harm.
 */
export async function sweepTempFiles(folders: Iterable<string>): Promise<void> {
  for (const folder of new Set(folders))
    for (const name of listFolder(folder)) {
      const owner = NAME.exec(name)?.[1];
      if (owner !== undefined && !isAlive(Number(owner))) removeQuietly(join(folder, name));
    }
}

/** Waits for this many milliseconds. Ctrl-C does not interrupt a rename, so there is no signal. */
export type Pause = (ms: number) => Promise<unknown>;

const wait: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Windows errors while another program has the file open (`graceful-fs` retries the same three). */
const BUSY = ['EPERM', 'EACCES', 'EBUSY'];

/** 1.2 s in all; scanners finish sooner. */
const PAUSES_MS = [20, 40, 80, 160, 300, 600];

/** Renames `from` to `to`, with retries. Throws Node's own error if the file stays open. */
export async function renamePatiently(from: string, to: string, pause = wait): Promise<void> {
  for (const ms of PAUSES_MS) {
    try {
      return renameSync(from, to);
    } catch (error) {
      if (!BUSY.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await pause(ms);
    }
  }
  return renameSync(from, to);
}

/**
 * Replaces a cache file: mode 0600, new folders 0700. Temp files of killed runs are removed: half a token is a secret
 * too. Throws AppError cannot-write ({path}, {detail}).
 */
export async function writeCacheFile(path: string, object: JsonObject): Promise<void> {
  await sweepTempFiles([dirname(path)]);
  await writePrivately(path, JSON.stringify(object, null, 2));
}

/**
 * Removes a cache file, even behind a symlink, and the temp files of killed runs; a missing one is fine. Throws
 * AppError cannot-write, not-a-file.
 */
export async function deleteCacheFile(path: string): Promise<void> {
  await sweepTempFiles([dirname(path)]);
  await orCannotWrite(path, removeFile(path));
}

/** Renames a cache file, replacing what was there. Throws AppError cannot-write ({path}, {detail}). */
export async function moveCacheFile(path: string, to: string): Promise<void> {
  await orCannotWrite(path, renamePatiently(path, to));
}

/**
 * Copies a folder's regular files, recursively: files 0600, folders 0700. Links are omitted. Throws AppError
 * cannot-write.
 */
export async function copyFolder(from: string, to: string): Promise<void> {
  await orCannotWrite(to, copyInto(from, to));
}

async function copyInto(from: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const target = join(to, entry.name);
    if (entry.isDirectory()) await copyInto(join(from, entry.name), target);
    if (!entry.isFile()) continue;
    copyFileSync(join(from, entry.name), target);
    chmodSync(target, 0o600);
  }
}

/** Removes a folder and everything in it; a missing one is fine. Throws AppError cannot-write. */
export async function removeFolder(path: string): Promise<void> {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    throw cannotWrite(path, error);
  }
}
