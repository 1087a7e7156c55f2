/** A wrong answer, or one that AWS refuses, is asked again as long as nothing is written. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { AWS, CONFIG } from '../helpers/home-files.ts';
import { type Answer, openWizard, save, type Wizard } from '../helpers/wizard.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const ACCOUNTS = [
  { accountId: '111122223333', accountName: 'One', emailAddress: 'a@example.com', roles: ['A', 'B'] },
  { accountId: '444455556666', accountName: 'Two', emailAddress: 'b@example.com', roles: ['C', 'D'] },
];
const OPTIONS = { accounts: ACCOUNTS };

const sso = ['--auth', 'sso', '--region', 'us-east-1', '--model', OSS];
const portal = ({ aws }: Wizard) => [...sso, '--sso-start-url', aws.startUrl, '--sso-region', 'eu-west-1'];
const role = ['--account-id', '111122223333', '--role-name', 'A'];
const words = (wizard: Wizard) => wizard.screen().replace(/\s+/g, ' ');
const wroteNothing = ({ home }: Wizard) => {
  for (const path of [AWS, CONFIG, '.openclaw/.env']) expect(existsSync(join(home, path)), path).toBe(false);
};

describe('before anything is written', () => {
  it('asks again for a portal that no region knows, and lists what was searched', async () => {
    const wizard = await openWizard(OPTIONS);
    const role: Answer[] = [{ search: '111122223333' }, { search: 'A' }];
    const answers: Answer[] = [{ select: 'portal' }, { text: wizard.aws.startUrl }, ...role, save];
    const wrong = [...sso, '--sso-start-url', 'https://d-9999999999.awsapps.com/start'];
    const { exitCode } = await wizard.run(init, wrong, answers);
    expect(exitCode).toBe(0);
    expect(words(wizard)).toContain(
      'd-9999999999.awsapps.com/start was not found in us-east-1. Searching 15',
    );
    expect(words(wizard)).toMatch(/Not found in any of these either: us-west-2, eu-west-1, /);
    expect(await wizard.read(AWS)).toContain(`sso_start_url = ${wizard.aws.startUrl}`);
  });

  it('retries a denied sign-in at once', async () => {
    const wizard = await openWizard(OPTIONS);
    const denied = { status: 400, type: 'AccessDeniedException', body: { error: 'access_denied' } };
    wizard.aws.answerNext('CreateToken', denied);
    let seen = '';
    const again: Answer = {
      select: ({ options }) => {
        seen = options[0]?.label ?? '';
        return 'again';
      },
    };
    const { exitCode } = await wizard.run(init, [...portal(wizard), ...role], [again, save]);
    expect(exitCode).toBe(0);
    expect(seen).toBe('Sign in now');
    expect(words(wizard)).toContain('(OCB401)');
  });

  it('replaces a lost role from the list, or by one of another account', async () => {
    const wizard = await openWizard(OPTIONS);
    const gone = [...portal(wizard), '--account-id', '111122223333', '--role-name', 'Gone'];
    await wizard.run(init, gone, [{ select: 'role' }, { search: 'B' }, save]);
    expect(await wizard.read(AWS)).toContain('sso_role_name = B');
    const answers: Answer[] = [{ select: 'account' }, { search: '444455556666' }, { search: 'D' }, save];
    await wizard.run(init, gone, answers);
    expect(await wizard.read(AWS)).toContain('sso_role_name = D');
  });

  it('goes back to the ways out on Escape', async () => {
    const wizard = await openWizard(OPTIONS);
    const gone = [...portal(wizard), '--account-id', '111122223333', '--role-name', 'Gone'];
    const answers: Answer[] = [{ select: 'role' }, { back: true }, { select: 'role' }, { search: 'A' }, save];
    const { exitCode } = await wizard.run(init, gone, answers);
    expect(exitCode).toBe(0);
  });

  it('leads from a role without permissions to another role, or to the policy to send', async () => {
    const wizard = await openWizard(OPTIONS);
    const message =
      'User: arn:aws:sts::111122223333:assumed-role/A/x is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-1::foundation-model/openai.gpt-oss-120b-1:0 because no identity-based policy allows the bedrock:InvokeModelWithResponseStream action';
    wizard.aws.answerNext('ConverseStream', {
      status: 403,
      type: 'AccessDeniedException',
      body: { message },
    });
    const seen: string[] = [];
    const policy: Answer = {
      select: ({ options }) => {
        seen.push(...options.map(({ label }) => label));
        return 'policy';
      },
    };
    const answers: Answer[] = [policy, { select: 'role' }, { search: 'B' }, save];
    const { exitCode } = await wizard.run(init, [...portal(wizard), ...role], answers);
    expect(exitCode).toBe(0);
    expect(seen).toEqual([
      'Choose another role',
      'Choose another account',
      'Choose another model',
      'Sign in another way',
      'Show the policy to send to your administrator',
      'Save these settings anyway',
      'Cancel',
    ]);
    expect(words(wizard)).toContain('✗ The role lacks a permission (OCB501)');
    expect(wizard.screen()).toContain('"Action": [');
    expect(await wizard.read(AWS)).toContain('sso_role_name = B');
  });

  it('replaces a key that Bedrock rejects for the model', async () => {
    const wizard = await openWizard();
    const refused = {
      status: 403,
      type: '',
      body: { Message: 'Authentication failed: Please make sure your API Key is valid.' },
    };
    wizard.aws.answerNext('ConverseStream', refused);
    const key: Answer = { text: wizard.aws.apiKey };
    const flags = ['--auth', 'api-key', '--region', 'us-east-1', '--model', OSS];
    const { exitCode } = await wizard.run(init, flags, [key, { select: 'key' }, key, save]);
    expect(exitCode).toBe(0);
    expect(words(wizard)).toContain('(OCB408)');
  });

  it('leaves nothing behind if the person leaves', async () => {
    const wizard = await openWizard(OPTIONS);
    const gone = [...portal(wizard), '--account-id', '111122223333', '--role-name', 'Gone'];
    const left = wizard.run(init, gone, [{ select: 'cancel' }]);
    await expect(left).rejects.toMatchObject({ error: 'cancelled' });
    wroteNothing(wizard);
  });
});
