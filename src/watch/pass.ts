/** One pass of `watch`, what the timer runs: look, decide, tell, and where a person is asked wait for the approval. */
import type { Context } from '../context.ts';
import { AppError, type ErrorName, isFailure } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { sweepTempFiles } from '../files/temp-files.ts';
import { targetName } from '../openclaw/owners.ts';
import { type LiveTarget, liveTarget } from '../setup/live-target.ts';
import { readSetup, type Setup } from '../setup/setup.ts';
import { winningKey } from '../sign-in/api-key/winning-key.ts';
import type { AuthMode } from '../sign-in/method.ts';
import type { DeviceCode } from '../sign-in/sso/device-login.ts';
import { signInProfile } from '../sign-in/sso/profile.ts';
import type { SignedIn } from '../sign-in/sso/session.ts';
import type { Facts as TextFacts } from '../text/text.ts';
import { watch as texts } from '../text/texts.ts';
import { formatTime } from '../text/time.ts';
import { withLock } from '../write/lock.ts';
import { refuseOthersHome } from '../write/refusals.ts';
import { type Action, type Decision, decide, type Memory, quietEnd } from './decide.ts';
import { isPassingTrouble, type Look } from './look.ts';
import {
  addToLog,
  assertWatchTrusted,
  readInstallation,
  readMemory,
  type WatchFiles,
  watchFiles,
  writeMemory,
} from './own-files.ts';
import { lookAtSso, type SsoTarget, ssoTarget } from './sso.ts';
import type { Notified, Teller } from './tell.ts';

/** What a pass did: the members of `watch --json`, with times in epoch milliseconds. */
export interface Pass {
  readonly mode: AuthMode;
  readonly action: Action;
  readonly signedIn: boolean;
  readonly expiresAt?: number | undefined;
  readonly notified?: Notified | undefined;
  readonly nextNotice?: number | undefined;
  /** Why the exit code is not 0. */
  readonly error?: AppError | undefined;
}

/** What a pass tells a person who looks on. */
export interface PassView {
  onCode(code: DeviceCode, notified: Notified): void;
}

/**
 * Looks at the sign-in that OpenClaw will use and keeps it alive. Another pass at work makes this one end with
 * `waiting`. Throws AppError for a set-up or state dir that cannot be read or written, and CancelledError.
 */
export async function runPass(context: Context, locations: Locations, view: PassView): Promise<Pass> {
  refuseOthersHome(context, locations, 'watch');
  const target = findTarget(context, locations);
  const files = watchFiles(locations.stateDir, context.platform);
  assertWatchTrusted(files);
  const lock = { command: 'watch', patienceMs: 0, onWait: () => undefined };
  try {
    return await withLock(files, context, lock, () => lockedPass(context, locations, files, target, view));
  } catch (error) {
    if (!(error instanceof AppError) || error.error !== 'locked') throw error;
    const { nextNotice } = decide(readMemory(files), { kind: 'person' }, { now: context.now() });
    return { mode: target.mode, action: 'waiting', signedIn: false, nextNotice };
  }
}

/** What is watched. */
interface Target {
  readonly mode: AuthMode;
  /** Where a person can renew it by a link. */
  readonly sso?: SsoTarget;
  look(memory: Memory): Promise<Look>;
}

interface Watched {
  readonly context: Context;
  readonly snapshot: Snapshot;
  readonly setup: Setup;
  readonly live: LiveTarget;
}

/** By what wins at run time. Throws AppError as liveTarget. */
function findTarget(context: Context, locations: Locations): Target {
  const snapshot = takeSnapshot(locations, context);
  const setup = readSetup(snapshot, context);
  const live = liveTarget(setup, locations);
  const mode = live.authMode;
  return { mode, ...TARGETS[mode]({ context, snapshot, setup, live }) };
}

