import type { Context } from '../context.ts';
import type { Text } from '../text/text.ts';
import { pages } from '../text/texts.ts';

export interface CopyHint {
  /** From now on, Enter copies this URL instead of the previous one. */
  offer(address: string): void;
  /** The hint for the wait line; undefined if Enter cannot copy. */
  text(): Text | undefined;
  /** Stops listening to the keyboard. */
  stop(): void;
}

/** Lets Enter copy the URL that a sign-in shows, and tracks the result. `onCopied` is called after each copy. */
export function createCopyHint(context: Context, onCopied: () => void): CopyHint {
  let open: CopyOffer | undefined;
  let copied = false;
  return {
    offer(address) {
      open?.stop();
      copied = false;
      open = offerCopy(context, address, () => {
        copied = true;
        onCopied();
      });
    },
    text() {
      if (copied) return pages.copied;
      return open?.offered ? pages.copy : undefined;
    },
    stop: () => open?.stop(),
  };
}

interface CopyOffer {
  /** Whether a plain Enter copies. */
  readonly offered: boolean;
  /** Stops listening to the keyboard. */
  stop(): void;
}

const NO_OFFER: CopyOffer = { offered: false, stop() {} };

/** The Linux console and dumb terminals would print the sequence. */
const TERMINALS_WITHOUT = ['linux', 'dumb'];

/** Undoes an echoed Enter: moves back up to the previous line. */
const UP_AND_ERASE = '\u001b[1A\r\u001b[K';

/**
 * Copies `text` to the terminal's clipboard, even over SSH (OSC 52, xterm control sequences), whenever the person
 * presses Enter, and calls `copied`. We cannot know whether the terminal allows it. The keyboard keeps its mode: it is
 * raw while we wait (silence.ts), so Enter leaves no blank line.
 */
function offerCopy(
  { interactive, stdin, stderr, env }: Pick<Context, 'interactive' | 'stdin' | 'stderr' | 'env'>,
  text: string,
  copied: () => void,
): CopyOffer {
  if (!interactive || TERMINALS_WITHOUT.includes(env.TERM ?? 'dumb')) return NO_OFFER;
  const onKeys = (keys: Buffer | string) => {
    if (!/[\r\n]/.test(keys.toString())) return;
    stderr.write(
      `${stdin.isRaw ? '' : UP_AND_ERASE}\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`,
    );
    copied();
  };
  stdin.on('data', onKeys);
  stdin.resume();
  return {
    offered: true,
    stop() {
      stdin.off('data', onKeys);
      stdin.pause();
    },
  };
}
