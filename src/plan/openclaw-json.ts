/** What OpenClaw needs in openclaw.json, as edits of the existing file. */
import { readEndpoint } from '../bedrock/endpoint.ts';
import type { Json, Json5Edit } from '../edit/json5.ts';
import { AppError } from '../failures/errors.ts';
import { isKnownId } from '../models/catalogue.ts';
import { modelsInCatalogue } from '../models/list-models.ts';
import { resolveModel } from '../models/resolve-model.ts';
import {
  API_KEY_VARIABLE,
  bedrockProviders,
  DEFAULT_PROVIDER_ID,
  keyVariablePlaces,
  type Members,
  membersAt,
  otherProtocol,
  plaintextKey,
  providerModels,
  refersToKey,
  refersToKeyVariable,
  secretVariables,
  type Value,
  type Variables,
  valueAt,
  withVariables,
} from '../openclaw/config.ts';
import { type ConfigDocuments, readConfig } from '../openclaw/config-documents.ts';
import { editConfig, IncludeRefusal } from '../openclaw/edit-config.ts';
import { FALLBACK_PLACE, modelsInUse, type NamedModel } from '../openclaw/references.ts';
import { asMeant, misspelledIn, spellingEdit } from '../openclaw/schema.ts';
import { fillTemplate } from '../sign-in/method.ts';
import { methodFor, methodOf } from '../sign-in/methods.ts';
import { type Notice, notice } from '../text/text.ts';
import { plan as texts } from '../text/texts.ts';
import { planAllowedModels } from './agent-defaults.ts';
import { memberLines } from './diff.ts';
import { keyUserNotices } from './key-users.ts';
import type { Answers, ModelChoice, Step } from './plan.ts';
import { planPrimary } from './primary-model.ts';
import { planProviderModels, renameProvider } from './provider.ts';
import { planUses } from './uses.ts';

export interface PlannedConfig {
  readonly after: ConfigDocuments;
  readonly warnings: readonly Notice[];
}

/**
 * The files' new texts for these answers. `othersInUse`: the machine has sign-ins for other providers that the config
 * does not show. Throws AppError cannot-parse, and included-elsewhere with the lines to add by hand.
 */
export function planOpenclawConfig(
  before: ConfigDocuments,
  answers: Answers,
  othersInUse: boolean,
): PlannedConfig {
  return withLinesByHand(before, (documents) => {
    const spelled = spellKeys(documents);
    const renamed = renameProvider(spelled.after, answers.providerId);
    const { variables = {} } = answers;
    const config = withVariables(readConfig(renamed.after), variables);
    const steps = [
      planMode(config),
      planKeyVariable(config, answers),
      planProvider(config, answers),
      planConversion(config, answers),
      planPrimary(config, answers),
      planAllowedModels(config, answers, othersInUse),
      planUses(config, answers),
      planGateway(config, answers),
    ];
    const planned = applySteps(renamed.after, steps, variables);
    return {
      ...planned,
      warnings: [
        ...spelled.warnings,
        ...renamed.warnings,
        ...planned.warnings,
        ...stillRejected(planned.after),
      ],
    };
  });
}

/**
 * The files' new texts with another primary model, which is added to the provider and to a list of allowed models if
 * missing; an existing entry stays as it is. Throws like planOpenclawConfig.
 */
export function planModelSwitch(
  before: ConfigDocuments,
  choice: ModelChoice,
  othersInUse: boolean,
): PlannedConfig {
  return withLinesByHand(before, (documents) => {
    const { providerId, models, variables = {} } = choice;
    const spelled = spellKeys(documents);
    const config = withVariables(readConfig(spelled.after), variables);
    const path = ['models', 'providers', providerId];
    const provider = membersAt(config, ...path);
    const present = providerModels(provider).map(({ id }) => id);
    const missing = { ...choice, models: models.filter((id) => !present.includes(id)) };
    const steps = [
      planProviderModels(provider, [...path, 'models'], missing),
      planKeyReference(config, providerId),
      planPrimary(config, choice),
      planAllowedModels(config, choice, othersInUse),
    ];
    const planned = applySteps(spelled.after, steps, variables);
    return { ...planned, warnings: [...spelled.warnings, ...planned.warnings] };
  });
}

/** The files with their keys spelled as OpenClaw knows them. Throws like editConfig. */
export function spellKeys(before: ConfigDocuments): PlannedConfig {
  const misspelled = misspelledIn(readConfig(before));
  if (misspelled.length === 0) return { after: before, warnings: [] };
  const told = misspelled.map(({ path, right: to, isTaken }) =>
    notice(isTaken ? texts.keyDropped : texts.keySpelled, { from: path.join('.'), to }),
  );
  const { after, warnings } = spellKeys(editConfig(before, misspelled.map(spellingEdit)));
  return { after, warnings: [...told, ...warnings] };
}

