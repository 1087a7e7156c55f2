/** Signing in with credentials that already exist: OpenClaw is told which ones, and ~/.aws is not changed. */
import template from '../../../templates/openclaw.aws-sdk.json?raw';
import { API_KEY_VARIABLE, USUAL_PROFILE } from '../../openclaw/config.ts';
import { type Notice, notice } from '../../text/text.ts';
import { plan as planTexts, policy as texts } from '../../text/texts.ts';
import { type Conflict, overAwsCredentials, type View } from '../conflict.ts';
import {
  type AwsSignIn,
  type Before,
  broadRole,
  type Evidence,
  type InUse,
  type Life,
  type Method,
  type Writes,
} from '../method.ts';
import { ssoProfile } from '../sso/profile.ts';
import { credentialsInUse } from './credentials.ts';

export const aws: Method<AwsSignIn> = {
  usesApiKey: false,
  usesLocal: true,
  settings: [],
  needsSignIn: false,
  template: () => template,
  recognizes,
  conflicts,
  writes,
  reach,
  privateFiles: async () => [],
  // Only the AWS SDK knows where they come from and when they expire.
  life: async () => ({ renewable: true }),
  renew,
};

/**
 * Next to our own SSO profile, keys that are set only in this shell are not a setup: someone removed AWS_PROFILE from
 * `.env`, and the keys take effect by accident.
 */
function recognizes({ localCredentials: found, snapshot }: Evidence): boolean {
  const isStray = found?.source === 'environment' && found.onlyInShell && ssoProfile(snapshot, USUAL_PROFILE);
  return found !== undefined && !isStray;
}

/** The environment's keys are not a conflict if the setup intends them. */
function conflicts(view: View): Conflict[] {
  const isKeys = credentialsInUse(view)?.source === 'environment';
  return overAwsCredentials(view).filter(({ variable }) => !isKeys || variable !== 'AWS_ACCESS_KEY_ID');
}

function writes({ credentials }: AwsSignIn, { region, places }: Before): Writes {
  const remove = [API_KEY_VARIABLE];
  if (credentials.source === 'environment')
    return {
      env: { set: { AWS_REGION: region }, remove: [...remove, 'AWS_PROFILE'], scrub: remove },
      notices: credentials.onlyInShell ? [notice(planTexts.keysOnlyInShell)] : [],
    };
  const set = { AWS_PROFILE: credentials.profile, AWS_REGION: region, ...places };
  return { env: { set, remove, scrub: remove }, notices: [] };
}

/** A role by its name; a user's keys last until they are revoked, and can do whatever the user can. */
function reach({ credentials }: AwsSignIn): Notice[] {
  const command = 'openclaw-bedrock policy --format text';
  const isTemporary = credentials.source !== 'machine-role' && credentials.temporary;
  if (credentials.source === 'environment' || credentials.kind === 'keys')
    return isTemporary ? [] : [notice(texts.broadUser, { command })];
  return broadRole(credentials.role ?? '');
}

/** The SDK finds them, and refreshes a role's credentials by itself. */
async function renew({ deps, credential, region, model }: InUse): Promise<Life> {
  const [{ credentialsEnd }, { explainBedrockError }] = await Promise.all([
    import('../../bedrock/credentials.ts'),
    import('../../failures/classify.ts'),
  ]);
  try {
    return { end: (await credentialsEnd(credential, deps, region))?.getTime(), renewable: true };
  } catch (error) {
    const profile = credential.kind === 'profile' ? { profile: credential.profile } : {};
    throw explainBedrockError(error, { region, model, ...profile });
  }
}
