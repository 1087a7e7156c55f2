/**
 * What every OpenClaw rejects in the parts of openclaw.json that decide how it calls Bedrock: misspelled keys, and values
 * of another kind. One of them makes it reject the whole file. Keys and values: `config schema` of 2026.5.7 and 2026.9.6.
 * What only some versions reject is in setup/version-doubts.ts.
 */
import type { Json5Edit, Path } from '../edit/json5.ts';
import {
  bedrockProviders,
  isBedrockId,
  isMembers,
  isMistypedApi,
  type Members,
  type Value,
} from './config.ts';

export interface Rejected {
  readonly path: Path;
  /** What the key should be, if it is misspelled. */
  readonly right?: string;
  /** Whether no version knows the key of the provider. */
  readonly isUnknown?: true;
  /** Where the key belongs, if it stands at the top by mistake. */
  readonly belongsIn?: string;
  /** Whether a list or a text stands where OpenClaw needs an object, which only its owner can write. */
  readonly needsObject?: true;
  /** Whether it is null, which OpenClaw accepts nearly nowhere. */
  readonly isNull?: true;
}

type Kind = (value: Value) => boolean;

const isFlag: Kind = (value) => typeof value === 'boolean';
const isCount: Kind = (value) => typeof value === 'number' && value > 0;
const isPrice: Kind = (value) =>
  isMembers(value) && COST.every((key) => ['number', 'undefined'].includes(typeof value[key]));
const among =
  (...allowed: readonly string[]): Kind =>
  (value) =>
    allowed.includes(String(value));
/** Init writes no list of fallbacks in the place of a null. */
const isListOrNull: Kind = (value) => value === null || Array.isArray(value);
const INPUT = among('text', 'image', 'video', 'audio');

const COST = ['input', 'output', 'cacheRead', 'cacheWrite'];

/** Values of a model's entry, and whether OpenClaw accepts one. */
const MODEL: Readonly<Record<string, Kind>> = {
  contextWindow: isCount,
  contextTokens: isCount,
  maxTokens: isCount,
  reasoning: isFlag,
  input: (value) => Array.isArray(value) && value.every(INPUT),
  cost: isPrice,
};

const PROVIDER: Readonly<Record<string, Kind>> = {
  baseUrl: (value) => typeof value === 'string',
  auth: among('api-key', 'aws-sdk', 'oauth', 'token'),
  api: (value) => typeof value === 'string' && value !== '' && !isMistypedApi(value),
  apiKey: (value) => typeof value === 'string' || isMembers(value),
  authHeader: isFlag,
};

/** All that a provider may have, in any version. Its schema is strict: one other key, and the whole file is rejected. */
const PROVIDER_KEYS = [
  ...Object.keys(PROVIDER),
  'models',
  'headers',
  'params',
  'region',
  'maxTokens',
  'contextWindow',
  'contextTokens',
  'timeoutSeconds',
  'injectNumCtxForOpenAICompat',
  'agentRuntime',
  'localService',
  'request',
];

/** By place, where `*` stands for any name or index: the keys that people write, and the values that are checked. */
const PLACES: readonly (readonly [place: string, keys: readonly string[], values?: typeof MODEL])[] = [
  ['', ['models', 'agents', 'env', 'gateway', 'plugins']],
  ['models', ['mode', 'providers'], { mode: among('merge', 'replace') }],
  ['models.providers.*', PROVIDER_KEYS, PROVIDER],
  ['models.providers.*.models.*', ['id', 'name', ...Object.keys(MODEL), 'api', 'params'], MODEL],
  ['models.providers.*.models.*.cost', COST],
  ['agents', ['defaults', 'list', 'entries']],
  ['agents.defaults', ['model', 'models', 'modelPolicy', 'imageModel']],
  ['agents.defaults.model', ['primary', 'fallbacks'], { fallbacks: isListOrNull }],
  ['gateway', ['mode'], { mode: among('local', 'remote') }],
];

/** Keys in the singular, where OpenClaw has none of that name. */
const SINGULAR: Readonly<Record<string, string>> = { default: 'defaults', provider: 'providers' };

const OBJECTS = (
  'models models.providers agents agents.defaults agents.defaults.models agents.defaults.models.* ' +
  'agents.defaults.modelPolicy ' +
  'agents.entries agents.entries.* agents.list.* env env.vars gateway plugins plugins.entries plugins.entries.* ' +
  'tools tools.byProvider auth auth.order auth.profiles auth.profiles.* memory memory.search'
).split(' ');

/** Sections in which a null is rejected at every depth, except below what OpenClaw leaves open to others. */
const CLOSED = ['models', 'agents', 'env', 'gateway', 'plugins', 'tools', 'auth', 'memory', 'secrets'];
const OPEN = ['params', 'config', 'compat', 'thinkingLevelMap', 'tts', 'sandbox', 'controlUi', 'web'];

/** Keys of `agents.defaults` that no version has at the top. */
const OF_DEFAULTS = ['model', 'imageModel', 'pdfModel', 'modelPolicy', 'subagents', 'compaction'];

/**
 * The configuration as it is meant, with its keys spelled right, and everything in it that is rejected, misspelled keys
 * first. What is null is rejected, and otherwise counts as absent.
 */
export function asMeant(config: Value): { readonly config: Value; readonly rejected: readonly Rejected[] } {
  const misspelled = misspelledIn(config);
  if (misspelled.length === 0) return { config, rejected: wrongValuesIn(config) };
  const meant = asMeant(corrected(config, misspelled));
  return { ...meant, rejected: [...misspelled, ...meant.rejected] };
}

