/** One pass of `watch`, run by the timer: check the sign-in, decide, notify, and wait if a person was asked. */
import type { Context } from '../context.ts';
import { AppError, attempt, type ErrorName, isFailure, mayPass, orFailure } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { sweepTempFiles } from '../files/write.ts';
import { targetName } from '../openclaw/run-openclaw.ts';
import { liveTarget } from '../setup/live-target.ts';
import { readSetupInUse } from '../setup/machine.ts';
import type { AuthMode, InUse, Life } from '../sign-in/method.ts';
import { methodOf } from '../sign-in/methods.ts';
import type { DeviceCode } from '../sign-in/sso/device-login.ts';
import { askToSignIn, targetInUse } from '../sign-in/sso/keep-alive.ts';
import { formatTime, notice } from '../text/text.ts';
import { watch as texts } from '../text/texts.ts';
import { withLock } from '../write/lock.ts';
import { refuseOthersHome } from '../write/own-files.ts';
import type { Action, Decision, Facts, Memory } from './decide.ts';
import { decide, isProven, quietHoursEnd, recordEnd, recordProof, renewalLead } from './decide.ts';
import {
  addToLog,
  assertWatchTrusted,
  readInstallation,
  readMemory,
  type WatchFiles,
  watchFiles,
  writeMemory,
} from './own-files.ts';
import type { Notified, Teller } from './tell.ts';

/** The result of a pass: the members of `watch --json`, with times in epoch milliseconds. */
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

/** Shows a pass on a terminal. */
export interface PassView {
  onCode(code: DeviceCode, notified: Notified): void;
}

/**
 * Checks the sign-in that OpenClaw will use and keeps it alive. Ends with `waiting` if another pass is running. Throws
 * AppError for a setup or state dir that cannot be read or written, and CancelledError.
 */
export async function runPass(context: Context, locations: Locations, view: PassView): Promise<Pass> {
  refuseOthersHome(context, locations, 'watch');
  const signIn = findSignIn(context, locations);
  const files = watchFiles(locations.stateDir, context.platform);
  assertWatchTrusted(files);
  const lock = { command: 'watch', patienceMs: 0, onWait: () => undefined };
  try {
    return await withLock(files, context, lock, () =>
      lockedPass(context, locations, { files, signIn, view }),
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.error !== 'locked') throw error;
    const { nextNotice } = decide(readMemory(files), { kind: 'person' }, { now: context.now() });
    return { mode: signIn.mode, action: 'waiting', signedIn: false, nextNotice };
  }
}

async function lockedPass(
  context: Context,
  locations: Locations,
  run: Pick<Work, 'files' | 'signIn' | 'view'>,
): Promise<Pass> {
  const { files, signIn } = run;
  // A killed pass may leave temp files.
  await sweepTempFiles([files.folder]);
  const installation = readInstallation(files);
  const checked = await checkSignIn(signIn, readMemory(files));
  const decision = await decideByDay(context, locations, checked, installation?.quiet !== false);
  const isQuiet = decision.action === 'none' && !decision.tell;
  // Written before anything is sent: otherwise the next passes would send it again.
  await writeMemory(files, decision.memory, { flush: !isQuiet });
  const { signedIn, expiresAt, error } = checked;
  const { action, nextNotice } = decision;
  const pass: Pass = { mode: signIn.mode, action, signedIn, expiresAt, nextNotice, error };
  if (isQuiet) return pass;
  // Loaded only if there is something to send.
  const { createTeller } = await import('./tell.ts');
  const teller = createTeller(context, locations, installation);
  const done = await act(context, { ...run, checked, decision, teller }, pass);
  await addToLog(files, logLine(context.now(), done, teller));
  return done;
}

/** A person who used the gateway within this time is awake, and may get messages at night. */
const AWAKE_MS = 60 * 60_000;

