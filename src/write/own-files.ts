/**
 * What is ours and what is not. Our own folder in OpenClaw's state dir has lock, journal and backups, used only if
 * nobody else can have written them, because a journal names files to replace.
 */
import { accessSync, constants, lstatSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { isMissing, orCannotWrite, reasonOf } from '../files/node-error.ts';
import { readOrMissing } from '../files/read.ts';
import { uid } from '../files/this-process.ts';
import { makeFolders, writePrivately } from '../files/write.ts';
import { isMembers, type Members } from '../openclaw/config.ts';

export type OwnFiles = Readonly<ReturnType<typeof ownFiles>>;

/** The paths of those files. */
export function ownFiles(stateDir: string) {
  const folder = join(stateDir, 'openclaw-bedrock');
  return {
    folder,
    lock: join(folder, 'lock'),
    journal: join(folder, 'journal.json'),
    backups: join(folder, 'backups'),
  };
}

/** Creates one of our folders and its parents, readable only by the owner. Throws AppError cannot-write. */
export async function makeFolder(path: string): Promise<void> {
  await orCannotWrite(path, makeFolders(path));
}

/** Throws AppError `not-trusted` if one of our folders is a link, belongs to another user, or is writable by others. */
export function assertTrusted({ folder, lock, backups }: OwnFiles): void {
  for (const path of [folder, lock, backups]) assertOurs(path, 'folder');
}

/**
 * The bytes of one of our files; undefined if it does not exist. Throws AppError `not-trusted` like assertTrusted, and
 * cannot-read.
 */
export function readOwn(path: string): Buffer | undefined {
  assertOurs(path, 'file');
  return readOrMissing(path);
}

/**
 * The error for one of our records with content that we never write, although records are written as a whole: the disk
 * or someone else changed it. `record`: what can be moved away together with it.
 */
export function damaged(path: string, record: string, reason: string): AppError {
  return new AppError('damaged-record', { path, record, reason });
}

/** Undefined if the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The object in one of our records; undefined if it does not exist. Throws AppError not-trusted, cannot-read. */
export function readRecord(path: string): Members | undefined {
  const value = parseJson(readOwn(path)?.toString('utf8') ?? '');
  return isMembers(value) ? value : undefined;
}

/** Writes one of our records. `flush`: it must survive a power failure. Throws AppError cannot-write. */
export function writeRecord(
  path: string,
  value: object,
  options?: { readonly flush: boolean },
): Promise<void> {
  return writePrivately(path, `${JSON.stringify(value, null, 2)}\n`, options);
}

/** A missing path is fine. Throws AppError `not-trusted`. */
export function assertOurs(path: string, kind: 'file' | 'folder'): void {
  const stats = lstatOf(path);
  const reason = stats && distrust(stats, kind);
  if (reason) throw new AppError('not-trusted', { path, reason });
}

function lstatOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new AppError('cannot-read', { path, detail: reasonOf(error) }, { cause: error });
  }
}

function distrust(stats: Stats, kind: 'file' | 'folder'): string | undefined {
  if (!(kind === 'file' ? stats.isFile() : stats.isDirectory())) return `It is not a ${kind}`;
  if (uid === undefined) return undefined;
  if (stats.uid !== uid) return `It belongs to the user ID ${stats.uid}, and you have ${uid}`;
  return (stats.mode & 0o022) === 0 ? undefined : 'Other users can write to it';
}

/**
 * Throws AppError `not-your-home` if root runs in another user's home, as with `sudo`: the owner's OpenClaw could not
 * use files that root creates. A home that root owns, as in a container, is fine.
 */
export function refuseOthersHome(
  { uid: you }: Pick<Context, 'uid'>,
  { stateDir, awsHome }: Pick<Locations, 'stateDir' | 'awsHome'>,
  command: string,
): void {
  if (you !== 0) return;
  for (const path of [stateDir, awsHome].map(nearest)) {
    const owner = statSync(path).uid;
    if (owner !== you) throw new AppError('not-your-home', { path, owner, command });
  }
}

/**
 * cannot-write ({path}: the folder at fault, {needed}) where OpenClaw's folder does not exist and cannot be made. One
 * that exists may need no change. Windows tells it only when writing.
 */
export function whyUncreatable({ stateDir: needed }: Pick<Locations, 'stateDir'>): AppError | undefined {
  const path = nearest(needed);
  if (path === needed) return undefined;
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (cause) {
    return new AppError('cannot-write', { path, needed }, { cause });
  }
}

/** The path itself, or its nearest existing parent. */
function nearest(path: string): string {
  try {
    statSync(path);
    return path;
  } catch {
    return path === dirname(path) ? path : nearest(dirname(path));
  }
}
