/** Choosing one part again keeps everything else. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { CancelledError } from '../../src/failures/errors.ts';
import { locate } from '../../src/files/locate.ts';
import { createAsker } from '../../src/gather/asker.ts';
import type { Gathered } from '../../src/gather/choose-all.ts';
import type { Part } from '../../src/gather/draft.ts';
import { gather, gatherAgain } from '../../src/gather/gather.ts';
import { shortTermKey } from '../helpers/keys.ts';
import { type Answer, back, choose, openWizard, save, type Wizard } from '../helpers/wizard.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const SMALL = 'openai.gpt-oss-20b-1:0';
const TWO_ROLES = [
  { accountId: '111122223333', accountName: 'One', emailAddress: 'a@example.com', roles: ['A', 'B'] },
  { accountId: '444455556666', accountName: 'Two', emailAddress: 'b@example.com', roles: ['C'] },
];

/** Gathers with these flags, then chooses one part again. */
async function again(wizard: Wizard, flags: readonly string[], part: Part, answers: readonly Answer[]) {
  const seen: Gathered[] = [];
  const both = {
    ...init,
    run: async (context: Parameters<typeof init.run>[0], input: Parameters<typeof init.run>[1]) => {
      const asker = await createAsker(context);
      const first = await gather(context, input, locate(context, {}), { asker });
      seen.push(first, await gatherAgain(context, first, asker, part));
      return { exitCode: 0 as const, result: {} };
    },
  };
  await wizard.run(both, flags, answers);
  const [first, second] = seen as [Gathered, Gathered];
  return { first, second };
}

const ssoFlags = ({ aws }: Wizard) => [
  ...['--auth', 'sso', '--region', 'us-east-1', '--sso-start-url', aws.startUrl],
  ...['--sso-region', 'eu-west-1', '--account-id', '111122223333', '--role-name', 'A', '--model', OSS],
];
const calls = ({ aws }: Wizard, name: string) =>
  aws.requests.filter(({ operation }) => operation === name).length;

