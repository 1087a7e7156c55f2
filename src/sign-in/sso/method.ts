/** Signing in by IAM Identity Center: a profile with its sso-session, whose name OpenClaw takes from `.env`. */
import template from '../../../templates/openclaw.aws-sdk.json?raw';
import type { Private } from '../../files/permissions.ts';
import type { Snapshot } from '../../files/snapshot.ts';
import { awsSections } from '../../openclaw/aws-sections.ts';
import { API_KEY_VARIABLE } from '../../openclaw/config.ts';
import { profileLayers, winnerOf } from '../../openclaw/environment.ts';
import { broadRole } from '../broad-role.ts';
import { type Conflict, conflict, overAwsCredentials, type View } from '../conflict.ts';
import type { Before, Method, SsoSignIn, Writes } from '../method.ts';
import { wayOverSso } from '../profile-settings.ts';
import { planAwsConfig } from './aws-config.ts';

export const sso: Method<SsoSignIn> = {
  usesApiKey: false,
  needsSignIn: true,
  template,
  // What is left, a profile that is missing among it: our own usual one may have been removed.
  recognizes: () => true,
  conflicts,
  writes,
  reach: ({ roleName }) => broadRole(roleName),
  privateFiles,
  life: async (inUse) => (await import('./keep-alive.ts')).tokenLife(inUse),
  renew: async (inUse, minLifeMs) => (await import('./keep-alive.ts')).renewToken(inUse, minLifeMs),
};

/**
 * Keys of the profile's name in either AWS file silently win over its SSO settings in the JavaScript SDK, in botocore not.
 * A key id alone signs nothing, and wins nothing.
 */
function conflicts(view: View): Conflict[] {
  const { layers, snapshot } = view;
  const profile = winnerOf(layers, 'AWS_PROFILE')?.value;
  const pairs = profile
    ? profileLayers(snapshot, profile).filter(({ values }) => values.AWS_SECRET_ACCESS_KEY !== undefined)
    : [];
  const keys = winnerOf(pairs, 'AWS_ACCESS_KEY_ID');
  const found = overAwsCredentials(view);
  return keys
    ? [...found, conflict(view, 'AWS_ACCESS_KEY_ID', keys, `AWS_PROFILE=${profile}`, 'credential')]
    : found;
}

function writes(signIn: SsoSignIn, { region, places }: Before): Writes {
  return {
    awsConfig: (before) => planAwsConfig(before, signIn, region),
    env: {
      set: { AWS_PROFILE: signIn.profile, AWS_REGION: region, ...places },
      remove: [API_KEY_VARIABLE],
      scrub: [API_KEY_VARIABLE],
    },
    notices: [],
  };
}

/** Loaded here alone: the file's name is a hash, and what makes it should not hold up `status`. */
async function privateFiles({ session }: SsoSignIn, awsHome: string): Promise<Private[]> {
  const { tokenPath } = await import('./read-token.ts');
  return [[tokenPath(awsHome, session), 0o600]];
}

/** The setting of the credentials file that wins over the SSO settings of this profile, if there is one. */
export function settingOverSso(snapshot: Snapshot, profile: string): string | undefined {
  const section = awsSections(snapshot.awsCredentials, 'credentials').find(({ name }) => name === profile);
  return wayOverSso(section?.values ?? {});
}
