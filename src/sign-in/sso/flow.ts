/** Chooses between browser and device code for this machine, with the reason. Pure: others read the machine. */
import type { Context, Surroundings } from '../../context.ts';
import { isRemote } from '../../machine/surroundings.ts';
import { browserCommands } from './open-page.ts';

/** `browser`: authorization code with PKCE, back to this machine. `device-code`: approved on any device. */
export type Flow = 'browser' | 'device-code';

/** The reason. The texts are in text/en/sign-in.ts under the same names. */
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
  /** Print the page's URL instead of opening it. */
  readonly noBrowser?: boolean | undefined;
}

/**
 * The browser flow returns to 127.0.0.1, so it works only where the browser runs: not over SSH, not in a container,
 * and in WSL only through a bridge to Windows. A session without scopes belongs to a legacy profile, for which the
 * AWS CLI supports only the device code as well.
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
