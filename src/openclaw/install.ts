/** The OpenClaw on this machine, read from its files: starting it takes a second or more each time. */
import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Context } from '../context.ts';
import { listFolder, pathExists, readText } from '../files/read.ts';
import { findOnPath, OPENCLAW_NAMES } from '../machine/environment.ts';
import { isMembers, type Value, valueAt } from './config.ts';

export interface OpenclawInstall {
  /** The program to start. */
  readonly command: string;
  /** Arguments before OpenClaw's own: its script if the program is Node. */
  readonly args?: readonly string[];
  readonly version: string | undefined;
  /** The JavaScript that `command` ends up running, if known. */
  readonly script?: string | undefined;
  /**
   * Bedrock was part of OpenClaw until May 2026; later versions need the plugin. `unknown`: there is none, and the
   * version does not say whether it is needed.
   */
  readonly bedrock: 'bundled' | 'plugin' | 'missing' | 'unknown';
  /** The installed plugin's version. */
  readonly pluginVersion?: string;
}

/** Versions that OpenClaw gave itself, by the program. */
const told = new Map<string, string>();

/** Ten times what it takes: a command that asks goes on without the answer. */
const VERSION_MS = 15_000;

/**
 * Asks OpenClaw for its version if no file shows it, as with the script of a version manager; findOpenclaw then knows
 * it. Throws CancelledError.
 */
export async function askVersion(
  context: Pick<Context, 'env' | 'platform' | 'host' | 'run'>,
  stateDir: string,
): Promise<void> {
  const openclaw = findOpenclaw(context, stateDir);
  if (!openclaw || openclaw.version !== undefined) return;
  const { command, args = [] } = openclaw;
  const { stdout } = await context.run(command, [...args, '--version'], { timeoutMs: VERSION_MS });
  const version = /\b\d{4}\.\d+\.\d+\b/.exec(stdout)?.[0];
  if (version !== undefined) told.set(command, version);
}

/** OpenClaw's own plugin for Bedrock. */
export const BEDROCK_PLUGIN = '@openclaw/amazon-bedrock-provider';

/** The plugin's name in openclaw.json. */
export const BEDROCK_PLUGIN_ID = 'amazon-bedrock';

/**
 * The OpenClaw that runs us, otherwise the first on PATH, under its name or an earlier one, with its version and Bedrock
 * support; undefined if there is none. `config` is the parsed openclaw.json, which can name more plugin folders.
 */
export function findOpenclaw(
  where: Pick<Context, 'env' | 'platform' | 'host'>,
  stateDir: string,
  config?: Value,
): OpenclawInstall | undefined {
  const { host } = where;
  const hostRoot = host && packageRoot(host[1]);
  const onPath = () =>
    OPENCLAW_NAMES.map((name) => findOnPath(where, name)).find((found) => found !== undefined);
  const [command, ...args] = hostRoot ? host : [onPath()];
  if (!command) return undefined;
  const root = hostRoot ?? packageRoot(command);
  const own = root ? readPackage(root) : undefined;
  const version = own?.version ?? told.get(command);
  const bin = own?.bin;
  const started = typeof bin === 'string' ? bin : OPENCLAW_NAMES.map((name) => bin?.[name]).find(Boolean);
  const script = root && started ? join(root, started) : undefined;
  const known = { command, args, version, script };
  if (root && pathExists(join(root, 'dist', 'extensions', 'amazon-bedrock')))
    return { ...known, bedrock: 'bundled' };
  const plugin = installedPlugin(stateDir, config);
  if (plugin) return { ...known, bedrock: 'plugin', ...plugin };
  if (version === undefined) return { ...known, bedrock: 'unknown' };
  return { ...known, bedrock: isBefore(version, PLUGIN_SINCE) ? 'bundled' : 'missing' };
}

/** Where openclaw.json names the plugins that OpenClaw may load. */
export const PLUGIN_ALLOWLIST = ['plugins', 'allow'] as const;

/** That list, if it names other plugins only. */
export function allowlistWithoutPlugin(config: Value): readonly Value[] | undefined {
  const allow = valueAt(config, ...PLUGIN_ALLOWLIST);
  const isLeftOut = Array.isArray(allow) && allow.length > 0 && !allow.includes(BEDROCK_PLUGIN_ID);
  return isLeftOut ? allow : undefined;
}

/**
 * Whether such a list may keep the plugin from loading: 2026.7 reports "blocked by allowlist"
 * (https://github.com/openclaw/openclaw/issues/107224); 2026.9.6 and the versions that bundle it load it all the same
 * (measured).
 */
export function mayBeLeftOut({ version, bedrock }: OpenclawInstall, config: Value): boolean {
  return (
    allowlistWithoutPlugin(config) !== undefined &&
    bedrock === 'plugin' &&
    version !== undefined &&
    isBefore(version, ALLOWLIST_ADMITS_SINCE)
  );
}

const ALLOWLIST_ADMITS_SINCE = '2026.9.6';

/** Why OpenClaw cannot be installed from here: npm is missing, or this Node is too old for it. */
export function obstacleToInstall(
  context: Pick<Context, 'env' | 'platform' | 'nodeVersion'>,
): 'no-npm' | 'old-node' | undefined {
  if (!findOnPath(context, 'npm')) return 'no-npm';
  return runsOpenclaw(context.nodeVersion) ? undefined : 'old-node';
}

