/** Answers that need no question, from the command line, environment and files. */

import type { Endpoint } from '../bedrock/endpoint.ts';
import type { FlagValues } from '../command-line.ts';
import type { Context } from '../context.ts';
import { readDotenv } from '../edit/dotenv.ts';
import { awsSections, type Snapshot } from '../files/snapshot.ts';
import { isEc2 } from '../machine/environment.ts';
import { API_KEY_VARIABLE, plaintextKey, USUAL_PROFILE, USUAL_SESSION } from '../openclaw/config.ts';
import { type Layer, winnerOf } from '../openclaw/environment.ts';
import { regionOfProfile, type Setup } from '../setup/setup.ts';
import { type ApiKey, type ApiKeyRefusal, readApiKey } from '../sign-in/api-key/key.ts';
import {
  DEFAULT_PROFILE,
  environmentKeys,
  instanceRole,
  type LocalCredentials,
  METADATA_ENDPOINT,
  machineRole,
  profileCredentials,
  profilesWithCredentials,
} from '../sign-in/aws/credentials.ts';
import { metadataSwitch } from '../sign-in/aws/obstacle.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { AUTH_MODES, LOCAL_MODE, methodOf } from '../sign-in/methods.ts';
import {
  type SsoProfile,
  ssoProfile,
  ssoSession,
  ssoSessionNames,
  ssoSettings,
} from '../sign-in/sso/profile.ts';
import { parsePortal, samePortal } from '../sign-in/sso/start-url.ts';
import { fill } from '../text/text.ts';
import { questions as texts } from '../text/texts.ts';
import { knownEndpoint } from './known-endpoint.ts';

export interface Known {
  readonly snapshot: Snapshot;
  readonly setup: Setup;
  /** The SSO sign-in in the files, as far as it is complete. */
  readonly sso: Partial<SsoProfile>;
  /** Every sign-in in ~/.aws/config, to offer. */
  readonly signIns: readonly KnownSignIn[];
  /** The region in the portal's URL, or in the pasted block. */
  readonly pastedSsoRegion: string | undefined;
  /** The given endpoint, otherwise the files' if it is not AWS's own for its region. */
  readonly endpoint: Endpoint | undefined;
  readonly apiKey: ApiKey | undefined;
  /** The flag, variable or file that the key came from. */
  readonly keySource: string | undefined;
  /** Neither a flag nor OpenClaw's files nor the environment says the region: the one of the chosen profile counts. */
  readonly isRegionOpen: boolean;
  /** A dry run. */
  readonly callsNothing: boolean;
  /** The AWS credentials that this machine already has. */
  readonly localCredentials: readonly LocalCredentials[];
  /** Set if the given key is not a valid one. */
  readonly badKey: BadKey | undefined;
  /** The only mode that the other flags make sense for. */
  readonly impliedAuth: AuthMode | undefined;
  /** The setup's mode; where nothing says it, that of the machine's role if there is one. */
  readonly authInUse: AuthMode | undefined;
  /** `--yes` was given. */
  readonly takeDefaults: boolean;
}

interface BadKey {
  /** The flag or variable that contained it. */
  readonly source: string;
  readonly reason: ApiKeyRefusal;
}

/** Collects everything. Reads all of stdin if `--api-key-stdin` is given. */
export async function gatherKnown(
  context: KeySource & Machine,
  values: FlagValues,
  snapshot: Snapshot,
  setup: Setup,
): Promise<Known> {
  const portal = parsePortal(String(values['sso-start-url'] ?? ''));
  const localCredentials = await localCredentialsFor(context, values, snapshot, setup);
  const hasRole = localCredentials.some(({ source }) => source === 'machine-role');
  return {
    snapshot,
    setup,
    sso: knownSso(values, snapshot, setup),
    signIns: knownSignIns(snapshot),
    pastedSsoRegion: portal.ok ? portal.ssoRegion : undefined,
    endpoint: knownEndpoint(values, setup),
    localCredentials,
    ...(await findKey(context, values, snapshot, setup)),
    impliedAuth: impliedMode(values),
    authInUse: setup.isModeOpen && hasRole ? LOCAL_MODE : setup.mode,
    isRegionOpen: values.region === undefined && setup.namedRegion === undefined,
    takeDefaults: values.yes === true,
    callsNothing: values['dry-run'] === true,
  };
}

/** The region to propose: the endpoint's, what is set up already, or the profile's own. */
export function regionFor(
  { setup, endpoint, isRegionOpen, snapshot, sso }: Known,
  profile: string | undefined = sso.profile,
): string {
  const own = isRegionOpen && profile ? regionOfProfile(snapshot, profile) : undefined;
  return endpoint?.region ?? own ?? setup.knownRegion;
}

