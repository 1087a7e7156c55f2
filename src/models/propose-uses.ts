/** What to propose for the rest of the agent, going by what a sign-in can use in its region. Pure. */
import { goodFor, type Offer, type OfferedModel, type Purpose, turnCostUsd } from './offered-model.ts';

export interface Proposals {
  readonly memory?: OfferedModel;
  /** Absent where the default model looks at pictures itself. */
  readonly image?: OfferedModel;
  /** Absent where nothing costs half of the default model or less. */
  readonly small?: OfferedModel;
  /** A model of another maker, which is seldom out of order at the same time. */
  readonly fallback?: OfferedModel;
}

/** A model whose turn costs more than so many times the cheapest one is not for heartbeats, 48 times a day. */
const DEAR = 20;

/** `primary` is what the chat uses. Of several that would do, the one that the catalogue recommends first. */
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
