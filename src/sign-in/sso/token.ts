/** An SSO token, wherever it is stored. */
import type { Secret } from '../../secrets/secret.ts';
import { samePortal } from './start-url.ts';

/** Times are epoch milliseconds. */
export interface SsoToken {
  readonly startUrl: string;
  /** IAM Identity Center's region, which the file calls `region`; not Bedrock's. */
  readonly ssoRegion: string;
  readonly accessToken: Secret;
  readonly expiresAt: number;
  readonly clientId?: string;
  readonly clientSecret?: Secret;
  readonly registrationExpiresAt?: number;
  /** Only clients registered with scopes get one. */
  readonly refreshToken?: Secret;
}

/** Whether a refresh can be tried: the file has a refresh token and a client registration that has not expired. */
export function isRefreshable(token: SsoToken, now: number): boolean {
  const { refreshToken, clientId, clientSecret, registrationExpiresAt = Number.POSITIVE_INFINITY } = token;
  return Boolean(refreshToken && clientId && clientSecret) && registrationExpiresAt > now;
}

/** Whether a cached token belongs to this session's portal. */
export function belongsTo(
  token: SsoToken,
  { startUrl, ssoRegion }: { readonly startUrl: string; readonly ssoRegion: string },
): boolean {
  return token.ssoRegion === ssoRegion && samePortal(token.startUrl, startUrl);
}
