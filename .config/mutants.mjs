// How much of what `src` does do the tests hold? Draws mutants of it, one a line, and runs the tests against each, in
// a copy of the last commit, until one fails: the unit tests of its room, then its end-to-end tests, then, with --whole,
// all there are. Prints each survivor as a diff: some change nothing that can be seen, so read them. Not part of CI, as
// a mutant takes from seconds to minutes.
// Usage: npm run mutants -- [--seed S] [--count N] [--whole] [--only src/PATH]
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutantsOf } from './mutate.mjs';

/** The end-to-end tests that most likely see a mutant of a room. */
const END_TO_END = {
  bedrock: ['verify', 'contract', 'region', 'network'],
  cli: ['cli', 'contract', 'plain-output', 'lost-output'],
  'command-line': ['cli', 'contract', 'init'],
  commands: ['cli', 'contract', 'verify', 'undo', 'explain', 'models', 'sign-in', 'agreement'],
  demo: ['contract', 'models', 'sign-in'],
  doctor: ['doctor', 'situations'],
  edit: ['safe-write', 'aws-files', 'init'],
  failures: ['explain', 'situations'],
  files: ['odd-files', 'safe-write'],
  gather: ['init', 'models', 'region', 'sign-in', 'screens'],
  http: ['network', 'doctor', 'situations'],
  machine: ['sign-in', 'openclaw', 'other-machines'],
  models: ['models', 'region', 'verify'],
  openclaw: ['openclaw', 'other-machines', 'doctor', 'situations'],
  plan: ['init', 'region', 'models', 'agreement', 'undo'],
  prove: ['verify', 'models', 'contract', 'situations'],
  report: ['screens', 'plain-output', 'cli', 'verify', 'undo', 'contract'],
  screen: ['screens', 'plain-output', 'typing', 'terminal', 'foreign-text'],
  secrets: ['explain', 'init', 'foreign-text'],
  setup: ['agreement', 'other-machines', 'verify', 'doctor', 'situations'],
  'sign-in': ['sign-in', 'aws-files', 'situations'],
  write: ['safe-write', 'undo', 'odd-files', 'init'],
  // The files beside the rooms.
  src: ['cli', 'package', 'lost-output'],
};

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '100' },
    only: { type: 'string', default: 'src/' },
    whole: { type: 'boolean', default: false },
  },
});

/** Numbers from 0 to 1, the same for the same seed: a linear congruential generator (Numerical Recipes, 7.1). */
let state = Number(values.seed);
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};

/** The lines of `src` that have a mutant, without those of the texts, with all that each has. */
function mutableLines() {
  const files = execFileSync('git', ['ls-files', values.only], { cwd: root, encoding: 'utf8' }).split('\n');
  return files
    .filter((path) => path.endsWith('.ts') && !path.startsWith('src/text/'))
    .flatMap((path) => {
      const source = readFileSync(join(root, path), 'utf8');
      const lines = new Map();
      for (const mutant of mutantsOf(source)) {
        const line = source.slice(0, mutant.start).split('\n').length;
        lines.set(line, [...(lines.get(line) ?? []), mutant]);
      }
      return [...lines].map(([line, mutants]) => ({ path, source, line, mutants }));
    });
}

const copy = mkdtempSync(join(tmpdir(), 'openclaw-bedrock-mutants-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
setPriority(10);
execFileSync('git', ['clone', '--quiet', root, copy]);
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
process.on('exit', () => child?.kill());

/** What takes a quarter of an hour hangs. */
const run = (...args) =>
  new Promise((resolve) => {
    const options = { cwd: copy, timeout: 900_000, maxBuffer: 2 ** 26 };
    child = execFile(process.execPath, args, options, (error, stdout) => resolve({ isGood: !error, stdout }));
  });
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.ts'];
const passes = async (...tests) =>
  (await run(...VITEST, '--bail=1', '--passWithNoTests', '--testTimeout=90000', ...tests)).isGood;

/** Those that compile, all checked at once: what the compiler refuses is no mutant, as nobody could ship it. */
async function compiling(drawn) {
  const beside = ({ path }, index) => path.replace(/\.ts$/, `.mutant-${index}.ts`);
  for (const [index, mutant] of drawn.entries())
    writeFileSync(join(copy, beside(mutant, index)), mutant.mutated);
  const { stdout } = await run('node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false');
  for (const [index, mutant] of drawn.entries()) rmSync(join(copy, beside(mutant, index)));
  const refused = new Set([...stdout.matchAll(/\.mutant-(\d+)\.ts\(/g)].map(([, index]) => Number(index)));
  return drawn.filter((_, index) => !refused.has(index));
}

/** What notices the mutant that is written in the copy; undefined when nothing does. */
async function killerOf(path) {
  const [, room = ''] = path.split('/');
  const isRoom = Object.hasOwn(END_TO_END, room);
  if (isRoom && !(await passes(`test/unit/${room}/`))) return 'by a unit test';
  if (!(await run('.config/build.mjs')).isGood) return 'by the build';
  const names = END_TO_END[isRoom ? room : 'src'];
  if (!(await passes(...names.map((name) => `test/e2e/${name}.test.ts`)))) return 'end to end';
  return values.whole && !(await passes()) ? 'by the whole suite' : undefined;
}

for (const name of Object.values(END_TO_END).flat())
  if (!existsSync(join(root, `test/e2e/${name}.test.ts`))) throw new Error(`no test/e2e/${name}.test.ts`);

const lines = mutableLines();
console.log(`${lines.length} lines have mutants; seed ${values.seed}`);
const count = Math.min(Number(values.count), lines.length);
// Some two in five do not compile.
const drawn = Array.from({ length: Math.min(count * 2, lines.length) }, () => {
  const [{ mutants, ...place }] = lines.splice(Math.floor(random() * lines.length), 1);
  const { start, end, put } = mutants[Math.floor(random() * mutants.length)];
  return { ...place, mutated: place.source.slice(0, start) + put + place.source.slice(end) };
});
const verdicts = new Map();
let killed = 0;
let tried = 0;
for (const { path, source, line, mutated } of (await compiling(drawn)).slice(0, count)) {
  writeFileSync(join(copy, path), mutated);
  const killer = await killerOf(path);
  writeFileSync(join(copy, path), source);
  const verdict = verdicts.get(path) ?? { killed: 0, survived: 0 };
  verdict[killer ? 'killed' : 'survived'] += 1;
  verdicts.set(path, verdict);
  tried += 1;
  if (killer) killed += 1;
  console.log(`${tried}. ${path}:${line} ${killer ? `killed ${killer}` : 'SURVIVED'}`);
  const lineOf = (text) => text.split('\n')[line - 1]?.trim();
  if (!killer) console.log(`    - ${lineOf(source)}\n    + ${lineOf(mutated)}`);
}

console.log();
for (const [path, verdict] of [...verdicts].sort())
  console.log(`${path}: ${verdict.killed} killed, ${verdict.survived} survived`);
console.log(`${killed} of ${tried} mutants killed (${Math.round((100 * killed) / tried)} %)`);
