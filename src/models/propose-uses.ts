/** Which models suit what else can run on Bedrock besides the chat. Pure. */
import { goodFor, type ListedModel, type ModelList, type Purpose, turnCostUsd } from './listed-model.ts';

export interface Proposals {
  readonly memory?: ListedModel;
  /** Absent if the default model accepts images itself. */
  readonly image?: ListedModel;
  /** Absent if no model costs half as much as the default model or less. */
  readonly small?: ListedModel;
  /** A model of another vendor, which is seldom down at the same time. */
  readonly fallback?: ListedModel;
}

/** A model whose turn costs more than this many times the cheapest one is too expensive for 48 heartbeats a day. */
const DEAR = 20;

/** `primary` is the chat's model. Among several suitable ones, the catalog's first recommendation is suggested. */
export function proposeUses(list: ModelList, primary: ListedModel): Proposals {
  const chat = list.models.filter((model) => model.lifecycle === 'active' && is(model, 'chat'));
  const others = chat.filter(({ base }) => base !== primary.base);
  const priced = chat.filter(({ known }) => known);
  const cheapest = Math.min(...priced.map(({ entry }) => turnCostUsd(entry)));
  const most = Math.min(
    DEAR * cheapest,
    primary.known ? turnCostUsd(primary.entry) / 2 : Number.POSITIVE_INFINITY,
  );
  const seeing = others.filter((model) => is(model, 'pictures'));
  const [memory] = list.embeddings;
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

function is(model: ListedModel, purpose: Purpose): boolean {
  return goodFor(model).includes(purpose);
}

function makerOf({ base, entry }: ListedModel): string {
  return (base ?? entry.id).split('.', 1)[0] ?? '';
}
