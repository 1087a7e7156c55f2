/**
 * The prompts for a terminal that can only print lines (TERM=dumb: a shell in Emacs, a serial console, some screen
 * readers): a question, numbered choices, a line of answer. Node's readline, which clack stands on, hears neither
 * arrows nor most other keys there.
 */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CancelledError } from '../errors.ts';
import { promptTexts as texts } from '../messages/prompts.ts';
import { type Facts, fill, type Language, type Text } from '../messages/text.ts';
import { wrap } from '../report/width.ts';
import type { ChoiceQuestion, Prompter, TextQuestion } from './prompter.ts';

export interface LineOptions {
  readonly input: Readable & { setRawMode?: (on: boolean) => unknown };
  readonly output: Writable & { columns?: number };
  readonly signal: AbortSignal;
  readonly language: Language;
}

/** A Prompter that reads lines. Ctrl-C, Ctrl-D, the end of the input and an abort throw CancelledError. */
export function createLinePrompter(options: LineOptions): Prompter {
  const put = (line: string) => void options.output.write(`${line}\n`);
  const columns = options.output.columns || 80;
  const say = (text: Text, facts: Facts = {}) => put(fill(text, options.language, facts));
  /** Asks until `read` understands the line, or takes `usual` for an empty one. */
  const ask = async <T>(
    lead: string,
    read: (line: string) => T | undefined,
    { usual, hidden = false }: { readonly usual?: T | undefined; readonly hidden?: boolean } = {},
  ): Promise<T> => {
    for (;;) {
      const line = await (hidden ? readHidden : readLine)(options, lead);
      const answer = line === '' && usual !== undefined ? usual : read(line);
      if (answer !== undefined) return answer;
    }
  };
  const typed = (
    { message, initial, validate }: TextQuestion,
    { hidden }: { readonly hidden: boolean },
  ): Promise<string> => {
    const usual = initial === undefined ? '' : ` [${initial}]`;
    const read = (line: string) => {
      const wrong = validate?.(line);
      if (wrong !== undefined) put(wrap(wrong, columns).join('\n'));
      return wrong === undefined ? line : undefined;
    };
    return ask(`${message}${usual}: `, read, { usual: initial, hidden });
  };
  const list = <T extends string>({ message, options: choices }: ChoiceQuestion<T>, header?: string) => {
    put(`\n${message}`);
    const width = String(choices.length).length;
    if (header) put(`${' '.repeat(width + 3)}${header}`);
    for (const [index, { label, hint }] of choices.entries())
      put(` ${String(index + 1).padStart(width)}. ${label}${hint ? ` (${hint})` : ''}`);
  };
  const one = <T extends string>(question: ChoiceQuestion<T>): Promise<T> => {
    const usual = question.initial ?? question.options[0]?.value;
    list(question);
    const number = question.options.findIndex(({ value }) => value === usual) + 1;
    const read = (line: string) => {
      const chosen = numbered(question, [line])?.[0];
      if (chosen === undefined) say(texts.noSuchNumber, { count: question.options.length });
      return chosen;
    };
    return ask(`${fill(texts.number, options.language)} [${number}]: `, read, { usual });
  };
  return {
    text: (question) => typed(question, { hidden: false }),
    password: (question) => typed(question, { hidden: true }),
    select: one,
    search: one,
    async pick(question) {
      list(question, question.header);
      const usual = question.initial ?? question.options[0]?.value;
      const number = question.options.findIndex(({ value }) => value === usual) + 1;
      const read = (line: string) => {
        const chosen = numbered(question, line.split(/[\s,]+/));
        if (!chosen) say(texts.noSuchNumber, { count: question.options.length });
        return chosen;
      };
      const lead = `${fill(texts.numbers, options.language)} [${number}]: `;
      return { chosen: await ask(lead, read, { usual: usual === undefined ? undefined : [usual] }) };
    },
    confirm: ({ message, initial }) => {
      const read = (line: string) => (/^[yn是否]/i.test(line) ? /^[y是]/i.test(line) : undefined);
      return ask(`${message} ${initial ? '[Y/n]' : '[y/N]'}: `, read, { usual: initial });
    },
  };
}

/** The values at the given numbers, each once; nothing when a number is none of the list. */
function numbered<T extends string>(
  { options }: ChoiceQuestion<T>,
  words: readonly string[],
): T[] | undefined {
  const chosen = words
    .filter(Boolean)
    .map((word) => options[/^\d+$/.test(word) ? Number(word) - 1 : -1]?.value);
  return chosen.length > 0 && chosen.every((value) => value !== undefined) ? [...new Set(chosen)] : undefined;
}

/** One line, without blanks round it. The terminal itself echoes and edits it. */
function readLine({ input, output, signal }: LineOptions, lead: string): Promise<string> {
  output.write(lead);
  const reader = createInterface({ input, terminal: false });
  let cancel: () => void;
  return new Promise<string>((resolve, reject) => {
    cancel = () => reject(new CancelledError());
    if (signal.aborted || input.readableEnded) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    reader.once('line', (line) => resolve(line.trim())).once('close', cancel);
  }).finally(() => {
    signal.removeEventListener('abort', cancel);
    reader.close();
  });
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const BACKSPACE = /[\b\u007f]/;

/** As readLine, with nothing echoed: the keys come one by one while the terminal is in raw mode. */
function readHidden({ input, output, signal }: LineOptions, lead: string): Promise<string> {
  output.write(lead);
  let typed = '';
  let onData: (chunk: Buffer | string) => void;
  let cancel: () => void;
  const answer = new Promise<string>((resolve, reject) => {
    cancel = () => reject(new CancelledError());
    onData = (chunk) => {
      for (const key of String(chunk)) {
        if (key === CTRL_C || key === CTRL_D) return cancel();
        if (key === '\r' || key === '\n') return resolve(typed.trim());
        typed = BACKSPACE.test(key) ? typed.slice(0, -1) : typed + key;
      }
    };
    if (signal.aborted || input.readableEnded) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    input.on('data', onData).once('end', cancel);
  });
  input.setRawMode?.(true);
  input.resume();
  return answer.finally(() => {
    input.off('data', onData).off('end', cancel).pause();
    signal.removeEventListener('abort', cancel);
    input.setRawMode?.(false);
    output.write('\n');
  });
}
