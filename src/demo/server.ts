/** The stand-in's HTTP/1.1 server: finds the route, records the request, sends the answer. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Answer, Operation, ReceivedRequest, Route, StreamEvent } from './wire.ts';
import { EVENT_STREAM, encodeEvent, json, Refusal, refusal } from './wire.ts';

/** A listening server. */
export interface Server {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** Closes immediately, cutting every open connection. */
  close(): Promise<void>;
}

/**
 * Listens on a free port of 127.0.0.1. The routes may need the server's URL, so they are made from it. `now` dates its
 * answers.
 */
export async function serve(
  canned: CannedAnswers,
  makeRoutes: (url: string) => readonly Route[],
  now: () => number,
): Promise<Server> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((incoming, response) => {
    // Sending fails only if the client has gone or the stand-in is closing: nobody is left to tell.
    receive(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const routes = makeRoutes(url);

  async function receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { request, route, pathPart } = await read(incoming, routes);
    requests.push(request);
    const own = () => ownAnswer(request, route, pathPart);
    const next = route && canned.take(route.operation);
    await send(response, next === undefined ? own() : playCanned(next, own), now());
  }

  return {
    url,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function read(
  incoming: IncomingMessage,
  routes: readonly Route[],
): Promise<{ request: ReceivedRequest; route: Route | undefined; pathPart: string }> {
  const { method = '' } = incoming;
  const { pathname: path, searchParams } = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const route = routes.find((candidate) => candidate.method === method && candidate.path.test(path));
  const request: ReceivedRequest = {
    operation: route?.operation ?? 'Unknown',
    method,
    path,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: parse(await text(incoming)),
  };
  return { request, route, pathPart: route?.path.exec(path)?.[1] ?? '' };
}

/** A body that is not JSON is not an error here: the operation rejects it for its missing members. */
function parse(body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function ownAnswer(request: ReceivedRequest, route: Route | undefined, pathPart: string): Answer {
  try {
    if (!route) throw refusal(404, 'UnknownOperationException', `No operation at ${request.path}`);
    return route.handle(request, decodeURIComponent(pathPart));
  } catch (error) {
    return (error instanceof Refusal ? error : refusal(500, 'InternalServerException', String(error))).answer;
  }
}

async function send(response: ServerResponse, answer: Answer | 'cut' | 'hang', time: number): Promise<void> {
  if (answer === 'hang') return;
  if (answer === 'cut') {
    response.destroy();
    return;
  }
  const date = new Date(time).toUTCString();
  response.writeHead(answer.status, { date, 'x-amzn-requestid': randomUUID(), ...answer.headers });
  response.flushHeaders();
  const { ending = 'end' } = answer;
  await pipeline(answer.body, response, { end: ending === 'end' });
  // destroySoon flushes what was sent so far; the client then misses the last chunk and reports a cut.
  if (ending === 'cut') response.socket?.destroySoon();
}

/**
 * What the next call gets instead of the stand-in's own answer:
 * - `cut`: the connection is closed before the first byte of the answer;
 * - `hang`: no answer until the stand-in closes;
 * - `status`: this answer. `type` becomes the `x-amzn-errortype` header; a string or bytes are sent as they are,
 *   anything else as JSON;
 * - `events`: a 200 event stream of these events; `ending` is a proper end (default), a cut or silence;
 * - `cutAfter`: the stand-in's own answer, cut off after this many bytes of its body.
 */
export type CannedAnswer =
  | 'cut'
  | 'hang'
  | {
      readonly status: number;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  | { readonly events: readonly StreamEvent[]; readonly ending?: 'end' | 'cut' | 'hang' }
  | { readonly cutAfter: number };

/** A first-in, first-out queue of canned answers for each operation. */
export class CannedAnswers {
  readonly #queues = new Map<Operation, CannedAnswer[]>();

  /** Queues the answer `times` times. Returns a function that removes the unused ones. */
  add(operation: Operation, answer: CannedAnswer, times: number): () => void {
    const queue = this.#queues.get(operation) ?? [];
    queue.push(...Array<CannedAnswer>(times).fill(answer));
    this.#queues.set(operation, queue);
    return () => {
      const others = (this.#queues.get(operation) ?? []).filter((queued) => queued !== answer);
      this.#queues.set(operation, others);
    };
  }

  /** Removes and returns the oldest answer queued for the operation. */
  take(operation: Operation): CannedAnswer | undefined {
    return this.#queues.get(operation)?.shift();
  }
}

/** Turns a canned answer into bytes; `own` makes the stand-in's own answer if needed. */
function playCanned(canned: CannedAnswer, own: () => Answer): Answer | 'cut' | 'hang' {
  if (canned === 'cut' || canned === 'hang') return canned;
  if ('cutAfter' in canned) {
    const answer = own();
    return { ...answer, body: firstBytes(answer.body, canned.cutAfter), ending: 'cut' };
  }
  if ('events' in canned) {
    return {
      status: 200,
      headers: { 'content-type': EVENT_STREAM },
      body: canned.events.map(encodeEvent),
      ending: canned.ending ?? 'end',
    };
  }
  const headers = { ...(canned.type && { 'x-amzn-errortype': canned.type }), ...canned.headers };
  const { status, body = '' } = canned;
  if (typeof body === 'string' || body instanceof Uint8Array) {
    return { status, headers, body: [Buffer.from(body)] };
  }
  return json(body, status, headers);
}

async function* firstBytes(body: Answer['body'], count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of body) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}
