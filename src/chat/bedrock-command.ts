/**
 * `/bedrock`: runs one of our commands and answers with its result in a few lines, short enough for a phone, without the
 * machine's paths and without secrets.
 */

import { basename } from 'node:path';
import type { Command, Outcome } from '../command-line.ts';
import type { ModelsReport } from '../commands/models.ts';
import type { Context } from '../context.ts';
import type { AppError } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import { splitRef } from '../openclaw/config.ts';
import { describeError, type ErrorReport } from '../report/error.ts';
import type { StatusReport } from '../report/status.ts';
import { formatUsd, type VerifyResult } from '../report/verify.ts';
import { interval } from '../report/watch.ts';
import { redact } from '../secrets/redact.ts';
import { fill, formatTime } from '../text/text.ts';
import { chat as texts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import type { Failure } from './plugin-api.ts';

/** A request, with what is known about its sender and this gateway. */
export interface Asked {
  readonly context: Context;
  /** The text after `/bedrock`. */
  readonly args: string;
  /** Call before anything is changed. Throws if the person is no longer an owner. */
  assertOwner(): void;
  readonly lastFailure: Failure | undefined;
}

type Subcommand = (asked: Asked, words: readonly string[]) => Promise<string>;

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  status: async ({ context, lastFailure }) => {
    const { result, error } = await run(context, import('../commands/status.ts'));
    if (error) return failureAnswer(context, error);
    const failed = lastFailure && { error: await nameLast(context, lastFailure), at: lastFailure.at };
    return statusAnswer(context, result, failed);
  },
  verify: async ({ context }) => {
    const { result, error } = await run(context, import('../commands/verify.ts'));
    return error ? failureAnswer(context, error) : verifyAnswer(context, result);
  },
  models: async ({ context }) => {
    const { result } = await run(context, import('../commands/models.ts'));
    return modelsAnswer(context, result);
  },
  use: useModel,
  explain: async ({ context, lastFailure }, words) => {
    if (words.length > 0) return explainPasted(context, words.join(' '));
    if (!lastFailure) return fill(texts.noFailure, context.language);
    return failureAnswer(context, await nameLast(context, lastFailure));
  },
};

/** The answer. Never throws: an error becomes an answer. */
export async function answer(asked: Asked): Promise<string> {
  const { context, args } = asked;
  const [name = 'status', ...words] = args.split(/\s+/).filter(Boolean);
  const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (!subcommand) return fill(texts.usage, context.language);
  try {
    return await subcommand(asked, words);
  } catch (error) {
    return failureAnswer(context, error);
  }
}

/** The word that confirms a change. */
const YES = 'yes';

/**
 * Shows what would change or, with `yes` after the model, changes it. No state is kept: a person who confirms has typed
 * the model's ID.
 */
async function useModel({ context, assertOwner }: Asked, words: readonly string[]): Promise<string> {
  const isSure = words.length > 1 && words.at(-1)?.toLowerCase() === YES;
  if (isSure) assertOwner();
  const wanted = (isSure ? words.slice(0, -1) : words).join(' ');
  const { switchModel } = await import('../commands/use.ts');
  const locations = locate(context, context.location);
  const how = { asksAws: true, writes: isSure, tests: isSure };
  const { result } = await switchModel(context, locations, wanted, how);
  return switchAnswer(context, result, isSure);
}

async function explainPasted(context: Context, pasted: string): Promise<string> {
  const { result, error } = await run(context, import('../commands/explain.ts'), { positionals: [pasted] });
  if (error?.error === 'other-service') return failureAnswer(context, error);
  return namedAnswer(context, result.matches[0], pasted);
}

/** Identified by the chat's message or, if that hides the service's, by the log lines of the same run. */
async function nameLast(context: Context, { words, runId, at }: Failure): Promise<AppError> {
  const { aboutOther, readPaste } = await import('../failures/pasted.ts');
  const other = aboutOther(readPaste(words));
  if (other) return other;
  const [{ nameFailure }, { readMachine }] = await Promise.all([
    import('../prove/gateway.ts'),
    import('../setup/machine.ts'),
  ]);
  const locations = locate(context, context.location);
  const machine = readMachine(context, locations);
  const target = { command: 'openclaw', ...machine.openclaw, locations };
  return nameFailure(context, target, machine, { failed: words, runId, begun: at });
}

async function run<R extends object>(
  context: Context,
  loading: Promise<{ readonly command: Command<R> }>,
  input: { positionals?: readonly string[]; values?: Readonly<Record<string, boolean>> } = {},
): Promise<Outcome<R>> {
  const { command } = await loading;
  return command.run(context, { values: {}, positionals: [], problems: [], ...input });
}

/** What `explain` knows about an error. */
type Named = Pick<ErrorReport, 'code' | 'title' | 'cause' | 'fix'>;

