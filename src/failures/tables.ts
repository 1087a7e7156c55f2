/**
 * How failures are recognized in messages of other programs: the rules of each failure (their order does not matter),
 * facts that a paste reveals, and the programs that pastes are from. As data, which the build evaluates
 * (.config/build.mjs).
 */
import { FAILURES } from './families.ts';
import { asData } from './needed-words.ts';
import { FACTS } from './paste-facts.ts';
import { PROGRAMS } from './programs/programs.ts';

const RULES = Object.fromEntries(
  Object.entries(FAILURES).flatMap(([error, { rules }]) => (rules ? [[error, rules]] : [])),
);

export default asData({ rules: RULES, facts: FACTS, programs: PROGRAMS });
