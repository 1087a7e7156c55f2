// Prints what each suite counted, what it left out, and for want of what: that stands in a test's name as "(needs …)".
// The sum is the last line, alone.
// Usage: tally.mjs FOLDER SUITE...   FOLDER holds vitest's report of each suite, SUITE.json.
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
  const failures = report.numFailedTests || (report.success ? 0 : 1);
  passed += report.numPassedTests;
  failed += failures;
  console.log(`${suite}: ${report.numPassedTests} passed, ${failures} failed`);
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
