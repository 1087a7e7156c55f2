/** The errors of a text that cannot be read, with their place in it. */
import { ParseError, ShapeError } from '../failures/errors.ts';

/** The line endings of every file that is parsed. */
const LINE_BREAK = /\r\n?|\n/;

/** An error at an offset. `reason` must not quote any value of the text: it may be a secret. */
export function parseErrorAt(text: string, offset: number, reason: string): ParseError {
  return new ParseError(reason, ...placeOf(text, offset));
}

/** The same, for a value of a different kind than the change needs. */
export function shapeErrorAt(text: string, offset: number, reason: string): ShapeError {
  return new ShapeError(reason, ...placeOf(text, offset));
}

/** Line and column, starting at 1. */
function placeOf(text: string, offset: number): [line: number, column: number] {
  const lines = text.slice(0, offset).split(LINE_BREAK);
  return [lines.length, (lines.at(-1) ?? '').length + 1];
}
