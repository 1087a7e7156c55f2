/**
 * Bedrock Runtime: Converse, ConverseStream, and InvokeModel for embedding models. Shapes of
 * @aws-sdk/client-bedrock-runtime; bodies of InvokeModel are those of AWS’s user guide for each maker.
 */
import type { BedrockAccess } from './bedrock-access.ts';
import type { ModelLists } from './models.ts';
import type { Answer, ReceivedRequest, Route, StreamEvent } from './wire.ts';
import { EVENT_STREAM, encodeEvent, invalid, json, route } from './wire.ts';

/** A model's reply; with `reasoning`, it reasons first, as gpt-oss does. */
export type Reply = string | { readonly reasoning?: string; readonly text: string };

interface Settings {
  readonly access: BedrockAccess;
  readonly lists: ModelLists;
  readonly reply: Reply;
  readonly now: () => number;
  readonly delay: (ms: number) => Promise<unknown>;
}

const PIECE_LENGTH = 8;
const PAUSE_MS = 30;

/** The routes of Bedrock Runtime. */
export function converseRoutes(settings: Settings): readonly Route[] {
  const { access, lists } = settings;
  const checked =
    (answer: (settings: Settings, request: ReceivedRequest) => Answer): Route['handle'] =>
    (request, modelId) => {
      access.check(request);
      lists.checkCallable(modelId);
      checkMessages(request);
      checkModel(lists, modelId, request);
      return answer(settings, request);
    };
  return [
    route('Converse', 'POST', /\/model\/([^/]+)\/converse$/, checked(converse)),
    route('ConverseStream', 'POST', /\/model\/([^/]+)\/converse-stream$/, checked(converseStream)),
  ];
}

function checkMessages({ body }: ReceivedRequest): void {
  const messages =
    typeof body === 'object' && body !== null && 'messages' in body ? body.messages : undefined;
  const first: unknown = Array.isArray(messages) ? messages[0] : undefined;
  const isUser = typeof first === 'object' && first !== null && 'role' in first && first.role === 'user';
  if (!isUser) throw invalid('A conversation must start with a user message.');
}

/** In AWS's words. */
function checkModel(lists: ModelLists, modelId: string, { body }: ReceivedRequest): void {
  if (lists.embeds(modelId))
    throw invalid(
      "This action doesn't support the model that you provided. Try again with a supported text or chat model.",
    );
  if (hasImage(body) && !lists.sees(modelId))
    throw invalid("This model doesn't support images in the request.");
}

/** Whether a message contains an image; an agent's tools may have a parameter with that name. */
function hasImage(body: unknown): boolean {
  const { messages } = (body ?? {}) as { messages?: unknown };
  return JSON.stringify(messages ?? null).includes('"image":{');
}

function converse({ reply, now }: Settings, request: ReceivedRequest): Answer {
  const startedAt = now();
  const { reasoning, text } = asParts(reply);
  const content = [
    ...(reasoning ? [{ reasoningContent: { reasoningText: { text: reasoning } } }] : []),
    { text },
  ];
  return json({
    output: { message: { role: 'assistant', content } },
    stopReason: 'end_turn',
    usage: usageOf(request, reply),
    metrics: { latencyMs: now() - startedAt },
  });
}

function converseStream(settings: Settings, request: ReceivedRequest): Answer {
  return { status: 200, headers: { 'content-type': EVENT_STREAM }, body: streamReply(settings, request) };
}

async function* streamReply(
  { reply, now, delay }: Settings,
  request: ReceivedRequest,
): AsyncGenerator<Uint8Array> {
  const startedAt = now();
  for (const event of replyEvents(reply)) {
    if ('contentBlockDelta' in event) await delay(PAUSE_MS);
    yield encodeEvent(event);
  }
  const metrics = { latencyMs: now() - startedAt };
  yield encodeEvent({ metadata: { usage: usageOf(request, reply), metrics } });
}

