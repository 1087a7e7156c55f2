import type { Context } from '../context.ts';
import { PAGE_TEXTS } from '../messages/sso-flow.ts';
import type { Text } from '../messages/text.ts';
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
      if (copied) return PAGE_TEXTS.copied;
      return open?.offered ? PAGE_TEXTS.copy : undefined;
    },
    stop: () => open?.stop(),
  };
}
