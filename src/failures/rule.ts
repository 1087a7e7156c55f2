/** How an error of AWS, its SDK or OpenClaw is recognized. */
import type { ErrorName } from './errors.ts';

/** `name` and `message` must both fit, where they are there. */
export interface Rule {
  readonly error: ErrorName;
  readonly name?: RegExp;
  /**
   * Words that stand in the message as they are, one of a list at least, without the start of `don’t`: AWS writes some
   * apostrophes as U+2019. An expression only where words do not do: it has to be compiled before it is first used, and
   * for all rules that would be a tenth of a bare start.
   */
  readonly message?: string | readonly string[] | RegExp;
  /** Its named groups, and those of an expression for `message`, are facts for the error's texts. */
  readonly facts?: RegExp;
  /** Others say the same: in a log it counts only in a line that is not about something else (whose-line.ts). */
  readonly shared?: true;
}
