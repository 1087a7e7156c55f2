/**
 * Our provider in openclaw.json. Its list of models: ours are added, those with the same ID updated, all others left
 * alone. Its ID: an older one of ours becomes the ID that works today, with everything that refers to it. OpenClaw
 * 2026.9.6 fails at run time for a provider named `bedrock`: "No API provider registered for api".
 */
import { isDeepStrictEqual } from 'node:util';
import { applyChange, compileEdits } from '../edit/json5/change.ts';
import type { Json, Json5Edit, Path } from '../edit/json5.ts';
import { withoutStrangePrefix } from '../models/catalogue.ts';
import {
  BEDROCK_API,
  BEDROCK_PROVIDER_IDS,
  type BedrockProvider,
  bedrockProviders,
  DEFAULT_PROVIDER_ID,
  isBedrockId,
  isMembers,
  type Members,
  primaryRef,
  providerModels,
  splitRef,
  type Value,
  valueAt,
} from '../openclaw/config.ts';
import { type ConfigDocuments, readConfig } from '../openclaw/config-documents.ts';
import { editConfig } from '../openclaw/edit-config.ts';
import { referencesTo } from '../openclaw/references.ts';
import { rejectedKeys } from '../openclaw/schema.ts';
import { type Notice, notice } from '../text/text.ts';
import { plan as texts } from '../text/texts.ts';
import { describeModel, isLimit, LIMITS, limitLowered, tooHigh } from './model-limits.ts';
import type { ModelChoice, Step } from './plan.ts';

/** Edits for the `models` of a provider block at `path`. */
export function planProviderModels(provider: Members, path: Path, answers: ModelChoice): Step {
  const { models: ids } = answers;
  const repaired = repairedList(provider.models, answers);
  if (repaired) {
    const { edits, warnings } = planProviderModels({ ...provider, models: repaired }, [], answers);
    const set = applyChange(repaired, compileEdits(edits)) as Json;
    return { edits: [{ path, set }], warnings: [notice(texts.modelsRepaired), ...warnings] };
  }
  const present = providerModels(provider);
  const missing = ids
    .filter((id) => !present.some((model) => model.id === id))
    .map((id) => newModel(answers, id, present));
  const updates = present.map((model) =>
    ids.includes(model.id) ? updateModel(answers, model, path) : mendModel(answers, model, path),
  );
  if (!Array.isArray(provider.models))
    return { edits: [{ path, set: missing.map(({ entry }) => entry) }], warnings: [] };
  const count = provider.models.length;
  const added = missing.map(
    ({ entry }, offset): Json5Edit => ({ path: [...path, count + offset], set: entry }),
  );
  return {
    edits: [...updates.flatMap(({ edits }) => edits), ...added],
    warnings: [...updates, ...missing].flatMap(({ warnings }) => warnings),
  };
}

/**
 * A proper list of model objects, if someone wrote an object or plain IDs, or an entry without an ID, which names no
 * model and makes OpenClaw reject the file; undefined if it already is one or there is nothing to keep.
 */
function repairedList(models: Members['models'], answers: ModelChoice): Json[] | undefined {
  if (models === undefined || models === null) return undefined;
  const hasId = (value: Value) => isMembers(value) && typeof value.id === 'string' && value.id !== '';
  if (Array.isArray(models) && models.every(hasId)) return undefined;
  const describe = (id: string) => describeModel(answers, id).entry;
  const byId = isMembers(models)
    ? Object.entries(models).map(([id, value]) => (isMembers(value) ? { id, ...value } : id))
    : [models].flat();
  return byId.flatMap((value): Json[] => {
    if (typeof value === 'string' && value !== '') return [describe(value)];
    return hasId(value) ? [value as Json] : [];
  });
}

/**
 * A new entry. If an entry for the same model under its base ID exists, or under one with a prefix that AWS does not have, its settings are kept, except that for a model
 * in the catalog the profile's price applies and no limit is raised.
 */
function newModel(
  answers: ModelChoice,
  id: string,
  present: ReturnType<typeof providerModels>,
): { readonly entry: Json; readonly warnings: readonly Notice[] } {
  const described = describeModel(answers, id);
  const { entry, known, base } = described;
  const from = present.find((model) => withoutStrangePrefix(model.id) === base);
  if (!from) return { entry, warnings: [] };
  const { id: _, name: __, ...figures } = from.value as Record<string, Json>;
  const moved: Record<string, Json> = { ...entry, ...figures };
  const isTold = Object.keys(figures).length > 0;
  const warnings = isTold ? [notice(texts.figuresMoved, { from: from.id, to: id })] : [];
  if (!known) return { entry: moved, warnings };
  for (const key of LIMITS) {
    const found = tooHigh(key, moved[key], { id, ...described });
    if (!found) continue;
    warnings.push(limitLowered(found));
    moved[key] = found.to;
  }
  const { cost } = entry;
  if (JSON.stringify(figures.cost ?? cost) !== JSON.stringify(cost))
    warnings.push(notice(texts.priceReplaced, { from: from.id, to: id }));
  return { entry: { ...moved, cost: { ...cost } }, warnings };
}

