import type { Context } from '../context.ts';
import type { Text } from '../text/text.ts';
import { pages } from '../text/texts.ts';
import { type CopyOffer, offerCopy } from './clipboard.ts';

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
