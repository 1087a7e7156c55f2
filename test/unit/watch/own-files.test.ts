/** What `watch` keeps in the state dir. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addToLog,
  describeWatch,
  EVERY,
  pauseWatch,
  readInstallation,
  readMemory,
  watchFiles,
  writeMemory,
} from '../../../src/watch/own-files.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const INSTALLATION = {
  version: '1.0.0',
  timer: 'systemd',
  name: 'openclaw-bedrock-watch',
  every: '10m',
  notify: { channel: 'telegram', target: '42' },
  quiet: true,
  host: 'box',
  at: 0,
};

async function stateDir(files: Readonly<Record<string, object | string>> = {}) {
  const folder = await tempFolder();
  for (const [path, value] of Object.entries(files)) {
    const at = join(folder, 'openclaw-bedrock/watch', path);
    await mkdir(dirname(at), { recursive: true, mode: 0o700 });
    await writeFile(at, typeof value === 'string' ? value : JSON.stringify(value), { mode: 0o600 });
  }
  return folder;
}

test('its files are in a folder of its own; the script is what the system runs', () => {
  const named = (platform: NodeJS.Platform) =>
    Object.fromEntries(
      Object.entries(watchFiles('/s', platform)).map(([name, path]) => [name, path.replaceAll('\\', '/')]),
    );
  expect(named('linux')).toEqual({
    folder: '/s/openclaw-bedrock/watch',
    lock: '/s/openclaw-bedrock/watch/lock',
    memory: '/s/openclaw-bedrock/watch/memory.json',
    installation: '/s/openclaw-bedrock/watch/installation.json',
    log: '/s/openclaw-bedrock/watch/log',
    code: '/s/openclaw-bedrock/watch/notify-code.json',
    script: '/s/openclaw-bedrock/watch/run.sh',
    app: '/s/openclaw-bedrock/app',
  });
  expect(named('win32').script).toBe('/s/openclaw-bedrock/watch/run.cmd');
});

test('it may run at divisors of an hour', () => {
  for (const [every, minutes] of Object.entries(EVERY)) {
    expect(60 % minutes, every).toBe(0);
    expect(every).toBe(minutes === 60 ? '1h' : `${minutes}m`);
  }
});

test('memory and installation are what was written, or nothing', async () => {
  const empty = watchFiles(await stateDir(), 'linux');
  expect([readMemory(empty), readInstallation(empty)]).toEqual([{}, undefined]);
  const invalid = watchFiles(await stateDir({ 'memory.json': '{', 'installation.json': '7' }), 'linux');
  expect([readMemory(invalid), readInstallation(invalid)]).toEqual([{}, undefined]);
  const memory = { last: { at: 7, action: 'none' } } as const;
  const files = watchFiles(await stateDir({ 'installation.json': INSTALLATION }), 'linux');
  await writeMemory(files, memory, { flush: false });
  expect([readMemory(files), readInstallation(files)]).toEqual([memory, INSTALLATION]);
  expect(await readFile(files.memory, 'utf8')).toBe(`${JSON.stringify(memory, null, 2)}\n`);
});

test('the log has one line for each entry, and at most 200', async () => {
  const files = watchFiles(await stateDir({ log: 'first\n' }), 'linux');
  await addToLog(files, 'a  b\nc');
  expect(await readFile(files.log, 'utf8')).toBe('first\na b c\n');
  const long = watchFiles(
    await stateDir({ log: Array.from({ length: 200 }, (_, n) => `${n}\n`).join('') }),
    'linux',
  );
  await addToLog(long, 'last');
  const lines = (await readFile(long.log, 'utf8')).trimEnd().split('\n');
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([200, '1', 'last']);
});

test('status has what is installed, and what it last did', async () => {
  const found = async (files: Record<string, object>) =>
    describeWatch({ stateDir: await stateDir(files) }, 'linux')?.members;
  expect(await found({})).toBeUndefined();
  expect(await found({ 'installation.json': { ...INSTALLATION, notify: null } })).toEqual({
    installed: true,
    programVersion: '1.0.0',
    timer: 'systemd',
    every: '10m',
    notify: null,
    lastRun: null,
    lastAction: null,
  });
  const last = { at: Date.parse('2026-11-22T10:00:00Z'), action: 'refreshed' };
  expect(await found({ 'installation.json': INSTALLATION, 'memory.json': { last } })).toMatchObject({
    notify: 'telegram:42',
    lastRun: '2026-11-22T10:00:00.000Z',
    lastAction: 'refreshed',
  });
});

test('after a sign-out it asks nobody, and keeps what it remembers', async () => {
  const none = await stateDir();
  expect(await pauseWatch({ stateDir: none }, 'linux')).toBe(false);
  expect(readMemory(watchFiles(none, 'linux'))).toEqual({});
  const memory = { last: { at: 7, action: 'none' } };
  const folder = await stateDir({ 'installation.json': INSTALLATION, 'memory.json': memory });
  expect(await pauseWatch({ stateDir: folder }, 'linux')).toBe(true);
  expect(readMemory(watchFiles(folder, 'linux'))).toEqual({ ...memory, signedOut: true });
});
