/** Finds secrets that other users can read, and tightens their permissions. */
import { chmod } from 'node:fs/promises';
import type { Context } from '../context.ts';
import { reasonOf } from './node-error.ts';
import { modeOf } from './read.ts';

/** A file or folder that other users can read or write. */
export interface LooseMode {
  readonly path: string;
  readonly mode: number;
  readonly wanted: number;
}

/** A path and the most permissive mode it may have. */
export type Private = readonly [path: string, wanted: 0o700 | 0o600];

/** The paths that are too permissive. Missing ones are fine; Windows has no such modes. */
export function findLooseModes(
  { platform }: Pick<Context, 'platform'>,
  paths: readonly Private[],
): LooseMode[] {
  if (platform === 'win32') return [];
  const found: LooseMode[] = [];
  for (const [path, wanted] of paths) {
    const mode = modeOf(path);
    // A folder with the sticky bit, such as /tmp, is shared on purpose.
    const isLoose = mode !== undefined && (mode & 0o077) !== 0 && (mode & 0o1000) === 0;
    if (isLoose) found.push({ path, mode: mode & 0o777, wanted: mode & wanted });
  }
  return found;
}

/** Removes other users' permissions and nothing else; returns the error's message if that is not permitted. */
export async function tighten({ path, wanted }: LooseMode): Promise<string | undefined> {
  try {
    await chmod(path, wanted);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
