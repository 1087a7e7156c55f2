import { join } from 'node:path';
import type { Context } from '../context.ts';
import { pathExists } from '../files/look.ts';

/** The first file with that name on PATH; on Windows, with any of the executable extensions. */
export function findOnPath(
  { env, platform }: Pick<Context, 'env' | 'platform'>,
  name: string,
): string | undefined {
  const isWindows = platform === 'win32';
  const names = isWindows
    ? (env.PATHEXT || PATHEXT).split(';').map((ending) => name + ending.toLowerCase())
    : [name];
  for (const entry of (env.PATH ?? '').split(isWindows ? ';' : ':')) {
    // Windows accepts a quoted folder, and some installers write one.
    const folder = isWindows ? entry.replaceAll('"', '') : entry;
    const found = names.map((one) => join(folder, one)).find(pathExists);
    if (folder && found) return found;
  }
  return undefined;
}

/** The default of cmd.exe. */
const PATHEXT = '.COM;.EXE;.BAT;.CMD';
