/** Detects ASCII-only terminals and replaces our symbols for them. */
import type { Output } from './output.ts';
import { rewrittenStream } from './rewritten-stream.ts';

/**
 * Whether a terminal is known to support only ASCII: it is dumb, or its locale is set and not UTF-8. Containers often
 * have no locale but a modern terminal.
 */
export function showsAsciiOnly(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  if (env.TERM === 'dumb') return true;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return platform !== 'win32' && locale !== '' && !/utf-?8/i.test(locale);
}

/** Replacements have the same width, because prompts count columns. */
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
/** Includes the visible forms of control characters (text/visible.ts). */
const ANY_SIGN = new RegExp(`[${Object.keys(SIGNS).join('')}\u2400-\u2421]`, 'g');

/** The stream with our symbols replaced by ASCII. Words and file contents in other scripts stay as they are. */
export function asciiStream<T extends Output>(output: T): T {
  return rewrittenStream(output, (text) => text.replace(ANY_SIGN, (sign) => SIGNS[sign] ?? '?'));
}
