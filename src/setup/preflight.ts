/** Checks that OpenClaw itself can use the setup: its plugin, its gateway, its provider block. Reads files only. */
import {
  endpointOf,
  placeholderIn,
  readEndpoint,
  regionMeantBy,
  regionWithoutBedrock,
  rightEndpoint,
} from '../bedrock/endpoint.ts';
import { AppError } from '../failures/errors.ts';
import {
  agentRef,
  agentsOf,
  BEDROCK_API,
  type BedrockProvider,
  DEFAULT_PROVIDER_ID,
  isBedrockId,
  isMembers,
  type Members,
  misplacedKeys,
  openaiFormProvider,
  orphanedIds,
  otherProtocol,
  primaryRef,
  providerModels,
  splitRef,
  type Value,
  valueAt,
  variablesIn,
} from '../openclaw/config.ts';
import { credentialMarker, discoveryMarker, discoverySetting } from '../openclaw/discovery.ts';
import { winnerOf } from '../openclaw/environment.ts';
import { HEALTH_MS, type Health } from '../openclaw/gateway.ts';
import { BEDROCK_PLUGIN_ID, isBefore, NEW_RULES_SINCE, type OpenclawInstall } from '../openclaw/install.ts';
import { makesMedia, referencesTo } from '../openclaw/references.ts';
import type { GatewayService } from '../openclaw/service.ts';
import { type Calling, commandsAsCalled } from '../screen/program.ts';
import type { Facts } from '../text/text.ts';
import { missingParts, rejectionOf } from './rejection.ts';
import type { Setup } from './setup.ts';

/**
 * Why the Bedrock plugin cannot work: plugin-missing ({version}), plugin-disabled ({path}, {setting}, {listed} if it is
 * a list, {others} that stay in it, {byHand} where no command can change it), or undefined. OpenClaw's `models list` and
 * `models status --check` do not notice either. Without an OpenClaw here, openclaw.json alone decides: one elsewhere
 * reads the same file.
 */
export function pluginProblem(
  openclaw: OpenclawInstall | undefined,
  config: Value,
  path: string,
): AppError | undefined {
  if (openclaw?.bedrock === 'missing')
    return new AppError('plugin-missing', { version: openclaw.version ?? '' });
  const setting = disablingSetting(config);
  if (!setting) return undefined;
  const others = setting === DENY ? deniedPlugins(config).filter((id) => id !== BEDROCK_PLUGIN_ID) : [];
  // As JSON5 that every shell takes between double quotes.
  const isPlain = others.every((id) => typeof id === 'string' && /^[\w@./-]+$/.test(id));
  const facts = {
    ...(others.length > 0 && isPlain && { others: `[${others.map((id) => `'${id}'`).join(',')}]` }),
    ...((!openclaw || !isPlain) && { byHand: setting }),
    ...(setting === DENY && { listed: BEDROCK_PLUGIN_ID }),
  };
  return new AppError('plugin-disabled', { path, setting, ...facts });
}

/** The plugin and OpenClaw are released together; an older plugin may not load. */
export function pluginOutOfStep({ version, pluginVersion }: OpenclawInstall): AppError | undefined {
  if (!version || !pluginVersion || version === pluginVersion) return undefined;
  return new AppError('plugin-outdated', { detail: `OpenClaw ${version}, plugin ${pluginVersion}` });
}

const DENY = 'plugins.deny';

function deniedPlugins(config: Value): readonly Value[] {
  const deny = valueAt(config, 'plugins', 'deny');
  return Array.isArray(deny) ? deny : [];
}

/** The setting that disables the plugin. A `plugins.allow` without it does not: measured with 2026.9.6. */
function disablingSetting(config: Value): string | undefined {
  if (valueAt(config, 'plugins', 'enabled') === false) return 'plugins.enabled';
  if (deniedPlugins(config).includes(BEDROCK_PLUGIN_ID)) return DENY;
  const entry = ['plugins', 'entries', BEDROCK_PLUGIN_ID, 'enabled'];
  return valueAt(config, ...entry) === false ? entry.join('.') : undefined;
}

/**
 * What this version of OpenClaw rejects: openclaw-config-invalid ({rejected}); in the provider block
 * provider-id-unsupported ({providerId}, and {stale} or {usual}), endpoint-unusable, provider-incomplete ({version},
 * {detail}), model-not-configured ({ref}, and {model} or {added}).
 */
export function providerProblem(setup: Setup, version: string | undefined): AppError | undefined {
  const rejection = rejectionOf(
    setup.rejected.filter(({ isNull }) => !isNull),
    version,
  );
  if (rejection || !setup.provider) return rejection;
  // What init writes anew may be null now.
  const nulls = setup.rejected.filter(({ isNull }) => isNull);
  return problemOfProvider(setup, setup.provider, version) ?? rejectionOf(nulls, version);
}

