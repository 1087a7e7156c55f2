/** One id that can be chosen, with all that is known of it: from AWS's live list, the catalogue, or both joined. */
import { type EmbeddingModel, findModel, type ModelEntry } from './catalogue.ts';

/** What the id names. `other`: an ARN that can be called but not be looked into, e.g. of a provisioned model. */
type OfferedKind = 'foundation-model' | 'system-profile' | 'application-profile' | 'other';

export interface OfferedModel {
  /** What is written to openclaw.json for it, under `id`. */
  readonly entry: ModelEntry;
  readonly kind: OfferedKind;
  /** The foundation model behind it; absent when nothing tells. */
  readonly base?: string;
  /** The geography of a system profile (`us`, `global`) by its id; it also prices the profile. */
  readonly geography?: string;
  /**
   * Where AWS says that a request may be processed: regions, and an empty name where it says "any", as global
   * profiles do. Absent: AWS was not asked or did not tell.
   */
  readonly destinations?: readonly string[];
  /** Of a profile that AWS listed: its ARN. */
  readonly arn?: string;
  /** Limits and prices come from the catalogue. When not, they are low on purpose and zero. */
  readonly known: boolean;
  readonly lifecycle: 'active' | 'legacy';
  readonly alias?: string;
  /** Of an embedding model, which cannot chat: its entry has the limits of one text, and the price of tokens in. */
  readonly embedding?: EmbeddingModel;
}

/** What a model can be used for. `cheap`: to be asked often, as by heartbeats. */
export const PURPOSES = ['chat', 'cheap', 'pictures', 'embeddings'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Why an id that exists cannot be offered. */
export type Unfit = 'not-text' | 'no-streaming' | 'retired' | 'needs-profile';

/** Everything that can be chosen in a region. */
export interface Offer {
  /** `live`: AWS's lists, at least one of them. */
  readonly source: 'live' | 'catalogue';
  /** Whether an id that is not in here does not exist in the region. */
  readonly complete: boolean;
  readonly region: string;
  /** The account that the lists were read in. */
  readonly accountId?: string;
  readonly models: readonly OfferedModel[];
  /** Embedding models that OpenClaw's plugin can ask. */
  readonly embeddings: readonly OfferedModel[];
  /** Ids that AWS lists and that cannot be offered as they are. */
  readonly unfit: ReadonlyMap<string, Unfit>;
}

/** `on-demand` or `inference-profile`, as `models --json` says it. */
export function accessOf({ kind }: Pick<OfferedModel, 'kind'>): 'on-demand' | 'inference-profile' {
  return kind === 'system-profile' || kind === 'application-profile' ? 'inference-profile' : 'on-demand';
}

/** What this model is good for, as far as is known; nothing for one that takes no tools, which every agent sends. */
export function goodFor(model: OfferedModel): Purpose[] {
  if (model.embedding) return ['embeddings'];
  const { entry, known, base = entry.id } = model;
  if (findModel(base)?.model.tools === false) return [];
  return [
    'chat',
    ...(known && turnCostUsd(entry) <= CHEAP_TURN_USD ? (['cheap'] as const) : []),
    ...(entry.input.includes('image') ? (['pictures'] as const) : []),
  ];
}

/** USD. Below it a day of heartbeats, 48 turns, costs less than 25 cents. */
const CHEAP_TURN_USD = 0.005;

/** The tokens of an agent's turn: what OpenClaw sends each time (its prompt, tools, the talk so far), and an answer. */
export const TURN = { inputTokens: 12_000, outputTokens: 400 } as const;

/** USD of such a turn. Of a model without a price it is zero, so ask for `known` first. */
export function turnCostUsd({ cost }: Pick<ModelEntry, 'cost'>): number {
  return (TURN.inputTokens * cost.input + TURN.outputTokens * cost.output) / 1_000_000;
}
