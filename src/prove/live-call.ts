/**
 * The live call of `init` and `verify`: reads files and environment again, as OpenClaw will, and calls what wins; then
 * makes a short call to each of the other chosen models.
 */
import type { Reply } from '../bedrock/converse.ts';
import type { Context } from '../context.ts';
import { AppError, type ErrorName, EXIT, orFailure } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { throughProfile } from '../models/profile-for.ts';
import { profileLayers, winnerOf } from '../openclaw/environment.ts';
import type { Answers } from '../plan/plan.ts';
import { credentialsProblem, roleMissing, signInProblem } from '../setup/credentials-problem.ts';
import { calledUrl, type LiveTarget, liveTarget } from '../setup/live-target.ts';
import { type CheckedMachine, checkMachine } from '../setup/machine.ts';
import { conflictError, placeName } from '../setup/precedence.ts';
import { unusableProvider } from '../setup/preflight.ts';
import type { Setup } from '../setup/setup.ts';
import { comesFirst, versionDoubts } from '../setup/version-doubts.ts';
import { winningKey } from '../sign-in/api-key/method.ts';
import { credentialConflict } from '../sign-in/conflict.ts';
import { methodOf } from '../sign-in/methods.ts';
import { type Notice, notice, type Text } from '../text/text.ts';
import { waiting as texts } from '../text/texts.ts';

export interface LiveCall {
  readonly setup: Setup;
  readonly live: LiveTarget;
  readonly reply: Reply;
  readonly machine: CheckedMachine;
}

/** Events of one model's call. report/verify.ts shows them. */
export interface CallView {
  /** The reply as it arrives. */
  onText(text: string): void;
  /** Runs `work` and shows a waiting line until it calls `heard`. */
  onWaiting<T>(work: (heard: () => void) => Promise<T>): Promise<T>;
  /** The call failed for a reason that may pass, and is made again after a pause. */
  onRetry(pause: Notice): void;
}

export interface LiveCallView extends CallView {
  /** What wins on this machine. Called before anything can fail because of it. */
  onChecked(machine: CheckedMachine): void;
  /** Called with the target of the call. */
  onCalling(live: LiveTarget): void;
}

/** Makes the call. Throws CancelledError and AppError: not-configured, or any failure that the rules recognize. */
export async function makeLiveCall(
  context: Context,
  locations: Locations,
  view: LiveCallView,
): Promise<LiveCall> {
  const machine = checkMachine(context, locations);
  view.onChecked(machine);
  const { setup } = machine;
  try {
    const live = liveTarget(setup, locations);
    const problem = whyUnusable(context, machine, live);
    if (problem) throw problem;
    view.onCalling(live);
    const reply = await callModel(context, live.target, view);
    return { setup, live, machine, reply };
  } catch (error) {
    throw await rootCause(context, locations, machine, error);
  }
}

/** Why OpenClaw could not make the call, even if ours succeeded or failed for another reason. */
function whyUnusable(context: Context, machine: CheckedMachine, { authMode }: LiveTarget) {
  const { setup, snapshot, openclaw, conflicts } = machine;
  const unusable = unusableProvider(setup, openclaw);
  // Without a named profile, the AWS SDK may still find credentials that files do not show.
  if (unusable || !methodOf(authMode).needsSignIn || setup.profile === undefined) return unusable;
  const inShell = conflicts.filter(({ reader }) => reader === 'shell');
  return credentialsProblem(setup, snapshot, inShell, context);
}

/**
 * Makes one call. Retries failures that may pass, unless part of a reply is already on the screen. Throws as
 * makeLiveCall, except not-configured.
 */
export async function callModel(
  context: Context,
  target: LiveTarget['target'],
  view: CallView,
): Promise<Reply> {
  let begun = false;
  const once = () =>
    view.onWaiting((heard) =>
      call(context, target, view.onText, () => {
        begun = true;
        heard();
      }),
    );
  return retryPassing(context, once, () => !begun, view.onRetry);
}

/** One attempt, with its failure explained. */
async function call(
  context: Context,
  target: LiveTarget['target'],
  onText: (text: string) => void,
  onFirst: () => void,
): Promise<Reply> {
  // Imported on demand: the SDK takes as long to load as everything else together.
  const { converse, explainCall } = await import('../bedrock/converse.ts');
  try {
    return await converse(context, target, { onText, onFirst });
  } catch (error) {
    throw throughProfile(explainCall(error, target, calledUrl(context.env, target).host));
  }
}

/** Errors that pass within seconds. A daily quota or a closed account does not. */
const RETRY_TEXTS: Partial<Record<ErrorName, Text>> = {
  throttled: texts.retryThrottled,
  'bedrock-unavailable': texts.retryUnavailable,
};

/** Fourteen seconds in all: long enough for a burst to pass, short enough to wait. */
const PAUSES_S = [2, 4, 8];

/**
 * Repeats `work` while it fails for a reason that may pass and `mayRetry` agrees. Calls `onRetry` before each pause.
 */
export async function retryPassing<T>(
  { sleep }: Pick<Context, 'sleep'>,
  work: () => Promise<T>,
  mayRetry: () => boolean,
  onRetry: (pause: Notice) => void,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const text = error instanceof AppError ? RETRY_TEXTS[error.error] : undefined;
      const seconds = PAUSES_S[attempt - 1];
      if (!text || seconds === undefined || !mayRetry()) throw error;
      onRetry(notice(text, { seconds, attempt, attempts: PAUSES_S.length }));
      await sleep(seconds * 1000);
    }
  }
}

