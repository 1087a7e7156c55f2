/** The models that we know, from templates/models.json, and what is written to openclaw.json for a model id. */
import { readTemplate } from '../templates.ts';

/** USD for a million tokens. */
interface Cost {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

type InputKind = 'text' | 'image';

/** A model of the catalogue. `sources` and `notes` of the file are for those who keep it up to date. */
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
  /** `base` on demand and through `global.`; `geo` through the profiles of a geography, where it differs. */
  readonly cost: { readonly base: Cost; readonly geo?: Cost };
}

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

/**
 * Limits for a model that we know nothing about. Every model on Bedrock that is fit for an agent has more. With
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
  /** By the prefix of its profiles: a pattern of the regions from which they can be called. */
  readonly geographies: Readonly<Record<string, { readonly from: string }>>;
}

let file: CatalogueFile | undefined;

function readCatalogue(): CatalogueFile {
  file ??= JSON.parse(readTemplate('models.json')) as CatalogueFile;
  return file;
}

/** Every model of the catalogue, in the order in which to offer them. */
export function loadCatalogue(): readonly CatalogueModel[] {
  return readCatalogue().models;
}

/** The ids of the catalogue that this region should have: nothing that AWS has confirmed. */
export function idsIn(model: CatalogueModel, region: string): string[] {
  const { onDemand, onDemandIn, profiles } = model.access;
  const isHere = onDemand && (onDemandIn?.includes(region) ?? true);
  return [...(isHere ? [model.id] : []), ...profiles.filter((id) => isCallableFrom(id, region))];
}

function isCallableFrom(profileId: string, region: string): boolean {
  const from = readCatalogue().geographies[findModel(profileId)?.profile ?? '']?.from;
  return from !== undefined && new RegExp(from).test(region);
}

/**
 * The model behind an id: of a foundation model, of an inference profile (any prefix), or the ARN of either.
 * Nothing for a model that is not in the catalogue and for application profiles, whose ids say nothing.
 */
export function findModel(idOrArn: string): FoundModel | undefined {
  const id = idOrArn.replace(/^arn:[^/]+:(?:foundation-model|inference-profile)\//, '');
  for (const model of loadCatalogue()) {
    if (id === model.id) return { model, cost: model.cost.base };
    if (!id.endsWith(`.${model.id}`)) continue;
    const profile = id.slice(0, -model.id.length - 1);
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(profile)) continue;
    const { base, geo = base } = model.cost;
    return { model, profile, cost: profile === 'global' ? base : geo };
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
