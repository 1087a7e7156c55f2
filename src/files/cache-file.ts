/** Small JSON files shared with other running programs (read-cache-file.ts): replaced, moved and removed as a whole. */
import { dirname } from 'node:path';
import { removeFile, writePrivately } from './atomic-write.ts';
import { orCannotWrite } from './node-error.ts';
import type { JsonObject } from './read-cache-file.ts';
import { renamePatiently } from './rename.ts';
import { sweepTempFiles } from './temp-files.ts';

/**
 * Replaces a cache file: mode 0600, new folders 0700. Temp files of killed runs are removed: half a token is a secret
 * too. Throws AppError cannot-write ({path}, {detail}).
 */
export async function writeCacheFile(path: string, object: JsonObject): Promise<void> {
  await sweepTempFiles([dirname(path)]);
  await writePrivately(path, JSON.stringify(object, null, 2));
}

/**
 * Removes a cache file, even behind a symlink, and the temp files of killed runs; a missing one is fine. Throws
 * AppError cannot-write, not-a-file.
 */
export async function deleteCacheFile(path: string): Promise<void> {
  await sweepTempFiles([dirname(path)]);
  await orCannotWrite(path, removeFile(path));
}

/** Renames a cache file, replacing what was there. Throws AppError cannot-write ({path}, {detail}). */
export async function moveCacheFile(path: string, to: string): Promise<void> {
  await orCannotWrite(path, renamePatiently(path, to));
}
