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

/** What the AWS tools know sections for; anything else is `other`. */
export type SectionKind = 'profile' | 'sso-session' | 'services' | 'other';

/** What a section is about. `[default]` is the profile `default`. */
export interface SectionId {
  readonly kind: SectionKind;
  readonly name: string;
}

/** A header as a person means it, in any spelling that at least one AWS tool takes for it. */
interface Header extends SectionId {
  /** True for `[default]`, which needs no `profile`. */
  readonly bare: boolean;
  /** The comment after the bracket with its `#` or `;`, or ''. */
  readonly comment: string;
}

/** True if both are about the same section. */
export const sameSection = (a: SectionId | undefined, b: SectionId): boolean =>
  a?.kind === b.kind && a.name === b.name;

/** True where a person opens a section, whether or not the tools agree. */
export const opensSection = (text: string): boolean => text.trimStart().startsWith('[');

/**
 * Reads a profile or sso-session header with extra blanks, quotes, indentation, or a comment that touches the
 * bracket. Undefined for every other line.
 */
export function parseHeader(text: string): Header | undefined {
  const [, inner = '', comment = ''] = /^\s*\[([^\]]*)\]\s*([#;].*)?$/s.exec(text) ?? [];
  if (inner.trim() === 'default') return { kind: 'profile', name: 'default', bare: true, comment };
  const [, kind, , name] = /^\s*(profile|sso-session)\s+(["']?)([^\s"']+)\2\s*$/.exec(inner) ?? [];
  if (name === undefined) return undefined;
  return { kind: kind as SectionKind, name, bare: false, comment };
}

/**
 * The header in the one form that both readers see, as one line or two: a comment with a bracket goes on a line
 * above, since Python's configparser takes the last `]` of the line for the end of the name
 * (https://github.com/python/cpython/blob/3.13/Lib/configparser.py, `_SECT_TMPL`).
 */
export function printHeader({ kind, name, bare, comment }: Header): string[] {
  const header = bare ? `[${name}]` : `[${kind} ${name}]`;
  if (comment === '') return [header];
  return comment.includes(']') ? [comment, header] : [`${header} ${comment}`];
}
