import { ListFoundationModelsCommand, ListInferenceProfilesCommand } from '@aws-sdk/client-bedrock';
import { afterEach, describe, expect, it } from 'vitest';
import { bedrockClient } from '../../helpers/aws-clients.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../helpers/stand-in.ts';

const MODEL = 'openai.gpt-oss-120b-1:0';
const CLAUDE = 'anthropic.claude-haiku-4-5-20251001-v1:0';

let standIn: StandIn;
afterEach(() => standIn.close());

const start = async (options: StandInOptions = {}) => {
  standIn = await startStandIn(options);
  return bedrockClient(standIn.url, standIn.apiKey);
};

describe('the listings', () => {
  it('return the models, by inference type on request', async () => {
    const client = await start();
    const all = await client.send(new ListFoundationModelsCommand({}));
    expect(all.modelSummaries).toContainEqual({
      modelId: MODEL,
      modelName: 'gpt-oss-120b',
      modelArn: `arn:aws:bedrock:us-east-1::foundation-model/${MODEL}`,
      providerName: 'OpenAI',
      inputModalities: ['TEXT'],
      outputModalities: ['TEXT'],
      responseStreamingSupported: true,
      inferenceTypesSupported: ['ON_DEMAND'],
      modelLifecycle: { status: 'ACTIVE' },
    });
    const onDemand = await client.send(new ListFoundationModelsCommand({ byInferenceType: 'ON_DEMAND' }));
    const ids = onDemand.modelSummaries?.map(({ modelId }) => modelId);
    expect(ids).toContain(MODEL);
    expect(ids).not.toContain(CLAUDE);
    const none = await client.send(
      new ListFoundationModelsCommand({ byProvider: 'openai', byOutputModality: 'IMAGE' }),
    );
    expect(none.modelSummaries).toEqual([]);
  });

  it('return the profiles page by page, with their models', async () => {
    const client = await start({
      profiles: [`global.${CLAUDE}`, `us.${CLAUDE}`],
      region: 'us-west-2',
      pageSize: 1,
    });
    const ask = (nextToken?: string) => client.send(new ListInferenceProfilesCommand({ nextToken }));
    const first = await ask();
    expect(first.inferenceProfileSummaries).toEqual([
      {
        inferenceProfileId: `global.${CLAUDE}`,
        inferenceProfileName: 'Global Claude Haiku 4.5',
        inferenceProfileArn: `arn:aws:bedrock:us-west-2:111122223333:inference-profile/global.${CLAUDE}`,
        models: [
          { modelArn: `arn:aws:bedrock:::foundation-model/${CLAUDE}` },
          { modelArn: `arn:aws:bedrock:us-west-2::foundation-model/${CLAUDE}` },
        ],
        status: 'ACTIVE',
        type: 'SYSTEM_DEFINED',
      },
    ]);
    const last = await ask(first.nextToken);
    expect(last.inferenceProfileSummaries?.[0]?.inferenceProfileId).toBe(`us.${CLAUDE}`);
    expect(last.nextToken).toBeUndefined();
    await expect(client.send(new ListInferenceProfilesCommand({ maxResults: 1001 }))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('contain what the sandbox shows: models of each kind, and profiles of each geography', async () => {
    const client = await start({
      profiles: ['us.amazon.nova-pro-v1:0', `eu.${CLAUDE}`, `ap.${CLAUDE}`, `global.${CLAUDE}`],
    });
    const { modelSummaries = [] } = await client.send(new ListFoundationModelsCommand({}));
    expect(
      modelSummaries.map(
        ({ modelId, modelName, providerName, inputModalities, outputModalities, inferenceTypesSupported }) =>
          [modelId, modelName, providerName, inputModalities, outputModalities, inferenceTypesSupported].join(
            ' | ',
          ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "openai.gpt-oss-120b-1:0 | gpt-oss-120b | OpenAI | TEXT | TEXT | ON_DEMAND",
        "openai.gpt-oss-20b-1:0 | gpt-oss-20b | OpenAI | TEXT | TEXT | ON_DEMAND",
        "amazon.nova-pro-v1:0 | Nova Pro | Amazon | TEXT,IMAGE,VIDEO | TEXT | ON_DEMAND",
        "amazon.nova-lite-v1:0 | Nova Lite | Amazon | TEXT,IMAGE,VIDEO | TEXT | ON_DEMAND",
        "anthropic.claude-haiku-4-5-20251001-v1:0 | Claude Haiku 4.5 | Anthropic | TEXT,IMAGE | TEXT | INFERENCE_PROFILE",
        "amazon.titan-embed-text-v2:0 | Titan Text Embeddings V2 | Amazon | TEXT | EMBEDDING | ON_DEMAND",
      ]
    `);
    const { inferenceProfileSummaries = [] } = await client.send(new ListInferenceProfilesCommand({}));
    expect(
      inferenceProfileSummaries.map(
        ({ inferenceProfileName, models = [] }) =>
          `${inferenceProfileName}: ${models.map(({ modelArn }) => modelArn?.split(':')[3])}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "US Nova Pro: us-east-1,us-east-2,us-west-2",
        "EU Claude Haiku 4.5: eu-central-1,eu-north-1,eu-west-1,eu-west-3",
        "AP Claude Haiku 4.5: us-east-1",
        "Global Claude Haiku 4.5: ,us-east-1",
      ]
    `);
  });
});
