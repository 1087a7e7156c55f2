/** `explain`: a pasted error → its cause and fix. Reads files of this machine for real values, calls nobody. */
import type { Command, Outcome } from '../cli/command.ts';
import type { ParsedFlags } from '../cli/flags.ts';
import { locationFlags, readLocationFlags } from '../cli/location-flags.ts';
import type { Context } from '../context.ts';
import { type PastedError, readPaste } from '../diagnose/pasted.ts';
import { AppError, attempt, EXIT, UsageError } from '../errors.ts';
import { locate } from '../files/locate.ts';
import { explain as texts } from '../messages/explain.ts';
import { fill } from '../messages/text.ts';
import { type Machine, readMachine } from '../openclaw/machine.ts';
import { refineErrors } from '../openclaw/refine.ts';
import { ssoProfile } from '../openclaw/setup.ts';
import { describeError, renderError } from '../report/error.ts';
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
  const { errors, requestId } = reading;
  const machine = machineOrNothing(context, values);
  const known = { ...machineFacts(machine), ...(requestId && { requestId }) };
  const found = refineErrors(errors, machine).map(
    ({ error, facts }) => new AppError(error, { ...known, ...facts }),
  );
  if (found.length === 0)
    return unknown(context, new AppError('not-recognised', { ...known, detail: reading.detail }), pasted);
  const described = found.map((error) => describeError(error, context.language, context));
  if (!context.json) {
    if (found.length > 1) say(context, texts.several, { count: found.length });
    for (const report of described) {
      const text = renderError(report, { color: context.color, columns: proseColumns(context.stdout) });
      context.stdout.write(report === described[0] ? text : `\n${text}`);
    }
  }
  const matches = described.map(({ code, title, cause, fix }) => ({ code, title, cause, fix }));
  return { exitCode: EXIT.done, result: { matches } };
}

function unknown(context: Context, error: AppError, pasted: string): Outcome {
  const report = issueReport(context, error, pasted);
  return { exitCode: EXIT.files, result: { matches: [], report }, error };
}

function readPasted(context: Context): Promise<string> {
  if (context.stdin.isTTY) say(context, texts.paste);
  return context.readStdin();
}

/** Values of this machine fill the fixes. What is wrong with its files is not the question here. */
function machineOrNothing(context: Context, values: ParsedFlags['values']): Machine | undefined {
  const machine = attempt(() => readMachine(context, locate(context, readLocationFlags(values))));
  return machine instanceof AppError ? undefined : machine;
}

/** What the texts of errors have places for. */
function machineFacts(machine: Machine | undefined): PastedError['facts'] {
  if (!machine) return {};
  const { setup, snapshot, openclaw } = machine;
  const sso = setup.profile === undefined ? undefined : ssoProfile(snapshot, setup.profile);
  const facts = {
    region: setup.region,
    model: setup.model,
    profile: sso && setup.profile,
    accountId: sso?.accountId,
    role: sso?.roleName,
    startUrl: sso?.startUrl,
    ssoRegion: sso?.ssoRegion,
    version: openclaw?.version,
  };
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as PastedError['facts'];
}
