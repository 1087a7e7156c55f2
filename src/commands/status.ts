/** `status`: what is set up, how long it lasts, what hides what. Offline: nothing is called, nothing is written. */
import { readApiKey } from '../bedrock/api-key.ts';
import type { Command, Outcome } from '../cli/command.ts';
import type { ParsedFlags } from '../cli/flags.ts';
import { locationFlags, readLocationFlags } from '../cli/location-flags.ts';
import type { Context } from '../context.ts';
import { AppError, ERRORS, EXIT, type Facts } from '../errors.ts';
import { locate } from '../files/locate.ts';
import { modeOf } from '../files/look.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { signInCommands as texts } from '../messages/sign-in-commands.ts';
import { API_KEY_VARIABLE } from '../openclaw/config.ts';
import { winnerOf } from '../openclaw/environment.ts';
import { readSetup, type Setup } from '../openclaw/setup.ts';
import { findShadows } from '../openclaw/shadows.ts';
import type { SignInLife } from '../report/lifetime.ts';
import { gap } from '../report/say.ts';
import { type FileReport, reportStatus, type StatusReport } from '../report/status.ts';
import { toTimestamp } from '../sso/cache-files.ts';
import { belongsTo, isRefreshable, type SsoToken } from '../sso/token.ts';
import type { CachedToken } from '../sso/token-cache.ts';
import { type SignInProfile, signInProfile } from './sso-profile.ts';

export const command: Command = {
  flags: locationFlags,
  examples: [
    { line: 'openclaw-bedrock status', about: texts.statusExample },
    { line: 'openclaw-bedrock status --json', about: texts.statusJsonExample },
  ],
  run,
};

/** What the disk and the environment say, before it is judged. */
interface Found {
  readonly snapshot: Snapshot;
  /** The failure to read openclaw.json, where it has one. */
  readonly setup: Setup | AppError;
  readonly target: SignInProfile | undefined;
  /** The file in which the SDK would look for the token. */
  readonly cached: (CachedToken & { readonly path: string }) | undefined;
}

async function run(context: Context, { values }: ParsedFlags): Promise<Outcome> {
  const locations = locate(context, readLocationFlags(values));
  const snapshot = takeSnapshot(locations, context);
  const setup = setupOf(snapshot, context);
  const target = setup instanceof AppError ? undefined : signInProfile(snapshot, setup.profile ?? '');
  const cached = target && (await readCached(locations.awsHome, target));
  const found = { snapshot, setup, target, cached };
  const life = lifeOf(found, context.now());
  const error = whatIsWrong(found, life, context.now());
  const report = { ...describe(found, life, context.now()), files: describeFiles(found, context) };
  if (!context.json) reportStatus(context, report, life, target);
  if (!context.json && error) gap(context);
  return {
    exitCode: error ? ERRORS[error.error].exit : EXIT.done,
    result: { ...report },
    ...(error && { error }),
  };
}

