/** Errors of calls to Bedrock, of what is built on it, and of what deploys it, as people posted them. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../../src/failures/errors.ts';

export const BEDROCK_CALLS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  [
    'knowledge-base-denied',
    'Resource handler returned message: "The knowledge base storage configuration provided is invalid, please check your configuration. (Service: BedrockAgent, Status Code: 400)"',
    { store: '' },
  ],
  [
    'knowledge-base-store-unfit',
    'ValidationException: The knowledge base storage configuration provided is invalid... chunks column must be indexed. The SQL command to index the column is: CREATE INDEX ON t',
    { unindexed: 'must be indexed' },
  ],
  [
    'knowledge-base-store-unfit',
    'An error occurred (ValidationException) when calling the CreateKnowledgeBase operation: The knowledge base storage configuration provided is invalid... The OpenSearch Serverless engine type associated with your vector index is invalid. Recreate your vector index with one of the following valid engine types: FAISS. Then retry your request.',
    { engine: 'engine type' },
  ],
  [
    'knowledge-base-store-unfit',
    "An error occurred (ValidationException) when calling the CreateKnowledgeBase operation: 1 validation error detected: Value null at 'storageConfiguration.opensearchServerlessConfiguration' failed to satisfy constraint: Member must not be null",
  ],
  [
    'knowledge-base-store-unfit',
    'The knowledge base storage configuration provided is invalid... Dependency error document status code: 404, error message: no such index [bedrock-knowledge-base-default-index]',
    { noIndex: 'no such index' },
  ],
  [
    'knowledge-base-store-unfit',
    'The knowledge base storage configuration provided is invalid... HttpEndpoint is not enabled for cluster. Please enable HttpEndpoint and retry',
    { dataApi: 'HttpEndpoint' },
  ],
  [
    'knowledge-base-store-unfit',
    'The knowledge base storage configuration provided is invalid... Query vector has invalid dimension: 1024. Dimension should be: 1536',
    { dimensions: 'dimension' },
  ],
  [
    'stack-failed',
    'CREATE_FAILED AWS::CloudFormation::WaitCondition OpenClawWaitCondition WaitCondition timed out. Received 0 conditions when expecting 1',
    { waited: '' },
  ],
  [
    'stack-failed',
    'Template URL https://sharefile.s3.cn-northwest-1.amazonaws.com.cn/clawdbot-bedrock.yaml Stack description Clawdbot (Bedrock) View template Error The specified bucket does not exist',
    { template: '' },
  ],
  [
    'stack-failed',
    'Error [ValidationError]: Stack:arn:aws:cloudformation:us-east-1:123456789012:stack/bedrock-agent/37f is in DELETE_FAILED state and can not be updated.',
    { stuck: 'DELETE_FAILED' },
  ],
  [
    'stack-failed',
    'Stack:arn:aws:cloudformation:us-east-1:123456789012:stack/OpenClaw/37f is in ROLLBACK_COMPLETE state and cannot be updated',
    { stuck: 'ROLLBACK_COMPLETE' },
  ],
  [
    'stack-failed',
    'Template format error: Unrecognized resource types: [AWS::BedrockAgentCore::OnlineEvaluationConfig]',
    { unknownType: 'AWS::BedrockAgentCore::OnlineEvaluationConfig' },
  ],
  [
    'agent-call-rejected',
    'Resource handler returned message: "\'guardrailIdentifier\' cannot be null (Service: BedrockAgent, Status Code: 400, Request ID: 2bdcd93c-805c-43c7-8ba8-ffac83ef3873)"',
  ],
  [
    'principal-missing',
    'An error occurred (MalformedPolicyDocument) when calling the CreateRole operation: Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:role/BedrockCaller"',
    { principal: 'arn:aws:iam::123456789012:role/BedrockCaller' },
  ],
  [
    'model-id-malformed',
    "1 validation error detected: Value 'arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-3-sonnet-20240229-v1:0:28k' at 'retrieveAndGenerateConfiguration.knowledgeBaseConfiguration.modelArn' failed to satisfy constraint: Member must satisfy regular expression pattern",
    {
      plain: 'arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-3-sonnet-20240229-v1:0',
      ending: ':28k',
    },
  ],
  [
    'model-not-found',
    "AI_APICallError: The model 'xai.grok-4.6' does not exist",
    { unserved: 'xai.grok-4.6' },
  ],
  [
    'wrong-endpoint',
    '"message":"model `xai.grok-4.3` isn\'t supported on this route"',
    { routed: 'xai.grok-4.3' },
  ],
  [
    'model-unsuitable',
    'Mandal stream error for request id unexpected token 200012 while expecting start token 200006',
    { brokenCall: '' },
  ],
  [
    'model-unsuitable',
    'openai_harmony.HarmonyError: unexpected tokens remaining in message header: Some("x")',
    { brokenCall: '' },
  ],
  ['stream-broken', 'ModelError: Stream ended without completing a message'],
  ['content-filtered', 'Error: Amazon Bedrock request was moderated', { moderated: '' }],
  [
    'request-rejected',
    'ValidationException: Guardrail was enabled but input is in incorrect format.',
    { guarded: '' },
  ],
  [
    'account-not-allowed',
    'ValidationException: Your account is not authorized to perform this action. Please create a support case',
  ],
  [
    'agent-call-rejected',
    "ValidationException: 1 validation error detected: Value 'arn:aws:bedrock-agentcore:us-east-1:123456789012:gateway/x-abc' at 'gatewayIdentifier' failed to satisfy constraint: Member must satisfy regular expression pattern",
    {
      refusedValue: 'arn:aws:bedrock-agentcore:us-east-1:123456789012:gateway/x-abc',
      arnGiven: 'arn:',
      refusedField: 'gatewayIdentifier',
    },
  ],
  [
    'agent-call-rejected',
    'operation error Bedrock AgentCore Control: CreateGateway, , ValidationException: AuthorizerConfiguration is required for CUSTOM_JWT authorizer type',
  ],
  [
    'agent-call-rejected',
    'An error occurred (ValidationException) when calling the StartAsyncInvoke operation: Invalid Request',
    { async: 'AsyncInvoke' },
  ],
  [
    'agent-call-rejected',
    'software.amazon.awssdk.services.x.model.ValidationException: Failed (Service: BedrockAgentRuntime, Status Code: 400)',
  ],
  ...[
    'InvokeAgent',
    'CreateKnowledgeBase',
    'StartIngestionJob',
    'CreateGuardrail',
    'RetrieveAndGenerate',
  ].map((operation): [ErrorName, string] => [
    'agent-call-rejected',
    `An error occurred (ValidationException) when calling the ${operation} operation: Invalid input`,
  ]),
  [
    'agent-call-rejected',
    "An error occurred when calling the InvokeAgent operation: Value '' at 'sessionId' failed to satisfy constraint: Member must have length greater than or equal to 2",
    { refusedValue: '', refusedField: 'sessionId' },
  ],
  [
    'sdk-incomplete',
    "AttributeError: 'BedrockRuntime' object has no attribute 'start_async_invoke'",
    { unknown: 'start_async_invoke' },
  ],
  [
    'conversation-malformed',
    'API Error: 400 {"type":"error","error":{"type":"invalid_request_error","message":"The request body is not valid JSON: no low surrogate in string: line 1 column 31459 (char 31458)"}}',
    { garbled: '' },
  ],
  [
    'request-rejected',
    'Malformed input request: #: required key [input_type] not found#: required key [images] not found#/texts: false schema always fails, please reformat your input and try again.',
    { embedding: 'input_type' },
  ],
  [
    'request-rejected',
    'ValidationException: Failed to deserialize the JSON body into the target type: missing field `messages` at line 1 column 40',
    { body: 'messages' },
  ],
  [
    'context-overflow',
    'ValidationException: 400 Bad Request: Too many input tokens. Max input tokens: 8192, request input token count: 9123',
    { limit: '8192', embeds: ',' },
  ],
  [
    'program-crashed',
    "Amazon Bedrock: AI_UnsupportedFunctionalityError: 'media type: application/pdf' functionality not supported",
  ],
  [
    'bedrock-unavailable',
    'models.ValidationException: System instability detected. Please retry your request.',
  ],
  ['agentcore-build-failed', 'CodeBuild failed with status: FAILED'],
  [
    'other-permission-missing',
    "An error occurred (ValidationException) when calling the CreateAgentRuntime operation: Access denied while validating ECR URI 'x'. The execution role requires permissions for ecr:GetAuthorizationToken, ecr:BatchGetImage, and ecr:GetDownloadUrlForLayer operations. (bedrock)",
    { action: 'ecr:GetAuthorizationToken, ecr:BatchGetImage, and ecr:GetDownloadUrlForLayer' },
  ],
  [
    'iam-denied',
    'Failed creating service linked role. Please verify that the calling role has sufficient permissions to create a service linked role.',
    { linkedRole: 'service linked role' },
  ],
  [
    'program-crashed',
    "TypeError: create_pass_through_route.<locals>.endpoint_func() got an unexpected keyword argument 'custom_body' litellm bedrock",
  ],
  ...['Attribute', 'Key', 'Index', 'UnboundLocal', 'Reference'].map((kind): [ErrorName, string] => [
    'program-crashed',
    `${kind}Error: 'agentVersion' in bedrock_agent_alias.py, called by boto3`,
  ]),
  [
    'program-crashed',
    "Failed to generate image: 'NovaCanvasTool' object has no attribute 'VariableKey' (Dify, Bedrock)",
  ],
  [
    'program-crashed',
    'pydantic_core._pydantic_core.ValidationError: 1 validation error for ChatBedrockConverse',
    { checked: 'ChatBedrockConverse' },
  ],
  [
    'program-faulty',
    "400: {'error': 'allm_passthrough_route: Invalid model name passed in model=messages. Call `/v1/models` to view available models for your key.'}",
  ],
  [
    'network-timeout',
    'invokeModelWithBidirectionalStream for Amazon Bedrock Nova Sonic: io.netty.handler.timeout.ReadTimeoutException: null',
    { slow: 'ReadTimeoutException' },
  ],
  ['network-timeout', 'httpx.ReadTimeout calling bedrock: ReadTimeout', { slow: 'ReadTimeout' }],
  [
    'sdk-incomplete',
    'ServiceInvalidRequestError: Model ID arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc does not contain a valid model provider name.',
    { nameless: 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc' },
  ],
  [
    'sdk-incomplete',
    "ValueError: Model provider 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/x' is not supported!",
    { nameless: 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/x' },
  ],
  [
    'policy-denied',
    'User: arn:aws:sts::123456789012:assumed-role/ci/GitHubActions is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-opus-4-6-v1 because no session policy allows the bedrock:InvokeModelWithResponseStream action',
    { policy: 'session policy', session: 'session' },
  ],
  ['program-crashed', 'Mistral Mixtral: "c.get is not a function" ChainForge AWS Bedrock'],
  ['program-crashed', 'Error: Provider produced inconsistent result after apply: aws_bedrockagent_agent'],
  [
    'sdk-incomplete',
    '"message": "Token counting is not supported in Bedrock yet"',
    { uncounted: 'Token counting' },
  ],
  ['sdk-incomplete', 'token counting is not supported in Bedrock', { uncounted: 'token counting' }],
  ['sdk-incomplete', 'Stop sequence key name for deepseek is not supported.', { unlisted: 'deepseek' }],
  [
    'sdk-incomplete',
    "Error: Unknown model: 'mistral.mixtral-8x7b-instruct-v0:1', only these are supported: ai21,anthropic,amazon,cohere,meta",
    { unlisted: 'mistral.mixtral-8x7b-instruct-v0:1' },
  ],
  [
    'sdk-incomplete',
    "ValueError: Model meta.llama3-8b-instruct-v1:0 is not supported. Supported models are: ['anthropic.claude-v2']",
    { unlisted: 'meta.llama3-8b-instruct-v1:0' },
  ],
  [
    'request-rejected',
    'ValidationException: Failed to deserialize the JSON body into the target type: unknown variant `prompt`, expected one of `audio`',
    { body: 'prompt' },
  ],
  [
    'marketplace-denied',
    'AccessDeniedException: Model access is denied due to User: arn:aws:sts::123456789012:assumed-role/app/x is not authorized to perform: aws-marketplace:Subscribe on resource: * because no identity-based policy allows the action.',
  ],
  [
    'agent-lambda-failed',
    'An error occurred (accessDeniedException) when calling the InvokeAgent operation: Access denied while invoking Lambda function arn:aws:lambda:us-east-1:123456789012:function:ag. Check the permissions on the Lambda function and retry the request.',
    { shut: '' },
  ],
  [
    'agent-lambda-failed',
    'An error occurred (dependencyFailedException) when calling the InvokeAgent operation: Failed',
  ],
  ['agent-lambda-failed', 'DependencyFailedException: Received failed response'],
  ['agent-lambda-failed', 'Received failed response from API execution'],
  [
    'knowledge-base-denied',
    "AuthorizationException(403, 'security_exception', 'OpenSearch exception [type=authorization_exception]') bedrock-knowledge-base-default-index",
    { store: '' },
  ],
  [
    'agent-call-rejected',
    "An error occurred (ValidationException) when calling the CreateAgentAlias operation: Create/Update Agent Alias operation can't be performed on AgentId when Agent is in Not Prepared state.",
    { unprepared: 'Not Prepared' },
  ],
  [
    'bedrock-unavailable',
    'An error occurred (internalServerException) when calling the InvokeAgent operation: Internal Server Exception',
  ],
  [
    'bedrock-unavailable',
    'An error occurred (InternalServerException) when calling the RetrieveAndGenerate operation: Failed',
  ],
  ['request-rejected', 'Parameter validation failed: Missing required parameter in input: "body"'],
  [
    'request-rejected',
    'Parameter validation failed: Unknown parameter in input: "Body", must be one of: body, contentType',
  ],
  ['request-rejected', 'Parameter validation failed: Missing required parameter in input: "modelId"'],
  ['request-rejected', 'Parameter validation failed: Unknown parameter in input: "ModelId"'],
  ['request-rejected', 'Parameter validation failed: Missing required parameter in input: "messages"'],
  [
    'parameter-rejected',
    'Malformed input request: #/inferenceConfig/temperature: 2 is not less or equal to 1, please reformat your input and try again.',
    { parameter: 'temperature' },
  ],
  ['parameter-rejected', '#/max_tokens: 0 is not greater or equal to 1', { parameter: 'max_tokens' }],
  [
    'model-access-denied',
    "An error occurred (ValidationException) when calling the Retrieve operation: You don't have access to the model with the specified model ID.",
    { retrieves: 'Retrieve' },
  ],
  [
    'model-access-denied',
    'Error from remote service: {"message":"You are not authorized to invoke the Rerank operation."}',
    { retrieves: 'Rerank' },
  ],
  [
    'model-id-malformed',
    'An error occurred (ValidationException) when calling the Rerank operation: The provided model ARN for reranking is invalid. Please, use a valid model ARN.',
    { reranks: 'reranking' },
  ],
  ['program-faulty', 'AWS ChatBedrock throws error "Unsupported message content format" error.'],
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
  [
    'conversation-malformed',
    'Bedrock: no content in assistant message before conversational turn change',
    { empty: '' },
  ],
  [
    'conversation-malformed',
    'messages: prefill is not supported when thinking is enabled',
    { prefill: 'prefill', order: '' },
  ],
  [
    'conversation-malformed',
    'When using tools, pre-filling the `assistant` response is not supported.',
    { prefill: 'pre-fill', order: '' },
  ],
  [
    'conversation-malformed',
    'Claude Opus 4.6 does not support assistant message prefill on Bedrock',
    { prefill: 'prefill', order: '' },
  ],
  ['conversation-malformed', 'Bedrock: extended thinking is incompatible with prefill', { order: '' }],
  ['conversation-malformed', 'Bedrock: Prefilling is not allowed while the model thinks', { order: '' }],
  [
    'thinking-rejected',
    '`max_tokens` must be greater than `thinking.budget_tokens`.',
    { budget: 'than `thinking.budget_tokens' },
  ],
  [
    'thinking-rejected',
    '`temperature` may only be set to 1 when thinking is enabled.',
    { sampling: 'temperature' },
  ],
  [
    'thinking-rejected',
    '`top_p` must be greater than or equal to 0.95 or unset when thinking is enabled.',
    { sampling: 'top_p' },
  ],
  ['thinking-rejected', '`top_k` must be unset when thinking is enabled.', { sampling: 'top_k' }],
  [
    'beta-rejected',
    'BedrockException - {"message":"Unexpected value(s) `context-1m-2025-08-07` for the `anthropic-beta` header."}',
    { beta: 'context-1m-2025-08-07' },
  ],
  [
    'network-timeout',
    'operation error Bedrock Runtime: ConverseStream, https response error StatusCode: 0, RequestID: , canceled, context deadline exceeded',
    { slow: '' },
  ],
  ['network-timeout', "TypeError: terminated: code: 'UND_ERR_BODY_TIMEOUT'", { slow: '' }],
  ['network-timeout', 'TypeError: terminated: UND_ERR_HEADERS_TIMEOUT', { slow: '' }],
  ['network-timeout', 'Error [AI_RetryError]: BodyTimeoutError', { slow: '' }],
  ['network-timeout', 'Cannot connect to API: Headers Timeout Error', { slow: '' }],
  [
    'stream-broken',
    'InvokeModel: operation error Bedrock Runtime: InvokeModel, get identity: get credentials: request canceled, context canceled',
    { hungUp: '' },
  ],
  [
    'network',
    'Unable to execute HTTP request: The connection was closed during the request. The request will usually succeed on a retry (BedrockRuntimeAsyncClient)',
  ],
  ['program-faulty', "litellm.APIConnectionError: 'output'", { misread: '' }],
  ['program-faulty', "litellm.InternalServerError: 'text'", { misread: '' }],
  ['program-faulty', "ServiceUnavailableError: BedrockException - 'text'", { misread: '' }],
  [
    'agent-knowledge-base-unfit',
    'Failed to invoke Bedrock agent: Invalid input or configuration provided. Check the input and Knowledge Base configuration and try your request again.',
  ],
  [
    'agent-knowledge-base-unfit',
    'An error occurred (validationException) when calling the InvokeAgent operation: You can only provide configurations for up to 0 knowledge bases in the session state.',
    { allowed: '0' },
  ],
  ['signature-wrong', "The Canonical String for this request should have been 'POST"],
  [
    'program-faulty',
    'api/server/controllers/agents/client.js #sendCompletion] Unhandled error type Iterator value I is not an entry object',
    { switched: 'Iterator value I is not an entry object' },
  ],
  [
    'program-faulty',
    'litellm.exceptions.APIConnectionError: Attempted to access streaming response content, without having called `read()`.',
    { misread: '' },
  ],
  ['program-faulty', 'ValueError: Unsupported dict content for Bedrock'],
  [
    'program-faulty',
    'Unknown parameter in input: "tool_choice", must be one of: modelId, messages, system, inferenceConfig, toolConfig',
    { notTaken: 'tool_choice' },
  ],
  [
    'request-rejected',
    'Malformed input request: expected type: String, found: JSONObject, please reformat your input and try again.',
    { unmatched: 'request: expected type: String, found: JSONObject' },
  ],
  [
    'request-rejected',
    'Missing required parameter in guardrailConfig: "guardrailVersion"',
    { guard: 'guardrailConfig' },
  ],
  [
    'request-rejected',
    'Unknown parameter in guardrailConfig: "version", must be one of: guardrailIdentifier, guardrailVersion, trace',
    { guard: 'guardrailConfig' },
  ],
  ...['messages', 'system', 'toolConfig'].map(
    (union) =>
      [
        'request-rejected',
        `Invalid number of parameters set for tagged union structure ${union}[0]. Can only set one of the following keys: text, guardContent, cachePoint.`,
        { union, unsent: '' },
      ] as const,
  ),
  [
    'request-rejected',
    "BedrockException - Client error '400 Bad Request' for url 'https://bedrock-runtime.us-east-1.amazonaws.com/model/meta.llama3-1-70b-instruct-v1:0/converse'",
    { asked: 'meta.llama3-1-70b-instruct-v1:0', hidden: '' },
  ],
  [
    'request-rejected',
    'software.amazon.awssdk.services.bedrockruntime.model.ValidationException: null (Service: BedrockRuntime, Status Code: 400)',
    { hidden: '' },
  ],
  [
    'iam-denied',
    'You are not authorized to perform: bedrock:ApplyGuardrail on resource arn:aws:bedrock:us-east-1:123456789012:guardrail/abc',
    { resource: 'arn:aws:bedrock:us-east-1:123456789012:guardrail/abc' },
  ],
  [
    'parameter-rejected',
    'sendCompletion] Unhandled error type The additional field system conflicts with the existing field text. Remove system and try again.',
    { parameter: 'system' },
  ],
  ['stream-broken', 'Error: AWS Bedrock stream error (ECONNRESET): aborted'],
  [
    'model-unsuitable',
    'This model doesn’t support conversation history. Try again with input that only contains one user message.',
  ],
  [
    'request-rejected',
    'Malformed input request: #: extraneous key [tools] is not permitted, please reformat your input and try again.',
    { body: 'tools' },
  ],
  [
    'request-rejected',
    'Malformed input request: #: extraneous key [tool_choice] is not permitted, please reformat your input and try again.',
    { body: 'tool_choice' },
  ],
  [
    'request-rejected',
    'Malformed input request: #: extraneous key [chat_id] is not permitted, please reformat your input and try again.',
    { extra: 'chat_id' },
  ],
  [
    'program-faulty',
    'Could not connect to Amazon Bedrock model anthropic.claude-v2. Make sure your AWS environment is configured correctly',
    { unshown: '' },
  ],
  [
    'request-rejected',
    'An error occurred (ValidationException) when calling the InvokeModel operation: Validation Error',
    { opaque: '' },
  ],
  [
    'request-rejected',
    'ValidationException(properties: AWSBedrockRuntime.ValidationException.Properties(message: Optional("Validation Error"))',
    { opaque: '' },
  ],
  [
    'thinking-rejected',
    'max_tokens must be greater than thinking.budget_tokens. Please consult our documentation',
    { budget: 'than thinking.budget_tokens' },
  ],
  [
    'tool-rejected',
    'The format of the value at toolConfig.tools.0.toolSpec.inputSchema.json is invalid. Provide a json object for the field and try again.',
    { tool: '0', bareSchema: 'inputSchema.json is invalid' },
  ],
  [
    'conversation-malformed',
    "validation_error: Invalid 'messages': Invalid 'content': value did not match any expected variant",
    { misfit: '' },
  ],
  [
    'request-rejected',
    'The guard content text is empty. Provide guard content and try again with contextual grounding.',
    { groundless: '' },
  ],
  [
    'request-rejected',
    "An error occurred (ValidationException) when calling the ListFoundationModels operation: 1 validation error detected: Value at 'byProvider' failed to satisfy constraint: Member must satisfy regular expression pattern: [A-Za-z0-9- ]{1,63}",
    { filter: 'byProvider', byName: 'byProvider' },
  ],
  [
    'request-rejected',
    "An error occurred (ValidationException) when calling the ListFoundationModels operation: Value at 'byOutputModality' failed to satisfy constraint: Member must satisfy enum value set",
    { filter: 'byOutputModality' },
  ],
  [
    'wrong-endpoint',
    "AI_APICallError: Not Found url: 'https://bedrock-runtime.us-west-2.amazonaws.com/openai/v1/completions'",
    { responses: '' },
  ],
  [
    'wrong-endpoint',
    'POST https://bedrock-runtime.us-west-2.amazonaws.com/openai/v1/responses 404',
    { responses: '' },
  ],
  [
    'conversation-malformed',
    'The model returned the following errors: messages.0.content.3.type: Field required',
    { untyped: 'type' },
  ],
  [
    'request-rejected',
    'ValueError: Claude v3 models are not supported by this LLM.Please use `from langchain_community.chat_models import BedrockChat` instead.',
    { oldApi: '' },
  ],
  ['model-unsuitable', 'Bedrock: stopReason malformed_tool_use', { brokenCall: '' }],
  ['model-unsuitable', 'InvalidProviderOutput: malformed_model_output, amazon-bedrock', { brokenCall: '' }],
  ['model-unsuitable', 'The model is unsupported for streaming.', { streamless: '' }],
  ['bedrock-refused', 'AI_APICallError: Forbidden for amazon.nova-pro-v1:0'],
  ['program-faulty', 'Invalid payload! Need prompt and completion or messages and response.', { counts: '' }],
  [
    'bedrock-not-chosen',
    'The extension ignores CLAUDE_CODE_USE_BEDROCK: it sits on an anthropic login screen',
  ],
  ['bedrock-not-chosen', 'CLAUDE_CODE_USE_BEDROCK is set, and it shows the sign-in page'],
  ['bedrock-not-chosen', 'CLAUDE_CODE_USE_BEDROCK=1 still gives a log in prompt'],
  [
    'bedrock-not-chosen',
    'authentication_error: invalid x-api-key, through the Bedrock Access Gateway',
    { direct: '' },
  ],
  [
    'request-rejected',
    'Malformed input request: #/messages/0/role: system is not a valid enum value, please reformat your input and try again.',
    { systemRole: 'system' },
  ],
];
