/** The only place with color codes. Nothing means anything by color alone: every use has a word or a sign too. */

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  /** Of warnings. Yellow would be hard to read on a light background. */
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

/** The functions that color a text, or leave it alone. Not `util.styleText`: that decides by stdout, we print on stderr. */
export function style(color: boolean): Style {
  return color ? COLORED : PLAIN;
}
