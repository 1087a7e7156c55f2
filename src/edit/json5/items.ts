import { type Gap, type ListNode, type Splice, scanGap, skipBlanks } from './document.ts';
import { type Entry, lineIndent, printEntry, type Style, startsLine } from './style.ts';

/** An object or array as text: its items and the gaps around them. All numbers are offsets. */
type Items = ReturnType<typeof readItems>;

/** Finds the items of an object (members) or array (elements) in the text. */
export function readItems(text: string, node: ListNode) {
  const spans = node.items.map(({ from, end }) => ({ start: from, end }));
  const [open, close] = [node.start + 1, node.end - 1];
  /** The gap after an item; -1 is the one after the opening bracket. */
  const gapAfter = (index: number): Gap =>
    scanGap(text, spans[index]?.end ?? open, spans[index + 1]?.start ?? close);
  return { text, open, close, spans, gapAfter };
}

/**
 * Whether new items go on the same line as the last one.
 * @param around the same for the enclosing value; decides if there are no items
 */
export function isInline({ spans, gapAfter }: Items, around: boolean): boolean {
  if (spans.length === 0) return around && gapAfter(-1).lineEnd === undefined;
  return [spans.length - 2, spans.length - 1].every((index) => gapAfter(index).lineEnd === undefined);
}

/** Where an item ends, including its comma and the comments on its line. */
function itemEnd({ spans, gapAfter }: Items, index: number): number {
  const { lineEnd, comma, comment } = gapAfter(index);
  if (lineEnd !== undefined) return lineEnd;
  if (comma !== undefined) return comma + 1;
  return comment?.end ?? (spans[index]?.end as number);
}

/** An insertion and its surroundings. */
interface Insertion {
  readonly added: readonly Entry[];
  /** The style inside the object or array. */
  readonly style: Style;
  /** The result of `isInline`. */
  readonly inline: boolean;
  /** Indexes of the items removed at the same time. */
  readonly removed: ReadonlySet<number>;
}

/** Appends entries to an object or array, with the commas they need. */
export function insertItems(items: Items, insertion: Insertion): Splice[] {
  if (items.spans.length === 0) return fill(items, insertion);
  return insertion.inline ? insertInline(items, insertion) : insertLines(items, insertion);
}

const put = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** Appends entries on their own lines, after the line of the last item. */
function insertLines(items: Items, { added, style, removed }: Insertion): Splice[] {
  const { text, open, spans, gapAfter } = items;
  const last = spans.length - 1;
  const { comma } = gapAfter(last);
  const model = spans.findLast(({ start }) => startsLine(text, start));
  const indent = model ? lineIndent(text, model.start) : lineIndent(text, open) + style.unit;
  const lines = printLines(added, style, indent) + (comma === undefined ? '' : ',');
  const missing = comma === undefined && !removed.has(last) ? [put(spans[last]?.end as number, ',')] : [];
  return [...missing, put(behindLast(items), lines)];
}

/** Appends entries on the line of the last item. */
function insertInline(items: Items, { added, style, removed }: Insertion): Splice[] {
  const { text, spans, gapAfter } = items;
  const last = spans.length - 1;
  const { comma } = gapAfter(last);
  const isAlone = removed.size === spans.length;
  const before = gapAfter(isAlone ? -1 : last - 1);
  const blank = isAlone || before.comma !== undefined ? blankAt(text, before.lead) : blankOf(style);
  const point = { indent: lineIndent(text, behindLast(items)), inline: true };
  const printed = added.map((entry) => blank + printEntry(entry, style, point)).join(',');
  const joint = comma === undefined && !removed.has(last) ? ',' : '';
  return [put(behindLast(items), joint + printed + (comma === undefined ? '' : ','))];
}

/** Fills an empty object or array. Comments in it stay above the new items. */
function fill(items: Items, { added, style, inline }: Insertion): Splice[] {
  const { text, open, close, gapAfter } = items;
  const outer = lineIndent(text, open);
  const { comment, lineEnd } = gapAfter(-1);
  if (inline || (style.minified && lineEnd === undefined)) {
    const point = { indent: outer, inline: true };
    const printed = added.map((entry) => printEntry(entry, style, point)).join(`,${blankOf(style)}`);
    const padding = added[0]?.key === undefined ? '' : style.padding;
    if (comment) return [put(comment.end, ` ${printed}`)];
    return [{ start: open, end: close, text: padding + printed + padding }];
  }
  const isModel = comment && startsLine(text, comment.start);
  const indent = isModel ? lineIndent(text, comment.start) : outer + style.unit;
  const lines = printLines(added, style, indent) + (style.trailingComma ? ',' : '');
  const rest = scanGap(text, comment?.end ?? open, close);
  if (comment && rest.lineEnd !== undefined) return [put(rest.lineEnd, lines)];
  return [{ start: rest.start, end: close, text: lines + style.eol + outer }];
}

