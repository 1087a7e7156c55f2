/** Which way a person signs in on this machine, and why. Pure: what the machine is like is looked up elsewhere. */
import type { Context, Surroundings } from '../../context.ts';
import { isRemote } from '../../machine/surroundings.ts';
import { browserCommands } from './open-page.ts';

/** `browser`: authorization code with PKCE, back to this machine. `device-code`: approved on any device. */
export type Flow = 'browser' | 'device-code';

/** Why that way. The texts are in text/en/sign-in.ts under the same names. */
type FlowReason =
  | 'local-browser'
  | 'page-printed'
  | 'asked'
  | 'legacy-profile'
  | 'ssh'
  | 'container'
  | 'wsl'
  | 'no-display'
  | 'not-opened'
  | 'browser-refused';

export interface ChosenFlow {
  readonly flow: Flow;
  readonly reason: FlowReason;
}

/** The flags of CONTRACT.md, as in the AWS CLI. */
export interface FlowFlags {
  readonly useDeviceCode?: boolean | undefined;
  /** The page is printed instead of opened. */
  readonly noBrowser?: boolean | undefined;
}

/**
 * The browser flow comes back to 127.0.0.1, so it works only where the browser runs: not over SSH, not in a
 * container, and in WSL only through a bridge to Windows. A session without scopes is a legacy profile's, for
 * which the AWS CLI too knows only the device code.
 */
export function chooseFlow(
  machine: Pick<Context, 'env' | 'platform'>,
  surroundings: Surroundings,
  { useDeviceCode, noBrowser }: FlowFlags,
  scopes: readonly string[],
): ChosenFlow {
  const deviceCode = (reason: FlowReason): ChosenFlow => ({ flow: 'device-code', reason });
  if (useDeviceCode) return deviceCode('asked');
  if (scopes.length === 0) return deviceCode('legacy-profile');
  if (isRemote(machine)) return deviceCode('ssh');
  if (surroundings.container) return deviceCode('container');
  if (browserCommands(machine, surroundings, '').length === 0)
    return deviceCode(surroundings.wsl ? 'wsl' : 'no-display');
  return { flow: 'browser', reason: noBrowser ? 'page-printed' : 'local-browser' };
}
