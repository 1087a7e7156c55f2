/**
 * Only one run at a time may change the files of a state dir. The lock is a folder with one entry, whose name
 * identifies its owner. It is a folder because renaming folders is atomic on every system, including Termux and
 * Windows, where hard links may be refused or files may stay open.
 */
import { mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import { isMissing, reasonOf } from '../files/node-error.ts';
import { host, isAlive, pid } from '../files/this-process.ts';
import { removeQuietly, tempBeside, uniqueSuffix } from '../files/write.ts';
import { isMembers } from '../openclaw/config.ts';
import { damaged, makeFolder, type OwnFiles, parseJson, readOwn } from './own-files.ts';

/** The lock's owner, shown to the person who waits. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** The running command, e.g. `init`. */
  readonly command: string;
  /** Epoch milliseconds. */
  readonly since: number;
}

export interface LockOptions {
  readonly command: string;
  /** Called once, when the wait starts. */
  readonly onWait: (owner: LockOwner) => void;
  /** How long to wait for a living owner; 10 s by default. */
  readonly patienceMs?: number;
}

type Clock = Pick<Context, 'now' | 'sleep'>;

const PATIENCE_MS = 10_000;
const POLL_MS = 100;
/** Short, for a lock that was just released. */
const RETRY_MS = 5;

/**
 * A lock is held for seconds. One from a machine whose processes we cannot see, such as a removed container, expires
 * after this.
 */
const FOREIGN_LIFE_MS = 10 * 60_000;

/** Allows for a clock that was corrected right after boot. */
const BOOT_MARGIN_MS = 5_000;

/**
 * Runs `work` while holding the lock. Waits for a living owner, up to 10 s by default, then throws AppError `locked`;
 * takes over from a dead one and passes it to `work`. Throws AppError `cannot-write` if the lock cannot be created,
 * `cannot-read` or `damaged-record` if its owner cannot be determined, what `work` throws, and `lock-kept` if the lock
 * cannot be removed afterwards.
 */
export async function withLock<T>(
  own: Pick<OwnFiles, 'folder' | 'lock'>,
  clock: Clock,
  options: LockOptions,
  work: (dead: LockOwner | undefined) => Promise<T>,
): Promise<T> {
  await makeFolder(own.folder);
  const entry = `${pid}-${clock.now()}-${uniqueSuffix()}`;
  const dead = await acquire(own.lock, entry, clock, options);
  let result: T;
  try {
    result = await work(dead);
  } catch (error) {
    // The first error is the one to report.
    releaseQuietly(own.lock, entry);
    throw error;
  }
  release(own.lock, entry);
  return result;
}

/**
 * Whether a dead run still holds the lock. The next run that wants the lock takes it over, but a read-only run never
 * does and should recover it too.
 */
export function isAbandoned({ lock }: Pick<OwnFiles, 'lock'>, now: number): boolean {
  const holder = readHolder(lock);
  return holder !== undefined && isDead(holder, now);
}

/** Returns the dead owner that the lock was taken over from, if any. */
async function acquire(
  lock: string,
  entry: string,
  clock: Clock,
  { command, onWait, patienceMs = PATIENCE_MS }: LockOptions,
): Promise<LockOwner | undefined> {
  const deadline = clock.now() + patienceMs;
  let reported = false;
  for (;;) {
    const refusal = take(lock, entry, command);
    if (!refusal) return undefined;
    const holder = readHolder(lock);
    const dead = holder && isDead(holder, clock.now());
    if (dead && takeOver(lock, holder.entry, entry, command)) return holder;
    const living = dead ? undefined : holder;
    if (clock.now() >= deadline) throw lockedError(lock, living, refusal);
    if (living && !reported) onWait(living);
    reported ||= living !== undefined;
    await clock.sleep(living ? POLL_MS : RETRY_MS);
  }
}

function lockedError(path: string, owner: LockOwner | undefined, cause: unknown): AppError {
  if (!owner) return new AppError('cannot-write', { path, detail: reasonOf(cause) }, { cause });
  const { command, pid: id, since } = owner;
  const facts = { path, command, pid: id, host: owner.host, since: new Date(since).toISOString() };
  return new AppError('locked', facts);
}

