import type { Failure } from './failure.ts';
import { type ErrorName, FAILURES } from './families.ts';

/**
 * The code and exit code of every failure. The build evaluates this table (.config/build.mjs): with the rules,
 * every start would load two thirds more JavaScript.
 */
export default Object.fromEntries(
  Object.entries(FAILURES).map(([name, { code, exitCode }]) => [name, { code, exitCode }]),
) as Readonly<Record<ErrorName, Pick<Failure, 'code' | 'exitCode'>>>;
