/** A file of ours, or another tool's beside it, replaced as a whole and told of by its path. */
import { type WriteOptions, writeFileAtomically } from './atomic-write.ts';
import { orCannotWrite } from './node-error.ts';

/** Writes a file that its owner alone may read: 0600, whole or not at all. Throws AppError cannot-write, not-a-file. */
export function writePrivately(
  path: string,
  data: string | Uint8Array,
  { flush = true }: Pick<WriteOptions, 'flush'> = {},
): Promise<void> {
  return orCannotWrite(path, writeFileAtomically(path, data, { createMode: 0o600, mode: 0o600, flush }));
}
