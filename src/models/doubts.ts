/** Reasons in the files why the model of a complete setup may not work. Pure. */
import { distance } from 'fastest-levenshtein';
import { parseArn } from '../bedrock/endpoint.ts';
import { AppError } from '../failures/errors.ts';
import { DEFAULT_PROVIDER_ID, providerModels } from '../openclaw/config.ts';
import { isBefore, WHOLE_BEDROCK_SINCE } from '../openclaw/install.ts';
import {
  idOverrides,
  makesMedia,
  modelsInUse,
  orphanedModels,
  unsupportedModels,
} from '../openclaw/references.ts';
import { misnamedEmbedder, readUses, usePlaces } from '../openclaw/uses.ts';
import type { Setup } from '../setup/setup.ts';
import { type Notice, notice } from '../text/text.ts';
import { models as texts } from '../text/texts.ts';
import {
  findEmbedding,
  findModel,
  geographyOf,
  hasProfile,
  isCallableFrom,
  isKnownId,
  isOfOtherPartition,
  lacksTools,
  modelOfOtherEnding,
  strangePrefix,
} from './catalogue.ts';
import { modelsInCatalogue } from './list-models.ts';
import { foreignPrefix, resolveEmbedding, resolveModel } from './resolve-model.ts';

export type Chosen = Pick<Setup, 'config' | 'model' | 'region' | 'endpoint' | 'provider'>;

/**
 * Why a model in use probably does not work, each with the ID to use; of the chat's only what modelFault does not say.
 * `version`: OpenClaw's.
 */
export function modelDoubts(
  setup: Chosen & Pick<Setup, 'isDiscovered' | 'knownRegion'>,
  version: string | undefined,
): { readonly chat: readonly Notice[]; readonly others: readonly Notice[] } {
  return { chat: modelFault(setup) ? [] : chatDoubts(setup, version), others: otherDoubts(setup, version) };
}

function otherDoubts(setup: Chosen, version: string | undefined): Notice[] {
  const { config, provider } = setup;
  const embedder = misnamedEmbedder(config, version);
  return [
    ...(provider
      ? orphanedModels(config, provider.id, version).map(({ path, ref }) =>
          notice(texts.orphaned, { place: path.join('.'), ref, usual: provider.id }),
        )
      : []),
    ...(provider
      ? unsupportedModels(config, provider.id, version).map(({ path, ref, version: by }) =>
          notice(texts.ownIdElsewhere, {
            place: path.join('.'),
            ref,
            version: by,
            usual: DEFAULT_PROVIDER_ID,
          }),
        )
      : []),
    ...foreignElsewhere(setup, version).map((found) => ({
      text: isCallableFrom(found.id, found.region) ? texts.unlistedElsewhere : texts.foreignElsewhere,
      facts: { ...found },
    })),
    ...uselessElsewhere(setup).map(({ why, ...facts }) => ({ text: USELESS[why], facts })),
    ...ignoredIds(setup).map(({ spare, ...found }) =>
      spare === undefined ? notice(texts.idOverridden, found) : notice(texts.idLeftOver, { ...found, spare }),
    ),
    ...(embedder ? [notice(texts.embedderMisnamed, embedder)] : []),
  ];
}

/**
 * Parameters that are to replace a model's ID, each with the ID to name instead: a system profile's is the end of its ARN.
 * `spare`: what can be removed, because that model is set up; the whole entry if its own name is no model's.
 */
export function ignoredIds({ config, provider }: Pick<Chosen, 'config' | 'provider'>) {
  if (!provider) return [];
  const listed = providerModels(provider.value).map((model) => model.id);
  return idOverrides(config, provider.id).map(({ place, entry, of, id: given }) => {
    const id = /:inference-profile\/([\w.:-]+)$/.exec(given)?.[1] ?? given;
    const removable = findModel(of) ? place : entry;
    return { place, id, spare: listed.includes(id) ? removable : undefined };
  });
}

