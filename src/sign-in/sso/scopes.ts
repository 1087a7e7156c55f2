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
