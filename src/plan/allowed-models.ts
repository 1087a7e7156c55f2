/**
 * `agents.defaults.models` gives aliases, and in many versions it is also the list of allowed models: a first
 * entry there locks a person out of everything else. So it is written only where it cannot do that.
 */

import type { Json5Edit } from '../edit/json5.ts';
import {
  isMembers,
  type Members,
  membersAt,
  primaryRef,
  splitRef,
  usesOtherProviders,
  type Value,
  valueAt,
} from '../openclaw/config.ts';
import type { Notice } from '../text/text.ts';
import { notice } from '../text/text.ts';
import { plan as texts } from '../text/texts.ts';
import { describeModel } from './described-model.ts';
import type { Step } from './openclaw-json.ts';
import type { ModelChoice } from './plan.ts';

const MODELS = ['agents', 'defaults', 'models'];
const ALLOW = ['agents', 'defaults', 'modelPolicy', 'allow'];

export function planAllowedModels(config: Value, answers: ModelChoice, othersInUse: boolean): Step {
  const refs = answers.models.map((model) => `${answers.providerId}/${model}`);
  const map = membersAt(config, ...MODELS);
  const aliases = mayWriteMap(config, map, othersInUse)
    ? planAliases(map, refs, answers)
    : { edits: [], warnings: isRerun(config, answers) ? [] : [notice(texts.aliasSkipped)] };
  return { edits: [...aliases.edits, ...planPolicy(config, refs)], warnings: aliases.warnings };
}

/** The person has been told before, and asks for nothing new. */
function isRerun(config: Value, { alias, providerId }: ModelChoice): boolean {
  return alias === undefined && splitRef(primaryRef(config))?.provider === providerId;
}

/**
 * The map restricts nobody further when it has entries already, when Bedrock is all that is in use, or when
 * OpenClaw has noted that it keeps the restriction elsewhere (2026.8 and later).
 */
function mayWriteMap(config: Value, map: Members, othersInUse: boolean): boolean {
  const restrictsElsewhere = valueAt(config, 'meta', 'migrations', 'modelPolicyAllowlist') === true;
  // With a primary and no map, an earlier run may have left the map out for the sake of a provider of which
  // nothing shows any more since that run replaced the primary.
  const isFresh = primaryRef(config) === undefined && !othersInUse && !usesOtherProviders(config);
  return Object.keys(map).length > 0 || restrictsElsewhere || isFresh;
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
    const present = membersAt(map, ref);
    const asked = index === 0 ? alias : undefined;
    const wanted = asked ?? (present.alias === undefined ? describeModel(answers, model).alias : undefined);
    const owner = wanted === undefined ? undefined : taken.get(wanted);
    const free = owner === undefined || owner === ref;
    if (!free && asked !== undefined)
      warnings.push(notice(texts.aliasTaken, { alias: asked, ref: owner, model }));
    if (wanted !== undefined && free) edits.push({ path: [...MODELS, ref, 'alias'], set: wanted });
    else if (!Object.hasOwn(map, ref)) edits.push({ path: [...MODELS, ref], set: {} });
    if (wanted !== undefined && free) taken.set(wanted, ref);
  }
  return { edits, warnings };
}

/** A policy that lists models must list ours too, or they cannot be chosen. */
function planPolicy(config: Value, refs: readonly string[]): readonly Json5Edit[] {
  const allow = valueAt(config, ...ALLOW);
  if (!Array.isArray(allow) || allow.length === 0) return [];
  const missing = refs.filter((ref) => !allow.includes(ref) && !allow.includes(`${ref.split('/')[0]}/*`));
  return missing.map((ref, offset) => ({ path: [...ALLOW, allow.length + offset], set: ref }));
}
