/**
 * Replaces a file as a whole or not at all: a temp file beside it, flushed to disk, then renamed over it.
 * Behind a symlink the real file is replaced and the link stays.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

export interface WriteOptions {
  /** Mode of a file that does not exist yet. */
  readonly createMode: number;
  /** Mode to give a file that exists; absent: the mode it has stays. */
  readonly mode?: number;
}

/** Marks our temp files, so that the next run knows a stray one. */
export const TEMP_PREFIX = '.openclaw-bedrock-';

/**
 * Writes `data` so that a reader sees the old bytes or the new ones, never a part, even after a power cut.
 * Creates missing parent folders with mode 0700. Throws Node's own error and leaves no temp file behind.
 */
export async function writeFileAtomically(path: string, data: string | Uint8Array, options: WriteOptions) {
  const target = await resolveLink(path);
  const folder = dirname(target);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const old = await stat(target).catch(ignoreMissing);
  const temp = join(folder, `${TEMP_PREFIX}${basename(target)}-${randomBytes(6).toString('hex')}`);
  try {
    const mode = old ? (options.mode ?? old.mode & 0o7777) : options.createMode;
    await writeAndFlush(temp, data, mode, old);
    await rename(temp, target);
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

/** The file that a path stands for: behind symlinks, also when the last one points to nothing yet. */
export async function resolveLink(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const link = await readlink(path).catch(() => undefined);
    return link === undefined ? path : resolveLink(resolve(dirname(path), link));
  }
}

async function writeAndFlush(
  temp: string,
  data: string | Uint8Array,
  mode: number,
  old: { uid: number; gid: number } | undefined,
) {
  const handle = await open(temp, 'wx', mode);
  try {
    await handle.writeFile(data);
    // The umask may have taken bits away from the mode given to open.
    await handle.chmod(mode);
    if (old) await keepOwner(handle, old);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Under sudo the user's file must stay the user's; without that right our own ownership is what it was. */
async function keepOwner(handle: Awaited<ReturnType<typeof open>>, old: { uid: number; gid: number }) {
  const now = await handle.stat();
  if (now.uid !== old.uid || now.gid !== old.gid) await handle.chown(old.uid, old.gid);
}

/** Makes the rename itself durable. Windows cannot open a folder, and its rename is journalled. */
async function flushFolder(folder: string) {
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

function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

/** Whether Node's error says that a path does not exist. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException)?.code === 'ENOENT';
}
