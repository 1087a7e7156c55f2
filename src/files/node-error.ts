/** What Node's file errors say, and how they are told. */
import { dirname } from 'node:path';
import { AppError } from '../failures/errors.ts';
import { platform } from './this-process.ts';

/** Whether Node's error says that a path does not exist. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException)?.code === 'ENOENT';
}

/** Node's message without its repetition of the call and path: `EISDIR: illegal operation on a directory`. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, \w+(?: '.*)?$/s, '');
}

/** What `change` returns; throws AppError cannot-write ({path}, {detail}) for Node's own error, others as they are. */
export async function orCannotWrite<T>(path: string, change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Node's error as AppError `cannot-write`, or as what it says better on that system; an AppError as it is. */
export function cannotWrite(path: string, error: unknown, on: NodeJS.Platform = platform): unknown {
  if (error instanceof AppError) return error;
  const detail = reasonOf(error);
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (on === 'win32') {
    // A file that is open elsewhere is busy, and no other can be renamed over it, which Windows calls a lack of rights. A
    // real lack shows when the file beside it is made.
    const isOpen = code === 'EBUSY' || (syscall === 'rename' && ['EPERM', 'EACCES'].includes(code));
    if (isOpen) return new AppError('file-in-use', { path, detail }, { cause: error });
  } else if (code === 'EBUSY')
    // Over a mount point nothing can be renamed: https://man7.org/linux/man-pages/man2/rename.2.html (EBUSY)
    return new AppError('mounted-file', { path, detail, folder: dirname(path) }, { cause: error });
  return new AppError('cannot-write', { path, detail }, { cause: error });
}
