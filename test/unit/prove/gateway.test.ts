/** The restart of the gateway, and how a failure of its answer is named. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Context, RunResult } from '../../../src/context.ts';
import { locate } from '../../../src/files/locate.ts';
import {
  askGatewayState,
  askThroughGateway,
  nameFailure,
  networkNotices,
  restartGateway,
} from '../../../src/prove/gateway.ts';
import type { CheckedMachine } from '../../../src/setup/machine.ts';
import { conflicts } from '../../../src/text/texts.ts';
import { bearer, MODEL } from '../../helpers/live-call.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

type Answers = Readonly<Record<string, Partial<RunResult> | (() => Partial<RunResult>)>>;

const RUNNING = { stdout: JSON.stringify({ ok: true, defaultAgentId: 'ops' }) };
const DOWN = { stdout: '{"ok":false,"error":{"message":"closed"}}' };
const REFUSED = { stdout: '{"ok":false,"error":{"message":"unauthorized"}}' };
const SETUP = {
  provider: { id: 'amazon-bedrock', value: {} },
  model: 'm',
  region: 'us-east-1',
  config: { gateway: { mode: 'local' } },
};

/** A machine whose OpenClaw answers each command, by its first words, with this. Its clock moves by sleeping. */
async function machine(answers: Answers, more: object = {}) {
  const home = await tempFolder({ '.openclaw/.env': '' });
  const locations = locate({ env: { HOME: home }, cwd: home, platform: 'linux', osHome: home }, {});
  const calls: string[] = [];
  let now = Date.parse('2026-11-22T10:00:00Z');
  const context = {
    env: { HOME: home, TMPDIR: join(home, 'tmp') },
    uid: 7,
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
    run: async (_: string, args: readonly string[]) => {
      const line = args.join(' ');
      calls.push(line.replace(/ -m .*/s, ' …'));
      const [, answer = {}] = Object.entries(answers).find(([words]) => line.startsWith(words)) ?? [];
      return { exitCode: 0, stdout: '', stderr: '', ...(typeof answer === 'function' ? answer() : answer) };
    },
  } as unknown as Context;
  const checked = {
    openclaw: { command: 'openclaw', version: '2026.9.6', bedrock: 'plugin' },
    setup: SETUP,
    snapshot: { locations, openclawConfig: { path: '/c' } },
    conflicts: [],
    ...more,
  } as unknown as CheckedMachine & { openclaw: NonNullable<CheckedMachine['openclaw']> };
  /** OpenClaw's note of the gateway's start. */
  const started = async (createdAt: string) => {
    const folder = join(home, '.openclaw/tmp/openclaw-7');
    await mkdir(folder, { recursive: true });
    const lock = { pid: process.pid, configPath: locations.openclawConfig, createdAt };
    await writeFile(join(folder, 'gateway.1.lock'), JSON.stringify(lock));
  };
  return { context, checked, calls, started, pass: (ms: number) => (now += ms) };
}

describe('the state of the gateway', () => {
  test.each<
    [what: string, health: Partial<RunResult>, wroteEnv: boolean, start: string | undefined, state: object]
  >([
    ['down', DOWN, true, undefined, { running: false, needsRestart: false }],
    ['running', RUNNING, false, undefined, { running: true, needsRestart: false }],
    ['refusing us', REFUSED, false, undefined, { running: true, needsRestart: false }],
    ['running, though this run wrote .env', RUNNING, true, undefined, { running: true, needsRestart: true }],
    [
      'running since before .env changed',
      RUNNING,
      false,
      '2020-01-01T00:00:00Z',
      { running: true, needsRestart: true },
    ],
    [
      'running since after .env changed',
      RUNNING,
      true,
      '2099-01-01T00:00:00Z',
      { running: true, needsRestart: false },
    ],
  ])('is %s', async (_, health, wroteEnv, start, state) => {
    const { context, checked, started } = await machine({ health });
    if (start) await started(start);
    const found = await askGatewayState(context, checked, wroteEnv);
    expect(found).toMatchObject(state);
    expect(found.outdated !== undefined).toBe(start?.startsWith('2020') ?? false);
  });
});

