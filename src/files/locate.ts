/** Where OpenClaw and the AWS tools keep their files, by their own rules (read in OpenClaw 2026.9.6 and AWS SDK v3). */
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Context, LocationFlags } from '../context.ts';
import { readDotenv } from '../edit/dotenv.ts';
import { AppError } from '../failures/errors.ts';
import { readText } from './read.ts';

export interface Locations {
  /** OpenClaw's home folder. */
  readonly openclawHome: string;
  readonly stateDir: string;
  /** Whether this is OpenClaw's default state dir; only then does OpenClaw read gateway.env. */
  readonly isDefaultState: boolean;
  readonly openclawConfig: string;
  /** Folders outside that of openclaw.json whose files it may include, from OPENCLAW_INCLUDE_ROOTS; absent if unset. */
  readonly includeRoots?: readonly string[];
  readonly stateEnv: string;
  readonly gatewayEnv: string;
  /** The home folder of the AWS SDK for JavaScript, which contains its token cache. */
  readonly awsHome: string;
  readonly awsConfig: string;
  readonly awsCredentials: string;
}

type Where = Pick<Context, 'env' | 'cwd' | 'platform' | 'osHome'>;

/** Path functions of the located machine, so that Windows rules can be tested everywhere. */
const pathsOf = ({ platform }: Pick<Where, 'platform'>) => (platform === 'win32' ? win32 : posix);

/** Locates every file that this tool reads or writes. Throws AppError `no-home` if there is no home folder. */
export function locate(where: Where, flags: LocationFlags): Locations {
  const { join, resolve } = pathsOf(where);
  const openclawHome = findOpenclawHome(where);
  const awsHome = findAwsHome(where);
  const path = (value: string) => expand(where, value, openclawHome);
  const explicitState = flags.stateDir ?? setValue(where.env.OPENCLAW_STATE_DIR);
  const profileState = profileStateDir(where, flags.openclawProfile, openclawHome);
  const stateDir = explicitState
    ? path(explicitState)
    : (profileState ?? defaultStateDir(where, openclawHome));
  const explicitConfig = flags.config ?? setValue(where.env.OPENCLAW_CONFIG_PATH);
  const anchored = explicitState !== undefined || profileState !== undefined;
  const stateEnv = join(stateDir, '.env');
  // OpenClaw loads this file before the SDK looks for its own. Its editor reports errors in it.
  const env = { ...readDotenv(readText(stateEnv) ?? ''), ...where.env };
  // The AWS SDK treats an empty variable as unset; `~` is expanded here because the SDK does so only in some places.
  const awsFile = (given: string | undefined, name: string) =>
    given ? expand(where, given, awsHome) : join(awsHome, '.aws', name);
  return {
    openclawHome,
    stateDir,
    // OpenClaw compares the paths.
    isDefaultState: !anchored || resolve(stateDir) === join(openclawHome, '.openclaw'),
    openclawConfig: explicitConfig
      ? path(explicitConfig)
      : findConfig(where, openclawHome, stateDir, anchored),
    ...includeRoots(where, path),
    stateEnv,
    gatewayEnv: join(openclawHome, '.config', 'openclaw', 'gateway.env'),
    awsHome,
    awsConfig: awsFile(env.AWS_CONFIG_FILE, 'config'),
    awsCredentials: awsFile(env.AWS_SHARED_CREDENTIALS_FILE, 'credentials'),
  };
}

/**
 * OPENCLAW_HOME, HOME, USERPROFILE, Termux's PREFIX, then the system's answer; blank, "undefined" and "null" count as
 * unset.
 */
function findOpenclawHome(where: Where): string {
  const { env, osHome, cwd } = where;
  const base = setValue(env.HOME) ?? setValue(env.USERPROFILE) ?? (osHome || undefined);
  const own = setValue(env.OPENCLAW_HOME);
  const home = own ? expand(where, own, base ?? '') : base;
  if (!home) throw new AppError('no-home');
  return pathsOf(where).resolve(cwd, home);
}

/** HOME, USERPROFILE, HOMEDRIVE+HOMEPATH, then the system's answer: @smithy/core, submodules/config, getHomeDir. */
function findAwsHome(where: Where): string {
  const { env, osHome, cwd } = where;
  const drive = env.HOMEPATH ? `${env.HOMEDRIVE ?? 'C:'}${env.HOMEPATH}` : undefined;
  const home = env.HOME || env.USERPROFILE || drive || osHome;
  if (!home) throw new AppError('no-home');
  return pathsOf(where).resolve(cwd, home);
}

/**
 * The home folder of the AWS CLI and boto3 if it differs: on Windows they use USERPROFILE and ignore HOME, which Git
 * Bash sets (Python's os.path.expanduser).
 */
export function homeOfAwsCli(where: Where): { readonly home: string; readonly other: string } | undefined {
  const { env, cwd, platform } = where;
  if (platform !== 'win32' || !env.HOME || !env.USERPROFILE) return undefined;
  const [home, other] = [win32.resolve(cwd, env.HOME), win32.resolve(cwd, env.USERPROFILE)];
  return home.toLowerCase() === other.toLowerCase() ? undefined : { home, other };
}

function defaultStateDir(where: Where, home: string): string {
  const { join } = pathsOf(where);
  const current = join(home, '.openclaw');
  const old = join(home, '.clawdbot');
  return !existsSync(current) && existsSync(old) ? old : current;
}

/** `openclaw --profile NAME` keeps its state in ~/.openclaw-NAME; "default" means no profile. */
function profileStateDir(where: Where, profile: string | undefined, home: string): string | undefined {
  return profile === undefined || profile.toLowerCase() === 'default'
    ? undefined
    : pathsOf(where).join(home, `.openclaw-${profile}`);
}

/** The first existing config: openclaw.json or its old name, in the state dir, then in the default folders. */
function findConfig(where: Where, home: string, stateDir: string, anchored: boolean): string {
  const { join } = pathsOf(where);
  const folders = anchored ? [stateDir] : [stateDir, join(home, '.openclaw'), join(home, '.clawdbot')];
  for (const folder of folders)
    for (const name of ['openclaw.json', 'clawdbot.json']) {
      const candidate = join(folder, name);
      if (existsSync(candidate)) return candidate;
    }
  return join(stateDir, 'openclaw.json');
}

function expand(where: Where, path: string, home: string): string {
  const { isAbsolute, join, resolve } = pathsOf(where);
  const expanded = path === '~' || /^~[/\\]/.test(path) ? join(home, path.slice(1)) : path;
  return isAbsolute(expanded) ? expanded : resolve(where.cwd, expanded);
}

/** Separated as in PATH (resolveIncludeRoots in 2026.9.6). */
function includeRoots(where: Where, path: (value: string) => string): Pick<Locations, 'includeRoots'> {
  const given = where.env.OPENCLAW_INCLUDE_ROOTS?.split(pathsOf(where).delimiter) ?? [];
  const roots = given.map((root) => root.trim()).filter((root) => root !== '');
  return roots.length === 0 ? {} : { includeRoots: roots.map(path) };
}

/** The variable's value, if OpenClaw treats it as set. */
function setValue(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed && trimmed !== 'undefined' && trimmed !== 'null' ? trimmed : undefined;
}
