/**
 * How AWS, its SDKs in five languages, other tools and OpenClaw word the same causes, as people posted them. In
 * addition to error-samples.ts, whose rows also show the facts in a message.
 */
import type { ErrorName } from '../../src/failures/errors.ts';

/** The third column is for errors that only their name identifies. */
export const WORDINGS: readonly (readonly [ErrorName, string, Record<string, string>?, string?])[] = [
  [
    'needs-inference-profile',
    'ValidationException: Invocation of model ID meta.llama3-3-70b-instruct-v1:0 with on-demand throughput isn’t supported.',
  ],
  [
    'needs-inference-profile',
    'This model can only be used with an inference profile. Retry your request with the ID or ARN of an inference profile that contains this model.',
  ],
  [
    'needs-inference-profile',
    'BadRequestError: litellm.BadRequestError: BedrockException - {"message":"Invocation of model ID anthropic.claude-sonnet-4-5-20250929-v1:0 with on-demand throughput isn\\u2019t supported. Retry your request with the ID or ARN of an inference profile that contains this model."}',
  ],
  ['needs-inference-profile', 'The model anthropic.claude-sonnet-4-6 does not support on-demand invocation'],
  [
    'model-not-found',
    'An error occurred (ValidationException) when calling the InvokeModelWithResponseStream operation: The provided model identifier is invalid.',
  ],
  [
    'model-not-found',
    'API Error (us.anthropic.claude-opus-4-7): 400 The provided model identifier is invalid.',
  ],
  [
    'model-not-found',
    'ResourceNotFoundException: Could not resolve the foundation model from the provided model identifier.',
  ],
  [
    'model-not-found',
    'Error: 404 Model not found: amazon-bedrock/claude-x. ResourceNotFoundException: The specified model was not found',
    {},
    'ResourceNotFoundException',
  ],
  ['model-not-found', 'ValidationException: The provided inference profile ARN is invalid'],
  ['model-not-found', 'The provided ARN is invalid for the service region.'],
  [
    'conversation-malformed',
    'ValidationException: The conversation history that you provided is incorrectly formatted. The text in content block cannot be null or empty.',
  ],
  [
    'conversation-malformed',
    'ValidationException: The content field at messages.4.content.0.toolResult cannot be empty when status value is error.',
  ],
  ['model-not-allowed', 'model not allowed: amazon-bedrock/us.amazon.nova-pro-v1:0'],
  [
    'model-not-allowed',
    "cron payload.model 'amazon-bedrock/openai.gpt-oss-120b-1:0' rejected by agents.defaults.models allowlist: amazon-bedrock/openai.gpt-oss-120b-1:0",
  ],
  ['model-not-allowed', 'payload.model rejected by agents.defaults.models allowlist: aws-bedrock/x.y'],
  ['model-not-allowed', 'Error: model not allowed: bedrock/openai.gpt-oss-120b-1:0'],
  [
    'conversation-malformed',
    'messages: roles must alternate between "user" and "assistant", but found multiple "user" roles in a row',
  ],
  [
    'conversation-malformed',
    'ValidationException: The model returned the following errors: messages.2.content.0: unexpected `tool_use_id` found in `tool_result` blocks: toolu_bdrk_01. Each `tool_result` block must have a corresponding `tool_use` block in the previous message.',
  ],
  [
    'conversation-malformed',
    'ValidationException: Expected toolResult blocks at messages.4.content for the following Ids: tooluse_abc',
  ],
  [
    'conversation-malformed',
    'messages.1: `tool_use` ids were found without `tool_result` blocks immediately after: toolu_bdrk_01',
  ],
  [
    'conversation-malformed',
    'ValidationException: The text field in the ContentBlock object at messages.1.content.0 is blank. Add text to the text field, and try again.',
  ],
  [
    'conversation-malformed',
    'A conversation must start with a user message. Try again with a conversation that starts with a user message.',
  ],
  [
    'conversation-malformed',
    'ValidationException: The content field in the Message object at messages.3 is empty. Add a ContentBlock object to the content field and try again.',
  ],
  [
    'conversation-malformed',
    'all messages must have non-empty content except for the optional final assistant message',
  ],
  ['conversation-malformed', 'messages.5.content.0.thinking: each thinking block must contain a signature'],
  [
    'conversation-malformed',
    'messages.7.content.1: `thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified. These blocks must remain as they were in the original response.',
  ],
  [
    'conversation-malformed',
    'Expected `thinking` or `redacted_thinking`, but found `text`. When `thinking` is enabled, a final `assistant` message must start with a thinking block',
  ],
  [
    'conversation-malformed',
    'This model does not support assistant message prefill. The conversation must end with a user message.',
  ],
  ['conversation-malformed', 'messages.0.content: Invalid `signature` in `thinking` block'],
  [
    'conversation-malformed',
    'ValidationException: toolUse.input is invalid. Provide a json object for the toolUse.input field',
  ],
  [
    'request-rejected',
    "ValidationException: 1 validation error detected: Value 'foo bar' at 'toolConfig.tools.1.member.toolSpec.name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_-]+",
  ],
  [
    'request-rejected',
    'The toolConfig field must be defined when using toolUse and toolResult content blocks.',
  ],
  [
    'request-rejected',
    'ValidationException: The value at toolConfig.tools.0.toolSpec.inputSchema.json.type must be one of the following: object.',
  ],
  [
    'request-rejected',
    'tools.0.custom.input_schema: JSON schema is invalid. It must match JSON Schema draft 2020-12',
  ],
  [
    'request-rejected',
    'ValidationException: You invoked an unsupported model or your request did not allow prompt caching.',
  ],
  ['request-rejected', "This model doesn't support the cachePoint field. Remove cachePoint and try again."],
  ['request-rejected', 'API Error: 400 invalid beta flag'],
  ['request-rejected', '400 {"message":"tools.0.custom.defer_loading: Extra inputs are not permitted"}'],
  [
    'request-rejected',
    'ValidationException: The model returned the following errors: output_config: Extra inputs are not permitted',
  ],
  [
    'request-rejected',
    'ValidationException: extraneous key [anthropic_beta] is not permitted, please reformat your input and try again.',
  ],
  [
    'request-rejected',
    'Malformed input request: #: extraneous key [thinking] is not permitted, please reformat your input and try again.',
  ],
  [
    'request-rejected',
    'ValidationException: A maximum of 4 blocks with cache_control may be provided. Found 5.',
  ],
  [
    'request-rejected',
    'The model returned the following errors: `max_tokens` must be greater than `thinking.budget_tokens`',
  ],
  ['request-rejected', '`temperature` may only be set to 1 when thinking is enabled.'],
  [
    'request-rejected',
    '"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.',
  ],
  [
    'request-rejected',
    "This model doesn't support the stopSequences field. Remove stopSequences and try again.",
  ],
  [
    'request-rejected',
    "This model doesn't support system messages. Try again without a system message or use a model that supports system messages.",
  ],
  ['request-rejected', 'The provided service tier is not supported for this model'],
  ['model-unsuitable', "ValidationException: This model doesn't support tool use in streaming mode."],
  ['model-unsuitable', "This model doesn't support the image content block that you provided"],
  [
    'max-tokens-too-high',
    'ValidationException: The maximum tokens you requested exceeds the model limit of 4096. Try again with a maximum tokens value that is lower than 4096.',
  ],
  [
    'max-tokens-too-high',
    'max_tokens: 128000 > 64000, which is the maximum allowed number of output tokens for claude-sonnet-4-5-20250929',
  ],
  ['context-overflow', 'ValidationException: prompt is too long: 213462 tokens > 200000 maximum'],
  ['context-overflow', 'ValidationException: Input is too long for requested model.'],
  [
    'context-overflow',
    'input length and `max_tokens` exceed context limit: 188240 + 21333 > 200000, decrease input length or `max_tokens` and try again',
  ],
  [
    'context-overflow',
    'The input token count exceeds the maximum number of input tokens: Too many input tokens. Max input tokens: 300000, request input token count: 310224',
  ],
  [
    'context-overflow',
    'ValidationException: Input Tokens Exceeded: Number of input tokens exceeds maximum length. Please update the input to try again.',
  ],
  ['account-not-allowed', 'ValidationException: Operation not allowed'],
  [
    'account-not-allowed',
    'AccessDeniedException: Your account is not authorized to invoke this API operation.',
  ],
  [
    'account-not-allowed',
    'Access to Bedrock models is not allowed for this account. Please contact support (https://support.console.aws.amazon.com/support/home) for more information.',
  ],
  [
    'account-not-allowed',
    'AccessDeniedException: Your account does not have access to Bedrock. This account is currently under verification',
  ],
  [
    'account-not-allowed',
    'SubscriptionRequiredException: The AWS Access Key Id needs a subscription for the service',
  ],
  [
    'model-access-denied',
    "AccessDeniedException: You don't have access to the model with the specified model ID.",
  ],
  ['model-access-denied', 'You do not have access to the model with the specified model ID.'],
  [
    'model-access-denied',
    'An error occurred (AccessDeniedException) when calling the InvokeModel operation: Access to this model is denied. Request access in the console',
  ],
  [
    'payment-missing',
    'Model access is denied due to INVALID_PAYMENT_INSTRUMENT:A valid payment instrument must be provided.',
  ],
  [
    'use-case-form',
    'ResourceNotFoundException: Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model.',
  ],
  [
    'model-retired',
    'ResourceNotFoundException: This model version has reached the end of its life. Please refer to the AWS documentation for more details.',
  ],
  [
    'model-retired',
    'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 15 days.',
  ],
  ['iam-denied', 'API Error: 403 AccessDeniedException'],
  [
    'iam-denied',
    'User: arn:aws:iam::111122223333:user/me is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-3 because no identity-based policy allows the bedrock:InvokeModel action',
  ],
  [
    'policy-denied',
    'User: arn:aws:iam::111122223333:user/me is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:::foundation-model/x with an explicit deny in a service control policy',
  ],
  [
    'bearer-token-denied',
    'User: arn:aws:iam::111122223333:user/me is not authorized to perform: bedrock:CallWithBearerToken on resource: * because no identity-based policy allows',
  ],
  [
    'iam-denied',
    'User: arn:aws:iam::111122223333:user/me is not authorized to perform: bedrock:ApplyGuardrail on resource: arn:aws:bedrock:us-east-1:111122223333:guardrail/abc',
  ],
  ['http2-broken', 'Error [ERR_HTTP2_STREAM_ERROR]: Stream closed with error code NGHTTP2_REFUSED_STREAM'],
  ['http2-broken', 'ClientHttp2Session: The session has been destroyed'],
  ['http2-broken', 'Error: Protocol error'],
  ['http2-broken', 'New streams cannot be created after receiving a GOAWAY'],
  ['openclaw-broken', "Error: Cannot find module '/usr/lib/node_modules/openclaw/dist/entry.js'"],
  ['openclaw-broken', 'openclaw requires Node >=22.14.0 (you have v18.19.1)'],
  ['openclaw-broken', 'openclaw: Node.js v22.12+ is required (current: v20.20.2).'],
  [
    'openclaw-broken',
    "SyntaxError: The requested module 'node:fs' does not provide an export named 'globSync' at file:///usr/lib/node_modules/openclaw/dist/x.js",
  ],
  [
    'openclaw-broken',
    "npm WARN EBADENGINE Unsupported engine { package: 'openclaw@2026.9.6', required: { node: '>=22.19.0' }, current: { node: 'v18.20.4', npm: '10.7.0' } }",
  ],
  [
    'plugin-install-failed',
    "Error: Cannot find package '@aws-sdk/client-bedrock' imported from /home/u/.openclaw/npm/projects/openclaw-amazon-bedrock/node_modules/@openclaw/amazon-bedrock-provider/dist/index.js",
  ],
  [
    'plugin-install-failed',
    "Cannot find module '@smithy/node-http-handler' Require stack: /usr/lib/node_modules/openclaw/dist/extensions/amazon-bedrock/index.js",
  ],
  ['plugin-outdated', 'TypeError: registerApiProvider is not a function'],
  ['openclaw-missing', 'bash: openclaw: command not found'],
  ['openclaw-missing', 'zsh: command not found: openclaw'],
  ['openclaw-missing', "'openclaw' is not recognized as an internal or external command,"],
  [
    'openclaw-missing',
    "openclaw : The term 'openclaw' is not recognized as the name of a cmdlet, function, script file, or operable program.",
  ],
  ['openclaw-missing', 'sh: 1: openclaw: not found'],
  ['openclaw-missing', 'spawn openclaw ENOENT'],
  [
    'session-expired',
    'failed to refresh cached credentials, the SSO session has expired or is invalid: open /Users/x/.aws/sso/cache/16.json: no such file or directory',
  ],
  [
    'session-expired',
    'operation error Bedrock Runtime: ConverseStream, get identity: get credentials: failed to refresh cached credentials, refresh cached SSO token failed, unable to refresh SSO token, operation error SSO OIDC: CreateToken, https response error StatusCode: 400, RequestID: a, InvalidGrantException:',
  ],
  [
    'session-expired',
    'get identity: get credentials: failed to refresh cached credentials, the SSO session has expired or is invalid: expected RFC3339 timestamp',
  ],
  [
    'session-expired',
    'The SSO session has expired or is invalid. To refresh this SSO session run aws sso login with the corresponding profile',
  ],
  ['session-expired', 'Error: SSO session has expired'],
  ['session-expired', 'The SSO access token has either expired or is otherwise invalid.'],
  ['session-expired', 'ExpiredSSOTokenError: Token for https://x.awsapps.com/start has expired'],
  [
    'session-expired',
    'UnauthorizedSSOTokenError: The SSO session associated with this profile has expired or is otherwise invalid.',
  ],
  ['session-expired', 'SSO token expired. Run aws sso login.'],
  ['session-expired', "Your AWS SSO session has expired. Please run 'aws sso login' again"],
  [
    'session-expired',
    'operation error SSO: GetRoleCredentials, https response error StatusCode: 401, RequestID: a, UnauthorizedException: Session token not found or invalid',
  ],
  [
    'role-forbidden',
    'operation error SSO: GetRoleCredentials, https response error StatusCode: 403, RequestID: a, api error ForbiddenException: No access',
  ],
  [
    'profile-incomplete',
    'Missing the following required SSO configuration values: sso_start_url, sso_region. To make sure this profile is properly configured to use SSO, please run: aws configure sso',
  ],
  [
    'profile-incomplete',
    'The profile "work" is configured to use SSO but is missing required configuration: sso_region, sso_start_url',
  ],
  ['profile-incomplete', 'failed to load SSO session, sso-session "corp" does not exist'],
  [
    'profile-incomplete',
    'profile "dev" is configured to use SSO but is missing required configuration: sso_region',
  ],
  [
    'profile-incomplete',
    "InvalidConfigError: Profile my-dev is configured to use sso-session 'corp' but the specified sso-session does not exist",
  ],
  ['portal-rejected', 'InvalidClientException: Invalid client provided'],
  ['portal-rejected', 'InvalidClientMetadataException: Client metadata is invalid'],
  [
    'portal-rejected',
    'An error occurred (InvalidClientException) when calling the StartDeviceAuthorization operation: ',
  ],
  [
    'portal-rejected',
    'An error occurred (InvalidRequestException) when calling the StartDeviceAuthorization operation: Invalid request provided',
  ],
  [
    'portal-rejected',
    'operation error SSO OIDC: RegisterClient, https response error StatusCode: 400, InvalidScopeException',
  ],
  ['aws-config-damaged', 'Unable to parse config file: /home/u/.aws/config'],
  [
    'aws-config-damaged',
    "configparser.DuplicateSectionError: While reading from '<string>' [line 12]: section 'profile dev' already exists",
  ],
  [
    'aws-config-damaged',
    "configparser.DuplicateOptionError: While reading from '/home/me/.aws/config' [line 4]: option 'region' in section 'default' already exists",
  ],
  ['aws-config-damaged', 'failed to load shared config file, /home/u/.aws/config: unable to parse'],
  [
    'aws-config-damaged',
    'botocore.exceptions.ConfigParseError: Unable to parse config file: /home/u/.aws/credentials',
  ],
  [
    'aws-config-damaged',
    'SharedConfigLoadError: failed to load config file, /home/u/.aws/config, invalid state with ASTKind',
  ],
  ['profile-not-found', 'failed to get shared config profile, dev'],
  ['profile-not-found', 'The config profile (bedrock-only) could not be found'],
  ['profile-not-found', 'Error: ProfileNotFound: The config profile (work) could not be found'],
  [
    'clock-skew',
    'Signature expired: 20260101T000000Z is now earlier than 20260101T001000Z (20260101T001500Z - 5 min.)',
  ],
  [
    'clock-skew',
    'InvalidSignatureException: Signature not yet current: 20260101T010000Z is still later than 20260101T000500Z',
  ],
  [
    'throttled',
    'ThrottlingException: Too many requests, please wait before trying again. You have sent too many requests.  Wait before trying again.',
  ],
  [
    'throttled',
    'An error occurred (ThrottlingException) when calling the ConverseStream operation (reached max retries: 4): Too many tokens, please wait before trying again.',
  ],
  ['throttled', '429 Too many tokens, please wait before trying again.'],
  ['throttled', 'API Error: Request rejected (429) · Too many requests, please wait before trying again.'],
  ['throttled', 'API Error: 429 Too Many Requests'],
  ['throttled', 'status code 429'],
  ['throttled', '⚠️ API rate limit reached. Please try again later.'],
  ['throttled', 'Bedrock: rate exceeded'],
  ['throttled', 'TooManyRequestsException: Too Many Requests'],
  ['quota-exhausted', 'ThrottlingException: Too many tokens per day, please wait before trying again.'],
  [
    'quota-exhausted',
    'ServiceQuotaExceededException: Your account has exceeded a service quota',
    {},
    'ServiceQuotaExceededException',
  ],
  [
    'quota-exhausted',
    'ServiceQuotaExceededException: You have reached your daily token quota',
    {},
    'ServiceQuotaExceededException',
  ],
  [
    'bedrock-unavailable',
    'ModelNotReadyException: Model is not ready for inference. Wait and try your request again.',
  ],
  ['bedrock-unavailable', 'ServiceUnavailableException: Bedrock is unable to process your request.'],
  ['bedrock-unavailable', 'API Error: 503 Bedrock is unable to process your request.'],
  [
    'bedrock-unavailable',
    'InternalServerException: The system encountered an unexpected error during processing. Try your request again.',
    {},
    'InternalServerException',
  ],
  [
    'bedrock-unavailable',
    'ModelTimeoutException: Model has timed out in processing the request. Try your request again.',
    {},
    'ModelTimeoutException',
  ],
  [
    'bedrock-unavailable',
    'modelStreamErrorException: The model produced invalid sequence as part of ToolUse',
    {},
    'modelStreamErrorException',
  ],
  ['throttled', 'ServiceUnavailableException: Too many connections, please wait before trying again.'],
  [
    'model-not-found',
    'An error occurred (ResourceNotFoundException) when calling the InvokeModel operation',
    {},
    'ResourceNotFoundException',
  ],
  ['credentials-expired', 'ExpiredToken: The provided token has expired.'],
  [
    'credentials-expired',
    'An error occurred (ExpiredToken) when calling the AssumeRole operation',
    {},
    'ExpiredToken',
  ],
  [
    'credentials-rejected',
    'UnrecognizedClientException: The security token included in the request is invalid.',
  ],
  ['credentials-rejected', 'UnrecognizedClientException', {}, 'UnrecognizedClientException'],
  ['credentials-rejected', 'InvalidClientTokenId: The security token included in the request is invalid'],
  [
    'credentials-rejected',
    'SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided.',
  ],
  [
    'credentials-rejected',
    'InvalidSignatureException: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key',
  ],
  [
    'credentials-rejected',
    "IncompleteSignatureException: 'Bearer' not a valid key=value pair (missing equal-sign) in Authorization header",
  ],
  ['credentials-missing', 'botocore.exceptions.NoCredentialsError: Unable to locate credentials'],
  [
    'credentials-missing',
    'Missing credentials in config, if using AWS_CONFIG_FILE, set AWS_SDK_LOAD_CONFIG=1',
  ],
  ['credentials-missing', 'NoCredentialProviders: no valid providers in chain. Deprecated.'],
  [
    'credentials-missing',
    'AWS SigV4 authentication requires AWS credentials. Please provide either: 1. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY environment variables',
  ],
  [
    'credentials-missing',
    "AWS access key ID setting is missing. Pass it using the 'accessKeyId' parameter or the AWS_ACCESS_KEY_ID environment variable.",
  ],
  ['credentials-missing', 'Resolved credential object is not valid'],
  [
    'credentials-missing',
    'Unable to load credentials from any of the providers in the chain AwsCredentialsProviderChain',
  ],
  ['credentials-missing', 'Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY'],
  [
    'region-missing',
    'You must specify a region. You can also configure your region by running "aws configure".',
  ],
  [
    'region-missing',
    "AWS region setting is missing. Pass it using the 'region' parameter or the AWS_REGION environment variable.",
  ],
  ['region-missing', 'NoRegionError: You must specify a region.'],
  ['region-missing', 'getaddrinfo ENOTFOUND bedrock-runtime.undefined.amazonaws.com'],
  ['region-missing', 'MissingRegion: could not find region configuration'],
  ['region-missing', 'Invalid Configuration: Missing Region'],
  [
    'api-key-rejected',
    'AccessDeniedException: Authentication failed: Please make sure your API Key is valid.',
  ],
  ['api-key-rejected', '403 Authentication failed: Please make sure your API Key is valid.'],
  ['error-hidden', '⚠️ Agent run failed (model: amazon-bedrock/us.anthropic.claude-sonnet-4-6).'],
  [
    'provider-sign-in-refused',
    '⚠️ Authentication failed (provider returned HTTP 401). Your provider token may have expired — try the request again in a moment. If the failure persists, re-authenticate this provider.',
  ],
  [
    'provider-sign-in-refused',
    '⚠️ amazon-bedrock/us.anthropic.claude-sonnet-4-6 request failed (authentication failed). Re-authenticate the provider and try again.',
  ],
  [
    'provider-sign-in-refused',
    '⚠️ LLM request failed (authentication failed). Re-authenticate the provider and try again.',
  ],
  [
    'openclaw-timed-out',
    '⚠️ amazon-bedrock/m request failed (request timed out, HTTP 408). This is usually temporary — try again shortly.',
  ],
  [
    'context-overflow',
    'Context overflow: prompt too large for the model. Try /reset (or /new) to start a fresh session, or use a larger-context model.',
  ],
  [
    'model-not-allowed',
    'Model "amazon-bedrock/us.anthropic.claude-sonnet-4-6" is not allowed. Use /models to list providers, or /models <provider> to list models. Add "amazon-bedrock/x" or its provider wildcard to agents.defaults.modelPolicy.allow.',
  ],
  [
    'conversation-malformed',
    'Validation error: A conversation must alternate between user and assistant roles. Make sure the conversation alternates between user and assistant roles and try again.',
  ],
  [
    'assume-role-denied',
    'AccessDenied: User: arn:aws:sts::111122223333:assumed-role/x/y is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/r',
  ],
  [
    'credentials-unusable',
    'Error when retrieving credentials from custom-process: credential_process failed',
  ],
  [
    'network-tls',
    'SSL validation failed for https://oidc.us-east-1.amazonaws.com/client/register [SSL: CERTIFICATE_VERIFY_FAILED]',
  ],
  ['network-dns', 'getaddrinfo ENOTFOUND bedrock-runtime.us-esat-1.amazonaws.com'],
  [
    'network',
    'Could not connect to the endpoint URL: "https://oidc.eu-central-9.amazonaws.com/client/register"',
  ],
  ['network-timeout', 'connect ETIMEDOUT 52.94.1.1:443'],
  ['model-not-found', 'ResourceNotFound: model', {}, 'ResourceNotFound'],
  ['throttled', 'ServiceUnavailableException: Too many connections, please wait before trying again'],
  ['model-access-denied', 'You do not have access to the model with the specified model ID.'],
  ['region-missing', 'getaddrinfo ENOTFOUND bedrock-runtime..amazonaws.com'],
  ['openclaw-timed-out', 'API Error (Request timed out.) · Retrying in 1 seconds… (attempt 1/10)'],
  ['aws-config-damaged', "'str' object has no attribute 'get'"],
  ['guardrail-intervened', 'stopReason: guardrail_intervened'],
  ['guardrail-intervened', '"action":"GUARDRAIL_INTERVENED"'],
  [
    'request-rejected',
    '{"Output":{"__type":"com.amazon.coral.service#UnknownOperationException"},"Version":"1.0"}',
  ],
  [
    'needs-inference-profile',
    'ProviderModelNotFoundError: ProviderModelNotFoundError data: { providerID: "amazon-bedrock", modelID: "anthropic.claude-sonnet-4-5-20250929-v1:0", suggestions: [',
  ],
  [
    'credentials-missing',
    'AWS_AUTH_CREDENTIALS_PROVIDER_IMDS_SOURCE_FAILURE: Valid credentials could not be sourced by the IMDS provider (Code: -1)',
  ],
  ['throttled', 'HTTP 429: The model request was rate-limited. Please try again in a few minutes.'],
  ['throttled', 'HTTP 429: API rate limit reached. Please try again later.'],
  [
    'credentials-rejected',
    'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation',
    {},
    'InvalidClientTokenId',
  ],
  ['gateway-refused', 'unauthorized: gateway password mismatch (enter the password in Control UI settings)'],
  ['gateway-refused', 'connect failed: AUTH_TOKEN_MISMATCH'],
  ['data-retention', "API Error: 400 data retention mode 'default' is not available for this model"],
  [
    'network-dns',
    'operation error Bedrock Runtime: ConverseStream, https response error StatusCode: 0, RequestID: , request send failed, Post "https://bedrock-runtime.us-east-1.amazonaws.com/model/x/converse-stream": dial tcp: lookup bedrock-runtime.us-east-1.amazonaws.com on 127.0.0.53:53: no such host',
  ],
  ['network-dns', 'curl: (6) Could not resolve host: bedrock-runtime.us-east-1.amazonaws.com'],
  [
    'network-dns',
    "urllib3.exceptions.NameResolutionError: Failed to resolve 'bedrock-runtime.us-east-1.amazonaws.com' ([Errno -2] Name or service not known)",
  ],
  ['network-dns', 'java.net.UnknownHostException: bedrock-runtime.us-east-1.amazonaws.com'],
  [
    'network-tls',
    'Post "https://bedrock-runtime.us-east-1.amazonaws.com/model/x/converse": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  ],
  [
    'network-tls',
    'javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path (bedrock-runtime.us-east-1.amazonaws.com)',
  ],
  [
    'network-refused',
    'Post "https://bedrock-runtime.us-east-1.amazonaws.com/model/x/converse": dial tcp 52.94.1.1:443: connect: connection refused',
  ],
  [
    'network-timeout',
    'Post "https://bedrock-runtime.us-east-1.amazonaws.com/model/x/converse": dial tcp 52.94.1.1:443: i/o timeout',
  ],
  [
    'network-timeout',
    'botocore.exceptions.ReadTimeoutError: Read timeout on endpoint URL: "https://bedrock-runtime.us-east-1.amazonaws.com/model/x/converse-stream"',
  ],
  [
    'network-timeout',
    'botocore.exceptions.ConnectTimeoutError: Connect timeout on endpoint URL: "https://bedrock-runtime.us-east-1.amazonaws.com/"',
  ],
  ['network-timeout', 'TimeoutError: Stream timed out because of no activity for 300000 ms'],
  [
    'network',
    'botocore.exceptions.ConnectionClosedError: Connection was closed before we received a valid response from endpoint URL: "https://bedrock-runtime.us-east-1.amazonaws.com/".',
  ],
  [
    'credentials-unusable',
    'botocore.exceptions.CredentialRetrievalError: Error when retrieving credentials from custom-process: exec format error',
  ],
  ['credentials-expired', 'Credentials were refreshed, but the refreshed credentials are still expired.'],
  ['clock-skew', 'The difference between the request time and the current time is too large.'],
  ['credentials-missing', 'dispatch failure: other: no providers in chain provided credentials'],
  ['credentials-missing', 'ConstructionFailure(dispatch failure: the credential provider was not enabled)'],
  [
    'credentials-missing',
    'Error: No valid credential sources found: no valid credential sources for Terraform AWS Provider found.',
  ],
  [
    'credentials-missing',
    'Failed to resolve AWS credentials. The credential providers used to search for credentials returned the following errors:',
  ],
  ['credentials-missing', 'AWS credentials not found for Bedrock'],
  [
    'credentials-missing',
    'MissingAuthenticationTokenException: Missing Authentication Token',
    {},
    'MissingAuthenticationTokenException',
  ],
  [
    'credentials-rejected',
    "IncompleteSignatureException: Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    {},
    'IncompleteSignatureException',
  ],
  ['region-missing', 'ConfigError: Missing region in config'],
  ['iam-denied', 'AccessDeniedException: not authorized to perform bedrock:InvokeModel'],
  ['session-expired', 'botocore.exceptions.UnauthorizedSSOTokenError', {}, 'UnauthorizedSSOTokenError'],
  [
    'session-expired',
    'An error occurred (InvalidGrantException) when calling the CreateToken operation:',
    {},
    'InvalidGrantException',
  ],
  ['profile-not-found', 'SharedConfigProfileNotExistsError: failed to get profile, work'],
  ['profile-not-found', "com.amazonaws.SdkClientException: No AWS profile named 'work'"],
  ['profile-not-found', "Could not find AWS profile 'work'"],
  [
    'profile-not-found',
    "Profile file contained no credentials for profile 'work': ProfileFile(profilesAndSectionsMap=[])",
  ],
  ['profile-not-found', 'Profile "work" is not found in ~/.aws/credentials'],
  ['profile-not-found', 'profile `work` was not defined'],
  ['profile-not-found', "AWS profile 'work' could not be located"],
  ['profile-incomplete', 'failed to find SSO session section, corp'],
  [
    'model-not-found',
    "ValidationException: 1 validation error detected: Value 'claude opus' at 'modelId' failed to satisfy constraint: Member must satisfy regular expression pattern: (arn:aws(-[^:]+)?:bedrock:.*)",
  ],
  [
    'request-rejected',
    "ValidationException: 1 validation error detected: Value '0' at 'inferenceConfig.maxTokens' failed to satisfy constraint: Member must have value greater than or equal to 1",
  ],
  [
    'request-rejected',
    "ValidationException: 1 validation error detected: Value at 'toolConfig.tools.1.member.toolSpec.name' failed to satisfy constraint: Member must have length less than or equal to 64",
  ],
  [
    'request-rejected',
    "ValidationException: The model returned the following errors: tools.0.custom.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'",
  ],
  [
    'request-rejected',
    'ValidationException: The model returned the following errors: tools.3.custom.input_schema.type: Field required',
  ],
  [
    'request-rejected',
    "ValidationException: The model returned the following errors: tools.0.custom.type: Input should be 'custom'",
  ],
  [
    'request-rejected',
    'ValidationException: The model returned the following errors: messages.0.content.1.image.source.base64: image exceeds 5 MB maximum: 6291456 bytes > 5242880 bytes',
  ],
  ['request-rejected', 'ValidationException: Could not process image'],
  ['request-rejected', 'ValidationException: The provided request is not valid'],
  [
    'request-rejected',
    'ValidationException: The model returned the following errors: Thinking may not be enabled when tool_choice forces tool use.',
  ],
  [
    'request-rejected',
    "ValidationException: The model returned the following errors: thinking: Input tag 'adaptive' found using 'type' does not match any of the expected tags: 'disabled', 'enabled'",
  ],
  [
    'request-rejected',
    'ValidationException: The additional field thinking conflicts with an existing field.',
  ],
  ['request-rejected', "ValidationException: This model doesn't support specifying the top_p"],
  ['request-rejected', 'ValidationException: This model does not support the `top_k` parameter'],
  [
    'conversation-malformed',
    'ValidationException: The model returned the following errors: messages: at least one message is required',
  ],
  ['conversation-malformed', 'ValidationException: messages.2.content.1: Input should be a valid dictionary'],
  [
    'conversation-malformed',
    'ValidationException: The model returned the following errors: messages.1.content.0.thinking: each thinking block must contain thinking',
  ],
  [
    'conversation-malformed',
    "ValidationException: The model returned the following errors: messages.2.content.0.tool_use.id: String should match pattern '^[a-zA-Z0-9_-]+$'",
  ],
  [
    'conversation-malformed',
    'ValidationException: The model returned the following errors: messages.2.content.0.text: Field required',
  ],
  [
    'conversation-malformed',
    "ValidationException: 1 validation error detected: Value 'functions.exec:0' at 'messages.2.member.content.1.member.toolUse.toolUseId' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_-]+",
  ],
  [
    'conversation-malformed',
    'ValidationException: The toolUse blocks at messages.1.content contain duplicate Ids: tooluse_1',
  ],
  ['model-not-configured', 'Error: Model "amazon-bedrock/us.anthropic.claude-opus-4-8" not found'],
  ['openclaw-missing', 'env: ‘openclaw’: No such file or directory'],
  ['openclaw-missing', "openclaw : 無法辨識 'openclaw' 詞彙是否為 Cmdlet、函數、指令檔或可執行程式的名稱。"],
  ['openclaw-missing', "'openclaw' 不是內部或外部命令、可執行的程式或批次檔。"],
  ['openclaw-missing', '无法将“openclaw”项识别为 cmdlet、函数、脚本文件或可运行程序的名称。'],
  [
    'session-expired',
    'Error: configuring Terraform AWS Provider: no valid credential sources for Terraform AWS Provider found. failed to refresh cached credentials, refresh cached SSO token failed, unable to refresh SSO token',
  ],
  [
    'metadata-unreachable',
    'Error: configuring Terraform AWS Provider: no valid credential sources for Terraform AWS Provider found. failed to refresh cached credentials, no EC2 IMDS role found, operation error ec2imds: GetMetadata',
  ],
  ['profile-not-found', "Cannot find profile 'work' in ~/.aws/config"],
  [
    'metadata-unreachable',
    'Error when retrieving credentials from iam-role: Credential refresh failed, response did not contain: access_key, secret_key, token, expiry_time',
  ],
  ['credentials-missing', 'Error when retrieving credentials from container-role: Error retrieving metadata'],
  [
    'session-expired',
    'AWS SSO token has expired or is not available. Run `aws sso login` to authenticate, then retry.',
  ],
  ['session-expired', 'AWS SSO login is no longer valid'],
  ['session-expired', 'Your AWS SSO credentials have expired'],
  ['session-expired', 'the AWS SSO credential is not available'],
  ['session-expired', 'The SSO sessions of this portal: SSO session are expired'],
  ['session-expired', 'SSO session is expired'],
  ['sign-in-timed-out', 'An error occurred (ExpiredTokenException) when calling the CreateToken operation: '],
  [
    'sign-in-timed-out',
    'operation error SSO OIDC: CreateToken, https response error StatusCode: 400, RequestID: x, ExpiredTokenException:',
  ],
  [
    'sign-in-timed-out',
    'An error occurred (AuthorizationPendingException) when calling the CreateToken operation:',
    {},
    'AuthorizationPendingException',
  ],
  [
    'profile-incomplete',
    "java.lang.IllegalArgumentException: Profile property 'sso_account_id' was not configured for 'default'.",
  ],
  ['credentials-missing', 'AWS credentials are not configured'],
  ['credentials-missing', 'No AWS credentials found for Bedrock'],
  ['credentials-expired', 'Your AWS credentials have expired. Please refresh them.'],
  ['credentials-expired', 'AWS session has expired'],
  [
    'region-missing',
    'litellm.llms.bedrock.BedrockError: AWS region not set: set AWS_REGION_NAME or AWS_REGION env variable or in .env file',
  ],
  ['region-missing', 'AWS_REGION environment variable is required'],
  ['region-missing', 'AWS region is missing'],
  ['region-missing', 'The AWS region was not specified'],
  ['region-missing', 'AWS region not configured'],
  [
    'region-missing',
    'software.amazon.awssdk.core.exception.SdkClientException: Unable to load region from any of the providers in the chain',
  ],
  ['region-missing', 'Amazon.Runtime.AmazonClientException: No RegionEndpoint or ServiceURL configured'],
  ['region-missing', 'Invalid Configuration: A region must be set when sending requests to Bedrock'],
  [
    'assume-role-denied',
    'An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity',
  ],
  ['network', '[agent/embedded] provider=amazon-bedrock error=TypeError: fetch failed'],
  [
    'request-rejected',
    "litellm.UnsupportedParamsError: Bedrock doesn't support tool calling without `tools=` param specified.",
  ],
  ['conversation-malformed', 'ValidationException: messages: first message must use the "user" role'],
  ['throttled', 'ThrottlingException: Your request rate is too high. Reduce the frequency of requests.'],
  ['model-not-found', 'The model is not supported in this region'],
  ['model-not-found', 'The requested model anthropic.claude-opus-4-8 is not available in your region'],
  ['model-not-found', 'This model is not available in the region'],
  ['model-access-denied', "AccessDeniedException: You don't have access to this model"],
  ['model-access-denied', 'Your account does not have access to this model'],
  ['gateway-down', 'Gateway restart failed after 13s: service stayed stopped and port 18789 stayed free.'],
  ['error-hidden', 'The agent run failed before producing a reply.'],
  ['plugin-missing', 'plugins.entries.amazon-bedrock: plugin not found: amazon-bedrock'],
  [
    'plugin-install-failed',
    '[plugins] amazon-bedrock failed to load from /root/.openclaw/npm/dist/index.mjs: SyntaxError',
  ],
  ['openclaw-config-invalid', "models.providers.amazon-bedrock: Unrecognized key(s) in object: 'region'"],
  [
    'request-rejected',
    'ValueError: Error raised by bedrock service: Invalid prompt: prompt must start with "Human:" turn, prompt must end with "Assistant:" turn',
  ],
  ['credentials-missing', 'Error: No valid credential sources found'],
  ['role-chaining', "'NoneType' object has no attribute 'get_frozen_token'"],
  ['openclaw-config-invalid', 'Run: openclaw doctor --fix'],
  ['credentials-missing', 'Unable to load AWS credentials from any provider in the chain'],
  ['credentials-missing', 'Error: no credentials in the property bag'],
  ['credentials-missing', 'AWS provider credentials not found. Learn how to set up AWS provider credentials'],
  [
    'credentials-missing',
    'unable to sign request without credentials set (Aws::Errors::MissingCredentialsError)',
  ],
  ['credentials-missing', "Couldn't find AWS credentials in environment, credentials file, or IAM role."],
  [
    'credentials-missing',
    'Need to perform AWS calls for account 123456789012, but no credentials have been configured',
  ],
  [
    'credentials-missing',
    'Unable to resolve AWS account to use. It must be either configured when you define your CDK Stack, or through the environment',
  ],
  ['credentials-missing', 'Error: Profile corp did not include credential process'],
  ['credentials-missing', 'error retrieving credentials from container-role (CredentialsV2Request)'],
  ['credentials-missing', 'ECSCredentialsProviderFailure: no credentials from the task role'],
  ['metadata-unreachable', 'Unable to get IAM security credentials from EC2 Instance Metadata Service.'],
  ['metadata-unreachable', 'SdkClientException: Unable to load credentials from service endpoint.'],
  ['credentials-expired', 'The retrieved credentials have already expired'],
  ['credentials-rejected', 'The AWS Access Key Id you provided does not exist in our records.'],
  ['assume-role-denied', 'Error calling AssumeRole for role arn:aws:iam::123456789012:role/deploy'],
  ['assume-role-denied', 'AssumeRoleUnauthorizedAccess: EC2 cannot assume the role bedrock-agent.'],
  [
    'region-missing',
    'Did not find region_name, please add an environment variable `AWS_DEFAULT_REGION` which contains it',
  ],
  ['model-access-denied', "You don't have access to the model specified."],
  [
    'sign-in-needed',
    'Error: Cached credentials not found under corp profile. Please make sure you log in with aws sso login first',
  ],
  ['profile-incomplete', 'profile `corp` was not defined: `sso_account_id` was missing'],
  ['profile-incomplete', "Profile 'corp' is missing required property sso_region"],
  [
    'profile-incomplete',
    'Credential profile [corp] is not valid. Please ensure the profile contains a valid credential generator.',
  ],
  [
    'profile-incomplete',
    "Profile 'corp' is not using role-based, session-based, process-based, or basic credentials",
  ],
  [
    'network-timeout',
    '[TimeoutError]: Connection timed out after 30000ms for bedrock-runtime.us-east-1.amazonaws.com',
  ],
  ['network-dns', "UnknownEndpoint: Inaccessible host: `bedrock.us-east-1.amazonaws.com'."],
  [
    'context-overflow',
    "Input length 210000 exceeds the model's maximum context length 200000 (amazon-bedrock)",
  ],
  [
    'request-rejected',
    'An error occurred (validationException) when calling the Converse operation: Validation Error',
  ],
  ['openclaw-config-invalid', '- memory.backend: Invalid input'],
  ['openclaw-config-invalid', 'Zod error at models.providers.amazon-bedrock.models'],
  ['openclaw-missing', 'failed to run openclaw: program not found'],
  ['openclaw-missing', 'bash: moltbot: command not found'],
  ['openclaw-broken', 'npm install failed for openclaw@latest'],
  [
    'openclaw-broken',
    "npm error ENOTEMPTY: directory not empty, rename '/usr/lib/node_modules/openclaw' -> '/usr/lib/node_modules/.openclaw-abc'",
  ],
  ['gateway-down', 'gateway did not start on 127.0.0.1:18789'],
  ['gateway-down', 'Gateway version mismatch: expected 2026.9.6, got 2026.5.22'],
  ['gateway-down', 'Timed out waiting for gateway port 18789'],
  ['gateway-down', 'Gateway restart timed out after 60 s'],
  ['gateway-down', 'Gateway service install failed: Error: systemctl is-enabled unavailable'],
  ['gateway-down', 'failed to acquire gateway lock at the state dir'],
  ['gateway-down', 'startup migrations did not complete cleanly'],
  [
    'error-hidden',
    "Agent couldn't generate a response. Note: some tool actions may have already been executed",
  ],
  ['credentials-missing', 'Unable to sign request', {}, 'MissingCredentialsError'],
  ['openclaw-missing', 'zsh: command not found: moltbot'],
  ['openclaw-missing', 'bash: clawdbot: command not found'],
  ['openclaw-missing', 'zsh: command not found: clawdbot'],
  ['openclaw-broken', "npm error Error: EACCES: permission denied, mkdir '/usr/lib/node_modules/openclaw'"],
  ['gateway-down', 'Gateway install failed: Error: systemctl is-enabled unavailable'],
];
