/** Whether a profile is signed in, from its token file alone: the one answer of `status` and `doctor`. */
import type { SsoSession } from './oidc-client.ts';
import type { CachedToken } from './read-token.ts';
import { belongsTo, isRefreshable } from './token.ts';

/** Times are epoch milliseconds. */
export interface SignInState {
  /** Whether the AWS SDK gets role credentials without a person: with the token as it is, or renewed. */
  readonly signedIn: boolean;
  readonly refreshable: boolean;
  /** Of the token; absent where there is none of this portal. */
  readonly expiresAt?: number;
  readonly registrationExpiresAt?: number;
  /** What is wrong, by its name in the table of errors; absent where somebody is signed in. */
  readonly error?: 'sign-in-needed' | 'token-cache-damaged' | 'session-expired';
}

/** A profile by what it signs in to. `legacy`: the older form, without an sso-session. */
interface Profile {
  readonly session: SsoSession;
  readonly legacy: boolean;
}

/**
 * With less life than this the SDK does not use a token: five minutes, and none for a profile of the older form
 * (EXPIRE_WINDOW_MS in @aws-sdk/token-providers; resolveSSOCredentials in @aws-sdk/credential-provider-sso).
 */
export function sdkMinLifeMs({ legacy }: Pick<Profile, 'legacy'>): number {
  return legacy ? 0 : 5 * 60_000;
}

/** What the token file of the profile's session is worth at this time. A token of another portal is none. */
export function signInState(cached: CachedToken, profile: Profile, now: number): SignInState {
  if (cached.state === 'corrupt')
    return { signedIn: false, refreshable: false, error: 'token-cache-damaged' };
  if (cached.state !== 'found' || !belongsTo(cached.token, profile.session))
    return { signedIn: false, refreshable: false, error: 'sign-in-needed' };
  const { expiresAt, registrationExpiresAt } = cached.token;
  // The SDK never refreshes for a profile of the older form, whatever its token has.
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
