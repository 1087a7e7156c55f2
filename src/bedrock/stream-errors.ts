/** Tells an answer that broke off, or that AWS never sent, from an error that the service told us. */
import { AppError } from '../failures/errors.ts';

/** What the SDK hangs on an error while it decodes an answer. */
interface DecodingClues {
  readonly name: string;
  readonly message: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> };
}

/** Errors of the event-stream decoder and of a closed socket. The service's own have names of their own. */
const DECODER_ERRORS = new Set(['Error', 'RangeError', 'SyntaxError', 'TypeError']);

/** Of a connection that ended, in the words of Node. */
const CUT = /^(?:aborted|terminated|Premature close|socket hang up)/i;
/** Of a stream that ended in the middle of a frame, in those of the SDK. In the first one its length may be nonsense. */
const SHORT = /^Truncated event message received/;

/**
 * The AppError for a stream that was cut (`network`) or is corrupt (`stream-broken`), or for a page of some proxy that came
 * with status 200 in its place (`not-aws`); nothing for other errors. `began`: the SDK had handed out the stream.
 * Before that it has read the first event already, so that a stream which is broken there fails in send().
 */
export function brokenStream(error: unknown, began: boolean): AppError | undefined {
  if (!(error instanceof Error) || !DECODER_ERRORS.has(error.name)) return undefined;
  const { $metadata, $response, message }: DecodingClues = error;
  if (!began && $metadata?.httpStatusCode !== 200) return undefined;
  const contentType = $response?.headers?.['content-type'];
  if (contentType !== undefined && !contentType.startsWith('application/vnd.amazon.eventstream')) {
    return new AppError('not-aws', { status: 200, detail: `content type ${contentType}` }, { cause: error });
  }
  const facts = { ...($metadata?.requestId && { requestId: $metadata.requestId }) };
  // From its second line on, the SDK's message speaks to whoever programs with it.
  const detail = message.split('\n', 1)[0] as string;
  if (CUT.test(detail) || (began && SHORT.test(detail)))
    return new AppError('network', { ...facts, detail }, { cause: error });
  return new AppError('stream-broken', { ...facts, detail }, { cause: error });
}
