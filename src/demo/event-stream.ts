/** The binary frames of ConverseStream's response. */
import { EventStreamCodec } from '@smithy/core/event-streams';
import { fromUtf8, toUtf8 } from '@smithy/core/serde';

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
