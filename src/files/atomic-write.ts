/**
 * Replaces a file completely or not at all: writes a temp file next to it, flushes it to disk, and renames it over the
 * file. A symlink stays, and its target is replaced.
 */
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing, orCannotWrite } from './node-error.ts';
import { assertRegular } from './read-bytes.ts';
import { type Pause, renamePatiently } from './rename.ts';
import { resolveLink } from './resolve-link.ts';
import { tempBeside } from './temp-files.ts';

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
  const old = await regularAt(target);
  const temp = await tempBeside(target);
  const discard = () => rm(temp, { force: true }).catch(() => undefined);
  try {
    const mode = old ? (options.mode ?? old.mode & 0o777) : options.createMode;
    await writeAndFlush(temp, data, mode, old, options.flush !== false);
  } catch (error) {
    await discard();
    throw error;
  }
  const commit = async (pause?: Pause) => {
    // A pipe or device that has appeared there meanwhile must not be replaced.
    await regularAt(target);
    await renamePatiently(temp, target, pause);
    if (options.flush !== false) await flushFolder(folder);
  };
  return { commit, discard };
}

/**
 * Creates a folder and its parents durably with mode 0700: a flushed file is lost if its folder is lost in a power
 * failure.
 */
export async function makeFolders(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await flushFolder(dirname(made));
}

/** Removes the file behind a path durably; a missing one is fine. A symlink to it stays. */
export async function removeFile(path: string): Promise<void> {
  const target = resolveLink(path);
  await regularAt(target);
  await rm(target, { force: true });
  await flushFolder(dirname(target));
}

async function writeAndFlush(
  temp: string,
  data: string | Uint8Array,
  mode: number,
  old: { uid: number; gid: number } | undefined,
  flush: boolean,
) {
  const handle = await open(temp, 'wx', mode);
  try {
    await handle.writeFile(data);
    // The umask may have removed bits from the mode passed to open.
    await handle.chmod(mode);
    if (old) await keepOwner(handle, old);
    if (flush) await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Under sudo, keep the user's ownership; without permission for that, the file was ours anyway. */
async function keepOwner(handle: Awaited<ReturnType<typeof open>>, old: { uid: number; gid: number }) {
  const now = await handle.stat();
  if (now.uid !== old.uid || now.gid !== old.gid) await handle.chown(old.uid, old.gid);
}

/**
 * Makes renames, creations and removals in a folder durable. Windows cannot open a folder, but journals such changes.
 */
export async function flushFolder(folder: string) {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(folder, 'r');
  } catch {
    return;
  }
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** The stats of a regular file; undefined if nothing is there. Throws AppError `not-a-file` for anything else. */
async function regularAt(path: string) {
  const stats = await stat(path).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  if (stats) assertRegular(path, stats);
  return stats || undefined;
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
