import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { refuseForeign } from '../../../src/files/refusals.ts';

it('refuses a file of another user, and none where users have no numbers', async () => {
  const path = await mkdtemp(join(tmpdir(), 'refusals-'));
  onTestFinished(() => rm(path, { recursive: true }));
  const { uid: owner } = await stat(path);
  const files = [{ kind: 'state-env', path } as const];
  const you = owner + 1;
  await expect(refuseForeign({ env: {}, uid: you }, files, () => 'A=1')).rejects.toMatchObject({
    error: 'not-your-file',
    facts: { path, owner, you, lines: 'A=1' },
  });
  await refuseForeign({ env: {}, uid: owner }, files, () => '');
  await refuseForeign({ env: {} }, files, () => '');
});
