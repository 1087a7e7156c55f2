/** Headers that AWS tools do not read: the word `profile` belongs in the config file, and not in the credentials file. */
import { awsSections, profileValues, type Snapshot } from '../../files/snapshot.ts';
import { type Notice, notice } from '../../text/text.ts';
import { credentialProblems as texts } from '../../text/texts.ts';

/** Where the profile's own settings are below such a header, if they are; in both files, both are named. */
export function headerObstacle(
  snapshot: Snapshot,
  profile: string,
): Record<'why' | 'remedy', Notice> | undefined {
  const { awsConfig: config, awsCredentials: credentials } = snapshot.locations;
  const facts = { profile, config, credentials };
  // The SDK's name of [profile NAME] in the credentials file.
  const hasWord = profileValues(snapshot, `profile.${profile}`, 'credentials') !== undefined;
  const lacksWord = awsSections(snapshot.awsConfig).some(
    ({ kind, name }) => kind === 'other' && name === profile,
  );
  if (hasWord && lacksWord)
    return { why: notice(texts.wordsSwapped, facts), remedy: notice(texts.swapWords, facts) };
  if (hasWord) return { why: notice(texts.wordExtra, facts), remedy: notice(texts.removeWord, facts) };
  const isSpaced = awsSections(snapshot.awsConfig).some(
    ({ kind, name }) =>
      kind === 'other' && /^profile\s+["']?(.*?)["']?\s*$/.exec(name)?.[1] === profile && /\s/.test(profile),
  );
  if (isSpaced) return { why: notice(texts.spaced, facts), remedy: notice(texts.withoutSpaces, facts) };
  return lacksWord
    ? { why: notice(texts.wordMissing, facts), remedy: notice(texts.addWord, facts) }
    : undefined;
}
