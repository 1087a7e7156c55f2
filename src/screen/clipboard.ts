/** Copying to the clipboard of the terminal that the person sits at, over SSH too: OSC 52, xterm control sequences. */
import type { Context } from '../context.ts';

export interface CopyOffer {
  /** Whether a plain Enter copies. */
  readonly offered: boolean;
  /** Ends the offer and lets go of the keyboard. */
  stop(): void;
}

const NO_OFFER: CopyOffer = { offered: false, stop() {} };

/** The Linux console would print the sequence, a dumb terminal too. */
const TERMINALS_WITHOUT = ['linux', 'dumb'];

/** The terminal echoed Enter: back up to the line that it left. */
const UP_AND_ERASE = '\u001b[1A\r\u001b[K';

/**
 * Copies `text` whenever the person presses Enter, then calls `copied`. Whether the terminal allows it cannot be
 * seen. The keyboard stays in its normal mode, so that Ctrl-C does what it always does.
 */
export function offerCopy(
  { interactive, stdin, stderr, env }: Pick<Context, 'interactive' | 'stdin' | 'stderr' | 'env'>,
  text: string,
  copied: () => void,
): CopyOffer {
  if (!interactive || TERMINALS_WITHOUT.includes(env.TERM ?? 'dumb')) return NO_OFFER;
  const onLine = () => {
    stderr.write(`${UP_AND_ERASE}\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`);
    copied();
  };
  stdin.on('data', onLine);
  stdin.resume();
  return {
    offered: true,
    stop() {
      stdin.off('data', onLine);
      stdin.pause();
    },
  };
}
