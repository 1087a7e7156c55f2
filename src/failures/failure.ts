/** What a failure is: its code, its exit code, and how the words of others for it are recognized. */

/** The one table of exit codes (CONTRACT.md). Scripts depend on them. Apart from the errors, for who needs nothing else. */
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

/** Failures by name. The texts of each are in text/…/failures/, in the file of the same family. */
export type Family = Readonly<Record<string, Failure>>;

export interface Failure {
  /** Never reused or renumbered. Its hundreds digit is its exit code, where `exitCode` does not say otherwise. */
  readonly code: `OCB${number}`;
  readonly exitCode?: ExitCode;
  /** How an error of AWS, its SDK or OpenClaw is recognized as this one; absent where only we throw it. */
  readonly rules?: readonly Rule[];
}

/** `name` and `message` must both fit, where they are there. */
export interface Rule {
  readonly name?: RegExp;
  /**
   * Words that stand in the message as they are, or a list of which one must. Of `don’t` only the last `t` and what follows,
   * because AWS writes some apostrophes as U+2019. An expression only where words do not do: it has to be compiled before
   * it is first used, and for all rules that would be a tenth of a bare start.
   */
  readonly message?: string | readonly string[] | RegExp;
  /** Its named groups, and those of an expression for `message`, are facts for the error's texts. */
  readonly facts?: RegExp;
  /** Others say the same: in a log it counts only in a line that is not about something else (whose-line.ts). */
  readonly shared?: true;
}
