/** IDs in the provider's list that nobody can call. Pure. */

import { providerModels } from '../openclaw/config.ts';
import { modelsInUse } from '../openclaw/references.ts';
import { lacksTools } from './catalogue.ts';
import type { Chosen } from './doubts.ts';
import { modelsInCatalogue } from './list-models.ts';
import { resolveModel } from './resolve-model.ts';

/** An ID that would be offered in the chat. */
interface DeadListed {
  readonly id: string;
  /** What to write in its place; absent if that is there already, or serves no agent. */
  readonly right?: string;
}

/** Those besides the models in use, of which modelFault and uselessElsewhere tell. */
export function deadListed({ config, provider, model, region: given, endpoint }: Chosen): DeadListed[] {
  if (!provider || !given || endpoint?.custom) return [];
  const list = modelsInCatalogue(given.trim());
  const used = [model, ...modelsInUse(config, provider.id).map((one) => one.model)];
  const ids = providerModels(provider.value).map(({ id }) => id);
  return ids.flatMap((id) => {
    if (used.includes(id)) return [];
    const found = resolveModel(id, list);
    if (!found.ok) return found.reason === 'no-such-name' || found.reason === 'retired' ? [{ id }] : [];
    if (found.instead === undefined) return [];
    const right = found.model.entry.id;
    // Where a longer ID contains this one, a replacement would change that one, too.
    const isSpare = lacksTools(right) || ids.some((one) => one === right || one.endsWith(`.${id}`));
    return [{ id, ...(!isSpare && { right }) }];
  });
}
