import { createRequire } from 'node:module';
import { ParseError } from '../../failures/errors.ts';
import { parseErrorAt } from '../parse-error-at.ts';
import type { Json } from './change.ts';
import { gapEnd, type Node } from './layout.ts';

type MomoaNode = ReturnType<ReturnType<typeof grammar>['parse']>['body'];

/** Whether a text holds no document: nothing, or only blanks and comments. */
export const isBlank = (text: string): boolean => gapEnd(text, 0) === text.length;

/**
 * The values of the texts read last. A run asks for the same few again and again: openclaw.json as the snapshot, the
 * set-up and the plan see it, then as it is after the edit, and both once more from the disk. Kept by text, for only
 * that survives all these ways; only a few, for they may be large.
 */
const recent = new Map<string, Json>();
const KEPT = 4;

/**
 * The value of a whole document that is not blank: each text is parsed once. It is shared: nobody may change it.
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
 * The value of a text that is not blank. `__proto__` is a key like any other; the last of equal keys wins.
 * @throws ParseError
 */
export function evaluateText(text: string): Json {
  if (escapesInKeys(text)) return evaluateJson5(text);
  try {
    // Strict JSON means the same in both, and this is some forty times as fast.
    return JSON.parse(text);
  } catch {
    return evaluateJson5(text);
  }
}

const STRINGS = /"(?:[^"\\]|\\[\s\S])*"(\s*:)?/g;

/**
 * Whether a key is written with a backslash. Once V8 13.6 (Node 24) has seen an object with the key `\`, its JSON.parse
 * reads such a key as `\`, too: https://github.com/nodejs/node/issues/63785
 */
function escapesInKeys(text: string): boolean {
  if (!text.includes('\\')) return false;
  for (const [string, colon] of text.matchAll(STRINGS))
    if (colon !== undefined && string.includes('\\')) return true;
  return false;
}

/**
 * The value of a text that is not blank, by the grammar of JSON5.
 * @throws ParseError
 */
function evaluateJson5(text: string): Json {
  const { evaluate, parse, traverse } = grammar();
  try {
    const root = parse(text, { mode: 'json5' }).body;
    traverse(root, { enter: (node) => refuseWhatJson5Refuses(node as MomoaNode, text) });
    return evaluate(root);
  } catch (error) {
    throw asParseError(error, text);
  }
}

/** The key of a member, whichever way it is written. */
export function keyOf(text: string, { from, keyEnd }: Pick<Node, 'from' | 'keyEnd'>): string {
  const written = text.slice(from, keyEnd);
  if (written.includes('\\')) return Object.keys(evaluateText(`{${written}:0}`) as object)[0] as string;
  return isQuoted(text, from) ? written.slice(1, -1) : written;
}

/** Whether a string starts at the offset. */
export const isQuoted = (text: string, offset: number): boolean => /["']/.test(text.charAt(offset));

/** Momoa reads some texts that JSON5 does not, which OpenClaw would then refuse: https://spec.json5.org */
function refuseWhatJson5Refuses(node: MomoaNode, text: string): void {
  // Offsets are in `loc`: momoa's `range` is wrong behind CRLF in a string.
  const { start, end } = node.loc;
  if (node.type === 'Number' && Number.isNaN(node.value))
    throw parseErrorAt(text, start.offset, 'not a number');
  if (node.type !== 'String' || start.line === end.line) return;
  const source = text.slice(start.offset, end.offset);
  if (/[\r\n]/.test(source.replace(/\\(?:\r\n|[\s\S])/g, '')))
    throw parseErrorAt(text, start.offset, 'line break in a string');
}

function asParseError(error: unknown, text: string): unknown {
  // Momoa recurses for each level and for each comment of a row of comments.
  if (error instanceof RangeError) return new ParseError('nested too deeply', 1, 1);
  if (!(error instanceof Error && 'offset' in error && 'line' in error && 'column' in error)) return error;
  const rest = text.slice(Number(error.offset));
  // At the end momoa blames the last token, or line 1.
  if (/end of input|\uffff/.test(error.message) || /^[{[:,]\s*$/.test(rest))
    return parseErrorAt(text, text.length, 'unexpected end of text');
  const message = error.message.replace(/( found)?\.? \(\d+:\d+\)$/, '');
  const reason = message.startsWith('Unexpected token')
    ? `unexpected character '${rest.charAt(0)}'`
    : message.charAt(0).toLowerCase() + message.slice(1);
  return new ParseError(reason, Number(error.line), Number(error.column));
}

type Momoa = typeof import('@humanwhocodes/momoa');

let momoa: Momoa | undefined;

/**
 * The parser of JSON5, half of what reading a set-up would load: most files are JSON. Loaded at the first call and at
 * once, for reading waits for nothing: `#momoa` is a name of package.json.
 */
function grammar(): Momoa {
  momoa ??= createRequire(import.meta.url)('#momoa') as Momoa;
  return momoa;
}
