/** A new sign-in, by the way that was chosen, or by device code where that way turns out to be closed. */

import type { Context } from '../../context.ts';
import { AppError } from '../../failures/errors.ts';
import { type Browser, type BrowserView, browserLogin } from './browser-login.ts';
import { deviceLogin, type SignInView } from './device-login.ts';
import { type ChosenFlow, chooseFlow, type FlowFlags } from './flow.ts';
import type { SignInDeps, SsoSession } from './oidc-client.ts';
import { openPage } from './open-page.ts';
import type { SsoToken } from './token.ts';

/** The chosen way, with the browser for it. */
export interface SignInWay extends ChosenFlow {
  readonly browser: Browser;
}

export interface FlowView extends SignInView, BrowserView {
  /** Which way is taken, and why; again when it changes. */
  onFlow?(chosen: ChosenFlow): void;
}

/** What a service says that knows no browser flow. */
const NO_BROWSER_FLOW = [
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_client_metadata',
  'invalid_redirect_uri',
];

/** The token, not yet stored. Throws as browserLogin and deviceLogin do. */
export async function signIn(
  deps: SignInDeps,
  session: SsoSession,
  view: FlowView,
  { flow, reason, browser }: SignInWay,
): Promise<SsoToken> {
  const byDeviceCode = (why: ChosenFlow['reason']) => {
    view.onFlow?.({ flow: 'device-code', reason: why });
    return deviceLogin(deps, session, view);
  };
  if (flow === 'device-code') return byDeviceCode(reason);
  view.onFlow?.({ flow, reason });
  try {
    const token = await browserLogin(deps, session, view, browser);
    return token === 'not-opened' ? await byDeviceCode('not-opened') : token;
  } catch (error) {
    const code = error instanceof AppError ? error.facts.oidcCode : undefined;
    if (!NO_BROWSER_FLOW.includes(String(code))) throw error;
    return byDeviceCode('browser-refused');
  }
}

/** The way to sign in on this machine, with the means for it. */
export async function chooseWay(
  machine: Pick<Context, 'env' | 'platform' | 'language' | 'launch' | 'surroundings'>,
  flags: FlowFlags,
  scopes: readonly string[],
): Promise<SignInWay> {
  const surroundings = await machine.surroundings();
  const { language } = machine;
  const open = (url: string) => openPage(machine, surroundings, url);
  return {
    ...chooseFlow(machine, surroundings, flags, scopes),
    browser: flags.noBrowser ? { language } : { language, open },
  };
}
