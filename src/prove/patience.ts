/** Waiting that people can see: for the first word of a slow model, and before a call is tried again. */
import type { Context } from '../context.ts';
import { AppError, CancelledError, type ErrorName } from '../failures/errors.ts';
import { say } from '../screen/say.ts';
import { showWorking, type WorkingScreen } from '../screen/working.ts';
import { fill, type Notice, type Text } from '../text/text.ts';
import { waiting as texts } from '../text/texts.ts';

type Screen = WorkingScreen & Pick<Context, 'language'>;

/** From here on a person is told that it may take longer; most models begin within two seconds. */
const SLOW_AFTER_S = 5;
/** Where there is no terminal to draw a counting line on, so that a log does not fill up. */
const LOGGED_AT_S = new Set([5, 30, 60, 90]);

/** What is waited for; `soon` stands in its place while nobody would call it slow. */
export interface Waiting extends Notice {
  readonly soon?: Text;
}

/**
 * Runs `work`; while nothing has been heard, shows for how long by a text with a place for the seconds. `heard` ends
 * that, as does the end of the work. It never ends the work: how long silence may last is for others to say.
 */
export async function showWaiting<T>(
  screen: Screen,
  { text, soon = text, facts }: Waiting,
  work: (heard: () => void) => Promise<T>,
): Promise<T> {
  const told = (seconds: number) =>
    fill(seconds < SLOW_AFTER_S ? soon : text, screen.language, { ...facts, seconds });
  if (screen.stderr.isTTY) return showWorking(screen, told, work);
  const over = new AbortController();
  const counting = log(screen, (seconds) => say(screen, text, { ...facts, seconds }), over.signal);
  try {
    return await work(() => over.abort());
  } finally {
    over.abort();
    await counting;
  }
}

async function log(screen: Screen, put: (seconds: number) => void, over: AbortSignal): Promise<void> {
  try {
    for (let seconds = 1; ; seconds++) {
      await screen.sleep(1000, over);
      if (LOGGED_AT_S.has(seconds)) put(seconds);
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
