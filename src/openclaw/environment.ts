/**
 * The one place that says which value of a variable OpenClaw will use and where it came from.
 * OpenClaw's order, first wins: process (of the gateway: what its service was installed with), .env of the working
 * folder, .env of the state dir, gateway.env, env.vars of the config; then, by the AWS SDK, credentials file and
 * profile. A variable that is there but empty still hides the ones behind it.
 */

import type { Environment } from '../context.ts';
import { readDotenv } from '../edit/dotenv/read.ts';
import type { FileSnapshot } from '../files/file-snapshot.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { awsSections } from './aws-sections.ts';
import { isMembers, membersAt, type Value } from './config.ts';
import type { GatewayService } from './service.ts';
import { isBefore, NEW_RULES_SINCE } from './version.ts';

/** `service`: what the gateway service was installed with. The last two are not OpenClaw's but the AWS SDK's. */
export type LayerKind =
  | 'process'
  | 'service'
  | 'cwd-env'
  | 'state-env'
  | 'gateway-env'
  | 'config-env'
  | 'credentials-file'
  | 'aws-config';

export interface Layer {
  readonly kind: LayerKind;
  /** The file, or "process environment" for people. */
  readonly where: string;
  readonly values: Environment;
  /** Of a service: `openclaw gateway install --force` writes it anew. */
  readonly generated?: boolean;
}

/** A variable's winning value. */
export interface Winner {
  readonly value: string;
  readonly layer: Layer;
}

/** The variables that OpenClaw does not take from the .env of the working folder (2026.9.6). */
const REFUSED_IN_CWD =
  /^(AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|PROFILE|BEARER_TOKEN_BEDROCK|CONFIG_FILE|SHARED_CREDENTIALS_FILE|BEDROCK_SKIP_AUTH|ROLE_.*|ENDPOINT_URL.*|CONTAINER_.*|EC2_METADATA_.*)|OPENCLAW_.*)$/;

/** 2026.5.7 takes AWS_PROFILE and the bearer token from there; AWS_REGION is taken by all. */
const REFUSED_IN_CWD_BEFORE = /^(AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|CONFIG_FILE)|OPENCLAW_.*)$/;

/**
 * The layers of a run from this shell in the order in which they win. `config` is the parsed openclaw.json, `version`
 * that of OpenClaw where it is known.
 */
export function environmentLayers(
  env: Environment,
  snapshot: Snapshot,
  config: Value,
  version?: string,
): Layer[] {
  const own: Layer = { kind: 'process', where: 'process environment', values: env };
  return [own, ...fileLayers(snapshot, config, snapshot.cwdEnv, version)];
}

/**
 * The layers of the gateway service: what it was installed with takes the place of the shell's environment. Newer
 * versions of OpenClaw take the variables that it manages from `.env` in spite of that.
 */
export function gatewayLayers(
  service: GatewayService,
  snapshot: Snapshot,
  config: Value,
  version?: string,
): Layer[] {
  const given = service.layers.map(({ where, values, generated }): Layer => {
    const kept = Object.entries(values).filter(([name]) => !isManaged(name, generated, service, version));
    return { kind: 'service', where, values: Object.fromEntries(kept), generated };
  });
  return [...given, ...fileLayers(snapshot, config, service.cwdEnv, version)];
}

function isManaged(
  name: string,
  generated: boolean,
  { managedKeys }: GatewayService,
  version: string | undefined,
): boolean {
  return generated && managedKeys.includes(name) && !isBefore(version, NEW_RULES_SINCE);
}

/** What comes after the environment of the process itself. */
function fileLayers(
  { locations, stateEnv, gatewayEnv, openclawConfig }: Snapshot,
  config: Value,
  cwdEnv: FileSnapshot | undefined,
  version: string | undefined,
): Layer[] {
  const layers: Layer[] = [];
  if (cwdEnv && cwdEnv.path !== stateEnv.path && cwdEnv.text !== null) {
    const refused = isBefore(version, NEW_RULES_SINCE) ? REFUSED_IN_CWD_BEFORE : REFUSED_IN_CWD;
    const allowed = Object.entries(readDotenv(cwdEnv.text)).filter(([name]) => !refused.test(name));
    layers.push({ kind: 'cwd-env', where: cwdEnv.path, values: Object.fromEntries(allowed) });
  }
  if (stateEnv.text !== null)
    layers.push({ kind: 'state-env', where: stateEnv.path, values: readDotenv(stateEnv.text) });
  if (locations.isDefaultState && gatewayEnv.text !== null)
    layers.push({ kind: 'gateway-env', where: gatewayEnv.path, values: readDotenv(gatewayEnv.text) });
  layers.push({ kind: 'config-env', where: openclawConfig.path, values: configVariables(config) });
  return layers;
}

/** Settings of a profile that do the work of a variable. */
const PROFILE_SETTINGS = {
  aws_access_key_id: 'AWS_ACCESS_KEY_ID',
  aws_secret_access_key: 'AWS_SECRET_ACCESS_KEY',
  aws_session_token: 'AWS_SESSION_TOKEN',
  region: 'AWS_REGION',
  endpoint_url: 'AWS_ENDPOINT_URL',
} as const;

/**
 * What the SDK takes from a profile, behind every variable: of the credentials file first, then of the config file.
 * Its settings are given the names of the variables that they stand for.
 */
export function profileLayers({ awsCredentials, awsConfig }: Snapshot, profile: string): Layer[] {
  const files = [
    { kind: 'credentials-file', file: 'credentials', of: awsCredentials },
    { kind: 'aws-config', file: 'config', of: awsConfig },
  ] as const;
  return files.flatMap(({ kind, file, of }): Layer[] => {
    const section = awsSections(of, file).find((one) => one.kind === 'profile' && one.name === profile);
    if (!section) return [];
    const values = Object.entries(PROFILE_SETTINGS).flatMap(([setting, variable]) =>
      section.values[setting] === undefined ? [] : [[variable, section.values[setting]]],
    );
    return [{ kind, where: `${of.path} [${profile}]`, values: Object.fromEntries(values) }];
  });
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
