/** What signs in a profile of the AWS files, by its settings. The order of the ways is that of fromIni in the AWS SDK. */

/** How a profile comes by its credentials. */
export type ProfileKind = 'keys' | 'role' | 'web-identity' | 'process' | 'login' | 'sso';

type Settings = Readonly<Record<string, string>>;

/**
 * The settings that sign in otherwise than through IAM Identity Center. A `way` is one by itself, and comes before SSO
 * settings of the same profile; a `source` only says where the role comes from; of a `key` both parts are needed.
 */
const OTHER_SIGN_INS: ReadonlyMap<string, 'way' | 'source' | 'key'> = new Map([
  ['role_arn', 'way'],
  ['source_profile', 'source'],
  ['credential_source', 'source'],
  ['web_identity_token_file', 'way'],
  ['credential_process', 'way'],
  ['aws_access_key_id', 'key'],
  ['aws_secret_access_key', 'key'],
  ['login_session', 'way'],
]);

/** The setting that makes a profile of the config file something else than an SSO profile, if there is one. */
export function otherSignIn(values: Settings): string | undefined {
  return [...OTHER_SIGN_INS.keys()].find((setting) => values[setting] !== undefined);
}

/** The setting of a credentials file's section that wins over the SSO settings of that profile; keys do as well. */
export function wayOverSso(values: Settings): string | undefined {
  return Object.keys(values).find((setting) => OTHER_SIGN_INS.get(setting) === 'way');
}

/**
 * The setting of a credentials file's section that changes who signs, if there is one: the SDK merges both files by the
 * profile's name. The id of a key signs nothing alone.
 */
export function otherSigner(values: Settings): string | undefined {
  return Object.keys(values).find(
    (setting) =>
      setting.startsWith('sso_') || (OTHER_SIGN_INS.has(setting) && setting !== 'aws_access_key_id'),
  );
}

/** What the SDK takes first; IAM Identity Center where it is set up at all, for what hides it is a conflict of its own. */
export function profileKind(values: Settings): ProfileKind | undefined {
  if (values.sso_session || values.sso_start_url) return 'sso';
  if (values.role_arn && (values.source_profile || values.credential_source)) return 'role';
  if (values.aws_access_key_id && values.aws_secret_access_key) return 'keys';
  if (values.role_arn && values.web_identity_token_file) return 'web-identity';
  if (values.credential_process) return 'process';
  return values.login_session ? 'login' : undefined;
}
