/** What a person sees and can do before anything is written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { CancelledError } from '../../src/failures/errors.ts';
import { type Answer, back, choose, openWizard, save, type Wizard } from '../helpers/wizard.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const SMALL = 'openai.gpt-oss-20b-1:0';
const EMBEDDING = 'amazon.titan-embed-text-v2:0';
const LITE = 'amazon.nova-lite-v1:0';
const ONE = { accounts: [{ accountId: '111122223333', roles: ['BedrockInvokeOnly', 'Other'] }] };

const ssoFlags = ({ aws }: Wizard) => [
  ...['--auth', 'sso', '--region', 'us-east-1', '--sso-start-url', aws.startUrl, '--sso-region', 'us-east-1'],
  ...['--model', OSS],
];

/** The screen before the live call, without line breaks. */
const seen = (wizard: Wizard) => (wizard.screen().split('Calling ')[0] as string).replace(/\s+/g, ' ');

describe('before writing', () => {
  it('shows the settings and one line per file, and a diff only on request', async () => {
    const wizard = await openWizard(ONE);
    await wizard.run(init, ssoFlags(wizard), [save]);
    const shown = seen(wizard);
    expect(shown).toContain('Sign-in IAM Identity Center (SSO), signed in');
    expect(shown).toContain(`Portal ${wizard.aws.startUrl} in us-east-1`);
    expect(shown).toMatch(/Account \d{12}, role BedrockInvokeOnly/);
    expect(shown).toContain(`Model ${OSS} Region us-east-1`);
    expect(shown).toMatch(/~\/\.aws\/config +new \+10/);
    expect(shown).toMatch(/~\/\.openclaw\/\.env +new \+2/);
    expect(shown).not.toContain('+[profile bedrock-only]');
  });

  it('names the fallback and the other uses apart from the model', async () => {
    const wizard = await openWizard(ONE);
    const others = ['--fallback-model', SMALL, '--memory-model', EMBEDDING, '--image-model', LITE];
    await wizard.run(init, [...ssoFlags(wizard), ...others], [save]);
    expect(seen(wizard)).toContain(
      `Model ${OSS} Fallback ${SMALL} Memory ${EMBEDDING} Pictures ${LITE} Region us-east-1`,
    );
  });

  it('asks for the account where a dry run may not ask AWS', async () => {
    const wizard = await openWizard(ONE);
    const typed: Answer = {
      text: ({ validate }) => {
        expect([validate?.('1234'), validate?.(' 111122223333 ')]).toEqual(['must be 12 digits', undefined]);
        return ' 111122223333 ';
      },
    };
    await wizard.run(init, [...ssoFlags(wizard), '--dry-run'], [typed]);
    expect(wizard.screen()).toContain('+sso_account_id = 111122223333');
    expect(wizard.aws.requests).toEqual([]);
  });

  it.each([
    ['the only credentials', [], 'eu-west-1'],
    ['a named profile', ['--profile', 'default'], 'eu-west-1'],
    ['a region that is given', ['--region', 'us-east-1'], 'us-east-1'],
  ])('takes the region that the profile names, for %s', async (_, flags, region) => {
    const wizard = await openWizard(ONE);
    mkdirSync(join(wizard.home, '.aws'));
    writeFileSync(join(wizard.home, '.aws', 'config'), '[default]\nregion = eu-west-1\n');
    writeFileSync(
      join(wizard.home, '.aws', 'credentials'),
      '[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n',
    );
    await wizard.run(init, ['--auth', 'aws', '--yes', '--dry-run', '--no-verify', ...flags], []);
    expect(wizard.screen()).toContain(`+AWS_REGION=${region}`);
  });

  it('takes the region of the SSO profile that is chosen from the list, and names the profile', async () => {
    const wizard = await openWizard(ONE);
    mkdirSync(join(wizard.home, '.aws'));
    const config = `[sso-session work]
sso_start_url = ${wizard.aws.startUrl}
sso_region = us-east-1
sso_registration_scopes = sso:account:access

[profile dev]
sso_session = work
sso_account_id = 111122223333
sso_role_name = Other
region = eu-west-1
`;
    writeFileSync(join(wizard.home, '.aws', 'config'), config);
    await wizard.run(init, [], [{ select: 'sso' }, { search: '1' }, choose(OSS), save]);
    expect(await wizard.read('.openclaw/.env')).toBe('AWS_PROFILE=dev\nAWS_REGION=eu-west-1\n');
    expect(await wizard.read('.aws/config')).toBe(config);
    expect(seen(wizard)).toMatch(/Profile dev Account 111122223333, role Other .* Region eu-west-1/);
  });

  it.each([
    [undefined, '✗ No AWS credentials were found on this machine: no profile,'],
    ['foo', '✗ AWS_PROFILE is foo, but ~/.aws has no such profile'],
  ])('says in a sentence that there are no AWS credentials (AWS_PROFILE: %s)', async (profile, sentence) => {
    const wizard = await openWizard({ ...ONE, env: profile ? { AWS_PROFILE: profile } : {} });
    const way: Answer = { select: 'api-key' };
    await wizard.run(init, ['--auth', 'aws', '--dry-run'], [way, { text: wizard.aws.apiKey }, choose(OSS)]);
    expect(seen(wizard)).toContain(sentence);
    const run = wizard.run(init, ['--auth', 'aws', '--yes'], []);
    const flag = profile ? 'AWS_PROFILE' : '--auth';
    await expect(run).rejects.toMatchObject({
      problems: [{ flag, message: expect.stringMatching(/^(?:is|aws needs) /) }],
    });
  });

  it('warns of a variable of this shell that will override what is written', async () => {
    const wizard = await openWizard({ ...ONE, env: { AWS_PROFILE: 'other' } });
    await wizard.run(init, ssoFlags(wizard), [save]);
    expect(seen(wizard)).toContain(
      'Note: AWS_PROFILE is set in the process environment and overrides AWS_PROFILE=bedrock-only (in this shell). Fix: unset AWS_PROFILE',
    );
    // After the call, the failure says so, and nothing else.
    expect(wizard.screen().split('Saved.')[1]).not.toContain('Note: AWS_PROFILE');
  });

  it('shows the whole diff on request, with the key masked, and asks again', async () => {
    const wizard = await openWizard(ONE);
    const flags = ['--auth', 'api-key', '--region', 'us-east-1', '--model', OSS];
    await wizard.run(init, flags, [{ text: wizard.aws.apiKey }, { select: 'showDiff' }, save]);
    expect(seen(wizard)).toContain('+AWS_BEARER_TOKEN_BEDROCK=ABSK…');
    expect(wizard.screen()).not.toContain(wizard.aws.apiKey);
  });

  it('warns about what else a key or role can do, before it is written', async () => {
    const roles = [{ accountId: '111122223333', roles: ['AdministratorAccess'] }];
    const wizard = await openWizard({ accounts: roles });
    await wizard.run(init, ssoFlags(wizard), [save]);
    expect(seen(wizard)).toMatch(/Note: .*AdministratorAccess/);
  });

  it('changes one setting and keeps the rest, as often as wanted', async () => {
    const wizard = await openWizard(ONE);
    const change = (part: string): Answer[] => [{ select: 'change' }, { select: part }];
    await wizard.run(init, ssoFlags(wizard), [
      ...change('models'),
      choose(SMALL),
      ...change('region'),
      { text: 'us-west-2' },
      choose(SMALL),
      save,
    ]);
    expect(await wizard.read('.openclaw/openclaw.json')).toContain(SMALL);
    expect(await wizard.read('.openclaw/openclaw.json')).not.toContain(OSS);
    expect(await wizard.read('.openclaw/.env')).toContain('AWS_REGION=us-west-2');
    expect(wizard.aws.requests.filter(({ operation }) => operation === 'CreateToken')).toHaveLength(1);
  });

  it('Escape leaves the settings unchanged', async () => {
    const wizard = await openWizard(ONE);
    await wizard.run(init, ssoFlags(wizard), [
      back,
      back,
      { select: 'change' },
      { select: 'models' },
      back,
      save,
    ]);
    expect(await wizard.read('.openclaw/openclaw.json')).toContain(OSS);
  });

  it('writes nothing if the person cancels, and says so', async () => {
    const wizard = await openWizard(ONE);
    const left = wizard.run(init, ssoFlags(wizard), [{ select: 'cancel' }]);
    const error = await left.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CancelledError);
    expect((error as CancelledError).facts.outcome).toBe('No settings were changed.');
    await expect(wizard.read('.openclaw/openclaw.json')).rejects.toThrow('ENOENT');
    await expect(wizard.read('.aws/config')).rejects.toThrow('ENOENT');
  });

  it('asks again if a file changes meanwhile, and writes the new plan or nothing', async () => {
    const wizard = await openWizard(ONE);
    await wizard.run(init, ssoFlags(wizard), [save]);
    const meanwhile = (theirs: string): Answer => ({
      select: () => {
        writeFileSync(join(wizard.home, '.openclaw/openclaw.json'), theirs);
        return 'save';
      },
    });
    const flags = [...ssoFlags(wizard), '--model', SMALL];
    const declined = wizard.run(init, flags, [meanwhile('{ theirs: 1 }\n'), { select: 'cancel' }]);
    await expect(declined).rejects.toBeInstanceOf(CancelledError);
    expect(await wizard.read('.openclaw/openclaw.json')).toBe('{ theirs: 1 }\n');

    const before = wizard.screen().length;
    await wizard.run(init, flags, [meanwhile('{ theirs: 2 }\n'), save]);
    const shown = wizard.screen().slice(before).replace(/\s+/g, ' ');
    expect(shown).toContain('was just changed by another program (user ID');
    const text = await wizard.read('.openclaw/openclaw.json');
    expect(text).toContain('theirs: 2');
    expect(text).toContain(SMALL);
  });

  it('asks nothing if nothing changes', async () => {
    const wizard = await openWizard(ONE);
    await wizard.run(init, ssoFlags(wizard), [save]);
    await wizard.run(
      init,
      [...ssoFlags(wizard), '--account-id', '111122223333', '--role-name', 'BedrockInvokeOnly'],
      [],
    );
    expect(wizard.screen()).toContain('The settings are already up to date.');
  });
});
