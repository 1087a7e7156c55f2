/**
 * Our own Telegram: the parts of the Bot API that OpenClaw's channel uses, and a person who chats with the bot.
 * https://core.telegram.org/bots/api
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** The messages and their senders, in order. */
interface Line {
  readonly id: number;
  readonly from: 'user' | 'bot';
  readonly text: string;
}

export interface Telegram {
  /** For `channels.telegram.apiRoot`. */
  readonly url: string;
  /** For `channels.telegram.botToken`; in the real format, random for each start. */
  readonly token: string;
  /** Every message so far. */
  readonly transcript: readonly Line[];
  /** The person writes to the bot. Resolves to the bot's complete answer, rejects if there is none in time. */
  ask(text: string, timeoutMs?: number): Promise<string>;
  /** The bot's newest matching message, once there is one. Rejects if there is none in time. */
  read(message: RegExp, timeoutMs?: number): Promise<string>;
  close(): Promise<void>;
}

/** The person; a private chat has the same ID. */
export const PERSON = 4242;

const BOT = { id: 123456, is_bot: true, first_name: 'Claw', username: 'claw_bot' };

/** A message is shown while it arrives, and edited until it is complete. */
const SETTLED_MS = 2_500;

/** Starts it on a free port of 127.0.0.1. */
export async function startTelegram(): Promise<Telegram> {
  const token = `${BOT.id}:${crypto.randomUUID().replaceAll('-', '')}`;
  const transcript: Line[] = [];
  const updates: { readonly update_id: number; readonly message: object }[] = [];
  let messageId = 0;
  /** Called for each new update, and each message of the bot. */
  let onUpdate = () => {};
  let onAnswer = (_: string) => {};

  const message = (text: string, from: object) => ({
    message_id: ++messageId,
    date: Math.floor(Date.now() / 1000),
    chat: { id: PERSON, type: 'private', first_name: 'Ada' },
    from,
    text,
    ...commandIn(text),
  });
  const methods: Readonly<Record<string, (given: Given, gone: AbortSignal) => unknown>> = {
    getMe: () => ({ ...BOT, can_join_groups: true, supports_inline_queries: false }),
    getUpdates: async ({ offset = 0, timeout = 0 }, gone) => {
      const waiting = () => updates.filter(({ update_id }) => update_id >= Number(offset));
      if (waiting().length === 0)
        await new Promise<void>((resolve) => {
          onUpdate = resolve;
          gone.addEventListener('abort', () => resolve());
          setTimeout(resolve, Number(timeout) * 1000).unref();
        });
      return waiting();
    },
    sendMessage: ({ text = '' }) => {
      const sent = message(text, BOT);
      transcript.push({ id: sent.message_id, from: 'bot', text });
      onAnswer(text);
      return sent;
    },
    // OpenClaw shows a reply while it arrives, by editing the message.
    editMessageText: ({ message_id, text = '' }) => {
      const at = transcript.findIndex(({ id }) => id === Number(message_id));
      if (at >= 0) transcript[at] = { id: Number(message_id), from: 'bot', text };
      onAnswer(text);
      return { ...message(text, BOT), message_id: Number(message_id) };
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, bot, method = ''] = url.pathname.split('/');
    const given: Given = { ...Object.fromEntries(url.searchParams), ...bodyOf(await readText(request)) };
    const known = bot === `bot${token}`;
    const result = known ? ((await methods[method]?.(given, gone.signal)) ?? true) : undefined;
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(known ? { ok: true, result } : { ok: false, error_code: 401 }));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    transcript,
    ask: (text, timeoutMs = 180_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`no answer to ${text}; so far: ${JSON.stringify(transcript)}`)),
          timeoutMs,
        );
        let settled: NodeJS.Timeout | undefined;
        onAnswer = (said) => {
          clearTimeout(timer);
          clearTimeout(settled);
          settled = setTimeout(() => resolve(said), SETTLED_MS);
        };
        const sent = message(text, { id: PERSON, is_bot: false, first_name: 'Ada' });
        transcript.push({ id: sent.message_id, from: 'user', text });
        updates.push({ update_id: updates.length + 1, message: sent });
        onUpdate();
      }),
    async read(message, timeoutMs = 120_000) {
      for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(100)) {
        const found = transcript.findLast(({ from, text }) => from === 'bot' && message.test(text));
        if (found) return found.text;
      }
      throw new Error(`no message like ${message}; so far: ${JSON.stringify(transcript)}`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Given {
  readonly offset?: string | number;
  readonly timeout?: string | number;
  readonly message_id?: string | number;
  readonly text?: string;
}

/** Telegram marks a command at the start of a message, and OpenClaw's channel hears marked ones itself. */
function commandIn(text: string): object {
  const [command] = /^\/\w+/.exec(text) ?? [];
  return command ? { entities: [{ type: 'bot_command', offset: 0, length: command.length }] } : {};
}

/** JSON, or a form. */
function bodyOf(body: string): Given {
  if (body === '') return {};
  return body.startsWith('{') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
}
