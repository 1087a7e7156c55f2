import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CancelledError } from '../../../../src/failures/errors.ts';
import { createLinePrompter } from '../../../../src/screen/prompts/line-prompter.ts';
import { EN, ZH_TW } from '../../../helpers/languages.ts';

const OPTIONS = [
  { value: 'one', label: 'First' },
  { value: 'two', label: 'Second', hint: 'usual' },
  { value: 'three', label: 'Third' },
] as const;

function terminal(language = EN) {
  const rawModes: boolean[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => rawModes.push(on) });
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { columns: 80 });
  let screen = '';
  output.on('data', (text: string) => {
    screen += text;
  });
  const abort = new AbortController();
  const prompter = createLinePrompter({ input, output, signal: abort.signal, language });
  /** One line per prompt: a terminal delivers no more at a time. */
  const enter = async (...lines: string[]) => {
    for (const line of lines) {
      await turn();
      input.write(`${line}\n`);
      await turn();
    }
  };
  return { prompter, input, abort, enter, rawModes, screen: () => screen };
}

describe('answers in lines', () => {
  it('accepts typed text and the prefilled text, and asks again for an invalid answer', async () => {
    const { prompter, enter, screen } = terminal();
    const validate = (text: string) => (text === 'bad' ? 'not that' : undefined);
    const typed = prompter.text({ message: 'Name?', initial: 'Ada', validate });
    await enter('bad', ' Bob ');
    expect(await typed).toBe('Bob');
    const kept = prompter.text({ message: 'Name?', initial: 'Ada' });
    await enter('');
    expect(await kept).toBe('Ada');
    expect(screen()).toContain('Name? [Ada]: not that\nName? [Ada]: ');
  });

  it('numbers the choices, and takes the default for an empty line', async () => {
    const { prompter, enter, screen } = terminal();
    const answer = prompter.select({ message: 'Which?', options: OPTIONS });
    await enter('4', 'x', '3');
    expect(await answer).toBe('three');
    expect(screen()).toContain('\nWhich?\n 1. First\n 2. Second (usual)\n 3. Third\nNumber [1]: ');
    expect(screen()).toContain('Enter a number from 1 to 3');
    const usual = prompter.search({ message: 'Which?', options: OPTIONS, initial: 'two' });
    await enter('');
    expect(await usual).toBe('two');
  });

  it('wraps a long choice below its own words', async () => {
    const { prompter, enter, screen } = terminal();
    const label = Array(20).fill('words').join(' ');
    const answer = prompter.select({ message: 'Which?', options: [{ value: 'long', label }] });
    await enter('1');
    expect(await answer).toBe('long');
    expect(screen()).toMatch(/^ 1\. (words ){11}words\n {4}(words ){7}words$/m);
  });

  it('shows which answer Enter gives to yes or no', async () => {
    const { prompter, enter, screen } = terminal();
    const yes = prompter.confirm({ message: 'Save?', initial: true });
    await enter('');
    const no = prompter.confirm({ message: 'Undo?', initial: false });
    await enter('');
    expect([await yes, await no]).toEqual([true, false]);
    expect(screen()).toMatch(/Save\? \[Y\/n\]: [\s\S]*Undo\? \[y\/N\]: /);
  });

  it('picks several in the order of their numbers, each once', async () => {
    const { prompter, enter, screen } = terminal();
    const question = { message: 'Which?', options: OPTIONS, header: 'Name', allowsSpare: true };
    const several = prompter.pick(question);
    await enter('3, 9', '3,1 3');
    expect(await several).toEqual({ chosen: ['three', 'one'] });
    const usual = prompter.pick({ ...question, initial: 'two' });
    await enter('');
    expect(await usual).toEqual({ chosen: ['two'] });
    expect(screen()).toContain('    Name\n 1. First');
  });

  it('confirms by yes and no in both languages', async () => {
    const { prompter, enter } = terminal(ZH_TW);
    for (const [line, answer] of [
      ['y', true],
      ['No', false],
      ['是', true],
      ['否', false],
      ['', true],
    ] as const) {
      const confirmed = prompter.confirm({ message: '好嗎？', initial: true });
      await enter(line);
      expect(await confirmed).toBe(answer);
    }
  });

  it('echoes nothing of a hidden line, and handles backspace', async () => {
    const { prompter, input, rawModes, screen } = terminal();
    const secret = prompter.password({ message: 'Key?' });
    await turn();
    expect(rawModes).toEqual([true]);
    for (const keys of ['QX', '\u007f', 'WZ\r']) input.write(keys);
    expect(await secret).toBe('QWZ');
    expect(rawModes).toEqual([true, false]);
    expect(screen()).toBe('Key?: \n');
  });
});

describe('leaving', () => {
  const prompts = ['text', 'password', 'select', 'confirm'] as const;
  const ways = {
    'the end of the input': (t: ReturnType<typeof terminal>) => void t.input.end(),
    'an abort': (t: ReturnType<typeof terminal>) => t.abort.abort(),
  };
  for (const name of prompts)
    it.each(Object.entries(ways))(`${name}: %s throws and restores the terminal`, async (_, leave) => {
      const t = terminal();
      const ask = t.prompter[name] as (question: unknown) => Promise<unknown>;
      const thrown = expect(ask({ message: 'Q', options: OPTIONS, initial: undefined })).rejects.toThrow(
        CancelledError,
      );
      await turn();
      leave(t);
      await thrown;
      expect(t.rawModes.at(-1) ?? false).toBe(false);
      // What is printed next starts a line of its own.
      expect(t.screen()).toMatch(/[^\n]\n$/);
    });

  it.each(['\u0003', '\u0004'])('a hidden line handles %j', async (key) => {
    const { prompter, input, rawModes } = terminal();
    const thrown = expect(prompter.password({ message: 'Key?' })).rejects.toThrow(CancelledError);
    await turn();
    input.write(key);
    await thrown;
    expect(rawModes.at(-1)).toBe(false);
  });
});
