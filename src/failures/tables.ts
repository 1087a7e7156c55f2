/**
 * How failures are recognized in messages of other programs: the rules of each failure (their order does not matter),
 * facts that a paste reveals, and the programs that pastes are from. As data, which the build evaluates
 * (.config/build.mjs).
 */
import type { Rule } from './failure.ts';
import { FAILURES } from './families.ts';
import { asData } from './needed-words.ts';
import { FACTS } from './paste-facts.ts';
import { PROGRAMS } from './programs/programs.ts';

/** Most rules have only a message, and are shipped as that message, which is shorter. */
const shortest = (rule: Rule) =>
  Object.keys(rule).length === 1 && rule.message !== undefined ? rule.message : rule;

const RULES = Object.fromEntries(
  Object.entries(FAILURES).flatMap(([error, { rules }]) => (rules ? [[error, rules.map(shortest)]] : [])),
);

export default asData({ rules: RULES, facts: FACTS, programs: PROGRAMS });
