/** What `init` asks if there is a setup. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { command as logout } from '../../src/commands/logout.ts';
import type { ChoiceQuestion } from '../../src/screen/prompts/prompter.ts';
import { AWS, CONFIG, ENV } from '../helpers/home-files.ts';
import { type Answer, back, choose, openWizard, save, type Wizard } from '../helpers/wizard.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const SMALL = 'openai.gpt-oss-20b-1:0';

async function setUp(wizard: Wizard, mode: 'sso' | 'api-key') {
  const portal = ['--sso-start-url', wizard.aws.startUrl, '--sso-region', 'eu-west-1'];
  const sso = ['--auth', 'sso', ...portal, '--account-id', '111122223333', '--model', OSS];
  const key = ['--auth', 'api-key', '--model', OSS];
  if (mode === 'sso') await wizard.run(init, sso, [save]);
  else await wizard.run(init, key, [{ text: wizard.aws.apiKey }, save]);
  return wizard.screen().length;
}

/** Answers the menu, and records its options. */
function menu(wish: string, seen: ChoiceQuestion<string>[] = []): Answer {
  return {
    select: (question) => {
      seen.push(question);
      return wish;
    },
  };
}

const config = async (wizard: Wizard) => json5.parse(await wizard.read(CONFIG));
const calls = ({ aws }: Wizard) =>
  aws.requests.filter(({ operation }) => operation === 'ConverseStream').length;

