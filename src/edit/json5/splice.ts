/** Replaces `text.slice(start, end)` by `text`. Equal offsets insert. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Carries out all splices in one pass. Insertions at one place come out in the order given.
 * @throws Error when two overlap: a bug of whoever made them.
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
