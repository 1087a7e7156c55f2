/**
 * Renames an older provider of ours to the ID that works today, with everything that refers to it. OpenClaw 2026.9.6
 * fails at run time for a provider named `bedrock`: "No API provider registered for api".
 */

import type { Json, Json5Edit, Path } from '../edit/json5.ts';
import {
  BEDROCK_PROVIDER_IDS,
  type BedrockProvider,
  bedrockProviders,
  providerModels,
  referencesTo,
  type Value,
  valueAt,
} from '../openclaw/config.ts';
import { type ConfigDocuments, readConfig } from '../openclaw/config-documents.ts';
import { editConfig } from '../openclaw/edit-config.ts';
import type { Notice } from '../text/text.ts';
import { notice } from '../text/text.ts';
import { plan as texts } from '../text/texts.ts';

/** The files with `bedrock`, `aws-bedrock` or `amazon-bedrock` renamed to `target`. Throws like editConfig. */
export function renameProvider(
  before: ConfigDocuments,
  target: string,
): { after: ConfigDocuments; warnings: readonly Notice[] } {
  const known: readonly string[] = BEDROCK_PROVIDER_IDS;
  const config = readConfig(before);
  let after = before;
  const stale = bedrockProviders(config).filter(({ id }) => id !== target && known.includes(id));
  // One at a time: the second one is merged into the first.
  for (const { id } of stale) {
    const now = readConfig(after);
    const provider = bedrockProviders(now).find((candidate) => candidate.id === id) as BedrockProvider;
    after = editConfig(after, [...moveProvider(now, provider, target), ...moveReferences(now, id, target)]);
  }
  return {
    after,
    warnings: stale.map(({ id: from }) => notice(texts.providerRenamed, { from, to: target })),
  };
}

/** Renames in place; if the target exists, its own settings stay and only missing models are added. */
function moveProvider(config: Value, { id, value }: BedrockProvider, target: string): Json5Edit[] {
  const providers = ['models', 'providers'];
  const existing = bedrockProviders(config).find((candidate) => candidate.id === target);
  if (!existing) return [{ path: [...providers, id], rename: target }];
  const present = providerModels(existing.value);
  const missing = providerModels(value).filter(
    (model) => !present.some(({ id: there }) => there === model.id),
  );
  const count = Array.isArray(existing.value.models) ? existing.value.models.length : 0;
  return [
    { path: [...providers, id], remove: true },
    ...missing.map(
      (model, offset): Json5Edit => ({
        path: [...providers, target, 'models', count + offset],
        set: model.value as Json,
      }),
    ),
  ];
}

function moveReferences(config: Value, from: string, target: string): Json5Edit[] {
  const edits: Json5Edit[] = [];
  const removed: Path[] = [];
  for (const { path, isKey, ref } of referencesTo(config, from)) {
    if (removed.some((gone) => gone.every((step, index) => path[index] === step))) continue;
    const renamed = target + ref.slice(from.length);
    if (!isKey) edits.push({ path, set: renamed });
    else if (valueAt(config, ...path.slice(0, -1).map(String), renamed) === undefined)
      edits.push({ path, rename: renamed });
    else {
      edits.push({ path, remove: true });
      removed.push(path);
    }
  }
  return edits;
}
