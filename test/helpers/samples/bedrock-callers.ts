/** Errors of callers of Bedrock's own API: quotas, tiers, schemas, streams, as people posted them. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../../src/failures/errors.ts';

export const BEDROCK_CALLERS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  ['throttled', 'API Error (429 Too many tokens, please wait before trying again.)', { tokens: '' }],
  [
    'iam-denied',
    'An error occurred (AccessDeniedException) when calling the CreateAgent operation: User: arn:aws:iam::111122223333:user/ann is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/AgentRole because no identity-based policy allows the iam:PassRole action',
  ],
  [
    'iam-denied',
    'operation error Bedrock Agent: UpdateKnowledgeBase, https response error StatusCode: 403, api error AccessDeniedException: User: arn:aws:iam::111122223333:user/ann is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/kb',
  ],
  [
    'iam-denied',
    'An error occurred (AccessDeniedException) when calling the CreateFlow operation: User: arn:aws:sts::111122223333:assumed-role/dev/ann is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/flow',
  ],
  [
    'context-overflow',
    'Malformed input request: expected maxLength: 50000, actual: 160000, please reformat your input and try again. (Aws::BedrockRuntime::Errors::ValidationException)',
    { embeds: '' },
  ],
  [
    'context-overflow',
    'ValidationException: Malformed input request: #/inputText: expected maxLength: 50000, actual: 61230, please reformat your input and try again.',
    { embeds: '' },
  ],
  [
    'model-id-malformed',
    'Reranking does not support cross-region calls. Please provide a valid model ARN.',
    { abroad: 'cross-region' },
  ],
  [
    'model-id-malformed',
    "1 validation error detected: Value 'arn:aws:bedrock:us-east-1:111122223333:imported-model/jw8254ccsftz' at 'modelId' failed to satisfy constraint: Member must satisfy regular expression pattern",
    { imported: 'imported-model' },
  ],
  ['stream-broken', 'bedrock stream error: unexpected EOF'],
  [
    'caching-rejected',
    '| cache_config is enabled but this model does not support caching',
    { hiddenModel: '' },
  ],
  [
    'parameter-rejected',
    'ValidationException: service tier provided is invalid',
    { tier: 'service tier provided is invalid' },
  ],
  [
    'parameter-rejected',
    "Invalid type for parameter serviceTier, value: flex, type: <class 'str'>, valid types: <class 'dict'>",
    { parameter: 'serviceTier' },
  ],
  [
    'parameter-rejected',
    "1 validation error detected: Value 'cheapest' at 'serviceTier.type' failed to satisfy constraint: Member must satisfy enum value set: [priority, default, flex, reserved]",
    { parameter: 'serviceTier' },
  ],
  [
    'parameter-rejected',
    'litellm.BadRequestError: BedrockException - {"message":"Reservation not found."}',
    { tier: 'Reservation not found' },
  ],
  [
    'parameter-rejected',
    'An error occurred (ValidationException) when calling the Converse operation: Reservation not found.',
    { tier: 'Reservation not found' },
  ],
  [
    'parameter-rejected',
    "1 validation error detected: Value 'turbo' at 'performanceConfig.latency' failed to satisfy constraint: Member must satisfy enum value set: [optimized, standard]",
    { latency: "at 'performanceConfig.latency'" },
  ],
  [
    'parameter-rejected',
    "The model returned the following errors: output_config.format.schema: For 'array' type, property 'maxItems' is not supported",
    { parameter: 'maxItems' },
  ],
  [
    'parameter-rejected',
    "The model returned the following errors: output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false",
    { parameter: 'additionalProperties' },
  ],
  [
    'network-dns',
    'Cannot connect to host bedrock-mantle.us-west-1.api.aws:443 ssl:default [Domain name not found]',
    { host: 'bedrock-mantle.us-west-1.api.aws' },
  ],
  [
    'network-dns',
    'litellm.APIConnectionError: Cannot connect to host bedrock-runtime.eu-west-1.amazonaws.com:443 ssl:<ssl.SSLContext> [Timeout while contacting DNS servers]',
    { host: 'bedrock-runtime.eu-west-1.amazonaws.com' },
  ],
  [
    'network-dns',
    'Cannot connect to host bedrock-runtime.eu-west-1.amazonaws.com:443 ssl:True [DNS server returned answer with no data]',
  ],
  [
    'network-dns',
    'Cannot connect to host bedrock-runtime.eu-west-1.amazonaws.com:443 ssl:True [Could not contact DNS servers]',
  ],
  [
    'sdk-incomplete',
    '{"error":{"message":"Provider bedrock_mantle not found","code":"500"}}',
    { newProvider: 'bedrock_mantle' },
  ],
  [
    'program-faulty',
    '(site-packages/smithy_aws_event_stream/events.py:325): Error processing responses: Invalid event bytes.',
    { eventBytes: '' },
  ],
  ['program-faulty', 'smithy.aws.exceptions.InvalidEventBytes: Invalid event bytes.', { eventBytes: '' }],
  [
    'agent-call-rejected',
    'An error occurred (ValidationException) when calling the CreateModelImportJob operation: The provided job name is currently in use.',
    { nameTaken: 'job name' },
  ],
  [
    'agent-call-rejected',
    'Input data at train/train-cnn-5K.jsonl must follow \'{"prompt": "<input text>", "completion": "<output text>"}\' format',
    { trains: 'format' },
  ],
  [
    'content-filtered',
    'An error occurred (ValidationException) when calling the InvokeModel operation: invalid_prompts',
    { moderated: '' },
  ],
  [
    'content-filtered',
    "Error raised by bedrock service: (400, 'invalid_prompts', 'One or more prompts contains filtered words.')",
    { moderated: '' },
  ],
  [
    'marketplace-denied',
    'AccessDeniedException: Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed. Try again in 2 minutes.',
    { pending: '' },
  ],
  [
    'policy-denied',
    'User: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0 because no VPC endpoint policy allows the bedrock:InvokeModel action',
    { endpoint: 'VPC endpoint' },
  ],
];
