/** Makes messages from other programs safe to show. */
import { stripVTControlCharacters } from 'node:util';
import { redact } from '../secrets/redact.ts';

/** Longer messages are whole web pages or echoed requests. */
const LONGEST = 400;

/**
 * What the SDK adds for programmers, and the whole request, headers included, that AWS echoes after a signing error.
 */
const BALLAST =
  /\n(?:(?!\n)\s)*Deserialization error: to see the raw response[\s\S]*|The Canonical String for this request should have been[\s\S]*/;

const BLANKS = /\s+/g;

/**
 * A message from AWS as one short line without colors or secrets. Other terminal control characters are made visible on
 * output.
 */
export function oneLine(message: string): string {
  const line = redact(withoutAnsi(message.replace(BALLAST, '')))
    .replace(BLANKS, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Fast path: nearly every text has none, and Node's regular expression for them is slow to compile. */
export function withoutAnsi(text: string): string {
  return text.includes('\u001b') || text.includes('\u009b') ? stripVTControlCharacters(text) : text;
}
