/** Reads the setup and its OpenClaw together, from files only. */
import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { findOpenclaw, type OpenclawInstall } from '../openclaw/install.ts';
import { readSetup, type Setup } from './setup.ts';

export interface Machine {
  readonly snapshot: Snapshot;
  readonly setup: Setup;
  /** The OpenClaw on PATH, if there is one. */
  readonly openclaw: OpenclawInstall | undefined;
}

/** `snapshot`: the files, if they have been read already. Throws AppError `cannot-read` and `cannot-parse`. */
export function readMachine(
  where: Pick<Context, 'env' | 'cwd' | 'platform' | 'host'>,
  locations: Locations,
  snapshot: Snapshot = takeSnapshot(locations, where),
): Machine {
  const setup = readSetup(snapshot, where);
  return { snapshot, setup, openclaw: findOpenclaw(where, locations.stateDir, setup.config) };
}
