/**
 * Which model, endpoint and credentials OpenClaw will use: the live call's target, from the setup on disk and its
 * environment.
 */

import type { ConverseTarget } from '../bedrock/converse.ts';
import type { Credential } from '../bedrock/credentials.ts';
import { regionalEndpoint } from '../bedrock/endpoint.ts';
import type { Environment } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { API_KEY_VARIABLE } from '../openclaw/config.ts';
import { type Layer, winnerOf } from '../openclaw/environment.ts';
import { Secret } from '../secrets/secret.ts';
import { keyAbsent } from '../sign-in/api-key/method.ts';
import { type LocalCredentials, toCredential } from '../sign-in/aws/credentials.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { completeSetup } from './preflight.ts';
import type { Setup } from './setup.ts';

export interface LiveTarget {
  readonly target: ConverseTarget;
  /** The credential that takes effect, which is not always what the setup intends. */
  readonly authMode: AuthMode;
  /** For JSON: `AWS_PROFILE=bedrock-only (/home/me/.openclaw/.env)`. */
  readonly credentialSource: string;
  /** The same in parts, for people; undefined if the AWS SDK searches for credentials itself. */
  readonly source: CredentialSource | undefined;
  /** This machine's own credentials, if they sign the call. */
  readonly local: LocalCredentials | undefined;
  readonly baseUrl: string | undefined;
  readonly providerId: string;
}

/** The variable that decides the credential, and where it is set. */
interface CredentialSource {
  readonly name: string;
  readonly layer: Layer;
}

/**
 * Throws AppError like completeSetup, `api-key-in-config`, and `api-key-missing` if the provider refers to a key that
 * no layer sets.
 */
export function liveTarget(setup: Setup, locations: Locations): LiveTarget {
  const { endpoint } = setup;
  const { provider, model, region } = completeSetup(setup, locations.openclawConfig);
  const { credential, source, local, authMode } = winningCredential(setup, locations);
  return {
    target: { region, model, credential, endpoint: endpoint?.custom, guardrail: setup.guardrail },
    authMode,
    local,
    credentialSource: source ? `${source.name} (${source.layer.where})` : 'AWS SDK default chain',
    source,
    baseUrl: endpoint?.baseUrl,
    providerId: provider.id,
  };
}

interface Winning {
  readonly authMode: AuthMode;
  readonly credential: Credential;
  readonly source: CredentialSource | undefined;
  readonly local?: LocalCredentials | undefined;
}

/**
 * The URL of a call, endpoint variables included. Throws AppError `no-bedrock-in-region` if only the region could
 * decide it and cannot.
 */
export function calledUrl(
  env: Environment,
  { region, endpoint }: Pick<ConverseTarget, 'region' | 'endpoint'>,
): URL {
  const given = endpoint || env.AWS_ENDPOINT_URL_BEDROCK_RUNTIME || env.AWS_ENDPOINT_URL || '';
  return new URL(URL.canParse(given) ? given : regionalEndpoint(region));
}

/**
 * OpenClaw's order, measured: the bearer token overrides everything, whatever the config says; then the profile; then
 * static keys; then the SDK's default chain. An exported but empty token also overrides, and fails.
 */
function winningCredential(setup: Setup, locations: Locations): Winning {
  const { layers, method } = setup;
  const bearer = winnerOf(layers, API_KEY_VARIABLE);
  if (bearer ? bearer.value === '' : method?.usesApiKey) throw keyAbsent(setup, locations.stateEnv);
  if (bearer)
    return {
      authMode: 'api-key',
      credential: { kind: 'bearer', token: new Secret(bearer.value) },
      source: { name: API_KEY_VARIABLE, layer: bearer.layer },
    };
  const profile = winnerOf(layers, 'AWS_PROFILE');
  const local = setup.localCredentials;
  const source = profile?.value
    ? { name: `AWS_PROFILE=${profile.value}`, layer: profile.layer }
    : keySource(local, layers);
  if (local) return { authMode: 'aws', credential: toCredential(local, layers, locations), source, local };
  if (!profile?.value) return { authMode: 'sso', credential: { kind: 'chain' }, source: undefined };
  const files = { configFile: locations.awsConfig, credentialsFile: locations.awsCredentials };
  return { authMode: 'sso', credential: { kind: 'profile', profile: profile.value, ...files }, source };
}

function keySource(
  local: LocalCredentials | undefined,
  layers: readonly Layer[],
): CredentialSource | undefined {
  const id = local?.source === 'environment' ? winnerOf(layers, 'AWS_ACCESS_KEY_ID') : undefined;
  return id && { name: 'AWS_ACCESS_KEY_ID', layer: id.layer };
}
