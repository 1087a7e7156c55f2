/**
 * What is between two items of an object or array, or between an item and a bracket:
 * blanks, comments, line breaks and at most one comma. All numbers are offsets into the text.
 */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly comma: number | undefined;
  /** The first line break outside comments. */
  readonly lineEnd: number | undefined;
  /** Where the last comment starts and ends. */
  readonly comment: { readonly start: number; readonly end: number } | undefined;
  /**
   * From here on the gap belongs to the item behind it: the line break before that item's line or, when other
   * things are on that line, the end of the last of them (a comma, a bracket, a comment of several lines).
   */
  readonly lead: number;
  /** Whether `lead` is a line break. */
  readonly leadIsLineBreak: boolean;
}

const PIECES = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|,|\r\n|[\r\n]/g;

/** Reads the gap `text.slice(start, end)`. */
export function scanGap(text: string, start: number, end: number): Gap {
  let comma: number | undefined;
  let lineEnd: number | undefined;
  let comment: Gap['comment'];
  let lead = start;
  let leadIsLineBreak = false;
  for (const { 0: piece, index } of text.slice(start, end).matchAll(PIECES)) {
    const at = start + index;
    if (piece === ',') {
      [comma, lead, leadIsLineBreak] = [at, at + 1, false];
    } else if (piece.startsWith('/')) {
      comment = { start: at, end: at + piece.length };
      if (/[\r\n]/.test(piece)) [lead, leadIsLineBreak] = [comment.end, false];
    } else {
      lineEnd ??= at;
      [lead, leadIsLineBreak] = [at, true];
    }
  }
  return { start, end, comma, lineEnd, comment, lead, leadIsLineBreak };
}

/** The first offset from `offset` on that is no blank and no line break. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}
