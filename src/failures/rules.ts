/**
 * Recognizes which failure a message of AWS, its SDK or OpenClaw reports. The rules are in families/. They match
 * messages, because one AWS error name covers many causes, and because a pasted message must be recognized too. No
 * message may match two rules; the tests have a real message for each. Wordings come from AWS's documentation, the
 * SDK's source, and public issue reports; other tools' (botocore) are included because people paste them.
 */
import type { AwsService } from './aws-errors.ts';
import { ERRORS, type ErrorName } from './errors.ts';
import type { Rule } from './failure.ts';

/** What is known about a failure. A pasted one has only a message. */
export interface Symptom {
  /** The error's name, e.g. `ValidationException`. */
  readonly name?: string;
  /** The HTTP status. */
  readonly status?: number;
  readonly message: string;
  /** The service that reported it, if a paste names one. */
  readonly service?: AwsService;
}

/** A rule and its failure. */
interface NamedRule extends Rule {
  readonly error: ErrorName;
}

/** Every rule. Their order does not matter. */
export const RULES: readonly NamedRule[] = Object.entries(ERRORS).flatMap(([error, { rules = [] }]) =>
  rules.map((rule) => ({ error: error as ErrorName, ...rule })),
);

/** A matching rule, with the facts that it found in the message. */
export interface Match {
  readonly rule: NamedRule;
  readonly facts: Readonly<Record<string, string>>;
}

/** Every rule that matches a symptom: at most one, if the table is correct. */
export function matchRules({ name = '', message, service }: Symptom): readonly Match[] {
  // Errors inside an event stream start in lowercase.
  const known = name.charAt(0).toUpperCase() + name.slice(1);
  const fitting = RULES.filter(
    (rule) =>
      (rule.name?.test(known) ?? true) &&
      (rule.service === undefined || rule.service === service) &&
      says(message, rule.message),
  );
  // An AWS error name covers many causes: it counts only if the message says nothing more specific. The same words mean
  // something else from some services.
  const telling = fitting.filter((rule) => rule.message !== undefined);
  const ofService = telling.filter((rule) => rule.service !== undefined);
  const best = [ofService, telling, fitting].find(({ length }) => length > 0) ?? [];
  return best.map((rule) => ({
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
