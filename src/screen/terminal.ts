/** What the terminal can show: its width, its colors, and whether it has more than ASCII. The only place with color codes. */
import type { Context } from '../context.ts';
import type { Language } from '../text/text.ts';
import { type Output, rewrittenStream } from './streams.ts';

/** How to draw for a terminal. */
export interface DisplayOptions {
  readonly language: Language;
  readonly columns: number;
  /** If absent, the height is unknown and assumed sufficient. */
  readonly rows?: number | undefined;
  readonly color: boolean;
  /** Draw with ASCII only; the words stay in their language. */
  readonly ascii: boolean;
  /**
   * A terminal shows the code spaced out, and the QR code if there is room; other outputs get plain, searchable lines.
   */
  readonly terminal: boolean;
}

type Screen = Pick<Context, 'stderr' | 'language' | 'color' | 'env' | 'platform'>;

/** The drawing options for this terminal. */
export function displayOptions(context: Screen): DisplayOptions {
  const { language, color, stderr } = context;
  return {
    language,
    color,
    columns: columnsOf(context),
    rows: stderr.rows || undefined,
    ascii: showsAsciiOnly(context.env, context.platform),
    terminal: stderr.isTTY === true,
  };
}

/** Columns to fill; 80 if unknown. */
export function columnsOf({ stderr }: Pick<Context, 'stderr'>): number {
  return stderr.columns || 80;
}

/** Where to wrap prose: never in a file or pipe, which people search. */
export function proseColumns(stream: Context['stderr']): number {
  return stream.isTTY ? stream.columns || 80 : Number.POSITIVE_INFINITY;
}

/** Whether output can be erased; otherwise only whole lines make sense. */
export function canErase({ stderr, env }: Pick<Context, 'stderr' | 'env'>): boolean {
  return stderr.isTTY === true && env.TERM !== 'dumb';
}

/** Color is never the only carrier of meaning: there is always a word or symbol too. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  /** For warnings. Yellow would be hard to read on a light background. */
  magenta(text: string): string;
  cyan(text: string): string;
}

const plain = (text: string) => text;

/** SGR on and off codes, ECMA-48 §8.3.117. */
const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;

const PLAIN: Style = { bold: plain, dim: plain, red: plain, green: plain, magenta: plain, cyan: plain };

const COLORED: Style = {
  bold: sgr(1, 22),
  dim: sgr(2, 22),
  red: sgr(31, 39),
  green: sgr(32, 39),
  magenta: sgr(35, 39),
  cyan: sgr(36, 39),
};

/**
 * Functions that color a text, or return it unchanged. Not `util.styleText`, which checks stdout while we print on
 * stderr.
 */
export function style(color: boolean): Style {
  return color ? COLORED : PLAIN;
}

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

/** The stream with our symbols replaced by ASCII. Words and file contents in other scripts stay as they are. `redraws`:
 * false for a terminal that prompts print lines on. */
export function asciiStream<T extends Output>(output: T, redraws = true): T {
  // Where nothing is drawn over, three dots may take their three columns.
  const ofSign = (sign: string, at: number, text: string) =>
    sign === '…' && !redraws && hasRoom(text, at, output) ? '...' : (SIGNS[sign] ?? '?');
  return rewrittenStream(output, (text) => text.replace(ANY_SIGN, ofSign));
}

/** Whether a `…` ends a line and three dots fit there: in a table, and in a line that was cut to fit, it keeps its column. */
function hasRoom(text: string, at: number, { columns }: Output): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  // Only Chinese and Japanese take two columns here, and the whole width table would slow every start.
  const wide = line.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return /^(?:\s*\n|$)/.test(text.slice(at + 1)) && line.length + wide + 3 <= (columns || 80);
}
