/** What this program throws. Titles, causes and fixes are in text/…/failures/, by the failure's name. */
import type { Facts } from '../text/text.ts';
import CODES from './codes.ts';
import { EXIT, type ExitCode } from './failure.ts';
import type { ErrorName } from './families.ts';

export { CODES, type ErrorName, EXIT, type ExitCode };

/** A known failure: its name and the facts that its texts need. A secret must never be one of them. */
export class AppError extends Error {
  readonly error: ErrorName;
  readonly facts: Facts;

  constructor(error: ErrorName, facts: Facts = {}, options?: ErrorOptions) {
    super(`${CODES[error].code} ${error}`, options);
    this.name = 'AppError';
    this.error = error;
    this.facts = facts;
  }

  get exitCode(): ExitCode {
    const { code, exitCode } = CODES[this.error];
    return exitCode ?? (Number(code[3]) as ExitCode);
  }
}

/** One problem with the person's input: the flag and a sentence about it. */
export interface Problem {
  readonly flag: string;
  readonly message: string;
}

/** All problems of a command line or its answers, found in one pass (exit 2). */
export class UsageError extends AppError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('usage');
    this.problems = problems;
  }
}

/** The person pressed Ctrl-C or answered no. Never shown as a failure (exit 130). */
export class CancelledError extends AppError {
  /** `facts.outcome`: a sentence about what had been written by then. */
  constructor(options?: ErrorOptions, facts: Facts = {}) {
    super('cancelled', facts, options);
  }
}

/** The person pressed Escape: go back to the previous question or, if there is none, cancel. */
export class WentBack extends CancelledError {}

/**
 * Whether this is a failure that we have texts for. Cancelling is not a failure, and anything that is not an AppError
 * is a bug.
 */
export function isFailure(error: unknown): error is AppError {
  return error instanceof AppError && !(error instanceof CancelledError);
}

/** The error itself if it is ours; anything else is a bug. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new AppError('bug', { detail }, { cause: thrown });
}

/** An editor cannot read its text. Lines and columns start at 1. */
export class ParseError extends Error {
  readonly line: number;
  readonly column: number;
  /** The reason as a short English clause without the position, e.g. `expected "," or "}"`. */
  readonly reason: string;

  constructor(reason: string, line: number, column: number) {
    super(`${reason} (line ${line}, column ${column})`);
    this.name = 'ParseError';
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  /** At an offset of a text. `reason` must not quote any value of the text: it may be a secret. */
  static at(text: string, offset: number, reason: string): ParseError {
    const lines = text.slice(0, offset).split(/\r\n?|\n/);
    return new this(reason, lines.length, (lines.at(-1) ?? '').length + 1);
  }
}

/** The text can be read, but has a value of another kind where the change belongs. */
export class ShapeError extends ParseError {}

/** Runs `read` and turns its ParseError into AppError `cannot-parse`, naming the file and its format. */
export function parsing<T>(path: string, format: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { line, column, reason } = error;
    const name = error instanceof ShapeError ? 'unexpected-value' : 'cannot-parse';
    throw new AppError(name, { path, format, line, column, reason }, { cause: error });
  }
}

/** What `work` returns, or the AppError it throws. Anything else it throws is a bug and is rethrown. */
export function attempt<T>(work: () => T): T | AppError {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** The same of work that takes a while; CancelledError is rethrown, too. */
export function orFailure<T>(work: Promise<T>): Promise<T | AppError> {
  return work.catch((error: unknown) => {
    if (!isFailure(error)) throw error;
    return error;
  });
}

const LATER_MAY_DO: readonly ErrorName[] = [
  'portal-unavailable',
  'clock-skew',
  'bedrock-unavailable',
  'throttled',
];

/** Whether trying again later may do: the network, a busy service, a clock that a waking machine has yet to set. */
export function mayPass(error: unknown): boolean {
  return error instanceof AppError && (error.exitCode === EXIT.network || LATER_MAY_DO.includes(error.error));
}

/** Bedrock's refusals of a model, which only another model or region avoids. */
export const MODEL_REFUSALS = [
  'model-not-found',
  'model-id-malformed',
  'needs-inference-profile',
  'model-access-denied',
  'marketplace-denied',
  'use-case-form',
  'model-retired',
  'model-unsuitable',
  'country-unsupported',
  'data-retention',
  'max-tokens-too-high',
] as const satisfies readonly ErrorName[];
