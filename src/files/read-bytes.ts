/**
 * A file as bytes. Read at once, without a promise: the files are small, and Node's promises of files alone cost a tenth
 * of a bare start.
 */
import { readFileSync } from 'node:fs';
import { AppError } from '../failures/errors.ts';
import { isMissing, reasonOf } from './node-error.ts';

/** The bytes; undefined without a file. Throws AppError cannot-read where there is one that may not be read. */
export function readOrMissing(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new AppError('cannot-read', { path, detail: reasonOf(error) }, { cause: error });
  }
}
