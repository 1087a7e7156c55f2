/** What kind of machine this is, as far as it decides where a browser would open. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../context.ts';
import { findOnPath } from './find-on-path.ts';
import { pathExists } from './snapshot.ts';

export interface Surroundings {
  readonly container: boolean;
  /** Windows Subsystem for Linux. */
  readonly wsl: boolean;
  /** In WSL: the program on PATH that opens a page in the browser of Windows. */
  readonly wslBridge?: 'wslview' | 'rundll32.exe';
}

/** Looks at the variables and marks that container engines and WSL leave; `root` is the root of the file system. */
export async function lookAround(
  { env, platform }: Pick<Context, 'env' | 'platform'>,
  root = '/',
): Promise<Surroundings> {
  if (platform !== 'linux') return { container: false, wsl: false };
  const container = await isContainer(env, root);
  const wsl = !container && (await isWsl(env, root));
  for (const wslBridge of ['wslview', 'rundll32.exe'] as const)
    if (wsl && (await findOnPath({ env, platform }, wslBridge))) return { container, wsl, wslBridge };
  return { container, wsl };
}

/** Docker, Podman, systemd-nspawn and LXC, Kubernetes, Codespaces. */
async function isContainer(env: Context['env'], root: string): Promise<boolean> {
  if (env.container || env.KUBERNETES_SERVICE_HOST || env.CODESPACES) return true;
  return (await pathExists(join(root, '.dockerenv'))) || pathExists(join(root, 'run', '.containerenv'));
}

/** https://learn.microsoft.com/windows/wsl/interop; sudo takes the variables away, the kernel's name stays. */
async function isWsl(env: Context['env'], root: string): Promise<boolean> {
  if (env.WSL_DISTRO_NAME || env.WSL_INTEROP) return true;
  const kernel = await readFile(join(root, 'proc', 'version'), 'utf8').catch(() => '');
  return /microsoft/i.test(kernel);
}
