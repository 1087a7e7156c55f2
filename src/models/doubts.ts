/** Reasons in the files why the model of a complete setup may not work. Pure. */
import { distance } from 'fastest-levenshtein';
import { providerModels } from '../openclaw/config.ts';
import type { Setup } from '../setup/setup.ts';
import { type Notice, notice } from '../text/text.ts';
import { models as texts } from '../text/texts.ts';
import { findModel, geographyOf } from './catalogue.ts';
import { modelsInCatalogue } from './list-models.ts';
import { foreignPrefix } from './resolve-model.ts';

type Chosen = Pick<Setup, 'model' | 'region' | 'endpoint' | 'provider'>;

/** Why the model probably does not work, each with the ID to use. */
export function modelDoubts(setup: Chosen): Notice[] {
  const { model: id, provider } = setup;
  const near = id && provider && listedSpelling(id, provider);
  const foreign = foreignModel(setup);
  return [...(near ? [notice(texts.mistyped, { id, near })] : []), ...(foreign ? [foreign] : [])];
}

/** A warning if the model's prefix belongs to other regions than the one that is called. */
export function foreignModel({ model, region, endpoint }: Chosen): Notice | undefined {
  // What a proxy calls is not known.
  if (!model || !region || endpoint?.custom) return undefined;
  return foreignPrefix(model, modelsInCatalogue(region.trim()));
}

/**
 * The model in the provider's list that an unlisted ID misspells by one character. Undefined if the catalog knows the
 * ID: then it is another model; so it is if a number differs, such as that of a version.
 */
export function listedSpelling(id: string, { value }: NonNullable<Setup['provider']>): string | undefined {
  const ids = providerModels(value).map((model) => model.id);
  if (ids.includes(id) || findModel(id)) return undefined;
  const geography = geographyOf(id);
  const numbers = (text: string) => text.replace(/\D/g, '');
  return ids.find(
    (listed) =>
      distance(id, listed) === 1 &&
      numbers(id) === numbers(listed) &&
      (geography === undefined || geography === geographyOf(listed)),
  );
}
