/**
 * Every failure by name: its stable public code, its exit code and how it is recognized, from failures/families/. Titles,
 * causes and fixes are in text/…/failures/ under the same names.
 */
import { EXIT, type ExitCode, type Failure } from './failure.ts';
import { accessFailures, credentialFailures } from './families/access.ts';
import { modelFailures } from './families/model.ts';
import { networkFailures } from './families/network.ts';
import { gatewayFailures, openclawFailures } from './families/openclaw.ts';
import { fileFailures, programFailures } from './families/program.ts';
import { signInFailures } from './families/sign-in.ts';

export { EXIT, type ExitCode };

const FAMILIES = {
  ...programFailures,
  ...fileFailures,
  ...signInFailures,
  ...credentialFailures,
  ...accessFailures,
  ...modelFailures,
  ...networkFailures,
  ...openclawFailures,
  ...gatewayFailures,
};

export type ErrorName = keyof typeof FAMILIES;

export const ERRORS: Readonly<Record<ErrorName, Failure>> = FAMILIES;

/** Values for the placeholders in an error's texts. Never a secret: wrap it, do not quote it. */
export type Facts = Readonly<Record<string, string | number>>;

/** A failure we know: named in ERRORS, with the facts that its texts need. */
export class AppError extends Error {
  readonly error: ErrorName;
  readonly facts: Facts;

  constructor(error: ErrorName, facts: Facts = {}, options?: ErrorOptions) {
    super(`${ERRORS[error].code} ${error}`, options);
    this.name = 'AppError';
    this.error = error;
    this.facts = facts;
  }

  get exitCode(): ExitCode {
    const { code, exitCode } = ERRORS[this.error];
    return exitCode ?? (Number(code[3]) as ExitCode);
  }
}

/** One thing wrong with what the person gave us: the flag it concerns and a sentence about it. */
export interface Problem {
  readonly flag: string;
  readonly message: string;
}

/** Everything wrong with a command line or its answers, found in one go (exit 2). */
export class UsageError extends AppError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('usage');
    this.problems = problems;
  }
}

/** The person pressed Ctrl-C or answered no. Never shown as a failure of the program (exit 130). */
export class CancelledError extends AppError {
  /** `facts.outcome`: what was written by then, as a sentence. */
  constructor(options?: ErrorOptions, facts: Facts = {}) {
    super('cancelled', facts, options);
  }
}

/** The person pressed Escape: back to the question before, and where there is none, as cancelled. */
export class WentBack extends CancelledError {}

/** Whether something failed that we have words for. Who cancels has not failed, and what is no AppError is a bug. */
export function isFailure(error: unknown): error is AppError {
  return error instanceof AppError && !(error instanceof CancelledError);
}

/** An editor cannot read the text it was given. Lines and columns count from 1. */
export class ParseError extends Error {
  readonly line: number;
  readonly column: number;
  /** What is wrong, one short English clause without the position, e.g. `expected "," or "}"`. */
  readonly reason: string;

  constructor(reason: string, line: number, column: number) {
    super(`${reason} (line ${line}, column ${column})`);
    this.name = 'ParseError';
    this.reason = reason;
    this.line = line;
    this.column = column;
  }
}

/** The text can be read, but has a value of another kind where a change is to be made. */
export class ShapeError extends ParseError {}

/** Runs `read` and turns its ParseError into an AppError `cannot-parse` that names the file and its format. */
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

/** What `work` returns, or the AppError that it throws. Anything else that it throws is a bug, and goes on. */
export function attempt<T>(work: () => T): T | AppError {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

const PASSING: readonly ErrorName[] = [
  'portal-unavailable',
  'clock-skew',
  'bedrock-unavailable',
  'throttled',
];

/** Whether trying again later may do: the network, a busy service, a clock that a waking machine has yet to set. */
export function mayPass(error: unknown): boolean {
  return error instanceof AppError && (error.exitCode === EXIT.network || PASSING.includes(error.error));
}
