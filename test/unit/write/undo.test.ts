import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { locate } from '../../../src/files/locate.ts';
import { listBackups } from '../../../src/write/backups.ts';
import { type OwnFiles, ownFiles } from '../../../src/write/own-files.ts';
import { type Recovery, recoverInterrupted } from '../../../src/write/recover.ts';
import { changeFiles, type FileWrite } from '../../../src/write/transaction.ts';
import { undoChanges, undoRun } from '../../../src/write/undo.ts';
import { contextIn, SILENT } from '../../helpers/plan.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

let home: string;
let context: Context;
let own: OwnFiles;
beforeEach(async () => {
  home = await tempFolder();
  own = ownFiles(join(home, '.openclaw'));
  context = contextIn(home);
});

const locations = () => locate(context, {});
const options = () => ({ signal: context.signal, now: Date.now, tool: '1', command: 'init' });

/** A change of one file of the setup, written. */
async function changed(kind: FileWrite['kind'], name: string, before: string | null, after: string) {
  const path = join(home, name);
  await mkdir(dirname(path), { recursive: true });
  if (before !== null) await writeFile(path, before);
  const bytes = before === null ? null : Buffer.from(before);
  const write = { kind, path, before: bytes, after: Buffer.from(after), createMode: 0o600 };
  await changeFiles(own, [write], options());
  return path;
}

/** What a run leaves that was killed after the newest change, before it removed its journal. */
async function killed() {
  const [backup] = (await listBackups(own)).slice(-1);
  const journal = { version: 1, id: backup?.id, at: backup?.at, command: 'init' };
  await writeFile(own.journal, JSON.stringify(journal), { mode: 0o600 });
}

/** What `command` recovers before it reads anything. */
async function recovered() {
  const seen: Recovery[] = [];
  const view = { ...SILENT, onRecovered: (recovery: Recovery) => seen.push(recovery) };
  return { recovery: await recoverInterrupted(context, locations(), view), seen };
}

describe('recovering before a run', () => {
  it('creates nothing if no run was killed', async () => {
    expect(await recovered()).toEqual({ recovery: undefined, seen: [] });
    expect(await readdir(home)).toEqual([]);
  });

  it.each<[string, FileWrite['kind'], string]>([
    ['openclaw.json', 'openclaw-config', '.openclaw/openclaw.json'],
    ['a file that openclaw.json includes', 'openclaw-config', '.openclaw/parts/models.json'],
    ['.env', 'state-env', '.openclaw/.env'],
    ['~/.aws/config', 'aws-config', '.aws/config'],
    ['an agent’s models', 'agent-models', '.openclaw/agents/main/agent/models.json'],
    ['the scheduled jobs', 'cron-jobs', '.openclaw/cron/jobs.json'],
  ])('restores %s and reports it', async (_, kind, name) => {
    const path = await changed(kind, name, 'before', 'after');
    await killed();
    const { recovery, seen } = await recovered();
    expect(recovery).toMatchObject({ command: 'init', outcome: 'undone', edited: [] });
    expect(seen).toEqual([recovery]);
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await listBackups(own)).toEqual([]);
  });

  it.each<[string, FileWrite['kind'], string]>([
    ['another file of the home', 'openclaw-config', 'notes.txt'],
    ['a file that only looks like an agent’s', 'agent-models', 'agents/main/agent/models.json'],
    ['a file that only looks like the scheduled jobs', 'cron-jobs', 'cron/jobs.json'],
    ['another .env', 'state-env', '.env'],
    ['another AWS file', 'aws-config', '.aws/other'],
  ])('refuses a backup of %s and touches nothing', async (_, kind, name) => {
    const path = await changed(kind, name, 'before', 'after');
    await killed();
    await expect(recovered()).rejects.toMatchObject({ error: 'backup-elsewhere', facts: { path } });
    expect(await readFile(path, 'utf8')).toBe('after');
  });
});

describe('undoing changes', () => {
  const CONFIG = '.openclaw/openclaw.json';
  const undo = async (force: boolean) =>
    undoChanges(context, locations(), await listBackups(own), { command: 'undo', force });

  it('restores an edited file only if that is forced, and then keeps the edit in a backup', async () => {
    const path = await changed('openclaw-config', CONFIG, 'before', 'after');
    await writeFile(path, 'edited');
    const failure = await undo(false).catch((error) => error);
    expect(failure).toMatchObject({ error: 'edited-since', facts: { path } });
    expect(await readFile(path, 'utf8')).toBe('edited');

    const { backupId } = await undo(true);
    expect(await readFile(path, 'utf8')).toBe('before');
    expect((await listBackups(own)).at(-1)).toMatchObject({ id: backupId, command: 'undo' });
  });

  it('removes what the change created', async () => {
    const path = await changed('openclaw-config', CONFIG, null, 'after');
    const { steps } = await undo(false);
    expect(steps).toMatchObject([{ write: { path, after: null } }]);
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  it('writes nothing if the files are already as before', async () => {
    const path = await changed('openclaw-config', CONFIG, 'before', 'after');
    await writeFile(path, 'before');
    expect(await undo(false)).toMatchObject({ backupId: null });
    expect(await listBackups(own)).toHaveLength(1);
  });

  it('does not write what OpenClaw keeps read-only', async () => {
    const path = await changed('openclaw-config', CONFIG, '{ a: 1 }', '{ a: 2 }');
    context = { ...context, env: { ...context.env, OPENCLAW_CONFIG_READONLY: '1' } };
    await expect(undo(false)).rejects.toMatchObject({ error: 'config-read-only' });
    expect(await readFile(path, 'utf8')).toBe('{ a: 2 }');
  });

  it('shows the lines where what OpenClaw keeps read-only can no longer be parsed', async () => {
    const path = await changed('openclaw-config', CONFIG, '{ a: 1 }', '{ a: 2 }');
    await writeFile(path, '{ a: ');
    context = { ...context, env: { ...context.env, OPENCLAW_CONFIG_READONLY: '1' } };
    const lines = '- { a: \n{ a: 1 }';
    await expect(undo(true)).rejects.toMatchObject({ error: 'config-read-only', facts: { lines } });
  });
});

describe('undoing a run whose test of the model failed', () => {
  const CONFIG = '.openclaw/openclaw.json';
  const undo = async (ids?: readonly string[]) =>
    undoRun(context, locations(), ids ?? (await listBackups(own)).map(({ id }) => id), SILENT);

  it('restores what the run wrote', async () => {
    const path = await changed('openclaw-config', CONFIG, 'before', 'after');
    expect(await undo()).toBeUndefined();
    expect(await readFile(path, 'utf8')).toBe('before');
  });

  it('changes nothing, and says so, if a file was edited since', async () => {
    const path = await changed('openclaw-config', CONFIG, 'before', 'after');
    await writeFile(path, 'edited');
    expect(await undo()).toMatchObject({ error: 'edited-since', facts: { path } });
    expect(await readFile(path, 'utf8')).toBe('edited');
  });

  it('has nothing to do if the run wrote nothing or its backups are gone', async () => {
    expect(await undo([])).toBeUndefined();
    expect(await undo(['20261123-141502-123'])).toBeUndefined();
  });

  it('throws every other failure', async () => {
    await changed('openclaw-config', CONFIG, '{ a: 1 }', '{ a: 2 }');
    context = { ...context, env: { ...context.env, OPENCLAW_NIX_MODE: '1' } };
    await expect(undo()).rejects.toMatchObject({ error: 'config-read-only' });
  });
});
