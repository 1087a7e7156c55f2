import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readCacheFile } from '../../../src/files/read.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** What another process does right after our read. */
const afterRead = vi.hoisted(() => ({ once: () => {} }));

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>();
  const closeSync = (file: number) => {
    real.closeSync(file);
    afterRead.once();
  };
  return { ...real, closeSync };
});

it('reads again if another tool is in the middle of writing', async () => {
  const path = join(await tempFolder(), 'token.json');
  await writeFile(path, '{"accessTok');
  afterRead.once = () => writeFileSync(path, '{"accessToken":"whole"}');
  expect(await readCacheFile(path)).toEqual({ accessToken: 'whole' });
});

it('reports a file as corrupt if it is still incomplete the second time', async () => {
  const path = join(await tempFolder(), 'token.json');
  await writeFile(path, '{"accessTok');
  afterRead.once = () => writeFileSync(path, '{"accessToken"');
  expect(await readCacheFile(path)).toBe('corrupt');
});
