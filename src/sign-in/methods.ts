/** The ways to sign in, and which one a setup uses. */
import type { Snapshot } from '../files/snapshot.ts';
import { apiKey } from './api-key/method.ts';
import { aws } from './aws/method.ts';
import type { AuthMode, Evidence, Method, SignIn } from './method.ts';
import { sso } from './sso/method.ts';
import { ssoProfile } from './sso/profile.ts';

/** The recommended one first. */
const METHODS = {
  sso,
  'api-key': apiKey,
  aws,
} as const satisfies { readonly [M in AuthMode]: Method<Extract<SignIn, { mode: M }>> };

/** The way that is meant where nothing says another. */
export const DEFAULT_MODE = 'sso' satisfies AuthMode;

/** The names of all ways, in this order. */
export const AUTH_MODES = Object.keys(METHODS) as readonly AuthMode[];

/** The way with this name. */
export function methodOf(mode: AuthMode): Method<never> {
  return METHODS[mode];
}

/** The way that uses what this machine already has. */
export const LOCAL_MODE = 'aws' satisfies AuthMode;

/** The only way that this flag applies to, if there is one. */
export function modeOfSetting(flag: string): AuthMode | undefined {
  return AUTH_MODES.find((mode) => METHODS[mode].settings.includes(flag));
}

/** The way to use this profile as it is. */
export function modeOfProfile(snapshot: Snapshot, profile: string): AuthMode {
  return ssoProfile(snapshot, profile) ? DEFAULT_MODE : LOCAL_MODE;
}

/** The way of this sign-in. */
export function methodFor<S extends SignIn>({ mode }: S): Method<S> {
  return METHODS[mode] as Method<never> as Method<S>;
}

/** Which way a setup signs in; the only place that decides it. */
export function recognizeMode(evidence: Evidence): AuthMode {
  return AUTH_MODES.find((mode) => METHODS[mode].recognizes(evidence)) ?? DEFAULT_MODE;
}
