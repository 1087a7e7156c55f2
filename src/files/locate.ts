/** Where OpenClaw and the AWS tools keep their files, by their own rules (read in OpenClaw 2026.9.6 and AWS SDK v3). */
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Context, LocationFlags } from '../context.ts';
import { readDotenv } from '../edit/dotenv/read.ts';
import { AppError } from '../failures/errors.ts';
import { readText } from './look.ts';

export interface Locations {
  /** The home folder that OpenClaw uses. */
  readonly openclawHome: string;
  readonly stateDir: string;
  /** Whether the state dir is the one OpenClaw takes by itself; only then does it read gateway.env. */
  readonly isDefaultState: boolean;
  readonly openclawConfig: string;
  readonly stateEnv: string;
  readonly gatewayEnv: string;
  /** The home folder that the AWS SDK for JavaScript uses; its token cache lies there. */
  readonly awsHome: string;
  readonly awsConfig: string;
  readonly awsCredentials: string;
}

type Where = Pick<Context, 'env' | 'cwd' | 'platform' | 'osHome'>;

/** The rules of the machine that is located, so that Windows' are tested everywhere. */
const pathsOf = ({ platform }: Pick<Where, 'platform'>) => (platform === 'win32' ? win32 : posix);

/** Finds every file this tool reads or writes. Throws AppError `no-home` when there is no home folder at all. */
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
  // OpenClaw loads it before the SDK looks for its files. What is wrong with it is for its editor to say.
  const env = { ...readDotenv(readText(stateEnv) ?? ''), ...where.env };
  // An empty variable counts as unset for the AWS SDK; `~` is expanded because the SDK itself does it only half.
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
    stateEnv,
    gatewayEnv: join(openclawHome, '.config', 'openclaw', 'gateway.env'),
    awsHome,
    awsConfig: awsFile(env.AWS_CONFIG_FILE, 'config'),
    awsCredentials: awsFile(env.AWS_SHARED_CREDENTIALS_FILE, 'credentials'),
  };
}

/** OPENCLAW_HOME, HOME, USERPROFILE, Termux's PREFIX, the system's answer; blank, "undefined" and "null" are unset. */
function findOpenclawHome(where: Where): string {
  const { env, osHome, cwd } = where;
  const base = setValue(env.HOME) ?? setValue(env.USERPROFILE) ?? (osHome || undefined);
  const own = setValue(env.OPENCLAW_HOME);
  const home = own ? expand(where, own, base ?? '') : base;
  if (!home) throw new AppError('no-home');
  return pathsOf(where).resolve(cwd, home);
}

/** HOME, USERPROFILE, HOMEDRIVE+HOMEPATH, the system's answer: @smithy/core, submodules/config, getHomeDir. */
function findAwsHome(where: Where): string {
  const { env, osHome, cwd } = where;
  const drive = env.HOMEPATH ? `${env.HOMEDRIVE ?? 'C:'}${env.HOMEPATH}` : undefined;
  const home = env.HOME || env.USERPROFILE || drive || osHome;
  if (!home) throw new AppError('no-home');
  return pathsOf(where).resolve(cwd, home);
}

/**
 * The home of the AWS CLI and boto3 where that is another one: on Windows they take USERPROFILE and not HOME, which Git Bash
 * sets (Python's os.path.expanduser).
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

/** `openclaw --profile NAME` keeps its state in ~/.openclaw-NAME and "default" is no profile. */
function profileStateDir(where: Where, profile: string | undefined, home: string): string | undefined {
  return profile === undefined || profile.toLowerCase() === 'default'
    ? undefined
    : pathsOf(where).join(home, `.openclaw-${profile}`);
}

/** The first config that exists: openclaw.json or its old name, in the state dir, then in the default folders. */
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

/** The variable's value where OpenClaw takes it for set. */
function setValue(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed && trimmed !== 'undefined' && trimmed !== 'null' ? trimmed : undefined;
}
