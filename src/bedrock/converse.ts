/** The live call: one ConverseStream request over HTTP/1.1 with the settings OpenClaw will use, read to the end. */
import {
  BedrockRuntimeClient,
  ConverseStreamCommand,
  type ConverseStreamOutput,
  type GuardrailStreamConfiguration,
  type TokenUsage,
} from '@aws-sdk/client-bedrock-runtime';
import type { Context } from '../context.ts';
import { explainBedrockError } from '../failures/classify.ts';
import { AppError, CancelledError } from '../failures/errors.ts';
import { oneLine } from '../secrets/redact.ts';
import { authOptions, type Credential, QUIET } from './credentials.ts';

/** Which endpoint to call, with which credentials. */
export interface ConverseTarget {
  readonly region: string;
  /** Model ID, inference profile ID, or ARN. */
  readonly model: string;
  /** A custom base URL, used as is. If absent, the SDK decides (AWS_ENDPOINT_URL_*, FIPS, dual-stack). */
  readonly endpoint?: string | undefined;
  readonly credential: Credential;
  /** The call's `guardrailConfig`. */
  readonly guardrail?: GuardrailStreamConfiguration | undefined;
}

/** What the model answered. */
export interface Reply {
  /** The reply's text without reasoning; empty if the model spent all its tokens on reasoning. */
  readonly text: string;
  /** Absent if the stream ended without its metadata event. */
  readonly usage?: { readonly inputTokens: number; readonly outputTokens: number };
  /** Milliseconds since the call started; `firstToken` counts reasoning too. */
  readonly latencyMs: { readonly firstToken: number; readonly total: number };
  /**
   * When the AWS credentials that signed the call expire, in epoch milliseconds; absent for API keys and credentials
   * that do not expire.
   */
  readonly credentialsEnd?: number;
}

export type ConverseDeps = Pick<Context, 'now' | 'signal' | 'requestHandler' | 'sleep'>;

/** The prompt of every live call. */
export const PROMPT = 'Reply with one short sentence that says you are ready.';

const ABOUT_PICTURE = 'Say in one short sentence what this picture shows.';

/** Enough for a model that reasons first. More would be deducted from the quota when the request starts. */
const MAX_TOKENS = 512;

interface ConverseOptions {
  /** Receives each piece of text as it arrives. */
  readonly onText?: (text: string) => void;
  /** Called at the first piece, reasoning included. */
  readonly onFirst?: () => void;
  /** A PNG: the model is asked what it shows. */
  readonly picture?: Uint8Array | undefined;
}

/**
 * Makes the call. A reply of reasoning alone counts. No temperature is sent, because newer models reject it, and nothing
 * is retried: a retry would hide what OpenClaw will run into.
 *
 * Throws CancelledError if the signal aborts; AppError `network`, `stream-broken`, `not-aws`,
 * `guardrail-intervened` or `empty-reply`; otherwise SDK errors as they are (see explainBedrockError).
 */
export async function converse(
  deps: ConverseDeps,
  target: ConverseTarget,
  { onText = () => {}, onFirst = () => {}, picture }: ConverseOptions = {},
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
  return { ...reading.finish(target.guardrail), ...(end && { credentialsEnd: end.getTime() }) };
}

/** A Bedrock Runtime client for this target, over HTTP/1.1 and without retries. */
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

/** A failed call's error by the failure rules. `host`: of the endpoint, if known. */
export function explainCall(error: unknown, { region, model, credential }: ConverseTarget, host?: string) {
  const profile = credential.kind === 'profile' ? { profile: credential.profile } : {};
  return explainBedrockError(error, { region, model, ...profile, ...(host && { host }) });
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

  /** Throws AppError `network` if there was no messageStop, `guardrail-intervened`, or `empty-reply`. */
  finish(sent: ConverseTarget['guardrail']): Reply {
    const facts = { ...(this.requestId && { requestId: this.requestId }) };
    if (this.#stopReason === undefined) {
      throw new AppError('network', { ...facts, detail: 'the stream ended without messageStop' });
    }
    // The text is then the guardrail's message, not the model's.
    if (this.#stopReason === 'guardrail_intervened') {
      const guardrail = sent?.guardrailIdentifier;
      throw new AppError('guardrail-intervened', {
        ...facts,
        ...(guardrail && { guardrail }),
        detail: this.#text,
      });
    }
    if (this.#firstToken === undefined || (!this.#text.trim() && !this.#reasoning)) {
      throw new AppError('empty-reply', { ...facts, stopReason: this.#stopReason });
    }
    return {
      text: this.#text,
      ...(this.#usage && { usage: tokenCounts(this.#usage) }),
      latencyMs: { firstToken: this.#firstToken, total: this.#elapsed() },
    };
  }
}

function tokenCounts({ inputTokens = 0, outputTokens = 0 }: TokenUsage) {
  return { inputTokens, outputTokens };
}

/** What the SDK adds to an error while it decodes a response. */
interface DecodingClues {
  readonly name: string;
  readonly message: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  readonly $response?: {
    readonly headers?: Readonly<Record<string, string>>;
    /** As http/request-handler.ts hands it on. */
    readonly body?: { readonly beginning?: string };
  };
}

/** Errors of the event-stream decoder and of a closed socket. The service's own errors have other names. */
const DECODER_ERRORS = new Set(['Error', 'RangeError', 'SyntaxError', 'TypeError']);

/** Node's messages for a connection that ended. */
const CUT = /^(?:aborted|terminated|Premature close|socket hang up)/i;
/**
 * The SDK's messages for a stream that ended in the middle of a frame. In the first one, the length can be nonsense.
 */
const SHORT = /^Truncated event message received/;

/**
 * The AppError for a stream that was cut (`network`) or is corrupt (`stream-broken`), or for a proxy's page that came
 * with status 200 instead (`not-aws`); undefined for other errors. `began`: send() had returned the stream. The SDK
 * reads the first event before that, so a stream that is broken there fails in send().
 */
function brokenStream(error: unknown, began: boolean): AppError | undefined {
  if (!(error instanceof Error) || !DECODER_ERRORS.has(error.name)) return undefined;
  const { $metadata, $response, message }: DecodingClues = error;
  if (!began && $metadata?.httpStatusCode !== 200) return undefined;
  const contentType = $response?.headers?.['content-type'];
  if (contentType !== undefined && !contentType.startsWith('application/vnd.amazon.eventstream')) {
    const detail = oneLine($response?.body?.beginning ?? '') || `content type ${contentType}`;
    return new AppError('not-aws', { status: 200, detail }, { cause: error });
  }
  const facts = { ...($metadata?.requestId && { requestId: $metadata.requestId }) };
  // From the second line on, the SDK's message is meant for developers.
  const detail = message.split('\n', 1)[0] as string;
  if (CUT.test(detail) || (began && SHORT.test(detail)))
    return new AppError('network', { ...facts, detail }, { cause: error });
  return new AppError('stream-broken', { ...facts, detail }, { cause: error });
}
