/** Errors of calls to Bedrock, of what is built on it, and of what deploys it, as people posted them. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_BEDROCK: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
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
];
