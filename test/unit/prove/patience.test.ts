import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { AppError, CancelledError, type ErrorName } from '../../../src/failures/errors.ts';
import { retryPassing, showWaiting } from '../../../src/prove/patience.ts';
import { waiting } from '../../../src/text/texts.ts';
import { EN } from '../../helpers/languages.ts';

/** What is waited for. */
const WAITING = { text: waiting.firstToken, soon: waiting.firstTokenSoon, facts: {} };

/** A screen whose clock runs as fast as the event loop. */
function screen({ tty = false } = {}) {
  const stderr = Object.assign(new PassThrough(), { isTTY: tty, columns: 80 });
  const slept: number[] = [];
  return {
    stderr,
    env: {},
    platform: 'linux' as const,
    language: EN,
    color: false,
    slept,
    text: () => String(stderr.read() ?? ''),
    sleep: async (ms: number, signal?: AbortSignal) => {
      slept.push(ms);
      await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted) throw new CancelledError();
    },
  };
}

const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
};

describe('trying again', () => {
  const failing = (error: ErrorName, times: number) => {
    let calls = 0;
    return async () => {
      calls++;
      if (calls <= times) throw new AppError(error);
      return calls;
    };
  };

  it('goes on, visibly, while it is throttled', async () => {
    const on = screen();
    expect(await retryPassing(on, failing('throttled', 2), () => true)).toBe(3);
    expect(on.slept).toEqual([2000, 4000]);
    expect(on.text()).toMatch(/retrying in 2 s \(1 of 3\)[\s\S]*retrying in 4 s \(2 of 3\)/);
  });

  it('has an end', async () => {
    const on = screen();
    await expect(retryPassing(on, failing('bedrock-unavailable', 99), () => true)).rejects.toThrow('OCB517');
    expect(on.slept).toEqual([2000, 4000, 8000]);
  });

  it.each<ErrorName>([
    'quota-exhausted',
    'account-not-allowed',
    'iam-denied',
    'network-timeout',
    'bedrock-refused',
  ])('does not happen for %s', async (error) => {
    const on = screen();
    await expect(retryPassing(on, failing(error, 1), () => true)).rejects.toThrow(error);
    expect(on.slept).toEqual([]);
  });

  it('does not happen once a part of the reply is out', async () => {
    const on = screen();
    await expect(retryPassing(on, failing('throttled', 1), () => false)).rejects.toThrow('OCB504');
    expect(on.slept).toEqual([]);
  });
});

describe('a slow first word', () => {
  it('is counted on a terminal, and the line goes away when it comes', async () => {
    const on = screen({ tty: true });
    const result = await showWaiting(on, WAITING, async (heard) => {
      await turns(60);
      heard();
      return 'reply';
    });
    expect(result).toBe('reply');
    const text = on.text();
    expect(text).toContain('Waiting for the first token… 5 s');
    expect(text).toContain('(large models can take a minute)');
    expect(text).not.toMatch(/4 s \(large/);
    // Something else at every frame.
    expect(text).toMatch(/⠋ Waiting[^⠙]*⠙ Waiting/);
    expect(text.endsWith('\r\u001b[K')).toBe(true);
  });

  it('is said now and then in a log', async () => {
    const on = screen();
    await showWaiting(on, WAITING, () => turns(40));
    expect(on.text().match(/Waiting for/g)).toHaveLength(2);
  });

  it('is nothing to speak of when it is quick', async () => {
    const on = screen({ tty: true });
    await showWaiting(on, WAITING, async () => {});
    expect(on.text()).toBe('');
  });

  it('leaves failures and Ctrl-C as they are', async () => {
    const fail = (error: Error) => showWaiting(screen(), WAITING, () => Promise.reject(error));
    await expect(fail(new AppError('network'))).rejects.toThrow('OCB600');
    await expect(fail(new CancelledError())).rejects.toBeInstanceOf(CancelledError);
  });
});
