/** Small JSON files that other programs read and write at the same time (read-cache-file.ts): replaced, moved and removed whole. */
import { rename, rm } from 'node:fs/promises';
import { orCannotWrite } from './node-error.ts';
import { writePrivately } from './private-file.ts';
import type { JsonObject } from './read-cache-file.ts';

/** Replaces a cache file: 0600, new folders 0700. Throws AppError cannot-write ({path}, {detail}). */
export async function writeCacheFile(path: string, object: JsonObject): Promise<void> {
  await writePrivately(path, JSON.stringify(object, null, 2));
}

/** Removes a cache file; a missing one is fine. Throws AppError cannot-write ({path}, {detail}). */
export async function deleteCacheFile(path: string): Promise<void> {
  await orCannotWrite(path, rm(path, { force: true }));
}

/** Gives a cache file another name, in place of what had it. Throws AppError cannot-write ({path}, {detail}). */
export async function moveCacheFile(path: string, to: string): Promise<void> {
  await orCannotWrite(path, rename(path, to));
}
