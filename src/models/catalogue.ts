/** The built-in catalog, templates/models.json, and the openclaw.json entry for a model ID. */
import catalogueJson from '../../templates/models.json?raw';
import { BARE_START } from '../failures/model-names.ts';

/** USD per million tokens. */
type Cost = {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
};

type InputKind = 'text' | 'image';

/**
 * A model in the catalog. The file's `sources` and `notes` are for its maintainers. If `tools` is false, the model
 * cannot serve an agent, which always sends tools; its figures are kept for existing setups.
 */
export interface CatalogueModel {
  /** The foundation model's ID, without an inference profile prefix. */
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly access: {
    readonly onDemand: boolean;
    /** The only regions where it is known to be available on demand; if absent, every region that has the model. */
    readonly onDemandIn?: readonly string[];
    /** Full IDs of inference profiles that are known to exist; not every region has every one. */
    readonly profiles: readonly string[];
  };
  /** What we write: the smallest that any source lists. */
  readonly contextWindow: number;
  /** The largest that any source lists: only what is above it is certainly too much. */
  readonly maxContext: number;
  /** What we write: less than `maxOutput`, so that a long prompt fits beside the answer. */
  readonly maxTokens: number;
  /** The largest that any source lists: above it, Bedrock refuses the call. */
  readonly maxOutput: number;
  readonly input: readonly InputKind[];
  readonly reasoning: boolean;
  readonly tools: boolean;
  readonly lifecycle: 'active' | 'legacy';
  /**
   * `base`: on demand and through `global.`; `geo`: through geographic profiles, if different; a geography's name, e.g.
   * `eu`: that geography's own price.
   */
  readonly cost: { readonly base: Cost; readonly geo?: Cost; readonly [geography: string]: Cost | undefined };
}

/** The request and response format of an embedding model; each provider has its own. */
export type EmbeddingFamily = 'titan-v1' | 'titan-v2' | 'cohere-v3' | 'cohere-v4' | 'nova' | 'twelvelabs';

/** A model that turns text into vectors, for memory search. */
export interface EmbeddingModel extends Pick<CatalogueModel, 'id' | 'name' | 'access' | 'input'> {
  readonly family: EmbeddingFamily;
  /** The number of dimensions that OpenClaw's plugin requests. */
  readonly dimensions: number;
  /** The maximum number of tokens in one text. */
  readonly maxInput: number;
  /** USD per million tokens; null if billed per request. */
  readonly cost: number | null;
}

/** Why an ID in the catalog cannot be a chat model: another API serves it, or it has been retired. */
export type NotConverse = 'mantle' | 'retired';

/**
 * One entry of `models` in an openclaw.json provider, valid in OpenClaw 2026.5.7 and later. A type, not an interface,
 * because only types count as JSON.
 */
export type ModelEntry = {
  readonly id: string;
  readonly name: string;
  readonly reasoning: boolean;
  readonly input: readonly InputKind[];
  readonly cost: Cost;
  readonly contextWindow: number;
  readonly maxTokens: number;
};

/** A catalog model, found by some ID. */
export interface FoundModel {
  readonly model: CatalogueModel;
  /** The inference profile's prefix, e.g. `us` or `global`; absent for the model's own ID. */
  readonly profile?: string;
  readonly cost: Cost;
}

/** The default chat model. */
export const DEFAULT_MODEL = 'openai.gpt-oss-120b-1:0';

/**
 * Limits for an unknown model. Nearly every agent-capable model on Bedrock has more. With OpenClaw's own 32,000, a
 * session does nothing but compact itself: https://github.com/openclaw/openclaw/issues/73328
 */
export const UNKNOWN = {
  reasoning: false,
  input: ['text'],
  cost: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
  contextWindow: 64_000,
  maxTokens: 4096,
} as const satisfies Omit<ModelEntry, 'id' | 'name'>;

