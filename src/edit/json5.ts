import { isDeepStrictEqual } from 'node:util';
import { ParseError, ShapeError } from '../failures/errors.ts';
import type { Change, Json, Json5Edit } from './json5/change.ts';
import { additions, appended, applyChange, compileEdits, plain, refineSet } from './json5/change.ts';
import {
  applySplices,
  evaluateDocument,
  evaluateText,
  isArray,
  isBlank,
  isObject,
  isQuoted,
  keyOf,
  type ListNode,
  type Node,
  readLayout,
  type Splice,
} from './json5/document.ts';
import { insertItems, isInline, readItems, removeItems } from './json5/items.ts';
import {
  type Entry,
  lineIndent,
  plainStyle,
  printKey,
  printValue,
  quoteAt,
  refineStyle,
  type Style,
  styleOf,
} from './json5/style.ts';

export type { Json, Json5Edit, Path } from './json5/change.ts';
export { readJson5 } from './json5/document.ts';

/**
 * Edits a JSON5 document in place and in its own style: comments, quotes, indentation, line endings and trailing
 * commas. Everything that the edits do not name keeps its bytes. A text without a document becomes a new one below its
 * comments. Setting an object over an object, or an array over a similar one, changes only the differences.
 * @param edits each path refers to the document before all edits
 * @returns the new text; the same string if there is nothing to do
 * @throws ParseError with line and column if the text cannot be read, a path meets a value that is not an object or
 * array, or a new name is taken
 * @throws RangeError if the edits contradict each other or would leave a hole in an array
 */
export function editJson5(text: string, edits: readonly Json5Edit[]): string {
  const change = compileEdits(edits);
  if (isBlank(text)) return createDocument(text, change);
  const value = evaluateDocument(text);
  const root = readLayout(text);
  const splices = planSplices(root, change, { text, style: styleOf(text, root), inline: false });
  if (splices.length === 0) return text;
  const result = applySplices(text, splices);
  return verified(result, applyChange(value, change));
}

function createDocument(text: string, change: Change): string {
  const value = applyChange(undefined, change);
  if (value === undefined) return text;
  const style = plainStyle(text);
  const bom = text.startsWith('\ufeff') ? '\ufeff' : '';
  const comments = text.slice(bom.length).trimEnd();
  const above = comments && comments + style.eol;
  return verified(bom + above + printValue(value, style, { indent: '', inline: false }) + style.eol, value);
}

/** Returns the text if it means what was intended. Anything else is a bug here and must not reach a file. */
function verified(text: string, intended: Json | undefined): string {
  if (!isDeepStrictEqual(evaluateDocument(text), intended))
    throw new Error('the edited JSON5 means something else');
  return text;
}

/** The context of the traversal: the text, the style around the value, and whether that is all on one line. */
interface Around {
  readonly text: string;
  readonly style: Style;
  readonly inline: boolean;
}

/**
 * Traverses a value and its change together and collects the splices for the text.
 * @throws ParseError if a path meets a value of another kind, or a new name is taken
 */
function planSplices(node: Node, change: Change, around: Around): Splice[] {
  if (change.fate && change.fate !== 'remove') return planSet(node, change.fate.set, around);
  const { text } = around;
  const [step] = change.children.keys();
  if (step === undefined) return [];
  if (typeof step === 'number') {
    if (!isArray(text, node)) throw ShapeError.at(text, node.start, 'an array is expected here');
    return planArray(node, change, around);
  }
  const added = isNull(node, text) ? additions(change.children, () => false) : [];
  if (added.length > 0) return planSet(node, Object.fromEntries(added), around);
  if (!isObject(text, node)) throw ShapeError.at(text, node.start, 'an object is expected here');
  return planObject(node, change, around);
}

/** Readers treat null like an absent value. */
const isNull = ({ start, end }: Node, text: string) => text.slice(start, end) === 'null';

function planSet(node: Node, value: Json, around: Around): Splice[] {
  const { start, end } = node;
  const old = evaluateText(around.text.slice(start, end));
  if (isDeepStrictEqual(old, plain(value))) return [];
  const finer = refineSet(old, value);
  if (finer) return planSplices(node, finer, around);
  const point = { indent: lineIndent(around.text, start), inline: around.inline };
  const style = isQuoted(around.text, start)
    ? { ...around.style, stringQuote: quoteAt(around.text, start) }
    : around.style;
  return [{ start, end, text: printValue(value, style, point) }];
}

function planArray(node: ListNode, { children }: Change, around: Around): Splice[] {
  const inside = enter(node, around);
  const removed = new Set<number>();
  const splices = node.items.flatMap((item, index) => {
    const child = children.get(index);
    if (child?.fate !== 'remove') return child ? planSplices(item, child, inside) : [];
    removed.add(index);
    return [];
  });
  const added = appended(children, node.items.length).map((value) => ({ value }));
  return [...splices, ...planItems(node, removed, added, inside)];
}

function planObject(node: ListNode, { children }: Change, around: Around): Splice[] {
  const inside = enter(node, around);
  const places = placesOf(node, around.text);
  const removed = new Set<number>();
  const splices = [...children].flatMap(([key, child]) => {
    const indexes = places.get(String(key)) ?? [];
    if (child.fate === 'remove') for (const index of indexes) removed.add(index);
    const member = node.items[indexes.at(-1) ?? -1];
    if (child.fate === 'remove' || !member) return [];
    return [...planRename(node, indexes, child, inside), ...planSplices(member, child, inside)];
  });
  const added = additions(children, (key) => places.has(key)).map(([key, value]) => ({ key, value }));
  for (const { key } of added) refuseTaken(node, places.get(key), around.text);
  return [...splices, ...planItems(node, removed, added, inside)];
}

/** Renames a member in place, along with the duplicates that it shadows. */
function planRename(
  node: ListNode,
  indexes: readonly number[],
  change: Change,
  { text, style }: Around,
): Splice[] {
  const { rename } = change;
  const members = indexes.flatMap((index) => node.items[index] ?? []);
  if (rename === undefined || members.some((member) => keyOf(text, member) === rename)) return [];
  refuseTaken(node, placesOf(node, text).get(rename), text);
  return members.map(({ from, keyEnd }) => {
    const bareKeys = !isQuoted(text, from);
    const keyQuote = bareKeys ? style.keyQuote : quoteAt(text, from);
    const key = printKey(rename, { ...style, bareKeys, keyQuote });
    return { start: from, end: keyEnd, text: key };
  });
}

function refuseTaken(node: ListNode, indexes: readonly number[] | undefined, text: string): void {
  const member = node.items[indexes?.at(-1) ?? -1];
  if (member)
    throw ParseError.at(text, member.from, `${JSON.stringify(keyOf(text, member))} is there already`);
}

function planItems(
  node: ListNode,
  removed: ReadonlySet<number>,
  added: readonly Entry[],
  { text, style, inline }: Around,
): Splice[] {
  if (removed.size + added.length === 0) return [];
  const items = readItems(text, node);
  if (added.length === 0) return removeItems(items, removed, 'nothing');
  const cuts = removeItems(items, removed, inline ? 'inline' : 'lines');
  return [...cuts, ...insertItems(items, { added, style, inline, removed })];
}

const enter = (node: ListNode, { text, style, inline }: Around): Around => ({
  text,
  style: refineStyle(style, text, node),
  inline: isInline(readItems(text, node), inline),
});

/** The indexes of each key's members: the last one counts, the others are shadowed. */
function placesOf(node: ListNode, text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, member] of node.items.entries()) {
    const key = keyOf(text, member);
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  return places;
}
