/** Terminals that show nothing but ASCII: which they are, and our signs as they can show them. */
import type { Output } from './output.ts';
import { rewrittenStream } from './rewritten-stream.ts';

/**
 * Whether a terminal is known to show ASCII alone: it is dumb, or its locale is set and is not UTF-8. Containers often
 * set no locale and have a modern terminal all the same.
 */
export function showsAsciiOnly(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  if (env.TERM === 'dumb') return true;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return platform !== 'win32' && locale !== '' && !/utf-?8/i.test(locale);
}

/** Each as wide as what stands for it, so that nothing moves: prompts count columns. */
const SIGNS: Readonly<Record<string, string>> = {
  '│': '|',
  '└': '+',
  '─': '-',
  '◆': '*',
  '◇': 'o',
  '▲': '!',
  '■': 'x',
  '●': '>',
  '○': ' ',
  '▪': '*',
  '█': '_',
  '❯': '>',
  '↑': '^',
  '↓': 'v',
  '→': '>',
  '✓': '+',
  '✗': 'x',
  '•': '*',
  '·': '-',
  '–': '-',
  '—': '-',
  '…': '.',
  '’': "'",
};
/** With the pictures of control characters (text/visible.ts). */
const ANY_SIGN = new RegExp(`[${Object.keys(SIGNS).join('')}\u2400-\u2421]`, 'g');

/** The stream with our signs in ASCII. Words and file contents in other scripts stay as they are. */
export function asciiStream<T extends Output>(output: T): T {
  return rewrittenStream(output, (text) => text.replace(ANY_SIGN, (sign) => SIGNS[sign] ?? '?'));
}
