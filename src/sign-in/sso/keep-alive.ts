/**
 * Keeps a sign-in to IAM Identity Center alive: reads how long it lasts, renews it or asks a person to, and proves that
 * it reaches its role. What talks to AWS is loaded only when it is needed: most passes of `watch` need none of it.
 */
import { AppError, CancelledError, mayPass } from '../../failures/errors.ts';
import type { InUse, Life } from '../method.ts';
import type { DeviceCode } from './device-login.ts';
import type { SignInDeps } from './oidc.ts';
import { gapsOf, type SignInProfile, type SsoSession, signInProfile } from './profile.ts';
import type { SignedIn } from './session.ts';
import { belongsTo, readToken, type SsoToken } from './token.ts';

/** A profile that names the account and the role that a sign-in must reach. */
export interface SsoTarget {
  readonly profile: string;
  readonly session: SsoSession;
  readonly accountId: string;
  readonly role: string;
}

/** The profile as a target; undefined if it does not name its account and role. */
export function ssoTarget({ profile, session, accountId, roleName }: SignInProfile): SsoTarget | undefined {
  return accountId && roleName ? { profile, session, accountId, role: roleName } : undefined;
}

/** The target of the profile that OpenClaw uses. Throws AppError sso-profile-missing if its settings are incomplete. */
export function targetInUse({ credential, snapshot }: Pick<InUse, 'credential' | 'snapshot'>): SsoTarget {
  const profile = credential.kind === 'profile' ? credential.profile : '';
  const found = signInProfile(snapshot, profile);
  const target = found && ssoTarget(found);
  if (target) return target;
  throw new AppError('sso-profile-missing', {
    path: snapshot.locations.awsConfig,
    profile,
    ...gapsOf(snapshot, profile),
  });
}

/** How long the cached token lasts; undefined if there is none. Throws like targetInUse, and AppError cannot-read. */
export async function tokenLife(inUse: InUse): Promise<Life | undefined> {
  const { session } = targetInUse(inUse);
  const cached = await readToken(inUse.deps.home, session);
  const isOurs = cached.state === 'found' && belongsTo(cached.token, session);
  return isOurs ? { end: cached.token.expiresAt, renewable: true } : undefined;
}

/**
 * Refreshes a token with less than `minLifeMs` left, and proves the token by getting the role's credentials. Undefined
 * if only a person can help: the refresh is refused, the registration has expired, or the portal no longer knows the
 * session. Throws like targetInUse, findSession and getRoleCredentials.
 */
export async function renewToken(inUse: InUse, minLifeMs: number): Promise<Life | undefined> {
  const { deps } = inUse;
  const target = targetInUse(inUse);
  const { findSession } = await import('./session.ts');
  const found = await findSession(deps, target.session, {}, minLifeMs);
  if (!found) return undefined;
  if (await isAccepted(deps, target, found.token)) return lifeOf(found);
  // The portal refuses a token that has life left. Perhaps a new one will do, perhaps the session is over.
  const renewed = await findSession(deps, target.session, {}, Number.POSITIVE_INFINITY);
  return renewed && (await isAccepted(deps, target, renewed.token)) ? lifeOf(renewed) : undefined;
}

function lifeOf({ token, how }: SignedIn): Life {
  return { end: token.expiresAt, renewable: true, renewed: how === 'refreshed' };
}

async function isAccepted(deps: SignInDeps, target: SsoTarget, token: SsoToken): Promise<boolean> {
  const { getRoleCredentials } = await import('./portal.ts');
  try {
    await getRoleCredentials(deps, token, target);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.error === 'session-expired') return false;
    throw error;
  }
}

/** How often to retry the proof of an approved sign-in if the network fails, and the pause between attempts. */
const PROOFS = 10;
const PROOF_PAUSE_MS = 30_000;

/**
 * Starts one device code sign-in, passes its code to `tell`, and waits for the approval until the code expires. The
 * token is stored only if it reaches the profile's account and role; otherwise someone else approved it, and it is
 * revoked at the portal. Throws like deviceLogin, getRoleCredentials and storeSignIn, and what `tell` throws.
 */
export async function askToSignIn(
  deps: SignInDeps,
  target: SsoTarget,
  tell: (code: DeviceCode) => Promise<void>,
): Promise<SignedIn> {
  const [{ deviceLogin }, { storeSignIn }] = await Promise.all([
    import('./device-login.ts'),
    import('./session.ts'),
  ]);
  const token = await deviceLogin(deps, target.session, { onCode: tell }, { codes: 1 });
  await proveReach(deps, target, token);
  return storeSignIn(deps, target.session, token);
}

async function proveReach(deps: SignInDeps, target: SsoTarget, token: SsoToken): Promise<void> {
  const { getRoleCredentials, logout } = await import('./portal.ts');
  for (let proofs = 1; ; proofs++) {
    try {
      await getRoleCredentials(deps, token, target);
      return;
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      if (proofs < PROOFS && mayPass(error)) {
        await deps.sleep(PROOF_PAUSE_MS);
        continue;
      }
      // An unproven sign-in is not kept. If the portal cannot be reached, the session expires by itself.
      await logout(deps, token).catch(() => undefined);
      throw error;
    }
  }
}
