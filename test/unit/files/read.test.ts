import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { type Stats, statSync } from 'node:fs';
import { chmod, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { reasonOf } from '../../../src/files/node-error.ts';
import {
  assertRegular,
  listFolder,
  modeOf,
  pathExists,
  readOrMissing,
  readText,
} from '../../../src/files/read.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

it('reads a regular file, and undefined if there is none', async () => {
  const bytes = Buffer.alloc(600_000, 7);
  const folder = await tempFolder({ bytes, empty: '' });
  expect(readOrMissing(join(folder, 'bytes'))).toEqual(bytes);
  expect(readOrMissing(join(folder, 'empty'))).toEqual(Buffer.alloc(0));
  expect(readOrMissing(join(folder, 'none'))).toBeUndefined();
});

it('names the kind of a path that is not a regular file (needs POSIX)', async () => {
  const folder = await tempFolder();
  const refused = (path: string, what: string) =>
    expect(() => readOrMissing(path)).toThrow(
      expect.objectContaining({ error: 'not-a-file', facts: { path, what } }),
    );
  refused(folder, 'folder');
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  refused(pipe, 'named pipe');
  const socket = join(folder, 'socket');
  const server = createServer().listen(socket);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  refused(socket, 'socket');
});

it('names a device', () => {
  const no = () => false;
  const device = { ...statSync('.'), isFile: no, isDirectory: no, isFIFO: no, isSocket: no } as Stats;
  expect(() => assertRegular('/made-up', device)).toThrow(
    expect.objectContaining({ error: 'not-a-file', facts: { path: '/made-up', what: 'device' } }),
  );
});

it('rejects a file that is too large to be a configuration', async () => {
  const path = join(await tempFolder({ large: '' }), 'large');
  await truncate(path, 64 * 1024 * 1024 + 1);
  expect(() => readOrMissing(path)).toThrow(
    expect.objectContaining({ error: 'file-too-large', facts: { path, size: '65 MiB' } }),
  );
});

it('reports why a path cannot be read (needs POSIX)', async () => {
  const path = join(await tempFolder({ file: '' }), 'file', 'below');
  expect(() => readOrMissing(path)).toThrow(
    expect.objectContaining({
      error: 'cannot-read',
      facts: { path, detail: expect.stringMatching(/^ENOTDIR: not a directory$/) },
    }),
  );
});

describe('reading the disk', () => {
  it('finds what exists (needs POSIX modes)', async () => {
    const folder = await tempFolder({ file: 'text' });
    await chmod(join(folder, 'file'), 0o4640);
    expect(listFolder(folder)).toEqual(['file']);
    expect(pathExists(join(folder, 'file'))).toBe(true);
    expect(readText(join(folder, 'file'))).toBe('text');
    expect(modeOf(join(folder, 'file'))).toBe(0o4640);
  });

  it('never throws', async () => {
    const none = join(await tempFolder({ file: 'text' }), 'file/none');
    expect([listFolder(none), pathExists(none), readText(none), modeOf(none)]).toEqual([
      [],
      false,
      undefined,
      undefined,
    ]);
  });
});

it('any thrown value has a reason', () => {
  expect(reasonOf('no space')).toBe('no space');
});
