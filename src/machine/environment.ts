/** The environment of this run: its variables, the programs on its PATH, and the kind of machine. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Context, Environment, Surroundings } from '../context.ts';
import { isFile, pathExists, readText } from '../files/read.ts';

/**
 * A copy of an environment that can be read with the usual variable names. Names are case-insensitive on Windows but
 * not in an object, so there they become uppercase, except npm's own, which are lowercase.
 */
export function readEnvironment(env: Environment, platform: NodeJS.Platform): Environment {
  if (platform !== 'win32') return { ...env };
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [/^npm_/i.test(name) ? name : name.toUpperCase(), value]),
  );
}

/** The user's home folder; empty for a user that the system does not know, as in `docker run --user 12345`. */
export function userHome(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

/** The API key that the demo's simulated AWS accepts. It works nowhere else, so it may be printed. */
export const DEMO_VARIABLE = 'OPENCLAW_BEDROCK_DEMO_KEY';

/** The demo key to show at the key prompt; undefined outside the demo. */
export function demoKey(env: Environment): string | undefined {
  return env[DEMO_VARIABLE];
}

/** Whether this shell runs over SSH: a browser would open on the wrong machine. */
export function isRemote({ env }: Pick<Context, 'env'>): boolean {
  return Boolean(env.SSH_CONNECTION || env.SSH_TTY || env.SSH_CLIENT);
}

/** Looks for the variables and files that container engines and WSL set; `root` is the file system's root. */
export function detectSurroundings(
  { env, platform }: Pick<Context, 'env' | 'platform'>,
  root = '/',
): Surroundings {
  if (platform !== 'linux') return { container: false, wsl: false };
  const container = isContainer(env, root);
  const wsl = !container && isWsl(env, root);
  for (const wslBridge of ['wslview', 'rundll32.exe'] as const)
    if (wsl && findOnPath({ env, platform }, wslBridge)) return { container, wsl, wslBridge };
  return { container, wsl };
}

/** Docker, Podman, systemd-nspawn and LXC, Kubernetes, Codespaces. */
function isContainer(env: Context['env'], root: string): boolean {
  if (env.container || env.KUBERNETES_SERVICE_HOST || env.CODESPACES) return true;
  return pathExists(join(root, '.dockerenv')) || pathExists(join(root, 'run', '.containerenv'));
}

/** https://learn.microsoft.com/windows/wsl/interop; sudo drops the variables, but the kernel's name stays. */
function isWsl(env: Context['env'], root: string): boolean {
  if (env.WSL_DISTRO_NAME || env.WSL_INTEROP) return true;
  return /microsoft/i.test(readText(join(root, 'proc', 'version')) ?? '');
}

/** Whether the hardware identifies itself as an EC2 instance. */
export function isEc2({ platform }: Pick<Context, 'platform'>): boolean {
  return platform === 'linux' && /^Amazon EC2/.test(readText('/sys/class/dmi/id/sys_vendor') ?? '');
}

/** The first file with that name on PATH; on Windows, with any of the executable extensions. */
export function findOnPath(
  { env, platform }: Pick<Context, 'env' | 'platform'>,
  name: string,
): string | undefined {
  const isWindows = platform === 'win32';
  const names = isWindows
    ? (env.PATHEXT || PATHEXT).split(';').map((ending) => name + ending.toLowerCase())
    : [name];
  for (const entry of (env.PATH ?? '').split(isWindows ? ';' : ':')) {
    // Windows accepts a quoted folder, and some installers write one.
    const folder = isWindows ? entry.replaceAll('"', '') : entry;
    const found = names.map((one) => join(folder, one)).find(isFile);
    if (folder && found) return found;
  }
  return undefined;
}

/** The default of cmd.exe. */
const PATHEXT = '.COM;.EXE;.BAT;.CMD';

/** The names of OpenClaw's program and of its package, the newest first: before February 2026 it had others. */
export const OPENCLAW_NAMES = ['openclaw', 'moltbot', 'clawdbot'] as const;

/** The command that installs OpenClaw, also over an installation under an earlier name, which does not update to it. */
export const INSTALL_OPENCLAW = 'npm install -g openclaw@latest';
