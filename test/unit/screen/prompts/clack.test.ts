import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CancelledError, WentBack } from '../../../../src/failures/errors.ts';
import { type ClackOptions, createClackPrompter } from '../../../../src/screen/prompts/clack.ts';
import { EN, ZH_TW } from '../../../helpers/languages.ts';

const CURSOR_SHOWN = '\u001b[?25h';
const CURSOR_HIDDEN = '\u001b[?25l';
const DOWN = '\u001b[B';
const UP = '\u001b[A';
const SHIFT_TAB = '\u001b[Z';
const ESCAPE = '\u001b';
/** The time until readline decides that an escape sequence has ended. */
const ESCAPE_MS = 60;
const OPTIONS = [
  { value: 'one', label: 'First' },
  { value: 'two', label: 'Second' },
  { value: 'three', label: 'Third' },
] as const;

/** A prompter with streams as keyboard and screen; `keys` are pressed one by one once a prompt is open. */
function terminal(options: Partial<ClackOptions> & { columns?: number } = {}) {
  const rawModes: boolean[] = [];
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => rawModes.push(on),
  });
  const output = Object.assign(new PassThrough(), { columns: options.columns ?? 80, rows: 24 });
  let screen = '';
  output.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
  });
  const abort = new AbortController();
  const prompter = createClackPrompter({ input, output, signal: abort.signal, language: EN, ...options });
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await turn();
      input.write(key);
      if (key === ESCAPE) await new Promise((resolve) => setTimeout(resolve, ESCAPE_MS));
    }
    await turn();
  };
  return { prompter, input, abort, press, rawModes, screen: () => screen };
}

