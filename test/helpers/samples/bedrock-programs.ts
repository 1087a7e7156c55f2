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
    'sdk-incomplete',
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
];
