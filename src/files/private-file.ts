/** A file of ours, or another tool's beside it, as bytes: read or replaced as a whole, told of by its path. */
import { readFile } from 'node:fs/promises';
import { AppError } from '../errors.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { isMissing, reasonOf } from './node-error.ts';

/** Writes a file that its owner alone may read: 0600, whole or not at all. Throws AppError cannot-write. */
export async function writePrivately(path: string, data: string | Uint8Array): Promise<void> {
  try {
    await writeFileAtomically(path, data, { createMode: 0o600, mode: 0o600 });
  } catch (error) {
    throw new AppError('cannot-write', { path, detail: reasonOf(error) }, { cause: error });
  }
}

/** The bytes of a file; undefined without one. Throws AppError cannot-read where there is one that may not be read. */
export async function readOrMissing(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new AppError('cannot-read', { path, detail: reasonOf(error) }, { cause: error });
  }
}
