/** The sign-in to IAM Identity Center as `watch` keeps it alive: looked at, renewed, proven. */
import { AppError } from '../failures/errors.ts';
import type { SignInDeps, SsoSession } from '../sign-in/sso/oidc-client.ts';
import type { SignInProfile } from '../sign-in/sso/profile.ts';
import { readToken } from '../sign-in/sso/read-token.ts';
import type { SignedIn } from '../sign-in/sso/session.ts';
import { belongsTo, type SsoToken } from '../sign-in/sso/token.ts';
import { type Facts, type Memory, renewalLead, seeEnd } from './decide.ts';
import type { Look } from './look.ts';

/** A profile that can sign in and names whom it becomes. */
export interface SsoTarget {
  readonly profile: string;
  readonly session: SsoSession;
  readonly accountId: string;
  readonly role: string;
}

/** The profile as what is kept alive; nothing where it does not name its account and role. */
export function ssoTarget({ profile, session, accountId, roleName }: SignInProfile): SsoTarget | undefined {
  return accountId && roleName ? { profile, session, accountId, role: roleName } : undefined;
}

/**
 * Renews the token well before its end, and proves by keys of the role, every half hour, that it works. A refused refresh, a token that
 * the portal no longer knows and a registration that is over mean that a person is needed. Throws what may be a trouble.
 */
export async function lookAtSso(deps: SignInDeps, target: SsoTarget, before: Memory): Promise<Look> {
  const { session } = target;
  const cached = await readToken(deps.home, session);
  const known = cached.state === 'found' && belongsTo(cached.token, session) ? cached.token : undefined;
  const memory = known ? seeEnd(before, known.expiresAt, deps.now()) : before;
  const ended = (found?: SsoToken): Look => ({
    memory,
    facts: { kind: 'person' },
    signedIn: false,
    expiresAt: found?.expiresAt,
  });
  const isFresh = known && known.expiresAt - deps.now() > renewalLead(memory);
  if (isFresh && isProven(memory, known.expiresAt, deps.now()))
    return { facts: { kind: 'well' }, memory, signedIn: true, expiresAt: known.expiresAt };
  const { getRoleCredentials } = await import('../sign-in/sso/portal.ts');
  const found: SignedIn | undefined = isFresh
    ? { token: known, how: 'cached' }
    : await renew(deps, session, renewalLead(memory));
  if (!found) return ended(known);
  try {
    await getRoleCredentials(deps, found.token, target);
    return well(deps, memory, found);
  } catch (error) {
    if (!isEnded(error)) throw error;
  }
  // The token has life left and the portal does not take it: perhaps only a new one, perhaps the session is over.
  const renewed = await renew(deps, session, Number.POSITIVE_INFINITY);
  if (!renewed) return ended();
  try {
    await getRoleCredentials(deps, renewed.token, target);
    return well(deps, memory, renewed);
  } catch (error) {
    if (isEnded(error)) return ended();
    throw error;
  }
}

/** A proof is a call to AWS, and what it proves does not change every ten minutes. */
const PROOF_MS = 30 * 60_000;

/** Proven a moment ago, with nothing since that speaks against it. */
function isProven({ proven, asked, trouble }: Memory, end: number, now: number): boolean {
  const sinceMs = proven?.end === end ? now - proven.at : Number.POSITIVE_INFINITY;
  return !asked && !trouble && sinceMs >= 0 && sinceMs < PROOF_MS;
}

function well({ now }: SignInDeps, memory: Memory, { token, how }: SignedIn): Look {
  const facts: Facts = { kind: 'well', refreshed: how === 'refreshed' };
  return {
    facts,
    memory: { ...seeEnd(memory, token.expiresAt, now()), proven: { end: token.expiresAt, at: now() } },
    signedIn: true,
    expiresAt: token.expiresAt,
  };
}

/** Loaded where something is to be renewed: a pass that finds all well is to be cheap. */
async function renew(deps: SignInDeps, session: SsoSession, minLifeMs: number) {
  const { findSession } = await import('../sign-in/sso/session.ts');
  return findSession(deps, session, {}, minLifeMs);
}

function isEnded(error: unknown): boolean {
  return error instanceof AppError && error.error === 'session-expired';
}
