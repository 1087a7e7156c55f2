/** What a folder holds. */
import { readdir } from 'node:fs/promises';

/** The names in a folder; none when it is not there or may not be looked into. */
export function listFolder(path: string): Promise<string[]> {
  return readdir(path).catch(() => []);
}
