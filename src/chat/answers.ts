/** The answers in the chat: a few short lines, without the machine's paths and without secrets. */
import { basename } from 'node:path';
import type { Context } from '../context.ts';
import type { AppError } from '../failures/errors.ts';
import { splitRef } from '../openclaw/config.ts';
import { describeError, type ErrorReport } from '../report/error.ts';
import type { StatusReport } from '../report/status.ts';
import { formatUsd } from '../report/verify.ts';
import { redact } from '../secrets/redact.ts';
import { fill, formatTime } from '../text/text.ts';
import { chat as texts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';

/** What `explain` knows about an error. */
export type Named = Pick<ErrorReport, 'code' | 'title' | 'cause' | 'fix'>;

/** `/bedrock`: model, sign-in and its expiry, whether it is watched, and the last failure. */
export function statusAnswer(
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
      ? fill(texts.watched, language, { every: watch.every })
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

/** The members of `verify --json` that fit on a phone. */
export interface Verified {
  readonly model: string;
  readonly region: string;
  readonly latencyMs: { readonly total: number };
  readonly costUsd: number | null;
  readonly text: string;
}

const MOST_REPLY = 200;

export function verifyAnswer(
  { language }: Context,
  { model, region, latencyMs, costUsd, text }: Verified,
): string {
  const seconds = (latencyMs.total / 1000).toFixed(1);
  const cost = costUsd === null ? '' : ` ($${formatUsd(costUsd)})`;
  const said = text.trim().slice(0, MOST_REPLY);
  return inChat([fill(texts.answered, language, { model, region, seconds, cost }), said && `“${said}”`]);
}

/** The members of `models --json` that fit on a phone. */
export interface ModelList {
  readonly models: readonly { readonly id: string; readonly name: string }[];
}

const MOST_MODELS = 15;

export function modelsAnswer({ language }: Context, { models }: ModelList): string {
  const shown = models.slice(0, MOST_MODELS).map(({ id, name }) => `• ${name}: ${id}`);
  const left = models.length - shown.length;
  return inChat([
    ...shown,
    left > 0 ? fill(texts.moreModels, language, { count: left }) : undefined,
    fill(texts.howToUse, language),
  ]);
}

/** Before and after the person confirms. `model` and `previous` are references, `provider/model`. */
export function switchAnswer(
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
export function namedAnswer({ language }: Context, named: Named | undefined, words: string): string {
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
