/** Reads openclaw.json. Pure: takes a parsed value, returns answers. plan/openclaw-json.ts decides what is written. */

export type Value = unknown;
export type Members = Readonly<Record<string, unknown>>;

/** OpenClaw's name for the ConverseStream protocol. */
export const BEDROCK_API = 'bedrock-converse-stream';

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

/** The value at a path of keys and, in lists, indexes; undefined if a step is missing. */
export function valueAt(config: Value, ...path: readonly (string | number)[]): Value {
  let value = config;
  for (const step of path) {
    const leadsOn = typeof step === 'number' ? Array.isArray(value) : isMembers(value);
    if (!leadsOn || !Object.hasOwn(value as object, step)) return undefined;
    value = (value as Readonly<Record<string | number, Value>>)[step];
  }
  return value;
}

/** Whether a value is a plain object with members. */
export function isMembers(value: Value): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at a path; empty if there is none. */
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

/** An `api` that is meant to be ConverseStream's and is not spelled so. Of any other name a version may know it. */
export function isMistypedApi(api: Value): boolean {
  return api !== BEDROCK_API && /^(?:aws-|amazon-)?bedrock\b|\bconverse\b/i.test(String(api));
}

/**
 * Judged by `api` on the provider or on a model. Under our own IDs `api` may be missing, because OpenClaw fills it in.
 */
function speaksConverse(id: string, provider: Members): boolean {
  const apis = apisOf(provider);
  if (apis.length === 0) return isBedrockId(id);
  return apis.includes(BEDROCK_API);
}

/** The protocols that a provider and its models name, spelled as they may be. */
function apisOf({ api: own, models }: Members): Value[] {
  const others = Array.isArray(models) ? models.filter(isMembers).map(({ api }) => api) : [];
  return [own, ...others].filter((api) => api != null && api !== '' && !isMistypedApi(api));
}

/** A provider under our own ID that speaks another protocol, as through a proxy; undefined if there is none. */
export function otherProtocol(config: Value, id: string): { api: string; baseUrl: string } | undefined {
  const value = valueAt(config, 'models', 'providers', id);
  if (!isMembers(value) || speaksConverse(id, value)) return undefined;
  return { api: String(apisOf(value)[0]), baseUrl: String(value.baseUrl ?? '') };
}

/** Hosts and paths of Bedrock's APIs in the form of OpenAI's: Mantle, and `/openai/v1` of the Runtime. */
const OPENAI_FORM = /\bmantle\b|\bbedrock-runtime\b[^/]*\.amazonaws\.[^/]*\/openai\b/;

/** A provider of such an API, which OpenClaw also makes up where only a model names Mantle. */
export function openaiFormProvider(config: Value): Readonly<Record<string, string>> | undefined {
  const providers = Object.entries(membersAt(config, 'models', 'providers'));
  const written = providers.find(
    ([id, value]) => isMembers(value) && OPENAI_FORM.test(`${id} ${String(value.baseUrl)}`),
  );
  const primary = splitRef(primaryRef(config))?.provider ?? '';
  const id = written?.[0] ?? (/\bmantle\b/.test(primary) ? primary : undefined);
  if (id === undefined) return undefined;
  const { api, baseUrl } = membersAt(config, 'models', 'providers', id);
  const name = /\bbedrock-runtime\b/.test(String(baseUrl)) ? 'Bedrock /openai/v1' : 'Bedrock Mantle';
  return {
    providerId: id,
    api: typeof api === 'string' ? api : name,
    ...(typeof baseUrl === 'string' && { baseUrl }),
  };
}

