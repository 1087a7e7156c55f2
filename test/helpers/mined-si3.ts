/** What the AWS CLI and the AWS SDKs print about profiles, keys, regions and sign-ins, as people posted it. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_SI3: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  // The ID and the secret were swapped, or more than the ID was given.
  [
    'access-key-id-wrong',
    'An error occurred (IncompleteSignature) when calling the GetGroup operation: Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term',
  ],
  [
    'access-key-id-wrong',
    "IncompleteSignatureException: Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'export'",
  ],
  // A line break in a key, in Python, Node.js, Rust, .NET, Java, Go and browsers.
  ['key-broken', "Invalid header value 'AWS AKIA"],
  ['key-broken', 'aws: header content contains invalid characters'],
  ['key-broken', 'aws: failed to parse header value'],
  ['key-broken', 'aws: Specified value has invalid CRLF characters.'],
  ['key-broken', 'aws: New-line characters are not allowed in header values.'],
  [
    'key-broken',
    'aws: Invalid leading whitespace, reserved character(s), or return character(s) in header value',
  ],
  ['key-broken', 'aws: AWS4-HMAC-SHA256 is not a legal HTTP header value'],
  [
    'workload-role',
    'java.lang.IllegalStateException: Either the environment variable AWS_WEB_IDENTITY_TOKEN_FILE or the javaproperty aws.webIdentityTokenFile must be set.',
    { tokenVariable: 'AWS_WEB_IDENTITY_TOKEN_FILE' },
  ],
  [
    'profile-not-found',
    "No profile named: 'soc-cloudtrail_logs' was found in the user config file",
    { profile: 'soc-cloudtrail_logs' },
  ],
  // Version 1 of the SDK for Go.
  ['profile-not-found', 'Error: SharedCredsLoad: failed to get profile', { onlyKeys: '' }],
  [
    'profile-not-found',
    'panic: SharedCredsAccessKey: shared credentials mytest in /Users/mason/.aws/config did not contain aws_access_key_id',
    { onlyKeys: '' },
  ],
  ['region-misspelled', 'I had set my default region to `us-west-2a`', { region: 'us-west-2', zone: 'a' }],
  ['region-misspelled', 'region = us-west-2a', { region: 'us-west-2', zone: 'a' }],
  ['region-misspelled', 'region us-east-1b', { region: 'us-east-1', zone: 'b' }],
  ['profile-not-found', "caused by: section 'ops' does not exist", { profile: 'ops', onlyKeys: '' }],
  // PHP, where HOME is not set or its own setting keeps it in.
  [
    'credentials-missing',
    'Exception: Cannot read credentials from /.aws/credentials /var/www/html/vendor/aws/aws-sdk-php/src/Credentials/CredentialProvider.php 394',
    { homeless: '/.aws' },
  ],
  [
    'aws-folder-unreadable',
    'is_readable(): open_basedir restriction in effect. File(/home/www/.aws/config) is not within the allowed path(s): (/www/wwwroot/test/:/tmp/)',
    { fenced: '' },
  ],
  [
    'profile-not-found',
    "Failed to get profile: Profile configuration for 'foo_master' is invalid: missing aws_access_key_id, aws_secret_access_key",
    { profile: 'foo_master' },
  ],
  ['profile-not-found', 'Error: Profile configuration is missing for: default', { keysOnly: '' }],
  ['instance-not-found', 'Caused by: java.lang.IllegalStateException: No valid instance id defined'],
  [
    'instance-not-found',
    'There is no EC2 meta data available, because the application is not running in the EC2 environment. Region detection is only possible',
  ],
  ['credentials-missing', 'access_key                <not set>             None    None'],
  [
    'credentials-missing',
    'IdentityProviderException: No identity could be resolved from the chain: CredentialsProviderChain -> SystemPropertyCredentialsProvider',
  ],
  ['workload-role', "Unexpected key 'ExternalId' found in params", { noExternalId: '' }],
  ['portal-rejected', 'Invalid Grant error logging on AWS SSO with AzureAd as IdP'],
  [
    'role-settings-invalid',
    'Awsume error: Invalid profile [default] Missing keys aws_access_key_id, aws_secret_access_key, or credential_source, or credential_process',
    { profile: 'default' },
  ],
];
