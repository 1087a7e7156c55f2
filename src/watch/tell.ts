/**
 * How a pass notifies a person: in the chosen chat, otherwise on the desktop, otherwise only in the log. A chat is
 * proven to be the person's first: a code is sent there, and must be typed in.
 */

import { randomInt } from 'node:crypto';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { orCannotWrite } from '../files/node-error.ts';
import { host } from '../files/this-process.ts';
import { removeFile, writePrivately } from '../files/write.ts';
import { findOnPath } from '../machine/environment.ts';
import { findOpenclaw } from '../openclaw/install.ts';
import { type ChatTarget, sendMessage } from '../openclaw/run-openclaw.ts';
import { fill, formatTime, type Notice } from '../text/text.ts';
import { watch as texts } from '../text/texts.ts';
import { readRecord } from '../write/own-files.ts';
import { assertWatchTrusted, type Installation, watchFiles } from './own-files.ts';

/** `notified` of `watch --json`; `at` in epoch milliseconds. */
export interface Notified extends ChatTarget {
  readonly at: number;
}

export interface Teller {
  /** Sends the message. Undefined if nobody could be notified; `troubles` has the reasons. Throws CancelledError. */
  tell(message: Notice): Promise<Notified | undefined>;
  /** Why messages could not be sent, for the log. */
  readonly troubles: readonly string[];
  /** The failure if nobody could be notified: message-not-sent with the reasons. */
  notSent(): AppError;
}

/** The messages of this installation. Without one, or without a chat, they go to the desktop of the logged-in user. */
export function createTeller(
  context: Context,
  locations: Locations,
  installation: Installation | undefined,
): Teller {
  const troubles: string[] = [];
  const { language } = context;
  return {
    troubles,
    notSent() {
      const detail = troubles.join('; ') || fill(texts.nobody, language);
      return notSent(context, locations, detail);
    },
    async tell({ text, facts }) {
      const words = fill(text, language, facts);
      const chat = installation?.notify;
      if (chat) {
        const { host: where, at } = installation;
        const why = fill(texts.whyThis, language, { host: where, date: formatTime(at).slice(0, 10) });
        const trouble = await sendToChat(context, locations, chat, `${words}\n\n${why}`);
        if (trouble === undefined) return { ...chat, at: context.now() };
        troubles.push(`${chat.channel}: ${trouble}`);
      }
      return showOnDesktop(context, words);
    },
  };
}

/** The error message, or undefined if it was sent. Throws CancelledError. */
async function sendToChat(
  context: Context,
  locations: Locations,
  chat: ChatTarget,
  text: string,
): Promise<string | undefined> {
  const openclaw = findOpenclaw(context, locations.stateDir);
  if (!openclaw) return fill(texts.noOpenclaw, context.language);
  const isBatch = /\.(cmd|bat)$/i.test(openclaw.command);
  // A shell would interpret the text before the batch file does.
  if (!isBatch) return sendMessage(context, { ...openclaw, locations }, chat, text);
  const [node] = context.program;
  const { script } = openclaw;
  if (!script || !node) return 'openclaw can only be started through a shell here';
  return sendMessage(context, { command: node, args: [script], locations }, chat, text);
}

const DESKTOP_TIMEOUT_MS = 10_000;

/** The texts are arguments of a script that only shows them. */
const APPLESCRIPT = [
  'on run argv',
  'display notification (item 1 of argv) with title (item 2 of argv)',
  'end run',
];

async function showOnDesktop(context: Context, words: string): Promise<Notified | undefined> {
  const title = 'openclaw-bedrock';
  const [program, args] =
    context.platform === 'darwin'
      ? ['osascript', [...APPLESCRIPT.flatMap((line) => ['-e', line]), words, title]]
      : ['notify-send', ['--app-name', title, '--', title, words]];
  if (!findOnPath(context, program as string)) return undefined;
  const { exitCode } = await context.run(program as string, args as string[], {
    timeoutMs: DESKTOP_TIMEOUT_MS,
  });
  return exitCode === 0 ? { channel: 'desktop', target: program as string, at: context.now() } : undefined;
}

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
  await writePrivately(files.code, JSON.stringify(pending));
  const text = fill(texts.codeMessage, context.language, { code, host });
  const trouble = await sendToChat(context, locations, chat, text);
  if (trouble !== undefined) throw notSent(context, locations, trouble);
}

/** With {noOpenclaw} where OpenClaw, which sends the messages, is not on PATH. */
function notSent(context: Context, { stateDir }: Locations, detail: string): AppError {
  const isMissing = !findOpenclaw(context, stateDir);
  return new AppError('message-not-sent', { detail, ...(isMissing && { noOpenclaw: 'true' }) });
}

/** Whether this code was sent to this chat within the last hour. After five wrong ones, no code is accepted. */
export async function isCode(
  context: Context,
  locations: Locations,
  chat: ChatTarget,
  typed: string,
): Promise<boolean> {
  const files = watchFiles(locations.stateDir, context.platform);
  const pending = readRecord(files.code) as Pending | undefined;
  const isOurs = pending?.channel === chat.channel && pending.target === chat.target;
  if (!pending || !isOurs || pending.until <= context.now() || pending.tries >= TRIES) return false;
  if (pending.code === typed.trim()) {
    await orCannotWrite(files.code, removeFile(files.code));
    return true;
  }
  await writePrivately(files.code, JSON.stringify({ ...pending, tries: pending.tries + 1 }));
  return false;
}