/** Says what only its owner can correct. */
function stillRejected(after: ConfigDocuments): Notice[] {
  return asMeant(readConfig(after)).rejected.map(({ path }) =>
    notice(texts.stillRejected, { place: path.join('.') }),
  );
}

/** Applies the steps' edits. A text with a variable stays if it already means what would be written. */
function applySteps(documents: ConfigDocuments, steps: readonly Step[], variables: Variables): PlannedConfig {
  const written = readConfig(documents);
  const isMeant = (edit: Json5Edit) => {
    const text = valueAt(written, ...edit.path);
    return 'set' in edit && typeof text === 'string' && withVariables(text, variables) === edit.set;
  };
  const edits = steps.flatMap((step) => step.edits).filter((edit) => !isMeant(edit));
  return { after: editConfig(documents, edits), warnings: steps.flatMap(({ warnings }) => warnings) };
}

/** Runs the planning; if an include is in the way, throws AppError included-elsewhere with the lines to add by hand. */
export function withLinesByHand(
  before: ConfigDocuments,
  plan: (documents: ConfigDocuments) => PlannedConfig,
): PlannedConfig {
  try {
    return plan(before);
  } catch (error) {
    if (!(error instanceof IncludeRefusal)) throw error;
    const { place, include, reason } = error;
    // As a single file, to see what all of them together should contain.
    const merged = readConfig(before);
    const single = { root: before.root, texts: new Map([[before.root, JSON.stringify(merged)]]) };
    const lines = memberLines(merged, readConfig(plan(single).after));
    const facts = { path: before.root, place: place || 'openclaw.json', [reason]: include, lines };
    throw new AppError('included-elsewhere', facts, { cause: error });
  }
}

/** Without a mode OpenClaw also merges, but only its docs say so; "replace" is someone's choice. */
function planMode(config: Value): Step {
  const mode = valueAt(config, 'models', 'mode');
  if (mode === undefined) return { edits: [{ path: ['models', 'mode'], set: 'merge' }], warnings: [] };
  return { edits: [], warnings: mode === 'replace' ? [notice(texts.replaceModeKept)] : [] };
}

/** OpenClaw's gateway does not start without a mode; `local` is the one for a gateway on this machine. */
function planGateway(config: Value, { letGatewayStart = false }: Answers): Step {
  if (!letGatewayStart || valueAt(config, 'gateway', 'mode') !== undefined)
    return { edits: [], warnings: [] };
  return { edits: [{ path: ['gateway', 'mode'], set: 'local' }], warnings: [notice(texts.gatewayModeSet)] };
}

/**
 * A key among the config's variables would override the profile once `.env` has none; beside one in `.env`, which comes
 * first, it is a copy in a file that people share.
 */
function planKeyVariable(config: Value, { signIn }: Answers): Step {
  const { usesApiKey } = methodFor(signIn);
  const isCopy = secretVariables(config).includes(API_KEY_VARIABLE);
  const places = !usesApiKey || isCopy ? keyVariablePlaces(config) : [];
  const isSame = 'key' in signIn && places.some((path) => valueAt(config, ...path) === signIn.key.reveal());
  const told = isSame ? texts.plaintextKeyMoved : texts.plaintextKeyRemoved;
  return {
    edits: places.map((path) => ({ path, remove: true })),
    warnings: places.slice(0, 1).map(() => notice(told)),
  };
}

function planProvider(config: Value, answers: Answers): Step {
  const { providerId, region, signIn } = answers;
  const { template, usesApiKey } = methodFor(signIn);
  const path = ['models', 'providers', providerId];
  const provider = membersAt(config, ...path);
  const wanted = fillTemplate(template(providerId), { baseUrl: answers.baseUrl });
  const used = usedElsewhere(config, answers);
  const listed = { ...answers, models: [...answers.models, ...used.known] };
  const models = planProviderModels(provider, [...path, 'models'], listed);
  const edits = blockEdits(path, provider, JSON.parse(wanted));
  if (provider.region !== undefined) edits.push({ path: [...path, 'region'], set: region });
  const isOwnKey = usesApiKey && !otherProtocol(config, providerId);
  const moved = isOwnKey ? texts.plaintextKeyMoved : texts.plaintextKeyRemoved;
  const warnings = [
    ...(plaintextKey(provider) === undefined ? [] : [notice(moved)]),
    ...(usesApiKey ? planKeyReference(config, providerId).warnings : []),
    ...providerNotices(config, answers),
    ...used.unknown.flatMap((named) => unlistedNotice(named, answers)),
  ];
  return { edits: [...edits, ...models.edits], warnings: [...warnings, ...models.warnings] };
}

