/**
 * Homes of other people, each of a kind that public reports describe in one form: what every reporting command says
 * about it, and what init would write. One golden file a kind; `vitest --update` writes them, and a person reads the
 * diff.
 */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { BY_API_KEY, HOMES, type HomeCase } from '../helpers/homes.ts';
import { createHome, type OwnHome } from '../helpers/own-home.ts';
import { type StandIn, startStandIn } from '../helpers/stand-in.ts';

let aws: StandIn;
beforeAll(async () => {
  aws = await startStandIn({ delay: async () => {} });
});
afterAll(() => aws.close());

/** Lines that differ with each run, and those that say that all is well. */
const ROUTINE =
  /^(?:✓ |Cost: |Heartbeats |Request ID: |To report it| {4}|Files$|Expires$| {2}\d{4} {2}ok | {2}(?:Long-term key:|To (?:re(?:new|place) it|set a key):))/;

const withoutRoutine = (text: string) =>
  text.split('\n').filter((line) => line.trim() && !ROUTINE.test(line));

interface Checked {
  readonly id: string;
  readonly status: string;
  readonly code?: string;
  readonly detail: string;
  readonly fix: readonly string[];
}

/** The checks that found something, with their fixes, and those that found all well, by name. */
function shownChecks(checks: readonly Checked[]): string[] {
  return [
    ...checks
      .filter(({ status }) => status === 'warn' || status === 'fail')
      .flatMap(({ id, status, code, detail, fix }) => [
        `${status} ${id}${code ? ` ${code}` : ''}: ${detail}`,
        ...fix.map((line) => `  → ${line}`),
      ]),
    `ok: ${checks
      .filter(({ status }) => status === 'ok')
      .map(({ id }) => id)
      .join(' ')}`,
  ];
}

interface Planned {
  readonly changes?: readonly { readonly path: string; readonly action: string; readonly diff: string }[];
  readonly warnings?: readonly string[];
  readonly repeatCommand?: string;
  readonly error?: { readonly code: string; readonly cause: string; readonly fix: readonly string[] };
}

/**
 * Each file with its changed lines unless only the answers are of interest, the warnings, and the command that repeats
 * the run; or the failure.
 */
function shownPlan({ changes = [], warnings = [], repeatCommand, error }: Planned, only: boolean): string[] {
  if (error) return [`${error.code}: ${error.cause}`, ...error.fix.map((line) => `  → ${line}`)];
  const files = only ? [] : changes.filter(({ action }) => action !== 'none');
  return [
    ...files.flatMap(({ path, action, diff }) => [
      `${action} ${path}`,
      ...diff.split('\n').filter((line) => /^[+-](?![+-]{2})/.test(line)),
    ]),
    ...warnings.map((warning) => `! ${warning}`),
    `again: ${repeatCommand}`,
  ];
}

const section = (command: string, exitCode: number | null, lines: readonly string[]) =>
  [`${command}: ${exitCode}`, ...lines.map((line) => `    ${line}`)].join('\n');

/** Everything that a person would see of a home. */
async function shownHome(home: OwnHome, { name, init = BY_API_KEY, only }: HomeCase): Promise<string> {
  const sections: string[] = [];
  if (!only || only === 'offline') {
    const status = await home.run(['status']);
    sections.push(section('status', status.exitCode, withoutRoutine(status.stdout + status.stderr)));
    const doctor = await home.run(['doctor', '--json']);
    sections.push(section('doctor', doctor.exitCode, shownChecks(JSON.parse(doctor.stdout).checks)));
  }
  if (only === 'offline') return [`## ${name}`, ...sections].join('\n');
  if (!only) {
    const verify = await home.run(['verify']);
    sections.push(section('verify', verify.exitCode, withoutRoutine(verify.stderr)));
  }
  const planned = await home.run(['init', ...init, '--dry-run', '--yes', '--json'], aws.apiKey);
  sections.push(section('init', planned.exitCode, shownPlan(JSON.parse(planned.stdout), only === 'answers')));
  return [`## ${name}`, ...sections].join('\n');
}

/** init writes what it showed, writes nothing the second time, and can be undone byte for byte. */
async function expectInitAndUndo(home: OwnHome, { init = BY_API_KEY }: HomeCase) {
  const before = await home.contents();
  const args = ['init', ...init, '--yes', '--json', '--no-verify', '--no-gateway'];
  const first = await home.run([...args, ...(init.includes('sso') ? ['--no-login'] : [])], aws.apiKey);
  const { ok, backupId } = JSON.parse(first.stdout);
  if (!ok || backupId === null) {
    expect(await home.contents()).toEqual(before);
    return;
  }
  const again = await home.run([...args, ...(init.includes('sso') ? ['--no-login'] : [])], aws.apiKey);
  expect(JSON.parse(again.stdout), again.stdout).toMatchObject({ ok: true, backupId: null });
  expect((await home.run(['undo', '--json'])).exitCode).toBe(0);
  expect(await home.contents()).toEqual(before);
}

const REPAIR = 'openclaw-bedrock doctor --fix';

async function checksOf(home: OwnHome): Promise<readonly Checked[]> {
  return JSON.parse((await home.run(['doctor', '--json'])).stdout).checks;
}

/** Where doctor says that it can repair something, it does, and can be undone byte for byte. */
async function expectRepair(home: OwnHome, { name }: HomeCase) {
  const ofRepair = (checks: readonly Checked[]) =>
    checks.filter(({ fix }) => fix.some((line) => line.endsWith(REPAIR))).map(({ id }) => id);
  const wanted = ofRepair(await checksOf(home));
  if (wanted.length === 0) return;
  const before = await home.contents();
  await home.run(['doctor', '--fix']);
  expect(ofRepair(await checksOf(home)), name).toEqual([]);
  expect((await home.run(['undo', '--json'])).exitCode).toBe(0);
  expect(await home.contents()).toEqual(before);
}

describe.each(Object.entries(HOMES))('homes: %s (needs POSIX paths)', (kind, homes) => {
  it('are reported, planned, set up and undone as the golden file says', async () => {
    const shown: string[] = [];
    for (const one of homes) {
      const home = await createHome(one, aws);
      onTestFinished(home.remove);
      shown.push(await shownHome(home, one));
      await expectInitAndUndo(home, one);
      if (!one.only) await expectRepair(home, one);
    }
    await expect(`${shown.join('\n\n')}\n`).toMatchFileSnapshot(`../golden/homes/${kind}.txt`);
  });
});

describe('doctor --fix (needs POSIX paths)', () => {
  const [withoutKey] = HOMES.repairs as [HomeCase];
  const withKey = {
    ...withoutKey,
    files: { ...withoutKey.files, '.openclaw/.env': 'AWS_BEARER_TOKEN_BEDROCK={key}\n' },
  };

  it.each([
    [
      'what is left, where a failure stays',
      withoutKey,
      4,
      'The changes are saved. What is left to do by hand is below.',
    ],
    ['that something is, where a warning stays', withKey, 0, 'What is left to do by hand is below.'],
  ])('says %s, and is undone with --yes as without', async (_, one, exitCode, said) => {
    const home = await createHome(one, aws);
    onTestFinished(home.remove);
    const before = await home.contents();
    const fixed = await home.run(['doctor', '--fix', '--yes']);
    expect([fixed.exitCode, fixed.stderr]).toEqual([exitCode, expect.stringContaining(said)]);
    expect((await home.run(['undo', '-y'])).exitCode).toBe(0);
    expect(await home.contents()).toEqual(before);
  });
});
