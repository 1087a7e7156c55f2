/** A new access token for an old one, without a person. */
import { CreateTokenCommand } from '@aws-sdk/client-sso-oidc';
import { Secret } from '../../secrets/secret.ts';
import { isPassing, oidcCode, oidcError } from './errors.ts';
import { tokenLifeMs } from './issued-token.ts';
import { connectOidc, type SignInDeps, type SsoSession } from './oidc-client.ts';
import type { SsoToken } from './token.ts';

/**
 * The refreshed token, not yet stored; nothing when the service refused, so that only a new sign-in helps.
 * The old refresh token stays where the answer has none. Throws CancelledError and AppError network-* or
 * portal-unavailable for what may pass.
 */
export async function refreshToken(
  deps: SignInDeps,
  session: SsoSession,
  token: SsoToken,
): Promise<SsoToken | undefined> {
  const oidc = await connectOidc(deps, session.ssoRegion);
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
