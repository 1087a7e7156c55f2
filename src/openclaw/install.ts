/** The OpenClaw on this machine, read from its files: starting it costs a second or more each time. */
import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Context } from '../context.ts';
import { findOnPath } from '../files/find-on-path.ts';
import { pathExists } from '../files/snapshot.ts';

export interface OpenclawInstall {
  /** The program to start. */
  readonly command: string;
  readonly version: string | undefined;
  /** Bedrock came with OpenClaw until May 2026; later versions need the plugin. */
  readonly bedrock: 'bundled' | 'plugin' | 'missing';
}

/** OpenClaw's own plugin for Bedrock. */
export const BEDROCK_PLUGIN = '@openclaw/amazon-bedrock-provider';

/** The first `openclaw` on PATH with its version and its Bedrock support, or undefined. */
export async function findOpenclaw(
  where: Pick<Context, 'env' | 'platform'>,
  stateDir: string,
): Promise<OpenclawInstall | undefined> {
  const command = await findOnPath(where, where.platform === 'win32' ? 'openclaw.cmd' : 'openclaw');
  if (!command) return undefined;
  const root = await packageRoot(await realpath(command));
  if (!root) return { command, version: undefined, bedrock: await installedPlugin(stateDir) };
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version?: string };
  const isBundled = await pathExists(join(root, 'dist', 'extensions', 'amazon-bedrock'));
  return { command, version, bedrock: isBundled ? 'bundled' : await installedPlugin(stateDir) };
}

/** The folder of the package `openclaw` that a program belongs to. */
async function packageRoot(program: string): Promise<string | undefined> {
  for (let folder = dirname(program); folder !== dirname(folder); folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
    if (text !== undefined && JSON.parse(text).name === 'openclaw') return folder;
  }
  return undefined;
}

/** Where `openclaw plugins install` puts packages (seen with 2026.9.6). */
async function installedPlugin(stateDir: string): Promise<'plugin' | 'missing'> {
  const projects = join(stateDir, 'npm', 'projects');
  for (const project of await readdir(projects).catch(() => []))
    if (await pathExists(join(projects, project, 'node_modules', BEDROCK_PLUGIN, 'package.json')))
      return 'plugin';
  return 'missing';
}
