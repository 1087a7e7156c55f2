/** `use MODEL`: accepts whatever name people type, and changes nothing else. */
import { describe, expect, it } from 'vitest';
import { createMachine, type Machine } from '../helpers/machine.ts';
import { hasPty, KEY, openTerminal } from '../helpers/terminal.ts';

const CONFIG = '.openclaw/openclaw.json';
const OSS = 'openai.gpt-oss-120b-1:0';

/** A machine that is set up with an API key; its AWS has the stand-in's models. */
async function setUp(): Promise<Machine> {
  const machine = await createMachine();
  const args = ['init', '--api-key-stdin', '--no-verify', '--yes'];
  const run = await machine.run(args, { input: machine.aws.apiKey });
  expect(run.exitCode, run.stderr).toBe(0);
  return machine;
}

async function config(machine: Machine) {
  return JSON.parse((await machine.read(CONFIG)) as string);
}

describe('use', () => {
  it.each([
    ['nova-lite', 'amazon.nova-lite-v1:0'],
    ['haiku', 'us.anthropic.claude-haiku-4-5-20251001-v1:0'],
    ['Claude Haiku', 'us.anthropic.claude-haiku-4-5-20251001-v1:0'],
    ['amazon-bedrock/amazon.nova-pro-v1:0', 'amazon.nova-pro-v1:0'],
    ['gpt-oss-20b', 'openai.gpt-oss-20b-1:0'],
  ])('takes %s for %s', async (typed, id) => {
    const machine = await setUp();
    const before = { env: await machine.read('.openclaw/.env'), config: await config(machine) };
    const run = await machine.run(['use', ...typed.split(' '), '--json']);
    expect(run.exitCode, run.stderr).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      model: `amazon-bedrock/${id}`,
      previous: `amazon-bedrock/${OSS}`,
      backupId: expect.any(String),
    });
    const after = await config(machine);
    expect(after.agents.defaults.model.primary).toBe(`amazon-bedrock/${id}`);
    expect(after.models.providers['amazon-bedrock'].models.map((model: { id: string }) => model.id)).toEqual([
      OSS,
      id,
    ]);
    // Nothing else: the first model, sign-in and region are unchanged.
    const [first] = after.models.providers['amazon-bedrock'].models;
    expect(first).toEqual(before.config.models.providers['amazon-bedrock'].models[0]);
    expect(await machine.read('.openclaw/.env')).toBe(before.env);
    expect((await machine.run(['undo'])).exitCode).toBe(0);
    expect(await config(machine)).toEqual(before.config);
  });

  it('changes nothing for the current model, and keeps an edited entry', async () => {
    const machine = await setUp();
    const edited = (await machine.read(CONFIG))?.replace('"GPT OSS 120B"', '"Mine"') as string;
    await machine.write(CONFIG, edited);
    const run = await machine.run(['use', OSS, '--json']);
    expect(JSON.parse(run.stdout)).toMatchObject({ backupId: null, changes: [{ action: 'none' }] });
    expect(await machine.read(CONFIG)).toBe(edited);
  });

  it('writes nothing and makes no call in a dry run', async () => {
    const machine = await setUp();
    const before = await machine.read(CONFIG);
    const calls = machine.aws.requests.length;
    const run = await machine.run(['use', 'nova-lite', '--dry-run']);
    expect(run.stderr).toContain('+        "primary": "amazon-bedrock/amazon.nova-lite-v1:0"');
    expect(await machine.read(CONFIG)).toBe(before);
    expect(machine.aws.requests).toHaveLength(calls);
  });

  it.each([
    [['nova'], '"nova" matches several models: nova-pro, nova-lite'],
    [['zzz'], 'zzz is not the name of a chat model in us-east-1'],
    [['nova-lte'], 'did you mean nova-lite?'],
    [['titan'], 'titan is an embedding model, for memory search'],
    [['maker.unknown-v1:0'], 'maker.unknown-v1:0 is not available in us-east-1'],
    [['amazon.titan-embed-text-v2:0'], 'is an embedding model'],
    [[], 'MODEL is required'],
  ])('refuses %j where nobody can be asked', async (words, message) => {
    const machine = await setUp();
    const before = await machine.read(CONFIG);
    const run = await machine.run(['use', ...words]);
    expect(run.stderr).toContain(message);
    expect(run.exitCode).toBe(2);
    expect(await machine.read(CONFIG)).toBe(before);
  });

  it('refuses a model without access before it writes, unless --no-verify', async () => {
    const machine = await setUp();
    const before = await machine.read(CONFIG);
    machine.aws.answerNext('ConverseStream', {
      status: 403,
      type: 'AccessDeniedException',
      body: { message: "You don't have access to the model with the specified model ID." },
    });
    const refused = await machine.run(['use', 'nova-lite', '--json']);
    expect(refused.exitCode).toBe(5);
    expect(JSON.parse(refused.stdout).error.code).toBe('OCB509');
    expect(await machine.read(CONFIG)).toBe(before);
    const calls = machine.aws.requests.filter(({ operation }) => operation === 'ConverseStream').length;
    expect((await machine.run(['use', 'nova-lite', '--no-verify'])).exitCode).toBe(0);
    expect(await machine.read(CONFIG)).not.toBe(before);
    expect(machine.aws.requests.filter(({ operation }) => operation === 'ConverseStream')).toHaveLength(
      calls,
    );
  });

  it('switches without a test while the network is down', async () => {
    const machine = await setUp();
    const env = { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: 'http://127.0.0.1:1' };
    expect((await machine.run(['use', 'nova-lite'], { env })).exitCode).toBe(0);
    expect((await config(machine)).agents.defaults.model.primary).toBe(
      'amazon-bedrock/amazon.nova-lite-v1:0',
    );
  });

  it('never writes an ID that is only well-formed', async () => {
    const machine = await setUp();
    machine.aws.answerNext('ListFoundationModels', { status: 403, type: 'AccessDeniedException' }, 4);
    machine.aws.answerNext('ListInferenceProfiles', { status: 403, type: 'AccessDeniedException' }, 4);
    const run = await machine.run(['use', 'maker.unknown-v1:0']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('is not in any model list');
    const args = ['init', '--yes', '--no-verify', '--region', 'us-east-1', '--model', 'maker.unknown-v1:0'];
    machine.aws.answerNext('ListFoundationModels', { status: 403, type: 'AccessDeniedException' }, 4);
    machine.aws.answerNext('ListInferenceProfiles', { status: 403, type: 'AccessDeniedException' }, 4);
    const init = await machine.run(args);
    expect(init.exitCode).toBe(2);
    expect(init.stderr).toContain('remove --no-verify');
  });

  it('says if nothing is set up', async () => {
    const run = await (await createMachine()).run(['use', 'haiku']);
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('OCB304');
  });

  it.skipIf(!hasPty)('shows the list on a terminal if several match', async () => {
    const machine = await setUp();
    const terminal = openTerminal(machine, ['use', 'nova'], { columns: 80 });
    await terminal.settled('Choose a model');
    expect(terminal.screen()).toContain('Nova Pro');
    expect(terminal.screen()).not.toContain('GPT OSS');
    terminal.type(KEY.down + KEY.enter);
    expect(await terminal.ended).toBe(0);
    expect((await config(machine)).agents.defaults.model.primary).toBe(
      'amazon-bedrock/amazon.nova-lite-v1:0',
    );
  });
});

describe('undo --list', () => {
  it('shows what changed, not what was typed', async () => {
    const machine = await setUp();
    await machine.run(['use', 'nova-lite']);
    const { stdout } = await machine.run(['undo', '--list']);
    expect(stdout).toMatch(
      /^\S+ {2}\S+ \S+ {2}use\n {4}default model: \S+gpt-oss-120b-1:0 → \S+nova-lite-v1:0$/m,
    );
    expect(stdout).toMatch(/ {2}init\n {4}sign-in: Bedrock API key\n {4}region: us-east-1\n/);
    expect(stdout).not.toContain('--yes');
    const { changes } = JSON.parse((await machine.run(['undo', '--list', '--json'])).stdout);
    expect(changes[0].changed).toEqual([
      { what: 'model', from: `amazon-bedrock/${OSS}`, to: 'amazon-bedrock/amazon.nova-lite-v1:0' },
    ]);
  });
});
