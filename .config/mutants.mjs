// How much of what `src` does do the tests hold? Draws mutants of it, one a line, and runs the tests against each, in
// a copy of the last commit, until one fails: those in this process that import the file, then the end-to-end tests of
// its room, then, with --whole, all of them. Prints each survivor as a diff: some change nothing that can be seen, so
// read them. Not part of CI, as a mutant takes from seconds to minutes.
// Usage: npm run mutants -- [--seed S] [--count N] [--whole] [--only src/PATH]
import { execFileSync, spawnSync } from 'node:child_process';
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
const pick = (items) => items[Math.floor(random() * items.length)];

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

/** Whether a program of the project ends well in the copy. What takes a quarter of an hour hangs. */
const passes = (...[script, ...args]) =>
  spawnSync(process.execPath, [join('node_modules', script), ...args], { cwd: copy, timeout: 900_000 })
    .status === 0;
const VITEST = ['vitest/vitest.mjs'];
const FLAGS = ['--run', '--config', '.config/vitest.config.ts', '--bail=1', '--passWithNoTests'];

/** What notices the mutant that is written in the copy; undefined when nothing does. */
function killerOf(path) {
  if (!passes('typescript/bin/tsc', '--noEmit')) return 'types';
  if (!passes(...VITEST, 'related', path, ...FLAGS, '--exclude=test/e2e/**')) return 'in process';
  const built = spawnSync(process.execPath, ['.config/build.mjs'], { cwd: copy });
  if (built.status !== 0) return 'types';
  const [, room] = path.split('/');
  const first = END_TO_END[room] ?? END_TO_END.src;
  if (!passes(...VITEST, ...first.map((name) => `test/e2e/${name}.test.ts`), ...FLAGS)) return 'end to end';
  return values.whole && !passes(...VITEST, 'test/e2e', ...FLAGS) ? 'end to end' : undefined;
}

for (const name of Object.values(END_TO_END).flat())
  if (!existsSync(join(root, `test/e2e/${name}.test.ts`))) throw new Error(`no test/e2e/${name}.test.ts`);

const lines = mutableLines();
console.log(`${lines.length} lines have mutants; seed ${values.seed}`);
const verdicts = new Map();
let valid = 0;
while (valid < Number(values.count) && lines.length > 0) {
  const [{ path, source, line, mutants }] = lines.splice(Math.floor(random() * lines.length), 1);
  const { start, end, put } = pick(mutants);
  const mutated = source.slice(0, start) + put + source.slice(end);
  writeFileSync(join(copy, path), mutated);
  const killer = killerOf(path);
  writeFileSync(join(copy, path), source);
  // What the compiler refuses is no mutant: nobody could have shipped it.
  if (killer === 'types') continue;
  valid += 1;
  const verdict = verdicts.get(path) ?? { killed: 0, survived: 0 };
  verdict[killer ? 'killed' : 'survived'] += 1;
  verdicts.set(path, verdict);
  console.log(`${valid}. ${path}:${line} ${killer ? `killed ${killer}` : 'SURVIVED'}`);
  const lineOf = (text) => text.split('\n')[line - 1]?.trim();
  if (!killer) console.log(`    - ${lineOf(source)}\n    + ${lineOf(mutated)}`);
}

console.log();
for (const [path, { killed, survived }] of [...verdicts].sort())
  console.log(`${path}: ${killed} killed, ${survived} survived`);
const killed = [...verdicts.values()].reduce((sum, verdict) => sum + verdict.killed, 0);
console.log(`${killed} of ${valid} mutants killed (${Math.round((100 * killed) / valid)} %)`);
