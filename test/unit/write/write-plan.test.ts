import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { AppError, CancelledError } from '../../../src/failures/errors.ts';
import { locate } from '../../../src/files/locate.ts';
import { takeSnapshot } from '../../../src/files/snapshot.ts';
import type { Asker } from '../../../src/gather/asker.ts';
import type { Gathered } from '../../../src/gather/choose-all.ts';
import type { ChosenModels } from '../../../src/gather/choose-models.ts';
import { wantsUndo } from '../../../src/gather/consent.ts';
import type { Known } from '../../../src/gather/known.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { readSetup } from '../../../src/setup/setup.ts';
import { type ApiKey, readApiKey } from '../../../src/sign-in/api-key/key.ts';
import { undoRun } from '../../../src/write/undo.ts';
import { type WriteOptions, writePlan } from '../../../src/write/write-plan.ts';
import { EN } from '../../helpers/languages.ts';
import { API_KEY, contextIn, KEY, SILENT } from '../../helpers/plan.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

let home: string;
let context: Context;
beforeEach(async () => {
  home = await tempFolder();
  context = contextIn(home);
});

const NO_ACCESS = { credential: undefined, accountId: undefined };

const config = () => join(home, '.openclaw/openclaw.json');

async function gathered(): Promise<Gathered> {
  const snapshot = takeSnapshot(locate(context, {}), context);
  const { region, providerId } = API_KEY;
  return {
    answers: API_KEY,
    draft: {
      auth: 'api-key',
      apiKey: readApiKey(KEY) as ApiKey,
      region,
      profile: 'bedrock-only',
      providerId,
    },
    snapshot,
    setup: readSetup(snapshot, { env: {}, platform: process.platform }),
    known: {} as Known,
    chosen: {} as ChosenModels,
    tried: [],
    notices: [],
    access: NO_ACCESS,
    uses: { uses: {}, proofs: [], notices: [] },
    version: undefined,
  };
}

/** A person who is asked. */
function asking(answer: boolean) {
  const questions: string[] = [];
  const confirm = async ({ message }: { message: string }) => {
    questions.push(message);
    return answer;
  };
  return { questions, asker: { prompter: { confirm }, language: EN } as unknown as Asker };
}

const write = async ({ answers, snapshot }: Gathered, replan?: WriteOptions['replan']) =>
  writePlan(context, snapshot.locations, buildPlan(answers, snapshot), {
    ...SILENT,
    ...(replan && { replan }),
  });

const again = async () => buildPlan(API_KEY, takeSnapshot(locate(context, {}), context));

it('plans again if a file changed, learns who changed it, and writes that', async () => {
  const first = await gathered();
  await writeOwn('{ theirs: 1 }\n');
  const replan = vi.fn(again);
  expect((await write(first, replan)).backupId).not.toBeNull();
  const who = expect.stringMatching(/^another program \(user ID \d+\)$/);
  expect(replan.mock.calls).toEqual([[expect.objectContaining({ path: config(), who })]]);
  expect(await readFile(config(), 'utf8')).toContain('theirs: 1');
});

it('tells another run of ours from OpenClaw and other programs, and says that a file is gone', async () => {
  const first = await gathered();
  await write(first);
  await expect(write(first)).rejects.toMatchObject({ facts: { who: 'another run of openclaw-bedrock' } });
  const other = { ...API_KEY, models: ['amazon.nova-lite-v1:0'] };
  const mine = { ...(await gathered()), answers: other };
  await writeOwn('{ "meta": { "lastTouchedVersion": "2026.9.6" }, "theirs": 1 }');
  await expect(write(mine)).rejects.toMatchObject({ facts: { who: 'OpenClaw 2026.9.6' } });
  const later = { ...(await gathered()), answers: other };
  await rm(config());
  const gone = { path: config(), who: 'another program (user ID ?)', when: '(the file is gone)' };
  await expect(write(later)).rejects.toMatchObject({ facts: gone });
});

it('stops if it changed again: who, when and what, with secrets masked; every file stays', async () => {
  const first = await gathered();
  await writeOwn(`{ theirs: 1, apiKey: "${KEY}" }\n`);
  const replan = async () => {
    const plan = await again();
    await writeOwn(`{ theirs: 2, apiKey: "${KEY}" }\n`);
    return plan;
  };
  const failure = await write(first, replan).catch((error: AppError) => error);
  expect(failure).toMatchObject({ error: 'changed-meanwhile' });
  const { who, when, lines } = (failure as AppError).facts;
  expect(who).toMatch(/^another program \(user ID \d+\)$/);
  expect(Date.parse(String(when))).toBeGreaterThan(0);
  expect(lines).toContain('+{ theirs: 2');
  expect(lines).not.toContain(KEY);
  expect(await readFile(config(), 'utf8')).toBe(`{ theirs: 2, apiKey: "${KEY}" }\n`);
  await expect(readFile(join(home, '.openclaw/.env'))).rejects.toThrow('ENOENT');
});

it('stops at the first change without a replan, and writes nothing if replanning fails', async () => {
  const first = await gathered();
  await writeOwn('{ theirs: 1 }\n');
  await expect(write(first)).rejects.toMatchObject({ error: 'changed-meanwhile' });
  const declined = () => Promise.reject(new CancelledError());
  await expect(write(first, declined)).rejects.toMatchObject({ error: 'cancelled' });
  expect(await readFile(config(), 'utf8')).toBe('{ theirs: 1 }\n');
});

it('offers to undo after a failed call only if there was a setup before, and restores it', async () => {
  const failure = new AppError('bedrock-refused');
  const { questions, asker } = asking(true);
  const fresh = await gathered();
  await write(fresh);
  expect(await wantsUndo(context, fresh, failure, asker)).toBe(false);
  expect(questions).toEqual([]);

  const before = await readFile(config(), 'utf8');
  const other = { ...(await gathered()), answers: { ...API_KEY, models: ['amazon.nova-pro-v1:0'] } };
  const { backupId } = await write(other);
  expect(await readFile(config(), 'utf8')).not.toBe(before);
  expect(await wantsUndo(context, other, failure, asker)).toBe(true);
  expect(questions).toEqual([expect.stringMatching(/^The live call failed: .*\. Undo the changes/)]);
  // By default yes, unless the files are right and a variable overrides them.
  const proposed = async (error: AppError) => {
    const confirm = vi.fn(async () => true);
    await wantsUndo(context, other, error, { ...asker, prompter: { ...asker.prompter, confirm } });
    return confirm.mock.calls[0];
  };
  expect(await proposed(failure)).toMatchObject([{ initial: true }]);
  expect(await proposed(new AppError('wrong-credential-wins'))).toMatchObject([{ initial: false }]);
  expect(await undoRun(context, other.snapshot.locations, [backupId as string], SILENT)).toBeUndefined();
  expect(await readFile(config(), 'utf8')).toBe(before);
});

it('restores nothing if a file was edited since', async () => {
  const first = await gathered();
  const { backupId } = await write(first);
  await writeOwn('{ theirs: 1 }\n');
  const edited = await undoRun(context, first.snapshot.locations, [backupId as string], SILENT);
  expect(edited).toMatchObject({ error: 'edited-since', facts: { path: config() } });
  expect(await readFile(config(), 'utf8')).toBe('{ theirs: 1 }\n');
});

async function writeOwn(text: string) {
  await mkdir(join(home, '.openclaw'), { recursive: true });
  await writeFile(config(), text);
}
