/** One signed-in session, with as little bother as AWS allows: cached, else refreshed, else asked for. */
import { AppError } from '../errors.ts';
import { deviceLogin, type SignInView } from './device-login.ts';
import type { SignInDeps, SsoSession } from './oidc-client.ts';
import { isRefreshable, refreshToken } from './refresh.ts';
import { samePortal } from './start-url.ts';
import {
  moveTokenAside,
  readToken,
  type SsoToken,
  tokenPath,
  updateToken,
  writeToken,
} from './token-cache.ts';

export interface SignedIn {
  readonly token: SsoToken;
  readonly how: 'cached' | 'refreshed' | 'signed-in';
}

export interface SessionView extends SignInView {
  /** A cached token that no tool could read was moved to this path. */
  onMovedAside?(path: string): void;
}

/** The AWS CLI's own limit: with less life than this a token is renewed before it is used. */
const MIN_LIFE_MS = 15 * 60_000;

/**
 * A token of this session, good for more than 15 minutes unless the organisation allows less, stored where
 * the AWS tools find it and read back from there. Throws CancelledError and AppError sign-in-denied,
 * sign-in-timed-out, portal-rejected, network-*, cannot-read or cannot-write.
 */
export async function ensureSession(
  deps: SignInDeps,
  session: SsoSession,
  view: SessionView,
): Promise<SignedIn> {
  const found = await findSession(deps, session, view);
  if (found) return found;
  const token = await deviceLogin(deps, session, view);
  await writeToken(deps.home, session.session, token);
  return { token: await readBack(deps, session), how: 'signed-in' };
}

/**
 * The part of ensureSession that needs no person: a cached or refreshed token, or nothing. Throws as it does,
 * without the sign-in errors.
 */
export async function findSession(
  deps: SignInDeps,
  session: SsoSession,
  view: Pick<SessionView, 'onMovedAside'> = {},
): Promise<SignedIn | undefined> {
  const cached = await readToken(deps.home, session.session);
  if (cached.state === 'corrupt') view.onMovedAside?.(await moveTokenAside(deps.home, session.session));
  if (cached.state !== 'found' || !belongsTo(cached.token, session)) return undefined;
  if (isFresh(cached.token, deps.now())) return { token: cached.token, how: 'cached' };
  if (!isRefreshable(cached.token, deps.now())) return undefined;
  const refreshed = await refreshToken(deps, session, cached.token);
  if (!refreshed) return findRenewedElsewhere(deps, session);
  await updateToken(deps.home, session.session, refreshed);
  return { token: await readBack(deps, session), how: 'refreshed' };
}

/** A refresh token works once: of two processes that refresh together, one finds the other's token here. */
async function findRenewedElsewhere(deps: SignInDeps, session: SsoSession): Promise<SignedIn | undefined> {
  const cached = await readToken(deps.home, session.session);
  const renewed =
    cached.state === 'found' && belongsTo(cached.token, session) && isFresh(cached.token, deps.now());
  return renewed ? { token: cached.token, how: 'cached' } : undefined;
}

/** Nobody is told that they are signed in on the strength of a file that cannot be read again. */
async function readBack(deps: SignInDeps, session: SsoSession): Promise<SsoToken> {
  const cached = await readToken(deps.home, session.session);
  // However short its life: an organisation may end sessions after less than isFresh asks for.
  if (cached.state === 'found' && belongsTo(cached.token, session)) return cached.token;
  const path = tokenPath(deps.home, session.session);
  throw new AppError('cannot-write', { path, detail: 'what was written did not read back' });
}

function belongsTo(token: SsoToken, { startUrl, ssoRegion }: SsoSession): boolean {
  return token.region === ssoRegion && samePortal(token.startUrl, startUrl);
}

function isFresh(token: SsoToken, now: number): boolean {
  return token.expiresAt - now > MIN_LIFE_MS;
}
