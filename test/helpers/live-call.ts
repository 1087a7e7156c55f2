/** The live call in a test: new deps, a stand-in without pauses, and errors with their explanation. */
import { onTestFinished, vi } from 'vitest';
import { type ConverseDeps, converse, type Reply } from '../../src/bedrock/converse.ts';
import type { Credential } from '../../src/bedrock/credentials.ts';
import { explainBedrockError } from '../../src/failures/classify.ts';
import type { AppError } from '../../src/failures/errors.ts';
import { createRequestHandler } from '../../src/http/request-handler.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { type CannedAnswer, type StandIn, type StandInOptions, startStandIn } from './stand-in.ts';

export const MODEL = 'openai.gpt-oss-120b-1:0';

export const STATIC = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'secretSecretSecretSecretSecretSecretSecr',
};

export const bearer = (key: string): Credential => ({ kind: 'bearer', token: new Secret(key) });

/** A complete Bedrock reply, for `answerNext`. */
export const READY: CannedAnswer = {
  events: [
    { messageStart: { role: 'assistant' } },
    { contentBlockDelta: { contentBlockIndex: 0, delta: { text: 'Ready.' } } },
    { messageStop: { stopReason: 'end_turn' } },
  ],
};

/** A stand-in that closes with the test, in an environment without AWS settings. */
export async function startAws(options: StandInOptions = {}): Promise<StandIn> {
  const aws = await startStandIn({ delay: async () => {}, ...options });
  for (const name of ['AWS_PROFILE', 'AWS_BEARER_TOKEN_BEDROCK', 'AWS_ENDPOINT_URL']) {
    vi.stubEnv(name, undefined);
  }
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await aws.close();
  });
  return aws;
}

/** Each reading of the clock is a second later than the last. */
export function liveDeps(signal: AbortSignal = new AbortController().signal): ConverseDeps {
  const handler = createRequestHandler(signal);
  onTestFinished(() => handler.destroy());
  let time = 0;
  const now = () => {
    time += 1000;
    return time;
  };
  return { signal, requestHandler: async () => handler, now, sleep: async () => {} };
}

/** The reply, and the pieces in which it arrived. */
export async function call(
  credential: Credential,
  endpoint?: string,
  model = MODEL,
): Promise<Reply & { pieces: string[] }> {
  const pieces: string[] = [];
  const target = { region: 'us-east-1', model, credential, ...(endpoint && { endpoint }) };
  return { ...(await converse(liveDeps(), target, { onText: (text) => void pieces.push(text) })), pieces };
}

/** How the call fails. */
export async function failure(credential: Credential, endpoint: string, model?: string): Promise<AppError> {
  const thrown = await call(credential, endpoint, model).then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );
  return explainBedrockError(thrown, { region: 'us-east-1', model: MODEL });
}
