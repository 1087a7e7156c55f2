/** How the checks of `doctor` depend on each other. */
import { expect, test } from 'vitest';
import { type Check, type Found, runChecks } from '../../../src/doctor/check.ts';
import { AppError, CancelledError } from '../../../src/failures/errors.ts';

const OK: Found = { status: 'ok', text: 'doctor.x' as never };
const WARN: Found = { status: 'warn', text: 'doctor.x' as never };
const check = (id: string, needs: readonly string[], found: Found | Error = OK): Check => ({
  id,
  needs,
  run: async () => {
    if (found instanceof Error && !(found instanceof AppError)) throw found;
    return found as Found;
  },
});
const results = async (checks: readonly Check[]) =>
  (await runChecks(checks)).map(({ id, finding }) => {
    if (finding instanceof AppError) return `${id} ${finding.error} ${finding.facts.detail ?? ''}`.trim();
    if ('because' in finding) return `${id} skip because ${finding.because}`;
    return `${id} ${'status' in finding ? finding.status : 'warning'}`;
  });
const FAILED = new AppError('throttled');

test('a check is skipped because of the failure at the beginning of its chain', async () => {
  const chain = [
    check('c', ['b']),
    check('b', ['a']),
    check('a', [], FAILED),
    check('d', ['gone', 'e']),
    check('e', []),
  ];
  expect(await results(chain)).toEqual([
    'c skip because a',
    'b skip because a',
    'a throttled',
    'd ok',
    'e ok',
  ]);
});

test('the first of several failures counts, and a warning is none', async () => {
  const checks = [check('a', [], WARN), check('b', [], FAILED), check('c', ['a']), check('d', ['a', 'b'])];
  expect(await results(checks)).toEqual(['a warn', 'b throttled', 'c ok', 'd skip because b']);
});

test('each check runs once, though several need it', async () => {
  let count = 0;
  const once: Check = {
    id: 'a',
    run: async () => {
      count += 1;
      return OK;
    },
  };
  await results([check('b', ['a']), once, check('c', ['a'])]);
  expect(count).toBe(1);
});

test('what a check throws is its failure; Ctrl-C ends them all', async () => {
  expect(await results([check('a', [], new TypeError('odd'))])).toEqual(['a bug TypeError: odd']);
  const thrown: Check = { id: 'a', run: () => Promise.reject(FAILED) };
  expect(await results([thrown])).toEqual(['a throttled']);
  const words: Check = { id: 'a', run: () => Promise.reject('words') };
  expect(await results([words])).toEqual(['a bug words']);
  const cancelled: Check = { id: 'a', run: () => Promise.reject(new CancelledError()) };
  await expect(runChecks([cancelled])).rejects.toBeInstanceOf(CancelledError);
});
