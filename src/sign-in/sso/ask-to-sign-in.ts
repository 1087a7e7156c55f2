/** Asks a person to sign in to IAM Identity Center by a code, and keeps an approval only where it reaches the role. */
import { CancelledError, mayPass } from '../../failures/errors.ts';
import { type DeviceCode, deviceLogin } from './device-login.ts';
import type { SsoTarget } from './keep-alive.ts';
import type { SignInDeps } from './oidc-client.ts';
import { getRoleCredentials, logout } from './portal.ts';
import { type SignedIn, storeSignIn } from './session.ts';
import type { SsoToken } from './token.ts';

/** How often an approved sign-in is proven over a network that fails, and the pause between. */
const PROOFS = 10;
const PROOF_PAUSE_MS = 30_000;

/**
 * Starts one sign-in by device code, hands its code to `tell`, and waits for the approval until the code ends. The token
 * is stored only where it reaches the account and the role of the profile. Otherwise somebody else has approved it, and it
 * is ended at the portal. Throws as deviceLogin, getRoleCredentials and storeSignIn do, and what `tell` throws.
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
      // What is not proven is not kept. A portal that cannot be told lets the session end by itself.
      await logout(deps, token).catch(() => undefined);
      throw error;
    }
  }
}
