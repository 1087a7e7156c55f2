/** What is known of a model, and the limits in openclaw.json that are above its own. */
import { aliasOf, findModel, type ModelEntry, modelEntry } from '../models/catalogue.ts';
import { type Members, providerModels } from '../openclaw/config.ts';
import { type Notice, notice } from '../text/text.ts';
import { plan as texts } from '../text/texts.ts';
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
 * A value above the model's real limit makes a session or a call fail, and becomes the catalog's; any other is
 * someone's choice. What the catalog has for maxTokens is less than the limit.
 */
export function tooHigh(
  field: (typeof LIMITS)[number],
  from: unknown,
  { id, known, entry, maxOutput }: DescribedModel & { readonly id: string },
): TooHigh | undefined {
  const limit = field === 'maxTokens' ? maxOutput : entry.contextWindow;
  if (!known || limit === undefined || typeof from !== 'number' || from <= limit) return undefined;
  return { id, field, from, to: entry[field], limit };
}

/** Says that it is lowered. */
export function limitLowered({ id, ...facts }: TooHigh): Notice {
  return notice(texts.limitsLowered, { model: id, ...facts });
}

/** The limits in a provider's list that are above the model's own, which init lowers. */
export function limitsTooHigh(provider: Members): TooHigh[] {
  return providerModels(provider).flatMap(({ id, value }) =>
    LIMITS.flatMap((field) => tooHigh(field, value[field], { id, ...describeModel({}, id) }) ?? []),
  );
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
  /** The largest maxTokens that Bedrock can accept, if known. */
  readonly maxOutput: number | undefined;
}

/** What is known of a model: from AWS's list if it is there, else from the catalog. */
export function describeModel({ listed = [] }: Pick<Answers, 'listed'>, id: string): DescribedModel {
  const found = listed.find(({ entry }) => entry.id === id);
  const model = findModel(found?.base ?? id)?.model;
  const maxOutput = model?.maxOutput;
  if (found)
    return { entry: found.entry, known: found.known, alias: found.alias, base: found.base, maxOutput };
  return { ...modelEntry(id), alias: aliasOf(id), base: model?.id, maxOutput };
}
