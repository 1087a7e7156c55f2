import { describe, expect, test, vi } from 'vitest';
import { callUse } from '../../../src/bedrock/call-use.ts';
import { MODELS } from '../../../src/demo/models.ts';
import { findEmbedding, loadEmbeddings } from '../../../src/models/catalogue.ts';
import { Secret } from '../../../src/secrets/secret.ts';
import { liveDeps, STATIC, startAws } from '../../helpers/live-call.ts';

const SIGNED = {
  kind: 'static',
  accessKeyId: new Secret(STATIC.accessKeyId),
  secretAccessKey: new Secret(STATIC.secretAccessKey),
} as const;
const REGION = 'us-east-1';
const embedders = loadEmbeddings().map(({ id, name }) => ({
  modelId: id,
  modelName: name,
  providerName: 'Maker',
  outputModalities: ['EMBEDDING'],
}));

async function aws() {
  const standIn = await startAws({
    models: [...MODELS.filter(({ modelId }) => !findEmbedding(modelId)), ...embedders],
    staticCredentials: [STATIC],
  });
  vi.stubEnv('AWS_ENDPOINT_URL', standIn.url);
  return standIn;
}

describe('an embedding', () => {
  test.each(loadEmbeddings())('is asked of $id in the form that it takes', async (model) => {
    const standIn = await aws();
    const target = { region: REGION, model: model.id, credential: SIGNED };
    const { dimensions } = await callUse(liveDeps(), target, { use: 'memory', model });
    expect(dimensions).toBeGreaterThanOrEqual(512);
    const [request] = standIn.requests.filter(({ operation }) => operation === 'InvokeModel');
    expect(decodeURIComponent(request?.path ?? '')).toBe(`/model/${model.id}/invoke`);
  });

  test('has the body recorded from OpenClaw: facts/gateway.md 5c', async () => {
    const standIn = await aws();
    const model = loadEmbeddings()[0] as ReturnType<typeof loadEmbeddings>[number];
    await callUse(
      liveDeps(),
      { region: REGION, model: model.id, credential: SIGNED },
      { use: 'memory', model },
    );
    const [request] = standIn.requests.filter(({ operation }) => operation === 'InvokeModel');
    expect(request?.body).toEqual({
      inputText: expect.stringMatching(/\w/),
      dimensions: 1024,
      normalize: true,
    });
    const json = 'application/json';
    expect(request?.headers).toMatchObject({ accept: json, 'content-type': json });
  });

  test('that is missing from the response is a failure', async () => {
    const standIn = await aws();
    const model = loadEmbeddings()[0] as ReturnType<typeof loadEmbeddings>[number];
    const target = { region: REGION, model: model.id, credential: SIGNED };
    standIn.answerNext('InvokeModel', { status: 200, body: { embedding: [] } });
    await expect(callUse(liveDeps(), target, { use: 'memory', model })).rejects.toMatchObject({
      error: 'empty-reply',
    });
  });
});

test('an image is shown to a model that accepts images, and rejected by one that does not', async () => {
  const standIn = await aws();
  const at = (model: string) => ({ region: REGION, model, credential: SIGNED });
  await callUse(liveDeps(), at('amazon.nova-lite-v1:0'), { use: 'image' });
  expect(JSON.stringify(standIn.requests.at(-1)?.body)).toContain('"format":"png"');
  await expect(callUse(liveDeps(), at('openai.gpt-oss-20b-1:0'), { use: 'image' })).rejects.toMatchObject({
    error: 'model-unsuitable',
  });
});
