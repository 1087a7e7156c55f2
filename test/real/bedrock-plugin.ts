/**
 * A stand-in for OpenClaw's Bedrock plugin, which our registry does not have, so that a new OpenClaw can reach Bedrock.
 * Like the plugin, it uses the AWS SDK's credentials and errors; it passes on only a conversation's last message.
 * OpenClaw loads this file, so nothing of the tests may be imported here.
 */
import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';

const ID = 'amazon-bedrock';

export default {
  id: ID,
  name: 'Bedrock of the tests',
  description: "Stands in for OpenClaw's Bedrock plugin",
  register: (api: { registerProvider(provider: object): void }) =>
    api.registerProvider({
      id: ID,
      label: 'Amazon Bedrock',
      auth: [],
      resolveConfigApiKey: ({ env }: { env: NodeJS.ProcessEnv }) =>
        ['AWS_BEARER_TOKEN_BEDROCK', 'AWS_PROFILE'].find((name) => env[name] !== undefined),
      createStreamFn: () => converse,
    }),
};

interface Model {
  readonly api: string;
  readonly provider: string;
  readonly id: string;
  readonly baseUrl?: string;
}

interface Message {
  readonly role: 'assistant';
  readonly content: { readonly type: 'text'; text: string }[];
  readonly api: string;
  readonly provider: string;
  readonly model: string;
  readonly usage: Record<string, unknown>;
  readonly timestamp: number;
  stopReason: 'stop' | 'aborted' | 'error';
  errorMessage?: string;
}

interface Event {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** A call as OpenClaw expects it: a stream of events, and the promise of the whole message. */
function converse(
  model: Model,
  { messages }: { readonly messages: readonly { readonly content: unknown }[] },
  options?: { readonly signal?: AbortSignal },
) {
  const { api, provider, id } = model;
  const cost = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, total: 0 };
  const usage = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, totalTokens: 0, cost };
  const blank = { api, provider, model: id, usage, timestamp: Date.now() };
  const message: Message = { role: 'assistant', content: [], stopReason: 'stop', ...blank };
  const text = JSON.stringify(messages.at(-1)?.content ?? '');
  const events: Event[] = [];
  let wake = () => {};
  const whole = play(model, text, options?.signal, message, (event) => {
    events.push(event);
    wake();
  });
  return {
    result: () => whole,
    async *[Symbol.asyncIterator]() {
      for (let at = 0; ; at++) {
        while (at >= events.length)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        const event = events[at] as Event;
        yield event;
        if (event.type === 'done' || event.type === 'error') return;
      }
    },
  };
}

/** Never rejects: an error becomes an event. */
async function play(
  { id, baseUrl = '' }: Model,
  text: string,
  abortSignal: AbortSignal | undefined,
  message: Message,
  push: (event: Event) => void,
): Promise<Message> {
  const [, region = process.env.AWS_REGION] = /bedrock-runtime\.([\w-]+)\./.exec(baseUrl) ?? [];
  const client = new BedrockRuntimeClient({
    ...(region && { region }),
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler(),
  });
  const contentIndex = 0;
  const block = { type: 'text' as const, text: '' };
  try {
    push({ type: 'start', partial: message });
    const messages = [{ role: 'user' as const, content: [{ text }] }];
    const options = abortSignal ? { abortSignal } : {};
    const { stream } = await client.send(new ConverseStreamCommand({ modelId: id, messages }), options);
    message.content.push(block);
    push({ type: 'text_start', contentIndex, partial: message });
    for await (const { contentBlockDelta, metadata } of stream ?? []) {
      const delta = contentBlockDelta?.delta?.text;
      if (delta) {
        block.text += delta;
        push({ type: 'text_delta', contentIndex, delta, partial: message });
      }
      const { inputTokens: input, outputTokens: output, totalTokens } = metadata?.usage ?? {};
      if (metadata) Object.assign(message.usage, { input, output, totalTokens });
    }
    push({ type: 'text_end', contentIndex, content: block.text, partial: message });
    push({ type: 'done', reason: 'stop', message });
  } catch (error) {
    message.stopReason = abortSignal?.aborted ? 'aborted' : 'error';
    message.errorMessage = String(error);
    push({ type: 'error', reason: message.stopReason, error: message });
  }
  return message;
}
