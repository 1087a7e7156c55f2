import { describe, expect, it } from 'vitest';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';
import { VERSIONS } from './install.ts';
import { jsonOf, openclaw, pathWith } from './openclaw.ts';

const MODEL = 'openai.gpt-oss-120b-1:0';
const CONFIG = '.openclaw/openclaw.json';

type Step = (machine: Machine, extra?: readonly string[]) => ReturnType<Machine['run']>;

const sso: Step = (machine, extra = []) => machine.run([...ssoArgs(machine.aws), ...extra]);
const apiKey: Step = (machine, extra = []) =>
  machine.run(['init', '--auth', 'api-key', '--api-key-stdin', '--yes', ...extra], {
    input: machine.aws.apiKey,
  });

const SETUPS: Record<string, { steps: readonly Step[]; scheme: RegExp }> = {
  SSO: { steps: [sso], scheme: /^AWS4-HMAC-SHA256 / },
  'API key': { steps: [apiKey], scheme: /^Bearer ABSK/ },
  'SSO after an API key': { steps: [apiKey, sso], scheme: /^AWS4-HMAC-SHA256 / },
  'API key after SSO': { steps: [sso, apiKey], scheme: /^Bearer ABSK/ },
};

/** Runs the steps and returns the machine; each must succeed. */
async function machineAfter(steps: readonly Step[], endpoint: 'standard' | 'custom') {
  const machine = await createMachine();
  for (const step of steps) {
    const run = await step(machine, endpoint === 'custom' ? ['--endpoint-url', machine.aws.url] : []);
    expect(run.stderr).toContain('Done: OpenClaw talks to Bedrock.');
  }
  return machine;
}

describe.each(VERSIONS)('OpenClaw %s', (version) => {
  describe.each(Object.entries(SETUPS))('%s', (_, { steps }) => {
    it.each(['standard', 'custom'] as const)('loads the config with a %s endpoint', async (endpoint) => {
      const machine = await machineAfter(steps, endpoint);
      const result = jsonOf(await openclaw(machine, version, ['config', 'validate', '--json']));
      expect(result.valid).toBe(true);
      expect(result.issues ?? []).toEqual([]);
      expect(result.warnings ?? []).toEqual([]);
    });
  });

  it('shows the model as its primary', async () => {
    const machine = await machineAfter([sso], 'standard');
    const status = jsonOf(await openclaw(machine, version, ['models', 'status', '--json']));
    expect(status.resolvedDefault ?? status.defaultModel).toBe(`amazon-bedrock/${MODEL}`);
  });

  it('leaves the models of other providers selectable', async () => {
    const machine = await createMachine();
    const other = {
      models: {
        providers: {
          mine: {
            baseUrl: 'http://127.0.0.1:1/v1',
            api: 'openai-completions',
            apiKey: 'not-a-secret',
            models: [{ id: 'm-1', name: 'M 1' }],
          },
        },
      },
      agents: { defaults: { model: 'mine/m-1' } },
    };
    await machine.write(CONFIG, JSON.stringify(other));
    await sso(machine);
    const status = jsonOf(await openclaw(machine, version, ['models', 'status', '--json']));
    // Empty means that nothing is restricted.
    expect(status.allowed ?? []).toEqual([]);
  });
});

describe('a real agent call (OpenClaw 2026.5.22, the last with Bedrock on board that runs here)', () => {
  it.each(Object.entries(SETUPS))('%s', async (_, { steps, scheme }) => {
    const machine = await machineAfter(steps, 'custom');
    const before = machine.aws.requests.length;
    const run = await openclaw(machine, '2026.5.22', [
      'agent',
      '--local',
      '--agent',
      'main',
      '-m',
      'hi',
      '--json',
    ]);
    expect(JSON.stringify(jsonOf(run))).toContain('Hello from the sandbox');
    const calls = machine.aws.requests
      .slice(before)
      .filter(({ operation }) => operation === 'ConverseStream');
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) expect(call.headers.authorization).toMatch(scheme);
  });
});

describe('our own bin with a real OpenClaw on PATH', () => {
  it('has 2026.9.6 judge the result, and does not call a set-up without the plugin done', async () => {
    const machine = await createMachine();
    const env = { PATH: await pathWith(machine, '2026.9.6') };
    const run = await machine.run([...ssoArgs(machine.aws), '--json'], { env });
    const result = JSON.parse(run.stdout);
    expect(run.exitCode).toBe(3);
    expect(result.error.code).toBe('OCB308');
    expect(result.verify.text).toContain('Hello from the sandbox');
    const doctor = await machine.run(['doctor', '--json'], { env });
    expect(doctor.exitCode).toBe(3);
    const { checks } = JSON.parse(doctor.stdout) as {
      checks: { id: string; status: string; fix?: string }[];
    };
    const failed = checks.filter(({ status }) => status === 'fail');
    expect(JSON.stringify(failed)).toContain('openclaw plugins install @openclaw/amazon-bedrock-provider');
  });

  it('finds nothing wrong with 2026.5.22, which has Bedrock on board, but that its gateway was never set up', async () => {
    const machine = await createMachine();
    const env = { PATH: await pathWith(machine, '2026.5.22') };
    const run = await machine.run(ssoArgs(machine.aws), { env });
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('openclaw config set gateway.mode local');
    const doctor = await machine.run(['doctor', '--json'], { env });
    const { checks } = JSON.parse(doctor.stdout) as { checks: { id: string; status: string }[] };
    expect(checks.filter(({ status }) => status === 'fail').map(({ id }) => id)).toEqual([
      'files.gateway-mode',
    ]);
  });
});
