/** Settles given model ids against what a region offers: which to use, what to say about it, what is wrong. */
import type { Offer, OfferedModel } from '../bedrock/offered-model.ts';
import { type Resolution, resolveModel } from '../bedrock/resolve-model.ts';
import { MODEL_REFUSALS, nearText, modelTexts as texts } from '../messages/models.ts';
import { fill, type Language } from '../messages/text.ts';
import type { Notice } from '../plan/plan.ts';

/** The model for an id and what a person should know of it, or what is wrong with it in a sentence. */
export type Settled =
  | { readonly model: OfferedModel; readonly notices: readonly Notice[] }
  | { readonly problem: string };

export function settleModel(
  id: string,
  offer: Offer,
  accountId: string | undefined,
  language: Language,
): Settled {
  const resolution = resolveModel(id, offer, accountId);
  if (!resolution.ok) return { problem: describeRefusal(resolution, language) };
  const { model, instead } = resolution;
  const notices: Notice[] = [];
  if (instead) notices.push({ text: texts.viaProfile, facts: { instead, id: model.entry.id } });
  if (model.lifecycle === 'legacy') notices.push({ text: texts.legacyChosen, facts: { id: model.entry.id } });
  const { contextWindow, maxTokens } = model.entry;
  if (!model.known)
    notices.push({ text: texts.unknownLimits, facts: { id: model.entry.id, contextWindow, maxTokens } });
  return { model, notices };
}

function describeRefusal({ reason, facts }: Extract<Resolution, { ok: false }>, language: Language): string {
  const text = fill(MODEL_REFUSALS[reason], language, facts);
  return facts.near ? fill(nearText, language, { text, near: facts.near }) : text;
}
