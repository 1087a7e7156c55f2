/** The flags of `watch` that exclude each other. */
import { describe, expect, test } from 'vitest';
import { parseFlags } from '../../../src/command-line.ts';
import { command } from '../../../src/commands/watch.ts';
import type { Context } from '../../../src/context.ts';
import type { UsageError } from '../../../src/failures/errors.ts';
import { EN } from '../../helpers/languages.ts';

const ONE = 'cannot be combined: use only one of --install, --remove and --status';
const INSTALL = 'can only be used with --install';

async function problems(...args: string[]) {
  const context = {
    language: EN,
    env: { HOME: '/home/me' },
    cwd: '/',
    platform: 'linux',
    osHome: '/home/me',
  };
  const input = parseFlags(args, command.flags, EN);
  const run = command.run(context as unknown as Context, input);
  const thrown: UsageError = await run.then(
    () => expect.unreachable(),
    (error) => error,
  );
  return thrown.problems.map(({ flag, message }) => `${flag} ${message}`);
}

describe('watch refuses', () => {
  test.each<[args: string, problems: string[]]>([
    ['--install --remove', [`--remove ${ONE}`]],
    ['--install --status', [`--status ${ONE}`]],
    ['--remove --status', [`--status ${ONE}`]],
    ['--install --remove --status', [`--remove ${ONE}`, `--status ${ONE}`]],
    ['--every 5m', [`--every ${INSTALL}`]],
    ['--notify telegram:42', [`--notify ${INSTALL}`]],
    ['--notify-code 123456', [`--notify-code ${INSTALL}`]],
    ['--quiet off', [`--quiet ${INSTALL}`]],
    ['--status --every 5m', [`--every ${INSTALL}`]],
    ['--remove --status --quiet on', [`--status ${ONE}`, `--quiet ${INSTALL}`]],
  ])('%s', async (args, expected) => {
    expect(await problems(...args.split(' '))).toEqual(expected);
  });

  test.each([
    ['every', '7m'],
    ['notify', 'telegram'],
    ['notify', 'telegram:4 2'],
    ['quiet', 'maybe'],
  ])('--%s %s', (flag, value) => {
    expect(parseFlags([`--${flag}`, value], command.flags, EN).problems.map((one) => one.flag)).toEqual([
      `--${flag}`,
    ]);
  });

  test.each([
    ['every', '5m'],
    ['every', '1h'],
    ['notify', 'off'],
    ['notify', 'OFF'],
    ['notify', 'ms-teams:a:b'],
  ])('not --%s %s', (flag, value) => {
    expect(parseFlags([`--${flag}`, value], command.flags, EN)).toMatchObject({
      values: { [flag]: value },
      problems: [],
    });
  });
});
