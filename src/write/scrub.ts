/** Removes keys from the backups, and finds other files that contain them. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../files/node-error.ts';
import type { Secret } from '../secrets/secret.ts';
import { type BackupFile, keptBytes, listBackups, replaceKept } from './backups.ts';
import type { OwnFiles } from './own-files.ts';

/** OpenClaw's files are far smaller; anything larger is not a configuration. */
const LARGEST = 8 * 1024 * 1024;

/**
 * Removes each key from every kept file and marks it in the manifests; returns the number of files that had one. Call
 * under the lock. Throws AppError cannot-read, cannot-write.
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

/** latin1 maps each byte to one character and back, so other bytes stay the same. Keys are ASCII. */
function without(bytes: Buffer, keys: readonly Secret[]): Buffer {
  let text = bytes.toString('latin1');
  for (const form of formsOf(keys)) text = text.replaceAll(form, '');
  return Buffer.from(text, 'latin1');
}

/** Each key as it is and as JSON may escape it. Longest first, because one may contain another. */
function formsOf(keys: readonly Secret[]): string[] {
  const forms = keys.flatMap((key) => [key.reveal(), key.reveal().replaceAll('/', '\\/')]);
  return [...new Set(forms)]
    .filter((form) => form.length > 0)
    .sort((one, other) => other.length - one.length);
}

/** The result of a search for keys. */
export interface Searched {
  /** Files that contain a key, with the line of the first one (starting at 1). */
  readonly found: readonly { readonly path: string; readonly line: number }[];
  /** Files and folders that could not be read, so they may contain one. */
  readonly closed: readonly string[];
}

/**
 * Searches the files in `paths`, and the files directly in the folders in `paths`. Not recursive: next to OpenClaw's
 * configuration there may be whole repositories and databases.
 */
export async function filesWith(keys: readonly Secret[], paths: readonly string[]): Promise<Searched> {
  const forms = formsOf(keys);
  const found = new Map<string, number>();
  const closed = new Set<string>();
  /** Runs `look` on a path; one that does not exist, or no longer does, is skipped. */
  const attempt = async <T>(path: string, look: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await look();
    } catch (error) {
      if (!isMissing(error)) closed.add(path);
      return undefined;
    }
  };
  const search = async (path: string, inFolder: boolean): Promise<void> => {
    const stats = await attempt(path, () => stat(path));
    if (stats?.isDirectory() && !inFolder)
      for (const name of (await attempt(path, () => readdir(path))) ?? [])
        await search(join(path, name), true);
    if (!stats?.isFile() || stats.size > LARGEST) return;
    const text = (await attempt(path, () => readFile(path, 'latin1'))) ?? '';
    const at = forms.map((form) => text.indexOf(form)).filter((index) => index >= 0);
    if (at.length > 0) found.set(path, text.slice(0, Math.min(...at)).split('\n').length);
  };
  for (const path of paths) await search(path, false);
  return { found: [...found].map(([path, line]) => ({ path, line })), closed: [...closed] };
}
