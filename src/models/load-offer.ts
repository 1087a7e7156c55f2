/** What can be chosen in a region, with the credentials at hand: AWS's lists where they may be read, else the catalogue. */

import type { Credential } from '../bedrock/credentials.ts';
import type { ListProblem } from '../bedrock/discovery.ts';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { catalogueOffer, liveOffer } from './offer.ts';
import type { Offer } from './offered-model.ts';

export interface LoadedOffer {
  readonly offer: Offer;
  /** Why AWS's list is not all there: of both lists, or of one of them. Absent: it is, or nobody asked AWS. */
  readonly problem?: ListProblem;
  readonly missing?: 'both' | 'models' | 'profiles';
}

/** Throws CancelledError, and AppError `no-models` when AWS has told and there is nothing to choose. */
export async function loadOffer(
  deps: Pick<Context, 'signal' | 'requestHandler' | 'now' | 'sleep'>,
  { region, credential }: { readonly region: string; readonly credential: Credential | undefined },
): Promise<LoadedOffer> {
  if (!credential) return { offer: catalogueOffer(region) };
  // Loaded only here: most policies need no client of AWS.
  const { listModels } = await import('../bedrock/discovery.ts');
  const lists = await listModels(deps, { region, credential });
  const offer = liveOffer(lists, region, deps.now());
  if (offer.complete && offer.models.length === 0) throw new AppError('no-models', { region });
  const { models, profiles } = lists;
  const problem = models.problem ?? profiles.problem;
  if (!problem) return { offer };
  const missing = models.problem && profiles.problem ? 'both' : models.problem ? 'models' : 'profiles';
  return { offer, problem, missing };
}
