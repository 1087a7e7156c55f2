/** The proof through the running gateway, with a fake OpenClaw that answers as the real ones did. */
import { describe, expect, it } from 'vitest';
import { createMachine, ssoArgs } from '../helpers/machine.ts';
import { installOpenclaw, RUN_ID, turnOf } from '../helpers/openclaw.ts';

type Options = Parameters<typeof installOpenclaw>[1];

/** A machine that is set up, with its OpenClaw. */
async function setUp(options: Options = {}) {
  const machine = await createMachine();
  await machine.write('.openclaw/openclaw.json', '{ gateway: { mode: "local" } }');
  await machine.run([...ssoArgs(machine.aws), '--no-verify']);
  const openclaw = await installOpenclaw(machine, options);
  await openclaw.installPlugin();
  const verify = async (...args: string[]) =>
    machine.run(['verify', '--gateway', ...args], { env: openclaw.env });
  const verifyJson = async () => {
    const { exitCode, stdout } = await verify('--json');
    return { exitCode, ...JSON.parse(stdout) };
  };
  return { machine, openclaw, verify, verifyJson };
}

const LONG_AGO = '2020-01-01T00:00:00.000Z';
const NEXT_CENTURY = '2099-01-01T00:00:00.000Z';

/** AWS's denial of a role, as OpenClaw 2026.9.6 and 2026.5.22 pass it on. */
const DENIED =
  'User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_BedrockInvokeOnly_1234567890abcdef/ada is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-1::foundation-model/openai.gpt-oss-120b-1:0 because no identity-based policy allows the action';
const HIDDEN = '⚠️ Agent run failed (model: amazon-bedrock/openai.gpt-oss-120b-1:0).';
const SIGNED_OUT =
  "The SSO session token associated with profile=bedrock-only was not found or is invalid. To refresh this SSO session run 'aws sso login' with the corresponding profile.";
/** Auth failures of 2026.9.6 have no result. */
const GENERIC =
  '⚠️ amazon-bedrock/openai.gpt-oss-120b-1:0 request failed (authentication failed). Re-authenticate the provider and try again.';
const PAUSED = { profileId: 'inline-api-key:amazon-bedrock', reason: 'auth', remainingMs: 90_000 };
const logLine = (runId: string, error: string, time = LONG_AGO) =>
  JSON.stringify({
    type: 'log',
    time,
    level: 'warn',
    raw: JSON.stringify({ 1: { event: 'embedded_run_agent_end', runId, error } }),
  });

