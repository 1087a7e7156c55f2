/**
 * Reads SSO profiles and sessions from ~/.aws/config, the only place that makes an SsoSession from that file; and which
 * settings sign a profile in.
 */
import { awsSections, profileValues, type Snapshot } from '../../files/snapshot.ts';
import { USUAL_PROFILE } from '../../openclaw/config.ts';

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
  /** What unreadOf finds; absent if nothing. */
  readonly unread?: readonly string[];
}

/**
 * The SSO profile of that name; undefined if there is none or it does not sign in through SSO, but by what its owner has
 * put before the SSO settings, such as a program that itself signs in with them.
 */
export function ssoProfile(snapshot: Snapshot, profile: string): SsoProfile | undefined {
  return wayBeforeSso(snapshot, profile) === undefined ? ssoSettings(snapshot, profile) : undefined;
}

/**
 * The setting that signs in before the SSO settings of a section, as in fromIni: its owner wants that way. Nobody wants
 * one in our own profile.
 */
function wayBeforeSso(snapshot: Snapshot, profile: string): string | undefined {
  return profile === USUAL_PROFILE ? undefined : settingBeforeSso(profileValues(snapshot, profile) ?? {});
}

/** The SSO settings of the profile, whatever it signs in with; undefined if it has none. */
export function ssoSettings(snapshot: Snapshot, profile: string): SsoProfile | undefined {
  const values = profileValues(snapshot, profile);
  if (!values?.sso_session && !values?.sso_start_url) return undefined;
  const session = values.sso_session ? ssoSession(snapshot, values.sso_session) : undefined;
  const unread = unreadOf(values, session);
  return {
    profile,
    session: values.sso_session,
    startUrl: session?.sso_start_url ?? values.sso_start_url,
    ssoRegion: session?.sso_region ?? values.sso_region,
    accountId: values.sso_account_id,
    roleName: values.sso_role_name,
    ...(unread.length > 0 && { unread }),
  };
}

/**
 * What a profile with an `sso_session` needs from that section and the file does not have there: the section itself, or a
 * setting that stands in the profile, where the AWS SDK for JavaScript does not look.
 */
export function unreadOf(values: Settings, session: Settings | undefined): string[] {
  if (!values.sso_session) return [];
  const section = `[sso-session ${values.sso_session}]`;
  if (session === undefined) return [section];
  const settings = ['sso_start_url', 'sso_region'];
  return settings
    .filter((setting) => values[setting] && !session[setting])
    .map((setting) => `${section} ${setting}`);
}

/** The settings that a profile still needs to get credentials, by their names in the file. */
export function missingSettings(found: SsoProfile): string[] {
  const { session, startUrl, ssoRegion, accountId, roleName, unread = [] } = found;
  const needed = {
    sso_start_url: startUrl,
    sso_region: ssoRegion,
    sso_account_id: accountId,
    sso_role_name: roleName,
  };
  if (session && !startUrl && !ssoRegion) return [`[sso-session ${session}]`];
  return [...unread, ...Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]))];
}

/** What an SSO profile lacks, as facts of sso-profile-missing; none of a profile that is not one. */
export function gapsOf(snapshot: Snapshot, profile: string): Readonly<Record<string, string | string[]>> {
  const found = ssoSettings(snapshot, profile);
  if (!found) return {};
  const { session, startUrl, accountId = '' } = found;
  const missing = missingSettings(found);
  const isSpaced =
    session !== undefined && /\s/.test(session) && missing.some((one) => one.includes(session));
  const only = onlySsoSession(snapshot);
  const isElsewhere = !startUrl && session !== undefined && only !== undefined && only !== session;
  // One in quotes has another fault.
  const isShort = /^\d+$/.test(accountId) && !ACCOUNT_ID.test(accountId);
  return {
    ...(isSpaced ? { spaced: session } : { missing }),
    ...(isElsewhere && { only }),
    ...(isShort && { badAccount: accountId }),
  };
}

/** The names of all profiles that have everything to sign in with and get credentials. */
export function completeProfiles(snapshot: Snapshot): string[] {
  return awsSections(snapshot.awsConfig).flatMap(({ kind, name }) => {
    const found = kind === 'profile' ? ssoProfile(snapshot, name) : undefined;
    return found && missingSettings(found).length === 0 ? [name] : [];
  });
}

