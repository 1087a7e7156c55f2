/** How a failure reaches people and scripts. */
import type { Context } from '../context.ts';
import { CancelledError, type ExitCode } from '../errors.ts';
import { explain } from '../messages/explain.ts';
import { describeCauses, describeError, type ErrorReport, renderError } from './error.ts';
import { issueReport } from './issue-report.ts';
import { writeJson } from './json.ts';
import { gap, say } from './say.ts';
import { proseColumns } from './terminal.ts';

/**
 * Describes a failure, and shows it to people unless the run speaks JSON. `known`: what is to be pasted into an issue,
 * where the command has put it together itself.
 */
export function showFailure(context: Context, error: unknown, known?: unknown): ErrorReport {
  const described = describeError(error, context);
  const report = typeof known === 'string' ? known : issueReport(context, error);
  if (!context.json) writeError(context, described, report);
  return described;
}

/** Prints what a command threw. Returns the exit code of the error table; 1 for what we did not foresee. */
export function reportFailure(context: Context, command: string, thrown: unknown): ExitCode {
  const error = context.signal.aborted ? new CancelledError() : thrown;
  const report = issueReport(context, error);
  const described = showFailure(context, error, report);
  if (context.json)
    writeJson(context, command, false, { error: { ...described, ...(report !== undefined && { report }) } });
  if (context.debug) context.stderr.write(describeCauses(thrown));
  return described.exitCode;
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
