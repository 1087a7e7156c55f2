/**
 * Copies of this program in our folder of the state dir, one folder per version: a timer or OpenClaw must not depend on
 * the npx cache.
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

/** The files of the package outside its folders. */
const MANIFESTS = ['package.json', 'openclaw.plugin.json'];

/**
 * Copies this version into `folder`, unless it is already there, and returns the path of the copy's main file.
 * Identical main files mean identical builds, because the main file names all others. Throws AppError cannot-write.
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
