/** Suggests models for everything besides the chat, from what a sign-in can use in its region. Pure. */
import { goodFor, type Offer, type OfferedModel, type Purpose, turnCostUsd } from './offered-model.ts';

export interface Proposals {
  readonly memory?: OfferedModel;
  /** Absent if the default model accepts images itself. */
  readonly image?: OfferedModel;
  /** Absent if no model costs half as much as the default model or less. */
  readonly small?: OfferedModel;
  /** A model of another vendor, which is seldom down at the same time. */
  readonly fallback?: OfferedModel;
}

/** A model whose turn costs more than this many times the cheapest one is too expensive for 48 heartbeats a day. */
const DEAR = 20;

/** `primary` is the chat's model. Among several suitable ones, the catalog's first recommendation is suggested. */
export function proposeUses(offer: Offer, primary: OfferedModel): Proposals {
  const chat = offer.models.filter((model) => model.lifecycle === 'active' && is(model, 'chat'));
  const others = chat.filter(({ base }) => base !== primary.base);
  const priced = chat.filter(({ known }) => known);
  const cheapest = Math.min(...priced.map(({ entry }) => turnCostUsd(entry)));
  const most = Math.min(
    DEAR * cheapest,
    primary.known ? turnCostUsd(primary.entry) / 2 : Number.POSITIVE_INFINITY,
  );
  const seeing = others.filter((model) => is(model, 'pictures'));
  const [memory] = offer.embeddings;
  const image = is(primary, 'pictures')
    ? undefined
    : (seeing.find((model) => is(model, 'cheap')) ?? seeing[0]);
  const small = others.find(({ entry, known }) => known && turnCostUsd(entry) <= most);
  const fallback = others.find((model) => makerOf(model) !== makerOf(primary));
  return {
    ...(memory && { memory }),
    ...(image && { image }),
    ...(small && { small }),
    ...(fallback && { fallback }),
  };
}

function is(model: OfferedModel, purpose: Purpose): boolean {
  return goodFor(model).includes(purpose);
}

function makerOf({ base, entry }: OfferedModel): string {
  return (base ?? entry.id).split('.', 1)[0] ?? '';
}
