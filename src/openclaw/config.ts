/** Reads openclaw.json. Pure: takes a parsed value, returns answers. plan/openclaw-json.ts decides what is written. */

export type Value = unknown;
export type Members = Readonly<Record<string, unknown>>;

/** OpenClaw's name for the ConverseStream protocol. */
const BEDROCK_API = 'bedrock-converse-stream';

/** A variable in a text of openclaw.json; after a second dollar sign it is literal text. */
const VARIABLE = /(\$?)\$\{([A-Z_][A-Z0-9_]*)\}/g;

/** The names of the variables in a value's texts. */
export function variablesIn(value: Value): string[] {
  return [...(JSON.stringify(value) ?? '').matchAll(VARIABLE)].map(([, , name]) => name as string);
}

/** A text or value with each variable replaced, as OpenClaw does; one that is not among `variables` stays. */
export function withVariables<V extends Value>(value: V, variables: Variables): V {
  if (Object.keys(variables).length === 0) return value;
  const fill = (inner: Value): Value => {
    if (typeof inner === 'string')
      return inner.replace(VARIABLE, (whole, dollar: string, name: string) =>
        dollar ? whole.slice(1) : (variables[name] ?? whole),
      );
    if (Array.isArray(inner)) return inner.map(fill);
    if (!isMembers(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, member]) => [key, fill(member)]));
  };
  return fill(value) as V;
}

export type Variables = Readonly<Record<string, string>>;

/** The provider ID that works in every version, then those that people have from older guides. */
export const BEDROCK_PROVIDER_IDS = ['amazon-bedrock', 'bedrock', 'aws-bedrock'] as const;

export const DEFAULT_PROVIDER_ID = BEDROCK_PROVIDER_IDS[0];

/** Whether a provider's ID is one of ours. OpenClaw compares IDs in lowercase. */
export function isBedrockId(id: string | undefined): boolean {
  return BEDROCK_PROVIDER_IDS.some((ours) => ours === id?.toLowerCase());
}

/** The default names in `~/.aws/config`. */
export const USUAL_PROFILE = 'bedrock-only';
export const USUAL_SESSION = 'sso';

/** The variable from which OpenClaw and the SDK read a Bedrock API key; no other name works. */
export const API_KEY_VARIABLE = 'AWS_BEARER_TOKEN_BEDROCK';

export interface BedrockProvider {
  readonly id: string;
  readonly value: Members;
}

