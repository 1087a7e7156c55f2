/** The stream that prompts draw on. */
import type { Writable } from 'node:stream';

// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one.
const COLORS = /\u001b\[[\d;]*m/g;
const DEFAULT_COLUMNS = 80;

/**
 * The output as clack can use it. It takes 0 columns, which a terminal without a size reports, for a width and
 * breaks after each character; and without colour its colours are taken out, while cursor movements stay.
 */
export function drawingStream<T extends Writable & { columns?: number }>(output: T, color: boolean): T {
  return new Proxy(output, {
    get(target, name) {
      if (name === 'columns') return target.columns || DEFAULT_COLUMNS;
      if (name === 'write' && !color)
        return (text: string | Uint8Array) =>
          target.write(typeof text === 'string' ? text.replace(COLORS, '') : text);
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
