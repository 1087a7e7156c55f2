/** The SSO profile that login, logout and status are about, ready to sign in with. */
import { readAwsConfig } from '../edit/aws-config.ts';
import { AppError } from '../errors.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { USUAL_PROFILE } from '../openclaw/config.ts';
import { type Setup, ssoProfile, ssoSession } from '../openclaw/setup.ts';
import type { SsoSession } from '../sso/oidc-client.ts';
import { DEFAULT_SCOPES, readScopes } from '../sso/scopes.ts';

export interface SignInProfile {
  readonly profile: string;
  readonly session: SsoSession;
  readonly accountId: string | undefined;
  readonly roleName: string | undefined;
  /** The older form, without an sso-session: a sign-in for it cannot be refreshed. */
  readonly legacy: boolean;
}

/**
 * The profile of that name, complete enough to sign in; nothing otherwise. A legacy profile's token lies under
 * its start URL as it is written, and it is registered without scopes, both as in the AWS CLI.
 */
export function signInProfile(snapshot: Snapshot, name: string): SignInProfile | undefined {
  const found = ssoProfile(snapshot, name);
  const { startUrl, ssoRegion, session, accountId, roleName } = found ?? {};
  if (!startUrl || !ssoRegion) return undefined;
  const own = { profile: name, accountId, roleName };
  if (session === undefined)
    return { ...own, legacy: true, session: { session: startUrl, startUrl, ssoRegion, scopes: [] } };
  const scopes = readScopes(ssoSession(snapshot, session)?.sso_registration_scopes ?? '');
  const target = { session, startUrl, ssoRegion, scopes: scopes.length > 0 ? scopes : DEFAULT_SCOPES };
  return { ...own, legacy: false, session: target };
}

/**
 * The profile to sign in with: the one asked for, else the one that OpenClaw uses. Throws AppError
 * not-configured ({path}), sso-not-used, or sso-profile-missing ({path}, {profile}, perhaps {other}).
 */
export function chooseProfile(snapshot: Snapshot, setup: Setup, asked: string | undefined): SignInProfile {
  if (asked === undefined && setup.mode === 'api-key') throw new AppError('sso-not-used');
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
  const { sections } = readAwsConfig(snapshot.awsConfig.text ?? '');
  const names = sections.flatMap(({ kind, name }) => (kind === 'profile' ? [name] : []));
  return [USUAL_PROFILE, ...names].find((name) => signInProfile(snapshot, name));
}
