/** The current setup, read from this machine's files: the start of a rerun, and the input of verify and status. */
import { DEFAULT_REGION, type Endpoint, parseArn, readEndpoint } from '../bedrock/endpoint.ts';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { awsSections } from '../files/snapshot.ts';
import {
  type BedrockProvider,
  bedrockProviders,
  isMembers,
  type Members,
  membersAt,
  primaryModel,
  providerModels,
  USUAL_PROFILE,
  type Value,
  type Variables,
  valueAt,
  variablesIn,
  withVariables,
} from '../openclaw/config.ts';
import { documentsOf, readConfig, refuseUnusable } from '../openclaw/config-documents.ts';
import { discoveredModel, discoveredProvider, discoveryRegion } from '../openclaw/discovery.ts';
import {
  environmentLayers,
  type Layer,
  ownLayers,
  profileLayers,
  winnerOf,
} from '../openclaw/environment.ts';
import { BEDROCK_PLUGIN_ID, findOpenclaw, isBefore, WHOLE_BEDROCK_SINCE } from '../openclaw/install.ts';
import { asMeant, type Rejected } from '../openclaw/schema.ts';
import { credentialsInUse, DEFAULT_PROFILE, type LocalCredentials } from '../sign-in/aws/credentials.ts';
import type { AuthMode, Method } from '../sign-in/method.ts';
import { DEFAULT_MODE, methodOf, recognizeMode } from '../sign-in/methods.ts';
import { gapsOf, type SignInProfile, signInProfile, ssoProfile } from '../sign-in/sso/profile.ts';

export interface Setup {
  /** With the variables in models and addresses replaced. */
  readonly config: Value;
  /** What every OpenClaw rejects in the file; `config` has its keys spelled right. */
  readonly rejected: readonly Rejected[];
  /** Those variables; never one of a key. */
  readonly variables: Variables;
  readonly layers: readonly Layer[];
  readonly provider: BedrockProvider | undefined;
  /** True if openclaw.json has no block for the provider, because OpenClaw finds its models by itself. */
  readonly isDiscovered: boolean;
  /** How the setup is meant to sign in; what takes effect may differ. */
  readonly mode: AuthMode | undefined;
  /** True if nothing says how to sign in, so that the mode is only the usual one. */
  readonly isModeOpen: boolean;
  /** The sign-in method of that mode. */
  readonly method: Method<never> | undefined;
  /** The credentials that the AWS SDK finds on this machine if neither an API key nor IAM Identity Center is set up. */
  readonly localCredentials: LocalCredentials | undefined;
  /** The model that OpenClaw calls: the primary if it belongs to the provider, otherwise the provider's first. */
  readonly model: string | undefined;
  /** The model to continue with: that one, or one of ours that only discovery lists. */
  readonly knownModel: string | undefined;
  /** The provider's baseUrl; `written`: as in the file, with `${VAR}` not replaced. */
  readonly endpoint: (Endpoint & { readonly written: string }) | undefined;
  /** The region that OpenClaw will use from this shell, as written there. */
  readonly region: string | undefined;
  /** The version of an OpenClaw that does not call the region that openclaw.json names, because it only reads the environment's. */
  readonly oldRegionRules: string | undefined;
  /** The region of the default profile where nothing names that profile: OpenClaw then does not read it. */
  readonly unreadRegion: string | undefined;
  /** The region to continue with, as written, from the setup's own files, otherwise this shell; undefined if none names one. */
  readonly namedRegion: string | undefined;
  /** That region, otherwise the default. */
  readonly knownRegion: string;
  /** The profile that OpenClaw will use, from whichever layer takes precedence. */
  readonly profile: string | undefined;
  /** The guardrail that OpenClaw sends with each chat call. */
  readonly guardrail: Guardrail | undefined;
}

/**
 * Reads the setup, as seen from this shell unless other layers are given. Throws AppError `cannot-parse`, or like
 * refuseUnusable, if OpenClaw rejects openclaw.json too.
 */
