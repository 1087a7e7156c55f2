/**
 * What is on the disk, read and never changed. Synchronous: the files are small, and loading `node:fs/promises` takes a
 * tenth of a bare start.
 */
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
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

/** Whether a path exists, without reading it. */
export function pathExists(path: string): boolean {
  return orUndefined(() => statSync(path)) !== undefined;
}

/** Whether a path is a file, or a link to one. */
export function isFile(path: string): boolean {
  return orUndefined(() => statSync(path).isFile()) === true;
}

/** The names in a folder; empty if it is missing or unreadable. */
export function listFolder(path: string): string[] {
  return orUndefined(() => readdirSync(path)) ?? [];
}

/** The text of a regular file; undefined if it is missing or unreadable. */
export function readText(path: string): string | undefined {
  return orUndefined(() => readOrMissing(path)?.toString('utf8'));
}

/** A file's permission bits, including set-user-ID; undefined if there is no file. */
export function modeOf(path: string): number | undefined {
  return orUndefined(() => statSync(path).mode & 0o7777);
}

/** Permission bits as people know them: `0644`. */
export function inOctal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}

/** When a file was last written, in epoch milliseconds; undefined if there is no file. */
export function changedAt(path: string): number | undefined {
  return orUndefined(() => statSync(path).mtimeMs);
}

/** A file's number of hard links; undefined if there is no file. */
export function linkCount(path: string): number | undefined {
  return orUndefined(() => statSync(path).nlink);
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/**
 * Decodes bytes that start with a UTF-16 byte order mark, as Windows PowerShell 5.1 writes with `>`; undefined for all
 * others. https://www.unicode.org/faq/utf_bom.html
 */
export function readUtf16(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  const text = bytes.subarray(2, bytes.length - (bytes.length % 2));
  if (mark === 'fffe') return text.toString('utf16le');
  return mark === 'feff' ? Buffer.from(text).swap16().toString('utf16le') : undefined;
}

/** The file behind a path's symlinks, even if the last one points to nothing. Throws Node's own error. */
export function resolveLink(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
    const link = linkAt(path);
    // A relative link is relative to the folder that really contains it.
    return link === undefined ? path : resolveLink(resolve(realpathSync(dirname(path)), link));
  }
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** How long the AWS CLI may take to write a file of a few kilobytes. */
const WRITING_MS = 20;

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The object in a cache file; `missing` if there is no file, `corrupt` for anything but a JSON object. Throws AppError
 * cannot-read ({path}, {detail}) if the file is not readable.
 */
export async function readCacheFile(path: string): Promise<JsonObject | 'missing' | 'corrupt'> {
  const first = readOnce(path);
  if (first !== 'corrupt') return first;
  // The AWS CLI truncates the file before writing, so a reader may see half of it: read again a moment later.
  await new Promise((resolve) => setTimeout(resolve, WRITING_MS));
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
