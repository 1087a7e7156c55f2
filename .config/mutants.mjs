// How much of what `src` does do the tests hold? Draws mutants of it, one a line, and runs the tests against each, in
// copies of the last commit, until one fails: those that import the file and the unit tests of its room, then those
// that compare all that the commands print, then the end-to-end tests of its room, then those that import it through
// one or two others. A test of whole commands, or one that came too late, kills a mutant only if, run again alone, it
// fails with the mutant and passes without it: the machine may have been busy. Prints each survivor as a diff: some
// change nothing that can be seen, so read them. Not part of CI, as a mutant takes from seconds to minutes.
// Usage: npm run mutants -- [--seed S] [--count N] [--only src/PATH] [--jobs N]
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutantsOf } from './mutate.mjs';

/** The end-to-end tests that most likely see a mutant of a room. */
const END_TO_END = {
  bedrock: ['verify', 'contract', 'region', 'network', 'guardrail', 'local-credentials'],
  chat: ['chat'],
  cli: ['cli', 'contract', 'completion', 'plain-output', 'lost-output', 'secrets'],
  'command-line': ['cli', 'contract', 'init'],
  commands: [
    'init',
    'cli',
    'contract',
    'verify',
    'undo',
    'explain',
    'models',
    'sign-in',
    'agreement',
    'use',
    'watch',
    'chat',
    'doctor',
    'screens',
    'other-machines',
    'situations',
    'plain-output',
  ],
  demo: ['contract', 'models', 'sign-in', 'cli'],
  doctor: ['doctor', 'situations', 'agreement'],
  edit: ['safe-write', 'aws-files', 'init', 'undo', 'other-machines'],
  failures: ['explain', 'situations', 'verify', 'network'],
  files: ['odd-files', 'safe-write'],
  gather: [
    'init',
    'models',
    'region',
    'sign-in',
    'screens',
    'local-credentials',
    'use',
    'agreement',
    'keystrokes',
    'watch',
  ],
  http: ['network', 'doctor', 'situations', 'bounded'],
  machine: ['sign-in', 'openclaw', 'other-machines', 'local-credentials', 'interrupt'],
  models: ['models', 'region', 'verify', 'use'],
  openclaw: ['openclaw', 'other-machines', 'doctor', 'situations', 'gateway', 'use', 'watch', 'chat'],
  plan: [
    'init',
    'region',
    'models',
    'agreement',
    'undo',
    'use',
    'local-credentials',
    'doctor',
    'other-machines',
    'chat',
  ],
  prove: ['verify', 'gateway', 'models', 'contract', 'situations'],
  report: [
    'screens',
    'plain-output',
    'cli',
    'verify',
    'undo',
    'contract',
    'doctor',
    'watch',
    'models',
    'sign-in',
    'init',
  ],
  screen: [
    'screens',
    'plain-output',
    'typing',
    'terminal',
    'foreign-text',
    'keystrokes',
    'sign-in',
    'interrupt',
  ],
  secrets: ['explain', 'init', 'foreign-text', 'secrets'],
  setup: [
    'agreement',
    'other-machines',
    'verify',
    'doctor',
    'situations',
    'region',
    'local-credentials',
    'use',
  ],
  'sign-in': ['sign-in', 'aws-files', 'situations', 'local-credentials', 'bounded', 'network', 'watch'],
  watch: ['watch', 'bounded', 'chat', 'secrets'],
  write: ['safe-write', 'undo', 'odd-files', 'init', 'interrupt', 'chat', 'watch'],
  // The files beside the rooms.
  src: ['cli', 'package', 'typing', 'interrupt', 'lost-output', 'chat', 'terminal'],
};

/** The tests in this process that compare all that the commands print. They reach most of src, at any distance. */
const WHOLE_OUTPUTS = ['test/flows/reports.test.ts', 'test/flows/homes.test.ts', 'test/unit/cli/run.test.ts'];

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string', default: '100' },
    only: { type: 'string', default: 'src/' },
    jobs: { type: 'string', default: '2' },
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

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
setPriority(15);

/** How a test fails that came too late, be it Vitest's words or those of test/helpers. */
const TOO_LATE = /timed out|hangs without|ms after its last output/;

/** The tests in this process that import a file of `src`, each with how many imports lie between. */
const importersOf = (() => {
  const paths = execFileSync('git', ['ls-files', 'src', 'test'], { cwd: root, encoding: 'utf8' }).split('\n');
  const importers = new Map();
  for (const path of paths.filter((name) => name.endsWith('.ts')))
    for (const [, to] of readFileSync(join(root, path), 'utf8').matchAll(/(?:from |import\()'(\.[^']+)'/g)) {
      const target = join(dirname(path), to);
      importers.set(target, [...(importers.get(target) ?? []), path]);
    }
  return (path) => {
    const distances = new Map([[path, 0]]);
    for (const [target, distance] of distances)
      for (const importer of importers.get(target) ?? [])
        if (!distances.has(importer)) distances.set(importer, distance + 1);
    return [...distances].filter(([name]) => /^test\/(?:unit|flows)\/.*\.test\.ts$/.test(name));
  };
})();

/** Tests that passed alone, without a mutant. */
const sound = new Set();