describe('verify --gateway', () => {
  it('asks the gateway the same question as Bedrock, in a session that the owner does not see', async () => {
    const { verifyJson, openclaw } = await setUp({ gateway: 'running' });
    const { exitCode, ok, text, gateway } = await verifyJson();
    expect({ exitCode, ok }).toEqual({ exitCode: 0, ok: true });
    expect(text).toContain('Hello from the sandbox');
    expect(gateway).toEqual({
      reached: true,
      provider: 'amazon-bedrock',
      model: 'openai.gpt-oss-120b-1:0',
      text: 'Hello from the gateway.',
      latencyMs: expect.any(Number),
      credentialSource: 'aws-sdk',
      error: null,
    });
    const [health, agent, ...rest] = await openclaw.calls();
    expect(health).toBe('health --json --timeout 30000');
    expect(agent).toMatch(
      /^agent --agent main --session-key agent:main:cron:openclaw-bedrock-verify:run:\d+ -m /,
    );
    expect(rest).toEqual([]);
  });

  it('reports which model answered', async () => {
    const { verify } = await setUp({ gateway: 'running' });
    const { exitCode, stderr } = await verify();
    expect(exitCode).toBe(0);
    expect(stderr).toContain('The gateway replied with openai.gpt-oss-120b-1:0');
  });

  it('does not ask the gateway without the flag', async () => {
    const { machine, openclaw } = await setUp({ gateway: 'running' });
    await machine.run(['verify'], { env: openclaw.env });
    expect(await openclaw.calls()).toEqual([]);
  });

  it.each([
    ['no gateway runs', { gateway: 'down' }, 'OCB370', 3, false],
    ['the gateway is too busy to answer', { gateway: 'busy' }, 'OCB670', 6, false],
    ['the gateway has another token', { gateway: 'refuses' }, 'OCB371', 3, false],
    [
      'the role may not, in the words of 2026.9.6',
      {
        turn: {
          prints: turnOf(HIDDEN, { error: { kind: 'x', message: `AccessDeniedException: ${DENIED}` } }, true),
          exitCode: 1,
        },
      },
      'OCB501',
      5,
      true,
    ],
    [
      'the role may not, in those of 2026.5.22, which calls it ok',
      { turn: { prints: turnOf(`AccessDeniedException: ${DENIED}`, { stopReason: 'error' }) } },
      'OCB501',
      5,
      true,
    ],
    [
      'the sign-in has ended, with 2026.5.22',
      { turn: { prints: turnOf(SIGNED_OUT, { stopReason: 'error' }) } },
      'OCB400',
      4,
      true,
    ],
    [
      'the sign-in has ended, which only the log of 2026.9.6 tells',
      {
        turn: {
          prints: { ok: false, runId: RUN_ID, origin: 'gateway', error: { message: GENERIC } },
          exitCode: 1,
        },
        log: [logLine('another-run', DENIED), logLine(RUN_ID, SIGNED_OUT)],
      },
      'OCB400',
      4,
      true,
    ],
    [
      'the reason is only in the log, and 2026.5.22 does not name the run',
      {
        turn: { prints: 'GatewayClientRequestError: FailoverError: LLM request timed out.', exitCode: 1 },
        log: [logLine('yesterday', SIGNED_OUT), logLine(RUN_ID, DENIED, NEXT_CENTURY)],
      },
      'OCB501',
      5,
      true,
    ],
    [
      'the reason stays hidden',
      { turn: { prints: turnOf(HIDDEN, {}, true), exitCode: 1 }, log: [logLine('another-run', DENIED)] },
      'OCB530',
      5,
      true,
    ],
    [
      'another model answered instead',
      { turn: { prints: turnOf('Hi.', { agentMeta: { provider: 'mine', model: 'm-1' } }) } },
      'OCB570',
      5,
      true,
    ],
    [
      'the model was switched on the way',
      {
        turn: {
          prints: turnOf('Hi.', {
            agentMeta: {
              provider: 'amazon-bedrock',
              model: 'openai.gpt-oss-120b-1:0',
              terminalReceipt: { rerouted: true, effective: { provider: 'mine', model: 'm-1' } },
            },
          }),
        },
      },
      'OCB570',
      5,
      true,
    ],
    [
      'OpenClaw answered by itself, without its gateway, as 2026.5.22 does',
      {
        turn: {
          prints: { payloads: [{ text: 'Hello.' }], meta: { agentMeta: { provider: 'amazon-bedrock' } } },
        },
      },
      'OCB571',
      5,
      true,
    ],
    ['OpenClaw prints no JSON', { turn: { prints: 'nothing', exitCode: 1 } }, 'OCB571', 5, true],
    [
      'the gateway did not load the plugin that is installed',
      {
        turn: {
          prints: turnOf(
            HIDDEN,
            { error: { message: 'No API provider registered for api: bedrock-converse-stream' } },
            true,
          ),
        },
      },
      'OCB372',
      3,
      true,
    ],
  ] as const)('is no success when %s', async (_, options, code, exit, reached) => {
    const { verifyJson } = await setUp({ gateway: 'running', ...options } as Options);
    const { exitCode, ok, error, gateway, text } = await verifyJson();
    expect({ exitCode, ok, code: error.code }).toEqual({ exitCode: exit, ok: false, code });
    expect(gateway).toMatchObject({ reached, error: { code, exitCode: exit } });
    // The direct call did get a reply.
    expect(text).toContain('Hello from the sandbox');
  });

  it('says for how long OpenClaw has paused the key, whatever the turn says', async () => {
    const { verify, verifyJson } = await setUp({
      gateway: 'running',
      turn: { prints: { ok: false, runId: RUN_ID, error: { message: GENERIC } }, exitCode: 1 },
      status: { unusable: [PAUSED] },
    });
    const { exitCode, error } = await verifyJson();
    expect([exitCode, error.code]).toEqual([4, 'OCB459']);
    expect(error.cause).toContain('again in about 2 min');
    expect((await verify('--lang', 'zh-TW')).stderr).toContain('約 2 分鐘後恢復使用');
  });

  it('reports what prevents a gateway that was never set up from starting', async () => {
    const { machine, verifyJson } = await setUp({ gateway: 'down' });
    const config = (await machine.read('.openclaw/openclaw.json')) ?? '';
    await machine.write('.openclaw/openclaw.json', config.replace(/gateway: \{[^}]*\},?/, ''));
    expect((await verifyJson()).error.code).toBe('OCB354');
  });

  it('names the command that starts the gateway on this machine', async () => {
    const { machine, verify } = await setUp({ gateway: 'down' });
    expect((await verify()).stderr).toContain('→ openclaw gateway run\n');
    await machine.write('.config/systemd/user/openclaw-gateway.service', '[Service]\n');
    expect((await verify()).stderr).toContain('→ openclaw gateway start\n');
    await machine.write('.config/systemd/user/openclaw-gateway-work.service', '[Service]\n');
    await machine.write('.openclaw-work/openclaw.json', '{ gateway: { mode: "local" } }');
    await machine.run([...ssoArgs(machine.aws), '--no-verify', '--openclaw-profile', 'work']);
    expect((await verify('--openclaw-profile', 'work')).stderr).toContain(
      '→ openclaw --profile work gateway start\n',
    );
  });

  describe('with a gateway that started before .env was changed', () => {
    const LOCKS = { '2026.9.6': '.openclaw/tmp', '2026.5.22': 'system-tmp' };
    const started = async (version: keyof typeof LOCKS, options: Options = {}) => {
      const world = await setUp({ version, gateway: 'running', ...options });
      const { machine, openclaw } = world;
      const configPath = `${machine.home}/.openclaw/openclaw.json`;
      const lock = { pid: process.pid, createdAt: '2020-01-01T00:00:00.000Z', configPath };
      const own = `openclaw-${process.getuid?.()}`;
      // 2026.9.6 prints more bytes after the JSON.
      await machine.write(
        `${LOCKS[version]}/${own}/gateway.09dddb71.lock`,
        `${JSON.stringify(lock)}\n\t \t `,
      );
      await machine.write(
        `${LOCKS[version]}/${own}/gateway.other.lock`,
        '{"createdAt":"2099-01-01","configPath":"/x"}',
      );
      const env = { ...openclaw.env, TMPDIR: `${machine.home}/system-tmp` };
      return { ...world, run: (...args: string[]) => machine.run(['verify', '--gateway', ...args], { env }) };
    };

    it.each(['2026.9.6', '2026.5.22'] as const)(
      'reports it even if the gateway answers (%s)',
      async (version) => {
        const { run } = await started(version);
        const { exitCode, stderr } = await run();
        expect(exitCode).toBe(0);
        expect(stderr).toMatch(/The gateway started at 20(19|20)-.* openclaw gateway restart/);
      },
    );

    it.runIf(process.platform === 'linux')(
      'notices that a restart kept the process, and so the old .env',
      async () => {
        const { run, machine } = await started('2026.9.6');
        const lock = `.openclaw/tmp/openclaw-${process.getuid?.()}/gateway.09dddb71.lock`;
        const noted = JSON.parse((await machine.read(lock)) ?? '');
        await machine.write(lock, JSON.stringify({ ...noted, createdAt: NEXT_CENTURY, startTime: 1 }));
        expect((await run()).stderr).toContain('openclaw gateway restart');
      },
    );

    it('names that as the cause of a refused sign-in', async () => {
      const turn = { prints: turnOf(SIGNED_OUT, { stopReason: 'error' }) };
      const { run } = await started('2026.9.6', { turn });
      const { exitCode, stdout } = await run('--json');
      expect(exitCode).toBe(4);
      expect(JSON.parse(stdout).error).toMatchObject({ code: 'OCB470', fix: ['openclaw gateway restart'] });
    });
  });
});

