/** Renames that tolerate Windows: a virus scanner, an indexer or a reader may hold a file open for a moment. */
import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Waits for this many milliseconds. Ctrl-C does not interrupt a rename, so there is no signal. */
export type Pause = (ms: number) => Promise<unknown>;

/** Windows errors while another program has the file open (`graceful-fs` retries the same three). */
const BUSY = ['EPERM', 'EACCES', 'EBUSY'];

/** 1.2 s in all; scanners finish sooner. */
const PAUSES_MS = [20, 40, 80, 160, 300, 600];

/** Renames `from` to `to`, with retries. Throws Node's own error if the file stays open. */
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
