/** Masks secrets in text that we did not write: service messages, program output, stack traces, an error's facts. */

import { stripVTControlCharacters } from 'node:util';
import { maskUnknown } from './mask-unknown.ts';
import { isSecretName, maskShapes, maskValue, SECRET_WORD } from './secret-shapes.ts';

/**
 * A name that contains a secret word, everything up to its value, and the value: `name = value`, `"name": "value"`,
 * `\"name\":\"value\"`, `name=value&`. `Bearer` and similar words belong to the part before the value.
 */
const NAMED = new RegExp(
  [
    String.raw`(?<name>(?<![\w.-])(?=[\w.-]*(?:${SECRET_WORD.source}))[A-Za-z_][\w.-]*)`,
    '(?<between>\\\\*["\'`]?[ \\t]*[=:][ \\t]*(?:(?:bearer|basic|token)[ \\t]+)?)',
    '(?:(?<escapes>\\\\+["\'])(?<escaped>.*?)\\k<escapes>',
    '|(?<quote>["\'`])(?<quoted>(?:\\\\.|(?!\\k<quote>)[^\\\\\\r\\n])*)\\k<quote>',
    '|(?<bare>\\$\\{\\w+\\}|(?![{[](?:["\'\\s\\]}\\\\]|$))[^\\s"\'`&]\\S*?)(?=[,;)}\\]>.]*(?:[\\s"\'`&]|$)))',
  ].join(''),
  'gi',
);

/**
 * Masks every secret: known shapes, and values by their names. Everything else stays, including quotes, commas,
 * `${VAR}` references, empty values and token counts. Redacting twice changes nothing.
 */
export function redact(text: string): string {
  return maskNamed(maskShapes(HIDDEN.test(text) ? maskUnknown(text) : text));
}

/**
 * Like redact, for text meant for strangers: also masks possible secrets and disguised keys. This order matters: if
 * redact masked a key only up to a break, the rest would no longer be recognizable.
 */
export function redactForStrangers(text: string): string {
  return redact(maskUnknown(text));
}

/** Colors and invisible characters: one in the middle of a key hides its shape. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

/** Masks the values next to a name of the table. */
export function maskNamed(text: string): string {
  // Fast path: nearly all large texts have neither.
  if (!/[=:]/.test(text)) return text;
  return text.replace(NAMED, (...match) => {
    const { name, between, escapes, escaped, quote, quoted, bare } = match.at(-1);
    const value: string = escaped ?? quoted ?? bare;
    const secret = isSecretName(name, value) && !/^(?:true|false|null|undefined)$/.test(value);
    const edge = escapes ?? quote ?? '';
    // A harmless value may contain a secret, such as a URL with a token in its query.
    return `${name}${between}${edge}${secret ? maskValue(value) : maskNamed(value)}${edge}`;
  });
}

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