describe('a rerun', () => {
  it('shows one line of status and the options; the comparison is only for a first setup', async () => {
    const wizard = await openWizard();
    const before = await setUp(wizard, 'sso');
    const seen: ChoiceQuestion<string>[] = [];
    await wizard.run(init, [], [menu('quit', seen)]);
    const shown = wizard.screen().slice(before).replace(/\s+/g, ' ');
    expect(shown).toBe(`Ready: ${OSS} in us-east-1, with the SSO sign-in of profile bedrock-only. `);
    expect(seen[0]?.options.map(({ label }) => label)).toEqual([
      'Test it',
      'Change the model',
      'Change what else runs on Bedrock',
      'Change the region',
      'Sign in again',
      'Switch to another way to sign in',
      'Quit',
    ]);
    expect(seen[0]?.initial).toBe('verify');
  });

  it('says which variable of the shell stands in the way, and proposes no sign-in', async () => {
    const wizard = await openWizard({ env: { AWS_PROFILE: 'other' } });
    const before = await setUp(wizard, 'sso');
    const seen: ChoiceQuestion<string>[] = [];
    await wizard.run(init, [], [menu('quit', seen)]);
    const shown = wizard.screen().slice(before).replace(/\s+/g, ' ');
    expect(shown).toContain(
      'AWS_PROFILE is set in the process environment and overrides AWS_PROFILE=bedrock-only',
    );
    expect(shown).toContain('→ unset AWS_PROFILE');
    expect(seen[0]?.initial).toBe('quit');
  });

  it('tests the setup, and writes nothing', async () => {
    const wizard = await openWizard();
    await setUp(wizard, 'sso');
    const before = [await wizard.read(CONFIG), calls(wizard)] as const;
    const { exitCode } = await wizard.run(init, [], [menu('verify')]);
    expect(exitCode).toBe(0);
    expect([await wizard.read(CONFIG), calls(wizard)]).toEqual([before[0], before[1] + 1]);
  });

  it('changes the model and asks nothing else', async () => {
    const wizard = await openWizard();
    await setUp(wizard, 'sso');
    const aws = await wizard.read(AWS);
    await wizard.run(init, [], [menu('models'), choose(SMALL), save]);
    expect((await config(wizard)).agents.defaults.model.primary).toBe(`amazon-bedrock/${SMALL}`);
    expect(await wizard.read(AWS)).toBe(aws);
  });

  it('changes what else runs on Bedrock, and asks nothing else', async () => {
    const wizard = await openWizard();
    await setUp(wizard, 'api-key');
    await wizard.run(init, [], [menu('uses'), { uses: ['small'] }, save]);
    const { model, utilityModel } = (await config(wizard)).agents.defaults;
    expect([model.primary, utilityModel]).toEqual([`amazon-bedrock/${OSS}`, `amazon-bedrock/${SMALL}`]);
  });

  it.each([true, false])(
    'offers to sign in where the test finds that the sign-in has ended (%s)',
    async (yes) => {
      const wizard = await openWizard();
      await setUp(wizard, 'sso');
      const revoked = {
        status: 403,
        type: 'UnrecognizedClientException',
        body: { message: 'The security token included in the request is invalid.' },
      };
      wizard.aws.answerNext('ConverseStream', revoked);
      const before = wizard.screen().length;
      const { exitCode } = await wizard.run(init, [], [menu('verify'), { confirm: yes }]);
      expect(exitCode).toBe(yes ? 0 : 4);
      const shown = wizard.screen().slice(before);
      expect(shown.match(/✗/g)).toHaveLength(1);
      expect(shown.includes('✓')).toBe(yes);
    },
  );

  it("changes the region, with that region's models", async () => {
    const wizard = await openWizard();
    await setUp(wizard, 'api-key');
    await wizard.run(init, [], [menu('region'), { text: 'us-west-2' }, choose(OSS), save]);
    expect(await wizard.read(ENV)).toContain('AWS_REGION=us-west-2');
  });

  it('replaces the key without offering the current one', async () => {
    const wizard = await openWizard({ apiKeys: [other] });
    await setUp(wizard, 'api-key');
    await wizard.run(init, [], [menu('key'), { text: other }, save]);
    expect(await wizard.read(ENV)).toContain(other);
  });

  it('comes back to the menu by Escape from what was chosen there', async () => {
    const wizard = await openWizard();
    await setUp(wizard, 'sso');
    const { exitCode } = await wizard.run(
      init,
      [],
      [menu('models'), back, menu('region'), back, menu('quit')],
    );
    expect(exitCode).toBe(0);
  });

  it('switches the way to sign in, after the comparison', async () => {
    const wizard = await openWizard();
    await setUp(wizard, 'sso');
    const before = wizard.screen().length;
    const way: Answer = {
      select: ({ options, initial }) => {
        expect(initial).toBe('api-key');
        expect(options[0]).toEqual({ value: 'sso', label: 'IAM Identity Center (SSO)', hint: 'in use' });
        return 'api-key';
      },
    };
    await wizard.run(init, [], [menu('way'), way, { text: wizard.aws.apiKey }, save]);
    expect(wizard.screen().slice(before)).toContain('9/10');
    expect(await wizard.read(ENV)).toContain(wizard.aws.apiKey);
    expect((await config(wizard)).agents.defaults.model.primary).toBe(`amazon-bedrock/${OSS}`);
  });

  const withTokyo = async (wizard: Wizard) => {
    const whole = await config(wizard);
    const { baseUrl, api, models } = whole.models.providers['amazon-bedrock'];
    whole.models.providers['bedrock-tokyo'] = {
      api,
      auth: 'api-key',
      apiKey: '${AWS_BEARER_TOKEN_BEDROCK}',
      authHeader: true,
      baseUrl: baseUrl.replace('us-east-1', 'ap-northeast-1'),
      models,
    };
    await writeFile(join(wizard.home, CONFIG), JSON.stringify(whole));
    return [
      menu('way'),
      { select: 'sso' },
      { text: wizard.aws.startUrl },
      { search: '111122223333' },
    ] as Answer[];
  };

  it.each([true, false])(
    'to SSO converts the other users of the key, if the person agrees: %s',
    async (yes) => {
      const wizard = await openWizard();
      await setUp(wizard, 'api-key');
      const before = wizard.screen().length;
      await wizard.run(init, [], [...(await withTokyo(wizard)), { confirm: yes }, save]);
      const { 'bedrock-tokyo': tokyo } = (await config(wizard)).models.providers;
      const sso = { auth: 'aws-sdk', apiKey: undefined, authHeader: undefined };
      const kept = { auth: 'api-key', apiKey: '${AWS_BEARER_TOKEN_BEDROCK}', authHeader: true };
      expect({ auth: tokyo.auth, apiKey: tokyo.apiKey, authHeader: tokyo.authHeader }).toEqual(
        yes ? sso : kept,
      );
      expect(tokyo.baseUrl).toContain('ap-northeast-1');
      expect(wizard.screen().slice(before).replace(/\s+/g, ' ')).toContain(
        yes ? 'Provider bedrock-tokyo will sign in the same way' : 'bedrock-tokyo also uses the API key',
      );
    },
  );

  it('to SSO asks about the other users of the key once, also if the model is chosen again', async () => {
    const wizard = await openWizard();
    await setUp(wizard, 'api-key');
    const answers = await withTokyo(wizard);
    await wizard.run(
      init,
      [],
      [...answers, { confirm: true }, { select: 'change' }, { select: 'models' }, choose(SMALL), save],
    );
    const { 'bedrock-tokyo': tokyo } = (await config(wizard)).models.providers;
    expect([tokyo.auth, tokyo.apiKey]).toEqual(['aws-sdk', undefined]);
    expect((await config(wizard)).agents.defaults.model.primary).toBe(`amazon-bedrock/${SMALL}`);
  });

  it('offers to sign in first if not signed in', async () => {
    const wizard = await openWizard();
    await setUp(wizard, 'sso');
    wizard.aws.revoke();
    await wizard.run(logout, [], []);
    const seen: ChoiceQuestion<string>[] = [];
    await wizard.run(init, [], [menu('login', seen)]);
    expect(seen[0]?.initial).toBe('login');
    expect(wizard.screen()).toContain('Not signed in: ');
  });

  it('asks for the way to sign in where the provider alone is set up, and takes none for granted', async () => {
    const wizard = await openWizard();
    await setUp(wizard, 'api-key');
    const { models } = await config(wizard);
    models.providers['amazon-bedrock'].auth = 'aws-sdk';
    await writeFile(join(wizard.home, CONFIG), JSON.stringify({ ...(await config(wizard)), models }));
    await writeFile(join(wizard.home, ENV), 'AWS_REGION=us-east-1\n');
    const seen: ChoiceQuestion<string>[] = [];
    await wizard.run(init, [], [menu('api-key', seen), { text: wizard.aws.apiKey }, save]);
    expect(seen[0]?.options.map(({ value, hint }) => [value, hint])).not.toContainEqual(['sso', 'in use']);
    expect(await wizard.read(ENV)).toContain('AWS_BEARER_TOKEN_BEDROCK=');
  });

  it('asks only what a flag leaves open', async () => {
    const wizard = await openWizard();
    await setUp(wizard, 'sso');
    await wizard.run(init, ['--model', SMALL], [save]);
    expect((await config(wizard)).agents.defaults.model.primary).toBe(`amazon-bedrock/${SMALL}`);
  });
});

const other = `ABSK${Buffer.from('BedrockAPIKey-other-at-111122223333:anotherKeyThatIsLongEnough12').toString('base64')}`;