describe('init', () => {
  /** A machine before its setup, with an OpenClaw that has its plugin. */
  const fresh = async (options: Options = {}) => {
    const machine = await createMachine();
    await machine.write('.openclaw/openclaw.json', '{ gateway: { mode: "local" } }');
    const openclaw = await installOpenclaw(machine, options);
    await openclaw.installPlugin();
    const init = (...args: string[]) =>
      machine.run([...ssoArgs(machine.aws), ...args], { env: openclaw.env });
    const turns = async () => (await openclaw.calls()).filter((call) => call.startsWith('agent ')).length;
    return { machine, openclaw, init, turns };
  };

  it('ends with a reply from the restarted gateway', async () => {
    const { init, openclaw, turns } = await fresh({ gateway: 'running', startedAt: LONG_AGO });
    const { exitCode, stderr } = await init('--restart-gateway');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('The OpenClaw gateway has restarted.');
    expect(stderr.trimEnd()).toMatch(
      /Done\. OpenClaw replied through its gateway with openai\.gpt-oss-120b-1:0\.$/,
    );
    expect(await openclaw.calls()).toContain('gateway restart');
    expect(await turns()).toBe(1);
  });

  it('does not ask a gateway with an unknown start time after changing .env', async () => {
    const { init, turns } = await fresh({ gateway: 'running' });
    expect((await init()).stderr).toMatch(/openclaw gateway restart +makes the gateway/);
    expect(await turns()).toBe(0);
    expect((await init()).stderr).toContain('replied through its gateway');
  });

  it('has the result in its JSON', async () => {
    const { init } = await fresh({ gateway: 'running', startedAt: NEXT_CENTURY });
    const { exitCode, stdout } = await init('--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).gateway).toMatchObject({
      reached: true,
      text: 'Hello from the gateway.',
      error: null,
    });
  });

  it('does not ask a gateway that still has the old .env, and says how to restart it', async () => {
    const { init, openclaw, turns } = await fresh({ gateway: 'running', startedAt: LONG_AGO });
    const { exitCode, stderr } = await init();
    expect(exitCode).toBe(0);
    expect(await turns()).toBe(0);
    expect(await openclaw.calls()).not.toContain('gateway restart');
    expect(stderr).toMatch(/openclaw gateway restart +makes the gateway/);
    expect(stderr).toContain('Done. OpenClaw is set up for Bedrock.');
  });

  it('lists starting the gateway as the first next step if it is not running', async () => {
    const { init, turns } = await fresh({ gateway: 'down' });
    const { exitCode, stderr } = await init();
    expect(exitCode).toBe(0);
    expect(await turns()).toBe(0);
    expect(stderr).toMatch(/Next.*\n +openclaw gateway run +.*\n +openclaw-bedrock verify --gateway/);
  });

  it.each([['--no-gateway'], ['--no-verify']])('does not ask the gateway with %s', async (flag) => {
    const { init, turns } = await fresh({ gateway: 'running', startedAt: NEXT_CENTURY });
    expect((await init(flag)).exitCode).toBe(0);
    expect(await turns()).toBe(0);
  });

  it('is not done if the gateway does not reply', async () => {
    const prints = turnOf(`AccessDeniedException: ${DENIED}`, { stopReason: 'error' });
    const { init, machine } = await fresh({ gateway: 'running', startedAt: NEXT_CENTURY, turn: { prints } });
    const { exitCode, stderr } = await init();
    expect(exitCode).toBe(5);
    expect(stderr).toContain('OCB501');
    expect(stderr).not.toContain('Done.');
    expect(await machine.read('.openclaw/.env')).toContain('AWS_PROFILE');
  });

  it.each([
    ['fails', 'fails'],
    ['is said to have worked and did not', 'lies'],
  ] as const)('is not done when a restart %s', async (_, restart) => {
    const { init } = await fresh({ gateway: 'running', startedAt: LONG_AGO, restart });
    const { exitCode, stdout } = await init('--restart-gateway', '--json');
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout).error).toMatchObject({ code: 'OCB373', lines: ['words of gateway restart'] });
  });
});

