/** The machine's own AWS credentials as a person can choose them. */
import { nameCredentials } from '../report/credentials.ts';
import type { LocalCredentials } from '../sign-in/aws/credentials.ts';
import { settingsObstacle } from '../sign-in/aws/obstacle.ts';
import type { Language } from '../text/text.ts';
import type { Known } from './known.ts';

/** All of them, those in use first: without a person, the first are taken. */
export function localChoices(
  { setup, localCredentials: found }: Pick<Known, 'setup' | 'localCredentials'>,
  language: Language,
): LocalCredentials[] {
  const present = setup.mode ? setup.localCredentials : undefined;
  if (!present) return [...found];
  const name = (one: LocalCredentials) => nameCredentials(one, language);
  return [present, ...found.filter((one) => name(one) !== name(present))];
}

/** What `--auth aws` would take, by name; undefined if nothing was found, or it cannot be used. */
export function localOffer(known: Known, language: Language): string | undefined {
  const [first] = known.localCredentials.length > 0 ? localChoices(known, language) : [];
  if (!first) return undefined;
  const isBroken = first.source === 'profile' && settingsObstacle(known.snapshot, first.profile);
  return isBroken ? undefined : nameCredentials(first, language);
}
