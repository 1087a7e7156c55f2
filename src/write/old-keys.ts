/** Finds Bedrock API keys in a file's text, so that none is left behind. Pure. */
import { readDotenv } from '../edit/dotenv/read.ts';
import { readJson5 } from '../edit/json5/read.ts';
import { ParseError } from '../failures/errors.ts';
import {
  API_KEY_VARIABLE,
  bedrockProviders,
  keyVariablePlaces,
  plaintextKey,
  type Value,
  valueAt,
} from '../openclaw/config.ts';
import type { FileKind } from '../plan/plan.ts';
import { Secret } from '../secrets/secret.ts';

/** The prefix of every key (facts/aws.md §1), anywhere in the text; long enough not to be a mere mention. */
const SHAPES = /\bABSK[\w+/=-]{20,}|\bbedrock-api-key-[\w+/=-]{20,}/g;

/** Every Bedrock API key in the text, by shape or by location; each once. */
export function keysIn(kind: FileKind, text: string): Secret[] {
  const placed = kind === 'state-env' ? inDotenv(text) : kind === 'openclaw-config' ? inConfig(text) : [];
  const keys = new Set([...(text.match(SHAPES) ?? []), ...placed]);
  return [...keys].filter((key) => key.length > 0).map((key) => new Secret(key));
}

/** Includes commented-out assignments. */
function inDotenv(text: string): string[] {
  const uncommented = text.replace(/^[ \t]*#[# \t]*/gm, '');
  return [text, uncommented].flatMap((form) => readDotenv(form)[API_KEY_VARIABLE] ?? '');
}

function inConfig(text: string): string[] {
  return quietly(() => {
    const config: Value = readJson5(text);
    const variables = keyVariablePlaces(config).map((path) => valueAt(config, ...path));
    const keys = [...variables, ...bedrockProviders(config).map(({ value }) => plaintextKey(value))];
    return keys.filter((key) => typeof key === 'string');
  });
}

/** If the file cannot be parsed, keys are still found by shape. */
function quietly(read: () => string[]): string[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
}