describe('answers', () => {
  it('accepts typed text, and the prefilled text', async () => {
    const { prompter, press } = terminal();
    const typed = prompter.text({ message: 'Name?' });
    await press('hi', '\r');
    expect(await typed).toBe('hi');
    const kept = prompter.text({ message: 'Name?', initial: 'there' });
    await press('\r');
    expect(await kept).toBe('there');
  });

  it('passes an empty field to validate as an empty string, shows the problem and asks again', async () => {
    const { prompter, press, screen } = terminal();
    const seen: string[] = [];
    const answer = prompter.text({
      message: 'Name?',
      validate: (value) => {
        seen.push(value);
        return value === '' ? 'must not be empty' : undefined;
      },
    });
    await press('\r', 'x', '\r');
    expect(await answer).toBe('x');
    expect(seen).toEqual(['', 'x']);
    expect(screen()).toContain('must not be empty');
  });

  it('never echoes a password, even if it is rejected or cancelled', async () => {
    const { prompter, press, screen } = terminal();
    const refused = prompter.password({
      message: 'Key?',
      validate: (value) => (value.includes('Z') ? undefined : 'no'),
    });
    await press('QWXYV', '\r', 'Z', '\r');
    expect(await refused).toBe('QWXYVZ');
    const cancelled = prompter.password({ message: 'Key?' });
    const thrown = expect(cancelled).rejects.toThrow(CancelledError);
    await press('UVUV', '\x03');
    await thrown;
    expect(screen()).not.toMatch(/[QWXYVZU]/);
  });

  it('starts a selection at the initial option', async () => {
    const { prompter, press } = terminal();
    const answer = prompter.select({ message: 'Which?', options: OPTIONS, initial: 'two' });
    await press(DOWN, '\r');
    expect(await answer).toBe('three');
  });

  it('filters a search, and rejects Enter while nothing matches', async () => {
    const { prompter, press, screen } = terminal();
    const answer = prompter.search({ message: 'Which?', options: OPTIONS });
    await press('zz', '\r', '\x7f', '\x7f', 'sec', '\r');
    expect(await answer).toBe('two');
    expect(screen()).toContain('No match');
  });

  const pickFrom = { message: 'Which?', options: OPTIONS, header: 'Name', allowsSpare: true };

  it('takes the option under the cursor if none is marked, starting at the initial one', async () => {
    const { prompter, press } = terminal();
    const kept = prompter.pick({ ...pickFrom, initial: 'two' });
    await press('\r');
    expect(await kept).toEqual({ chosen: ['two'] });
    const moved = prompter.pick({ ...pickFrom, initial: 'two' });
    await press(DOWN, '\r');
    expect(await moved).toEqual({ chosen: ['three'] });
  });

  it('picks several in the order of their marks, plus a fallback', async () => {
    const { prompter, press, screen } = terminal();
    const answer = prompter.pick(pickFrom);
    await press(DOWN, DOWN, '\t', UP, SHIFT_TAB, UP, '\t', '\r');
    expect(await answer).toEqual({ chosen: ['three', 'one'], spare: 'two' });
    expect(screen()).toContain('Name');
    expect(screen()).toContain('fallback two');
  });

  it('marks with Shift-Tab too if there is no fallback, and summarizes by name', async () => {
    const { prompter, press, screen } = terminal();
    const answer = prompter.pick({ ...pickFrom, allowsSpare: false });
    await press(SHIFT_TAB, DOWN, '\r');
    expect(await answer).toEqual({ chosen: ['one', 'two'] });
    expect(screen()).not.toContain('Shift-Tab');
    expect(screen()).toContain('First, Second');
  });

  it('removes a mark, and turns a picked option into the fallback', async () => {
    const { prompter, press } = terminal();
    const answer = prompter.pick(pickFrom);
    await press('\t', DOWN, '\t', '\t', UP, SHIFT_TAB, DOWN, DOWN, '\r');
    expect(await answer).toEqual({ chosen: ['three'], spare: 'one' });
    const undone = prompter.pick(pickFrom);
    await press(SHIFT_TAB, SHIFT_TAB, '\r');
    expect(await undone).toEqual({ chosen: ['one'] });
  });

  it('filters by every word, keeps marks meanwhile, and rejects Enter while nothing matches', async () => {
    const { prompter, press, screen } = terminal();
    const answer = prompter.pick(pickFrom);
    await press('z', '\r', '\x7f', 's', 'e', 'c', ' ', 'o', 'n', 'd', '\t', '\r');
    expect(await answer).toEqual({ chosen: ['two'] });
    expect(screen()).toContain('No match');
    expect(screen()).toContain('(1/3)');
  });

  it('takes the highlighted option with the marked ones, and shows the marks above the filter', async () => {
    const { prompter, press, screen } = terminal();
    const answer = prompter.pick(pickFrom);
    await press(DOWN, '\t', DOWN, SHIFT_TAB, UP, UP, ' ', '\x7f', '\r');
    expect(await answer).toEqual({ chosen: ['two', 'one'], spare: 'three' });
    const marks = screen().indexOf('1 Second · fallback Third');
    expect(marks).toBeGreaterThan(0);
    expect(marks).toBeLessThan(screen().indexOf('Filter:', marks));
  });

  it.each(['\t', SHIFT_TAB])(
    'leaves the filter as it is typed where an option is marked (%j)',
    async (mark) => {
      const { prompter, press, screen } = terminal();
      const answer = prompter.pick({ ...pickFrom, allowsSpare: false });
      await press('ec', mark, '\r');
      expect(screen()).toContain('Filter: ec');
      expect(screen()).not.toMatch(/Filter: e\W/);
      expect(await answer).toEqual({ chosen: ['two'] });
    },
  );

  it('leaves two lines above a long list for what was said last', async () => {
    const { prompter, press, screen } = terminal();
    const options = Array.from({ length: 30 }, (_, at) => ({ value: `v${at}`, label: `Option ${at}` }));
    const answer = prompter.pick({ ...pickFrom, options });
    await press('\r');
    await answer;
    const first = screen().slice(0, screen().indexOf('└'));
    expect(first.split('\n').length).toBe(24 - 2 - 1);
  });

  it('asks for a default model where only a fallback is set', async () => {
    const { prompter, press, screen } = terminal();
    const answer = prompter.pick(pickFrom);
    await press(SHIFT_TAB, '\r');
    expect(screen()).toContain('Choose a default model besides the fallback.');
    expect(screen()).not.toContain('No match');
    await press(DOWN, '\r');
    expect(await answer).toEqual({ chosen: ['two'], spare: 'one' });
  });

  it('does not take marks that the filter hides, and keeps the typed text', async () => {
    const { prompter, press, screen } = terminal();
    const answer = prompter.pick(pickFrom);
    await press('\t', 'zz', '\r');
    expect(screen()).toContain('No match. Edit the filter.');
    expect(screen().slice(screen().lastIndexOf('Filter:'))).toContain('zz');
    await press('\x7f', '\x7f', '\r');
    expect(await answer).toEqual({ chosen: ['one'] });
  });

  it('clears the filter on Escape, and then goes back', async () => {
    for (const kind of ['pick', 'search'] as const) {
      const { prompter, press, screen } = terminal();
      const back = expect(prompter[kind](pickFrom)).rejects.toThrow(WentBack);
      await press('sec');
      expect(screen()).toContain('(1/3)');
      await press(ESCAPE);
      expect(screen().slice(screen().lastIndexOf('Filter:'))).not.toContain('sec');
      await press(ESCAPE);
      await back;
    }
  });

  it('goes back from every kind of prompt on Escape, and cancels on Ctrl-C after that', async () => {
    const { prompter, press } = terminal();
    for (const ask of [
      () => prompter.text({ message: 'Q' }),
      () => prompter.password({ message: 'Q' }),
      () => prompter.select({ message: 'Q', options: OPTIONS }),
      () => prompter.confirm({ message: 'Q', initial: true }),
    ]) {
      const back = expect(ask()).rejects.toThrow(WentBack);
      await press(ESCAPE);
      await back;
    }
    const cancelled = prompter.pick(pickFrom).catch((error) => error);
    await press('s', ESCAPE, '\x03');
    expect(await cancelled).not.toBeInstanceOf(WentBack);
    expect(await cancelled).toBeInstanceOf(CancelledError);
  });

  it('confirms by y, n and Enter, in the current language', async () => {
    const { prompter, press, screen } = terminal({ language: ZH_TW });
    for (const [key, answer] of [
      ['y', true],
      ['n', false],
      ['\r', true],
    ] as const) {
      const confirmed = prompter.confirm({ message: '好嗎？', initial: true });
      await press(key);
      expect(await confirmed).toBe(answer);
    }
    expect(screen()).toContain('否');
    expect(screen()).not.toContain('Yes');
  });
});

