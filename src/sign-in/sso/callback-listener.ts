/** Receives the authorization code from the browser: one path on 127.0.0.1, one answer (RFC 8252 §7.3). */
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { fill, type Language } from '../../text/text.ts';
import { callback } from '../../text/texts.ts';

/** The browser's answer. `error` is a code of RFC 6749 §4.1.2.1. */
export type CallbackAnswer =
  | { readonly code: string }
  | { readonly error: string; readonly description: string };

export interface CallbackListener {
  readonly redirectUri: string;
  /** The first answer with our state; later ones are rejected. */
  readonly answer: Promise<CallbackAnswer>;
  /** Stops listening and closes idle connections. A response in progress is still sent. */
  close(): void;
}

const MOST_CONNECTIONS = 32;

/** Listens on a free port. Rejects with Node's error where nothing may listen. */
export async function listenForCallback(
  path: string,
  state: string,
  language: Language,
): Promise<CallbackListener> {
  let take: (answer: CallbackAnswer) => void = () => {};
  const answer = new Promise<CallbackAnswer>((resolve) => {
    take = resolve;
  });
  let taken = false;
  /** Browsers open connections before they need them, which would keep this process alive for minutes. */
  const idle = new Set<Socket>();
  const server = createServer((request, response) => {
    idle.delete(request.socket);
    const reply = read(request, path, state);
    if (typeof reply === 'number') return send(response, reply, callbackPage('refused', language));
    if (taken) return send(response, 410, callbackPage('used', language));
    taken = true;
    send(response, 200, callbackPage('code' in reply ? 'done' : 'failed', language));
    take(reply);
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    for (const socket of idle) socket.destroy();
  };
  return { redirectUri: `http://127.0.0.1:${port}${path}`, answer, close };
}

/** The answer in a request, or the HTTP status to reject it with. */
function read({ method, url = '/' }: IncomingMessage, path: string, state: string): CallbackAnswer | number {
  const target = parse(url);
  if (!target) return 400;
  const { pathname, searchParams } = target;
  if (pathname !== path) return 404;
  if (method !== 'GET') return 405;
  const given = searchParams.get('state');
  const error = searchParams.get('error');
  // Anybody may send a request without our state; it must not end the sign-in.
  if (given === null || !isSame(given, state)) return 400;
  if (error !== null) return { error, description: searchParams.get('error_description') ?? '' };
  const code = searchParams.get('code');
  return code ? { code } : 400;
}

/** A request target may be anything, such as `//` or `*`, which `new URL` rejects. */
function parse(url: string): URL | undefined {
  return URL.canParse(url, 'http://127.0.0.1') ? new URL(url, 'http://127.0.0.1') : undefined;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The page loads, runs and stores nothing and sends no referrer, because its URL holds the code. */
function send(response: ServerResponse, status: number, html: string) {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    })
    .end(html);
}

/** The page at the end of a sign-in. It repeats nothing from the request. */
function callbackPage(kind: keyof typeof callback, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>openclaw-bedrock</title>
<h1>openclaw-bedrock</h1>
<p>${fill(callback[kind], language)}</p>
`;
}