/** The value at a path of keys; undefined if a step is missing or is not an object. */
export function valueAt(config: Value, ...path: readonly string[]): Value {
  let value = config;
  for (const key of path) {
    if (!isMembers(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** Whether a value is a plain object with members. */
export function isMembers(value: Value): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function membersAt(config: Value, ...path: readonly string[]): Members {
  const value = valueAt(config, ...path);
  return isMembers(value) ? value : {};
}

/**
 * Every provider that speaks ConverseStream: the primary model's provider first, then in the order of
 * BEDROCK_PROVIDER_IDS, then in file order.
 */
export function bedrockProviders(config: Value): BedrockProvider[] {
  const providers = membersAt(config, 'models', 'providers');
  const primary = splitRef(primaryRef(config))?.provider;
  const ids = new Set([primary, ...BEDROCK_PROVIDER_IDS, ...Object.keys(providers)]);
  const found: BedrockProvider[] = [];
  for (const id of ids) {
    const value = id !== undefined && Object.hasOwn(providers, id) ? providers[id] : undefined;
    if (id !== undefined && isMembers(value) && speaksConverse(id, value)) found.push({ id, value });
  }
  return found;
}

/**
 * Judged by `api` on the provider or on a model. Under our own IDs `api` may be missing, because OpenClaw fills it in.
 */
function speaksConverse(id: string, provider: Members): boolean {
  const models = Array.isArray(provider.models) ? provider.models.filter(isMembers) : [];
  const apis = [provider.api, ...models.map(({ api }) => api)].filter((api) => api != null);
  if (apis.length === 0) return isBedrockId(id);
  return apis.includes(BEDROCK_API);
}

/** A provider under our own ID that speaks another protocol, as through a proxy; undefined if there is none. */
export function otherProtocol(config: Value, id: string): { api: string; baseUrl: string } | undefined {
  const value = valueAt(config, 'models', 'providers', id);
  if (!isMembers(value) || speaksConverse(id, value)) return undefined;
  return { api: String(value.api), baseUrl: String(value.baseUrl ?? '') };
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
  const usesMantle = !users.includes(MANTLE) && referencesTo(config, MANTLE).length > 0;
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

/** An agent with its own settings. */
export interface Agent {
  readonly id: string;
  readonly value: Members;
}

/** Every agent: in `agents.entries` since 2026.8.2, in `agents.list` before. */
export function agentsOf(config: Value): Agent[] {
  const entries = Object.entries(membersAt(config, 'agents', 'entries')).map(([id, value]) => ({
    id,
    value,
  }));
  const list = valueAt(config, 'agents', 'list');
  const listed = (Array.isArray(list) ? list : []).map((value: Value, index) => ({
    id: isMembers(value) && typeof value.id === 'string' ? value.id : String(index),
    value,
  }));
  return [...entries, ...listed].filter((agent): agent is Agent => isMembers(agent.value));
}

/** `agents.defaults.model`, which is a string or an object with `primary`. */
export function primaryRef(config: Value): string | undefined {
  const model = valueAt(config, 'agents', 'defaults', 'model');
  const ref = isMembers(model) ? model.primary : model;
  return typeof ref === 'string' ? ref : undefined;
}

/** Splits a model reference, `provider/model`; the model may contain slashes (an ARN does). */
export function splitRef(ref: string | undefined): { provider: string; model: string } | undefined {
  const slash = ref?.indexOf('/') ?? -1;
  return ref === undefined || slash < 1
    ? undefined
    : { provider: ref.slice(0, slash), model: ref.slice(slash + 1) };
}

/** The model ID in a reference such as `amazon-bedrock/openai.gpt-oss-120b-1:0`, or the text itself. */
export function modelOfRef(text: string): string {
  const ref = splitRef(text);
  return ref && isBedrockId(ref.provider) ? ref.model : text;
}

/** A provider's models by ID, in file order. Entries without an ID are omitted. */
export function providerModels(provider: Members): { id: string; value: Members; index: number }[] {
  const models = Array.isArray(provider.models) ? provider.models : [];
  return models.flatMap((value: unknown, index) =>
    isMembers(value) && typeof value.id === 'string' ? [{ id: value.id, value, index }] : [],
  );
}

/** Values of `apiKey` that are not keys: references, placeholders from guides, markers of other programs. */
const NO_KEY =
  /^(?:\$\{?\w+\}?|%\w+%|(?:secretref[-:])?env:\w+|<.*>|\{.*\}|(?:your|my|the)[-_ ].*|_*(?!ABSK|sk-)[a-z]+(?:[-_ /][a-z]+)*_*|change-?me\d*|(?:ABSK|sk-)?(?:x+|\*+|\.+|…)|-+)$/i;

/** A plaintext key in `apiKey`, where a reference belongs. */
export function plaintextKey(provider: Members): string | undefined {
  const { apiKey } = provider;
  return typeof apiKey === 'string' && apiKey.trim() !== '' && !NO_KEY.test(apiKey.trim())
    ? apiKey
    : undefined;
}

/** Whether `apiKey` already refers to the variable, as `${VAR}` or as OpenClaw's SecretRef object. */
export function refersToKeyVariable(apiKey: Value): boolean {
  if (typeof apiKey === 'string') return apiKey.trim() === `\${${API_KEY_VARIABLE}}`;
  return isMembers(apiKey) && apiKey.source === 'env' && apiKey.id === API_KEY_VARIABLE;
}

/** Whether a provider refers to the API key although, under this ID, OpenClaw reads the variable by itself. */
export function refersToKey(id: string, provider: Members): boolean {
  const refers = provider.auth === 'api-key' || refersToKeyVariable(provider.apiKey);
  return id === DEFAULT_PROVIDER_ID && refers && plaintextKey(provider) === undefined;
}

/** Where the config itself sets the API key variable: in `env.vars`, or in `env`, which 2026.5.7 allows. */
export function keyVariablePlaces(config: Value): string[][] {
  const places = [
    ['env', 'vars', API_KEY_VARIABLE],
    ['env', API_KEY_VARIABLE],
  ];
  return places.filter((path) => valueAt(config, ...path) !== undefined);
}

export interface TextPlace {
  readonly path: readonly (string | number)[];
  /** True if the reference is a member's key and not its value. */
  readonly isKey: boolean;
  readonly ref: string;
}

/** Members whose strings are model references; strings elsewhere only look similar (a folder, a message). */
const MODEL_FIELD = /^(?:primary|fallbacks|allow|deny)$|[mM]odels?$/;

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

/** Whether OpenClaw reads the text as a model, `provider/model` (facts/openclaw.md, corrections). */
function isModelPlace({ path, isKey }: TextPlace): boolean {
  const names = path.filter((step) => typeof step === 'string');
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

/**
 * Whether the config uses anything besides Bedrock: another provider, one of its models anywhere under `agents`, or a
 * sign-in in `auth.profiles`. A provider with a custom ID counts, whatever protocol it speaks.
 */
export function usesOtherProviders(config: Value): boolean {
  const isOther = (ref: Value) => {
    const provider = typeof ref === 'string' ? splitRef(ref)?.provider : undefined;
    return provider !== undefined && !isBedrockId(provider);
  };
  const models = [...textsOf(config)].filter(isModelPlace).map(({ ref }) => ref);
  return (
    models.some(isOther) ||
    Object.keys(membersAt(config, 'models', 'providers')).some((id) => !isBedrockId(id)) ||
    Object.keys(membersAt(config, 'auth', 'profiles')).length > 0
  );
}
