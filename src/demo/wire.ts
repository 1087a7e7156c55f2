/** Requests and answers of the stand-in, AWS's error formats and paged listings. Knows no operation's rules. */
import { randomBytes } from 'node:crypto';
import { EventStreamCodec } from '@smithy/core/event-streams';
import { fromUtf8, toUtf8 } from '@smithy/core/serde';

/** The AWS operations that the stand-in simulates, and the two pages that a browser opens during a sign-in. */
export type Operation =
  | 'RegisterClient'
  | 'StartDeviceAuthorization'
  | 'CreateToken'
  | 'DevicePage'
  | 'AuthorizePage'
  | 'ListAccounts'
  | 'ListAccountRoles'
  | 'GetRoleCredentials'
  | 'Logout'
  | 'ListFoundationModels'
  | 'ListInferenceProfiles'
  | 'Converse'
  | 'ConverseStream'
  | 'InvokeModel';

/** A received request. `path` has no query and keeps its percent-encoding; header names are lowercase. */
export interface ReceivedRequest {
  /** `Unknown` if no operation has this method and path; the answer is then 404. */
  readonly operation: Operation | 'Unknown';
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON; the text if it is not JSON; undefined if there is none. */
  readonly body: unknown;
}

/** The bytes to send. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** One operation: how it is recognized and what it does. `pathPart` is the decoded first group of `path`, or ''. */
export interface Route {
  readonly operation: Operation;
  readonly method: 'GET' | 'POST';
  /** Matched against the end of the path, because an endpoint override may carry a prefix. */
  readonly path: RegExp;
  /** Throws a Refusal to answer with an error. */
  readonly handle: (request: ReceivedRequest, pathPart: string) => Answer;
}

/** A route without the repetition of its member names. */
export function route(
  operation: Operation,
  method: Route['method'],
  path: RegExp,
  handle: Route['handle'],
): Route {
  return { operation, method, path, handle };
}

/** Thrown by a handler: the answer to the request. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with status ${answer.status}`);
    this.answer = answer;
  }
}

/** A JSON answer. */
export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: [Buffer.from(JSON.stringify(value))],
  };
}

/** An error in REST-JSON format: the type in the `x-amzn-errortype` header, the text in `message`. */
export function refusal(status: number, type: string, message: string): Refusal {
  return new Refusal(json({ message }, status, { 'x-amzn-errortype': type }));
}

/** Bedrock's error for a request that it does not accept. */
export function invalid(message: string): Refusal {
  return refusal(400, 'ValidationException', message);
}

/** A string member of a JSON request body; undefined if it is absent, empty or not a string. */
export function stringMember(request: ReceivedRequest, name: string): string | undefined {
  const value = member(request, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A list member of a JSON request body, as strings; empty if it is absent. */
export function listMember(request: ReceivedRequest, name: string): readonly string[] {
  const value = member(request, name);
  return Array.isArray(value) ? value.map(String) : [];
}

function member(request: ReceivedRequest, name: string): unknown {
  const { body } = request;
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}

/**
 * One event in the SDK's format: a single key, e.g. `{ messageStart: { role: 'assistant' } }`. A key that ends in
 * `Exception` is an in-stream exception, e.g. `{ throttlingException: { message: 'wait' } }`.
 */
export type StreamEvent = Readonly<Record<string, unknown>>;

/** The media type of the frames. */
export const EVENT_STREAM = 'application/vnd.amazon.eventstream';

const codec = new EventStreamCodec(toUtf8, fromUtf8);

/**
 * One event as one frame.
 * Format: https://smithy.io/2.0/aws/amazon-eventstream.html
 */
export function encodeEvent(event: StreamEvent): Uint8Array {
  const [name, payload] = Object.entries(event)[0] ?? ['', {}];
  const kind = name.endsWith('Exception') ? 'exception' : 'event';
  return codec.encode({
    headers: {
      [`:${kind}-type`]: { type: 'string', value: name },
      ':content-type': { type: 'string', value: 'application/json' },
      ':message-type': { type: 'string', value: kind },
    },
    body: fromUtf8(JSON.stringify(payload)),
  });
}

/** What a client asked for, and the maximum it may ask for. */
interface PageRequest {
  readonly maxResults: string | undefined;
  readonly nextToken: string | undefined;
  readonly limit: number;
  /** The maximum page size, whatever the client asks for. */
  readonly pageSize: number;
}

/** One page; undefined if the size is not an integer from 1 to `limit`, or the token is not ours. */
export function pageOf<Item>(
  items: readonly Item[],
  { maxResults, nextToken, limit, pageSize }: PageRequest,
): { items: readonly Item[]; nextToken: string | undefined } | undefined {
  const asked = maxResults === undefined ? limit : Number(maxResults);
  const start = nextToken === undefined ? 0 : Number(Buffer.from(nextToken, 'base64url').toString());
  if (!Number.isInteger(asked) || asked < 1 || asked > limit || !Number.isInteger(start)) return undefined;
  const end = start + Math.min(asked, pageSize);
  return {
    items: items.slice(start, end),
    nextToken: end < items.length ? Buffer.from(String(end)).toString('base64url') : undefined,
  };
}

/** RFC 4648; the random part of an access key ID uses these characters. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Makes the secrets of one stand-in. */
export class Mint {
  /** A random URL-safe text: the prefix and `bytes` random bytes. */
  token(prefix: string, bytes: number): string {
    return prefix + randomBytes(bytes).toString('base64url');
  }

  /** A long-term Bedrock API key: `ABSK` and the base64 of `BedrockAPIKey-demo-at-<account id>:<secret>`. */
  apiKey(accountId: string): string {
    const inside = `BedrockAPIKey-demo-at-${accountId}:${randomBytes(32).toString('base64')}`;
    return `ABSK${Buffer.from(inside).toString('base64')}`;
  }

  /** Temporary credentials. */
  credentials(): { accessKeyId: string; secretAccessKey: string; sessionToken: string } {
    return {
      accessKeyId: `ASIA${randomLetters(16)}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: `IQoJb3JpZ2luX2Vj${randomBytes(192).toString('base64')}`,
    };
  }
}

/** `count` random characters of the base32 alphabet. */
export function randomLetters(count: number): string {
  return [...randomBytes(count)].map((byte) => BASE32[byte % BASE32.length]).join('');
}