function setupOf(snapshot: Snapshot, { env }: Context): Setup | AppError {
  try {
    return readSetup(snapshot, env);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** Loaded for SSO alone: the file's name is a hash, and node:crypto costs a tenth of a bare start. */
async function readCached(home: string, { session: { session } }: SignInProfile) {
  const { readToken, tokenPath } = await import('../sso/token-cache.ts');
  return { path: tokenPath(home, session), ...(await readToken(home, session)) };
}

/** The token that the SDK would find, if it is of this portal. A corrupt file counts as none. */
function tokenOf({ cached, target }: Found): SsoToken | undefined {
  if (!target || cached?.state !== 'found') return undefined;
  return belongsTo(cached.token, target.session) ? cached.token : undefined;
}

function lifeOf(found: Found, now: number): SignInLife | undefined {
  const { setup, target } = found;
  const token = tokenOf(found);
  if (setup instanceof AppError || !setup.provider) return undefined;
  if (setup.mode === 'api-key') return keyLife(setup) ?? { kind: 'no-key' };
  if (!token || !target) return { kind: 'sso', refreshable: false };
  const { expiresAt, registrationExpiresAt } = token;
  // The SDK never refreshes for a profile of the older form, whatever its token has.
  const refreshable = isRefreshable(token, now) && !target.legacy;
  return { kind: 'sso', expiresAt, refreshable, ...(registrationExpiresAt && { registrationExpiresAt }) };
}

/** Of the key that OpenClaw would take; nothing when no layer has one that can be a key. */
function keyLife({ layers }: Setup): SignInLife | undefined {
  const key = readApiKey(winnerOf(layers, API_KEY_VARIABLE)?.value ?? '');
  if (!key.ok) return undefined;
  if (key.kind === 'long-term') return { kind: 'long-term' };
  return { kind: 'short-term', expiresAt: key.expiresAt ?? '', region: key.region ?? '' };
}

/** With less life than this the SDK does not use a token that it cannot refresh (@aws-sdk/token-providers). */
const SDK_MIN_LIFE_MS = 5 * 60_000;

function isSignedIn(life: SignInLife | undefined, now: number): boolean {
  if (life?.kind !== 'sso' || life.expiresAt === undefined) return false;
  return life.refreshable || life.expiresAt - now > SDK_MIN_LIFE_MS;
}

/** Why the exit code is not 0: 3 for files that are not right, 4 for a sign-in that is. */
function whatIsWrong({ setup, snapshot, target }: Found, life: SignInLife | undefined, now: number) {
  const { openclawConfig, awsConfig } = snapshot.locations;
  const fail = (name: ConstructorParameters<typeof AppError>[0], facts: Facts) => new AppError(name, facts);
  if (setup instanceof AppError) return setup;
  const { provider, model, region, profile = '(AWS_PROFILE is not set)' } = setup;
  if (!provider || !model || !region) return fail('not-configured', { path: openclawConfig });
  if (setup.mode === 'api-key') return wrongKey(setup, life, now, snapshot.locations.stateEnv);
  if (!target) return fail('sso-profile-missing', { path: awsConfig, profile });
  return isSignedIn(life, now) ? undefined : fail('sign-in-needed', { profile });
}

function wrongKey({ layers, region }: Setup, life: SignInLife | undefined, now: number, path: string) {
  if (life?.kind === 'no-key') {
    const given = winnerOf(layers, API_KEY_VARIABLE)?.value;
    return new AppError(given ? 'api-key-malformed' : 'api-key-missing', { path });
  }
  const ended = life?.kind === 'short-term' && Date.parse(life.expiresAt) <= now;
  return ended ? new AppError('api-key-expired', { region: region ?? '' }) : undefined;
}

/** The members of `status --json` in CONTRACT.md, but the files. */
function describe({ setup, target, snapshot }: Found, life: SignInLife | undefined, now: number) {
  if (setup instanceof AppError) return NOTHING;
  const { provider, model, region, profile, mode } = setup;
  const isSso = life?.kind === 'sso';
  const configured = Boolean(provider && model && region && (mode === 'api-key' || target));
  return {
    configured,
    authMode: mode ?? null,
    provider: provider?.id ?? null,
    model: model ?? null,
    region: region ?? null,
    profile: (isSso ? profile : undefined) ?? null,
    accountId: (isSso ? target?.accountId : undefined) ?? null,
    roleName: (isSso ? target?.roleName : undefined) ?? null,
    sso: isSso
      ? {
          signedIn: isSignedIn(life, now),
          expiresAt: life.expiresAt === undefined ? null : toTimestamp(life.expiresAt),
          refreshable: life.refreshable,
        }
      : null,
    apiKey: describeKey(keyLife(setup)),
    shadows: findShadows(setup, snapshot),
  };
}

const NOTHING: Omit<StatusReport, 'files'> = {
  configured: false,
  authMode: null,
  provider: null,
  model: null,
  region: null,
  profile: null,
  accountId: null,
  roleName: null,
  sso: null,
  apiKey: null,
  shadows: [],
};

/** A long-term key does not carry its end. */
function describeKey(life: SignInLife | undefined): StatusReport['apiKey'] {
  if (life?.kind === 'short-term') return { kind: life.kind, expiresAt: life.expiresAt };
  return life?.kind === 'long-term' ? { kind: life.kind, expiresAt: null } : null;
}

/** The files that the set-up stands on, and what is wrong with each. */
function describeFiles({ snapshot, setup, target, cached }: Found, { platform }: Context): FileReport[] {
  const { openclawConfig, stateEnv, awsConfig } = snapshot;
  const isKey = !(setup instanceof AppError) && setup.mode === 'api-key';
  const look = (path: string, isSecret: boolean, fault?: FileReport['problem']): FileReport => {
    const mode = modeOf(path)?.toString(8).padStart(4, '0') ?? null;
    // Windows keeps who may read a file elsewhere.
    const exposed = isSecret && platform !== 'win32' && mode !== null && !mode.endsWith('00');
    const problem = mode === null ? 'missing' : (fault ?? (exposed ? 'exposed' : undefined));
    return { path, mode, ok: problem === undefined, ...(problem && { problem }) };
  };
  const files = [
    look(openclawConfig.path, false, setup instanceof AppError ? 'unreadable' : undefined),
    look(stateEnv.path, true),
  ];
  if (isKey) return files;
  files.push(look(awsConfig.path, false, target ? undefined : 'incomplete'));
  if (cached) files.push(look(cached.path, true, cached.state === 'corrupt' ? 'unreadable' : undefined));
  return files;
}