export function readSetup(
  snapshot: Snapshot,
  where: Pick<Context, 'env' | 'platform'>,
  given?: readonly Layer[],
): Setup {
  const documents = documentsOf(snapshot);
  refuseUnusable(documents);
  const { config: written, rejected } = asMeant(readConfig(documents));
  // Finding the version takes a millisecond, and few setups depend on it.
  const version = once(() => findOpenclaw(where, snapshot.locations.stateDir, written)?.version);
  const ofCwd = snapshot.cwdEnv.text === null ? undefined : version();
  const layers = given ?? environmentLayers(where.env, snapshot, written, ofCwd);
  const variables = variablesOf(written, layers);
  const config = withVariables(written, variables);
  const [block] = bedrockProviders(config);
  const provider = block ?? discoveredProvider(config, layers);
  const model = provider && modelOf(config, provider);
  const endpoint =
    provider && endpointIn(provider, membersAt(written, 'models', 'providers', provider.id), model);
  // The region in a model's ARN comes before AWS_REGION, too.
  const host = endpoint?.region ?? discoveryRegion(config) ?? (parseArn(model ?? '')?.region || undefined);
  const own = regionIn(layers, snapshot);
  const oldRegionRules = host === undefined || host === own ? undefined : olderThanHosts(version());
  const region = oldRegionRules === undefined ? (host ?? own) : (own ?? defaultRegion(host, layers));
  const namedRegion = host ?? regionIn(ownLayers(layers), snapshot) ?? regionMember(provider) ?? region;
  const localCredentials = credentialsInUse({ layers, snapshot });
  const mode = provider && recognizeMode({ provider: provider.value, snapshot, layers, localCredentials });
  return {
    config,
    rejected,
    variables,
    layers,
    provider,
    isDiscovered: provider !== block,
    mode,
    isModeOpen: mode === DEFAULT_MODE && !namesProfile(layers, snapshot),
    method: mode && methodOf(mode),
    localCredentials,
    model,
    knownModel: model ?? discoveredModel(config),
    endpoint,
    region,
    oldRegionRules,
    unreadRegion: profileIn(layers) === undefined ? regionOfProfile(snapshot, DEFAULT_PROFILE) : undefined,
    namedRegion,
    knownRegion: namedRegion ?? DEFAULT_REGION,
    profile: profileIn(layers),
    guardrail: guardrailOf(config),
  };
}

/** The provider's `region`, which says what its owner wants. OpenClaw's Bedrock plugin does not read it. */
function regionMember(provider: BedrockProvider | undefined): string | undefined {
  const region = provider?.value.region;
  return typeof region === 'string' && region !== '' ? region : undefined;
}

/** The variables that decide which model is called where, as OpenClaw will read them from this shell. */
function variablesOf(written: Value, layers: readonly Layer[]): Variables {
  const providers = Object.values(membersAt(written, 'models', 'providers')).filter(isMembers);
  const names = variablesIn([
    valueAt(written, 'agents'),
    valueAt(written, 'plugins', 'entries', BEDROCK_PLUGIN_ID),
    valueAt(written, 'models', 'bedrockDiscovery'),
    ...providers.map(({ baseUrl, region }) => [baseUrl, region]),
    ...providers.flatMap((value) => providerModels(value).map(({ id, value: { baseUrl } }) => [id, baseUrl])),
  ]);
  return Object.fromEntries(
    names.flatMap((name) => {
      const winner = /KEY|TOKEN|SECRET|PASS/.test(name) ? undefined : winnerOf(layers, name);
      // An empty one counts as missing.
      return winner?.value ? [[name, winner.value]] : [];
    }),
  );
}

/** The provider's baseUrl, otherwise the model's own. `written` is the provider as it stands in the file. */
function endpointIn(
  { value }: BedrockProvider,
  written: Members,
  model: string | undefined,
): Setup['endpoint'] {
  const own = providerModels(value).find(({ id }) => id === model)?.value.baseUrl;
  const baseUrl = value.baseUrl || own;
  if (typeof baseUrl !== 'string' || !baseUrl) return undefined;
  return { ...readEndpoint(baseUrl), written: String(written.baseUrl || own) };
}

function profileIn(layers: readonly Layer[]): string | undefined {
  return winnerOf(layers, 'AWS_PROFILE')?.value || undefined;
}

/** After baseUrl's host, OpenClaw uses AWS_REGION, AWS_DEFAULT_REGION, then the profile's region. */
function regionIn(layers: readonly Layer[], snapshot: Snapshot): string | undefined {
  const value = (name: string) => winnerOf(layers, name)?.value;
  return (
    value('AWS_REGION') || value('AWS_DEFAULT_REGION') || regionOfProfile(snapshot, profileIn(layers) ?? '')
  );
}

