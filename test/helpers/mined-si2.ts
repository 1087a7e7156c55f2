/** What SDKs, CI and tools that sign in to AWS print, as people posted it. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_SIGN_IN_TEXTS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  // The OIDC provider of a pod or CI job.
  [
    'token-not-accepted',
    'Error: Could not assume role with OIDC: No OpenIDConnect provider found in your account for https://gitlab.com',
    { unregistered: '', issuer: 'https://gitlab.com' },
  ],
  [
    'token-not-accepted',
    'Error: No OpenIDConnect provider found in your account for https://github.example.net/_services/token',
    { issuer: 'https://github.example.net/_services/token', ownServer: '' },
  ],
  [
    'token-not-accepted',
    'caused by Invalid Identity token: No OpenIDConnect provider found in account',
    { unregistered: '' },
  ],
  [
    'workload-role',
    'botocore.exceptions.CredentialRetrievalError: Error when retrieving credentials from container-role: Error retrieving metadata: Received non 200 response (400) from ECS metadata: {',
    { unreached: 'Received non 200 response' },
  ],
  // saml2aws, aws-vault, Leapp, Amazon Q.
  ['company-sign-in-failed', 'page is missing saml assertion', { unread: '' }],
  [
    'key-store-unreadable',
    'Error: corp-identity is not in the password store.',
    { notStored: 'is not in the password store' },
  ],
  ['session-expired', 'Found invalid number of authz details: []'],
  [
    'sign-in-needed',
    'lserver: Amazon Q Token Service Manager: No active SSO connection is detected: no credentials provided. Resetting the client',
  ],
  ['sign-in-needed', 'auth: Connection is not valid: 3a44049f-09fc-41da-8b13-99073f01730d'],
  // A command that a person ran is no command that a program asks for.
  [
    'session-expired',
    'I have logged in with `aws sso login`, and then: Token has expired and refresh failed',
  ],
  ['session-expired', 'When I run `aws sso login` it works, then: Token has expired and refresh failed'],
  // credential_process.
  [
    'credential-command-failed',
    "Please login with 'aws sso login --profile=sandbox' ProcessProviderExecutionError: error in credential_process caused by: exit status 1",
    { asksLogin: 'Please login' },
  ],
  [
    'credential-command-failed',
    'Error when retrieving credentials from custom-process: Login required. Use `aws-sso-util login --profile corp` and try again.',
    { asksLogin: 'Login required' },
  ],
  [
    'credential-command-failed',
    'Failed to get profile credentials. Unexpected token A in JSON at position 0',
  ],
  // Parts of an SDK, for .NET and Java.
  [
    'sdk-incomplete',
    "To use Sso related properties in the 'corp' profile, the 'ssooidc' service module must be on the class path.",
    { module: 'ssooidc', ssoPart: 'sso' },
  ],
  [
    'sdk-incomplete',
    'InvalidOperationException: AWSSDK.SecurityToken could not be found or loaded. This assembly must be available at runtime to use Amazon.Runtime.AssumeRoleAWSCredentials.',
    { module: 'AWSSDK.SecurityToken' },
  ],
  [
    'metadata-unreachable',
    'Aws\\Exception\\CredentialsException: Error retrieving credentials from the instance profile metadata server. (cURL error 28: Connection timed out after 1000 milliseconds)',
    { slow: 'cURL error 28' },
  ],
  [
    'key-store-unreadable',
    'aws-vault: error: login: Failed to get credentials for corp: The stub received bad data.',
  ],
  [
    'credential-command-failed',
    "Error when retrieving credentials from custom-process: 'aws-sso-credential-process' is not recognized as an internal or external command,",
    { lacking: 'not recognized' },
  ],
  [
    'sdk-incomplete',
    "Uncaught SyntaxError: The requested module '/node_modules/.vite/deps/@aws-sdk_credential-providers.js?v=4d2ccf96' does not provide an export named 'fromSSO'",
    { edge: 'fromSSO' },
  ],
  [
    'profile-not-found',
    'ProfileFile provider could not be built: profile `corp` was not defined: could not find source profile corp referenced from the root profile',
    { profile: 'corp' },
  ],
  [
    'assume-role-denied',
    '"errorMessage": "User: arn:aws:sts::111111111111:assumed-role/runner/1679911173656 is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::222222222222:role/deploy",',
    { resource: 'arn:aws:iam::222222222222:role/deploy' },
  ],
  [
    'assume-role-denied',
    'User: arn:aws:iam::1:user/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::2:role/<NAME>',
    { resource: 'arn:aws:iam::2:role/<NAME>' },
  ],
  // Neither of a model nor of a host that a proxy reaches.
  [
    'network-timeout',
    'botocore.exceptions.ReadTimeoutError: Read timeout on endpoint URL: "https://oidc.eu-west-1.amazonaws.com/client/register"',
  ],
  [
    'workload-role',
    'HTTP request to pod identity agent failed: Get "http://169.254.170.23/v1/credentials": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
    { agent: '23' },
  ],
  [
    'network-tls',
    'Post "https://rolesanywhere.us-west-2.amazonaws.com/sessions": tls: failed to verify certificate: x509: OSStatus -26276',
  ],
  [
    'task-not-started',
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve ecr registry auth: service call has been retried 1 time(s): RequestError: send request failed caused by: Post https://api.ecr.us-east-1.amazonaws.com/',
    { unanswered: 'send request failed' },
  ],
  [
    'task-not-started',
    'ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR.',
    { unanswered: 'connection issue' },
  ],
  [
    'task-not-started',
    'CannotPullContainerError: Error response from daemon: Get https://111111111111.dkr.ecr.us-east-1.amazonaws.com/v2/: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    { unanswered: 'Client.Timeout' },
  ],
  [
    'task-not-started',
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: context deadline exceeded',
    { unanswered: 'deadline exceeded' },
  ],
  [
    'task-not-started',
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve ecr registry auth: AccessDeniedException: User: arn:aws:sts::111111111111:assumed-role/task/abc is not authorized to perform: ecr:GetAuthorizationToken on resource: *',
    { refused: 'AccessDenied' },
  ],
  [
    'task-not-started',
    'Asm fetching secret from the service for app: User: arn:aws:sts::111111111111:assumed-role/TaskExecutionRole/abc is not authorized to perform: secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:us-east-1:111111111111:secret:x',
    { refused: 'not authorized' },
  ],
  [
    'credentials-rejected',
    'pulumi-aws: error validating credentials: CheckFailureErrors [{Invalid credentials configured.',
  ],
  [
    'profile-incomplete',
    'profile "corp" is configured to use SSO but is missing required configuration: sso_region, sso_start_url Make sure you have',
    { portal: 'sso_region, sso_start_url' },
  ],
  [
    'role-settings-invalid',
    'Awsume error: Invalid profile [default] Missing keys aws_access_key_id, aws_secret_access_key, or credential_source, or credential_process',
    { profile: 'default' },
  ],
  [
    'role-settings-invalid',
    'Awsume error: Invalid profile [test] cannot have circular role-chains',
    { profile: 'test' },
  ],
  ['sign-in-needed', 'FATAL Must run `aws-sso login` before running `aws-sso cache`'],
  ['company-sign-in-failed', 'RuntimeError: Did not receive SAML Response after successful authentication'],
  [
    'company-sign-in-failed',
    'awsprocesscreds.saml.SAMLError: Login failed, could not retrieve SAML assertion. Double check you have entered your password correctly.',
  ],
  [
    'company-sign-in-failed',
    'An error occurred (ValidationError) when calling the AssumeRoleWithSAML operation: Request ARN is invalid',
    { samlAbsent: 'ARN is invalid' },
  ],
  ...['svc', 'services', 'pods', 'pod', 'nodes', 'node', 'cronjobs', 'namespaces'].map(
    (kind): [ErrorName, string] => [
      'cluster-access-missing',
      `error: the server doesn't have a resource type "${kind}" (EKS)`,
    ],
  ),
  [
    'metadata-unreachable',
    'com.amazonaws.auth.InstanceProfileCredentialsProvider Unauthorized (Service: null; Status Code: 401; Error Code: null; Request ID: null)',
    { onlyV2: 'Unauthorized' },
  ],
  [
    'profile-incomplete',
    'sso-session My Profile must be defined in the config file. Referenced by profile corp (ArgumentError)',
    { blank: 'My Profile' },
  ],
  [
    'assume-role-denied',
    'com.amazonaws.services.securitytoken.model.AWSSecurityTokenServiceException: Access denied (Service: AWSSecurityTokenService; Status Code: 403; Error Code: AccessDenied)',
    { unsaid: '' },
  ],
  ['token-not-accepted', 'Error: Missing a required claim: sub', { claim: 'Missing a required claim' }],
  [
    'sdk-incomplete',
    'failed to get caller identity: not found, ResolveEndpointV2',
    { goParts: 'not found, ResolveEndpointV2' },
  ],
  [
    'profile-incomplete',
    'Error: error retrieving SSO config: no SSO url in profile: admin',
    { outdated: '' },
  ],
  [
    'assume-role-denied',
    'User: arn:aws:iam::1:user/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::"2":role/y',
    { resource: 'arn:aws:iam::"2":role/y' },
  ],
];
