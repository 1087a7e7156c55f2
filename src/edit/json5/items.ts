import { type Gap, scanGap } from './gap.ts';
import type { ListNode } from './layout.ts';

/** One object or array as text: its items and the gaps round them. All numbers are offsets. */
export interface Items {
  readonly text: string;
  /** Behind the opening bracket. */
  readonly open: number;
  /** At the closing bracket. */
  readonly close: number;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** The gap behind an item; -1 is the one behind the opening bracket. */
  gapAfter(index: number): Gap;
}

/** Finds the items of an object (its members) or an array (its elements) in the text. */
export function readItems(text: string, node: ListNode): Items {
  const spans = node.items.map(({ from, end }) => ({ start: from, end }));
  const open = node.start + 1;
  const close = node.end - 1;
  const gapAfter = (index: number): Gap =>
    scanGap(text, spans[index]?.end ?? open, spans[index + 1]?.start ?? close);
  return { text, open, close, spans, gapAfter };
}

/**
 * Whether new items go on the line of the last one.
 * @param around the same of what is around; it decides where there are no items.
 */
export function isInline({ spans, gapAfter }: Items, around: boolean): boolean {
  if (spans.length === 0) return around && gapAfter(-1).lineEnd === undefined;
  return [spans.length - 2, spans.length - 1].every((index) => gapAfter(index).lineEnd === undefined);
}

/** Where an item ends together with its comma and the comments on its line. */
export function itemEnd({ spans, gapAfter }: Items, index: number): number {
  const { lineEnd, comma, comment } = gapAfter(index);
  if (lineEnd !== undefined) return lineEnd;
  if (comma !== undefined) return comma + 1;
  return comment?.end ?? (spans[index]?.end as number);
}
