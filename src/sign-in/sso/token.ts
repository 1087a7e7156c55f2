/**
 * The token of a signed-in session: what it is, where the AWS tools keep it (`~/.aws/sso/cache`), and how it is read.
 * session.ts writes it.
 */

import { join } from 'node:path';
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type JsonObject, readCacheFile } from '../../files/read.ts';
import { Secret } from '../../secrets/secret.ts';
import { withoutUndefined } from '../../values.ts';
import type { SsoSession } from './profile.ts';
import { samePortal } from './start-url.ts';

/** Times are epoch milliseconds. */
export interface SsoToken {
  readonly startUrl: string;
  /** IAM Identity Center's region, which the file calls `region`; not Bedrock's. */
  readonly ssoRegion: string;
  readonly accessToken: Secret;
  readonly expiresAt: number;
  readonly clientId?: string;
  readonly clientSecret?: Secret;
  readonly registrationExpiresAt?: number;
  /** Only clients registered with scopes get one. */
  readonly refreshToken?: Secret;
}

/** Whether a refresh can be tried: the file has a refresh token and a client registration that has not expired. */
export function isRefreshable(token: SsoToken, now: number): boolean {
  const { refreshToken, clientId, clientSecret, registrationExpiresAt = Number.POSITIVE_INFINITY } = token;
  return Boolean(refreshToken && clientId && clientSecret) && registrationExpiresAt > now;
}

/** Whether a cached token belongs to this session's portal. */
export function belongsTo(
  token: SsoToken,
  { startUrl, ssoRegion }: { readonly startUrl: string; readonly ssoRegion: string },
): boolean {
  return token.ssoRegion === ssoRegion && samePortal(token.startUrl, startUrl);
}

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

/** The path of a cache file. AWS_CONFIG_FILE does not move this folder, only the home does. */
export function cachePath(home: string, name: string): string {
  return join(home, '.aws', 'sso', 'cache', name);
}

/** `YYYY-MM-DDTHH:MM:SSZ` for epoch milliseconds: fractions, offsets and numbers each break some reader. */
export function toTimestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * Epoch milliseconds, or undefined if the value is not a date. Accepts what the SDK accepts: any date string, and epoch
 * milliseconds as a number. Early AWS CLI versions wrote the suffix `UTC`.
 */
export function fromTimestamp(value: unknown): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const ms = new Date(typeof value === 'string' ? value.replace(/UTC$/, 'Z') : value).getTime();
  return Number.isNaN(ms) ? undefined : ms;
}

/** Times are epoch milliseconds. */
export interface SignInState {
  /** Whether the AWS SDK can get role credentials without a person, with this token or a refreshed one. */
  readonly signedIn: boolean;
  readonly refreshable: boolean;
  /** When the token expires; absent if there is none for this portal. */
  readonly expiresAt?: number;
  readonly registrationExpiresAt?: number;
  /** The failure's name; absent when signed in. */
  readonly error?: 'sign-in-needed' | 'token-cache-damaged' | 'session-expired';
}

/** What a profile signs in to. `legacy`: the legacy format, without an sso-session. */
interface Profile {
  readonly session: SsoSession;
  readonly legacy: boolean;
}

/**
 * The SDK does not use a token with less life left: five minutes, or none for a profile in the legacy format
 * (EXPIRE_WINDOW_MS in @aws-sdk/token-providers; resolveSSOCredentials in @aws-sdk/credential-provider-sso).
 */
export function sdkMinLifeMs({ legacy }: Pick<Profile, 'legacy'>): number {
  return legacy ? 0 : 5 * 60_000;
}

/** The state of the token at this time. A token of another portal does not count. */
export function signInState(cached: CachedToken, profile: Profile, now: number): SignInState {
  if (cached.state === 'corrupt')
    return { signedIn: false, refreshable: false, error: 'token-cache-damaged' };
  if (cached.state !== 'found' || !belongsTo(cached.token, profile.session))
    return { signedIn: false, refreshable: false, error: 'sign-in-needed' };
  const { expiresAt, registrationExpiresAt } = cached.token;
  // The SDK never refreshes the token of a profile in the legacy format.
  const refreshable = isRefreshable(cached.token, now) && !profile.legacy;
  const signedIn = refreshable || expiresAt - now > sdkMinLifeMs(profile);
  return {
    signedIn,
    refreshable,
    expiresAt,
    ...(registrationExpiresAt !== undefined && { registrationExpiresAt }),
    ...(!signedIn && { error: 'session-expired' }),
  };
}
