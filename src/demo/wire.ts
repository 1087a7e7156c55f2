/** Requests and answers of the stand-in, and AWS's error formats. Knows no operation's rules. */

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

/** The bytes to send. `ending`: what happens after the body: a proper end (default), a cut or silence. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  readonly ending?: 'end' | 'cut' | 'hang';
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

/** Thrown by a handler: the answer to the request. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with status ${answer.status}`);
    this.name = 'Refusal';
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
