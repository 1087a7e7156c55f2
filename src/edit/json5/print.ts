import type { Json } from './change.ts';
import { isIdentifier, type Style } from './style.ts';

/** The longest value, in characters, that is printed on one line. */
const SHORT = 60;

/** A new member, or a new element when it has no key. */
export interface Entry {
  readonly key?: string;
  readonly value: Json;
}

/** Where a value is printed: its line's indentation, and whether its surroundings are on one line. */
export interface Spot {
  readonly indent: string;
  readonly inline: boolean;
}

/** Prints a new value in the file's style, without leading whitespace or a trailing line break. */
export function printValue(value: Json, style: Style, { indent, inline }: Spot): string {
  if (style.minified) return flat(value, style);
  const line = inline ? flat(value, style) : '';
  return inline && line.length <= SHORT ? line : pretty(value, style, indent);
}

/** Prints a member or an element, without a comma. */
export function printEntry({ key, value }: Entry, style: Style, spot: Spot): string {
  const text = printValue(value, style, spot);
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
