/** The type of a failure: its code, its exit code, and the rules that recognize it in messages of other programs. */

import type { AwsService } from './aws-errors.ts';

/**
 * The only table of exit codes. Scripts depend on them. Separate from the errors, for callers that need
 * nothing else.
 */
export const EXIT = {
  done: 0,
  bug: 1,
  usage: 2,
  files: 3,
  auth: 4,
  bedrock: 5,
  network: 6,
  cancelled: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Failures by name. Their texts are in text/…/failures/, in the file of the same family. */
export type Family = Readonly<Record<string, Failure>>;

export interface Failure {
  /**
   * Never reused or renumbered: failures that one was split into keep its code. The hundreds digit is the exit code,
   * unless `exitCode` overrides it.
   */
  readonly code: `OCB${number}`;
  readonly exitCode?: ExitCode;
  /** How an error of AWS, its SDK or OpenClaw is recognized as this failure; absent if only we throw it. */
  readonly rules?: readonly Rule[];
}

/** By the words of the message, or else by the name of the error. `service` narrows either. */
export interface Rule {
  readonly name?: RegExp;
  /** Only for an error of this service: a name such as `ValidationException` alone could be any service's. */
  readonly service?: AwsService;
  /**
   * Words that the message must contain verbatim, or a list of alternatives. For `don’t`, use only the final `t` and
   * what follows, because AWS writes some apostrophes as U+2019. Use a regular expression only if words are not enough.
   */
  readonly message?: string | readonly string[] | RegExp;
  /** Its named groups, and those of a regular expression in `message`, become facts for the error's texts. */
  readonly facts?: RegExp;
  /** A fact without a value, for the conditions in the texts: which of the failure's kinds this is. */
  readonly kind?: string;
  /**
   * Other programs use the same words: in a log, this rule only applies to lines that belong to Bedrock
   * (log-lines.ts).
   */
  readonly shared?: true;
  /** The kind of a failure in anybody's words. Counts only if no other rule recognizes the message. */
  readonly general?: true;
}
