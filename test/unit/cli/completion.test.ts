/** The scripts of `completion` for a program of two commands, whole. How shells read them is in test/e2e. */
import { expect, test } from 'vitest';
import { createCommand } from '../../../src/cli/completion.ts';
import type { CommandEntry, Flag } from '../../../src/command-line.ts';
import type { Context } from '../../../src/context.ts';
import { UsageError } from '../../../src/failures/errors.ts';
import { EN } from '../../helpers/languages.ts';

const own = { go: "It's [one]: \\ all", stop: 'Two', flag: 'A flag', list: 'A "list"' };
const LANGUAGE = { ...EN, texts: { ...EN.texts, own } } as typeof EN;
const flag = (name: string, kind: Flag['kind'], more: Partial<Flag> = {}): Flag => ({
  name,
  kind,
  help: 'own.flag' as never,
  ...more,
});
const entry = (name: keyof typeof own, flags: readonly Flag[], words?: readonly string[]): CommandEntry => ({
  summary: `own.${name}` as never,
  load: async () => ({
    flags,
    examples: [],
    run: async () => ({ exitCode: 0, result: {} }),
    ...(words && { words: () => words }),
  }),
});
const COMMANDS = {
  go: entry('go', [
    flag('way', 'value', { choices: ['left', 'right'] }),
    flag('file', 'value', { placeholder: 'PATH' }),
    flag('folder', 'value', { placeholder: 'DIR' }),
    flag('name', 'value', { placeholder: 'NAME', short: 'n' }),
    flag('item', 'list', { help: 'own.list' as never }),
  ]),
  stop: entry('stop', [flag('now', 'switch')], ['here', 'there']),
};

async function completion(...positionals: string[]) {
  let stdout = '';
  const context = { language: LANGUAGE, json: false, stdout: { write: (text: string) => (stdout += text) } };
  const input = { values: {}, positionals, problems: [] };
  const outcome = await createCommand(COMMANDS).run(context as unknown as Context, input);
  return { stdout, outcome };
}

/** Without the flags that every command has: they are the same in each. */
const ownLines = (script: string) =>
  script
    .split('\n')
    .filter(
      (line) =>
        !/ -l (?:help|version|json|no-color|debug|lang) |'--?(?:h|help|v|version|json|no-color|debug|lang)\[/.test(
          line,
        ),
    )
    .join('\n');

test.each(['bash', 'zsh', 'fish'])('for %s has every flag, choice, path and word', async (shell) => {
  const { stdout, outcome } = await completion(shell);
  expect(outcome).toEqual({ exitCode: 0, result: { shell, script: stdout } });
  expect(ownLines(stdout)).toMatchSnapshot();
});

test('has the flags of every command beside its own', async () => {
  const { stdout } = await completion('fish');
  for (const name of ['go', 'stop'])
    for (const common of ['help -s h', 'version -s v', 'json', 'no-color', 'debug', 'lang -x'])
      expect(stdout).toContain(`'__fish_seen_subcommand_from ${name}' -l ${common} `);
});

test.each([[], ['tcsh'], ['bash', 'zsh'], ['toString']])('of %j is refused', async (...words) => {
  await expect(completion(...words.flat())).rejects.toBeInstanceOf(UsageError);
});

test('offers its shells', () => {
  const { positional, words } = createCommand(COMMANDS);
  expect([positional, words?.()]).toEqual(['bash|zsh|fish', ['bash', 'zsh', 'fish']]);
});
