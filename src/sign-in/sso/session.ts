/**
 * Gets a signed-in session: from the cache, else by a refresh, else by asking the person to sign in. Writes the token
 * file that the AWS CLI v2, botocore and the SDKs share, with their name, fields and timestamps
 * (https://github.com/aws/aws-cli/blob/v2/awscli/botocore/utils.py, @smithy/core/config).
 */

import { join } from 'node:path';
import type { Context } from '../../context.ts';
import { AppError } from '../../failures/errors.ts';
import { type JsonObject, listFolder, readCacheFile } from '../../files/read.ts';
import { deleteCacheFile, moveCacheFile, writeCacheFile } from '../../files/write.ts';
import { withoutUndefined } from '../../values.ts';
import { type ChosenFlow, chooseFlow, type FlowFlags, openPage } from './browser.ts';
import type { Browser, BrowserView } from './browser-login.ts';
import type { SignInView } from './device-login.ts';
import type { SignInDeps } from './oidc.ts';
import type { SsoSession } from './profile.ts';
import type { SsoToken } from './token.ts';
import { belongsTo, isRefreshable, readToken, tokenPath, toTimestamp } from './token.ts';

/** The chosen flow, with the browser for it. */
export interface SignInWay extends ChosenFlow {
  readonly browser: Browser;
}

export interface SignedIn {
  readonly token: SsoToken;
  readonly how: 'cached' | 'refreshed' | 'signed-in';
}

export interface SessionView extends SignInView, BrowserView {
  /** The flow and the reason; called again if the flow changes. */
  onFlow?(chosen: ChosenFlow): void;
  /** Where a corrupt cached token was moved to. */
  onMovedAside?(path: string): void;
}

/** A token with less life left is renewed before it is used; the AWS CLI has the same limit. */
const MIN_LIFE_MS = 15 * 60_000;

/**
 * A token of this session, valid for more than 15 minutes unless the organization allows less, stored where the AWS
 * tools find it and read back from there. Throws CancelledError and AppError sign-in-denied,
 * sign-in-timed-out, portal-rejected, network-*, cannot-read or cannot-write.
 */
export async function ensureSession(
  deps: SignInDeps,
  session: SsoSession,
  view: SessionView,
  way: SignInWay,
): Promise<SignedIn> {
  return (await findSession(deps, session, view)) ?? startSession(deps, session, view, way);
}

/** The part of ensureSession that asks the person, whatever is cached. Throws the same errors. */
export async function startSession(
  deps: SignInDeps,
  session: SsoSession,
  view: SessionView,
  way: SignInWay,
): Promise<SignedIn> {
  await readUsable(deps, session, view);
  return storeSignIn(deps, session, await signIn(deps, session, view, way));
}

/** Stores the token of a new sign-in, and reads it back. Throws AppError cannot-write, cannot-read, not-a-file. */
export async function storeSignIn(deps: SignInDeps, session: SsoSession, token: SsoToken): Promise<SignedIn> {
  await writeToken(deps.home, session.session, token);
  return { token: await readBack(deps, session), how: 'signed-in' };
}

/**
 * The part of ensureSession that needs no person: a token with more than `minLifeMs` left, a refreshed one, or
 * nothing. Throws the same errors, without the sign-in errors.
 */
export async function findSession(
  deps: SignInDeps,
  session: SsoSession,
  view: Pick<SessionView, 'onMovedAside'> = {},
  minLifeMs = MIN_LIFE_MS,
): Promise<SignedIn | undefined> {
  const cached = await readUsable(deps, session, view);
  if (!cached) return undefined;
  if (cached.expiresAt - deps.now() > minLifeMs) return { token: cached, how: 'cached' };
  if (!isRefreshable(cached, deps.now())) return undefined;
  // Loaded only now: a pass of `watch` that finds a valid token needs none of it.
  const { refreshToken } = await import('./oidc.ts');
  const refreshed = await refreshToken(deps, session, cached);
  if (!refreshed) return findRenewedElsewhere(deps, session, cached);
  await updateToken(deps.home, session.session, refreshed);
  return { token: await readBack(deps, session), how: 'refreshed' };
}

/** The session's cached token. Moves a corrupt file out of the way. */
async function readUsable(
  deps: SignInDeps,
  session: SsoSession,
  view: Pick<SessionView, 'onMovedAside'>,
): Promise<SsoToken | undefined> {
  const cached = await readToken(deps.home, session);
  if (cached.state === 'corrupt') view.onMovedAside?.(await moveTokenAside(deps.home, session.session));
  return cached.state === 'found' && belongsTo(cached.token, session) ? cached.token : undefined;
}

/** How often and how long to wait for another process to store its token. */
const LOOKS = 5;
const LOOK_MS = 300;

