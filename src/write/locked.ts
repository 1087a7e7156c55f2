/** Changes files as the commands do: one run at a time, after recovering from a killed run. */
import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { sweepTempFiles } from '../files/temp-files.ts';
import { isAbandoned, type LockOwner, withLock } from './lock.ts';
import { assertTrusted, type OwnFiles, ownFiles } from './own-files.ts';
import { pathsWritten } from './places.ts';
import { isInterrupted, type Recovery, recover } from './recover.ts';
import { refuseOthersHome } from './refusals.ts';
import { foldersOf } from './transaction.ts';

/** Reports progress while files are written. Implemented in report/writing.ts. */
export interface WriteView {
  /** Another run holds the lock. */
  onWait(owner: LockOwner): void;
  /** An interrupted change was recovered. */
  onRecovered(recovery: Recovery): void;
  /** Shows progress during a slow operation. */
  onValidating<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Runs `work` under the lock of the state dir. First recovers from a killed run, and passes the result to `work`.
 * Throws like withLock and recover.
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

/** Recovers from a killed run before anything is read. Usually there is none, and then nothing is locked or created. */
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
