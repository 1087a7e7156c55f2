/**
 * The models that can be chosen in a region: AWS's lists joined with the catalog, or the catalog alone. IDs come from the
 * API or from the catalog as they are; none is ever composed.
 */
import type { FoundationModelSummary, InferenceProfileSummary } from '@aws-sdk/client-bedrock';
import type { Credential } from '../bedrock/credentials.ts';
import type { ListProblem, LiveLists } from '../bedrock/discovery.ts';
import { parseArn } from '../bedrock/endpoint.ts';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { oneLine } from '../secrets/redact.ts';
import {
  type CatalogueModel,
  type EmbeddingModel,
  findEmbedding,
  findModel,
  idsIn,
  loadCatalogue,
  loadEmbeddings,
  type ModelEntry,
  modelEntry,
  UNKNOWN,
} from './catalogue.ts';
import type { ListedModel, ModelList, UnusableReason } from './listed-model.ts';

/** Characters that are valid in openclaw.json, a shell and a URL alike. */
const ID = /^[\w.:/-]+$/;

/** The catalog's models for a region, for when AWS's lists are not available. */
export function modelsInCatalogue(region: string): ModelList {
  const fit = loadCatalogue().filter(({ tools }) => tools);
  const models = fit.flatMap((model) => idsIn(model, region).map(fromCatalogue));
  const embeddings = loadEmbeddings().flatMap((model) => idsIn(model, region).map((id) => embed(id, model)));
  return {
    source: 'catalogue',
    complete: false,
    region,
    models,
    embeddings,
    unusable: needingProfiles(region),
  };
}

/** An ID of an embedding model, with AWS's own data about it. */
function embed(
  id: string,
  embedding: EmbeddingModel,
  live: Pick<ListedModel, 'destinations' | 'arn'> = {},
): ListedModel {
  const { maxInput, cost } = embedding;
  const geography = id === embedding.id ? undefined : id.slice(0, id.indexOf('.'));
  return {
    entry: {
      id,
      name: geography ? `${embedding.name} (${geography})` : embedding.name,
      reasoning: false,
      input: embedding.input,
      cost: { input: cost ?? 0, output: 0, cacheRead: 0, cacheWrite: 0 },
      contextWindow: maxInput,
      maxTokens: 0,
    },
    kind: geography ? 'system-profile' : 'foundation-model',
    base: embedding.id,
    ...(geography && { geography }),
    known: cost !== null,
    lifecycle: 'active',
    embedding,
    ...live,
  };
}

/** Catalog models that cannot be called by their own ID in the region. */
function needingProfiles(region: string): ReadonlyMap<string, UnusableReason> {
  const without = loadCatalogue().filter((model) => !idsIn(model, region).includes(model.id));
  return new Map(without.map(({ id }) => [id, 'needs-profile']));
}

/**
 * The account's models in the region. A list that could not be read is replaced by the catalog. `now`, in epoch
 * milliseconds, decides what has been retired.
 */
export function modelsFromAws(lists: LiveLists, region: string, now: number): ModelList {
  const fallback = modelsInCatalogue(region);
  if (lists.models.problem && lists.profiles.problem) return fallback;
  const summaries = new Map(lists.models.items.map((summary) => [summary.modelId ?? '', summary]));
  const unusable = new Map<string, UnusableReason>(lists.models.problem ? fallback.unusable : []);
  for (const [id, summary] of summaries) {
    const reason = whyUnusable(summary, now);
    if (reason) unusable.set(id, reason);
  }
  for (const { inferenceProfileId = '', models = [] } of lists.profiles.items) {
    const reason = unusable.get(parseArn(models[0]?.modelArn ?? '')?.id ?? '');
    if (reason && reason !== 'needs-profile') unusable.set(inferenceProfileId, reason);
  }
  const onDemand = lists.models.problem
    ? fallback.models.filter(({ kind }) => kind === 'foundation-model')
    : [...summaries.values()].filter(({ modelId }) => modelId && !unusable.has(modelId)).map(fromSummary);
  const profiles = lists.profiles.problem
    ? fallback.models.filter(
        ({ kind, base = '' }) => kind === 'system-profile' && canUse(base, unusable, summaries),
      )
    : lists.profiles.items.flatMap((profile) => fromProfile(profile, unusable, summaries));
  return {
    source: 'live',
    complete: !lists.models.problem && !lists.profiles.problem,
    region,
    ...accountOf(lists.profiles.items),
    models: [...onDemand, ...profiles].filter(({ entry }) => ID.test(entry.id)).sort(inOrder),
    embeddings: liveEmbeddings(lists, fallback),
    unusable,
  };
}

