/** What a dry run must tell besides the diffs: what a real run would not do, or would do first. */
import type { Context } from '../context.ts';
import { AppError } from '../errors.ts';
import type { Locations } from '../files/locate.ts';
import { ownFiles } from '../files/own-files.ts';
import { isInterrupted } from '../files/recover.ts';
import { refuseForeign } from '../files/refusals.ts';
import { files as texts } from '../messages/files.ts';
import { linesByHand } from '../plan/lines-by-hand.ts';
import { type Notice, type Plan, realChanges } from '../plan/plan.ts';

export async function dryRunNotices(context: Context, locations: Locations, plan: Plan): Promise<Notice[]> {
  const interrupted = await isInterrupted(ownFiles(locations.stateDir));
  const refused = await refusal(context, plan);
  return [
    ...(interrupted ? [{ text: texts.interrupted, facts: {} }] : []),
    ...(refused ? [{ text: texts.addByHand, facts: refused.facts }] : []),
  ];
}

async function refusal(context: Context, plan: Plan): Promise<AppError | undefined> {
  try {
    await refuseForeign(context, realChanges(plan), linesByHand);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
