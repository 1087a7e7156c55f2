/** What a person sees and can do before anything is written. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { CancelledError } from '../../src/failures/errors.ts';
import { type Answer, back, choose, type Desk, openDesk, save } from '../helpers/desk.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const SMALL = 'openai.gpt-oss-20b-1:0';
const ONE = { accounts: [{ accountId: '111122223333', roles: ['BedrockInvokeOnly', 'Other'] }] };

const ssoFlags = ({ aws }: Desk) => [
  ...['--auth', 'sso', '--region', 'us-east-1', '--sso-start-url', aws.startUrl, '--sso-region', 'us-east-1'],
  ...['--model', OSS],
];

/** The screen before the live call, without line breaks. */
const seen = (desk: Desk) => (desk.screen().split('Calling ')[0] as string).replace(/\s+/g, ' ');

describe('before writing', () => {
  it('shows the settings and one line per file, and a diff only on request', async () => {
    const desk = await openDesk(ONE);
    await desk.run(init, ssoFlags(desk), [save]);
    const shown = seen(desk);
    expect(shown).toContain('Sign-in IAM Identity Center (SSO), signed in');
    expect(shown).toContain(`Portal ${desk.aws.startUrl} in us-east-1`);
    expect(shown).toMatch(/Account \d{12}, role BedrockInvokeOnly/);
    expect(shown).toContain(`Model ${OSS} Region us-east-1`);
    expect(shown).toMatch(/~\/\.aws\/config +new \+10/);
    expect(shown).toMatch(/~\/\.openclaw\/\.env +new \+2/);
    expect(shown).not.toContain('+[profile bedrock-only]');
  });

  it('shows the whole diff on request, with the key masked, and asks again', async () => {
    const desk = await openDesk(ONE);
    const flags = ['--auth', 'api-key', '--region', 'us-east-1', '--model', OSS];
    await desk.run(init, flags, [{ text: desk.aws.apiKey }, { select: 'showDiff' }, save]);
    expect(seen(desk)).toContain('+AWS_BEARER_TOKEN_BEDROCK=ABSK…');
    expect(desk.screen()).not.toContain(desk.aws.apiKey);
  });

  it('warns about what else a key or role can do, before it is written', async () => {
    const roles = [{ accountId: '111122223333', roles: ['AdministratorAccess'] }];
    const desk = await openDesk({ accounts: roles });
    await desk.run(init, ssoFlags(desk), [save]);
    expect(seen(desk)).toMatch(/Note: .*AdministratorAccess/);
  });

  it('changes one setting and keeps the rest, as often as wanted', async () => {
    const desk = await openDesk(ONE);
    const change = (part: string): Answer[] => [{ select: 'change' }, { select: part }];
    await desk.run(init, ssoFlags(desk), [
      ...change('models'),
      choose(SMALL),
      ...change('region'),
      { text: 'us-west-2' },
      choose(SMALL),
      save,
    ]);
    expect(await desk.read('.openclaw/openclaw.json')).toContain(SMALL);
    expect(await desk.read('.openclaw/openclaw.json')).not.toContain(OSS);
    expect(await desk.read('.openclaw/.env')).toContain('AWS_REGION=us-west-2');
    expect(desk.aws.requests.filter(({ operation }) => operation === 'CreateToken')).toHaveLength(1);
  });

  it('Escape leaves the settings unchanged', async () => {
    const desk = await openDesk(ONE);
    await desk.run(init, ssoFlags(desk), [
      back,
      back,
      { select: 'change' },
      { select: 'models' },
      back,
      save,
    ]);
    expect(await desk.read('.openclaw/openclaw.json')).toContain(OSS);
  });

  it('writes nothing if the person cancels, and says so', async () => {
    const desk = await openDesk(ONE);
    const left = desk.run(init, ssoFlags(desk), [{ select: 'cancel' }]);
    const error = await left.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CancelledError);
    expect((error as CancelledError).facts.outcome).toBe('Nothing was written.');
    await expect(desk.read('.openclaw/openclaw.json')).rejects.toThrow('ENOENT');
    await expect(desk.read('.aws/config')).rejects.toThrow('ENOENT');
  });

  it('asks again if a file changes meanwhile, and writes the new plan or nothing', async () => {
    const desk = await openDesk(ONE);
    await desk.run(init, ssoFlags(desk), [save]);
    const meanwhile = (theirs: string): Answer => ({
      select: () => {
        writeFileSync(join(desk.home, '.openclaw/openclaw.json'), theirs);
        return 'save';
      },
    });
    const flags = [...ssoFlags(desk), '--model', SMALL];
    const declined = desk.run(init, flags, [meanwhile('{ theirs: 1 }\n'), { select: 'cancel' }]);
    await expect(declined).rejects.toBeInstanceOf(CancelledError);
    expect(await desk.read('.openclaw/openclaw.json')).toBe('{ theirs: 1 }\n');

    const before = desk.screen().length;
    await desk.run(init, flags, [meanwhile('{ theirs: 2 }\n'), save]);
    const shown = desk.screen().slice(before).replace(/\s+/g, ' ');
    expect(shown).toContain('was just changed by another program (user ID');
    const text = await desk.read('.openclaw/openclaw.json');
    expect(text).toContain('theirs: 2');
    expect(text).toContain(SMALL);
  });

  it('asks nothing if nothing changes', async () => {
    const desk = await openDesk(ONE);
    await desk.run(init, ssoFlags(desk), [save]);
    await desk.run(
      init,
      [...ssoFlags(desk), '--account-id', '111122223333', '--role-name', 'BedrockInvokeOnly'],
      [],
    );
    expect(desk.screen()).toContain('Everything is already up to date.');
  });
});
