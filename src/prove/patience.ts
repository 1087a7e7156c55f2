/** Waiting that people can see: for the first word of a slow model, and before a call is tried again. */
import type { Context } from '../context.ts';
import { AppError, CancelledError, type ErrorName } from '../failures/errors.ts';
import { say } from '../screen/say.ts';
import { canErase } from '../screen/terminal.ts';
import { createWaitLine } from '../screen/wait-line.ts';
import { fill, type Notice, type Text } from '../text/text.ts';
import { waiting as texts } from '../text/texts.ts';

type Screen = Pick<Context, 'stderr' | 'language' | 'color' | 'env' | 'sleep'>;

/** From here on a person is told that we are still waiting; most models begin within two seconds. */
const SLOW_AFTER_S = 5;
/** Where there is no terminal to draw a counting line on, so that a log does not fill up. */
const LOGGED_AT_S = new Set([5, 30, 60, 90]);

/**
 * Runs `work`; while nothing has been heard, shows for how long by `text`, which has a place for the seconds. `heard`
 * ends that, as does the end of the work. It never ends the work: how long silence may last is for others to say.
 */
export async function showWaiting<T>(
  screen: Screen,
  { text, facts }: Notice,
  work: (heard: () => void) => Promise<T>,
): Promise<T> {
  const line = createWaitLine(screen.stderr, { tty: canErase(screen), color: screen.color });
  const over = new AbortController();
  const heard = () => {
    over.abort();
    line.clear();
  };
  const told = (seconds: number) => ({ ...facts, seconds });
  const counting = count(
    screen,
    (seconds) => line.update(fill(text, screen.language, told(seconds))),
    (seconds) => say(screen, text, told(seconds)),
    over.signal,
  );
  try {
    return await work(heard);
  } finally {
    heard();
    await counting;
  }
}

async function count(
  screen: Screen,
  update: (seconds: number) => void,
  log: (seconds: number) => void,
  over: AbortSignal,
): Promise<void> {
  try {
    for (let seconds = 1; ; seconds++) {
      await screen.sleep(1000, over);
      if (seconds < SLOW_AFTER_S) continue;
      if (canErase(screen)) update(seconds);
      else if (LOGGED_AT_S.has(seconds)) log(seconds);
    }
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
  }
}

/** Errors that pass by themselves within seconds. A quota for a day or a closed account does not. */
const PASSING: Partial<Record<ErrorName, Text>> = {
  throttled: texts.retryThrottled,
  'bedrock-unavailable': texts.retryUnavailable,
};

/** Fourteen seconds in all: long enough for a burst to pass, short enough to be waited for. */
const PAUSES_S = [2, 4, 8];

/** Tries `work` again, with a visible pause, while it fails with what passes and `mayRetry` agrees. */
export async function retryPassing<T>(
  screen: Screen,
  work: () => Promise<T>,
  mayRetry: () => boolean,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const text = error instanceof AppError ? PASSING[error.error] : undefined;
      const seconds = PAUSES_S[attempt - 1];
      if (!text || seconds === undefined || !mayRetry()) throw error;
      say(screen, text, { seconds, attempt, attempts: PAUSES_S.length });
      await screen.sleep(seconds * 1000);
    }
  }
}
