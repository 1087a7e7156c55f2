/** Whom OpenClaw will call and as whom: the target of the live call, from the set-up on disk and its environment. */

import type { ConverseTarget, Credential } from '../bedrock/converse.ts';
import { isRegionalEndpoint } from '../bedrock/endpoint.ts';
import { AppError } from '../errors.ts';
import type { Locations } from '../files/locate.ts';
import { Secret } from '../secret.ts';
import { API_KEY_VARIABLE } from './config.ts';
import { type Winner, winnerOf } from './environment.ts';
import type { Setup } from './setup.ts';

export interface LiveTarget {
  readonly target: ConverseTarget;
  /** What wins at run time, which is not always what the files were set up for. */
  readonly authMode: 'sso' | 'api-key';
  /** For people and JSON: `AWS_PROFILE=bedrock-only (/home/me/.openclaw/.env)`. */
  readonly credentialSource: string;
  readonly baseUrl: string | undefined;
  readonly providerId: string;
}

/**
 * Throws AppError `not-configured` without provider, model or region, and `api-key-missing` where the provider
 * refers to a key that no layer has.
 */
export function liveTarget(setup: Setup, locations: Locations): LiveTarget {
  const { provider, model, region } = setup;
  if (!provider || !model || !region)
    throw new AppError('not-configured', { path: locations.openclawConfig });
  const { baseUrl } = provider.value;
  const endpoint = typeof baseUrl === 'string' && !isRegionalEndpoint(baseUrl, region) ? baseUrl : undefined;
  const { credential, source } = winningCredential(setup, locations);
  return {
    target: { region, model, credential, ...(endpoint !== undefined && { endpoint }) },
    authMode: credential.kind === 'bearer' ? 'api-key' : 'sso',
    credentialSource: source,
    baseUrl: typeof baseUrl === 'string' ? baseUrl : undefined,
    providerId: provider.id,
  };
}

/**
 * OpenClaw's order, measured: the bearer token wins over everything, whatever the config says; then the
 * profile; then static keys; then the SDK's own chain. A token that is exported but empty wins too, and fails.
 */
function winningCredential(setup: Setup, locations: Locations): { credential: Credential; source: string } {
  const { layers, mode } = setup;
  const bearer = winnerOf(layers, API_KEY_VARIABLE);
  if (bearer?.value === '' || (!bearer && mode === 'api-key'))
    throw new AppError('api-key-missing', { path: locations.stateEnv });
  if (bearer)
    return {
      credential: { kind: 'bearer', token: new Secret(bearer.value) },
      source: nameSource(API_KEY_VARIABLE, bearer),
    };
  const profile = winnerOf(layers, 'AWS_PROFILE');
  if (profile?.value) {
    const files = { configFile: locations.awsConfig, credentialsFile: locations.awsCredentials };
    return {
      credential: { kind: 'profile', profile: profile.value, ...files },
      source: nameSource(`AWS_PROFILE=${profile.value}`, profile),
    };
  }
  return staticKeys(setup) ?? { credential: { kind: 'chain' }, source: 'AWS SDK default chain' };
}

function staticKeys({ layers }: Setup): { credential: Credential; source: string } | undefined {
  const id = winnerOf(layers, 'AWS_ACCESS_KEY_ID');
  const secret = winnerOf(layers, 'AWS_SECRET_ACCESS_KEY');
  const session = winnerOf(layers, 'AWS_SESSION_TOKEN');
  if (!id?.value || !secret?.value) return undefined;
  return {
    credential: {
      kind: 'static',
      accessKeyId: new Secret(id.value),
      secretAccessKey: new Secret(secret.value),
      ...(session?.value && { sessionToken: new Secret(session.value) }),
    },
    source: nameSource('AWS_ACCESS_KEY_ID', id),
  };
}

function nameSource(what: string, { layer }: Winner): string {
  return `${what} (${layer.where})`;
}
