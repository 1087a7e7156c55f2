/** Asking a person to sign in to IAM Identity Center, and what an approval must prove before it is taken. */
import { CancelledError } from '../failures/errors.ts';
import { type DeviceCode, deviceLogin } from '../sign-in/sso/device-login.ts';
import type { SignInDeps } from '../sign-in/sso/oidc-client.ts';
import { getRoleCredentials, logout } from '../sign-in/sso/portal.ts';
import { type SignedIn, storeSignIn } from '../sign-in/sso/session.ts';
import type { SsoToken } from '../sign-in/sso/token.ts';
import { isPassingTrouble } from './look.ts';
import type { SsoTarget } from './sso.ts';

/** How often an approved sign-in is proven over a network that fails, and the pause between. */
const PROOFS = 10;
const PROOF_PAUSE_MS = 30_000;

/**
 * Starts one sign-in by device code, hands its code to `tell`, and waits for the approval until the code ends. The token
 * is stored only where it reaches the account and the role of the profile: else somebody else has approved it, and it is
 * ended at the portal. Throws as deviceLogin, getRoleCredentials and storeSignIn do, and what `tell` throws.
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
      if (proofs < PROOFS && isPassingTrouble(error)) {
        await deps.sleep(PROOF_PAUSE_MS);
        continue;
      }
      // What is not proven is not kept. A portal that cannot be told lets the session end by itself.
      await logout(deps, token).catch(() => undefined);
      throw error;
    }
  }
}
