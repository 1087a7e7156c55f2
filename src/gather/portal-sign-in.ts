/** Signs in to the settled portal, in whatever region it is. */

import type { Context } from '../context.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { mayBeElsewhere } from '../sign-in/sso/errors.ts';
import { findPortalRegion, likelyRegions } from '../sign-in/sso/find-region.ts';
import type { SignInDeps, SsoSession } from '../sign-in/sso/oidc-client.ts';
import { withScopes } from '../sign-in/sso/profile.ts';
import { ensureSession, type SessionView, type SignedIn, startSession } from '../sign-in/sso/session.ts';
import { chooseWay } from '../sign-in/sso/sign-in.ts';
import { fill } from '../text/text.ts';
import { signInQuestions as texts } from '../text/texts.ts';
import type { Asker } from './asker.ts';
import type { PortalDraft } from './draft.ts';

/** Shows a sign-in to a person. Implemented in report/sign-in.ts. */
export interface SignInDisplay extends SessionView, SearchView {
  /** The sign-in has ended, successfully or not. */
  done(): void;
  onSignedIn(signedIn: SignedIn): void;
  onRoleProven(role: { readonly accountId: string; readonly roleName: string }): void;
}

export interface PortalSignIn {
  /** Signs in with as little interaction as possible. */
  signIn(): Promise<{ readonly signedIn: SignedIn; readonly ssoRegion: string }>;
  /** Asks the person, whatever is cached. */
  signInAgain(): Promise<{ readonly signedIn: SignedIn; readonly ssoRegion: string }>;
}

/** Both throw what ensureSession and findOtherRegion throw. */
export function portalSignIn(
  context: Context,
  draft: PortalDraft,
  snapshot: Snapshot,
  asker: Asker | undefined,
  display: SignInDisplay,
): PortalSignIn {
  const { session, startUrl, ssoRegion } = draft;
  const deps = { ...context, home: snapshot.locations.awsHome };
  const target = withScopes(snapshot, { session, startUrl, ssoRegion });
  const run = async (start: typeof ensureSession, at: SsoSession) => {
    const way = await chooseWay(context, draft, at.scopes);
    const signedIn = await start(deps, at, display, way).finally(() => display.done());
    return { signedIn, ssoRegion: at.ssoRegion };
  };
  const wherever = async (start: typeof ensureSession) => {
    try {
      return await run(start, target);
    } catch (error) {
      const found = await findOtherRegion(deps, target, error, [draft.region], asker, display);
      if (found === undefined) throw error;
      return run(start, { ...target, ssoRegion: found });
    }
  };
  return { signIn: () => wherever(ensureSession), signInAgain: () => wherever(startSession) };
}

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
