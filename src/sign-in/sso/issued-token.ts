import type { CreateTokenResponse } from '@aws-sdk/client-sso-oidc';
import { AppError } from '../../failures/errors.ts';
import { Secret } from '../../secrets/secret.ts';
import type { SsoSession } from './oidc-client.ts';
import type { Registration } from './registration.ts';
import type { SsoToken } from './token.ts';

/**
 * The token in an answer of CreateToken, with the registration that it can be refreshed with. `now` in epoch
 * milliseconds. Throws AppError portal-rejected for an answer without a token or its life.
 */
export function issuedToken(
  { accessToken, expiresIn, refreshToken }: CreateTokenResponse,
  { startUrl, ssoRegion }: SsoSession,
  registration: Registration,
  now: number,
): SsoToken {
  if (!accessToken || !expiresIn) {
    const detail = 'CreateToken gave no usable token';
    throw new AppError('portal-rejected', { startUrl, ssoRegion, detail });
  }
  return {
    startUrl,
    ssoRegion,
    accessToken: new Secret(accessToken),
    expiresAt: now + expiresIn * 1000,
    clientId: registration.clientId,
    clientSecret: registration.clientSecret,
    registrationExpiresAt: registration.expiresAt,
    ...(refreshToken ? { refreshToken: new Secret(refreshToken) } : {}),
  };
}