/** What is missing or wrong in an entry that is not chosen: OpenClaw would reject the whole file. */
function mendModel(
  answers: ModelChoice,
  { id, value, index }: ReturnType<typeof providerModels>[number],
  models: Path,
): Step {
  const { entry } = describeModel(answers, id);
  const wrong = rejectedKeys(value);
  const missing = value.name ? [] : ['name'];
  // One with an address of its own is of another service.
  const own =
    answers.baseUrl && !value.baseUrl ? withoutOwnWays(answers, { id, value, index }, models) : NONE;
  return {
    edits: [
      ...[...missing, ...wrong].map((key) => mended(entry, key, [...models, index, key])),
      ...own.edits,
    ],
    warnings: [...wrong.map((field) => notice(texts.valueReplaced, { model: id, field })), ...own.warnings],
  };
}

const NONE: Step = { edits: [], warnings: [] };

/** The catalog's value, or none for a key that it does not have. */
function mended(entry: Members, key: string, path: Path): Json5Edit {
  return entry[key] === undefined ? { path, remove: true } : { path, set: entry[key] as Json };
}

/**
 * Updates an existing entry, keeping its name, inputs and unknown keys. Adds missing keys; for a model in the catalog,
 * lowers limits above the real ones and corrects prices.
 */
function updateModel(
  answers: ModelChoice,
  { id, value, index }: ReturnType<typeof providerModels>[number],
  models: Path,
): Step {
  const described = describeModel(answers, id);
  const { entry, known } = described;
  const wrong = rejectedKeys(value);
  const edits = wrong.map((key) => mended({ ...entry }, key, [...models, index, key]));
  const warnings: Notice[] = wrong.map((field) => notice(texts.valueReplaced, { model: id, field }));
  for (const [key, wanted] of Object.entries(entry)) {
    if (wrong.includes(key)) continue;
    const present = value[key];
    const path = [...models, index, key];
    if (present === undefined || (key === 'name' && !present)) edits.push({ path, set: wanted as Json });
    else if (known && key === 'cost') {
      edits.push(...Object.entries(wanted).map(([name, set]) => ({ path: [...path, name], set })));
      const { input, output } = entry.cost;
      const differs = ([name, set]: [string, unknown]) => (valueAt(present, name) ?? set) !== set;
      if (Object.entries(wanted).some(differs))
        warnings.push(notice(texts.priceSet, { model: id, input, output }));
    }
    const found = isLimit(key) ? tooHigh(key, present, { id, ...described }) : undefined;
    if (found) {
      edits.push({ path, set: found.to });
      warnings.push(limitLowered(found));
    }
  }
  const own = withoutOwnWays(answers, { id, value, index }, models);
  return { edits: [...edits, ...own.edits], warnings: [...warnings, ...own.warnings] };
}

/** Removes what a model has in place of the provider's, which would keep it from being called as it is set up. */
function withoutOwnWays(
  { baseUrl }: ModelChoice,
  { id, value, index }: ReturnType<typeof providerModels>[number],
  models: Path,
): Step {
  const right = { api: BEDROCK_API, baseUrl: baseUrl ?? value.baseUrl };
  const fields = (['api', 'baseUrl'] as const).filter(
    (field) => value[field] !== undefined && value[field] !== right[field],
  );
  return {
    edits: fields.map((field) => ({ path: [...models, index, field], remove: true })),
    warnings: fields
      .filter((field) => value[field])
      .map((field) => notice(texts.ownWayRemoved, { model: id, field, value: String(value[field]) })),
  };
}

/**
 * The providers that become `target`: those under an older ID of ours and, if `target` is the ID that works today and
 * there is no such provider yet, the one in use. An ID of the person's own never replaces the one that works.
 */
