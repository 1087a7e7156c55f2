/** The Bedrock control plane: ListFoundationModels, ListInferenceProfiles. Shapes of @aws-sdk/client-bedrock. */
import type { BedrockAccess } from './bedrock-access.ts';
import type { ModelShelf } from './model-shelf.ts';
import { pageOf } from './paging.ts';
import { type Answer, json, type ReceivedRequest, type Route, refusal } from './wire.ts';

interface Settings {
  readonly access: BedrockAccess;
  readonly shelf: ModelShelf;
  readonly pageSize: number;
}

/** The routes of the control plane. */
export function listingRoutes({ access, shelf, pageSize }: Settings): readonly Route[] {
  return [
    {
      operation: 'ListFoundationModels',
      method: 'GET',
      path: /\/foundation-models$/,
      handle: (request) => {
        access.check(request);
        return listModels(shelf, request);
      },
    },
    {
      operation: 'ListInferenceProfiles',
      method: 'GET',
      path: /\/inference-profiles$/,
      handle: (request) => {
        access.check(request);
        return listProfiles(shelf, pageSize, request);
      },
    },
  ];
}

function listModels(shelf: ModelShelf, { query }: ReceivedRequest): Answer {
  const { byProvider, byInferenceType, byOutputModality } = query;
  const modelSummaries = shelf
    .modelSummaries()
    .filter(
      (model) =>
        (!byProvider || model.providerName.toLowerCase() === byProvider.toLowerCase()) &&
        (!byInferenceType || model.inferenceTypesSupported.includes(byInferenceType)) &&
        (!byOutputModality || model.outputModalities.includes(byOutputModality)),
    );
  return json({ modelSummaries });
}

function listProfiles(shelf: ModelShelf, pageSize: number, { query }: ReceivedRequest): Answer {
  const { type, maxResults, nextToken } = query;
  // Without a type, AWS lists only system-defined profiles. https://github.com/aws/aws-cli/issues/9728
  const wanted = type ?? 'SYSTEM_DEFINED';
  const profiles = shelf.profileSummaries().filter((profile) => profile.type === wanted);
  const page = pageOf(profiles, { maxResults, nextToken, limit: 1000, pageSize });
  if (!page) throw refusal(400, 'ValidationException', 'Invalid maxResults or nextToken');
  return json({ inferenceProfileSummaries: page.items, nextToken: page.nextToken });
}
