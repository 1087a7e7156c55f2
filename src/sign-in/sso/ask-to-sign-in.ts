/** Asks a person to sign in to IAM Identity Center with a code, and keeps the approval only if it reaches the role. */
import { CancelledError, mayPass } from '../../failures/errors.ts';
import { type DeviceCode, deviceLogin } from './device-login.ts';
import type { SsoTarget } from './keep-alive.ts';
import type { SignInDeps } from './oidc-client.ts';
import { getRoleCredentials, logout } from './portal.ts';
import { type SignedIn, storeSignIn } from './session.ts';
import type { SsoToken } from './token.ts';

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
  const token = await deviceLogin(deps, target.session, { onCode: tell }, { codes: 1 });
  await proveReach(deps, target, token);
  return storeSignIn(deps, target.session, token);
}

async function proveReach(deps: SignInDeps, target: SsoTarget, token: SsoToken): Promise<void> {
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
