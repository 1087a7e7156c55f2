/** Signing in with a Bedrock API key, which OpenClaw reads from `.env`. */
import withKey from '../../../templates/openclaw.api-key.json?raw';
import withoutKey from '../../../templates/openclaw.aws-sdk.json?raw';
import { API_KEY_VARIABLE, DEFAULT_PROVIDER_ID, USUAL_PROFILE } from '../../openclaw/config.ts';
import { ownLayers, winnerOf } from '../../openclaw/environment.ts';
import { notice } from '../../text/text.ts';
import { plan as planTexts, policy as texts } from '../../text/texts.ts';
import { type Conflict, conflict, nonEmpty, ownValue, type View } from '../conflict.ts';
import type { ApiKeySignIn, Before, Evidence, InUse, Life, Method, Writes } from '../method.ts';
import { ssoProfile } from '../sso/profile.ts';
import { winningKey } from './api-key.ts';

export const apiKey: Method<ApiKeySignIn> = {
  usesApiKey: true,
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
