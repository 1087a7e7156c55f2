/** Handles a bare ID that only works through an inference profile: Bedrock reports such an ID as invalid. */
import { AppError } from '../failures/errors.ts';
import { catalogueOffer } from './offer.ts';
import { resolveModel } from './resolve-model.ts';

/**
 * Turns `model-not-found` into needs-inference-profile, with {base} and {profileId}, if the model has an inference
 * profile in the region; returns any other error unchanged.
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
