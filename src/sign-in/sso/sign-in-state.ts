/** Whether a profile is signed in, from its token file alone. `status` and `doctor` both use this answer. */
import type { SsoSession } from './oidc-client.ts';
import type { CachedToken } from './read-token.ts';
import { belongsTo, isRefreshable } from './token.ts';

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

/** What a profile signs in to. `legacy`: the older form, without an sso-session. */
interface Profile {
  readonly session: SsoSession;
  readonly legacy: boolean;
}

/**
 * The SDK does not use a token with less life left: five minutes, or none for a profile of the older form
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
  // The SDK never refreshes the token of a profile of the older form.
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
