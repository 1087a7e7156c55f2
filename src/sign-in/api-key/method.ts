/** Signing in with a Bedrock API key, which OpenClaw reads from `.env`. */
import withKey from '../../../templates/openclaw.api-key.json?raw';
import withoutKey from '../../../templates/openclaw.aws-sdk.json?raw';
import { AppError } from '../../failures/errors.ts';
import {
  API_KEY_VARIABLE,
  type BedrockProvider,
  DEFAULT_PROVIDER_ID,
  isBedrockId,
  plaintextKey,
  USUAL_PROFILE,
} from '../../openclaw/config.ts';
import { type Layer, ownLayers, winnerOf } from '../../openclaw/environment.ts';
import { misnamedVariable } from '../../openclaw/misnamed.ts';
import { Secret } from '../../secrets/secret.ts';
import { type Facts, notice } from '../../text/text.ts';
import { plan as planTexts, policy as texts } from '../../text/texts.ts';
import { type Conflict, conflict, nonEmpty, ownValue, type View } from '../conflict.ts';
import type { ApiKeySignIn, Before, Evidence, InUse, Life, Method, Writes } from '../method.ts';
import { ssoProfile } from '../sso/profile.ts';
import { type ApiKey, type ApiKeyReading, readApiKey } from './key.ts';

export const apiKey: Method<ApiKeySignIn> = {
  usesApiKey: true,
  usesLocal: false,
  settings: ['api-key-stdin'],
  needsSignIn: false,
  // OpenClaw reads the key from the environment by itself only under the provider's usual ID.
  template: (providerId) => (providerId === DEFAULT_PROVIDER_ID ? withoutKey : withKey),
  recognizes,
  conflicts,
  writes,
  reach: () => [notice(texts.broadKey, { command: 'openclaw-bedrock policy --format text' })],
  privateFiles: async () => [],
  life,
  // Only a person can replace a key; all we know is its expiry.
  renew: life,
};

/**
 * A provider block that refers to a key decides; otherwise the key itself does. OpenClaw signs with a key in its own
 * files, even if they name a profile for other programs. Beside our usual profile, which we remove when we write a key,
 * the key is a leftover. A key in this shell alone counts only if nothing else could sign.
 */
function recognizes({ provider, layers, localCredentials, snapshot }: Evidence): boolean {
  const { auth, apiKey: key } = provider;
  if (auth === 'api-key' || (auth !== 'aws-sdk' && key !== undefined)) return true;
  const own = ownLayers(layers);
  if (winnerOf(own, API_KEY_VARIABLE)?.value) return winnerOf(own, 'AWS_PROFILE')?.value !== USUAL_PROFILE;
  return (
    winnerOf(layers, API_KEY_VARIABLE) !== undefined &&
    !winnerOf(layers, 'AWS_PROFILE')?.value &&
    localCredentials === undefined &&
    ssoProfile(snapshot, USUAL_PROFILE) === undefined
  );
}

/** A key that is only in a service or an environment is someone's own setup and not a conflict. */
function conflicts(view: View): Conflict[] {
  const { layers, snapshot } = view;
  const wanted = ownValue(layers, API_KEY_VARIABLE);
  const winner = winnerOf(layers, API_KEY_VARIABLE);
  const skip = nonEmpty(winnerOf(layers, 'AWS_BEDROCK_SKIP_AUTH'));
  const intended = `${API_KEY_VARIABLE} (${snapshot.stateEnv.path})`;
  const wrong = winner && winner.layer.kind !== 'state-env' && winner.value !== wanted;
  return [
    ...(wrong && (wanted || winner.value === '')
      ? [conflict(view, winner, { variable: API_KEY_VARIABLE, intended, about: 'credential' })]
      : []),
    ...(skip
      ? [conflict(view, skip, { variable: 'AWS_BEDROCK_SKIP_AUTH', intended, about: 'credential' })]
      : []),
  ];
}

/** Keeps a profile that we did not set: the gateway's other programs may need it, and the key overrides it. */
function writes({ key, ownProfiles }: ApiKeySignIn, { region, profile }: Before): Writes {
  const isOurs = profile === undefined || ownProfiles.includes(profile);
  return {
    env: {
      set: { [API_KEY_VARIABLE]: key.reveal(), AWS_REGION: region },
      ...(isOurs && { remove: ['AWS_PROFILE'] }),
    },
    notices: isOurs ? [] : [notice(planTexts.otherProfileKept, { profile })],
  };
}