function wrongValuesIn(config: Value): Rejected[] {
  const placesLike = placesIn(config);
  const lists = OBJECTS.flatMap((place) =>
    valuesLike(config, place)
      // What stands in a list that should be an object is no place of its own.
      .filter(([path]) => typeof path.at(-1) === 'string' || place === 'agents.list.*')
      // An agent needs its entry, even an empty one.
      .filter(([, value]) => isOther(value) || (value === null && place.endsWith('.*'))),
  ).map(([path]) => path);
  const values = PLACES.flatMap(([place, , kinds = {}]) =>
    placesLike(place).flatMap(([path, members]) =>
      rejectedKeys(members, kinds).map((key) => ({ path: [...path, key] })),
    ),
  );
  const unknown = placesLike('models.providers.*').flatMap(([path, members]) =>
    Object.keys(members)
      .filter((key) => !PROVIDER_KEYS.includes(key) && key !== '$include')
      .map((key) => ({ path: [...path, key], isUnknown: true as const })),
  );
  const astray = OF_DEFAULTS.filter((key) => isMembers(config) && config[key] != null).map((key) => ({
    path: [key],
    belongsIn: 'agents.defaults',
  }));
  const objects = lists.map((path) => ({ path, needsObject: true as const }));
  const told = new Set([...objects, ...values].map(({ path }) => path.join('.')));
  const nulls = nullsIn(config)
    .filter((path) => !told.has(path.join('.')))
    .map((path) => ({ path, isNull: true as const }));
  return [...objects, ...values, ...astray, ...nulls, ...unknown];
}

/** The place of every null. All calls share one list, `path`, because a config may have 10 MB. */
function nullsIn(value: Value, path: (string | number)[] = [], found: Path[] = []): Path[] {
  if (typeof value !== 'object') return found;
  if (value === null) {
    if (path.length > 0) found.push([...path]);
    return found;
  }
  if (path.length > 0 && (!CLOSED.includes(`${path[0]}`) || OPEN.includes(`${path.at(-1)}`))) return found;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    path.push(key);
    nullsIn((value as Readonly<Record<string | number, Value>>)[key], path, found);
    path.pop();
  }
  return found;
}

const isOther: Kind = (value) => value != null && !isMembers(value);

/** The keys of a model's entry whose values are rejected. */
export function rejectedKeys(model: Members, kinds = MODEL): string[] {
  const isWritten = (value: Value) =>
    value !== undefined && !(typeof value === 'string' && value.includes('${'));
  return Object.entries(kinds).flatMap(([key, accepts]) =>
    isWritten(model[key]) && !accepts(model[key]) ? [key] : [],
  );
}

/** The edit that spells a key right. Where the right one is there, too, it is the one that OpenClaw reads. */
export function spellingEdit({ path, right, isTaken }: Misspelled): Json5Edit {
  return isTaken ? { path, remove: true } : { path, rename: right };
}

function corrected(config: Value, misspelled: readonly Misspelled[]): Value {
  const copy = structuredClone(config);
  for (const { path, right, isTaken } of misspelled) {
    const members = path.slice(0, -1).reduce<Value>((value, step) => (value as Members)[step], copy);
    const [own, key] = [members as Record<string, Value>, String(path.at(-1))];
    if (!isTaken) own[right] = own[key];
    delete own[key];
  }
  return copy;
}

interface Misspelled extends Rejected {
  readonly right: string;
  /** Whether the key that is meant is there, too. */
  readonly isTaken: boolean;
}

/** Misspelled keys; one that is spelled right can have misspelled keys of its own. */
export function misspelledIn(config: Value): Misspelled[] {
  const placesLike = placesIn(config);
  return PLACES.flatMap(([place, keys]) =>
    placesLike(place).flatMap(([path, members]) => {
      const unknown = Object.keys(members).filter((key) => !keys.includes(key));
      return keys.flatMap((right) => {
        const key = unknown.find((one) => isMeant(one, right));
        if (key === undefined) return [];
        return [{ path: [...path, key], right, isTaken: Object.hasOwn(members, right) }];
      });
    }),
  );
}

/** `baseURL`, `base_url` and `base-url` are meant to be `baseUrl`. */
function isMeant(key: string, right: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[-_]/g, '');
  return key !== right && (plain(key) === plain(right) || SINGULAR[key] === right);
}

/** Finds the objects at a place, of Bedrock's providers only. */
function placesIn(config: Value): (place: string) => [path: Path, members: Members][] {
  const ours = new Set(bedrockProviders(config).map(({ id }) => id));
  const isOurs = ([first, second, id]: Path) =>
    first !== 'models' ||
    second !== 'providers' ||
    id === undefined ||
    isBedrockId(`${id}`) ||
    ours.has(`${id}`);
  return (place) =>
    valuesLike(config, place, isOurs).filter((one): one is [Path, Members] => isMembers(one[1]));
}

/** The values at a place, as far as their paths are of interest. */
function valuesLike(config: Value, place: string, isMeantPath: (path: Path) => boolean = () => true) {
  const steps = place === '' ? [] : place.split('.');
  return steps.reduce<[Path, Value][]>(
    (now, step) =>
      now.flatMap(([path, value]) =>
        membersLike(value, step)
          .map(([key, member]): [Path, Value] => [[...path, key], member])
          .filter(([inner]) => isMeantPath(inner)),
      ),
    [[[], config]],
  );
}

function membersLike(value: Value, step: string): (readonly [string | number, Value])[] {
  if (Array.isArray(value)) return step === '*' ? [...value.entries()] : [];
  if (!isMembers(value)) return [];
  if (step === '*') return Object.entries(value);
  return Object.hasOwn(value, step) ? [[step, value[step]]] : [];
}
