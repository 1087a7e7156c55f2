/** Queries of the disk that never throw: a missing file and an unreadable one give the same answer. */
import { readdirSync, statSync } from 'node:fs';
import { readOrMissing } from './read-bytes.ts';

/** Whether a path exists, without reading it. */
export function pathExists(path: string): boolean {
  return attempt(() => statSync(path)) !== undefined;
}

/** The names in a folder; empty if it is missing or unreadable. */
export function listFolder(path: string): string[] {
  return attempt(() => readdirSync(path)) ?? [];
}

/** The text of a regular file; undefined if it is missing or unreadable. */
export function readText(path: string): string | undefined {
  return attempt(() => readOrMissing(path)?.toString('utf8'));
}

/** A file's permission bits, including set-user-ID; undefined if there is no file. */
export function modeOf(path: string): number | undefined {
  return attempt(() => statSync(path).mode & 0o7777);
}

/** When a file was last written, in epoch milliseconds; undefined if there is no file. */
export function changedAt(path: string): number | undefined {
  return attempt(() => statSync(path).mtimeMs);
}

/** A file's number of hard links; undefined if there is no file. */
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
