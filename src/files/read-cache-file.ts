/** Reads small JSON files that other running programs also write. */
import { readOrMissing } from './read-bytes.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The object in a cache file; `missing` if there is no file, `corrupt` for anything but a JSON object. Throws AppError
 * cannot-read ({path}, {detail}) if the file is not readable.
 */
export async function readCacheFile(path: string): Promise<JsonObject | 'missing' | 'corrupt'> {
  const first = readOnce(path);
  if (first !== 'corrupt') return first;
  // The AWS CLI truncates the file before writing, so a reader may see half of it: read again a moment later.
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