async function decideByDay(
  context: Context,
  locations: Locations,
  { memory, facts }: Checked,
  keepsQuiet: boolean,
): Promise<Decision> {
  const now = context.now();
  const quietUntil = keepsQuiet ? quietHoursEnd(now) : undefined;
  const decision = decide(memory, facts, { now, quietUntil });
  // Ask OpenClaw only if it makes a difference.
  if (quietUntil === undefined || decision.tell) return decision;
  const awake = decide(memory, facts, { now });
  if (!awake.tell) return decision;
  const { usedSince } = await import('../openclaw/gateway.ts');
  return (await usedSince(context, locations, now - AWAKE_MS)) ? awake : decision;
}

interface Work {
  readonly files: WatchFiles;
  readonly signIn: WatchedSignIn;
  readonly checked: Checked;
  readonly decision: Decision;
  readonly teller: Teller;
  readonly view: PassView;
}

/** Carries out the decision. */
async function act(context: Context, work: Work, pass: Pass): Promise<Pass> {
  const { files, signIn, checked, decision, teller } = work;
  switch (decision.tell) {
    case 'link': {
      const answer = await askPerson(context, work);
      const nextNotice = answer.signedIn ? undefined : pass.nextNotice;
      return { ...pass, ...answer, nextNotice };
    }
    case 'warning': {
      const facts = { time: formatTime(checked.expiresAt), command: 'openclaw-bedrock init' };
      const notified = await teller.tell(notice(texts.keyEnds, facts));
      if (notified) return { ...pass, notified };
      // The next pass tries to send it again.
      const { warned: _unsent, ...unwarned } = decision.memory;
      const { warned } = checked.memory;
      await writeMemory(files, { ...unwarned, ...(warned && { warned }) });
      return { ...pass, error: teller.notSent() };
    }
    case 'trouble': {
      const { describeError } = await import('../report/error.ts');
      const { title, cause } = describeError(checked.error as AppError, context.language, context);
      const notified = await teller.tell(notice(texts.trouble, { title, cause }));
      // The next pass tries to send it again.
      const { trouble } = decision.memory;
      if (!notified && trouble)
        await writeMemory(files, { ...decision.memory, trouble: { ...trouble, told: false } });
      return { ...pass, notified };
    }
    case undefined:
      return checked.facts.kind === 'person' && decision.action === 'waiting'
        ? { ...pass, error: signInNeeded(signIn, checked) }
        : pass;
  }
}

function signInNeeded({ inUse: { credential } }: WatchedSignIn, { expiresAt }: Checked): AppError {
  const error = expiresAt === undefined ? 'sign-in-needed' : 'session-expired';
  return new AppError(error, credential.kind === 'profile' ? { profile: credential.profile } : {});
}

function logLine(now: number, { action, error, notified }: Pass, { troubles }: Teller): string {
  return [
    new Date(now).toISOString(),
    action,
    ...(error ? [error.message] : []),
    ...(notified ? [`told ${targetName(notified)}`] : []),
    ...troubles.map((trouble) => `not sent: ${trouble}`),
  ].join(' ');
}

/** Approved sign-ins that do not reach the profile's account and role. */
const FOREIGN = new Set<ErrorName>(['role-forbidden', 'no-roles', 'session-expired']);

/**
 * Sends a sign-in link to the person who receives the messages, and waits for the approval; does not wait if the link
 * could not be sent. Throws CancelledError, and AppError cannot-write.
 */