/** How a rename fails while the lock exists; the last three on Windows, also while a lock is being removed. */
const IN_THE_WAY = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'];

/** Renames a prepared folder into place; returns Node's error if the lock is held. */
function take(lock: string, entry: string, command: string): unknown {
  const prepared = tempBeside(lock);
  try {
    mkdirSync(prepared, { mode: 0o700 });
    writeFileSync(join(prepared, entry), holderText(command), { mode: 0o600 });
    renameSync(prepared, lock);
    return undefined;
  } catch (error) {
    removeQuietly(prepared);
    const { code = '', syscall } = error as NodeJS.ErrnoException;
    // This is not a missing permission: without it, the temp folder could not have been created.
    if (syscall === 'rename' && IN_THE_WAY.includes(code)) return error;
    throw new AppError('cannot-write', { path: lock, detail: reasonOf(error) }, { cause: error });
  }
}

/** The part of an owner that is not in the entry's name. */
function holderText(command: string): string {
  return JSON.stringify({ host, command });
}

/** The lock's owner; undefined if it was released in the meantime. */
function readHolder(lock: string): (LockOwner & { readonly entry: string }) | undefined {
  const [entry] = entriesOf(lock);
  if (entry === undefined) {
    // The owner was killed between the two steps of releasing. Windows cannot rename over an empty folder.
    removeEmpty(lock);
    return undefined;
  }
  const name = ENTRY.exec(entry);
  if (!name) throw damaged(lock, lock, `"${entry}" names no process`);
  const text = readOwn(join(lock, entry))?.toString('utf8');
  return { entry, pid: Number(name[1]), since: Number(name[2]), ...parseHolder(lock, text) };
}

/** Process ID, time, and a unique part. */
const ENTRY = /^(\d{1,9})-(\d{1,15})-[0-9a-f]{12}$/;

function entriesOf(lock: string): string[] {
  try {
    return readdirSync(lock);
  } catch (error) {
    if (isMissing(error)) return [];
    throw new AppError('cannot-read', { path: lock, detail: reasonOf(error) }, { cause: error });
  }
}

/** Without its text, as during a release, the entry's name is enough. */
function parseHolder(lock: string, text: string | undefined): Pick<LockOwner, 'host' | 'command'> {
  if (!text) return { host, command: '?' };
  const holder = parseJson(text);
  if (isMembers(holder) && typeof holder.host === 'string' && typeof holder.command === 'string')
    return { host: holder.host, command: holder.command };
  throw damaged(lock, lock, 'It does not say who holds it');
}

function isDead({ pid: id, since, host: where }: LockOwner, now: number): boolean {
  if (where !== host) return now - since > FOREIGN_LIFE_MS;
  // A process ID from before the machine started may belong to another program now.
  const started = now - uptime() * 1000 - BOOT_MARGIN_MS;
  return !isAlive(id) || since < started;
}

/** If several runs find the same dead owner, only one can rename the entry. */
function takeOver(lock: string, dead: string, entry: string, command: string): boolean {
  try {
    renameSync(join(lock, dead), join(lock, entry));
  } catch {
    return false;
  }
  // Written next to the lock first: if this run is killed halfway, the lock must still name an owner.
  const prepared = tempBeside(lock);
  try {
    writeFileSync(prepared, holderText(command), { mode: 0o600 });
    renameSync(prepared, join(lock, entry));
  } catch (error) {
    removeQuietly(prepared);
    releaseQuietly(lock, entry);
    throw new AppError('cannot-write', { path: lock, detail: reasonOf(error) }, { cause: error });
  }
  return true;
}

/** Leaves the lock alone if another run has taken it over. Throws AppError lock-kept. */
function release(lock: string, entry: string): void {
  try {
    unlinkSync(join(lock, entry));
  } catch (error) {
    if (isMissing(error)) return;
    throw new AppError('lock-kept', { path: lock, detail: reasonOf(error) }, { cause: error });
  }
  // An empty lock is free: another run may take it before this line, and then keeps it.
  removeEmpty(lock);
}

function releaseQuietly(lock: string, entry: string): void {
  attempt(() => release(lock, entry));
}

function removeEmpty(lock: string): void {
  try {
    rmdirSync(lock);
  } catch {
    // Another run holds it again, or has removed it.
  }
}
