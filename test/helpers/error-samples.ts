/** Real messages, and which of our errors each is. The table that the rules are held against. */
import type { ErrorName } from '../../src/failures/errors.ts';

const STREAM = 'bedrock:InvokeModelWithResponseStream';
const USER = 'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_BedrockInvokeOnly_0a1b2c/ann@example.com';
const HAIKU = 'arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0';
const DENIED = `User: ${USER} is not authorized to perform: ${STREAM} on resource: ${HAIKU}`;
const SCP =
  'service control policy: arn:aws:organizations::444455556666:policy/o-abc/service_control_policy/p-1';

/** Messages as the service, the SDK or botocore really words them, with the facts to be read from them. */
export const SAMPLES: readonly (readonly [ErrorName, string, Record<string, string>?, string?])[] = [
  [
    'sign-in-needed',
    "The SSO session token associated with profile=bedrock-only was not found or is invalid. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
    { profile: 'bedrock-only' },
  ],
  ['sign-in-needed', 'Error loading SSO Token: Token for my-sso does not exist', { session: 'my-sso' }],
  [
    'session-expired',
    "Token is expired. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
  ],
  [
    'session-expired',
    "Value not present for 'clientId' in SSO Token. Cannot refresh. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
  ],
  [
    'session-expired',
    'The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login with the corresponding profile.',
  ],
  [
    'session-expired',
    'The SSO session associated with this profile is invalid. To refresh this SSO session run aws sso login with the corresponding profile.',
  ],
  ['session-expired', 'Error when retrieving token from sso: Token has expired and refresh failed'],
  ['session-expired', 'UnauthorizedException: Session token not found or invalid'],
  ['role-forbidden', 'ForbiddenException: No access'],
  [
    'profile-not-found',
    'Could not resolve credentials using profile: [bedrock-only] in configuration/credentials file(s).',
    { profile: 'bedrock-only' },
  ],
  ['profile-not-found', 'Profile work was not found.', { profile: 'work' }],
  ['profile-not-found', "Profile 'work' could not be found in shared credentials file.", { profile: 'work' }],
  ['profile-not-found', 'The config profile (work) could not be found', { profile: 'work' }],
  [
    'profile-incomplete',
    'Profile is configured with invalid SSO credentials. Required parameters "sso_account_id", "sso_region", "sso_role_name", "sso_start_url". Got sso_session, region',
  ],
  ['profile-incomplete', "Cannot read properties of undefined (reading 'sso_region')"],
  [
    'profile-incomplete',
    "Sso session 'corp' could not be found in shared credentials file.",
    { session: 'corp' },
  ],
  [
    'profile-incomplete',
    "Sso session 'corp' is missing required property 'sso_start_url'.",
    { session: 'corp' },
  ],
  ['profile-incomplete', "Profile 'work' is missing required property 'sso_session'."],
  ['credentials-missing', 'Could not load credentials from any providers'],
  [
    'credentials-missing',
    'Unable to locate credentials. You can configure credentials by running "aws login".',
  ],
  ['credentials-unusable', 'Profile work credential_process returned invalid JSON.'],
  [
    'credentials-unusable',
    'Profile work requires multi-factor authentication, but no MFA code callback was provided.',
  ],
  ['credentials-expired', 'The security token included in the request is expired'],
  ['credentials-rejected', 'The security token included in the request is invalid.'],
  [
    'credentials-rejected',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  ],
  [
    'clock-skew',
    'Signature expired: 20261122T080000Z is now earlier than 20261122T081000Z (20261122T081500Z - 5 min.)',
  ],
  ['clock-skew', 'Signature not yet current: 20261122T090000Z is still later than 20261122T082000Z'],
  [
    'assume-role-denied',
    `User: ${USER} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/Bedrock`,
    { arn: USER, resource: 'arn:aws:iam::444455556666:role/Bedrock' },
  ],
  ['api-key-rejected', 'Authentication failed: Please make sure your API Key is valid.'],
  ['api-key-expired', 'Bearer Token has expired'],
  ['api-key-malformed', 'Invalid API Key format: Must start with pre-defined prefix'],
  ['api-key-missing', 'request could not be signed with `token` since the `token` is not defined'],
  [
    'bearer-token-denied',
    'User: arn:aws:iam::111122223333:user/BedrockAPIKey-x is not authorized to perform: bedrock:CallWithBearerToken on resource: * with an explicit deny in a service control policy',
  ],
  ['region-missing', 'Region is missing'],
  ['region-missing', 'Region not accepted: region="" is not a valid hostname component.'],
  [
    'iam-denied',
    `${DENIED} because no identity-based policy allows the ${STREAM} action`,
    { arn: USER, action: STREAM, resource: HAIKU },
  ],
  ['iam-denied', DENIED, { arn: USER, action: STREAM, resource: HAIKU }],
  [
    'policy-denied',
    `User: ${USER} is not authorized to perform: ${STREAM} on resource: arn:aws:bedrock:::foundation-model/anthropic.claude-opus-4-6-v1 with an explicit deny in a ${SCP}`,
    {
      action: STREAM,
      resource: 'arn:aws:bedrock:::foundation-model/anthropic.claude-opus-4-6-v1',
      policy: 'service control policy',
    },
  ],
  [
    'policy-denied',
    `${DENIED} because no service control policy allows the ${STREAM} action`,
    { policy: 'service control policy' },
  ],
  [
    'policy-denied',
    `${DENIED} because no permissions boundary allows the ${STREAM} action`,
    { policy: 'permissions boundary' },
  ],
  [
    'policy-denied',
    `${DENIED} because no VPC endpoint policy allows the ${STREAM} action`,
    { policy: 'VPC endpoint policy' },
  ],
  [
    'policy-denied',
    `${DENIED} with an explicit deny in an identity-based policy`,
    { policy: 'identity-based policy' },
  ],
  ['policy-denied', 'explicit deny in a service control policy', { policy: 'service control policy' }],
  ['model-access-denied', "You don't have access to the model with the specified model ID."],
  [
    'marketplace-denied',
    'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe) to enable access to this model. If you recently fixed this issue, try again after 2 minutes.',
  ],
  [
    'payment-missing',
    'Model access is denied due to INVALID_PAYMENT_INSTRUMENT: A valid payment instrument must be provided.',
  ],
  [
    'use-case-form',
    'Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model. If you have already filled out the form, try again in 15 minutes.',
  ],
  ['use-case-form', 'You have not filled out the required use-case form for this model'],
  [
    'country-unsupported',
    'Access to Anthropic models is not allowed from unsupported countries, regions, or territories.',
  ],
  ['account-not-allowed', 'Operation not allowed'],
  [
    'needs-inference-profile',
    'Invocation of model ID anthropic.claude-haiku-4-5-20251001-v1:0 with on-demand throughput isn\u2019t supported. Retry your request with the ID or ARN of an inference profile that contains this model.',
    { base: 'anthropic.claude-haiku-4-5-20251001-v1:0' },
  ],
  ['model-not-found', 'The provided model identifier is invalid.'],
  ['model-not-found', 'Could not resolve the foundation model from the provided model identifier.'],
  [
    'model-retired',
    'This model version has reached the end of its life. Please refer to the AWS documentation.',
  ],
  [
    'model-retired',
    'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 30 days. Please upgrade to an active model on Amazon Bedrock',
  ],
  ['model-unsuitable', 'The model is unsupported for streaming.'],
  ['model-unsuitable', "This model doesn't support tool use in streaming mode."],
  [
    'model-unsuitable',
    "This action doesn't support the model that you provided. Try again with a supported text or chat model.",
  ],
  [
    'max-tokens-too-high',
    'The maximum tokens you requested exceeds the model limit of 10000. Try again with a maximum tokens value that is lower than 10000.',
    { limit: '10000' },
  ],
  ['context-overflow', 'prompt is too long: 208310 tokens > 200000 maximum', { limit: '200000' }],
  ['context-overflow', 'Input is too long for requested model.'],
  [
    'context-overflow',
    "This model's maximum context length is 163840 tokens. However, you requested 81920 output tokens and your prompt contains at least 81921 input tokens",
    { limit: '163840' },
  ],
  [
    'request-rejected',
    'Malformed input request: #: required key [messages] not found, please reformat your input and try again.',
  ],
  [
    'request-rejected',
    'The model returned the following errors: `temperature` is deprecated for this model.',
  ],
  [
    'request-rejected',
    '"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive".',
  ],
  [
    'request-rejected',
    "This model doesn't support the toolConfig.toolChoice.any field. Remove toolConfig.toolChoice.any and try again.",
  ],
  ['throttled', 'Too many requests, please wait before trying again.', {}, 'ThrottlingException'],
  ['throttled', 'Too many tokens, please wait before trying again.', {}, 'ThrottlingException'],
  ['throttled', 'TooManyRequestsException: HTTP 429'],
  ['quota-exhausted', 'Too many tokens per day, please wait before trying again.', {}, 'ThrottlingException'],
  ['quota-exhausted', 'You have exceeded your quota.', {}, 'ServiceQuotaExceededException'],
  ['bedrock-unavailable', 'Model is not ready for inference.', {}, 'ModelNotReadyException'],
  ['bedrock-unavailable', 'Bedrock is unable to process your request.', {}, 'ServiceUnavailableException'],
  [
    'bedrock-unavailable',
    'The system encountered an unexpected error during processing. Try your request again.',
    {},
    'ModelStreamErrorException',
  ],
  [
    'network-dns',
    'Error: getaddrinfo ENOTFOUND portal.sso.us-east-9.amazonaws.com',
    { host: 'portal.sso.us-east-9.amazonaws.com' },
  ],
  ['network-refused', 'Error: connect ECONNREFUSED 127.0.0.1:9', { host: '127.0.0.1:9' }],
  ['network-timeout', 'Error: connect ETIMEDOUT 10.0.0.1:443', { host: '10.0.0.1:443' }],
  ['network-tls', 'Error: self-signed certificate in certificate chain'],
  ['network-tls', 'Error: unable to get local issuer certificate'],
  ['network', 'TimeoutError: socket hang up'],
  [
    'portal-rejected',
    'An error occurred (InvalidRequestException) when calling the StartDeviceAuthorization operation:',
  ],
  ['portal-rejected', 'Sign-in failed: error=invalid_grant'],
  [
    'portal-page-size',
    'InvalidRequestException: ResultSize parameter must be within the valid limits of: 1-100',
  ],
  [
    'no-browser',
    'gio: https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH: Operation not supported',
  ],
  [
    'no-browser',
    'Please complete the login in your browser: http://127.0.0.1:41923/oauth/callback refused to connect',
  ],
  ['token-cache-damaged', "Login failed: 'expiresAt'"],
  [
    'role-chaining',
    'Profile second_profile requires a role to be assumed, but no role assumption callback was provided.',
    { profile: 'second_profile' },
  ],
  [
    'wrong-credential-wins',
    '@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING: Multiple credential sources detected: both AWS_PROFILE and the pair are set.',
  ],
  [
    'account-not-allowed',
    'Access to this model is not available for channel program accounts. Reach out to your AWS Solution Provider or AWS Distributor for more information.',
  ],
  [
    'network-tls',
    "Hostname/IP does not match certificate's altnames: Host: oidc.us-east-1.amazonaws.com. is not in the cert's altnames: DNS:proxy",
    { host: 'oidc.us-east-1.amazonaws.com' },
  ],
  ['network', 'Error: connect EHOSTUNREACH 10.0.0.1:443 - Local (10.0.0.2:51234)', { host: '10.0.0.1:443' }],
  ['network', 'AggregateError: All promises were rejected'],
  [
    'network',
    'Could not connect to the endpoint URL: "https://bedrock-runtime.us-east-9.amazonaws.com/model/x"',
    { host: 'bedrock-runtime.us-east-9.amazonaws.com' },
  ],
  [
    'network-timeout',
    '@smithy/node-http-handler - the request socket timed out after 120000 ms of inactivity (configured by client requestHandler). [host portal.sso.eu-west-1.amazonaws.com]',
    { host: 'portal.sso.eu-west-1.amazonaws.com' },
  ],
  [
    'proxy-unreachable',
    'ProxyError: proxy 10.0.0.1:3128 could not be reached (ECONNREFUSED)',
    { proxy: '10.0.0.1:3128' },
  ],
  [
    'proxy-refused',
    'ProxyError: proxy 10.0.0.1:3128 answered CONNECT with status 407',
    { proxy: '10.0.0.1:3128', status: '407' },
  ],
  ['metadata-unreachable', 'Error: connect ETIMEDOUT 169.254.169.254:80'],
  ['plugin-missing', 'No API provider registered for api: bedrock-converse-stream'],
  [
    'plugin-missing',
    'plugin not installed: amazon-bedrock — install the official external plugin with: openclaw plugins install @openclaw/amazon-bedrock-provider',
  ],
  ['plugin-outdated', 'TypeError: (0 , piAi.registerApiProvider) registerApiProvider is not a function'],
  [
    'plugin-install-failed',
    'Failed to install missing configured plugin "amazon-bedrock" from clawhub:@openclaw/amazon-bedrock-provider',
  ],
  [
    'plugin-install-failed',
    "Error: Cannot find package '@aws-sdk/client-bedrock' imported from /app/node_modules/@openclaw/amazon-bedrock-provider/dist/index.js",
  ],
  [
    'model-not-configured',
    'FailoverError: Unknown model: amazon-bedrock/global.anthropic.claude-opus-5-5',
    { ref: 'amazon-bedrock/global.anthropic.claude-opus-5-5' },
  ],
  ['openclaw-no-credentials', 'No API key found for amazon-bedrock.'],
  [
    'openclaw-no-credentials',
    'No API key found for provider "amazon-bedrock". Auth store: /home/me/.openclaw/agents/main/agent/auth-profiles.json',
  ],
  [
    'other-provider-key',
    'No API key found for provider "openai". Auth store: /home/me/.openclaw/agents/main/agent/auth-profiles.json',
    { provider: 'openai' },
  ],
  [
    'other-provider-key',
    'No API key found for provider "amazon-bedrock-mantle".',
    { provider: 'amazon-bedrock-mantle' },
  ],
  ['image-tool-key', 'No API key resolved for provider "amazon-bedrock" (auth mode: aws-sdk).'],
  [
    'api-key-missing',
    'agent: failed to resolve secrets from the active gateway snapshot (timeout). Local resolution also failed. Check the configured secret sources and gateway access, then retry.',
  ],
  [
    'api-key-missing',
    'Missing env var "AWS_BEARER_TOKEN_BEDROCK" - feature using this value will be unavailable',
  ],
  [
    'gateway-mode-missing',
    'Gateway start blocked: set gateway.mode=local (current: unset) or pass --allow-unconfigured.',
  ],
  ['openclaw-config-invalid', 'meta: Unrecognized key: "migrations"', { key: 'migrations' }],
  [
    'openclaw-config-invalid',
    'config reload skipped (invalid config): models.providers.amazon-bedrock.models: Required',
  ],
  ['not-configured', 'Unknown --auth-choice "amazon-bedrock"'],
  ['error-hidden', 'No text output returned for provider "amazon-bedrock" model "openai.gpt-oss-120b-1:0".'],
  ['discovery-failed', '[bedrock-discovery] Failed to discover Bedrock models: AccessDeniedException'],
  [
    'context-too-small',
    'Model context window too small (8192 tokens). Minimum is 16000.',
    { tokens: '8192' },
  ],
  [
    'context-too-small',
    'blocked model (context window too small): amazon-bedrock/x ctx=8192 (min=16000) source=modelsConfig',
    { tokens: '8192' },
  ],
  ['openclaw-timed-out', 'LLM request timed out.'],
  [
    'model-not-allowed',
    'Model "amazon-bedrock/openai.gpt-oss-120b-1:0" is not allowed. Use /models to list providers.',
    { ref: 'amazon-bedrock/openai.gpt-oss-120b-1:0' },
  ],
];

