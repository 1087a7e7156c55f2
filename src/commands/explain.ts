/** `explain`: a pasted error → its cause and fix. Reads files of this machine for real values, calls nobody. */
import type { Command, Outcome } from '../cli/command.ts';
import type { FlagValues, ParsedFlags } from '../cli/flags.ts';
import { locationFlags, readLocationFlags } from '../cli/location-flags.ts';
import type { Context } from '../context.ts';
import { type PastedReading, readPaste } from '../diagnose/pasted.ts';
import { AppError, EXIT, UsageError } from '../errors.ts';
import { explain as texts } from '../messages/explain.ts';
import { fill } from '../messages/text.ts';
import type { NamedError } from '../openclaw/local-facts.ts';
import { describeError, type ErrorReport, isTold, renderError } from '../report/error.ts';
import { issueReport } from '../report/issue-report.ts';
import { say } from '../report/say.ts';
import { proseColumns } from '../report/terminal.ts';

export const command: Command = {
  positional: '[ERROR]',
  flags: locationFlags,
  examples: [
    {
      line: 'openclaw-bedrock explain "No API provider registered for api: bedrock-converse-stream"',
      about: texts.example,
    },
    { line: 'openclaw logs | tail -20 | openclaw-bedrock explain', about: texts.examplePipe },
  ],
  run,
};

async function run(context: Context, { values, positionals }: ParsedFlags): Promise<Outcome> {
  const pasted = positionals.length > 0 ? positionals.join(' ') : await readPasted(context);
  if (pasted.trim() === '')
    throw new UsageError([{ flag: '[ERROR]', message: fill(texts.nothing, context.language) }]);
  const reading = readPaste(pasted);
  const { errors } = reading;
  if (errors.length === 0) return unknown(context, values, reading, pasted);
  const told = errors.every(speaksForItself) ? errors : await onThisMachine(errors, context, values);
  const described = told.map(({ error, facts }) =>
    describeError(new AppError(error, facts), context.language, context),
  );
  if (!context.json) show(context, described);
  const matches = described.map(({ code, title, cause, fix }) => ({ code, title, cause, fix }));
  return { exitCode: EXIT.done, result: { matches } };
}

/** Whether the files of this machine have nothing to add. They are not read then: it would take as long as all the rest. */
function speaksForItself({ error, facts }: NamedError): boolean {
  // The words of this one have several causes, which the files tell apart.
  return error !== 'plugin-missing' && isTold(error, facts);
}

async function onThisMachine(
  errors: readonly NamedError[],
  context: Context,
  flags: FlagValues,
): Promise<readonly NamedError[]> {
  const { addLocalFacts } = await import('../openclaw/local-facts.ts');
  return addLocalFacts(errors, context, readLocationFlags(flags));
}

function show(context: Context, described: readonly ErrorReport[]) {
  if (described.length > 1) say(context, texts.several, { count: described.length });
  for (const report of described) {
    const text = renderError(report, { color: context.color, columns: proseColumns(context.stdout) });
    context.stdout.write(report === described[0] ? text : `\n${text}`);
  }
}

async function unknown(
  context: Context,
  flags: FlagValues,
  { detail, requestId }: PastedReading,
  pasted: string,
): Promise<Outcome> {
  const facts = { detail, ...(requestId && { requestId }) };
  const [found] = await onThisMachine([{ error: 'not-recognised', facts }], context, flags);
  const error = new AppError('not-recognised', found?.facts);
  const report = issueReport(context, error, pasted);
  return { exitCode: EXIT.files, result: { matches: [], report }, error };
}

function readPasted(context: Context): Promise<string> {
  if (context.stdin.isTTY) say(context, texts.paste);
  return context.readStdin();
}