/** templates/models.json, as far as the program reads it. */
interface CatalogueFile {
  readonly models: readonly CatalogueModel[];
  readonly embeddings: readonly EmbeddingModel[];
  readonly elsewhere: Readonly<Record<string, NotConverse>>;
  /** By inference profile prefix: a pattern of the regions that can call it. */
  readonly geographies: Readonly<Record<string, { readonly from: string }>>;
}

let file: CatalogueFile | undefined;

function readCatalogue(): CatalogueFile {
  file ??= JSON.parse(catalogueJson) as CatalogueFile;
  return file;
}

/** Every model in the catalog, in the order of recommendation. */
export function loadCatalogue(): readonly CatalogueModel[] {
  return readCatalogue().models;
}

/** The endings that vary from model to model: `-20251001`, `-v1`, `-v1:0`, `-1:0`, `:0`. */
const ENDING = /(?:-\d{8})?(?:-v\d+|-\d+(?=:))?(?::\d+)?$/;

/** The one model whose ID differs from an unknown one in its ending only, whatever the prefix. */
export function modelOfOtherEnding(id: string): CatalogueModel | undefined {
  const geography = geographyOf(id);
  const name = (one: string) => one.replace(ENDING, '');
  const bare = name(geography === undefined ? id : id.slice(geography.length + 1));
  const [model, ...others] = loadCatalogue().filter((one) => name(one.id) === bare);
  return others.length > 0 ? undefined : model;
}

/** The IDs in the catalog that this region should have, not confirmed by AWS. */
export function idsIn(model: Pick<CatalogueModel, 'id' | 'access'>, region: string): string[] {
  const { onDemand, onDemandIn, profiles } = model.access;
  const isHere = onDemand && (onDemandIn?.includes(region) ?? true);
  return [...(isHere ? [model.id] : []), ...profiles.filter((id) => isCallableFrom(id, region))];
}

/** Whether the prefix of an inference profile's ID belongs to the region. */
export function isCallableFrom(profileId: string, region: string): boolean {
  const from = readCatalogue().geographies[geographyOf(profileId) ?? '']?.from;
  return from !== undefined && new RegExp(from).test(region);
}

/**
 * Whether the region has an inference profile, as far as the catalog knows: its prefix belongs there, and a model of the
 * catalog has one with it. Of GovCloud the catalog knows too little.
 */
export function hasProfile(profileId: string, region: string): boolean {
  const { access } = findModel(profileId)?.model ?? findEmbedding(profileId) ?? {};
  const isKnown = geographyOf(profileId) === 'us-gov' || (access?.profiles.includes(profileId) ?? true);
  return isKnown && isCallableFrom(profileId, region);
}

/** What the IDs of the inference profiles that a region can call start with, e.g. `eu.`; `global.` is the last one. */
export function prefixesIn(region: string): string[] {
  return Object.entries(readCatalogue().geographies).flatMap(([name, { from }]) =>
    new RegExp(from).test(region) ? [`${name}.`] : [],
  );
}

/** Whether a profile's prefix belongs to GovCloud and the region does not, or the other way round. */
export function isOfOtherPartition(model: string, region: string): boolean {
  const geography = geographyOf(model);
  return geography !== undefined && (geography === 'us-gov') !== region.startsWith('us-gov-');
}

/** The known geography that an inference profile's ID starts with, e.g. `us`; undefined for any other ID. */
export function geographyOf(profileId: string): string | undefined {
  const prefix = profileId.slice(0, profileId.indexOf('.'));
  return Object.hasOwn(readCatalogue().geographies, prefix) ? prefix : undefined;
}

const BEFORE_MAKER = new RegExp(`^([a-z][a-z\\d-]*)\\.(?=${BARE_START})`);

/** What stands before the maker in an ID or ARN and is no geography of AWS's, such as `ap` in `ap.amazon.nova-pro-v1:0`. */
export function strangePrefix(idOrArn: string): string | undefined {
  const id = plainId(idOrArn);
  return geographyOf(id) === undefined ? BEFORE_MAKER.exec(id)?.[1] : undefined;
}