/** What people paste, for each point of facts/pain-points.md that has words of its own, and what it is. */
export const PAIN_POINTS: readonly (readonly [string, string, ErrorName])[] = [
  ['P1', 'CredentialsProviderError: Could not load credentials from any providers', 'credentials-missing'],
  ['P2', 'No API provider registered for api: bedrock-converse-stream', 'plugin-missing'],
  ['P2', 'registerApiProvider is not a function', 'plugin-outdated'],
  ['P3', 'Unknown model: amazon-bedrock/global.anthropic.claude-opus-5-5', 'model-not-configured'],
  [
    'P4',
    'ValidationException: Invocation of model ID anthropic.claude-x with on-demand throughput isn\u2019t supported.',
    'needs-inference-profile',
  ],
  ['P4', "on-demand throughput isn't supported", 'needs-inference-profile'],
  ['P5', 'The provided model identifier is invalid.', 'model-not-found'],
  ['P6', 'No API key found for amazon-bedrock', 'openclaw-no-credentials'],
  [
    'P7',
    "Token is expired. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
    'session-expired',
  ],
  [
    'P7',
    'The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login',
    'session-expired',
  ],
  ['P7', 'Token is expired', 'session-expired'],
  ['P7', 'Error when retrieving token from sso: Token has expired and refresh failed', 'session-expired'],
  [
    'P8',
    'ExpiredTokenException: The security token included in the request is expired',
    'credentials-expired',
  ],
  ['P9', 'Multiple credential sources detected', 'wrong-credential-wins'],
  ['P10', 'Invalid API Key format: Must start with pre-defined prefix', 'api-key-malformed'],
  ['P11', 'UnauthorizedException: Session token not found or invalid', 'session-expired'],
  [
    'P12',
    'An error occurred (InvalidRequestException) when calling the StartDeviceAuthorization operation',
    'portal-rejected',
  ],
  ['P12', 'invalid_grant', 'portal-rejected'],
  ['P13', 'ForbiddenException: No access', 'role-forbidden'],
  ['P14', 'ResultSize parameter must be within the valid limits of: 1-100', 'portal-page-size'],
  [
    'P13',
    'An error occurred (ForbiddenException) when calling the GetRoleCredentials operation: No access',
    'role-forbidden',
  ],
  [
    'P15',
    'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe)',
    'marketplace-denied',
  ],
  ['P16', 'You have not filled out the required use-case form for this model', 'use-case-form'],
  ['P16', 'Model use case details have not been submitted for this account.', 'use-case-form'],
  [
    'P17',
    `${DENIED.replace(HAIKU, 'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.x')} because no identity-based policy allows the ${STREAM} action`,
    'iam-denied',
  ],
  ['P18', 'explicit deny in a service control policy', 'policy-denied'],
  ['P18', `${DENIED} with an explicit deny in a service control policy`, 'policy-denied'],
  ['P19', 'Region is missing', 'region-missing'],
  ['P20', 'http://127.0.0.1:8400/oauth/callback?error=x', 'no-browser'],
  ['P21', 'gio: https://x: Operation not supported', 'no-browser'],
  ['P22', 'self-signed certificate in certificate chain', 'network-tls'],
  ['P22', 'AggregateError', 'network'],
  ['P23', 'Signature expired: 20261122T000000Z is now earlier than 20261122T001500Z', 'clock-skew'],
  ['P24', 'SSOProviderInvalidToken: the SSO session has expired or is invalid', 'token-cache-damaged'],
  ['P24', 'Unable to load SSO token', 'token-cache-damaged'],
  ['P24', "Login failed: 'expiresAt'", 'token-cache-damaged'],
  ['P25', 'Config invalid: models: Unrecognized key: "bogus"', 'openclaw-config-invalid'],
  ['P26', 'No API key found for provider "openai"', 'other-provider-key'],
  ['P26', 'No API key resolved for provider "amazon-bedrock" (auth mode: aws-sdk).', 'image-tool-key'],
  ['P27', 'Model context window too small (8192 tokens). Minimum is 16000.', 'context-too-small'],
  ['P28', 'Too many tokens per day, please wait before trying again.', 'quota-exhausted'],
  [
    'P29',
    'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model',
    'model-retired',
  ],
  [
    'P30',
    'Access to Anthropic models is not allowed from unsupported countries, regions, or territories.',
    'country-unsupported',
  ],
  ['P31', 'connect EHOSTUNREACH 169.254.169.254:80', 'metadata-unreachable'],
  [
    'P32',
    'The model returned the following errors: `temperature` is deprecated for this model.',
    'request-rejected',
  ],
  [
    'P33',
    'Profile dev requires a role to be assumed, but no role assumption callback was provided.',
    'role-chaining',
  ],
];
