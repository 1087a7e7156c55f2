/** What is known of a model, and the limits in openclaw.json that are above its own. */
import { aliasOf, findModel, isKnownId, type ModelEntry, modelEntry } from '../models/catalogue.ts';
import { type Members, membersAt, providerModels, type Value } from '../openclaw/config.ts';
import { type Notice, notice } from '../text/text.ts';
import { models as modelTexts, plan as texts } from '../text/texts.ts';
import type { Answers } from './plan.ts';

/** The limits of an entry. */
export const LIMITS = ['contextWindow', 'maxTokens'] as const;

/** A limit in openclaw.json that is above the model's own. */
interface TooHigh {
  readonly id: string;
  readonly field: (typeof LIMITS)[number];
  readonly from: number;
  /** What it becomes. */
  readonly to: number;
  /** The model's own limit. */
  readonly limit: number;
}

/**
 * A value above every limit that a source has for the model makes a session or a call fail, and becomes the catalog's;
 * any other is someone's choice.
 */
export function tooHigh(
  field: (typeof LIMITS)[number],
  from: unknown,
  { id, known, entry, most }: DescribedModel & { readonly id: string },
): TooHigh | undefined {
  const limit = most?.[field];
  if (!known || limit === undefined || typeof from !== 'number' || from <= limit) return undefined;
  return { id, field, from, to: entry[field], limit };
}

/** Says that it is lowered. */
export function limitLowered({ id, ...facts }: TooHigh): Notice {
  return notice(texts.limitsLowered, { model: id, ...facts });
}

/** The limits in a provider's list that are above the model's own, which init lowers. */
export function limitsTooHigh(provider: Members): TooHigh[] {
  const known = providerModels(provider).filter(({ id }) => isKnownId(id));
  return known.flatMap(({ id, value }) =>
    LIMITS.flatMap((field) => tooHigh(field, value[field], { id, ...describeModel({}, id) }) ?? []),
  );
}

/** Whether the model's entry in openclaw.json has all of them, which stay where the model's own are not known. */
export function hasOwnLimits(config: Value, providerId: string | undefined, model: string): boolean {
  const provider = membersAt(config, 'models', 'providers', providerId ?? '');
  const entry = providerModels(provider).find(({ id }) => id === model)?.value;
  return LIMITS.every((limit) => typeof entry?.[limit] === 'number');
}

/** Notices of models that are not in the catalog, with what is true for those: theirs stay. */
export function withOwnLimits(
  notices: readonly Notice[],
  config: Value,
  { providerId }: Pick<Answers, 'providerId'>,
): Notice[] {
  return notices.map((told) => {
    const id = told.text === modelTexts.unknownLimits ? String(told.facts.id) : undefined;
    return id !== undefined && hasOwnLimits(config, providerId, id)
      ? notice(modelTexts.ownLimits, { id })
      : told;
  });
}

/** Whether a key of an entry is one of them. */
export function isLimit(key: string): key is (typeof LIMITS)[number] {
  return (LIMITS as readonly string[]).includes(key);
}

interface DescribedModel {
  readonly entry: ModelEntry;
  /** True if limits and prices are real, not low estimates. */
  readonly known: boolean;
  readonly alias: string | undefined;
  /** The foundation model behind a profile, or the ID itself. */
  readonly base: string | undefined;
  /** The largest limits that a source has for the model, if it is known. */
  readonly most: Readonly<Record<(typeof LIMITS)[number], number>> | undefined;
}

/** What is known of a model: from AWS's list if it is there, else from the catalog. */
export function describeModel({ listed = [] }: Pick<Answers, 'listed'>, id: string): DescribedModel {
  const found = listed.find(({ entry }) => entry.id === id);
  const model = findModel(found?.base ?? id)?.model;
  const most = model && { contextWindow: model.maxContext, maxTokens: model.maxOutput };
  if (found) return { entry: found.entry, known: found.known, alias: found.alias, base: found.base, most };
  return { ...modelEntry(id), alias: aliasOf(id), base: model?.id, most };
}
