/**
 * Our registration as an OIDC client, in a file of our own: in the AWS CLI's file, its device flow and its browser flow
 * overwrite each other (https://github.com/aws/aws-cli/blob/v2/awscli/botocore/utils.py). Our file never has the key
 * `accessToken`, or `aws sso logout` would take it for a token and delete it.
 */
import { createHash } from 'node:crypto';
import { RegisterClientCommand } from '@aws-sdk/client-sso-oidc';
import { AppError } from '../../failures/errors.ts';
import { readCacheFile } from '../../files/read.ts';
import { deleteCacheFile, writeCacheFile } from '../../files/write.ts';
import { Secret } from '../../secrets/secret.ts';
import type { Flow } from './browser.ts';
import { oidcCode } from './errors.ts';
import type { Oidc, Registration } from './oidc.ts';
import type { SsoSession } from './profile.ts';
import { cachePath, fromTimestamp, toTimestamp } from './token.ts';

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
      issuerUrl: startUrl,
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
