/** SSO profiles and sessions as ~/.aws/config has them. The only place that makes an SsoSession out of that file. */
import type { Snapshot } from '../../files/snapshot.ts';
import { awsSections, profileValues } from '../../openclaw/aws-sections.ts';
import type { SsoSession } from './oidc-client.ts';

/** An SSO profile of ~/.aws/config with the session it belongs to. Members are missing where the file has none. */
export interface SsoProfile {
  readonly profile: string;
  readonly session: string | undefined;
  readonly startUrl: string | undefined;
  readonly ssoRegion: string | undefined;
  readonly accountId: string | undefined;
  readonly roleName: string | undefined;
}

/** The SSO profile of that name, or undefined when there is none or it does not sign in by SSO. */
export function ssoProfile(snapshot: Snapshot, profile: string): SsoProfile | undefined {
  const values = profileValues(snapshot, profile);
  if (!values?.sso_session && !values?.sso_start_url) return undefined;
  const session = values.sso_session ? ssoSession(snapshot, values.sso_session) : undefined;
  return {
    profile,
    session: values.sso_session,
    startUrl: session?.sso_start_url ?? values.sso_start_url,
    ssoRegion: session?.sso_region ?? values.sso_region,
    accountId: values.sso_account_id,
    roleName: values.sso_role_name,
  };
}

/** The settings of an sso-session by name. */
export function ssoSession(snapshot: Snapshot, name: string) {
  return awsSections(snapshot.awsConfig).find(
    (section) => section.kind === 'sso-session' && section.name === name,
  )?.values;
}

/** The names of all sso-sessions, in the order of the file. */
export function ssoSessionNames(snapshot: Snapshot): string[] {
  return awsSections(snapshot.awsConfig).flatMap(({ kind, name }) => (kind === 'sso-session' ? [name] : []));
}

/** The names of all profiles that use an sso-session. */
export function profilesOfSession(snapshot: Snapshot, session: string): string[] {
  return awsSections(snapshot.awsConfig).flatMap(({ kind, name, values }) =>
    kind === 'profile' && values.sso_session === session ? [name] : [],
  );
}

/** An SSO profile that is complete enough to sign in with. */
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

/** The scope without which Identity Center gives no refresh token (the AWS CLI's own default). */
export const DEFAULT_SCOPES: readonly string[] = ['sso:account:access'];

/** The scopes in `sso_registration_scopes`, which the AWS CLI separates by commas. */
export function readScopes(setting: string): string[] {
  return setting
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '');
}

/** The scopes a session asks for, and what we need besides: another tool's scope stays, since it shares the session. */
export function withDefaultScopes(scopes: readonly string[]): readonly string[] {
  return [...new Set([...scopes, ...DEFAULT_SCOPES])];
}
