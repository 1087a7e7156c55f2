import { rmSync } from 'node:fs';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CancelledError } from '../../../src/failures/errors.ts';
import type { Locations } from '../../../src/files/locate.ts';
import { renamePatiently, writeFileAtomically } from '../../../src/files/write.ts';
import { type Backup, listBackups, readBackup } from '../../../src/write/backups.ts';
import { type OwnFiles, ownFiles } from '../../../src/write/own-files.ts';
import { recover } from '../../../src/write/recover.ts';
import { changeFiles, type FileWrite } from '../../../src/write/transaction.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** On Windows a mode says no more than whether a file can be written to. */
const KEPT_MODE = process.platform === 'win32' ? 0o666 : 0o640;

/** How the disk responds to a rename, a write and the flush of a folder; normal by default. */
const disk = vi.hoisted(() => ({
  renames: [] as string[],
  failRename: (_: string): string | undefined => undefined,
  failWrite: (_: string): string | undefined => undefined,
  failFlush: undefined as string | undefined,
}));

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>();
  const fail = (code: string | undefined) => {
    if (code) throw Object.assign(new Error(`${code}: made up, write`), { code });
  };
  const opened = new Map<unknown, { path: string; flags: unknown }>();
  const renameSync = (from: string, to: string) => {
    disk.renames.push(to);
    fail(disk.failRename(to));
    return real.renameSync(from, to);
  };
  const openSync = (path: string, ...rest: [string, number]) => {
    const file = real.openSync(path, ...rest);
    opened.set(file, { path, flags: rest[0] });
    return file;
  };
  const writeFileSync = (file: number, data: string) => {
    const at = opened.get(file);
    if (at?.flags === 'wx') fail(disk.failWrite(at.path));
    return real.writeFileSync(file, data);
  };
  const fsyncSync = (file: number) => {
    if (opened.get(file)?.flags === 'r') fail(disk.failFlush);
    return real.fsyncSync(file);
  };
  return { ...real, renameSync, openSync, writeFileSync, fsyncSync };
});

let folder: string;
let own: OwnFiles;
beforeEach(async () => {
  folder = await tempFolder();
  own = ownFiles(join(folder, 'state'));
  disk.renames.length = 0;
  disk.failRename = () => undefined;
  disk.failWrite = () => undefined;
  disk.failFlush = undefined;
});

const options = {
  signal: new AbortController().signal,
  now: Date.now,
  tool: '1',
  command: 'init',
  pause: async () => {},
};
const path = (name: string) => join(folder, name);
const read = (name: string) => readFile(path(name), 'utf8').catch(() => undefined);
/** A setup with its files in the temp folder. */
const locations = () =>
  ({
    awsHome: folder,
    awsConfig: path('aws'),
    stateEnv: path('env'),
    openclawConfig: path('openclaw.json'),
  }) as Locations;
const bytes = (text: string | null) => (text === null ? null : Buffer.from(text));
const write = (name: string, before: string | null, after: string | null): FileWrite => ({
  kind: 'openclaw-config',
  path: path(name),
  before: bytes(before),
  after: bytes(after),
  createMode: 0o600,
});

/** a: edited, b: created, c: removed. */
async function three(): Promise<FileWrite[]> {
  await writeFile(path('a'), 'old a');
  await writeFile(path('c'), 'old c');
  await chmod(path('a'), KEPT_MODE);
  return [write('a', 'old a', 'new a'), write('b', null, 'new b'), write('c', 'old c', null)];
}
const contents = () => Promise.all(['a', 'b', 'c'].map(read));
const asBefore = ['old a', undefined, 'old c'];
const onlyFiles = async () => (await readdir(folder)).filter((name) => name !== 'state').sort();

/** A signal of the system, as Ctrl-C is: Node hears it in a later turn of its event loop. */
function cancelledBySignal() {
  const cancel = new AbortController();
  process.once('SIGUSR2', () => cancel.abort());
  return { signal: cancel.signal, abort: () => process.kill(process.pid, 'SIGUSR2') };
}

