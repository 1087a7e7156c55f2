// Prints what each suite counted, what it left out, and for want of what: that stands in a test's name as "(needs …)".
// The sum is the last line, alone.
// Usage: tally.mjs FOLDER SUITE...   FOLDER holds of each suite vitest's report, SUITE.json, what it printed, SUITE.log,
// and SUITE.failed if it ended with another exit code than 0.
import { existsSync, readFileSync } from 'node:fs';

const [folder, ...suites] = process.argv.slice(2);
let passed = 0;
let failed = 0;
/** How many tests want what. */
const wants = new Map();
for (const suite of suites) {
  const file = `${folder}/${suite}.json`;
  // A suite without a report ended before it could count, one that could not even load has no failed test:
  // each is one failure.
  const report = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0, success: false, testResults: [] };
  const isGood = report.success && !existsSync(`${folder}/${suite}.failed`);
  const failures = report.numFailedTests || (isGood ? 0 : 1);
  passed += report.numPassedTests;
  failed += failures;
  console.log(`${suite}: ${report.numPassedTests} passed, ${failures} failed`);
  // A threshold of the coverage fails no test.
  if (!isGood && report.numFailedTests === 0)
    for (const [line] of readFileSync(`${folder}/${suite}.log`, 'utf8').matchAll(/^.*ERROR: .*$/gm))
      console.log(`  ${line}`);
  for (const { assertionResults } of report.testResults)
    for (const { fullName, status } of assertionResults)
      if (status !== 'passed' && status !== 'failed') {
        console.log(`  NOT RUN: ${fullName}`);
        const want = /\(needs ([^()]*)\)/.exec(fullName)?.[1] ?? 'what the test says itself';
        wants.set(want, (wants.get(want) ?? 0) + 1);
      }
}
const skipped = [...wants.values()].reduce((sum, count) => sum + count, 0);
const reasons = [...wants].map(([want, count]) => `${count} for want of ${want}`);
console.log([`${skipped} not run`, ...reasons].join(', '));
console.log(`${passed} passed, ${failed} failed`);
