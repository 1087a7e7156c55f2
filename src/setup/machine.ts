/** Everything on this machine that decides how OpenClaw calls Bedrock, read together and from files alone. */
import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { API_KEY_VARIABLE, plaintextKey } from '../openclaw/config.ts';
import { gatewayLayers, type Layer, winnerOf } from '../openclaw/environment.ts';
import { findOpenclaw, type OpenclawInstall } from '../openclaw/install.ts';
import { type GatewayService, readGatewayService } from '../openclaw/service.ts';
import { credentialsInUse } from '../sign-in/aws/credentials.ts';
import type { Conflict } from '../sign-in/conflict.ts';
import { conflictsIn, type Difference, differencesBetween } from './precedence.ts';
import { readSetup, type Setup } from './setup.ts';

export interface Machine {
  readonly snapshot: Snapshot;
  readonly setup: Setup;
  /** The OpenClaw on PATH, if there is one. */
  readonly openclaw: OpenclawInstall | undefined;
}

type Where = Pick<Context, 'env' | 'cwd' | 'platform' | 'host'>;

/** `snapshot`: the files, if they have been read already. Throws AppError `cannot-read` and `cannot-parse`. */
export function readMachine(
  where: Where,
  locations: Locations,
  snapshot: Snapshot = takeSnapshot(locations, where),
): Machine {
  const setup = readSetupInUse(where, locations, snapshot);
  return { snapshot, setup, openclaw: findOpenclaw(where, locations.stateDir, setup.config) };
}

/**
 * The setup as seen from this shell; as seen from the gateway service if only that one has credentials, as with keys
 * in its unit, or a region: that is how OpenClaw then calls Bedrock. Throws AppError `cannot-parse`.
 */
export function readSetupInUse(
  where: Pick<Context, 'env' | 'platform'>,
  locations: Locations,
  snapshot: Snapshot,
): Setup {
  const own = readSetup(snapshot, where);
  if (own.provider ? plaintextKey(own.provider.value) : own.knownModel === undefined) return own;
  if (namesCredentials(own.layers, snapshot) && own.region !== undefined) return own;
  const service = readGatewayService(where, locations);
  if (!service) return own;
  const openclaw = findOpenclaw(where, locations.stateDir, own.config);
  const gateway = gatewayLayers(service, snapshot, own.config, openclaw?.version);
  if (!namesCredentials(gateway, snapshot)) return own;
  const there = readSetup(snapshot, where, gateway);
  const isBetter = there.region !== undefined || !namesCredentials(own.layers, snapshot);
  return isBetter ? there : own;
}

/** Also where an empty variable hides them. */
function namesCredentials(layers: readonly Layer[], snapshot: Snapshot): boolean {
  const named = [API_KEY_VARIABLE, 'AWS_PROFILE'].some((name) => winnerOf(layers, name) !== undefined);
  return named || credentialsInUse({ layers, snapshot }) !== undefined;
}

export interface CheckedMachine extends Machine {
  /** True if the setup is the gateway service's: this shell has no credentials for it. */
  readonly isOfGateway: boolean;
  /** The gateway service's environment, if one is installed. */
  readonly service: GatewayService | undefined;
  readonly gateway: readonly Layer[] | undefined;
  /** In this shell and in the gateway. */
  readonly conflicts: readonly Conflict[];
  readonly differences: readonly Difference[];
}

/** `given`: the files, if they have been read already. Throws like readMachine. */
export function checkMachine(where: Where, locations: Locations, given?: Snapshot): CheckedMachine {
  const machine = readMachine(where, locations, given);
  const { snapshot, setup, openclaw } = machine;
  const service = readGatewayService(where, locations);
  const gateway = service && gatewayLayers(service, snapshot, setup.config, openclaw?.version);
  const isOfGateway = setup.layers.some(({ kind }) => kind === 'service');
  return {
    ...machine,
    isOfGateway,
    service,
    gateway,
    conflicts: [
      ...(isOfGateway ? [] : conflictsIn('shell', setup.layers, setup, snapshot)),
      ...(gateway ? conflictsIn('gateway', gateway, setup, snapshot) : []),
    ],
    differences: gateway && !isOfGateway ? differencesBetween(setup.layers, gateway) : [],
  };
}