/** The result for a model other than the primary: milliseconds, or why it did not answer. */
export type Tried =
  | { readonly id: string; readonly latencyMs: number; readonly failure?: undefined }
  | { readonly id: string; readonly failure: AppError };

export interface Proof {
  /** The primary's answer, or why it did not answer. */
  readonly call: LiveCall | AppError;
  /** The other models that were called. */
  readonly others: readonly Tried[];
  /** The first failure. */
  readonly failed: AppError | undefined;
}

export interface ToProve {
  readonly locations: Locations;
  readonly answers: Answers;
  /** Calls that this run has made before. */
  readonly known: { readonly call: Proof['call'] | undefined; readonly others: Proof['others'] };
}

/** Events of the calls. report/init.ts shows them. */
export interface ModelsView {
  readonly primary: LiveCallView;
  /** The primary has replied. */
  onAnswer(call: LiveCall): void;
  readonly other: CallView;
  onCalling(model: string): void;
  onTried(tried: Tried): void;
}

/**
 * Calls what OpenClaw will use, from the files as they are now, then the other named models. Skips what `known` proves
 * already. A failed call is part of the proof, not thrown. Throws CancelledError and errors that are not AppErrors.
 */
export async function proveModels(
  context: Context,
  { locations, answers, known }: ToProve,
  view: ModelsView,
): Promise<Proof> {
  const call = stillPrimary(known.call, answers) ?? (await orFailure(callPrimary(context, locations, view)));
  if (call instanceof AppError) return { call, others: [], failed: call };
  const named = answers.models.filter((id) => !answers.uncalled?.includes(id));
  const others: Tried[] = [];
  for (const id of named.filter((id) => id !== call.live.target.model)) {
    const proven = known.others.find((tried) => tried.id === id && !tried.failure);
    others.push(proven ?? (await callOther(context, { ...call.live.target, model: id }, view)));
  }
  return { call, others, failed: others.find(({ failure }) => failure)?.failure };
}

function stillPrimary(
  call: Proof['call'] | undefined,
  { setPrimary, models }: Answers,
): LiveCall | undefined {
  if (!call || call instanceof AppError) return undefined;
  return !setPrimary || call.live.target.model === models[0] ? call : undefined;
}

async function callPrimary(context: Context, locations: Locations, view: ModelsView): Promise<LiveCall> {
  const call = await makeLiveCall(context, locations, view.primary);
  view.onAnswer(call);
  return call;
}

async function callOther(context: Context, target: LiveTarget['target'], view: ModelsView): Promise<Tried> {
  const { model: id } = target;
  view.onCalling(id);
  const reply = await orFailure(callModel(context, target, view.other));
  const tried = reply instanceof AppError ? { id, failure: reply } : { id, latencyMs: reply.latencyMs.total };
  view.onTried(tried);
  return tried;
}

/** What a key's text alone says. */
const UNUSABLE_KEY: readonly ErrorName[] = ['api-key-expired', 'api-key-malformed'];

/**
 * If a stray variable signed the call, the variable is at fault: a new key or sign-in would not help. An
 * expired or incomplete key and a damaged sign-in are named as `status` names it; AWS has one message for all of them.
 */
async function rootCause(
  context: Context,
  { stateEnv }: Locations,
  { conflicts, setup, snapshot, openclaw }: CheckedMachine,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof AppError)) return error;
  const doubts = versionDoubts(setup, openclaw?.version, snapshot.agentModels);
  const rejected = doubts.find((doubt) => comesFirst(doubt, error))?.rejected;
  if (rejected) return rejected;
  const isAuth = error.exitCode === EXIT.auth;
  const stray = credentialConflict(conflicts, 'shell');
  if (stray) {
    // This error already covers a key that an empty variable hides.
    const isTold = error.error === 'api-key-missing' && setup.method?.usesApiKey;
    return isTold || !isAuth ? error : conflictError(stray, context, error);
  }
  if (setup.method?.usesApiKey) {
    const known = isAuth ? winningKey(setup, stateEnv, context.now()).error : undefined;
    return known && UNUSABLE_KEY.includes(known.error) ? known : error;
  }
  const found = setup.localCredentials;
  const isNone = error.error === 'credentials-missing';
  // What a profile lacks may fail in many ways. Without one, the SDK may have found what the files do not show.
  const isNamed = found !== undefined || (isNone && setup.profile !== undefined);
  const known = isNamed ? credentialsProblem(setup, snapshot, [], context) : undefined;
  const none = isNone && found?.source === 'machine-role' ? roleMissing(setup, snapshot, context) : undefined;
  const problem = known ?? none ?? (isAuth ? await signInProblem(context, setup, snapshot) : undefined);
  if (problem) return new AppError(problem.error, problem.facts, { cause: error });
  return isAuth && found ? ofLocalCredentials(error, setup, snapshot, context) : error;
}

/** Nobody signs in to access keys: they are replaced where they are. */
export function ofLocalCredentials(
  error: AppError,
  { layers, localCredentials: found }: Pick<Setup, 'layers' | 'localCredentials'>,
  snapshot: Snapshot,
  { language }: Pick<Context, 'language'>,
): AppError {
  const { profile: _, ...facts } = error.facts;
  const places = found?.source === 'profile' ? profileLayers(snapshot, found.profile) : layers;
  const keys = found?.source === 'machine-role' ? undefined : winnerOf(places, 'AWS_ACCESS_KEY_ID');
  const keysIn = keys && { keysIn: placeName(keys.layer, language) };
  return new AppError(error.error, { ...facts, ...keysIn }, { cause: error.cause });
}
