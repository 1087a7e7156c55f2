/** `completion`: real shells complete what is in the tables. */
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { createMachine } from '../helpers/machine.ts';
import { hasPty } from '../helpers/terminal.ts';

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;

async function script(shell: string, language = 'en'): Promise<string> {
  const run = await (await createMachine()).run(['completion', shell, '--lang', language]);
  expect(run.exitCode, run.stderr).toBe(0);
  return run.stdout;
}

/** bash's completions for these words, with the cursor after the last one. */
async function bash(...words: string[]): Promise<string[]> {
  const ask = `${await script('bash')}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _openclaw_bedrock
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync('bash', ['--norc', '-c', ask, 'bash', 'openclaw-bedrock', ...words]);
  return String(output).split('\n').filter(Boolean);
}

describe('completion', () => {
  it('completes commands, flags, choices and words in bash', async () => {
    expect(await bash('')).toEqual(Object.keys(commands));
    expect(await bash('st')).toEqual(['status']);
    expect(await bash('init', '--api')).toEqual(['--api-key-stdin']);
    expect(await bash('init', '--auth', '')).toEqual(['sso', 'api-key', 'aws']);
    expect(await bash('--lang', 'zh')).toEqual(['zh-TW']);
    expect(await bash('use', 'nova-l')).toEqual(['nova-lite']);
    expect(await bash('completion', 'f')).toEqual(['fish']);
    expect(await bash('init', '--region', '')).toEqual([]);
    expect(await bash('status', '--j')).toEqual(['--json']);
  });

  it.skipIf(!hasPty)('completes what a person types: a word and Tab', async () => {
    const machine = await createMachine();
    await machine.write('rc', `${await script('bash')}\nopenclaw-bedrock() { echo "ran: $*"; }\n`);
    const shell = spawnSync('script', ['-qec', 'bash --rcfile rc -i', 'typescript'], {
      input: 'openclaw-bedrock sta\t\nexit\n',
      cwd: machine.home,
    });
    expect(String(shell.stdout)).toContain('ran: status');
  });

  it.each(['en', 'zh-TW'])('prints a script that each shell can parse (%s)', async (language) => {
    const machine = await createMachine();
    for (const shell of ['bash', 'zsh', 'fish']) {
      const text = await script(shell, language);
      await machine.write(shell, text);
      for (const name of Object.keys(commands)) expect(text).toContain(name);
      if (!has(shell)) continue;
      const read = spawnSync(shell, ['-n', shell], { cwd: machine.home });
      expect(String(read.stderr), shell).toBe('');
    }
  });

  it.runIf(has('fish'))('completes in fish', async () => {
    const ask = (line: string) => `complete --do-complete ${JSON.stringify(`openclaw-bedrock ${line}`)}`;
    const machine = await createMachine();
    await machine.write(
      'asking',
      `${await script('fish')}\n${ask('sta')}\n${ask('init --auth ')}\n${ask('use nova-l')}\n`,
    );
    const fish = spawnSync('fish', ['asking'], {
      cwd: machine.home,
      env: { ...process.env, HOME: machine.home },
    });
    const lines = String(fish.stdout).split('\n');
    const words = lines.map((line) => line.split('\t')[0]);
    expect(words).toEqual(expect.arrayContaining(['status', 'sso', 'api-key', 'nova-lite']));
  });

  it('lists the shells it supports', async () => {
    const run = await (await createMachine()).run(['completion', 'tcsh']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('completion needs the name of a shell: bash, zsh or fish');
  });
});
