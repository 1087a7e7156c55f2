/**
 * Every system call with which a run changes the disk, one by one: the run is killed there, and the same call is made to
 * fail. strace (https://strace.io) lists them in a first run and injects the kill or the error in the following ones.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/demo/stand-in.ts';
import { contents, FILES, OWN } from '../helpers/home-files.ts';
import { expectNoSecret, filesHolding } from '../helpers/leaks.ts';
import { machineAt, ssoArgs } from '../helpers/machine.ts';

const BIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const CALLS = ['mkdir', 'rename', 'fsync', 'fchmod', 'unlink', 'rmdir'] as const;
const ERRORS = ['EIO', 'ENOSPC', 'EACCES'];
const AT_ONCE = 2;

type Contents = readonly (string | undefined)[];

interface Point {
  readonly call: (typeof CALLS)[number];
  /** Which of its calls in the run, from 1. */
  readonly when: number;
}

interface Scenario {
  readonly args: readonly string[];
  readonly input?: string;
  /** The home before the run. */
  readonly template: string;
}

let root: string;
let aws: StandIn;
let count = 0;
const scenarios: Record<string, Scenario> = {};

beforeAll(async () => {
  if (spawnSync('strace', ['-V']).status !== 0)
    throw new Error('strace is missing: apt-get install strace. Nothing was shown about kills and errors.');
  root = await realpath(await mkdtemp(join(tmpdir(), 'openclaw-bedrock-faults-')));
  aws = await startStandIn({ delay: async () => {} });

  const keyed = join(root, 'keyed');
  await mkdir(keyed);
  const machine = machineAt(keyed, aws);
  await machine.write(FILES[0] as string, '# mine\n[profile work]\nregion = eu-west-1\n');
  await machine.write(FILES[1] as string, '# mine\nOTHER=1\n');
  await machine.write(FILES[2] as string, '// mine\n{ gateway: { mode: "local" } }\n');
  const fresh = await copyOf(keyed);
  scenarios['a first set-up'] = {
    args: ['init', '--api-key-stdin', '--yes'],
    input: aws.apiKey,
    template: fresh.home,
  };
  await machine.run(['init', '--api-key-stdin', '--yes'], { input: aws.apiKey });
  const switched = await copyOf(keyed);
  await switched.run(ssoArgs(aws));
  // Signed in, so that the switch needs no browser.
  await cp(join(switched.home, '.aws', 'sso'), join(keyed, '.aws', 'sso'), { recursive: true });
  scenarios['a switch from API key to SSO'] = { args: ssoArgs(aws), template: keyed };
  scenarios['an undo'] = { args: ['undo'], template: switched.home };
  scenarios['a sign-out'] = { args: ['logout'], template: switched.home };
});

afterAll(async () => {
  await aws?.close();
  await rm(root, { recursive: true, force: true });
});

async function copyOf(template: string) {
  count += 1;
  const home = join(root, `home-${count}`);
  await cp(template, home, { recursive: true });
  // A backup names its files whole.
  const backups = join(home, OWN, 'backups');
  for (const id of await readdir(backups).catch(() => [])) {
    const path = join(backups, id, 'manifest.json');
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll(`${template}/`, `${home}/`));
  }
  return machineAt(home, aws);
}

type Home = Awaited<ReturnType<typeof copyOf>>;

/** Runs the bin under strace. One thread for files, so that the calls come in one order and are counted by one thread. */
function traced(machine: Home, { args, input = '' }: Scenario, rules: readonly string[]) {
  const env = { ...machine.env, UV_THREADPOOL_SIZE: '1' };
  const child = spawn('strace', ['-f', '-y', '-qq', ...rules, process.execPath, BIN, ...args], {
    env,
    cwd: machine.home,
    stdio: 'pipe',
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise<{ exitCode: number | null; output: string }>((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
      });
    child.once('error', reject).once('close', (exitCode) => resolve({ exitCode, output }));
  });
}

/** Every such call below the home, in a run that nothing disturbs, and what the run makes of the files. */
async function pointsOf(scenario: Scenario): Promise<{ points: Point[]; after: Contents }> {
  const machine = await copyOf(scenario.template);
  const log = join(root, `log-${count}`);
  const { exitCode, output } = await traced(machine, scenario, ['-o', log, '-e', `trace=${CALLS.join(',')}`]);
  expect(exitCode, output).toBe(0);
  const made = new Map<string, number>();
  const points: Point[] = [];
  for (const line of (await readFile(log, 'utf8')).split('\n')) {
    const call = CALLS.find((name) => new RegExp(`^\\d+ +${name}\\(`).test(line));
    if (!call) continue;
    const when = (made.get(call) ?? 0) + 1;
    made.set(call, when);
    if (line.includes(machine.home)) points.push({ call, when });
  }
  return { points, after: await contents(machine) };
}

