import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/secrets/secret.ts';
import { backupBytes, listBackups, nextId, readBackup } from '../../../src/write/backups.ts';
import { type OwnFiles, ownFiles } from '../../../src/write/own-files.ts';
import { filesWith, scrubBackups } from '../../../src/write/scrub-keys.ts';
import { changeFiles } from '../../../src/write/transaction.ts';
import { isDone, planUndo } from '../../../src/write/undo.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const KEY = 'ABSK/a+very/secret=';

let folder: string;
let own: OwnFiles;
beforeEach(async () => {
  folder = await tempFolder();
  own = ownFiles(join(folder, 'state'));
});
const path = (name: string) => join(folder, name);

/** One change of ours; the texts by file name, null for no file. Returns its backup's ID. */
async function change(after: Readonly<Record<string, string | null>>): Promise<string> {
  const writes = Object.entries(after).map(async ([name, text]) => ({
    kind: 'state-env' as const,
    path: path(name),
    before: await readFile(path(name)).catch(() => null),
    after: text === null ? null : Buffer.from(text),
    createMode: 0o600,
  }));
  const options = { signal: new AbortController().signal, now: Date.now, tool: '1', command: 'init' };
  return changeFiles(own, await Promise.all(writes), options);
}

describe('the ID of a backup', () => {
  it('is the time, and later than the newest one', () => {
    const now = Date.UTC(2026, 10, 23, 14, 15, 2, 123);
    expect(nextId([], now)).toBe('20261123-141502-123');
    expect(nextId(['20261123-141502-122'], now)).toBe('20261123-141502-123');
    expect(nextId(['20261123-141502-123'], now)).toBe('20261123-141502-124');
    expect(nextId(['20261231-235959-999'], now)).toBe('20270101-000000-000');
  });
});

describe('a backup', () => {
  it('without a manifest is ignored: its run was killed', async () => {
    const id = await change({ a: '1' });
    const killed = join(own.backups, '20991231-235959-999');
    await mkdir(killed);
    expect((await listBackups(own)).map((backup) => backup.id)).toEqual([id]);
    expect(await readBackup(own, 'none')).toBeUndefined();
  });

  it.each(['', '{"version":1', 'null', '{"files":7}'])(
    'with a manifest damaged to %j is reported, not guessed',
    async (text) => {
      const manifest = join(own.backups, await change({ a: '1' }), 'manifest.json');
      await writeFile(manifest, text);
      await expect(listBackups(own)).rejects.toMatchObject({
        error: 'damaged-record',
        facts: { path: manifest, record: dirname(manifest) },
      });
    },
  );

  it('with wrong files is reported with the reason', async () => {
    await writeFile(path('a'), '0');
    const id = await change({ a: '1' });
    const [backup] = await listBackups(own);
    const kept = join(own.backups, id, '0');
    if (!backup?.files[0]) throw new Error('no backup');
    await writeFile(kept, '1');
    await expect(backupBytes(backup, backup.files[0])).rejects.toMatchObject({
      error: 'damaged-record',
      facts: { path: kept, record: backup.folder, reason: 'It is not what was kept there' },
    });
    await rm(kept);
    await expect(backupBytes(backup, backup.files[0])).rejects.toMatchObject({
      error: 'damaged-record',
      facts: { path: kept, reason: 'It is missing' },
    });
    await mkdir(kept);
    await expect(backupBytes(backup, backup.files[0])).rejects.toMatchObject({
      error: 'not-trusted',
      facts: { path: kept, reason: 'It is not a file' },
    });
  });
});

