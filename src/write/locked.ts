/** Changing files safely, as the commands do it: one run at a time, and what a killed run left put right first. */
import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { sweepTempFiles } from '../files/temp-files.ts';
import { isAbandoned, type LockOwner, withLock } from './lock.ts';
import { assertTrusted, type OwnFiles, ownFiles } from './own-files.ts';
import { pathsWritten } from './places.ts';
import { isInterrupted, type Recovery, recover } from './recover.ts';
import { refuseOthersHome } from './refusals.ts';
import { foldersOf } from './transaction.ts';

/** Hears what a person should know while files are written. Made by report/writing.ts. */
export interface WriteView {
  /** Another run holds the lock. */
  onWait(owner: LockOwner): void;
  /** What a killed run left has been put right. */
  onRecovered(recovery: Recovery): void;
  /** Runs what takes a while. */
  onValidating<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Runs `work` under the lock of the state dir. It begins by putting right what a killed run left, and hands `work` what was
 * done about that. Throws as withLock and recover.
 */
export function locked<T>(
  context: Context,
  locations: Locations,
  command: string,
  view: WriteView,
  work: (own: OwnFiles, recovery: Recovery | undefined) => Promise<T>,
): Promise<T> {
  const own = ownFiles(locations.stateDir);
  refuseOthersHome(context, locations, command);
  assertTrusted(own);
  return withLock(own, context, { command, onWait: view.onWait }, async (dead) => {
    return work(own, await recover(own, locations, { dead, onRecovered: view.onRecovered }));
  });
}

/**
 * Before anything is read: puts right what a killed run left. Returns what was done about its change; usually there is
 * none, and then nothing is locked or made.
 */
export async function mendInterrupted(
  context: Context,
  locations: Locations,
  command: string,
  view: WriteView,
): Promise<Recovery | undefined> {
  const own = ownFiles(locations.stateDir);
  refuseOthersHome(context, locations, command);
  await sweepTempFiles(await foldersOf(own, pathsWritten(locations)));
  if (!(await isInterrupted(own)) && !(await isAbandoned(own, context.now()))) return undefined;
  return locked(context, locations, command, view, async (_own, recovery) => recovery);
}
