/** Patience with what passes by itself: a call is made again after a pause. */
import type { Context } from '../context.ts';
import { AppError, type ErrorName } from '../failures/errors.ts';
import { type Notice, notice, type Text } from '../text/text.ts';
import { waiting as texts } from '../text/texts.ts';

/** Errors that pass by themselves within seconds. A quota for a day or a closed account does not. */
const PASSING: Partial<Record<ErrorName, Text>> = {
  throttled: texts.retryThrottled,
  'bedrock-unavailable': texts.retryUnavailable,
};

/** Fourteen seconds in all: long enough for a burst to pass, short enough to be waited for. */
const PAUSES_S = [2, 4, 8];

/** Tries `work` again while it fails with what passes and `mayRetry` agrees; `onRetry` hears of each pause. */
export async function retryPassing<T>(
  { sleep }: Pick<Context, 'sleep'>,
  work: () => Promise<T>,
  mayRetry: () => boolean,
  onRetry: (pause: Notice) => void,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const text = error instanceof AppError ? PASSING[error.error] : undefined;
      const seconds = PAUSES_S[attempt - 1];
      if (!text || seconds === undefined || !mayRetry()) throw error;
      onRetry(notice(text, { seconds, attempt, attempts: PAUSES_S.length }));
      await sleep(seconds * 1000);
    }
  }
}