describe('a change', () => {
  it('is cancelled by a signal that comes while the new bytes are written: nothing is replaced (needs POSIX signals)', async ({
    skip,
  }) => {
    if (process.platform === 'win32') skip('Node cannot send itself a signal on Windows');
    const { signal, abort } = cancelledBySignal();
    disk.failWrite = (temp) => {
      if (temp.includes('-b-')) abort();
      return undefined;
    };
    await expect(changeFiles(own, await three(), { ...options, signal })).rejects.toBeInstanceOf(
      CancelledError,
    );
    expect(await contents()).toEqual(asBefore);
    expect(await onlyFiles()).toEqual(['a', 'c']);
  });

  it('edits, creates and removes, keeps modes, and leaves one backup', async () => {
    const id = await changeFiles(own, await three(), options);
    expect(await contents()).toEqual(['new a', 'new b', undefined]);
    expect((await stat(path('a'))).mode & 0o777).toBe(KEPT_MODE);
    expect((await listBackups(own)).map((backup) => backup.id)).toEqual([id]);
    expect(await readdir(own.folder)).toEqual(['backups']);
  });

  for (const [what, fail] of [
    [
      'a full disk when the third file is written',
      () => (disk.failWrite = (temp) => (temp.includes('-b-') ? 'ENOSPC' : undefined)),
    ],
    [
      'a full disk when the backup is written',
      () => (disk.failWrite = (temp) => (temp.includes('manifest') ? 'ENOSPC' : undefined)),
    ],
    [
      'a full disk when the journal is written',
      () => (disk.failWrite = (temp) => (temp.includes('journal') ? 'ENOSPC' : undefined)),
    ],
    [
      'a second file that cannot be replaced',
      () => (disk.failRename = (to) => (to === path('b') ? 'EPERM' : undefined)),
    ],
  ] as const)
    it(`is undone by ${what}`, async () => {
      const writes = await three();
      fail();
      await expect(changeFiles(own, writes, options)).rejects.toMatchObject({ error: 'cannot-write' });
      expect(await contents()).toEqual(asBefore);
      expect((await stat(path('a'))).mode & 0o777).toBe(KEPT_MODE);
      expect(await onlyFiles()).toEqual(['a', 'c']);
      expect(await readdir(own.folder)).toEqual(['backups']);
      expect(await readdir(own.backups)).toEqual([]);
    });

  it('is undone by its validation', async () => {
    const judge = async () => {
      expect(await contents()).toEqual(['new a', 'new b', undefined]);
      throw new Error('no');
    };
    const writes = await three();
    if (process.platform !== 'win32') await chmod(path('a'), 0o660);
    await expect(changeFiles(own, writes, { ...options, judge })).rejects.toThrow('no');
    expect(await contents()).toEqual(asBefore);
    if (process.platform !== 'win32') expect((await stat(path('a'))).mode & 0o777).toBe(0o660);
  });

  it('stops before the first file if one is not as planned', async () => {
    const writes = await three();
    await writeFile(path('b'), 'somebody was faster');
    await expect(changeFiles(own, writes, options)).rejects.toMatchObject({ error: 'changed-meanwhile' });
    expect(await contents()).toEqual(['old a', 'somebody was faster', 'old c']);
  });

  it('restores what it wrote if the next file changes in that very moment, and keeps that change', async () => {
    const writes = await three();
    disk.failRename = (to) => {
      if (to === path('a')) rmSync(path('c'), { force: true });
      return undefined;
    };
    await expect(changeFiles(own, writes, options)).rejects.toMatchObject({ facts: { path: path('c') } });
    expect(await contents()).toEqual(['old a', undefined, undefined]);
  });

  it('does not start once the run is cancelled', async () => {
    const signal = AbortSignal.abort();
    await expect(changeFiles(own, await three(), { ...options, signal })).rejects.toMatchObject({
      error: 'cancelled',
    });
    expect(await contents()).toEqual(asBefore);
  });

  it('does not start after a Ctrl-C just before the first file', async () => {
    const cancel = new AbortController();
    const writes = await three();
    disk.failWrite = (temp) => {
      if (temp.includes('-b-')) cancel.abort();
      return undefined;
    };
    const changed = changeFiles(own, writes, { ...options, signal: cancel.signal });
    await expect(changed).rejects.toMatchObject({ error: 'cancelled' });
    expect(await contents()).toEqual(asBefore);
    expect(await onlyFiles()).toEqual(['a', 'c']);
    expect(await readdir(own.backups)).toEqual([]);
  });

  it('respects the protection of a read-only file', async () => {
    const writes = await three();
    await chmod(path('c'), 0o444);
    await expect(changeFiles(own, writes, options)).rejects.toMatchObject({
      error: 'read-only-file',
      facts: { path: path('c') },
    });
    expect(await contents()).toEqual(asBefore);
  });

  it('continues if the system cannot flush a folder, and stops if the disk fails to', async () => {
    disk.failFlush = 'EINVAL';
    await changeFiles(own, await three(), options);
    expect(await contents()).toEqual(['new a', 'new b', undefined]);
    disk.failFlush = 'EIO';
    const again = changeFiles(own, [write('a', 'new a', 'newer a')], options);
    await expect(again).rejects.toMatchObject({
      error: 'cannot-write',
      facts: { detail: expect.stringMatching(/^EIO/) },
    });
    expect(await read('a')).toBe('new a');
  });

  it('needs our own folder, or reports what is in the way', async () => {
    await writeFile(path('state'), 'a file');
    await expect(changeFiles(own, await three(), options)).rejects.toMatchObject({
      error: 'cannot-write',
      facts: { path: own.backups, detail: 'ENOTDIR: not a directory' },
    });
    expect(await contents()).toEqual(asBefore);
  });

  it.runIf(process.getuid?.() === 0)("keeps a file's owner when root writes it (needs root)", async () => {
    const writes = await three();
    await chown(path('a'), 1234, 2345);
    await changeFiles(own, writes, options);
    expect(await stat(path('a'))).toMatchObject({ uid: 1234, gid: 2345 });
  });

  it('that cannot be restored reports where the bytes are, and the next run restores it', async () => {
    const writes = await three();
    let full = false;
    disk.failRename = (to) => {
      if (to === path('b')) full = true;
      return full && !to.includes('state') ? 'EPERM' : undefined;
    };
    const failed = changeFiles(own, writes, options);
    await expect(failed).rejects.toMatchObject({
      error: 'cannot-undo',
      facts: { backup: expect.stringContaining(own.backups) },
    });
    disk.failRename = () => undefined;
    expect(await recover(own, locations())).toMatchObject({ outcome: 'undone', edited: [] });
    expect(await contents()).toEqual(asBefore);
    expect(await readdir(own.folder)).toEqual(['backups']);
  });

  it('keeps the newest ten backups, in order, even if the clock goes back', async () => {
    const ids: string[] = [];
    await writeFile(path('a'), '0');
    for (let i = 0; i < 12; i += 1) {
      const now = () => 1_800_000_000_000 - i * 1000;
      ids.push(await changeFiles(own, [write('a', String(i), String(i + 1))], { ...options, now }));
    }
    expect((await listBackups(own)).map(({ id }) => id)).toEqual(ids.slice(2));
  });
});

