import { join } from 'node:path';
import type { Context } from '../context.ts';
import { pathExists } from '../files/look.ts';

/** The first file of that name in the folders of PATH; on Windows with one of the endings that make a program there. */
export function findOnPath(
  { env, platform }: Pick<Context, 'env' | 'platform'>,
  name: string,
): string | undefined {
  const isWindows = platform === 'win32';
  const names = isWindows
    ? (env.PATHEXT || PATHEXT).split(';').map((ending) => name + ending.toLowerCase())
    : [name];
  for (const entry of (env.PATH ?? '').split(isWindows ? ';' : ':')) {
    // Windows takes a folder in quotes, with which some installers write it.
    const folder = isWindows ? entry.replaceAll('"', '') : entry;
    const found = names.map((one) => join(folder, one)).find(pathExists);
    if (folder && found) return found;
  }
  return undefined;
}

/** What cmd.exe takes where nothing is said. */
const PATHEXT = '.COM;.EXE;.BAT;.CMD';