/** How each way to sign in is looked at, and renewed where that needs nobody. */
const TARGETS: { readonly [M in AuthMode]: (watched: Watched) => Omit<Target, 'mode'> } = {
  sso: ({ context, snapshot, live }) => {
    const { locations } = snapshot;
    const { credential } = live.target;
    const profile = credential.kind === 'profile' ? credential.profile : '';
    const found = signInProfile(snapshot, profile);
    const sso = found && ssoTarget(found);
    if (!sso) {
      const missing = new AppError('sso-profile-missing', { path: locations.awsConfig, profile });
      return { look: () => Promise.reject(missing) };
    }
    const deps = { ...context, home: locations.awsHome };
    return { sso, look: (memory) => lookAtSso(deps, sso, memory) };
  },
  'api-key': ({ context, snapshot, setup }) => {
    const now = context.now();
    const key = winningKey(setup, snapshot.locations.stateEnv, now);
    return { look: async (memory) => (await import('./other-modes.ts')).lookAtKey(key, memory, now) };
  },
  aws: ({ context, live: { target } }) => ({
    look: async (memory) => {
      const { lookAtCredentials } = await import('./other-modes.ts');
      return lookAtCredentials(context, target.credential, target, memory);
    },
  }),
};

async function lockedPass(
  context: Context,
  locations: Locations,
  files: WatchFiles,
  target: Target,
  view: PassView,
): Promise<Pass> {
  // What a killed pass was writing.
  await sweepTempFiles([files.folder]);
  const installation = readInstallation(files);
  const look = await lookOrTrouble(target, readMemory(files));
  const decision = await decideByDay(context, locations, look, installation?.quiet !== false);
  // Before anything is sent: where nothing can be remembered, nothing is sent again and again.
  await writeMemory(files, decision.memory, { flush: !isQuiet(decision) });
  if (isQuiet(decision)) return describePass(target, look, decision);
  // Loaded by who has something to say.
  const { createTeller } = await import('./tell.ts');
  const teller = createTeller(context, locations, installation);
  const pass = await act(context, locations, files, { target, look, decision, teller, view });
  await log(context, files, pass, teller);
  return pass;
}

interface Seen extends Look {
  readonly error?: AppError;
}

/** What a look threw is a fact like others. */
async function lookOrTrouble(target: Target, memory: Memory): Promise<Seen> {
  try {
    return await target.look(memory);
  } catch (error) {
    if (!isFailure(error)) throw error;
    const facts = { kind: 'trouble', error: error.error, passing: isPassingTrouble(error) } as const;
    return { facts, memory, signedIn: false, expiresAt: memory.seen?.end, error };
  }
}

/** Who is awake may be disturbed at night: somebody who has used the gateway within this time. */
const AWAKE_MS = 60 * 60_000;

async function decideByDay(
  context: Context,
  locations: Locations,
  { memory, facts }: Look,
  keepsQuiet: boolean,
): Promise<Decision> {
  const now = context.now();
  const quietUntil = keepsQuiet ? quietEnd(now) : undefined;
  const decision = decide(memory, facts, { now, quietUntil });
  // OpenClaw is asked only where it makes a difference.
  if (quietUntil === undefined || decision.tell) return decision;
  const awake = decide(memory, facts, { now });
  if (!awake.tell) return decision;
  const { usedSince } = await import('../openclaw/gateway.ts');
  return (await usedSince(context, locations, now - AWAKE_MS)) ? awake : decision;
}

/** All is well is not worth a line. */
function isQuiet({ action, tell }: Decision): boolean {
  return action === 'none' && !tell;
}

function describePass(target: Target, look: Seen, decision: Decision): Pass {
  return {
    mode: target.mode,
    action: decision.action,
    signedIn: look.signedIn,
    expiresAt: look.expiresAt,
    nextNotice: decision.nextNotice,
    error: look.error,
  };
}

interface Deed {
  readonly target: Target;
  readonly look: Seen;
  readonly decision: Decision;
  readonly teller: Teller;
  readonly view: PassView;
}

