/** A line at the bottom of the screen that says what the program is waiting for. */
import type { Output } from './output.ts';
import { style } from './style.ts';
import { truncate } from './width.ts';

export interface WaitLine {
  /**
   * Replaces the shown text. Does nothing without a terminal, so that logs do not fill up; on one that cannot erase,
   * shows only the first text.
   */
  update(text: string): void;
  /** Erases the line; the next output starts in its place. */
  clear(): void;
}

const ERASE_LINE = '\r\u001b[K';

/** A wait line on a stream. We do not use clack's spinner because it exits the process on Ctrl-C, with code 0. */
export function createWaitLine(
  stream: Output,
  { tty, color, erases = true }: { tty: boolean; color: boolean; erases?: boolean },
): WaitLine {
  const { dim } = style(color);
  let shown = '';
  return {
    update(text) {
      if (!tty || (shown && !erases)) return;
      // The last column stays free: some terminals wrap as soon as it is filled.
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
