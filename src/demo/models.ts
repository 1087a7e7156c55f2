/**
 * The models and inference profiles of the stand-in’s Bedrock, which of them an ID may call, and the operations that
 * list them (shapes of @aws-sdk/client-bedrock).
 */

import type { BedrockAccess } from './bedrock-access.ts';
import { type Answer, invalid, json, pageOf, type ReceivedRequest, type Route, route } from './wire.ts';

/** A model in the format of ListFoundationModels; absent fields have the values of an ordinary active text model. */
export interface FoundationModel {
  readonly modelId: string;
  readonly modelName: string;
  readonly providerName: string;
  readonly inputModalities?: readonly string[];
  readonly outputModalities?: readonly string[];
  readonly responseStreamingSupported?: boolean;
  /** Without `ON_DEMAND` the model can be called only through an inference profile. */
  readonly inferenceTypesSupported?: readonly string[];
  /** `endOfLifeTime`: seconds since 1970. */
  readonly modelLifecycle?: { readonly status: 'ACTIVE' | 'LEGACY'; readonly endOfLifeTime?: string };
}

const CLAUDE_HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';

/** The default models of a stand-in; Claude needs inference profiles. */
export const MODELS: readonly FoundationModel[] = [
  { modelId: 'openai.gpt-oss-120b-1:0', modelName: 'gpt-oss-120b', providerName: 'OpenAI' },
  { modelId: 'openai.gpt-oss-20b-1:0', modelName: 'gpt-oss-20b', providerName: 'OpenAI' },
  {
    modelId: 'amazon.nova-pro-v1:0',
    modelName: 'Nova Pro',
    providerName: 'Amazon',
    inputModalities: ['TEXT', 'IMAGE', 'VIDEO'],
  },
  {
    modelId: 'amazon.nova-lite-v1:0',
    modelName: 'Nova Lite',
    providerName: 'Amazon',
    inputModalities: ['TEXT', 'IMAGE', 'VIDEO'],
  },
  {
    modelId: CLAUDE_HAIKU,
    modelName: 'Claude Haiku 4.5',
    providerName: 'Anthropic',
    inputModalities: ['TEXT', 'IMAGE'],
    inferenceTypesSupported: ['INFERENCE_PROFILE'],
  },
  {
    modelId: 'amazon.titan-embed-text-v2:0',
    modelName: 'Titan Text Embeddings V2',
    providerName: 'Amazon',
    outputModalities: ['EMBEDDING'],
    responseStreamingSupported: false,
  },
];

/** The default inference profiles of a stand-in. */
export const PROFILES: readonly string[] = [
  'us.amazon.nova-pro-v1:0',
  'us.amazon.nova-lite-v1:0',
  `us.${CLAUDE_HAIKU}`,
  `global.${CLAUDE_HAIKU}`,
];

/** The destination regions of a geography; a global profile names its own region and an empty one. */
const DESTINATIONS: Readonly<Record<string, readonly string[]>> = {
  us: ['us-east-1', 'us-east-2', 'us-west-2'],
  eu: ['eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-3'],
};

/** An application inference profile, called by its ARN. */
export interface ApplicationProfile {
  readonly id: string;
  readonly name: string;
  /** The model or system-defined profile that it was created from. */
  readonly source: string;
}

interface Settings {
  readonly applicationProfiles: readonly ApplicationProfile[];
  readonly models: readonly FoundationModel[];
  readonly profiles: readonly string[];
  readonly region: string;
  readonly accountId: string;
}

/** The models and profiles of one stand-in. */
export class ModelLists {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Every model as ListFoundationModels returns it. */
  modelSummaries(): readonly (Required<FoundationModel> & { readonly modelArn: string })[] {
    const { models, region } = this.#settings;
    return models.map((model) => ({
      inputModalities: ['TEXT'],
      outputModalities: ['TEXT'],
      responseStreamingSupported: true,
      inferenceTypesSupported: ['ON_DEMAND'],
      modelLifecycle: { status: 'ACTIVE' },
      ...model,
      modelArn: modelArn(region, model.modelId),
    }));
  }

  /** Every inference profile of both types, as ListInferenceProfiles returns it. */
  profileSummaries(): readonly Record<string, unknown>[] {
    const { applicationProfiles, region } = this.#settings;
    const system = this.#systemProfiles();
    const own = applicationProfiles.map(({ id, name, source }) => ({
      inferenceProfileId: id,
      inferenceProfileName: name,
      inferenceProfileArn: this.#ownArn(id),
      models: system.find(({ inferenceProfileId }) => inferenceProfileId === source)?.models ?? [
        { modelArn: modelArn(region, source) },
      ],
      status: 'ACTIVE',
      type: 'APPLICATION',
    }));
    return [...system, ...own];
  }