describe('leaving', () => {
  const questions = {
    text: { message: 'Q', options: OPTIONS, initial: undefined },
    password: { message: 'Q' },
    select: { message: 'Q', options: OPTIONS },
    search: { message: 'Q', options: OPTIONS },
    pick: { message: 'Q', options: OPTIONS, header: '', allowsSpare: true },
    confirm: { message: 'Q', initial: true },
  } as const;
  const leaving = {
    'Ctrl-C': (t: ReturnType<typeof terminal>) => void t.input.write('\x03'),
    'Ctrl-D': (t: ReturnType<typeof terminal>) => void t.input.write('\x04'),
    'the end of the input': (t: ReturnType<typeof terminal>) => void t.input.end(),
    'an abort': (t: ReturnType<typeof terminal>) => t.abort.abort(),
  };
  for (const name of Object.keys(questions) as (keyof typeof questions)[]) {
    it.each(Object.entries(leaving))(`${name}: %s throws and restores the terminal`, async (_, leave) => {
      const t = terminal();
      const answer = (t.prompter[name] as (question: unknown) => Promise<unknown>)(questions[name]);
      const thrown = expect(answer).rejects.toThrow(CancelledError);
      await turn();
      expect(t.rawModes.at(-1)).toBe(true);
      leave(t);
      await thrown;
      expect(t.rawModes.at(-1)).toBe(false);
      expect(t.screen().lastIndexOf(CURSOR_SHOWN)).toBeGreaterThan(t.screen().lastIndexOf(CURSOR_HIDDEN));
    });
  }

  it('prints nothing for prompts that were answered before an abort', async () => {
    const { prompter, press, abort, screen } = terminal();
    const answer = prompter.text({ message: 'Name?' });
    await press('hi', '\r');
    await answer;
    const before = screen();
    abort.abort();
    await turn();
    expect(screen()).toBe(before);
  });

  it('asks nothing after an abort', async () => {
    const { prompter, abort, screen } = terminal();
    abort.abort();
    await expect(prompter.confirm({ message: 'Q', initial: true })).rejects.toThrow(CancelledError);
    expect(screen()).toBe('');
  });
});

