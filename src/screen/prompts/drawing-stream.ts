/** The stream that prompts draw on. */
import type { Writable } from 'node:stream';
import { rewrittenStream } from '../rewritten-stream.ts';

const DEFAULT_COLUMNS = 80;

// biome-ignore lint/suspicious/noControlCharactersInRegex: a color begins with one.
const COLORS = /\u001b\[[\d;]*m/g;

/**
 * Colours of clack that some terminal hides, and what is read on a light background and on a dark one alike. Grey is
 * the background itself in Solarized Dark (https://github.com/altercation/solarized/issues/220); yellow on white has
 * less contrast than WCAG asks even of large text. Magenta stands for it, as in screen/style.ts.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a color begins with one.
const GREY = /\u001b\[90m(.*?)\u001b\[39m/gs;
const FAINT = '\u001b[2m$1\u001b[22m';
const YELLOW = '\u001b[33m';
const MAGENTA = '\u001b[35m';

/**
 * The output as clack can use it. It takes 0 columns, which a terminal without a size reports, for a width and
 * breaks after each character; its colors are made readable, or without color taken out, while cursor movements
 * stay.
 */
export function drawingStream<T extends Writable & { columns?: number }>(output: T, color: boolean): T {
  const paint = (text: string) =>
    color ? text.replace(GREY, FAINT).replaceAll(YELLOW, MAGENTA) : text.replace(COLORS, '');
  return new Proxy(rewrittenStream(output, paint), {
    get: (target, name) =>
      name === 'columns' ? target.columns || DEFAULT_COLUMNS : Reflect.get(target, name, target),
  });
}
