/** Checks the models: the chat's and its reply, fallbacks, agents, and each use that Bedrock serves. */

import { callUse, type Task } from '../bedrock/call-use.ts';
import { converse, explainCall } from '../bedrock/converse.ts';
import { parseArn } from '../bedrock/endpoint.ts';
import { AppError } from '../failures/errors.ts';
import {
  findEmbedding,
  findModel,
  isCallableFrom,
  isKnownId,
  lacksTools,
  modelEntry,
} from '../models/catalogue.ts';
import { deadListed } from '../models/dead-listed.ts';
import {
  foreignElsewhere,
  foreignModel,
  ignoredIds,
  inMeantRegion,
  modelFault,
  type OtherUse,
  unlikelyModel,
  unseenByDiscovery,
  uselessElsewhere,
} from '../models/doubts.ts';
import { throughProfile } from '../models/profile-for.ts';
import { providerModels } from '../openclaw/config.ts';
import { FALLBACK_PLACE } from '../openclaw/references.ts';
import { DEFAULT_EMBEDDING, readUses, USES, type Use, useAt } from '../openclaw/uses.ts';
import { hasOwnLimits, limitsTooHigh } from '../plan/model-limits.ts';
import { calledUrl, liveTarget } from '../setup/live-target.ts';
import { fill, type Text } from '../text/text.ts';
import { doctor as texts } from '../text/texts.ts';
import {
  BEFORE_CALLS,
  type Check,
  type Finding,
  type Inspection,
  NEEDS_LIVE,
  ok,
  skip,
  warn,
} from './check.ts';

/** The models, and a reply. */
export function modelChecks(inspection: Inspection): Check[] {
  const { live } = inspection;
  return [
    { id: 'model.catalogue', needs: ['files.provider'], run: async () => checkModel(inspection) },
    ...limitChecks(inspection),
    ...otherModelChecks(inspection),
    { id: 'model.guardrail', needs: ['files.provider'], run: async () => checkGuardrail(inspection) },
    {
      id: 'model.reply',
      needs: BEFORE_CALLS,
      run: async () => (live ? checkReply(inspection) : NEEDS_LIVE),
    },
  ];
}

/** Limits above the model's own, which make long sessions or replies fail; no check if there are none. */
function limitChecks({ readable }: Inspection): Check[] {
  const setup = readable()?.setup;
  if (!setup?.provider) return [];
  const dead = deadListed(inMeantRegion(setup)).map(({ id }) => id);
  const found = limitsTooHigh(setup.provider.value).filter(({ id }) => !dead.includes(id));
  if (found.length === 0) return [];
  const limits = found.map(({ id, field, from, limit }) => `${id} ${field} ${from} > ${limit}`);
  const ids = new Set(found.map(({ id }) => id));
  const isChat = setup.model !== undefined && ids.delete(setup.model);
  // The first becomes the default.
  const flags = [...(isChat ? [setup.model] : []), ...ids].map((id) => ` --model ${id}`).join('');
  const fix = `openclaw-bedrock init${flags}${isChat ? '' : ' --no-primary'}`;
  const run = async () => warn(texts.limitsTooHigh, { limits }, [fix]);
  return [{ id: 'model.limits', needs: ['files.provider'], run }];
}

const UNLIKELY = { 'no-profile-here': texts.modelUnserved, 'no-such-name': texts.modelUnnamed };

