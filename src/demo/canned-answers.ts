/** Prepared answers that replace the stand-in's own. */
import { EVENT_STREAM, encodeEvent, type StreamEvent } from './event-stream.ts';
import { type Answer, json, type Operation } from './wire.ts';

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
export function playCanned(canned: CannedAnswer, own: () => Answer): Answer | 'cut' | 'hang' {
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
