/** Runs the checks in parallel and skips those whose prerequisites failed. */

import type { Context } from '../context.ts';
import { AppError, asAppError, attempt, CancelledError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import type { Value } from '../openclaw/config.ts';
import { findOpenclaw, type OpenclawInstall } from '../openclaw/install.ts';
import { readAnswer, runOpenclaw } from '../openclaw/run-openclaw.ts';
import { type CheckedMachine, checkMachine } from '../setup/machine.ts';
import type { Facts, FactsOf, Text } from '../text/text.ts';
import { doctor as texts } from '../text/texts.ts';

/** The result of a check that did not fail. */
export interface Finding {
  readonly status: 'ok' | 'warn' | 'skip';
  readonly text: Text;
  readonly facts?: Facts;
  /** One step or command per entry. */
  readonly fix?: readonly string[];
}

/** A finding with this status, whose facts are checked against its text. `fix`: one step or command per entry. */
function finding(status: Finding['status']) {
  return <E extends string>(text: Text<E>, ...given: [...FactsOf<E>, fix?: readonly string[]]): Finding => {
    const [facts, fix] = given as readonly unknown[] as readonly [Facts?, (readonly string[])?];
    return { status, text, ...(facts && { facts }), ...(fix && { fix }) };
  };
}

/** What a check found: all is well. */
export const ok = finding('ok');
/** What is not as it should be, and does not keep the setup from working. */
export const warn = finding('warn');
/** Why a check has nothing to look at. */
export const skip = finding('skip');

/** A known failure that does not keep the setup from working. */
export class Warning {
  readonly error: AppError;

  constructor(error: AppError) {
    this.error = error;
  }
}

export type Found = Finding | Warning | AppError;

export interface Check {
  /** A stable ID: `<group>.<name>`. Groups are ordered from cause to effect. */
  readonly id: string;
  /** Checks that must pass first. */
  readonly needs?: readonly string[];
  /** Throws or returns an AppError if it fails. */
  run(): Promise<Found>;
}

/** Of a check that uses the network or AWS, in a run that may not. */
export const NEEDS_LIVE: Finding = skip(texts.needsLive);

/** What must be right before a call. */
export const BEFORE_CALLS = ['environment.shell', 'sign-in.session', 'sign-in.api-key', 'permissions.role'];

export interface Checked {
  readonly id: string;
  readonly finding: Found | { readonly status: 'skip'; readonly because: string };
}

/**
 * Runs all checks, in parallel where they do not depend on each other, and returns the results in the given order. A
 * check is skipped if one it needs failed; `because` names the original failure.
 */
export async function runChecks(checks: readonly Check[]): Promise<Checked[]> {
  const running = new Map<string, Promise<Checked>>();
  const start = (check: Check): Promise<Checked> => {
    const known = running.get(check.id) ?? runCheck(check, (id) => needed(id));
    running.set(check.id, known);
    return known;
  };
  const needed = (id: string) => {
    const check = checks.find((candidate) => candidate.id === id);
    return check && start(check);
  };
  return Promise.all(checks.map(start));
}

async function runCheck(
  check: Check,
  result: (id: string) => Promise<Checked> | undefined,
): Promise<Checked> {
  const { id, needs = [] } = check;
  for (const need of needs) {
    const found = await result(need);
    if (found && isFailure(found)) return { id, finding: { status: 'skip', because: need } };
    if (found && 'because' in found.finding) return { id, finding: found.finding };
  }
  try {
    return { id, finding: await check.run() };
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return { id, finding: asAppError(error) };
  }
}

function isFailure({ finding }: Checked): boolean {
  return finding instanceof AppError;
}

export interface Inspection {
  readonly context: Context;
  readonly locations: Locations;
  readonly snapshot: Snapshot;
  readonly openclaw: OpenclawInstall | undefined;
  /** True if checks may use the network and AWS. */
  readonly live: boolean;
  /** The setup as a whole. Throws AppError `cannot-parse` if openclaw.json cannot be read. */
  machine(): CheckedMachine;
  /** Like machine(), but undefined if it cannot be read: a separate check reports that. */
  readable(): CheckedMachine | undefined;
}

/** Reads the machine for the checks. Throws AppError `cannot-read`. */
export function inspect(context: Context, locations: Locations, live: boolean): Inspection {
  const snapshot = takeSnapshot(locations, context);
  const taken = attempt(() => checkMachine(context, locations, snapshot));
  const openclaw = taken instanceof AppError ? findOpenclaw(context, locations.stateDir) : taken.openclaw;
  return {
    context,
    locations,
    snapshot,
    openclaw,
    live,
    machine: () => {
      if (taken instanceof AppError) throw taken;
      return taken;
    },
    readable: () => (taken instanceof AppError ? undefined : taken),
  };
}

/** Ten times the measured duration. */
const TIMEOUT_MS = 15_000;

/** OpenClaw's JSON answer; undefined, with a `notice`, if there was none. */
export async function askOpenclaw(
  { context, locations }: Inspection,
  openclaw: OpenclawInstall,
  args: readonly string[],
): Promise<{ readonly answer: Value; readonly notice: Finding }> {
  const { stdout, exitCode } = await runOpenclaw(context, { ...openclaw, locations }, args, {
    timeoutMs: TIMEOUT_MS,
  });
  const facts = { command: ['openclaw', ...args].join(' '), exitCode };
  return { answer: readAnswer(stdout), notice: { status: 'warn', text: texts.notAsked, facts } };
}
