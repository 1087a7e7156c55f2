/** What people type for a model when they know no id: `haiku`, `nova lite`, `gpt oss`. Pure. */

import type { Offer, OfferedModel } from './offered-model.ts';
import { type Resolution, resolveModel } from './resolve-model.ts';

/**
 * The models whose id or name has every one of the words, each once: on demand where it can be called so, else by the
 * profile that keeps requests nearest. Those that are being retired only where no other has the words.
 */
export function modelsLike(words: string, offer: Offer): OfferedModel[] {
  const wanted = words
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (wanted.length === 0) return [];
  const found = offer.models.filter(({ entry }) => {
    const text = `${entry.id} ${entry.name}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const active = found.filter(({ lifecycle }) => lifecycle === 'active');
  const bases = new Set((active.length > 0 ? active : found).map(({ base, entry }) => base ?? entry.id));
  return [...bases]
    .map((base) => resolveModel(base, offer))
    .filter((resolution): resolution is Extract<Resolution, { ok: true }> => resolution.ok)
    .map(({ model }) => model);
}
