/**
 * The prompts as @clack/prompts draws them; only this file, clack-pick.ts and clack-field.ts import it. Works around
 * bugs of version 1.9.0.
 */
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { confirm, isCancel, S_BAR, select } from '@clack/prompts';
import { CancelledError, WentBack } from '../../failures/errors.ts';
import { fill, type Language } from '../../text/text.ts';
import { prompts as promptTexts } from '../../text/texts.ts';
import { rewrittenStream } from '../output.ts';
import { wrap } from '../width.ts';
import { secretField, textField } from './clack-field.ts';
import { pick } from './clack-pick.ts';
import { promptKeyboard } from './keyboard.ts';
import type { Option, Prompter } from './prompter.ts';

export interface ClackOptions {
  readonly input: Readable;
  readonly output: Writable & { columns?: number };
  readonly signal: AbortSignal;
  /**
   * False removes every color. Absent or true leaves it to clack, which asks `util.styleText`: newer Node checks
   * NO_COLOR and whether stdout (not our output) is a terminal; older Node always colors.
   */
  readonly color?: boolean;
  readonly language: Language;
}

interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  readonly signal: AbortSignal;
}

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
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
        ...given({ initial, placeholder }),
        ...checked(validate, output),
      };
      return ask((on) => textField({ ...field, ...on }), readPaste);
    },
    password: ({ message, validate }) =>
      ask((on) =>
        secretField({ message: underGuide(message, columns()), ...on, ...checked(validate, output) }),
      ),
    select: ({ message, options, initial }) =>
      ask((on) =>
        select({
          message: wrap(message, columns() - FRAME.length).join('\n'),
          ...on,
          options: labelled(options),
          ...given({ initialValue: initial }),
          // clack's instructions are English only and state the obvious.
          showInstructions: false,
        }),
      ),
    search: async (question) => {
      const { chosen } = await ask((on) =>
        pick({ ...question, ...on, several: false, allowsSpare: false, language }),
      );
      return chosen[0] as (typeof chosen)[number];
    },
    pick: (question) => ask((on) => pick({ ...question, ...on, several: true, language })),
    confirm: ({ message, initial }) => {
      const words = { active: fill(promptTexts.yes, language), inactive: fill(promptTexts.no, language) };
      const lines = wrap(message, columns() - FRAME.length).join('\n');
      return ask((on) => confirm({ message: lines, ...on, ...words, initialValue: initial }));
    },
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
  const onKey = (_: string | undefined, key: Key) => {
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

/** clack's option type depends on its value type, which a generic string leaves open. */
function labelled<T extends string>(options: readonly Option<T>[]) {
  return options.map(({ value, label, hint }) => ({
    value: value as string,
    label,
    ...given({ hint }),
  })) as never;
}

/** Removes undefined fields. */
function given<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

const DEFAULT_COLUMNS = 80;

// biome-ignore lint/suspicious/noControlCharactersInRegex: colors start with a control character.
const COLORS = /\u001b\[[\d;]*m/g;

/**
 * clack's colors that are hard to read on some terminals. Grey is the background itself in Solarized Dark
 * (https://github.com/altercation/solarized/issues/220); yellow on white has less contrast than WCAG asks even of large
 * text. Magenta replaces it, as in screen/style.ts.
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
    get: (target, name) =>
      name === 'columns' ? target.columns || DEFAULT_COLUMNS : Reflect.get(target, name, target),
  });
}