describe('a restart', () => {
  test('waits until the gateway answers', async () => {
    let tries = 0;
    const { context, checked, calls } = await machine({ health: () => (++tries < 3 ? DOWN : RUNNING) });
    expect(await restartGateway(context, checked)).toBeUndefined();
    expect(calls).toEqual(['gateway restart', ...Array(3).fill('health --json --timeout 30000')]);
  });

  test('reinstalls a service with stale values first', async () => {
    const conflicts = [{ remedy: 'unset' }, { remedy: 'reinstall-service' }];
    const { context, checked, calls } = await machine({ health: RUNNING }, { conflicts });
    expect(await restartGateway(context, checked)).toBeUndefined();
    expect(calls.slice(0, 2)).toEqual(['gateway install --force', 'gateway restart']);
    const other = await machine({ health: RUNNING }, { conflicts: [{ remedy: 'unset' }] });
    await restartGateway(other.context, other.checked);
    expect(other.calls[0]).toBe('gateway restart');
  });

  test.each<[what: string, answers: Answers, said: string, calls: number]>([
    ['fails', { 'gateway restart': { exitCode: 1, stdout: ' out ', stderr: 'err ' } }, 'out err', 1],
    ['fails without a word', { 'gateway restart': { exitCode: 3 } }, 'exit code 3', 1],
    ['does not bring it back in a minute', { health: DOWN, 'gateway restart': { stdout: 'ok' } }, 'ok', 31],
    [
      'has no service to restart',
      { health: RUNNING, 'gateway restart': { stdout: 'Gateway service disabled' } },
      'Gateway service disabled',
      2,
    ],
  ])('that %s is named with what OpenClaw said', async (_, answers, said, count) => {
    const { context, checked, calls } = await machine(answers);
    const error = await restartGateway(context, checked);
    expect([error?.error, error?.facts]).toEqual(['gateway-not-restarted', { lines: said }]);
    expect(calls).toHaveLength(count);
  });

  test('goes by the start of the process, if that is noted', async () => {
    const restart = async (after: string, said = '') => {
      const home = await machine({ health: RUNNING, 'gateway restart': { stdout: said } });
      await home.started('2026-11-22T09:00:00.000Z');
      const { run } = home.context;
      const context: Context = {
        ...home.context,
        run: async (command, args, options) => {
          if (args.includes('restart')) await home.started(after);
          return run(command, args, options);
        },
      };
      return (await restartGateway(context, home.checked))?.error;
    };
    expect(await restart('2026-11-22T10:00:00.000Z', 'Gateway service disabled')).toBeUndefined();
    expect(await restart('2026-11-22T09:00:01.000Z')).toBeUndefined();
    expect(await restart('2026-11-22T09:00:00.999Z')).toBe('gateway-not-restarted');
    expect(await restart('2026-11-22T08:59:59.001Z')).toBe('gateway-not-restarted');
  });
});

