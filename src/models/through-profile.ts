/** The refusal of a bare id that only a profile leads to: Bedrock also calls such an id invalid. */
import { AppError } from '../failures/errors.ts';
import { catalogueOffer } from './offer.ts';
import { resolveModel } from './resolve-model.ts';

/**
 * `model-not-found` of a model that has a profile in the region as needs-inference-profile, with {base} and {profileId};
 * any other error as it is.
 */
export function throughProfile(error: AppError): AppError {
  const { model, region } = error.facts;
  if (error.error !== 'model-not-found' || typeof model !== 'string' || typeof region !== 'string')
    return error;
  const found = resolveModel(model, catalogueOffer(region));
  if (!found.ok || found.model.kind !== 'system-profile' || found.model.entry.id === model) return error;
  const facts = { ...error.facts, base: model, profileId: found.model.entry.id };
  return new AppError('needs-inference-profile', facts, { cause: error.cause });
}
