import { stat } from 'node:fs/promises';

/** The permissions of a file as four octal digits, `0600`; null when there is no file to look at. */
export async function fileMode(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => undefined);
  return found ? (found.mode & 0o7777).toString(8).padStart(4, '0') : null;
}
