/** The ways to sign in to IAM Identity Center that ~/.aws/config already has. */

import type { Snapshot } from '../files/snapshot.ts';
import { awsSections } from '../openclaw/aws-sections.ts';
import { type SsoProfile, ssoProfile, ssoSession } from '../sign-in/sso/profile.ts';
import { parsePortal } from '../sign-in/sso/start-url.ts';

/** A session, or a profile with its account and role. A profile without a session is of the older form. */
export interface KnownSignIn {
  readonly profile?: string | undefined;
  readonly session?: string | undefined;
  readonly startUrl: string;
  readonly ssoRegion: string;
  readonly accountId?: string | undefined;
  readonly roleName?: string | undefined;
}

/** Sessions first, then profiles, each in the order of the file; those with a portal and region that can be read. */
export function knownSignIns(snapshot: Snapshot): KnownSignIn[] {
  const sections = awsSections(snapshot.awsConfig);
  const named = (wanted: string) => sections.flatMap(({ kind, name }) => (kind === wanted ? [name] : []));
  const sessions = named('sso-session').map((session): Partial<SsoProfile> => {
    const values = ssoSession(snapshot, session);
    return { session, startUrl: values?.sso_start_url, ssoRegion: values?.sso_region };
  });
  const profiles = named('profile').map(
    (profile): Partial<SsoProfile> => ssoProfile(snapshot, profile) ?? {},
  );
  return [...sessions, ...profiles].flatMap(({ startUrl, ssoRegion, ...others }) =>
    startUrl && ssoRegion && parsePortal(startUrl).ok ? [{ ...others, startUrl, ssoRegion }] : [],
  );
}
