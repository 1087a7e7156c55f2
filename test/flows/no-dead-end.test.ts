/** A wrong answer, or one that AWS refuses, is asked again as long as nothing is written. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { CancelledError } from '../../src/failures/errors.ts';
import { AWS, CONFIG } from '../helpers/home-files.ts';
import { shortTermKey } from '../helpers/keys.ts';
import { type Answer, back, openWizard, save, type Wizard } from '../helpers/wizard.ts';

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
    expect(words(wizard)).toContain(
      '✗ A permission is missing (OCB501) No policy allows A to call bedrock:InvokeModelWithResponseStream on foundation-model/openai.gpt-oss-120b-1:0.',
    );
    expect(words(wizard)).not.toContain('is not authorized to perform');
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

describe('names and keys that cannot be used are asked again', () => {
  /** Writes a file of the home, whose folder there may not be yet. */
  const put = ({ home }: Wizard, path: string, text: string) => {
    mkdirSync(join(home, dirname(path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  const seen: string[] = [];
  /** Takes the name that is suggested, having seen it. */
  const suggested: Answer = {
    text: ({ initial = '' }) => {
      seen.push(initial);
      return initial;
    },
  };

  it('a profile name that is used for something else, with a free one suggested', async () => {
    const wizard = await openWizard(OPTIONS);
    put(wizard, AWS, '[profile bedrock-only]\nrole_arn = arn:aws:iam::111122223333:role/x\n');
    const { exitCode } = await wizard.run(init, [...portal(wizard), ...role], [suggested, save]);
    expect(exitCode).toBe(0);
    expect(seen.pop()).toBe('bedrock-only-2');
    expect(words(wizard)).toContain('✗ bedrock-only is already used for something else (role_arn)');
    expect(await wizard.read(AWS)).toMatch(
      /^\[profile bedrock-only\]\nrole_arn = .*\n[\s\S]*\[profile bedrock-only-2\]/,
    );
  });

  it('a session name that other profiles use for another portal', async () => {
    const wizard = await openWizard(OPTIONS);
    const other = 'https://d-1111111111.awsapps.com/start';
    const text = `[sso-session sso]\nsso_start_url = ${other}\nsso_region = us-east-1\n[profile x]\nsso_session = sso\n`;
    put(wizard, AWS, text);
    const flags = [...portal(wizard), '--sso-session', 'sso', ...role];
    const { exitCode } = await wizard.run(init, flags, [suggested, save]);
    expect(exitCode).toBe(0);
    expect(seen.pop()).toBe('sso-2');
    expect(words(wizard)).toContain(`✗ sso already points to ${other} for other profiles (x)`);
    expect(await wizard.read(AWS)).toContain(text);
  });

  it('Escape from there leads to what else helps', async () => {
    const wizard = await openWizard(OPTIONS);
    put(wizard, AWS, '[profile bedrock-only]\nrole_arn = arn:aws:iam::111122223333:role/x\n');
    let labels: string[] = [];
    const leave: Answer = {
      select: ({ options }) => {
        labels = options.map(({ label }) => label);
        return 'cancel';
      },
    };
    const left = wizard.run(init, [...portal(wizard), ...role], [back, leave]);
    await expect(left).rejects.toMatchObject({ error: 'cancelled' });
    expect(labels).toEqual(['Use another profile name', 'Sign in another way', 'Cancel']);
  });

  const keyFlags = ['--auth', 'api-key', '--model', OSS];

  it('a known key that has expired is not offered again, and an expired one is not taken', async () => {
    const wizard = await openWizard();
    const expired = shortTermKey(new Date('2020-01-01T00:00:00Z'));
    put(wizard, '.openclaw/.env', `AWS_BEARER_TOKEN_BEDROCK=${expired}\n`);
    const again = wizard.run(init, keyFlags, [{ text: expired }]);
    await expect(again).rejects.toThrow('this key expired at 2020-01-01');
    const { exitCode } = await wizard.run(init, keyFlags, [{ text: wizard.aws.apiKey }, save]);
    expect(exitCode).toBe(0);
    expect(words(wizard)).toMatch(/this key expired at 2020-01-01/);
  });

  it('a key that AWS refuses leads to another key, to another way, or out', async () => {
    const wizard = await openWizard();
    const wrong = `ABSK${Buffer.from('BedrockAPIKey-x-at-111122223333:wrongwrongwrongwrong').toString('base64')}`;
    let labels: string[] = [];
    const leave: Answer = {
      select: ({ options }) => {
        labels = options.map(({ label }) => label);
        return 'cancel';
      },
    };
    const left = wizard.run(init, keyFlags, [{ text: wrong }, leave]);
    await expect(left).rejects.toMatchObject({ error: 'cancelled' });
    expect(labels).toEqual(['Paste another API key', 'Sign in another way', 'Cancel']);
    expect(words(wizard)).toContain('Bedrock does not accept the API key');
    // This run is the one that such a fix would start.
    expect(words(wizard)).not.toContain('openclaw-bedrock init');
    wroteNothing(wizard);
    const another: Answer[] = [{ text: wrong }, { select: 'key' }, { text: wizard.aws.apiKey }, save];
    expect((await wizard.run(init, keyFlags, another)).exitCode).toBe(0);
  });

  it('the region follows a key that works in one region; a region that was named is asked again', async () => {
    const key = shortTermKey(new Date(), 'us-west-2');
    const wizard = await openWizard({ apiKeys: [key] });
    const named = [...keyFlags, '--region', 'us-east-1'];
    const asked = wizard.run(init, named, [{ text: key }, back, { select: 'cancel' }]);
    await expect(asked).rejects.toMatchObject({ error: 'cancelled' });
    expect(words(wizard)).toContain('✗ this key only works in us-west-2');
    const { exitCode } = await wizard.run(init, keyFlags, [{ text: key }, save]);
    expect(exitCode).toBe(0);
    expect(await wizard.read('.openclaw/.env')).toContain('AWS_REGION=us-west-2');
  });

  it('a profile without credentials leads to those that the machine has, or to another way', async () => {
    const wizard = await openWizard();
    put(
      wizard,
      '.aws/credentials',
      '[one]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n[two]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n',
    );
    let labels: string[] = [];
    const pick: Answer = {
      select: ({ options }) => {
        labels = options.map(({ label }) => label);
        throw new CancelledError();
      },
    };
    const flags = ['--auth', 'aws', '--profile', 'nope', '--region', 'us-east-1', '--model', OSS];
    await expect(wizard.run(init, flags, [pick])).rejects.toMatchObject({ error: 'cancelled' });
    expect(words(wizard)).toContain('✗ nope cannot be used: Profile nope is in neither');
    expect(labels.join()).toMatch(/one.*two/);
  });
});
