/** Other people's setups, from public reports, each as a small reproduction. */
import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { CONFIG, ENV } from '../helpers/home-files.ts';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';

const BASE = 'https://bedrock-runtime.us-east-1.amazonaws.com';
const MODEL = 'openai.gpt-oss-120b-1:0';
const API = 'bedrock-converse-stream';
const gateway = { mode: 'local' };

async function machineWith(config: object, env = '') {
  const machine = await createMachine();
  await machine.write(CONFIG, JSON.stringify({ gateway, ...config }));
  if (env) await machine.write(ENV, env);
  return machine;
}
const withKey = (machine: Machine, ...flags: string[]) =>
  machine.run(['init', '--auth', 'api-key', '--api-key-stdin', '--yes', '--json', '--no-verify', ...flags], {
    input: machine.aws.apiKey,
  });
const configOf = async (machine: Machine) => json5.parse((await machine.read(CONFIG)) ?? '');

describe('openclaw.json', () => {
  it('with agents in agents.entries: another provider in use keeps the allowlist empty, and doctor names the agent', async () => {
    const machine = await machineWith({
      agents: { entries: { main: {}, coder: { model: { primary: 'anthropic/claude-opus-4-6' } } } },
    });
    expect((await withKey(machine)).exitCode).toBe(0);
    expect((await configOf(machine)).agents.defaults.models).toBeUndefined();
    expect((await machine.run(['doctor'])).stdout).toContain('coder (anthropic/claude-opus-4-6)');
  });

  it('with an older ID: references to it are renamed, similar text stays', async () => {
    const machine = await machineWith({
      models: {
        providers: {
          bedrock: { baseUrl: BASE, api: API, auth: 'aws-sdk', models: [{ id: MODEL, name: 'x' }] },
        },
      },
      auth: {
        order: { bedrock: ['bedrock:default'] },
        profiles: { 'bedrock:default': { provider: 'bedrock', mode: 'aws-sdk' } },
      },
      tools: {
        byProvider: { bedrock: { profile: 'minimal' }, [`bedrock/${MODEL}`]: { allow: ['group:fs'] } },
      },
      agents: {
        defaults: {
          model: { primary: `bedrock/${MODEL}` },
          workspace: 'bedrock/workspace',
          utilityModel: `bedrock/${MODEL}`,
          mediaModels: { image: `bedrock/${MODEL}` },
        },
      },
      channels: { modelByChannel: { telegram: { '1': `bedrock/${MODEL}` } } },
      hooks: { gmail: { model: `bedrock/${MODEL}` }, mappings: [{ messageTemplate: 'bedrock/alerts' }] },
      memory: { search: { provider: 'bedrock' } },
    });
    expect((await withKey(machine)).exitCode).toBe(0);
    expect(await configOf(machine)).toMatchObject({
      auth: {
        order: { 'amazon-bedrock': ['bedrock:default'] },
        profiles: { 'bedrock:default': { provider: 'amazon-bedrock' } },
      },
      tools: { byProvider: { 'amazon-bedrock': { profile: 'minimal' }, [`amazon-bedrock/${MODEL}`]: {} } },
      agents: {
        defaults: {
          workspace: 'bedrock/workspace',
          utilityModel: `amazon-bedrock/${MODEL}`,
          mediaModels: { image: `amazon-bedrock/${MODEL}` },
        },
      },
      channels: { modelByChannel: { telegram: { '1': `amazon-bedrock/${MODEL}` } } },
      hooks: {
        gmail: { model: `amazon-bedrock/${MODEL}` },
        mappings: [{ messageTemplate: 'bedrock/alerts' }],
      },
      memory: { search: { provider: 'bedrock' } },
    });
  });

  it('with an older ID in scheduled jobs: renamed there too, shown before, and undone', async () => {
    const provider = { baseUrl: BASE, api: API, auth: 'aws-sdk', models: [{ id: MODEL, name: 'x' }] };
    const machine = await machineWith({ models: { providers: { bedrock: provider } } });
    const path = '.openclaw/cron/jobs.json';
    const jobs = `{"version":1,"jobs":[{"id":"a","payload":{"kind":"agentTurn","message":"bedrock/news","model":"bedrock/${MODEL}"}}]}`;
    await machine.write(path, jobs);
    const shown = JSON.parse((await withKey(machine, '--dry-run')).stdout);
    expect(shown.changes.find((change: { path: string }) => change.path.endsWith(path)).action).toBe('edit');
    expect((await withKey(machine)).exitCode).toBe(0);
    expect(await machine.read(path)).toBe(jobs.replace('"bedrock/openai', '"amazon-bedrock/openai'));
    expect((await machine.run(['undo'])).exitCode).toBe(0);
    expect(await machine.read(path)).toBe(jobs);
  });

  it('with a second user of the key: reported before a switch to SSO removes the key', async () => {
    const provider = {
      baseUrl: BASE,
      api: API,
      apiKey: '${AWS_BEARER_TOKEN_BEDROCK}',
      models: [{ id: MODEL, name: 'x' }],
    };
    const machine = await machineWith({
      models: { providers: { 'amazon-bedrock': provider, 'bedrock-tokyo': provider } },
    });
    const { stdout } = await machine.run([...ssoArgs(machine.aws), '--dry-run', '--json']);
    expect(JSON.stringify(JSON.parse(stdout).warnings)).toContain('bedrock-tokyo');
  });

  it('with another protocol under our ID: status and doctor say which, init replaces it only if told to', async () => {
    const machine = await machineWith({
      models: {
        providers: {
          'amazon-bedrock': {
            baseUrl: 'http://127.0.0.1:4000/v1',
            api: 'openai-completions',
            models: [{ id: 'm', name: 'm' }],
          },
        },
      },
    });
    const { exitCode, stderr } = await machine.run(['status']);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('openai-completions');
    const doctor = JSON.parse((await machine.run(['doctor', '--json'])).stdout);
    expect(doctor.checks.find(({ id }: { id: string }) => id === 'files.provider').code).toBe('OCB364');
    const refused = await withKey(machine, '--dry-run');
    expect([refused.exitCode, refused.stdout]).toEqual([
      2,
      expect.stringContaining('--provider-id is required'),
    ]);
    const { stdout } = await withKey(machine, '--dry-run', '--provider-id', 'amazon-bedrock');
    expect(JSON.stringify(JSON.parse(stdout).warnings)).toContain('http://127.0.0.1:4000/v1');
  });

  it.each([
    ['on no level', {}, {}],
    ['on the model', {}, { api: API }],
  ])('with api %s: the region stays', async (_name, onProvider, onModel) => {
    const model = { id: MODEL, name: 'x', ...onModel };
    const machine = await machineWith({
      models: {
        providers: {
          'amazon-bedrock': {
            baseUrl: BASE.replace('us-east-1', 'eu-west-1'),
            models: [model],
            ...onProvider,
          },
        },
      },
      agents: { defaults: { model: `amazon-bedrock/${model.id}` } },
    });
    expect((await withKey(machine)).exitCode).toBe(0);
    expect((await configOf(machine)).models.providers['amazon-bedrock'].baseUrl).toContain('eu-west-1');
  });

  it('with ${VAR} in baseUrl and model: read as OpenClaw reads it', async () => {
    const machine = await machineWith(
      {
        models: {
          providers: {
            'amazon-bedrock': {
              baseUrl: 'https://bedrock-runtime.${AWS_REGION}.amazonaws.com',
              api: API,
              auth: 'aws-sdk',
              models: [{ id: '${BEDROCK_MODEL}', name: 'x' }],
            },
          },
        },
      },
      `AWS_REGION=eu-west-1\nBEDROCK_MODEL=${MODEL}\nAWS_PROFILE=p\n`,
    );
    const { stdout } = await machine.run(['status', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ region: 'eu-west-1', model: MODEL });
  });

  const keyProvider = (baseUrl: string) => ({
    models: {
      providers: {
        'amazon-bedrock': {
          baseUrl,
          api: API,
          auth: 'api-key',
          apiKey: '${AWS_BEARER_TOKEN_BEDROCK}',
          models: [{ id: MODEL, name: 'x' }],
        },
      },
    },
    agents: { defaults: { model: `amazon-bedrock/${MODEL}` } },
  });

  it('with ${AWS_REGION} in baseUrl: called there, and the variable stays', async () => {
    const base = 'https://bedrock-runtime.${AWS_REGION}.amazonaws.com';
    const machine = await machineWith(keyProvider(base));
    await machine.write(ENV, `AWS_BEARER_TOKEN_BEDROCK=${machine.aws.apiKey}\nAWS_REGION=eu-west-1\n`);
    const { exitCode, stdout } = await machine.run(['verify', '--json']);
    expect(exitCode, stdout).toBe(0);
    expect(JSON.parse(stdout).region).toBe('eu-west-1');
    expect((await withKey(machine)).exitCode).toBe(0);
    expect((await configOf(machine)).models.providers['amazon-bedrock'].baseUrl).toBe(base);
  });

  it('with the key in .env under a second name: removed with the switch, or reported with its line', async () => {
    const machine = await machineWith(keyProvider(BASE));
    const { apiKey } = machine.aws;
    await machine.write(
      ENV,
      `BEDROCK_API_KEY=${apiKey}\nAWS_BEARER_TOKEN_BEDROCK=${apiKey}\nAWS_REGION=us-east-1\n`,
    );
    const { exitCode, stdout, stderr } = await machine.run([
      ...ssoArgs(machine.aws),
      '--region',
      'us-east-1',
    ]);
    expect(exitCode).toBe(0);
    const env = await machine.read(ENV);
    expect(env).not.toContain('AWS_BEARER_TOKEN_BEDROCK');
    expect(stdout + stderr).not.toContain('which this tool did not write');
    if (env?.includes(apiKey)) expect(stdout + stderr).toMatch(/BEDROCK_API_KEY|line 1/);
  });

  const ARN = 'arn:aws:bedrock:eu-west-1:111122223333:application-inference-profile/abc123';

  it.each([
    [
      'of its own model',
      { models: [{ id: MODEL, name: 'x', baseUrl: BASE.replace('us-east-1', 'eu-west-1') }] },
      '',
      MODEL,
    ],
    ['in the model’s ARN', { models: [{ id: ARN, name: 'x' }] }, 'AWS_REGION=us-west-2\n', ARN],
    ['in AWS_DEFAULT_REGION', {}, 'AWS_DEFAULT_REGION=eu-west-1\n', MODEL],
    ['in AWS_REGION first', {}, 'AWS_DEFAULT_REGION=us-west-2\nAWS_REGION=eu-west-1\n', MODEL],
  ])('without baseUrl: the region is the one %s', async (_, more, env, model) => {
    const provider = { api: API, auth: 'aws-sdk', models: [{ id: MODEL, name: 'x' }], ...more };
    const machine = await machineWith({
      models: { providers: { 'amazon-bedrock': provider } },
      agents: { defaults: { model: `amazon-bedrock/${model}` } },
    });
    await machine.write(ENV, `AWS_BEARER_TOKEN_BEDROCK=${machine.aws.apiKey}\n${env}`);
    const status = JSON.parse((await machine.run(['status', '--json'])).stdout);
    expect(status).toMatchObject({ ok: true, region: 'eu-west-1', model });
    const doctor = await machine.run(['doctor']);
    expect(doctor.exitCode).toBe(0);
    expect(doctor.stdout + doctor.stderr).not.toContain('undefined');
    const { stdout } = await withKey(machine, '--dry-run');
    expect(JSON.parse(stdout).repeatCommand).toContain('--region eu-west-1');
  });

  it('with an endpoint that cannot work: reported by status, verify and doctor with the right one', async () => {
    const machine = await machineWith(keyProvider('https://bedrock-mantle.eu-west-1.api.aws/v1'));
    for (const args of [['status'], ['verify'], ['doctor']]) {
      const { exitCode, stdout, stderr } = await machine.run(args);
      expect(stdout + stderr).toContain('OCB365');
      expect(stdout + stderr).toContain('https://bedrock-runtime.eu-west-1.amazonaws.com');
      expect(exitCode).toBe(3);
    }
  });

  it('with a placeholder in baseUrl: the endpoint of the region that .env names is suggested, and written', async () => {
    const baseUrl = 'https://bedrock-runtime.{region}.amazonaws.com';
    const provider = { baseUrl, api: API, auth: 'aws-sdk', models: [{ id: MODEL, name: 'x' }] };
    const machine = await machineWith(
      { models: { providers: { 'amazon-bedrock': provider } } },
      'AWS_REGION=eu-west-1\n',
    );
    const right = 'https://bedrock-runtime.eu-west-1.amazonaws.com';
    expect((await machine.run(['status'])).stderr).toContain(`init --endpoint-url ${right}`);
    expect((await withKey(machine)).exitCode).toBe(0);
    expect((await configOf(machine)).models.providers['amazon-bedrock'].baseUrl).toBe(right);
  });

  it.each([
    ['an object', { [MODEL]: {} }],
    ['names', [MODEL]],
    ['entries without a name', [{ id: MODEL }]],
  ])('with %s in place of models: status and doctor report it, and init rewrites it', async (_, models) => {
    const provider = { baseUrl: BASE, api: API, auth: 'aws-sdk', models };
    const machine = await machineWith(
      {
        models: { providers: { 'amazon-bedrock': provider } },
        agents: { defaults: { model: `amazon-bedrock/${MODEL}` } },
      },
      `AWS_BEARER_TOKEN_BEDROCK=${(await createMachine()).aws.apiKey}\n`,
    );
    const codes = async () => [
      JSON.parse((await machine.run(['status', '--json'])).stdout).error?.code,
      JSON.parse((await machine.run(['doctor', '--json'])).stdout).checks.find(
        ({ id }: { id: string }) => id === 'files.provider',
      ).code,
    ];
    expect(await codes()).toEqual(['OCB358', 'OCB358']);
    expect((await withKey(machine)).exitCode).toBe(0);
    expect(await codes()).toEqual([undefined, undefined]);
  });

  it.each([
    [
      'plugins.entries',
      { plugins: { entries: { 'amazon-bedrock': { config: { discovery: { region: 'us-east-1' } } } } } },
    ],
    ['models.bedrockDiscovery', { models: { bedrockDiscovery: { region: 'us-east-1' } } }],
  ])('with models from discovery (%s): its region and the model in use are kept', async (_, config) => {
    const model = 'openai.gpt-oss-20b-1:0';
    const machine = await machineWith(
      { ...config, agents: { defaults: { model: { primary: `amazon-bedrock/${model}` } } } },
      'AWS_REGION=us-west-2\n',
    );
    const run = await withKey(machine);
    expect(run.exitCode, run.stdout).toBe(0);
    const { models, agents } = await configOf(machine);
    expect(models.providers['amazon-bedrock'].baseUrl).toContain('.us-east-1.');
    expect(agents.defaults.model.primary).toBe(`amazon-bedrock/${model}`);
  });

  it('with null or another value in place of an object', async () => {
    const machine = await machineWith({ agents: { defaults: { model: null } } });
    expect((await withKey(machine)).exitCode).toBe(0);
    const other = await machineWith({ models: { providers: 'none' } });
    const { exitCode, stdout } = await withKey(other);
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout).error).toMatchObject({
      code: 'OCB363',
      cause: expect.stringContaining('an object is expected here'),
    });
  });

  it('with a plaintext key where nothing reads it: reported', async () => {
    const machine = await createMachine();
    const apiKey = machine.plant(
      `ABSK${Buffer.from('BedrockAPIKey-x-at-111122223333:something-secret').toString('base64')}`,
    );
    const provider = { baseUrl: BASE, api: API, auth: 'api-key', apiKey, models: [{ id: MODEL, name: 'x' }] };
    await machine.write(
      CONFIG,
      JSON.stringify({ gateway, models: { providers: { 'amazon-bedrock': provider } } }),
    );
    for (const command of ['status', 'verify'])
      expect((await machine.run([command])).stderr, command).toContain('OCB461');
  });

  it.each([
    'aws-sdk',
    'not-needed',
    'env:AWS_BEARER_TOKEN_BEDROCK',
    '<authenticated>',
    'YOUR_BEDROCK_API_KEY',
  ])('with %s for a key: no alarm', async (apiKey) => {
    const provider = { baseUrl: BASE, api: API, apiKey, models: [{ id: MODEL, name: 'x' }] };
    const machine = await machineWith({ models: { providers: { 'amazon-bedrock': provider } } });
    const { stdout } = await machine.run([...ssoArgs(machine.aws), '--dry-run', '--json']);
    expect(JSON.stringify(JSON.parse(stdout).warnings)).not.toContain('Revoke');
  });

  it('with only the region missing: OCB309 from status and verify', async () => {
    const provider = {
      baseUrl: 'https://gateway.example.com',
      api: API,
      auth: 'aws-sdk',
      models: [{ id: MODEL, name: 'x' }],
    };
    const machine = await machineWith({ models: { providers: { 'amazon-bedrock': provider } } });
    for (const command of ['status', 'verify'])
      expect((await machine.run([command])).stderr, command).toContain('OCB309');
  });
});

