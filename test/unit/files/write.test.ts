import { writeFileSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { changedAt, readCacheFile } from '../../../src/files/read.ts';
import { copyFolder, removeFile, removeFolder, writeFileAtomically } from '../../../src/files/write.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

it('overwrites only a regular file', async () => {
  const folder = await tempFolder({ 'in/file': '' });
  const path = join(folder, 'in');
  await expect(writeFileAtomically(path, 'x', { createMode: 0o600 })).rejects.toMatchObject({
    error: 'not-a-file',
    facts: { path, what: 'folder' },
  });
});

it('accepts a missing file to remove, and a missing folder to flush', async () => {
  const folder = await tempFolder();
  await expect(removeFile(join(folder, 'none'))).resolves.toBeUndefined();
  await expect(removeFile(join(folder, 'none', 'none'))).resolves.toBeUndefined();
});

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

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

it('copies files and folders, private, and skips links (needs POSIX modes)', async () => {
  const home = await tempFolder();
  const from = join(home, 'from');
  await mkdir(join(from, 'below'), { recursive: true });
  await writeFile(join(from, 'a'), 'one');
  await writeFile(join(from, 'below', 'b'), 'two');
  for (const path of ['a', 'below/b']) await chmod(join(from, path), 0o755);
  await symlink('/etc/hostname', join(from, 'link'));
  const to = join(home, 'to');
  await copyFolder(from, to);
  expect((await readdir(to)).sort()).toEqual(['a', 'below']);
  expect(await readFile(join(to, 'below', 'b'), 'utf8')).toBe('two');
  expect(await modeOf(to)).toBe(0o700);
  expect(await modeOf(join(to, 'below'))).toBe(0o700);
  expect(await modeOf(join(to, 'a'))).toBe(0o600);
  expect(await modeOf(join(to, 'below', 'b'))).toBe(0o600);
});

it('removes a folder and its content, and accepts a missing one', async () => {
  const folder = join(await tempFolder(), 'app');
  await mkdir(join(folder, 'below'), { recursive: true });
  await removeFolder(folder);
  expect(changedAt(folder)).toBeUndefined();
  await expect(removeFolder(folder)).resolves.toBeUndefined();
});

it('names the folder that cannot be written', async () => {
  const home = await tempFolder();
  await mkdir(join(home, 'from'));
  await writeFile(join(home, 'taken'), 'a file');
  await expect(copyFolder(join(home, 'from'), join(home, 'taken'))).rejects.toMatchObject({
    error: 'cannot-write',
    facts: { path: join(home, 'taken') },
  });
});
