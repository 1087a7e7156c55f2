/** The stand-in's HTTP/1.1 server: finds the route, sends the answer. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type Answer, type ReceivedRequest, Refusal, type Route, refusal } from './wire.ts';

/** A listening server. */
export interface Server {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Closes immediately, cutting every open connection. */
  close(): Promise<void>;
}

/** Sees each request first; true if it has answered in place of `own`. */
export type Intercept = (
  request: ReceivedRequest,
  response: ServerResponse,
  own: () => Answer,
) => boolean | Promise<boolean>;

/**
 * Listens on a free port of 127.0.0.1. The routes may need the server's URL, so they are made from it. `now` dates its
 * answers.
 */
export async function serve(
  intercept: Intercept,
  makeRoutes: (url: string) => readonly Route[],
  now: () => number,
): Promise<Server> {
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
    const own = () => ownAnswer(request, route, pathPart);
    if (!(await intercept(request, response, own))) await send(response, own(), now());
  }

  return {
    url,
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

async function send(response: ServerResponse, answer: Answer, time: number): Promise<void> {
  const date = new Date(time).toUTCString();
  response.writeHead(answer.status, { date, 'x-amzn-requestid': randomUUID(), ...answer.headers });
  response.flushHeaders();
  await pipeline(answer.body, response);
}