describe('choosing again', () => {
  it('the model keeps sign-in, region and other uses, without signing in again', async () => {
    const wizard = await openWizard({ accounts: TWO_ROLES });
    const { first, second } = await again(wizard, ssoFlags(wizard), 'models', [choose(SMALL)]);
    expect(second.answers.models).toEqual([SMALL]);
    expect({ ...second.draft, models: 0 }).toEqual({ ...first.draft, models: 0 });
    expect(second.signedIn).toBe(first.signedIn);
    expect(calls(wizard, 'GetRoleCredentials')).toBe(1);
  });

  it('the region offers the current one, and the models of the new one', async () => {
    const wizard = await openWizard({ accounts: TWO_ROLES });
    const { first, second } = await again(wizard, ssoFlags(wizard), 'region', [
      { text: 'us-west-2' },
      choose(OSS),
    ]);
    expect(second.draft).toEqual({ ...first.draft, region: 'us-west-2' });
    expect(second.answers.baseUrl).toContain('us-west-2');
  });

  it('the role is asked even if there is only one; the model stays', async () => {
    const wizard = await openWizard({ accounts: TWO_ROLES });
    const { first, second } = await again(wizard, ssoFlags(wizard), 'role', [{ search: 'B' }]);
    expect(second.draft).toEqual({ ...first.draft, roleName: 'B' });
    const keyOf = ({ access: { credential } }: Gathered) =>
      credential?.kind === 'static' && credential.secretAccessKey.reveal();
    expect(keyOf(second)).not.toBe(keyOf(first));
    expect(calls(wizard, 'CreateToken')).toBe(1);
  });

  it('the account comes with its own role', async () => {
    const wizard = await openWizard({ accounts: TWO_ROLES });
    const answers: Answer[] = [{ search: '444455556666' }, { search: 'C' }];
    const { second } = await again(wizard, ssoFlags(wizard), 'account', answers);
    expect(second.draft).toMatchObject({ accountId: '444455556666', roleName: 'C', models: [OSS] });
  });

  it('the way to sign in can become a key, with region and model kept', async () => {
    const wizard = await openWizard({ accounts: TWO_ROLES });
    const answers: Answer[] = [{ select: 'api-key' }, { text: wizard.aws.apiKey }];
    const { second } = await again(wizard, ssoFlags(wizard), 'way', answers);
    expect(second.answers).toMatchObject({ signIn: { mode: 'api-key' }, models: [OSS], region: 'us-east-1' });
    expect(second.draft.accountId).toBeUndefined();
  });

  it('the key is pasted again, without offering the old one', async () => {
    const first = shortTermKey(new Date());
    const wizard = await openWizard({ apiKeys: [first] });
    const flags = ['--auth', 'api-key', '--region', 'us-east-1', '--model', OSS];
    const answers: Answer[] = [{ text: first }, { text: wizard.aws.apiKey }];
    const { second } = await again(wizard, flags, 'key', answers);
    expect(second.draft.apiKey?.key.reveal()).toBe(wizard.aws.apiKey);
    expect(second.draft).toMatchObject({ models: [OSS], region: 'us-east-1' });
  });

  it.each(['models', 'region', 'role', 'account', 'way'] as const)(
    'Escape leaves %s unchanged',
    async (part) => {
      const wizard = await openWizard({ accounts: TWO_ROLES });
      const { first, second } = await again(wizard, ssoFlags(wizard), part, [back]);
      expect(second).toBe(first);
    },
  );

  it('Escape at the models goes back to the region', async () => {
    const wizard = await openWizard({ accounts: TWO_ROLES });
    const answers: Answer[] = [{ text: 'us-west-2' }, back, { text: 'eu-west-1' }, choose(OSS)];
    const { second } = await again(wizard, ssoFlags(wizard), 'region', answers);
    expect(second.answers.region).toBe('eu-west-1');
  });
});

describe('a sign-in that may use nothing', () => {
  it('can be replaced by another, once, although it is valid', async () => {
    const accounts: (typeof TWO_ROLES)[number][] = [];
    const wizard = await openWizard({ accounts });
    const flags = ['--auth', 'sso', '--region', 'us-east-1', '--sso-start-url', wizard.aws.startUrl];
    const assigned: Answer = {
      select: () => {
        accounts.push(...TWO_ROLES);
        return 'anew';
      },
    };
    const [one, two] = TWO_ROLES.map(({ accountId }) => ({ search: accountId }));
    // Going back to the account does not sign in once more.
    const answers = [assigned, one, { search: 'A' }, back, two, choose(OSS), save] as Answer[];
    await wizard.run(init, [...flags, '--sso-region', 'eu-west-1'], answers);
    expect(calls(wizard, 'CreateToken')).toBe(2);
    expect(await wizard.read('.aws/config')).toContain('sso_account_id = 444455556666');
  });
});

describe('access keys that AWS does not accept', () => {
  const keys = '[team]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = none-of-anybody\n';

  it('are to be replaced where they are, because nobody signs in to them', async () => {
    const wizard = await openWizard();
    await mkdir(join(wizard.home, '.aws'));
    await writeFile(join(wizard.home, '.aws/credentials'), keys);
    const flags = ['--auth', 'aws', '--profile', 'team', '--region', 'us-east-1'];
    // Before a model is chosen in vain.
    const run = wizard.run(init, flags, [{ select: 'cancel' }]);
    await expect(run).rejects.toBeInstanceOf(CancelledError);
    const shown = wizard.screen().replace(/\s+/g, ' ');
    expect(shown).toContain('(OCB418)');
    expect(shown).toMatch(/→ Replace the access keys in \S+\/\.aws\/credentials \[team\]/);
    expect(shown).not.toContain('openclaw-bedrock login');
  });
});