function chatDoubts(setup: Chosen & Pick<Setup, 'isDiscovered'>, version: string | undefined): Notice[] {
  const { model: id, provider } = setup;
  const near = id && provider && listedSpelling(id, provider);
  const foreign = foreignModel(setup);
  const unseen = unseenByDiscovery(setup, version);
  const unlikely = unlikelyModel(setup);
  return [
    ...(near ? [notice(texts.mistyped, { id, near })] : []),
    ...(foreign ? [foreign] : []),
    ...(unseen ? [unseen] : []),
    ...(unlikely ? [notice(UNLIKELY_HERE[unlikely.why], unlikely)] : []),
    ...(id && lacksTools(id) && !setup.endpoint?.custom ? [notice(texts.noTools, { id })] : []),
  ];
}

/**
 * What the catalog is sure of, so that every call fails: model-retired ({model}, {successor}), needs-inference-profile
 * or model-not-found, both with the {profileId} to use, model-not-found for one of another API ({mantle}) or an ARN of
 * another region ({outside}, {arnRegion}), or model-unsuitable for one that makes no text ({chatless}).
 */
export function modelFault(setup: Chosen & Pick<Setup, 'knownRegion'>): AppError | undefined {
  const { model, knownRegion, endpoint } = setup;
  // What a proxy calls is not known.
  if (!model || endpoint?.custom) return undefined;
  const region = (setup.region ?? knownRegion).trim();
  const found = resolveModel(model, modelsInCatalogue(region));
  if (!found.ok) {
    const { near } = found.facts;
    const arnRegion = found.facts.region;
    if (found.reason === 'other-region' && arnRegion)
      return new AppError('model-not-found', { model, region, outside: model, arnRegion });
    if (found.reason === 'mantle') return new AppError('model-not-found', { model, region, mantle: model });
    // What an ARN's own name says is not sure.
    if ((found.reason === 'embedding' || found.reason === 'not-text') && !parseArn(model))
      return new AppError('model-unsuitable', { model, region, chatless: model });
    return found.reason === 'retired'
      ? new AppError('model-retired', { model, ...(near && { successor: near }) })
      : undefined;
  }
  if (found.instead === undefined)
    return isOfOtherPartition(model, region) ? new AppError('model-not-found', { model, region }) : undefined;
  const profileId = found.model.entry.id;
  const prefix = strangePrefix(model);
  return isKnownId(model)
    ? new AppError('needs-inference-profile', { base: model, profileId, region })
    : new AppError('model-not-found', { model, profileId, region, ...(prefix && { prefix }) });
}

/** The setup in the region that init and `doctor --fix` would set: an old OpenClaw may call another one than baseUrl's. */
export function inMeantRegion(setup: Setup): Setup {
  return setup.oldRegionRules === undefined ? setup : { ...setup, region: setup.knownRegion };
}

/** Whether no call can work because an old OpenClaw calls another region than baseUrl's, which the model's ID excludes. */
export function isOutOfReach({ model, region, endpoint, oldRegionRules }: Setup): boolean {
  if (!model || !region || endpoint?.custom || oldRegionRules === undefined) return false;
  return geographyOf(model) !== undefined && !isCallableFrom(model, region.trim());
}

/** A warning if the model's prefix belongs to other regions than the one that is called. */
export function foreignModel({ model, region, endpoint }: Chosen): Notice | undefined {
  // What a proxy calls is not known.
  if (!model || !region || endpoint?.custom) return undefined;
  return foreignPrefix(model, modelsInCatalogue(region.trim()));
}

const UNLIKELY_HERE = { 'no-profile-here': texts.unserved, 'no-such-name': texts.unnamed };

/** A chat model that the catalog does not have in a region, which AWS may have had since. */
type Unlikely = {
  readonly why: keyof typeof UNLIKELY_HERE;
  readonly id: string;
  readonly region: string;
};

/** If the model needs an inference profile and the catalog has none for the region, or has the name of no model. */
export function unlikelyModel({ model, region, endpoint }: Chosen): Unlikely | undefined {
  // What a proxy calls is not known.
  if (!model || !region || endpoint?.custom) return undefined;
  const here = region.trim();
  const found = resolveModel(model, modelsInCatalogue(here));
  if (found.ok || (found.reason !== 'no-profile-here' && found.reason !== 'no-such-name')) return undefined;
  return { why: found.reason, id: model, region: here };
}

