/** The models that a chat may use, in `agents.defaults` of openclaw.json. */

import type { Json, Json5Edit } from '../edit/json5.ts';
import { strangePrefix, whyNotConverse, withoutStrangePrefix } from '../models/catalogue.ts';
import {
  type BedrockProvider,
  fallbackRefs,
  isBedrockId,
  isMembers,
  type Members,
  membersAt,
  primaryRef,
  providerModels,
  splitRef,
  type Value,
  valueAt,
} from '../openclaw/config.ts';
import { discoverySetting } from '../openclaw/discovery.ts';
import { supportsModelPolicy, supportsWildcards } from '../openclaw/install.ts';
import { usesOtherProviders } from '../openclaw/references.ts';
import { type Notice, notice } from '../text/text.ts';
import { plan as texts } from '../text/texts.ts';
import { describeModel } from './model-limits.ts';
import type { ModelChoice, Step } from './plan.ts';

/**
 * Defines aliases, but in many versions it is also the list of allowed models: a first entry there would lock people out
 * of all other models. So it is written only where that cannot happen.
 */
const MODELS = ['agents', 'defaults', 'models'];
const ALLOW = ['agents', 'defaults', 'modelPolicy', 'allow'];

/** Names the models in `agents.defaults`, with their aliases, so that a chat may choose them. */
export function planAllowedModels(config: Value, answers: ModelChoice, othersInUse: boolean): Step {
  const refs = answers.models.map((model) => `${answers.providerId}/${model}`);
  const map = membersAt(config, ...MODELS);
  const aliases = mayWriteMap(config, map, answers, othersInUse)
    ? planAliases(map, refs, answers)
    : { edits: [], warnings: isRerun(config, answers) ? [] : [notice(texts.aliasSkipped)] };
  const opened = aliases.edits.length > 0 ? openPolicy(config, answers) : [];
  const replaced = replacedDefault(config, answers);
  const policy = planPolicy(config, [...refs, ...replaced]);
  const edits = [...aliases.edits, ...keptInMap(config, replaced), ...opened, ...policy];
  return { edits, warnings: aliases.warnings };
}

/**
 * The default model that the chosen one replaces, if it is another one that works. OpenClaw allows its default and the
 * fallbacks in the chat even if no list does.
 */
function replacedDefault(config: Value, answers: ModelChoice): string[] {
  const { models, providerId, setPrimary = true } = answers;
  const ref = primaryRef(config);
  const { provider, model = '' } = splitRef(ref) ?? {};
  if (!setPrimary || ref === undefined || provider === undefined || fallbackRefs(config).includes(ref))
    return [];
  if (provider !== providerId) return [ref];
  const baseOf = (id: string) => describeModel(answers, id).base ?? id;
  const listed = providerModels(membersAt(config, 'models', 'providers', provider));
  const isDead = strangePrefix(model) !== undefined || whyNotConverse(model) !== undefined;
  const isChosen = models.some((id) => baseOf(id) === baseOf(model));
  return !isDead && !isChosen && listed.some(({ id }) => id === model) ? [ref] : [];
}

/** Entries for those that a map that restricts the chat does not allow. */
function keptInMap(config: Value, refs: readonly string[]): Json5Edit[] {
  const allowed = Object.keys(membersAt(config, ...MODELS));
  if (allowed.length === 0 || restrictsElsewhere(config)) return [];
  return lacking(allowed, refs).map((ref) => ({ path: [...MODELS, ref], set: {} }));
}

/** Those that a list neither names nor allows with their whole provider. */
function lacking(allowed: readonly Value[], refs: readonly string[]): string[] {
  return refs.filter((ref) => !allowed.includes(ref) && !allowed.includes(`${ref.split('/')[0]}/*`));
}

