import { ConverseCommand, ConverseStreamCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import { afterEach, describe, expect, it } from 'vitest';
import { converseEvents, runtimeClient } from '../../helpers/aws-clients.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../helpers/stand-in.ts';

const MODEL = 'openai.gpt-oss-120b-1:0';
const CLAUDE = 'anthropic.claude-haiku-4-5-20251001-v1:0';

let standIn: StandIn;
afterEach(() => standIn.close());

const start = async (options: StandInOptions = {}) => {
  standIn = await startStandIn({ delay: () => Promise.resolve(), ...options });
  return runtimeClient(standIn.url, standIn.apiKey);
};

describe('ConverseStream', () => {
  it('streams a reply in pieces, from messageStart to metadata', async () => {
    const pauses: number[] = [];
    const delay = (ms: number) => Promise.resolve(pauses.push(ms));
    const client = await start({
      reply: { reasoning: 'Let me think.', text: '你好，世界！🦞 Hello there.' },
      delay,
    });
    const events = await converseEvents(client, MODEL);
    const kinds = events.map((event) => Object.keys(event)[0]);
    expect([kinds[0], ...kinds.slice(-3)]).toEqual([
      'messageStart',
      'contentBlockStop',
      'messageStop',
      'metadata',
    ]);
    const deltas = events.flatMap((event) => event.contentBlockDelta ?? []);
    expect(deltas.map(({ delta }) => delta?.reasoningContent?.text ?? '').join('')).toBe('Let me think.');
    const texts = deltas.filter(({ contentBlockIndex }) => contentBlockIndex === 1);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.map(({ delta }) => delta?.text).join('')).toBe('你好，世界！🦞 Hello there.');
    expect(pauses).toHaveLength(deltas.length);
    expect(events.find((event) => event.messageStop)).toEqual({ messageStop: { stopReason: 'end_turn' } });
    const usage = events.at(-1)?.metadata?.usage;
    expect(usage?.totalTokens).toBe((usage?.inputTokens ?? 0) + (usage?.outputTokens ?? 0));
  });

  it('splits no character', async () => {
    const events = await converseEvents(await start({ reply: '1234567\u{1F99E}' }), MODEL);
    const texts = events.flatMap((event) => event.contentBlockDelta?.delta?.text ?? []);
    expect(texts).toEqual(['1234567\u{1F99E}']);
  });

  it('sends each piece before it waits for the next', async () => {
    let release = () => {};
    let waits = 0;
    const delay = () =>
      ++waits === 2 ? new Promise<void>((resolve) => (release = resolve)) : Promise.resolve();
    const client = await start({ reply: 'first...second..', delay });
    const { stream } = await client.send(
      new ConverseStreamCommand({ modelId: MODEL, messages: [{ role: 'user', content: [{ text: 'hi' }] }] }),
    );
    const seen: string[] = [];
    for await (const event of stream ?? []) {
      const text = event.contentBlockDelta?.delta?.text;
      if (text) seen.push(text);
      if (seen.length === 1) release();
    }
    expect(seen).toEqual(['first...', 'second..']);
  });

  it('accepts a profile by ID and by ARN, and a model by ARN', async () => {
    const client = await start();
    for (const id of [
      `us.${CLAUDE}`,
      `arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.${CLAUDE}`,
      `arn:aws:bedrock:us-east-1::foundation-model/${MODEL}`,
    ]) {
      await expect(converseEvents(client, id)).resolves.not.toHaveLength(0);
    }
  });

  it('rejects an unknown model, and a profile-only model by its own ID', async () => {
    const client = await start();
    await expect(converseEvents(client, 'openai.gpt-oss-120b')).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'The provided model identifier is invalid.',
      $metadata: { httpStatusCode: 400 },
    });
    await expect(converseEvents(client, CLAUDE)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringMatching(
        `Invocation of model ID ${CLAUDE} with on-demand throughput isn\u2019t supported`,
      ),
    });
  });

  it('rejects a conversation without a user message', async () => {
    const client = await start();
    await expect(client.send(new ConverseCommand({ modelId: MODEL, messages: [] }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});

describe('Converse', () => {
  it('returns the same reply in one piece', async () => {
    const client = await start({ reply: { reasoning: 'Hm.', text: 'Hello.' } });
    const messages = [{ role: 'user' as const, content: [{ text: 'hi' }] }];
    const answer = await client.send(new ConverseCommand({ modelId: MODEL, messages }));
    expect(answer.output?.message?.content).toEqual([
      { reasoningContent: { reasoningText: { text: 'Hm.' } } },
      { text: 'Hello.' },
    ]);
    expect(answer).toMatchObject({ stopReason: 'end_turn', metrics: { latencyMs: expect.any(Number) } });
  });
});

describe('InvokeModel', () => {
  const ids = [
    'amazon.titan-embed-text-v1',
    'amazon.titan-embed-text-v2:0',
    'amazon.nova-2-multimodal-embeddings-v1:0',
    'cohere.embed-english-v3',
    'cohere.embed-v4:0',
    'twelvelabs.marengo-embed-3-0-v1:0',
  ];
  const models = ids.map((modelId) => ({
    modelId,
    modelName: modelId,
    providerName: 'Maker',
    outputModalities: ['EMBEDDING'],
  }));
  const cohere = { texts: ['one', 'two'], input_type: 'search_query' };

  it.each<[id: string, body: object, answer: object]>([
    [ids[0] as string, { inputText: 'words' }, { embedding: '1536 numbers', inputTextTokenCount: 2 }],
    [ids[1] as string, { inputText: 'words' }, { embedding: '1024 numbers', inputTextTokenCount: 2 }],
    [
      ids[1] as string,
      { inputText: 'words', dimensions: 256 },
      { embedding: '256 numbers', inputTextTokenCount: 2 },
    ],
    [
      ids[2] as string,
      { taskType: 'SINGLE_EMBEDDING', singleEmbeddingParams: { embeddingDimension: 384 } },
      { embeddings: [{ embeddingType: 'TEXT', embedding: '384 numbers' }] },
    ],
    [
      ids[3] as string,
      cohere,
      { embeddings: ['1024 numbers', '1024 numbers'], response_type: 'embeddings_floats' },
    ],
    [
      ids[4] as string,
      { ...cohere, embedding_types: ['float'] },
      { embeddings: { float: ['1536 numbers', '1536 numbers'] }, response_type: 'embeddings_by_type' },
    ],
    [
      ids[4] as string,
      { ...cohere, embedding_types: ['float'], output_dimension: 256 },
      { embeddings: { float: ['256 numbers', '256 numbers'] }, response_type: 'embeddings_by_type' },
    ],
    [
      ids[5] as string,
      { inputType: 'text', text: { inputText: 'x' } },
      { data: [{ embedding: '512 numbers' }] },
    ],
  ])('answers %s in its own form: %j', async (modelId, body, answer) => {
    const client = await start({ models });
    const response = await client.send(
      new InvokeModelCommand({ modelId, body: JSON.stringify(body), contentType: 'application/json' }),
    );
    const counted = (_: string, value: unknown) =>
      Array.isArray(value) && typeof value[0] === 'number' ? `${value.length} numbers` : value;
    expect(JSON.parse(response.body.transformToString(), counted)).toEqual(answer);
  });

  it.each<[id: string, body: object]>([
    [ids[0] as string, {}],
    [ids[0] as string, { inputText: 'x', dimensions: 256 }],
    [ids[1] as string, { inputText: 5 }],
    [ids[2] as string, { taskType: 'SINGLE_EMBEDDING' }],
    [ids[2] as string, { taskType: 'OTHER', singleEmbeddingParams: {} }],
    [ids[3] as string, { texts: 'one', input_type: 'search_query' }],
    [ids[3] as string, { texts: ['one'] }],
    [ids[5] as string, { inputType: 'image' }],
  ])('refuses of %s: %j', async (modelId, body) => {
    const client = await start({ models });
    const call = client.send(new InvokeModelCommand({ modelId, body: JSON.stringify(body) }));
    await expect(call).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Malformed input request, please reformat your input and try again.',
    });
  });
});
