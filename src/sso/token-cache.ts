/**
 * The SSO token file that the AWS CLI v2, botocore and the SDKs share: name, fields and timestamps are theirs
 * (https://github.com/aws/aws-cli/blob/v2/awscli/botocore/utils.py, @smithy/core/config).
 */
import { createHash } from 'node:crypto';
import {
  deleteCacheFile,
  type JsonObject,
  moveCacheFile,
  readCacheFile,
  writeCacheFile,
} from '../files/cache-file.ts';
import { Secret } from '../secret.ts';
import { cachePath, fromTimestamp, toTimestamp } from './cache-files.ts';
import type { SsoToken } from './token.ts';

/** `corrupt`: a file is there and no tool can use it. */
export type CachedToken =
  | { readonly state: 'none' | 'corrupt' }
  | { readonly state: 'found'; readonly token: SsoToken };

/** The token file of an sso-session under this home: sha1 of the session's name. */
export function tokenPath(home: string, session: string): string {
  return cachePath(home, `${createHash('sha1').update(session, 'utf8').digest('hex')}.json`);
}

/** Reads a session's token. Throws AppError cannot-read ({path}, {detail}). */
export async function readToken(home: string, session: string): Promise<CachedToken> {
  const object = await readCacheFile(tokenPath(home, session));
  if (object === 'missing') return { state: 'none' };
  const token = object === 'corrupt' ? undefined : toToken(object);
  return token ? { state: 'found', token } : { state: 'corrupt' };
}

/** Writes a new token: exactly the AWS CLI's fields. Throws AppError cannot-write ({path}, {detail}). */
export async function writeToken(home: string, session: string, token: SsoToken): Promise<void> {
  await writeCacheFile(tokenPath(home, session), toObject(token));
}

/** Writes a refreshed token; other tools' keys in the file stay. Throws as readToken and writeToken. */
export async function updateToken(home: string, session: string, token: SsoToken): Promise<void> {
  const path = tokenPath(home, session);
  const present = await readCacheFile(path);
  const others = typeof present === 'string' ? {} : present;
  await writeCacheFile(path, { ...others, ...toObject(token) });
}

/** Removes a session's token; a missing one is fine. Throws AppError cannot-write ({path}, {detail}). */
export async function deleteToken(home: string, session: string): Promise<void> {
  await deleteCacheFile(tokenPath(home, session));
}

/**
 * Takes a corrupt token file out of every tool's way and returns its new path, which does not end in `.json`,
 * so that `aws sso logout` does not stumble over it. Throws AppError cannot-write ({path}, {detail}).
 */
export async function moveTokenAside(home: string, session: string): Promise<string> {
  const path = tokenPath(home, session);
  const aside = `${path}.corrupt`;
  await moveCacheFile(path, aside);
  return aside;
}

function toToken(object: JsonObject): SsoToken | undefined {
  const accessToken = secret(object.accessToken);
  const expiresAt = fromTimestamp(object.expiresAt);
  if (accessToken === undefined || expiresAt === undefined) return undefined;
  return withoutUndefined({
    // Files of other tools may lack these two; an empty one matches no session.
    startUrl: text(object.startUrl) ?? '',
    ssoRegion: text(object.region) ?? '',
    accessToken,
    expiresAt,
    clientId: text(object.clientId),
    clientSecret: secret(object.clientSecret),
    registrationExpiresAt: fromTimestamp(object.registrationExpiresAt),
    refreshToken: secret(object.refreshToken),
  });
}

function toObject({ registrationExpiresAt, ...token }: SsoToken): JsonObject {
  return withoutUndefined({
    startUrl: token.startUrl,
    region: token.ssoRegion,
    accessToken: token.accessToken.reveal(),
    expiresAt: toTimestamp(token.expiresAt),
    clientId: token.clientId,
    clientSecret: token.clientSecret?.reveal(),
    registrationExpiresAt: registrationExpiresAt && toTimestamp(registrationExpiresAt),
    refreshToken: token.refreshToken?.reveal(),
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function secret(value: unknown): Secret | undefined {
  const plain = text(value);
  return plain === undefined ? undefined : new Secret(plain);
}

/** An absent field is absent from the file too: readers test for the key. */
function withoutUndefined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
