/** OpenClaw's own way to find Bedrock's models, for which openclaw.json needs no provider block. */
import {
  API_KEY_VARIABLE,
  agentRef,
  agentsOf,
  type BedrockProvider,
  fallbackRefs,
  isBedrockId,
  membersAt,
  misplacedKeys,
  primaryRef,
  splitRef,
  type Value,
  valueAt,
} from './config.ts';
import { type Layer, winnerOf } from './environment.ts';
import { BEDROCK_PLUGIN_ID } from './install.ts';

/** Where its settings are; until 2026.4 in `models`. */
const PLACES = [
  ['plugins', 'entries', BEDROCK_PLUGIN_ID, 'config', 'discovery'],
  ['models', 'bedrockDiscovery'],
] as const;

/** The setting that turns it on by name; undefined if none does. */
export function discoverySetting(config: Value): string | undefined {
  const place = PLACES.find((path) => valueAt(config, ...path, 'enabled') === true);
  return place && `${place.join('.')}.enabled`;
}

/** OpenClaw takes this region after baseUrl's host and before AWS_REGION. */
export function discoveryRegion(config: Value): string | undefined {
  const regions = PLACES.map((path) => membersAt(config, ...path).region);
  return regions.find((region): region is string => typeof region === 'string' && region !== '');
}

/**
 * The variable that makes OpenClaw look for Bedrock's models although no setting turns that on: it takes any of these for
 * a sign that there are credentials. Undefined if there is none, or a setting turns it off.
 */
export function discoveryMarker(config: Value, layers: readonly Layer[]): string | undefined {
  const isOff = PLACES.some((path) => valueAt(config, ...path, 'enabled') === false);
  return isOff ? undefined : credentialMarker(layers);
}

/** The variable that OpenClaw takes for a sign that there are AWS credentials. */
export function credentialMarker(layers: readonly Layer[]): string | undefined {
  const isSet = (name: string) => Boolean(winnerOf(layers, name)?.value);
  if (isSet(API_KEY_VARIABLE)) return API_KEY_VARIABLE;
  if (isSet('AWS_ACCESS_KEY_ID') && isSet('AWS_SECRET_ACCESS_KEY')) return 'AWS_ACCESS_KEY_ID';
  return isSet('AWS_PROFILE') ? 'AWS_PROFILE' : undefined;
}

/** A model in use under one of our IDs without a provider block, as where OpenClaw discovers the models. */
function undeclaredModel(config: Value): ReturnType<typeof splitRef> {
  const ofAgents = agentsOf(config).map(({ value }) => agentRef(value));
  const refs = [primaryRef(config), ...fallbackRefs(config), ...ofAgents].map(splitRef);
  return refs.find(
    (ref) => ref && isBedrockId(ref.provider) && valueAt(config, 'models', 'providers', ref.provider) == null,
  );
}

/** That model's ID; undefined if there is none. */
export function discoveredModel(config: Value): string | undefined {
  return undeclaredModel(config)?.model;
}

/** The provider that OpenClaw makes up for such a model, if it looks for models at Bedrock. */
export function discoveredProvider(config: Value, layers: readonly Layer[]): BedrockProvider | undefined {
  const id = undeclaredModel(config)?.provider;
  // OpenClaw rejects a file with misplaced keys, and then looks for nothing.
  if (id === undefined || misplacedKeys(config).length > 0) return undefined;
  const isOn = discoverySetting(config) ?? discoveryMarker(config, layers);
  return isOn === undefined ? undefined : { id, value: {} };
}