/** If the map has only aliases, OpenClaw would treat them as all that the chat may choose. */
function openPolicy(config: Value, { modelPolicy, providerId }: ModelChoice): readonly Json5Edit[] {
  const isOurs = Object.keys(membersAt(config, ...MODELS)).every((ref) => isOf(providerId, ref));
  const isTaken = restrictsElsewhere(config) || allowedBy(config).length > 0 || usesOtherProviders(config);
  if (!modelPolicy || !isOurs || isTaken) return [];
  return [{ path: ALLOW, set: [`${providerId}/*`] }];
}

/** What restricts the chat's models, and the edits that lift it: none if someone set the restriction on purpose. */
export interface Restriction {
  readonly allowed: readonly string[];
  readonly edits: readonly Json5Edit[];
}

/**
 * Whether the chat is restricted to the aliases in the map, or to what OpenClaw derived from them. `version`: OpenClaw's,
 * which says whether a policy, or the map, can allow a whole provider.
 */
export function chatRestriction(
  config: Value,
  { id, value }: BedrockProvider,
  version: string | undefined,
): Restriction | undefined {
  const map = membersAt(config, ...MODELS);
  const refs = Object.keys(map);
  const policy = allowedBy(config);
  const mapped = restrictsElsewhere(config) ? [] : refs;
  const allowed = policy.length > 0 ? policy : mapped;
  if (allowed.length === 0 || allowed.includes(`${id}/*`)) return undefined;
  const missing = providerModels(value)
    .map((model) => `${id}/${model.id}`)
    .filter((ref) => !allowed.includes(ref));
  const isOurs = allowed.every((ref) => isOf(id, ref));
  const others = Object.keys(membersAt(config, 'models', 'providers')).filter((other) => other !== id);
  const everything = [id, ...others].map((provider) => `${provider}/*`);
  if (policy.length > 0) {
    // As OpenClaw writes it for a map that it treats as a restriction.
    if (isOurs && [...policy].sort().join() === [...refs].sort().join())
      return {
        allowed,
        edits: everything.map((set, offset) => ({ path: [...ALLOW, policy.length + offset], set })),
      };
    return missing.length > 0 ? { allowed, edits: [] } : undefined;
  }
  if (!isOurs && missing.length === 0) return undefined;
  if (supportsModelPolicy(version)) {
    return {
      allowed,
      edits: [{ path: ALLOW, set: [...refs.filter((ref) => !isOf(id, ref)), ...everything] }],
    };
  }
  // Someone may have chosen the aliases: they stay, and the other models join them.
  const shutOut = isOurs ? modelsOfOthers(config, id) : [];
  if (missing.length === 0 && !(isOurs && usesOtherProviders(config)))
    return isOurs && discoverySetting(config) !== undefined
      ? { allowed, edits: allDiscovered(id, version) }
      : undefined;
  return { allowed, edits: [...missing, ...shutOut].map((ref) => ({ path: [...MODELS, ref], set: {} })) };
}

/** What OpenClaw finds by itself is in no list, so only the whole provider can be allowed. */
function allDiscovered(id: string, version: string | undefined): Json5Edit[] {
  return supportsWildcards(version) ? [{ path: [...MODELS, `${id}/*`], set: {} }] : [];
}

/** The models of other providers that the config lists or uses, by reference. */
function modelsOfOthers(config: Value, id: string): string[] {
  const providers = Object.entries(membersAt(config, 'models', 'providers')).filter(
    ([other]) => other !== id,
  );
  const listed = providers.flatMap(([other, value]) =>
    providerModels(isMembers(value) ? value : {}).map((model) => `${other}/${model.id}`),
  );
  const used = [primaryRef(config) ?? '', ...fallbackRefs(config)].filter(
    (ref) => splitRef(ref) && !isBedrockId(splitRef(ref)?.provider) && !isOf(id, ref),
  );
  return [...new Set([...listed, ...used])];
}

function isOf(providerId: string, ref: string): boolean {
  return splitRef(ref)?.provider === providerId;
}

/** The policy's own list; empty if there is none, which allows everything. */
function allowedBy(config: Value): readonly string[] {
  const allow = valueAt(config, ...ALLOW);
  return Array.isArray(allow) ? allow.filter((ref): ref is string => typeof ref === 'string') : [];
}

