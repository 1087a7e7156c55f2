/** Small JSON files that other programs read and write at the same time (read-cache-file.ts): replaced, moved and removed whole. */
import { dirname } from 'node:path';
import { removeFile, writePrivately } from './atomic-write.ts';
import { orCannotWrite } from './node-error.ts';
import type { JsonObject } from './read-cache-file.ts';
import { renamePatiently } from './rename.ts';
import { sweepTempFiles } from './temp-files.ts';

/**
 * Replaces a cache file: 0600, new folders 0700. What a killed run left beside it goes: half a token is a secret too.
 * Throws AppError cannot-write ({path}, {detail}).
 */
export async function writeCacheFile(path: string, object: JsonObject): Promise<void> {
  await sweepTempFiles([dirname(path)]);
  await writePrivately(path, JSON.stringify(object, null, 2));
}

/**
 * Removes a cache file, behind a link too, and what a killed run left beside it; a missing one is fine. Throws AppError
 * cannot-write, not-a-file.
 */
export async function deleteCacheFile(path: string): Promise<void> {
  await sweepTempFiles([dirname(path)]);
  await orCannotWrite(path, removeFile(path));
}

/** Gives a cache file another name, in place of what had it. Throws AppError cannot-write ({path}, {detail}). */
export async function moveCacheFile(path: string, to: string): Promise<void> {
  await orCannotWrite(path, renamePatiently(path, to));
}
