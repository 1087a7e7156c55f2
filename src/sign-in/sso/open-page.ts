/** Opening a page in the browser of this machine, in the way of each system. */
import type { Context, Surroundings } from '../../context.ts';

/** A program with its arguments. None of them is run by a shell: the address is full of `&`. */
export type LaunchCommand = readonly [command: string, ...args: string[]];

/**
 * The programs to try, best first; none where this machine has no browser. `BROWSER` comes before the system's
 * own, as in Python's webbrowser: commands separated as in PATH, `%s` standing for the address.
 */
export function browserCommands(
  { env, platform }: Pick<Context, 'env' | 'platform'>,
  { wsl, wslBridge }: Surroundings,
  url: string,
): LaunchCommand[] {
  const wanted = (env.BROWSER ?? '').split(platform === 'win32' ? ';' : ':').filter((entry) => entry.trim());
  return [
    ...wanted.map((entry) => fromVariable(entry.trim(), platform, url)),
    ...ofSystem(platform, url, wsl, wslBridge, Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)),
  ];
}

function fromVariable(entry: string, platform: NodeJS.Platform, url: string): LaunchCommand {
  // Programs of Windows have blanks in their paths.
  const words = platform === 'win32' && !entry.includes('%s') ? [entry] : entry.split(/\s+/);
  const filled = words.map((word) => word.replaceAll('%s', url));
  return (entry.includes('%s') ? filled : [...filled, url]) as [string, ...string[]];
}

function ofSystem(
  platform: NodeJS.Platform,
  url: string,
  wsl: boolean,
  wslBridge: Surroundings['wslBridge'],
  hasDisplay: boolean,
): LaunchCommand[] {
  if (platform === 'darwin') return [['open', url]];
  if (platform === 'win32') return [['rundll32', 'url.dll,FileProtocolHandler', url]];
  if (wslBridge === 'wslview') return [['wslview', url]];
  // Not `cmd.exe /c start`: that is a shell, to which the & in the address ends the command.
  if (wslBridge) return [[wslBridge, 'url.dll,FileProtocolHandler', url]];
  return hasDisplay && !wsl ? [['xdg-open', url]] : [];
}

/** Tries one program after the other. False when none would start, or each failed at once. */
export async function openPage(
  machine: Pick<Context, 'env' | 'platform' | 'launch'>,
  surroundings: Surroundings,
  url: string,
): Promise<boolean> {
  for (const [command, ...args] of browserCommands(machine, surroundings, url))
    if (await machine.launch(command, args)) return true;
  return false;
}

/** Whether a text from the network may be printed as it is: a terminal obeys control characters. */
export function isPrintable(text: string | undefined): text is string {
  return /^[\x21-\x7e]+$/.test(text ?? '');
}

/** A page to be shown or opened: https, or on this machine. */
export function isSafePage(page: string | undefined): page is string {
  if (!isPrintable(page) || !URL.canParse(page)) return false;
  const { protocol, hostname } = new URL(page);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
}
