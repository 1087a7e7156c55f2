/** Finds, reports and tightens files that others can read. */

import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { findLooseModes, type LooseMode, tighten } from '../files/permissions.ts';
import type { SignIn } from '../sign-in/method.ts';
import { methodFor } from '../sign-in/methods.ts';
import type { Notice } from '../text/text.ts';
import { notice } from '../text/text.ts';
import { files as texts } from '../text/texts.ts';

/** Files that this setup uses and others can read but should not. */
export async function looseModes(
  context: Context,
  { stateDir, stateEnv, awsHome }: Locations,
  signIn: SignIn,
): Promise<LooseMode[]> {
  const own = await methodFor(signIn).privateFiles(signIn, awsHome);
  return findLooseModes(context, [[stateDir, 0o700], [stateEnv, 0o600], ...own]);
}

/** `<path> (mode 0644) becomes 0600`, for each. */
export function describeLooseModes(loose: readonly LooseMode[]): Notice[] {
  const octal = (mode: number) => mode.toString(8).padStart(4, '0');
  return loose.map(({ path, mode, wanted }) =>
    notice(texts.willTighten, { path, mode: octal(mode), wanted: octal(wanted) }),
  );
}

/** Removes others' permissions; returns notices where that failed. */
export async function tightenModes(
  context: Context,
  locations: Locations,
  signIn: SignIn,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const loose of await looseModes(context, locations, signIn)) {
    const detail = await tighten(loose);
    if (detail !== undefined) notices.push(notice(texts.cannotTighten, { path: loose.path, detail }));
  }
  return notices;
}