export function renamedProviders(config: Value, target: string): BedrockProvider[] {
  const [used, ...others] = bedrockProviders(config).filter(({ id }) => id !== target);
  const isThere = valueAt(config, 'models', 'providers', target) !== undefined;
  const isStale = ({ id }: BedrockProvider) =>
    isBedrockId(id) && (id !== DEFAULT_PROVIDER_ID || isBedrockId(target));
  const isInUse = used && splitRef(primaryRef(config))?.provider === used.id;
  const isUnknown = isInUse && !isBedrockId(used.id) && target === DEFAULT_PROVIDER_ID && !isThere;
  return [...(used && (isUnknown || isStale(used)) ? [used] : []), ...others.filter(isStale)];
}

/** The files with `bedrock`, `aws-bedrock` or `amazon-bedrock` renamed to `target`. Throws like editConfig. */
export function renameProvider(
  before: ConfigDocuments,
  target: string,
): { after: ConfigDocuments; warnings: readonly Notice[] } {
  let after = before;
  const warnings: Notice[] = [];
  const stale = renamedProviders(readConfig(before), target);
  // One at a time: the second one is merged into the first.
  for (const { id } of stale) {
    const now = readConfig(after);
    const provider = bedrockProviders(now).find((candidate) => candidate.id === id) as BedrockProvider;
    const moved = moveReferences(now, id, target);
    after = editConfig(after, [...moveProvider(now, provider, target), ...moved]);
    const isThere = valueAt(now, 'models', 'providers', target) !== undefined;
    const text = isThere ? texts.providerMerged : texts.providerRenamed;
    warnings.push(notice(text, { from: id, to: target }), ...droppedEntries(now, moved, id, target));
  }
  if (target !== DEFAULT_PROVIDER_ID) return { after, warnings };
  // Older versions of OpenClaw took all our IDs for one, so a model may be named under an ID that has no provider.
  for (const id of BEDROCK_PROVIDER_IDS) {
    const now = readConfig(after);
    if (id === target || valueAt(now, 'models', 'providers', id) !== undefined) continue;
    const moved = moveReferences(now, id, target);
    if (moved.length === 0) continue;
    after = editConfig(after, moved);
    warnings.push(
      notice(texts.referencesRenamed, { from: id, to: target }),
      ...droppedEntries(now, moved, id, target),
    );
  }
  return { after, warnings };
}

/** An entry of the old ID goes if the new ID has one in the same place, which may allow more. */
function droppedEntries(config: Value, edits: readonly Json5Edit[], from: string, to: string): Notice[] {
  return edits.flatMap((edit) => {
    if (!('remove' in edit)) return [];
    const { path } = edit;
    const kept = [...path.slice(0, -1), to + String(path.at(-1)).slice(from.length)];
    if (isDeepStrictEqual(valueAt(config, ...path), valueAt(config, ...kept))) return [];
    return [notice(texts.entryDropped, { place: path.join('.'), kept: kept.join('.') })];
  });
}

/**
 * Renames in place. If the target exists, its settings stay, missing models are added, and the address of the provider
 * in use decides: another region would get the chats.
 */
function moveProvider(config: Value, { id, value }: BedrockProvider, target: string): Json5Edit[] {
  const providers = ['models', 'providers'];
  const existing = bedrockProviders(config).find((candidate) => candidate.id === target);
  if (!existing) return [{ path: [...providers, id], rename: target }];
  const present = providerModels(existing.value);
  const missing = providerModels(value).filter(
    (model) => !present.some(({ id: there }) => there === model.id),
  );
  const count = Array.isArray(existing.value.models) ? existing.value.models.length : 0;
  const isInUse = splitRef(primaryRef(config))?.provider === id && value.baseUrl !== undefined;
  return [
    { path: [...providers, id], remove: true },
    ...(isInUse ? [{ path: [...providers, target, 'baseUrl'], set: value.baseUrl as Json }] : []),
    ...missing.map(
      (model, offset): Json5Edit => ({
        path: [...providers, target, 'models', count + offset],
        set: model.value as Json,
      }),
    ),
  ];
}

/** The edits that rename a provider in every place that names it or one of its models. */
export function moveReferences(config: Value, from: string, target: string): Json5Edit[] {
  const edits: Json5Edit[] = [];
  const removed: Path[] = [];
  for (const { path, isKey, ref } of referencesTo(config, from)) {
    if (removed.some((gone) => gone.every((step, index) => path[index] === step))) continue;
    const renamed = target + ref.slice(from.length);
    if (!isKey) edits.push({ path, set: renamed });
    else if (valueAt(config, ...path.slice(0, -1), renamed) === undefined)
      edits.push({ path, rename: renamed });
    else {
      edits.push({ path, remove: true });
      removed.push(path);
    }
  }
  return edits;
}
