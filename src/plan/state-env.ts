/** What OpenClaw needs in `<state dir>/.env`: one sign-in, one region, nothing of the other mode. */

import { type DotenvChange, editDotenv, readDotenv } from '../edit/dotenv.ts';
import { API_KEY_VARIABLE } from '../openclaw/config.ts';
import type { Notice } from '../text/text.ts';
import { notice } from '../text/text.ts';
import { plan as texts } from '../text/texts.ts';
import type { Answers } from './plan.ts';

/** The file's text for these answers. Throws ParseError. */
export function planStateEnv(
  before: string,
  { signIn, region }: Pick<Answers, 'signIn' | 'region'>,
  places: Readonly<Record<string, string>> = {},
) {
  const warnings: Notice[] = [];
  if (signIn.mode === 'sso') {
    // The gateway's service does not have this shell's variables, and would look for the profile elsewhere.
    const set = { AWS_PROFILE: signIn.profile, AWS_REGION: region, ...places };
    const remove = [API_KEY_VARIABLE];
    return { after: editDotenv(before, { set, remove, scrub: remove }), warnings };
  }
  const profile = readDotenv(before).AWS_PROFILE;
  const change: DotenvChange = { set: { [API_KEY_VARIABLE]: signIn.key.reveal(), AWS_REGION: region } };
  const isOurs = profile === undefined || profile === signIn.profile;
  if (!isOurs) warnings.push(notice(texts.otherProfileKept, { profile }));
  return { after: editDotenv(before, isOurs ? { ...change, remove: ['AWS_PROFILE'] } : change), warnings };
}
