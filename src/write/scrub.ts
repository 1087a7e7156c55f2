/** Takes keys out of the backups, and finds the other files that still have them. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../files/node-error.ts';
import type { Secret } from '../secrets/secret.ts';
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

/** Where a key was looked for. */
export interface Searched {
  /** Files that hold it, each with the first line (from 1) where it stands. */
  readonly found: readonly { readonly path: string; readonly line: number }[];
  /** Files and folders that could not be read, so that nobody knows. */
  readonly closed: readonly string[];
}

/**
 * Looks for the keys in the files among `paths` and in those in the folders among them. Folders are not followed into:
 * beside OpenClaw's configuration lie whole repositories and databases.
 */
export async function filesWith(keys: readonly Secret[], paths: readonly string[]): Promise<Searched> {
  const forms = formsOf(keys);
  const found = new Map<string, number>();
  const closed = new Set<string>();
  /** What `look` finds at a path; one that is not there, or no longer, is none of ours. */
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
