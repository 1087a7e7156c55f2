import { chmod, chown, mkdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assertOurs, assertTrusted, ownFiles, readOwn, readRecord } from '../../../src/write/own-files.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const distrusted = (path: string, reason: string) =>
  expect.objectContaining({ error: 'not-trusted', facts: { path, reason } });

it('trusts what only we can write, and what does not exist', async () => {
  const own = ownFiles(await tempFolder());
  assertTrusted(own);
  await mkdir(own.backups, { recursive: true, mode: 0o700 });
  assertTrusted(own);
  expect(readOwn(own.journal)).toBeUndefined();
});

it('follows no link (needs symbolic links)', async () => {
  const folder = await tempFolder({ 'elsewhere/journal.json': '{}' });
  const own = ownFiles(folder);
  await symlink(join(folder, 'elsewhere'), own.folder);
  expect(() => assertTrusted(own)).toThrow(distrusted(own.folder, 'It is not a folder'));
  const link = join(folder, 'link');
  await symlink(join(folder, 'elsewhere/journal.json'), link);
  expect(() => readOwn(link)).toThrow(distrusted(link, 'It is not a file'));
});

it('uses nothing that others can write to (needs POSIX modes)', async () => {
  const path = join(await tempFolder({ file: '' }), 'file');
  await chmod(path, 0o666);
  expect(() => assertOurs(path, 'file')).toThrow(distrusted(path, 'Other users can write to it'));
});

it('uses nothing of another user (needs POSIX owners)', async () => {
  const you = process.getuid?.();
  let path = '/';
  if (you === 0) {
    path = await tempFolder();
    await chown(path, 12_345, 12_345);
  }
  const { uid: owner } = await stat(path);
  expect(() => assertOurs(path, 'folder')).toThrow(
    distrusted(path, `It belongs to the user ID ${owner}, and you have ${you}`),
  );
});

it('reports why it cannot check (needs POSIX)', async () => {
  const path = join(await tempFolder({ file: '' }), 'file', 'below');
  expect(() => assertOurs(path, 'file')).toThrow(
    expect.objectContaining({ error: 'cannot-read', facts: { path, detail: 'ENOTDIR: not a directory' } }),
  );
});

it('reads a record, and no record from what is not an object', async () => {
  const folder = await tempFolder({ record: '{"at":1}', list: '[1]', cut: '{"at":' });
  expect(readRecord(join(folder, 'record'))).toEqual({ at: 1 });
  for (const name of ['list', 'cut', 'none']) expect(readRecord(join(folder, name))).toBeUndefined();
});
