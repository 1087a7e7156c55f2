/** Finds out which words a regular expression needs. Only tables that the build evaluates ask. */
import type { Data } from './pattern.ts';

/** A table with its regular expressions as data. */
export function asData<T>(table: T): Data<T>;
export function asData(part: unknown): unknown {
  if (part instanceof RegExp)
    return [part.source, ends(neededWords(part)), ...(part.flags ? [part.flags] : [])];
  if (Array.isArray(part)) return part.map(asData);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, asData(inner)]));
}

type Words = readonly string[];

/** A text that contains a word also contains its end, and few other texts do. Whole words would add 14 kB. */
const ends = (words: Words | undefined) =>
  words === undefined ? null : [...new Set(words.map((word) => word.slice(-12)))];

/** Words in lower case of which every text that the expression matches has one; undefined if it may do without. */
export function neededWords({ source, flags }: RegExp): Words | undefined {
  // With either, letters beyond ASCII may equal some within.
  if (/[uv]/.test(flags)) return undefined;
  return alternatives([...source.matchAll(TOKEN)].map(([token]) => token).reverse());
}

const TOKEN =
  /\\(?:k<\w+>|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|\d+|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/gi;
const LOOKS_AROUND = /^\(\?<?[=!]/;
const NO_WIDTH = /^(?:\\b|\\B|\^|\$)$/;
const QUANTIFIER = /^(?:[*+?]|\{\d)/;

/** The words of a group, or of the whole. Takes its tokens from the end of the list, with the bracket that closes it. */
function alternatives(tokens: string[]): Words | undefined {
  const each: (Words | undefined)[] = [];
  do each.push(sequence(tokens));
  while (tokens.pop() === '|');
  return each.includes(undefined) ? undefined : [...new Set(each.flatMap((words) => words ?? []))];
}

/** The words of one alternative: those of the part that says most. */
function sequence(tokens: string[]): Words | undefined {
  const parts: Words[] = [];
  let word = '';
  const endWord = () => {
    if (word !== '') parts.push([word]);
    word = '';
  };
  while (!/^[|)]?$/.test(tokens.at(-1) ?? '')) {
    const token = tokens.pop() as string;
    if (NO_WIDTH.test(token)) continue;
    const inner = token.startsWith('(') ? alternatives(tokens) : undefined;
    const quantifier = QUANTIFIER.test(tokens.at(-1) ?? '') ? tokens.pop() : undefined;
    const isNeeded = !/^(?:[*?]|\{0)/.test(quantifier ?? '') && !token.endsWith('!');
    if (inner && isNeeded) parts.push(inner);
    if (LOOKS_AROUND.test(token)) continue;
    const letter = letterOf(token);
    if (letter && isNeeded) word += letter;
    if (!letter || quantifier) endWord();
  }
  endWord();
  const shortest = (words: Words) => Math.min(...words.map(({ length }) => length));
  return parts.sort((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0];
}

/** The letter that a token stands for, in lower case; undefined if it is none, or may be several. */
function letterOf(token: string): string | undefined {
  const [, upper, lower] = /^\[([A-Z])([a-z])\]$/.exec(token) ?? [];
  if (upper !== undefined && upper.toLowerCase() === lower) return lower;
  if (/^\\[^\w]$/.test(token)) return token.slice(1);
  const isOne = /^[^.()[\\]$/.test(token) && (token <= '\x7f' || token.toLowerCase() === token.toUpperCase());
  return isOne ? token.toLowerCase() : undefined;
}
