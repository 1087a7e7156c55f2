/** What a folder holds, and who may read a file. */
import { readdir, stat } from 'node:fs/promises';

/** The names in a folder; none when it is not there or may not be looked into. */
export function listFolder(path: string): Promise<string[]> {
  return readdir(path).catch(() => []);
}

/** The permission bits of a file; nothing without the file. */
export async function modeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && found.mode & 0o777;
}
