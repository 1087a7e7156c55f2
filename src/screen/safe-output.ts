/** The only way out for text that people read: the terminal obeys only our own control sequences. */
import { visible } from '../text/visible.ts';
import type { Output } from './output.ts';
import { rewrittenStream } from './rewritten-stream.ts';

/** The sequences that our styles, prompts and wait lines send: colors, cursor, erase, paste mode, clipboard. */
const OURS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /(\u001b\[\??[\d;]*[A-HJKhlmsu]|\u001b\]52;c;[\w+/=]*\u0007|\u0007)/;
/** Colors may be wanted even if the output is not a terminal (FORCE_COLOR). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const COLORS = /(\u001b\[[\d;]*m)/;

/** The output, with all other control characters, escape sequences and direction overrides made visible. */
export function safeOutput<T extends Output>(output: T): T {
  const own = output.isTTY ? OURS : COLORS;
  return rewrittenStream(output, (text) => {
    const parts = text.split(own);
    return parts.map((part, index) => (index % 2 === 1 ? part : safe(part, output.isTTY === true))).join('');
  });
}

/** A carriage return moves to the start of the line, where a wait line is redrawn. */
function safe(text: string, isTerminal: boolean): string {
  return isTerminal ? text.split('\r').map(visible).join('\r') : visible(text);
}
