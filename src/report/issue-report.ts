/**
 * Builds a report that a person can paste into an issue about an unknown error: everything that helps, nothing private.
 */

import type { Context } from '../context.ts';
import { AppError, ERRORS, type ErrorName } from '../failures/errors.ts';
import { redactForStrangers } from '../secrets/redact.ts';
import { visible } from '../text/visible.ts';

/** Errors whose cause we can only guess. */
const UNKNOWN: ReadonlySet<ErrorName> = new Set(['bug', 'bedrock-refused', 'not-recognized']);

type Machine = Pick<Context, 'version' | 'nodeVersion' | 'platform' | 'env' | 'osHome'>;

const LONGEST = 4000;
/** More is masked than shown, so that no key can start before the masked part. */
const LONGEST_MASKED = 64 * 1024;

/** The report; undefined for an error that explains itself. `pasted`: the text to explain. */
export function issueReport(machine: Machine, thrown: unknown, pasted?: string): string | undefined {
  const error = thrown instanceof AppError ? thrown : undefined;
  const name = error?.error ?? 'bug';
  if (!UNKNOWN.has(name)) return undefined;
  const facts = ['status', 'requestId', 'region', 'model'].flatMap((key) =>
    error?.facts[key] === undefined ? [] : [`${key}: ${error.facts[key]}`],
  );
  const words = redactForStrangers((pasted ?? String(error?.facts.detail ?? thrown)).slice(-LONGEST_MASKED));
  const lines = [
    `openclaw-bedrock ${machine.version}, Node ${machine.nodeVersion}, ${machine.platform}`,
    `${ERRORS[name].code} ${name}`,
    ...causes(thrown).map((cause) => `caused by: ${cause}`),
    ...facts,
    '',
    words.slice(-LONGEST),
  ];
  return visible(anonymous(redactForStrangers(lines.join('\n').trimEnd()), machine));
}

/** Names only: the messages are already in `words`, or are private. */
function causes(thrown: unknown): string[] {
  const names: string[] = [];
  for (let error = thrown; error instanceof Error && names.length < 5; error = error.cause)
    if (!(error instanceof AppError)) names.push(error.name);
  return names;
}

/** Hides account IDs, email addresses, portals and the home folder, which are private though not secret. */
function anonymous(text: string, { env, osHome }: Machine): string {
  const homes = [env.HOME, env.USERPROFILE, osHome].filter((home): home is string => (home?.length ?? 0) > 1);
  return homes
    .reduce((masked, home) => masked.replaceAll(home, '~'), text)
    .replace(/(?<![\w-])\d{12}(?!\w)/g, '************')
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '…@…')
    .replace(/\bd-[0-9a-f]{10}\b/g, 'd-**********');
}