async function askPerson(
  { now }: Context,
  { files, signIn, checked, decision: { memory }, teller, view }: Work,
): Promise<Pick<Pass, 'action' | 'signedIn' | 'expiresAt' | 'notified' | 'error'>> {
  const { inUse } = signIn;
  const target = targetInUse(inUse);
  const { accountId, role } = target;
  const { hostname: portal } = new URL(target.session.startUrl);
  let notified: Notified | undefined;
  const tellCode = async (code: DeviceCode) => {
    const { userCode, verificationUriComplete: link, expiresAt } = code;
    const time = formatTime(expiresAt).slice(11);
    notified = await teller.tell(notice(texts.link, { link, userCode, portal, accountId, role, time }));
    // Where nobody chose a chat, no message is missing, but a sign-in.
    if (!notified) throw teller.troubles.length > 0 ? teller.notSent() : signInNeeded(signIn, checked);
    view.onCode(code, notified);
  };
  try {
    const { token } = await askToSignIn(inUse.deps, target, tellCode);
    const { expiresAt } = token;
    const { asked: _asked, ...rest } = memory;
    // Before anything is sent.
    await writeMemory(files, {
      ...recordEnd(rest, expiresAt, now()),
      last: { at: now(), action: 'signed-in' },
    });
    await teller.tell(notice(texts.again, { time: formatTime(expiresAt) }));
    return { action: 'signed-in', signedIn: true, expiresAt, notified };
  } catch (error) {
    if (!isFailure(error)) throw error;
    if (notified && FOREIGN.has(error.error)) await teller.tell(notice(texts.stranger, { accountId, role }));
    const action = error.error === 'sign-in-timed-out' ? 'asked' : 'failed';
    return { action, signedIn: false, notified, error };
  }
}

interface WatchedSignIn {
  readonly mode: AuthMode;
  readonly inUse: InUse;
}

/** The result of checking a sign-in. */
interface Checked {
  readonly facts: Facts;
  /** Including the sign-in's expiry as seen now. */
  readonly memory: Memory;
  /** Whether OpenClaw can sign a call now. */
  readonly signedIn: boolean;
  /** Epoch milliseconds; absent if it does not expire or that is unknown. */
  readonly expiresAt?: number | undefined;
  /** Why it does not work. */
  readonly error?: AppError;
}

/** The sign-in that takes effect. Throws AppError like liveTarget. */
function findSignIn(context: Context, locations: Locations): WatchedSignIn {
  const { now, sleep, requestHandler, signal } = context;
  const snapshot = takeSnapshot(locations, context);
  const setup = readSetupInUse(context, locations, snapshot);
  const { target, authMode } = liveTarget(setup, locations);
  const { layers, provider } = setup;
  const deps = { now, sleep, requestHandler, signal, home: locations.awsHome };
  return { mode: authMode, inUse: { deps, snapshot, layers, provider, ...target } };
}

/** Whether the sign-in neither says when it ends nor can be renewed, as a long-term API key: a pass has nothing to do. */
export async function needsNothing(context: Context, locations: Locations): Promise<boolean> {
  const found = attempt(() => findSignIn(context, locations));
  if (found instanceof AppError) return false;
  const life = await orFailure(methodOf(found.mode).life(found.inUse));
  return life !== undefined && !(life instanceof AppError) && life.end === undefined && !life.renewable;
}

/** Throws only CancelledError; every other failure is part of the result. */
async function checkSignIn({ mode, inUse }: WatchedSignIn, before: Memory): Promise<Checked> {
  const { now } = inUse.deps;
  const method = methodOf(mode);
  try {
    const life = await method.life(inUse);
    const memory = life?.end === undefined ? before : recordEnd(before, life.end, now());
    if (life && !isDue(life, memory, now())) return alive(life, memory);
    const renewed = await method.renew(inUse, renewalLead(memory));
    if (renewed) return alive(renewed, recordProof(memory, renewed.end, now()));
    return { facts: { kind: 'person' }, memory, signedIn: false, expiresAt: life?.end };
  } catch (error) {
    if (!isFailure(error)) throw error;
    const facts = { kind: 'trouble', error: error.error, passing: mayPass(error) } as const;
    return { facts, memory: before, signedIn: false, expiresAt: before.seen?.end, error };
  }
}

/** Whether it is time to refresh it, or to prove again that it works. */
function isDue({ end, renewable }: Life, memory: Memory, now: number): boolean {
  if (!renewable) return false;
  return end === undefined || end - now <= renewalLead(memory) || !isProven(memory, end, now);
}

function alive({ end, renewable, renewed = false }: Life, memory: Memory): Checked {
  const facts: Facts =
    end === undefined || renewable ? { kind: 'well', refreshed: renewed } : { kind: 'ending', end };
  return { facts, memory, signedIn: true, expiresAt: end };
}
