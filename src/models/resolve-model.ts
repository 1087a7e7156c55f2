/** Turns a given ID into one that can be called in the region, or explains why there is none. Pure. */

import { distance } from 'fastest-levenshtein';
import { type BedrockArn, parseArn, readRegion } from '../bedrock/endpoint.ts';
import { GEOGRAPHIES } from '../failures/model-names.ts';
import type { Notice } from '../text/text.ts';
import { models as texts } from '../text/texts.ts';
import {
  findEmbedding,
  findModel,
  geographyOf,
  hasProfile,
  idsIn,
  isCallableFrom,
  modelEntry,
  modelOfOtherEnding,
  whyNotConverse,
  withoutStrangePrefix,
} from './catalogue.ts';
import type { ListedModel, ModelList, UnusableReason } from './listed-model.ts';

type ModelRefusal =
  | Exclude<UnusableReason, 'needs-profile'>
  | 'no-profile-here'
  | 'other-region'
  | 'other-account'
  | 'not-here'
  | 'no-such-name'
  | 'embedding'
  | 'not-embedding'
  | 'mantle';

export type Resolution =
  | {
      readonly ok: true;
      readonly model: ListedModel;
      /** The given ID, if another one replaces it. */
      readonly instead?: string;
    }
  | {
      readonly ok: false;
      readonly reason: ModelRefusal;
      /** Facts for the texts: {id} and, where known, {region}, {account} or {near}, with its short name {alias}. */
      readonly facts: Readonly<Record<string, string>>;
    };

/**
 * Name parts for models that are not for text. Used if AWS's list does not have the ID: a call to an embedding model
 * would only report an invalid ID.
 */
const NOT_FOR_TEXT = /(?:^|[.-])(?:embed|rerank|image|canvas|reel|sonic|stable-)|^(?:\w+\.)?stability\./;

/** What LiteLLM and Anthropic put before the name: `bedrock/converse/…`, `anthropic/…`. */
const OTHER_PREFIX =
  /^(?:litellm\/)?(?:(?:bedrock(?:_converse)?|converse)\/(?:converse\/|invoke\/)?|anthropic\/|openai\/|amazon\/)/;

/**
 * The ID for a name that is not an ID itself: an alias of the catalog, an ID without vendor or version, one with a prefix
 * that AWS does not have, or a vendor's own name. Undefined if no model has that name, or several do.
 */
function idOfName(name: string, list: ModelList): string | undefined {
  // `[1m]` is Claude Code’s way to ask for the long context.
  const bare = name.replace(OTHER_PREFIX, '').replace(/\[1m\]$/, '');
  const given = withoutStrangePrefix(bare.toLowerCase());
  // Some write a version with a dot, `claude-opus-4.8`, where the ID has a hyphen.
  const spelled = [given, given.replace(/(\d)\.(?=\d)/g, '$1-')];
  // A date or `-v1:0` after a name whose ID has none.
  const wanted = [...spelled, ...spelled.map((name) => name.replace(/(?:-\d{8})?(?:-v1(?::0)?)?$/, ''))];
  const ids = list.models.map(({ entry, base = entry.id, alias }) => ({ id: entry.id, base, alias }));
  const fits = ({ id, base, alias }: (typeof ids)[number]) => {
    const plain = base.replace(/-v\d+(?::\d+)?$|-\d+:\d+$/, '');
    const own = plain.slice(plain.indexOf('.') + 1);
    // Without the end of a version, or without date and version, AWS knows no ID.
    const cut = [id, base].flatMap((one) => [
      one.replace(/:\d+$/, ''),
      one.replace(/-v\d+(?::\d+)?$/, '').replace(/-\d{8}$/, ''),
    ]);
    return [id, base, ...cut, plain, own, own.replace(/-\d{8}$/, ''), alias].some(
      (one) => one && wanted.includes(one),
    );
  };
  const found = ids.filter(fits);
  const bases = new Set(found.map(({ base }) => base));
  if (bases.size !== 1) return undefined;
  // On demand if possible, otherwise a geographic profile before the global one.
  const near = found.find(({ id, base }) => id === base) ?? found.find(({ id }) => !id.startsWith('global.'));
  return (near ?? found[0])?.id;
}

/** The model in this list for an ID. `accountId`: the sign-in's account, if known. */
export function resolveModel(
  id: string,
  list: ModelList,
  accountId: string | undefined = list.accountId,
): Resolution {
  const arn = parseArn(id);
  const refusal = arn && ofElsewhere(id, arn, list, accountId);
  if (refusal) return refusal;
  const listed = list.models.find(({ entry, arn: own }) => entry.id === id || own === id);
  if (listed) return { ok: true, model: { ...listed, entry: { ...listed.entry, id } } };
  const plain = arn?.type === 'foundation-model' || arn?.type === 'inference-profile' ? arn.id : id;
  const unusable = list.unusable.get(plain);
  if (unusable === 'needs-profile') return viaProfile(plain, list);
  if (unusable) return refuse(unusable === 'not-text' && findEmbedding(plain) ? 'embedding' : unusable, id);
  if (arn && plain !== id) return renamed(resolveModel(plain, list, accountId), id);
  const named = arn ? undefined : idOfName(id, list);
  if (named !== undefined && named !== id) {
    const resolution = resolveModel(named, list, accountId);
    return resolution.ok ? { ...resolution, instead: id } : resolution;
  }
  return unlisted(id, list, arn !== undefined);
}

