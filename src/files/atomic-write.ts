/**
 * Replaces a file as a whole or not at all: a temp file beside it, flushed to disk, then renamed over it.
 * Behind a symlink the real file is replaced and the link stays.
 */
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing, orCannotWrite } from './node-error.ts';
import { assertRegular } from './read-bytes.ts';
import { type Pause, renamePatiently } from './rename.ts';
import { resolveLink } from './resolve-link.ts';
import { tempBeside } from './temp-files.ts';

export interface WriteOptions {
  /** Mode of a file that does not exist yet. */
  readonly createMode: number;
  /** Mode to give a file that exists; absent: the mode it has stays. */
  readonly mode?: number | undefined;
  /** false: not flushed to disk, so that after a power cut the file may be empty. For what can be lost. */
  readonly flush?: boolean;
}

/** New bytes on disk beside a file, flushed, waiting to take its place. */
export interface StagedFile {
  /** Takes the file's place. Throws Node's own error; then the file is as it was. */
  commit(pause?: Pause): Promise<void>;
  /** Removes the temp file; after a commit it does nothing. Never throws: what stays is swept by a later run. */
  discard(): Promise<void>;
}

/**
 * Writes `data` so that a reader sees the old bytes or the new ones, never a part, even after a power cut.
 * Creates missing parent folders with mode 0700. Throws Node's own error, or AppError `not-a-file` where something else is
 * there, and leaves no temp file behind.
 */
export async function writeFileAtomically(path: string, data: string | Uint8Array, options: WriteOptions) {
  const staged = await stageFile(path, data, options);
  try {
    await staged.commit();
  } finally {
    await staged.discard();
  }
}

/** The first half of writeFileAtomically: everything that can run out of space or lack a right. Throws as it does. */
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
    // A pipe or device that has come there since must stay what it is.
    await regularAt(target);
    await renamePatiently(temp, target, pause);
    if (options.flush !== false) await flushFolder(folder);
  };
  return { commit, discard };
}

/** Makes a folder with its parents, 0700, for certain: a file flushed in a folder that a power cut takes away is gone. */
export async function makeFolders(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await flushFolder(dirname(made));
}

/** Removes the file behind a path for good; a missing one is fine. A symlink to it stays. */
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
    // The umask may have taken bits away from the mode given to open.
    await handle.chmod(mode);
    if (old) await keepOwner(handle, old);
    if (flush) await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Under sudo the user's file must stay the user's; without that right our own ownership is what it was. */
async function keepOwner(handle: Awaited<ReturnType<typeof open>>, old: { uid: number; gid: number }) {
  const now = await handle.stat();
  if (now.uid !== old.uid || now.gid !== old.gid) await handle.chown(old.uid, old.gid);
}

/** Makes what was renamed, made or removed in a folder durable. Windows cannot open one, and journals such changes. */
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

/** What is at a path; nothing where there is nothing. Throws AppError `not-a-file` for anything but a regular file. */
async function regularAt(path: string) {
  const stats = await stat(path).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  if (stats) assertRegular(path, stats);
  return stats || undefined;
}

/** Writes a file that its owner alone may read: 0600, whole or not at all. Throws AppError cannot-write, not-a-file. */
export function writePrivately(
  path: string,
  data: string | Uint8Array,
  { flush = true }: Pick<WriteOptions, 'flush'> = {},
): Promise<void> {
  return orCannotWrite(path, writeFileAtomically(path, data, { createMode: 0o600, mode: 0o600, flush }));
}
