import type { Context } from '../context.ts';
import { visibleJson } from '../text/visible.ts';

/** The version of our JSON; raised only when a field changes its meaning. */
export const JSON_VERSION = 1;

/** Prints the one JSON document of a command (CONTRACT.md, Output): `members` behind the fields that all have. */
export function writeJson(
  { stdout }: Pick<Context, 'stdout'>,
  command: string,
  ok: boolean,
  members: Readonly<Record<string, unknown>>,
) {
  stdout.write(`${toJsonLine({ version: JSON_VERSION, command, ok, ...members })}\n`);
}

/** One line of JSON in which nothing that a terminal obeys stands raw. */
export function toJsonLine(value: unknown): string {
  return visibleJson(JSON.stringify(value));
}
