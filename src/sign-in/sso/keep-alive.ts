/** Keeps a sign-in to IAM Identity Center alive: reads how long it lasts, renews it, and proves that it reaches its role. */
import { AppError } from '../../failures/errors.ts';
import type { InUse, Life } from '../method.ts';
import type { SignInDeps, SsoSession } from './oidc-client.ts';
import { type SignInProfile, signInProfile } from './profile.ts';
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
  throw new AppError('sso-profile-missing', { path: snapshot.locations.awsConfig, profile });
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
