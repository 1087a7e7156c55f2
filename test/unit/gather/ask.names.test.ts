/** The names that the wizard offers for its sections of ~/.aws/config. */
import { expect, test } from 'vitest';
import { profile, session } from '../../../src/gather/ask.ts';
import type { Asking } from '../../../src/gather/asker.ts';
import { snapshotOf } from '../../helpers/plan.ts';
import { scriptedAsker } from '../../helpers/scripted-prompter.ts';

const CONFIG = `[profile bedrock-only]
region = us-east-1
[profile mine]
region = us-east-1
[profile mine-2]
region = us-east-1
[sso-session sso]
sso_region = us-east-1
`;
const CREDENTIALS = '[bedrock-only-2]\naws_access_key_id = x\n[mine-3]\naws_access_key_id = x\n';

async function offered(ask: typeof profile, initial: string | undefined) {
  let seen: { initial?: string } = {};
  const asker = scriptedAsker([
    [
      'text',
      (question: { initial?: string }) => {
        seen = question;
        return 'typed';
      },
    ],
  ]);
  const snapshot = snapshotOf({ awsConfig: CONFIG });
  const known = {
    snapshot: { ...snapshot, awsCredentials: { ...snapshot.awsCredentials, text: CREDENTIALS } },
  };
  const check = () => undefined;
  expect(
    await ask({ ...asker, known, check, draft: {}, learn: () => {} } as unknown as Asking, initial),
  ).toBe('typed');
  return seen.initial;
}

test.each([
  [profile, undefined, 'bedrock-only-3'],
  [profile, 'mine', 'mine-4'],
  [profile, 'free', 'free'],
  // A session has that name, not a profile.
  [profile, 'sso', 'sso'],
  [session, undefined, 'sso-2'],
  [session, 'mine', 'mine'],
] as const)('%o with %s: %s is free in both files', async (ask, initial, free) => {
  expect(await offered(ask, initial)).toBe(free);
});