/** `/bedrock`: model, sign-in and its expiry, whether it is watched, and the last failure. */
function statusAnswer(
  context: Context,
  status: StatusReport,
  failed: { readonly error: AppError; readonly at: number } | undefined,
): string {
  const { language } = context;
  const { model, region, watch } = status;
  const failure = failed && describeError(failed.error, language);
  return inChat([
    fill(texts.ready, language, { model: model ?? '', region: region ?? '' }),
    signInLine(context, status),
    watch
      ? fill(texts.watched, language, { every: interval(watch.every, language) })
      : status.sso && fill(texts.notWatched, language),
    failed &&
      failure &&
      fill(texts.lastFailure, language, { time: formatTime(failed.at), title: failure.title }),
    failure?.fix[0] && fixInChat(failure.fix[0]),
    fill(texts.more, language),
  ]);
}

function signInLine({ language }: Context, { sso, apiKey }: StatusReport): string {
  if (sso?.expiresAt) {
    const text = sso.refreshable ? texts.signedInRenews : texts.signedInUntil;
    return fill(text, language, { time: formatTime(sso.expiresAt) });
  }
  if (apiKey?.expiresAt) return fill(texts.keyUntil, language, { time: formatTime(apiKey.expiresAt) });
  return fill(apiKey ? texts.longTermKey : texts.localCredentials, language);
}

const MOST_REPLY = 200;

function verifyAnswer(
  { language }: Context,
  { model, region, latencyMs, costUsd, text }: VerifyResult,
): string {
  const seconds = (latencyMs.total / 1000).toFixed(1);
  const cost = costUsd === null ? '' : ` ($${formatUsd(costUsd)})`;
  const said = text.trim().slice(0, MOST_REPLY);
  return inChat([fill(texts.answered, language, { model, region, seconds, cost }), said && `“${said}”`]);
}

const MOST_MODELS = 15;

function modelsAnswer({ language }: Context, { models }: ModelsReport): string {
  const shown = models.slice(0, MOST_MODELS).map(({ id, name }) => `• ${name}: ${id}`);
  const left = models.length - shown.length;
  return inChat([
    ...shown,
    left > 0 ? fill(texts.moreModels, language, { count: left }) : undefined,
    fill(texts.howToUse, language),
  ]);
}

/** Before and after the person confirms. `model` and `previous` are references, `provider/model`. */
function switchAnswer(
  { language }: Context,
  { model, previous }: { readonly model: string; readonly previous: string | null },
  isDone: boolean,
): string {
  const facts = { model: idOf(model), previous: previous ? idOf(previous) : fill(texts.noModel, language) };
  if (isDone)
    return inChat([
      fill(texts.switched, language, facts),
      previous && fill(texts.switchBack, language, facts),
    ]);
  return inChat([fill(model === previous ? texts.inUse : texts.askSwitch, language, facts)]);
}

function idOf(ref: string): string {
  return splitRef(ref)?.model ?? ref;
}

/** A known error with its fixes; otherwise the error's own message. */
function namedAnswer({ language }: Context, named: Named | undefined, words: string): string {
  if (!named) return inChat([fill(texts.notNamed, language), `“${words.slice(0, MOST_REPLY)}”`]);
  return inChat([`⚠️ ${named.title} (${named.code})`, named.cause, ...named.fix.map(fixInChat)]);
}

/** Anything that was thrown, in the texts of the failures. */
export function failureAnswer(context: Context, error: unknown): string {
  return namedAnswer(context, describeError(error, context.language), '');
}

/** Our commands that exist in the chat. */
const IN_CHAT: Readonly<Record<string, string>> = {
  login: '/login bedrock',
  status: '/bedrock',
  verify: '/bedrock verify',
  models: '/bedrock models',
  use: '/bedrock use',
};
const COMMAND = new RegExp(
  `openclaw-bedrock (${Object.keys(IN_CHAT).join('|')})\\b(?: --[\\w-]+(?: [\\w-]+)?)*`,
  'g',
);

function fixInChat(fix: string): string {
  return `→ ${fix.replace(COMMAND, (_, name: string) => IN_CHAT[name] ?? name)}`;
}

/** An absolute path with at least two parts: `/new` is a chat command, and a URL has a scheme. */
const PATH = /(?<![\w:/~.@-])(?:[A-Za-z]:)?(?:[\\/][^\s\\/:;,'"()“”]+){2,}/g;

const MOST_CHARACTERS = 3000;

function inChat(lines: readonly (string | false | null | undefined)[]): string {
  const text = lines.filter(Boolean).join('\n');
  // OpenClaw also shows its chat on terminals.
  return visible(redact(text))
    .replace(PATH, (path) => basename(path.replaceAll('\\', '/')))
    .slice(0, MOST_CHARACTERS);
}