describe('the next run after a killed one', () => {
  /** The state after a kill when the first `count` files have been replaced. */
  async function killedAfter(count: number) {
    const writes = await three();
    const id = await changeFiles(own, writes, options);
    const { at, command } = (await readBackup(own, id)) as Backup;
    await writeFile(own.journal, JSON.stringify({ version: 1, id, at, command }));
    for (const { path: file, before } of writes.slice(count))
      await (before === null ? rm(file) : writeFile(file, before));
    return id;
  }

  for (const count of [0, 1, 2, 3])
    it(`rolls back after ${count} of three files, and reports the interruption`, async () => {
      await killedAfter(count);
      expect(await recover(own, locations())).toMatchObject({
        outcome: 'undone',
        command: 'init',
        edited: [],
      });
      expect(await contents()).toEqual(asBefore);
      expect(await listBackups(own)).toEqual([]);
      expect(await readdir(own.folder)).toEqual(['backups']);
    });

  it('leaves an edited file alone, rolls back the others, and keeps the backup', async () => {
    await killedAfter(2);
    await writeFile(path('a'), 'edited');
    expect(await recover(own, locations())).toMatchObject({ outcome: 'undone', edited: [path('a')] });
    expect(await contents()).toEqual(['edited', undefined, 'old c']);
    expect(await listBackups(own)).toHaveLength(1);
  });

  it('completes the change if everything was written and a file was edited since', async () => {
    await killedAfter(3);
    await writeFile(path('a'), 'edited');
    expect(await recover(own, locations())).toMatchObject({ outcome: 'finished', edited: [path('a')] });
    expect(await contents()).toEqual(['edited', 'new b', undefined]);
  });

  it('removes an incomplete backup: nothing had been replaced', async () => {
    const id = await killedAfter(0);
    await rm(join(own.backups, id, 'manifest.json'));
    expect(await recover(own, locations())).toMatchObject({ outcome: 'undone', command: 'init' });
    expect(await readdir(own.backups)).toEqual([]);
    expect(await contents()).toEqual(asBefore);
  });

  it('starts nothing new on top of it', async () => {
    await killedAfter(1);
    const state = await contents();
    const write = { kind: 'state-env', path: path('d'), before: null, after: Buffer.from('d') } as const;
    await expect(changeFiles(own, [{ ...write, createMode: 0o600 }], options)).rejects.toThrow('cut short');
    expect(await contents()).toEqual(state);
    expect(await recover(own, locations())).toMatchObject({ outcome: 'undone' });
    expect(await contents()).toEqual(asBefore);
  });

  it('rejects a journal that is not ours, and touches nothing', async () => {
    await killedAfter(1);
    await writeFile(own.journal, '{"id":"../../../etc"}');
    await expect(recover(own, locations())).rejects.toMatchObject({
      error: 'damaged-record',
      facts: { path: own.journal },
    });
    expect(await contents()).toEqual(['new a', undefined, 'old c']);
  });

  it('restores what it can if one file fails, and the next run does the rest', async () => {
    await killedAfter(3);
    disk.failRename = (to) => (to === path('c') ? 'EIO' : undefined);
    await expect(recover(own, locations())).rejects.toMatchObject({
      error: 'cannot-undo',
      facts: { path: [path('c')], detail: 'EIO: made up' },
    });
    expect(await contents()).toEqual(['old a', undefined, undefined]);
    disk.failRename = () => undefined;
    expect(await recover(own, locations())).toMatchObject({ outcome: 'undone', edited: [] });
    expect(await contents()).toEqual(asBefore);
    expect(await readdir(own.folder)).toEqual(['backups']);
  });

  it('names every file that cannot be restored', async () => {
    await killedAfter(3);
    disk.failRename = (to) => (to.includes('state') ? undefined : 'EIO');
    await expect(recover(own, locations())).rejects.toMatchObject({
      facts: { path: [path('c'), path('a')] },
    });
  });

  it('touches nothing if the kept bytes are damaged', async () => {
    const id = await killedAfter(3);
    const kept = join(own.backups, id, '0');
    await writeFile(kept, 'other bytes');
    const failed = recover(own, locations());
    await expect(failed).rejects.toMatchObject({ error: 'damaged-record', facts: { path: kept } });
    expect(await contents()).toEqual(['new a', 'new b', undefined]);
  });

  it('completes a recovery that was interrupted while removing the backup', async () => {
    const id = await killedAfter(0);
    await rm(join(own.backups, id, '0'));
    expect(await recover(own, locations())).toMatchObject({ outcome: 'undone' });
    expect(await readdir(own.backups)).toEqual([]);
  });

  it('removes the rest of unfinished backups', async () => {
    const id = await changeFiles(own, await three(), options);
    await mkdir(join(own.backups, '20200101-000000-000'));
    await writeFile(join(own.backups, '20200101-000000-000/0'), 'a key');
    expect(await recover(own, locations())).toBeUndefined();
    expect(await readdir(own.backups)).toEqual([id]);
  });

  it('reports that a change stands if its run was killed when only the report was missing', async () => {
    const began = Date.now();
    await changeFiles(own, await three(), { ...options, command: 'undo' });
    const dead = { pid: 1, host: 'here', command: 'undo', since: began };
    expect(await recover(own, locations(), { dead })).toMatchObject({ outcome: 'finished', command: 'undo' });
    expect(await contents()).toEqual(['new a', 'new b', undefined]);
    // One that died before writing anything is unrelated to the change before it.
    const later = { ...dead, since: Date.now() + 1 };
    expect(await recover(own, locations(), { dead: later })).toBeUndefined();
  });

  it('removes temp files of dead processes, and no others', async () => {
    await writeFile(path(`.openclaw-bedrock-a-${2 ** 22 + 1}-0123456789ab`), 'secret');
    await writeFile(path(`.openclaw-bedrock-a-${process.pid}-0123456789ab`), 'being written');
    await writeFile(path('.openclaw-bedrock-notes'), 'not ours');
    await recover(own, locations());
    expect(await onlyFiles()).toEqual([
      `.openclaw-bedrock-a-${process.pid}-0123456789ab`,
      '.openclaw-bedrock-notes',
    ]);
  });
});

