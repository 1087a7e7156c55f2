/** How a command line is read and ends: exit code, stdout and stderr, whole. */
import { expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands.ts';
import { displayWidth } from '../../../src/screen/width.ts';
import { runHere } from '../../helpers/cli.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** What a run prints, with the number of lines in place of a help text. */
async function run(args: string, options: Parameters<typeof runHere>[2] = {}) {
  const home = await tempFolder();
  const { exitCode, isRead, stdout, stderr } = await runHere(home, args.split(' ').filter(Boolean), options);
  const plain = (text: string) => {
    const lines = text.replaceAll(home, 'HOME').split('\n').slice(0, -1);
    return lines.length > 15 ? [lines[0], `… ${lines.length} lines`] : lines;
  };
  return [
    `${exitCode}${isRead ? '' : ', without reading the machine'}`,
    ...plain(stdout),
    ...plain(stderr).map((line) => `! ${line}`),
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
    'setup',
    'repair --json',
    '--verify',
    '--verify --json',
    '--verify extra',
    '--nonsense',
    '--json --nonsense',
    'status extra',
    'models extra --json',
    'models --sort',
    'models --forr chat extra',
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

test.each([undefined, ...Object.keys(commands)])(
  'the help of %s is the golden file’s, within 80 columns (needs POSIX)',
  async (command) => {
    const name = command ?? 'openclaw-bedrock';
    for (const [tag, LANG] of [
      ['en', 'C.UTF-8'],
      ['zh', 'zh_TW.UTF-8'],
    ] as const) {
      const args = [...(command ? [command] : []), '--help'];
      const { exitCode, stdout } = await runHere('/home/nobody', args, { env: { LANG } });
      expect(exitCode).toBe(0);
      await expect(stdout).toMatchFileSnapshot(`../../golden/help/${name}-${tag}.txt`);
      for (const line of stdout.split('\n'))
        if (!line.startsWith('  openclaw-bedrock')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    }
  },
);