describe('drawing', () => {
  it('uses no color on request', async () => {
    const { prompter, press, screen } = terminal({ color: false });
    const answer = prompter.select({ message: 'Which?', options: OPTIONS });
    await press('\r');
    await answer;
    expect(screen()).toContain('First');
    expect(screen().split('\u001b[').slice(1)).not.toContainEqual(expect.stringMatching(/^[\d;]*m/));
  });

  it('shows no more mask characters of a hidden text than fit on the line', async () => {
    const { prompter, press, screen } = terminal({ columns: 30 });
    const answer = prompter.password({ message: 'Key?' });
    await press('x'.repeat(100), '\r');
    expect(await answer).toBe('x'.repeat(100));
    expect(Math.max(...(screen().match(/[▪•]+/g) ?? []).map((marks) => marks.length))).toBe(26);
  });

  it('draws on a terminal that reports a width of 0', async () => {
    const { prompter, press, screen } = terminal({ columns: 0 });
    const answer = prompter.text({ message: 'A name?' });
    await press('\r');
    await answer;
    expect(screen()).toContain('A name?');
  });
});

describe('a paste', () => {
  const long = 'x'.repeat(10_000);
  // As a terminal delivers it: in pieces of 4,096.
  const pieces = [long.slice(0, 4096), long.slice(4096, 8192), long.slice(8192)];
  const inTime = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    const result = await work();
    expect(performance.now() - start).toBeLessThan(1000);
    return result;
  };

  it.each(['text', 'password'] as const)('of 10,000 characters goes into a %s in a moment', async (kind) => {
    const { prompter, press, screen } = terminal();
    const answer = prompter[kind]({ message: 'Q' });
    await inTime(() => press(...pieces, '\r'));
    expect(await answer).toBe(long);
    // Never more lines than a person can see.
    expect(screen().split('\n').length).toBeLessThan(40);
  });

  it('of 10,000 characters into a list matches nothing, and is cleared by Escape', async () => {
    const { prompter, press, screen } = terminal();
    const answer = prompter.search({ message: 'Which?', options: OPTIONS });
    await inTime(() => press(...pieces, '\r'));
    expect(screen()).toContain('No match');
    await press(ESCAPE, 'sec', '\r');
    expect(await answer).toBe('two');
  });

  it('of several lines is one secret, and answers no choice', async () => {
    const { prompter, press } = terminal();
    const secret = prompter.password({ message: 'Key?' });
    await press('ABC\rDEF\r');
    expect(await secret).toBe('ABC DEF');
    const selected = prompter.select({ message: 'Which?', options: OPTIONS });
    await press('jkl\rjkl', '\r');
    expect(await selected).toBe('one');
    const confirmed = prompter.confirm({ message: 'Q', initial: true });
    await press('n\rno\rn', '\r');
    expect(await confirmed).toBe(true);
  });

  it('has what was typed before and after it in its place, and Ctrl-C in it heard', async () => {
    const { prompter, press } = terminal();
    const answer = prompter.text({ message: 'Q' });
    await press('a', '\x7fbc', 'dé', '\u001b[200~fg\u001b[201~', '\u001b[D', 'X', '\r');
    expect(await answer).toBe('bcdéfXg');
    const cancelled = prompter.text({ message: 'Q' });
    const thrown = expect(cancelled).rejects.toThrow(CancelledError);
    await press('abc\x03def');
    await thrown;
  });

  it('keeps the cursor in sight in a text of more than one line', async () => {
    const { prompter, press, screen } = terminal({ columns: 20, color: false });
    const answer = prompter.text({ message: 'Q' });
    await press('0123456789abcdefghij', '\u001b[D', '\u001b[D', 'Z', '\r');
    expect(await answer).toBe('0123456789abcdefghZij');
    expect(screen()).toContain('0123456789abcdef');
  });
});

