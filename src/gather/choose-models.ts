/** Chooses the models after the sign-in, from the account's own list or as given, and tests them. */

import type { Credential } from '../bedrock/credentials.ts';
import { readEndpoint } from '../bedrock/endpoint.ts';
import type { Context } from '../context.ts';
import { type AppError, EXIT, isFailure, MODEL_REFUSALS, UsageError } from '../failures/errors.ts';
import { DEFAULT_MODEL } from '../models/catalogue.ts';
import { type LoadedModels, loadModels, modelsInCatalogue } from '../models/list-models.ts';
import { goodFor, type ListedModel, type ModelList } from '../models/listed-model.ts';
import { MODEL_ID, resolveModel } from '../models/resolve-model.ts';
import { allSettled, settleModel } from '../models/settle-model.ts';
import { callModel, type Tried } from '../prove/live-call.ts';
import { modelTried } from '../report/init.ts';
import { sourceOf } from '../report/models.ts';
import { callView } from '../report/verify.ts';
import { say } from '../screen/say.ts';
import { truncate } from '../screen/width.ts';
import { showStep, type WorkingScreen } from '../screen/working.ts';
import type { Setup } from '../setup/setup.ts';
import { fill, type Notice, notice } from '../text/text.ts';
import { questions as questionTexts, models as texts } from '../text/texts.ts';
import type { Asker } from './asker.ts';
import type { Chosen, Settled } from './draft.ts';

export interface ModelAccess {
  /** Absent if not signed in: then the catalog is used. */
  readonly credential: Credential | undefined;
  readonly accountId: string | undefined;
  /** Says what is at fault where AWS does not accept the credential. */
  readonly rootCause?: ((error: AppError) => AppError) | undefined;
}

/** What models are chosen with. */
interface Choosing {
  readonly access: ModelAccess;
  /** Where the models in the draft are from if nobody named them. */
  readonly from?: 'config' | 'default' | undefined;
  /** Absent if nobody can be asked. */
  readonly asker?: Asker | undefined;
}

export interface ChosenModels {
  /** The primary first, fallbacks included. */
  readonly models: readonly ListedModel[];
  /** In the order in which OpenClaw should try them. */
  readonly fallbacks: readonly ListedModel[];
  /** All other models that the sign-in can use, if all were requested. */
  readonly all?: readonly ListedModel[];
  readonly notices: readonly Notice[];
  /** The list that they were chosen from. */
  readonly list: ModelList;
}

type Screen = WorkingScreen & Pick<Context, 'language' | 'signal' | 'requestHandler' | 'now'>;

/**
 * The models in the draft, or those that a person chooses; the list marks models in `tried` that AWS refused. Throws
 * UsageError if a given one cannot be used, AppError `no-models` and, before a person chooses in vain, the failure of
 * the machine's own credentials, and CancelledError.
 */
export async function chooseModels(
  context: Screen,
  draft: Pick<
    Settled,
    'region' | 'endpointUrl' | 'models' | 'fallbackModels' | 'allModels' | 'noVerify' | 'dryRun'
  >,
  { access, asker, from, tried = [] }: Choosing & { readonly tried?: readonly Tried[] },
): Promise<ChosenModels> {
  const { region, models = [DEFAULT_MODEL], fallbackModels = [], allModels = false } = draft;
  const wanted: Wanted = { models, fallbackModels, allModels };
  const loaded = await modelsFor(context, { region, ...wanted }, { access, asker });
  // A model that no call will test must be in a list, unless it is in use as it is.
  const untested = draft.noVerify === true && !draft.dryRun && from !== 'config';
  if (!asker) return settleGiven(context, wanted, loaded.list, { ...access, untested, from });
  const { problem, missing, error } = loaded;
  // No model can be called then. A gateway may take credentials that AWS does not.
  const isHopeless = problem === 'not-accepted' && missing === 'both' && draft.endpointUrl === undefined;
  if (error && isHopeless && !draft.noVerify && access.rootCause) throw access.rootCause(error);
  sayWhere(asker, loaded);
  return pickModels(context, wanted, loaded.list, { access, asker, tried });
}

interface Wanted {
  readonly models: readonly string[];
  readonly fallbackModels: readonly string[];
  readonly allModels: boolean;
}

