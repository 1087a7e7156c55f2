/** What other programs and libraries that call Bedrock print, as people posted it. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../../src/failures/errors.ts';

export const BEDROCK_PROGRAMS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  [
    'credential-command-failed',
    'Awsume error: Validation Exception - Invalid credentials returned from credential_process:',
  ],
  ['principal-missing', 'CREATE_FAILED: Invalid principal in policy'],
  [
    'plugin-install-failed',
    '│  - @aws/bedrock-token-generator@^1.1.0 (used by amazon-bedrock-mantle)',
    { bundled: '' },
  ],
  ['program-crashed', 'Claude Code via Bedrock: API Error: O is not defined'],
  ['request-rejected', '[memory] sync failed (session-start): ValidationException: Malformed request'],
  [
    'other-permission-missing',
    'aws-vault: error: Login failed: Failed to get credentials for work: AccessDenied: User: arn:aws:iam::123456789012:user/bob is not authorized to perform: sts:GetFederationToken on resource: arn:aws:sts::123456789012:federated-user/bob with an explicit deny',
  ],
  [
    'credentials-missing',
    'Stack hello-cdk does not define an environment, and AWS credentials could not be obtained from standard locations or no region was configured.',
    {
      cdk: 'credentials could not be obtained from standard locations',
      noRegion: 'no region was configured',
    },
  ],
  [
    'sdk-incomplete',
    'The full URI (http://[::1]:55738/credentials) contained withing environment variable AWS_CONTAINER_CREDENTIALS_FULL_URI has an invalid host. Host can only be one of [localhost, 127.0.0.1]',
    { lender: 'http://[::1]:55738/credentials' },
  ],
  [
    'aws-config-damaged',
    'configparser.MissingSectionHeaderError: File contains no section headers.',
    { headless: '' },
  ],
  [
    'aws-config-damaged',
    "configparser.DuplicateOptionError: While reading from 'C:\\\\Users\\\\u/.aws/credentials' [line  4]: option 'aws_access_key_id' in section 'default' already exists",
    { twice: 'aws_access_key_id', section: 'default' },
  ],
  [
    'aws-config-damaged',
    "configparser.DuplicateSectionError: While reading from '/home/u/.aws/config' [line  6]: section 'profile work' already exists",
    { twiceSection: 'profile work' },
  ],
  [
    'network-timeout',
    'ERROR:root:Bedrock converse timeout error: Read timeout on endpoint URL',
    { slow: '' },
  ],
  [
    'conversation-malformed',
    'API Error 400 "A text block must be included when using documents. Add a text block and retry your request."',
    { onlyDocument: '' },
  ],
  [
    'sdk-incomplete',
    "It gives an error: 'Unknown model: mistral.mistral-large-2407-v1:0'",
    { unlisted: 'mistral.mistral-large-2407-v1:0' },
  ],
  ['api-key-rejected', "401 - {'error': {'code': 'invalid_api_key', 'message': 'Invalid bearer token'}}"],
  // Of a sentence that a terminal's drawing cut in two.
  ['max-tokens-too-high', 'you requested exceeds the model limit of 32768"}', { limit: '32768' }],
  [
    'request-rejected',
    'Missing required parameter in messages[0].content[0].toolResult.content[0].image: "format"',
    { unsent: '', imagePart: 'image' },
  ],
  [
    'sdk-incomplete',
    'BedrockException - Bedrock Invoke HTTPX: Unknown provider=None, model=openai/arn:aws:bedrock:us-east-1:<details>. Try calling via converse route',
    { served: 'arn:aws:bedrock:us-east-1:<details>' },
  ],
  // A container with ~/.aws mounted read-only, when the token or the role's keys are renewed.
  [
    'aws-folder-unreadable',
    "OSError: [Errno 30] Read-only file system: '/home/node/.aws/sso/cache/3f1c0a.json'",
    { readOnly: '' },
  ],
  [
    'aws-folder-unreadable',
    "Error: EROFS: read-only file system, open '/home/node/.aws/cli/cache/0d1e.json'",
    { readOnly: '' },
  ],
  // botocore, urllib3 and httpx, of a stream that ended in the middle.
  [
    'network',
    "urllib3.exceptions.ProtocolError: ('Connection broken: InvalidChunkLength(got length b'', 0 bytes read)', InvalidChunkLength(got length b'', 0 bytes read))",
    { broken: '' },
  ],
  ['network', "ProtocolError: ('Response ended prematurely')", { broken: '' }],
  [
    'network',
    'httpx.RemoteProtocolError: peer closed connection without sending complete message body (incomplete chunked read)',
    { broken: '' },
  ],
  [
    'model-unsuitable',
    'ValueError: Unable to parse tool parameter JSON from model. Please retry your request or adjust your prompt.',
    { brokenCall: '' },
  ],
  // AgentCore Runtime.
  [
    'agentcore-failed',
    'An error occurred (RuntimeClientError) when calling the InvokeAgentRuntime operation: Runtime initialization time exceeded. Please make sure that initialization completes in 60s.',
    { slow: '' },
  ],
  [
    'agentcore-failed',
    'An error occurred (RuntimeClientError) when calling the InvokeAgentRuntime operation: Received error (500) from runtime. Please check your CloudWatch logs for more information.',
    { answered: '500' },
  ],
  [
    'agentcore-failed',
    'An error occurred (RuntimeClientError) when calling the InvokeAgentRuntime operation: An error occurred when starting the runtime. Please check your CloudWatch logs for more information.',
  ],
  [
    'agentcore-failed',
    'An error occurred (RuntimeClientError) when calling the InvokeAgentRuntime operation: Runtime health check failed or timed out.',
  ],
  [
    'agentcore-failed',
    'Failed to invoke agent endpoint: 424 Client Error: Failed Dependency for url: https://bedrock-agentcore.us-west-2.amazonaws.com/runtimes/x/invocations?qualifier=DEFAULT',
  ],
  [
    'agent-not-found',
    "An error occurred (resourceNotFoundException) when calling the InvokeAgent operation: Failed to retrieve resource because it doesn't exist. Retry the request with a different resource identifier.",
  ],
  [
    'agent-not-found',
    'An error occurred (ResourceNotFoundException) when calling the Retrieve operation: Knowledge Base with id ABCDEFGHIJ does not exist',
    { knowledgeBase: 'ABCDEFGHIJ' },
  ],
  [
    'sdk-incomplete',
    "'AgentsforBedrockRuntime' object has no attribute 'invoke_agent_runtime'",
    { agentCall: 'invoke_agent_runtime' },
  ],
  [
    'sdk-incomplete',
    'Error: Provider apac for model apac.anthropic.claude-x-v1:0 is not supported',
    { unlisted: 'apac.anthropic.claude-x-v1:0' },
  ],
  // Knowledge bases.
  [
    'knowledge-base-denied',
    'Encountered error: Access Denied (Service: S3, Status Code: 403). Call to Amazon S3 Source did not succeed.',
    { source: '' },
  ],
  [
    'knowledge-base-denied',
    'An error occurred (ValidationException) when calling the CreateKnowledgeBase operation: The knowledge base storage configuration provided is invalid... Bad Authorization',
    { store: '' },
  ],
  [
    'knowledge-base-denied',
    'The knowledge base storage configuration provided is invalid... Request failed: [security_exception] 403 Forbidden',
    { store: '' },
  ],
  [
    'knowledge-base-denied',
    'An error occurred (ValidationException) when calling the CreateKnowledgeBase operation: Bedrock Knowledge Base was unable to assume the given role. Provide the proper permissions and retry the request.',
    { role: '' },
  ],
  // botocore, of requests in the format of another API.
  [
    'request-rejected',
    'Missing required parameter in messages[3].content[0].toolResult.content[0].image: "format"',
  ],
  [
    'request-rejected',
    'Unknown parameter in messages[0].content[0]: "type", must be one of: text, image, document, toolUse',
  ],
  ['request-rejected', 'Unknown parameter in system[0]: "type", must be one of: text, guardContent'],
  [
    'request-rejected',
    'Unknown parameter in inferenceConfig: "max_tokens", must be one of: maxTokens, temperature, topP, stopSequences',
  ],
  ['tool-rejected', 'Missing required parameter in toolConfig.tools[0]: "toolSpec"'],
  // LiteLLM in front of the model ID, which has dots, too.
  [
    'needs-inference-profile',
    'litellm.BadRequestError: BedrockException - {"message":"Invocation of model ID meta.llama3-1-70b-instruct-v1:0 with on-demand throughput isn’t supported."}',
    { base: 'meta.llama3-1-70b-instruct-v1:0' },
  ],
  [
    'needs-inference-profile',
    'anthropic.claude-x-v1:0 cannot be called with on-demand throughput',
    { base: 'anthropic.claude-x-v1:0' },
  ],
  // Claude Code, as its SDK and editors report its end.
  ['claude-code-exited', 'Error: Claude Code process exited with code 1', { exit: '1' }],
  ['claude-code-exited', 'Claude Code exited with code 3221225477', { crash: '3221225477' }],
  ['claude-code-exited', 'Error: Claude Code process exited with code 2147483651', { crash: '2147483651' }],
  ['program-faulty', '#sendCompletion] Unhandled error type No step ID found'],
  [
    'program-crashed',
    'File "/app/strands/event_loop/streaming.py", line 130, in handle_content_block_delta TypeError: can only concatenate str (not "int") to str',
  ],
  [
    'program-crashed',
    "File \"/app/langchain_aws/chat_models/bedrock.py\", line 9, in _convert AttributeError: 'list' object has no attribute 'strip'",
  ],
  [
    'program-crashed',
    'File "/app/litellm/llms/bedrock/chat/converse.py", line 9, in transform IndexError: list index out of range',
  ],
  [
    'python-package-unfit',
    "ModuleNotFoundError: No module named 'mypy_boto3_bedrock_runtime'",
    { lackedPackage: 'mypy_boto3_bedrock_runtime' },
  ],
  // The SDK for Rust.
  [
    'credentials-missing',
    'ConstructionFailure(ConstructionFailure { source: SigningStageError { kind: MissingCredentials } })',
  ],
  ['credentials-missing', 'ConstructionFailure(MissingCredentials)'],
  // Serverless.
  ['profile-not-found', 'Error: Profile dev does not exist', { profile: 'dev' }],
  ['profile-not-found', 'AWS profile "dev" doesn\'t exist', { profile: 'dev' }],
  // saml2aws and aws-vault.
  ['company-sign-in-failed', 'cannot find state token', { unread: '' }],
  ['company-sign-in-failed', 'github.com/versent/saml2aws/v2/pkg/provider/okta.(*Client).follow'],
  [
    'key-store-unreadable',
    "aws-vault: error: enum value must be one of keychain,pass,file, got 'secret-service', try --help",
  ],
  [
    'key-store-unreadable',
    'aws-vault: error: exec: Error getting temporary credentials: One or more parameters passed to the function were not valid. (-50)',
    { status: '(-50)' },
  ],
  ['portal-rejected', 'error: 0: service error 1: InvalidRequestException'],
  ['portal-rejected', 'service error: InvalidRequestException'],
  [
    'iam-denied',
    'Resource handler returned message: "Access denied for operation \'AWS::Bedrock::Agent\'." (HandlerErrorCode: AccessDenied)',
    { deployed: 'AWS::Bedrock::Agent' },
  ],
  // Amazon Q and Kiro.
  ['kiro-signed-out', 'error: You are not logged in, please log in with q login'],
  ['kiro-signed-out', 'error: You are not logged in, please log in with kiro-cli login'],
  [
    'kiro-signed-out',
    '4: Error { code: "AccessDeniedException", message: "The bearer token included in the request is invalid." }',
  ],
  ['kiro-signed-out', '0: Failed to send the request: dispatch failure (other): No token'],
  [
    'program-faulty',
    'Unknown parameter in input: "guardrail_id", must be one of: guardrailIdentifier, guardrailVersion, source, content',
    { called: '' },
  ],
  // The page of IAM Identity Center.
  ['portal-rejected', 'invalid_grant Invalid grant provided'],
  // In their own words, from their sources.
  [
    'sdk-incomplete',
    'Value error, Model provider should be supplied when passing a model ARN as model_id. [type=value_error, input_type=dict]',
    { nameless: 'a model ARN' },
  ],
  [
    'sdk-incomplete',
    'ModuleNotFoundError: Ensure that you have installed the latest boto3 package that contains the API for `bedrock-runtime`.',
    { unknown: 'bedrock-runtime' },
  ],
  [
    'sdk-incomplete',
    'AI_UnsupportedModelVersionError: Unsupported model version v4 for provider "amazon-bedrock" and model "us.anthropic.claude-sonnet-4-5-20250929-v1:0". AI SDK 5 only supports models that implement specification version "v2".',
    { specOf: 'amazon-bedrock' },
  ],
  [
    'sdk-incomplete',
    'ValueError: `context_size` argument not provided andmodel provided refers to a non-foundation model. Please specify the context_size',
    { sizeless: '' },
  ],
  ['program-faulty', "litellm.APIConnectionError: BedrockException - 'NoneType' object is not iterable"],
  [
    'program-faulty',
    'litellm.APIConnectionError: BedrockException - Expecting value: line 1 column 1 (char 0)',
  ],
  ['program-faulty', 'litellm.APIConnectionError: BedrockException - Extra data: line 1 column 5 (char 4)'],
  [
    'program-faulty',
    'litellm.APIConnectionError: BedrockException - Unterminated string starting at: line 1 column 13 (char 12)',
  ],
  [
    'conversation-malformed',
    "litellm.APIConnectionError: Unable to convert openai tool calls={'id': 'x'} to bedrock tool calls. Received error=Expecting property name enclosed in double quotes",
    { bare: '' },
  ],
  [
    'region-missing',
    'Error: Please set the AWS_DEFAULT_REGION environment variable or pass it to the constructor as the region field.',
    { otherSdk: '' },
  ],
  [
    'region-missing',
    "litellm.APIConnectionError: Invalid AWS region format: ''. Region names must contain only lowercase letters, digits, and hyphens.",
  ],
  [
    'region-missing',
    'ValueError: Invalid AWS region format: None. Region names must contain only lowercase letters',
  ],
  [
    'region-misspelled',
    "litellm.APIConnectionError: Invalid AWS region format: 'us_east_1'. Region names must contain only lowercase letters",
    { region: 'us_east_1' },
  ],
  [
    'credentials-missing',
    'Error: secretAccessKey is required for Bedrock API. Only found accessKeyId',
    { absent: 'secretAccessKey' },
  ],
  [
    'credentials-missing',
    'Error: accessKeyId is required for Bedrock API. Only found secretAccessKey',
    { absent: 'accessKeyId' },
  ],
  [
    'credentials-missing',
    'ValueError: If any of aws_access_key_id, aws_secret_access_key, or aws_session_token are specified, then both aws_access_key_id and aws_secret_access_key must be specified.',
    { half: '' },
  ],
  [
    'credentials-missing',
    'AnthropicError: `awsAccessKey` and `awsSecretAccessKey` must be provided together. You provided only one.',
    { half: '' },
  ],
  [
    'assume-role-denied',
    'Access denied when trying to assume role arn:aws:iam::123456789012:role/bedrock. Please ensure the trust policy of arn:aws:iam::123456789012:role/bedrock allows the current role to assume it.',
    { resource: 'arn:aws:iam::123456789012:role/bedrock' },
  ],
  [
    'conversation-malformed',
    "AI_UnsupportedFunctionalityError: 'Multiple system messages that are separated by user/assistant messages' functionality not supported.",
    { systemLate: '' },
  ],
  [
    'conversation-malformed',
    "Error: Invalid message content: empty string. 'ai' must contain non-empty content.",
    { empty: '' },
  ],
  [
    'conversation-malformed',
    'litellm.BadRequestError: BedrockException - {"message":"The model that you are using requires the last turn in the conversation to be a user message. Add a user message to the conversation and try again."}',
    { order: '' },
  ],
  [
    'guardrail-intervened',
    '{"error":{"message":{"error":"Violated guardrail policy","bedrock_guardrail_response":"Sorry"},"code":"400"}}',
  ],
  [
    'wrong-endpoint',
    `openai.NotFoundError: Error code: 404 - {'error': {'message': "The model doesn't exist or doesn't support this API. Retry your request with a different model ID.", 'code': 'model_not_found'}}`,
    { openPath: '' },
  ],
  [
    'request-rejected',
    'An error occurred (ValidationException) when calling the InvokeModel operation: Invalid API version: claude-3-sonnet-20240229-v1:0',
    { apiVersion: 'claude-3-sonnet-20240229-v1:0' },
  ],
  [
    'file-rejected',
    "litellm.APIConnectionError: Unsupported image format: svg+xml. Supported formats: ['png', 'jpeg', 'gif', 'webp']",
    { type: 'svg+xml', unreadable: '' },
  ],
  [
    'file-rejected',
    'litellm: Unsupported document format: xlsb. Supported formats: pdf, csv, doc',
    { type: 'xlsb', unreadable: '' },
  ],
  [
    'file-rejected',
    'bedrock: Unsupported video format: x-flv. Supported formats: mp4, mov',
    { type: 'x-flv', unreadable: '' },
  ],
  ['file-rejected', "Error: Image source type 'id' not supported with ChatBedrockConverse.", { linked: '' }],
  ['file-rejected', "Error: File source type 'id' not supported with ChatBedrockConverse.", { linked: '' }],
  ['file-rejected', 'Error: Unsupported image source type: "url" with ChatBedrockConverse.', { linked: '' }],
  ['file-rejected', 'Error: Unsupported file source type: "url" with ChatBedrockConverse.', { linked: '' }],
  [
    'file-rejected',
    "AI_UnsupportedFunctionalityError: 'File URL data' functionality not supported.",
    { linked: '' },
  ],
  [
    'file-rejected',
    'litellm.BadRequestError: Error: Unable to fetch image from URL. Status code: 403, url=https://example.com/a.png. Received Model Group=bedrock-claude',
    { linked: '' },
  ],
  [
    'tool-choice-rejected',
    "Error: Model meta.llama3-1-70b-instruct-v1:0 does not currently support 'tool_choice'.",
  ],
  [
    'tool-choice-rejected',
    'ValueError: Model us.meta.llama3-1-8b-instruct-v1:0 does not currently support tool_choice of type tool.',
  ],
  [
    'tool-rejected',
    'ValidationException: The model returned the following errors: Schemas contains too many optional parameters (31), which would make grammar compilation inefficient.',
    { strict: '' },
  ],
  ['tool-rejected', 'ValidationException: Schema is too complex for compilation.', { strict: '' }],
  [
    'tool-rejected',
    'ValidationException: The compiled grammar is too large, which would cause performance issues.',
    { strict: '' },
  ],
  ['tool-rejected', 'ValidationException: Too many strict tools (25).', { strict: '' }],
  [
    'parameter-rejected',
    "when calling the Converse operation: This model doesn't support the status field. Remove status and try again.",
    { parameter: 'status' },
  ],
  [
    'parameter-rejected',
    'AI_APICallError: Unknown parameter: reasoningConfig',
    { parameter: 'reasoningConfig' },
  ],
  [
    'parameter-rejected',
    "us.openai.gpt-5.6-sol: Unknown parameter: 'reasoning_effort'.",
    { parameter: 'reasoning_effort' },
  ],
  [
    'parameter-rejected',
    "litellm.BadRequestError: BedrockException - Unknown parameter: 'thinking'.",
    { parameter: 'thinking' },
  ],
  ['throttled', 'Error: Request was throttled or rate limited. Please try:'],
  ['throttled', 'Error: "Too many tokens" error detected.'],
  [
    'quota-exhausted',
    "Error: Service quota exceeded. This error indicates you've reached AWS service limits.",
  ],
  ['bedrock-unavailable', 'Error: Model is not ready or still loading. This can happen with:'],
  ['bedrock-unavailable', 'Error: Amazon Bedrock internal server error. This is a temporary service issue.'],
  [
    'bedrock-unavailable',
    'BedrockException - {"message":"Model has timed out in processing the request. Try your request again."}',
  ],
  ['model-not-found', 'Error: The specified ARN does not exist or is invalid. Please check:'],
  [
    'needs-inference-profile',
    '1. Try enabling cross-region inference in settings.',
    { crossRegion: 'cross-region inference' },
  ],
  [
    'model-unsuitable',
    "when calling the ConverseStream operation: This model doesn't support tool use in streaming mode.",
    { streamless: '' },
  ],
  [
    'bedrock-not-chosen',
    'CLAUDE_CODE_USE_BEDROCK=1: { "code": -32000, "message": "Authentication required" }',
  ],
  [
    'provider-unknown',
    'litellm.BadRequestError: GetLLMProvider Exception - list index out of range original model: bedrock',
  ],
  [
    'provider-unknown',
    'litellm.BadRequestError: GetLLMProvider Exception - x original model: anthropic.claude-v2',
  ],
  [
    'model-not-listed',
    'Model not found: amazon-bedrock/us.anthropic.claude-opus-4-7. Did you mean: us.anthropic.claude-opus-4-6-v1?',
    { asked: 'us.anthropic.claude-opus-4-7', suggested: 'us.anthropic.claude-opus-4-6-v1' },
  ],
  [
    'model-not-listed',
    'ERROR 2025-10-03T19:26:44 +4ms service=default providerID=amazon-bedrock modelID=qwen.qwen3-coder-480b-a35b-v1:0 name=ProviderModelNotFoundError message=ProviderModelNotFoundError fatal',
    { asked: 'qwen.qwen3-coder-480b-a35b-v1:0' },
  ],
  [
    'model-not-listed',
    'ProviderModelNotFoundError: ProviderModelNotFoundError data: { providerID: "amazon-bedrock", modelID: "us.deepseek.v3-v1:0",',
    { asked: 'us.deepseek.v3-v1:0' },
  ],
  [
    'model-not-listed',
    'Model "amazon-bedrock/us.anthropic.claude-opus-4-8" not found. Run "omp models" to see available models.',
    { asked: 'us.anthropic.claude-opus-4-8' },
  ],
  [
    'model-not-listed',
    'Model "amazon-bedrock/us.anthropic.claude-opus-4-8" not found. Use --list-models to see available models.',
    { asked: 'us.anthropic.claude-opus-4-8' },
  ],
  ['network', 'litellm.APIConnectionError: BedrockException - Response payload is not completed'],
  [
    'network',
    'litellm.APIConnectionError: BedrockException - Server disconnected without sending a response.',
  ],
  ['network', 'sts.us-east-1.amazonaws.com: Server disconnected without sending a response.'],
  [
    'model-unsuitable',
    "An error occurred (ValidationException) when calling the ConverseStream operation: This model doesn't support tool calling in streaming mode.",
    { streamless: '' },
  ],
  [
    'model-not-listed',
    'Model not found: bedrock/us.amazon.nova-pro-v1:0',
    { asked: 'us.amazon.nova-pro-v1:0' },
  ],
  [
    'model-not-listed',
    'Model not found: aws-bedrock/us.amazon.nova-pro-v1:0',
    { asked: 'us.amazon.nova-pro-v1:0' },
  ],
  [
    'proxy-limit',
    'Budget has been exceeded! Current cost: 10.2, Max budget: 10.0 (bedrock/claude)',
    { spent: '' },
  ],
  [
    'proxy-limit',
    '{"error":{"message":"crossed TPM / RPM / Max Parallel Request Limit. model=bedrock-claude"}}',
  ],
  ['proxy-limit', 'Max parallel request limit reached. model=bedrock-claude'],
  [
    'proxy-limit',
    'litellm.RateLimitError: Deployment over user-defined ratelimit. Received Model Group=bedrock-claude',
  ],
  ['proxy-limit', 'Rate limit exceeded for api_key: x. Limit type: requests. bedrock-claude'],
  ['proxy-limit', 'Rate limit exceeded for key: x. Limit type: tokens. bedrock-claude'],
  [
    'proxy-key-refused',
    "Authentication Error, LiteLLM Virtual Key expected. Received=ABSK****, expected to start with 'sk-'.",
  ],
  ['proxy-key-refused', 'Authentication Error, Invalid proxy server token passed. model=bedrock-claude'],
  ['proxy-key-refused', 'Authentication Error, No api key passed in. model=bedrock-claude'],
  ['api-key-missing', 'Missing environment variable: `AWS_BEARER_TOKEN_BEDROCK`.'],
  [
    'api-key-rejected',
    "openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Invalid bearer token', 'code': 'invalid_api_key'}} bedrock-runtime",
  ],
  ['provider-unknown', 'Error: Model provider `amazon-bedrock` not found', { provider: 'amazon-bedrock' }],
  ['provider-unknown', 'Error: Model provider `aws-bedrock` not found', { provider: 'aws-bedrock' }],
  [
    'provider-unknown',
    'Could not find config for provider amazon-bedrock with model id us.anthropic.claude-sonnet-4-5',
    { provider: 'amazon-bedrock' },
  ],
  ['bedrock-refused', 'NodeApiError: Forbidden - perhaps check your credentials? (AWS Bedrock Chat Model)'],
  [
    'credentials-unusable',
    'AmazonBedrockConfigurationError: Could not connect to Amazon Bedrock. Make sure the AWS environment is configured correctly.',
  ],
  [
    'credentials-unusable',
    "AWSConfigurationError: Failed to initialize the session with provided AWS credentials: {'aws_profile_name': 'x'}",
  ],
  [
    'sdk-incomplete',
    "AmazonBedrockConfigurationError: This component doesn't support the model 'us.anthropic.claude-sonnet-4-5-20250929-v1:0'.",
    { unlisted: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0' },
  ],
  [
    'python-package-unfit',
    'ImportError: AWS Bedrock native provider not available, to install: uv add "crewai[bedrock]"',
    { lackedPackage: 'crewai[bedrock]' },
  ],
  [
    'sdk-incomplete',
    'NotImplementedError: Provider eu model does not support chat.',
    { prefixed: 'Provider eu model does not support chat' },
  ],
  ['program-crashed', "bedrock: Failed to get supported params: argument of type 'NoneType' is not iterable"],
  [
    'region-missing',
    'UserError: You must provide a `region_name` or a boto3 client for Bedrock Runtime.',
    { otherSdk: '' },
  ],
  [
    'model-unsuitable',
    'AI_NoObjectGeneratedError: No object generated: could not parse the response. bedrock',
    { offForm: '' },
  ],
  ['model-unsuitable', 'bedrock: Adapter JSONAdapter failed to parse the LM response.', { offForm: '' }],
  [
    'model-unsuitable',
    'UnexpectedModelBehavior: Exceeded maximum retries (1) for output validation (bedrock)',
    { offForm: '' },
  ],
  [
    'model-unsuitable',
    'UnexpectedModelBehavior: Exceeded maximum retries (1) for result validation (bedrock)',
    { offForm: '' },
  ],
  [
    'model-unsuitable',
    'OutputParserException: Could not parse LLM output. ChatBedrockConverse',
    { offForm: '' },
  ],
  [
    'stream-broken',
    'strands.types.exceptions.MaxTokensReachedException: Agent has reached an unrecoverable state due to max_tokens limit.',
    { limit: '' },
  ],
  ['stream-broken', 'MaxTokensError: Model reached maximum token limit.', { limit: '' }],
  [
    'conversation-malformed',
    'The model returned the following errors: messages.1.content.0.thinking.signature: Field required',
    { thought: '' },
  ],
  [
    'conversation-malformed',
    "ModelError: reasoning content format incorrect. Either 'text' or 'redactedContent' must be set.",
    { thought: '' },
  ],
  [
    'conversation-malformed',
    "This model doesn't support the reasoningContent.reasoningText.signature field. Remove reasoningContent.reasoningText.signature and try again.",
    { reasoning: '' },
  ],
  [
    'conversation-malformed',
    'ValidationException: The value at messages.1.content.2.toolUse.input is empty.',
    { bare: '' },
  ],
  [
    'network',
    'openai.APIConnectionError: Connection error. base_url=https://bedrock-runtime.us-east-1.amazonaws.com/openai/v1',
  ],
  ['network', '⎿ API Error: Connection error. CLAUDE_CODE_USE_BEDROCK=1'],
  ['network', 'APIError: Connection error. https://sts.amazonaws.com'],
  ['network-timeout', '⎿ API Error: Request timed out. CLAUDE_CODE_USE_BEDROCK=1', { slow: '' }],
  [
    'model-not-listed',
    'AI_NoSuchModelError: No such languageModel: us.anthropic.claude-sonnet-4-6',
    { asked: 'us.anthropic.claude-sonnet-4-6' },
  ],
  ['kiro-refused', '5: Error { code: "ValidationException", message: "Improperly formed request." }'],
  [
    'sdk-incomplete',
    'NotImplementedError: Provider us model does not support chat.',
    { prefixed: 'Provider us model does not support chat' },
  ],
  [
    'sdk-incomplete',
    'NotImplementedError: Provider global model does not support chat.',
    { prefixed: 'Provider global model does not support chat' },
  ],
  ['kiro-refused', 'Kiro: Improperly formed request.'],
  ['kiro-refused', 'Amazon Q is having trouble responding right now: Improperly formed request.'],
  [
    'sdk-incomplete',
    "This model isn't mapped yet. model=us.deepseek.r1-v1:0, custom_llm_provider=bedrock_converse. Add it here",
    { unpriced: 'us.deepseek.r1-v1:0' },
  ],
  [
    'conversation-malformed',
    "Value '' at 'messages.1.member.content.1.member.text' failed to satisfy constraint: Member must have length greater than or equal to 1",
    { empty: 'text' },
  ],
  [
    'request-rejected',
    "1 validation error detected: Value '' at 'system.1.member.text' failed to satisfy constraint: Member must have length greater than or equal to 1",
    { blankSystem: '' },
  ],
  ['request-rejected', 'API call error: ValidationException: Validation Error', { opaque: '' }],
  [
    'python-package-unfit',
    "Failed to invoke tool: module 'boto3.exceptions' has no attribute 'BotoCoreError'",
    { outdated: 'boto3.exceptions', newer: 'BotoCoreError' },
  ],
  [
    'provider-unknown',
    "(Extra Info: {'model': 'anthropic.claude-3-sonnet-20240229-v1:0'})",
    { passed: 'anthropic.claude-3-sonnet-20240229-v1:0' },
  ],
  [
    'stream-broken',
    'botocore.eventstream.InvalidHeadersLength: Header length of 1953527156 exceeded the maximum of 131072',
  ],
];
