/** The stream that prompts are drawn on. */
import type { Writable } from 'node:stream';
import { rewrittenStream } from '../output.ts';

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
