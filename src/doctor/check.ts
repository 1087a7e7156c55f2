/** Runs the checks in parallel and skips those whose prerequisites failed. */
import { AppError, CancelledError } from '../failures/errors.ts';
import type { Facts, Text } from '../text/text.ts';

/** The result of a check that did not fail. */
export interface Finding {
  readonly status: 'ok' | 'warn' | 'skip';
  readonly text: Text;
  readonly facts?: Facts;
  /** One step or command per entry. */
  readonly fix?: readonly string[];
}

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

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new AppError('bug', { detail }, { cause: error });
}
