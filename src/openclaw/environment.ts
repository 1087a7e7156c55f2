/**
 * The one place that says which value of a variable OpenClaw will use and where it came from.
 * OpenClaw's order, first wins: process, .env of the working folder, .env of the state dir, gateway.env,
 * env.vars of the config. A variable that is there but empty still hides the ones behind it.
 */
import type { Environment } from '../context.ts';
import { readDotenv } from '../edit/dotenv.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { isMembers, membersAt, type Value } from './config.ts';

export type LayerKind = 'process' | 'cwd-env' | 'state-env' | 'gateway-env' | 'config-env';

export interface Layer {
  readonly kind: LayerKind;
  /** The file, or "process environment" for people. */
  readonly where: string;
  readonly values: Environment;
}

/** A variable's winning value. */
export interface Winner {
  readonly value: string;
  readonly layer: Layer;
}

/**
 * The variables that OpenClaw does not take from the .env of the working folder (2026.9.6). Versions up to
 * 2026.5 took AWS_PROFILE and the bearer token from there; AWS_REGION is taken by all.
 */
const REFUSED_IN_CWD =
  /^(AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|PROFILE|BEARER_TOKEN_BEDROCK|CONFIG_FILE|SHARED_CREDENTIALS_FILE|BEDROCK_SKIP_AUTH|ROLE_.*|ENDPOINT_URL.*|CONTAINER_.*|EC2_METADATA_.*)|OPENCLAW_.*)$/;

/** The layers in the order in which they win. `config` is the parsed openclaw.json. */
export function environmentLayers(env: Environment, snapshot: Snapshot, config: Value): Layer[] {
  const { locations, cwdEnv, stateEnv, gatewayEnv, openclawConfig } = snapshot;
  const layers: Layer[] = [{ kind: 'process', where: 'process environment', values: env }];
  if (cwdEnv.path !== stateEnv.path && cwdEnv.text !== null) {
    const allowed = Object.entries(readDotenv(cwdEnv.text)).filter(([name]) => !REFUSED_IN_CWD.test(name));
    layers.push({ kind: 'cwd-env', where: cwdEnv.path, values: Object.fromEntries(allowed) });
  }
  if (stateEnv.text !== null)
    layers.push({ kind: 'state-env', where: stateEnv.path, values: readDotenv(stateEnv.text) });
  if (locations.isDefaultState && gatewayEnv.text !== null)
    layers.push({ kind: 'gateway-env', where: gatewayEnv.path, values: readDotenv(gatewayEnv.text) });
  layers.push({ kind: 'config-env', where: openclawConfig.path, values: configVariables(config) });
  return layers;
}

/** `env.vars`, and the flat `env.NAME` that OpenClaw 2026.5 also takes. */
function configVariables(config: Value): Environment {
  const flat = membersAt(config, 'env');
  const values = { ...flat, ...(isMembers(flat.vars) ? flat.vars : {}) };
  const strings = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(strings);
}

/** Who wins for one variable; undefined when no layer has it. */
export function winnerOf(layers: readonly Layer[], variable: string): Winner | undefined {
  for (const layer of layers) {
    const value = layer.values[variable];
    if (value !== undefined) return { value, layer };
  }
  return undefined;
}
