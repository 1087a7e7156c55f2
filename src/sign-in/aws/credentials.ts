/**
 * The AWS credentials that a machine already has, as far as files and environment show: every kind of profile except
 * IAM Identity Center, keys in the environment, the machine's role. In the order of the AWS SDK for JavaScript.
 */

import type { Credential } from '../../bedrock/credentials.ts';
import { CancelledError } from '../../failures/errors.ts';
import type { Locations } from '../../files/locate.ts';
import { allAwsSections, profileValues, type Snapshot } from '../../files/snapshot.ts';
import { type Layer, winnerOf } from '../../openclaw/environment.ts';
import { Secret } from '../../secrets/secret.ts';
import { type ProfileKind, profileKind, sourceKind } from '../sso/profile.ts';

/** The kinds of machines that give their programs a role. */
type MachineKind = 'ec2' | 'container' | 'web-identity';

export type LocalCredentials =
  | {
      readonly source: 'profile';
      readonly profile: string;
      readonly kind: ProfileKind;
      /** The name of the role that it assumes. */
      readonly role?: string | undefined;
      /** What the role is assumed from: another profile, or a source such as `Ec2InstanceMetadata`. */
      readonly from?: string | undefined;
      /** The IAM Identity Center profile that it is or its source profiles lead to: a person signs in to that one. */
      readonly signsInAt?: string | undefined;
      /** The access keys that it has, or that its role is assumed with, expire, and only someone else renews them. */
      readonly temporary?: true;
    }
  | {
      readonly source: 'environment';
      readonly temporary: boolean;
      readonly onlyInShell: boolean;
      /** The file that sets them, if this shell does not. */
      readonly file?: string;
    }
  | {
      readonly source: 'machine-role';
      /** The profile name for `.env`: one that does not exist, so that the SDK continues to the role. */
      readonly profile: string;
      /** Absent if only that name indicates a role. */
      readonly kind?: MachineKind | undefined;
      readonly role?: string | undefined;
    };

/**
 * The SDK's default profile. OpenClaw also documents this name for a machine's role: if no such profile exists, the SDK
 * continues to the role.
 */
export const DEFAULT_PROFILE = 'default';

type Where = { readonly snapshot: Snapshot; readonly layers: readonly Layer[] };

/**
 * What the SDK uses in these layers if there is no API key: the named profile, otherwise the environment's keys,
 * otherwise the machine's role. Undefined for an IAM Identity Center profile, and if there are none.
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

/** A profile's credentials, from both AWS files; undefined if it has none. */
export function profileCredentials(snapshot: Snapshot, profile: string): LocalCredentials | undefined {
  const { steps } = stepsOf(snapshot, profile);
  const [first] = steps;
  if (!first?.kind) return undefined;
  const { kind, values } = first;
  const from = values.source_profile ?? values.credential_source;
  const { profile: source, kind: origin, values: keys } = steps.at(-1) ?? first;
  const signsInAt = origin === 'sso' ? source : undefined;
  const isTemporary = origin === 'keys' && hasTemporaryKeys(keys);
  return {
    source: 'profile',
    profile,
    kind,
    role: roleIn(values.role_arn),
    from,
    signsInAt,
    ...(isTemporary && { temporary: true }),
  };
}

/** STS gives its keys such IDs, and a token that belongs to them. */
function hasTemporaryKeys({ aws_session_token: token, aws_access_key_id: id }: Step['values']): boolean {
  return Boolean(token) || isTemporary(id);
}

/** Whether an access key has an ID as STS gives it. */
export function isTemporary(accessKeyId: string | undefined): boolean {
  return /^ASIA[A-Z0-9]{12,}$/.test(accessKeyId ?? '');
}

/** A profile on the way to credentials: the one in use, or one that it assumes its role from. */
export interface Step {
  readonly profile: string;
  /** From both AWS files: the credentials file overrides the config file. */
  readonly values: Readonly<Record<string, string>>;
  /** Undefined if nothing in it gives credentials. */
  readonly kind: ProfileKind | undefined;
}

/**
 * The profile and, through source_profile, those that its credentials come from, as fromIni goes through them.
 * `circles`: the last one's source has already been there.
 */
export function stepsOf(snapshot: Snapshot, profile: string): { steps: readonly Step[]; circles: boolean } {
  const steps: Step[] = [];
  for (let name = profile; ; ) {
    const values = settingsOf(snapshot, name);
    const kind = steps.length === 0 ? profileKind(snapshot, name, values) : sourceKind(values);
    steps.push({ profile: name, values, kind });
    const source = kind === 'role' ? values.source_profile : undefined;
    if (!source) return { steps, circles: false };
    // A profile may name itself and have the keys.
    if (steps.slice(1).some((step) => step.profile === source)) return { steps, circles: true };
    name = source;
  }
}

