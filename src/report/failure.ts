/** Reports a failure to people and scripts. */
import type { Context } from '../context.ts';
import { CancelledError, type ExitCode, type Facts } from '../failures/errors.ts';
import { gap, say } from '../screen/say.ts';
import { proseColumns } from '../screen/terminal.ts';
import { redactForStrangers } from '../secrets/redact.ts';
import { explain } from '../text/texts.ts';
import { describeCauses, describeError, type ErrorReport, renderError } from './error.ts';
import { issueReport } from './issue-report.ts';
import { writeJson } from './json.ts';

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
