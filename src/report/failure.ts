/** Reports a failure to people and scripts. */
import type { Context } from '../context.ts';
import {
  AppError,
  CancelledError,
  ERRORS,
  type ErrorName,
  type ExitCode,
  type Facts,
} from '../failures/errors.ts';
import { gap, say, writeJson } from '../screen/say.ts';
import { proseColumns } from '../screen/terminal.ts';
import { redactForStrangers } from '../secrets/redact.ts';
import { explain } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import { describeCauses, describeError, type ErrorReport, renderError } from './error.ts';

/**
 * Describes a failure, shows it unless the run prints JSON, and with --debug its causes. `ready`: the issue report, if
 * the command has already made one; `known` as for describeError.
 */
export function showFailure(context: Context, error: unknown, ready?: unknown, known?: Facts): ErrorReport {
  const described = describeError(error, context.language, context, known);
  const report = typeof ready === 'string' ? ready : issueReport(context, error);
  if (!context.json) writeError(context, described, report);
  if (context.debug) context.stderr.write(describeCauses(error));
  return described;
}

/** Prints what a command threw. Returns its exit code; 1 for an unexpected error. */
export function reportFailure(context: Context, command: string, thrown: unknown, known: Facts): ExitCode {
  const isCancelled = context.signal.aborted && !(thrown instanceof CancelledError);
  const error = isCancelled ? new CancelledError({ cause: thrown }) : thrown;
  const report = issueReport(context, error);
  const described = showFailure(context, error, report, known);
  // An unknown command may be anything, even a pasted key.
  const name = redactForStrangers(command);
  if (context.json)
    writeJson(context, name, false, { error: { ...described, ...(report !== undefined && { report }) } });
  return described.exitCode;
}

function writeError(context: Context, described: ErrorReport, report: string | undefined) {
  context.stderr.write(
    renderError(described, {
      color: context.color,
      columns: proseColumns(context.stderr),
      sign: '✗ ',
    }),
  );
  if (report === undefined) return;
  gap(context);
  say(context, explain.reportLead);
  context.stderr.write(`${report.replace(/^/gm, '    ')}\n`);
}

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
