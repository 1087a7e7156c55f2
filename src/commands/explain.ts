/** `explain`: a pasted error → its cause and fix. Reads this machine's files for real values; makes no network call. */
import type { Command, Outcome } from '../command-line.ts';
import {
  type FlagValues,
  locationFlags,
  outcomeOf,
  type ParsedFlags,
  readLocationFlags,
} from '../command-line.ts';
import type { Context, LocationFlags } from '../context.ts';
import { AppError, EXIT, UsageError } from '../failures/errors.ts';
import { aboutOther, type PastedReading, readPaste } from '../failures/pasted.ts';
import { describeError, type ErrorReport, issueReport, isTold, renderError } from '../report/error.ts';
import { say } from '../screen/say.ts';
import { proseColumns } from '../screen/terminal.ts';
import type { NamedError } from '../setup/local-facts.ts';
import { fill, type Language } from '../text/text.ts';
import { explain as texts } from '../text/texts.ts';

export interface Explained {
  readonly matches: readonly Pick<ErrorReport, 'code' | 'title' | 'cause' | 'fix'>[];
  /** A text for an issue about an error that we do not know. */
  readonly report?: string;
}

export const command: Command<Explained> = {
  positional: '[ERROR]',
  flags: locationFlags,
  examples: [
    {
      line: 'openclaw-bedrock explain "No API provider registered for api: bedrock-converse-stream"',
      about: texts.example,
    },
    { line: 'openclaw logs --json | openclaw-bedrock explain', about: texts.examplePipe },
  ],
  run,
};

async function run(context: Context, { values, positionals }: ParsedFlags): Promise<Outcome<Explained>> {
  const pasted = positionals.length > 0 ? positionals.join(' ') : await readPasted(context);
  if (pasted.trim() === '')
    throw new UsageError([{ flag: 'ERROR', message: fill(texts.nothing, context.language) }]);
  const reading = readPaste(pasted);
  const { errors } = reading;
  if (errors.length === 0 && isBinary(pasted)) throw new AppError('not-text');
  if (errors.length === 0) return unknown(context, values, reading, pasted);
  const completed = errors.every((found) => speaksForItself(found, context.language))
    ? errors
    : await onThisMachine(errors, context, values);
  const described = completed.map(({ error, facts }) =>
    describeError(new AppError(error, facts), context.language, context),
  );
  if (!context.json) show(context, described);
  const matches = described.map(({ code, title, cause, fix }) => ({ code, title, cause, fix }));
  return outcomeOf({ matches });
}

const LOOKED_AT = 64 * 1024;

/** Whether a tenth of it is characters that no message has, besides the escapes of colors. */
function isBinary(pasted: string): boolean {
  const start = pasted.slice(0, LOOKED_AT);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const odd = start.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g) ?? [];
  return odd.length > start.length / 10;
}

/** What the catalog of models says more about. */
const ABOUT_MODELS: ReadonlySet<NamedError['error']> = new Set([
  'model-not-found',
  'needs-inference-profile',
  'model-retired',
]);

/** Whether this machine's files have nothing to add. Reading them would double the run time, so it is skipped then. */
function speaksForItself({ error, facts }: NamedError, language: Language): boolean {
  // These error texts have several causes, and of models the catalog knows more.
  return error !== 'plugin-missing' && !ABOUT_MODELS.has(error) && isTold(error, facts, language);
}

async function onThisMachine(
  errors: readonly NamedError[],
  context: Context,
  flags: FlagValues,
): Promise<readonly NamedError[]> {
  const { addLocalFacts } = await import('../setup/local-facts.ts');
  const completed = addLocalFacts(errors, context, placesOf(errors, flags));
  if (!completed.some(({ error }) => ABOUT_MODELS.has(error))) return completed;
  const { throughProfile } = await import('../models/profile-for.ts');
  return completed.map(({ error, facts }) => throughProfile(new AppError(error, facts)));
}

/** Where the OpenClaw is that the paste is about, unless the flags name one. */
function placesOf(errors: readonly NamedError[], flags: FlagValues): LocationFlags {
  const given = readLocationFlags(flags);
  const openclawProfile = errors[0]?.facts.openclawProfile;
  const isGiven = Object.values(given).some((place) => place !== undefined);
  return isGiven || openclawProfile === undefined ? given : { openclawProfile: String(openclawProfile) };
}

function show(context: Context, described: readonly ErrorReport[]) {
  if (described.length > 1) say(context, texts.several, { count: described.length });
  for (const report of described) {
    const text = renderError(report, {
      language: context.language,
      color: context.color,
      columns: proseColumns(context.stdout),
    });
    context.stdout.write(report === described[0] ? text : `\n${text}`);
  }
}

async function unknown(
  context: Context,
  flags: FlagValues,
  reading: PastedReading,
  pasted: string,
): Promise<Outcome<Explained>> {
  const other = aboutOther(reading);
  if (other) return { exitCode: EXIT.files, result: { matches: [] }, error: other };
  const { about, detail, leads } = reading;
  const facts = { ...about, ...leads, detail };
  const [found] = await onThisMachine([{ error: 'not-recognized', facts }], context, flags);
  const error = new AppError('not-recognized', found?.facts);
  const report = issueReport(context, error, pasted);
  return { exitCode: EXIT.files, result: { matches: [], report }, error };
}

function readPasted(context: Context): Promise<string> {
  if (context.stdin.isTTY) say(context, texts.paste);
  return context.readStdin();
}
