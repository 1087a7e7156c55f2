import type { Json } from './change.ts';
import { isObject, isQuoted, keyOf, type ListNode, type Node, scanGap } from './document.ts';

type Quote = '"' | "'";

/** How a text is written, as far as new values should match it. */
export interface Style {
  readonly eol: string;
  /** One level of indentation. */
  readonly unit: string;
  /** The text between a key and its value: `: ` or `:`. */
  readonly colon: string;
  readonly stringQuote: Quote;
  readonly keyQuote: Quote;
  /** Keys that are identifiers are not quoted. */
  readonly bareKeys: boolean;
  /** A comma follows the last member of a multi-line object. */
  readonly trailingComma: boolean;
  /** Arrays of scalars are on one line. */
  readonly flatArrays: boolean;
  /** The padding inside the braces of a one-line object. */
  readonly padding: string;
  /** No line breaks, and no optional whitespace. */
  readonly minified: boolean;
}

/** The style of a new file: like JSON.stringify with an indent of two. */
export const plainStyle = (text: string): Style => ({
  eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
  unit: '  ',
  colon: ': ',
  stringQuote: '"',
  keyQuote: '"',
  bareKeys: false,
  trailingComma: false,
  flatArrays: false,
  padding: ' ',
  minified: false,
});

type Found = { -readonly [Key in keyof Style]?: Style[Key] };

/** The style of a whole document: the first example of each habit decides. */
export function styleOf(text: string, root: Node): Style {
  const found: Found = {};
  observeAll(found, text, root);
  const colon = found.colon ?? ': ';
  const oneLine = found.unit === undefined && isOneLine(text, root);
  return {
    ...plainStyle(text),
    padding: colon.endsWith(' ') ? ' ' : '',
    ...found,
    stringQuote: found.stringQuote ?? found.keyQuote ?? '"',
    keyQuote: found.keyQuote ?? found.stringQuote ?? '"',
    minified: oneLine && found.colon === ':',
  };
}

function observeAll(found: Found, text: string, node: Node): void {
  if (!node.items) return;
  observeLayout(found, text, node as ListNode);
  for (const item of node.items) {
    observeItem(found, text, item);
    observeAll(found, text, item);
  }
}

/** The style inside one object or array: its own habits override those around it. */
export function refineStyle(style: Style, text: string, node: ListNode): Style {
  const found: Found = {};
  // In reverse: if siblings differ, the last one counts.
  for (const item of node.items.toReversed()) observeItem(found, text, item);
  const last = node.items.at(-1);
  const rest = last && scanGap(text, last.end, node.end - 1);
  return { ...style, ...found, ...(rest && { trailingComma: rest.comma !== undefined }) };
}

/** The leading whitespace of the line that contains the offset. */
export function lineIndent(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charAt(start - 1))) start--;
  return /^[^\S\ufeff]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Whether only whitespace precedes the offset on its line, and the line is not the first. */
export function startsLine(text: string, offset: number): boolean {
  let start = offset;
  while (/[^\S\r\n]/.test(text.charAt(start - 1))) start--;
  return isLineBreak(text.charAt(start - 1));
}

const isLineBreak = (char: string): boolean => char === '\n' || char === '\r';

function observeItem(found: Found, text: string, item: Node): void {
  if (item.keyEnd > item.from) observeKey(found, text, item);
  if (found.stringQuote === undefined && isQuoted(text, item.start))
    found.stringQuote = quoteAt(text, item.start);
}

function observeKey(found: Found, text: string, item: Node): void {
  if (!isQuoted(text, item.from)) found.bareKeys ??= true;
  else {
    found.keyQuote ??= quoteAt(text, item.from);
    // A key that needs quotes says nothing about the others.
    if (found.bareKeys === undefined && isIdentifier(keyOf(text, item))) found.bareKeys = false;
  }
  if (found.colon !== undefined) return;
  const colon = text.slice(item.keyEnd, item.start);
  if (/^[ \t]*:[ \t]*$/.test(colon)) found.colon = colon;
}

function observeLayout(found: Found, text: string, node: ListNode): void {
  const { start: open, items } = node;
  const first = items[0]?.from;
  if (first === undefined) return;
  if (found.unit === undefined && startsLine(text, first)) {
    const outer = lineIndent(text, open);
    const inner = lineIndent(text, first);
    if (inner.length > outer.length && inner.startsWith(outer)) found.unit = inner.slice(outer.length);
  }
  if (isObject(text, node)) {
    if (found.padding === undefined && isOneLine(text, node))
      found.padding = text.charAt(open + 1) === ' ' ? ' ' : '';
  } else if (found.flatArrays === undefined && items.every((item) => !item.items)) {
    found.flatArrays = isOneLine(text, node);
  }
}

