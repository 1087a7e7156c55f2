/** Settles a given ID for the person who gave it: the model to use with what to know about it, or what is wrong. */
import { UsageError } from '../failures/errors.ts';
import type { Use } from '../openclaw/uses.ts';
import { fill, type Language, type Notice, notice, type Text } from '../text/text.ts';
import { modelRefusals, models as texts } from '../text/texts.ts';
import { strangePrefix } from './catalogue.ts';
import type { ListedModel, ModelList } from './listed-model.ts';
import { foreignPrefix, type Resolution, resolveEmbedding, resolveModel } from './resolve-model.ts';

/** A model that can be used, and what the person should know about it. */
export interface Usable {
  readonly model: ListedModel;
  readonly notices: readonly Notice[];
}

/** The model for an ID, or a sentence about what is wrong. */
export type SettledModel = Usable | { readonly problem: string };

/** What was settled. Throws UsageError with all problems, each named by its flag. */
export function allSettled(
  given: readonly { readonly flag: string; readonly settled: SettledModel }[],
): Usable[] {
  const problems = given.flatMap(({ flag, settled }) =>
    'problem' in settled ? [{ flag, message: settled.problem }] : [],
  );
  if (problems.length > 0) throw new UsageError(problems);
  return given.flatMap(({ settled }) => ('model' in settled ? [settled] : []));
}

/** Settles an ID; `use` says what the model is for, if not for chatting. */
export function settleModel(
  id: string,
  { list, accountId, language }: { list: ModelList; accountId?: string | undefined; language: Language },
  use?: Use,
): SettledModel {
  const resolve = use === 'memory' ? resolveEmbedding : resolveModel;
  const resolution = resolve(id, list, accountId);
  if (!resolution.ok) return { problem: describeRefusal(resolution, language) };
  const { model, instead } = resolution;
  if (use === 'image' && model.known && !model.entry.input.includes('image'))
    return { problem: fill(modelRefusals['no-pictures'], language, { id }) };
  const notices: Notice[] = [];
  if (instead) notices.push(takenInstead(instead, model));
  if (model.lifecycle === 'legacy') notices.push(notice(texts.legacyChosen, { id: model.entry.id }));
  const foreign = foreignPrefix(model.entry.id, list);
  if (foreign) notices.push(foreign);
  const { contextWindow, maxTokens } = model.entry;
  if (!model.known && !model.embedding) {
    const facts = { id: model.entry.id, contextWindow, maxTokens, region: list.region };
    notices.push(notice(texts.unknownLimits, facts));
  }
  return { model, notices };
}

function takenInstead(instead: string, { base, entry: { id } }: ListedModel): Notice {
  const prefix = strangePrefix(instead);
  if (prefix !== undefined) return notice(texts.noSuchPrefix, { instead, prefix, id });
  return notice(instead === base ? texts.viaProfile : texts.takenFor, { instead, id });
}

function describeRefusal({ reason, facts }: Extract<Resolution, { ok: false }>, language: Language): string {
  const refusal: Text = modelRefusals[reason];
  const text = fill(refusal, language, facts);
  const meant = facts.alias ?? facts.near;
  const near = meant ? fill(texts.near, language, { text, near: meant }) : text;
  const { region } = facts;
  const isListed = reason === 'not-here' || reason === 'no-such-name';
  return isListed && region ? fill(texts.listed, language, { text: near, region }) : near;
}
