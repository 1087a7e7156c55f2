import { LLMock } from '@copilotkit/aimock';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMachine, ssoArgs } from '../helpers/machine.ts';

describe('verify', () => {
  it('streams the reply to stdout and the rest to stderr', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const { exitCode, stdout, stderr } = await machine.run(['verify']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Hello from the sandbox.*\n$/);
    expect(stderr).toContain('tokens in');
  });

  it('reports each retry while AWS throttles', async () => {
    const machine = await createMachine();
    await machine.run([...ssoArgs(machine.aws), '--no-verify']);
    const throttled = { status: 429, type: 'ThrottlingException', body: { message: 'Too many requests' } };
    machine.aws.answerNext('ConverseStream', throttled);
    const { exitCode, stdout, stderr } = await machine.run(['verify']);
    expect(stderr).toContain('Throttled by AWS; retrying in 2 s (1 of 3)');
    expect(stdout).toMatch(/^Hello from the sandbox/);
    expect(exitCode).toBe(0);
  });

  for (const args of [
    ['verify', '--json'],
    ['--verify', '--json'],
    ['--json', 'verify'],
  ])
    it(`prints the JSON of the contract: ${args.join(' ')}`, async () => {
      const machine = await createMachine();
      await machine.run([...ssoArgs(machine.aws), '--no-verify']);
      const { exitCode, stdout } = await machine.run(args);
      expect(exitCode).toBe(0);
      expect(JSON.parse(stdout)).toEqual({
        version: 1,
        command: 'verify',
        ok: true,
        authMode: 'sso',
        provider: 'amazon-bedrock',
        model: 'openai.gpt-oss-120b-1:0',
        region: 'us-east-1',
        endpoint: 'https://bedrock-runtime.us-east-1.amazonaws.com',
        credentialSource: `AWS_PROFILE=bedrock-only (${machine.home}/.openclaw/.env)`,
        latencyMs: { firstToken: expect.any(Number), total: expect.any(Number) },
        usage: { inputTokens: expect.any(Number), outputTokens: expect.any(Number) },
        costUsd: expect.any(Number),
        estimate: {
          thousandCallsUsd: expect.any(Number),
          thousandTurnsUsd: 2.04,
          heartbeats: { every: '30m', model: 'openai.gpt-oss-120b-1:0', dayUsd: 0.09792 },
        },
        text: expect.stringContaining('Hello'),
      });
    });

  it('exits with 3 if nothing is set up', async () => {
    const machine = await createMachine();
    const { exitCode, stderr } = await machine.run(['verify']);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('openclaw-bedrock init');
  });

  it('exits with 4 if the API key is missing', async () => {
    const machine = await createMachine();
    await machine.run(['init', '--api-key-stdin', '--yes'], { input: machine.aws.apiKey });
    await machine.write('.openclaw/.env', 'AWS_REGION=us-east-1\n');
    expect((await machine.run(['verify'])).exitCode).toBe(4);
  });

  it('treats an exported but empty variable as OpenClaw does: it overrides, and is unusable', async () => {
    const machine = await createMachine();
    await machine.run(['init', '--api-key-stdin', '--yes'], { input: machine.aws.apiKey });
    const { exitCode, stderr } = await machine.run(['verify'], { env: { AWS_BEARER_TOKEN_BEDROCK: '' } });
    expect(exitCode).toBe(4);
    expect(stderr).toContain('unset AWS_BEARER_TOKEN_BEDROCK');
  });

  it('shows the service’s own message and the request ID, a long one only with --debug or --json', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const denied = {
      status: 403,
      type: 'AccessDeniedException',
      body: {
        message:
          'User: arn:aws:sts::1:x is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-1::foundation-model/openai.gpt-oss-120b-1:0 because no identity-based policy allows the action',
      },
    };
    machine.aws.answerNext('ConverseStream', denied, 3);
    const { exitCode, stdout, stderr } = await machine.run(['verify', '--json']);
    expect(exitCode).toBe(5);
    const { error } = JSON.parse(stdout);
    expect(error.code).toBe('OCB501');
    expect(JSON.stringify(error)).toContain('because no identity-based policy allows');
    expect(error.requestId).toMatch(/\S/);
    expect(stderr).not.toContain('at ');

    const screen = (await machine.run(['verify'])).stderr;
    expect(screen).toContain(
      'No policy allows bedrock:InvokeModelWithResponseStream on foundation-model/openai',
    );
    expect(screen).not.toContain('because no identity-based policy allows');
    expect((await machine.run(['verify', '--debug'])).stderr).toContain(
      'because no identity-based policy allows',
    );
  });

  it('exits with 6 if nothing answers', async () => {
    const machine = await createMachine();
    await machine.run(['init', '--api-key-stdin', '--yes'], { input: machine.aws.apiKey });
    const env = { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' };
    expect((await machine.run(['verify'], { env })).exitCode).toBe(6);
  });
});

describe('against a third-party Bedrock', () => {
  const startMock = async () => {
    const mock = new LLMock({ port: 0 });
    mock.onMessage(/.*/, { content: 'An independent server says hello.' });
    await mock.start();
    onTestFinished(() => mock.stop());
    return mock;
  };

  it('reads its event stream, with a custom endpoint used as is', async () => {
    const machine = await createMachine();
    const mock = await startMock();
    const run = await machine.run(
      ['init', '--api-key-stdin', '--yes', '--json', '--endpoint-url', mock.url],
      {
        input: machine.aws.apiKey,
      },
    );
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.stdout).verify).toMatchObject({
      endpoint: mock.url,
      text: 'An independent server says hello.',
    });
    expect(machine.aws.requests).toHaveLength(0);
  });

  it('signs with SigV4 in SSO mode', async () => {
    const machine = await createMachine();
    const mock = await startMock();
    const env = { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: mock.url };
    const { exitCode, stderr } = await machine.run(ssoArgs(machine.aws), { env });
    expect(stderr).toContain('An independent server says hello.');
    expect(exitCode).toBe(0);
  });
});
