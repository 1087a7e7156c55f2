/** What OpenClaw uses models for besides the chat, and where openclaw.json says so. Pure. */

import { withoutUndefined } from '../values.ts';
import {
  type BedrockProvider,
  DEFAULT_PROVIDER_ID,
  fallbackRefs,
  isBedrockId,
  isMembers,
  providerModels,
  splitRef,
  type Value,
  valueAt,
} from './config.ts';
import { isBefore, MEMORY_SECTION_SINCE } from './install.ts';
import { idOverrides, modelsInUse, orphanedModels, unsupportedModels } from './references.ts';

/** `memory`: embeddings for memory search; `image`: reading images; `small`: heartbeats and titles. */
export const USES = ['memory', 'image', 'small'] as const;
export type Use = (typeof USES)[number];

/** The embedding provider's name in OpenClaw's plugin. */
export const EMBEDDING_PROVIDER = 'bedrock';

/** The default embedding model of OpenClaw's plugin. */
export const DEFAULT_EMBEDDING = 'amazon.titan-embed-text-v2:0';

/** The members of openclaw.json that configure each use, in one version. */
export interface UsePlaces {
  /** An object with `provider` and `model`. */
  readonly memory: readonly string[];
  /** A reference, or an object with `primary`. */
  readonly image: readonly string[];
  /** References. */
  readonly small: readonly (readonly string[])[];
}

const OLD_MEMORY = ['agents', 'defaults', 'memorySearch'];
const NEW_MEMORY = ['memory', 'search'];
const HEARTBEAT = ['agents', 'defaults', 'heartbeat', 'model'];
const UTILITY = ['agents', 'defaults', 'utilityModel'];

/**
 * Where this version of OpenClaw looks (measured with 2026.5.22 and 2026.9.6, which reject each other's settings). If
 * the version is unknown, the file's own settings decide; otherwise it counts as new.
 */
export function usePlaces(config: Value, version: string | undefined): UsePlaces {
  const isOld =
    version === undefined
      ? valueAt(config, ...OLD_MEMORY) !== undefined
      : isBefore(version, MEMORY_SECTION_SINCE);
  return {
    memory: isOld ? OLD_MEMORY : NEW_MEMORY,
    image: ['agents', 'defaults', 'imageModel'],
    small: isOld ? [HEARTBEAT] : [UTILITY, HEARTBEAT],
  };
}

/** The use whose model a place in openclaw.json sets, given as a dotted path; undefined for any other place. */
export function useAt(place: string, config: Value, version: string | undefined): Use | undefined {
  const { memory, image, small } = usePlaces(config, version);
  const paths = { memory: [[...memory, 'model']], image: [image, [...image, 'primary']], small };
  return USES.find((use) => paths[use].some((path) => path.join('.') === place));
}

/** A model set for a use: `amazon-bedrock/…` or, for memory, `openai/…`; the model is absent if none is set. */
export interface SetUse {
  readonly provider: string;
  readonly model: string;
  /** True if Bedrock serves it, through the provider with that ID. */
  readonly isOurs: boolean;
}

/** The current setting of each use. */
export function readUses(
  config: Value,
  version: string | undefined,
  providerId: string = DEFAULT_PROVIDER_ID,
): Partial<Record<Use, SetUse>> {
  const places = usePlaces(config, version);
  const memory = valueAt(config, ...places.memory);
  const image = valueAt(config, ...places.image);
  const small = places.small.map((path) => valueAt(config, ...path)).find((ref) => ref !== undefined);
  const byRef = (ref: Value): SetUse | undefined => {
    const split = typeof ref === 'string' ? splitRef(ref) : undefined;
    return split && { ...split, isOurs: split.provider === providerId };
  };
  const set = {
    memory: memorySet(memory),
    image: byRef(isMembers(image) ? image.primary : image),
    small: byRef(isMembers(small) ? small.primary : small),
  };
  return withoutUndefined(set) as Partial<Record<Use, SetUse>>;
}

/** Bedrock under a name that memory search does not know, and where; undefined for any other provider. */
export function misnamedEmbedder(
  config: Value,
  version: string | undefined,
): { readonly place: string; readonly provider: string } | undefined {
  const path = [...usePlaces(config, version).memory, 'provider'];
  const provider = valueAt(config, ...path);
  if (typeof provider !== 'string' || provider === EMBEDDING_PROVIDER || !isBedrockId(provider))
    return undefined;
  return { place: path.join('.'), provider };
}

function memorySet(memory: Value): SetUse | undefined {
  if (!isMembers(memory) || typeof memory.provider !== 'string') return undefined;
  const { provider, model } = memory;
  return {
    provider,
    model: typeof model === 'string' ? model : '',
    isOurs: provider === EMBEDDING_PROVIDER,
  };
}

/** For people: the fallbacks, and the model of each use that has one, as openclaw.json names them. */
export type OtherModels = { readonly fallback?: readonly string[]; readonly titles?: string } & {
  readonly [name in Use]?: string;
};

/** The models besides the primary one; `titles` only if heartbeats do not have the same. */
export function otherModels(
  config: Value,
  version: string | undefined,
  providerId: string | undefined,
): OtherModels {
  const { small: _, ...uses } = readUses(config, version, providerId);
  const named = Object.entries(uses).map(
    ([use, { provider: by, model }]) => [use, model ? `${by}/${model}` : by] as const,
  );
  const fallbacks = fallbackRefs(config);
  const small = textAt(config, HEARTBEAT);
  const titles = usePlaces(config, version).small.includes(UTILITY) ? textAt(config, UTILITY) : undefined;
  return {
    ...(fallbacks.length > 0 && { fallback: fallbacks }),
    ...Object.fromEntries(named),
    ...(small !== undefined && { small }),
    ...(titles !== undefined && titles !== small && { titles }),
  };
}

function textAt(config: Value, path: readonly string[]): string | undefined {
  const value = valueAt(config, ...path);
  const ref = isMembers(value) ? value.primary : value;
  return typeof ref === 'string' ? ref : undefined;
}

/** What init takes unless it is told otherwise: called by the ID itself in every region that has it. */
const PLAIN = /^openai\.gpt-oss-(?:20|120)b-1:0$/;

/** Whether nothing about the models in use needs to be looked up: the provider lists the chat's, and all are init's own. */
export function isUsedPlainly({ config, provider, model }: Chosen, version: string | undefined): boolean {
  if (!provider || !providerModels(provider.value).some(({ id }) => id === model)) return false;
  const { memory, image } = readUses(config, version, provider.id);
  const isElsewhere = [orphanedModels, unsupportedModels].some(
    (find) => find(config, provider.id, version).length > 0,
  );
  if (image || isElsewhere || misnamedEmbedder(config, version)) return false;
  if (idOverrides(config, provider.id).length > 0) return false;
  const others = modelsInUse(config, provider.id).map((named) => named.model);
  const isPlain = [model, ...others].every((id) => !id || PLAIN.test(id));
  return isPlain && (!memory?.model || memory.model === DEFAULT_EMBEDDING);
}

interface Chosen {
  readonly config: Value;
  readonly provider: BedrockProvider | undefined;
  readonly model: string | undefined;
}
