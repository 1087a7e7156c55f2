import type { Context } from '../context.ts';
import { visibleJson } from '../text/visible.ts';

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
