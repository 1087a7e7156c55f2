/** Opens a page in this machine's browser, the way each system does it. */
import type { Context, Surroundings } from '../../context.ts';

/** A program with its arguments. It runs without a shell, because the URL is full of `&`. */
export type LaunchCommand = readonly [command: string, ...args: string[]];

/**
 * The programs to try, best first; empty if this machine has no browser. `BROWSER` comes before the system's browser, as
 * in Python's webbrowser: commands separated as in PATH, `%s` stands for the URL.
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
  // Windows paths contain blanks.
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
  // Not `cmd.exe /c start`: cmd.exe is a shell, and the & in the URL would end the command.
  if (wslBridge) return [[wslBridge, 'url.dll,FileProtocolHandler', url]];
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
