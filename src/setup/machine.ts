/** Everything on this machine that decides how OpenClaw calls Bedrock, read together and from files alone. */
import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { gatewayLayers, type Layer } from '../openclaw/environment.ts';
import { findOpenclaw, type OpenclawInstall } from '../openclaw/install.ts';
import { type GatewayService, readGatewayService } from '../openclaw/service.ts';
import type { Conflict } from '../sign-in/conflict.ts';
import { conflictsIn, type Difference, differencesBetween } from './precedence.ts';
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

export interface CheckedMachine extends Machine {
  /** The gateway service's environment, if one is installed. */
  readonly service: GatewayService | undefined;
  readonly gateway: readonly Layer[] | undefined;
  /** In this shell and in the gateway. */
  readonly conflicts: readonly Conflict[];
  readonly differences: readonly Difference[];
}

/** `given`: the files, if they have been read already. Throws like readMachine. */
export function checkMachine(
  where: Pick<Context, 'env' | 'cwd' | 'platform' | 'host'>,
  locations: Locations,
  given?: Snapshot,
): CheckedMachine {
  const machine = readMachine(where, locations, given);
  const { snapshot, setup, openclaw } = machine;
  const service = readGatewayService(where, locations);
  const gateway = service && gatewayLayers(service, snapshot, setup.config, openclaw?.version);
  return {
    ...machine,
    service,
    gateway,
    conflicts: [
      ...conflictsIn('shell', setup.layers, setup, snapshot),
      ...(gateway ? conflictsIn('gateway', gateway, setup, snapshot) : []),
    ],
    differences: gateway ? differencesBetween(setup.layers, gateway) : [],
  };
}