/** Runs `work` for each point, a few at a time. */
async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>) {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function expectTidy(machine: Home, what: string) {
  const strays = (await readdir(machine.home, { recursive: true })).filter((name) =>
    /\.openclaw-bedrock-|journal\.json|openclaw-bedrock\/lock/.test(name),
  );
  expect(strays, what).toEqual([]);
  // The key may lie in .env and its backups, and nowhere else.
  const holding = filesHolding(machine.home, [aws.apiKey]);
  expect(
    holding.filter((path) => path !== FILES[1] && !path.startsWith(OWN)),
    what,
  ).toEqual([]);
}

describe.each(['a first set-up', 'a switch from API key to SSO', 'an undo', 'a sign-out'])('%s', (name) => {
  it('killed at each of its calls: each file old or new, the next run ends it and leaves nothing', async () => {
    const scenario = scenarios[name] as Scenario;
    const before = await contents(machineAt(scenario.template, aws));
    const { points, after } = await pointsOf(scenario);
    const met = { old: 0, new: 0, mixed: 0 };
    await forEach(points, async ({ call, when }) => {
      const what = `${name}, killed at ${call} ${when}`;
      const machine = await copyOf(scenario.template);
      await traced(machine, scenario, ['-o', '/dev/null', `--inject=${call}:signal=KILL:when=${when}`]);
      const now = await contents(machine);
      for (const [index, text] of now.entries()) expect([before[index], after[index]], what).toContain(text);
      met[isDeepStrictEqual(now, before) ? 'old' : isDeepStrictEqual(now, after) ? 'new' : 'mixed'] += 1;
      const next = await machine.run(scenario.args, { input: scenario.input ?? '' });
      expect(next.exitCode, `${what}: ${next.stderr}`).toBe(0);
      const done = await contents(machine);
      // An undo that had ended before the kill is followed by another one, of nothing or of the change before.
      if (name !== 'an undo') expect(done, what).toEqual(after);
      else
        expect(
          [...FILES.keys()].every((i) => done[i] !== undefined || after[i] === undefined),
          what,
        ).toBe(true);
      await expectTidy(machine, what);
      await rm(machine.home, { recursive: true, force: true });
    });
    console.log(`${name}: ${points.length} kill points`, met);
    expect(points.length).toBeGreaterThan(0);
  });

  it('with an error at each of its calls: nothing is mixed, and the failure is named', async () => {
    const scenario = scenarios[name] as Scenario;
    const before = await contents(machineAt(scenario.template, aws));
    const { points, after } = await pointsOf(scenario);
    const ends = new Map<string, number>();
    const faults = points.flatMap((point, index) => [
      { ...point, error: ERRORS[index % ERRORS.length] as string },
    ]);
    await forEach(faults, async ({ call, when, error }) => {
      const what = `${name}, ${error} at ${call} ${when}`;
      const machine = await copyOf(scenario.template);
      const { exitCode, output } = await traced(machine, scenario, [
        '-o',
        '/dev/null',
        `--inject=${call}:error=${error}:when=${when}`,
      ]);
      expectNoSecret(output, aws.secrets(), what);
      expect([0, 3], `${what}: ${output}`).toContain(exitCode);
      const now = await contents(machine);
      const state = isDeepStrictEqual(now, before) ? 'old' : isDeepStrictEqual(now, after) ? 'new' : 'mixed';
      expect(state, `${what}: ${output}`).not.toBe('mixed');
      if (exitCode === 0)
        expect(state, `${what}: ${output}`).toBe(isDeepStrictEqual(before, after) ? 'old' : 'new');
      else expect(output, what).toMatch(/\(OCB3\d\d\)/);
      const next = await machine.run(scenario.args, { input: scenario.input ?? '' });
      expect(next.exitCode, `${what}, then: ${next.stderr}`).toBe(0);
      await expectTidy(machine, what);
      ends.set(`${exitCode} ${state}`, (ends.get(`${exitCode} ${state}`) ?? 0) + 1);
      await rm(machine.home, { recursive: true, force: true });
    });
    console.log(`${name}: ${faults.length} errors`, Object.fromEntries(ends));
    expect(faults.length).toBeGreaterThan(0);
  });
});