describe('login', () => {
  it('says that a running gateway uses the new sign-in, and what else 2026.5.22 needs', async () => {
    const { machine, openclaw } = await setUp({ version: '2026.5.22' });
    const { stderr } = await machine.run(['login', '--if-needed'], { env: openclaw.env });
    expect(stderr).toContain('no restart is needed');
    expect(stderr).toContain('send /new first');
  });

  it('tests it with --gateway', async () => {
    const { machine, openclaw } = await setUp({ gateway: 'running' });
    const { exitCode, stdout } = await machine.run(['login', '--if-needed', '--gateway', '--json'], {
      env: openclaw.env,
    });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
      event: 'result',
      ok: true,
      gateway: { reached: true, text: 'Hello from the gateway.' },
    });
  });

  it('fails with --gateway if none is running, and says so in its result', async () => {
    const { machine, openclaw } = await setUp({ gateway: 'down' });
    const { exitCode, stdout } = await machine.run(['login', '--if-needed', '--gateway', '--json'], {
      env: openclaw.env,
    });
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
      ok: false,
      error: { code: 'OCB370' },
    });
  });

  it('restarts it with --restart-gateway', async () => {
    const { machine, openclaw } = await setUp({ gateway: 'running', startedAt: LONG_AGO });
    const { stderr } = await machine.run(['login', '--if-needed'], { env: openclaw.env });
    expect(stderr).toContain('openclaw gateway restart');
    expect(stderr).not.toContain('no restart is needed');
    const run = await machine.run(['login', '--if-needed', '--restart-gateway'], { env: openclaw.env });
    expect(run.exitCode).toBe(0);
    expect(await openclaw.calls()).toContain('gateway restart');
  });
});

