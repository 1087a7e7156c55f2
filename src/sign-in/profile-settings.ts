/** Which settings of an AWS profile sign it in. The order is that of fromIni in the AWS SDK. */

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
  return Object.keys(values).find(
    (setting) =>
      setting.startsWith('sso_') ||
      (OTHER_SIGN_INS.includes(setting) && !['aws_access_key_id', 'login_session'].includes(setting)),
  );
}

/** The setting that the SDK uses before the SSO settings of the same profile, if any; keys are not meant. */
export function settingBeforeSso(values: Settings): string | undefined {
  const ways = { role: 'role_arn', 'web-identity': 'web_identity_token_file', process: 'credential_process' };
  const kind = kindBesidesSso(values);
  return kind && Object.hasOwn(ways, kind) ? ways[kind as keyof typeof ways] : undefined;
}

/** The way that the SDK tries first. SSO if it is set up at all: what hides it is reported as a conflict. */
export function profileKind(values: Settings): ProfileKind | undefined {
  return isSso(values) ? 'sso' : kindBesidesSso(values);
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

function kindBesidesSso(values: Settings): ProfileKind | undefined {
  if (values.role_arn && (values.source_profile || values.credential_source)) return 'role';
  if (hasKeys(values)) return 'keys';
  if (values.role_arn && values.web_identity_token_file) return 'web-identity';
  if (values.credential_process) return 'process';
  return values.login_session ? 'login' : undefined;
}
