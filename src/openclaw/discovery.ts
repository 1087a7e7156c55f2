/** OpenClaw's own way to find Bedrock's models, for which openclaw.json needs no provider block. */
import {
  type BedrockProvider,
  isBedrockId,
  membersAt,
  primaryRef,
  splitRef,
  type Value,
  valueAt,
} from './config.ts';
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

/** A primary under one of our IDs without a provider block, as where OpenClaw discovers the models. */
export function discoveredModel(config: Value): string | undefined {
  const primary = splitRef(primaryRef(config));
  const isOurs = isBedrockId(primary?.provider);
  const block = primary && valueAt(config, 'models', 'providers', primary.provider);
  return isOurs && block == null ? primary?.model : undefined;
}

/** The provider that OpenClaw makes up for such a primary, if discovery is turned on by name. */
export function discoveredProvider(config: Value): BedrockProvider | undefined {
  const id = splitRef(primaryRef(config))?.provider;
  const isFound = discoverySetting(config) !== undefined && discoveredModel(config) !== undefined;
  return isFound && id !== undefined ? { id, value: {} } : undefined;
}
