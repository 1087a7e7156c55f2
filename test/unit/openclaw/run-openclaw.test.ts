import { describe, expect, test } from 'vitest';
import type { RunOptions, RunResult } from '../../../src/context.ts';
import { locate } from '../../../src/files/locate.ts';
import {
  commandOwners,
  issuesIn,
  ownersIn,
  readAnswer,
  readTarget,
  runOpenclaw,
  sendMessage,
  targetName,
} from '../../../src/openclaw/run-openclaw.ts';

const HOME = '/home/me';
const located = (flags: Parameters<typeof locate>[1] = {}, env: Record<string, string> = {}) =>
  locate({ env: { HOME, ...env }, cwd: HOME, platform: 'linux', osHome: HOME }, flags);

/** A machine whose OpenClaw answers with this; its calls are collected. */
function answering(result: Partial<RunResult> = {}, env: Record<string, string> = { A: '1' }) {
  const calls: { command: string; args: readonly string[]; options: RunOptions }[] = [];
  const run = async (command: string, args: readonly string[], options: RunOptions) => {
    calls.push({ command, args, options });
    return { exitCode: 0, stdout: '', stderr: '', ...result };
  };
  return { env, run, calls } as const;
}

describe('running OpenClaw', () => {
  test.each<[what: string, flags: Parameters<typeof locate>[1], added: object]>([
    ['its default files', {}, {}],
    [
      'a profile',
      { openclawProfile: 'work' },
      { OPENCLAW_PROFILE: 'work', OPENCLAW_STATE_DIR: '/home/me/.openclaw-work' },
    ],
    ['a state dir', { stateDir: '/state' }, { OPENCLAW_STATE_DIR: '/state' }],
    ['a config elsewhere', { config: '/etc/openclaw.json' }, { OPENCLAW_CONFIG_PATH: '/etc/openclaw.json' }],
  ])('says which files it is about: %s (needs POSIX paths)', async (_, flags, added) => {
    const machine = answering();
    const target = { command: '/bin/node', args: ['openclaw.mjs'], locations: located(flags) };
    await runOpenclaw(machine as never, target, ['health'], { timeoutMs: 1000 });
    expect(machine.calls).toEqual([
      {
        command: '/bin/node',
        args: ['openclaw.mjs', 'health'],
        options: { env: { A: '1', ...added }, timeoutMs: 1000 },
      },
    ]);
  });

  test.each<[stdout: string, answer: unknown]>([
    ['{"a":1}', { a: 1 }],
    ['[plugins] a line of log\n{"a":1}\n', { a: 1 }],
    ['', undefined],
    ['no JSON', undefined],
    ['{', undefined],
  ])('prints %j: its JSON is %j', (stdout, answer) => {
    expect(readAnswer(stdout)).toEqual(answer);
  });

  test('names the problems of a config', () => {
    const issues = [{ path: 'a.b', message: 'wrong' }, { message: 'odd' }, { path: 'c' }, 'text'];
    expect(issuesIn({ issues })).toEqual(['a.b: wrong', 'odd', 'c: ']);
    expect(issuesIn({ issues: 'x' })).toEqual([]);
    expect(issuesIn(undefined)).toEqual([]);
  });
});

describe('a message', () => {
  const send = (machine: ReturnType<typeof answering>) =>
    sendMessage(
      machine as never,
      { command: 'openclaw', locations: located() },
      { channel: 'telegram', target: '42' },
      'Hello',
    );

  test('is passed to the channel as arguments', async () => {
    const machine = answering({ stdout: '{"ok":true,"payload":{"ok":true}}' });
    expect(await send(machine)).toBeUndefined();
    const [call] = machine.calls;
    expect(call?.args.join(' ')).toBe('message send --channel telegram --target 42 --message Hello --json');
    expect(call?.options.timeoutMs).toBe(180_000);
  });

  test.each<[what: string, result: Partial<RunResult>, reason: string | undefined]>([
    ['no JSON', { stdout: 'sent' }, undefined],
    ['a refusal', { stdout: '{"ok":false,"error":{"message":"chat not found"}}' }, 'chat not found'],
    [
      'a refusal by the channel',
      { stdout: '{"payload":{"ok":false},"error":{"message":"blocked"}}' },
      'blocked',
    ],
    ['a refusal without a reason', { stdout: '{"ok":false}', stderr: ' odd \n' }, 'odd'],
    ['a failure with a reason', { exitCode: 1, stderr: ' first\n  second ' }, 'first second'],
    ['a failure on stdout', { exitCode: 1, stdout: ' why\n' }, 'why'],
    ['a failure without a word', { exitCode: 3 }, 'exit code 3'],
    ['a failure though it says ok', { exitCode: 1, stdout: '{"ok":true}' }, '{"ok":true}'],
    ['no answer in time', { exitCode: 124, stderr: 'killed' }, 'no answer in 180 s'],
    ['a long failure', { exitCode: 1, stderr: 'long '.repeat(200) }, 'long '.repeat(80)],
    ['a key in the failure', { exitCode: 1, stderr: `token=${'a1B2'.repeat(10)}` }, 'token=a1B2…a1B2'],
  ])('that ends with %s', async (_, result, reason) => {
    expect(await send(answering(result))).toBe(reason);
  });
});

describe('the owners', () => {
  test.each<[what: string, config: object, owners: string[]]>([
    [
      'are those of the commands',
      { commands: { ownerAllowFrom: ['telegram:1', 'signal:+2'] } },
      ['telegram:1', 'signal:+2'],
    ],
    [
      'are not those of the channels then',
      { commands: { ownerAllowFrom: ['telegram:1'] }, channels: { signal: { allowFrom: ['2'] } } },
      ['telegram:1'],
    ],
    [
      'are those of the channels otherwise, without wildcards',
      {
        commands: { ownerAllowFrom: ['*', 'telegram:*'] },
        channels: { telegram: { allowFrom: [1, '*', {}] }, signal: { allowFrom: ['2'] }, irc: {} },
      },
      ['telegram:1', 'signal:2'],
    ],
    ['may be nobody', { channels: 'x' }, []],
  ])('%s', (_, config, owners) => {
    expect(ownersIn(config).map(targetName)).toEqual(owners);
  });

  test('of the commands alone may change settings', () => {
    expect(commandOwners({ channels: { telegram: { allowFrom: ['1'] } } })).toEqual([]);
  });

  test.each<[text: string, target: object | undefined]>([
    ['telegram:42', { channel: 'telegram', target: '42' }],
    ['MS-Teams_2:a:b', { channel: 'MS-Teams_2', target: 'a:b' }],
    ['telegram:*', undefined],
    ['telegram', undefined],
    [':42', undefined],
    ['1x:42', undefined],
    ['telegram:4 2', undefined],
  ])('%s names %j', (text, target) => {
    expect(readTarget(text)).toEqual(target);
  });
});
