/** Checks the sign-in that OpenClaw will use, and refreshes it if no person is needed. */
import type { Context } from '../context.ts';
import { type AppError, isFailure, mayPass } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { liveTarget } from '../setup/live-target.ts';
import { readSetupInUse } from '../setup/machine.ts';
import type { AuthMode, InUse, Life } from '../sign-in/method.ts';
import { methodOf } from '../sign-in/methods.ts';
import { type Facts, isProven, type Memory, recordEnd, recordProof, renewalLead } from './decide.ts';

export interface WatchedSignIn {
  readonly mode: AuthMode;
  readonly inUse: InUse;
}

/** The result of checking a sign-in. */
export interface Checked {
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
export function findSignIn(context: Context, locations: Locations): WatchedSignIn {
  const { now, sleep, requestHandler, signal } = context;
  const snapshot = takeSnapshot(locations, context);
  const setup = readSetupInUse(context, locations, snapshot);
  const { target, authMode } = liveTarget(setup, locations);
  const { layers, provider } = setup;
  const deps = { now, sleep, requestHandler, signal, home: locations.awsHome };
  return { mode: authMode, inUse: { deps, snapshot, layers, provider, ...target } };
}

/** Throws only CancelledError; every other failure is part of the result. */
export async function checkSignIn({ mode, inUse }: WatchedSignIn, before: Memory): Promise<Checked> {
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
