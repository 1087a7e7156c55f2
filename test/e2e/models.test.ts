import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import invokeOnly from '../../templates/iam-policy.json?raw';
import { allows, grammarProblems } from '../helpers/iam.ts';
import { READY } from '../helpers/live-call.ts';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';

const OSS = 'openai.gpt-oss-120b-1:0';
const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';
const CONFIG = '.openclaw/openclaw.json';
const NO_ACCESS = {
  status: 403,
  type: 'AccessDeniedException',
  body: { message: "You don't have access to the model with the specified model ID." },
};
const DENIED = {
  status: 403,
  type: 'AccessDeniedException',
  body: { message: 'User: x is not authorized to perform: bedrock:ListFoundationModels' },
};

async function setUp(
  options: Parameters<typeof createMachine>[0] = {},
  ...flags: string[]
): Promise<Machine> {
  const machine = await createMachine(options);
  const { exitCode, stderr } = await machine.run([...ssoArgs(machine.aws), ...flags]);
  expect(exitCode, stderr).toBe(0);
  return machine;
}

/** How many chat calls it has made so far. */
function callsOf({ aws }: Machine): number {
  return aws.requests.filter(({ operation }) => operation === 'ConverseStream').length;
}

/** The warnings in a run's JSON, except the one that every machine without OpenClaw gets. */
function warningsOf(stdout: string): string[] {
  const { warnings } = JSON.parse(stdout) as { warnings: string[] };
  return warnings.filter((text) => !text.startsWith('OpenClaw is not installed'));
}

