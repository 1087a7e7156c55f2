/**
 * Keeps what files were before each change in `<state dir>/openclaw-bedrock/backups/<id>/`: each file's bytes as `0`,
 * `1`, … and a manifest. Folders have mode 0700, files 0600; the newest ten backups are kept.
 */
import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { AppError } from '../failures/errors.ts';
import { isMissing, orCannotWrite, reasonOf } from '../files/node-error.ts';
import { pathExists } from '../files/read.ts';
import { writePrivately } from '../files/write.ts';
import { FILE_KINDS, ITEMS } from '../plan/plan.ts';
import {
  assertOurs,
  assertTrusted,
  damaged,
  makeFolder,
  type OwnFiles,
  parseJson,
  readOwn,
  writeRecord,
} from './own-files.ts';

const digest = z.object({ sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });

/** One file of a change. */
const fileShape = z.object({
  kind: z.enum(FILE_KINDS),
  /** The path as given, which may be a symlink. */
  path: z.string(),
  /** The file before the change; null if there was none. */
  before: z.nullable(z.extend(digest, { mode: z.number() })),
  /** The file after the change; null if the change removed it. */
  after: z.nullable(digest),
  /** True if an API key was removed from the kept bytes. */
  scrubbed: z.optional(z.literal(true)),
});

export type BackupFile = Readonly<z.infer<typeof fileShape>>;

const manifestShape = z.object({
  version: z.literal(1),
  id: z.string().check(z.refine(isBackupId)),
  /** The version of this tool. */
  tool: z.string(),
  /** ISO 8601, UTC. */
  at: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  /** The command that was run, without secrets. */
  command: z.string(),
  /** What changed, for people; older versions of this tool did not record it. */
  changed: z.optional(
    z.array(
      z.object({
        what: z.enum(ITEMS),
        from: z.nullable(z.string()),
        to: z.nullable(z.string()),
      }),
    ),
  ),
  files: z.array(fileShape),
});

type Manifest = Readonly<z.infer<typeof manifestShape>>;

export interface Backup extends Manifest {
  readonly folder: string;
}

/** A file to keep, with its current bytes. */
export type Kept = Omit<BackupFile, 'scrubbed'> & { readonly bytes: Buffer | null };

const KEEP = 10;
const MANIFEST = 'manifest.json';

/** `20261123-141502-123`: sorts by time and is unique even if the clock was set back. */
export function nextId(taken: readonly string[], now: number): string {
  const newest = taken.at(-1);
  const id = idAt(now);
  return newest === undefined || id > newest ? id : idAt(timeOf(newest) + 1);
}

function idAt(ms: number): string {
  const [date = '', time = '', fraction = ''] = new Date(ms).toISOString().split(/[T.]/);
  return `${date.replaceAll('-', '')}-${time.replaceAll(':', '')}-${fraction.slice(0, 3)}`;
}

function timeOf(id: string): number {
  return Date.parse(id.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-(\d{3})$/, '$1-$2-$3T$4:$5:$6.$7Z'));
}

/** The digest by which a manifest knows a file. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Every ID, oldest first, including folders that a killed run left without a manifest. Throws AppError cannot-read,
 * because unreadable backups must not look like none.
 */
export async function backupIds(own: OwnFiles): Promise<string[]> {
  assertTrusted(own);
  const path = own.backups;
  const names = await readdir(path).catch((error) => {
    if (isMissing(error)) return [];
    throw new AppError('cannot-read', { path, detail: reasonOf(error) }, { cause: error });
  });
  return names.filter(isBackupId).sort();
}

/** Whether a text has the format of nextId. */
export function isBackupId(text: string): boolean {
  return /^\d{8}-\d{6}-\d{3}$/.test(text);
}

/**
 * Saves the bytes. The manifest is written last, so a backup that has one is complete. Throws AppError cannot-write.
 */
