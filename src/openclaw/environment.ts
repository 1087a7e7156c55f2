/**
 * The only place that decides which value of a variable OpenClaw will use, and where it comes from. OpenClaw's order,
 * first wins: process environment (for the gateway: what its service was installed with), .env of the working folder,
 * .env of the state dir, gateway.env, env.vars of the config; then, by the AWS SDK, credentials file and profile. A
 * variable that is set but empty still hides the ones after it.
 */
import type { Environment } from '../context.ts';
import { readDotenv } from '../edit/dotenv.ts';
import { type FileSnapshot, profileValues, type Snapshot } from '../files/snapshot.ts';
import { API_KEY_VARIABLE, isMembers, membersAt, type Value } from './config.ts';
import { isBefore, NEW_RULES_SINCE } from './install.ts';
import type { GatewayService } from './service.ts';

/** `service`: what the gateway service was installed with. The last two belong to the AWS SDK, not to OpenClaw. */
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
  /** The file, or "process environment", as shown to people. */
  readonly where: string;
  readonly values: Environment;
  /** For a service: true if `openclaw gateway install --force` would rewrite it. */
  readonly generated?: boolean;
  /** For a service of the whole system: its unit. */
  readonly systemUnit?: string;
}

/** A variable's winning value. */
export interface Winner {
  readonly value: string;
  readonly layer: Layer;
}

/** Variables that OpenClaw ignores in the working folder's .env (2026.9.6). */
const REFUSED_IN_CWD =
  /^(AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|PROFILE|BEARER_TOKEN_BEDROCK|CONFIG_FILE|SHARED_CREDENTIALS_FILE|BEDROCK_SKIP_AUTH|ROLE_.*|ENDPOINT_URL.*|CONTAINER_.*|EC2_METADATA_.*)|OPENCLAW_.*)$/;

/** 2026.5.7 accepts AWS_PROFILE and the bearer token there; every version accepts AWS_REGION. */
const REFUSED_IN_CWD_BEFORE = /^(AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|CONFIG_FILE)|OPENCLAW_.*)$/;

/**
 * The layers of a run from this shell, in order of precedence. `config` is the parsed openclaw.json, `version`
 * OpenClaw's if known.
 */
export function environmentLayers(
  env: Environment,
  snapshot: Snapshot,
  config: Value,
  version?: string,
): Layer[] {
  const own: Layer = { kind: 'process', where: 'process environment', values: env };
  return [own, ...fileLayers(snapshot, config, snapshot.cwdEnv, version)].map(withoutBlanks);
}

/** An API key of blanks is none, and overrides the other credentials like an empty one. */
function withoutBlanks(layer: Layer): Layer {
  const isBlank = layer.values[API_KEY_VARIABLE]?.trim() === '';
  return isBlank ? { ...layer, values: { ...layer.values, [API_KEY_VARIABLE]: '' } } : layer;
}

/**
 * The layers of the gateway service: what it was installed with replaces the shell's environment. Newer versions of
 * OpenClaw still read the variables they manage from `.env`.
 */
export function gatewayLayers(
  service: GatewayService,
  snapshot: Snapshot,
  config: Value,
  version?: string,
): Layer[] {
  const given = service.layers.map(({ where, values, generated }): Layer => {
    const kept = Object.entries(values).filter(([name]) => !isManaged(name, generated, service, version));
    return {
      kind: 'service',
      where,
      values: Object.fromEntries(kept),
      generated,
      ...(service.systemWide && { systemUnit: service.name }),
    };
  });
  return [...given, ...fileLayers(snapshot, config, service.cwdEnv, version)].map(withoutBlanks);
}

function isManaged(
  name: string,
  generated: boolean,
  { managedKeys }: GatewayService,
  version: string | undefined,
): boolean {
  return generated && managedKeys.includes(name) && !isBefore(version, NEW_RULES_SINCE);
}

/** The layers after the process environment. */
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

/** Profile settings that act like a variable. */
const PROFILE_SETTINGS = {
  aws_access_key_id: 'AWS_ACCESS_KEY_ID',
  aws_secret_access_key: 'AWS_SECRET_ACCESS_KEY',
  aws_session_token: 'AWS_SESSION_TOKEN',
  region: 'AWS_REGION',
  endpoint_url: 'AWS_ENDPOINT_URL',
} as const;

/**
 * What the SDK reads from a profile, after every variable: first the credentials file, then the config file. Settings
 * are named after the variables they stand for.
 */
export function profileLayers(snapshot: Snapshot, profile: string): Layer[] {
  const files = [
    { kind: 'credentials-file', file: 'credentials', of: snapshot.awsCredentials },
    { kind: 'aws-config', file: 'config', of: snapshot.awsConfig },
  ] as const;
  return files.flatMap(({ kind, file, of }): Layer[] => {
    const settings = profileValues(snapshot, profile, file);
    if (!settings) return [];
    const values = Object.entries(PROFILE_SETTINGS).flatMap(([setting, variable]) =>
      settings[setting] === undefined ? [] : [[variable, settings[setting]]],
    );
    return [{ kind, where: `${of.path} [${profile}]`, values: Object.fromEntries(values) }];
  });
}

/** `env.vars`, and the flat `env.NAME` that OpenClaw 2026.5 also accepts. */
function configVariables(config: Value): Environment {
  const flat = membersAt(config, 'env');
  const values = { ...flat, ...(isMembers(flat.vars) ? flat.vars : {}) };
  const strings = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(strings);
}

/** The layers that are OpenClaw's own files: neither the shell's environment nor the working folder's `.env`. */
export function ownLayers(layers: readonly Layer[]): Layer[] {
  return layers.filter(({ kind }) => kind !== 'process' && kind !== 'cwd-env');
}

/** The layer that decides a variable; undefined if no layer sets it. */
export function winnerOf(layers: readonly Layer[], variable: string): Winner | undefined {
  for (const layer of layers) {
    const value = layer.values[variable];
    if (value !== undefined) return { value, layer };
  }
  return undefined;
}
