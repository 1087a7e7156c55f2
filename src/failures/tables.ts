/**
 * How failures are recognized in messages of other programs: every rule with its failure (their order does not matter),
 * facts that a paste reveals, and the programs that pastes are from. As data, which the build evaluates
 * (.config/build.mjs).
 */
import type { Rule } from './failure.ts';
import { type ErrorName, FAILURES } from './families.ts';
import { asData } from './needed-words.ts';
import { FACTS } from './paste-facts.ts';
import { PROGRAMS } from './programs/programs.ts';

/** A rule and its failure. */
interface NamedRule extends Rule {
  readonly error: ErrorName;
}

const RULES = Object.entries(FAILURES).flatMap(([error, { rules = [] }]) =>
  rules.map((rule): NamedRule => ({ error: error as ErrorName, ...rule })),
);

export default asData({ rules: RULES, facts: FACTS, programs: PROGRAMS });