/** `engines` of openclaw 2026.9.6: `>=24.16.0 <25 || >=26.1.0`. */
export const OPENCLAW_NODE = '24.16';

function runsOpenclaw(nodeVersion: string): boolean {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  return (major === 24 && minor >= 16) || (major === 26 && minor >= 1) || major > 26;
}

/** The package path in a start script: relative to the script's own folder, or absolute. */
const POINTED = /(\$basedir|%~?dp0%?)?([^\s"'=;%]*node_modules[\\/]openclaw)(?=[\\/])/;

/**
 * The folder of the `openclaw` package that a program belongs to: above it or, for the start scripts of npm on Windows
 * and of pnpm, where the script points or next to it.
 */
function packageRoot(command: string): string | undefined {
  const program = realPath(command);
  if (program === undefined) return undefined;
  const script = readText(program) ?? '';
  const [, base, path = ''] = POINTED.exec(script.slice(0, 4096)) ?? [];
  const pointed = path.replaceAll('\\', '/');
  const candidates = [
    ...ancestors(dirname(program)),
    base === undefined && isAbsolute(pointed) ? pointed : join(dirname(program), pointed),
    join(dirname(program), 'node_modules', 'openclaw'),
  ];
  const isOurs = (name: string | undefined) => OPENCLAW_NAMES.some((one) => one === name);
  for (const folder of candidates) if (isOurs(readPackage(folder)?.name)) return folder;
  return undefined;
}

/** Undefined for a script that is gone, such as that of a gateway whose OpenClaw was updated while it runs. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function* ancestors(folder: string): Generator<string> {
  yield folder;
  if (folder !== dirname(folder)) yield* ancestors(dirname(folder));
}

/** The fields that are read from a package.json. */
interface Package {
  readonly name?: string;
  readonly version?: string;
  readonly bin?: string | { readonly [name in (typeof OPENCLAW_NAMES)[number]]?: string };
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

/**
 * Since this version, OpenClaw cannot call Bedrock without the plugin `@openclaw/amazon-bedrock-provider`. The plugin
 * exists since 2026.5.12, but 2026.5.22 still answers without it (test/real); reports of "No API provider registered"
 * start here: https://github.com/openclaw/openclaw/issues/88707
 */
export const PLUGIN_SINCE = '2026.5.28';

/**
 * 2026.5.7 and 2026.9.6 were measured. They differ in what they read from the working folder's .env, in what overrides
 * a service's own environment, and in what a provider must have. The exact version of the change is unknown; we assume
 * the month after the older one.
 */
export const NEW_RULES_SINCE = '2026.6.0';

/**
 * Since this version, memory search has its own section and titles their own model (`agents.defaults.utilityModel`).
 * 2026.5.22 rejects both, and 2026.9.6 rejects the old settings (measured with `config validate`).
 */
export const MEMORY_SECTION_SINCE = '2026.8.0';

/**
 * Since this version, `agents.defaults.modelPolicy` decides which models a chat may choose. 2026.9.6 has it, 2026.5.22
 * rejects it (measured); the marker of its migration came with 2026.8. Before, every entry of `agents.defaults.models`
 * was a restriction.
 */
const MODEL_POLICY_SINCE = '2026.8.0';

/**
 * Since this version, calls go to the region that baseUrl names, discovery lists inference profiles, and memory search
 * can use Bedrock (its changelog). Before, AWS_REGION or the profile alone decides, and a discovered model that neither
 * AWS's list of foundation models nor OpenClaw's own list has is "Unknown model" (measured with 2026.3.24).
 */
export const WHOLE_BEDROCK_SINCE = '2026.4.5';

/**
 * Since this version, reading a picture works with AWS credentials; before, OpenClaw wants an API key for it (read in
 * 2026.6.11 and 2026.7.1).
 */
export const IMAGES_WITHOUT_KEY_SINCE = '2026.7.1';

/**
 * Before this version, memory search sends a model whose ID has a geography in front the request of another maker's
 * model, and Bedrock refuses it. The change was made a week after 2026.6.5 came out; which release has it is unknown.
 */
export const EMBEDDING_PROFILES_SINCE = '2026.6.6';

/** Since this version, a third-party plugin may answer and sign in from a chat: measured with 2026.9.6. */
export const CHAT_SINCE = '2026.9.0';

/** Whether this version of OpenClaw accepts a `modelPolicy`. False for an unknown version. */
export function supportsModelPolicy(version: string | undefined): boolean {
  return version !== undefined && !isBefore(version, MODEL_POLICY_SINCE);
}

/** Whether `provider/*` in `agents.defaults.models` allows a whole provider: read in 2026.5.22; 2026.5.7 cannot. */
export function supportsWildcards(version: string | undefined): boolean {
  return version !== undefined && !isBefore(version, WILDCARDS_SINCE);
}

const WILDCARDS_SINCE = '2026.5.22';

/** Whether `version` is older than `other`. An unknown version counts as new. */
export function isBefore(version: string | undefined, other: string): boolean {
  if (version === undefined) return false;
  const [a, b] = [numbers(version), numbers(other)];
  for (let i = 0; i < Math.max(a.length, b.length); i++)
    if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) < (b[i] ?? 0);
  return false;
}

function numbers(version: string): number[] {
  return (/^\D*(\d+(?:\.\d+)*)/.exec(version)?.[1] ?? '').split('.').map(Number);
}
