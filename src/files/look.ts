/** A look at the disk that fails quietly: what is not there and what is closed to us are the same to the asker. */
import { readdirSync, statSync } from 'node:fs';
import { readOrMissing } from './read-bytes.ts';

/** Whether a path exists, without reading it. */
export function pathExists(path: string): boolean {
  return attempt(() => statSync(path)) !== undefined;
}

/** The names in a folder; none when it is not there or may not be looked into. */
export function listFolder(path: string): string[] {
  return attempt(() => readdirSync(path)) ?? [];
}

/** The text of a regular file; nothing when there is none that may be read. */
export function readText(path: string): string | undefined {
  return attempt(() => readOrMissing(path)?.toString('utf8'));
}

/** The permission bits of a file, set-user-id and its like included; nothing without the file. */
export function modeOf(path: string): number | undefined {
  return attempt(() => statSync(path).mode & 0o7777);
}

/** When a file was last written, in epoch milliseconds; nothing without the file. */
export function changedAt(path: string): number | undefined {
  return attempt(() => statSync(path).mtimeMs);
}

/** How many names a file has on its file system; nothing without the file. */
export function linkCount(path: string): number | undefined {
  return attempt(() => statSync(path).nlink);
}

function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
