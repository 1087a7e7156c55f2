import { expect, it } from 'vitest';
import { AppError } from '../../../src/failures/errors.ts';
import { cannotWrite, isMissing, orCannotWrite, reasonOf } from '../../../src/files/node-error.ts';

const nodeError = (code: string) =>
  Object.assign(new Error(`${code}: resource busy or locked, rename '/a' -> '/b'`), { code });

it('distinguishes a missing path from everything else', () => {
  expect(isMissing(nodeError('ENOENT'))).toBe(true);
  expect(isMissing(nodeError('EACCES'))).toBe(false);
  expect(isMissing(undefined)).toBe(false);
});

it('returns the reason without the system call and paths', () => {
  expect(reasonOf(nodeError('EIO'))).toBe('EIO: resource busy or locked');
  expect(reasonOf('only words')).toBe('only words');
});

it.each([
  ['a mount point refuses', 'linux', 'EBUSY', 'rename', 'mounted-file'],
  ['Windows refuses of a file that is open', 'win32', 'EBUSY', 'open', 'file-in-use'],
  ['Windows refuses to rename over such a file', 'win32', 'EPERM', 'rename', 'file-in-use'],
  ['a lack of rights is', 'win32', 'EPERM', 'open', 'cannot-write'],
  ['a lack of rights is', 'linux', 'EPERM', 'rename', 'cannot-write'],
] as const)('says what %s (%s, %s of %s)', (_what, platform, code, syscall, error) => {
  const thrown = Object.assign(nodeError(code), { syscall });
  expect(cannotWrite('/folder/file', thrown, platform)).toMatchObject({
    error,
    facts: { path: '/folder/file' },
  });
});

it('passes AppErrors through', async () => {
  const named = new AppError('not-a-file', { path: '/a', what: 'folder' });
  expect(cannotWrite('/a', named)).toBe(named);
  await expect(orCannotWrite('/a', Promise.reject(named))).rejects.toBe(named);
  await expect(orCannotWrite('/a', Promise.reject(nodeError('ENOSPC')))).rejects.toMatchObject({
    error: 'cannot-write',
    facts: { path: '/a', detail: 'ENOSPC: resource busy or locked' },
  });
  expect(await orCannotWrite('/a', Promise.resolve(1))).toBe(1);
});