/** The ID without such a prefix. */
export function withoutStrangePrefix(id: string): string {
  const prefix = strangePrefix(id);
  return prefix === undefined ? id : plainId(id).slice(prefix.length + 1);
}

/** Whether an ID or ARN is one of a model that the catalog has, and has no prefix that AWS does not have. */
export function isKnownId(idOrArn: string): boolean {
  return strangePrefix(idOrArn) === undefined && findIn(loadCatalogue(), idOrArn) !== undefined;
}

/**
 * The model for an ID or ARN of a foundation model or inference profile (any prefix). Undefined if it is not in the
 * catalog, and for application profiles, whose IDs are opaque.
 */
export function findModel(idOrArn: string): FoundModel | undefined {
  const found = findIn(loadCatalogue(), idOrArn);
  if (!found) return undefined;
  const { model, profile } = found;
  const { base, geo = base } = model.cost;
  if (profile === undefined) return { model, cost: base };
  return { model, profile, cost: model.cost[profile] ?? (profile === 'global' ? base : geo) };
}

/** The embedding model for an ID, in any form that findModel accepts. */
export function findEmbedding(idOrArn: string): EmbeddingModel | undefined {
  return findIn(loadEmbeddings(), idOrArn)?.model;
}

/** The embedding models in the catalog, in the order of recommendation. */
export function loadEmbeddings(): readonly EmbeddingModel[] {
  return readCatalogue().embeddings;
}

/** Why ConverseStream does not serve an ID, in any form that findModel accepts. */
export function whyNotConverse(idOrArn: string): NotConverse | undefined {
  const { elsewhere } = readCatalogue();
  const id = plainId(idOrArn);
  // A model that Mantle serves under its own ID may have a profile that ConverseStream serves.
  return elsewhere[id] ?? (elsewhere[id.slice(id.indexOf('.') + 1)] === 'retired' ? 'retired' : undefined);
}

function plainId(idOrArn: string): string {
  return idOrArn.replace(/^arn:[^/]+:(?:foundation-model|inference-profile)\//, '');
}

function findIn<M extends { readonly id: string }>(
  models: readonly M[],
  idOrArn: string,
): { readonly model: M; readonly profile?: string } | undefined {
  const id = plainId(idOrArn);
  for (const model of models) {
    if (id === model.id) return { model };
    if (!id.endsWith(`.${model.id}`)) continue;
    const profile = id.slice(0, -model.id.length - 1);
    if (/^[a-z]+(?:-[a-z]+)*$/.test(profile)) return { model, profile };
  }
  return undefined;
}

/** OpenClaw sends tools with every turn, and Bedrock refuses them for such a model. */
export function lacksTools(id: string): boolean {
  return findModel(id)?.model.tools === false;
}

/** A model's short name for the chat's `/model`; undefined for an ID that findModel does not know. */
export function aliasOf(id: string): string | undefined {
  return findModel(id)?.model.alias;
}

/**
 * The openclaw.json entry for an ID, which is kept as given. `known` is false for an ID that findModel does not know:
 * the entry then has low limits and a cost of zero, which OpenClaw reads as "no price", and the person should be told.
 */
export function modelEntry(id: string): { readonly entry: ModelEntry; readonly known: boolean } {
  const found = findModel(id);
  if (!found) return { entry: { id, name: id, ...UNKNOWN }, known: false };
  const { model, profile, cost } = found;
  const { reasoning, input, contextWindow, maxTokens } = model;
  const name = profile ? `${model.name} (${profile})` : model.name;
  return { entry: { id, name, reasoning, input, cost, contextWindow, maxTokens }, known: true };
}

/** The cost of a call in USD; undefined if the price is unknown, which means zero: no model on Bedrock is free. */
export function costUsd(
  { cost }: Pick<ModelEntry, 'cost'>,
  usage: { readonly inputTokens: number; readonly outputTokens: number },
): number | undefined {
  if (cost.input === 0 && cost.output === 0) return undefined;
  return (usage.inputTokens * cost.input + usage.outputTokens * cost.output) / 1_000_000;
}
