import { evaluate, parse, traverse } from '@humanwhocodes/momoa';
import { ParseError, parseErrorAt } from '../../failures/errors.ts';
import type { Json } from './change.ts';
import { gapEnd, type Node } from './layout.ts';

type MomoaNode = ReturnType<typeof parse>['body'];

/** Whether a text has no document: empty, or only whitespace and comments. */
export const isBlank = (text: string): boolean => gapEnd(text, 0) === text.length;

/**
 * The values of recently read texts. One run parses the same few texts again and again: openclaw.json for the snapshot,
 * the setup and the plan, then after the edit, and once more from disk. The text is the key because it is all that
 * these callers share; the cache is small because texts may be large.
 */
const recent = new Map<string, Json>();
const KEPT = 4;

/**
 * The value of a document that is not blank; each text is parsed once. The value is shared and must not be modified.
 * @throws ParseError
 */
export function evaluateDocument(text: string): Json {
  const value = recent.get(text) ?? evaluateText(text);
  recent.delete(text);
  recent.set(text, value);
  for (const oldest of recent.keys()) if (recent.size > KEPT) recent.delete(oldest);
  return value;
}

/**
 * The value of a text that is not blank. `__proto__` is an ordinary key; the last of duplicate keys wins.
 * @throws ParseError
 */
export function evaluateText(text: string): Json {
  if (escapesInKeys(text)) return evaluateJson5(text);
  try {
    // Strict JSON means the same in both, and JSON.parse is about forty times as fast.
    return JSON.parse(text);
  } catch {
    return evaluateJson5(text);
  }
}

const STRINGS = /"(?:[^"\\]|\\[\s\S])*"(\s*:)?/g;

/**
 * Whether a key contains a backslash. Once V8 13.6 (Node 24) has seen an object with the key `\`, its JSON.parse can
 * read such a key as `\` too: https://github.com/nodejs/node/issues/63785
 */
function escapesInKeys(text: string): boolean {
  if (!text.includes('\\')) return false;
  for (const [string, colon] of text.matchAll(STRINGS))
    if (colon !== undefined && string.includes('\\')) return true;
  return false;
}

/**
 * The value of a text that is not blank, parsed as JSON5.
 * @throws ParseError
 */
function evaluateJson5(text: string): Json {
  try {
    const root = parse(text, { mode: 'json5' }).body;
    traverse(root, { enter: (node) => refuseWhatJson5Refuses(node as MomoaNode, text) });
    return evaluate(root);
  } catch (error) {
    throw asParseError(error, text);
  }
}

/** A member's key, however it is written. */
export function keyOf(text: string, { from, keyEnd }: Pick<Node, 'from' | 'keyEnd'>): string {
  const written = text.slice(from, keyEnd);
  if (written.includes('\\')) return Object.keys(evaluateText(`{${written}:0}`) as object)[0] as string;
  return isQuoted(text, from) ? written.slice(1, -1) : written;
}

/** Whether a string starts at the offset. */
export const isQuoted = (text: string, offset: number): boolean => /["']/.test(text.charAt(offset));

/** Rejects texts that momoa accepts but JSON5, and therefore OpenClaw, does not: https://spec.json5.org */
function refuseWhatJson5Refuses(node: MomoaNode, text: string): void {
  // Use `loc`: momoa's `range` is wrong after a CRLF inside a string.
  const { start, end } = node.loc;
  if (node.type === 'Number' && Number.isNaN(node.value))
    throw parseErrorAt(text, start.offset, 'not a number');
  if (node.type !== 'String' || start.line === end.line) return;
  const source = text.slice(start.offset, end.offset);
  if (/[\r\n]/.test(source.replace(/\\(?:\r\n|[\s\S])/g, '')))
    throw parseErrorAt(text, start.offset, 'line break in a string');
}

function asParseError(error: unknown, text: string): unknown {
  // Momoa recurses for each level and for each comment in a row of comments.
  if (error instanceof RangeError) return new ParseError('nested too deeply', 1, 1);
  if (!(error instanceof Error && 'offset' in error && 'line' in error && 'column' in error)) return error;
  const rest = text.slice(Number(error.offset));
  // At the end of the text, momoa reports the last token or line 1.
  if (/end of input|\uffff/.test(error.message) || /^[{[:,]\s*$/.test(rest))
    return parseErrorAt(text, text.length, 'unexpected end of text');
  const message = error.message.replace(/( found)?\.? \(\d+:\d+\)$/, '');
  const reason = message.startsWith('Unexpected token')
    ? `unexpected character '${rest.charAt(0)}'`
    : message.charAt(0).toLowerCase() + message.slice(1);
  return new ParseError(reason, Number(error.line), Number(error.column));
}

/**
 * Reads a JSON5 document (https://spec.json5.org). The last of duplicate keys wins; `__proto__` is an ordinary key. A
 * text without a document (empty, or only whitespace and comments) reads as `{}`. The value may be shared between calls
 * and must not be modified.
 * @throws ParseError with line and column if the text cannot be read
 */
export function readJson5(text: string): Json {
  return isBlank(text) ? {} : evaluateDocument(text);
}
