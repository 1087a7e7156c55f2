/**
 * The prompts as @clack/prompts draws them; only this file, clack-pick.ts and clack-fields.ts import it. Works around
 * bugs of version 1.9.0.
 */
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { styleText } from 'node:util';
import { isCancel, S_BAR } from '@clack/prompts';
import { CancelledError, WentBack } from '../../failures/errors.ts';
import type { Language } from '../../text/text.ts';
import { withoutUndefined } from '../../values.ts';
import { rewrittenStream } from '../streams.ts';
import { wrap } from '../width.ts';
import { confirmField, secretField, selectField, textField } from './clack-fields.ts';
import { pick, type Streams } from './clack-pick.ts';
import type { Prompter } from './prompter.ts';

export interface ClackOptions extends Streams {
  /**
   * False removes every color. Absent or true leaves it to clack, which asks `util.styleText`: newer Node checks
   * NO_COLOR and whether stdout (not our output) is a terminal; older Node always colors.
   */
  readonly color?: boolean;
  readonly language: Language;
}

/**
 * A Prompter on a terminal. Ctrl-C, Ctrl-D, end of input and an aborted signal restore the terminal and throw
 * CancelledError; Escape throws WentBack.
 */
export function createClackPrompter(options: ClackOptions): Prompter {
  const { color = true, language } = options;
  const output = drawingStream(options.output, color);
  const columns = () => output.columns ?? 80;
  const ask = <T>(prompt: (streams: Streams) => Promise<T>, readPaste?: (pasted: string) => string) =>
    askOnce({ ...options, output }, prompt, readPaste);
  return {
    text: ({ message, initial, placeholder, validate, readPaste }) => {
      const field = {
        message: underGuide(message, columns()),
        language,
        ...withoutUndefined({ initial, placeholder }),
        ...checked(validate, output),
      };
      return ask((on) => textField({ ...field, ...on }), readPaste);
    },
    password: ({ message, validate }) =>
      ask((on) =>
        secretField({
          message: underGuide(message, columns()),
          language,
          ...on,
          ...checked(validate, output),
        }),
      ),
    select: (question) => ask((on) => selectField({ ...question, ...on, language })),
    search: async (question) => {
      const { chosen } = await ask((on) =>
        pick({ ...question, ...on, several: false, allowsSpare: false, language }),
      );
      return chosen[0] as (typeof chosen)[number];
    },
    pick: (question) => ask((on) => pick({ ...question, ...on, several: true, language })),
    confirm: (question) => ask((on) => confirmField({ ...question, ...on, language })),
  };
}

/** As wide as what clack draws before a text. */
const FRAME = '   ';

/**
 * Runs one prompt with its own signal, released at the end: clack keeps listening after the answer and would print an
 * empty line for every earlier prompt if the run were aborted later. Ctrl-D and end of input stop readline without
 * clack noticing, so the prompt would wait forever.
 */
async function askOnce<T>(
  { input: keyboard, output, signal }: Streams,
  prompt: (streams: Streams) => Promise<T>,
  readPaste?: (pasted: string) => string,
): Promise<Exclude<T, symbol>> {
  if (signal.aborted || keyboard.readableEnded) throw new CancelledError();
  const { input, stop: stopKeyboard } = promptKeyboard(keyboard, output, readPaste);
  const own = new AbortController();
  const stop = () => own.abort();
  let last: string | undefined;
  const onKey = (_: string | undefined, key: { readonly name?: string; readonly ctrl?: boolean }) => {
    last = key.name;
    if (key.ctrl && key.name === 'd') stop();
  };
  signal.addEventListener('abort', stop, { once: true });
  input.on('keypress', onKey);
  keyboard.on('end', stop).on('close', stop);
  try {
    const answer = await prompt({ input, output, signal: own.signal });
    if (isCancel(answer))
      throw last === 'escape' && !own.signal.aborted ? new WentBack() : new CancelledError();
    return answer as Exclude<T, symbol>;
  } finally {
    signal.removeEventListener('abort', stop);
    keyboard.off('end', stop).off('close', stop);
    stopKeyboard();
  }
}

/** Adds clack's guide to the further lines of a message: clack's fields do not. */
function underGuide(message: string, columns: number): string {
  return wrap(message, columns - FRAME.length).join(`\n${styleText('gray', S_BAR)}  `);
}

