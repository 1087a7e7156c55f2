/** AWS's lists made up by a test, and the resulting list. */
import type { FoundationModelSummary, InferenceProfileSummary } from '@aws-sdk/client-bedrock';
import type { LiveLists } from '../../src/bedrock/discovery.ts';
import { modelsFromAws } from '../../src/models/list-models.ts';

const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';
export const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';
export const OSS = 'openai.gpt-oss-120b-1:0';
export const US = ['us-east-1', 'us-east-2', 'us-west-2'];

export const modelArn = (region: string, id: string) => `arn:aws:bedrock:${region}::foundation-model/${id}`;
export const profileArn = (id: string) => `arn:aws:bedrock:${REGION}:${ACCOUNT}:inference-profile/${id}`;
export const ownArn = (id: string) =>
  `arn:aws:bedrock:${REGION}:${ACCOUNT}:application-inference-profile/${id}`;

/** A text model that streams, on demand by default. */
export function listedModel(
  modelId: string,
  about: Partial<FoundationModelSummary> = {},
): FoundationModelSummary {
  return {
    modelArn: modelArn(REGION, modelId),
    modelId,
    modelName: `Name of ${modelId}`,
    inputModalities: ['TEXT'],
    outputModalities: ['TEXT'],
    responseStreamingSupported: true,
    inferenceTypesSupported: ['ON_DEMAND'],
    modelLifecycle: { status: 'ACTIVE' },
    ...about,
  };
}

/** A system-defined profile. An empty region is a global profile's. */
export function listedProfile(
  id: string,
  base: string,
  regions: readonly string[] = US,
  about: Partial<InferenceProfileSummary> = {},
): InferenceProfileSummary {
  return {
    inferenceProfileArn: profileArn(id),
    inferenceProfileId: id,
    inferenceProfileName: id,
    status: 'ACTIVE',
    type: 'SYSTEM_DEFINED',
    models: regions.map((region) => ({ modelArn: modelArn(region, base) })),
    ...about,
  };
}

/** An application profile. */
export function ownProfile(id: string, base: string, regions: readonly string[] = US) {
  return listedProfile(id, base, regions, {
    inferenceProfileArn: ownArn(id),
    inferenceProfileName: 'Team budget',
    type: 'APPLICATION',
  });
}

/** A profile-only model. */
export const behindProfiles = { inferenceTypesSupported: [] } satisfies Partial<FoundationModelSummary>;

export function lists(
  models: readonly FoundationModelSummary[],
  profiles: readonly InferenceProfileSummary[] = [],
  problems: { models?: 'denied' | 'throttled'; profiles?: 'denied' | 'throttled' } = {},
): LiveLists {
  return {
    models: problems.models ? { items: [], problem: problems.models } : { items: models },
    profiles: problems.profiles ? { items: [], problem: problems.profiles } : { items: profiles },
  };
}

export const listOf = (given: LiveLists, now = 0) => modelsFromAws(given, REGION, now);
