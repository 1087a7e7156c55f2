/** The models that we know, from templates/models.json, and what is written to openclaw.json for a model id. */
import catalogueJson from '../../templates/models.json?raw';

/** USD for a million tokens. */
interface Cost {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

type InputKind = 'text' | 'image';

/**
 * A model of the catalogue. `sources` and `notes` of the file are for those who keep it up to date. Where `tools` is
 * false the model cannot serve an agent, which always sends tools; its figures are for those who have it set up.
 */
export interface CatalogueModel {
  /** The id of the foundation model, without the prefix of a profile. */
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly access: {
    readonly onDemand: boolean;
    /** The only regions in which it is known to be on demand; absent: wherever the region has the model. */
    readonly onDemandIn?: readonly string[];
    /** Whole ids of inference profiles that are known to exist; not every region has every one. */
    readonly profiles: readonly string[];
  };
  readonly contextWindow: number;
  readonly maxTokens: number;
  readonly input: readonly InputKind[];
  readonly reasoning: boolean;
  readonly streaming: boolean;
  readonly tools: boolean;
  readonly lifecycle: 'active' | 'legacy';
  /**
   * `base` on demand and through `global.`; `geo` through the profiles of a geography, where it differs; under the name
   * of a geography, e.g. `eu`, where that one has a price of its own.
   */
  readonly cost: { readonly base: Cost; readonly geo?: Cost; readonly [geography: string]: Cost | undefined };
}

/** The request and the answer that an embedding model has: each maker's are others. */
export type EmbeddingFamily = 'titan-v1' | 'titan-v2' | 'cohere-v3' | 'cohere-v4' | 'nova' | 'twelvelabs';

/** A model that turns text into numbers, for memory search. */
export interface EmbeddingModel extends Pick<CatalogueModel, 'id' | 'name' | 'access' | 'input'> {
  readonly family: EmbeddingFamily;
  /** How many numbers OpenClaw's plugin asks for. */
  readonly dimensions: number;
  /** Tokens of one text. */
  readonly maxInput: number;
  /** USD for a million tokens; null where it is paid by the request. */
  readonly cost: number | null;
}

/** Why an id of the catalogue cannot be a chat model at all: another API serves it, or nobody does any more. */
export type Elsewhere = 'mantle' | 'retired';

/** One member of `models` in a provider of openclaw.json, valid in OpenClaw 2026.5.7 and later. */
export interface ModelEntry {
  readonly id: string;
  readonly name: string;
  readonly reasoning: boolean;
  readonly input: readonly InputKind[];
  readonly cost: Cost;
  readonly contextWindow: number;
  readonly maxTokens: number;
}

/** A model of the catalogue under the id that was asked for. */
export interface FoundModel {
  readonly model: CatalogueModel;
  /** The prefix of the inference profile, e.g. `us` or `global`; absent for the id of the model itself. */
  readonly profile?: string;
  readonly cost: Cost;
}

/** The model to use when nobody says otherwise. */
export const DEFAULT_MODEL = 'openai.gpt-oss-120b-1:0';

/** The embedding model that OpenClaw's plugin takes where none is named. */
export const DEFAULT_EMBEDDING = 'amazon.titan-embed-text-v2:0';

/**
 * Limits for a model that we know nothing about. Nearly every model on Bedrock that is fit for an agent has more. With
 * OpenClaw's own 32,000 a session does nothing but compact itself: https://github.com/openclaw/openclaw/issues/73328
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
  readonly elsewhere: Readonly<Record<string, Elsewhere>>;
  /** By the prefix of its profiles: a pattern of the regions from which they can be called. */
  readonly geographies: Readonly<Record<string, { readonly from: string }>>;
}

let file: CatalogueFile | undefined;

function readCatalogue(): CatalogueFile {
  file ??= JSON.parse(catalogueJson) as CatalogueFile;
  return file;
}

/** Every model of the catalogue, in the order in which to offer them. */
export function loadCatalogue(): readonly CatalogueModel[] {
  return readCatalogue().models;
}

/** The ids of the catalogue that this region should have: nothing that AWS has confirmed. */
export function idsIn(model: Pick<CatalogueModel, 'id' | 'access'>, region: string): string[] {
  const { onDemand, onDemandIn, profiles } = model.access;
  const isHere = onDemand && (onDemandIn?.includes(region) ?? true);
  return [...(isHere ? [model.id] : []), ...profiles.filter((id) => isCallableFrom(id, region))];
}

function isCallableFrom(profileId: string, region: string): boolean {
  const from = readCatalogue().geographies[profileId.slice(0, profileId.indexOf('.'))]?.from;
  return from !== undefined && new RegExp(from).test(region);
}

/**
 * The model behind an id: of a foundation model, of an inference profile (any prefix), or the ARN of either.
 * Nothing for a model that is not in the catalogue and for application profiles, whose ids say nothing.
 */
export function findModel(idOrArn: string): FoundModel | undefined {
  const found = findIn(loadCatalogue(), idOrArn);
  if (!found) return undefined;
  const { model, profile } = found;
  const { base, geo = base } = model.cost;
  if (profile === undefined) return { model, cost: base };
  return { model, profile, cost: model.cost[profile] ?? (profile === 'global' ? base : geo) };
}

/** The embedding model behind an id, in the forms that findModel reads. */
export function findEmbedding(idOrArn: string): EmbeddingModel | undefined {
  return findIn(loadEmbeddings(), idOrArn)?.model;
}

/** The embedding models of the catalogue, in the order in which to offer them. */
export function loadEmbeddings(): readonly EmbeddingModel[] {
  return readCatalogue().embeddings;
}

/** Why ConverseStream does not serve an id, in the forms that findModel reads. */
export function findElsewhere(idOrArn: string): Elsewhere | undefined {
  const { elsewhere } = readCatalogue();
  const id = plainId(idOrArn);
  // A model that Mantle serves by its own id may have a profile that ConverseStream serves.
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

/** The short name of a model for the chat's `/model`; nothing for an id that findModel does not know. */
export function aliasOf(id: string): string | undefined {
  return findModel(id)?.model.alias;
}

/**
 * What openclaw.json gets for an id, which is kept as given. `known` is false for an id that findModel does not
 * know: the entry then has low limits and a cost of zero, which OpenClaw takes for "no price". Say so to the person.
 */
export function modelEntry(id: string): { readonly entry: ModelEntry; readonly known: boolean } {
  const found = findModel(id);
  if (!found) return { entry: { id, name: id, ...UNKNOWN }, known: false };
  const { model, profile, cost } = found;
  const { reasoning, input, contextWindow, maxTokens } = model;
  const name = profile ? `${model.name} (${profile})` : model.name;
  return { entry: { id, name, reasoning, input, cost, contextWindow, maxTokens }, known: true };
}

/** USD that a call cost; nothing when the price is not known, that is zero: no model on Bedrock is free. */
export function costUsd(
  { cost }: Pick<ModelEntry, 'cost'>,
  usage: { readonly inputTokens: number; readonly outputTokens: number },
): number | undefined {
  if (cost.input === 0 && cost.output === 0) return undefined;
  return (usage.inputTokens * cost.input + usage.outputTokens * cost.output) / 1_000_000;
}
