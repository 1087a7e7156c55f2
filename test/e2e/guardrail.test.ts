/** A guardrail in OpenClaw's config applies everywhere: the live call, the policy, the checks, and explain. */
import { describe, expect, it } from 'vitest';
import { createMachine } from '../helpers/machine.ts';

const MODEL = 'openai.gpt-oss-120b-1:0';

async function guarded(guardrail: object) {
  const machine = await createMachine();
  await machine.write(
    '.openclaw/.env',
    `AWS_BEARER_TOKEN_BEDROCK=${machine.aws.apiKey}\nAWS_REGION=us-east-1\n`,
  );
  const provider = {
    baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
    api: 'bedrock-converse-stream',
    auth: 'api-key',
    apiKey: '${AWS_BEARER_TOKEN_BEDROCK}',
    models: [{ id: MODEL, name: 'x' }],
  };
  const config = {
    gateway: { mode: 'local' },
    models: { providers: { 'amazon-bedrock': provider } },
    agents: { defaults: { model: `amazon-bedrock/${MODEL}` } },
    plugins: { entries: { 'amazon-bedrock': { config: { guardrail } } } },
  };
  await machine.write('.openclaw/openclaw.json', JSON.stringify(config));
  return machine;
}

const OURS = { guardrailIdentifier: 'gr1abc', guardrailVersion: '2', trace: 'enabled' };

describe('a guardrail', () => {
  it('is sent with the live call', async () => {
    const machine = await guarded({ ...OURS, streamProcessingMode: 'sync' });
    expect((await machine.run(['verify'])).exitCode).toBe(0);
    const call = machine.aws.requests.find(({ path }) => path.endsWith('converse-stream'));
    expect(call?.body).toMatchObject({ guardrailConfig: { ...OURS, streamProcessingMode: 'sync' } });
  });

  it('that stopped the reply counts as a failure', async () => {
    const machine = await guarded(OURS);
    machine.aws.answerNext('ConverseStream', {
      events: [
        { messageStart: { role: 'assistant' } },
        { contentBlockDelta: { delta: { text: 'Blocked by policy.' }, contentBlockIndex: 0 } },
        { contentBlockStop: { contentBlockIndex: 0 } },
        { messageStop: { stopReason: 'guardrail_intervened' } },
      ],
    });
    const { exitCode, stdout } = await machine.run(['verify', '--json']);
    expect(exitCode).toBe(5);
    const { error } = JSON.parse(stdout);
    expect(error).toMatchObject({ code: 'OCB524' });
    expect(error.fix[0]).toContain('gr1abc');
  });

  it.each(['json', 'text', 'terraform', 'cloudformation', 'cli'])(
    'is allowed by the policy as %s',
    async (format) => {
      const machine = await guarded(OURS);
      const { stdout } = await machine.run(['policy', '--format', format]);
      expect(stdout).toContain('bedrock:ApplyGuardrail');
      expect(stdout).toContain('arn:aws:bedrock:us-east-1:*:guardrail/gr1abc');
    },
  );

  it('named by its ARN is allowed under that ARN', async () => {
    const arn = 'arn:aws:bedrock:us-east-1:111122223333:guardrail/gr1abc';
    const machine = await guarded({ ...OURS, guardrailIdentifier: arn });
    expect((await machine.run(['policy'])).stdout).toContain(`"${arn}"`);
  });

  it('is shown by doctor, and so is its missing version', async () => {
    const check = async (guardrail: object) => {
      const machine = await guarded(guardrail);
      const { checks } = JSON.parse((await machine.run(['doctor', '--json'])).stdout);
      return checks.find(({ id }: { id: string }) => id === 'model.guardrail');
    };
    expect(await check(OURS)).toMatchObject({ status: 'ok', detail: expect.stringContaining('gr1abc') });
    expect(await check({ guardrailIdentifier: 'gr1abc' })).toMatchObject({ status: 'warn' });
  });

  it('is named for an error that hides what stopped the reply, but only if one is set', async () => {
    const line =
      'embedded run agent end: isError=true provider=amazon-bedrock error=An unknown error occurred';
    const machine = await guarded(OURS);
    expect((await machine.run(['explain', line])).stdout).toContain('gr1abc');
    const plain = await createMachine();
    expect((await plain.run(['explain', line])).stdout).not.toContain('OpenClaw sends the guardrail');
  });
});