describe('an undo', () => {
  it('of several changes restores the state before the first, and reports what was edited since the last', async () => {
    await writeFile(path('a'), 'a0');
    await writeFile(path('b'), 'b0');
    await change({ a: 'a1', b: 'b1' });
    await change({ a: 'a2', c: 'c2' });
    await writeFile(path('b'), 'edited');
    const steps = await planUndo(await listBackups(own));
    const shown = steps.map(({ write, edited }) => [write.path, write.after?.toString(), edited]);
    expect(shown).toEqual([
      [path('c'), undefined, false],
      [path('b'), 'b0', true],
      [path('a'), 'a0', false],
    ]);
    expect(steps.map(isDone)).toEqual([false, false, false]);
  });

  it('has nothing to do if the files were restored by hand', async () => {
    await writeFile(path('a'), 'a0');
    await change({ a: 'a1', b: 'b1' });
    await writeFile(path('a'), 'a0');
    await rm(path('b'));
    const steps = await planUndo(await listBackups(own));
    expect(steps.map((step) => [isDone(step), step.edited])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it('restores what was removed since', async () => {
    await writeFile(path('a'), 'a0');
    await change({ a: 'a1' });
    await rm(path('a'));
    const [step] = await planUndo(await listBackups(own));
    expect(step).toMatchObject({ edited: true, write: { before: null, after: Buffer.from('a0') } });
  });
});

describe('a key', () => {
  it('is removed from every backup in plain and JSON form, and nothing else is', async () => {
    await writeFile(path('a'), `TOKEN=${KEY}\nOTHER=${KEY.slice(0, 8)}\n`);
    await writeFile(path('b'), JSON.stringify({ key: KEY }).replaceAll('/', '\\/'));
    await writeFile(path('bytes'), Buffer.concat([Buffer.from([0xff, 0x00, 0xe9]), Buffer.from(KEY)]));
    await change({ a: '1', b: '1', bytes: '1', made: '1' });
    await change({ a: '2' });
    expect(await scrubBackups(own, [new Secret(KEY), new Secret('')])).toBe(3);
    const [first] = await listBackups(own);
    if (!first) throw new Error('no backup');
    const kept = await Promise.all(first.files.map((file) => backupBytes(first, file)));
    expect(kept).toEqual([
      Buffer.from(`TOKEN=\nOTHER=${KEY.slice(0, 8)}\n`),
      Buffer.from('{"key":""}'),
      Buffer.from([0xff, 0x00, 0xe9]),
      null,
    ]);
    expect(first.files.map(({ scrubbed }) => scrubbed)).toEqual([true, true, true, undefined]);
    expect(await scrubBackups(own, [new Secret(KEY)])).toBe(0);
  });

  it('is removed by the next run if one was killed between the manifest and the bytes', async () => {
    await writeFile(path('a'), KEY);
    const kept = join(own.backups, await change({ a: '1' }), '0');
    await scrubBackups(own, [new Secret(KEY)]);
    await writeFile(kept, KEY);
    expect(await scrubBackups(own, [new Secret(KEY)])).toBe(1);
    expect(await readFile(kept, 'utf8')).toBe('');
  });

  it('that was removed from a backup is mentioned by an undo to it', async () => {
    await writeFile(path('a'), KEY);
    await change({ a: '1' });
    await scrubBackups(own, [new Secret(KEY)]);
    const [step] = await planUndo(await listBackups(own));
    expect(step).toMatchObject({ scrubbed: true, edited: false });
    expect(step?.write.after?.toString()).toBe('');
  });

  it('is found in files and directly in folders, not in nested folders, nor in files too large to be ours', async () => {
    const paths = {
      'state/.env': KEY,
      'state/b': KEY.replaceAll('/', '\\/'),
      'state/deep/c': KEY,
      other: 'x',
    };
    const home = await tempFolder({ ...paths, 'state/large': Buffer.alloc(8 * 1024 * 1024 + 1, KEY) });
    const { found, closed } = await filesWith(
      [new Secret(KEY)],
      ['state', 'state/.env', 'other', 'none'].map((name) => join(home, name)),
    );
    expect(found.map(({ path }) => path).sort()).toEqual([join(home, 'state/.env'), join(home, 'state/b')]);
    expect(closed).toEqual([]);
  });
});
