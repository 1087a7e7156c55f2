/** What programs say in containers, pods, CI and editors that get their credentials from elsewhere, as people posted it. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_SOURCES: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  [
    'metadata-unreachable',
    'provider in chain did not provide credentials provider=Ec2InstanceMetadata context=error getting credentials from IMDS: could not communicate with IMDS',
  ],
  ['metadata-unreachable', 'could not communicate with IMDS'],
  ['metadata-unreachable', 'Could not load EC2 task role credentials'],
  ['metadata-unreachable', 'could not load ECS task role credentials'],
  [
    'company-sign-in-failed',
    'Error authenticating to IdP.: failed to getStateToken: error retrieving saml response: cannot find a state token',
    { wrongPage: 'state token' },
  ],
  [
    'company-sign-in-failed',
    'error authenticating to IdP: unable to locate IDP oidc form submit URL',
    { wrongPage: 'unable to locate IDP oidc form submit URL' },
  ],
  [
    'company-sign-in-failed',
    'Error authenticating to IdP.: error reprocess results: post "": unsupported protocol scheme ""',
    { wrongPage: 'unsupported protocol scheme' },
  ],
  [
    'company-sign-in-failed',
    'error authenticating to IdP: error retrieving auth response: request for url: https://okta.example.com/api/v1/authn failed status: 401 Unauthorized',
    { loginRefused: '401' },
  ],
  [
    'credentials-unusable',
    'CredentialsProviderError: Profile dev-admin did not contain credential_process',
    { unsupported: 'dev-admin' },
  ],
  ['credentials-unusable', 'Profile <my_profile_name> did not contain credential_process'],
  [
    'credentials-unusable',
    "WARN - software.aws.toolkits.jetbrains.core.credentials.AwsConnectionManager - Failed to switch to profile 'Profile:gm-sandbox'",
  ],
  [
    'credentials-missing',
    'An error occurred (AuthorizationHeaderMalformed) when calling the PutObject operation: The authorization header is malformed; a non-empty Access Key (AKID) must be provided in the credential.',
    { hollow: 'non-empty Access Key (AKID) must be provided' },
  ],
  ['credentials-missing', 'executable: MissingFileError "/root/.aws/credentials"'],
  [
    'credentials-missing',
    'Required AWS_ACCESS_KEY_ID environment variable missing',
    { keys: 'AWS_ACCESS_KEY_ID' },
  ],
  ['credentials-missing', 'AWS_SECRET_ACCESS_KEY is not set', { keys: 'AWS_SECRET_ACCESS_KEY' }],
  ['credentials-missing', 'AWS_ACCESS_KEY_ID not found', { keys: 'AWS_ACCESS_KEY_ID' }],
  ['credentials-missing', 'AWS_ACCESS_KEY_ID not defined', { keys: 'AWS_ACCESS_KEY_ID' }],
  ['credentials-missing', 'AWS_ACCESS_KEY_ID not provided', { keys: 'AWS_ACCESS_KEY_ID' }],
  ['credentials-missing', 'AWS_ACCESS_KEY_ID not configured', { keys: 'AWS_ACCESS_KEY_ID' }],
  [
    'credentials-missing',
    'AWS_ACCESS_KEY_ID environment variable is required',
    { keys: 'AWS_ACCESS_KEY_ID' },
  ],
  ['credentials-missing', 'AWS_ACCESS_KEY_ID: undefined', { keys: 'AWS_ACCESS_KEY_ID' }],
  ['credentials-missing', 'AWS_ACCESS_KEY_ID is unset', { keys: 'AWS_ACCESS_KEY_ID' }],
  [
    'credentials-missing',
    'Error: Missing required environment variable: AWS_ACCESS_KEY_ID',
    { keys: 'AWS_ACCESS_KEY_ID' },
  ],
  [
    'credentials-missing',
    'Error: required variable AWS_SECRET_ACCESS_KEY',
    { keys: 'AWS_SECRET_ACCESS_KEY' },
  ],
  ['credentials-missing', 'undefined variable AWS_ACCESS_KEY_ID', { keys: 'AWS_ACCESS_KEY_ID' }],
  ['credentials-missing', "KeyError: 'AWS_ACCESS_KEY_ID'", { keys: 'AWS_ACCESS_KEY_ID' }],
  [
    'credentials-missing',
    'Error: Credentials could not be loaded, please check your action inputs: the reason',
  ],
  [
    'wrong-credential-wins',
    'Error: Credentials loaded by the SDK do not match the access key ID configured by the action',
  ],
  [
    'workload-role',
    'unable to fetch credentials from EKS Auth: operation error EKS Auth: AssumeRoleForPodIdentity, https response error StatusCode: 0, RequestID: , canceled, context canceled',
  ],
  [
    'workload-role',
    'Error when retrieving credentials from container-role: Error retrieving metadata: Received error when attempting to retrieve container metadata: Connect timeout on endpoint URL: "http://169.254.170.23/v1/credentials"',
    { agent: '23', blocked: 'timeout' },
  ],
  [
    'workload-role',
    'Get "http://169.254.170.23/v1/credentials": context deadline exceeded',
    { agent: '23', blocked: 'deadline exceeded' },
  ],
  [
    'workload-role',
    'Get "http://169.254.170.23/v1/credentials": dial tcp: connect: connection refused',
    { agent: '23', blocked: 'connection refused' },
  ],
  [
    'workload-role',
    'Get "http://169.254.170.23/v1/credentials": dial tcp: connect: no route to host',
    { agent: '23', blocked: 'no route' },
  ],
  [
    'role-settings-invalid',
    "operation error STS: AssumeRole, https response error StatusCode: 400, RequestID: 2aa7685d, api error ValidationError: 1 validation error detected: Value 'a b' at 'roleSessionName' failed to satisfy constraint",
    { refused: 'a b', field: 'roleSessionName' },
  ],
  [
    'mfa-code-needed',
    "operation error STS: AssumeRole, https response error StatusCode: 400, RequestID: 2aa7685d, api error ValidationError: 1 validation error detected: Value '' at 'tokenCode' failed to satisfy constraint: Member must have length greater than or equal to 6",
  ],
  [
    'mfa-code-refused',
    "An error occurred (ValidationError) when calling the AssumeRole operation: 1 validation error detected: Value '12345' at 'tokenCode' failed to satisfy constraint: Member must have length greater than or equal to 6",
  ],
  [
    'node-role-used',
    'User: arn:aws:sts::123456789012:assumed-role/eks_node_groups/i-0abc is not authorized to perform: s3:ListBucket',
    { nodeRole: 'eks_node_groups', action: 's3:ListBucket' },
  ],
  ['assume-role-denied', 'Error: Could not assume role with OIDC: Request ARN is invalid'],
  [
    'profile-not-found',
    'you tried to use the -active-role flag but AdminAccess does not match any profiles in your AWS config or credentials files',
    { profile: 'AdminAccess' },
  ],
  ['session-expired', "'Profile:abc' requires you to re-login with AWS IAM Identity Centre."],
  [
    'network',
    'Error: failed to refresh cached credentials, operation error SSO: GetRoleCredentials, https response error StatusCode: 0, RequestID: , request send failed',
  ],
  ['token-not-accepted', 'InvalidIdentityToken: The web identity token provided could not be validated'],
  [
    'role-settings-invalid',
    'Awsume error: Invalid profile [abc] unsupported awsume credential_source profile option: abc',
    { profile: 'abc' },
  ],
  [
    'credential-command-failed',
    'Awsume error: Validation Exception - credential_process target is not a file: aws-sso-util',
    { lacksPath: 'not a file' },
  ],
  [
    'profile-incomplete',
    "'sso_start_url' not in '<Section: profile account1>' profile",
    { portal: 'sso_start_url', profile: 'account1' },
  ],
  ['credentials-unusable', 'Error: Unable to authenticate connection'],
  [
    'network-timeout',
    'Post "https://sts.amazonaws.com/": dial tcp 54.239.29.25:443: i/o timeout',
    { host: 'sts.amazonaws.com', globalSts: 'sts.amazonaws.com' },
  ],
];
