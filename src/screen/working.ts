/** Something that moves while a person waits: what is being done and for how long, on a line that goes away. */
import { stripVTControlCharacters } from 'node:util';
import type { Context } from '../context.ts';
import { CancelledError } from '../failures/errors.ts';
import { redact } from '../secrets/redact.ts';
import { type Facts, fill, type Text } from '../text/text.ts';
import { waiting as texts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import { showsAsciiOnly } from './ascii.ts';
import { canErase } from './terminal.ts';
import { createWaitLine } from './wait-line.ts';

export type WorkingScreen = Pick<Context, 'stderr' | 'color' | 'env' | 'platform' | 'sleep'>;

/** What takes less is over before anybody wonders. */
const SOON_MS = 300;
const FRAME_MS = 100;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const ASCII_FRAMES = ['|', '/', '-', '\\'];

/**
 * Runs `work`, and on a terminal shows `text` of the seconds that it has taken. `done` takes the line away before the end,
 * as does the end. A terminal that cannot erase gets the text once; a file or pipe gets nothing.
 */
export async function showWorking<T>(
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

/** The same for a step with a name; `onLine` shows beside it what was printed last. */
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

async function move(
  { sleep }: WorkingScreen,
  over: AbortSignal,
  draw: (frame: number, seconds: number) => void,
): Promise<void> {
  try {
    await sleep(SOON_MS, over);
    for (let frame = 0; ; frame += 1) {
      draw(frame, Math.floor((SOON_MS + frame * FRAME_MS) / 1000));
      await sleep(FRAME_MS, over);
    }
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
  }
}
