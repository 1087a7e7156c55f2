/** Notices about the machine before a plan is written. */
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { homeOfAwsCli, type Locations } from '../files/locate.ts';
import { findLooseModes, type LooseMode, tighten } from '../files/permissions.ts';
import { linkCount } from '../files/read.ts';
import { type Plan, realChanges } from '../plan/plan.ts';
import { linesByHand } from '../plan/render-diff.ts';
import type { SignIn } from '../sign-in/method.ts';
import { methodFor } from '../sign-in/methods.ts';
import { type Notice, notice } from '../text/text.ts';
import { files as texts } from '../text/texts.ts';
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

/** Files that this setup uses and others can read but should not. */
async function looseModes(
  context: Context,
  { stateDir, stateEnv, awsHome }: Locations,
  signIn: SignIn,
): Promise<LooseMode[]> {
  const own = await methodFor(signIn).privateFiles(signIn, awsHome);
  return findLooseModes(context, [[stateDir, 0o700], [stateEnv, 0o600], ...own]);
}

/** `<path> (mode 0644) becomes 0600`, for each. */
function describeLooseModes(loose: readonly LooseMode[]): Notice[] {
  const octal = (mode: number) => mode.toString(8).padStart(4, '0');
  return loose.map(({ path, mode, wanted }) =>
    notice(texts.willTighten, { path, mode: octal(mode), wanted: octal(wanted) }),
  );
}

/** Removes others' permissions; returns notices where that failed. */
export async function tightenModes(
  context: Context,
  locations: Locations,
  signIn: SignIn,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const loose of await looseModes(context, locations, signIn)) {
    const detail = await tighten(loose);
    if (detail !== undefined) notices.push(notice(texts.cannotTighten, { path: loose.path, detail }));
  }
  return notices;
}