async function act(context: Context, locations: Locations, files: WatchFiles, deed: Deed): Promise<Pass> {
  const { target, look, decision, teller } = deed;
  const pass = describePass(target, look, decision);
  if (target.sso && decision.tell === 'link')
    return askPerson(context, locations, files, { ...deed, sso: target.sso }, pass);
  const needed = look.facts.kind === 'person' && decision.action === 'waiting';
  if (needed) return { ...pass, error: signInNeeded(target.sso) };
  if (!decision.tell) return pass;
  const notified =
    decision.tell === 'warning'
      ? await teller.tell(texts.keyEnds, {
          time: formatTime(look.expiresAt),
          command: 'openclaw-bedrock init',
        })
      : await teller.tell(texts.trouble, await troubleFacts(context, look.error as AppError));
  if (notified) return { ...pass, notified };
  if (decision.memory.trouble)
    await writeMemory(files, { ...decision.memory, trouble: { ...decision.memory.trouble, told: false } });
  return decision.tell === 'warning'
    ? { ...pass, error: new AppError('message-not-sent', whyNot(teller)) }
    : pass;
}

function whyNot({ troubles }: Teller) {
  return { detail: troubles.join('; ') || 'no chat was chosen, and there is no desktop here' };
}

async function troubleFacts(context: Context, error: AppError): Promise<TextFacts> {
  const { describeError } = await import('../report/error.ts');
  const { title, cause } = describeError(error, context.language, context);
  return { title, cause };
}

function signInNeeded(sso: SsoTarget | undefined): AppError {
  return new AppError('sign-in-needed', sso ? { profile: sso.profile } : {});
}

/** A link that nobody gets is not waited for. */
async function askPerson(
  context: Context,
  locations: Locations,
  files: WatchFiles,
  { sso, teller, view, decision }: Deed & { readonly sso: SsoTarget },
  pass: Pass,
): Promise<Pass> {
  const deps = { ...context, home: locations.awsHome };
  const { hostname: portal } = new URL(sso.session.startUrl);
  let notified: Notified | undefined;
  const tellCode = async (code: DeviceCode) => {
    const { userCode, verificationUriComplete: link, expiresAt } = code;
    notified = await teller.tell(texts.link, {
      link,
      userCode,
      portal,
      accountId: sso.accountId,
      role: sso.role,
      time: formatTime(expiresAt).slice(11),
    });
    if (!notified) throw new AppError('message-not-sent', whyNot(teller));
    view.onCode(code, notified);
  };
  let signedIn: SignedIn;
  try {
    const { askToSignIn } = await import('./ask.ts');
    signedIn = await askToSignIn(deps, sso, tellCode);
  } catch (error) {
    if (!isFailure(error)) throw error;
    if (error.error === 'sign-in-timed-out') return { ...pass, notified, error };
    if (notified && FOREIGN.has(error.error))
      await teller.tell(texts.stranger, { accountId: sso.accountId, role: sso.role });
    return { ...pass, action: 'failed', notified, error };
  }
  const { expiresAt } = signedIn.token;
  const { asked: _asked, ...memory } = decision.memory;
  const last = { at: context.now(), action: 'signed-in' } as const;
  await writeMemory(files, { ...memory, seen: { end: expiresAt, since: context.now() }, last });
  await teller.tell(texts.again, { time: formatTime(expiresAt) });
  return { ...pass, action: 'signed-in', signedIn: true, expiresAt, notified, nextNotice: undefined };
}

/** An approved sign-in that does not reach the profile's account and role. */
const FOREIGN = new Set<ErrorName>(['role-forbidden', 'no-roles', 'session-expired']);

async function log(context: Context, files: WatchFiles, pass: Pass, teller: Teller): Promise<void> {
  const { action, error, notified } = pass;
  const words = [
    new Date(context.now()).toISOString(),
    action,
    ...(error ? [error.message] : []),
    ...(notified ? [`told ${targetName(notified)}`] : []),
    ...teller.troubles.map((trouble) => `not sent: ${trouble}`),
  ];
  await addToLog(files, words.join(' '));
}