  #ownArn(id: string): string {
    const { region, accountId } = this.#settings;
    return `arn:aws:bedrock:${region}:${accountId}:application-inference-profile/${id}`;
  }

  #systemProfiles() {
    const { profiles, models, region, accountId } = this.#settings;
    return profiles.map((inferenceProfileId) => {
      const dot = inferenceProfileId.indexOf('.');
      const geography = inferenceProfileId.slice(0, dot);
      const modelId = inferenceProfileId.slice(dot + 1);
      const regions = geography === 'global' ? ['', region] : (DESTINATIONS[geography] ?? [region]);
      const modelName = models.find((model) => model.modelId === modelId)?.modelName ?? modelId;
      return {
        inferenceProfileId,
        inferenceProfileName: `${geography === 'global' ? 'Global' : geography.toUpperCase()} ${modelName}`,
        inferenceProfileArn: `arn:aws:bedrock:${region}:${accountId}:inference-profile/${inferenceProfileId}`,
        models: regions.map((destination) => ({ modelArn: modelArn(destination, modelId) })),
        status: 'ACTIVE',
        type: 'SYSTEM_DEFINED',
      };
    });
  }

  /** Whether a model, or the one behind a profile, creates embeddings. */
  embeds(id: string): boolean {
    return this.#modelOf(id)?.outputModalities.includes('EMBEDDING') ?? false;
  }

  /** Whether it accepts images. Unknown models do. */
  sees(id: string): boolean {
    return this.#modelOf(id)?.inputModalities.includes('IMAGE') ?? true;
  }

  #modelOf(idOrArn: string) {
    const id = idOrArn.slice(idOrArn.lastIndexOf('/') + 1);
    return this.modelSummaries().find(({ modelId }) => modelId === id || id.endsWith(`.${modelId}`));
  }

  /** Throws a ValidationException unless this ID or ARN is a profile, or a model that can be called on demand. */
  checkCallable(idOrArn: string): void {
    if (this.#settings.applicationProfiles.some(({ id }) => this.#ownArn(id) === idOrArn)) return;
    const id = idOrArn.slice(idOrArn.lastIndexOf('/') + 1);
    if (this.#settings.profiles.includes(id)) return;
    const model = this.modelSummaries().find(({ modelId }) => modelId === id);
    if (!model) throw invalid('The provided model identifier is invalid.');
    if (model.inferenceTypesSupported.includes('ON_DEMAND')) return;
    // AWS writes the apostrophe as U+2019.
    throw invalid(
      `Invocation of model ID ${id} with on-demand throughput isn\u2019t supported. ` +
        'Retry your request with the ID or ARN of an inference profile that contains this model.',
    );
  }
}

function modelArn(region: string, modelId: string): string {
  return `arn:aws:bedrock:${region}::foundation-model/${modelId}`;
}

interface ListingSettings {
  readonly access: BedrockAccess;
  readonly lists: ModelLists;
  readonly pageSize: number;
}

/** The routes of the control plane. */
export function listingRoutes({ access, lists, pageSize }: ListingSettings): readonly Route[] {
  const checked =
    (answer: (request: ReceivedRequest) => Answer): Route['handle'] =>
    (request) => {
      access.check(request);
      return answer(request);
    };
  const models = checked((request) => listModels(lists, request));
  const profiles = checked((request) => listProfiles(lists, pageSize, request));
  return [
    route('ListFoundationModels', 'GET', /\/foundation-models$/, models),
    route('ListInferenceProfiles', 'GET', /\/inference-profiles$/, profiles),
  ];
}

function listModels(lists: ModelLists, { query }: ReceivedRequest): Answer {
  const { byProvider, byInferenceType, byOutputModality } = query;
  const modelSummaries = lists
    .modelSummaries()
    .filter(
      (model) =>
        (!byProvider || model.providerName.toLowerCase() === byProvider.toLowerCase()) &&
        (!byInferenceType || model.inferenceTypesSupported.includes(byInferenceType)) &&
        (!byOutputModality || model.outputModalities.includes(byOutputModality)),
    );
  return json({ modelSummaries });
}

function listProfiles(lists: ModelLists, pageSize: number, { query }: ReceivedRequest): Answer {
  const { type, maxResults, nextToken } = query;
  // Without a type, AWS lists only system-defined profiles. https://github.com/aws/aws-cli/issues/9728
  const wanted = type ?? 'SYSTEM_DEFINED';
  const profiles = lists.profileSummaries().filter((profile) => profile.type === wanted);
  const page = pageOf(profiles, { maxResults, nextToken, limit: 1000, pageSize });
  if (!page) throw invalid('Invalid maxResults or nextToken');
  return json({ inferenceProfileSummaries: page.items, nextToken: page.nextToken });
}
