import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { isAbandoned, type LockOwner, withLock } from '../../../src/write/lock.ts';
import { ownFiles } from '../../../src/write/own-files.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

/** Called before each rename, which throws what it throws. */
let beforeRename = (_to: string) => {};
vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>();
  const renameSync: typeof real.renameSync = (from, to) => {
    beforeRename(String(to));
    return real.renameSync(from, to);
  };
  return { ...real, renameSync };
});

const DEAD = 2 ** 22 + 1;
const own = { folder: '', lock: '' };
let time = 0;
let pauses = 0;
let duringPause = async () => {};
const clock = {
  now: () => time,
  sleep: async (ms: number) => {
    pauses += 1;
    time += ms;
    await duringPause();
  },
};
const waitedFor: LockOwner[] = [];
const lock = (work: (dead?: LockOwner) => Promise<unknown>, patience: { patienceMs?: number } = {}) =>
  withLock(own, clock, { command: 'undo', onWait: (owner) => void waitedFor.push(owner), ...patience }, work);

beforeEach(async () => {
  Object.assign(own, ownFiles(await tempFolder()));
  time = Date.now();
  pauses = 0;
  duringPause = async () => {};
  beforeRename = () => {};
  waitedFor.length = 0;
});

/** A lock on disk, as another run leaves it. */
async function heldBy(
  pid: number,
  { host = hostname(), since = time, text = JSON.stringify({ host, command: 'init' }) } = {},
) {
  await mkdir(own.lock, { recursive: true });
  await writeFile(join(own.lock, `${pid}-${since}-0123456789ab`), text);
}

