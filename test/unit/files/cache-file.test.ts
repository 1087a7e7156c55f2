import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readCacheFile } from '../../../src/files/cache-file.ts';

/** What another process does just after we have read. */
const afterRead = vi.hoisted(() => ({ once: async (): Promise<void> => {} }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const readFile = async (path: string) => {
    const text = await real.readFile(path, 'utf8');
    await afterRead.once();
    return text;
  };
  return { ...real, readFile };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('reads again when it met another tool in the middle of writing', async () => {
  const path = join(folder, 'token.json');
  await writeFile(path, '{"accessTok');
  afterRead.once = () => writeFile(path, '{"accessToken":"whole"}');
  expect(await readCacheFile(path)).toEqual({ accessToken: 'whole' });
});

it('calls a file corrupt that is still half a file the second time', async () => {
  const path = join(folder, 'token.json');
  await writeFile(path, '{"accessTok');
  afterRead.once = () => writeFile(path, '{"accessToken"');
  expect(await readCacheFile(path)).toBe('corrupt');
});
