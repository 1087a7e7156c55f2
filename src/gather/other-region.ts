/** When a portal is not in the region that was given or guessed: looks for it elsewhere. */

import { mayBeElsewhere } from '../sign-in/sso/errors.ts';
import { findPortalRegion, likelyRegions } from '../sign-in/sso/find-region.ts';
import type { SignInDeps, SsoSession } from '../sign-in/sso/oidc-client.ts';
import { fill } from '../text/text.ts';
import { signInQuestions as texts } from '../text/texts.ts';
import type { Asker } from './asker.ts';

/** Hears how the search goes. */
export interface SearchView {
  onTryRegion(region: string): void;
  done(): void;
}

/**
 * The region that knows the portal; nothing when the error is of another kind, nobody is there to be told, or no region
 * knows it. `hints` are tried first. Throws as findPortalRegion does.
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