/** A copy of the last commit, in which one mutant at a time is tried. */
function makeCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'openclaw-bedrock-mutants-'));
  execFileSync('git', ['clone', '--quiet', root, copy]);
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');

  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  process.on('exit', () => {
    child?.kill();
    rmSync(copy, { recursive: true, force: true });
  });

  /** What takes a quarter of an hour hangs. */
  const run = (...args) =>
    new Promise((resolve) => {
      const options = { cwd: copy, timeout: 900_000, maxBuffer: 2 ** 26 };
      child = execFile(process.execPath, args, options, (error, stdout) =>
        resolve({ isGood: !error, stdout }),
      );
    });

  /** The first test that fails; undefined when all pass. A file that cannot even be loaded fails as a whole. */
  async function failureOf(files, name) {
    if (files.length === 0) return;
    const report = join(copy, 'report.json');
    rmSync(report, { force: true });
    const only = name === undefined ? [] : ['-t', `^${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`];
    const reporter = ['--reporter=json', `--outputFile=${report}`];
    const config = ['run', '--config', '.config/vitest.config.ts', '--bail=1', '--testTimeout=90000'];
    const { isGood } = await run('node_modules/vitest/vitest.mjs', ...config, ...reporter, ...only, ...files);
    if (isGood) return;
    const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
    for (const { name: path, status, message, assertionResults } of results) {
      const test = assertionResults.find((result) => result.status === 'failed');
      const isLate = TOO_LATE.test(test ? test.failureMessages.join('\n') : message);
      if (test || status === 'failed') return { file: relative(copy, path), name: test?.fullName, isLate };
    }
    return { file: files[0], isLate: true };
  }

  /**
   * Those that compile, all checked at once: what the compiler refuses is no mutant, as nobody could ship it. Checked
   * until it refuses none: one that cannot be parsed keeps the compiler from checking the types of all others.
   */
  async function compiling(drawn) {
    const beside = ({ path }, index) => path.replace(/\.ts$/, `.mutant-${index}.ts`);
    for (const [index, mutant] of drawn.entries())
      writeFileSync(join(copy, beside(mutant, index)), mutant.mutated);
    const { stdout } = await run('node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false');
    for (const [index, mutant] of drawn.entries()) rmSync(join(copy, beside(mutant, index)));
    const refused = new Set([...stdout.matchAll(/\.mutant-(\d+)\.ts\(/g)].map(([, index]) => Number(index)));
    return refused.size === 0 ? drawn : compiling(drawn.filter((_, index) => !refused.has(index)));
  }

  /** Writes a file of the copy; the bin is built of it when a test needs that. Returns whether it could be. */
  async function write(path, text, isBuilt) {
    writeFileSync(join(copy, path), text);
    return !isBuilt || (await run('.config/build.mjs')).isGood;
  }

  /** What notices a mutant; undefined when nothing does. */
  async function killerOf({ path, source, mutated }) {
    const importers = importersOf(path);
    const [, room = ''] = path.split('/');
    const isNear = ([name, distance]) =>
      distance === 1 || (distance <= 3 && name.startsWith(`test/unit/${room}/`));
    const isWhole = ([name]) => WHOLE_OUTPUTS.includes(name);
    const isFar = (importer) => !isNear(importer) && !isWhole(importer) && importer[1] <= 3;
    const named = (is) => importers.filter(is).map(([name]) => name);
    const names = END_TO_END[Object.hasOwn(END_TO_END, room) ? room : 'src'];
    const stages = [
      { files: named(isNear) },
      { files: named((importer) => isWhole(importer) && !isNear(importer)), isBusy: true },
      { files: names.map((name) => `test/e2e/${name}.test.ts`), isBusy: true, isBuilt: true },
      { files: named(isFar) },
    ];
    for (const { files, isBusy = false, isBuilt = false } of stages) {
      if (!(await write(path, mutated, isBuilt))) return 'the build';
      const failed = await failureOf(files);
      if (!failed) continue;
      const { file, name, isLate } = failed;
      const test = `${file} ${name ?? ''}`;
      // Only time and other programs make a test fail now and then.
      if (!isBusy && !isLate) return test;
      if (!(await failureOf([file], name))) continue;
      if (!sound.has(test)) {
        await write(path, source, isBuilt);
        if (await failureOf([file], name)) console.log(`    (fails without a mutant: ${test})`);
        else sound.add(test);
      }
      if (sound.has(test)) return isLate ? `${test} (out of time, twice)` : test;
    }
  }

  return {
    compiling,
    /** What notices a mutant; undefined when nothing does. Afterwards the copy is as it was. */
    async try(mutant) {
      const killer = await killerOf(mutant);
      writeFileSync(join(copy, mutant.path), mutant.source);
      return killer;
    },
  };
}

const endToEnd = Object.values(END_TO_END)
  .flat()
  .map((name) => `test/e2e/${name}.test.ts`);
for (const path of [...endToEnd, ...WHOLE_OUTPUTS])
  if (!existsSync(join(root, path))) throw new Error(`no ${path}`);

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
const copies = Array.from({ length: Math.min(Number(values.jobs), count) }, makeCopy);
const queue = (await copies[0].compiling(drawn)).slice(0, count);
await Promise.all(
  copies.map(async (copy) => {
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const { path, source, line, mutated } = mutant;
      const killer = await copy.try(mutant);
      const verdict = verdicts.get(path) ?? { killed: 0, survived: 0 };
      verdict[killer ? 'killed' : 'survived'] += 1;
      verdicts.set(path, verdict);
      tried += 1;
      if (killer) killed += 1;
      console.log(`${tried}. ${path}:${line} ${killer ? `killed by ${killer}` : 'SURVIVED'}`);
      const lineOf = (text) => text.split('\n')[line - 1]?.trim();
      if (!killer) console.log(`    - ${lineOf(source)}\n    + ${lineOf(mutated)}`);
    }
  }),
);

console.log();
for (const [path, verdict] of [...verdicts].sort())
  console.log(`${path}: ${verdict.killed} killed, ${verdict.survived} survived`);
console.log(`${killed} of ${tried} mutants killed (${Math.round((100 * killed) / tried)} %)`);