/** The quote of the string that starts at the offset. */
export const quoteAt = (text: string, offset: number): Quote => (text.charAt(offset) === "'" ? "'" : '"');

const isOneLine = (text: string, { start, end }: Node): boolean => !/[\r\n]/.test(text.slice(start, end));

/** Whether a key can be written without quotes. Plain ASCII only; momoa parses the three literals as values. */
const isIdentifier = (key: string): boolean =>
  /^[A-Za-z_$][\w$]*$/.test(key) && !['true', 'false', 'null'].includes(key);

/** The longest value, in characters, that is printed on one line. */
const SHORT = 60;

/** A new member, or a new element when it has no key. */
export interface Entry {
  readonly key?: string;
  readonly value: Json;
}

/** Where a value is printed: its line's indentation, and whether its surroundings are on one line. */
export interface InsertionPoint {
  readonly indent: string;
  readonly inline: boolean;
}

/** Prints a new value in the file's style, without leading whitespace or a trailing line break. */
export function printValue(value: Json, style: Style, { indent, inline }: InsertionPoint): string {
  if (style.minified) return flat(value, style);
  const line = inline ? flat(value, style) : '';
  return inline && line.length <= SHORT ? line : pretty(value, style, indent);
}

/** Prints a member or an element, without a comma. */
export function printEntry({ key, value }: Entry, style: Style, point: InsertionPoint): string {
  const text = printValue(value, style, point);
  return key === undefined ? text : `${printKey(key, style)}${style.colon}${text}`;
}

/** Prints a member's key. */
export function printKey(key: string, style: Style): string {
  return style.bareKeys && isIdentifier(key) ? key : quote(key, style.keyQuote);
}

function pretty(value: Json, style: Style, indent: string): string {
  const entries = entriesOf(value);
  if (entries.length === 0 || (isFlatArray(value) && style.flatArrays)) return flat(value, style);
  const inner = indent + style.unit;
  const lines = entries.map((entry) => inner + printEntry(entry, style, { indent: inner, inline: false }));
  const [open, close] = bracketsOf(value);
  const last = style.trailingComma ? ',' : '';
  return `${open}${style.eol}${lines.join(`,${style.eol}`)}${last}${style.eol}${indent}${close}`;
}

function flat(value: Json, style: Style): string {
  const entries = entriesOf(value);
  if (entries.length === 0) return scalar(value, style);
  const blank = style.colon.endsWith(' ') ? ' ' : '';
  const parts = entries.map(({ key, value: member }) => {
    const text = flat(member, style);
    return key === undefined ? text : `${printKey(key, style)}${style.colon}${text}`;
  });
  const [open, close] = bracketsOf(value);
  const padding = Array.isArray(value) ? '' : style.padding;
  return `${open}${padding}${parts.join(`,${blank}`)}${padding}${close}`;
}

function entriesOf(value: Json): Entry[] {
  if (Array.isArray(value)) return value.map((element) => ({ value: element }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, member]) => ({ key, value: member }));
}

const isFlatArray = (value: Json): boolean =>
  Array.isArray(value) && value.every((element) => typeof element !== 'object' || element === null);

const bracketsOf = (value: Json): readonly [string, string] =>
  Array.isArray(value) ? ['[', ']'] : ['{', '}'];

/** Any value without entries. */
function scalar(value: Json, style: Style): string {
  if (typeof value === 'string') return quote(value, style.stringQuote);
  if (typeof value === 'object' && value !== null) return bracketsOf(value).join('');
  return Object.is(value, -0) ? '-0' : String(value);
}

function quote(text: string, mark: Style['stringQuote']): string {
  // These two separators are legal in a string but end a line in JavaScript:
  // https://spec.json5.org/#paragraph-separator
  const json = JSON.stringify(text).replace(/[\u2028\u2029]/g, (c) =>
    c === '\u2028' ? '\\u2028' : '\\u2029',
  );
  if (mark === '"') return json;
  const inner = json.slice(1, -1).replace(/\\.|'/g, (c) => ({ '\\"': '"', "'": "\\'" })[c] ?? c);
  return `'${inner}'`;
}
