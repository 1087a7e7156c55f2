import type { Outcome } from '../command-line/command.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../failures/errors.ts';
import { say } from '../screen/say.ts';
import { writeJson } from './json.ts';

/** Prints the JSON of a command that ran to its end, and the failure it may carry, with what became of it. Returns the exit code. */
export async function reportOutcome(
  context: Context,
  command: string,
  { exitCode, result, error, afterwards = [], streamed }: Outcome,
): Promise<ExitCode> {
  // Only who has an error loads the texts of all.
  const described = error && (await import('./failure.ts')).showFailure(context, error, result.report);
  if (!context.json) for (const { text, facts } of afterwards) say(context, text, facts);
  if (context.json && !streamed)
    writeJson(context, command, exitCode === EXIT.done, {
      ...result,
      ...(described && { error: described }),
    });
  return exitCode;
}
