/** The SSO-OIDC service of a portal: our registration with it, and the tokens that it issues and refreshes. */

import { createHash } from 'node:crypto';
import type { CreateTokenRequest, CreateTokenResponse } from '@aws-sdk/client-sso-oidc';
import { CreateTokenCommand, RegisterClientCommand, SSOOIDCClient } from '@aws-sdk/client-sso-oidc';
import type { Context } from '../../context.ts';
import { AppError } from '../../failures/errors.ts';
import { readCacheFile } from '../../files/read.ts';
import { deleteCacheFile, writeCacheFile } from '../../files/write.ts';
import { Secret } from '../../secrets/secret.ts';
import type { Flow } from './browser.ts';
import { calledHost, isPassing, oidcCode, oidcError } from './errors.ts';
import type { SsoSession } from './profile.ts';
import { withoutFragment } from './start-url.ts';
import { cachePath, fromTimestamp, type SsoToken, toTimestamp } from './token.ts';

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

/** Calls CreateToken for this grant. Throws the SDK's errors. */
export function createToken(
  client: SSOOIDCClient,
  { clientId, clientSecret }: Partial<Pick<Registration, 'clientId' | 'clientSecret'>>,
  grant: Omit<CreateTokenRequest, 'clientId' | 'clientSecret'>,
  { signal }: Pick<SignInDeps, 'signal'>,
): Promise<CreateTokenResponse> {
  const request = { ...grant, clientId, clientSecret: clientSecret?.reveal() };
  return client.send(new CreateTokenCommand(request), { abortSignal: signal });
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
  const grant = { grantType: 'refresh_token', refreshToken: token.refreshToken?.reveal() };
  try {
    const answer = await createToken(oidc.client, token, grant, deps);
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

// Our registration is in a file of our own: in the AWS CLI's file, its device flow and its browser flow overwrite each
// other (https://github.com/aws/aws-cli/blob/v2/awscli/botocore/utils.py). Our file never has the key `accessToken`, or
// `aws sso logout` would take it for a token and delete it.

/** Shown to the person on AWS's consent page. */
const CLIENT_NAME = 'openclaw-bedrock';

/** The redirect URI of the browser flow. Registered without a port, it matches any port (RFC 8252 §7.3). */
export const CALLBACK_PATH = '/oauth/callback';

/** The registration must outlive the sign-in. */
const MIN_LIFE_MS = 15 * 60_000;

/**
 * A registration valid for more than 15 minutes: the cached one, or a new one. A new one is cached before it is
 * returned, so that a read-only cache folder fails before anybody signs in. Throws the SDK's errors, and AppError
 * cannot-read, cannot-write, portal-rejected.
 */
async function getRegistration(oidc: Oidc, flow: Flow): Promise<Registration> {
  const { deps, session } = oidc;
  const path = registrationPath(deps.home, session, flow);
  const cached = await readRegistration(path);
  if (cached && cached.expiresAt - deps.now() > MIN_LIFE_MS) return cached;
  const fresh = await register(oidc, flow);
  await writeCacheFile(path, {
    clientId: fresh.clientId,
    clientSecret: fresh.clientSecret.reveal(),
    expiresAt: toTimestamp(fresh.expiresAt),
  });
  return fresh;
}

/**
 * Calls `use` with the registration. If the service no longer accepts a cached one, calls it once more with a new one.
 * Throws like getRegistration and `use`.
 */
export async function withRegistration<T>(
  oidc: Oidc,
  flow: Flow,
  use: (registration: Registration) => Promise<T>,
): Promise<T> {
  const registration = await getRegistration(oidc, flow);
  try {
    return await use(registration);
  } catch (error) {
    const stale = ['invalid_client', 'unauthorized_client'].includes(oidcCode(error) ?? '');
    if (!stale) throw error;
    await forgetRegistration(oidc.deps.home, oidc.session, flow);
    if (!registration.cached) throw error;
    return use(await getRegistration(oidc, flow));
  }
}

/** Deletes the cached registration; a missing one is fine. Throws AppError cannot-write. */
export async function forgetRegistration(home: string, session: SsoSession, flow: Flow): Promise<void> {
  await deleteCacheFile(registrationPath(home, session, flow));
}

/** One file for each portal, region, set of scopes and flow: a registration is valid for no other. */
function registrationPath(home: string, { startUrl, ssoRegion, scopes }: SsoSession, flow: Flow): string {
  const key = JSON.stringify([ssoRegion, startUrl, scopes, ...(flow === 'browser' ? [flow] : [])]);
  return cachePath(home, `openclaw-bedrock-client-${createHash('sha1').update(key).digest('hex')}.json`);
}

/** A corrupt file counts as missing: only we use it, and the next registration replaces it. */
async function readRegistration(path: string): Promise<Registration | undefined> {
  const object = await readCacheFile(path);
  if (typeof object === 'string') return undefined;
  const { clientId, clientSecret } = object;
  const expiresAt = fromTimestamp(object.expiresAt);
  if (typeof clientId !== 'string' || typeof clientSecret !== 'string' || expiresAt === undefined)
    return undefined;
  return { clientId, clientSecret: new Secret(clientSecret), expiresAt, cached: true };
}

/** AWS gives 90 days. A much longer life from a server could overflow the date. */
const LONGEST_LIFE_MS = 365 * 24 * 3600_000;

/** A new registration, not yet cached. Throws the SDK's own errors and AppError portal-rejected. */
export async function register({ client, deps, session }: Oidc, flow: Flow): Promise<Registration> {
  const { startUrl, ssoRegion, scopes } = session;
  const command = new RegisterClientCommand({
    clientName: CLIENT_NAME,
    clientType: 'public',
    scopes: [...scopes],
    ...(flow === 'browser' && {
      grantTypes: ['authorization_code', 'refresh_token'],
      redirectUris: [`http://127.0.0.1${CALLBACK_PATH}`],
      issuerUrl: withoutFragment(startUrl),
    }),
  });
  const answer = await client.send(command, { abortSignal: deps.signal });
  const { clientId, clientSecret, clientSecretExpiresAt } = answer;
  if (!clientId || !clientSecret) {
    throw new AppError('portal-rejected', { startUrl, ssoRegion, detail: 'RegisterClient gave no client' });
  }
  // Epoch seconds. Without an end, the registration serves this sign-in and is not cached for longer.
  const expiresAt = Math.min((clientSecretExpiresAt ?? 0) * 1000 || deps.now(), deps.now() + LONGEST_LIFE_MS);
  return { clientId, clientSecret: new Secret(clientSecret), expiresAt, cached: false };
}