/** The embedding models in AWS's lists that OpenClaw's plugin supports; if a list could not be read, the catalog's. */
function liveEmbeddings({ models, profiles }: LiveLists, fallback: ModelList): ListedModel[] {
  const onDemand = models.items.flatMap(({ modelId = '', modelArn, inferenceTypesSupported }) => {
    const found = findEmbedding(modelId);
    const region = parseArn(modelArn ?? '')?.region;
    if (!found || !inferenceTypesSupported?.includes('ON_DEMAND')) return [];
    return [embed(modelId, found, region ? { destinations: [region] } : {})];
  });
  const through = profiles.items.flatMap(
    ({ inferenceProfileId: id = '', inferenceProfileArn, status, ...rest }) => {
      const found = findEmbedding(id);
      const regions = (rest.models ?? []).flatMap(({ modelArn }) => parseArn(modelArn ?? '')?.region ?? []);
      if (!found || !inferenceProfileArn || status !== 'ACTIVE') return [];
      return [embed(id, found, { destinations: [...new Set(regions)], arn: inferenceProfileArn })];
    },
  );
  const isProfile = ({ kind }: ListedModel) => kind === 'system-profile';
  const found = [
    ...(models.problem ? fallback.embeddings.filter((model) => !isProfile(model)) : onDemand),
    ...(profiles.problem ? fallback.embeddings.filter(isProfile) : through),
  ];
  const at = ({ base }: ListedModel) => loadEmbeddings().findIndex(({ id }) => id === base);
  return found.sort((a, b) => at(a) - at(b) || a.kind.localeCompare(b.kind));
}

function whyUnusable(model: FoundationModelSummary, now: number): UnusableReason | undefined {
  const { inputModalities, outputModalities, inferenceTypesSupported, modelLifecycle } = model;
  if (!inputModalities?.includes('TEXT') || !outputModalities?.includes('TEXT')) return 'not-text';
  if (model.responseStreamingSupported === false) return 'no-streaming';
  const end = modelLifecycle?.endOfLifeTime;
  if (end && end.getTime() <= now) return 'retired';
  return inferenceTypesSupported?.includes('ON_DEMAND') ? undefined : 'needs-profile';
}

/**
 * Whether an inference profile leads to a model that an agent can use; models that only the catalog knows are trusted.
 */
function canUse(
  base: string,
  unusable: ReadonlyMap<string, UnusableReason>,
  summaries: ReadonlyMap<string, FoundationModelSummary>,
): boolean {
  const reason = unusable.get(base);
  return reason ? reason === 'needs-profile' : summaries.has(base) || findModel(base) !== undefined;
}

function fromCatalogue(id: string): ListedModel {
  const { model, profile } = findModel(id) as { model: CatalogueModel; profile?: string };
  const { lifecycle, alias } = model;
  const about = { base: model.id, known: true, lifecycle, alias, entry: modelEntry(id).entry };
  return profile === undefined
    ? { ...about, kind: 'foundation-model' }
    : { ...about, kind: 'system-profile', geography: profile };
}

function fromSummary(summary: FoundationModelSummary): ListedModel {
  const id = summary.modelId as string;
  const region = parseArn(summary.modelArn ?? '')?.region;
  return {
    ...describe(id, id, summary),
    kind: 'foundation-model',
    base: id,
    ...(region && { destinations: [region] }),
  };
}

function fromProfile(
  profile: InferenceProfileSummary,
  unusable: ReadonlyMap<string, UnusableReason>,
  summaries: ReadonlyMap<string, FoundationModelSummary>,
): ListedModel[] {
  const { inferenceProfileArn: arn, inferenceProfileId, status, type, models = [] } = profile;
  const targets = models.flatMap(({ modelArn }) => parseArn(modelArn ?? '') ?? []);
  const base = targets[0]?.id;
  if (!arn || !inferenceProfileId || !base || status !== 'ACTIVE' || !canUse(base, unusable, summaries))
    return [];
  const isOwn = type === 'APPLICATION';
  // Only its ARN can be called: https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-use.html
  const id = isOwn ? arn : inferenceProfileId;
  const geography = findModel(id)?.profile ?? inferenceProfileId.split('.', 1)[0];
  const destinations = [...new Set(targets.map(({ region }) => region))];
  const described = describe(id, isOwn ? base : id, summaries.get(base));
  return [
    {
      ...(isOwn ? asOwn(described, base, profile.inferenceProfileName, destinations) : described),
      kind: isOwn ? 'application-profile' : 'system-profile',
      base,
      ...(!isOwn && { geography }),
      destinations,
      arn,
    },
  ];
}

