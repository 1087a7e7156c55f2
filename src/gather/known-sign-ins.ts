/** The IAM Identity Center sign-ins that ~/.aws/config already has. */

import type { Snapshot } from '../files/snapshot.ts';
import { awsSections } from '../openclaw/aws-sections.ts';
import { type SsoProfile, ssoProfile, ssoSession } from '../sign-in/sso/profile.ts';
import { parsePortal } from '../sign-in/sso/start-url.ts';

/** A session, or a profile with account and role. A profile without a session uses the legacy format. */
export interface KnownSignIn {
  readonly profile?: string | undefined;
  readonly session?: string | undefined;
  readonly startUrl: string;
  readonly ssoRegion: string;
  readonly accountId?: string | undefined;
  readonly roleName?: string | undefined;
}

/** Sessions first, then profiles, each in file order; only those with a valid portal and region. */
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