/** Makes no call to AWS if all given models are in the catalog and no person is there. */
export async function modelsFor(
  context: Screen,
  {
    region,
    models,
    fallbackModels = [],
    allModels = false,
  }: { readonly region: string } & Pick<Wanted, 'models'> & Partial<Wanted>,
  { access: { credential }, asker }: Choosing,
): Promise<LoadedModels> {
  const offline = modelsInCatalogue(region);
  const isPlain = [...models, ...fallbackModels].every((id) => {
    const found = resolveModel(id, offline);
    return (
      found.ok && found.model.known && found.model.entry.id === id && found.model.kind === 'foundation-model'
    );
  });
  if (!credential || (!asker && isPlain && !allModels)) return { list: offline };
  return showStep(context, texts.asking, () => loadModels(context, { region, credential }), { region });
}

/** We recommend a role that may not list models, so that is not worth mentioning; any other reason is. */
function sayWhere({ say, language }: Asker, loaded: LoadedModels) {
  const { problem, missing } = loaded;
  const from = sourceOf(loaded, language);
  if (problem && from && !(problem === 'denied' && missing === 'both')) say(from);
}

const UNNAMED = { config: texts.configUnusable, default: texts.defaultUnusable };

function settleGiven(
  { language }: Pick<Context, 'language'>,
  { models, fallbackModels, allModels }: Wanted,
  list: ModelList,
  {
    accountId,
    from,
    untested = false,
  }: Pick<ModelAccess, 'accountId'> & Pick<Choosing, 'from'> & { readonly untested?: boolean },
): ChosenModels {
  const settle = (id: string, flag: string) => {
    const settled = settleModel(id, { list, accountId, language });
    const isUnlisted = 'model' in settled && isInNoList(settled.model, list);
    const problem = fill(texts.untested, language, { id });
    return { flag, settled: untested && isUnlisted ? { problem } : settled };
  };
  const settleNamed = (id: string) => {
    const { flag, settled } = settle(id, '--model');
    const isRefused = from !== undefined && 'problem' in settled;
    return { flag, settled: isRefused ? { problem: fill(UNNAMED[from], language, settled) } : settled };
  };
  const given = [...models.map(settleNamed), ...fallbackModels.map((id) => settle(id, '--fallback-model'))];
  const good = allSettled(given);
  const found = unique(good.map(({ model }) => model));
  const fallbacks = unique(good.slice(models.length).map(({ model }) => model));
  if (fallbacks.some(({ entry }) => entry.id === found[0]?.entry.id))
    throw new UsageError([{ flag: '--fallback-model', message: fill(texts.fallbackIsPrimary, language) }]);
  const notices = good.flatMap((settled) => settled.notices);
  if (!allModels) return { models: found, fallbacks, notices, list };
  const all = everyModel(list).filter(({ entry }) => !found.some((model) => model.entry.id === entry.id));
  return { models: found, fallbacks, all, notices: [...notices, allAdded(all, list)], list };
}

/** Each model once, through the nearest way to call it, and every application profile. */
function everyModel({ models }: ModelList): ListedModel[] {
  const fit = models.filter((model) => goodFor(model).includes('chat'));
  return fit.filter(
    ({ base, kind }, index) =>
      kind === 'application-profile' || fit.findIndex((other) => other.base === base) === index,
  );
}

/** Says that the rest comes from AWS's list and was not tested. */
function allAdded(all: readonly ListedModel[], { source }: ModelList): Notice {
  return notice(source === 'live' ? texts.allAdded : texts.allFromCatalogue, { count: all.length });
}

/** Values for "another ID" and "all of them" in the list. */
const OTHER = '';
const ALL = '*';

