/** What is wrong with a profile, where its settings are, and the step of correcting one there. */
import { profileValues, type Snapshot } from '../../files/snapshot.ts';
import type { Layer } from '../../openclaw/environment.ts';
import { type Notice, notice } from '../../text/text.ts';
import { credentialProblems as texts } from '../../text/texts.ts';

/** What is wrong, and what to do about it in the place where it is. */
export interface Obstacle {
  readonly why: Notice;
  readonly remedy?: Notice | undefined;
  /** What sets the variable that is wrong: people read its name as the texts’ {where}. */
  readonly layer?: Layer | undefined;
}

/** The step of correcting a profile's setting where it is. */
export function correctSetting(snapshot: Snapshot, profile: string, setting: string): Notice {
  return notice(texts.correct, { setting, ...placeOf(snapshot, profile, setting) });
}

/** Where a profile's setting is: the credentials file overrides the config file. */
export function placeOf(
  snapshot: Snapshot,
  profile: string,
  setting: string,
): { header: string; path: string } {
  const { awsConfig, awsCredentials } = snapshot.locations;
  const isHere = profileValues(snapshot, profile, 'credentials')?.[setting] !== undefined;
  const header = isHere || profile === 'default' ? profile : `profile ${profile}`;
  return { header, path: isHere ? awsCredentials : awsConfig };
}