it('is held while the work runs and released afterwards, whether it succeeds or fails', async () => {
  expect(await lock(() => readdir(own.lock))).toHaveLength(1);
  await expect(lock(() => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
  expect(await readdir(own.folder)).toEqual([]);
});

it('waits 10 s for a living owner, reports once for whom, then throws', async () => {
  await heldBy(process.pid);
  const began = time;
  await expect(lock(async () => {})).rejects.toMatchObject({
    error: 'locked',
    facts: { pid: process.pid, command: 'init', host: hostname() },
  });
  expect(time - began).toBe(10_000);
  expect(waitedFor).toMatchObject([{ pid: process.pid, command: 'init' }]);
});

it('continues as soon as the owner releases it', async () => {
  await heldBy(process.pid);
  duringPause = () => rm(own.lock, { recursive: true });
  expect(await lock(async () => 'done')).toBe('done');
  expect(pauses).toBe(1);
});

for (const [what, pid, options] of [
  ['dead', DEAD, {}],
  ['from before the machine was started', process.pid, { since: 1_000_000_000_000 }],
  [
    'on another machine, more than 10 minutes ago',
    process.pid,
    { host: 'gone', since: Date.now() - 700_000 },
  ],
] as const)
  it(`takes over from an owner ${what}`, async () => {
    await heldBy(pid, options);
    expect(await lock(async (dead) => dead)).toMatchObject({ pid, command: 'init' });
    expect(waitedFor).toEqual([]);
    expect(await readdir(own.folder)).toEqual([]);
  });

it('trusts an owner on another machine for a while', async () => {
  await heldBy(DEAD, { host: 'elsewhere' });
  await expect(lock(async () => {})).rejects.toMatchObject({ error: 'locked', facts: { host: 'elsewhere' } });
});

it('trusts an owner that is just writing its record', async () => {
  await heldBy(process.pid, { text: '' });
  await expect(lock(async () => {})).rejects.toMatchObject({ error: 'locked', facts: { command: '?' } });
});

it.each([
  ['an entry that names no process', '.DS_Store', '', 'names no process'],
  ['a number that is no process', '99999999999-1-0123456789ab', '', 'names no process'],
  ['half a record', `${DEAD}-1-0123456789ab`, '{"host":"h', 'does not say who holds it'],
  ['a record of something else', `${DEAD}-1-0123456789ab`, '{"host":5}', 'does not say who holds it'],
  ['null', `${DEAD}-1-0123456789ab`, 'null', 'does not say who holds it'],
])('is damaged by %s, which is said at once, and stays', async (_what, name, text, reason) => {
  await mkdir(own.lock, { recursive: true });
  await writeFile(join(own.lock, name), text);
  await expect(lock(async () => {})).rejects.toMatchObject({
    error: 'damaged-record',
    facts: { path: own.lock, record: own.lock, reason: expect.stringContaining(reason) },
  });
  expect(pauses).toBe(0);
  expect(await readdir(own.folder)).toEqual(['lock']);
});

it('does not follow a record that is not a file', async () => {
  await mkdir(join(own.lock, `${DEAD}-1-0123456789ab`), { recursive: true });
  await expect(lock(async () => {})).rejects.toMatchObject({ error: 'not-trusted' });
});

it('reports that it could not be removed, but an earlier error first', async () => {
  const obstruct = async () => {
    const [entry] = await readdir(own.lock);
    await rm(join(own.lock, entry as string));
    await mkdir(join(own.lock, entry as string));
  };
  await expect(lock(obstruct)).rejects.toMatchObject({ error: 'lock-kept', facts: { path: own.lock } });
  await rm(own.lock, { recursive: true });
  const fail = () => obstruct().then(() => Promise.reject(new Error('mine')));
  await expect(lock(fail)).rejects.toThrow('mine');
});

/** How Windows refuses a rename. */
const refuse = (code: string) => {
  throw Object.assign(new Error(`${code}: operation not permitted, rename '/a' -> '/b'`), {
    code,
    syscall: 'rename',
  });
};

it.each(['EPERM', 'EACCES', 'EBUSY'])(
  'retries if Windows reports %s for a lock that is just being released',
  async (code) => {
    let left = 3;
    beforeRename = () => {
      if (left-- > 0) refuse(code);
    };
    expect(await lock(async () => 'done')).toBe('done');
    expect(pauses).toBe(3);
    expect(await readdir(own.folder)).toEqual([]);
  },
);

it('finally reports why if the rename is refused forever', async () => {
  beforeRename = () => refuse('EPERM');
  const began = time;
  await expect(lock(async () => {}, { patienceMs: 100 })).rejects.toMatchObject({
    error: 'cannot-write',
    facts: { path: own.lock, detail: 'EPERM: operation not permitted' },
  });
  expect(time - began).toBe(100);
});

it('does not try forever to take over from a dead owner', async () => {
  await heldBy(DEAD);
  beforeRename = () => refuse('EPERM');
  await expect(lock(async () => {}, { patienceMs: 100 })).rejects.toMatchObject({ error: 'cannot-write' });
  expect(waitedFor).toEqual([]);
});

it('takes an empty lock, left by an owner killed while releasing it', async () => {
  await mkdir(own.lock, { recursive: true });
  expect(await lock(async () => 'done')).toBe('done');
});

it('lets one in at a time, even of twenty that find the same dead owner', async () => {
  await heldBy(DEAD);
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
  };
  const real = { now: () => time, sleep: () => new Promise<void>((resolve) => setImmediate(resolve)) };
  const enter = () => withLock(own, real, { command: 'init', onWait: () => {} }, work);
  await Promise.all(Array.from({ length: 20 }, enter));
  expect(most).toBe(1);
  expect(await readdir(own.folder)).toEqual([]);
});

it('leaves a lock alone that another run took over', async () => {
  await lock(async () => {
    await rm(own.lock, { recursive: true });
    await heldBy(DEAD);
  });
  expect(await readdir(own.lock)).toHaveLength(1);
});

it('is abandoned only if it is held by a dead owner', async () => {
  expect(await isAbandoned(own, time)).toBe(false);
  await heldBy(process.pid);
  expect(await isAbandoned(own, time)).toBe(false);
  await rm(own.lock, { recursive: true });
  await heldBy(DEAD);
  expect(await isAbandoned(own, time)).toBe(true);
});

it('reports anything else in its place (needs POSIX)', async () => {
  await mkdir(own.folder, { recursive: true });
  await writeFile(own.lock, 'a file');
  await expect(lock(async () => {})).rejects.toMatchObject({
    error: 'cannot-write',
    facts: { path: own.lock, detail: 'ENOTDIR: not a directory' },
  });
  expect(await readdir(own.folder)).toEqual(['lock']);
});