async function pickModels(
  context: Pick<Context, 'language'>,
  { models: [current], fallbackModels, allModels }: Wanted,
  list: ModelList,
  {
    access,
    asker,
    tried,
  }: Pick<Choosing, 'access'> & { readonly asker: Asker; readonly tried: readonly Tried[] },
): Promise<ChosenModels> {
  const { prompter, language, modelLine, modelHeader, columns } = asker;
  const isRefused = ({ entry }: ListedModel) => tried.some(({ id, failure }) => failure && id === entry.id);
  const { accountId } = access;
  const present = current === undefined ? undefined : settleModel(current, { list, accountId, language });
  const now = present && 'model' in present ? present.model : undefined;
  const isListed = list.models.some(({ entry }) => entry.id === now?.entry.id);
  const listed = now && !isListed ? [now, ...list.models] : list.models;
  const first = now && !isRefused(now) ? now : listed.find((model) => !isRefused(model));
  const { chosen, spare } = await prompter.pick({
    message: fill(texts.ask, language),
    allowsSpare: true,
    header: modelHeader,
    options: [
      ...listed.map((model) => ({
        value: model.entry.id,
        label: isRefused(model) ? truncate(`✗ ${modelLine(model)}`, columns) : modelLine(model),
        short: model.entry.name,
      })),
      { value: ALL, label: fill(texts.all, language) },
      { value: OTHER, label: fill(texts.other, language) },
    ],
    ...(first && { initial: first.entry.id }),
  });
  const ids: string[] = [];
  for (const id of chosen.filter((one) => one !== ALL))
    ids.push(id === OTHER ? await askId(list, access, asker) : id);
  // "All" alone keeps the primary, or takes the first in the list.
  if (ids.length === 0) ids.push(now?.entry.id ?? everyModel(list)[0]?.entry.id ?? DEFAULT_MODEL);
  const spareId = spare === OTHER ? await askId(list, access, asker) : spare;
  const wanted: Wanted = {
    models: ids,
    // An existing fallback stays one, unless it is now the primary.
    fallbackModels:
      spareId === undefined || spareId === ALL ? fallbackModels.filter((id) => id !== ids[0]) : [spareId],
    allModels: allModels || chosen.includes(ALL) || spareId === ALL,
  };
  return settleGiven(context, wanted, list, access);
}

async function askId(
  list: ModelList,
  { accountId }: ModelAccess,
  { prompter, language }: Asker,
): Promise<string> {
  const typed = await prompter.text({
    message: fill(texts.askId, language),
    validate: (text) => {
      const id = text.trim();
      if (!MODEL_ID.test(id)) return fill(questionTexts.notAModelId, language);
      const settled = settleModel(id, { list, accountId, language });
      return 'problem' in settled ? settled.problem : undefined;
    },
  });
  return typed.trim();
}

/** Whether only its format suggests that the model exists. An ARN belongs to the account itself. */
export function isInNoList({ entry, known, arn }: ListedModel, { models }: ModelList): boolean {
  return !known && !arn && !models.some((listed) => listed.entry.id === entry.id);
}

function unique(models: readonly ListedModel[]): ListedModel[] {
  return models.filter(
    ({ entry }, index) => models.findIndex((other) => other.entry.id === entry.id) === index,
  );
}

/** How to call a model, and what the draft says about testing it. */
type Callable = Pick<Chosen, 'region' | 'endpointUrl' | 'noVerify' | 'onFailure'> &
  Pick<ModelAccess, 'credential' | 'rootCause'> &
  Pick<Setup, 'guardrail'>;

/**
 * Tests each model that has not replied yet and adds the result to `tried`. Throws the AppError of the first failure. If
 * nobody can choose again, it throws only if the model is to blame, and returns any other failure: the files are right
 * whenever a permission or the network is missing, and `--on-failure` decides about them after writing. If that flag is
 * given, nothing is tested here.
 */
export async function tryOut(
  context: Context,
  models: readonly ListedModel[],
  { region, endpointUrl, noVerify, onFailure, credential, rootCause, guardrail }: Callable,
  { tried = [], asker }: { readonly tried?: Tried[]; readonly asker?: Asker | undefined } = {},
): Promise<AppError | undefined> {
  if (!credential || noVerify || (!asker && onFailure)) return undefined;
  const endpoint = endpointUrl === undefined ? undefined : readEndpoint(endpointUrl).custom;
  for (const { entry } of models) {
    const { id } = entry;
    if (tried.some((other) => other.id === id && !other.failure)) continue;
    say(context, texts.calling, { model: id });
    const target = { region, model: id, endpoint, credential, guardrail };
    try {
      const { latencyMs } = await callModel(context, target, callView(context));
      const answered = { id, latencyMs: latencyMs.total };
      tried.push(answered);
      modelTried(context, answered);
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      const error = rootCause && thrown.exitCode === EXIT.auth ? rootCause(thrown) : thrown;
      if (!asker && !MODEL_REFUSALS.some((name) => name === error.error)) return error;
      tried.push({ id, failure: error });
      throw error;
    }
  }
  return undefined;
}
