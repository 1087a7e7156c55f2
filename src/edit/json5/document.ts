/** A JSON5 document: what it means, and where everything in it is. */
import { evaluate, parse, traverse } from '@humanwhocodes/momoa';
import { ParseError } from '../../failures/errors.ts';
import type { Json } from './change.ts';

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
    throw ParseError.at(text, start.offset, 'not a number');
  if (node.type !== 'String' || start.line === end.line) return;
  const source = text.slice(start.offset, end.offset);
  if (/[\r\n]/.test(source.replace(/\\(?:\r\n|[\s\S])/g, '')))
    throw ParseError.at(text, start.offset, 'line break in a string');
}

function asParseError(error: unknown, text: string): unknown {
  // Momoa recurses for each level and for each comment in a row of comments.
  if (error instanceof RangeError) return new ParseError('nested too deeply', 1, 1);
  if (!(error instanceof Error && 'offset' in error && 'line' in error && 'column' in error)) return error;
  const rest = text.slice(Number(error.offset));
  // At the end of the text, momoa reports the last token or line 1.
  if (/end of input|\uffff/.test(error.message) || /^[{[:,]\s*$/.test(rest))
    return ParseError.at(text, text.length, 'unexpected end of text');
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

// The layout: the part of a syntax tree that editing needs, in a tenth of the time and memory. It looks only at brackets,
// quotes and comments of a text that is known to be valid JSON5.

/** A value and, for a member of an object, the key before it. All numbers are offsets into the text. */
export interface Node {
  /** Where the key starts, or the value if there is no key. */
  readonly from: number;
  /** Where the key ends, quotes included; equal to `from` if there is no key. */
  readonly keyEnd: number;
  readonly start: number;
  readonly end: number;
  /** The members of an object or the elements of an array. */
  readonly items: readonly Node[] | undefined;
}

/** An object or array. */
export interface ListNode extends Node {
  readonly items: readonly Node[];
}

/** Whether a value is an object. */
export const isObject = (text: string, node: Node): node is ListNode => text.charAt(node.start) === '{';

/** Whether a value is an array. */
export const isArray = (text: string, node: Node): node is ListNode => text.charAt(node.start) === '[';

const CODE = { '{': 123, '}': 125, '[': 91, ']': 93, ',': 44, '/': 47, '\\': 92, '"': 34, "'": 39 };

/** Far more than a configuration needs, far less than the stack allows. */
const MAX_DEPTH = 500;

/**
 * The root of a text that is known to be valid JSON5.
 * @throws ParseError if it is nested too deeply
 */
export function readLayout(text: string): Node {
  const start = gapEnd(text, 0);
  return readValue(text, { from: start, keyEnd: start, start }, 0);
}

type Head = Pick<Node, 'from' | 'keyEnd' | 'start'>;

function readValue(text: string, { from, keyEnd, start }: Head, depth: number): Node {
  const code = text.charCodeAt(start);
  if (code !== CODE['{'] && code !== CODE['['])
    return { from, keyEnd, start, end: tokenEnd(text, start), items: undefined };
  if (depth > MAX_DEPTH) throw new ParseError('nested too deeply', 1, 1);
  const items: Node[] = [];
  for (let at = gapEnd(text, start + 1); ; at = gapEnd(text, at)) {
    const next = text.charCodeAt(at);
    if (next === CODE['}'] || next === CODE[']']) return { from, keyEnd, start, end: at + 1, items };
    if (next === CODE[',']) at++;
    else {
      const head = code === CODE['{'] ? readKey(text, at) : { from: at, keyEnd: at, start: at };
      const item = readValue(text, head, depth + 1);
      items.push(item);
      at = item.end;
    }
  }
}

function readKey(text: string, from: number): Head {
  const keyEnd = tokenEnd(text, from);
  const colon = gapEnd(text, keyEnd);
  return { from, keyEnd, start: gapEnd(text, colon + 1) };
}

const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y;

/** The end of the whitespace and comments that start at an offset. */
function gapEnd(text: string, start: number): number {
  for (let at = start; ; at = COMMENT.lastIndex) {
    while (isWhitespace(text.charCodeAt(at))) at++;
    COMMENT.lastIndex = at;
    if (text.charCodeAt(at) !== CODE['/'] || !COMMENT.test(text)) return at;
  }
}

const isWhitespace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));

const WORD = /[^\s{}[\]:,"'/]+/y;

/** The end of a string, name, number or literal. */
function tokenEnd(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  if (quote !== CODE['"'] && quote !== CODE["'"]) {
    WORD.lastIndex = start;
    if (!WORD.test(text)) throw new Error('this text is no JSON5');
    return WORD.lastIndex;
  }
  let at = start + 1;
  for (let code = text.charCodeAt(at); code !== quote && at < text.length; code = text.charCodeAt(at))
    at += code === CODE['\\'] ? 2 : 1;
  return at + 1;
}

/**
 * The text between two items of an object or array, or between an item and a bracket: whitespace, comments, and at most
 * one comma. All numbers are offsets into the text.
 */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly comma: number | undefined;
  /** The first line break outside comments. */
  readonly lineEnd: number | undefined;
  /** Where the last comment starts and ends. */
  readonly comment: { readonly start: number; readonly end: number } | undefined;
  /**
   * From here the gap belongs to the next item: from the line break before that item's line or, if other things share
   * the line, from the end of the last of them (a comma, a bracket, a multi-line comment).
   */
  readonly lead: number;
  /** Whether `lead` is a line break. */
  readonly leadIsLineBreak: boolean;
}

const PIECES = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|,|\r\n|[\r\n]/g;

/** Reads the gap `text.slice(start, end)`. */
export function scanGap(text: string, start: number, end: number): Gap {
  let comma: number | undefined;
  let lineEnd: number | undefined;
  let comment: Gap['comment'];
  let lead = start;
  let leadIsLineBreak = false;
  for (const { 0: piece, index } of text.slice(start, end).matchAll(PIECES)) {
    const at = start + index;
    if (piece === ',') {
      [comma, lead, leadIsLineBreak] = [at, at + 1, false];
    } else if (piece.startsWith('/')) {
      comment = { start: at, end: at + piece.length };
      if (/[\r\n]/.test(piece)) [lead, leadIsLineBreak] = [comment.end, false];
    } else {
      lineEnd ??= at;
      [lead, leadIsLineBreak] = [at, true];
    }
  }
  return { start, end, comma, lineEnd, comment, lead, leadIsLineBreak };
}

/** The first offset, from `offset` on, that is not whitespace or a line break. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** Replaces `text.slice(start, end)` with `text`. Equal offsets insert. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies all splices in one pass. Insertions at the same offset keep their order.
 * @throws Error if two overlap, which is a bug of the caller
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start < done) throw new Error(`splices overlap at offset ${splice.start}`);
    pieces.push(text.slice(done, splice.start), splice.text);
    done = splice.end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}
