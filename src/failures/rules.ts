/**
 * Which failure it is when AWS, its SDK or OpenClaw says that something failed. The rules are in families/.
 * A rule looks at the words, because one error name of AWS covers many causes, and because it must also
 * recognize a message that a person pasted from a log. No message may fit two rules; the tests hold a real
 * message for each. Wordings: facts gathered from AWS's documentation, the sources of
 * the SDK, and public issue reports; those of other tools (botocore) are in because people paste them.
 */
import { ERRORS, type ErrorName } from './errors.ts';
import type { Rule } from './failure.ts';

/** What can be known of a failure. Of a pasted message only the words are. */
export interface Symptom {
  /** The name of the error, e.g. `ValidationException`. */
  readonly name?: string;
  /** The HTTP status. */
  readonly status?: number;
  readonly message: string;
}

/** A rule, and the failure that it tells of. */
interface NamedRule extends Rule {
  readonly error: ErrorName;
}

/** Every rule. Their order does not matter. */
export const RULES: readonly NamedRule[] = Object.entries(ERRORS).flatMap(([error, { rules = [] }]) =>
  rules.map((rule) => ({ error: error as ErrorName, ...rule })),
);

/** A rule that fits, with the facts that its pattern found in the message. */
export interface Match {
  readonly rule: NamedRule;
  readonly facts: Readonly<Record<string, string>>;
}

/** Every rule that fits a symptom: one at most, if the table is sound. */
export function matchRules({ name = '', message }: Symptom): readonly Match[] {
  const fitting = RULES.filter((rule) => (rule.name?.test(name) ?? true) && says(message, rule.message));
  // A name of AWS covers many causes: alone it says little, and nothing where the words say more.
  const telling = fitting.filter((rule) => rule.message !== undefined);
  return (telling.length > 0 ? telling : fitting).map((rule) => ({
    rule,
    facts: { ...groupsIn(message, rule.message), ...groupsIn(message, rule.facts) },
  }));
}

function says(message: string, pattern: Rule['message']): boolean {
  if (pattern === undefined) return true;
  if (pattern instanceof RegExp) return pattern.test(message);
  return [pattern].flat().some((words) => message.includes(words));
}

function groupsIn(message: string, pattern: Rule['message']): Record<string, string> {
  const groups = pattern instanceof RegExp ? pattern.exec(message)?.groups : undefined;
  return Object.fromEntries(Object.entries(groups ?? {}).filter(([, value]) => value !== undefined));
}
