import type { Context } from '../context.ts';

/** The version of our JSON; raised only when a field changes its meaning. */
export const JSON_VERSION = 1;

/** Prints the one JSON document of a command (CONTRACT.md, Output): `members` behind the fields that all have. */
export function writeJson(
  { stdout }: Pick<Context, 'stdout'>,
  command: string,
  ok: boolean,
  members: Readonly<Record<string, unknown>>,
) {
  stdout.write(`${JSON.stringify({ version: JSON_VERSION, command, ok, ...members })}\n`);
}