describe('doctor', () => {
  const sectionOf = async (options: Options) => {
    const { machine, openclaw } = await setUp(options);
    const { exitCode, stdout } = await machine.run(['doctor', '--json'], { env: openclaw.env });
    const checks: { id: string; status: string; code?: string; detail: string; fix: string[] }[] =
      JSON.parse(stdout).checks;
    return { exitCode, check: (name: string) => checks.find(({ id }) => id === `gateway.${name}`) };
  };

  it('checks a good gateway', async () => {
    const { exitCode, check } = await sectionOf({
      gateway: 'running',
      startedAt: NEXT_CENTURY,
    });
    expect(exitCode).toBe(0);
    for (const name of ['running', 'version', 'plugin', 'environment', 'cooldown'])
      expect(check(name), name).toMatchObject({ status: 'ok' });
    // Bedrock alone gives it no embeddings.
    expect(check('memory')).toMatchObject({
      status: 'warn',
      fix: ['openclaw config set memory.search.provider bedrock'],
    });
  });

  it.each([
    ['running', { gateway: 'down' }, 'warn', 'OCB370', 0],
    ['running', { gateway: 'refuses' }, 'fail', 'OCB371', 3],
    ['version', { status: { running: '2026.9.1' } }, 'warn', undefined, 0],
    ['plugin', { status: { plugins: ['telegram'] } }, 'fail', 'OCB372', 3],
    ['environment', { startedAt: LONG_AGO }, 'warn', undefined, 0],
    [
      'cooldown',
      {
        status: { unusable: [PAUSED] },
      },
      'warn',
      'OCB459',
      0,
    ],
  ] as const)('sees what is wrong with %s: %o', async (name, options, status, code, exit) => {
    const { exitCode, check } = await sectionOf({ gateway: 'running', ...options } as Options);
    expect(check(name)).toMatchObject({ status, ...(code && { code }) });
    expect(exitCode).toBe(exit);
  });

  it('says for how long the key is paused', async () => {
    const { check } = await sectionOf({ gateway: 'running', status: { unusable: [PAUSED] } });
    expect(check('cooldown')?.detail).toContain('again in about 2 min');
  });

  it('skips what only a running gateway knows', async () => {
    const { check } = await sectionOf({ gateway: 'down' });
    for (const name of ['version', 'plugin', 'environment', 'cooldown'])
      expect(check(name)?.status, name).toBe('skip');
  });

  it('--fix lets a gateway start that was never set up', async () => {
    const { machine, openclaw } = await setUp();
    const config = (await machine.read('.openclaw/openclaw.json')) ?? '';
    await machine.write('.openclaw/openclaw.json', config.replace(/gateway: \{[^}]*\},?/, ''));
    const run = await machine.run(['doctor', '--fix'], { env: openclaw.env });
    expect(run.exitCode).toBe(0);
    expect(await machine.read('.openclaw/openclaw.json')).toMatch(/gateway.*mode.*local/s);
  });
});
