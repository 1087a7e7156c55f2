import { ListFoundationModelsCommand, ListInferenceProfilesCommand } from '@aws-sdk/client-bedrock';
import { afterEach, describe, expect, it } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../../src/demo/stand-in.ts';
import { bedrockClient } from '../../helpers/aws-clients.ts';

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
});
