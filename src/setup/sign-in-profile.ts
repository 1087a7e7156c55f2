/** An SSO profile ready to sign in with. The only place that makes an SsoSession out of ~/.aws/config. */
import type { Snapshot } from '../files/snapshot.ts';
import type { SsoSession } from '../sign-in/sso/oidc-client.ts';
import { readScopes, withDefaultScopes } from '../sign-in/sso/scopes.ts';
import { ssoProfile, ssoSession } from './setup.ts';

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
  return { ...own, legacy: false, session: withScopes(snapshot, { session, startUrl, ssoRegion }) };
}

/** A session with the scopes that its section asks for and those we need. It need not be in the file yet. */
export function withScopes(snapshot: Snapshot, session: Omit<SsoSession, 'scopes'>): SsoSession {
  const scopes = readScopes(ssoSession(snapshot, session.session)?.sso_registration_scopes ?? '');
  return { ...session, scopes: withDefaultScopes(scopes) };
}
