/** The SSO-OIDC service of a portal: its clients, and the tokens that it issues and refreshes. */
import { CreateTokenCommand, type CreateTokenResponse, SSOOIDCClient } from '@aws-sdk/client-sso-oidc';
import type { Context } from '../../context.ts';
import { AppError } from '../../failures/errors.ts';
import { Secret } from '../../secrets/secret.ts';
import { calledHost, isPassing, oidcCode, oidcError } from './errors.ts';
import type { SsoSession } from './profile.ts';
import type { SsoToken } from './token.ts';

/** What signing in needs from the machine; `home` is the home folder as the AWS SDK for JavaScript sees it. */
export type SignInDeps = Pick<Context, 'now' | 'sleep' | 'requestHandler' | 'signal'> & {
  readonly home: string;
};

/** What this tool is registered as with a portal. */
export interface Registration {
  readonly clientId: string;
  readonly clientSecret: Secret;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** It comes from our file, so the service may no longer know it. */
  readonly cached: boolean;
}

/** A connection to the OIDC service of one portal. */
export interface Oidc {
  readonly deps: SignInDeps;
  readonly session: SsoSession;
  /** Calls with the SDK's own retries. */
  readonly client: SSOOIDCClient;
  /** Calls once, without retries: polling repeats the call anyway. */
  readonly once: SSOOIDCClient;
  /** The host of the latest call, for errors. */
  host(): string | undefined;
}

/** Clients for the session's sso_region that share the run's request handler. There is nothing to close. */
export async function connectOidc(deps: SignInDeps, session: SsoSession): Promise<Oidc> {
  const settings = { region: session.ssoRegion, requestHandler: await deps.requestHandler() };
  const client = new SSOOIDCClient(settings);
  const once = new SSOOIDCClient({ ...settings, maxAttempts: 1 });
  return { deps, session, client, once, host: calledHost(client) };
}

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
