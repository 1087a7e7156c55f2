/** Reads SSO profiles and sessions from ~/.aws/config. The only place that makes an SsoSession from that file. */
import type { Snapshot } from '../../files/snapshot.ts';
import { awsSections, profileValues } from '../../files/snapshot.ts';

/** An sso-session of `~/.aws/config`. */
export interface SsoSession {
  /** The section's name, which names the token file. */
  readonly session: string;
  readonly startUrl: string;
  /** Identity Center's region, for every call; not Bedrock's. https://github.com/aws/aws-cdk/issues/32510 */
  readonly ssoRegion: string;
  readonly scopes: readonly string[];
}

/** An SSO profile of ~/.aws/config with its session. Settings that the file lacks are undefined. */
export interface SsoProfile {
  readonly profile: string;
  readonly session: string | undefined;
  readonly startUrl: string | undefined;
  readonly ssoRegion: string | undefined;
  readonly accountId: string | undefined;
  readonly roleName: string | undefined;
}

/** The SSO profile of that name; undefined if there is none or it does not sign in through SSO. */
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

/** The settings that a profile still needs to get credentials, by their names in the file. */
export function missingSettings({ session, startUrl, ssoRegion, accountId, roleName }: SsoProfile): string[] {
  const needed = {
    sso_start_url: startUrl,
    sso_region: ssoRegion,
    sso_account_id: accountId,
    sso_role_name: roleName,
  };
  if (session && !startUrl && !ssoRegion) return [`[sso-session ${session}]`];
  return Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]));
}

/** The settings of an sso-session by name. */
export function ssoSession(snapshot: Snapshot, name: string) {
  return awsSections(snapshot.awsConfig).find(
    (section) => section.kind === 'sso-session' && section.name === name,
  )?.values;
}

/** The names of all sso-sessions, in file order. */
export function ssoSessionNames(snapshot: Snapshot): string[] {
  return awsSections(snapshot.awsConfig).flatMap(({ kind, name }) => (kind === 'sso-session' ? [name] : []));
}

/** The names of all profiles that use an sso-session. */
export function profilesOfSession(snapshot: Snapshot, session: string): string[] {
  return awsSections(snapshot.awsConfig).flatMap(({ kind, name, values }) =>
    kind === 'profile' && values.sso_session === session ? [name] : [],
  );
}

/** An SSO profile that is complete enough to sign in. */
export interface SignInProfile {
  readonly profile: string;
  readonly session: SsoSession;
  readonly accountId: string | undefined;
  readonly roleName: string | undefined;
  /** The legacy format, without an sso-session: its sign-in cannot be refreshed. */
  readonly legacy: boolean;
}

/**
 * The profile of that name if it is complete enough to sign in. As in the AWS CLI, the token file of a legacy profile is
 * named by its start URL as written, and its registration has no scopes.
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

/** A session with the scopes of its section and those that we need. The section need not exist yet. */
export function withScopes(snapshot: Snapshot, session: Omit<SsoSession, 'scopes'>): SsoSession {
  const scopes = readScopes(ssoSession(snapshot, session.session)?.sso_registration_scopes ?? '');
  return { ...session, scopes: withDefaultScopes(scopes) };
}

/** The scope without which Identity Center gives no refresh token (the AWS CLI's own default). */
export const DEFAULT_SCOPES: readonly string[] = ['sso:account:access'];

/** The scopes in `sso_registration_scopes`, separated by commas as in the AWS CLI. */
export function readScopes(setting: string): string[] {
  return setting
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '');
}

/** A session's scopes and ours. Scopes of other tools stay, because they share the session. */
export function withDefaultScopes(scopes: readonly string[]): readonly string[] {
  return [...new Set([...scopes, ...DEFAULT_SCOPES])];
}
