/**
 * Regular expressions as data. To make and run hundreds of them for a message takes longer than a bare start, and hardly
 * any can match it: one is made when a text has words without which it would not match.
 */

/**
 * The parts of a regular expression, and words of which every text that it matches has one, in lower case; null if it
 * may match a text without any. A list, as the names of its parts would take a tenth of the tables.
 */
export type Pattern = readonly [source: string, words: readonly string[] | null, flags?: string];

/** Tells an expression from a list of words, or of expressions. */
export function isPattern(part: unknown): part is Pattern {
  return Array.isArray(part) && typeof part[0] === 'string' && (part[1] === null || Array.isArray(part[1]));
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

/**
 * A placeholder in place of a name: in the code that formats a message, which a traceback shows above the message, or where
 * somebody hid the name.
 */
const STAND_IN = /^(?:%(?:[a-z]|\(\w+(?:\)[a-z])?)|\$?\{[^{}]*\}|\$\w+|<[\w .-]+>)\W?$/;
const MOST_TRIES = 8;

/** The first match with real names in it; or else the first one without those that only stand for a name. */
function told(expression: RegExp, text: string): RegExpExecArray | null {
  const first = expression.exec(text);
  let match = first;
  let rest = text;
  for (let tries = 0; match && tries < MOST_TRIES; tries++) {
    if (standIns(match).length === 0) return match;
    if (match[0] === '') break;
    rest = rest.slice(match.index + match[0].length);
    match = expression.exec(rest);
  }
  for (const name of first ? standIns(first) : []) delete first?.groups?.[name];
  return first;
}

function standIns({ groups = {} }: RegExpExecArray): string[] {
  return Object.keys(groups).filter((name) => STAND_IN.test(groups[name] ?? ''));
}

/** Prepares a text that many patterns are to search. */
export function searched(text: string): Search {
  const lower = text.toLowerCase();
  return (pattern) => {
    const [source, words, flags] = pattern;
    if (words && !words.some((word) => lower.includes(word))) return null;
    const expression = made.get(pattern) ?? new RegExp(source, flags);
    made.set(pattern, expression);
    return told(expression, text);
  };
}
