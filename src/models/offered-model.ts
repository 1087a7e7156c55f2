/** One ID that can be chosen, with everything known about it from AWS's list, the catalog, or both. */
import { type EmbeddingModel, findModel, type ModelEntry } from './catalogue.ts';

/** What the ID names. `other`: an ARN that can be called but not looked up, e.g. of a provisioned model. */
type OfferedKind = 'foundation-model' | 'system-profile' | 'application-profile' | 'other';

export interface OfferedModel {
  /** The openclaw.json entry for `id`. */
  readonly entry: ModelEntry;
  readonly kind: OfferedKind;
  /** The underlying foundation model, if known. */
  readonly base?: string;
  /** The geography of a system-defined profile (`us`, `global`), by its ID; it also determines the price. */
  readonly geography?: string;
  /**
   * Where AWS says that a request may be processed: regions, or an empty name for "any", as for global profiles. Absent
   * if AWS was not asked or did not say.
   */
  readonly destinations?: readonly string[];
  /** The ARN, for a profile that AWS listed. */
  readonly arn?: string;
  /** True if limits and prices come from the catalog; otherwise limits are low on purpose and prices are zero. */
  readonly known: boolean;
  readonly lifecycle: 'active' | 'legacy';
  readonly alias?: string;
  /** For an embedding model, which cannot chat: its entry has the limits of one text and the price of input tokens. */
  readonly embedding?: EmbeddingModel;
}

/** What a model can be used for. `cheap`: for frequent calls such as heartbeats. */
export const PURPOSES = ['chat', 'cheap', 'pictures', 'embeddings'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Why an existing ID cannot be chosen. */
export type Unfit = 'not-text' | 'no-streaming' | 'retired' | 'needs-profile';

/** Everything that can be chosen in a region. */
export interface Offer {
  /** `live`: from AWS, at least one of the lists. */
  readonly source: 'live' | 'catalogue';
  /** True if an ID that is not in here does not exist in the region. */
  readonly complete: boolean;
  readonly region: string;
  /** The account whose lists were read. */
  readonly accountId?: string;
  readonly models: readonly OfferedModel[];
  /** Embedding models that OpenClaw's plugin supports. */
  readonly embeddings: readonly OfferedModel[];
  /** IDs that AWS lists but that cannot be chosen as they are. */
  readonly unfit: ReadonlyMap<string, Unfit>;
}

/** `on-demand` or `inference-profile`, as in `models --json`. */
export function accessOf({ kind }: Pick<OfferedModel, 'kind'>): 'on-demand' | 'inference-profile' {
  return kind === 'system-profile' || kind === 'application-profile' ? 'inference-profile' : 'on-demand';
}

/** What this model is good for, as far as known; nothing if it does not support tools, which every agent sends. */
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

/** USD. At this price, a day of heartbeats (48 turns) costs less than 25 cents. */
const CHEAP_TURN_USD = 0.005;

/** The tokens of an agent's turn: what OpenClaw always sends (prompt, tools, conversation), and a reply. */
export const TURN = { inputTokens: 12_000, outputTokens: 400 } as const;

/** USD for such a turn. Zero for a model without a price, so check `known` first. */
export function turnCostUsd({ cost }: Pick<ModelEntry, 'cost'>): number {
  return (TURN.inputTokens * cost.input + TURN.outputTokens * cost.output) / 1_000_000;
}
