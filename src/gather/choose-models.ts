/** Settles the models once somebody is signed in: chosen from the account's own list, or given and checked against it. */

import type { Credential } from '../bedrock/credentials.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../failures/errors.ts';
import { DEFAULT_MODEL } from '../models/catalogue.ts';
import { type LoadedOffer, loadOffer } from '../models/load-offer.ts';
import { catalogueOffer } from '../models/offer.ts';
import type { Offer, OfferedModel } from '../models/offered-model.ts';
import { resolveModel } from '../models/resolve-model.ts';
import { showStep, type WorkingScreen } from '../screen/working.ts';
import type { Notice } from '../text/text.ts';
import { fill } from '../text/text.ts';
import { listProblems, questions as questionTexts, models as texts } from '../text/texts.ts';
import type { Asker } from './ask.ts';
import type { Settled } from './draft.ts';
import { settleModel } from './settle-model.ts';

export interface ModelAccess {
  /** Absent where nobody is signed in: then the catalogue must do. */
  readonly credential: Credential | undefined;
  readonly accountId: string | undefined;
}

export interface ChosenModels {
  /** The primary first; the fallback is among them. */
  readonly models: readonly OfferedModel[];
  readonly fallback: OfferedModel | undefined;
  readonly notices: readonly Notice[];
}

type Screen = WorkingScreen & Pick<Context, 'language' | 'signal' | 'requestHandler' | 'now'>;

/**
 * The models of the draft, or those that a person chooses. Throws UsageError when a given one cannot be used,
 * AppError `no-models` and CancelledError.
 */
export async function chooseModels(
  context: Screen,
  draft: Pick<Settled, 'region' | 'models' | 'fallbackModel' | 'noVerify' | 'dryRun'>,
  access: ModelAccess,
  asker: Asker | undefined,
): Promise<ChosenModels> {
  const { region, models = [DEFAULT_MODEL], fallbackModel } = draft;
  const loaded = await offerFor(context, region, { models, fallbackModel }, access, asker);
  // What no call will test must be in a list.
  const untested = draft.noVerify === true && !draft.dryRun;
  if (!asker) return settleGiven(context, { models, fallbackModel }, loaded.offer, access, untested);
  sayWhere(asker, loaded);
  return pickModels(context, { models, fallbackModel }, loaded.offer, access, asker);
}

interface Wanted {
  readonly models: readonly string[];
  readonly fallbackModel: string | undefined;
}

/** A script that names models which the catalogue can vouch for makes no call more than it must. */
async function offerFor(
  context: Screen,
  region: string,
  { models, fallbackModel }: Wanted,
  { credential }: ModelAccess,
  asker: Asker | undefined,
): Promise<LoadedOffer> {
  const offline = catalogueOffer(region);
  const isPlain = [...models, ...(fallbackModel ? [fallbackModel] : [])].every((id) => {
    const found = resolveModel(id, offline);
    return (
      found.ok && found.model.known && found.model.entry.id === id && found.model.kind === 'foundation-model'
    );
  });
  if (!credential || (!asker && isPlain)) return { offer: offline };
  return showStep(context, texts.asking, () => loadOffer(context, { region, credential }), { region });
}

/** A role that may not list is the one that we recommend, so that is no news; anything else is. */
function sayWhere({ say, language }: Asker, { problem, missing }: LoadedOffer) {
  if (!problem || missing === undefined || (problem === 'denied' && missing === 'both')) return;
  const why = fill(listProblems[problem], language);
  if (missing === 'both') say(fill(texts.fromCatalogue, language, { why }));
  else say(fill(texts.partlyCatalogue, language, { list: fill(texts[missing], language), why }));
}

function settleGiven(
  { language }: Pick<Context, 'language'>,
  { models, fallbackModel }: Wanted,
  offer: Offer,
  { accountId }: ModelAccess,
  untested = false,
): ChosenModels {
  const settle = (id: string, flag: string) => {
    const settled = settleModel(id, offer, accountId, language);
    const isUnlisted = 'model' in settled && isInNoList(settled.model, offer);
    const problem = fill(texts.untested, language, { id });
    return { flag, settled: untested && isUnlisted ? { problem } : settled };
  };
  const given = [
    ...models.map((id) => settle(id, '--model')),
    ...(fallbackModel ? [settle(fallbackModel, '--fallback-model')] : []),
  ];
  const problems = given.flatMap(({ flag, settled }) =>
    'problem' in settled ? [{ flag, message: settled.problem }] : [],
  );
  if (problems.length > 0) throw new UsageError(problems);
  const good = given.flatMap(({ settled }) => ('model' in settled ? [settled] : []));
  const found = unique(good.map(({ model }) => model));
  const fallback = fallbackModel ? good.at(-1)?.model : undefined;
  if (fallback && fallback.entry.id === found[0]?.entry.id)
    throw new UsageError([{ flag: '--fallback-model', message: fill(texts.fallbackIsPrimary, language) }]);
  return { models: found, fallback, notices: good.flatMap(({ notices }) => notices) };
}

/** Stands for "another id" in the list. */
const OTHER = '';

async function pickModels(
  context: Pick<Context, 'language'>,
  { models: [current], fallbackModel }: Wanted,
  offer: Offer,
  access: ModelAccess,
  asker: Asker,
): Promise<ChosenModels> {
  const { prompter, language, modelLine, modelHeader } = asker;
  const present = current === undefined ? undefined : settleModel(current, offer, access.accountId, language);
  const now = present && 'model' in present ? present.model : undefined;
  const isListed = offer.models.some(({ entry }) => entry.id === now?.entry.id);
  const listed = now && !isListed ? [now, ...offer.models] : offer.models;
  const { chosen, spare } = await prompter.pick({
    message: fill(texts.ask, language),
    header: modelHeader,
    options: [
      ...listed.map((model) => ({
        value: model.entry.id,
        label: modelLine(model),
        short: model.entry.name,
      })),
      { value: OTHER, label: fill(texts.other, language) },
    ],
    ...(now && { initial: now.entry.id }),
  });
  const ids: string[] = [];
  for (const id of chosen) ids.push(id === OTHER ? await askId(offer, access, asker) : id);
  const spareId = spare === OTHER ? await askId(offer, access, asker) : spare;
  return settleGiven(context, { models: ids, fallbackModel: spareId ?? fallbackModel }, offer, access);
}

async function askId(
  offer: Offer,
  { accountId }: ModelAccess,
  { prompter, language }: Asker,
): Promise<string> {
  const typed = await prompter.text({
    message: fill(texts.askId, language),
    validate: (text) => {
      const id = text.trim();
      if (!/^[\w.:/-]+$/.test(id)) return fill(questionTexts.notAModelId, language);
      const settled = settleModel(id, offer, accountId, language);
      return 'problem' in settled ? settled.problem : undefined;
    },
  });
  return typed.trim();
}

/** A name that only its form speaks for. An ARN is of the account itself. */
export function isInNoList({ entry, known, arn }: OfferedModel, { models }: Offer): boolean {
  return !known && !arn && !models.some((listed) => listed.entry.id === entry.id);
}

function unique(models: readonly OfferedModel[]): OfferedModel[] {
  return models.filter(
    ({ entry }, index) => models.findIndex((other) => other.entry.id === entry.id) === index,
  );
}