describe('the proof through the gateway', () => {
  const turn = (text: string, more: object = {}) => ({
    stdout: JSON.stringify({
      runId: 'r1',
      status: 'ok',
      result: {
        payloads: [{ text }],
        meta: { agentMeta: { provider: 'amazon-bedrock', model: 'm' }, ...more },
      },
    }),
  });
  const prove = async (answers: Answers, more: object = {}, start?: string) => {
    const home = await machine(answers, more);
    if (start) await home.started(start);
    const asked: string[] = [];
    const proof = await askThroughGateway(home.context, home.checked, {
      onAsking: () => asked.push('asking'),
      onWaiting: async (work) => {
        home.pass(1500);
        return work();
      },
    });
    return { ...proof, calls: home.calls, asked };
  };
  const NOTHING = {
    reached: false,
    provider: null,
    model: null,
    text: null,
    latencyMs: null,
    credentialSource: null,
  };
  const FAILED = { stopReason: 'error' };

  test('is an answer of our model', async () => {
    const { answer, error, outdated, calls, asked } = await prove({ health: RUNNING, agent: turn('Hi') });
    expect(answer).toEqual({
      reached: true,
      provider: 'amazon-bedrock',
      model: 'm',
      text: 'Hi',
      latencyMs: 1500,
      credentialSource: null,
    });
    expect([error, outdated, asked]).toEqual([undefined, undefined, ['asking']]);
    expect(calls[1]).toMatch(/^agent --agent ops /);
  });

  test.each<[what: string, answers: Answers, more: object, error: string]>([
    ['without OpenClaw', {}, { openclaw: undefined }, 'openclaw-missing'],
    ['without a gateway', { health: DOWN }, {}, 'gateway-down'],
    ['without a mode', { health: DOWN }, { setup: { ...SETUP, config: {} } }, 'gateway-mode-missing'],
    ['with another token', { health: REFUSED }, { setup: { ...SETUP, config: {} } }, 'gateway-refused'],
  ])('asks nothing %s', async (_, answers, more, name) => {
    const { answer, error, asked } = await prove(answers, more);
    expect([answer, error?.error, asked]).toEqual([NOTHING, name, []]);
  });

  test('names a gateway that does not answer in time', async () => {
    const { answer, error } = await prove({ health: RUNNING, agent: { exitCode: 124 } });
    expect(answer).toEqual({ ...NOTHING, reached: true, latencyMs: 1500 });
    expect([error?.error, error?.facts]).toEqual(['gateway-silent', { seconds: 2 }]);
  });

  test('names another model', async () => {
    const other = { agentMeta: { provider: 'openai', model: 'gpt' } };
    const { answer, error } = await prove({ health: RUNNING, agent: turn('Hi', other) });
    expect(answer).toMatchObject({ text: 'Hi', provider: 'openai' });
    expect([error?.error, error?.facts]).toEqual([
      'gateway-other-model',
      { used: 'openai/gpt', expected: 'amazon-bedrock/m' },
    ]);
  });

  test('names the failure in the words of the answer, and its facts', async () => {
    const said = 'No API key found for amazon-bedrock';
    const { answer, error } = await prove({ health: RUNNING, agent: turn(said, FAILED) });
    expect(answer).toMatchObject({ reached: true, text: null });
    expect(error?.error).toBe('openclaw-no-credentials');
    expect(error?.facts).toMatchObject({ region: 'us-east-1', model: 'm' });
    expect(error?.facts).not.toHaveProperty('profile');
  });

  test('blames the age of a gateway for a refused sign-in, and for nothing else', async () => {
    const said = 'No API key found for amazon-bedrock';
    const old = '2020-01-01T00:00:00Z';
    const refused = await prove({ health: RUNNING, agent: turn(said, FAILED) }, {}, old);
    expect(refused.error?.exitCode).toBe(4);
    expect([refused.error?.error, refused.outdated !== undefined]).toEqual(['gateway-outdated', true]);
    const throttled = await prove(
      { health: RUNNING, agent: turn('ThrottlingException: Too many requests', FAILED) },
      {},
      old,
    );
    expect(throttled.error?.error).toBe('throttled');
  });

  test('names the plugin, missing or not yet loaded', async () => {
    const said = 'No API provider registered for api: bedrock-converse-stream';
    const missing = { openclaw: { command: 'openclaw', bedrock: 'missing' } };
    const answers = { health: RUNNING, agent: turn(said, FAILED) };
    expect((await prove(answers, missing)).error?.error).toBe('plugin-missing');
    expect((await prove(answers)).error?.error).toBe('gateway-plugin-not-loaded');
  });
});

