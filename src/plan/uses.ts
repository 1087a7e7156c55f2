/** What openclaw.json uses Bedrock for besides the chat: memory search, images, heartbeats and titles. */

import type { Json5Edit } from '../edit/json5.ts';
import { isMembers, membersAt, type Value, valueAt } from '../openclaw/config.ts';
import { EMBEDDING_PROVIDER, readUses, type SetUse, USES, type Use, usePlaces } from '../openclaw/uses.ts';
import { type Notice, notice } from '../text/text.ts';
import { uses as texts } from '../text/texts.ts';
import type { Answers, Step } from './plan.ts';

/**
 * The edits for `answers.uses`: memory search, images, heartbeats and titles, where this version of OpenClaw looks.
 * `off` removes Bedrock's settings and leaves another provider's alone.
 */
export function planUses(config: Value, answers: Answers): Step {
  const { uses = {}, providerId, openclawVersion } = answers;
  const present = readUses(config, openclawVersion, providerId);
  const steps = USES.flatMap((use): Step[] => {
    const wanted = uses[use];
    if (wanted === undefined) return [];
    const change = { config, use, before: present[use], answers };
    return [wanted === 'off' ? removeUse(change) : setUse(change, wanted)];
  });
  return {
    edits: steps.flatMap(({ edits }) => edits),
    warnings: steps.flatMap(({ warnings }) => warnings),
  };
}

interface UseChange {
  readonly config: Value;
  readonly use: Use;
  /** The present setting. */
  readonly before: SetUse | undefined;
  readonly answers: Answers;
}

function setUse({ config, use, before, answers }: UseChange, model: string): Step {
  const { memory, image, small } = usePlaces(config, answers.openclawVersion);
  const ref = `${answers.providerId}/${model}`;
  const warnings = replaced(before, use === 'memory' ? `${EMBEDDING_PROVIDER}/${model}` : ref);
  if (use === 'memory')
    return {
      edits: [
        { path: [...memory, 'provider'], set: EMBEDDING_PROVIDER },
        { path: [...memory, 'model'], set: model },
      ],
      warnings: before?.isOurs && before.model === model ? [] : [...warnings, notice(texts.reindex)],
    };
  if (use === 'small') return { edits: small.map((path) => ({ path, set: ref })), warnings };
  const isText = typeof valueAt(config, ...image) === 'string';
  return { edits: [{ path: isText ? image : [...image, 'primary'], set: ref }], warnings };
}

/** Another provider's setting is replaced only if the person named a model, and a notice says so. */
function replaced(before: SetUse | undefined, to: string): Notice[] {
  if (!before) return [];
  const from = `${before.provider}/${before.model}`.replace(/\/$/, '');
  return from === to ? [] : [notice(texts.replaced, { from, to })];
}

function removeUse({ config, use, before, answers }: UseChange): Step {
  if (!before?.isOurs) return { edits: [], warnings: [] };
  const { memory, image, small } = usePlaces(config, answers.openclawVersion);
  const warnings = use === 'memory' ? [notice(texts.reindex)] : [];
  const ours = `${answers.providerId}/`;
  const refs = small.filter((path) => String(valueAt(config, ...path)).startsWith(ours));
  const edits = {
    memory: () => without(config, memory, ['provider', 'model']),
    image: () =>
      isMembers(valueAt(config, ...image))
        ? without(config, image, ['primary'])
        : [{ path: image, remove: true } as const],
    small: () => refs.flatMap((path) => without(config, path.slice(0, -1), path.slice(-1))),
  }[use]();
  return { edits, warnings };
}

/** Removes members from an object, and the object itself if we created it and nothing else is in it. */
function without(config: Value, path: readonly string[], keys: readonly string[]): Json5Edit[] {
  const others = Object.keys(membersAt(config, ...path)).filter((key) => !keys.includes(key));
  if (others.length > 0 || path.at(-1) === 'defaults')
    return keys.map((key) => ({ path: [...path, key], remove: true }));
  return path.length === 1 || path.at(-2) === 'defaults'
    ? [{ path, remove: true }]
    : without(config, path.slice(0, -1), path.slice(-1));
}
