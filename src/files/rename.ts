/** Renames as Windows lets us: a virus scanner, an indexer or a reader may hold a file for a moment. */
import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Waits so many milliseconds. A rename under way is not cut off by Ctrl-C, so no signal ends it. */
export type Pause = (ms: number) => Promise<unknown>;

/** What Windows answers while another program has the file open (`graceful-fs` retries the same three). */
const BUSY = ['EPERM', 'EACCES', 'EBUSY'];

/** 1.2 s in all; scanners are done in less. */
const PAUSES_MS = [20, 40, 80, 160, 300, 600];

/** Puts `from` in the place of `to`. Throws Node's own error when the file stays held. */
export async function renamePatiently(from: string, to: string, pause: Pause = wait): Promise<void> {
  for (const ms of PAUSES_MS) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!BUSY.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await pause(ms);
    }
  }
  return rename(from, to);
}