/**
 * The models of fallbacks, agents and tasks besides the chosen ones, if there was no block and OpenClaw found them by
 * itself: the new list would hide them.
 */
function usedElsewhere(config: Value, { providerId, models }: Answers) {
  const isNew = Object.keys(membersAt(config, 'models', 'providers', providerId)).length === 0;
  const used = isNew ? modelsInUse(config, providerId).filter(({ model }) => !models.includes(model)) : [];
  const isKnown = ({ model }: NamedModel) => isKnownId(model);
  const known = used.filter(isKnown).map(({ model }) => model);
  return { known: [...new Set(known)], unknown: used.filter((named) => !isKnown(named)) };
}

/** A name that stands for a model is to be replaced: adding it under that name would not help. */
function unlistedNotice({ path, model }: NamedModel, answers: Answers): Notice[] {
  const { providerId, region, models, fallbackModels = [] } = answers;
  const found = resolveModel(model, modelsInCatalogue(region));
  if (!found.ok || found.instead === undefined) return [notice(texts.notListed, { model })];
  const right = found.model.entry.id;
  const place = path.join('.');
  if (!FALLBACK_PLACE.test(place) || models[0] === right)
    return [notice(texts.nameInUse, { place, model, ref: `${providerId}/${right}`, right })];
  // This run replaces it.
  return fallbackModels.includes(right) ? [] : [notice(texts.fallbackUncallable, { place, model, right })];
}

/** Sets what the template has, and removes the keys that only another way to sign in needs. */
function blockEdits(path: readonly string[], provider: Members, wanted: Members): Json5Edit[] {
  const isKept = (key: string) => key === 'apiKey' && refersToKeyVariable(provider.apiKey);
  const set = Object.entries(wanted).filter(([key]) => !isKept(key));
  // What says how OpenClaw signs in.
  const unwanted = ['auth', 'apiKey', 'authHeader'].filter((key) => !Object.hasOwn(wanted, key));
  return [
    ...set.map(([key, value]) => ({ path: [...path, key], set: value as Json })),
    ...unwanted.map((key) => ({ path: [...path, key], remove: true as const })),
  ];
}

/**
 * Removes the reference to the API key from a provider block. With it, OpenClaw 2026.9.6 pauses the provider after a
 * refused call for 30 s, then for 1 and 5 minutes, even if the key was replaced. With the variable alone it does not
 * pause (measured).
 */
export function planKeyReference(config: Value, providerId: string): Step {
  const path = ['models', 'providers', providerId];
  const provider = membersAt(config, ...path);
  if (!refersToKey(providerId, provider)) return { edits: [], warnings: [] };
  const { baseUrl: _, ...block } = JSON.parse(methodOf('api-key').template(providerId));
  return { edits: blockEdits(path, provider, block), warnings: [notice(texts.keyReferenceRemoved)] };
}

/** Other ConverseStream providers sign in the same way, without the API key; their other settings stay. */
function planConversion(config: Value, { convert = [] }: Answers): Step {
  const ids = convert.filter((id) => valueAt(config, 'models', 'providers', id) !== undefined);
  return {
    edits: ids.flatMap((id) => {
      const path = ['models', 'providers', id];
      return blockEdits(path, membersAt(config, ...path), { auth: 'aws-sdk' });
    }),
    warnings: ids.map((provider) => notice(texts.keyUserConverted, { provider })),
  };
}

/** Says what will be lost or will not work, before anything is written. */
function providerNotices(config: Value, answers: Answers): Notice[] {
  const { providerId, signIn } = answers;
  const replaced = otherProtocol(config, providerId);
  return [
    ...(replaced ? [notice(texts.otherProtocolReplaced, { providerId, ...replaced })] : []),
    ...movedRegion(config, answers),
    ...(methodFor(signIn).usesApiKey ? [] : keyUserNotices(config, answers)),
    ...(providerId === DEFAULT_PROVIDER_ID
      ? []
      : [notice(texts.ownProviderId, { providerId, usual: DEFAULT_PROVIDER_ID })]),
  ];
}

/** The region of a block that is not the one in use: nobody has seen it change among the answers. */
function movedRegion(config: Value, { providerId, region: to }: Answers): Notice[] {
  const [inUse, ...others] = bedrockProviders(config);
  const block = inUse?.id === providerId ? undefined : others.find(({ id }) => id === providerId);
  const from = block && readEndpoint(String(block.value.baseUrl ?? '')).region;
  return from && from !== to ? [notice(texts.regionMoved, { providerId, from, to })] : [];
}