/**
 * A refresh token works once. When two processes refresh together, one is refused; this waits for the token that the
 * other stores. Undefined if there is none after 1.2 s. Throws AppError cannot-read.
 */
async function findRenewedElsewhere(
  deps: SignInDeps,
  session: SsoSession,
  refused: SsoToken,
): Promise<SignedIn | undefined> {
  for (let looks = 0; looks < LOOKS; looks++) {
    if (looks > 0) await deps.sleep(LOOK_MS);
    const cached = await readToken(deps.home, session);
    if (cached.state !== 'found' || !belongsTo(cached.token, session)) return undefined;
    const isOther = !cached.token.accessToken.equals(refused.accessToken);
    if (isOther && cached.token.expiresAt > deps.now()) return { token: cached.token, how: 'cached' };
  }
  return undefined;
}

/** Reads the stored token back, so that "signed in" is said only if the file is readable. */
async function readBack(deps: SignInDeps, session: SsoSession): Promise<SsoToken> {
  const cached = await readToken(deps.home, session);
  // Accept any lifetime: an organization may end sessions sooner than findSession asks for.
  if (cached.state === 'found' && belongsTo(cached.token, session)) return cached.token;
  const path = tokenPath(deps.home, session.session);
  throw new AppError('cannot-write', { path, detail: 'what was written did not read back' });
}

/** Writes a new token with exactly the AWS CLI's fields. Throws AppError cannot-write ({path}, {detail}). */
export async function writeToken(home: string, session: string, token: SsoToken): Promise<void> {
  await writeCacheFile(tokenPath(home, session), toObject(token));
}

/** Writes a refreshed token and keeps other tools' keys in the file. Throws like readToken and writeToken. */
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
 * Renames a corrupt token file so that no tool reads it, and returns its new path. The path does not end in `.json`,
 * because `aws sso logout` would fail on it. Throws AppError cannot-write ({path}, {detail}).
 */
export async function moveTokenAside(home: string, session: string): Promise<string> {
  const path = tokenPath(home, session);
  const aside = `${path}.corrupt`;
  await moveCacheFile(path, aside);
  return aside;
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

/**
 * Removes the AWS CLI's cached keys of roles reached through SSO, and returns how many; other keys stay
 * (https://github.com/aws/aws-cli/blob/v2/awscli/customizations/sso/logout.py). Calls
 * `onFailure` for a file that cannot be read or removed, and goes on with the others.
 */
export async function forgetCliRoleKeys(home: string, onFailure: (error: AppError) => void): Promise<number> {
  const folder = join(home, '.aws', 'cli', 'cache');
  let count = 0;
  for (const name of listFolder(folder).filter((file) => file.endsWith('.json'))) {
    try {
      if (await forget(join(folder, name))) count += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      onFailure(error);
    }
  }
  return count;
}

async function forget(path: string): Promise<boolean> {
  const entry = await readCacheFile(path);
  if (typeof entry === 'string' || entry.ProviderType !== 'sso') return false;
  await deleteCacheFile(path);
  return true;
}

/** The errors of a service without the browser flow. */
const NO_BROWSER_FLOW = [
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_client_metadata',
  'invalid_redirect_uri',
];

/**
 * Signs in by the chosen flow, or by device code if the browser flow turns out not to work. The token is not stored yet.
 * Throws like browserLogin and deviceLogin.
 */
async function signIn(
  deps: SignInDeps,
  session: SsoSession,
  view: SessionView,
  { flow, reason, browser }: SignInWay,
): Promise<SsoToken> {
  const byDeviceCode = async (why: ChosenFlow['reason']) => {
    const { deviceLogin } = await import('./device-login.ts');
    view.onFlow?.({ flow: 'device-code', reason: why });
    return deviceLogin(deps, session, view);
  };
  if (flow === 'device-code') return byDeviceCode(reason);
  const { browserLogin } = await import('./browser-login.ts');
  view.onFlow?.({ flow, reason });
  try {
    const token = await browserLogin(deps, session, view, browser);
    return token === 'not-opened' ? await byDeviceCode('not-opened') : token;
  } catch (error) {
    const code = error instanceof AppError ? error.facts.oidcCode : undefined;
    if (!NO_BROWSER_FLOW.includes(String(code))) throw error;
    return byDeviceCode('browser-refused');
  }
}

/** The flow for this machine, with the browser if it has one. */
export async function chooseWay(
  machine: Pick<Context, 'env' | 'platform' | 'language' | 'launch' | 'surroundings'>,
  flags: FlowFlags,
  scopes: readonly string[],
): Promise<SignInWay> {
  const surroundings = await machine.surroundings();
  const { language } = machine;
  const open = (url: string) => openPage(machine, surroundings, url);
  return {
    ...chooseFlow(machine, surroundings, flags, scopes),
    browser: flags.noBrowser ? { language } : { language, open },
  };
}
