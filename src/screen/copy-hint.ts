import type { Context } from '../context.ts';
import type { Text } from '../text/text.ts';
import { pages } from '../text/texts.ts';

export interface CopyHint {
  /** From now on Enter copies this address, and no longer the one before. */
  offer(address: string): void;
  /** What to say of it beside the waiting; nothing where Enter cannot copy. */
  text(): Text | undefined;
  /** Ends the offer and lets go of the keyboard. */
  stop(): void;
}

/** Offers to copy what a sign-in shows, and knows what has come of it. `onCopied` is called after each copy. */
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
  /** Ends the offer and lets go of the keyboard. */
  stop(): void;
}

const NO_OFFER: CopyOffer = { offered: false, stop() {} };

/** The Linux console would print the sequence, a dumb terminal too. */
const TERMINALS_WITHOUT = ['linux', 'dumb'];

/** Where the terminal echoed Enter: back up to the line that it left. */
const UP_AND_ERASE = '\u001b[1A\r\u001b[K';

/**
 * Copies `text` to the clipboard of the terminal, over SSH too (OSC 52, xterm control sequences), whenever the person
 * presses Enter, then calls `copied`. Whether the terminal allows it cannot be seen. The keyboard stays in its mode: while
 * we wait it is raw (silence.ts), and Enter leaves no line behind.
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
