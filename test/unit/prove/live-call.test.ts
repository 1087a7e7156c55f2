import { describe, expect, it } from 'vitest';
import { AppError, type ErrorName } from '../../../src/failures/errors.ts';
import { callModel, networkNotices, retryPassing } from '../../../src/prove/live-call.ts';
import { conflicts, waiting } from '../../../src/text/texts.ts';
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

describe('what the gateway service lacks of the settings that a call used', () => {
  const AWS = 'https://bedrock-runtime.us-east-1.amazonaws.com';
  const PROXY = { HTTPS_PROXY: 'http://proxy.test:8080' };
  const ALL = { ...PROXY, AWS_CA_BUNDLE: '/ca.pem', NODE_EXTRA_CA_CERTS: '/ca.pem' };
  const viaProxy = (variables: string) => ({
    text: conflicts.viaProxy,
    facts: { proxy: 'proxy.test:8080', variables },
  });
  const viaTrust = (variables: string) => ({ text: conflicts.viaTrust, facts: { variables } });

  it.each<
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
    [ALL, {}, AWS, [viaProxy('HTTPS_PROXY, NODE_EXTRA_CA_CERTS')]],
    [ALL, PROXY, AWS, [viaProxy('HTTPS_PROXY, NODE_EXTRA_CA_CERTS')]],
    [ALL, ALL, AWS, []],
    [{ AWS_CA_BUNDLE: '/ca.pem' }, {}, AWS, [viaTrust('AWS_CA_BUNDLE')]],
    [{ ...ALL, HTTPS_PROXY: '' }, {}, AWS, [viaTrust('NODE_EXTRA_CA_CERTS, AWS_CA_BUNDLE')]],
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
