/** A test call that proves a model can do its job for OpenClaw: embed, describe an image, or answer. */
import { InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import { AppError, CancelledError } from '../failures/errors.ts';
import type { EmbeddingFamily, EmbeddingModel } from '../models/catalogue.ts';
import { type ConverseDeps, type ConverseTarget, converse, explainCall, runtimeClient } from './converse.ts';

interface Embedding {
  /** The number of values in the embedding. */
  readonly dimensions: number;
  /** In milliseconds. */
  readonly total: number;
}

const TEXT = 'Is memory search ready?';

/**
 * Makes the call. Throws CancelledError, AppError `empty-reply` if no embedding comes back, and SDK errors as they are
 * (see explainBedrockError).
 */
async function embed(
  deps: ConverseDeps,
  target: ConverseTarget,
  model: Pick<EmbeddingModel, 'family' | 'dimensions'>,
): Promise<Embedding> {
  const started = deps.now();
  const client = await runtimeClient(deps, target);
  try {
    const { body } = await client.send(
      new InvokeModelCommand({
        modelId: target.model,
        body: JSON.stringify(REQUESTS[model.family](TEXT, model.dimensions)),
        contentType: 'application/json',
        accept: 'application/json',
      }),
      { abortSignal: deps.signal },
    );
    const dimensions = lengthOf(body.transformToString());
    if (dimensions === 0) throw new AppError('empty-reply', { stopReason: 'no numbers' });
    return { dimensions, total: deps.now() - started };
  } catch (error) {
    if (deps.signal.aborted) throw new CancelledError();
    throw error;
  }
}

const cohere = (text: string) => ({ texts: [text], input_type: 'search_query', truncate: 'END' });

/** Request bodies by model family: https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html */
const REQUESTS: Readonly<Record<EmbeddingFamily, (text: string, dimensions: number) => object>> = {
  'titan-v1': (inputText) => ({ inputText }),
  'titan-v2': (inputText, dimensions) => ({ inputText, dimensions, normalize: true }),
  'cohere-v3': cohere,
  'cohere-v4': (text, dimensions) => ({
    ...cohere(text),
    embedding_types: ['float'],
    output_dimension: dimensions,
  }),
  nova: (value, embeddingDimension) => ({
    taskType: 'SINGLE_EMBEDDING',
    singleEmbeddingParams: {
      embeddingPurpose: 'GENERIC_INDEX',
      embeddingDimension,
      text: { truncationMode: 'END', value },
    },
  }),
  twelvelabs: (inputText) => ({ inputType: 'text', text: { inputText } }),
};

/** The length of the first array of numbers in a response: each family gives it another name. */
function lengthOf(text: string): number {
  try {
    return firstNumbers(JSON.parse(text))?.length ?? 0;
  } catch {
    return 0;
  }
}

function firstNumbers(value: unknown): number[] | undefined {
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'number'))
    return value;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const member of Object.values(value)) {
    const found = firstNumbers(member);
    if (found) return found;
  }
  return undefined;
}

/** A red disc on white, 32 by 32 pixels, as PNG. */
const PICTURE = [
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAXElEQVR42mP4T2PAMGrBqAUY4I6GBvUtABqKC1FqAR6jibSG',
  'gXLT8dvBQBXT8dgxQBaQYTouO0YtIMcCsk3HasdoHAxWC4Z+UUGP0pQe9QE9ajQ61cmj7aKhbQEAT4W0uyQrhckAAAAASUVO',
  'RK5CYII=',
].join('');

export interface UseProof {
  /** In milliseconds. */
  readonly total: number;
  /** For an embedding only. */
  readonly dimensions?: number;
}

/** What the model is asked to do. */
export type Task =
  | { readonly use: 'memory'; readonly model: Pick<EmbeddingModel, 'family' | 'dimensions'> }
  | { readonly use: 'image' | 'small' };

/** Makes the call. Throws CancelledError, or an AppError from the failure rules. */
export async function callUse(deps: ConverseDeps, target: ConverseTarget, task: Task): Promise<UseProof> {
  try {
    if (task.use === 'memory') return await embed(deps, target, task.model);
    const picture = task.use === 'image' ? Buffer.from(PICTURE, 'base64') : undefined;
    const { latencyMs } = await converse(deps, target, { picture });
    return { total: latencyMs.total };
  } catch (error) {
    throw explainCall(error, target);
  }
}