function checkModel(inspection: Inspection): Finding | AppError {
  const setup = inMeantRegion(inspection.machine().setup);
  const { model = '' } = setup;
  const fault = modelFault(setup);
  if (fault) return fault;
  const unseen = unseenByDiscovery(setup, inspection.openclaw?.version);
  if (unseen) {
    const fix = [`openclaw-bedrock init --model ${model}`, 'openclaw update'];
    return { status: 'warn', text: texts.modelUnseen, facts: unseen.facts, fix };
  }
  const foreign = foreignModel(setup);
  if (foreign) {
    const { right, region = '' } = foreign.facts;
    const fix = right
      ? `openclaw-bedrock init --model ${right}`
      : `openclaw-bedrock models --region ${region}`;
    const text = isCallableFrom(model, String(region)) ? texts.modelWithoutProfile : texts.modelForeign;
    return { status: 'warn', text, facts: foreign.facts, fix: [fix] };
  }
  const unlikely = unlikelyModel(setup);
  if (unlikely) {
    const fix = [`openclaw-bedrock models --region ${unlikely.region}`];
    return { status: 'warn', text: UNLIKELY[unlikely.why], facts: { ...unlikely }, fix };
  }
  const found = findModel(model);
  const facts = { model };
  if (lacksTools(model) && !setup.endpoint?.custom)
    return warn(texts.modelNoTools, facts, ['openclaw-bedrock models']);
  if (found?.model.lifecycle === 'legacy') return warn(texts.modelLegacy, facts, ['openclaw-bedrock models']);
  if (found && !found.profile && !found.model.access.onDemand)
    return new AppError('needs-inference-profile', {
      ...facts,
      base: model,
      region: setup.region ?? '',
    });
  if (modelEntry(model).known) return ok(texts.modelKnown, facts);
  if (!hasOwnLimits(setup.config, setup.provider?.id, model)) return warn(texts.modelUnknown, facts);
  // No list has the profiles of an account.
  return (parseArn(model) ? ok : warn)(texts.modelUnlisted, facts);
}

/** A role that may call the model may still not be allowed to apply the guardrail. */
function checkGuardrail(inspection: Inspection): Finding {
  const { guardrail } = inspection.machine().setup;
  if (!guardrail) return skip(texts.guardrailNone);
  const facts = { guardrail: guardrail.guardrailIdentifier, version: guardrail.guardrailVersion ?? '' };
  if (guardrail.guardrailVersion) return ok(texts.guardrail, facts);
  const setting = 'plugins.entries.amazon-bedrock.config.guardrail.guardrailVersion';
  return warn(texts.guardrailNoVersion, facts, [`openclaw config set ${setting} DRAFT`]);
}

async function checkReply(inspection: Inspection): Promise<Finding | AppError> {
  const { context, locations } = inspection;
  const { target } = liveTarget(inspection.machine().setup, locations);
  try {
    const { latencyMs } = await converse(context, target);
    return ok(texts.replied, { model: target.model, total: latencyMs.total });
  } catch (error) {
    throw throughProfile(explainCall(error, target, calledUrl(context.env, target).host));
  }
}

/** Models besides the chat's that do not work: those that other regions can call, then those that none can. */
function otherModelChecks(inspection: Inspection): Check[] {
  const machine = inspection.readable();
  if (!machine) return [];
  const setup = inMeantRegion(machine.setup);
  return [
    ...checkOthers(
      inspection,
      { id: 'model.others', text: texts.modelsForeign },
      foreignElsewhere(setup, inspection.openclaw?.version),
    ),
    ...checkOthers(inspection, { id: 'model.unusable', text: texts.modelsUnusable }, uselessElsewhere(setup)),
    ...checkIds(inspection, ignoredIds(setup)),
    ...checkListed(inspection, deadListed(setup)),
  ];
}

/** No check if there are none. */
function checkIds(inspection: Inspection, found: ReturnType<typeof ignoredIds>): Check[] {
  if (found.length === 0) return [];
  const { path } = inspection.snapshot.openclawConfig;
  const fixes = found.map(({ id, spare }) =>
    spare === undefined
      ? `openclaw-bedrock init --model ${id}`
      : fill(texts.idLeftOverFix, inspection.context.language, { path, spare }),
  );
  const places = found.map(({ place }) => place);
  const finding = warn(texts.idsIgnored, { places }, [...new Set(fixes)]);
  return [{ id: 'model.ids', needs: ['files.provider'], run: async () => finding }];
}

