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

/** The files that name all others of a build: where these are identical, the builds are. */
const NAMING = ['dist/main.js', 'dist/plugin.js', ...MANIFESTS];

/**
 * Copies this version into `folder`, unless this build is already there, and returns the path of the copy's main file.
 * Throws AppError cannot-write.
 */
export async function copyProgram(
  { program, version }: Pick<Context, 'program' | 'version'>,
  folder: string,
): Promise<string> {
  const main = resolveLink(program[1] ?? '');
  const dist = dirname(main);
  const [root, target] = [dirname(dist), join(folder, version)];
  const copied = join(target, 'dist', 'main.js');
  if (main === copied || NAMING.every((name) => textIn(root, name) === textIn(target, name))) return copied;
  const draft = join(folder, `.${version}-${randomBytes(6).toString('hex')}`);
  try {
    await copyFolder(dist, join(draft, 'dist'));
    for (const name of MANIFESTS) await writePrivately(join(draft, name), textIn(root, name));
    await removeFolder(target);
    await orCannotWrite(target, renamePatiently(draft, target));
  } finally {
    await removeFolder(draft);
  }
  return copied;
}

function textIn(folder: string, name: string): string {
  return readText(join(folder, name)) ?? '{}';
}

/** Removes the copies of other versions. Throws AppError cannot-write. */
export async function removeOtherCopies(folder: string, version: string): Promise<void> {
  for (const name of listFolder(folder)) if (name !== version) await removeFolder(join(folder, name));
}
