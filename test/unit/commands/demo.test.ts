/** The demo, in process: the commands that it starts in its sandbox run here too, and all that anyone says is compared. */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createContext } from '../../../src/cli/create-context.ts';
import { parseFlags } from '../../../src/command-line.ts';
import { command } from '../../../src/commands/demo.ts';
import type { Context, Machine } from '../../../src/context.ts';
import { CancelledError } from '../../../src/failures/errors.ts';
import { runHere } from '../../helpers/cli.ts';
import { EN } from '../../helpers/languages.ts';

interface DemoOptions {
  readonly json?: boolean;
  readonly color?: boolean;
  readonly isTerminal?: boolean;
  readonly platform?: NodeJS.Platform;
  /** What the commands in the sandbox do instead: their exit code. */
  readonly child?: (home: string) => Promise<0 | 3>;
}

/** What a demo prints, starts and gives back, with the sandbox's folder as `~`. */
async function demo(args: readonly string[], options: DemoOptions = {}) {
  const { json = false, color = false, isTerminal = false, platform = 'linux' } = options;
  let shown = '';
  const screen = () => {
    const stream = Object.assign(new PassThrough(), { isTTY: isTerminal, columns: 400 });
    stream.on('data', (chunk) => {
      shown += chunk;
    });
    return stream;
  };
  const { signal } = new AbortController();
  const machine: Machine = {
    env: {
      PATH: '/usr/bin',
      AWS_PROFILE: 'own',
      OPENCLAW_HOME: '/own',
      OPENCLAW_LOCALE: 'en',
      TERM: color ? 'xterm' : 'dumb',
    },
    cwd: '/own',
    platform,
    osHome: '/own',
    signal,
    program: [],
    keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
    version: '1.2.3',
    nodeVersion: '24.16.0',
  };
  const started: string[] = [];
  let home = '';
  const stdin = Object.assign(new PassThrough(), { isTTY: isTerminal });
  const streams = { stdin, stdout: screen(), stderr: screen() };
  const context: Context = {
    ...createContext(streams, { json, color, debug: false, language: EN }, machine),
    runSelf: async (line, { env, cwd, input, captureOutput }) => {
      home = cwd;
      const { AWS_ENDPOINT_URL: url = '', ...rest } = env;
      const variables = Object.keys(rest).filter((name) => name !== 'PATH');
      started.push(
        `${line.join(' ').replaceAll(url, 'AWS')} (${variables.sort().join(' ')}; PATH ${env.PATH}; ${input ? 'key' : 'no'} input${captureOutput ? '; stdout kept' : ''})`,
      );
      if (options.child) return { exitCode: await options.child(cwd), stdout: '{}' };
      vi.stubEnv('AWS_ENDPOINT_URL', url);
      vi.stubEnv('HOME', cwd);
      const ran = await runHere(cwd, line, {
        env: env as Record<string, string>,
        ...(input !== undefined && { input }),
        machine: { platform },
      });
      if (!captureOutput) shown += ran.stdout;
      shown += ran.stderr;
      return { exitCode: ran.exitCode, stdout: ran.stdout };
    },
  };
  onTestFinished(() => void vi.unstubAllEnvs());
  const outcome = await command.run(context, parseFlags(args, command.flags, EN));
  const isKept = existsSync(home);
  const files = ['.openclaw/openclaw.json', '.aws/config', '.aws/sso/cache'].filter((path) =>
    existsSync(join(home, path)),
  );
  await rm(home, { recursive: true, force: true });
  const plain = (text: string) =>
    text
      .replaceAll(home, '~')
      .replaceAll(hostname(), 'HOST')
      .replaceAll(process.execPath, 'NODE')
      .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'AWS')
      .replace(/\b[A-Z2-7]{4}-[A-Z2-7]{4}\b/g, 'CODE')
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'REQUEST')
      .replace(/\d{8}-\d{6}-\d{3}/g, 'BACKUP')
      .replace(/\d{4}-\d\d-\d\d/g, 'DATE')
      .replace(/\d\d:\d\d\b/g, 'CLOCK')
      .replace(/\d+ ms\b|\b\d+\.\d s\b/g, 'TIME')
      .replace(/("(?:latencyMs|total|firstToken)":)\d+/g, '$10');
  return {
    started: started.map(plain),
    isKept,
    files,
    outcome: JSON.parse(plain(JSON.stringify(outcome))),
    shown: plain(shown),
  };
}

test.each([[['--auth', 'api-key']], [['--auth', 'aws', '--keep']], [[]]])(
  '%j (needs POSIX)',
  async (args) => {
    expect(await demo(args)).toMatchSnapshot();
  },
);

test('with --json, init’s result is the demo’s (needs POSIX)', async () => {
  expect(await demo(['--auth', 'api-key', '--keep'], { json: true })).toMatchSnapshot();
});

test.each([[[]], [['--auth', 'sso']], [['--auth', 'aws']]])(
  'at a terminal the wizard asks what a person would be asked: %j',
  async (args) => {
    const { started, isKept } = await demo(args, { isTerminal: true, color: true, child: async () => 3 });
    expect({ started, isKept }).toMatchSnapshot();
  },
);

test.each([false, true])('a wizard that is left ends the demo, with --json: %s', async (json) => {
  const child = () => {
    throw new CancelledError();
  };
  const { outcome, isKept } = await demo([], { json, child });
  expect({ outcome, isKept }).toMatchSnapshot();
});

test('another failure is no cancellation', async () => {
  const child = () => {
    throw new Error('spawn failed');
  };
  await expect(demo([], { child })).rejects.toThrow('spawn failed');
});

test.each<[when: string, options: DemoOptions, isCached: boolean, commands: string[]]>([
  ['after a sign-in', {}, true, ['init', 'watch']],
  ['in color', { color: true, isTerminal: true }, true, ['init', 'watch']],
  ['without a sign-in', {}, false, ['init']],
  ['with --json', { json: true }, true, ['init']],
  ['on Windows', { platform: 'win32' }, true, ['init']],
])('the next day is played %s', async (_, options, isCached, commands) => {
  const child = async (home: string) => {
    if (isCached) {
      await mkdir(join(home, '.aws/sso/cache'), { recursive: true });
      await writeFile(join(home, '.aws/sso/cache/a.json'), '{}');
    }
    return 0 as const;
  };
  const { started } = await demo([], { ...options, child });
  expect(started.map((line) => line.split(' ')[0])).toEqual(commands);
  for (const line of started) expect(line.includes('--no-color')).toBe(!options.color);
});
