/** Finds the one model that somebody names, by its ID, alias or a part of it, or chooses from a list. */
import type { Context } from '../context.ts';
import { UsageError } from '../failures/errors.ts';
import type { ListedModel, ModelList } from '../models/listed-model.ts';
import { modelsLike } from '../models/resolve-model.ts';
import { type SettledModel, settleModel } from '../models/settle-model.ts';
import { fill, listed, notice } from '../text/text.ts';
import { models as modelTexts, questions as questionTexts, use as texts } from '../text/texts.ts';
import { createAsker } from './asker.ts';
import { isInNoList } from './choose-models.ts';

/** The model that was meant, and what to tell the person about it. */
export type Named = Extract<SettledModel, { readonly model: ListedModel }>;

/** What a model is chosen from. */
interface Choice {
  readonly list: ModelList;
  /** The ID of the primary model so far. */
  readonly inUse: string | null | undefined;
}

/** The model that `typed` names. Throws UsageError if it names none or several and nobody can be asked. */
export async function nameModel(context: Context, typed: string, { list, inUse }: Choice): Promise<Named> {
  const ask = (models: readonly ListedModel[], problem: string) => pick(context, models, { problem, inUse });
  if (typed === '') return ask(list.models, fill(questionTexts.missing, context.language));
  const settled = settleModel(typed, { list, language: context.language });
  if ('model' in settled) {
    const { model } = settled;
    if (!isInNoList(model, list)) return settled;
    throw unusable(fill(texts.unlisted, context.language, { id: typed }));
  }
  const [first, ...others] = modelsLike(typed, list);
  if (!first) throw unusable(settled.problem);
  if (others.length === 0) return modelOfShortName(context, typed, first, list);
  const candidates = [first, ...others];
  const choices = listed(
    candidates.map(({ entry, alias = entry.id }) => alias),
    context.language,
  );
  return ask(candidates, fill(texts.ambiguous, context.language, { typed, choices }));
}

/** The one model that a short name matches, with a notice of what it was taken for. */
function modelOfShortName(context: Context, typed: string, { entry }: ListedModel, list: ModelList): Named {
  const settled = settleModel(entry.id, { list, language: context.language });
  if ('problem' in settled) throw unusable(settled.problem);
  const taken = notice(modelTexts.takenFor, { instead: typed, id: entry.id });
  return { ...settled, notices: [taken, ...settled.notices] };
}

/** Lets the person choose from a list. Without a terminal, throws UsageError with `problem`. */
async function pick(
  context: Context,
  models: readonly ListedModel[],
  { problem, inUse }: Pick<Choice, 'inUse'> & { readonly problem: string },
): Promise<Named> {
  if (!context.interactive || context.json) throw unusable(problem);
  const asker = await createAsker(context);
  const id = await asker.prompter.search({
    message: fill(modelTexts.ask, context.language),
    header: asker.modelHeader,
    options: models.map((model) => ({ value: model.entry.id, label: asker.modelLine(model) })),
    ...(inUse && models.some(({ entry }) => entry.id === inUse) && { initial: inUse }),
  });
  return { model: models.find(({ entry }) => entry.id === id) as ListedModel, notices: [] };
}

function unusable(message: string): UsageError {
  return new UsageError([{ flag: 'MODEL', message }]);
}
