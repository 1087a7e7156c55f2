/**
 * The only place with color codes. Color is never the only carrier of meaning: there is always a word or symbol too.
 */

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
