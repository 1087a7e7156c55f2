/**
 * What the machine shows about a plan before it is written: links, versions, and secrets that others can read, which
 * are then closed to them.
 */

import { chmod } from 'node:fs/promises';
import type { Context } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import { homeOfAwsCli, type Locations } from '../files/locate.ts';
import { reasonOf } from '../files/node-error.ts';
import { inOctal, linkCount, modeOf } from '../files/read.ts';
import type { FileSnapshot, Snapshot } from '../files/snapshot.ts';
import { type Plan, realChanges } from '../plan/plan.ts';
import { checkMachine } from '../setup/machine.ts';
import { conflictNotices } from '../setup/precedence.ts';
import { describeVersionDoubt, versionDoubts } from '../setup/version-doubts.ts';
import type { Private, SignIn } from '../sign-in/method.ts';
import { methodFor } from '../sign-in/methods.ts';
import { type Notice, notice } from '../text/text.ts';
import { files as texts } from '../text/texts.ts';
import { ownFiles } from './own-files.ts';
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

/** What this OpenClaw will not take of the planned openclaw.json, with the command that helps. */
export function versionNotices(context: Context, snapshot: Snapshot, plan: Plan): Notice[] {
  const machine = attempt(() => checkMachine(context, snapshot.locations, afterPlan(snapshot, plan)));
  if (machine instanceof AppError) return [];
  const doubts = versionDoubts(machine.setup, machine.openclaw?.version);
  return doubts.map((doubt) => describeVersionDoubt(doubt, context));
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

/** Files that this setup uses and others can read but should not. */
async function permissiveModes(
  context: Context,
  { stateDir, stateEnv, awsHome }: Locations,
  signIn: SignIn,
): Promise<PermissiveMode[]> {
  const own = await methodFor(signIn).privateFiles(signIn, awsHome);
  return findPermissiveModes(context, [[stateDir, 0o700], [stateEnv, 0o600], ...own]);
}

/** Removes others' permissions; returns notices where that failed. */
export async function tightenModes(
  context: Context,
  locations: Locations,
  signIn: SignIn,
): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const permissive of await permissiveModes(context, locations, signIn)) {
    const detail = await tighten(permissive);
    if (detail !== undefined) notices.push(notice(texts.cannotTighten, { path: permissive.path, detail }));
  }
  return notices;
}

/** A file or folder that other users can read or write. */
interface PermissiveMode {
  readonly path: string;
  readonly mode: number;
  readonly wanted: number;
}

/** The paths that are too permissive. Missing ones are fine; Windows has no such modes. */
export function findPermissiveModes(
  { platform }: Pick<Context, 'platform'>,
  paths: readonly Private[],
): PermissiveMode[] {
  if (platform === 'win32') return [];
  const found: PermissiveMode[] = [];
  for (const [path, wanted] of paths) {
    const mode = modeOf(path);
    // A folder with the sticky bit, such as /tmp, is shared on purpose.
    const isLoose = mode !== undefined && (mode & 0o077) !== 0 && (mode & 0o1000) === 0;
    if (isLoose) found.push({ path, mode: mode & 0o777, wanted: mode & wanted });
  }
  return found;
}

/** Removes other users' permissions and nothing else; returns the error's message if that is not permitted. */
export async function tighten({ path, wanted }: PermissiveMode): Promise<string | undefined> {
  try {
    await chmod(path, wanted);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
