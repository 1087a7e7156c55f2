/** What the catalog knows about a model that Bedrock did not find: the inference profile to call instead. Pure. */
import { AppError } from '../failures/errors.ts';
import type { Facts } from '../text/text.ts';
import {
  type FoundModel,
  findEmbedding,
  findModel,
  geographyOf,
  idsIn,
  isCallableFrom,
  modelOfOtherEnding,
  prefixesIn,
} from './catalogue.ts';
import { modelsInCatalogue } from './list-models.ts';
import { resolveModel } from './resolve-model.ts';

/** Has every model that any region has, for an example of an ID. */
const USUAL_REGION = 'us-east-1';

/** A region of each geography, for an example of an ID and of where to call it. */
const USUAL_REGIONS: Readonly<Record<string, string>> = {
  us: USUAL_REGION,
  'us-gov': 'us-gov-west-1',
  eu: 'eu-west-1',
  apac: 'ap-northeast-1',
  jp: 'ap-northeast-1',
  au: 'ap-southeast-2',
  in: 'ap-south-1',
  ca: 'ca-central-1',
};

/** Claude 3.7 and newer, and others that no region ever had without a profile, also if they are retired by now. */
const ONLY_IN_PROFILES =
  /^(?:anthropic\.claude-(?:3-7|[a-z]+-\d)|meta\.llama(?:3-[23]|4)|amazon\.nova-premier|deepseek\.r1|mistral\.pixtral)/;

/**
 * Turns `model-not-found` into needs-inference-profile, with {base} and {profileId}, if the model has an inference
 * profile in the region; with {base} alone if the region is unknown and no region has the model without one. If the ID
 * is of another profile, the error stays and gets {profileId}, and if its prefix belongs to other regions, {geography}
 * and {awayFrom}; if the region has it, {validIn}. A name that the catalog does not know is {short}. An ID that it has
 * with another ending or without the prefix, or a name of a model, gets {meant}; one that has no prefix anywhere,
 * {alone}. needs-inference-profile gets {profileId}, or else {profileIds}, all that the catalog has of the model. Where
 * the program did not say which of several models it called, and some of them have a prefix of other regions, the error
 * gets the {geography} of those. {callFrom} is a region of that geography, {homes} are the prefixes that the region has.
 * Either gets the {successor} of a model that is retired, and so does model-retired. Any other error is returned
 * unchanged.
 */
export function throughProfile(error: AppError): AppError {
  if (error.error === 'model-retired') return withSuccessor(error);
  return withProfiles(error.error === 'model-not-found' ? identified(error) : error);
}

function withSuccessor(error: AppError): AppError {
  const { model, region } = error.facts;
  const successor =
    typeof model === 'string' && successorOf(model, typeof region === 'string' ? region : undefined);
  return successor ? replaced(error, error.error, { successor }) : error;
}

function identified(error: AppError): AppError {
  const { model, region, unserved, near } = error.facts;
  const here = typeof region === 'string' ? region : undefined;
  // Mantle has IDs of its own, without prefixes.
  if (unserved !== undefined) return error;
  if (typeof model !== 'string') return oneOfSeveral(error, here);
  const found = findModel(model);
  const successor = found ? undefined : successorOf(model, here);
  const base = found?.model.id ?? model;
  const meant = found
    ? withoutPrefix(found.model, model)
    : (meantBy(model, here) ?? (here === undefined ? named(model, USUAL_REGIONS[String(near)]) : undefined));
  if (meant !== undefined) return replaced(error, 'model-not-found', { meant });
  const profileId = here === undefined ? undefined : profileIn(here, base);
  const isShort =
    found === undefined && profileId === undefined && !/[./]/.test(model.replace(/\d\.\d/g, ''));
  if (isShort)
    return replaced(error, error.error, { short: model, ...(here && { homes: prefixesIn(here) }) });
  if (found?.profile === undefined && geographyOf(model) === undefined) {
    const isProfile = found
      ? here === undefined && isOnlyInProfiles(found.model)
      : ONLY_IN_PROFILES.test(model);
    if (profileId || isProfile)
      return replaced(error, 'needs-inference-profile', { base: model, ...(profileId && { profileId }) });
    // No region calls it by a prefix, and some do not have it.
    const isAlone = here === undefined && found?.model.access.profiles.length === 0;
    return replaced(error, 'model-not-found', {
      ...(isAlone && { alone: model }),
      ...(successor && { successor }),
    });
  }
  if (here !== undefined && found && idsIn(found.model, here).includes(model))
    return replaced(error, 'model-not-found', { validIn: here });
  // Profiles with the prefix global. are called from nearly everywhere.
  const isAway = here === undefined ? geographyOf(model) !== 'global' : !isCallableFrom(model, here);
  const geography = isAway ? geographyOf(model) : undefined;
  return replaced(error, 'model-not-found', {
    ...(profileId && profileId !== model && { profileId }),
    ...(geography && awayFrom(geography, here)),
    ...(successor && { successor }),
  });
}

