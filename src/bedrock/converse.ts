/** The live call: one ConverseStream over HTTP/1.1, with what OpenClaw will use, read to its end. */
import {
  BedrockRuntimeClient,
  ConverseStreamCommand,
  type ConverseStreamOutput,
  type GuardrailStreamConfiguration,
  type TokenUsage,
} from '@aws-sdk/client-bedrock-runtime';
import type { Context } from '../context.ts';
import { AppError, CancelledError } from '../failures/errors.ts';
import { authOptions, type Credential, QUIET } from './credentials.ts';

export type { Credential } from './credentials.ts';

/** Where to call and as whom. */
export interface ConverseTarget {
  readonly region: string;
  /** Model id, inference profile id, or ARN. */
  readonly model: string;
  /** A custom base URL, used as it stands. Absent: the SDK decides (AWS_ENDPOINT_URL_*, FIPS, dual-stack). */
  readonly endpoint?: string | undefined;
  readonly credential: Credential;
  /** `guardrailConfig` of the call. */
  readonly guardrail?: GuardrailStreamConfiguration | undefined;
}

/** What the model answered. */
export interface Reply {
  /** Everything said, reasoning left out; empty when the model spent all its tokens on reasoning. */
  readonly text: string;
  readonly reasoning: boolean;
  /** Bedrock's own word, e.g. `end_turn` or `max_tokens`. */
  readonly stopReason: string;
  /** Absent when the stream ended without its metadata event. */
  readonly usage?: { readonly inputTokens: number; readonly outputTokens: number };
  /** Milliseconds since the call began; `firstToken` counts reasoning too. */
  readonly latencyMs: { readonly firstToken: number; readonly total: number };
  readonly requestId?: string;
  /** When the AWS credentials that signed it end, epoch milliseconds; absent where they do not, or are a key. */
  readonly credentialsEnd?: number;
}

export type ConverseDeps = Pick<Context, 'now' | 'signal' | 'requestHandler' | 'sleep'>;

/** What every live call asks. */
export const PROMPT = 'Reply with one short sentence that says you are ready.';

const ABOUT_PICTURE = 'Say in one short sentence what this picture shows.';

/** Enough for a model that reasons first; more would be reserved from the quota at the start of the request. */
const MAX_TOKENS = 512;

/**
 * Makes the call and hands each piece of text to `onText` as it arrives; `onFirst` hears of the first piece,
 * reasoning included. A reply of nothing but reasoning counts. With `picture`, a PNG, the model is asked what it shows.
 * No temperature is sent, because newer models refuse it, and nothing is tried twice: a retry would hide what
 * OpenClaw will meet.
 *
 * Throws CancelledError when the signal aborts; AppError `stream-broken`, `not-aws`, `guardrail-intervened` or `empty-reply`; else what
 * the SDK throws, for explainBedrockError.
 */
export async function converse(
  deps: ConverseDeps,
  target: ConverseTarget,
  onText: (text: string) => void,
  onFirst: () => void = () => {},
  picture?: Uint8Array,
): Promise<Reply> {
  const { now, signal } = deps;
  const started = now();
  const client = await runtimeClient(deps, target);
  const reading = new ReplyReader(() => now() - started, onText, onFirst);
  let began = false;
  try {
    const response = await client.send(request(target, picture), { abortSignal: signal });
    began = true;
    reading.requestId = response.$metadata.requestId;
    for await (const event of response.stream ?? []) reading.read(event);
  } catch (error) {
    if (signal.aborted) throw new CancelledError();
    throw brokenStream(error, began) ?? error;
  }
  if (signal.aborted) throw new CancelledError();
  const end =
    target.credential.kind === 'bearer' ? undefined : (await client.config.credentials()).expiration;
  return { ...reading.finish(), ...(end && { credentialsEnd: end.getTime() }) };
}

/** A client of Bedrock Runtime for this target, over HTTP/1.1, that tries once. */
export async function runtimeClient(deps: ConverseDeps, { region, endpoint, credential }: ConverseTarget) {
  const requestHandler = await deps.requestHandler();
  return new BedrockRuntimeClient({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(await authOptions(credential, deps)),
    requestHandler,
    maxAttempts: 1,
    logger: QUIET,
  });
}

function request(
  { model, guardrail }: ConverseTarget,
  picture: Uint8Array | undefined,
): ConverseStreamCommand {
  const image = picture && ({ image: { format: 'png', source: { bytes: picture } } } as const);
  return new ConverseStreamCommand({
    modelId: model,
    ...(guardrail && { guardrailConfig: guardrail }),
    messages: [{ role: 'user', content: image ? [image, { text: ABOUT_PICTURE }] : [{ text: PROMPT }] }],
    inferenceConfig: { maxTokens: MAX_TOKENS },
  });
}

/** Collects the events of one stream into a Reply. */
class ReplyReader {
  requestId: string | undefined;
  #text = '';
  #reasoning = false;
  #stopReason: string | undefined;
  #usage: TokenUsage | undefined;
  #firstToken: number | undefined;
  readonly #elapsed: () => number;
  readonly #onText: (text: string) => void;
  readonly #onFirst: () => void;

  constructor(elapsed: () => number, onText: (text: string) => void, onFirst: () => void) {
    this.#elapsed = elapsed;
    this.#onText = onText;
    this.#onFirst = onFirst;
  }

  read(event: ConverseStreamOutput): void {
    const delta = event.contentBlockDelta?.delta;
    if (this.#firstToken === undefined && (delta?.text || delta?.reasoningContent)) {
      this.#firstToken = this.#elapsed();
      this.#onFirst();
    }
    if (delta?.reasoningContent) this.#reasoning = true;
    if (delta?.text) {
      this.#text += delta.text;
      this.#onText(delta.text);
    }
    if (event.messageStop) this.#stopReason = event.messageStop.stopReason;
    if (event.metadata) this.#usage = event.metadata.usage;
  }

  /** Throws AppError `network` without a messageStop, `guardrail-intervened`, `empty-reply` when nothing was said. */
  finish(): Reply {
    const facts = { ...(this.requestId && { requestId: this.requestId }) };
    if (this.#stopReason === undefined) {
      throw new AppError('network', { ...facts, detail: 'the stream ended without messageStop' });
    }
    // What was said then are the words of the guardrail, not of the model.
    if (this.#stopReason === 'guardrail_intervened')
      throw new AppError('guardrail-intervened', { ...facts, detail: this.#text });
    if (this.#firstToken === undefined || (!this.#text.trim() && !this.#reasoning)) {
      throw new AppError('empty-reply', { ...facts, stopReason: this.#stopReason });
    }
    return {
      text: this.#text,
      reasoning: this.#reasoning,
      stopReason: this.#stopReason,
      ...(this.#usage && { usage: tokenCounts(this.#usage) }),
      latencyMs: { firstToken: this.#firstToken, total: this.#elapsed() },
      ...facts,
    };
  }
}

function tokenCounts({ inputTokens = 0, outputTokens = 0 }: TokenUsage) {
  return { inputTokens, outputTokens };
}

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
function brokenStream(error: unknown, began: boolean): AppError | undefined {
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
