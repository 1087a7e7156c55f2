/** The scope without which Identity Center gives no refresh token (the AWS CLI's own default). */
export const DEFAULT_SCOPES: readonly string[] = ['sso:account:access'];

/** The scopes in `sso_registration_scopes`, which the AWS CLI separates by commas. */
export function readScopes(setting: string): string[] {
  return setting
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '');
}
