/** Chooses which of the machine's AWS credentials OpenClaw should use. */
import type { Context } from '../context.ts';
import { UsageError } from '../failures/errors.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { nameCredentials } from '../report/credentials.ts';
import type { Setup } from '../setup/setup.ts';
import { DEFAULT_PROFILE, type LocalCredentials, profileCredentials } from '../sign-in/aws/credentials.ts';
import { fill } from '../text/text.ts';
import { localCredentials as texts } from '../text/texts.ts';
import type { Asker } from './asker.ts';

/** What to choose from. */
interface Found {
  readonly snapshot: Snapshot;
  readonly setup: Setup;
  readonly localCredentials: readonly LocalCredentials[];
}

/**
 * The credentials of the given profile; otherwise those that a person chooses, or the first. Throws UsageError if there
 * are none, and CancelledError.
 */
export async function chooseLocalCredentials(
  { language }: Pick<Context, 'language'>,
  profile: string | undefined,
  { snapshot, setup, localCredentials: found }: Found,
  asker: Asker | undefined,
): Promise<LocalCredentials> {
  if (profile !== undefined) {
    const given = profileCredentials(snapshot, profile) ?? roleOf(profile, found);
    if (given) return given;
    const { awsConfig: config, awsCredentials: credentials } = snapshot.locations;
    const message = fill(texts.notInFiles, language, { profile, config, credentials });
    throw new UsageError([{ flag: '--profile', message }]);
  }
  const present = setup.mode ? setup.localCredentials : undefined;
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

/** OpenClaw's name for a machine's role, even if nothing here can detect the role. */
function roleOf(profile: string, found: readonly LocalCredentials[]): LocalCredentials | undefined {
  const role = found.find(({ source }) => source === 'machine-role');
  if (role) return { ...role, profile } as LocalCredentials;
  return profile === DEFAULT_PROFILE ? { source: 'machine-role', profile } : undefined;
}