type Described = Pick<ListedModel, 'entry' | 'known' | 'lifecycle' | 'alias'>;

/** An application profile keeps its own name and has the price of the profile it was made from. */
function asOwn(
  described: Described,
  model: string,
  name: string | undefined,
  destinations: readonly string[],
): Described {
  const { entry } = described;
  const { base, geo = base } = findModel(model)?.model.cost ?? { base: entry.cost };
  const cost = destinations.length > 1 && !destinations.includes('') ? geo : base;
  return { ...described, entry: { ...entry, cost, name: oneLine(name ?? '') || entry.name } };
}

/** Limits and price from the catalog entry for `lookUp`; otherwise low ones, with the API's name and inputs. */
function describe(id: string, lookUp: string, summary: FoundationModelSummary | undefined): Described {
  const found = findModel(lookUp);
  const legacy = summary?.modelLifecycle?.status === 'LEGACY' || found?.model.lifecycle === 'legacy';
  const lifecycle = legacy ? 'legacy' : 'active';
  if (found) {
    const entry = { ...modelEntry(lookUp).entry, id };
    return { entry, known: true, lifecycle, alias: found.model.alias };
  }
  const name = oneLine(summary?.modelName ?? '') || id;
  const sees = summary?.inputModalities?.includes('IMAGE');
  const entry: ModelEntry = { id, name, ...UNKNOWN, input: sees ? ['text', 'image'] : ['text'] };
  return { entry, known: false, lifecycle };
}

/** An inference profile's ARN contains the caller's account. */
function accountOf(profiles: readonly InferenceProfileSummary[]): Pick<ModelList, 'accountId'> {
  const accountId = profiles.map(({ inferenceProfileArn }) => parseArn(inferenceProfileArn ?? '')?.account);
  const known = accountId.find(Boolean);
  return known ? { accountId: known } : {};
}

const KINDS = ['foundation-model', 'system-profile', 'application-profile', 'other'];

/** Sort order: the catalog's recommendations first, then by name; models that are being retired last. */
function inOrder(a: ListedModel, b: ListedModel): number {
  return (
    rank(a) - rank(b) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    Number(a.geography === 'global') - Number(b.geography === 'global') ||
    (a.entry.name < b.entry.name ? -1 : Number(a.entry.name > b.entry.name))
  );
}

function rank({ base, kind, known, lifecycle }: ListedModel): number {
  if (lifecycle === 'legacy') return 20_000;
  // Someone created it for this account.
  if (kind === 'application-profile' && !known) return 9_999;
  const at = known ? loadCatalogue().findIndex(({ id }) => id === base) : -1;
  if (at < 0) return 10_000;
  return loadCatalogue()[at]?.tools ? at : 15_000;
}

export interface LoadedModels {
  readonly list: ModelList;
  /** Why AWS's lists are incomplete: both, or one of them. Absent if they are complete or AWS was not asked. */
  readonly problem?: ListProblem;
  readonly missing?: 'both' | 'models' | 'profiles';
  /** The failure behind the problem. */
  readonly error?: AppError | undefined;
}

/** Throws CancelledError, and AppError `no-models` if AWS answered and no model can be chosen. */
export async function loadModels(
  deps: Pick<Context, 'signal' | 'requestHandler' | 'now' | 'sleep'>,
  { region, credential }: { readonly region: string; readonly credential: Credential | undefined },
): Promise<LoadedModels> {
  if (!credential) return { list: modelsInCatalogue(region) };
  // Loaded only here: most policies need no AWS client.
  const { listModels } = await import('../bedrock/discovery.ts');
  const lists = await listModels(deps, { region, credential });
  const list = modelsFromAws(lists, region, deps.now());
  if (list.complete && list.models.length === 0) throw new AppError('no-models', { region });
  const { models, profiles } = lists;
  const problem = models.problem ?? profiles.problem;
  if (!problem) return { list };
  const one = models.problem ? 'models' : 'profiles';
  const missing = models.problem && profiles.problem ? 'both' : one;
  return { list, problem, missing, error: models.error ?? profiles.error };
}
