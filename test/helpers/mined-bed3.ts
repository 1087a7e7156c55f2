/** Errors of calls to Bedrock, of batch jobs, knowledge bases and action groups, as people posted them. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_CALLERS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  [
    'parameter-rejected',
    "bedrock does not support parameters: {'encoding_format': 'float'}, for model=cohere.embed-english-v3",
    { parameter: 'encoding_format' },
  ],
  [
    'parameter-rejected',
    "'message': 'Malformed input request: #/api_version: 1 is not greater or equal to 2, please reformat your input and try again.'",
    { parameter: 'api_version', value: '' },
  ],
  [
    'parameter-rejected',
    'An error occurred (ValidationException) when calling the Converse operation: Latency performance configuration is not supported for anthropic.claude-3-5-sonnet-20241022-v2:0',
    { latency: 'Latency performance configuration is not supported' },
  ],
  [
    'parameter-rejected',
    'stop_sequences: each stop sequence must contain non-whitespace',
    { parameter: 'stop_sequences', value: '' },
  ],
  [
    'network-dns',
    'The pending stream has been canceled (caused by: getaddrinfo ENOTFOUND bedrock-runtime.us-east-2.amazonaws.com)',
    { host: 'bedrock-runtime.us-east-2.amazonaws.com', realHost: 'us-east-2' },
  ],
  ...[
    'us-west-2',
    'eu-central-1',
    'eu-north-1',
    'eu-west-1',
    'ap-northeast-1',
    'ap-south-1',
    'ap-southeast-2',
    'ca-central-1',
    'sa-east-1',
  ].map(
    (region) =>
      [
        'network-dns',
        `getaddrinfo EAI_AGAIN bedrock-runtime.${region}.amazonaws.com`,
        { realHost: region },
      ] as const,
  ),
  [
    'network-timeout',
    'I am using BedrockRuntimeClient.invokeModel() and get java.net.SocketTimeoutException: Read timed out',
    { slow: 'Read timed out' },
  ],
  [
    'sdk-incomplete',
    'Unknown parameter in messages[0].content[1]: "cachePoint", must be one of: text, image, toolUse, toolResult',
    { unknown: 'cachePoint' },
  ],
  [
    'sdk-incomplete',
    'Unknown parameter in system[1]: "cachePoint", must be one of: text, guardContent',
    { unknown: 'cachePoint' },
  ],
  [
    'sdk-incomplete',
    "aws-sdk-core-3.222.2/lib/aws-sdk-core/param_validator.rb:35:in `validate!': unexpected value at params[:input_event_stream_handler] (ArgumentError)",
    { rubyParameter: 'input_event_stream_handler' },
  ],
  [
    'sdk-incomplete',
    'unexpected value at params[:tool_config] (ArgumentError) Aws::BedrockRuntime::Client#converse',
    { rubyParameter: 'tool_config' },
  ],
  ['request-rejected', 'missing required parameter params[:model_id] (ArgumentError)', { unsent: '' }],
  [
    'request-rejected',
    'An error occurred (ValidationException) when calling the InvokeModel operation: Malformed input request: 2 schema violations found, please reformat your input and try again.',
    { unmatched: '2 schema violations found' },
  ],
  ['credentials-missing', 'Failed to resolve bearer token in DefaultAWSTokenIdentityResolver'],
  [
    'iam-denied',
    'User is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-west-2::foundation-model/cohere.rerank-v3-5:0. (Service: BedrockAgentRuntime)',
    { resource: 'arn:aws:bedrock:us-west-2::foundation-model/cohere.rerank-v3-5:0' },
  ],
  [
    'batch-rejected',
    'Batch job arn:aws:bedrock:us-east-1:123456789012:model-invocation-job/abc contains less records (25) than the required minimum of: 100',
    { records: '25', least: '100' },
  ],
  [
    'batch-rejected',
    'The batch job must contain at least 100 records (CreateModelInvocationJob)',
    { fewest: '100' },
  ],
  ['batch-rejected', 'Batch job contains more records (60000) than the maximum of: 50000', { most: '50000' }],
  [
    'parameter-rejected',
    'Malformed input request: #: required key [api_version] not found, please reformat your input and try again.',
    { value: '' },
  ],
  ['parameter-rejected', 'ValidationException: The number of stop sequences exceeds the maximum of 4.'],
  [
    'action-schema-rejected',
    'Resource handler returned message: "Missing operationId in the schema of the action group (Service: BedrockAgent, Status Code: 400)"',
  ],
  ['action-schema-rejected', 'The action group x has no operationId for the path /orders'],
  [
    'batch-rejected',
    'An error occurred (ValidationException) when calling the CreateModelInvocationJob operation: The batch job must contain at most 50000 records',
    { largest: '50000' },
  ],
  [
    'ingestion-skipped',
    'Encountered error: Ignored 1 files as their file size was larger than 52428800 bytes. [Files: s3://bucket/doc.pdf]',
    { bytes: '52428800' },
  ],
  [
    'ingestion-skipped',
    'Encountered error: Ignored 2 files as their file format was not supported. [Files: s3://bucket/a.pages]',
    { unread: '' },
  ],
  [
    'action-schema-rejected',
    'An error occurred (ValidationException) when calling the CreateAgentActionGroup operation: Failed to create OpenAPI 3 model from the JSON/YAML object that you provided for action group x.',
  ],
  ['access-gateway-keyless', 'RuntimeError: API Key is not configured. Please set up your API Key.'],
  ['program-crashed', "Error in ragnar::embed_bedrock(): ! 'data' must be of a vector type, was 'NULL'"],
];