it('an empty AWS_PROFILE is reported as hiding the file', async () => {
  const machine = await createMachine();
  expect((await machine.run(ssoArgs(machine.aws))).exitCode).toBe(0);
  for (const command of ['status', 'doctor', 'verify', 'models']) {
    const { stdout, stderr } = await machine.run([command], { env: { AWS_PROFILE: '' } });
    expect(stdout + stderr, command).toMatch(/AWS_PROFILE.*empty/);
  }
});

describe('--endpoint-url', () => {
  it.each([
    'https://bedrock-mantle.us-west-2.api.aws/openai/v1',
    'https://bedrock-runtime.us-west-2.amazonaws.com/openai/v1',
    'https://bedrock.us-west-2.amazonaws.com',
    'https://bedrock-agent-runtime.us-west-2.amazonaws.com',
    'https://bedrock-runtime.{region}.amazonaws.com',
    'https://bedrock-runtime.YOUR_REGION.amazonaws.com',
  ])('%s is refused with the right one', async (url) => {
    const machine = await createMachine();
    const { exitCode, stdout } = await withKey(machine, '--endpoint-url', url);
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/https:\/\/bedrock-runtime\.us-(?:west-2|east-1)\.amazonaws\.com/);
  });
});

it('a model that AWS rejects without an inference profile, in the newer wording: OCB503 from the live call too', async () => {
  const machine = await createMachine();
  machine.aws.answerNext('ConverseStream', {
    status: 400,
    type: 'ValidationException',
    body: { message: 'The provided model doesn’t support on-demand throughput.' },
  });
  const { exitCode, stderr } = await machine.run(
    ['init', '--auth', 'api-key', '--api-key-stdin', '--yes', '--region', 'us-east-1'],
    { input: machine.aws.apiKey },
  );
  expect(stderr).toContain('OCB503');
  expect(exitCode).toBe(5);
});
