/** What every check is handed: the files as they were read once, and how to ask the world. */
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
  /** Network and AWS may be asked. */
  readonly live: boolean;
  /** The set-up as a whole. Throws AppError `cannot-parse` where openclaw.json cannot be read. */
  picture(): Picture;
  /** The same, or nothing where it cannot be read: a check of its own says so. */
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
