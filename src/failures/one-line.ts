/** Messages that others wrote, made safe to show. */
import { stripVTControlCharacters } from 'node:util';
import { redact } from '../secrets/redact.ts';

/** Longer messages are whole web pages or echoed requests. */
const LONGEST = 400;

/** What the SDK adds for programmers, and the whole request, headers too, that AWS echoes when signing went wrong. */
const BALLAST =
  /\n(?:(?!\n)\s)*Deserialization error: to see the raw response[\s\S]*|The Canonical String for this request should have been[\s\S]*/;

const BLANKS = /\s+/g;

/** A message of AWS as one line: no colors, no secret, not long. What else a terminal obeys is made visible on the way out. */
export function oneLine(message: string): string {
  const line = redact(withoutAnsi(message.replace(BALLAST, '')))
    .replace(BLANKS, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Nearly every text is without: Node's expression for them is a long one to compile. */
export function withoutAnsi(text: string): string {
  return text.includes('\u001b') || text.includes('\u009b') ? stripVTControlCharacters(text) : text;
}
