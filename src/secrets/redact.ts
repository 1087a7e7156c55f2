/** Masks secrets in text that we did not write: messages of services, output of programs, stacks, facts of errors. */
import { maskUnknown } from './mask-unknown.ts';
import { isSecretName, SECRET_WORD } from './secret-names.ts';
import { maskShapes, maskValue } from './secret-shapes.ts';

/**
 * A name with a secret word in it, everything up to its value, and the value: `name = value`, `"name": "value"`,
 * `\"name\":\"value\"`, `name=value&`. `Bearer` and its like belong to what is in front of the value.
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
 * The text with every secret masked: those known by their looks, and values by their names. The rest, quotes and commas included, stays; so do `${VAR}` references, empty values and counts of tokens.
 * Redacting twice is redacting once.
 */
export function redact(text: string): string {
  return maskNamed(maskShapes(HIDDEN.test(text) ? maskUnknown(text) : text));
}

/**
 * As redact, for text that goes to strangers: also what only may be a secret, and keys in any disguise. In this order: of a
 * key that is masked up to where it was cut the rest has no looks.
 */
export function redactForStrangers(text: string): string {
  return redact(maskUnknown(text));
}

/** Colors and characters that are not seen: one in the middle of a key takes its looks away. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

/** The text with the values masked that stand beside a name of the table. */
export function maskNamed(text: string): string {
  // Where there is much to look through, nearly all of it is without.
  if (!/[=:]/.test(text)) return text;
  return text.replace(NAMED, (...match) => {
    const { name, between, escapes, escaped, quote, quoted, bare } = match.at(-1);
    const value: string = escaped ?? quoted ?? bare;
    const secret = isSecretName(name, value) && !/^(?:true|false|null|undefined)$/.test(value);
    const edge = escapes ?? quote ?? '';
    // A harmless value may hold a secret of its own, such as a URL with a token in its query.
    return `${name}${between}${edge}${secret ? maskValue(value) : maskNamed(value)}${edge}`;
  });
}
