/** Chooses the SSO profile for login and logout. */

import { AppError } from '../failures/errors.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { awsSections } from '../openclaw/aws-sections.ts';
import { USUAL_PROFILE } from '../openclaw/config.ts';
import { type SignInProfile, signInProfile } from '../sign-in/sso/profile.ts';
import type { Setup } from './setup.ts';

/**
 * The profile to sign in with: the given one, otherwise the one that OpenClaw uses. Throws AppError not-configured
 * ({path}), sso-not-used, no-sign-in-needed, or sso-profile-missing ({path}, {profile}, optionally {other}).
 */
export function chooseProfile(snapshot: Snapshot, setup: Setup, asked: string | undefined): SignInProfile {
  const { method } = setup;
  if (asked === undefined && method && !method.needsSignIn)
    throw new AppError(method.usesApiKey ? 'sso-not-used' : 'no-sign-in-needed');
  const profile = asked ?? setup.profile ?? USUAL_PROFILE;
  const found = signInProfile(snapshot, profile);
  if (found) return found;
  const { openclawConfig, awsConfig } = snapshot.locations;
  const other = someProfile(snapshot);
  if (asked === undefined && !setup.provider && !other)
    throw new AppError('not-configured', { path: openclawConfig });
  throw new AppError('sso-profile-missing', { path: awsConfig, profile, ...(other && { other }) });
}

function someProfile(snapshot: Snapshot): string | undefined {
  const names = awsSections(snapshot.awsConfig).flatMap(({ kind, name }) =>
    kind === 'profile' ? [name] : [],
  );
  return [USUAL_PROFILE, ...names].find((name) => signInProfile(snapshot, name));
}
