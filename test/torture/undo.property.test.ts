import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { AppError } from '../../src/failures/errors.ts';
import { readSnapshot } from '../../src/files/snapshot.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { actionOf } from '../../src/plan/plan.ts';
import { listBackups } from '../../src/write/backups.ts';
import { ownFiles } from '../../src/write/own-files.ts';
import { changeFiles } from '../../src/write/transaction.ts';
import { planUndo } from '../../src/write/undo.ts';
import { tame } from '../helpers/aws-config-files.ts';
import { API_KEY, SSO, snapshotOf } from '../helpers/plan.ts';
import { documents } from '../unit/edit/json5.documents.ts';

const RUNS = 2000;

/** In memory if possible: every run flushes some thirty files. */
const ROOT = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const eol = fc.constantFrom('\n', '\r\n');
const envLine = fc.constantFrom(
  '# mine',
  '',
  'OTHER=1',
  'export AWS_REGION = "eu-west-1" # why',
  "AWS_PROFILE='bedrock-only'",
  'AWS_BEARER_TOKEN_BEDROCK=ABSKabc',
  '# AWS_BEARER_TOKEN_BEDROCK=ABSKold',
  'é=ü',
);
const dotenv = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(fc.tuple(envLine, eol).map((parts) => parts.join(''))),
    fc.boolean(),
  )
  .map(([bom, lines, open]) => bom + (open ? lines.join('').trimEnd() : lines.join('')));

/** No file, any text, or text with a comment that is not UTF-8. */
const onDisk = (text: fc.Arbitrary<string>, mark: string) =>
  fc.tuple(text, fc.constantFrom('none', 'text', 'text', 'text', 'latin1')).map(([content, how]) => {
    if (how === 'none') return undefined;
    const stray = how === 'latin1' ? Buffer.from(`\n${mark} caf\u00e9\n`, 'latin1') : Buffer.alloc(0);
    return Buffer.concat([Buffer.from(content), stray]);
  });

const NAMES = ['config', 'env', 'openclaw.json'] as const;
const machines = fc.tuple(
  onDisk(tame, '#'),
  onDisk(dotenv, '#'),
  onDisk(
    documents.map(({ text }) => text),
    '//',
  ),
);

it('edit, then undo, restores the exact bytes of all three files together', async () => {
  const folder = await mkdtemp(join(ROOT, 'undo-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const own = ownFiles(join(folder, 'state'));
  const options = { signal: new AbortController().signal, now: Date.now, tool: '1', command: 'init' };
  const read = () => Promise.all(NAMES.map((name) => readFile(join(folder, name)).catch(() => undefined)));
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(machines, fc.constantFrom(SSO, API_KEY), async (files, answers) => {
      await rm(join(folder, 'state'), { recursive: true, force: true });
      for (const [index, name] of NAMES.entries()) {
        const bytes = files[index];
        await (bytes ? writeFile(join(folder, name), bytes) : rm(join(folder, name), { force: true }));
      }
      const [awsConfig, stateEnv, openclawConfig] = await Promise.all(
        NAMES.map((name) => readSnapshot(join(folder, name))),
      );
      const snapshot = Object.assign(snapshotOf({}), { awsConfig, stateEnv, openclawConfig });
      const plan = tryPlan(() => buildPlan(answers, snapshot));
      if (!plan) return;
      const writes = plan.changes
        .filter((change) => actionOf(change) !== 'none')
        .map(({ before, after, encoding, ...change }) => ({
          ...change,
          before: before === null ? null : Buffer.from(before, encoding),
          after: after === null ? null : Buffer.from(after, encoding),
        }));
      if (writes.length === 0) return;
      changed += 1;
      await changeFiles(own, writes, options);
      expect(await read()).not.toEqual(files);
      const steps = await planUndo(await listBackups(own));
      expect(steps.some(({ edited }) => edited)).toBe(false);
      await changeFiles(
        own,
        steps.map(({ write }) => write),
        options,
      );
      expect(await read()).toEqual(files);
    }),
    { numRuns: RUNS },
  );
  expect(changed).toBeGreaterThan(RUNS / 2);
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
}, 300_000);

/** Undefined for documents that the editors reject. */
function tryPlan<T>(plan: () => T): T | undefined {
  try {
    return plan();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
