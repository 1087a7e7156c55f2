import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { locate } from '../../../src/files/locate.ts';
import { takeSnapshot } from '../../../src/files/snapshot.ts';

it('does not take agents that cannot be looked at for agents without sign-ins', async () => {
  const home = await mkdtemp(join(tmpdir(), 'snapshot-'));
  onTestFinished(() => rm(home, { recursive: true }));
  const where = { env: { HOME: home }, cwd: home, platform: 'linux', osHome: home } as const;
  const hasAuthProfiles = () => takeSnapshot(locate(where, {}), where).hasAuthProfiles;
  await mkdir(join(home, '.openclaw'));
  expect(hasAuthProfiles()).toBe(false);
  await writeFile(join(home, '.openclaw/agents'), 'no folder');
  expect(hasAuthProfiles()).toBe(true);
});