export async function writeBackup(
  own: OwnFiles,
  { files, ...manifest }: Omit<Manifest, 'version' | 'files'> & { readonly files: readonly Kept[] },
): Promise<void> {
  const folder = join(own.backups, manifest.id);
  // Must survive a power failure: a journal without its backup would look like a change that never started.
  await makeFolder(folder);
  for (const [index, { bytes }] of files.entries())
    if (bytes !== null) await writePrivately(join(folder, String(index)), bytes);
  const described = files.map(({ bytes: _bytes, ...file }): BackupFile => file);
  await writeManifest(folder, { version: 1, ...manifest, files: described });
}

/** A backup by ID; undefined if there is none or it is incomplete. Throws AppError cannot-read, damaged-record. */
export async function readBackup(own: OwnFiles, id: string): Promise<Backup | undefined> {
  const folder = join(own.backups, id);
  assertOurs(folder, 'folder');
  const path = join(folder, MANIFEST);
  const bytes = readOwn(path);
  return bytes && { ...parseManifest(path, folder, bytes.toString('utf8')), folder };
}

function parseManifest(path: string, folder: string, text: string): Manifest {
  const parsed = manifestShape.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw damaged(path, folder, 'It is no manifest of a backup');
}

/** Every complete backup, oldest first. Throws AppError cannot-read, damaged-record. */
export async function listBackups(own: OwnFiles): Promise<Backup[]> {
  const found: Backup[] = [];
  for (const id of await backupIds(own)) {
    const backup = await readBackup(own, id);
    if (backup) found.push(backup);
  }
  return found;
}

/** The kept bytes of a backup's file; null if there was no file. Throws AppError cannot-read, damaged-record. */
export async function backupBytes({ folder, files }: Backup, file: BackupFile): Promise<Buffer | null> {
  if (file.before === null) return null;
  const path = join(folder, String(files.indexOf(file)));
  const bytes = readOwn(path);
  if (!bytes) throw damaged(path, folder, 'It is missing');
  // A run that was killed while removing a key may have left the original bytes.
  if (!file.scrubbed && sha256(bytes) !== file.before.sha256)
    throw damaged(path, folder, 'It is not what was kept there');
  return bytes;
}

/** Throws AppError cannot-write. */
export async function removeBackup({ backups }: OwnFiles, id: string): Promise<void> {
  const path = join(backups, id);
  // Remove the manifest first: without it, what remains no longer counts as a backup.
  await orCannotWrite(path, rm(join(path, MANIFEST), { force: true }));
  await orCannotWrite(path, rm(path, { recursive: true, force: true }));
}

/**
 * Removes the incomplete backups of killed runs, which nobody can see and which may contain a key. Call under the lock,
 * while no change is in progress. Throws AppError not-trusted, cannot-read, cannot-write.
 */
export async function removeIncompleteBackups(own: OwnFiles): Promise<void> {
  for (const id of await backupIds(own)) {
    const folder = join(own.backups, id);
    assertOurs(folder, 'folder');
    assertOurs(join(folder, MANIFEST), 'file');
    if (!pathExists(join(folder, MANIFEST))) await removeBackup(own, id);
  }
}

/** Removes the oldest backups, so that ten remain after the next one. Throws AppError cannot-read, cannot-write. */
export async function removeOldBackups(own: OwnFiles): Promise<void> {
  for (const id of (await backupIds(own)).slice(0, 1 - KEEP)) await removeBackup(own, id);
}

/** Replaces kept bytes, and records in the manifest that a key was removed. Throws AppError cannot-write. */
export async function replaceKept(
  { folder, ...manifest }: Backup,
  replaced: ReadonlyMap<BackupFile, Buffer>,
): Promise<void> {
  const files = manifest.files.map((file) => {
    const bytes = replaced.get(file);
    if (!bytes || !file.before) return file;
    return { ...file, before: { ...file.before, sha256: sha256(bytes) }, scrubbed: true as const };
  });
  // The manifest first: if we are killed in between, it is wrong for a while, and the next run removes the key.
  await writeManifest(folder, { ...manifest, files });
  for (const [file, bytes] of replaced)
    await writePrivately(join(folder, String(manifest.files.indexOf(file))), bytes);
}

function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  return writeRecord(join(folder, MANIFEST), manifest);
}