/** The events of a whole reply up to messageStop, with its text in pieces, without the metadata event. */
function replyEvents(reply: Reply): readonly StreamEvent[] {
  const { reasoning, text } = asParts(reply);
  const reasoningDeltas = pieces(reasoning).map((piece) => ({ reasoningContent: { text: piece } }));
  const textDeltas = pieces(text).map((piece) => ({ text: piece }));
  const blocks = [reasoningDeltas, textDeltas].filter((deltas) => deltas.length > 0);
  return [
    { messageStart: { role: 'assistant' } },
    ...blocks.flatMap((deltas, contentBlockIndex) => [
      ...deltas.map((delta) => ({ contentBlockDelta: { delta, contentBlockIndex } })),
      { contentBlockStop: { contentBlockIndex } },
    ]),
    { messageStop: { stopReason: 'end_turn' } },
  ];
}

function asParts(reply: Reply): { readonly reasoning: string; readonly text: string } {
  return typeof reply === 'string' ? { reasoning: '', text: reply } : { reasoning: '', ...reply };
}

/** Splits between whole characters, so that no piece ends inside a surrogate pair. */
function pieces(text: string): readonly string[] {
  return text.match(new RegExp(`.{1,${PIECE_LENGTH}}`, 'gsu')) ?? [];
}

/** A rough count: four characters per token. */
function usageOf({ body }: ReceivedRequest, reply: Reply): Record<string, number> {
  const { reasoning, text } = asParts(reply);
  const inputTokens = Math.ceil(JSON.stringify(body).length / 4);
  const outputTokens = Math.ceil((reasoning.length + text.length) / 4);
  return { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens };
}

type Body = Readonly<Record<string, unknown>>;

/** The route of InvokeModel. */
export function embeddingRoutes({ access, lists }: Pick<Settings, 'access' | 'lists'>): readonly Route[] {
  const handle = (request: ReceivedRequest, modelId: string) => {
    access.check(request);
    lists.checkCallable(modelId);
    if (!lists.embeds(modelId)) throw invalid('Malformed input request');
    return answer(modelId.replace(/^(?:us|eu|global)\./, ''), request.body as Body);
  };
  return [{ operation: 'InvokeModel', method: 'POST', path: /\/model\/([^/]+)\/invoke$/, handle }];
}

/** Only the number of values matters. */
const numbers = (count: number) => Array.from({ length: count }, (_, at) => Math.sin(at + 1));

function answer(model: string, body: Body): Answer {
  const text = 'inputText' in body ? body.inputText : undefined;
  if (model.startsWith('amazon.titan-embed-text-v2')) {
    const { dimensions = 1024 } = body;
    if (typeof text !== 'string' || ![256, 512, 1024].includes(dimensions as number)) throw malformed();
    return json({
      embedding: numbers(dimensions as number),
      inputTextTokenCount: Math.ceil(text.length / 4),
    });
  }
  if (model.startsWith('amazon.titan-embed')) {
    if (typeof text !== 'string' || Object.keys(body).length !== 1) throw malformed();
    return json({ embedding: numbers(1536), inputTextTokenCount: Math.ceil(text.length / 4) });
  }
  if (model.startsWith('cohere.')) return json(cohere(body));
  if (model.startsWith('amazon.nova')) {
    const { singleEmbeddingParams: asked } = body as { singleEmbeddingParams?: Body };
    if (body.taskType !== 'SINGLE_EMBEDDING' || !asked) throw malformed();
    return json({
      embeddings: [{ embeddingType: 'TEXT', embedding: numbers(Number(asked.embeddingDimension)) }],
    });
  }
  if (body.inputType !== 'text') throw malformed();
  return json({ data: [{ embedding: numbers(512) }] });
}

/** Version 3 answers with plain lists, version 4 with one list per requested type. */
function cohere({ texts, input_type, embedding_types, output_dimension = 1536 }: Body): object {
  if (!Array.isArray(texts) || typeof input_type !== 'string') throw malformed();
  if (!embedding_types)
    return { embeddings: texts.map(() => numbers(1024)), response_type: 'embeddings_floats' };
  const float = texts.map(() => numbers(output_dimension as number));
  return { embeddings: { float }, response_type: 'embeddings_by_type' };
}

function malformed() {
  return invalid('Malformed input request, please reformat your input and try again.');
}
