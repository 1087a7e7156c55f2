/** The OpenClaw on this machine, read from its files: starting it takes a second or more each time. */
import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Context } from '../context.ts';
import { listFolder, pathExists, readText } from '../files/look.ts';
import { findOnPath } from '../machine/find-on-path.ts';
import { isMembers, type Value, valueAt } from './config.ts';
import { isBefore, PLUGIN_SINCE } from './version.ts';

export interface OpenclawInstall {
  /** The program to start. */
  readonly command: string;
  /** Arguments before OpenClaw's own: its script if the program is Node. */
  readonly args?: readonly string[];
  readonly version: string | undefined;
  /** The JavaScript that `command` ends up running, if known. */
  readonly script?: string | undefined;
  /** Bedrock was part of OpenClaw until May 2026; later versions need the plugin. */
  readonly bedrock: 'bundled' | 'plugin' | 'missing';
  /** The installed plugin's version. */
  readonly pluginVersion?: string;
}

/** OpenClaw's own plugin for Bedrock. */
export const BEDROCK_PLUGIN = '@openclaw/amazon-bedrock-provider';

/** The plugin's name in openclaw.json. */
export const BEDROCK_PLUGIN_ID = 'amazon-bedrock';

/**
 * The OpenClaw that runs us, otherwise the first `openclaw` on PATH, with its version and Bedrock support; undefined if
 * there is none. `config` is the parsed openclaw.json, which can name more plugin folders.
 */
export function findOpenclaw(
  where: Pick<Context, 'env' | 'platform' | 'host'>,
  stateDir: string,
  config?: Value,
): OpenclawInstall | undefined {
  const { host } = where;
  const hostRoot = host && packageRoot(host[1]);
  const [command, ...args] = hostRoot ? host : [findOnPath(where, 'openclaw')];
  if (!command) return undefined;
  const root = hostRoot ?? packageRoot(command);
  const own = root ? readPackage(root) : undefined;
  const version = own?.version;
  const started = typeof own?.bin === 'string' ? own.bin : own?.bin?.openclaw;
  const script = root && started ? join(root, started) : undefined;
  const known = { command, args, version, script };
  if (root && pathExists(join(root, 'dist', 'extensions', 'amazon-bedrock')))
    return { ...known, bedrock: 'bundled' };
  const plugin = installedPlugin(stateDir, config);
  if (plugin) return { ...known, bedrock: 'plugin', ...plugin };
  return { ...known, bedrock: version && isBefore(version, PLUGIN_SINCE) ? 'bundled' : 'missing' };
}

/** The package path in a start script: relative to the script's own folder, or absolute. */
const POINTED = /(\$basedir|%~?dp0%?)?([^\s"'=;%]*node_modules[\\/]openclaw)(?=[\\/])/;

/**
 * The folder of the `openclaw` package that a program belongs to: above it or, for the start scripts of npm on Windows
 * and of pnpm, where the script points or next to it.
 */
function packageRoot(command: string): string | undefined {
  const program = realpathSync(command);
  const script = readText(program) ?? '';
  const [, base, path = ''] = POINTED.exec(script.slice(0, 4096)) ?? [];
  const pointed = path.replaceAll('\\', '/');
  const candidates = [
    ...ancestors(dirname(program)),
    base === undefined && isAbsolute(pointed) ? pointed : join(dirname(program), pointed),
    join(dirname(program), 'node_modules', 'openclaw'),
  ];
  for (const folder of candidates) if (readPackage(folder)?.name === 'openclaw') return folder;
  return undefined;
}

function* ancestors(folder: string): Generator<string> {
  yield folder;
  if (folder !== dirname(folder)) yield* ancestors(dirname(folder));
}

/** The fields that are read from a package.json. */
interface Package {
  readonly name?: string;
  readonly version?: string;
  readonly bin?: string | { readonly openclaw?: string };
}

function readPackage(folder: string): Package | undefined {
  try {
    const value: unknown = JSON.parse(readText(join(folder, 'package.json')) ?? '');
    return isMembers(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Where `openclaw plugins install` puts packages (measured with 2026.9.6), and where the config says to look. */
function installedPlugin(stateDir: string, config: Value): { pluginVersion?: string } | undefined {
  const projects = join(stateDir, 'npm', 'projects');
  const installed = listFolder(projects).map((project) =>
    join(projects, project, 'node_modules', BEDROCK_PLUGIN),
  );
  const paths = valueAt(config, 'plugins', 'load', 'paths');
  const linked = Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
  for (const folder of [...installed, ...linked]) {
    const found = readPackage(folder);
    if (found?.name === BEDROCK_PLUGIN || (found && hasPluginManifest(folder)))
      return found.version ? { pluginVersion: found.version } : {};
  }
  return undefined;
}

function hasPluginManifest(folder: string): boolean {
  const text = readText(join(folder, 'openclaw.plugin.json')) ?? '';
  return new RegExp(`"id"\\s*:\\s*"${BEDROCK_PLUGIN_ID}"`).test(text);
}
