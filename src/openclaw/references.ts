/** Which places of openclaw.json name a provider, one of its models, or the variable of the API key. Pure. */
import {
  API_KEY_VARIABLE,
  bedrockProviders,
  isBedrockId,
  isMembers,
  membersAt,
  orphanedIds,
  refersToKeyVariable,
  splitRef,
  type Value,
  valueAt,
} from './config.ts';
import { isBefore, NEW_RULES_SINCE } from './install.ts';

export interface TextPlace {
  readonly path: readonly (string | number)[];
  /** True if the reference is a member's key and not its value. */
  readonly isKey: boolean;
  readonly ref: string;
}

/** Members whose strings are model references; strings elsewhere only look similar (a folder, a message). */
const MODEL_FIELD = /^(?:primary|fallbacks|allow|deny)$|[mM]odel(?:s|Fallback)?$/;

/** Every string and object key of a config with its path, except those in `models.providers` and `env`. */
function* textsOf(value: Value, path: readonly (string | number)[] = []): Generator<TextPlace> {
  if (typeof value === 'string') yield { path, isKey: false, ref: value };
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textsOf(item, [...path, index]);
  if (!isMembers(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (path.length === 0 && key === 'env') continue;
    if (path.length === 1 && path[0] === 'models' && key === 'providers') continue;
    yield { path: [...path, key], isKey: true, ref: key };
    yield* textsOf(member, [...path, key]);
  }
}

/** Whether OpenClaw reads the text as a model, `provider/model`. */
function isModelPlace({ path, isKey }: TextPlace): boolean {
  const names = path.filter((step) => typeof step === 'string');
  // OpenClaw has no such key at the top.
  if (names[0] !== 'models' && MODEL_FIELD.test(names[0] ?? '')) return false;
  if (isKey) return ['models', 'byProvider'].includes(names.at(-2) ?? '');
  return (
    names.some((name) => ['modelByChannel', 'mediaModels'].includes(name)) ||
    MODEL_FIELD.test(names.at(-1) ?? '')
  );
}

/** Whether the text names a provider alone, as in tool restrictions or in the order of sign-ins. */
function isProviderPlace({ path, isKey }: TextPlace): boolean {
  const [last, parent, grandparent] = path.toReversed();
  if (isKey) return /byProvider$/i.test(String(parent)) || (parent === 'order' && grandparent === 'auth');
  return (
    last === 'defaultProvider' ||
    (last === 'provider' && (grandparent === 'profiles' || path.includes('media')))
  );
}

/**
 * Every place that names a provider or one of its models: defaults, fallbacks, agents, channels, hooks, tool
 * restrictions. `ref` is the provider's ID alone or `provider/model`.
 */
export function referencesTo(config: Value, providerId: string): TextPlace[] {
  return [...textsOf(config)].filter(
    (place) =>
      (place.ref.startsWith(`${providerId}/`) && /^\S+$/.test(place.ref) && isModelPlace(place)) ||
      (place.ref === providerId && isProviderPlace(place)),
  );
}

/** A model of a provider that the config names for a task or an agent. */
export interface NamedModel {
  readonly path: TextPlace['path'];
  readonly ref: string;
  readonly model: string;
}

/** The provider's models in use anywhere but in the chat by default: fallbacks, agents, other tasks. Not what may be chosen. */
export function modelsInUse(config: Value, providerId: string): NamedModel[] {
  return referencesTo(config, providerId).flatMap(({ path, isKey, ref }) => {
    const isChoice = isKey || path.some((step) => /^(?:modelPolicy|allow\w*|deny\w*)$/.test(String(step)));
    const model = splitRef(ref)?.model;
    if (isChoice || model === undefined || model === '*' || DEFAULT_MODEL.test(path.join('.'))) return [];
    return [{ path, ref, model }];
  });
}

/** Whether the model of a place makes pictures, sound or video, which Bedrock's plugin does not serve. */
export function makesMedia(path: readonly (string | number)[]): boolean {
  return /\bmediaModels\b|GenerationModel\b/.test(path.join('.'));
}

interface IdOverride {
  readonly place: string;
  /** The place of the model's entry. */
  readonly entry: string;
  /** The ID in the entry's name. */
  readonly of: string;
  /** What the parameter is to replace it with. */
  readonly id: string;
}

/** A `modelId` among the parameters of one of the provider's models. OpenClaw calls a model by the ID in its name alone. */
export function idOverrides(config: Value, providerId: string): IdOverride[] {
  const named = Object.entries(membersAt(config, 'agents', 'defaults', 'models')).filter(([ref]) =>
    ref.startsWith(`${providerId}/`),
  );
  const listed = membersAt(config, 'models', 'providers', providerId).models;
  const places: [entry: string, of: string, value: Value][] = [
    ...named.map(([ref, value]): [string, string, Value] => [
      `agents.defaults.models.${ref}`,
      ref.slice(providerId.length + 1),
      value,
    ]),
    ...(Array.isArray(listed) ? listed : []).map((value: Value, index): [string, string, Value] => [
      `models.providers.${providerId}.models.${index}`,
      String(valueAt(value, 'id')),
      value,
    ]),
  ];
  return places.flatMap(([entry, of, value]) => {
    const id = valueAt(value, 'params', 'modelId');
    return typeof id === 'string' ? [{ place: `${entry}.params.modelId`, entry, of, id }] : [];
  });
}

/** Models in use under an older ID of ours that no provider has and this version of OpenClaw does not know. */
export function orphanedModels(config: Value, providerId: string, version: string | undefined): NamedModel[] {
  if (isBefore(version, NEW_RULES_SINCE)) return [];
  return orphanedIds(config, providerId).flatMap((id) => modelsInUse(config, id));
}

/**
 * Models in use of other providers that speak ConverseStream under an ID of the person's own, each with the version of
 * OpenClaw, which does not know such IDs. None if the version is not known.
 */
export function unsupportedModels(
  config: Value,
  providerId: string,
  version: string | undefined,
): (NamedModel & { readonly version: string })[] {
  if (version === undefined || isBefore(version, NEW_RULES_SINCE)) return [];
  const others = bedrockProviders(config).filter(({ id }) => id !== providerId && !isBedrockId(id));
  return others.flatMap(({ id }) => modelsInUse(config, id).map((named) => ({ ...named, version })));
}

/** The default model's fallbacks, of which init --fallback-model replaces one that cannot be called. */
export const FALLBACK_PLACE = /^agents\.defaults\.model\.fallbacks\./;

const DEFAULT_MODEL = /^agents\.defaults\.model(?:\.primary)?$/;

/**
 * Whether the config uses anything besides Bedrock: another provider, one of its models anywhere under `agents`, or a
 * sign-in in `auth.profiles`. A provider with a custom ID counts, whatever protocol it speaks.
 */
export function usesOtherProviders(config: Value, isOurs: (id: string) => boolean = isBedrockId): boolean {
  const isOther = (ref: Value) => {
    const provider = typeof ref === 'string' ? splitRef(ref)?.provider : undefined;
    return provider !== undefined && !isOurs(provider);
  };
  const models = [...textsOf(config)].filter(isModelPlace).map(({ ref }) => ref);
  return (
    models.some(isOther) ||
    Object.keys(membersAt(config, 'models', 'providers')).some((id) => !isOurs(id)) ||
    Object.keys(membersAt(config, 'auth', 'profiles')).length > 0
  );
}

/** The Bedrock plugin's provider for Mantle. It reads the API key variable by itself. */
const MANTLE = 'amazon-bedrock-mantle';

/** What else stops working without the Bedrock API key variable. */
export interface KeyUsers {
  /** Providers that could use a role instead: they speak ConverseStream. */
  readonly convertible: readonly string[];
  readonly providers: readonly string[];
  /** Other places in the config, as dotted paths. */
  readonly places: readonly string[];
}

/** Everything that uses the Bedrock API key variable, either by name or, like Mantle, by itself. */
export function otherKeyUsers(config: Value, id: string): KeyUsers {
  const all = membersAt(config, 'models', 'providers');
  const converse = bedrockProviders(config).map((provider) => provider.id);
  const users = Object.keys(all).filter(
    (other) =>
      other !== id &&
      (placesOfVariable(all[other]).length > 0 ||
        isMantle(other, all[other]) ||
        (converse.includes(other) && membersAt(all, other).auth === 'api-key')),
  );
  // OpenClaw makes it up where only a model names it, with the key.
  const usesMantle = all[MANTLE] === undefined && referencesTo(config, MANTLE).length > 0;
  const { models: _, ...rest } = isMembers(config) ? config : {};
  return {
    convertible: users.filter((user) => converse.includes(user)),
    providers: [...users.filter((user) => !converse.includes(user)), ...(usesMantle ? [MANTLE] : [])],
    places: placesOfVariable(rest).map((path) => path.join('.')),
  };
}

function isMantle(id: string, provider: Value): boolean {
  return id === MANTLE && isMembers(provider) && provider.apiKey === undefined;
}

/** Where a value refers to the variable: as `${VAR}` in a string, or as OpenClaw's SecretRef object. */
function placesOfVariable(value: Value): string[][] {
  if (typeof value === 'string') return value.includes(`\${${API_KEY_VARIABLE}}`) ? [[]] : [];
  if (refersToKeyVariable(value)) return [[]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    placesOfVariable(inner as Value).map((path) => [key, ...path]),
  );
}
