import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMachine, type Machine, type RunResult, ssoArgs } from '../helpers/machine.ts';
import { hasPty, openTerminal } from '../helpers/terminal.ts';

/** A pipe or file shows nothing of the terminal that started the command, which is a good one. */
const env = { TERM: 'xterm-256color', COLORTERM: 'truecolor' };

/** What a screen reader, a log and a search need: text and newlines, whole lines, nothing that moves. */
function expectPlainLines({ stdout, stderr }: Pick<RunResult, 'stdout' | 'stderr'>, what: string) {
  for (const [name, text] of Object.entries({ stdout, stderr })) {
    const controls = [...new Set(text)].filter(
      (character) =>
        character !== '\n' && (character < ' ' || (character >= '\u007f' && character <= '\u009f')),
    );
    expect(controls, `${name} of ${what}`).toEqual([]);
    expect(text, `${name} of ${what}`).not.toMatch(/[\u2800-\u28ff◐◑◒◓█▀▄]/);
    expect(text === '' || text.endsWith('\n'), `${name} of ${what} ends with its line`).toBe(true);
  }
}

async function expectPlain(machine: Machine, args: readonly string[], exitCode = 0, input = '') {
  const result = await machine.run(args, { env, input });
  expectPlainLines(result, args.join(' '));
  expect(result.exitCode, `${args.join(' ')}: ${result.stderr}`).toBe(exitCode);
  return result;
}

describe('without a terminal there are only plain lines', () => {
  it('from every command of an SSO setup', async () => {
    const machine = await createMachine();
    const [init = '', ...rest] = ssoArgs(machine.aws);
    await expectPlain(machine, [init, ...rest, '--dry-run']);
    await expectPlain(machine, [init, ...rest]);
    for (const command of ['status', 'verify', 'models', 'policy', 'undo --list', 'login', 'logout'])
      await expectPlain(machine, command.split(' '));
    await expectPlain(machine, ['status'], 4);
    await expectPlain(
      machine,
      ['explain'],
      0,
      'ExpiredTokenException: The security token included in the request is expired',
    );
    await expectPlain(machine, ['undo']);
    await expectPlain(machine, ['status'], 3);
  });

  it('from an API-key setup, a full check, and a demo', async () => {
    const machine = await createMachine();
    const args = ['init', '--auth', 'api-key', '--api-key-stdin', '--yes'];
    await expectPlain(machine, args, 0, machine.aws.apiKey);
    expectPlainLines(await machine.run(['doctor', '--live'], { env }), 'doctor');
    await Promise.all([
      expectPlain(machine, ['demo']),
      expectPlain(machine, ['demo', '--auth', 'api-key', '--lang', 'zh-TW']),
    ]);
  });

  it('from failures: a flag, a sign-in, a call', async () => {
    const machine = await createMachine();
    await expectPlain(machine, ['init', '--regoin', 'x'], 2);
    await expectPlain(machine, ['init', '--yes', '--no-login'], 2);
    await expectPlain(machine, ['verify'], 3);
    const denied = { status: 403, type: 'AccessDeniedException', body: { message: 'not authorized' } };
    // Once before and once after writing.
    machine.aws.answerNext('ConverseStream', denied, 2);
    await expectPlain(machine, ssoArgs(machine.aws), 5);
    machine.aws.deny();
    await machine.run(['logout']);
    await expectPlain(machine, ['login'], 4);
  });

  it.skipIf(!hasPty)(
    'in a file, from a terminal that shows only the other stream (needs util-linux)',
    async () => {
      const machine = await createMachine();
      await machine.run(ssoArgs(machine.aws));
      for (const command of [
        'doctor',
        'status',
        'models',
        'policy',
        'verify',
        'undo --list',
        'explain denied',
      ]) {
        const stdoutTo = join(machine.home, 'stdout');
        await openTerminal(machine, command.split(' '), { stdoutTo }).ended;
        const stdout = await readFile(stdoutTo, 'utf8');
        expectPlainLines({ stdout, stderr: '' }, command);
      }
    },
  );
});
