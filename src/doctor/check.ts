/** Checks and how they are run: each by itself, and none whose ground has given way. */
import { AppError, CancelledError } from '../failures/errors.ts';
import type { Facts, Text } from '../text/text.ts';

/** What a check that did not fail has to say. */
export interface Finding {
  readonly status: 'ok' | 'warn' | 'skip';
  readonly text: Text;
  readonly facts?: Facts;
  /** One step or command each. */
  readonly fix?: readonly string[];
}

/** A known error that does not keep the set-up from working. */
export class Warning {
  readonly error: AppError;

  constructor(error: AppError) {
    this.error = error;
  }
}

export type Found = Finding | Warning | AppError;

export interface Check {
  /** Stable: `<group>.<name>`, the groups in the order of cause. */
  readonly id: string;
  /** Checks without which this one says nothing. */
  readonly needs?: readonly string[];
  /** Throws or returns an AppError for a failure. */
  run(): Promise<Found>;
}

export interface Checked {
  readonly id: string;
  readonly finding: Found | { readonly status: 'skip'; readonly because: string };
}

/**
 * Runs all checks, side by side as far as they do not need one another, and returns what they found in their own
 * order. A check is skipped because of the first of its needs that failed; `because` names where it all began.
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

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new AppError('bug', { detail }, { cause: error });
}
