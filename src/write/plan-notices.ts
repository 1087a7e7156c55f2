/**
 * What the machine shows about a plan before it is written: links, versions, and secrets that others can read.
 */

import type { Context } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import { homeOfAwsCli, type Locations } from '../files/locate.ts';
import { inOctal, linkCount } from '../files/read.ts';
import type { FileSnapshot, Snapshot } from '../files/snapshot.ts';
import { type Plan, realChanges } from '../plan/plan.ts';
import { checkMachine } from '../setup/machine.ts';
import { conflictNotices } from '../setup/precedence.ts';
import { describeVersionDoubt, pluginUnsure, versionDoubts } from '../setup/version-doubts.ts';
import type { SignIn } from '../sign-in/method.ts';
import { type Notice, notice } from '../text/text.ts';
import { files as texts } from '../text/texts.ts';
import { ownFiles } from './own-files.ts';
import { type PermissiveMode, permissiveModes } from './permissions.ts';
import { isInterrupted } from './recover.ts';
import { refuseForeign } from './write-plan.ts';

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
    ...describePermissiveModes(await permissiveModes(context, locations, signIn), plan),
  ];
}

/**
 * What this OpenClaw will not take of the planned openclaw.json, with the command that helps. `installsPlugin`: this run
 * installs the Bedrock plugin if it is not there.
 */
export function versionNotices(
  context: Context,
  snapshot: Snapshot,
  plan: Plan,
  installsPlugin: boolean,
): Notice[] {
  const machine = attempt(() => checkMachine(context, snapshot.locations, afterPlan(snapshot, plan)));
  if (machine instanceof AppError) return [];
  const doubts = versionDoubts(machine.setup, machine.openclaw?.version, snapshot.agentModels);
  const unsure = installsPlugin ? undefined : pluginUnsure(machine.openclaw);
  return [...doubts.map((doubt) => describeVersionDoubt(doubt, context)), ...(unsure ? [unsure] : [])];
}

/** What in this shell will override the planned files: a variable that the person can remove before they are written. */
export function shellNotices(context: Context, snapshot: Snapshot, plan: Plan): Notice[] {
  const { conflicts } = checkMachine(context, snapshot.locations, afterPlan(snapshot, plan));
  const ofShell = conflicts.filter(({ reader }) => reader === 'shell');
  return conflictNotices(ofShell, context);
}

function afterPlan(snapshot: Snapshot, plan: Plan): Snapshot {
  const changes = realChanges(plan);
  const planned = (file: FileSnapshot): FileSnapshot => {
    const change = changes.find(({ path }) => path === file.path);
    return change ? { ...file, text: change.after } : file;
  };
  const { awsConfig, stateEnv, openclawConfig, configIncludes } = snapshot;
  return {
    ...snapshot,
    awsConfig: planned(awsConfig),
    stateEnv: planned(stateEnv),
    openclawConfig: planned(openclawConfig),
    configIncludes: configIncludes.map(planned),
  };
}

/** What a dry run reports in addition: what a real run would refuse, or would do first. */
export function dryRunNotices(context: Context, locations: Locations, plan: Plan): Notice[] {
  const interrupted = isInterrupted(ownFiles(locations.stateDir));
  const refused = attempt(() => refuseForeign(context, realChanges(plan)));
  return [
    ...(interrupted ? [notice(texts.interrupted)] : []),
    ...(refused instanceof AppError ? [{ text: texts.addByHand, facts: refused.facts }] : []),
  ];
}

/** `<path> (mode 0644) becomes 0600`, for each. Only a file whose text changes, too, has a backup with its mode. */
function describePermissiveModes(permissive: readonly PermissiveMode[], plan: Plan): Notice[] {
  const changed = realChanges(plan).map(({ path }) => path);
  return permissive.map(({ path, mode, wanted }) => {
    const text = changed.includes(path) ? texts.willTighten : texts.willTightenForGood;
    return notice(text, { path, mode: inOctal(mode), wanted: inOctal(wanted) });
  });
}
