/** What `use` saves when the test call of the new model fails. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { command as use } from '../../src/commands/use.ts';
import { describeError } from '../../src/report/error.ts';
import { AWS, CONFIG } from '../helpers/home-files.ts';
import { EN } from '../helpers/languages.ts';
import { back, openWizard, save, type Wizard } from '../helpers/wizard.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const LITE = 'amazon.nova-lite-v1:0';

async function withKey(): Promise<Wizard> {
  const wizard = await openWizard();
  await wizard.run(init, ['--auth', 'api-key', '--model', OSS], [{ text: wizard.aws.apiKey }, save]);
  return wizard;
}

/** IAM's sentence about a missing allow, or a deny by `because`. */
function denial(model: string, because = 'because no identity-based policy allows the action') {
  const resource = `arn:aws:bedrock:us-east-1::foundation-model/${model}`;
  const message = `User: arn:aws:iam::111122223333:user/BedrockAPIKey-abcd is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: ${resource} ${because}`;
  return { status: 403, type: 'AccessDeniedException', body: { message } };
}

describe('use', () => {
  it('says that nothing was changed if the person leaves the list', async () => {
    const wizard = await withKey();
    const before = await wizard.read(CONFIG);
    const left = await wizard.run(use, ['nova'], [back]).catch((error: unknown) => error);
    expect(describeError(left, EN)).toMatchObject({ exitCode: 130, cause: 'No settings were changed.' });
    expect(await wizard.read(CONFIG)).toBe(before);
  });

  it.each([
    ['OCB501', undefined],
    ['OCB508', 'with an explicit deny in a service control policy'],
  ])('saves nothing if a policy denies the new model by name (%s)', async (code, because) => {
    const wizard = await withKey();
    const before = await wizard.read(CONFIG);
    const shown = wizard.screen().length;
    wizard.aws.answerNext('ConverseStream', denial(LITE, because));
    const refusal = await wizard.run(use, ['nova-lite'], []).catch((error: unknown) => error);
    const { fix, ...report } = describeError(refusal, EN);
    expect(report).toMatchObject({ code, exitCode: 5 });
    expect(fix).toContain(`Save it untested: openclaw-bedrock use ${LITE} --no-verify`);
    if (code === 'OCB501')
      expect(fix).toContain(
        `Send your administrator the policy with this model: openclaw-bedrock policy --format text --model ${OSS} --model ${LITE}`,
      );
    expect(fix.filter((line) => line.includes('verify') && !line.includes('--no-verify'))).toEqual([]);
    expect(wizard.screen().slice(shown)).toContain(`Nothing was saved. The default model is still ${OSS}.`);
    expect(await wizard.read(CONFIG)).toBe(before);
    const { exitCode } = await wizard.run(use, ['nova-lite', '--no-verify'], []);
    expect(exitCode).toBe(0);
    expect(await wizard.read(CONFIG)).not.toBe(before);
  });

  it('saves the model if the denial is of another one, or names none', async () => {
    const wizard = await withKey();
    for (const [typed, answer] of [
      ['nova-lite', denial(OSS)],
      ['nova-pro', { status: 403, type: 'AccessDeniedException', body: { message: 'Not for you' } }],
    ] as const) {
      wizard.aws.answerNext('ConverseStream', answer);
      expect((await wizard.run(use, [typed], [])).exitCode).toBe(0);
    }
    expect(await wizard.read(CONFIG)).toContain('"primary": "amazon-bedrock/amazon.nova-pro-v1:0"');
    expect(wizard.screen()).toContain('Test it with: openclaw-bedrock verify');
  });

  it('saves the model without a sign-in, and says how to sign in', async () => {
    const wizard = await openWizard();
    const portal = ['--sso-start-url', wizard.aws.startUrl, '--sso-region', 'eu-west-1'];
    await wizard.run(
      init,
      ['--auth', 'sso', ...portal, '--account-id', '111122223333', '--model', OSS],
      [save],
    );
    expect(await wizard.read(AWS)).toContain('sso_session');
    await rm(join(wizard.home, '.aws/sso'), { recursive: true });
    const before = wizard.screen().length;
    expect((await wizard.run(use, ['nova-lite'], [])).exitCode).toBe(0);
    const shown = wizard.screen().slice(before).replace(/\s+/g, ' ');
    expect(shown).toContain(
      'Not tested: You are not signed in. The model is saved anyway. Fix: openclaw-bedrock login',
    );
    expect(shown).not.toContain('openclaw-bedrock verify');
  });
});
