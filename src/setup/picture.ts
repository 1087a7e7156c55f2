/** Reads everything that decides how OpenClaw calls Bedrock on this machine, from files only. */

import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { gatewayLayers, type Layer } from '../openclaw/environment.ts';
import { type GatewayService, readGatewayService } from '../openclaw/service.ts';
import type { Conflict } from '../sign-in/conflict.ts';
import { type Difference, differencesBetween } from './differences.ts';
import { type Machine, readMachine } from './machine.ts';
import { conflictsIn } from './precedence.ts';

export interface Picture extends Machine {
  /** The gateway service's environment, if one is installed. */
  readonly service: GatewayService | undefined;
  readonly gateway: readonly Layer[] | undefined;
  /** In this shell and in the gateway. */
  readonly conflicts: readonly Conflict[];
  readonly differences: readonly Difference[];
}

/** `given`: the files, if they have been read already. Throws like readMachine. */
export function takePicture(
  where: Pick<Context, 'env' | 'cwd' | 'platform'>,
  locations: Locations,
  given?: Snapshot,
): Picture {
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
