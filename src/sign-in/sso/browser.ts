/** Opens a page in this machine's browser, the way each system does it; and chooses between browser and device code. */
import type { Context, Surroundings } from '../../context.ts';
import { isRemote } from '../../machine/environment.ts';

/** A program with its arguments. It runs without a shell, because the URL is full of `&`. */
export type LaunchCommand = readonly [command: string, ...args: string[]];

/**
 * The programs to try, best first; empty if this machine has no browser. `BROWSER` comes before the system's browser, as
 * in Python's webbrowser: commands separated as in PATH, `%s` stands for the URL.
 */
export function browserCommands(
  machine: Pick<Context, 'env' | 'platform'>,
  surroundings: Surroundings,
  url: string,
): LaunchCommand[] {
  const { env, platform } = machine;
  const wanted = (env.BROWSER ?? '').split(platform === 'win32' ? ';' : ':').filter((entry) => entry.trim());
  return [
    ...wanted.map((entry) => fromVariable(entry.trim(), platform, url)),
    ...ofSystem(machine, surroundings, url),
  ];
}

function fromVariable(entry: string, platform: NodeJS.Platform, url: string): LaunchCommand {
  // Windows paths contain blanks.
  const words = platform === 'win32' && !entry.includes('%s') ? [entry] : entry.split(/\s+/);
  const filled = words.map((word) => word.replaceAll('%s', url));
  return (entry.includes('%s') ? filled : [...filled, url]) as [string, ...string[]];
}

function ofSystem(
  { env, platform }: Pick<Context, 'env' | 'platform'>,
  { wsl, wslBridge }: Surroundings,
  url: string,
): LaunchCommand[] {
  if (platform === 'darwin') return [['open', url]];
  if (platform === 'win32') return [['rundll32', 'url.dll,FileProtocolHandler', url]];
  if (wslBridge === 'wslview') return [['wslview', url]];
  // Not `cmd.exe /c start`: cmd.exe is a shell, and the & in the URL would end the command.
  if (wslBridge) return [[wslBridge, 'url.dll,FileProtocolHandler', url]];
  const hasDisplay = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return hasDisplay && !wsl ? [['xdg-open', url]] : [];
}

/** Tries one program after the other. False if none starts, or each fails at once. */
export async function openPage(
  machine: Pick<Context, 'env' | 'platform' | 'launch'>,
  surroundings: Surroundings,
  url: string,
): Promise<boolean> {
  for (const [command, ...args] of browserCommands(machine, surroundings, url))
    if (await machine.launch(command, args)) return true;
  return false;
}

/** Whether a text from the network is safe to print: a terminal obeys control characters. */
export function isPrintable(text: string | undefined): text is string {
  return /^[\x21-\x7e]+$/.test(text ?? '');
}

/** Whether a page may be shown or opened: https, or on this machine. */
export function isSafePage(page: string | undefined): page is string {
  if (!isPrintable(page) || !URL.canParse(page)) return false;
  const { protocol, hostname } = new URL(page);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
}

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

/** The flags, as in the AWS CLI. */
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