/** Looks for them only if they can be chosen or offered. */
async function localCredentialsFor(
  context: Machine,
  values: FlagValues,
  snapshot: Snapshot,
  setup: Setup,
): Promise<LocalCredentials[]> {
  const given = (values.auth as AuthMode | undefined) ?? impliedMode(values);
  return given === undefined || methodOf(given).usesLocal
    ? findLocalCredentials(context, snapshot, setup)
    : [];
}

/** The way whose flag counts, whichever flags of others are beside it: nobody passes a key that is not to be used. */
const COUNTS_FIRST: AuthMode = 'api-key';

/** The way to sign in that a given flag belongs to. */
function impliedMode(values: FlagValues): AuthMode | undefined {
  return [COUNTS_FIRST, ...AUTH_MODES].find((mode) =>
    methodOf(mode).settings.some((name) => values[name] !== undefined && values[name] !== false),
  );
}

/**
 * The given profile, otherwise the one in `.env` if it is an SSO profile, otherwise the usual one. Without a profile,
 * the only sso-session in the file: people who use SSO for other things have their portal there.
 */
function knownSso(values: FlagValues, snapshot: Snapshot, setup: Setup): Partial<SsoProfile> {
  const named = readDotenv(snapshot.stateEnv.text ?? '').AWS_PROFILE;
  const ours =
    setup.method?.needsSignIn && named !== undefined && ssoProfile(snapshot, named) ? named : USUAL_PROFILE;
  const profile = (values.profile as string | undefined) ?? ours;
  const present: Partial<SsoProfile> = unquoted(ssoProfile(snapshot, profile) ?? {});
  // What the SDK does not read cannot be kept.
  const found = /\s/.test(present.session ?? '') ? { ...present, session: undefined } : present;
  const wanted = values['sso-start-url'] as string | undefined;
  const name =
    (values['sso-session'] as string | undefined) ?? found.session ?? sessionFor(snapshot, wanted, found);
  const session: Readonly<Record<string, string>> = unquoted((name && ssoSession(snapshot, name)) || {});
  const startUrl = session.sso_start_url ?? found.startUrl;
  const isSame = wanted === undefined || (startUrl !== undefined && samePortal(startUrl, wanted));
  return {
    ...found,
    profile,
    session: name,
    startUrl,
    // Another portal may be in any region.
    ssoRegion: isSame ? (session.sso_region ?? found.ssoRegion) : undefined,
  };
}

