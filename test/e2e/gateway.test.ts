/** The proof through the running gateway, with an OpenClaw that answers as the real ones were seen to. */
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

/** As AWS refuses a role, and as OpenClaw 2026.9.6 and 2026.5.22 pass that on. */
const DENIED =
  'User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_BedrockInvokeOnly_1234567890abcdef/ada is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-1::foundation-model/openai.gpt-oss-120b-1:0 because no identity-based policy allows the action';
const HIDDEN = '⚠️ Agent run failed (model: amazon-bedrock/openai.gpt-oss-120b-1:0).';
const SIGNED_OUT =
  "The SSO session token associated with profile=bedrock-only was not found or is invalid. To refresh this SSO session run 'aws sso login' with the corresponding profile.";
/** Auth failures of 2026.9.6 come without a result. */
const GENERIC =
  '⚠️ amazon-bedrock/openai.gpt-oss-120b-1:0 request failed (authentication failed). Re-authenticate the provider and try again.';
const logLine = (runId: string, error: string) =>
  JSON.stringify({
    type: 'log',
    level: 'warn',
    raw: JSON.stringify({ 1: { event: 'embedded_run_agent_end', runId, error } }),
  });

describe('verify --gateway', () => {
  it('asks the gateway what it asked Bedrock, in a session that its owner does not see', async () => {
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
    expect(health).toBe('health --json');
    expect(agent).toMatch(
      /^agent --agent main --session-key agent:main:cron:openclaw-bedrock-verify:run:\d+ -m /,
    );
    expect(rest).toEqual([]);
  });

  it('tells people which model answered', async () => {
    const { verify } = await setUp({ gateway: 'running' });
    const { exitCode, stderr } = await verify();
    expect(exitCode).toBe(0);
    expect(stderr).toContain('The gateway replied with openai.gpt-oss-120b-1:0');
  });

  it('asks no gateway unless told to', async () => {
    const { machine, openclaw } = await setUp({ gateway: 'running' });
    await machine.run(['verify'], { env: openclaw.env });
    expect(await openclaw.calls()).toEqual([]);
  });

  it.each([
    ['no gateway runs', { gateway: 'down' }, 'OCB370', 3, false],
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
    ['OpenClaw prints no JSON', { turn: { prints: 'nothing' as never, exitCode: 1 } }, 'OCB571', 5, true],
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
    // The direct call was answered all the same.
    expect(text).toContain('Hello from the sandbox');
  });

  it('says what keeps a gateway that was never set up from starting', async () => {
    const { machine, verifyJson } = await setUp({ gateway: 'down' });
    const config = (await machine.read('.openclaw/openclaw.json')) ?? '';
    await machine.write('.openclaw/openclaw.json', config.replace(/gateway: \{[^}]*\},?/, ''));
    expect((await verifyJson()).error.code).toBe('OCB354');
  });

  it('names the command that starts the gateway here', async () => {
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
      const lock = { pid: 1, createdAt: '2020-01-01T00:00:00.000Z', configPath };
      const own = `openclaw-${process.getuid?.()}`;
      // 2026.9.6 has bytes of its own behind the JSON.
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

    it.each(['2026.9.6', '2026.5.22'] as const)('says so where it answers (%s)', async (version) => {
      const { run } = await started(version);
      const { exitCode, stderr } = await run();
      expect(exitCode).toBe(0);
      expect(stderr).toMatch(/The gateway started at 20(19|20)-.* openclaw gateway restart/);
    });

    it('gives that as the cause of a refused sign-in', async () => {
      const turn = { prints: turnOf(SIGNED_OUT, { stopReason: 'error' }) };
      const { run } = await started('2026.9.6', { turn });
      const { exitCode, stdout } = await run('--json');
      expect(exitCode).toBe(4);
      expect(JSON.parse(stdout).error).toMatchObject({ code: 'OCB470', fix: ['openclaw gateway restart'] });
    });
  });
});