function awayFrom(geography: string, here: string | undefined): Facts {
  const callFrom = USUAL_REGIONS[geography];
  return {
    geography,
    ...(callFrom && { callFrom }),
    ...(here && { awayFrom: here, homes: prefixesIn(here) }),
  };
}

/** The prefix of those of several models that the region cannot call, if all of them have the same. */
function oneOfSeveral(error: AppError, here: string | undefined): AppError {
  const { models } = error.facts;
  if (here === undefined) return error;
  const away = String(models ?? '')
    .split(' ')
    .flatMap((model) => (geographyOf(model) && !isCallableFrom(model, here) ? geographyOf(model) : []));
  const [geography, ...others] = new Set(away);
  const isKnown = geography !== undefined && others.length === 0;
  return replaced(error, error.error, isKnown ? awayFrom(geography, here) : { homes: prefixesIn(here) });
}

function withProfiles(error: AppError): AppError {
  const { base, region, profileId } = error.facts;
  if (error.error !== 'needs-inference-profile' || typeof base !== 'string' || profileId) return error;
  const here = typeof region === 'string' ? region : undefined;
  const successor = successorOf(base, here);
  const homes: Facts = here === undefined ? {} : { homes: prefixesIn(here) };
  if (successor !== undefined) return replaced(error, error.error, { successor, ...homes });
  const nearest = here === undefined ? undefined : profileIn(here, base);
  const all = (findModel(base)?.model ?? findEmbedding(base))?.access.profiles ?? [];
  return replaced(error, error.error, {
    ...(nearest ? { profileId: nearest } : all.length > 0 && { profileIds: all }),
  });
}

/** What to call in place of a model that is retired. */
function successorOf(id: string, region = USUAL_REGION): string | undefined {
  const found = resolveModel(id, modelsInCatalogue(region));
  return !found.ok && found.reason === 'retired' ? found.facts.near : undefined;
}

/** The ID of a model that no inference profile leads to, if the one that was called has a prefix. */
function withoutPrefix({ id, access }: FoundModel['model'], called: string): string | undefined {
  return access.profiles.length === 0 && geographyOf(called) !== undefined ? id : undefined;
}

function isOnlyInProfiles({ access }: FoundModel['model']): boolean {
  return !access.onDemand && access.profiles.length > 0;
}

/** The ID of the catalog that differs from an unknown one in its ending only, with the same prefix if there is one. */
function meantBy(id: string, region: string | undefined): string | undefined {
  const model = modelOfOtherEnding(id);
  if (model === undefined) return undefined;
  const geography = geographyOf(id);
  const { profiles } = model.access;
  const same = profiles.find(
    (profile) =>
      geographyOf(profile) === geography && (region === undefined || isCallableFrom(profile, region)),
  );
  return same ?? (region === undefined ? undefined : profileIn(region, model.id)) ?? model.id;
}

function profileIn(region: string, base: string): string | undefined {
  const found = resolveModel(base, modelsInCatalogue(region));
  return found.ok && found.model.kind === 'system-profile' ? found.model.entry.id : undefined;
}

/** The ID of the model that is named as elsewhere, without its maker. */
function named(name: string, region = USUAL_REGION): string | undefined {
  if (/^[a-z\d]+\./.test(name)) return undefined;
  const resolution = resolveModel(name.replace(/\[1m\]$/, ''), modelsInCatalogue(region));
  return resolution.ok && resolution.instead !== undefined ? resolution.model.entry.id : undefined;
}

function replaced(error: AppError, name: AppError['error'], facts: Facts): AppError {
  return new AppError(name, { ...error.facts, ...facts }, { cause: error.cause });
}
