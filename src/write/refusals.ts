/** What is not written: files that another program or user owns, and where no folder can be made. */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import type { FileChange } from '../plan/plan.ts';

/** OpenClaw itself does not write if one of these is `1` (docs, cli/config.md; read in 2026.9.6). */
const READ_ONLY_VARIABLES = ['OPENCLAW_CONFIG_READONLY', 'OPENCLAW_NIX_MODE'];

/** The variable that says openclaw.json is managed elsewhere, if set. */
function readOnlyVariable(env: Context['env']): string | undefined {
  return READ_ONLY_VARIABLES.find((name) => env[name]?.trim() === '1');
}

type Target = Pick<FileChange, 'kind' | 'path'>;

/**
 * Throws AppError `config-read-only` or `not-your-file` for the first file that must not be written; `linesFor` gives
 * the lines to add by hand; `command`: the running one, which
 * the owner can run instead.
 */
export async function refuseForeign<T extends Target>(
  { env, uid: you }: Pick<Context, 'env' | 'uid'>,
  files: readonly T[],
  linesFor: (file: T) => string,
  command?: string,
): Promise<void> {
  const variable = readOnlyVariable(env);
  const config = files.find(({ kind }) => kind === 'openclaw-config');
  if (variable && config)
    throw new AppError('config-read-only', { variable, path: config.path, lines: linesFor(config) });
  if (you === undefined) return;
  for (const file of files) {
    const owner = statSync(file.path, { throwIfNoEntry: false })?.uid;
    if (owner !== undefined && owner !== you)
      throw new AppError('not-your-file', {
        path: file.path,
        owner,
        you,
        lines: linesFor(file),
        ...(command && { command }),
      });
  }
}

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
