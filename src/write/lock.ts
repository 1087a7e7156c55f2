/**
 * One run at a time may change the files of a state dir. The lock is a folder with one entry in it, whose name
 * says who holds it. Folders are used because renaming one is atomic on every system, Termux and Windows included,
 * where hard links are refused or files stay open.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { isMissing, reasonOf } from '../files/node-error.ts';
import { tempBeside } from '../files/temp-files.ts';
import { host, isAlive, pid } from '../files/this-process.ts';
import { isMembers } from '../openclaw/config.ts';
import { damaged, makeFolder, type OwnFiles, parseJson, readOwn } from './own-files.ts';

/** Who holds the lock, for the person who waits. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** What it is doing, e.g. `init`. */
  readonly command: string;
  /** Epoch milliseconds. */
  readonly since: number;
}

export interface LockOptions {
  readonly command: string;
  /** Called once, as soon as there is somebody to wait for. */
  readonly onWait: (owner: LockOwner) => void;
  /** How long a living owner is waited for; 10 s unless said otherwise. */
  readonly patienceMs?: number;
}

type Clock = Pick<Context, 'now' | 'sleep'>;

const PATIENCE_MS = 10_000;
const POLL_MS = 100;
/** For a lock that was just let go. */
const RETRY_MS = 5;

/** A lock is held for seconds. One of a machine whose processes we cannot see, such as a removed container, ends here. */
const FOREIGN_LIFE_MS = 10 * 60_000;

/** A clock that is set right after the start may differ a little. */
const BOOT_MARGIN_MS = 5_000;

/**
 * Runs `work` while nobody else holds the lock. Waits for a living owner, up to 10 s by default, then throws AppError
 * `locked`; takes over from a dead one, and hands `work` who that was. Throws AppError `cannot-write` where the lock cannot
 * be made, `cannot-read` or `damaged-record` where its owner cannot be told, what `work` throws, and `lock-kept` when all
 * is done and the lock stays.
 */
export async function withLock<T>(
  own: Pick<OwnFiles, 'folder' | 'lock'>,
  clock: Clock,
  options: LockOptions,
  work: (dead: LockOwner | undefined) => Promise<T>,
): Promise<T> {
  await makeFolder(own.folder);
  const entry = `${pid}-${clock.now()}-${randomBytes(6).toString('hex')}`;
  const dead = await acquire(own.lock, entry, clock, options);
  let result: T;
  try {
    result = await work(dead);
  } catch (error) {
    // What went wrong first is what must be told.
    await release(own.lock, entry).catch(() => undefined);
    throw error;
  }
  await release(own.lock, entry);
  return result;
}

/**
 * Whether a run that is dead still holds the lock. Whoever wants the lock next takes it over; a run that writes nothing
 * never does, and should not leave it lying about either.
 */
export async function isAbandoned({ lock }: Pick<OwnFiles, 'lock'>, now: number): Promise<boolean> {
  const holder = await readHolder(lock);
  return holder !== undefined && isDead(holder, now);
}

/** Returns the dead owner from whom it was taken over, if there was one. */
async function acquire(
  lock: string,
  entry: string,
  clock: Clock,
  { command, onWait, patienceMs = PATIENCE_MS }: LockOptions,
): Promise<LockOwner | undefined> {
  const deadline = clock.now() + patienceMs;
  let told = false;
  for (;;) {
    const refusal = await take(lock, entry, command);
    if (!refusal) return undefined;
    const holder = await readHolder(lock);
    const dead = holder && isDead(holder, clock.now());
    if (dead && (await takeOver(lock, holder.entry, entry, command))) return holder;
    const living = dead ? undefined : holder;
    if (clock.now() >= deadline) throw lockedError(lock, living, refusal);
    if (living && !told) onWait(living);
    told ||= living !== undefined;
    await clock.sleep(living ? POLL_MS : RETRY_MS);
  }
}

function lockedError(path: string, owner: LockOwner | undefined, cause: unknown): AppError {
  if (!owner) return new AppError('cannot-write', { path, detail: reasonOf(cause) }, { cause });
  const { command, pid: id, since } = owner;
  return new AppError('locked', { path, command, pid: id, host: owner.host, since: isoTime(since) });
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}

/** How a rename fails while the lock is there; the last three on Windows, also where a lock is just being removed. */
const IN_THE_WAY = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'];

