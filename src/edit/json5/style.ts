import { traverse } from '@humanwhocodes/momoa';
import { type ArrayNode, itemsOf, type ObjectNode, type ValueNode } from './document.ts';
import { scanGap } from './gap.ts';

type Quote = '"' | "'";

/** How a text is written, as far as a new value has to look like its neighbours. */
export interface Style {
  readonly eol: string;
  /** One level of indentation. */
  readonly unit: string;
  /** What stands between a key and its value: `: `, `:`. */
  readonly colon: string;
  readonly stringQuote: Quote;
  readonly keyQuote: Quote;
  /** Keys that are identifiers go without quotes. */
  readonly bareKeys: boolean;
  /** A comma follows the last member of an object on several lines. */
  readonly trailingComma: boolean;
  /** Arrays of scalars are on one line. */
  readonly flatArrays: boolean;
  /** What stands inside the braces of an object on one line. */
  readonly padding: string;
  /** No line breaks at all, and no blanks that could be left out. */
  readonly minified: boolean;
}

/** How a new file is written: like JSON.stringify with an indent of two. */
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

/** The style of a whole document: the first example of each habit in it speaks for all. */
export function styleOf(text: string, root: ValueNode): Style {
  const found: Found = {};
  traverse(root, {
    enter: (node) => {
      if (node.type === 'Member') observeMember(found, text, node as ObjectNode['members'][number]);
      else if (node.type === 'Element')
        observeString(found, text, (node as ArrayNode['elements'][number]).value);
      else if (node.type === 'Object' || node.type === 'Array')
        observeLayout(found, text, node as ObjectNode);
    },
  });
  const colon = found.colon ?? ': ';
  const oneLine = found.unit === undefined && root.loc.start.line === root.loc.end.line;
  return {
    ...plainStyle(text),
    padding: colon.endsWith(' ') ? ' ' : '',
    ...found,
    stringQuote: found.stringQuote ?? found.keyQuote ?? '"',
    keyQuote: found.keyQuote ?? found.stringQuote ?? '"',
    minified: oneLine && found.colon === ':',
  };
}

/** The style inside one object or array: its own habits before those of what is around it. */
export function refineStyle(style: Style, text: string, node: ObjectNode | ArrayNode): Style {
  const found: Found = {};
  // Backwards: where siblings differ, the last one counts.
  if (node.type === 'Array')
    for (const { value } of node.elements.toReversed()) observeString(found, text, value);
  else for (const member of node.members.toReversed()) observeMember(found, text, member);
  const last = itemsOf(node).at(-1);
  const rest = last && scanGap(text, last.loc.end.offset, node.loc.end.offset - 1);
  return { ...style, ...found, ...(rest && { trailingComma: rest.comma !== undefined }) };
}

/** The blanks that a line begins with, seen from anywhere in it. */
export function lineIndent(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charAt(start - 1))) start--;
  return /^[^\S\ufeff]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Whether nothing but blanks is before the offset on its line, and a line above it. */
export function startsLine(text: string, offset: number): boolean {
  let start = offset;
  while (/[^\S\r\n]/.test(text.charAt(start - 1))) start--;
  return isLineBreak(text.charAt(start - 1));
}

const isLineBreak = (char: string): boolean => char === '\n' || char === '\r';

function observeMember(found: Found, text: string, { name, value }: ObjectNode['members'][number]): void {
  if (name.type === 'Identifier') found.bareKeys ??= true;
  else {
    found.keyQuote ??= quoteAt(text, name);
    // A key that needs its quotes says nothing about the others.
    if (isIdentifier(name.value)) found.bareKeys ??= false;
  }
  const colon = text.slice(name.loc.end.offset, value.loc.start.offset);
  if (/^[ \t]*:[ \t]*$/.test(colon)) found.colon ??= colon;
  observeString(found, text, value);
}

function observeString(found: Found, text: string, value: ValueNode): void {
  if (value.type === 'String') found.stringQuote ??= quoteAt(text, value);
}

function observeLayout(found: Found, text: string, node: ObjectNode | ArrayNode): void {
  const items = itemsOf(node);
  const first = items[0]?.loc.start.offset;
  if (first === undefined) return;
  const open = node.loc.start.offset;
  if (found.unit === undefined && startsLine(text, first)) {
    const outer = lineIndent(text, open);
    const inner = lineIndent(text, first);
    if (inner.length > outer.length && inner.startsWith(outer)) found.unit = inner.slice(outer.length);
  }
  const oneLine = node.loc.start.line === node.loc.end.line;
  if (node.type === 'Object') {
    if (oneLine) found.padding ??= text.charAt(open + 1) === ' ' ? ' ' : '';
  } else if (node.elements.every(({ value }) => value.type !== 'Object' && value.type !== 'Array')) {
    found.flatArrays ??= oneLine;
  }
}

const quoteAt = (text: string, node: { loc: { start: { offset: number } } }): Quote =>
  text.charAt(node.loc.start.offset) === "'" ? "'" : '"';

/** Whether a key may go without quotes. Plain ASCII only; momoa takes the three literals for values. */
export const isIdentifier = (key: string): boolean =>
  /^[A-Za-z_$][\w$]*$/.test(key) && !['true', 'false', 'null'].includes(key);