/** Whether a profile is to sign: one that the environment names, also where it is empty, or our own. */
function namesProfile(layers: readonly Layer[], snapshot: Snapshot): boolean {
  return winnerOf(layers, 'AWS_PROFILE') !== undefined || ssoProfile(snapshot, USUAL_PROFILE) !== undefined;
}

/** The region that a profile names in ~/.aws; undefined if it names none. */
export function regionOfProfile(snapshot: Snapshot, profile: string): string | undefined {
  return winnerOf(profileLayers(snapshot, profile), 'AWS_REGION')?.value || undefined;
}

/** The function's result, found on the first call and remembered. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

function olderThanHosts(version: string | undefined): string | undefined {
  return isBefore(version, WHOLE_BEDROCK_SINCE) ? version : undefined;
}

/** Without a region and a profile in the environment, such an OpenClaw calls the default region. */
function defaultRegion(host: string | undefined, layers: readonly Layer[]): string | undefined {
  return host === DEFAULT_REGION && profileIn(layers) === undefined ? host : undefined;
}

function modelOf(config: Value, { id, value }: BedrockProvider): string | undefined {
  return primaryModel(config, id) ?? providerModels(value)[0]?.id ?? discoveredModel(config);
}

/**
 * The guardrail that OpenClaw's Bedrock plugin sends with each chat call, from
 * `plugins.entries.amazon-bedrock.config.guardrail`. Fields: manifest of @openclaw/amazon-bedrock-provider 2026.9.2.
 */
interface Guardrail {
  /** Its ID or ARN. */
  readonly guardrailIdentifier: string;
  /** A number or `DRAFT`; Bedrock rejects a call without one. */
  readonly guardrailVersion: string | undefined;
  readonly streamProcessingMode?: 'sync' | 'async';
  readonly trace?: 'enabled' | 'disabled' | 'enabled_full';
}

/** The guardrail in a config; undefined if there is none. */
function guardrailOf(config: Value): Guardrail | undefined {
  const given = membersAt(config, 'plugins', 'entries', BEDROCK_PLUGIN_ID, 'config', 'guardrail');
  const text = (name: string) => {
    const value = given[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const guardrailIdentifier = text('guardrailIdentifier');
  if (guardrailIdentifier === undefined) return undefined;
  const mode = text('streamProcessingMode');
  const trace = text('trace');
  return {
    guardrailIdentifier,
    guardrailVersion: text('guardrailVersion'),
    ...((mode === 'sync' || mode === 'async') && { streamProcessingMode: mode }),
    ...((trace === 'enabled' || trace === 'disabled' || trace === 'enabled_full') && { trace }),
  };
}

/**
 * The profile to sign in with: the given one, otherwise the one that OpenClaw uses. Throws AppError not-configured
 * ({path}), sso-not-used, no-sign-in-needed, or sso-profile-missing ({path}, {profile}, optionally {other} and
 * {named}, the profile that was asked for).
 */
export function chooseProfile(snapshot: Snapshot, setup: Setup, asked: string | undefined): SignInProfile {
  const { method } = setup;
  const used = profileToSignIn(setup);
  if (asked === undefined && used === undefined && method && !method.needsSignIn)
    throw new AppError(method.usesApiKey ? 'sso-not-used' : 'no-sign-in-needed');
  const profile = asked ?? used ?? setup.profile ?? USUAL_PROFILE;
  const found = signInProfile(snapshot, profile);
  if (found) return found;
  const { openclawConfig, awsConfig } = snapshot.locations;
  const other = someProfile(snapshot);
  if (asked === undefined && !setup.provider && !other)
    throw new AppError('not-configured', { path: openclawConfig });
  throw new AppError('sso-profile-missing', {
    path: awsConfig,
    profile,
    ...gapsOf(snapshot, profile),
    ...(other && { other }),
    ...(asked && { named: asked }),
  });
}

/**
 * The IAM Identity Center profile that a person signs in to: the one in use, or the one that its source profiles lead to.
 */
export function profileToSignIn({ method, profile, localCredentials: local }: Setup): string | undefined {
  if (method?.needsSignIn) return profile;
  return method && !method.usesApiKey && local?.source === 'profile' ? local.signsInAt : undefined;
}

function someProfile(snapshot: Snapshot): string | undefined {
  const names = awsSections(snapshot.awsConfig).flatMap(({ kind, name }) =>
    kind === 'profile' ? [name] : [],
  );
  return [USUAL_PROFILE, ...names].find((name) => signInProfile(snapshot, name));
}