/** A short-term key contains its expiry, a long-term key does not. */
async function life({ deps, snapshot, ...setup }: InUse): Promise<Life> {
  const { key, error } = winningKey(setup, snapshot.locations.stateEnv, deps.now());
  if (error) throw error;
  const end = key?.expiresAt === undefined ? undefined : Date.parse(key.expiresAt);
  return { end, renewable: false };
}

export interface WinningKey {
  /** Undefined if no layer has a key, or if the one that takes effect cannot be one. */
  readonly key: ApiKey | undefined;
  /** Why OpenClaw cannot use it, judged by the key alone. */
  readonly error: AppError | undefined;
}

/** Where to read the key from. */
interface KeySetup {
  readonly layers: readonly Layer[];
  readonly provider: BedrockProvider | undefined;
  readonly region: string | undefined;
}

/**
 * api-key-missing, with {emptyVariable} if this shell has it set but empty, {hidden} if that hides a key, {misnamed} and
 * {where} for a key that is set under another name, and {leftProfile} if OpenClaw's own files name a profile and no key:
 * the provider's reference to a key may be a leftover. `path`: where the key belongs.
 */
export function keyMissing({ layers, provider }: Omit<KeySetup, 'region'>, path: string): AppError {
  const winner = winnerOf(layers, API_KEY_VARIABLE);
  const isEmptyHere = winner?.value === '' && winner.layer.kind === 'process';
  // Setting it up again changes nothing as long as the empty one hides it.
  const isHidden = isEmptyHere && !!winnerOf(ownLayers(layers), API_KEY_VARIABLE)?.value;
  const profile = winnerOf(ownLayers(layers), 'AWS_PROFILE')?.value;
  // doctor --fix removes a reference only under an ID of ours.
  const isLeft = !winner && profile && isBedrockId(provider?.id);
  const misnamed = winner ? undefined : misnamedVariable(layers);
  return new AppError('api-key-missing', {
    path,
    ...(isEmptyHere && { emptyVariable: API_KEY_VARIABLE }),
    ...(isHidden && { hidden: API_KEY_VARIABLE }),
    ...(isLeft && { leftProfile: profile }),
    ...(misnamed?.right === API_KEY_VARIABLE && { misnamed: misnamed.name, where: misnamed.layer.where }),
  });
}

/** Why there is no key to use: api-key-in-config, or keyMissing. */
export function keyAbsent({ layers, provider }: Omit<KeySetup, 'region'>, path: string): AppError {
  const isWritten = !winnerOf(layers, API_KEY_VARIABLE) && provider && plaintextKey(provider.value);
  return isWritten ? new AppError('api-key-in-config') : keyMissing({ layers, provider }, path);
}

/** Reads it. `path` is the file where it belongs, `now` is in epoch milliseconds. */
export function winningKey(
  { layers, provider, region = '' }: KeySetup,
  path: string,
  now: number,
): WinningKey {
  const given = winnerOf(layers, API_KEY_VARIABLE)?.value;
  if (!given) return { key: undefined, error: keyAbsent({ layers, provider }, path) };
  const key = readApiKey(given);
  // OpenClaw sends the value as it is, with a `Bearer` that was pasted along.
  if (!key.ok || !key.key.equals(new Secret(given.trim())))
    return { key: undefined, error: new AppError('api-key-malformed', { region, ...flawOf(key) }) };
  if (key.kind === 'long-term') return { key, error: undefined };
  const hasExpired = Date.parse(key.expiresAt ?? '') <= now;
  if (hasExpired) return { key, error: new AppError('api-key-expired', { region }) };
  return { key, error: key.region === region ? undefined : new AppError('api-key-rejected', { region }) };
}

/** What is wrong with a value that has the beginning of a key: it is not whole, or not all of it is the key. */
function flawOf(key: ApiKeyReading): Facts {
  if (key.ok) return { wrapped: 'yes' };
  return key.reason === 'damaged' ? { damaged: 'yes' } : {};
}