/** All profiles in both AWS files that have credentials, in file order. */
export function profilesWithCredentials(snapshot: Snapshot): LocalCredentials[] {
  // [profile NAME] in the credentials file is a header that no person means as a name.
  const names = allAwsSections(snapshot).flatMap(({ kind, name }) =>
    kind === 'profile' && !name.startsWith('profile.') ? [name] : [],
  );
  return [...new Set(names)].flatMap((name) => profileCredentials(snapshot, name) ?? []);
}

/** Keys in the environment. An ID without its secret cannot sign. */
export function environmentKeys(layers: readonly Layer[]): LocalCredentials | undefined {
  const id = winnerOf(layers, 'AWS_ACCESS_KEY_ID');
  if (!id?.value || !winnerOf(layers, 'AWS_SECRET_ACCESS_KEY')?.value) return undefined;
  const temporary = Boolean(winnerOf(layers, 'AWS_SESSION_TOKEN')?.value);
  const { kind, where } = id.layer;
  const onlyInShell = kind === 'process';
  return { source: 'environment', temporary, onlyInShell, ...(!onlyInShell && { file: where }) };
}

/**
 * The role of a container or web identity, as variables show: ECS and EKS Pod Identity, EKS service accounts.
 * https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
export function machineRole(layers: readonly Layer[], profile: string): LocalCredentials | undefined {
  const value = (name: string) => winnerOf(layers, name)?.value || undefined;
  const arn = value('AWS_ROLE_ARN');
  if (value('AWS_WEB_IDENTITY_TOKEN_FILE') && arn)
    return { source: 'machine-role', profile, kind: 'web-identity', role: roleIn(arn) };
  return hasContainer(layers) ? { source: 'machine-role', profile, kind: 'container' } : undefined;
}

/** Whether the variables name a container's role. */
export function hasContainer(layers: readonly Layer[]): boolean {
  return ['RELATIVE', 'FULL'].some(
    (form) => winnerOf(layers, `AWS_CONTAINER_CREDENTIALS_${form}_URI`)?.value,
  );
}

/** The name at the end of a role's ARN. */
function roleIn(arn: string | undefined): string | undefined {
  return arn?.split('/').at(-1);
}

/** The credential that signs a call. `layers` contain the environment's keys. */
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
      return { kind: 'chain', profile: found.profile, ...files, ...webIdentityIn(layers) };
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

/** The token of a web identity, if another place than this process's environment names it. */
function webIdentityIn(layers: readonly Layer[]) {
  const token = winnerOf(layers, 'AWS_WEB_IDENTITY_TOKEN_FILE');
  const roleArn = winnerOf(layers, 'AWS_ROLE_ARN')?.value;
  if (!token?.value || !roleArn || token.layer.kind === 'process') return {};
  return { webIdentity: { webIdentityTokenFile: token.value, roleArn } };
}

function settingsOf(snapshot: Snapshot, profile: string): Readonly<Record<string, string>> {
  return { ...profileValues(snapshot, profile), ...profileValues(snapshot, profile, 'credentials') };
}

interface Options {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** The address on every instance, unless AWS_EC2_METADATA_SERVICE_ENDPOINT overrides it. */
export const METADATA_ENDPOINT = 'http://169.254.169.254';

const ROLE_PATH = '/latest/meta-data/iam/security-credentials/';

/**
 * The role's name; undefined if the instance has none or does not answer within `timeoutMs` overall. Never uses a
 * proxy. Throws CancelledError.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html
 */
export async function instanceRole(
  endpoint: string,
  { timeoutMs, signal }: Options,
): Promise<string | undefined> {
  if (!URL.canParse(endpoint)) return undefined;
  const over = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const ask = (method: string, path: string, headers: Record<string, string>) =>
    answerOf(new URL(path, endpoint), { method, headers, signal: over });
  try {
    const token = await ask('PUT', '/latest/api/token', { 'x-aws-ec2-metadata-token-ttl-seconds': '60' });
    const names = await ask('GET', ROLE_PATH, { 'x-aws-ec2-metadata-token': token });
    return /^[\w+=,.@-]{1,64}$/.exec(names.trim().split('\n')[0] ?? '')?.[0];
  } catch {
    // Whatever went wrong, there is no role to suggest.
    if (signal.aborted) throw new CancelledError();
    return undefined;
  }
}

/** A name is short; anything longer is not from the service. */
const MOST_BYTES = 4096;

async function answerOf(
  url: URL,
  options: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly signal: AbortSignal;
  },
): Promise<string> {
  // Loaded on demand: it would be a sixth of every command's start.
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length > MOST_BYTES) response.destroy(new Error('too long'));
      });
      response.once('error', reject);
      response.once('end', () =>
        response.statusCode === 200 ? resolve(text) : reject(new Error(`status ${response.statusCode}`)),
      );
    });
    sent.once('error', reject);
    sent.end();
  });
}
