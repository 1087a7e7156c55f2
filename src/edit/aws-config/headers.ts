/** What the AWS tools know sections for; anything else is `other`. */
export type SectionKind = 'profile' | 'sso-session' | 'services' | 'other';

/** What a section is about. `[default]` is the profile `default`. */
export interface SectionId {
  readonly kind: SectionKind;
  readonly name: string;
}

/** A header as a person means it, in any spelling that at least one AWS tool takes for it. */
export interface Header extends SectionId {
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