describe('models', () => {
  it('lists AWS’s models for the current sign-in', async () => {
    const machine = await setUp();
    const { stdout, exitCode } = await machine.run(['models', '--json']);
    expect(exitCode).toBe(0);
    const { source, models, embeddings } = JSON.parse(stdout);
    expect(source).toBe('live');
    expect(embeddings).toEqual([
      {
        id: 'amazon.titan-embed-text-v2:0',
        name: 'Titan Text Embeddings V2',
        access: 'on-demand',
        dimensions: 1024,
        maxInput: 8192,
        input: ['text'],
        cost: 0.02,
        goodFor: ['embeddings'],
        destinations: ['us-east-1'],
      },
    ]);
    expect(models[0]).toEqual({
      id: OSS,
      name: 'GPT OSS 120B',
      access: 'on-demand',
      contextWindow: 128_000,
      maxTokens: 8192,
      input: ['text'],
      reasoning: true,
      cost: { input: 0.15, output: 0.6, cacheRead: 0, cacheWrite: 0 },
      known: true,
      lifecycle: 'active',
      goodFor: ['chat', 'cheap'],
      destinations: ['us-east-1'],
    });
    expect(models.find(({ id }: { id: string }) => id === `us.${HAIKU}`).access).toBe('inference-profile');
    const lines = (await machine.run(['models'])).stdout.split('\n');
    expect(lines.find((line) => line.startsWith(`us.${HAIKU} `))).toContain('us-east-1 us-east-2 us-west-2');
  });

  it('lists the catalog if the role may not list, if not signed in, and if nothing is set up', async () => {
    const machine = await setUp();
    for (const operation of ['ListFoundationModels', 'ListInferenceProfiles'] as const)
      machine.aws.answerNext(operation, DENIED, 2);
    const denied = await machine.run(['models', '--json']);
    expect(JSON.parse(denied.stdout)).toMatchObject({ ok: true, source: 'catalogue', problem: 'denied' });
    const fresh = await createMachine();
    const { stdout, stderr, exitCode } = await fresh.run(['models', '--region', 'ap-northeast-1']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('nothing is set up yet');
    expect(stdout).toContain(`jp.${HAIKU} `);
    expect(stdout).not.toContain('\nus.');
    expect(fresh.aws.requests).toHaveLength(0);
  });

  it('filters by purpose, and sorts by the cost of a turn', async () => {
    const machine = await createMachine();
    const list = async (...flags: string[]) =>
      JSON.parse((await machine.run(['models', '--json', ...flags])).stdout);
    const pictures = await list('--for', 'pictures', '--sort', 'price');
    const prices = pictures.models.map(({ cost }: { cost: { input: number; output: number } }) => cost);
    expect(pictures.models.length).toBeGreaterThan(20);
    expect(pictures.embeddings).toEqual([]);
    for (const { input } of pictures.models) expect(input).toContain('image');
    expect(prices[0].input).toBeLessThan(0.07);
    expect(prices.at(-1).input).toBeGreaterThan(10);
    const embeddings = await list('--for', 'embeddings', '--sort', 'price');
    expect(embeddings.models).toEqual([]);
    expect(embeddings.embeddings[0].id).toBe('amazon.titan-embed-text-v2:0');
    // Models billed per request have no token price and come last.
    expect(embeddings.embeddings.at(-1)).toMatchObject({ cost: null, dimensions: 512 });
    const wrong = await machine.run(['models', '--for', 'everything']);
    expect(wrong.exitCode).toBe(2);
  });

  it('rejects regions without Bedrock', async () => {
    const machine = await createMachine();
    const { exitCode, stderr } = await machine.run(['models', '--region', 'cn-north-1']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Bedrock is not available in the China regions');
  });
});

describe('policy', () => {
  it('is the template byte for byte if nothing is set up', async () => {
    const machine = await createMachine();
    expect((await machine.run(['policy'])).stdout).toBe(invokeOnly);
    const json = JSON.parse((await machine.run(['policy', '--json'])).stdout);
    expect(json.policy).toEqual(JSON.parse(invokeOnly));
  });

  it('covers exactly the configured models, in the regions that AWS reports', async () => {
    const machine = await setUp({}, '--model', OSS, '--model', HAIKU);
    const { stdout } = await machine.run(['policy']);
    const policy = JSON.parse(stdout);
    expect(grammarProblems(policy)).toEqual([]);
    expect(stdout).not.toContain('*');
    const action = 'bedrock:InvokeModelWithResponseStream';
    const on = (id: string) => `arn:aws:bedrock:us-east-1::foundation-model/${id}`;
    expect(allows(policy, { action, resource: on(OSS) })).toBe(true);
    expect(allows(policy, { action, resource: on('openai.gpt-oss-20b-1:0') })).toBe(false);
    expect(stdout).toContain(`arn:aws:bedrock:us-west-2::foundation-model/${HAIKU}`);
    expect(stdout).toContain(`arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.${HAIKU}`);
    expect(stdout).not.toContain('CallWithBearerToken');
  });

  it('adds the bearer token for an API key, and the lists on request', async () => {
    const machine = await createMachine();
    await machine.run(['init', '--api-key-stdin', '--yes'], { input: machine.aws.apiKey });
    const { stdout } = await machine.run(['policy', '--discovery']);
    expect(stdout).toContain('bedrock:CallWithBearerToken');
    expect(stdout).toContain('bedrock:ListInferenceProfiles');
  });

  it('takes model and region from flags, and rejects models that cannot be called', async () => {
    const machine = await createMachine();
    const eu = await machine.run(['policy', '--model', HAIKU, '--region', 'eu-west-1']);
    expect(eu.stdout).toContain(`inference-profile/eu.${HAIKU}`);
    expect(eu.stderr).toContain('is allowed in every region');
    const gov = await machine.run(['policy', '--model', OSS, '--region', 'us-gov-west-1']);
    expect(gov.stdout).toContain('arn:aws-us-gov:bedrock:us-gov-west-1::');
    const bad = await machine.run(['policy', '--model', 'amazon.titan-embed-text-v2:0', '--model', 'a b']);
    expect(bad.exitCode).toBe(2);
    expect(
      (await machine.run(['policy', '--model', 'arn:aws:bedrock:eu-west-1::foundation-model/x.y'])).stderr,
    ).toContain('is in eu-west-1; add --region');
  });

  it.each([
    ['terraform', '    "Version" : "2012-10-17"'],
    ['cloudformation', 'Type: AWS::SSO::PermissionSet'],
    ['cli', 'aws sso-admin put-inline-policy-to-permission-set'],
  ])('comes as %s', async (format, part) => {
    const machine = await createMachine();
    const { stdout } = await machine.run(['policy', '--model', OSS, '--format', format]);
    expect(stdout).toContain(part);
    expect(stdout).toContain(`foundation-model/${OSS}`);
    expect(stdout).toContain('PT12H');
    const key = await machine.run(['policy', '--model', OSS, '--format', format, '--auth', 'api-key']);
    expect(key.stdout).toContain('CallWithBearerToken');
    expect(key.stdout).not.toContain('PT12H');
  });

  it('is printed as a script whose commands get the whole policy', async () => {
    const machine = await createMachine();
    const { stdout } = await machine.run(['policy', '--model', OSS, '--format', 'cli']);
    await machine.write('set-up.sh', stdout);
    await machine.write(
      'bin/aws',
      '#!/bin/sh\nfor word; do printf "%s\\n" "<$word>"; done >> "$HOME/calls"\necho arn:of:it\n',
    );
    const { execFileSync } = await import('node:child_process');
    const env = { PATH: `${machine.home}/bin:/usr/bin:/bin`, HOME: machine.home };
    execFileSync('chmod', ['+x', `${machine.home}/bin/aws`]);
    execFileSync('sh', [`${machine.home}/set-up.sh`, '111122223333', 'user-1'], { env });
    const calls = (await machine.read('calls')) ?? '';
    const inline = /<--inline-policy>\n<([\s\S]*?)>\n</.exec(calls)?.[1] ?? '';
    expect(JSON.parse(inline).Statement).toHaveLength(1);
    expect(calls).toContain('<create-account-assignment>');
    expect(calls).toContain('<user-1>');
  });

  it('is printed as a message to the administrator, in both languages', async () => {
    const machine = await createMachine();
    const args = ['policy', '--model', HAIKU, '--model', OSS, '--format', 'text'];
    const { stdout } = await machine.run(args);
    for (const part of [
      'BedrockInvokeOnly',
      '"Version": "2012-10-17"',
      '12 hours',
      '90 days',
      'use case form',
      'aws-marketplace:Subscribe',
      'service control policy',
      'access portal URL',
      'account ID',
    ])
      expect(stdout).toContain(part);
    expect(stdout.match(/Marketplace/g)).toHaveLength(1);
    const plain = await machine.run(['policy', '--model', OSS, '--format', 'text']);
    expect(plain.stdout).not.toMatch(/Marketplace|use case form|service control/);
    const zh = await machine.run([...args, '--lang', 'zh-TW']);
    for (const part of ['權限集', '12 小時', '使用案例表單', '服務控制政策', '帳戶 ID'])
      expect(zh.stdout).toContain(part);
  });
});

describe('init', () => {
  it('warns once about a role or key with broad permissions, and says how to get a narrow one', async () => {
    const accounts = [{ accountId: '111122223333', roles: ['AWSAdministratorAccess', 'BedrockInvokeOnly'] }];
    const machine = await createMachine({ accounts });
    const broad = await machine.run([
      ...ssoArgs(machine.aws),
      '--role-name',
      'AWSAdministratorAccess',
      '--json',
    ]);
    const warnings = warningsOf(broad.stdout);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /everything AWSAdministratorAccess can.*openclaw-bedrock policy --format text/,
    );
    const narrow = await machine.run([...ssoArgs(machine.aws), '--role-name', 'BedrockInvokeOnly', '--json']);
    expect(warningsOf(narrow.stdout)).toEqual([]);
    const key = await machine.run(['init', '--api-key-stdin', '--yes', '--json'], {
      input: machine.aws.apiKey,
    });
    expect(warningsOf(key.stdout)).toEqual([expect.stringContaining('API keys usually allow more')]);
  });

  it('replaces a model that needs an inference profile with the one in AWS’s list, and says so', async () => {
    const machine = await createMachine();
    const run = await machine.run([
      ...ssoArgs(machine.aws),
      '--model',
      HAIKU,
      '--fallback-model',
      OSS,
      '--json',
    ]);
    const { verify, otherModels, repeatCommand } = JSON.parse(run.stdout);
    expect(run.exitCode).toBe(0);
    expect(verify.model).toBe(`us.${HAIKU}`);
    expect(otherModels).toEqual([{ id: OSS, ok: true, latencyMs: expect.any(Number) }]);
    expect(warningsOf(run.stdout)).toEqual([expect.stringContaining(`using us.${HAIKU} instead`)]);
    expect(repeatCommand).toContain(`--model us.${HAIKU} --fallback-model ${OSS}`);
    const again = await machine.run(['init', '--yes', '--json']);
    expect(
      JSON.parse(again.stdout).changes.every(({ action }: { action: string }) => action === 'none'),
    ).toBe(true);
  });

  it('requests no list from AWS unless it needs one', async () => {
    const machine = await setUp();
    expect(
      machine.aws.requests.some(
        ({ operation }) => operation.startsWith('List') && operation !== 'ListAccountRoles',
      ),
    ).toBe(false);
  });

  const OTHER = 'openai.gpt-oss-20b-1:0';

  it.each([
    ['the primary', ['--model', OTHER], 0],
    ['another one', ['--model', OSS, '--model', OTHER], 1],
    ['a fallback', ['--model', OSS, '--fallback-model', OTHER], 1],
    ['one of all', ['--model', OTHER, '--all-models'], 0],
  ])('refuses a model without access before it writes: %s', async (_, flags, answered) => {
    const machine = await createMachine();
    for (let call = 0; call < answered; call++) machine.aws.answerNext('ConverseStream', READY);
    machine.aws.answerNext('ConverseStream', NO_ACCESS);
    const run = await machine.run([...ssoArgs(machine.aws), ...flags, '--json']);
    expect(run.exitCode).toBe(5);
    const { error } = JSON.parse(run.stdout);
    expect(error).toMatchObject({ code: 'OCB509', cause: expect.stringContaining(OTHER) });
    expect(await machine.read(CONFIG)).toBeUndefined();
    expect(await machine.read('.aws/config')).toBeUndefined();
    expect(callsOf(machine)).toBe(answered + 1);
  });

  it('calls the primary once before and once after writing, and each other model once', async () => {
    const machine = await setUp();
    const flags = ['--model', OSS, '--model', OTHER, '--no-gateway'];
    const before = callsOf(machine);
    expect((await machine.run([...ssoArgs(machine.aws), ...flags])).exitCode).toBe(0);
    expect(callsOf(machine) - before).toBe(3);
  });

  it('leaves everything but a refused model to the test after writing', async () => {
    const denied = await createMachine();
    denied.aws.answerNext('ConverseStream', { status: 403, type: 'AccessDeniedException' }, 2);
    const offline = await createMachine();
    const env = { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: 'http://127.0.0.1:1' };
    for (const [machine, own, exitCode] of [
      [denied, {}, 5],
      [offline, env, 6],
    ] as const) {
      const run = await machine.run([...ssoArgs(machine.aws), '--json'], { env: own });
      expect(run.exitCode, run.stdout).toBe(exitCode);
      expect(JSON.parse(run.stdout)).toMatchObject({ ok: false, undone: false });
      expect(await machine.read(CONFIG)).toContain(OSS);
    }
  });

  it('obeys --on-failure: it is saved, then kept or undone', async () => {
    const machine = await createMachine();
    machine.aws.answerNext('ConverseStream', READY);
    machine.aws.answerNext('ConverseStream', NO_ACCESS);
    const flags = ['--model', OSS, '--model', OTHER, '--on-failure', 'keep', '--json'];
    const run = await machine.run([...ssoArgs(machine.aws), ...flags]);
    expect(run.exitCode).toBe(5);
    const { verify, otherModels, error } = JSON.parse(run.stdout);
    expect(verify.model).toBe(OSS);
    expect(otherModels).toEqual([expect.objectContaining({ id: OTHER, ok: false })]);
    expect(error.code).toBe('OCB509');
    expect(await machine.read(CONFIG)).toContain(OTHER);
  });

  it('makes the default model the primary one if every model is added to a new setup', async () => {
    const machine = await createMachine();
    const run = await machine.run([...ssoArgs(machine.aws), '--all-models']);
    expect(run.exitCode, run.stderr).toBe(0);
    const config = json5.parse((await machine.read(CONFIG)) ?? '');
    expect(config.agents.defaults.model).toEqual({ primary: `amazon-bedrock/${OSS}` });
  });

  it('adds every model, keeps another provider’s primary, and keeps fallbacks in order', async () => {
    const primary = 'openai/gpt-5.4';
    const machine = await createMachine();
    const other = { agents: { defaults: { model: { primary } } } };
    await machine.write('.openclaw/openclaw.json', JSON.stringify(other));
    const run = await machine.run([...ssoArgs(machine.aws), '--all-models']);
    expect(run.exitCode, run.stderr).toBe(0);
    const config = json5.parse((await machine.read('.openclaw/openclaw.json')) ?? '');
    expect(config.agents.defaults.model).toEqual({ primary });
    const ids = config.models.providers['amazon-bedrock'].models.map(({ id }: { id: string }) => id);
    expect(ids).toContain(`us.${HAIKU}`);
    expect(ids).not.toContain(`global.${HAIKU}`);
    expect(ids).not.toContain('amazon.titan-embed-text-v2:0');
    const again = ['--model', OSS, '--fallback-model', HAIKU, '--fallback-model', 'openai.gpt-oss-20b-1:0'];
    const both = await machine.run([...ssoArgs(machine.aws), ...again]);
    expect(both.exitCode, both.stderr).toBe(0);
    const after = json5.parse((await machine.read('.openclaw/openclaw.json')) ?? '');
    expect(after.agents.defaults.model.fallbacks).toEqual([
      `amazon-bedrock/us.${HAIKU}`,
      'amazon-bedrock/openai.gpt-oss-20b-1:0',
    ]);
  });

  it.each([
    [
      ['--model', 'amazon.titan-embed-text-v2:0'],
      '--model amazon.titan-embed-text-v2:0 is an embedding model, for memory search',
    ],
    [['--model', 'arn:aws:bedrock:eu-west-1::foundation-model/a.b'], 'is in eu-west-1; add --region'],
    [
      ['--model', 'arn:aws:bedrock:us-east-1:999999999999:application-inference-profile/abc'],
      'belongs to account 999999999999',
    ],
    [['--model', 'maker.nothing-v1:0'], '--model maker.nothing-v1:0 is not available in us-east-1'],
    [['--model', 'rm -rf /'], '--model is not a model ID'],
    [['--fallback-model', OSS], '--fallback-model is already the default model'],
    [['--fallback-model', OSS, '--no-primary'], '--fallback-model cannot be combined with --no-primary'],
    [['--region', 'cn-northwest-1'], 'Bedrock is not available in the China regions'],
  ])('writes nothing for %j', async (flags, message) => {
    const machine = await createMachine();
    const { exitCode, stderr } = await machine.run([...ssoArgs(machine.aws), ...flags]);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
    expect(await machine.read('.openclaw/openclaw.json')).toBeUndefined();
    expect(await machine.read('.aws/config')).toBeUndefined();
  });

  it.each([
    ['us-gov-west-1', 'https://bedrock-runtime.us-gov-west-1.amazonaws.com'],
    ['eusc-de-east-1', 'https://bedrock-runtime.eusc-de-east-1.amazonaws.eu'],
    ['eu-central-1', 'https://bedrock-runtime.eu-central-1.amazonaws.com'],
  ])('writes one region, %s, to profile, .env and baseUrl', async (region, baseUrl) => {
    const machine = await setUp({ region }, '--region', region);
    expect(await machine.read('.aws/config')).toContain(`\nregion = ${region}\n`);
    expect(await machine.read('.openclaw/.env')).toContain(`AWS_REGION=${region}\n`);
    expect(await machine.read('.openclaw/openclaw.json')).toContain(`"baseUrl": "${baseUrl}"`);
  });
});

describe('what else runs on Bedrock', () => {
  const TITAN = 'amazon.titan-embed-text-v2:0';
  const USES = ['--memory-model', TITAN, '--image-model', 'amazon.nova-lite-v1:0', '--small-model', HAIKU];

  it('is set by flags, included in every policy, checked by doctor, and switched off', async () => {
    const machine = await setUp({}, ...USES);
    const config = json5.parse((await machine.read(CONFIG)) ?? '');
    expect(config.memory.search.model).toBe(TITAN);
    expect(config.agents.defaults.utilityModel).toBe(`amazon-bedrock/us.${HAIKU}`);
    const policy = JSON.parse((await machine.run(['policy'])).stdout);
    const on = (id: string) => `arn:aws:bedrock:us-east-1::foundation-model/${id}`;
    expect(grammarProblems(policy)).toEqual([]);
    expect(allows(policy, { action: 'bedrock:InvokeModel', resource: on(TITAN) })).toBe(true);
    // Embeddings are not streamed.
    const streaming = 'bedrock:InvokeModelWithResponseStream';
    expect(allows(policy, { action: streaming, resource: on(TITAN) })).toBe(false);
    expect(allows(policy, { action: streaming, resource: on('amazon.nova-lite-v1:0') })).toBe(true);
    for (const format of ['text', 'terraform', 'cloudformation', 'cli'])
      expect((await machine.run(['policy', '--format', format])).stdout).toContain(on(TITAN));
    const { checks } = JSON.parse((await machine.run(['doctor', '--live', '--json'])).stdout);
    const found = (id: string) => checks.find((check: { id: string }) => check.id === id);
    for (const use of ['memory', 'image', 'small'])
      expect(found(`model.${use}`), use).toMatchObject({ status: 'ok' });
    const off = ['--memory-model', 'off', '--image-model', 'off', '--small-model', 'off'];
    await machine.run([...ssoArgs(machine.aws), ...off]);
    const after = json5.parse((await machine.read(CONFIG)) ?? '');
    expect(after.memory).toBeUndefined();
    expect(after.agents.defaults).not.toHaveProperty('imageModel');
    expect(after.agents.defaults).not.toHaveProperty('utilityModel');
  });

  it('is reported by doctor if the model is not suitable', async () => {
    const machine = await setUp({}, ...USES);
    const text = (await machine.read(CONFIG)) ?? '';
    const swapped = text.replace(`"model": "${TITAN}"`, `"model": "${OSS}"`);
    expect(swapped).not.toBe(text);
    await machine.write(CONFIG, swapped);
    const { checks } = JSON.parse((await machine.run(['doctor', '--json'])).stdout);
    expect(checks.find(({ id }: { id: string }) => id === 'model.memory')).toMatchObject({ status: 'warn' });
  });

  it.each([
    [['--memory-model', OSS], 'is not an embedding model that OpenClaw can use'],
    [['--image-model', OSS], 'does not accept pictures'],
    [['--small-model', TITAN], 'is an embedding model'],
    [['--image-model', 'openai.gpt-5.5'], 'Mantle'],
    [['--memory-model', 'eu.cohere.embed-v4:0'], 'is not available in us-east-1'],
  ])('is refused before anything is written: %j', async (flags, problem) => {
    const machine = await createMachine();
    const { exitCode, stderr } = await machine.run([...ssoArgs(machine.aws), ...flags]);
    expect(exitCode).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(problem);
    expect(await machine.read(CONFIG)).toBeUndefined();
  });

  it('ends before writing if the model is not accessible or cannot be tried', async () => {
    const machine = await createMachine();
    machine.aws.answerNext('InvokeModel', NO_ACCESS);
    const { exitCode } = await machine.run([...ssoArgs(machine.aws), '--memory-model', TITAN]);
    expect(exitCode).toBe(5);
    expect(await machine.read(CONFIG)).toBeUndefined();
  });

  it('warns that embeddings need HTTP/2 if the endpoint has only HTTP/1.1', async () => {
    const machine = await createMachine();
    const { stderr } = await machine.run([...ssoArgs(machine.aws), '--memory-model', TITAN]);
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      'OpenClaw requests embeddings over HTTP/2 only, and 127.0.0.1:',
    );
  });
});
