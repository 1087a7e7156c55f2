/** Words of systems, proxies and OpenClaw's log that say little, and still say which of our failures it is. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../../src/failures/errors.ts';

const decision = (reason: string) =>
  `[agent/embedded] embedded run failover decision: stage=assistant decision=surface_error reason=${reason} provider=amazon-bedrock/us.anthropic.claude-sonnet-4-6`;

export const VAGUE_WORDS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  ['provider-sign-in-refused', decision('auth')],
  ['provider-sign-in-refused', decision('auth_permanent')],
  ['throttled', decision('rate_limit')],
  ['bedrock-unavailable', decision('overloaded')],
  ['model-not-found', decision('model_not_found')],
  ['network-timeout', decision('timeout')],
  ['payment-missing', decision('billing')],
  ['payment-missing', '"provider": "amazon-bedrock", "failoverReason": "billing"'],
  ['network-dns', 'gaierror [Errno 11001] getaddrinfo failed: oidc.us-east-1.amazonaws.com'],
  [
    'proxy-refused',
    'bedrock-runtime.us-east-1.amazonaws.com: HTTP/1.1 407 Proxy Authentication Required',
    { status: '407' },
  ],
  ['proxy-refused', 'AWS request failed with status 407', { status: '407' }],
  ['proxy-refused', 'Bedrock: status 407', { status: '407' }],
  ['proxy-refused', 'Error: 407 Proxy Authentication Required: bedrock-runtime.us-east-1.amazonaws.com'],
  ['proxy-refused', '407 Proxy Authentication Required (Bedrock)'],
  ['proxy-refused', '407 Proxy Authorization Required for oidc.us-east-1.amazonaws.com'],
  [
    'proxy-unsupported',
    'write EPROTO 140:error:1408F10B:SSL routines:ssl3_get_record:wrong version number bedrock-runtime.us-west-2.amazonaws.com',
  ],
  ['proxy-unsupported', 'Bedrock: EPROTO error:0A0000C6:SSL routines::packet length too long'],
  [
    'proxy-unsupported',
    'Post "https://bedrock-runtime.us-east-1.amazonaws.com/model": tls: first record does not look like a TLS handshake',
  ],
  [
    'metadata-unreachable',
    'EC2MetadataError: failed to make the request to the instance metadata, status code: 401',
  ],
  ['metadata-unreachable', 'EC2MetadataRequestError: send request failed'],
  [
    'key-store-unreadable',
    'aws-vault: error: exec: Failed to get credentials for terraform (source profile for dev): Invalid data in keyring: unexpected end of JSON input',
    { entry: 'terraform', damaged: 'Invalid data in keyring' },
  ],
  [
    'assume-role-denied',
    'User: arn:aws:sts::111122223333:assumed-role/Administrator/ann](mailto:ann@example.com) is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/Other',
    { arn: 'arn:aws:sts::111122223333:assumed-role/Administrator/ann' },
  ],
  ['sign-in-timed-out', 'SlowDownException: UnknownError'],
  [
    'token-cache-damaged',
    'failed to refresh cached credentials, cached SSO token must contain accessToken and expiresAt fields',
  ],
  ['no-accounts', 'You do not have any applications. Contact your administrator.'],
  ['no-accounts', 'You have no applications assigned'],
  ['no-accounts', "You don't have any applications"],
  ['no-browser', 'webbrowser.Error: could not locate runnable browser'],
  [
    'role-settings-invalid',
    "1 validation error detected: Value 'openclaw' at 'roleArn' failed to satisfy constraint: Member must have length greater than or equal to 20",
    { refused: 'openclaw', field: 'roleArn' },
  ],
  [
    'not-aws',
    "Unable to parse response (no element found: line 1, column 0), invalid XML received. Further retries may succeed: b''",
  ],
  [
    'workload-role',
    'open /var/run/secrets/eks.amazonaws.com/serviceaccount/token: no such file or directory',
    { noToken: '/var/run/secrets/eks.amazonaws.com/serviceaccount/token' },
  ],
  [
    'workload-role',
    "[Errno 2] No such file or directory: '/var/run/secrets/eks.amazonaws.com/serviceaccount/token'",
  ],
  [
    'workload-role',
    'open /var/run/secrets/eks.amazonaws.com/serviceaccount/token: The system cannot find the path specified.',
  ],
  ['context-overflow', 'Context overflow: estimated context size exceeds safe threshold during tool loop.'],
  [
    'model-not-configured',
    'amazon-bedrock/us.anthropic.claude-opus-4-6-v1     -          -        -     -     default,configured,missing',
    { model: 'us.anthropic.claude-opus-4-6-v1' },
  ],
  ['memory-provider-missing', 'Provider: bedrock (requested: auto) Embeddings: unavailable', { chosen: '' }],
  [
    'portal-rejected',
    'aws: [ERROR]: An error occurred (Configuration): Failed to resolve start URL: HTTP 404',
    { unresolved: '' },
  ],
  ['role-settings-invalid', "'aws_access_key_id'", { noKey: 'aws_access_key_id' }],
  ['session-locked', 'EmbeddedAttemptSessionTakeoverError', { takeover: '' }],
];
