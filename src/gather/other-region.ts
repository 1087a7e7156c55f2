/** Searches for a portal that is not in the given or guessed region. */

import { mayBeElsewhere } from '../sign-in/sso/errors.ts';
import { findPortalRegion, likelyRegions } from '../sign-in/sso/find-region.ts';
import type { SignInDeps, SsoSession } from '../sign-in/sso/oidc-client.ts';
import { fill } from '../text/text.ts';
import { signInQuestions as texts } from '../text/texts.ts';
import type { Asker } from './asker.ts';

/** Shows the progress of the search. */
export interface SearchView {
  onTryRegion(region: string): void;
  done(): void;
}

/**
 * The region that knows the portal; undefined for another kind of error, if nobody is there, or if no region knows it.
 * Tries `hints` first. Throws like findPortalRegion.
 */
export async function findOtherRegion(
  deps: SignInDeps,
  session: SsoSession,
  error: unknown,
  hints: readonly (string | undefined)[],
  asker: Asker | undefined,
  view: SearchView,
): Promise<string | undefined> {
  if (!asker || !mayBeElsewhere(error)) return undefined;
  const { language, say } = asker;
  const { startUrl, ssoRegion } = session;
  const regions = likelyRegions(ssoRegion, hints);
  say(fill(texts.notThere, language, { startUrl, ssoRegion, count: regions.length }));
  const found = await findPortalRegion(deps, session, regions, (region) => view.onTryRegion(region)).finally(
    () => view.done(),
  );
  say(
    found
      ? fill(texts.foundThere, language, { found })
      : fill(texts.foundNowhere, language, { regions: regions.join(', ') }),
  );
  return found;
}
