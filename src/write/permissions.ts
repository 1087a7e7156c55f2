/** Files and folders that other users can read though they hold secrets, and closing them. */

import { chmod } from 'node:fs/promises';
import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { reasonOf } from '../files/node-error.ts';
import { modeOf } from '../files/read.ts';
import type { Private, SignIn } from '../sign-in/method.ts';
import { methodFor } from '../sign-in/methods.ts';
import { type Notice, notice } from '../text/text.ts';
import { files as texts } from '../text/texts.ts';

/** Files that this setup uses and others can read but should not. */
export async function permissiveModes(
  context: Context,
  { stateDir, stateEnv, awsHome }: Locations,
  signIn: SignIn,
): Promise<PermissiveMode[]> {
  const own = await methodFor(signIn).privateFiles(signIn, awsHome);
  return findPermissiveModes(context, [[stateDir, 0o700], [stateEnv, 0o600], ...own]);
}

/** Removes others' permissions; returns notices where that failed. */
export async function tightenModes(
  context: Context,
  locations: Locations,
  signIn: SignIn,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const permissive of await permissiveModes(context, locations, signIn)) {
    const detail = await tighten(permissive);
    if (detail !== undefined) notices.push(notice(texts.cannotTighten, { path: permissive.path, detail }));
  }
  return notices;
}

/** A file or folder that other users can read or write. */
export interface PermissiveMode {
  readonly path: string;
  readonly mode: number;
  readonly wanted: number;
}

/** The paths that are too permissive. Missing ones are fine; Windows has no such modes. */
export function findPermissiveModes(
  { platform }: Pick<Context, 'platform'>,
  paths: readonly Private[],
): PermissiveMode[] {
  if (platform === 'win32') return [];
  const found: PermissiveMode[] = [];
  for (const [path, wanted] of paths) {
    const mode = modeOf(path);
    // A folder with the sticky bit, such as /tmp, is shared on purpose.
    const isLoose = mode !== undefined && (mode & 0o077) !== 0 && (mode & 0o1000) === 0;
    if (isLoose) found.push({ path, mode: mode & 0o777, wanted: mode & wanted });
  }
  return found;
}

/** Removes other users' permissions and nothing else; returns the error's message if that is not permitted. */
export async function tighten({ path, wanted }: PermissiveMode): Promise<string | undefined> {
  try {
    await chmod(path, wanted);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
