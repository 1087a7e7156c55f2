/** How a command line is read and ends: exit code, stdout and stderr, whole. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { runCli } from '../../../src/cli/run.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** What a run prints, with the number of lines in place of a help text. */
async function run(args: string, { lost, env = {} }: { lost?: string; env?: Record<string, string> } = {}) {
  const home = await tempFolder();
  const out = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk) => {
      out[name] += chunk;
    });
  let isRead = false;
  const exitCode = await runCli(
    args.split(' ').filter(Boolean),
    { stdin: new PassThrough().end(), stdout: stream('stdout'), stderr: stream('stderr') },
    {
      env: { HOME: home, ...env },
      version: '1.2.3',
      lostOutput: () => (lost === undefined ? undefined : new Error(lost)),
      machine: async () => {
        isRead = true;
        return {
          env: { HOME: home, ...env },
          cwd: home,
          platform: 'linux',
          osHome: home,
          signal: new AbortController().signal,
          program: [],
          keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
          version: '1.2.3',
          nodeVersion: '20.12.0',
        };
      },
    },
  );
  const plain = (text: string) => {
    const lines = text.replaceAll(home, 'HOME').split('\n').slice(0, -1);
    return lines.length > 15 ? [lines[0], `… ${lines.length} lines`] : lines;
  };
  return [
    `${exitCode}${isRead ? '' : ', without reading the machine'}`,
    ...plain(out.stdout),
    ...plain(out.stderr).map((line) => `! ${line}`),
  ];
}

test('a command line is read, answered and ended (needs POSIX)', async () => {
  const lines = [
    '',
    '--help',
    'help',
    '--lang zh-TW',
    '--lang xx',
    '--version',
    'version',
    'status --version',
    'help status',
    'status --help',
    '--lang zh-TW status --help',
    '--json --lang en status',
    '--state-dir /nowhere status --json',
    '--openclaw-profile work --config /nowhere/openclaw.json --json status',
    '--api-key secret status --json',
    'status --config /nowhere/openclaw.json --json',
    'stauts',
    'statuses',
    'statusesss',
    'statusessss --json',
    'toString',
    '--verify',
    '--verify --json',
    '--verify extra',
    '--nonsense',
    '--json --nonsense',
    'status extra',
    'models extra --json',
    'models --sort',
    'undo --list --json',
    'undo --to x --json',
    'explain',
    'explain something --json',
    'explain The security token included in the request is expired --json',
  ];
  const told: Record<string, readonly (string | undefined)[]> = {};
  for (const line of lines) told[line] = await run(line);
  expect(told).toMatchSnapshot();
});

test('output that was lost is a failure, unless the run has failed already (needs POSIX)', async () => {
  const lost = 'ENOSPC: no space left on device';
  expect([
    await run('--version', { lost }),
    await run('undo --list', { lost }),
    await run('verify', { lost }),
    await run('--version', { lost, env: { LANG: 'zh_TW.UTF-8' } }),
  ]).toMatchSnapshot();
});
