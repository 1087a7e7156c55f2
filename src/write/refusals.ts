/** Homes that are not written to: another user's, and one where no folder can be made. */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';

/**
 * Throws AppError `not-your-home` if root runs in another user's home, as with `sudo`: the owner's OpenClaw could not
 * use files that root creates. A home that root owns, as in a container, is fine.
 */
export function refuseOthersHome(
  { uid: you }: Pick<Context, 'uid'>,
  { stateDir, awsHome }: Pick<Locations, 'stateDir' | 'awsHome'>,
  command: string,
): void {
  if (you !== 0) return;
  for (const path of [stateDir, awsHome].map(nearest)) {
    const owner = statSync(path).uid;
    if (owner !== you) throw new AppError('not-your-home', { path, owner, command });
  }
}

/**
 * cannot-write ({path}: the folder at fault, {needed}) where OpenClaw's folder does not exist and cannot be made. One
 * that exists may need no change. Windows tells it only when writing.
 */
export function whyUncreatable({ stateDir: needed }: Pick<Locations, 'stateDir'>): AppError | undefined {
  const path = nearest(needed);
  if (path === needed) return undefined;
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (cause) {
    return new AppError('cannot-write', { path, needed }, { cause });
  }
}

/** The path itself, or its nearest existing parent. */
function nearest(path: string): string {
  try {
    statSync(path);
    return path;
  } catch {
    return path === dirname(path) ? path : nearest(dirname(path));
  }
}
