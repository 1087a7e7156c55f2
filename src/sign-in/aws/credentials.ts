/**
 * The AWS credentials that a machine already has, as far as files and environment tell: profiles of every kind but IAM
 * Identity Center, keys in the environment, the role of a machine. In the order of the AWS SDK for JavaScript.
 */
import type { Credential } from '../../bedrock/credentials.ts';
import type { Locations } from '../../files/locate.ts';
import type { Snapshot } from '../../files/snapshot.ts';
import { awsSections } from '../../openclaw/aws-sections.ts';
import { type Layer, winnerOf } from '../../openclaw/environment.ts';
import { Secret } from '../../secrets/secret.ts';
import { type ProfileKind, profileKind } from '../profile-settings.ts';

/** What kind of machine gives its programs a role. */
type MachineKind = 'ec2' | 'container' | 'web-identity';

export type LocalCredentials =
  | {
      readonly source: 'profile';
      readonly profile: string;
      readonly kind: ProfileKind;
      /** The name of the role that it assumes. */
      readonly role?: string | undefined;
      /** Where that role is assumed from: another profile, or `Ec2InstanceMetadata` and its like. */
      readonly from?: string | undefined;
    }
  | { readonly source: 'environment'; readonly temporary: boolean; readonly onlyInShell: boolean }
  | {
      readonly source: 'machine-role';
      /** The profile to name in `.env`: one that does not exist, so that the SDK goes on to the role. */
      readonly profile: string;
      /** Absent where nothing but that name tells of a role. */
      readonly kind?: MachineKind | undefined;
      readonly role?: string | undefined;
    };

/**
 * The profile that the SDK takes where none is named. OpenClaw documents its name for the role of a machine as well: where
 * no such profile exists, the SDK goes on to the role (facts/openclaw.md, corrections).
 */
export const DEFAULT_PROFILE = 'default';

type Where = { readonly snapshot: Snapshot; readonly layers: readonly Layer[] };

/**
 * What the SDK takes in these layers where no API key wins: of the profile that is named, else the keys of the
 * environment, else the role of the machine. Nothing for a profile of IAM Identity Center, and where there is nothing.
 */
export function credentialsInUse(where: Where): LocalCredentials | undefined {
  const { snapshot, layers } = where;
  const named = winnerOf(layers, 'AWS_PROFILE')?.value;
  const keys = named ? undefined : environmentKeys(layers);
  if (keys) return keys;
  const profile = named || DEFAULT_PROFILE;
  const found = profileCredentials(snapshot, profile);
  if (found?.source === 'profile') return found.kind === 'sso' ? undefined : found;
  const role = machineRole(layers, profile);
  return role ?? (named === DEFAULT_PROFILE ? { source: 'machine-role', profile } : undefined);
}

/** The credentials of a profile by its name, from both AWS files; nothing where they have none. */
export function profileCredentials(snapshot: Snapshot, profile: string): LocalCredentials | undefined {
  const values = settingsOf(snapshot, profile);
  const kind = profileKind(values);
  if (!kind) return undefined;
  const from = values.source_profile ?? values.credential_source;
  return { source: 'profile', profile, kind, role: roleIn(values.role_arn), from };
}

/** The names of all profiles in both AWS files that have credentials, in the order of the files. */
export function profilesWithCredentials(snapshot: Snapshot): LocalCredentials[] {
  const names = [
    ...awsSections(snapshot.awsConfig),
    ...awsSections(snapshot.awsCredentials, 'credentials'),
  ].flatMap(({ kind, name }) => (kind === 'profile' ? [name] : []));
  return [...new Set(names)].flatMap((name) => profileCredentials(snapshot, name) ?? []);
}

/** Keys in the environment. An id without its secret signs nothing. */
export function environmentKeys(layers: readonly Layer[]): LocalCredentials | undefined {
  const id = winnerOf(layers, 'AWS_ACCESS_KEY_ID');
  if (!id?.value || !winnerOf(layers, 'AWS_SECRET_ACCESS_KEY')?.value) return undefined;
  const temporary = Boolean(winnerOf(layers, 'AWS_SESSION_TOKEN')?.value);
  return { source: 'environment', temporary, onlyInShell: id.layer.kind === 'process' };
}

/**
 * The role of a container or of a web identity, which variables tell of: ECS and EKS Pod Identity, EKS service accounts.
 * https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
export function machineRole(layers: readonly Layer[], profile: string): LocalCredentials | undefined {
  const value = (name: string) => winnerOf(layers, name)?.value || undefined;
  const arn = value('AWS_ROLE_ARN');
  if (value('AWS_WEB_IDENTITY_TOKEN_FILE') && arn)
    return { source: 'machine-role', profile, kind: 'web-identity', role: roleIn(arn) };
  if (value('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') || value('AWS_CONTAINER_CREDENTIALS_FULL_URI'))
    return { source: 'machine-role', profile, kind: 'container' };
  return undefined;
}

/** The name at the end of a role's ARN. */
function roleIn(arn: string | undefined): string | undefined {
  return arn?.split('/').at(-1);
}

/** What a call is signed with, by these credentials. `layers` hold the keys of the environment. */
export function toCredential(
  found: LocalCredentials,
  layers: readonly Layer[],
  { awsConfig, awsCredentials }: Locations,
): Credential {
  const files = { configFile: awsConfig, credentialsFile: awsCredentials };
  switch (found.source) {
    case 'profile':
      return { kind: 'profile', profile: found.profile, ...files };
    case 'machine-role':
      return { kind: 'chain', profile: found.profile, ...files };
    case 'environment': {
      const value = (name: string) => winnerOf(layers, name)?.value ?? '';
      const session = value('AWS_SESSION_TOKEN');
      return {
        kind: 'static',
        accessKeyId: new Secret(value('AWS_ACCESS_KEY_ID')),
        secretAccessKey: new Secret(value('AWS_SECRET_ACCESS_KEY')),
        ...(session && { sessionToken: new Secret(session) }),
      };
    }
  }
}

/** The settings of a profile: the credentials file comes before the config file. */
function settingsOf(snapshot: Snapshot, profile: string): Readonly<Record<string, string>> {
  const sections = [
    ...awsSections(snapshot.awsConfig),
    ...awsSections(snapshot.awsCredentials, 'credentials'),
  ].filter(({ kind, name }) => kind === 'profile' && name === profile);
  return Object.assign({}, ...sections.map(({ values }) => values));
}