function problemOfProvider(
  setup: Setup,
  { id, value }: BedrockProvider,
  version: string | undefined,
): AppError | undefined {
  const { config, isDiscovered } = setup;
  const isOld = isBefore(version, NEW_RULES_SINCE);
  if (!isOld && id.toLowerCase() !== DEFAULT_PROVIDER_ID)
    return new AppError('provider-id-unsupported', { providerId: id, ...renaming(setup, id) });
  const named = splitRef(primaryRef(config))?.provider;
  if (!isOld && named !== undefined && orphanedIds(config, id).includes(named))
    return new AppError('provider-id-unsupported', { providerId: named, stale: named });
  const unusable = unfitEndpoint(setup);
  if (unusable || isDiscovered) return unusable;
  const detail = missingParts(value, version);
  if (detail) return new AppError('provider-incomplete', { ...(version && { version }), detail });
  const primary = primaryRef(config);
  const own = providerModels(value).find((model) => `${id}/${model.id}` === primary)?.value.api;
  if (own && own !== BEDROCK_API)
    return new AppError('other-protocol', { providerId: `${primary}`, api: String(own), own: 'api' });
  const ref = unlistedModel(config, id, value);
  if (ref === undefined) return undefined;
  const model = splitRef(ref)?.model ?? ref;
  // What is not the default must not become it.
  return new AppError('model-not-configured', {
    ref,
    [ref === primary ? 'model' : 'added']: model,
  });
}

/** What leads away from an ID that OpenClaw does not know: `doctor --fix` renames it unless the one that works exists, too. */
function renaming({ config, region, isDiscovered }: Setup, id: string): Facts {
  if (isDiscovered) return { usual: DEFAULT_PROVIDER_ID };
  const usual = valueAt(config, 'models', 'providers', DEFAULT_PROVIDER_ID);
  const isInUse = splitRef(primaryRef(config))?.provider === id;
  if (isBedrockId(id) || (isInUse && usual === undefined)) return { stale: id };
  // Both may be wanted: each command names its region.
  const there = readEndpoint(String((isMembers(usual) && usual.baseUrl) || '')).region;
  const differ = region !== undefined && there !== undefined && there !== region;
  return { usual: DEFAULT_PROVIDER_ID, ...(differ && { here: region, there }) };
}

/**
 * Like providerProblem, but only what certainly keeps OpenClaw from answering: not a name that an OpenClaw elsewhere may
 * know, and not a model without an entry, which 2026.5.22 and 2026.9.6 call with limits of their own (measured).
 */
export function unusableProvider(setup: Setup, openclaw: OpenclawInstall | undefined): AppError | undefined {
  const problem = providerProblem(setup, openclaw?.version);
  if (problem?.error === 'provider-id-unsupported' && !openclaw?.version) return undefined;
  if (problem?.error === 'model-not-configured') return undefined;
  return problem;
}

/** A model of ours that an agent uses but the provider does not list: "Unknown model". */
function unlistedModel(config: Value, providerId: string, value: Members): string | undefined {
  const known = new Set(providerModels(value).map(({ id }) => `${providerId}/${id}`));
  const refs = [
    primaryRef(config),
    ...referencesTo(config, providerId)
      // What an allowlist names is not in use yet.
      .filter(({ path, ref }) => path[0] === 'agents' && !path.includes('modelPolicy') && ref.includes('/'))
      .filter(({ path }) => !makesMedia(path))
      .filter(({ ref }) => !ref.endsWith('/*'))
      .map(({ ref }) => ref),
  ];
  return refs.find((ref) => ref !== undefined && splitRef(ref)?.provider === providerId && !known.has(ref));
}

/** gateway-mode-missing if openclaw.json has no gateway.mode: the gateway then does not start. */
export function gatewayProblem(config: Value): AppError | undefined {
  return valueAt(config, 'gateway', 'mode') === undefined ? new AppError('gateway-mode-missing') : undefined;
}

/** Agents with their own model of another provider, which the default does not apply to. */
export function overridingAgents(config: Value, providerId: string): { agent: string; ref: string }[] {
  const ours = [providerId, ...orphanedIds(config, providerId)];
  return agentsOf(config).flatMap(({ id, value }) => {
    const ref = agentRef(value);
    if (ref === undefined || ours.includes(splitRef(ref)?.provider ?? '')) return [];
    return [{ agent: id, ref }];
  });
}

/** The command that starts the gateway on this machine. */
export function startCommand(service: GatewayService | undefined, calling: Calling): string {
  return commandsAsCalled(`openclaw gateway ${service ? 'start' : 'run'}`, calling);
}

