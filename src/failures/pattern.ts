/**
 * Regular expressions as data. To make and run hundreds of them for a message takes longer than a bare start, and hardly
 * any can match it: one is made when a text has words without which it would not match.
 */

/**
 * The parts of a regular expression, and words of which every text that it matches has one, in lower case. The names are
 * short, as there are a thousand of each in what is shipped.
 */
export interface Pattern {
  readonly re: string;
  readonly flags?: string | undefined;
  /** Absent if it may match a text without any. */
  readonly has?: readonly string[] | undefined;
}

/** Anything with its regular expressions as data. */
export type Data<T> = T extends RegExp
  ? Pattern
  : T extends object
    ? { readonly [Key in keyof T]: Data<T[Key]> }
    : T;

/** What one text says to patterns: the match of each, or null. */
export type Search = (pattern: Pattern) => RegExpExecArray | null;

const made = new Map<Pattern, RegExp>();

/** Prepares a text that many patterns are to search. */
export function searched(text: string): Search {
  const lower = text.toLowerCase();
  return (pattern) => {
    if (pattern.has && !pattern.has.some((word) => lower.includes(word))) return null;
    const expression = made.get(pattern) ?? new RegExp(pattern.re, pattern.flags);
    made.set(pattern, expression);
    return expression.exec(text);
  };
}
