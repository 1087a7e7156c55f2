/** 300 runs of the built bin are killed at random moments; nothing may be lost, and the next run must succeed. */
import { watch } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/demo/stand-in.ts';
import { contents, FILES, OWN } from '../helpers/home-files.ts';
import { filesHolding } from '../helpers/leaks.ts';
import { type Machine, machineAt, ssoArgs } from '../helpers/machine.ts';

const KILLS = 300;
const AT_ONCE = 2;
const INTERRUPTS = 60;
const RUN = ['init', '--auth', 'sso', '--yes'];

type Contents = readonly (string | undefined)[];

let root: string;
let aws: StandIn;
/** A home set up for an API key, signed in to SSO, in which RUN has something to change in every file. */
let template: string;
let old: Contents;
let fresh: Contents;
/** How long RUN takes, and when in it the first and last bytes of a change are written. */
let duration: number;

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'openclaw-bedrock-kill-')));
  aws = await startStandIn({ delay: async () => {} });
  template = join(root, 'template');
  await mkdir(template);
  const machine = machineAt(template, aws);
  await machine.write(FILES[0] as string, '# mine\n[profile work]\nregion = eu-west-1\n');
  await machine.write(FILES[1] as string, '# mine\nOTHER=1\n');
  await machine.write(FILES[2] as string, '// mine\n{ gateway: { mode: "local" } }\n');
  await machine.run(['init', '--api-key-stdin', '--yes'], { input: aws.apiKey });
  old = await contents(machine);
  await machine.run(ssoArgs(aws));
  const config = ((await machine.read(FILES[0] as string)) ?? '').replace('us-east-1', 'us-west-2');
  await machine.run(['undo']);
  // The sign-in stays, and its profile, for another region: so all three files change without a browser.
  await machine.write(FILES[0] as string, config);
  await machine.write(FILES[1] as string, old[1] as string);
  await rm(join(template, OWN), { recursive: true });
  old = await contents(machine);

  const trial = await copyOf('trial');
  await trial.run(RUN);
  const began = performance.now();
  const again = await copyOf('trial');
  expect((await again.run(RUN)).exitCode).toBe(0);
  duration = performance.now() - began;
  fresh = await contents(again);
  for (const [index, text] of fresh.entries()) expect(text).not.toBe(old[index]);
});

afterAll(async () => {
  await aws.close();
  await rm(root, { recursive: true, force: true });
});

async function copyOf(name: string): Promise<ReturnType<typeof machineAt>> {
  const home = join(root, name);
  await rm(home, { recursive: true, force: true });
  await cp(template, home, { recursive: true });
  return machineAt(home, aws);
}

/** Resolves when the run begins to change files, or has ended. */
function untilWriting(machine: Machine, ended: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(join(machine.home, '.openclaw'), () => done());
    const done = () => {
      watcher.close();
      resolve();
    };
    ended.then(done, done);
  });
}

/** Kills a run; every second one at a moment of its whole life, the others in the time in which it writes. */
async function killOnce(index: number): Promise<{ state: string; recovered: boolean }> {
  const machine = await copyOf(`kill-${index}`);
  const { child, ended } = machine.start(RUN);
  if (index % 2 === 1) await untilWriting(machine, ended);
  const span = index % 2 === 1 ? 40 : duration;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * span));
  child.kill('SIGKILL');
  await ended;

  const now = await contents(machine);
  for (const [i, text] of now.entries()) expect([old[i], fresh[i]], `${FILES[i]}`).toContain(text);
  const newFiles = now.filter((text, i) => text === fresh[i]).length;

  const next = await machine.run(RUN);
  expect(next.exitCode, next.stderr).toBe(0);
  expect(await contents(machine)).toEqual(fresh);
  const strays = (await readdir(machine.home, { recursive: true })).filter((name) =>
    name.includes('.openclaw-bedrock-'),
  );
  expect(strays).toEqual([]);
  expect(await readdir(join(machine.home, OWN))).toEqual(['backups']);
  for (const id of await readdir(join(machine.home, OWN, 'backups')))
    await readFile(join(machine.home, OWN, 'backups', id, 'manifest.json'));
  expect(filesHolding(machine.home, [aws.apiKey])).toEqual([]);
  machine.expectClean();
  await rm(machine.home, { recursive: true, force: true });
  return { state: `${newFiles} of 3 new`, recovered: next.stderr.includes('was interrupted') };
}

it(`${KILLS} SIGKILLs: each file old or new, the next run succeeds and leaves nothing behind`, async () => {
  const outcomes = new Map<string, number>();
  let next = 0;
  let recovered = 0;
  const work = async () => {
    while (next < KILLS) {
      next += 1;
      const outcome = await killOnce(next);
      outcomes.set(outcome.state, (outcomes.get(outcome.state) ?? 0) + 1);
      if (outcome.recovered) recovered += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log(
    `${KILLS} kills over ${Math.round(duration)} ms:`,
    Object.fromEntries(outcomes),
    `${recovered} journals`,
  );
  // If no kill had met a half-made change, nothing would have been shown.
  expect(recovered).toBeGreaterThan(0);
});

/** Ctrl-C, at a moment of its whole life or in the time in which it writes. */
async function interruptOnce(index: number): Promise<string> {
  const machine = await copyOf(`interrupt-${index}`);
  const { child, ended } = machine.start(RUN);
  if (index % 2 === 1) await untilWriting(machine, ended);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * (index % 2 === 1 ? 40 : duration)));
  child.kill('SIGINT');
  const { exitCode } = await ended;
  const now = await contents(machine);
  const state = isDeepStrictEqual(now, old) ? 'old' : isDeepStrictEqual(now, fresh) ? 'new' : 'mixed';
  expect(state).not.toBe('mixed');
  // Before our bin has begun and after it has ended Node dies of the signal, which a shell calls 130 as well.
  expect([0, 130, null]).toContain(exitCode);
  if (exitCode === 0) expect(state).toBe('new');
  const strays = (await readdir(machine.home, { recursive: true })).filter((name) =>
    /\.openclaw-bedrock-|journal|lock/.test(name),
  );
  expect(strays).toEqual([]);
  await rm(machine.home, { recursive: true, force: true });
  return `${exitCode} ${state}`;
}

it(`${INTERRUPTS} Ctrl-Cs: files as they were or complete, nothing left behind at once`, async () => {
  const outcomes = new Map<string, number>();
  for (let index = 0; index < INTERRUPTS; index += 1) {
    const outcome = await interruptOnce(index);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  console.log(`${INTERRUPTS} interrupts:`, Object.fromEntries(outcomes));
});
