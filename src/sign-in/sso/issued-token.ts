import { CreateTokenCommand, type CreateTokenResponse } from '@aws-sdk/client-sso-oidc';
import { AppError } from '../../failures/errors.ts';
import { Secret } from '../../secrets/secret.ts';
import { isPassing, oidcCode, oidcError } from './errors.ts';
import { connectOidc, type Oidc, type SignInDeps, type SsoSession } from './oidc-client.ts';
import type { Registration } from './registration.ts';
import type { SsoToken } from './token.ts';

/**
 * The token from an answer of CreateToken, with the registration that can refresh it. Throws AppError portal-rejected
 * if the answer has no token or no lifetime.
 */
export function issuedToken(
  { accessToken, expiresIn, refreshToken }: CreateTokenResponse,
  { deps, session: { startUrl, ssoRegion } }: Oidc,
  registration: Registration,
): SsoToken {
  if (!accessToken || !expiresIn || !(expiresIn > 0)) {
    const detail = 'CreateToken gave no usable token';
    throw new AppError('portal-rejected', { startUrl, ssoRegion, detail });
  }
  return {
    startUrl,
    ssoRegion,
    accessToken: new Secret(accessToken),
    expiresAt: deps.now() + tokenLifeMs(expiresIn),
    clientId: registration.clientId,
    clientSecret: registration.clientSecret,
    registrationExpiresAt: registration.expiresAt,
    ...(refreshToken ? { refreshToken: new Secret(refreshToken) } : {}),
  };
}

/** IAM Identity Center ends every session after 90 days. A longer life from a server could overflow the date. */
const LONGEST_LIFE_S = 90 * 24 * 3600;

/** Milliseconds of the `expiresIn` seconds of CreateToken. */
function tokenLifeMs(expiresIn: number): number {
  return Math.min(expiresIn, LONGEST_LIFE_S) * 1000;
}

/**
 * The refreshed token, not yet stored; undefined if the service refuses, so that only a new sign-in helps. Keeps the old
 * refresh token if the answer has none. Throws CancelledError, and AppError network-* or portal-unavailable for failures
 * that may pass.
 */
export async function refreshToken(
  deps: SignInDeps,
  session: SsoSession,
  token: SsoToken,
): Promise<SsoToken | undefined> {
  const oidc = await connectOidc(deps, session);
  const command = new CreateTokenCommand({
    clientId: token.clientId,
    clientSecret: token.clientSecret?.reveal(),
    grantType: 'refresh_token',
    refreshToken: token.refreshToken?.reveal(),
  });
  try {
    const answer = await oidc.client.send(command, { abortSignal: deps.signal });
    if (!answer.accessToken || !((answer.expiresIn ?? 0) > 0)) return undefined;
    return {
      ...token,
      startUrl: session.startUrl,
      accessToken: new Secret(answer.accessToken),
      expiresAt: deps.now() + tokenLifeMs(answer.expiresIn ?? 0),
      ...(answer.refreshToken ? { refreshToken: new Secret(answer.refreshToken) } : {}),
    };
  } catch (error) {
    if (oidcCode(error) !== undefined && !isPassing(error)) return undefined;
    throw oidcError(error, { ...session, host: oidc.host() });
  }
}
