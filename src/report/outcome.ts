/** The end of every command: its JSON, or its failure, and the exit code that goes with it. */
import type { Outcome } from '../cli/command.ts';
import type { Context } from '../context.ts';
import { CancelledError, type ExitCode } from '../errors.ts';
import { explain } from '../messages/explain.ts';
import { describeCauses, describeError, type ErrorReport, renderError } from './error.ts';
import { issueReport } from './issue-report.ts';
import { gap, say } from './say.ts';
import { proseColumns } from './terminal.ts';

/** The version of our JSON; raised only when a field changes its meaning. */
export const JSON_VERSION = 1;

/** Prints the JSON of a command that ran to its end, and the failure it may carry. Returns the exit code. */
export function reportOutcome(context: Context, command: string, outcome: Outcome): ExitCode {
  const { exitCode, result, error, streamed } = outcome;
  const described = error && describeError(error, context.language, context);
  if (described && !context.json) writeError(context, described, issueReportOf(outcome, context));
  if (context.json && !streamed) {
    const ok = exitCode === 0;
    writeJson(context, {
      version: JSON_VERSION,
      command,
      ok,
      ...result,
      ...(described && { error: described }),
    });
  }
  return exitCode;
}

/** Prints what a command threw. Returns the exit code of the error table; 1 for what we did not foresee. */
export function reportFailure(context: Context, command: string, thrown: unknown): ExitCode {
  const error = context.signal.aborted ? new CancelledError() : thrown;
  const described = describeError(error, context.language, context);
  const report = issueReport(context, error);
  if (context.json) {
    const told = { ...described, ...(report !== undefined && { report }) };
    writeJson(context, { version: JSON_VERSION, command, ok: false, error: told });
  } else writeError(context, described, report);
  if (context.debug) context.stderr.write(describeCauses(thrown));
  return described.exitCode;
}

/** What a command has put together itself knows more. */
function issueReportOf({ error, result }: Outcome, context: Context): string | undefined {
  return typeof result.report === 'string' ? result.report : issueReport(context, error);
}

function writeError(context: Context, described: ErrorReport, report: string | undefined) {
  context.stderr.write(
    renderError(described, { color: context.color, columns: proseColumns(context.stderr) }),
  );
  if (report === undefined) return;
  gap(context);
  say(context, explain.reportLead);
  context.stderr.write(`${report.replace(/^/gm, '    ')}\n`);
}

function writeJson(context: Context, value: unknown) {
  context.stdout.write(`${JSON.stringify(value)}\n`);
}
