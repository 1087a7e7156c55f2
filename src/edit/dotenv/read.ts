import { parse } from 'dotenv';
import { ParseError } from '../../errors.ts';

/** The line ends that dotenv takes for one. */
export const EOL = /\r\n?|\n/g;

/**
 * The variables of a `.env` file as dotenv reads them: the last duplicate wins, nothing is expanded. Like dotenv it
 * reads anything: what PowerShell's `>` writes is UTF-16, and whatever .env lies in the working folder is read.
 */
export function readDotenv(text: string): Readonly<Record<string, string>> {
  return parse(text);
}

/** An error that points at an offset and quotes nothing: values may be secrets. */
export function errorAt(reason: string, text: string, offset: number): ParseError {
  const lines = text.slice(0, offset).split(EOL);
  return new ParseError(reason, lines.length, (lines.at(-1) ?? '').length + 1);
}
