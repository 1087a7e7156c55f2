import { ConverseCommand, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { afterEach, describe, expect, it } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../../src/demo/stand-in.ts';
import { converseEvents, runtimeClient } from '../../helpers/aws-clients.ts';

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
