/** One line of a file. */
export interface Line {
  readonly text: string;
  /** Its number in the text that was read, from 1; undefined if it was added. */
  readonly number?: number | undefined;
  /** '' only on an unfinished last line. */
  readonly eol: '' | '\n' | '\r\n';
}

/** Splits at LF and CRLF, keeping each ending. A final line ending starts no further line. */
export function splitLines(text: string): Line[] {
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((raw, i) => {
    const eol = raw.endsWith('\r\n') ? '\r\n' : raw.endsWith('\n') ? '\n' : '';
    return { text: raw.slice(0, raw.length - eol.length), eol, number: i + 1 };
  });
}

/** The inverse of splitLines. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text + line.eol).join('');
}

/** What leaves in doubt where a line ends: Python ends one at a lone carriage return, the SDK does not. */
export const CONTROL = /[\0\r]/;

/** True for a line of nothing but blanks. */
export const isBlank = (text: string): boolean => text.trim() === '';

/** True for a line that both AWS readers skip: blank, or `#` or `;` after any indentation. */
export const isBlankOrComment = (text: string): boolean => /^\s*([#;]|$)/.test(text);

/** The blanks that a line starts with. */
export const indentOf = (text: string): string => text.slice(0, text.length - text.trimStart().length);

/**
 * Puts new lines after line `index` (-1: at the start), with the line ending of the nearest line above.
 * A last line that was unfinished gets its ending; the new last line is then the unfinished one.
 */
export function insertAfter(lines: readonly Line[], index: number, texts: readonly string[]): Line[] {
  const before = lines.slice(0, index + 1);
  const eol = eolAbove(before);
  const lastEol = before.at(-1)?.eol === '' ? '' : eol;
  return [
    ...before.map((line): Line => (line.eol === '' ? { ...line, eol } : line)),
    ...texts.map((text, i): Line => ({ text, eol: i === texts.length - 1 ? lastEol : eol })),
    ...lines.slice(index + 1),
  ];
}

/** Puts `texts` where line `index` is; the last of them ends as that line did, the others as their neighbours. */
export function replaceLine(lines: readonly Line[], index: number, texts: readonly string[]): Line[] {
  const { eol: lastEol = '', number } = lines[index] ?? {};
  const eol = lastEol || eolAbove(lines.slice(0, index));
  const put = texts.map((text, i): Line => ({ text, eol: i === texts.length - 1 ? lastEol : eol, number }));
  return lines.toSpliced(index, 1, ...put);
}

const eolAbove = (lines: readonly Line[]): Line['eol'] =>
  lines.findLast(({ eol }) => eol !== '')?.eol ?? '\n';

/** Where line `index` is in the text that was read, from 1; for an added line, the line it was put below. */
export const originalNumber = (lines: readonly Line[], index: number): number =>
  lines.slice(0, index + 1).findLast(({ number }) => number !== undefined)?.number ?? 1;
