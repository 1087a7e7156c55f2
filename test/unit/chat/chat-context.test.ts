/** Our questions and messages as OpenClaw's wizard is given them. */
import { expect, test } from 'vitest';
import { chatContext } from '../../../src/chat/chat-context.ts';
import type { Wizard } from '../../../src/chat/plugin-api.ts';
import type { Context, Machine } from '../../../src/context.ts';
import { CancelledError } from '../../../src/failures/errors.ts';

const MACHINE: Machine = {
  env: { LANG: 'en_US.UTF-8' },
  cwd: '/nowhere',
  platform: 'linux',
  osHome: '/nowhere',
  signal: new AbortController().signal,
  program: [],
  keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
  version: '1.2.3',
  nodeVersion: '24.16.0',
};

/** A wizard that records what it is given and takes the first option. */
async function open(more: Partial<Wizard> = {}) {
  const given: unknown[][] = [];
  const record =
    <T>(name: string, answer: T) =>
    async (question: unknown) => {
      given.push([name, question]);
      return answer;
    };
  const wizard = {
    note: record('note', undefined),
    text: record('text', 'typed'),
    select: record('select', 'a'),
    multiselect: record('multiselect', ['a', 'b']),
    confirm: record('confirm', true),
    ...more,
  } as unknown as Wizard;
  const context: Context = await chatContext(MACHINE, wizard);
  return { given, context, prompter: await context.prompter() };
}

const OPTIONS = [
  { value: 'a', label: '  First \u001b[2J', short: '1', hint: 'usual' },
  { value: 'b', label: 'Second   ' },
] as const;
const validate = () => 'no';
const LABELS = ['  First ␛[2J', 'Second   '];

test('each question has its own prompt', async () => {
  const { given, prompter, context } = await open();
  expect([context.interactive, context.json, context.color]).toEqual([true, false, false]);
  expect([
    await prompter.text({ message: 'Name?' }),
    await prompter.text({ message: 'Name?', placeholder: 'x', initial: 'y', validate }),
    await prompter.password({ message: 'Key?' }),
    await prompter.password({ message: 'Key?', validate }),
    await prompter.select({ message: 'Which?', options: OPTIONS }),
    await prompter.search({ message: 'Which?', options: OPTIONS, initial: 'b' }),
    await prompter.pick({ message: 'Which?', options: OPTIONS, header: 'h', allowsSpare: true }),
    await prompter.pick({
      message: 'Which?',
      options: OPTIONS,
      header: 'h',
      allowsSpare: true,
      initial: 'b',
    }),
    await prompter.confirm({ message: 'Sure?', initial: false }),
  ]).toEqual([
    'typed',
    'typed',
    'typed',
    'typed',
    'a',
    'a',
    { chosen: ['a', 'b'] },
    { chosen: ['a', 'b'] },
    true,
  ]);
  const check = expect.any(Function);
  const options = [
    { value: 'a', label: LABELS[0], hint: 'usual' },
    { value: 'b', label: LABELS[1] },
  ];
  const trimmed = [
    { value: 'a', label: 'First ␛[2J' },
    { value: 'b', label: 'Second' },
  ];
  expect(given).toEqual([
    ['text', { message: 'Name?' }],
    ['text', { message: 'Name?', placeholder: 'x', initialValue: 'y', validate: check }],
    ['text', { message: 'Key?', sensitive: true }],
    ['text', { message: 'Key?', sensitive: true, validate: check }],
    ['select', { message: 'Which?', searchable: false, options }],
    ['select', { message: 'Which?', searchable: true, options, initialValue: 'b' }],
    ['multiselect', { message: 'Which?', searchable: true, options: trimmed }],
    ['multiselect', { message: 'Which?', searchable: true, options: trimmed, initialValues: ['b'] }],
    ['confirm', { message: 'Sure?', initialValue: false }],
  ]);
});

test('a list of which nothing is chosen was left', async () => {
  const { prompter } = await open({ multiselect: async () => [] });
  const question = { message: 'Which?', options: OPTIONS, header: 'h', allowsSpare: false };
  await expect(prompter.pick(question)).rejects.toThrow(CancelledError);
});

test('what is written comes before the next question, as one message without colors', async () => {
  const { given, context, prompter } = await open();
  context.stderr.write('\n\u001b[1mone\u001b[22m\n');
  context.stdout.write(Buffer.from('two\n\n'));
  await prompter.confirm({ message: 'Sure?', initial: true });
  context.stderr.write(' \n');
  await prompter.confirm({ message: 'Again?', initial: true });
  expect(given.map(([name, value]) => [name, typeof value === 'string' ? value : '?'])).toEqual([
    ['note', 'one\ntwo'],
    ['confirm', '?'],
    ['confirm', '?'],
  ]);
});

test('a message that cannot be shown ends neither the process nor the questions', async () => {
  let isGone = true;
  const { context, prompter } = await open({
    note: async () => {
      if (isGone) throw new Error('client gone');
    },
  });
  context.stderr.write('lost');
  await new Promise((resolve) => setTimeout(resolve, 20));
  isGone = false;
  expect(await prompter.confirm({ message: 'Sure?', initial: true })).toBe(true);
});

test('it is plain text where the wizard has that', async () => {
  const said: string[] = [];
  const { given, context, prompter } = await open({ plain: async (text: string) => void said.push(text) });
  context.stderr.write('words');
  await prompter.confirm({ message: 'Sure?', initial: true });
  expect([said, given.length]).toEqual([['words'], 1]);
});

test('without a wizard nothing is asked, and a command answers as with --json', async () => {
  const { interactive, json, color } = await chatContext(MACHINE);
  expect({ interactive, json, color }).toEqual({ interactive: false, json: true, color: false });
});