/** Keys of `models` that stand at the top, where OpenClaw rejects them: guides show them without what they belong in. */
export function misplacedKeys(config: Value): string[] {
  if (!isMembers(valueAt(config, 'providers'))) return [];
  return ['mode', 'providers'].filter((key) => valueAt(config, key) !== undefined);
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

/** An agent's own model, which has the same two forms as the default; undefined if it uses the default. */
export function agentRef({ model }: Members): string | undefined {
  const ref = isMembers(model) ? model.primary : model;
  return typeof ref === 'string' ? ref : undefined;
}

/** `agents.defaults.model`, which is a string or an object with `primary`. */
export function primaryRef(config: Value): string | undefined {
  return agentRef(membersAt(config, 'agents', 'defaults'));
}

/** What OpenClaw tries after the primary model, in order. */
export function fallbackRefs(config: Value): string[] {
  const fallbacks = valueAt(config, 'agents', 'defaults', 'model', 'fallbacks');
  return Array.isArray(fallbacks) ? fallbacks.filter((ref) => typeof ref === 'string') : [];
}

/** Splits a model reference, `provider/model`; the model may contain slashes (an ARN does). */
export function splitRef(ref: string | undefined): { provider: string; model: string } | undefined {
  const slash = ref?.indexOf('/') ?? -1;
  return ref === undefined || slash < 1
    ? undefined
    : { provider: ref.slice(0, slash), model: ref.slice(slash + 1) };
}

/** The default model if another provider has it: ours is then at most a fallback. */
export function otherDefault(config: Value, providerId: string): string | undefined {
  const ref = primaryRef(config);
  return splitRef(ref) && primaryModel(config, providerId) === undefined ? ref : undefined;
}

/** The primary's model ID if it belongs to the provider, be it under an older ID of ours that no provider has. */
export function primaryModel(config: Value, providerId: string): string | undefined {
  const primary = splitRef(primaryRef(config));
  const isOurs =
    primary &&
    (primary.provider.toLowerCase() === providerId.toLowerCase() ||
      orphanedIds(config, providerId).includes(primary.provider));
  return isOurs ? primary.model : undefined;
}

/**
 * The older IDs that no provider has, beside the one that works. Older versions of OpenClaw took all of them for one
 * (2026.5.7); 2026.9.6 does not know them.
 */
export function orphanedIds(config: Value, providerId: string): string[] {
  if (providerId.toLowerCase() !== DEFAULT_PROVIDER_ID) return [];
  const providers = membersAt(config, 'models', 'providers');
  return BEDROCK_PROVIDER_IDS.filter((id) => id !== DEFAULT_PROVIDER_ID && !Object.hasOwn(providers, id));
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

/** The same with a word of placeholders in it, which no key has that AWS made, or what names a key that is elsewhere. */
const STANDS_FOR_KEY =
  /^(?!.{60})(?:.*(?:your|placeholder|redacted|dummy|fake|change.?me|x{4}).*|["'].*["']|sk-none)$|^(?:(?:process\.)?env\.\w+|\$\(.*\)|[a-z]+:\/\/.*|vault:.*)$/i;

/** A plaintext key in `apiKey`, where a reference belongs. */
export function plaintextKey(provider: Members): string | undefined {
  const { apiKey } = provider;
  const text = typeof apiKey === 'string' ? apiKey.trim() : '';
  const isKey = text !== '' && ![NO_KEY, STANDS_FOR_KEY].some((pattern) => pattern.test(text));
  return isKey ? String(apiKey) : undefined;
}

/** Whether a value contains a Bedrock API key as AWS makes them, alone or after `Bearer`. */
export function isBedrockKey(value: Value): boolean {
  return typeof value === 'string' && /\bABSK[\w+/=%-]{16,}|\bbedrock-api-key-[\w+/=%-]{16,}/.test(value);
}

/** The variables of AWS that are secrets. */
const SECRETS = [API_KEY_VARIABLE, 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];

/** Where the config itself may set a variable: in `env.vars`, or in `env`, which 2026.5.7 allows. */
const placesOf = (name: string) => [
  ['env', 'vars', name],
  ['env', name],
];

/** The secrets among the config's own variables. */
export function secretVariables(config: Value): string[] {
  const isSecret = (value: Value) => typeof value === 'string' && value !== '' && !NO_KEY.test(value);
  return SECRETS.filter((name) => placesOf(name).some((path) => isSecret(valueAt(config, ...path))));
}

/**
 * An `apiKey` that is meant as a reference and is none that the Bedrock plugin follows: another form than OpenClaw's
 * `${VAR}`, or another variable than the one that the plugin reads.
 */
export function misreadReference({ apiKey }: Members): string | undefined {
  if (typeof apiKey !== 'string' || refersToKeyVariable(apiKey)) return undefined;
  const text = apiKey.trim();
  return /^(?:\$\{?\w+\}?|%\w+%|(?:secretref[-:])?env:\w+|\{\{\s*\w+\s*\}\})$/i.test(text) ? text : undefined;
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

/** Where the config itself sets the API key variable. */
export function keyVariablePlaces(config: Value): string[][] {
  return placesOf(API_KEY_VARIABLE).filter((path) => valueAt(config, ...path) !== undefined);
}