function printLines(added: readonly Entry[], style: Style, indent: string): string {
  const point = { indent, inline: false };
  return added.map((entry) => style.eol + indent + printEntry(entry, style, point)).join(',');
}

/** Where new items go: after the last item's line, or after its comma if that is on a later line. */
function behindLast(items: Items): number {
  const last = items.spans.length - 1;
  return Math.max(itemEnd(items, last), (items.gapAfter(last).comma ?? 0) + 1);
}

const blankAt = (text: string, offset: number): string => text.slice(offset, skipBlanks(text, offset));

/** What follows a comma on one line, if the file shows no example. */
const blankOf = (style: Style): string => (style.colon.endsWith(' ') ? ' ' : '');

/**
 * Removes items from an object or array, with their commas and lines. A comment is removed only if it is on an item's
 * line.
 * @param next what is inserted after them: nothing, or items that do or do not start with a line break
 */
export function removeItems(
  items: Items,
  removed: ReadonlySet<number>,
  next: 'nothing' | 'lines' | 'inline',
): Splice[] {
  const runs = cutRuns(items, removed, next === 'lines');
  if (next !== 'nothing') return runs;
  const cuts = [...runs, ...cutLastComma(items, removed)];
  return emptied(items, cuts) ?? cuts;
}

const cut = (start: number, end: number): Splice => ({ start, end, text: '' });

/** Cuts the removed items; adjacent ones on one line are cut as one piece. */
function cutRuns(items: Items, removed: ReadonlySet<number>, linesFollow: boolean): Splice[] {
  const cuts: Splice[] = [];
  for (let first = 0; first < items.spans.length; first++) {
    if (!removed.has(first)) continue;
    let last = first;
    while (removed.has(last + 1) && items.gapAfter(last).lineEnd === undefined) last++;
    cuts.push(...cutRun(items, first, last, linesFollow));
    first = last;
  }
  return cuts;
}

function cutRun(items: Items, first: number, last: number, linesFollow: boolean): Splice[] {
  const before = items.gapAfter(first - 1);
  const after = items.gapAfter(last);
  const end = itemEnd(items, last);
  let run = cut(before.leadIsLineBreak ? doubledBlankLine(items.text, before, after) : before.lead, end);
  if (after.lineEnd === undefined) {
    const closes = last === items.spans.length - 1;
    // A line comment before it needs the line break that ends it.
    const keepsBreak = before.leadIsLineBreak && before.comment !== undefined && !linesFollow;
    const start = skipBlanks(items.text, before.lead);
    if (!closes) run = cut(start, skipBlanks(items.text, end));
    else if (keepsBreak) run = cut(start, end);
  }
  const strayComma = after.comma !== undefined && after.comma >= run.end;
  return strayComma ? [run, cut(after.comma, after.comma + 1)] : [run];
}

/** Where to start the cut, so that the blank lines above and below it do not end up together. */
function doubledBlankLine(text: string, before: Gap, after: Gap): number {
  const above = /(?:\r\n|[\r\n])[^\S\r\n]*$/.exec(text.slice(before.start, before.lead));
  const below =
    after.lineEnd !== undefined &&
    /^(?:\r\n|[\r\n])[^\S\r\n]*[\r\n]/.test(text.slice(after.lineEnd, after.end));
  return above && below ? before.start + above.index : before.lead;
}

/** If the new last item has a comma that the old last item did not have, cuts that comma. */
function cutLastComma({ spans, gapAfter }: Items, removed: ReadonlySet<number>): Splice[] {
  const last = spans.findLastIndex((_, index) => !removed.has(index));
  if (last === -1 || last === spans.length - 1) return [];
  const { comma } = gapAfter(last);
  const habit = gapAfter(spans.length - 1).comma !== undefined;
  return habit || comma === undefined ? [] : [cut(comma, comma + 1)];
}

/** If the cuts leave only whitespace between the brackets, cuts that too. */
function emptied({ text, open, close, spans }: Items, cuts: readonly Splice[]): Splice[] | undefined {
  let [rest, at] = ['', open];
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    rest += text.slice(at, start);
    at = end;
  }
  rest += text.slice(at, close);
  return spans.length > 0 && rest.trim() === '' ? [cut(open, close)] : undefined;
}
