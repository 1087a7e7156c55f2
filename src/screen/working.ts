/** Shows progress: what is being done and for how long, on a line that disappears. */
import { stripVTControlCharacters } from 'node:util';
import type { Context } from '../context.ts';
import { CancelledError } from '../failures/errors.ts';
import { redact } from '../secrets/redact.ts';
import { type Facts, fill, type Notice, type Text } from '../text/text.ts';
import { waiting as texts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import { say } from './say.ts';
import type { Output } from './streams.ts';
import { canErase, showsAsciiOnly, style } from './terminal.ts';
import { truncate } from './width.ts';

export type WorkingScreen = Pick<Context, 'stderr' | 'color' | 'env' | 'platform' | 'sleep'>;

/** Anything shorter needs no progress line. */
const SOON_MS = 300;
const FRAME_MS = 100;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const ASCII_FRAMES = ['|', '/', '-', '\\'];

/**
 * Runs `work` and on a terminal shows `text` with the elapsed seconds. `done` or the end of the work erases the line. A
 * terminal that cannot erase shows the text once; a file or pipe gets nothing.
 */
async function showWorking<T>(
  screen: WorkingScreen,
  text: (seconds: number) => string,
  work: (done: () => void) => Promise<T>,
): Promise<T> {
  const { stderr, color, env, platform } = screen;
  if (!stderr.isTTY) return work(() => {});
  const line = createWaitLine(stderr, { tty: true, color, erases: canErase(screen) });
  const frames = showsAsciiOnly(env, platform) ? ASCII_FRAMES : FRAMES;
  const over = new AbortController();
  const done = () => {
    over.abort();
    line.clear();
  };
  const moving = move(screen, over.signal, (frame, seconds) =>
    line.update(`${frames[frame % frames.length]} ${text(seconds)}`),
  );
  try {
    return await work(done);
  } finally {
    done();
    await moving;
  }
}

/** The same for a named step; `onLine` shows the latest output next to it. */
export async function showStep<T>(
  screen: WorkingScreen & Pick<Context, 'language'>,
  doing: Text,
  work: (onLine: (line: string) => void) => Promise<T>,
  facts: Facts = {},
): Promise<T> {
  const { language } = screen;
  const text = fill(doing, language, facts);
  let line = '';
  const onLine = (printed: string) => {
    line = visible(redact(stripVTControlCharacters(printed)).trim());
  };
  return showWorking(
    screen,
    (seconds) =>
      line === ''
        ? fill(texts.working, language, { text, seconds })
        : fill(texts.workingOn, language, { text, seconds, line }),
    () => work(onLine),
  );
}

/** From here on we say that it may take longer; most models start within two seconds. */
const SLOW_AFTER_S = 5;
/** When to log progress if there is no terminal, so that the log does not fill up. */
const LOGGED_AT_S = new Set([5, 30, 60, 90]);

/** What we are waiting for; `soon` is shown as long as the wait is normal. */
export interface Waiting extends Notice {
  readonly soon?: Text;
}

/**
 * Runs `work` and shows how long it has been silent, in a text with a placeholder for the seconds. `heard` or the end
 * of the work stops that. Never ends the work: timeouts are for the caller.
 */
export async function showWaiting<T>(
  screen: WorkingScreen & Pick<Context, 'language'>,
  { text, soon = text, facts }: Waiting,
  work: (heard: () => void) => Promise<T>,
): Promise<T> {
  const progress = (seconds: number) =>
    fill(seconds < SLOW_AFTER_S ? soon : text, screen.language, { ...facts, seconds });
  if (screen.stderr.isTTY) return showWorking(screen, progress, work);
  const over = new AbortController();
  const counting = log(screen, (seconds) => say(screen, text, { ...facts, seconds }), over.signal);
  try {
    return await work(() => over.abort());
  } finally {
    over.abort();
    await counting;
  }
}

/** Logs the seconds, until `over` is aborted. */
function log({ sleep }: WorkingScreen, put: (seconds: number) => void, over: AbortSignal): Promise<void> {
  return untilOver(async () => {
    for (let seconds = 1; ; seconds++) {
      await sleep(1000, over);
      if (LOGGED_AT_S.has(seconds)) put(seconds);
    }
  });
}

/** Draws the frames, until `over` is aborted. */
function move(
  { sleep }: WorkingScreen,
  over: AbortSignal,
  draw: (frame: number, seconds: number) => void,
): Promise<void> {
  return untilOver(async () => {
    await sleep(SOON_MS, over);
    for (let frame = 0; ; frame += 1) {
      draw(frame, Math.floor((SOON_MS + frame * FRAME_MS) / 1000));
      await sleep(FRAME_MS, over);
    }
  });
}

async function untilOver(repeat: () => Promise<never>): Promise<void> {
  await repeat().catch((error: unknown) => {
    if (!(error instanceof CancelledError)) throw error;
  });
}

const ERASE_LINE = '\r\u001b[K';

/** A wait line on a stream. We do not use clack's spinner because it exits the process on Ctrl-C, with code 0. */
export function createWaitLine(
  stream: Output,
  { tty, color, erases = true }: { tty: boolean; color: boolean; erases?: boolean },
) {
  const { dim } = style(color);
  let shown = '';
  return {
    /**
     * Replaces the shown text. Does nothing without a terminal, so that logs do not fill up; on one that cannot erase,
     * shows only the first text.
     */
    update(text: string) {
      if (!tty || (shown && !erases)) return;
      // The last column stays free: some terminals wrap as soon as it is filled.
      const line = truncate(text.replace(/\s+/g, ' '), (stream.columns || 80) - 1);
      if (line === shown) return;
      stream.write(erases ? `${ERASE_LINE}${dim(line)}` : `${line}\n`);
      shown = line;
    },
    /** Erases the line; the next output starts in its place. */
    clear() {
      if (shown && erases) stream.write(ERASE_LINE);
      shown = '';
    },
  };
}
