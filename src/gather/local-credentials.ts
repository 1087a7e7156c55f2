/** The AWS credentials that a machine already has: which there are, and which of them OpenClaw is to use. */
import type { Context } from '../context.ts';
import { UsageError } from '../failures/errors.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { instanceRole, METADATA_ENDPOINT } from '../http/instance-role.ts';
import { isEc2 } from '../machine/surroundings.ts';
import { winnerOf } from '../openclaw/environment.ts';
import { nameCredentials } from '../report/local-credentials.ts';
import type { Setup } from '../setup/setup.ts';
import {
  environmentKeys,
  type LocalCredentials,
  machineRole,
  profileCredentials,
  profilesWithCredentials,
  ROLE_MARKER,
} from '../sign-in/aws/credentials.ts';
import { fill } from '../text/text.ts';
import { localCredentials as texts } from '../text/texts.ts';
import type { Asker } from './ask.ts';
import type { Known } from './known.ts';

/** An instance answers within milliseconds; nobody should wait for one that is none. */
const METADATA_TIMEOUT_MS = 1000;

type Machine = Pick<Context, 'env' | 'platform' | 'signal'>;

/**
 * Everything that could be used, what the AWS SDK would take by itself first. The metadata service is asked only where
 * something says that this is an EC2 instance. Throws CancelledError.
 */
export async function findLocalCredentials(
  context: Machine,
  snapshot: Snapshot,
  setup: Setup,
): Promise<LocalCredentials[]> {
  // What our own file names is what this run may change.
  const layers = setup.layers.filter(({ kind }) => kind !== 'state-env');
  const named = winnerOf(layers, 'AWS_PROFILE')?.value;
  const keys = named ? undefined : environmentKeys(setup.layers);
  const profiles = profilesWithCredentials(snapshot).filter(
    (found) => found.source === 'profile' && found.kind !== 'sso',
  );
  const isFirst = (found: LocalCredentials) =>
    found.source === 'profile' && found.profile === (named ?? 'default');
  // A profile of that name would be taken in the role's place.
  const hidesRole = profileCredentials(snapshot, ROLE_MARKER) !== undefined;
  const role = hidesRole ? undefined : (machineRole(layers, ROLE_MARKER) ?? (await ec2Role(context)));
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
  return role === undefined ? undefined : { source: 'machine-role', profile: ROLE_MARKER, kind: 'ec2', role };
}

/**
 * The credentials of the profile that was asked for; else those that a person chooses, or the first. Throws UsageError
 * where there are none, and CancelledError.
 */
export async function chooseLocalCredentials(
  { language }: Pick<Context, 'language'>,
  profile: string | undefined,
  { snapshot, setup, localCredentials: found }: Known,
  asker: Asker | undefined,
): Promise<LocalCredentials> {
  if (profile !== undefined) {
    const given = profileCredentials(snapshot, profile) ?? roleOf(profile, found);
    if (given) return given;
    const { awsConfig: config, awsCredentials: credentials } = snapshot.locations;
    const message = fill(texts.notInFiles, language, { profile, config, credentials });
    throw new UsageError([{ flag: '--profile', message }]);
  }
  const present = setup.mode && setup.provider ? setup.localCredentials : undefined;
  const choices = present
    ? [
        present,
        ...found.filter((one) => nameCredentials(one, language) !== nameCredentials(present, language)),
      ]
    : found;
  const [first, another] = choices;
  if (!first) throw new UsageError([{ flag: '--auth', message: fill(texts.noneFound, language) }]);
  if (!asker || !another) return first;
  const options = choices.map((one, index) => ({
    value: String(index),
    label: nameCredentials(one, language),
  }));
  const chosen = await asker.prompter.select({ message: fill(texts.choose, language), options });
  return choices[Number(chosen)] ?? first;
}

/** OpenClaw's name for the role of a machine, also where nothing here can tell of the role. */
function roleOf(profile: string, found: readonly LocalCredentials[]): LocalCredentials | undefined {
  const role = found.find(({ source }) => source === 'machine-role');
  if (role) return { ...role, profile } as LocalCredentials;
  return profile === ROLE_MARKER ? { source: 'machine-role', profile } : undefined;
}
