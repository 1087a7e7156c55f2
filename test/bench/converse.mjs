// What `verify` is measured against: the same call with the same SDK, and nothing else.
import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';

const client = new BedrockRuntimeClient({
  region: 'us-east-1',
  endpoint: process.argv[2],
  token: { token: process.argv[3] },
  authSchemePreference: ['httpBearerAuth'],
  requestHandler: new NodeHttpHandler(),
});
const { stream } = await client.send(
  new ConverseStreamCommand({
    modelId: 'openai.gpt-oss-120b-1:0',
    messages: [{ role: 'user', content: [{ text: 'Say that you are ready.' }] }],
    inferenceConfig: { maxTokens: 512 },
  }),
);
for await (const event of stream) process.stdout.write(event.contentBlockDelta?.delta?.text ?? '');
