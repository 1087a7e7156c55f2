/** What a switch from an API key to SSO says about the key, and what undo does without it. */
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { command as status } from '../../src/commands/status.ts';
import { command as undo } from '../../src/commands/undo.ts';
import { CancelledError } from '../../src/failures/errors.ts';
import { ENV } from '../helpers/home-files.ts';
import { openWizard, save, type Wizard } from '../helpers/wizard.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const OTHER = `ABSK${Buffer.from('BedrockAPIKey-other-at-111122223333:0123456789abcdef0123456789abcdef').toString('base64')}`;

/** A setup with a key, then with SSO; what the second run said. */
async function switched(wizard: Wizard, ...flags: string[]): Promise<string> {
  const { startUrl, apiKey } = wizard.aws;
  await wizard.run(init, ['--auth', 'api-key', '--model', OSS], [{ text: apiKey }, save]);
  const before = wizard.screen().length;
  const portal = ['--sso-start-url', startUrl, '--sso-region', 'eu-west-1', '--account-id', '111122223333'];
  await wizard.run(init, ['--auth', 'sso', ...portal, '--model', OSS, ...flags], [save]);
  return wizard.screen().slice(before).replace(/\s+/g, ' ');
}

describe('from an API key to SSO', () => {
  it('says before saving that the key is deleted for good, and at the end that AWS still accepts it', async () => {
    const wizard = await openWizard();
    const shown = await switched(wizard);
    const [summary = '', end = ''] = shown.split('Saved. Undo with');
    const { apiKey } = wizard.aws;
    expect(summary).toContain(
      `The API key ${apiKey.slice(0, 4)}…${apiKey.slice(-4)} will be deleted from .env and, once the new sign-in has worked, from the backups: undo cannot bring it back.`,
    );
    expect(end).toContain(
      'The old API key still works at AWS. Revoke it: https://console.aws.amazon.com/bedrock/home?region=us-east-1#/api-keys',
    );
  });

  it('asks before it undoes to a key that is gone, and leaves no empty variable', async () => {
    const wizard = await openWizard();
    await switched(wizard);
    const before = await wizard.read(ENV);
    const refused = await wizard.run(undo, [], [{ confirm: false }]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CancelledError);
    expect(await wizard.read(ENV)).toBe(before);
    expect((await wizard.run(undo, [], [{ confirm: true }])).result).toMatchObject({ keyMissing: true });
    expect(await wizard.read(ENV)).toBe('AWS_REGION=us-east-1\n');
  });

  it('undoes without a question while the backup has the key', async () => {
    const wizard = await openWizard();
    await switched(wizard, '--no-verify');
    await wizard.run(undo, [], []);
    expect(await wizard.read(ENV)).toContain(wizard.aws.apiKey);
  });

  it('does not take the answer to a key of this shell for a test of SSO', async () => {
    const wizard = await openWizard({ apiKeys: [OTHER], env: { AWS_BEARER_TOKEN_BEDROCK: OTHER } });
    const { startUrl } = wizard.aws;
    const portal = ['--sso-start-url', startUrl, '--sso-region', 'eu-west-1', '--account-id', '111122223333'];
    await wizard.run(init, ['--auth', 'sso', ...portal, '--model', OSS], [save]);
    const shown = wizard.screen().replace(/\s+/g, ' ');
    const conflict =
      'AWS_BEARER_TOKEN_BEDROCK is set in the process environment and overrides AWS_PROFILE=bedrock-only';
    // Before the question to save, and as the result.
    expect(shown.split(conflict)).toHaveLength(3);
    expect(shown).toContain(
      'Next unset AWS_BEARER_TOKEN_BEDROCK so that AWS_PROFILE=bedrock-only is used openclaw-bedrock verify tests the sign-in that you set up',
    );
    expect(shown).toMatch(/Not tested: .* The call used AWS_BEARER_TOKEN_BEDROCK\. $/);
    expect(shown).not.toMatch(/Bedrock works|Done\./);
    const before = wizard.screen().length;
    expect((await wizard.run(status, [], [])).exitCode).toBe(0);
    expect(wizard.screen().slice(before).replace(/\s+/g, ' ')).toMatch(
      /^Ready: openai.gpt-oss-120b-1:0 in us-east-1, but with another sign-in than the one set up: AWS_BEARER/,
    );
  });
});
