/** One ID that can be chosen, with everything known about it from AWS's list, the catalog, or both; and what it costs. */

import { isMembers, primaryRef, providerModels, splitRef, type Value, valueAt } from '../openclaw/config.ts';
import { costUsd, type EmbeddingModel, findModel, type ModelEntry, modelEntry } from './catalogue.ts';

/** What the ID names. `other`: an ARN that can be called but not looked up, e.g. of a provisioned model. */
type ListedKind = 'foundation-model' | 'system-profile' | 'application-profile' | 'other';

export interface ListedModel {
  /** The openclaw.json entry for `id`. */
  readonly entry: ModelEntry;
  readonly kind: ListedKind;
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
export type UnusableReason = 'not-text' | 'no-streaming' | 'retired' | 'needs-profile';

/** Everything that can be chosen in a region. */
export interface ModelList {
  /** `live`: from AWS, at least one of the lists. */
  readonly source: 'live' | 'catalogue';
  /** True if an ID that is not in here does not exist in the region. */
  readonly complete: boolean;
  readonly region: string;
  /** The account whose lists were read. */
  readonly accountId?: string;
  readonly models: readonly ListedModel[];
  /** Embedding models that OpenClaw's plugin supports. */
  readonly embeddings: readonly ListedModel[];
  /** IDs that AWS lists but that cannot be chosen as they are. */
  readonly unusable: ReadonlyMap<string, UnusableReason>;
}

/** `on-demand` or `inference-profile`, as in `models --json`. */
export function accessOf({ kind }: Pick<ListedModel, 'kind'>): 'on-demand' | 'inference-profile' {
  return kind === 'system-profile' || kind === 'application-profile' ? 'inference-profile' : 'on-demand';
}

/** Whether any region may process a request. */
export function isGlobal({
  geography,
  destinations,
}: Pick<ListedModel, 'geography' | 'destinations'>): boolean {
  return geography === 'global' || destinations?.includes('') === true;
}

/** What this model is good for, as far as known; nothing if it does not support tools, which every agent sends. */
export function goodFor(model: ListedModel): Purpose[] {
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
  return costUsd({ cost }, TURN) ?? 0;
}

export interface Estimate {
  /** A thousand calls with this many tokens; null if the reply had no token count. */
  readonly thousandCallsUsd: number | null;
  /** A thousand agent turns with the tokens of TURN. */
  readonly thousandTurnsUsd: number;
  /** For the model that heartbeats use; null if they are off or use another provider. */
  readonly heartbeats: { readonly every: string; readonly model: string; readonly dayUsd: number } | null;
}

/** A model's prices in openclaw.json, or the catalog's if it has none. */
export function priceOf(provider: Value, model: string): Pick<ModelEntry, 'cost'> {
  const { cost } = modelEntry(model).entry;
  const entry = providerModels(isMembers(provider) ? provider : {}).find(({ id }) => id === model)?.value;
  return { cost: { ...cost, ...(isMembers(entry?.cost) ? (entry.cost as Partial<typeof cost>) : {}) } };
}

/** The cost of the setup in `config` with this model; undefined if its price is unknown. */
export function estimate(
  config: Value,
  providerId: string,
  model: string,
  callUsd: number | undefined,
): Estimate | undefined {
  const provider = valueAt(config, 'models', 'providers', providerId);
  const turn = costUsd(priceOf(provider, model), TURN);
  if (turn === undefined) return undefined;
  return {
    thousandCallsUsd: callUsd === undefined ? null : tidy(callUsd * 1000),
    thousandTurnsUsd: tidy(turn * 1000),
    heartbeats: heartbeatsOf(config, providerId, provider),
  };
}

/** Removes the floating-point noise of a sum. */
function tidy(usd: number): number {
  return Number(usd.toPrecision(6));
}

/** OpenClaw's default: https://docs.openclaw.ai/gateway/heartbeat */
const USUAL_INTERVAL = '30m';
const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

function heartbeatsOf(config: Value, providerId: string, provider: Value): Estimate['heartbeats'] {
  const given = valueAt(config, 'agents', 'defaults', 'heartbeat', 'every');
  const every = typeof given === 'string' ? given : USUAL_INTERVAL;
  const [, count = '0', unit = 'm'] = /^(\d+)\s*([smhd])?$/.exec(every) ?? [];
  const seconds = Number(count) * (UNITS[unit] ?? 60);
  const own = valueAt(config, 'agents', 'defaults', 'heartbeat', 'model');
  const ref = typeof own === 'string' ? splitRef(own) : splitRef(primaryRef(config));
  if (!(seconds > 0) || ref?.provider !== providerId) return null;
  const turn = costUsd(priceOf(provider, ref.model), TURN);
  return turn === undefined ? null : { every, model: ref.model, dayUsd: tidy((86_400 / seconds) * turn) };
}
