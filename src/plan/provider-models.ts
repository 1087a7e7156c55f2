/** The provider's list of models: ours added, those of the same id brought up to date, all others left alone. */

import type { Json, Json5Edit, Path } from '../edit/json5.ts';
import { type Members, providerModels } from '../openclaw/config.ts';
import type { Notice } from '../text/text.ts';
import { notice } from '../text/text.ts';
import { plan as texts } from '../text/texts.ts';
import { describeModel } from './described-model.ts';
import type { Step } from './openclaw-json.ts';
import type { ModelChoice } from './plan.ts';

/** Above the model's real limit these make a session fail late; below it they are somebody's choice. */
const LIMITS = ['contextWindow', 'maxTokens'] as const;

/** Edits for `models` of a provider block at `path`. */
export function planProviderModels(provider: Members, path: Path, answers: ModelChoice): Step {
  const { models: ids } = answers;
  const modelJson = (id: string) => describeModel(answers, id).entry as unknown as Json;
  const present = providerModels(provider);
  const missing = ids.filter((id) => !present.some((model) => model.id === id));
  const updates = present
    .filter(({ id }) => ids.includes(id))
    .map((model) => updateModel(answers, model, path));
  if (!Array.isArray(provider.models))
    return { edits: [{ path, set: missing.map(modelJson) }], warnings: [] };
  const count = provider.models.length;
  const added = missing.map(
    (id, offset): Json5Edit => ({ path: [...path, count + offset], set: modelJson(id) }),
  );
  return {
    edits: [...updates.flatMap(({ edits }) => edits), ...added],
    warnings: updates.flatMap(({ warnings }) => warnings),
  };
}

/**
 * An entry that is there keeps its name, inputs and all that we do not know. Missing keys are added; where the
 * catalogue knows the model, limits above the real one are lowered and prices corrected.
 */
function updateModel(
  answers: ModelChoice,
  { id, value, index }: ReturnType<typeof providerModels>[number],
  models: Path,
): Step {
  const { entry, known } = describeModel(answers, id);
  const edits: Json5Edit[] = [];
  const warnings: Notice[] = [];
  for (const [key, wanted] of Object.entries(entry)) {
    const present = value[key];
    const path = [...models, index, key];
    if (present === undefined) edits.push({ path, set: wanted as Json });
    else if (known && key === 'cost') edits.push(...updateCost(path, wanted as Record<string, number>));
    else if (known && isLimit(key) && typeof present === 'number' && present > entry[key]) {
      edits.push({ path, set: entry[key] });
      warnings.push(notice(texts.limitsLowered, { model: id, field: key, from: present, to: entry[key] }));
    }
  }
  return { edits, warnings };
}

function updateCost(path: Path, cost: Readonly<Record<string, number>>): Json5Edit[] {
  return Object.entries(cost).map(([key, set]) => ({ path: [...path, key], set }));
}

function isLimit(key: string): key is (typeof LIMITS)[number] {
  return (LIMITS as readonly string[]).includes(key);
}
