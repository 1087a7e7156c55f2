/** Signs in by the chosen flow, or by device code if the browser flow turns out not to work. */

import type { Context } from '../../context.ts';
import { AppError } from '../../failures/errors.ts';
import { type ChosenFlow, chooseFlow, type FlowFlags, openPage } from './browser.ts';
import { type Browser, type BrowserView, browserLogin } from './browser-login.ts';
import { deviceLogin, type SignInView } from './device-login.ts';
import type { SignInDeps, SsoSession } from './oidc-client.ts';
import type { SsoToken } from './token.ts';

/** The chosen flow, with the browser for it. */
export interface SignInWay extends ChosenFlow {
  readonly browser: Browser;
}

export interface FlowView extends SignInView, BrowserView {
  /** The flow and the reason; called again if the flow changes. */
  onFlow?(chosen: ChosenFlow): void;
}

/** The errors of a service without the browser flow. */
const NO_BROWSER_FLOW = [
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_client_metadata',
  'invalid_redirect_uri',
];

/** The token, not yet stored. Throws like browserLogin and deviceLogin. */
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

/** The flow for this machine, with the browser if it has one. */
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
