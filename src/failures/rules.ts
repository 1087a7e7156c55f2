/** Every rule with its failure, as data. Their order does not matter. The build evaluates this table (.config/build.mjs). */
import type { Rule } from './failure.ts';
import { type ErrorName, FAILURES } from './families.ts';
import { asData } from './needed-words.ts';

/** A rule and its failure. */
interface NamedRule extends Rule {
  readonly error: ErrorName;
}

export default asData(
  Object.entries(FAILURES).flatMap(([error, { rules = [] }]) =>
    rules.map((rule): NamedRule => ({ error: error as ErrorName, ...rule })),
  ),
);
