/**
 * Copies of this program in our corner of the state dir, one folder a version: what a timer or OpenClaw starts must outlive
 * the cache of npx.
 */
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Context } from '../context.ts';
import { writePrivately } from '../files/atomic-write.ts';
import { copyFolder, removeFolder } from '../files/folders.ts';
import { listFolder, readText } from '../files/look.ts';
import { orCannotWrite } from '../files/node-error.ts';
import { renamePatiently } from '../files/rename.ts';
import { resolveLink } from '../files/resolve-link.ts';

/** What belongs to the package beside its folders. */
const MANIFESTS = ['package.json', 'openclaw.plugin.json'];

/**
 * Copies this version into `folder`, unless it is there, and returns the copy's main file. The names of all files of a
 * build are in its main file: the same one, the same build. Throws AppError cannot-write.
 */
export async function copyProgram(
  { program, version }: Pick<Context, 'program' | 'version'>,
  folder: string,
): Promise<string> {
  const main = resolveLink(program[1] ?? '');
  const dist = dirname(main);
  const target = join(folder, version);
  const copied = join(target, 'dist', 'main.js');
  if (main === copied || readText(main) === readText(copied)) return copied;
  const draft = join(folder, `.${version}-${randomBytes(6).toString('hex')}`);
  try {
    await copyFolder(dist, join(draft, 'dist'));
    for (const name of MANIFESTS)
      await writePrivately(join(draft, name), readText(join(dirname(dist), name)) ?? '{}');
    await removeFolder(target);
    await orCannotWrite(target, renamePatiently(draft, target));
  } finally {
    await removeFolder(draft);
  }
  return copied;
}

/** Removes the copies of other versions. Throws AppError cannot-write. */
export async function removeOtherCopies(folder: string, version: string): Promise<void> {
  for (const name of listFolder(folder)) if (name !== version) await removeFolder(join(folder, name));
}
