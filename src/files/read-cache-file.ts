/** Small JSON files that other programs read and write at the same time. */
import { readOrMissing } from './read-bytes.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The object in a cache file; `missing` without a file, `corrupt` for anything but a JSON object.
 * Throws AppError cannot-read ({path}, {detail}) where there is a file that may not be read.
 */
export async function readCacheFile(path: string): Promise<JsonObject | 'missing' | 'corrupt'> {
  const first = readOnce(path);
  if (first !== 'corrupt') return first;
  // The AWS CLI truncates the file and then writes, so a reader can meet half of it: look once more, a moment later.
  await new Promise((resolve) => setImmediate(resolve));
  return readOnce(path);
}

function readOnce(path: string): JsonObject | 'missing' | 'corrupt' {
  const bytes = readOrMissing(path);
  if (bytes === undefined) return 'missing';
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as JsonObject) : 'corrupt';
  } catch {
    return 'corrupt';
  }
}