describe('a failure that OpenClaw hides', () => {
  const HIDDEN = '⚠️ Agent run failed (model: amazon-bedrock/m).';
  const log = (runId: string, error: string) =>
    JSON.stringify({ raw: JSON.stringify({ 1: { event: 'embedded_run_agent_end', runId, error } }) });
  const name = async (failed: string, lines: readonly string[]) => {
    const { context, checked, calls } = await machine({ logs: { stdout: lines.join('\n') } });
    const target = { ...checked.openclaw, locations: checked.snapshot.locations };
    const error = await nameFailure(context, target, checked, { failed, runId: 'r1', begun: 0 });
    expect(error.facts).toMatchObject({ region: 'us-east-1', model: 'm' });
    return [error.error, error.facts.detail, calls.length];
  };

  test('is named by its log', async () => {
    const lines = [
      log('r2', 'No API key found for amazon-bedrock'),
      log('r1', 'ThrottlingException: Too many requests'),
    ];
    expect(await name(HIDDEN, lines)).toEqual(['throttled', HIDDEN, 1]);
  });

  test('is a failure of the gateway if nothing names it', async () => {
    expect(await name('odd', [])).toEqual(['gateway-failed', 'odd', 1]);
  });

  test('needs no log if the answer names it, whatever OpenClaw says of its gateway', async () => {
    const said = 'gateway closed (1006)\nNo API key found for amazon-bedrock';
    expect((await name(said, [])).at(0)).toBe('openclaw-no-credentials');
    expect((await name(said, [])).at(-1)).toBe(0);
  });
});

describe('what the gateway service lacks of the settings that a call used', () => {
  const AWS = 'https://bedrock-runtime.us-east-1.amazonaws.com';
  const PROXY = { HTTPS_PROXY: 'http://proxy.test:8080' };
  const ALL = { ...PROXY, AWS_CA_BUNDLE: '/ca.pem', NODE_EXTRA_CA_CERTS: '/ca.pem' };
  const viaProxy = (...variables: string[]) => ({
    text: conflicts.viaProxy,
    facts: { proxy: 'proxy.test:8080', variables },
  });
  const viaTrust = (...variables: string[]) => ({ text: conflicts.viaTrust, facts: { variables } });

  test.each<
    [
      env: Record<string, string>,
      service: Record<string, string> | undefined,
      endpoint: string,
      notices: object[],
    ]
  >([
    [{}, {}, AWS, []],
    [PROXY, {}, AWS, [viaProxy('HTTPS_PROXY')]],
    [PROXY, undefined, AWS, [viaProxy('HTTPS_PROXY')]],
    [PROXY, { HTTPS_PROXY: 'other' }, AWS, []],
    [PROXY, {}, 'http://127.0.0.1:1', []],
    [{ ...PROXY, NO_PROXY: 'amazonaws.com:443' }, {}, AWS, []],
    [ALL, {}, AWS, [viaProxy('HTTPS_PROXY', 'NODE_EXTRA_CA_CERTS')]],
    [ALL, PROXY, AWS, [viaProxy('HTTPS_PROXY', 'NODE_EXTRA_CA_CERTS')]],
    [ALL, ALL, AWS, []],
    [{ AWS_CA_BUNDLE: '/ca.pem' }, {}, AWS, [viaTrust('AWS_CA_BUNDLE')]],
    [{ ...ALL, HTTPS_PROXY: '' }, {}, AWS, [viaTrust('NODE_EXTRA_CA_CERTS', 'AWS_CA_BUNDLE')]],
    [{ AWS_CA_BUNDLE: '/ca.pem' }, { NODE_EXTRA_CA_CERTS: '/ca.pem' }, AWS, []],
    [{ AWS_CA_BUNDLE: '/ca.pem' }, {}, 'http://127.0.0.1:1', []],
  ])('%j, of which the service has %j, to %3$s', (env, service, endpoint, notices) => {
    const target = { region: 'us-east-1', model: MODEL, credential: bearer('k'), endpoint };
    const gateway = service && [
      { kind: 'state-env', where: '.env', values: ALL },
      { kind: 'service', where: 'service', values: service },
    ];
    expect(networkNotices({ env }, { target } as never, { gateway } as never)).toEqual(notices);
  });
});