/** Strips quotes around values: AWS would treat them as part of the value. */
function unquoted<T extends object>(values: T): T {
  const plain = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replace(/^(["'])(.*)\1$/, '$2') : value,
  ]);
  return Object.fromEntries(plain) as T;
}

/** A profile in the legacy format keeps its own portal, whatever other sessions the file has. */
function sessionFor(snapshot: Snapshot, wanted: string | undefined, { startUrl }: Partial<SsoProfile>) {
  const own = wanted === undefined ? startUrl : undefined;
  return usualSession(snapshot, wanted ?? own) ?? (own && freeSession(snapshot, own));
}

/** The usual session name, or the portal's own ID if another portal has that name. */
export function freeSession(snapshot: Snapshot, url: string): string {
  const present = ssoSession(snapshot, USUAL_SESSION)?.sso_start_url;
  if (present === undefined || samePortal(present, url)) return USUAL_SESSION;
  return /^https?:\/\/([\w-]+)/.exec(url)?.[1] ?? USUAL_SESSION;
}

/** The session of the given portal; without one, the only session. */
function usualSession(snapshot: Snapshot, startUrl: string | undefined): string | undefined {
  const names = ssoSessionNames(snapshot);
  if (startUrl === undefined) return names.length === 1 ? names[0] : undefined;
  return names.find((name) => samePortal(ssoSession(snapshot, name)?.sso_start_url ?? '', startUrl));
}

type KeySource = Pick<Context, 'env' | 'readStdin' | 'stdin' | 'prompter' | 'language'>;

/** A terminal would show what is typed into stdin. */
async function readKey({ readStdin, stdin, prompter, language }: KeySource): Promise<string> {
  if (!stdin.isTTY) return readStdin();
  return (await prompter()).password({ message: fill(texts.askKey, language) });
}

/** From stdin on request, otherwise from the environment, otherwise from the files. */
async function findKey(
  context: KeySource,
  values: FlagValues,
  snapshot: Snapshot,
  setup: Setup,
): Promise<Pick<Known, 'apiKey' | 'badKey' | 'keySource'>> {
  const { env } = context;
  const inShell = env[API_KEY_VARIABLE]?.trim();
  const exported = inShell && { source: API_KEY_VARIABLE, text: inShell };
  const given = values['api-key-stdin']
    ? { source: '--api-key-stdin', text: await readKey(context) }
    : exported;
  if (given) {
    const reading = readApiKey(given.text);
    const keySource = given.source;
    if (reading.ok) return { apiKey: reading, badKey: undefined, keySource };
    return { apiKey: undefined, badKey: { source: keySource, reason: reading.reason }, keySource };
  }
  const stored = readDotenv(snapshot.stateEnv.text ?? '')[API_KEY_VARIABLE]?.trim();
  const variable = setup.layers.find(({ kind }) => kind === 'config-env')?.values[API_KEY_VARIABLE];
  const written = variable || (setup.provider && plaintextKey(setup.provider.value));
  const reading = readApiKey(stored || written || '');
  const { stateEnv, openclawConfig } = snapshot;
  const keySource = stored ? stateEnv.path : openclawConfig.path;
  return { apiKey: reading.ok ? reading : undefined, badKey: undefined, keySource };
}

/** A session, or a profile with account and role. A profile without a session uses the legacy format. */
export interface KnownSignIn {
  readonly profile?: string | undefined;
  readonly session?: string | undefined;
  readonly startUrl: string;
  readonly ssoRegion: string;
  readonly accountId?: string | undefined;
  readonly roleName?: string | undefined;
}

/** Sessions first, then profiles, each in file order; only those with a valid portal and region. */
function knownSignIns(snapshot: Snapshot): KnownSignIn[] {
  const sections = awsSections(snapshot.awsConfig);
  const named = (wanted: string) => sections.flatMap(({ kind, name }) => (kind === wanted ? [name] : []));
  const sessions = named('sso-session').map((session): Partial<SsoProfile> => {
    const values = ssoSession(snapshot, session);
    return { session, startUrl: values?.sso_start_url, ssoRegion: values?.sso_region };
  });
  const profiles = named('profile').map(
    (profile): Partial<SsoProfile> => ssoSettings(snapshot, profile) ?? {},
  );
  return [...sessions, ...profiles].flatMap(({ startUrl, ssoRegion, ...others }) =>
    startUrl && ssoRegion && parsePortal(startUrl).ok ? [{ ...others, startUrl, ssoRegion }] : [],
  );
}

/** An instance answers within milliseconds; elsewhere this limits the wait. */
const METADATA_TIMEOUT_MS = 1000;

type Machine = Pick<Context, 'env' | 'platform' | 'signal'>;

/**
 * Everything usable, the AWS SDK's own choice first. Queries the metadata service only if something indicates an EC2
 * instance. Throws CancelledError.
 */
async function findLocalCredentials(
  context: Machine,
  snapshot: Snapshot,
  setup: Setup,
): Promise<LocalCredentials[]> {
  // This run may change what our own file names.
  const layers = setup.layers.filter(({ kind }) => kind !== 'state-env');
  const named = winnerOf(layers, 'AWS_PROFILE')?.value;
  const keys = named ? undefined : environmentKeys(setup.layers);
  const profiles = profilesWithCredentials(snapshot).filter(
    (found) => found.source === 'profile' && found.kind !== 'sso',
  );
  const isFirst = (found: LocalCredentials) =>
    found.source === 'profile' && found.profile === (named ?? DEFAULT_PROFILE);
  // A profile with that name would be used in place of the role.
  const hidesRole = profileCredentials(snapshot, DEFAULT_PROFILE) !== undefined;
  const role = hidesRole
    ? undefined
    : (machineRole(layers, DEFAULT_PROFILE) ?? (await ec2Role(context, layers)));
  return [
    ...(keys ? [keys] : []),
    ...profiles.filter(isFirst),
    ...(role ? [role] : []),
    ...profiles.filter((found) => !isFirst(found)),
  ];
}

async function ec2Role(context: Machine, layers: readonly Layer[]): Promise<LocalCredentials | undefined> {
  const { env, signal } = context;
  const endpoint = env.AWS_EC2_METADATA_SERVICE_ENDPOINT;
  if (metadataSwitch(layers) || !(endpoint || isEc2(context))) return undefined;
  const role = await instanceRole(endpoint ?? METADATA_ENDPOINT, { timeoutMs: METADATA_TIMEOUT_MS, signal });
  return role === undefined
    ? undefined
    : { source: 'machine-role', profile: DEFAULT_PROFILE, kind: 'ec2', role };
}
