/** Finds the AWS credentials that a machine already has. */
import type { Context } from '../context.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { instanceRole, METADATA_ENDPOINT } from '../http/instance-role.ts';
import { isEc2 } from '../machine/surroundings.ts';
import { winnerOf } from '../openclaw/environment.ts';
import type { Setup } from '../setup/setup.ts';
import {
  DEFAULT_PROFILE,
  environmentKeys,
  type LocalCredentials,
  machineRole,
  profileCredentials,
  profilesWithCredentials,
} from '../sign-in/aws/credentials.ts';

/** An instance answers within milliseconds; elsewhere this limits the wait. */
const METADATA_TIMEOUT_MS = 1000;

type Machine = Pick<Context, 'env' | 'platform' | 'signal'>;

/**
 * Everything usable, the AWS SDK's own choice first. Queries the metadata service only if something indicates an EC2
 * instance. Throws CancelledError.
 */
export async function findLocalCredentials(
  context: Machine,
  snapshot: Snapshot,
  setup: Setup,
): Promise<LocalCredentials[]> {
  // This run may change what our own file names.
  const layers = setup.layers.filter(({ kind }) => kind !== 'state-env');
  const named = winnerOf(layers, 'AWS_PROFILE')?.value;
  const keys = named ? undefined : environmentKeys(setup.layers);
  const profiles = profilesWithCredentials(snapshot).filter(
    (found) => found.source === 'profile' && found.kind !== 'sso',
  );
  const isFirst = (found: LocalCredentials) =>
    found.source === 'profile' && found.profile === (named ?? DEFAULT_PROFILE);
  // A profile with that name would be used in place of the role.
  const hidesRole = profileCredentials(snapshot, DEFAULT_PROFILE) !== undefined;
  const role = hidesRole ? undefined : (machineRole(layers, DEFAULT_PROFILE) ?? (await ec2Role(context)));
  return [
    ...(keys ? [keys] : []),
    ...profiles.filter(isFirst),
    ...(role ? [role] : []),
    ...profiles.filter((found) => !isFirst(found)),
  ];
}

async function ec2Role(context: Machine): Promise<LocalCredentials | undefined> {
  const { env, signal } = context;
  const endpoint = env.AWS_EC2_METADATA_SERVICE_ENDPOINT;
  if (/^true$/i.test(env.AWS_EC2_METADATA_DISABLED ?? '') || !(endpoint || isEc2(context))) return undefined;
  const role = await instanceRole(endpoint ?? METADATA_ENDPOINT, { timeoutMs: METADATA_TIMEOUT_MS, signal });
  return role === undefined
    ? undefined
    : { source: 'machine-role', profile: DEFAULT_PROFILE, kind: 'ec2', role };
}
