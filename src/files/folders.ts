/** Copies and removes whole folders of ours; copies are readable only by their owner. */
import { chmod, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { orCannotWrite } from './node-error.ts';

/**
 * Copies a folder's regular files, recursively: files 0600, folders 0700. Links are omitted. Throws AppError
 * cannot-write.
 */
export async function copyFolder(from: string, to: string): Promise<void> {
  await orCannotWrite(to, copyInto(from, to));
}

async function copyInto(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const target = join(to, entry.name);
    if (entry.isDirectory()) await copyInto(join(from, entry.name), target);
    if (!entry.isFile()) continue;
    await copyFile(join(from, entry.name), target);
    await chmod(target, 0o600);
  }
}

/** Removes a folder and everything in it; a missing one is fine. Throws AppError cannot-write. */
export async function removeFolder(path: string): Promise<void> {
  await orCannotWrite(path, rm(path, { recursive: true, force: true }));
}
