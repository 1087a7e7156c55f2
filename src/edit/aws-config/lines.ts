/** One line of a file. */
export interface Line {
  readonly text: string;
  /** Line number in the original text, from 1; undefined for an added line. */
  readonly number?: number | undefined;
  /** '' only on a last line without a newline. */
  readonly eol: '' | '\n' | '\r\n';
}

/** Splits at LF and CRLF, keeping each line ending. A final newline does not start another line. */
export function splitLines(text: string): Line[] {
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((raw, i) => {
    const eol = (['\r\n', '\n'] as const).find((end) => raw.endsWith(end)) ?? '';
    return { text: raw.slice(0, raw.length - eol.length), eol, number: i + 1 };
  });
}

/** The inverse of splitLines. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text + line.eol).join('');
}

/** Characters that make line endings ambiguous: Python ends a line at a lone carriage return, the SDK does not. */
export const CONTROL = /[\0\r]/;

/** True for a line that contains only whitespace. */
export const isBlank = (text: string): boolean => text.trim() === '';

/** True for a line that both AWS readers skip: blank, or starting with `#` or `;` after any indentation. */
export const isBlankOrComment = (text: string): boolean => /^\s*([#;]|$)/.test(text);

/** The leading whitespace of a line. */
export const indentOf = (text: string): string => text.slice(0, text.length - text.trimStart().length);

/**
 * Inserts lines after line `index` (-1: at the start), with the line ending of the nearest line above. If the last line
 * had no newline it gets one, and the new last line has none.
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

/** Replaces line `index` with `texts`. The last of them keeps that line's ending; the others use their neighbors'. */
export function replaceLine(lines: readonly Line[], index: number, texts: readonly string[]): Line[] {
  const { eol: lastEol = '', number } = lines[index] ?? {};
  const eol = lastEol || eolAbove(lines.slice(0, index));
  const put = texts.map((text, i): Line => ({ text, eol: i === texts.length - 1 ? lastEol : eol, number }));
  return lines.toSpliced(index, 1, ...put);
}

const eolAbove = (lines: readonly Line[]): Line['eol'] =>
  lines.findLast(({ eol }) => eol !== '')?.eol ?? '\n';

/** The line's number in the original text, from 1; for an added line, the number of the line above it. */
export const originalNumber = (lines: readonly Line[], index: number): number =>
  lines.slice(0, index + 1).findLast(({ number }) => number !== undefined)?.number ?? 1;

/** The section kinds that AWS tools know; anything else is `other`. */
export type SectionKind = 'profile' | 'sso-session' | 'services' | 'other';

/** What a section configures. `[default]` is the profile `default`. */
export interface SectionId {
  readonly kind: SectionKind;
  readonly name: string;
}

/** A header as a person means it, in any spelling that at least one AWS tool accepts. */
interface Header extends SectionId {
  /** True for `[default]`, which needs no `profile` prefix. */
  readonly bare: boolean;
  /** The comment after the bracket, including its `#` or `;`, or ''. */
  readonly comment: string;
}

/** True if both refer to the same section. */
export const sameSection = (a: SectionId | undefined, b: SectionId): boolean =>
  a?.kind === b.kind && a.name === b.name;

/** True for a line that a person would read as a header, whether or not the tools agree. */
export const opensSection = (text: string): boolean => text.trimStart().startsWith('[');

/**
 * Parses a profile or sso-session header that may have extra blanks, quotes, indentation, or a comment right after the
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
 * Prints a header in the one form that both readers see, as one or two lines. A comment that contains a bracket goes on
 * the line above, because Python's configparser ends the name at the last `]` of the line
 * (https://github.com/python/cpython/blob/3.13/Lib/configparser.py, `_SECT_TMPL`).
 */
export function printHeader({ kind, name, bare, comment }: Header): string[] {
  const header = bare ? `[${name}]` : `[${kind} ${name}]`;
  if (comment === '') return [header];
  return comment.includes(']') ? [comment, header] : [`${header} ${comment}`];
}