/** A warning if OpenClaw is to find an inference profile by itself and is too old for that. */
export function unseenByDiscovery(
  { isDiscovered, model: id }: Pick<Setup, 'isDiscovered' | 'model'>,
  version: string | undefined,
): Notice | undefined {
  if (!isDiscovered || !id || !version || !isBefore(version, WHOLE_BEDROCK_SINCE)) return undefined;
  const isProfile = geographyOf(id) !== undefined || parseArn(id) !== undefined;
  return isProfile ? notice(texts.unseen, { id, version }) : undefined;
}

/** A model besides the chat's that does not work, and the one to use, if there is one. */
export interface OtherUse {
  /** The place in openclaw.json, as a dotted path. */
  readonly place: string;
  readonly id: string;
  readonly geography: string;
  readonly region: string;
  readonly right?: string;
}

/** The same of all other models in use: fallbacks, agents, memory search and the like. `version`: OpenClaw's. */
export function foreignElsewhere(
  { config, provider, region: given, endpoint }: Chosen,
  version: string | undefined,
): OtherUse[] {
  if (!provider || !given) return [];
  const region = given.trim();
  const list = modelsInCatalogue(region);
  const foreign = (place: string, id: string, find: typeof resolveModel, base: string | undefined) => {
    const geography = geographyOf(id);
    if (geography === undefined || hasProfile(id, region)) return [];
    const here = base === undefined ? undefined : find(base, list);
    return [{ place, id, geography, region, ...(here?.ok && { right: here.model.entry.id }) }];
  };
  // What a proxy calls is not known; the plugin asks AWS's own endpoint for embeddings all the same.
  const named = endpoint?.custom ? [] : modelsInUse(config, provider.id);
  const { memory } = readUses(config, version, provider.id);
  return [
    ...named.flatMap(({ path, model }) =>
      foreign(
        path.join('.'),
        model,
        resolveModel,
        (findModel(model)?.model ?? modelOfOtherEnding(model))?.id,
      ),
    ),
    ...(memory?.isOurs
      ? foreign(
          [...usePlaces(config, version).memory, 'model'].join('.'),
          memory.model,
          resolveEmbedding,
          findEmbedding(memory.model)?.id,
        )
      : []),
  ];
}

const USELESS = {
  retired: texts.retiredThere,
  profile: texts.needsOtherId,
  mantle: texts.mantleThere,
  'other-region': texts.arnElsewhere,
  'not-text': texts.notTextThere,
  embedding: texts.notTextThere,
  'no-tools': texts.noToolsThere,
};

/** A model besides the chat's that the catalog is sure cannot be called. */
interface UselessUse extends Omit<OtherUse, 'geography'> {
  readonly why: keyof typeof USELESS;
}

/** What modelFault finds, for all other models in use. */
export function uselessElsewhere({ config, provider, region: given, endpoint }: Chosen): UselessUse[] {
  if (!provider || !given || endpoint?.custom) return [];
  const region = given.trim();
  const list = modelsInCatalogue(region);
  return modelsInUse(config, provider.id).flatMap(({ path, model: id }): UselessUse[] => {
    const found = resolveModel(id, list);
    const use = { place: path.join('.'), id, region };
    if (makesMedia(path)) return [];
    if (!SENDS_NO_TOOLS.test(use.place) && lacksTools(id)) return [{ ...use, why: 'no-tools' }];
    if (found.ok)
      return found.instead === undefined ? [] : [{ ...use, why: 'profile', right: found.model.entry.id }];
    const { reason, facts } = found;
    if (!(reason in USELESS)) return [];
    return [{ ...use, why: reason as keyof typeof USELESS, ...(facts.near && { right: facts.near }) }];
  });
}

/** Places whose models answer without tools. */
const SENDS_NO_TOOLS = /\b(?:image|pdf|utility)Model\b/;

/**
 * The model in the provider's list that an unlisted ID misspells by one character. Undefined if the catalog knows the
 * ID: then it is another model; so it is if a number differs, such as that of a version.
 */
export function listedSpelling(id: string, { value }: NonNullable<Setup['provider']>): string | undefined {
  const ids = providerModels(value).map((model) => model.id);
  if (ids.includes(id) || findModel(id)) return undefined;
  const geography = geographyOf(id);
  const numbers = (text: string) => text.replace(/\D/g, '');
  return ids.find(
    (listed) =>
      distance(id, listed) === 1 &&
      numbers(id) === numbers(listed) &&
      (geography === undefined || geography === geographyOf(listed)),
  );
}
