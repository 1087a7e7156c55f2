/** Finds and reads the SSO token file of a session. token-cache.ts writes it. */
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type JsonObject, readCacheFile } from '../../files/read-cache-file.ts';
import { Secret } from '../../secrets/secret.ts';
import { cachePath, fromTimestamp, withoutUndefined } from './cache-files.ts';
import type { SsoSession } from './oidc-client.ts';
import type { SsoToken } from './token.ts';

/** `corrupt`: the file exists, but no tool can use it. */
export type CachedToken =
  | { readonly state: 'none' | 'corrupt' }
  | { readonly state: 'found'; readonly token: SsoToken };

/**
 * The token file of an sso-session under this home: sha1 of the session's name. Does not use node:crypto, whose import
 * costs `status` a seventh of a bare Node start.
 */
export function tokenPath(home: string, session: string): string {
  return cachePath(home, `${bytesToHex(sha1(utf8ToBytes(session)))}.json`);
}

/**
 * Reads a session's token. Some tools write no start URL; such a file counts as the session's, as it does for the SDK,
 * which goes by the file's name alone. Throws AppError cannot-read ({path}, {detail}).
 */
export async function readToken(home: string, session: Omit<SsoSession, 'scopes'>): Promise<CachedToken> {
  const object = await readCacheFile(tokenPath(home, session.session));
  if (object === 'missing') return { state: 'none' };
  const token = object === 'corrupt' ? undefined : toToken(object, session);
  return token ? { state: 'found', token } : { state: 'corrupt' };
}

function toToken(object: JsonObject, session: Omit<SsoSession, 'scopes'>): SsoToken | undefined {
  const accessToken = secret(object.accessToken);
  const expiresAt = fromTimestamp(object.expiresAt);
  if (accessToken === undefined || expiresAt === undefined) return undefined;
  return withoutUndefined({
    startUrl: text(object.startUrl) ?? session.startUrl,
    ssoRegion: text(object.region) ?? session.ssoRegion,
    accessToken,
    expiresAt,
    clientId: text(object.clientId),
    clientSecret: secret(object.clientSecret),
    registrationExpiresAt: fromTimestamp(object.registrationExpiresAt),
    refreshToken: secret(object.refreshToken),
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function secret(value: unknown): Secret | undefined {
  const plain = text(value);
  return plain === undefined ? undefined : new Secret(plain);
}
