/**
 * The built-in stand-in for AWS: SSO-OIDC, the SSO portal, the Bedrock control plane and Bedrock Runtime on one free
 * port of 127.0.0.1 (HTTP/1.1). Point the SDK's AWS_ENDPOINT_URL at it; a path prefix is allowed. The demo command and
 * the tests use it. Keeps no state outside the returned object, and prints nothing.
 */

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { BedrockAccess, type StaticCredentials } from './bedrock-access.ts';
import { converseRoutes, embeddingRoutes, type Reply } from './bedrock-runtime.ts';
import { type Account, identityCenterRoutes } from './identity-center.ts';
import {
  type ApplicationProfile,
  type FoundationModel,
  listingRoutes,
  MODELS,
  ModelLists,
  PROFILES,
} from './models.ts';
import { Clients, SignIns } from './sign-ins.ts';
import { type Answer, Mint, type ReceivedRequest, Refusal, type Route, refusal } from './wire.ts';

export type { Account } from './identity-center.ts';

/**
 * Options of the stand-in; an absent member (not one set to undefined) has its default. Durations that AWS counts in
 * seconds are in seconds.
 */
export interface StandInOptions {
  /** The only start URL it knows. A trailing slash or fragment makes no difference, as on AWS. */
  readonly startUrl?: string;
  /** Milliseconds until a sign-in counts as approved; default 0. `never`: only by approve() or the page. */
  readonly approveAfterMs?: number | 'never';
  readonly accounts?: readonly Account[];
  /** API keys accepted besides `apiKey`. */
  readonly apiKeys?: readonly string[];
  /** Long-lived access keys accepted besides those that GetRoleCredentials hands out. */
  readonly staticCredentials?: readonly StaticCredentials[];
  readonly models?: readonly FoundationModel[];
  /** Ids of system-defined inference profiles: `<geography>.<model id>`. */
  readonly profiles?: readonly string[];
  /** Application inference profiles; default none. */
  readonly applicationProfiles?: readonly ApplicationProfile[];
  /** The region in the ARNs of the listings; default us-east-1. */
  readonly region?: string;
  /** Every model's reply. */
  readonly reply?: Reply;
  /** Milliseconds since 1970; every expiry goes by it. Default Date.now. */
  readonly now?: () => number;
  /** Waits between two pieces of a streamed reply. Default: a real timer that does not keep the process alive. */
  readonly delay?: (ms: number) => Promise<unknown>;
  /** Lifetime of a device code; default 600. */
  readonly deviceCodeSeconds?: number;
  /** The polling interval of StartDeviceAuthorization; default 1; null omits it from the answer. */
  readonly pollSeconds?: number | null;
  /** Lifetime of an SSO access token; default 28800. */
  readonly tokenSeconds?: number;
  /** Lifetime of role credentials; default 3600. */
  readonly credentialSeconds?: number;
  /** Default true: a refresh token for clients that registered with scopes. */
  readonly issueRefreshToken?: boolean;
  /** The maximum page size of listings, whatever the client asks for. */
  readonly pageSize?: number;
  /** Sees each request first, and may answer it. */
  readonly intercept?: Intercept;
  /** Makes its secrets. */
  readonly mint?: Mint;
}

/** A running stand-in. */
export interface StandIn {
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  readonly url: string;
  readonly startUrl: string;
  /** A long-term Bedrock API key in the real format, random for each start, that it accepts. */
  readonly apiKey: string;
  readonly signIns: SignIns;
  /** Ends every session, as an administrator can: all access and refresh tokens become invalid. */
  revoke(): void;
  /** Closes immediately, cutting every open connection. */
  close(): Promise<void>;
}

const ACCOUNT_ID = '111122223333';

const DEFAULTS = {
  startUrl: 'https://d-0000000000.awsapps.com/start',
  approveAfterMs: 0,
  accounts: [
    {
      accountId: ACCOUNT_ID,
      accountName: 'Sandbox',
      emailAddress: 'sandbox@example.com',
      roles: ['BedrockInvokeOnly', 'ReadOnlyAccess'],
    },
    {
      accountId: '444455556666',
      accountName: 'Sandbox production',
      emailAddress: 'production@example.com',
      roles: ['ReadOnlyAccess'],
    },
  ],
  apiKeys: [],
  staticCredentials: [],
  models: MODELS,
  profiles: PROFILES,
  applicationProfiles: [],
  region: 'us-east-1',
  reply: 'Hello from the sandbox: this reply was streamed, as Amazon Bedrock would stream it.',
  now: Date.now,
  delay: (ms) => sleep(ms, undefined, { ref: false }),
  deviceCodeSeconds: 600,
  pollSeconds: 1,
  tokenSeconds: 28_800,
  credentialSeconds: 3600,
  issueRefreshToken: true,
  pageSize: 1000,
  intercept: () => false,
} as const satisfies StandInOptions;

type Settings = Required<StandInOptions>;

/** Starts a stand-in. Rejects only if 127.0.0.1 has no free port. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const settings: Settings = { ...DEFAULTS, mint: new Mint(), ...options };
  const { accounts, approveAfterMs, mint, now, startUrl } = settings;
  const accountId = accounts[0]?.accountId ?? ACCOUNT_ID;
  const apiKey = mint.apiKey(accountId);
  const signIns = new SignIns({
    approveAfterMs: approveAfterMs === 'never' ? Number.POSITIVE_INFINITY : approveAfterMs,
    lifeSeconds: settings.deviceCodeSeconds,
    mint,
    now,
  });
  const access = new BedrockAccess({ ...settings, apiKeys: [apiKey, ...settings.apiKeys] });
  // Access tokens with their expiry, refresh tokens with their client.
  const handedOut = { tokens: new Map<string, number>(), refreshTokens: new Map<string, string>() };
  const clients = new Clients(mint, now);
  const lists = new ModelLists({ ...settings, accountId });
  const routesAt = (url: string) => [
    ...identityCenterRoutes({ ...settings, ...handedOut, url, clients, signIns, access }),
    ...listingRoutes({ ...settings, access, lists }),
    ...converseRoutes({ ...settings, access, lists }),
    ...embeddingRoutes({ access, lists }),
  ];
  const server = await serve(settings.intercept, routesAt, now);
  return {
    url: server.url,
    startUrl,
    apiKey,
    signIns,
    revoke: () => {
      for (const issued of Object.values(handedOut)) issued.clear();
    },
    close: server.close,
  };
}

/** A listening server. */
interface Server {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Closes immediately, cutting every open connection. */
  close(): Promise<void>;
}

/** Sees each request first; true if it has answered in place of `own`. */
type Intercept = (
  request: ReceivedRequest,
  response: ServerResponse,
  own: () => Answer,
) => boolean | Promise<boolean>;

/**
 * Listens on a free port of 127.0.0.1. The routes may need the server's URL, so they are made from it. `now` dates its
 * answers.
 */
async function serve(
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
