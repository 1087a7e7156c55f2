/** The wizard offers a machine's existing sign-ins as it goes through the questions. */

import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { gatherKnown } from '../../../src/gather/known.ts';
import { readFlags, startSettling } from '../../../src/gather/settle.ts';
import type { TextQuestion } from '../../../src/screen/prompts/prompter.ts';
import { readSetup } from '../../../src/setup/setup.ts';
import { EN } from '../../helpers/languages.ts';
import { snapshotOf } from '../../helpers/plan.ts';
import { type ScriptedAnswer, scriptedAsker } from '../../helpers/scripted-prompter.ts';

const SESSION = `[sso-session corp]
sso_start_url = https://d-1111111111.awsapps.com/start/#/
sso_region = eu-north-1
sso_registration_scopes = sso:account:access
`;
const PROFILE = `[profile work]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = Developer
region = eu-west-1
`;
const LEGACY = `[profile old]
sso_start_url = https://d-2222222222.awsapps.com/start
sso_region = us-west-2
sso_account_id = 444455556666
sso_role_name = ReadOnly
`;

interface Choice {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Chooses the option whose label contains these words, and keeps the list. */
const choosing = (words: string, seen: string[] = []) =>
  [
    'search',
    ({ options }: Choice) => {
      seen.push(...options.map(({ label }) => label));
      return options.find(({ label }) => label.includes(words))?.value;
    },
  ] as const;

/** The SSO settings the wizard ends up with, given flags for everything but the portal and what depends on it. */
async function settleWith(awsConfig: string, answers: readonly ScriptedAnswer[], region = 'us-east-1') {
  const snapshot = snapshotOf({ awsConfig });
  const values = { auth: 'sso', region, model: ['openai.gpt-oss-120b-1:0'] };
  const context = { env: {}, readStdin: async () => '' } as unknown as Context;
  const where = { env: {}, platform: process.platform } as const;
  const known = await gatherKnown(context, values, snapshot, readSetup(snapshot, where));
  const asker = scriptedAsker(answers);
  const { startUrl, ssoRegion, session, profile, accountId, roleName } = await startSettling(
    { language: EN, now: Date.now },
    readFlags({ values, positionals: [], problems: [] }, EN),
    known,
    { asker },
  ).forward();
  return { startUrl, ssoRegion, session, profile, accountId, roleName };
}

describe('existing sign-ins', () => {
  it('are all offered, sessions first, with another portal at the end', async () => {
    const seen: string[] = [];
    const settled = await settleWith(SESSION + PROFILE + LEGACY, [choosing('session corp', seen)]);
    expect(seen).toEqual([
      'session corp',
      'profile work: account 111122223333, Developer',
      'profile old: account 444455556666, ReadOnly (legacy format)',
      'A different access portal…',
    ]);
    expect(settled).toEqual({
      startUrl: 'https://d-1111111111.awsapps.com/start',
      ssoRegion: 'eu-north-1',
      session: 'corp',
      profile: 'bedrock-only',
      accountId: undefined,
      roleName: undefined,
    });
  });

  it('provide account and role, and are used under their own names', async () => {
    expect(await settleWith(SESSION + PROFILE, [choosing('profile work')])).toMatchObject({
      session: 'corp',
      profile: 'work',
      accountId: '111122223333',
      roleName: 'Developer',
    });
  });

  it.each([
    [true, 'old'],
    [false, 'bedrock-only'],
  ])('of the older form are offered conversion: %s', async (convert, profile) => {
    const settled = await settleWith(LEGACY, [choosing('profile old'), ['confirm', convert]]);
    expect(settled).toEqual({
      startUrl: 'https://d-2222222222.awsapps.com/start',
      ssoRegion: 'us-west-2',
      session: 'sso',
      profile,
      accountId: '444455556666',
      roleName: 'ReadOnly',
    });
  });

  it('are recognized if their URL is typed differently', async () => {
    const answers = [choosing('Another'), ['text', 'd-1111111111']] as const;
    expect(await settleWith(SESSION, answers)).toMatchObject({ session: 'corp', ssoRegion: 'eu-north-1' });
  });

  it('keep their name if another portal is chosen', async () => {
    const taken = SESSION.replace('corp', 'sso');
    const answers = [choosing('Another'), ['text', 'd-3333333333']] as const;
    expect(await settleWith(taken, answers)).toMatchObject({
      startUrl: 'https://d-3333333333.awsapps.com/start',
      ssoRegion: 'us-east-1',
      session: 'd-3333333333',
    });
  });
});

describe('a typed or pasted portal', () => {
  it('is asked for at once if the machine has none; its region is a guess', async () => {
    const settled = await settleWith('', [['text', 'd-3333333333']]);
    expect(settled).toMatchObject({ session: 'sso', ssoRegion: 'us-east-1' });
  });

  it('of GovCloud is in GovCloud', async () => {
    const portal = 'start.us-gov-home.awsapps.com/directory/d-3333333333';
    const settled = await settleWith('', [['text', portal]], 'us-gov-east-1');
    expect(settled).toMatchObject({ ssoRegion: 'us-gov-west-1' });
  });

  it('of GovCloud is refused with a region elsewhere', async () => {
    const portal = 'start.us-gov-home.awsapps.com/directory/d-3333333333';
    await expect(settleWith('', [['text', portal]])).rejects.toMatchObject({
      problems: [{ flag: '--region', message: expect.stringContaining('us-gov-west-1') }],
    });
  });

  it('is not asked for its region if the paste contains it', async () => {
    const pane = 'SSO start URL\nhttps://d-3333333333.awsapps.com/start/#\nSSO Region\nap-southeast-2';
    const paste = ({ readPaste, validate }: TextQuestion) => {
      const line = readPaste?.(pane) ?? '';
      expect(line).toBe('https://d-3333333333.awsapps.com/start ap-southeast-2');
      expect(validate?.(line)).toBeUndefined();
      return line;
    };
    expect(await settleWith('', [['text', paste]])).toMatchObject({
      startUrl: 'https://d-3333333333.awsapps.com/start',
      ssoRegion: 'ap-southeast-2',
    });
  });
});
