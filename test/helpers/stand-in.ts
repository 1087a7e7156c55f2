/** The stand-in for AWS as tests use it: it remembers requests and secrets, and gives the answers it is told to. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import * as demo from '../../src/demo/stand-in.ts';
import type { Answer, Operation, ReceivedRequest, StreamEvent } from '../../src/demo/wire.ts';
import { EVENT_STREAM, encodeEvent, json, Mint } from '../../src/demo/wire.ts';

export type { Account } from '../../src/demo/stand-in.ts';

export type StandInOptions = Omit<demo.StandInOptions, 'intercept' | 'mint'>;

/** A running stand-in. */
export interface StandIn extends demo.StandIn {
  /** Every request so far, oldest first. */
  readonly requests: readonly ReceivedRequest[];
  /** Approves the sign-in with this user code, or every current and future one. Throws for an unknown code. */
  approve(userCode?: string): void;
  /** Denies the sign-in with this user code, or every current and future one. Throws for an unknown code. */
  deny(userCode?: string): void;
  /**
   * The operation's next call, or next `times` calls, get this answer; first queued, first used. Returns a function
   * that removes the unused ones, because other programs repeat a call as often as they like.
   */
  answerNext(operation: Operation, answer: CannedAnswer, times?: number): () => void;
  /** Every secret that it issued or accepts. Access key IDs and user codes are not secrets. */
  secrets(): readonly string[];
}

/** Starts a stand-in. Rejects only if 127.0.0.1 has no free port. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const { apiKeys = [], staticCredentials = [], now = Date.now } = options;
  const requests: ReceivedRequest[] = [];
  const canned = new CannedAnswers();
  const mint = new RecordingMint([
    ...apiKeys,
    ...staticCredentials
      .flatMap(({ secretAccessKey, sessionToken }) => [secretAccessKey, sessionToken ?? []])
      .flat(),
  ]);
  const standIn = await demo.startStandIn({
    ...options,
    mint,
    intercept: async (request, response, own) => {
      requests.push(request);
      const next = canned.take(request.operation);
      if (next !== undefined) await send(response, playCanned(next, own), now());
      return next !== undefined;
    },
  });
  const { signIns } = standIn;
  const decide = (decision: 'approved' | 'denied', userCode: string | undefined) => {
    if (userCode === undefined) signIns.decideAll(decision);
    else if (!signIns.decide(decision, userCode)) throw new Error(`no sign-in has the user code ${userCode}`);
  };
  return {
    ...standIn,
    requests,
    approve: (userCode) => decide('approved', userCode),
    deny: (userCode) => decide('denied', userCode),
    answerNext: (operation, answer, times = 1) => canned.add(operation, answer, times),
    secrets: () => [...mint.secrets],
  };
}

/** Remembers what it makes. */
class RecordingMint extends Mint {
  readonly secrets: Set<string>;

  constructor(known: readonly string[]) {
    super();
    this.secrets = new Set(known);
  }

  override token(prefix: string, bytes: number): string {
    return this.#keep(super.token(prefix, bytes));
  }

  override apiKey(accountId: string): string {
    return this.#keep(super.apiKey(accountId));
  }

  override credentials() {
    const made = super.credentials();
    this.#keep(made.secretAccessKey);
    this.#keep(made.sessionToken);
    return made;
  }

  #keep(secret: string): string {
    this.secrets.add(secret);
    return secret;
  }
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
class CannedAnswers {
  readonly #queues = new Map<ReceivedRequest['operation'], CannedAnswer[]>();

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
  take(operation: ReceivedRequest['operation']): CannedAnswer | undefined {
    return this.#queues.get(operation)?.shift();
  }
}

/** `ending`: what happens after the body: a proper end (default), a cut or silence. */
type Played = (Answer & { readonly ending?: 'end' | 'cut' | 'hang' }) | 'cut' | 'hang';

/** Turns a canned answer into bytes; `own` makes the stand-in's own answer if needed. */
function playCanned(canned: CannedAnswer, own: () => Answer): Played {
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

async function send(response: ServerResponse, answer: Played, time: number): Promise<void> {
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
