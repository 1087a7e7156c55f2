/** What is printed: plain lines for people on stderr, one JSON document for programs on stdout. */
import type { Context } from '../context.ts';
import type { FactsOf, Text } from '../text/text.ts';
import { visibleJson } from '../text/visible.ts';
import { type Calling, fillAsCalled } from './program.ts';
import { wrapProse } from './width.ts';

type Screen = Pick<Context, 'stderr' | 'language'> & Calling;

/** Prints one text and a newline; see sayLine. */
export function say<E extends string>(screen: Screen, text: Text<E>, ...[facts = {}]: FactsOf<E>) {
  sayLine(screen, fillAsCalled(text, screen.language, facts, screen));
}

interface LineStyle {
  readonly indent?: string;
  readonly paint?: (text: string) => string;
}

/**
 * Prints a line: on a terminal, wrapped between words and indented by `indent`; elsewhere unwrapped, so it can be
 * searched. Not for lines that are meant to be copied.
 */
export function sayLine(
  { stderr }: Pick<Screen, 'stderr'>,
  line: string,
  { indent = '', paint }: LineStyle = {},
) {
  const width = stderr.isTTY ? (stderr.columns || 80) - indent.length : Number.POSITIVE_INFINITY;
  for (const part of line.split('\n').flatMap((whole) => wrapProse(whole, width)))
    stderr.write(`${indent}${paint ? paint(part) : part}\n`);
}

/** Prints an empty line. */
export function gap({ stderr }: Pick<Screen, 'stderr'>) {
  stderr.write('\n');
}

/** The version of our JSON format; increased only if a field changes its meaning. */
export const JSON_VERSION = 1;

/** Prints a command's single JSON document (CONTRACT.md, Output): `members` after the common fields. */
export function writeJson(
  { stdout }: Pick<Context, 'stdout'>,
  command: string,
  ok: boolean,
  members: Readonly<Record<string, unknown>>,
) {
  stdout.write(`${toJsonLine({ version: JSON_VERSION, command, ok, ...members })}\n`);
}

/** One line of JSON in which terminal control characters are escaped. */
export function toJsonLine(value: unknown): string {
  return visibleJson(JSON.stringify(value));
}
