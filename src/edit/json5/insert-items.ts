import { scanGap, skipBlanks } from './gap.ts';
import { type Items, itemEnd } from './items.ts';
import { type Entry, printEntry } from './print.ts';
import type { Splice } from './splice.ts';
import { lineIndent, type Style, startsLine } from './style.ts';

/** What is to be inserted, and what it meets there. */
export interface Insertion {
  readonly added: readonly Entry[];
  /** The style inside the object or array. */
  readonly style: Style;
  /** What `isInline` says. */
  readonly inline: boolean;
  /** Indexes of the items that are taken out at the same time. */
  readonly removed: ReadonlySet<number>;
}

/** Adds entries behind the last item of an object or array, with the commas that they need. */
export function insertItems(items: Items, insertion: Insertion): Splice[] {
  if (items.spans.length === 0) return fill(items, insertion);
  return insertion.inline ? insertInline(items, insertion) : insertLines(items, insertion);
}

const put = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** Adds entries on lines of their own behind the line of the last item. */
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

/** Adds entries on the line of the last item. */
function insertInline(items: Items, { added, style, removed }: Insertion): Splice[] {
  const { text, spans, gapAfter } = items;
  const last = spans.length - 1;
  const { comma } = gapAfter(last);
  const isAlone = removed.size === spans.length;
  const before = gapAfter(isAlone ? -1 : last - 1);
  const blank = isAlone || before.comma !== undefined ? blankAt(text, before.lead) : blankOf(style);
  const spot = { indent: lineIndent(text, behindLast(items)), inline: true };
  const printed = added.map((entry) => blank + printEntry(entry, style, spot)).join(',');
  const joint = comma === undefined && !removed.has(last) ? ',' : '';
  return [put(behindLast(items), joint + printed + (comma === undefined ? '' : ','))];
}

/** Fills an object or array without items. Comments in it stay above. */
function fill(items: Items, { added, style, inline }: Insertion): Splice[] {
  const { text, open, close, gapAfter } = items;
  const outer = lineIndent(text, open);
  const { comment, lineEnd } = gapAfter(-1);
  if (inline || (style.minified && lineEnd === undefined)) {
    const spot = { indent: outer, inline: true };
    const printed = added.map((entry) => printEntry(entry, style, spot)).join(`,${blankOf(style)}`);
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
  const spot = { indent, inline: false };
  return added.map((entry) => style.eol + indent + printEntry(entry, style, spot)).join(',');
}

/** Where new items go: behind the last one's line, or behind its comma where that is on a line below. */
function behindLast(items: Items): number {
  const last = items.spans.length - 1;
  return Math.max(itemEnd(items, last), (items.gapAfter(last).comma ?? 0) + 1);
}

const blankAt = (text: string, offset: number): string => text.slice(offset, skipBlanks(text, offset));

/** What follows a comma on one line, where there is no example of it. */
const blankOf = (style: Style): string => (style.colon.endsWith(' ') ? ' ' : '');
