/** One line at the bottom of the screen that says what is being waited for. */
import type { Output } from './output.ts';
import { style } from './style.ts';
import { truncate } from './width.ts';

export interface WaitLine {
  /**
   * Shows the text in place of the one before. Nothing where there is no terminal, so that logs do not fill up; on one
   * that cannot erase, only the first text.
   */
  update(text: string): void;
  /** Takes the line away; the next output starts where it was. */
  clear(): void;
}

const ERASE_LINE = '\r\u001b[K';

/** A wait line on a stream. Ours and not clack's spinner, because that ends the process itself on Ctrl-C, with 0. */
export function createWaitLine(
  stream: Output,
  { tty, color, erases = true }: { tty: boolean; color: boolean; erases?: boolean },
): WaitLine {
  const { dim } = style(color);
  let shown = '';
  return {
    update(text) {
      if (!tty || (shown && !erases)) return;
      // The last column stays free: some terminals break the line as soon as it is filled.
      const line = truncate(text.replace(/\s+/g, ' '), (stream.columns || 80) - 1);
      if (line === shown) return;
      stream.write(erases ? `${ERASE_LINE}${dim(line)}` : `${line}\n`);
      shown = line;
    },
    clear() {
      if (shown && erases) stream.write(ERASE_LINE);
      shown = '';
    },
  };
}