/** No check if there are none. */
function checkListed(inspection: Inspection, found: ReturnType<typeof deadListed>): Check[] {
  if (found.length === 0) return [];
  const { path } = inspection.snapshot.openclawConfig;
  const { language } = inspection.context;
  const spare = found.flatMap(({ id, right }) => (right === undefined ? [id] : []));
  const fixes = [
    ...found.flatMap(({ id, right }) =>
      right === undefined ? [] : [fill(texts.listedDeadReplace, language, { path, id, right })],
    ),
    ...(spare.length > 0 ? [fill(texts.listedDeadRemove, language, { path, models: spare })] : []),
  ];
  const models = found.map(({ id }) => id);
  const run = async () => warn(texts.listedDead, { models }, fixes);
  return [{ id: 'model.listed', needs: ['files.provider'], run }];
}

/** No check if there are none. */
function checkOthers(
  inspection: Inspection,
  { id: check, text }: { readonly id: string; readonly text: Text },
  found: readonly Omit<OtherUse, 'geography'>[],
): Check[] {
  const { setup } = inspection.readable() ?? {};
  const [first] = found;
  if (!first || !setup?.provider) return [];
  const { id: by, value } = setup.provider;
  const fixOf = ({ place, id, right, region }: (typeof found)[number]): string => {
    if (right === undefined) return `openclaw-bedrock models --region ${region}`;
    // An agent's own model is no use that init sets.
    const use = useAt(place, setup.config, inspection.openclaw?.version);
    if (use) return `openclaw-bedrock init --${use}-model ${right}`;
    if (FALLBACK_PLACE.test(place) && !isKnownId(id) && right !== setup.model)
      return `openclaw-bedrock init --fallback-model ${right}`;
    const isListed = providerModels(value).some(({ id }) => id === right);
    const facts = { path: inspection.snapshot.openclawConfig.path, place, ref: `${by}/${right}`, right };
    return fill(
      isListed ? texts.modelsForeignFix : texts.modelsForeignAdd,
      inspection.context.language,
      facts,
    );
  };
  const models = found.map(({ place, id }) => `${id} (${place})`);
  const finding: Finding = warn(text, { region: first.region, models }, [...new Set(found.map(fixOf))]);
  return [{ id: check, needs: ['files.provider'], run: async () => finding }];
}

/** A check for each use that Bedrock serves; none for uses that are not set or belong to another provider. */
export function useChecks(inspection: Inspection): Check[] {
  const { config, provider } = inspection.readable()?.setup ?? {};
  const set = readUses(config, inspection.openclaw?.version, provider?.id);
  return USES.flatMap((use) => {
    const found = set[use];
    // Memory search is Bedrock's by its own setting, whatever the chat uses.
    if (!found?.isOurs || !(provider || use === 'memory')) return [];
    const model = found.model || (use === 'memory' ? DEFAULT_EMBEDDING : '');
    return [
      { id: `model.${use}`, needs: provider ? BEFORE_CALLS : [], run: () => check(inspection, use, model) },
    ];
  });
}

const SET = { memory: texts.memorySet, image: texts.imageSet, small: texts.smallSet };
const UNFIT = { memory: texts.memoryUnfit, image: texts.imageUnfit, small: texts.smallUnfit };

async function check(inspection: Inspection, use: Use, model: string): Promise<Finding | AppError> {
  const task = taskOf(use, model);
  const facts = { model };
  if (!task) {
    const purpose = { memory: 'embeddings', image: 'pictures', small: 'cheap' }[use];
    return warn(UNFIT[use], facts, [`openclaw-bedrock models --for ${purpose}`]);
  }
  if (!inspection.live || !inspection.machine().setup.provider) return ok(SET[use], facts);
  const { target } = liveTarget(inspection.machine().setup, inspection.locations);
  // OpenClaw's plugin requests embeddings from AWS's own endpoint, whatever baseUrl says.
  const called = { ...target, model, ...(use === 'memory' && { endpoint: undefined }) };
  const { total } = await callUse(inspection.context, called, task);
  return ok(texts.replied, { model, total });
}

/** Undefined if the catalog says that the model cannot do it. */
function taskOf(use: Use, model: string): Task | undefined {
  if (use !== 'memory') {
    const isBlind = use === 'image' && findModel(model)?.model.input.includes('image') === false;
    return isBlind || findEmbedding(model) ? undefined : { use };
  }
  const embedding = findEmbedding(model);
  return embedding && { use, model: embedding };
}
