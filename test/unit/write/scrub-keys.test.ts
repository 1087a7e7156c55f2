import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Secret } from '../../../src/secrets/secret.ts';
import { filesWith } from '../../../src/write/scrub-keys.ts';

it('finds the files with a key, and reports unreadable ones (needs symbolic links)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scrub-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);
  await writeFile(path('kept.bak'), '{\n  key: "a\\/b" }');
  await writeFile(path('clean'), 'nothing');
  await mkdir(path('deeper'));
  await writeFile(path('deeper/not-looked-at'), 'a/b');
  await symlink('loop', path('loop'));
  await symlink('nowhere', path('gone'));
  expect(await filesWith([new Secret('a/b')], [folder, path('kept.bak'), path('missing')])).toEqual({
    found: [{ path: path('kept.bak'), line: 2 }],
    closed: [path('loop')],
  });
});
