/** The ways to sign in, and which of them a set-up uses. The only place that tells the modes apart by name. */
import { apiKey } from './api-key/method.ts';
import { aws } from './aws/method.ts';
import type { AuthMode, Evidence, Method, SignIn } from './method.ts';
import { sso } from './sso/method.ts';

/** In the order in which they are tried on a set-up; IAM Identity Center is what is left. */
const METHODS = {
  'api-key': apiKey,
  aws,
  sso,
} as const satisfies { readonly [M in AuthMode]: Method<Extract<SignIn, { mode: M }>> };

/** The names of all ways, the recommended one first. */
export const AUTH_MODES = ['sso', 'api-key', 'aws'] as const satisfies readonly AuthMode[];

/** The way of this name. */
export function methodOf(mode: AuthMode): Method<never> {
  return METHODS[mode];
}

/** The way that this sign-in is of, ready to be asked about it. */
export function methodFor<S extends SignIn>({ mode }: S): Method<S> {
  return METHODS[mode] as Method<never> as Method<S>;
}

/** Which way a set-up signs in: the only answer to that question. */
export function recognizeMode(evidence: Evidence): AuthMode {
  const modes = Object.keys(METHODS) as AuthMode[];
  return modes.find((mode) => METHODS[mode].recognizes(evidence)) ?? 'sso';
}
