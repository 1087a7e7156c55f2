/** Notices about the machine before a plan is written. */

import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { homeOfAwsCli, type Locations } from '../files/locate.ts';
import { linkCount } from '../files/look.ts';
import { linesByHand } from '../plan/lines-by-hand.ts';
import { type Plan, realChanges } from '../plan/plan.ts';
import type { SignIn } from '../sign-in/method.ts';
import type { Notice } from '../text/text.ts';
import { notice } from '../text/text.ts';
import { files as texts } from '../text/texts.ts';
import { describeLooseModes, looseModes } from './loose-modes.ts';
import { ownFiles } from './own-files.ts';
import { isInterrupted } from './recover.ts';
import { refuseForeign } from './refusals.ts';

/** Reports hard-linked files, files that others can read, and files that the AWS CLI will not find. */
export async function planNotices(
  context: Context,
  locations: Locations,
  signIn: SignIn,
  plan: Plan,
): Promise<Notice[]> {
  const linked = realChanges(plan).filter(({ path }) => (linkCount(path) ?? 1) > 1);
  const homes = homeOfAwsCli(context);
  return [
    ...(homes ? [notice(texts.homesDiffer, homes)] : []),
    ...linked.map(({ path }) => notice(texts.hardLinked, { path })),
    ...describeLooseModes(await looseModes(context, locations, signIn)),
  ];
}

/** What a dry run reports in addition: what a real run would refuse, or would do first. */
export async function dryRunNotices(context: Context, locations: Locations, plan: Plan): Promise<Notice[]> {
  const interrupted = await isInterrupted(ownFiles(locations.stateDir));
  const refused = await refusal(context, plan);
  return [
    ...(interrupted ? [notice(texts.interrupted)] : []),
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