/** Renames a prepared folder into place; Node's error where that cannot be done now. */
async function take(lock: string, entry: string, command: string): Promise<unknown> {
  const prepared = await tempBeside(lock);
  try {
    await mkdir(prepared, { mode: 0o700 });
    await writeFile(join(prepared, entry), holderText(command), { mode: 0o600 });
    await rename(prepared, lock);
    return undefined;
  } catch (error) {
    // What cannot be removed is swept by a later run, and is not what went wrong.
    await rm(prepared, { recursive: true, force: true }).catch(() => undefined);
    const { code = '', syscall } = error as NodeJS.ErrnoException;
    // Not for a missing right: without it the folder beside the lock could not have been made either.
    if (syscall === 'rename' && IN_THE_WAY.includes(code)) return error;
    throw new AppError('cannot-write', { path: lock, detail: reasonOf(error) }, { cause: error });
  }
}

/** The part of an owner that is not in the entry's name. */
function holderText(command: string): string {
  return JSON.stringify({ host, command });
}

/** Who holds the lock; undefined when it was let go in the meantime. */
async function readHolder(lock: string): Promise<(LockOwner & { readonly entry: string }) | undefined> {
  const [entry] = await entriesOf(lock);
  if (entry === undefined) {
    // Its owner was killed between the two steps of letting go. Windows renames nothing over an empty folder.
    await rmdir(lock).catch(() => undefined);
    return undefined;
  }
  const name = ENTRY.exec(entry);
  if (!name) throw damaged(lock, lock, `"${entry}" names no process`);
  const text = readOwn(join(lock, entry))?.toString('utf8');
  return { entry, pid: Number(name[1]), since: Number(name[2]), ...parseHolder(lock, text) };
}

/** Process, time, and something that no other run has. */
const ENTRY = /^(\d{1,9})-(\d{1,15})-[0-9a-f]{12}$/;

async function entriesOf(lock: string): Promise<string[]> {
  try {
    return await readdir(lock);
  } catch (error) {
    if (isMissing(error)) return [];
    throw new AppError('cannot-read', { path: lock, detail: reasonOf(error) }, { cause: error });
  }
}

/** Without its text, as when it was let go in the meantime, the entry's name says enough. */
function parseHolder(lock: string, text: string | undefined): Pick<LockOwner, 'host' | 'command'> {
  if (!text) return { host, command: '?' };
  const holder = parseJson(text);
  if (isMembers(holder) && typeof holder.host === 'string' && typeof holder.command === 'string')
    return { host: holder.host, command: holder.command };
  throw damaged(lock, lock, 'It does not say who holds it');
}

function isDead({ pid: id, since, host: where }: LockOwner, now: number): boolean {
  if (where !== host) return now - since > FOREIGN_LIFE_MS;
  // The id of a process from before the machine was started may be another program's by now.
  const started = now - uptime() * 1000 - BOOT_MARGIN_MS;
  return !isAlive(id) || since < started;
}

/** Of several that find the same owner dead, one succeeds: the entry has that name only once. */
async function takeOver(lock: string, dead: string, entry: string, command: string): Promise<boolean> {
  try {
    await rename(join(lock, dead), join(lock, entry));
  } catch {
    return false;
  }
  // Beside the lock first: killed in the middle of a write, this run would leave a lock that names nobody.
  const prepared = await tempBeside(lock);
  try {
    await writeFile(prepared, holderText(command), { mode: 0o600 });
    await rename(prepared, join(lock, entry));
  } catch (error) {
    await rm(prepared, { force: true }).catch(() => undefined);
    await release(lock, entry).catch(() => undefined);
    throw new AppError('cannot-write', { path: lock, detail: reasonOf(error) }, { cause: error });
  }
  return true;
}

/** Leaves alone a lock that somebody has taken over from us. Throws AppError lock-kept. */
async function release(lock: string, entry: string): Promise<void> {
  try {
    await unlink(join(lock, entry));
  } catch (error) {
    if (isMissing(error)) return;
    throw new AppError('lock-kept', { path: lock, detail: reasonOf(error) }, { cause: error });
  }
  // Empty, it is anybody's: whoever is faster than this line keeps it, and it holds up nobody.
  await rmdir(lock).catch(() => undefined);
}
