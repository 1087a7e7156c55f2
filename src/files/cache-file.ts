/** Small JSON files that other programs read and write at the same time: read, replaced, moved and removed whole. */
import { rename, rm } from 'node:fs/promises';
import { AppError } from '../errors.ts';
import { reasonOf } from './node-error.ts';
import { readOrMissing, writePrivately } from './private-file.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The object in a cache file; `missing` without a file, `corrupt` for anything but a JSON object.
 * Throws AppError cannot-read ({path}, {detail}) where there is a file that may not be read.
 */
export async function readCacheFile(path: string): Promise<JsonObject | 'missing' | 'corrupt'> {
  const first = await readOnce(path);
  // The AWS CLI truncates the file and then writes, so a reader can meet half of it: look once more.
  return first === 'corrupt' ? readOnce(path) : first;
}

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

async function orCannotWrite(path: string, change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    throw new AppError('cannot-write', { path, detail: reasonOf(error) }, { cause: error });
  }
}

async function readOnce(path: string): Promise<JsonObject | 'missing' | 'corrupt'> {
  const bytes = await readOrMissing(path);
  if (bytes === undefined) return 'missing';
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as JsonObject) : 'corrupt';
  } catch {
    return 'corrupt';
  }
}
