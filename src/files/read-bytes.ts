/**
 * Reads a regular file as bytes: a named pipe would block forever, and a device may be endless. Synchronous, because
 * the files are small and loading Node's promise API would take a tenth of a bare start.
 */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { AppError } from '../failures/errors.ts';
import { isMissing, reasonOf } from './node-error.ts';

/** No configuration comes close to this size, and its JSON still fits in memory. */
const LARGEST = 64 * 1024 * 1024;

const READ_AT_ONCE = 256 * 1024;

/**
 * The bytes; undefined if there is no file. Throws AppError `not-a-file` for anything but a regular file,
 * `file-too-large` over 64 MiB, and `cannot-read` if permission is missing.
 */
export function readOrMissing(path: string): Buffer | undefined {
  try {
    assertRegular(path, statSync(path));
    // Opening does not block, even if the file has just been replaced by a pipe.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(file);
      assertRegular(path, stats);
      if (stats.size > LARGEST) throw tooLarge(path, stats.size);
      return readToEnd(file, path, stats.size);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof AppError) throw error;
    throw new AppError('cannot-read', { path, detail: reasonOf(error) }, { cause: error });
  }
}

/** Throws AppError `not-a-file` for a device, named pipe, socket or folder. */
export function assertRegular(path: string, stats: Stats): void {
  if (!stats.isFile()) throw new AppError('not-a-file', { path, what: kindOf(stats) });
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'folder';
  if (stats.isFIFO()) return 'named pipe';
  return stats.isSocket() ? 'socket' : 'device';
}

/** Reads until the end, because the size is unreliable: a file may grow, and /proc files report 0. */
function readToEnd(file: number, path: string, size: number): Buffer {
  const parts: Buffer[] = [];
  let total = 0;
  for (;;) {
    const part = Buffer.allocUnsafe(Math.min(Math.max(size - total, 0) + 1, READ_AT_ONCE));
    const count = readSync(file, part, 0, part.length, null);
    if (count === 0) return Buffer.concat(parts, total);
    parts.push(part.subarray(0, count));
    total += count;
    if (total > LARGEST) throw tooLarge(path, total);
  }
}

function tooLarge(path: string, size: number): AppError {
  return new AppError('file-too-large', { path, size: `${Math.ceil(size / 1024 / 1024)} MiB` });
}
