import { ParseError } from '../failures/errors.ts';

/** The line ends of all three formats. */
const LINE_BREAK = /\r\n?|\n/;

/** An error that points at an offset. `reason` must quote no value of the text: it may be a secret. */
export function parseErrorAt(text: string, offset: number, reason: string): ParseError {
  const lines = text.slice(0, offset).split(LINE_BREAK);
  return new ParseError(reason, lines.length, (lines.at(-1) ?? '').length + 1);
}
