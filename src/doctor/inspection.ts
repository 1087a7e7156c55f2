/** The input of every check: the files, read once, and ways to query the machine and the network. */
import type { Context } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { findOpenclaw, type OpenclawInstall } from '../openclaw/install.ts';
import { type Picture, takePicture } from '../setup/picture.ts';

export interface Inspection {
  readonly context: Context;
  readonly locations: Locations;
  readonly snapshot: Snapshot;
  readonly openclaw: OpenclawInstall | undefined;
  /** True if checks may use the network and AWS. */
  readonly live: boolean;
  /** The setup as a whole. Throws AppError `cannot-parse` if openclaw.json cannot be read. */
  picture(): Picture;
  /** Like picture(), but undefined if it cannot be read: a separate check reports that. */
  readable(): Picture | undefined;
}

/** Reads the machine for the checks. Throws AppError `cannot-read`. */
export function inspect(context: Context, locations: Locations, live: boolean): Inspection {
  const snapshot = takeSnapshot(locations, context);
  const taken = attempt(() => takePicture(context, locations, snapshot));
  const openclaw = taken instanceof AppError ? findOpenclaw(context, locations.stateDir) : taken.openclaw;
  return {
    context,
    locations,
    snapshot,
    openclaw,
    live,
    picture: () => {
      if (taken instanceof AppError) throw taken;
      return taken;
    },
    readable: () => (taken instanceof AppError ? undefined : taken),
  };
}
