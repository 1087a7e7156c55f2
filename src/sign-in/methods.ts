/** The ways to sign in, and which one a setup uses. */
import { apiKey } from './api-key/method.ts';
import { aws } from './aws/method.ts';
import type { AuthMode, Evidence, Method, SignIn } from './method.ts';
import { sso } from './sso/method.ts';

/** In the order in which they are tried; IAM Identity Center is the default. */
const METHODS = {
  'api-key': apiKey,
  aws,
  sso,
} as const satisfies { readonly [M in AuthMode]: Method<Extract<SignIn, { mode: M }>> };

/** The way that is meant where nothing says another. */
export const DEFAULT_MODE = 'sso' satisfies AuthMode;

/** The names of all ways, the recommended one first. */
export const AUTH_MODES = ['sso', 'api-key', 'aws'] as const satisfies readonly AuthMode[];

/** The way with this name. */
export function methodOf(mode: AuthMode): Method<never> {
  return METHODS[mode];
}

/** The way of this sign-in. */
export function methodFor<S extends SignIn>({ mode }: S): Method<S> {
  return METHODS[mode] as Method<never> as Method<S>;
}

/** Which way a setup signs in; the only place that decides it. */
export function recognizeMode(evidence: Evidence): AuthMode {
  const modes = Object.keys(METHODS) as AuthMode[];
  return modes.find((mode) => METHODS[mode].recognizes(evidence)) ?? DEFAULT_MODE;
}
