/** The one way out for everything that people read: a terminal is told only what we tell it ourselves. */
import { visible } from '../text/visible.ts';
import type { Output } from './output.ts';
import { rewrittenStream } from './rewritten-stream.ts';

/** What our style, our prompts and our wait lines send: colors, cursor, erasing, marks of a paste, the clipboard. */
const OURS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /(\u001b\[\??[\d;]*[A-HJKhlmsu]|\u001b\]52;c;[\w+/=]*\u0007|\u0007)/;
/** Where nothing is drawn, colors may still be wanted (FORCE_COLOR). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const COLORS = /(\u001b\[[\d;]*m)/;

/** The output, on which every other control character, escape sequence and turn of direction is made visible. */
export function safeOutput<T extends Output>(output: T): T {
  const own = output.isTTY ? OURS : COLORS;
  return rewrittenStream(output, (text) => {
    const parts = text.split(own);
    return parts.map((part, index) => (index % 2 === 1 ? part : safe(part, output.isTTY === true))).join('');
  });
}

/** A carriage return takes a terminal back to the start of the line, where a wait line is drawn anew. */
function safe(text: string, isTerminal: boolean): string {
  return isTerminal ? text.split('\r').map(visible).join('\r') : visible(text);
}
