import { createServer } from 'node:http';
import { LLMock } from '@copilotkit/aimock';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { converse, type Reply } from '../../../src/bedrock/converse.ts';
import type { Credential } from '../../../src/bedrock/credentials.ts';
import { Secret } from '../../../src/secrets/secret.ts';
import { bearer, call, failure, liveDeps, MODEL, STATIC, startAws } from '../../helpers/live-call.ts';

describe('against an independent implementation of Bedrock (aimock)', () => {
  async function startMock(reply: { content: string; reasoning?: string }): Promise<LLMock> {
    const mock = await LLMock.create({ port: 0, chunkSize: 4 });
    mock.onMessage(/ready/, reply);
    onTestFinished(() => mock.stop());
    return mock;
  }

  test('a bearer key streams a reply', async () => {
    const mock = await startMock({ content: 'I am ready.', reasoning: 'Say so.' });
    const reply = await call(bearer('some-key'), mock.url);

    expect(reply).toMatchObject({ text: 'I am ready.' });
    expect(reply.pieces).toEqual(['I am', ' rea', 'dy.']);
    expect(reply.usage).toEqual({ inputTokens: expect.any(Number), outputTokens: expect.any(Number) });
    const request = mock.getLastRequest();
    expect(request?.headers).toHaveProperty('authorization');
    expect(request?.headers).not.toHaveProperty('x-amz-date');
    expect(request?.path).toBe(`/model/${encodeURIComponent(MODEL)}/converse-stream`);
  });

  test('static keys sign with SigV4', async () => {
    const mock = await startMock({ content: 'I am ready.' });
    const { secretAccessKey, accessKeyId } = STATIC;
    const reply = await call(
      { kind: 'static', accessKeyId: new Secret(accessKeyId), secretAccessKey: new Secret(secretAccessKey) },
      mock.url,
    );

    expect(reply).toMatchObject({ text: 'I am ready.' });
    // aimock hides the header itself.
    expect(mock.getLastRequest()?.headers).toHaveProperty('x-amz-date');
  });
});

describe('the credential', () => {
  test("bearer: the given key overrides the environment's", async () => {
    const aws = await startAws();
    vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', 'another');

    expect((await call(bearer(aws.apiKey), aws.url)).text).toMatch(/sandbox/);
  });

  test('static: an environment key does not interfere', async () => {
    const aws = await startAws({ staticCredentials: [STATIC] });
    vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', 'another');
    const secretAccessKey = new Secret(STATIC.secretAccessKey);
    const reply = await call(
      { kind: 'static', accessKeyId: new Secret(STATIC.accessKeyId), secretAccessKey },
      aws.url,
    );

    expect(reply.text).toMatch(/sandbox/);
  });

  test("chain: finds the environment's keys", async () => {
    const aws = await startAws({ staticCredentials: [STATIC] });
    vi.stubEnv('AWS_ACCESS_KEY_ID', STATIC.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', STATIC.secretAccessKey);
    vi.stubEnv('AWS_SESSION_TOKEN', undefined);

    expect((await call({ kind: 'chain' }, aws.url)).text).toMatch(/sandbox/);
  });

  test("no endpoint: uses the SDK's", async () => {
    const aws = await startAws();
    vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', `${aws.url}/prefix`);

    expect((await call(bearer(aws.apiKey))).text).toMatch(/sandbox/);
    expect(aws.requests[0]?.path).toMatch(/^\/prefix\/model/);
  });
});

describe('Ctrl-C', () => {
  const abort = { controller: new AbortController(), abort: () => abort.controller.abort() };

  beforeEach(() => {
    abort.controller = new AbortController();
  });

  /** A call whose first text makes the person press Ctrl-C. */
  function ask(credential: Credential, endpoint: string): Promise<Reply> {
    const target = { region: 'us-east-1', model: MODEL, endpoint, credential };
    return converse(liveDeps(abort.controller.signal), target, { onText: abort.abort });
  }

  test('before the call cancels it', async () => {
    const aws = await startAws();
    abort.abort();

    await expect(ask(bearer(aws.apiKey), aws.url)).rejects.toMatchObject({ error: 'cancelled' });
  });

  test('while nothing arrives cancels it', async () => {
    // A peer that accepts the request and then stays silent.
    const silent = createServer(() => abort.abort()).listen(0, '127.0.0.1');
    onTestFinished(() => {
      silent.closeAllConnections();
      silent.close();
    });
    await new Promise((ready) => silent.once('listening', ready));
    const { port } = silent.address() as { port: number };

    await expect(ask(bearer('key'), `http://127.0.0.1:${port}`)).rejects.toMatchObject({
      error: 'cancelled',
    });
  });

  test('in the middle of the reply cancels it', async () => {
    const aws = await startAws();
    const delta = { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Rea' } } };
    aws.answerNext('ConverseStream', {
      events: [{ messageStart: { role: 'assistant' } }, delta],
      ending: 'hang',
    });
    await expect(ask(bearer(aws.apiKey), aws.url)).rejects.toMatchObject({ error: 'cancelled' });
  });
});

test('nothing is printed', async () => {
  const aws = await startAws();
  const printed = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  vi.stubEnv('AWS_PROFILE', 'work');
  vi.stubEnv('AWS_ACCESS_KEY_ID', STATIC.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', STATIC.secretAccessKey);
  await failure({ kind: 'chain' }, aws.url);

  for (const spy of printed) expect(spy).not.toHaveBeenCalled();
});
