/** Interprets Node's file errors. */
import { dirname } from 'node:path';
import { AppError } from '../failures/errors.ts';
import { platform } from './this-process.ts';

/** Whether a Node error says that a path does not exist. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException)?.code === 'ENOENT';
}

/** Node's message without the system call and path: `EISDIR: illegal operation on a directory`. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, \w+(?: '.*)?$/s, '');
}

/** What `change` resolves to; turns Node's own error into AppError cannot-write ({path}, {detail}). */
export async function orCannotWrite<T>(path: string, change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** A Node error as AppError `cannot-write`, or a more specific one if the system allows it; an AppError unchanged. */
export function cannotWrite(path: string, error: unknown, on: NodeJS.Platform = platform): unknown {
  if (error instanceof AppError) return error;
  const detail = reasonOf(error);
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (on === 'win32') {
    // An open file gives EBUSY, and on Windows renaming over one gives a permission error. If permission were really
    // missing, creating the temp file would have failed first.
    const isOpen = code === 'EBUSY' || (syscall === 'rename' && ['EPERM', 'EACCES'].includes(code));
    if (isOpen) return new AppError('file-in-use', { path, detail }, { cause: error });
  } else if (code === 'EBUSY')
    // Nothing can be renamed over a mount point: https://man7.org/linux/man-pages/man2/rename.2.html (EBUSY)
    return new AppError('mounted-file', { path, detail, folder: dirname(path) }, { cause: error });
  return new AppError('cannot-write', { path, detail }, { cause: error });
}
