/** Takes keys out of the backups, and finds the other files that still have them. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Secret } from '../secret.ts';
import { type BackupFile, keptBytes, listBackups, replaceKept } from './backups.ts';
import type { OwnFiles } from './own-files.ts';

/** Files of OpenClaw are far smaller; what is larger is no configuration. */
const LARGEST = 8 * 1024 * 1024;

/**
 * Replaces each key by nothing in every kept file; returns in how many there was one. Their manifests say so
 * afterwards. To be called under the lock. Throws AppError cannot-read, cannot-write.
 */
export async function scrubBackups(own: OwnFiles, keys: readonly Secret[]): Promise<number> {
  let count = 0;
  for (const backup of await listBackups(own)) {
    const replaced = new Map<BackupFile, Buffer>();
    for (const file of backup.files) {
      const bytes = await keptBytes(backup, file);
      const clean = bytes && without(bytes, keys);
      if (bytes && clean && !clean.equals(bytes)) replaced.set(file, clean);
    }
    if (replaced.size > 0) await replaceKept(backup, replaced);
    count += replaced.size;
  }
  return count;
}

/** latin1 maps each byte to one character and back, so all other bytes stay. Keys are ASCII. */
function without(bytes: Buffer, keys: readonly Secret[]): Buffer {
  let text = bytes.toString('latin1');
  for (const form of formsOf(keys)) text = text.replaceAll(form, '');
  return Buffer.from(text, 'latin1');
}

/** A key as it is, and as JSON may write it, each once. Longest first, as one may hold another. */
function formsOf(keys: readonly Secret[]): string[] {
  const forms = keys.flatMap((key) => [key.reveal(), key.reveal().replaceAll('/', '\\/')]);
  return [...new Set(forms)]
    .filter((form) => form.length > 0)
    .sort((one, other) => other.length - one.length);
}

/** The files among `paths`, and those in the folders among them, that hold one of the keys. */
export async function filesWith(keys: readonly Secret[], paths: readonly string[]): Promise<string[]> {
  const forms = formsOf(keys);
  const found: string[] = [];
  for (const path of await filesUnder(paths)) {
    const text = await readFile(path, 'latin1').catch(() => '');
    if (forms.some((form) => text.includes(form))) found.push(path);
  }
  return found;
}

/** Folders are not followed into: beside OpenClaw's configuration lie whole repositories and databases. */
async function filesUnder(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const names = await readdir(path).catch(() => undefined);
    for (const file of names === undefined ? [path] : names.map((name) => join(path, name))) {
      const stats = await stat(file).catch(() => undefined);
      if (stats?.isFile() && stats.size <= LARGEST) found.add(file);
    }
  }
  return [...found];
}