/** The embedding model for an ID; only those that OpenClaw's plugin supports. */
export function resolveEmbedding(
  id: string,
  list: ModelList,
  accountId: string | undefined = list.accountId,
): Resolution {
  const arn = parseArn(id);
  const refusal = arn && ofElsewhere(id, arn, list, accountId);
  if (refusal) return refusal;
  const plain = (arn?.id ?? id).replace(OTHER_PREFIX, '');
  const { embeddings, region } = list;
  const exact = embeddings.find(({ entry }) => entry.id === plain);
  // The nearest one comes first in the list.
  const found = exact ?? embeddings.find(({ base }) => base === withoutStrangePrefix(plain));
  if (found && exact) return { ok: true, model: found };
  if (found) return { ok: true, model: found, instead: id };
  const isKnown = findEmbedding(plain) !== undefined;
  return isKnown ? refuse('not-here', id, { region }) : refuse('not-embedding', id);
}

/** Why an ARN cannot be called here: it belongs to another region, partition or account. */
function ofElsewhere(
  id: string,
  { partition, region, account }: BedrockArn,
  list: ModelList,
  accountId: string | undefined,
): Resolution | undefined {
  const here = readRegion(list.region);
  if (region !== list.region || (here.ok && here.partition !== partition))
    return refuse('other-region', id, { region });
  return account && accountId && account !== accountId ? refuse('other-account', id, { account }) : undefined;
}

/** An ARN that resolves to a plain ID keeps its form. */
function renamed(resolution: Resolution, id: string): Resolution {
  if (!resolution.ok || resolution.instead) return resolution;
  const { model } = resolution;
  return { ok: true, model: { ...model, ...ownArn(id), entry: { ...model.entry, id } } };
}

function ownArn(id: string): Pick<ListedModel, 'arn'> {
  return parseArn(id)?.type === 'inference-profile' ? { arn: id } : {};
}

/** The nearest inference profile: a geographic one before a global one. */
function viaProfile(id: string, list: ModelList): Resolution {
  const profiles = list.models.filter(({ base, kind }) => base === id && kind === 'system-profile');
  const near = profiles.find(({ geography }) => geography !== 'global') ?? profiles[0];
  if (near) return { ok: true, model: near, instead: id };
  const unoffered = list.source === 'catalogue' ? unofferedProfile(id, list.region) : undefined;
  const resolution = unoffered === undefined ? undefined : resolveModel(unoffered, list);
  return resolution?.ok
    ? { ...resolution, instead: id }
    : refuse('no-profile-here', id, { region: list.region });
}

/** The nearest inference profile of a model that the catalog knows, but does not offer because no agent can use it. */
function unofferedProfile(id: string, region: string): string | undefined {
  const model = findModel(id)?.model;
  const profiles = model ? idsIn(model, region).filter((one) => one !== id) : [];
  return profiles.find((one) => geographyOf(one) !== 'global') ?? profiles[0];
}

function unlisted(id: string, list: ModelList, isArn: boolean): Resolution {
  const why = whyNotConverse(id);
  // GovCloud retires models on dates of its own.
  const elsewhere = why === 'retired' && list.region.startsWith('us-gov-') ? undefined : why;
  const successor = elsewhere === 'retired' ? successorOf(id, list) : undefined;
  if (elsewhere) return refuse(elsewhere, id, successor === undefined ? {} : { near: successor });
  if (findEmbedding(id)) return refuse('embedding', id);
  if (NOT_FOR_TEXT.test(id)) return refuse('not-text', id);
  // Provisioned, imported and deployed models are in neither list.
  const couldBeListed = !isArn || parseArn(id)?.type === 'application-inference-profile';
  // An AWS ID starts with its vendor; anything else can only be an unknown name.
  const isName = !isArn && !/^[\w-]+\.[a-z]/i.test(id);
  if ((list.complete && couldBeListed) || isName) {
    const named = idOfName(id.slice(id.lastIndexOf('/') + 1), list);
    const facts = { region: list.region, ...(named ? { near: named } : nearest(id, list)) };
    if (!isName) return refuse('not-here', id, facts);
    // A letter or two are part of every name.
    const isPart = id.replace(/\W/g, '').length > 3 && like(list.embeddings, id).length > 0;
    return isPart ? refuse('embedding', id) : refuse('no-such-name', id, facts);
  }
  const found = findModel(id);
  const { entry, known } = modelEntry(id);
  const about = { entry, known, lifecycle: found?.model.lifecycle ?? 'active' } as const;
  if (!found) return { ok: true, model: { ...about, ...kindOf(id) } };
  const { model, profile } = found;
  const named = { ...about, ...ownArn(id), base: model.id, alias: model.alias };
  return {
    ok: true,
    model: profile
      ? { ...named, kind: 'system-profile', geography: profile }
      : { ...named, kind: 'foundation-model' },
  };
}

