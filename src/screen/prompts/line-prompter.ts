/**
 * Prompts for a terminal that can only print lines (TERM=dumb: Emacs shell, serial console, some screen readers): a
 * question, numbered choices, a typed answer. Node's readline, which clack uses, receives neither arrows nor most other
 * keys there.
 */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CancelledError } from '../../failures/errors.ts';
import { type Facts, fill, type Language, type Text, withAside, withColon } from '../../text/text.ts';
import { prompts as texts } from '../../text/texts.ts';
import { displayWidth, wrap } from '../width.ts';
import type { ChoiceQuestion, Prompter, SearchQuestion, TextQuestion } from './prompter.ts';

interface LineOptions {
  readonly input: Readable & { setRawMode?: (on: boolean) => unknown };
  readonly output: Writable & { columns?: number };
  readonly signal: AbortSignal;
  readonly language: Language;
}

/** A Prompter that reads lines. Ctrl-C, Ctrl-D, end of input and an aborted signal throw CancelledError. */
export function createLinePrompter(options: LineOptions): Prompter {
  const dialog = createDialog(options);
  const { language } = options;
  const one = async <T extends string>(question: SearchQuestion<T>): Promise<T> => {
    const read = (line: string) => numbered(question, [line]);
    const [chosen] = await choose(dialog, question, fill(texts.number, language), read);
    return chosen as T;
  };
  return {
    text: (question) => askText(dialog, question, false),
    password: (question) => askText(dialog, question, true),
    select: one,
    search: one,
    async pick(question) {
      // Only the model list has a default.
      const numbers = question.allowsSpare ? texts.numbersOfModels : texts.numbers;
      const read = (line: string) => numbered(question, line.split(/[\s,、]+/));
      return { chosen: await choose(dialog, question, fill(numbers, language), read) };
    },
    confirm: ({ message, initial }) => {
      const read = (line: string) => (/^[yn是否]/i.test(line) ? /^[y是]/i.test(line) : undefined);
      return dialog.ask(withColon(`${message} ${initial ? '[Y/n]' : '[y/N]'}`, language), read, {
        usual: initial,
      });
    },
  };
}

/** The parts of every question. */
type Dialog = ReturnType<typeof createDialog>;

/** Columns that a prompt leaves for the answer; a longer prompt goes on the line above. */
const ROOM = 30;

function createDialog(options: LineOptions) {
  const columns = () => options.output.columns || 80;
  const put = (text: string, indent = '', start = indent) => {
    const lines = wrap(text, columns() - indent.length);
    options.output.write(`${start}${lines.join(`\n${indent}`)}\n`);
  };
  return {
    language: options.language,
    /** Prints a text, wrapped; every line but the first begins with `indent`, and that with `start`. */
    put,
    say: (text: Text, facts: Facts = {}) => put(fill(text, options.language, facts)),
    /** Asks until `read` accepts the line; an empty line takes `usual`. */
    async ask<T>(
      lead: string,
      read: (line: string) => T | undefined,
      { usual, hidden = false }: { readonly usual?: T | undefined; readonly hidden?: boolean } = {},
    ): Promise<T> {
      const fits = displayWidth(lead) <= columns() - ROOM;
      for (;;) {
        if (!fits) put(lead.trimEnd());
        const line = await (hidden ? readHidden : readLine)(options, fits ? lead : '> ');
        const answer = line === '' && usual !== undefined ? usual : read(line);
        if (answer !== undefined) return answer;
      }
    },
  };
}

function askText(
  { ask, put, language }: Dialog,
  { message, initial, validate }: TextQuestion,
  hidden: boolean,
): Promise<string> {
  const shown = initial === undefined ? '' : ` [${initial}]`;
  const read = (line: string) => {
    const wrong = validate?.(line);
    if (wrong !== undefined) put(wrong);
    return wrong === undefined ? line : undefined;
  };
  return ask(withColon(`${message}${shown}`, language), read, { usual: initial, hidden });
}

/** Prints numbered choices and reads the line below them; an empty line takes the usual choice. */
function choose<T extends string>(
  { ask, put, say, language }: Dialog,
  question: SearchQuestion<T>,
  numbers: string,
  read: (line: string) => T[] | undefined,
): Promise<T[]> {
  const { message, options, header, initial = options[0]?.value } = question;
  const width = String(options.length).length;
  put(`\n${message}`);
  const indent = ' '.repeat(width + 3);
  if (header) put(header, indent);
  for (const [index, { label, hint }] of options.entries())
    put(hint ? withAside(label, hint, language) : label, indent, ` ${String(index + 1).padStart(width)}. `);
  const usual = options.findIndex(({ value }) => value === initial) + 1;
  const readOrSay = (line: string) => {
    const chosen = read(line);
    if (!chosen) say(texts.noSuchNumber, { count: options.length });
    return chosen;
  };
  return ask(withColon(`${numbers} [${usual}]`, language), readOrSay, {
    usual: initial === undefined ? undefined : [initial],
  });
}

/** The values for the given numbers, each once; undefined if a number is not in the list. */
function numbered<T extends string>(
  { options }: ChoiceQuestion<T>,
  words: readonly string[],
): T[] | undefined {
  const chosen = words
    .filter(Boolean)
    .map((word) => options[/^\d+$/.test(word) ? Number(word) - 1 : -1]?.value);
  return chosen.length > 0 && chosen.every((value) => value !== undefined) ? [...new Set(chosen)] : undefined;
}

/** What `listen` resolves; an aborted signal and the end of input reject it, as `cancel` does. */
function untilCancelled(
  { input, signal }: LineOptions,
  listen: (resolve: (line: string) => void, cancel: () => void) => void,
): Promise<string> {
  let cancel: () => void;
  return new Promise<string>((resolve, reject) => {
    cancel = () => reject(new CancelledError());
    if (signal.aborted || input.readableEnded) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    listen((line) => resolve(line.trim()), cancel);
  }).finally(() => signal.removeEventListener('abort', cancel));
}

/** Reads one line, trimmed. The terminal echoes and edits it. */
function readLine(options: LineOptions, lead: string): Promise<string> {
  const { input, output } = options;
  output.write(lead);
  const reader = createInterface({ input, terminal: false });
  return untilCancelled(options, (resolve, cancel) => reader.once('line', resolve).once('close', cancel))
    .catch((error: unknown) => {
      // The cursor is still behind the question, and behind the ^C that the terminal echoes.
      output.write('\n');
      throw error;
    })
    .finally(() => reader.close());
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const BACKSPACE = /[\b\u007f]/;

/** Like readLine, without echo: keys arrive one by one while the terminal is in raw mode. */
function readHidden(options: LineOptions, lead: string): Promise<string> {
  const { input, output } = options;
  output.write(lead);
  let typed = '';
  let stop: () => void;
  const answer = untilCancelled(options, (resolve, cancel) => {
    const onData = (chunk: Buffer | string) => {
      for (const key of String(chunk)) {
        if (key === CTRL_C || key === CTRL_D) return cancel();
        if (key === '\r' || key === '\n') return resolve(typed);
        typed = BACKSPACE.test(key) ? typed.slice(0, -1) : typed + key;
      }
    };
    input.on('data', onData).once('end', cancel);
    stop = () => input.off('data', onData).off('end', cancel).pause();
  });
  input.setRawMode?.(true);
  input.resume();
  return answer.finally(() => {
    stop();
    input.setRawMode?.(false);
    output.write('\n');
  });
}
