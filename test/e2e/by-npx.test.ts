import { describe, expect, it } from 'vitest';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';

/** What npm sets for a program that npx starts. */
const NPX = { npm_command: 'exec' };

/** Commands of ours that the shell of somebody who came by npx does not know. */
const NOT_RUNNABLE = /(?<!npx )openclaw-bedrock [a-z-]/;

async function say({ run }: Machine, args: string[], env: Record<string, string> = {}): Promise<string> {
  const { stdout, stderr } = await run(args, { env: { ...NPX, ...env } });
  expect(`${stdout}${stderr}`).not.toMatch(NOT_RUNNABLE);
  return `${stdout}${stderr}`;
}

describe('who came by npx', () => {
  it.each([
    [['status']],
    [['status', '--json']],
    [['verify']],
    [['login']],
    [['login', '--json']],
    [['doctor']],
    [['explain', '--json', 'The SSO session associated with this profile has expired']],
    [['frobnicate']],
    [['status', '--lang', 'zh-TW']],
  ])('can run what an empty machine is told: %j', async (args) => {
    expect(await say(await createMachine(), args)).toContain('npx openclaw-bedrock');
  });

  it('can run what init, doctor and status say of a set-up', async () => {
    const machine = await createMachine();
    const { aws } = machine;
    expect(await say(machine, [...ssoArgs(aws), '--no-verify'])).toMatch(/with: npx openclaw-bedrock verify/);
    await machine.write('.aws/credentials', '[bedrock-only]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n');
    const key = { AWS_BEARER_TOKEN_BEDROCK: aws.apiKey };
    for (const command of ['doctor', 'verify', 'status', 'policy']) await say(machine, [command], key);
    expect(await say(machine, ['verify'])).toContain('npx openclaw-bedrock init --profile bedrock-sso');
  });

  it('does not see files and packages renamed', async () => {
    const machine = await createMachine();
    const text = await say(machine, ['status', '--config', `${machine.home}/openclaw-bedrock/x.json`]);
    expect(text).toContain(`${machine.home}/openclaw-bedrock/x.json`);
  });
});

it('who has it installed is told no npx', async () => {
  const { stderr } = await (await createMachine()).run(['status']);
  expect(stderr).toMatch(/(?<!npx )openclaw-bedrock init/);
});
