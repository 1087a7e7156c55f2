/** One call that shows that a model can do what OpenClaw will use it for: an embedding, a picture described, an answer. */
import { explainBedrockError } from '../failures/classify.ts';
import type { EmbeddingModel } from '../models/catalogue.ts';
import { type ConverseDeps, type ConverseTarget, converse } from './converse.ts';
import { embed } from './embed.ts';

/** A red disc on white, 32 by 32, as PNG. */
const PICTURE = [
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAAXElEQVR42mP4T2PAMGrBqAUY4I6GBvUtABqKC1FqAR6jibSG',
  'gXLT8dvBQBXT8dgxQBaQYTouO0YtIMcCsk3HasdoHAxWC4Z+UUGP0pQe9QE9ajQ61cmj7aKhbQEAT4W0uyQrhckAAAAASUVO',
  'RK5CYII=',
].join('');

export interface UseProof {
  /** Milliseconds. */
  readonly total: number;
  /** Of an embedding. */
  readonly dimensions?: number;
}

/** What the model is asked to do. */
export type Task =
  | { readonly use: 'memory'; readonly model: Pick<EmbeddingModel, 'family' | 'dimensions'> }
  | { readonly use: 'image' | 'small' };

/** Makes the call. Throws AppError as the table of rules has it, and CancelledError. */
export async function callUse(deps: ConverseDeps, target: ConverseTarget, task: Task): Promise<UseProof> {
  try {
    if (task.use === 'memory') return await embed(deps, target, task.model);
    const picture = task.use === 'image' ? Buffer.from(PICTURE, 'base64') : undefined;
    const { latencyMs } = await converse(deps, target, () => {}, undefined, picture);
    return { total: latencyMs.total };
  } catch (error) {
    const { region, model, credential } = target;
    const profile = credential.kind === 'profile' ? { profile: credential.profile } : {};
    throw explainBedrockError(error, { region, model, ...profile });
  }
}
