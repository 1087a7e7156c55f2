/** Everything that decides how OpenClaw calls Bedrock on this machine, read together and from files alone. */
import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { type Difference, differencesBetween } from './differences.ts';
import { gatewayLayers, type Layer } from './environment.ts';
import { findOpenclaw, type OpenclawInstall } from './install.ts';
import { type Conflict, conflictsIn } from './precedence.ts';
import { type GatewayService, readGatewayService } from './service.ts';
import { readSetup, type Setup } from './setup.ts';

export interface Picture {
  readonly snapshot: Snapshot;
  readonly setup: Setup;
  /** The OpenClaw on PATH, if there is one. */
  readonly openclaw: OpenclawInstall | undefined;
  /** The gateway service, if one is installed, and what it sees. */
  readonly service: GatewayService | undefined;
  readonly gateway: readonly Layer[] | undefined;
  /** For this shell and for the gateway. */
  readonly conflicts: readonly Conflict[];
  readonly differences: readonly Difference[];
}

type Where = Pick<Context, 'env' | 'cwd' | 'platform'>;

/** Throws AppError `cannot-read` and `cannot-parse`. */
export function takePicture(where: Where, locations: Locations): Picture {
  const snapshot = takeSnapshot(locations, where);
  const service = readGatewayService(where, locations);
  const setup = readSetup(snapshot, where);
  const { config } = setup;
  const openclaw = findOpenclaw(where, locations.stateDir, config);
  const gateway = service && gatewayLayers(service, snapshot, config, openclaw?.version);
  return {
    snapshot,
    setup,
    openclaw,
    service,
    gateway,
    conflicts: [
      ...conflictsIn('shell', setup.layers, setup, snapshot),
      ...(gateway ? conflictsIn('gateway', gateway, setup, snapshot) : []),
    ],
    differences: gateway ? differencesBetween(setup.layers, gateway) : [],
  };
}
