/** IAM Identity Center: a profile with its sso-session. OpenClaw takes the profile's name from `.env`. */
import template from '../../../templates/openclaw.aws-sdk.json?raw';
import type { Private } from '../../files/permissions.ts';
import type { Snapshot } from '../../files/snapshot.ts';
import { awsSections } from '../../openclaw/aws-sections.ts';
import { API_KEY_VARIABLE } from '../../openclaw/config.ts';
import { profileLayers, winnerOf } from '../../openclaw/environment.ts';
import { type Conflict, conflict, overAwsCredentials, type View } from '../conflict.ts';
import { type Before, broadRole, type Method, type SsoSignIn, type Writes } from '../method.ts';
import { wayOverSso } from '../profile-settings.ts';
import { planAwsConfig } from './aws-config.ts';
import { tokenPath } from './token.ts';

export const sso: Method<SsoSignIn> = {
  usesApiKey: false,
  needsSignIn: true,
  template: () => template,
  // The fallback. It includes a missing profile: somebody may have removed ours.
  recognizes: () => true,
  conflicts,
  writes,
  reach: ({ roleName }) => broadRole(roleName),
  privateFiles,
  life: async (inUse) => (await import('./keep-alive.ts')).tokenLife(inUse),
  renew: async (inUse, minLifeMs) => (await import('./keep-alive.ts')).renewToken(inUse, minLifeMs),
};

/**
 * In the JavaScript SDK, unlike botocore, keys under the profile's name in either AWS file silently win over its SSO
 * settings. A key id alone wins nothing.
 */
function conflicts(view: View): Conflict[] {
  const { layers, snapshot } = view;
  const profile = winnerOf(layers, 'AWS_PROFILE')?.value;
  const pairs = profile
    ? profileLayers(snapshot, profile).filter(({ values }) => values.AWS_SECRET_ACCESS_KEY !== undefined)
    : [];
  const keys = winnerOf(pairs, 'AWS_ACCESS_KEY_ID');
  const found = overAwsCredentials(view);
  const intended = `AWS_PROFILE=${profile}`;
  if (keys) return [...found, conflict(view, 'AWS_ACCESS_KEY_ID', keys, intended, 'credential')];
  const setting = profile && settingOverSso(snapshot, profile);
  if (!setting) return found;
  const where = `${snapshot.awsCredentials.path} [${profile}]`;
  const layer = { kind: 'credentials-file', where, values: {} } as const;
  return [...found, conflict(view, setting, { layer, value: setting }, intended, 'credential')];
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

/** Imported on demand: the token file's name is a hash, and the hashing code would slow `status` down. */
async function privateFiles({ session }: SsoSignIn, awsHome: string): Promise<Private[]> {
  return [[tokenPath(awsHome, session), 0o600]];
}

/** The setting in the credentials file that wins over this profile's SSO settings, or replaces one of them, if any. */
export function settingOverSso(snapshot: Snapshot, profile: string): string | undefined {
  const valuesIn = (file: 'credentials' | 'config', of: Snapshot['awsConfig']) =>
    awsSections(of, file).find(({ kind, name }) => kind === 'profile' && name === profile)?.values ?? {};
  const values = valuesIn('credentials', snapshot.awsCredentials);
  const own = valuesIn('config', snapshot.awsConfig);
  return (
    wayOverSso(values) ??
    Object.keys(values).find((setting) => setting.startsWith('sso_') && values[setting] !== own[setting])
  );
}