it('looks for temp files next to a broken link too (needs symbolic links)', async () => {
  await symlink('loop', path('loop'));
  await writeFile(path(`.openclaw-bedrock-loop-${2 ** 22 + 1}-0123456789ab`), 'secret');
  await recover(own, locations());
  expect(await onlyFiles()).toEqual(['loop']);
});

describe('renames on Windows', () => {
  for (const code of ['EPERM', 'EACCES', 'EBUSY'])
    it(`are retried after ${code}, with growing pauses`, async () => {
      await writeFile(path('from'), 'x');
      const pauses: number[] = [];
      disk.failRename = () => (pauses.length < 3 ? code : undefined);
      await renamePatiently(path('from'), path('to'), async (ms) => pauses.push(ms));
      expect(pauses).toEqual([20, 40, 80]);
      expect(await read('to')).toBe('x');
    });

  it('are given up after 1.2 s, and not retried after other errors', async () => {
    let waited = 0;
    const pause = async (ms: number) => (waited += ms);
    disk.failRename = () => 'EBUSY';
    await expect(renamePatiently(path('from'), path('to'), pause)).rejects.toMatchObject({ code: 'EBUSY' });
    expect(waited).toBe(1200);
    disk.failRename = () => 'EXDEV';
    await expect(renamePatiently(path('from'), path('to'), pause)).rejects.toMatchObject({ code: 'EXDEV' });
    expect(waited).toBe(1200);
  });
});

describe('a symlink (needs symbolic links)', () => {
  it('to a missing file gets its file, through relative links and linked folders', async () => {
    await mkdir(path('real/deep'), { recursive: true });
    await symlink('real/deep', path('short'));
    await symlink('../made', path('real/deep/link'));
    await writeFileAtomically(path('short/link'), 'text', { createMode: 0o600 });
    expect(await read('real/made')).toBe('text');
    expect((await lstat(path('short/link'))).isSymbolicLink()).toBe(true);
  });

  it('to itself is an error, not a loop', async () => {
    await symlink('loop', path('loop'));
    await expect(writeFileAtomically(path('loop'), '', { createMode: 0o600 })).rejects.toMatchObject({
      code: 'ELOOP',
    });
  });
});
