/**
 * Our registration as an OIDC client, kept in a file of our own: in the AWS CLI's, its device flow and its
 * browser flow overwrite each other (https://github.com/aws/aws-cli/blob/v2/awscli/botocore/utils.py). It
 * never has the key `accessToken`, which would make `aws sso logout` take it for a token and delete it.
 */
import { createHash } from 'node:crypto';
import { RegisterClientCommand } from '@aws-sdk/client-sso-oidc';
import { AppError } from '../errors.ts';
import { deleteCacheFile, readCacheFile, writeCacheFile } from '../files/cache-file.ts';
import { Secret } from '../secret.ts';
import { cachePath, fromTimestamp, toTimestamp } from './cache-files.ts';
import type { Oidc, SignInDeps, SsoSession } from './oidc-client.ts';

export interface Registration {
  readonly clientId: string;
  readonly clientSecret: Secret;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** It comes from our file, so the service may have forgotten it since. */
  readonly cached: boolean;
}

/** Shown to the person on AWS's consent page. */
const CLIENT_NAME = 'openclaw-bedrock';

/** A sign-in must have time to end before the registration does. */
const MIN_LIFE_MS = 15 * 60_000;

/**
 * A registration good for more than 15 minutes: the cached one, else a new one, which is cached before it is
 * returned, so that a cache folder that cannot be written is found before anybody signs in. Throws the SDK's
 * own errors, and AppError cannot-read, cannot-write, portal-rejected.
 */
export async function getRegistration(
  deps: SignInDeps,
  oidc: Oidc,
  session: SsoSession,
): Promise<Registration> {
  const path = registrationPath(deps.home, session);
  const cached = await readRegistration(path);
  if (cached && cached.expiresAt - deps.now() > MIN_LIFE_MS) return cached;
  const fresh = await register(deps, oidc, session);
  await writeCacheFile(path, {
    clientId: fresh.clientId,
    clientSecret: fresh.clientSecret.reveal(),
    expiresAt: toTimestamp(fresh.expiresAt),
  });
  return fresh;
}

/** Drops the cached registration, for when the service no longer knows it. Throws AppError cannot-write. */
export async function forgetRegistration(home: string, session: SsoSession): Promise<void> {
  await deleteCacheFile(registrationPath(home, session));
}

/** One file for each portal, region and set of scopes: a registration is good for no other. */
function registrationPath(home: string, { startUrl, ssoRegion, scopes }: SsoSession): string {
  const key = JSON.stringify([ssoRegion, startUrl, scopes]);
  return cachePath(home, `openclaw-bedrock-client-${createHash('sha1').update(key).digest('hex')}.json`);
}

/** A corrupt file counts as none: it is only ours, and the next registration replaces it. */
async function readRegistration(path: string): Promise<Registration | undefined> {
  const object = await readCacheFile(path);
  if (typeof object === 'string') return undefined;
  const { clientId, clientSecret } = object;
  const expiresAt = fromTimestamp(object.expiresAt);
  if (typeof clientId !== 'string' || typeof clientSecret !== 'string' || expiresAt === undefined)
    return undefined;
  return { clientId, clientSecret: new Secret(clientSecret), expiresAt, cached: true };
}

async function register(deps: SignInDeps, oidc: Oidc, session: SsoSession): Promise<Registration> {
  const { startUrl, ssoRegion, scopes } = session;
  const command = new RegisterClientCommand({
    clientName: CLIENT_NAME,
    clientType: 'public',
    scopes: [...scopes],
  });
  const answer = await oidc.client.send(command, { abortSignal: deps.signal });
  const { clientId, clientSecret, clientSecretExpiresAt } = answer;
  if (!clientId || !clientSecret) {
    throw new AppError('portal-rejected', { startUrl, ssoRegion, detail: 'RegisterClient gave no client' });
  }
  // Epoch seconds. Without one it is good for this sign-in, and nothing is made up for later.
  const expiresAt = clientSecretExpiresAt ? clientSecretExpiresAt * 1000 : deps.now();
  return { clientId, clientSecret: new Secret(clientSecret), expiresAt, cached: false };
}
