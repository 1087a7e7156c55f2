import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { command as init } from '../../src/commands/init.ts';
import { command as undo } from '../../src/commands/undo.ts';
import { CONFIG } from '../helpers/home-files.ts';
import { type Answer, choose, openWizard, save, type Wizard } from '../helpers/wizard.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const HAIKU = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
/** What the list gives for "All of them". */
const ALL = '*';
const TITAN = 'amazon.titan-embed-text-v2:0';
const DENIED = {
  status: 403,
  type: 'AccessDeniedException',
  body: { message: "You don't have access to the model with the specified model ID." },
};

const flags = ({ aws }: Wizard) => [
  ...['--auth', 'sso', '--region', 'us-east-1', '--sso-start-url', aws.startUrl],
  ...['--sso-region', 'eu-west-1', '--account-id', '111122223333'],
];
const oss: Answer = { pick: () => ({ chosen: [OSS] }) };
const yes: Answer = { confirm: true };
const config = async (wizard: Wizard) => json5.parse(await wizard.read(CONFIG));
const operations = ({ aws }: Wizard) => aws.requests.map(({ operation }) => operation);

describe('the question of what else should run on Bedrock', () => {
  it('writes all suggestions after testing each, and prints the repeat command', async () => {
    const wizard = await openWizard();
    const { exitCode, result } = await wizard.run(init, flags(wizard), [oss, { uses: ['all'] }, save]);
    expect(exitCode).toBe(0);
    const { agents, memory, models } = await config(wizard);
    expect(memory.search).toEqual({ provider: 'bedrock', model: TITAN });
    expect(agents.defaults.imageModel.primary).toBe('amazon-bedrock/amazon.nova-lite-v1:0');
    expect(agents.defaults.utilityModel).toBe('amazon-bedrock/openai.gpt-oss-20b-1:0');
    expect(agents.defaults.heartbeat.model).toBe('amazon-bedrock/openai.gpt-oss-20b-1:0');
    // Of another vendor.
    expect(agents.defaults.model.fallbacks).toEqual([expect.not.stringContaining('openai')]);
    const listed = models.providers['amazon-bedrock'].models.map(({ id }: { id: string }) => id);
    expect(listed).toEqual(expect.arrayContaining(['amazon.nova-lite-v1:0', 'openai.gpt-oss-20b-1:0']));
    expect(listed).not.toContain(TITAN);
    const screen = wizard.screen().replace(/\s+/g, ' ');
    expect(screen).toMatch(/✓ amazon\.titan-embed-text-v2:0 \(\d+ ms, 1024 dimensions\)/);
    // Without an OpenClaw there is no index.
    expect(screen).not.toContain('openclaw memory index --force');
    const { repeatCommand, uses } = result as { repeatCommand: string; uses: object[] };
    expect(repeatCommand).toContain(`--memory-model ${TITAN} --image-model amazon.nova-lite-v1:0`);
    expect(uses).toContainEqual(expect.objectContaining({ use: 'memory', model: TITAN, dimensions: 1024 }));
    const order = operations(wizard);
    expect(order.indexOf('InvokeModel')).toBeGreaterThan(order.indexOf('GetRoleCredentials'));
    expect(order.indexOf('InvokeModel')).toBeLessThan(order.lastIndexOf('ConverseStream'));
  });

  it.each([
    ['by itself', [OSS, HAIKU]],
    ['with all of them', [ALL]],
  ])('takes a fallback that was chosen before: %s', async (_, chosen) => {
    const wizard = await openWizard();
    const { exitCode } = await wizard.run(init, flags(wizard), [choose(...chosen), { uses: ['all'] }, save]);
    expect(exitCode).toBe(0);
    const { agents, models } = await config(wizard);
    expect(agents.defaults.model.fallbacks).toEqual([`amazon-bedrock/${HAIKU}`]);
    const listed = models.providers['amazon-bedrock'].models.map(({ id }: { id: string }) => id);
    expect(listed.filter((id: string) => id === HAIKU)).toHaveLength(1);
  });

  it('leaves out a model that does not reply, and says why', async () => {
    const wizard = await openWizard();
    wizard.aws.answerNext('InvokeModel', DENIED);
    await wizard.run(init, flags(wizard), [oss, { uses: ['memory', 'small'] }, save]);
    const { agents, memory } = await config(wizard);
    expect(memory).toBeUndefined();
    expect(agents.defaults.utilityModel).toBe('amazon-bedrock/openai.gpt-oss-20b-1:0');
    expect(wizard.screen().replace(/\s+/g, ' ')).toContain('so it was left out');
  });

  it('is restored by undo, and not asked for what is already set', async () => {
    const wizard = await openWizard();
    await wizard.run(init, flags(wizard), [oss, save]);
    const before = await wizard.read(CONFIG);
    const everything = [
      '--memory-model',
      TITAN,
      '--image-model',
      'amazon.nova-pro-v1:0',
      '--small-model',
      OSS,
    ];
    await wizard.run(init, [...flags(wizard), ...everything, '--yes'], []);
    expect(await wizard.read(CONFIG)).not.toBe(before);
    await wizard.run(undo, ['--yes'], []).catch(() => wizard.run(undo, [], [yes]));
    expect(await wizard.read(CONFIG)).toBe(before);
  });
});
