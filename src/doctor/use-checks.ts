/** Checks what else is set to run on Bedrock: that the model is suitable and, with --live, that it answers. */
import { callUse, type Task } from '../bedrock/call-use.ts';
import type { AppError } from '../failures/errors.ts';
import { DEFAULT_EMBEDDING, findEmbedding, findModel } from '../models/catalogue.ts';
import { readUses, USES, type Use } from '../openclaw/uses.ts';
import { liveTarget } from '../setup/live-target.ts';
import { doctor as texts } from '../text/texts.ts';
import type { Check, Finding } from './check.ts';
import type { Inspection } from './inspection.ts';

/** A check for each use that Bedrock serves; none for uses that are not set or belong to another provider. */
export function useChecks(inspection: Inspection): Check[] {
  const { config, provider } = inspection.readable()?.setup ?? {};
  const set = readUses(config, inspection.openclaw?.version, provider?.id);
  return USES.flatMap((use) => {
    const found = set[use];
    if (!provider || !found?.isOurs) return [];
    const model = found.model || (use === 'memory' ? DEFAULT_EMBEDDING : '');
    return [{ id: `model.${use}`, needs: NEEDS, run: () => check(inspection, use, model) }];
  });
}

const SET = { memory: texts.memorySet, image: texts.imageSet, small: texts.smallSet };
const UNFIT = { memory: texts.memoryUnfit, image: texts.imageUnfit, small: texts.smallUnfit };

const NEEDS = ['environment.shell', 'sign-in.session', 'sign-in.api-key', 'permissions.role'];

async function check(inspection: Inspection, use: Use, model: string): Promise<Finding | AppError> {
  const task = taskOf(use, model);
  const facts = { model };
  if (!task) {
    const purpose = { memory: 'embeddings', image: 'pictures', small: 'cheap' }[use];
    return { status: 'warn', text: UNFIT[use], facts, fix: [`openclaw-bedrock models --for ${purpose}`] };
  }
  if (!inspection.live) return { status: 'ok', text: SET[use], facts };
  const { target } = liveTarget(inspection.picture().setup, inspection.locations);
  // OpenClaw's plugin requests embeddings from AWS's own endpoint, whatever baseUrl says.
  const called = { ...target, model, ...(use === 'memory' && { endpoint: undefined }) };
  const { total } = await callUse(inspection.context, called, task);
  return { status: 'ok', text: texts.replied, facts: { model, total } };
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