/** OpenClaw has recorded that the map is no longer a restriction (2026.8 and later). */
function restrictsElsewhere(config: Value): boolean {
  return valueAt(config, 'meta', 'migrations', 'modelPolicyAllowlist') === true;
}

/** The person has been told before and asks for nothing new. */
function isRerun(config: Value, { alias, providerId }: ModelChoice): boolean {
  return alias === undefined && splitRef(primaryRef(config))?.provider === providerId;
}

/**
 * An entry in the map adds no restriction if the map already has entries, if only Bedrock is in use, or if OpenClaw has
 * recorded that it keeps the restriction elsewhere (2026.8 and later).
 */
function mayWriteMap(
  config: Value,
  map: Members,
  { modelPolicy = false }: ModelChoice,
  othersInUse: boolean,
): boolean {
  // With a primary and no map, an earlier run may have omitted the map because of another provider, of which there has
  // been no trace since that run replaced the primary.
  const isFresh = primaryRef(config) === undefined && !othersInUse && !usesOtherProviders(config);
  // What OpenClaw finds by itself would be hidden, too.
  const findsOthers = !modelPolicy && discoverySetting(config) !== undefined;
  return Object.keys(map).length > 0 || restrictsElsewhere(config) || (isFresh && !findsOthers);
}

function planAliases(map: Members, refs: readonly string[], answers: ModelChoice): Step {
  const { alias, models } = answers;
  const edits: Json5Edit[] = [];
  const warnings: Notice[] = [];
  const taken = new Map(
    Object.entries(map).map(([ref, entry]) => [isMembers(entry) ? entry.alias : undefined, ref]),
  );
  for (const [index, ref] of refs.entries()) {
    const model = models[index] as string;
    const former = formerRef(map, answers, model);
    // The same model under its profile's ID: the settings of the old entry are kept.
    const isMoved = former !== undefined && !Object.hasOwn(map, ref) && isMembers(map[former]);
    const present = membersAt(map, isMoved ? former : ref);
    if (isMoved) for (const [name, owner] of taken) if (owner === former) taken.set(name, ref);
    const asked = index === 0 ? alias : undefined;
    const wanted = asked ?? (present.alias === undefined ? describeModel(answers, model).alias : undefined);
    const owner = taken.get(wanted);
    const isFree = owner === undefined || owner === ref;
    if (!isFree && asked !== undefined)
      warnings.push(notice(texts.aliasTaken, { alias: asked, ref: owner, model }));
    const named = wanted !== undefined && isFree ? { alias: wanted } : undefined;
    if (named) taken.set(named.alias, ref);
    const path = [...MODELS, ref];
    // One edit: a member of an object that is itself written cannot be another.
    if (isMoved)
      edits.push(
        { path: [...MODELS, former], remove: true },
        { path, set: { ...present, ...named } as Json },
      );
    else if (named) edits.push({ path: [...path, 'alias'], set: named.alias });
    else if (!Object.hasOwn(map, ref)) edits.push({ path, set: {} });
  }
  return { edits, warnings };
}

/** The reference that the map has to a model by its own ID, or by one with a prefix that AWS does not have. */
function formerRef(map: Members, answers: ModelChoice, model: string): string | undefined {
  const { base } = describeModel(answers, model);
  return Object.keys(map).find((ref) => {
    const { provider, model: id = '' } = splitRef(ref) ?? {};
    return provider === answers.providerId && withoutStrangePrefix(id) === base;
  });
}

/** A policy that lists models must list ours too, or they cannot be chosen. */
function planPolicy(config: Value, refs: readonly string[]): readonly Json5Edit[] {
  const allow = valueAt(config, ...ALLOW);
  if (!Array.isArray(allow) || allow.length === 0) return [];
  return lacking(allow, refs).map((ref, offset) => ({ path: [...ALLOW, allow.length + offset], set: ref }));
}
