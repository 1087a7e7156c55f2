/** The primary model and its fallbacks, in `agents.defaults` of openclaw.json. */

import { DEFAULT_REGION } from '../bedrock/endpoint.ts';
import type { Json5Edit } from '../edit/json5.ts';
import { findModel, isKnownId } from '../models/catalogue.ts';
import { modelsInCatalogue } from '../models/list-models.ts';
import { resolveModel } from '../models/resolve-model.ts';
import { fallbackRefs, primaryRef, splitRef, type Value, valueAt } from '../openclaw/config.ts';
import { notice } from '../text/text.ts';
import { plan as texts } from '../text/texts.ts';
import { describeModel } from './model-limits.ts';
import type { ModelChoice, Step } from './plan.ts';

/** Keeps the existing form: a string stays a string, an object keeps its fallbacks. */
export function planPrimary(config: Value, answers: ModelChoice): Step {
  const { models, providerId, setPrimary = true, fallbackModels = [] } = answers;
  if (!setPrimary) return { edits: [], warnings: [] };
  const ref = `${providerId}/${models[0]}`;
  const path = ['agents', 'defaults', 'model'];
  const isString = typeof valueAt(config, ...path) === 'string';
  const from = primaryRef(config);
  const changed = from !== undefined && from !== ref;
  const fallbacks = fallbackModels.map((model) => `${providerId}/${model}`);
  return {
    edits: isString
      ? [{ path, set: fallbacks.length === 0 ? ref : { primary: ref, fallbacks } }]
      : [
          { path: [...path, 'primary'], set: ref },
          ...planFallbacks(config, [...path, 'fallbacks'], fallbacks, answers),
        ],
    warnings: [
      ...(changed ? [notice(texts.primaryChanged, { from, to: ref })] : []),
      ...(fallbackRefs(config).includes(ref) ? [notice(texts.fallbackIsPrimary, { ref })] : []),
    ],
  };
}

/** The one of `refs` that a fallback stands for whose own name is no model's. */
function meantBy(present: Value, refs: readonly string[], answers: ModelChoice): string | undefined {
  const { provider, model = '' } = splitRef(String(present)) ?? {};
  if (provider !== answers.providerId || isKnownId(model)) return undefined;
  const found = resolveModel(model, modelsInCatalogue(DEFAULT_REGION));
  const successor = found.ok ? undefined : findModel(found.facts.near ?? '')?.model.id;
  const base = found.ok && found.instead !== undefined ? found.model.base : successor;
  if (base === undefined) return undefined;
  return refs.find((ref) => describeModel(answers, splitRef(ref)?.model ?? '').base === base);
}

/**
 * After the existing fallbacks, whose order is someone's choice, or in the place of one that cannot be called; the
 * primary is not also one.
 */
function planFallbacks(
  config: Value,
  path: readonly string[],
  refs: readonly string[],
  answers: ModelChoice,
): Json5Edit[] {
  const primary = `${answers.providerId}/${answers.models[0]}`;
  const present = valueAt(config, ...path);
  // OpenClaw rejects a single text there.
  if (!Array.isArray(present)) {
    const list = [...new Set([...(typeof present === 'string' ? [present] : []), ...refs])];
    const others = list.filter((ref) => ref !== primary);
    if (others.length > 0) return [{ path, set: others }];
    return typeof present === 'string' ? [{ path, remove: true }] : [];
  }
  const listed = new Set<Value>(present);
  const replaced = present.flatMap((old, index): Json5Edit[] => {
    const ref = meantBy(old, refs, answers);
    if (ref === undefined) return [];
    const at = [...path, index];
    if (listed.has(ref)) return [{ path: at, remove: true }];
    listed.add(ref);
    return [{ path: at, set: ref }];
  });
  const missing = refs.filter((ref) => !listed.has(ref));
  if (missing.length === 0 && present.length > 0 && present.every((ref) => ref === primary))
    return [{ path, remove: true }];
  return [
    ...present.flatMap((ref, index) =>
      ref === primary ? [{ path: [...path, index], remove: true as const }] : [],
    ),
    ...replaced,
    ...missing.map((set, offset) => ({ path: [...path, present.length + offset], set })),
  ];
}
