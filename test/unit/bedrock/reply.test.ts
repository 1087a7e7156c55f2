import { Readable } from 'node:stream';
import { HttpResponse } from '@smithy/core/protocols';
import { describe, expect, test } from 'vitest';
import { converse } from '../../../src/bedrock/converse.ts';
import type { RequestHandler } from '../../../src/context.ts';
import { encodeEvent } from '../../../src/demo/wire.ts';
import type { ErrorName } from '../../../src/failures/errors.ts';
import { bearer, call, failure, liveDeps, MODEL, startAws } from '../../helpers/live-call.ts';
import type { CannedAnswer } from '../../helpers/stand-in.ts';

describe('the reply', () => {
  const start = { messageStart: { role: 'assistant' } };
  const text = { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Ready.' } } };
  const blanks = { contentBlockDelta: { contentBlockIndex: 0, delta: { text: ' \n\t' } } };
  const thought = {
    contentBlockDelta: { contentBlockIndex: 0, delta: { reasoningContent: { text: 'Hm' } } },
  };
  const stop = (stopReason: string) => ({ messageStop: { stopReason } });
  const usage = {
    metadata: { usage: { inputTokens: 11, outputTokens: 7, totalTokens: 18 }, metrics: { latencyMs: 5 } },
  };

  test('has its timings and tokens', async () => {
    const aws = await startAws();
    aws.answerNext('ConverseStream', { events: [start, text, text, stop('end_turn'), usage] });
    const { pieces, ...reply } = await call(bearer(aws.apiKey), aws.url);

    expect(pieces).toEqual(['Ready.', 'Ready.']);
    expect(reply).toEqual({
      text: 'Ready.Ready.',
      usage: { inputTokens: 11, outputTokens: 7 },
      latencyMs: { firstToken: 1000, total: 2000 },
    });
  });

  test('made only of reasoning counts', async () => {
    const aws = await startAws();
    aws.answerNext('ConverseStream', { events: [start, thought, stop('max_tokens'), usage] });

    expect(await call(bearer(aws.apiKey), aws.url)).toMatchObject({ text: '' });
  });

  test('without a metadata event has no token counts', async () => {
    const aws = await startAws();
    aws.answerNext('ConverseStream', { events: [start, text, stop('end_turn')] });

    expect(await call(bearer(aws.apiKey), aws.url)).not.toHaveProperty('usage');
  });

  test('is requested without a temperature and with few tokens', async () => {
    const aws = await startAws();
    await call(bearer(aws.apiKey), aws.url);

    expect(aws.requests[0]?.body).toHaveProperty('inferenceConfig', { maxTokens: 512 });
  });

  test.each<[ErrorName, string, CannedAnswer]>([
    ['network', 'ends without messageStop', { events: [start, text] }],
    ['network', 'is an empty stream', { events: [] }],
    ['network', 'is cut after text', { events: [start, text], ending: 'cut' }],
    ['network', 'is cut in the middle of an event', { cutAfter: 40 }],
    ['network', 'is cut after some events', { cutAfter: 500 }],
    ['empty-reply', 'says nothing', { events: [start, stop('end_turn'), usage] }],
    ['empty-reply', 'is nothing but blanks', { events: [start, blanks, stop('end_turn'), usage] }],
    [
      'stream-broken',
      'is corrupt',
      {
        status: 200,
        headers: { 'content-type': 'application/vnd.amazon.eventstream' },
        body: Buffer.alloc(64, 7),
      },
    ],
    [
      'not-aws',
      'is a web page',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Log in' },
    ],
    [
      'not-aws',
      'is a web page with status 503',
      { status: 503, headers: { 'content-type': 'text/html' }, body: '<html>' },
    ],
    ['not-aws', 'is a redirect', { status: 302, headers: { location: 'https://example.com' } }],
    ['not-aws', 'is half a JSON error', { status: 400, type: 'ValidationException', body: '{"mess' }],
    ['network', 'never begins', 'cut'],
    [
      'throttled',
      'is an exception after text',
      { events: [start, text, { throttlingException: { message: 'Too many tokens, please wait' } }] },
    ],
    [
      'bedrock-unavailable',
      'is an exception at once',
      { events: [{ modelStreamErrorException: { message: 'broken' } }] },
    ],
    [
      'bedrock-refused',
      'is an exception that is new',
      { events: [start, { brandNewException: { message: 'new' } }] },
    ],
    [
      'throttled',
      'is status 429',
      { status: 429, type: 'ThrottlingException', body: { message: 'slow down' } },
    ],
    [
      'credentials-expired',
      'is an exception that is not modelled',
      {
        status: 403,
        type: 'ExpiredTokenException',
        body: { message: 'The security token included in the request is expired' },
      },
    ],
  ])('%s when it %s', async (name, _what, answer) => {
    const aws = await startAws();
    aws.answerNext('ConverseStream', answer);
    const { error, facts } = await failure(bearer(aws.apiKey), aws.url);

    expect(error).toBe(name);
    expect(facts.region).toBe('us-east-1');
    expect(String(facts.detail ?? facts.stopReason)).not.toMatch(/\n|Deserialization/);
    expect(aws.requests).toHaveLength(1);
  });

  test('what a gateway says in place of a stream is quoted', async () => {
    const aws = await startAws();
    const headers = { 'content-type': 'application/json' };
    aws.answerNext('ConverseStream', { status: 200, headers, body: { message: 'Blocked by Example Corp' } });
    const { error, facts } = await failure(bearer(aws.apiKey), aws.url);

    expect(error).toBe('not-aws');
    expect(facts.detail).toBe('{"message":"Blocked by Example Corp"}');
  });

  test.each<[ErrorName, string]>([
    ['model-not-found', 'no.such-model'],
    ['needs-inference-profile', 'anthropic.claude-haiku-4-5-20251001-v1:0'],
  ])('%s for %s', async (name, model) => {
    const aws = await startAws();

    expect((await failure(bearer(aws.apiKey), aws.url, model)).error).toBe(name);
  });

  test('a wrong key is reported as such, with the request ID', async () => {
    const aws = await startAws();
    const { error, facts } = await failure(bearer('ABSKwrongwrongwrong'), aws.url);

    expect(error).toBe('api-key-rejected');
    expect(facts).toMatchObject({ status: 403, requestId: expect.any(String) });
    expect(JSON.stringify(facts)).not.toContain('wrongwrong');
  });
});

test.each<[message: string, error: ErrorName]>([
  ['aborted', 'network'],
  ['terminated', 'network'],
  ['Premature close', 'network'],
  ['socket hang up', 'network'],
  ['Truncated event message received.\nExpected 5 bytes', 'network'],
  ['was aborted', 'stream-broken'],
  ['The message checksum did not match\nfor developers', 'stream-broken'],
])('a stream that fails with %j after its first event is %s', async (message, error) => {
  const events = async function* () {
    yield encodeEvent({ messageStart: { role: 'assistant' } });
    yield encodeEvent({ contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Rea' } } });
    throw new Error(message);
  };
  const handle = async () => {
    const headers = { 'content-type': 'application/vnd.amazon.eventstream', 'x-amzn-requestid': 'r-1' };
    return { response: new HttpResponse({ statusCode: 200, headers, body: Readable.from(events()) }) };
  };
  const deps = { ...liveDeps(), requestHandler: async () => ({ handle }) as unknown as RequestHandler };
  const target = { region: 'us-east-1', model: MODEL, credential: bearer('k') };
  await expect(converse(deps, target)).rejects.toMatchObject({
    error,
    facts: { detail: message.split('\n')[0] },
  });
});
