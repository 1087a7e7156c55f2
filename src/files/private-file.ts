/** A file of ours, or another tool's beside it, replaced as a whole and told of by its path. */
import { AppError } from '../failures/errors.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { reasonOf } from './node-error.ts';

/** Writes a file that its owner alone may read: 0600, whole or not at all. Throws AppError cannot-write. */
export async function writePrivately(path: string, data: string | Uint8Array): Promise<void> {
  try {
    await writeFileAtomically(path, data, { createMode: 0o600, mode: 0o600 });
  } catch (error) {
    throw new AppError('cannot-write', { path, detail: reasonOf(error) }, { cause: error });
  }
}
