/** What programs say in containers, pods, CI, editors and deployment tools about their credentials, as people posted it. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../../src/failures/errors.ts';

export const CREDENTIALS_ELSEWHERE: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
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
  ['session-expired', "running 'aws sso login' shows Token has expired and refresh failed"],
  ['session-expired', 'to use aws sso login gives Token has expired and refresh failed'],
  ['session-expired', 'with `aws sso login` fails it, too: Token has expired and refresh failed'],
  ['session-expired', 'running `aws sso login` returns Token has expired and refresh failed'],
  ['session-expired', 'When running aws sso login: Token has expired and refresh failed'],
  ['session-expired', 'I use `aws sso login` on the host: Token has expired and refresh failed'],
  ['session-expired', 'with `aws sso login` on the host: Token has expired and refresh failed'],
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
  [
    'key-broken',
    "api error IncompleteSignature: '/20231114/us-east-1/sts/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256",
  ],
  ['key-broken', "ValueError: Invalid header value b'AWS4-HMAC-SHA256 Credential=x"],
  ['key-broken', 'net/http: invalid header field value "AWS4-HMAC-SHA256 Credential=x'],
  [
    'key-broken',
    "InvalidHeader: Invalid leading whitespace, reserved character(s) in header value: b'AWS4-HMAC-SHA256 x",
  ],
  [
    'key-broken',
    'java.lang.IllegalArgumentException: Illegal character(s) in message header value: AWS4-HMAC-SHA256',
  ],
  ['key-broken', 'bedrock: TypeError: Invalid character in header content ["authorization"]'],
  ['key-broken', 'bedrock: net/http: invalid header field value for "Authorization"'],
  [
    'other-account',
    'Environment aws://adminprod/ap-south-1 failed bootstrapping: Error: Need to perform AWS calls for account adminprod, but the current credentials are for xxxxxxxxxx(rootaccount).',
    { notAccount: 'adminprod' },
  ],
  [
    'other-account',
    'AssumeRoleCredentialPlugin cannot obtain credentials for role cdk-writeRole ❌ Environment aws://111111111111/eu-central-1 failed bootstrapping: Error: Need to perform AWS calls for account 111111111111, but the current credentials are for 222222222222, and none of these plugins found any',
    { accountId: '111111111111', current: '222222222222' },
  ],
  ['credentials-unusable', 'Credentials profile default is invalid'],
  ['credentials-unusable', '_Credential profile default is invalid_'],
  [
    'ci-credential-missing',
    "ERROR: Could not find credentials entry with ID 'blueocean'",
    { credential: 'blueocean' },
  ],
  [
    'ci-credential-missing',
    'java.lang.RuntimeException: Cannot find a Username with password credential with the ID aws-deploy',
    { credential: 'aws-deploy' },
  ],
  ['state-denied', 'rror loading state: AccessDenied: Access Denied'],
  [
    'company-sign-in-failed',
    "{'error': 'invalid_grant', 'error_description': \"The application's assurance requirements are not met by the 'subject_token'. AWS\"}",
    { assurance: 'assurance requirements are not met' },
  ],
  ...[
    'fetch IAM role',
    'Fetch the role',
    'get role',
    'Get role',
    'load keys',
    'Load keys',
    'retrieve keys',
    'Retrieving keys',
    'read role',
    'Read role',
  ].map((what): [ErrorName, string] => ['metadata-unreachable', `Unable: ${what} from instance metadata`]),
  [
    'assume-role-denied',
    "current credentials could not be used to assume 'arn:aws:iam::1:role/cdk-hnb659fds-deploy-role-1-y', but are for the right account. Proceeding anyway.",
    { cdkRole: 'arn:aws:iam::1:role/cdk-hnb659fds-deploy-role-1-y' },
  ],
  [
    'assume-role-denied',
    '* The role "arn:aws:iam:::role/devops" cannot be assumed.',
    { accountless: 'arn:aws:iam:::role' },
  ],
  [
    'assume-role-denied',
    'User: arn:aws:sts::1:assumed-role/x-NodeInstanceRole-1/i-07014edbf556cb4ce is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::1:role/y',
  ],
  [
    'iam-denied',
    'User: arn:aws:sts::1:assumed-role/x-NodeInstanceRole-1/i-07014edbf556cb4ce is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/m',
  ],
  ...['NodeInstanceRole', 'NodeinstanceRole', 'noderole', 'nodeRole'].map((role): [ErrorName, string] => [
    'node-role-used',
    `User: arn:aws:sts::1:assumed-role/prod-${role}-x/i-0123456789 is not authorized to perform: firehose:PutRecord on resource: x`,
  ]),
  ['pulumi-setting-unknown', '* : invalid or unknown key: default', { setting: 'default' }],
  [
    'pulumi-setting-unknown',
    "error: pulumi:providers:aws resource 'default_6_66_3' has a problem: `aws:awsAccessKey` is not a valid configuration key for the aws provider.",
    { setting: 'awsAccessKey' },
  ],
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
  [
    'credentials-rejected',
    'ERROR: sts.get_caller_identity() failed with InvalidClientTokenId. Likely cause is no AWS credentials are set.',
  ],
  [
    'company-sign-in-failed',
    'You do not have access to AWS through Okta. Please contact your administrator.',
  ],
  ['metadata-unreachable', 'Could not load EC2 task role credentials', { hops: 'EC2' }],
  [
    'metadata-unreachable',
    'unable to initialize AWS cloud: failed to introspect region from EC2Metadata, specify --aws-region instead if EC2Metadata is unavailable: EC2MetadataRequestError: failed to get EC2 instance identity document',
    { introspects: 'failed to introspect region' },
  ],
  [
    'portal-url-odd',
    'URLs must start with http:// or https://. Example: https://d-xxxxxxxxxx.awsapps.com/start',
  ],
  ['portal-url-odd', 'URL must start with https:// such as https://xxxxxxxx.awsapps.com/start'],
  [
    'role-chaining',
    'System.NotImplementedException: The method or operation is not implemented. at Amazon.Runtime.AssumeRoleAWSCredentials.GenerateNewCredentials()',
  ],
  [
    'mfa-code-needed',
    "The MfaSerialNumber has been set but the MfaTokenCodeCallback hasn't. MfaTokenCodeCallback is required in order to determine the MfaTokenCode when MfaSerialNumber is set.",
    { callback: 'MfaTokenCodeCallback' },
  ],
  [
    'workload-role',
    'failed to retrieve jwt from provide source, unable to read file at /tmp/web-identity-token: open /tmp/web-identity-token: no such file or directory',
    { absentToken: '/tmp/web-identity-token' },
  ],
  [
    'workload-role',
    'WebIdentityErr: failed fetching WebIdentity token: caused by: WebIdentityErr: unable to read file at /builds/group/web_ identity_token caused by: open /builds/group/web_identity_token: no such file or directory',
    { absentToken: '/builds/group/web_identity_token' },
  ],
  [
    'workload-role',
    'Error: Web identity token file does not exist: /tmp/awscreds',
    { absentToken: '/tmp/awscreds' },
  ],
  [
    'workload-role',
    'WebIdentityErr: unable to read file at /tmp/token caused by: open : no such file or directory',
    { absentToken: '/tmp/token' },
  ],
  [
    'workload-role',
    'failed to retrieve jwt from provide source, unable to read file at /var/run/secrets/eks.amazonaws.com/serviceaccount/token: open /var/run/secrets/eks.amazonaws.com/serviceaccount/token: no such file or directory',
    { noToken: '/var/run/secrets/eks.amazonaws.com/serviceaccount/token' },
  ],
  ['workload-role', 'AWS: Unable to find a token file'],
  ['workload-role', 'unable to find token /var/run/secrets/eks.amazonaws.com/serviceaccount/token'],
  ['workload-role', 'Unable to find the web identity token'],
  ['region-misspelled', 'Error: Region is not valid: us-east1', { region: 'us-east1' }],
  ['profile-option-unknown', 'Error: no such option: --profile', { profileOption: '--profile' }],
  ['profile-option-unknown', 'serverless: Unknown option --aws-profile', { profileOption: '--aws-profile' }],
  ['profile-option-unknown', 'aws-sso: unknown flag: --profile', { profileOption: '--profile' }],
  ['profile-option-unknown', 'cdk: unknown argument: --profile', { profileOption: '--profile' }],
  [
    'profile-option-unknown',
    'sam: error: unrecognized arguments: --profile dev',
    { profileOption: '--profile' },
  ],
  ['profile-option-unknown', "aws-runas: unrecognized option '--profile'", { profileOption: '--profile' }],
  ['step-input-missing', 'Error: Missing required input when assuming a Role.'],
  [
    'step-input-missing',
    "Error: 'aws-secret-access-key' must be provided if 'aws-access-key-id' is provided",
    { keyInput: 'aws-secret-access-key' },
  ],
  [
    'step-input-missing',
    'Error: Could not determine how to assume credentials. Please check your inputs and try again.',
  ],
  [
    'step-input-missing',
    'Error: Source Account ID is needed if the Role Name is provided and not the Role Arn.',
    { noAccountId: 'Source Account ID is needed' },
  ],
  [
    'credentials-missing',
    'Invalid Configuration Error: Secret Validation Failure: during `create` using the following:',
  ],
  ['ci-token-missing', 'OIDC Token cannot be found. A CircleCI context must be specified.', { circle: '' }],
  [
    'assume-role-denied',
    'User: arn:aws:sts::111122223333:assumed-role/a/b is not authorized to perform: sts:SetSourceIdentity on resource: arn:aws:iam::111122223333:role/hub',
    { identity: 'sts:SetSourceIdentity', resource: 'arn:aws:iam::111122223333:role/hub' },
  ],
  [
    'assume-role-denied',
    'Use-STSRole : Error calling AssumeRole for role arn:aws-us-gov:iam::111122223333:role/admin',
    { resource: 'arn:aws-us-gov:iam::111122223333:role/admin', apartFrom: 'us-gov' },
  ],
  [
    'assume-role-denied',
    'Error: IAM Role (arn:aws-cn:iam::111122223333:role/admin) cannot be assumed.',
    { resource: 'arn:aws-cn:iam::111122223333:role/admin', apartFrom: 'cn' },
  ],
  [
    'node-role-used',
    'User: arn:aws:sts::111122223333:assumed-role/dev-node-role/i-0abc is not authorized to perform: s3:ListBucket',
    { nodeRole: 'dev-node-role', action: 's3:ListBucket' },
  ],
  [
    'node-role-used',
    'User: arn:aws:sts::111122223333:assumed-role/dev-node-instance-role/i-0abc is not authorized to perform: s3:ListBucket',
    { nodeRole: 'dev-node-instance-role', action: 's3:ListBucket' },
  ],
  [
    'registry-sign-in-missing',
    'login to 1.dkr.ecr.us-east-1.amazonaws.com: Error saving credentials: error storing credentials - err: exit status 1, out: `The stub received bad data.`',
    { storeless: '' },
  ],
  [
    'registry-sign-in-missing',
    '1.dkr.ecr.us-east-1.amazonaws.com: error getting credentials - err: exec: "docker-credential-desktop": executable file not found in $PATH',
    { storeless: '' },
  ],
  [
    'registry-sign-in-missing',
    '1.dkr.ecr.us-east-1.amazonaws.com: error storing credentials - err: docker-credential-pass gave none',
    { storeless: '' },
  ],
];
