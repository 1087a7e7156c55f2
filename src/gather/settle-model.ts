/** Checks given model IDs against a region's offer: which to use, what to say about them, what is wrong. */

import type { Offer, OfferedModel } from '../models/offered-model.ts';
import { type Resolution, resolveEmbedding, resolveModel } from '../models/resolve-model.ts';
import type { Use } from '../openclaw/uses.ts';
import type { Notice } from '../text/text.ts';
import { fill, type Language, notice, type Text } from '../text/text.ts';
import { modelRefusals, models as texts } from '../text/texts.ts';

/** What can be a model's ID or ARN. AWS takes up to 2,048 characters; the ARNs that it makes have some 150. */
export const MODEL_ID = /^[\w.:/-]{1,256}$/;

/** The model for an ID with its notices, or a sentence about what is wrong. */
export type Settled =
  | { readonly model: OfferedModel; readonly notices: readonly Notice[] }
  | { readonly problem: string };

export function settleModel(
  id: string,
  offer: Offer,
  accountId: string | undefined,
  language: Language,
): Settled {
  return settled(resolveModel(id, offer, accountId), offer, language);
}

/** The same for a model that creates embeddings, reads images, or answers heartbeats. */
export function settleUse(
  use: Use,
  id: string,
  offer: Offer,
  accountId: string | undefined,
  language: Language,
): Settled {
  if (use === 'memory') return settled(resolveEmbedding(id, offer, accountId), offer, language);
  const resolution = resolveModel(id, offer, accountId);
  if (
    use === 'image' &&
    resolution.ok &&
    resolution.model.known &&
    !resolution.model.entry.input.includes('image')
  )
    return { problem: fill(modelRefusals['no-pictures'], language, { id }) };
  return settled(resolution, offer, language);
}

function settled(resolution: Resolution, { region }: Pick<Offer, 'region'>, language: Language): Settled {
  if (!resolution.ok) return { problem: describeRefusal(resolution, language) };
  const { model, instead } = resolution;
  const notices: Notice[] = [];
  if (instead)
    notices.push(
      notice(instead === model.base ? texts.viaProfile : texts.takenFor, { instead, id: model.entry.id }),
    );
  if (model.lifecycle === 'legacy') notices.push(notice(texts.legacyChosen, { id: model.entry.id }));
  const { contextWindow, maxTokens } = model.entry;
  if (!model.known && !model.embedding)
    notices.push(notice(texts.unknownLimits, { id: model.entry.id, contextWindow, maxTokens, region }));
  return { model, notices };
}

function describeRefusal({ reason, facts }: Extract<Resolution, { ok: false }>, language: Language): string {
  const refusal: Text = modelRefusals[reason];
  const text = fill(refusal, language, facts);
  const near = facts.near ? fill(texts.near, language, { text, near: facts.near }) : text;
  const { region } = facts;
  return reason === 'not-here' && region ? fill(texts.listed, language, { text: near, region }) : near;
}
