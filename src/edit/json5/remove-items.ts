import { type Gap, skipBlanks } from './gap.ts';
import { type Items, itemEnd } from './items.ts';
import type { Splice } from './splice.ts';

/**
 * Takes items out of an object or array, together with commas and lines. Comments go only with the item whose
 * line they are on.
 * @param next what is inserted behind them: nothing, or items that begin with a line break or do not.
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

/** Cuts the removed items, those that are next to each other on one line as one piece. */
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
    // A line comment before it needs the line break that it ends with.
    const keepsBreak = before.leadIsLineBreak && before.comment !== undefined && !linesFollow;
    const start = skipBlanks(items.text, before.lead);
    if (!closes) run = cut(start, skipBlanks(items.text, end));
    else if (keepsBreak) run = cut(start, end);
  }
  const strayComma = after.comma !== undefined && after.comma >= run.end;
  return strayComma ? [run, cut(after.comma, after.comma + 1)] : [run];
}

/** Where to cut from so that a blank line above the cut lines and one below do not meet. */
function doubledBlankLine(text: string, before: Gap, after: Gap): number {
  const above = /(?:\r\n|[\r\n])[^\S\r\n]*$/.exec(text.slice(before.start, before.lead));
  const below =
    after.lineEnd !== undefined &&
    /^(?:\r\n|[\r\n])[^\S\r\n]*[\r\n]/.test(text.slice(after.lineEnd, after.end));
  return above && below ? before.start + above.index : before.lead;
}

/** When the item that becomes the last one has a comma that the last one did not have, cuts that comma. */
function cutLastComma({ spans, gapAfter }: Items, removed: ReadonlySet<number>): Splice[] {
  const last = spans.findLastIndex((_, index) => !removed.has(index));
  if (last === -1 || last === spans.length - 1) return [];
  const { comma } = gapAfter(last);
  const habit = gapAfter(spans.length - 1).comma !== undefined;
  return habit || comma === undefined ? [] : [cut(comma, comma + 1)];
}

/** When the cuts leave nothing but blanks between the brackets, cuts those as well. */
function emptied({ text, open, close, spans }: Items, cuts: readonly Splice[]): Splice[] | undefined {
  let [rest, at] = ['', open];
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    rest += text.slice(at, start);
    at = end;
  }
  rest += text.slice(at, close);
  return spans.length > 0 && rest.trim() === '' ? [cut(open, close)] : undefined;
}
