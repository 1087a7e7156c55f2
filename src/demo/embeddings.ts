/** Bedrock Runtime: InvokeModel for embedding models. Bodies as in AWS's user guide for each provider. */
import type { BedrockAccess } from './bedrock-access.ts';
import type { ModelShelf } from './model-shelf.ts';
import { type Answer, json, type ReceivedRequest, type Route, refusal } from './wire.ts';

interface Settings {
  readonly access: BedrockAccess;
  readonly shelf: ModelShelf;
}

type Body = Readonly<Record<string, unknown>>;

/** The route of InvokeModel. */
export function embeddingRoutes({ access, shelf }: Settings): readonly Route[] {
  const handle = (request: ReceivedRequest, modelId: string) => {
    access.check(request);
    shelf.checkCallable(modelId);
    if (!shelf.embeds(modelId)) throw refusal(400, 'ValidationException', 'Malformed input request');
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
  return refusal(
    400,
    'ValidationException',
    'Malformed input request, please reformat your input and try again.',
  );
}