describe('a multi-line paste', () => {
  const START = '\u001b[200~';
  const END = '\u001b[201~';
  const BLOCK = '[sso-session my]\rsso_start_url = https://d-1.awsapps.com/start\rsso_region = eu-west-1\r';
  const readPaste = (text: string) => `<${text.split('\n').length} lines>`;
  const pasting = () => {
    const machine = terminal();
    return { ...machine, answer: machine.prompter.text({ message: 'Portal?', readPaste }) };
  };

  it('becomes one line, which waits for Enter', async () => {
    const { answer, press, screen } = pasting();
    await press(START + BLOCK + END);
    expect(screen()).toContain('<3 lines>');
    await press('!', '\r');
    expect(await answer).toBe('<3 lines>!');
  });

  it('is recognized in pieces', async () => {
    const { answer, press } = pasting();
    await press(`a${START}one\rtw`, 'o\rthree', `${END}b`, '\r');
    expect(await answer).toBe('a<3 lines>b');
  });

  it('may be empty', async () => {
    const { answer, press } = pasting();
    await press(`a${START}${END}b`, START, `${END}c`, '\r');
    expect(await answer).toBe('abc');
  });

  it('is recognized if the terminal does not mark it', async () => {
    const { answer, press } = pasting();
    await press(BLOCK);
    expect(await answer).toBe('<3 lines>');
  });

  it('leaves one line unchanged, with or without its newline', async () => {
    for (const text of [`${START}d-1${END}`, `${START}d-1\r${END}`, 'd-1']) {
      const { answer, press } = pasting();
      await press(text, '\r');
      expect(await answer).toBe('d-1');
    }
  });

  it('has blanks in place of control characters and line breaks', async () => {
    const { answer, press } = pasting();
    await press(`${START} a\tb\u0007c\r\n${END}`, '\r');
    expect(await answer).toBe('a b c');
  });

  it('turns off paste marking with the prompt, and handles Ctrl-C', async () => {
    const { answer, press, screen, rawModes } = pasting();
    const thrown = expect(answer).rejects.toThrow(CancelledError);
    await press('\x03');
    await thrown;
    expect(screen().indexOf('\u001b[?2004l')).toBeGreaterThan(screen().indexOf('\u001b[?2004h'));
    expect(screen()).toContain('\u001b[?2004h');
    expect(rawModes.at(-1)).toBe(false);
  });

  it('passes the keyboard on to the next prompt', async () => {
    const { answer, press, prompter } = pasting();
    await press('first', '\r');
    expect(await answer).toBe('first');
    const next = prompter.text({ message: 'Next?' });
    await press('second', '\r');
    expect(await next).toBe('second');
  });
});

describe('every frame, in color', () => {
  const NAMED = { message: 'Which?', options: OPTIONS, header: 'Name', allowsSpare: true };
  const LONG = Array.from({ length: 30 }, (_, at) => ({ value: `v${at}`, label: `Option number ${at}` }));
  const asked: Readonly<
    Record<
      string,
      [ask: (by: ReturnType<typeof terminal>['prompter']) => Promise<unknown>, ...keys: string[]]
    >
  > = {
    'a text with a proposal, refused once': [
      (by) =>
        by.text({
          message: 'Name?',
          initial: 'me',
          validate: (text) => (text === 'x' ? 'Not x.' : undefined),
        }),
      'x',
      '\r',
      '\x7f',
      'yz',
      '\u001b[D',
      '\r',
    ],
    'a text, left empty': [(by) => by.text({ message: 'Name?', initial: 'me' }), '\r'],
    'a text of many lines': [(by) => by.text({ message: 'Name?' }), 'long words '.repeat(30), '\r'],
    'a text, canceled': [(by) => by.text({ message: 'Name?' }), 'ab', '\x03'],
    'a hidden text, refused once': [
      (by) => by.password({ message: 'Key?', validate: (text) => (text === 'x' ? 'Not x.' : undefined) }),
      'x',
      '\r',
      'y',
      '\r',
    ],
    'a choice': [
      (by) => by.select({ message: 'Which?', options: OPTIONS, initial: 'two' }),
      DOWN,
      DOWN,
      UP,
      '\r',
    ],
    'a choice, canceled': [(by) => by.select({ message: 'Which?', options: OPTIONS }), '\x03'],
    'a search': [(by) => by.search({ message: 'Which?', options: LONG }), DOWN, '2', 'x', '\r', '\x7f', '\r'],
    'several of a list': [(by) => by.pick(NAMED), '\t', DOWN, SHIFT_TAB, 'z', '\r', '\x7f', '\r'],
    'several of a long list, canceled': [
      (by) => by.pick({ ...NAMED, options: LONG, initial: 'v20' }),
      DOWN,
      '\t',
      '1',
      '\x03',
    ],
    'yes or no': [(by) => by.confirm({ message: 'Save?', initial: false }), DOWN, '\r'],
  };

  it.each(Object.entries(asked))('%s', async (_, [ask, ...keys]) => {
    vi.stubEnv('FORCE_COLOR', '1');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { prompter, press, screen } = terminal({ columns: 50, color: true });
    const answer = ask(prompter).catch((error) => error.error);
    await press(...keys);
    expect(`${JSON.stringify(await answer)}\n${screen().replaceAll('\u001b', '␛')}`).toMatchSnapshot();
  });
});