/** Why a gateway cannot answer: gateway-down with the command that starts it here, gateway-refused, gateway-silent. */
export function gatewayAbsent(
  state: Exclude<Health['state'], 'running'>,
  service: GatewayService | undefined,
  calling: Calling,
): AppError {
  if (state === 'refused') return new AppError('gateway-refused');
  if (state === 'silent') return new AppError('gateway-silent', { seconds: HEALTH_MS / 1000 });
  return new AppError('gateway-down', { start: startCommand(service, calling) });
}

/**
 * The parts of the setup that a call needs. Throws AppError endpoint-unusable, region-missing, other-protocol, or
 * not-configured with the path of openclaw.json.
 */
export function completeSetup(setup: Setup, path: string): Complete {
  const { provider, model, region } = setup;
  // Without a provider, the region says nothing of what OpenClaw calls.
  const unusable = provider && unfitEndpoint(setup);
  if (unusable) throw unusable;
  if (provider && model && region) return { provider, model, region };
  if (provider && model) throw regionMissing(setup);
  throw providerAbsent(setup, path);
}

/**
 * region-missing ({knownRegion}, {unread} for the provider's own `region`, which the plugin does not read, {old} for the
 * version that does not take it from openclaw.json, {idle} for a region that AWS_PROFILE would make count, {auth} for credentials of this machine, which stay in use, and {role}
 * where no way to sign in is set up: a role of this machine may be meant).
 */
export function regionMissing(setup: Setup): AppError {
  const { knownRegion, provider, oldRegionRules: old, mode, method, profile, localCredentials } = setup;
  const { unreadRegion: idle } = setup;
  const isUnread = provider !== undefined && Boolean(provider.value.region);
  const unread = isUnread && { unread: `models.providers.${provider.id}.region` };
  return new AppError('region-missing', {
    knownRegion,
    ...unread,
    ...(old && { old }),
    ...(idle && { idle }),
    ...(method?.usesLocal && { auth: mode }),
    ...(!method?.usesApiKey && profile === undefined && !localCredentials && { role: 'aws' }),
  });
}

/**
 * Why there is no provider: other-protocol for one under our ID behind a proxy and for Bedrock's APIs in the form of
 * OpenAI's, otherwise not-configured ({path}, {setting}, the model {inUse}, {misplaced} keys).
 */
export function providerAbsent(setup: Setup, path: string): AppError {
  const { config, provider, layers, isDiscovered } = setup;
  const primary = splitRef(primaryRef(config))?.provider;
  const providerId = primary !== undefined && isBedrockId(primary) ? primary : DEFAULT_PROVIDER_ID;
  const other = provider ? undefined : otherProtocol(config, providerId);
  // Beside an older ID of ours, the one that works is free.
  const taken = providerId === DEFAULT_PROVIDER_ID && { taken: providerId };
  if (other) return new AppError('other-protocol', { providerId, ...other, ...taken });
  const openai = provider ? undefined : openaiFormProvider(config);
  if (openai) return new AppError('other-protocol', { ...openai });
  const setting = discoverySetting(config) ?? (isDiscovered ? discoveryMarker(config, layers) : undefined);
  const inUse = provider ? undefined : primaryRef(config);
  const misplaced = misplacedKeys(config);
  const isIdle = setting !== undefined && !provider && inUse === undefined;
  const more = {
    ...(isIdle && { idle: 'yes' }),
    ...(isIdle && credentialMarker(layers) === undefined && { unsigned: 'yes' }),
    ...(setting && { setting }),
    ...(inUse && { inUse }),
    ...(misplaced.length > 0 && { misplaced }),
  };
  return new AppError('not-configured', { path, ...more });
}

/**
 * endpoint-unusable ({baseUrl}, {right} or where nothing names a region {open}, {placeholder}, {closedRegion},
 * {emptyVariable}) for an endpoint that OpenClaw cannot use for Bedrock, whether baseUrl names it or the region alone.
 */
function unfitEndpoint({ endpoint, region, namedRegion, layers }: Setup): AppError | undefined {
  const url = endpoint?.baseUrl ?? (region && endpointOf(region.trim()));
  const known = region ?? namedRegion;
  const right = url && rightEndpoint(url, known);
  if (!right) return undefined;
  const placeholder = placeholderIn(url);
  const closedRegion = regionWithoutBedrock(url);
  const emptyVariable = variablesIn(endpoint?.written).find((name) => {
    const winner = winnerOf(layers, name);
    return winner?.value === '' && winner.layer.kind === 'process';
  });
  const facts = {
    baseUrl: endpoint?.written ?? url,
    ...(regionMeantBy(url, known) ? { right } : { open: 'yes' }),
    ...(placeholder && { placeholder }),
    ...(closedRegion && { closedRegion }),
    ...(emptyVariable && { emptyVariable }),
  };
  return new AppError('endpoint-unusable', facts);
}

interface Complete {
  readonly provider: BedrockProvider;
  readonly model: string;
  readonly region: string;
}
