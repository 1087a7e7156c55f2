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
  if (!accessToken || !expiresIn || !(expiresIn > 0)) {
    const detail = 'CreateToken gave no usable token';
    throw new AppError('portal-rejected', { startUrl, ssoRegion, detail });
  }
  return {
    startUrl,
    ssoRegion,
    accessToken: new Secret(accessToken),
    expiresAt: now + tokenLifeMs(expiresIn),
    clientId: registration.clientId,
    clientSecret: registration.clientSecret,
    registrationExpiresAt: registration.expiresAt,
    ...(refreshToken ? { refreshToken: new Secret(refreshToken) } : {}),
  };
}

/** IAM Identity Center ends every session after 90 days; what a server says beyond that would be no date any more. */
const LONGEST_LIFE_S = 90 * 24 * 3600;

/** Milliseconds of the `expiresIn` seconds of CreateToken. */
export function tokenLifeMs(expiresIn: number): number {
  return Math.min(expiresIn, LONGEST_LIFE_S) * 1000;
}
