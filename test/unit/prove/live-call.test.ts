import { describe, expect, it } from 'vitest';
import { AppError, type ErrorName } from '../../../src/failures/errors.ts';
import { callModel, retryPassing } from '../../../src/prove/live-call.ts';
import { waiting } from '../../../src/text/texts.ts';
import { bearer, liveDeps, MODEL, READY, startAws } from '../../helpers/live-call.ts';

describe('retrying', () => {
  const failing = (error: ErrorName, times: number, mayRetry = true) => {
    const slept: number[] = [];
    const told: unknown[] = [];
    let calls = 0;
    const work = async () => {
      calls++;
      if (calls <= times) throw new AppError(error);
      return calls;
    };
    const sleep = async (ms: number) => void slept.push(ms);
    const result = retryPassing(
      { sleep },
      work,
      () => mayRetry,
      (pause) => told.push(pause),
    );
    return { slept, told, result };
  };

  it('continues while throttled, and reports each pause', async () => {
    const { result, slept, told } = failing('throttled', 2);
    expect(await result).toBe(3);
    expect(slept).toEqual([2000, 4000]);
    expect(told).toEqual([
      { text: waiting.retryThrottled, facts: { seconds: 2, attempt: 1, attempts: 3 } },
      { text: waiting.retryThrottled, facts: { seconds: 4, attempt: 2, attempts: 3 } },
    ]);
  });

  it('has a limit', async () => {
    const { result, slept } = failing('bedrock-unavailable', 99);
    await expect(result).rejects.toThrow('OCB517');
    expect(slept).toEqual([2000, 4000, 8000]);
  });

  it.each<ErrorName>([
    'quota-exhausted',
    'account-not-allowed',
    'iam-denied',
    'network-timeout',
    'bedrock-refused',
  ])('does not happen for %s', async (error) => {
    const { result, slept } = failing(error, 1);
    await expect(result).rejects.toThrow(error);
    expect(slept).toEqual([]);
  });

  it('does not happen once a part of the reply was shown', async () => {
    const { result, slept } = failing('throttled', 1, false);
    await expect(result).rejects.toThrow('OCB504');
    expect(slept).toEqual([]);
  });
});

describe('a call', () => {
  const THROTTLED = { status: 429, type: 'ThrottlingException', body: { message: 'Rate exceeded' } };
  const BEGUN = {
    events: [
      { messageStart: { role: 'assistant' } },
      { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Rea' } } },
      { throttlingException: { message: 'Rate exceeded' } },
    ],
  };

  async function calling(...answers: (typeof THROTTLED | typeof BEGUN)[]) {
    const aws = await startAws();
    for (const answer of answers) aws.answerNext('ConverseStream', answer);
    aws.answerNext('ConverseStream', READY);
    const shown: string[] = [];
    const target = { region: 'us-east-1', model: MODEL, credential: bearer(aws.apiKey), endpoint: aws.url };
    const reply = callModel({ ...liveDeps(), env: {} } as never, target, {
      onText: (text) => void shown.push(text),
      onWaiting: (work) => work(() => void shown.push('|')),
      onRetry: () => void shown.push('again'),
    });
    return { reply, shown };
  }

  it('that was throttled is made again', async () => {
    const { reply, shown } = await calling(THROTTLED, THROTTLED);
    expect((await reply).text).toBe('Ready.');
    expect(shown.join(' ')).toBe('again again | Ready.');
  });

  it('is not made again once a part of the reply is on the screen', async () => {
    const { reply, shown } = await calling(BEGUN);
    await expect(reply).rejects.toMatchObject({
      error: 'throttled',
      facts: { region: 'us-east-1', model: MODEL },
    });
    expect(shown.join(' ')).toBe('| Rea');
  });
});