/** The recommended model of the same name without its number, as Sonnet is for an older Sonnet. */
function successorOf(id: string, list: ModelList): string | undefined {
  const plain = id.slice((geographyOf(id)?.length ?? -1) + 1);
  const names = plain.match(/[a-z]{3,}/g) ?? [];
  return modelsLike(names.join(' '), list)[0]?.entry.id;
}

/** What an unknown ID names, judged by its form. */
function kindOf(id: string): Pick<ListedModel, 'kind' | 'base' | 'geography' | 'arn'> {
  const arn = parseArn(id);
  if (arn?.type === 'application-inference-profile') return { kind: 'application-profile', arn: id };
  if (arn && arn.type !== 'foundation-model' && arn.type !== 'inference-profile')
    return { kind: 'other', arn: id };
  const plain = arn?.id ?? id;
  // A vendor's name has no dot, so in `us.vendor.model` the first part is a geography.
  const [, geography, base] = /^([a-z]{2,6}(?:-gov)?)\.([a-z0-9]+\..+)$/.exec(plain) ?? [];
  if (geography && base && GEOGRAPHIC.has(geography))
    return { kind: 'system-profile', geography, base, ...ownArn(id) };
  return { kind: 'foundation-model', base: plain };
}

/** Only for parsing an ID. https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html */
const GEOGRAPHIC = new Set<string>(GEOGRAPHIES);

/**
 * Warns of an inference profile that the region does not have, because its prefix belongs to other regions or the model
 * has none with it, unless AWS's list has it. `right`: the ID to use, if there is one.
 */
export function foreignPrefix(id: string, list: ModelList): Notice | undefined {
  const { region, models } = list;
  const geography = geographyOf(id);
  const isHere = models.some(({ entry }) => entry.id === id) || hasProfile(id, region);
  if (geography === undefined || isHere) return undefined;
  const base = (findModel(id)?.model ?? modelOfOtherEnding(id))?.id;
  const here = base === undefined ? undefined : resolveModel(base, list);
  return {
    text: isCallableFrom(id, region) ? texts.profileUnlisted : texts.foreignPrefix,
    facts: { id, geography, region, ...(here?.ok && { right: here.model.entry.id }) },
  };
}

/**
 * The model of the list whose ID or short name differs least, and that short name where it is the nearer one. A short
 * name has less room for slips.
 */
function nearest(id: string, { models }: ModelList): { near: string; alias?: string } | undefined {
  const names = models.flatMap(({ entry, alias }) => [
    { near: entry.id, far: distance(id.toLowerCase(), entry.id), most: Math.max(3, id.length / 3) },
    ...(alias === undefined
      ? []
      : [{ near: entry.id, alias, far: distance(id.toLowerCase(), alias), most: Math.floor(id.length / 3) }]),
  ]);
  const [found] = names.filter(({ far, most }) => far <= most).sort((a, b) => a.far - b.far);
  return found && { near: found.near, ...('alias' in found && { alias: found.alias }) };
}

function refuse(reason: ModelRefusal, id: string, facts: Readonly<Record<string, string>> = {}): Resolution {
  return { ok: false, reason, facts: { id, ...facts } };
}

/**
 * The models whose ID or name contains every one of the words, each model once: on demand if possible, otherwise
 * through the nearest inference profile. Models that are being retired are included only if no other matches.
 */
export function modelsLike(words: string, list: ModelList): ListedModel[] {
  const found = like(list.models, words);
  const active = found.filter(({ lifecycle }) => lifecycle === 'active');
  const bases = new Set((active.length > 0 ? active : found).map(({ base, entry }) => base ?? entry.id));
  return [...bases]
    .map((base) => resolveModel(base, list))
    .filter((resolution): resolution is Extract<Resolution, { ok: true }> => resolution.ok)
    .map(({ model }) => model);
}

/** Those whose ID or name contains every one of the words; none without a word. */
function like(models: readonly ListedModel[], words: string): ListedModel[] {
  const wanted = words
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (wanted.length === 0) return [];
  return models.filter(({ entry }) => {
    const text = `${entry.id} ${entry.name}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** What can be a model's ID or ARN. AWS takes up to 2,048 characters; the ARNs that it makes have some 150. */
export const MODEL_ID = /^[\w.:/-]{1,256}(?:\[1m\])?$/;
