/** Replaces `text.slice(start, end)` with `text`. Equal offsets insert. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies all splices in one pass. Insertions at the same offset keep their order.
 * @throws Error if two overlap, which is a bug of the caller
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start < done) throw new Error(`splices overlap at offset ${splice.start}`);
    pieces.push(text.slice(done, splice.start), splice.text);
    done = splice.end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}