/** clack returns undefined instead of '' for an empty field, and does not wrap error messages. */
function checked(
  validate: ((value: string) => string | undefined) | undefined,
  { columns = 80 }: ClackOptions['output'],
) {
  if (!validate) return {};
  return {
    validate: (value: string | undefined) => {
      const wrong = validate(value ?? '');
      return wrong && wrap(wrong, columns - FRAME.length).join(`\n${FRAME}`);
    },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colors start with a control character.
const COLORS = /\u001b\[[\d;]*m/g;

/**
 * clack's colors that are hard to read on some terminals. Grey is the background itself in Solarized Dark
 * (https://github.com/altercation/solarized/issues/220); yellow on white has less contrast than WCAG asks even of large
 * text. Magenta replaces it, as in screen/terminal.ts.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colors start with a control character.
const GREY = /\u001b\[90m(.*?)\u001b\[39m/gs;
const FAINT = '\u001b[2m$1\u001b[22m';
const YELLOW = '\u001b[33m';
const MAGENTA = '\u001b[35m';

/**
 * The output, adapted for clack: it would treat 0 columns, which some terminals report, as a width and break after each
 * character. Colors are made readable or, without color, removed; cursor movements stay.
 */
export function drawingStream<T extends Writable & { columns?: number }>(output: T, color: boolean): T {
  const paint = (text: string) =>
    color ? text.replace(GREY, FAINT).replaceAll(YELLOW, MAGENTA) : text.replace(COLORS, '');
  return new Proxy(rewrittenStream(output, paint), {
    get: (target, name) => (name === 'columns' ? target.columns || 80 : Reflect.get(target, name, target)),
  });
}

const MARK_PASTES = '\u001b[?2004h';
const NO_MARKS = '\u001b[?2004l';
const START = '\u001b[200~';
const END = '\u001b[201~';
const ESCAPE = '\u001b';

// The keyboard as a prompt reads it. Text that arrives in one piece was pasted and goes in as one key: drawn once, however
// long it is. Several pasted lines become one: otherwise each line end would be an Enter, and the rest would answer the
// prompts that follow. Terminals mark a paste when asked to (bracketed paste mode, xterm control sequences).

/** A keyboard, as far as prompts use it. */
type Keyboard = Readable & { isTTY?: boolean; setRawMode?: (on: boolean) => unknown };

/** The same keyboard with pastes joined; `read` makes one line of several. `stop` gives the real one back. */
function promptKeyboard(
  keyboard: Keyboard,
  screen: Writable,
  read: (pasted: string) => string = (pasted) => pasted,
): { readonly input: Readable; stop(): void } {
  const decoder = new StringDecoder('utf8');
  // What has come of a marked paste that has not ended yet.
  let open: string | undefined;
  const input = Object.assign(new PassThrough(), {
    isTTY: keyboard.isTTY === true,
    setRawMode: (on: boolean) => keyboard.setRawMode?.(on),
  });
  // Not by write(), which may deliver later: then typed keys would overtake pasted ones.
  const press = (keys: string) => keys && input.emit('data', keys);
  const paste = (text: string) => {
    // readline inserts the text of a key as a whole.
    if (text) input.emit('keypress', text, { sequence: text });
  };
  const type = (text: string) => {
    // Part of an escape sequence looks like text.
    if (text.includes(ESCAPE)) return press(text);
    const body = text.replace(/[\r\n]+$/, '');
    if (/[\r\n]/.test(body)) {
      paste(toOneLine(body, read));
      return press(body === text ? '' : '\r');
    }
    for (const part of text.split(PRINTABLE)) {
      if (part.length > 1 && !CONTROL.test(part)) paste(part);
      else press(part);
    }
  };
  const take = (text: string) => {
    const [typed = '', ...rest] = open === undefined ? text.split(START) : ['', text];
    type(typed);
    if (open === undefined && rest.length === 0) return;
    const pasted = (open ?? '') + rest.join(START);
    const end = pasted.indexOf(END);
    open = end < 0 ? pasted : undefined;
    if (end < 0) return;
    // A line end at the end of a marked paste is no Enter: the person looks at it first.
    paste(toOneLine(pasted.slice(0, end), read));
    take(pasted.slice(end + END.length));
  };
  const onData = (chunk: Buffer | string) => take(typeof chunk === 'string' ? chunk : decoder.write(chunk));
  const onEnd = () => input.end();
  keyboard.on('data', onData).on('end', onEnd).on('close', onEnd);
  keyboard.resume();
  screen.write(MARK_PASTES);
  return {
    input,
    stop() {
      keyboard.off('data', onData).off('end', onEnd).off('close', onEnd);
      keyboard.pause();
      screen.write(NO_MARKS);
      input.destroy();
    },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what ends a run of text.
const PRINTABLE = /([^\u0000-\u001f\u007f]+)/;

function toOneLine(pasted: string, read: (pasted: string) => string): string {
  const text = pasted.replace(/\r\n?/g, '\n').trim();
  const line = (text.includes('\n') ? read(text) : text).replace(/\s*\n\s*/g, ' ');
  return line.replace(new RegExp(CONTROL, 'g'), ' ');
}
