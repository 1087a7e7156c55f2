/** What a request and an answer of the stand-in are, and how AWS says no. Knows no operation's rules. */

/** The AWS operations the stand-in plays, and the two pages that a browser opens during a sign-in. */
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

/** A request as it arrived. `path` has no query and keeps its percent-encoding; header names are lower case. */
export interface ReceivedRequest {
  /** `Unknown` when no operation has this method and path; such a request is answered with 404. */
  readonly operation: Operation | 'Unknown';
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON; the text itself when it is not JSON; undefined when there is none. */
  readonly body: unknown;
}

/** The bytes to send. `ending` tells what happens after the body: a proper end (default), a cut or silence. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  readonly ending?: 'end' | 'cut' | 'hang';
}

/** One operation: how it is recognised and what it does. `pathPart` is the decoded first group of `path`, or ''. */
export interface Route {
  readonly operation: Operation;
  readonly method: 'GET' | 'POST';
  /** Matched against the end of the path, because an endpoint override may carry a prefix. */
  readonly path: RegExp;
  /** Throws a Refusal to answer with an error. */
  readonly handle: (request: ReceivedRequest, pathPart: string) => Answer;
}

/** Thrown by a handler: the request ends with this answer. */
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

/** An error in the REST-JSON form: the type in the `x-amzn-errortype` header, the text in `message`. */
export function refusal(status: number, type: string, message: string): Refusal {
  return new Refusal(json({ message }, status, { 'x-amzn-errortype': type }));
}

/** The text of one member of a JSON request body; undefined when it is absent, empty or not a string. */
export function stringMember(request: ReceivedRequest, name: string): string | undefined {
  const value = member(request, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The strings of one list member of a JSON request body; empty when it is absent. */
export function listMember(request: ReceivedRequest, name: string): readonly string[] {
  const value = member(request, name);
  return Array.isArray(value) ? value.map(String) : [];
}

function member(request: ReceivedRequest, name: string): unknown {
  const { body } = request;
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}
