import { isDeepStrictEqual } from 'node:util';
import { additions, appended, type Change, type Json, plain, refineSet } from './change.ts';
import { type ArrayNode, evaluateNode, type ObjectNode, parseErrorAt, type ValueNode } from './document.ts';
import { insertItems } from './insert-items.ts';
import { isInline, readItems } from './items.ts';
import { type Entry, printKey, printValue } from './print.ts';
import { removeItems } from './remove-items.ts';
import type { Splice } from './splice.ts';
import { lineIndent, refineStyle, type Style } from './style.ts';

/** Where the walk is: the text, the style around the value, and whether that is all on one line. */
interface Around {
  readonly text: string;
  readonly style: Style;
  readonly inline: boolean;
}

/**
 * Walks a value and its change side by side and collects what has to be spliced in the text.
 * @throws ParseError when a path step meets a value of another kind, or a new name is taken.
 */
export function planSplices(node: ValueNode, change: Change, around: Around): Splice[] {
  if (change.fate && change.fate !== 'remove') return planSet(node, change.fate.set, around);
  const [step] = change.children.keys();
  if (step === undefined) return [];
  if (typeof step === 'number') {
    if (node.type !== 'Array') throw parseErrorAt(node, 'an array is expected here');
    return planArray(node, change, around);
  }
  if (node.type !== 'Object') throw parseErrorAt(node, 'an object is expected here');
  return planObject(node, change, around);
}

function planSet(node: ValueNode, value: Json, around: Around): Splice[] {
  const old = evaluateNode(node);
  if (isDeepStrictEqual(old, plain(value))) return [];
  const finer = refineSet(old, value);
  if (finer) return planSplices(node, finer, around);
  const start = node.loc.start.offset;
  const spot = { indent: lineIndent(around.text, start), inline: around.inline };
  return [{ start, end: node.loc.end.offset, text: printValue(value, around.style, spot) }];
}

function planArray(node: ArrayNode, { children }: Change, around: Around): Splice[] {
  const inside = enter(node, around);
  const removed = new Set<number>();
  const splices = node.elements.flatMap(({ value }, index) => {
    const child = children.get(index);
    if (child?.fate !== 'remove') return child ? planSplices(value, child, inside) : [];
    removed.add(index);
    return [];
  });
  const added = appended(children, node.elements.length).map((value) => ({ value }));
  return [...splices, ...planItems(node, removed, added, inside)];
}

function planObject(node: ObjectNode, { children }: Change, around: Around): Splice[] {
  const inside = enter(node, around);
  const places = placesOf(node);
  const removed = new Set<number>();
  const splices = [...children].flatMap(([key, child]) => {
    const indexes = places.get(String(key)) ?? [];
    if (child.fate === 'remove') for (const index of indexes) removed.add(index);
    const member = node.members[indexes.at(-1) ?? -1];
    if (child.fate === 'remove' || !member) return [];
    return [...planRename(node, indexes, child, inside), ...planSplices(member.value, child, inside)];
  });
  const added = additions(children, (key) => places.has(key)).map(([key, value]) => ({ key, value }));
  for (const { key } of added) refuseTaken(node, places.get(key));
  return [...splices, ...planItems(node, removed, added, inside)];
}

/** Renames a member where it stands, and with it all that it shadows. */
function planRename(
  node: ObjectNode,
  indexes: readonly number[],
  change: Change,
  { text, style }: Around,
): Splice[] {
  const { rename } = change;
  const members = indexes.flatMap((index) => node.members[index] ?? []);
  if (rename === undefined || members.some(({ name }) => keyOf(name) === rename)) return [];
  refuseTaken(node, placesOf(node).get(rename));
  return members.map(({ name }) => {
    const bareKeys = name.type === 'Identifier';
    const keyQuote = text.charAt(name.loc.start.offset) === "'" ? "'" : bareKeys ? style.keyQuote : '"';
    const key = printKey(rename, { ...style, bareKeys, keyQuote });
    return { start: name.loc.start.offset, end: name.loc.end.offset, text: key };
  });
}

function refuseTaken(node: ObjectNode, indexes: readonly number[] | undefined): void {
  const member = node.members[indexes?.at(-1) ?? -1];
  if (member) throw parseErrorAt(member, `${JSON.stringify(keyOf(member.name))} is there already`);
}

function planItems(
  node: ObjectNode | ArrayNode,
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

const enter = (node: ObjectNode | ArrayNode, { text, style, inline }: Around): Around => ({
  text,
  style: refineStyle(style, text, node),
  inline: isInline(readItems(text, node), inline),
});

type Name = ObjectNode['members'][number]['name'];

const keyOf = (name: Name): string => (name.type === 'Identifier' ? name.name : name.value);

/** The indexes of the members of each key: the last one counts, the others are shadowed. */
function placesOf(node: ObjectNode): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, { name }] of node.members.entries()) {
    const key = keyOf(name);
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  return places;
}
