/** Tests the chosen models with the current credentials before anything is written. */

import { readEndpoint } from '../bedrock/endpoint.ts';
import type { Context } from '../context.ts';
import { isFailure } from '../failures/errors.ts';
import type { OfferedModel } from '../models/offered-model.ts';
import { callModel } from '../prove/live-call.ts';
import type { Tried } from '../prove/prove-models.ts';
import { modelTried } from '../report/init.ts';
import { callView } from '../report/verify.ts';
import { say } from '../screen/say.ts';
import type { Setup } from '../setup/setup.ts';
import { models as texts } from '../text/texts.ts';
import type { ModelAccess } from './choose-models.ts';
import type { Chosen } from './draft.ts';

/**
 * Tests each model that has not replied yet and adds the result to `tried`. Throws the AppError of the first failure.
 */
export async function tryOut(
  context: Context,
  { region, endpointUrl, noVerify }: Chosen,
  { credential }: ModelAccess,
  { guardrail }: Pick<Setup, 'guardrail'>,
  models: readonly OfferedModel[],
  tried: Tried[],
): Promise<void> {
  if (!credential || noVerify) return;
  const endpoint = endpointUrl === undefined ? undefined : readEndpoint(endpointUrl).custom;
  for (const { entry } of models) {
    const { id } = entry;
    if (tried.some((other) => other.id === id && !other.failure)) continue;
    say(context, texts.calling, { model: id });
    const target = { region, model: id, endpoint, credential, guardrail };
    try {
      const { latencyMs } = await callModel(context, target, callView(context));
      const answered = { id, latencyMs: latencyMs.total };
      tried.push(answered);
      modelTried(context, answered);
    } catch (error) {
      if (isFailure(error)) tried.push({ id, failure: error });
      throw error;
    }
  }
}
