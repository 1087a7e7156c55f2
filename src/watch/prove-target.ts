/** Confirms that a chat belongs to the person: a code is sent there, and must be typed in. */
import { randomInt } from 'node:crypto';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { orCannotWrite } from '../files/node-error.ts';
import { host } from '../files/this-process.ts';
import { removeFile, writePrivately } from '../files/write.ts';
import type { ChatTarget } from '../openclaw/send-message.ts';
import { fill } from '../text/text.ts';
import { watch as texts } from '../text/texts.ts';
import { readOwn } from '../write/own-files.ts';
import { assertWatchTrusted, type WatchFiles, watchFiles } from './own-files.ts';
import { sendToChat } from './tell.ts';

interface Pending extends ChatTarget {
  readonly code: string;
  readonly until: number;
  readonly tries: number;
}

const LIFE_MS = 60 * 60_000;
const TRIES = 5;

/** Sends a new code to the chat. Throws AppError message-not-sent and cannot-write. */
export async function sendCode(context: Context, locations: Locations, chat: ChatTarget): Promise<void> {
  const files = watchFiles(locations.stateDir, context.platform);
  assertWatchTrusted(files);
  const code = String(randomInt(100_000, 1_000_000));
  const pending: Pending = { ...chat, code, until: context.now() + LIFE_MS, tries: 0 };
  await writePrivately(pathOf(files), JSON.stringify(pending));
  const text = fill(texts.codeMessage, context.language, { code, host });
  const trouble = await sendToChat(context, locations, chat, text);
  if (trouble !== undefined) throw new AppError('message-not-sent', { detail: trouble });
}

/** Whether this code was sent to this chat within the last hour. After five wrong ones, no code is accepted. */
export async function isCode(
  context: Context,
  locations: Locations,
  chat: ChatTarget,
  typed: string,
): Promise<boolean> {
  const files = watchFiles(locations.stateDir, context.platform);
  const pending = readPending(files);
  const isOurs = pending?.channel === chat.channel && pending.target === chat.target;
  if (!pending || !isOurs || pending.until <= context.now() || pending.tries >= TRIES) return false;
  if (pending.code === typed.trim()) {
    await orCannotWrite(pathOf(files), removeFile(pathOf(files)));
    return true;
  }
  await writePrivately(pathOf(files), JSON.stringify({ ...pending, tries: pending.tries + 1 }));
  return false;
}

function pathOf({ folder }: WatchFiles): string {
  return `${folder}/notify-code.json`;
}

function readPending(files: WatchFiles): Pending | undefined {
  try {
    return JSON.parse(readOwn(pathOf(files))?.toString('utf8') ?? 'null') ?? undefined;
  } catch (error) {
    if (error instanceof AppError) throw error;
    return undefined;
  }
}