/** The settings of an sso-session by name. */
export function ssoSession(snapshot: Snapshot, name: string) {
  return awsSections(snapshot.awsConfig).find(
    (section) => section.kind === 'sso-session' && section.name === name,
  )?.values;
}

/** The ID of an AWS account. */
export const ACCOUNT_ID = /^\d{12}$/;

/** The names of all sso-sessions, in file order. */
export function ssoSessionNames(snapshot: Snapshot): string[] {
  return awsSections(snapshot.awsConfig).flatMap(({ kind, name }) => (kind === 'sso-session' ? [name] : []));
}

/** The only sso-session of the config file; undefined if there is none, or more than one. */
export function onlySsoSession(snapshot: Snapshot): string | undefined {
  const [only, another] = ssoSessionNames(snapshot);
  return another === undefined ? only : undefined;
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
  const found = ssoSettings(snapshot, name);
  const { startUrl, ssoRegion, session, accountId, roleName, unread } = found ?? {};
  if (!startUrl || !ssoRegion || unread) return undefined;
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

/** How a profile gets its credentials. */
export type ProfileKind = 'keys' | 'role' | 'web-identity' | 'process' | 'login' | 'sso';

type Settings = Readonly<Record<string, string>>;

/** The settings that sign in other than through IAM Identity Center. */
const OTHER_SIGN_INS = [
  'role_arn',
  'source_profile',
  'credential_source',
  'web_identity_token_file',
  'credential_process',
  'aws_access_key_id',
  'aws_secret_access_key',
  'login_session',
];

/** The setting that makes a profile of the config file something other than an SSO profile, if any. */
export function otherSignIn(values: Settings): string | undefined {
  return OTHER_SIGN_INS.find((setting) => values[setting] !== undefined);
}

/**
 * The setting in the credentials file that changes who signs, if any: the SDK merges both files by profile name. A key
 * id alone signs nothing, and SSO comes before a `login_session`.
 */
export function otherSigner(values: Settings): string | undefined {
  // Half of a pair of keys wins nothing.
  const harmless = [
    'aws_access_key_id',
    'login_session',
    ...(hasKeys(values) ? [] : ['aws_secret_access_key']),
  ];
  return Object.keys(values).find(
    (setting) =>
      setting.startsWith('sso_') || (OTHER_SIGN_INS.includes(setting) && !harmless.includes(setting)),
  );
}

/** The setting that the SDK uses before the SSO settings of the same profile, if any; keys are not meant. */
export function settingBeforeSso(values: Settings): string | undefined {
  const ways = { role: 'role_arn', 'web-identity': 'web_identity_token_file', process: 'credential_process' };
  const kind = kindBesidesSso(values);
  return kind && Object.hasOwn(ways, kind) ? ways[kind as keyof typeof ways] : undefined;
}

/**
 * The way that the SDK tries first, in both AWS files together (`values`). SSO if it is set up, unless its section has
 * another way, too: what else hides it is reported as a conflict.
 */
export function profileKind(snapshot: Snapshot, profile: string, values: Settings): ProfileKind | undefined {
  const isMeant = isSso(values) && wayBeforeSso(snapshot, profile) === undefined;
  return isMeant ? 'sso' : kindBesidesSso(values);
}

/** The same for a profile that another one names as its source: there, keys come before everything. */
export function sourceKind(values: Settings): ProfileKind | undefined {
  if (hasKeys(values)) return 'keys';
  // It passes on what its credential_source has.
  if (values.credential_source) return 'role';
  const kind = kindBesidesSso(values);
  return isSso(values) && (kind === undefined || kind === 'login') ? 'sso' : kind;
}

function isSso(values: Settings): boolean {
  return Boolean(values.sso_session || values.sso_start_url);
}

function hasKeys(values: Settings): boolean {
  return Boolean(values.aws_access_key_id && values.aws_secret_access_key);
}

/** In the order of fromIni in the AWS SDK. */
function kindBesidesSso(values: Settings): ProfileKind | undefined {
  if (values.role_arn && (values.source_profile || values.credential_source)) return 'role';
  if (hasKeys(values)) return 'keys';
  if (values.role_arn && values.web_identity_token_file) return 'web-identity';
  if (values.credential_process) return 'process';
  return values.login_session ? 'login' : undefined;
}
