/** What tools that deploy to AWS, registries, clusters and CI say about who signs in, as people posted it. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../../src/failures/errors.ts';

export const DEPLOYMENTS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  // Roles that were not named.
  [
    'assume-role-denied',
    'InvalidParameter: 1 validation error(s) found. minimum field size of 20, AssumeRoleInput.RoleArn.',
    { noArn: '' },
  ],
  [
    'role-settings-invalid',
    'ParamValidationError: Parameter validation failed: Invalid length for parameter RoleArn, value: 0, valid min length: 20',
    { field: 'RoleArn' },
  ],
  ['assume-role-denied', "MissingRequiredParameter: Missing required key 'RoleArn' in params", { noArn: '' }],
  [
    'role-settings-invalid',
    'Parameter validation failed: Missing required parameter in input: "RoleArn"',
    { field: 'RoleArn' },
  ],
  [
    'assume-role-denied',
    "1 validation error detected: Value null at 'roleArn' failed to satisfy constraint: Member must not be null",
    { noArn: '' },
  ],
  ['assume-role-denied', 'could not get token: AccessDenied: Access denied status code: 403'],
  [
    'role-chaining',
    "Role Arn 'arn:aws:iam::1:role/x' needs to be assumed with web identity, but no role assumption callback was provided.",
    { unassumed: '' },
  ],
  ['role-chaining', 'Profile corp requires a role to be assumed, but no', { unassumed: '' }],
  // Tokens of pods and CI jobs.
  [
    'workload-role',
    'Caused by: java.lang.NullPointerException: You must specify a value for roleArn and roleSessionName',
    { unnamedRole: 'You must specify a value for roleArn' },
  ],
  [
    'workload-role',
    'api error ExpiredTokenException: Token expired: current date/time 1620000000 must be before the expiration date/time 1610000000',
    { stale: 'Token expired: current date' },
  ],
  [
    'workload-role',
    'Aws::Errors::MissingWebIdentityTokenFile: Missing :web_identity_token_file parameter or invalid file path provided',
    { tokenless: '' },
  ],
  ['ci-token-missing', 'aws: error: argument --web-identity-token: expected one argument', { empty: '' }],
  [
    'ci-token-missing',
    'Error message: Failed to get ID Token. Error Code : 403 Error Message: Resource not accessible by integration',
  ],
  [
    'token-not-accepted',
    "Error: OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
    { thumbprint: 'configured thumbprint' },
  ],
  [
    'token-not-accepted',
    'An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    { noJwt: 'not a valid JWT' },
  ],
  // Sources that do not answer in time, or that nothing checks.
  ['credentials-unusable', 'dispatch failure: other: identity resolver timed out after 5s', { late: '' }],
  ['credentials-unusable', 'credentials provider timed out after 5 seconds', { late: '' }],
  ['credentials-unusable', 'the credential provider timed out after 5 seconds', { late: '' }],
  [
    'credentials-unusable',
    'operation error S3: ListBuckets, get identity: get credentials: request canceled, context deadline exceeded',
    { late: '' },
  ],
  ['credentials-unusable', 'get identity: get credentials: context deadline exceeded', { late: '' }],
  [
    'credentials-unusable',
    'Error: AWS account ID not previously found and failed retrieving via all available methods.',
    { unchecked: '' },
  ],
  [
    'network-timeout',
    'caused by: Post "https://sts.eu-west-1.amazonaws.com/": dial tcp: i/o timeout',
    { host: 'sts.eu-west-1.amazonaws.com', unopened: '' },
  ],
  [
    'credentials-unusable',
    'source: ProviderError(ProviderError { source: Unexpected(Unexpected { source: hyper_util::client::legacy::Error(Connect, HttpTimeoutError { kind: "HTTP connect", duration: 1s }) }) })',
    { late: '' },
  ],
  ['credentials-unusable', 'CredentialsError { source: ProviderTimedOut(5s) }', { late: '' }],
  [
    'credentials-missing',
    'Impossible to connect to your the AWS account. Try to authenticate and try again.',
  ],
  ['credentials-missing', 'Unable to authenticate with the AWS account'],
  ['credentials-missing', 'Failed to log in to AWS account 1'],
  ['credentials-missing', 'Could not sign in to your AWS account'],
  ['credentials-missing', 'cannot connect with AWS account'],
  [
    'credentials-missing',
    "EnhancedProfileCredentialsProvider@1: Profile file contained no credentials for profile 'default': ProfileFile(profiles=[])",
  ],
  ['assume-role-denied', 'WARNING Access denied api:AssumeRole policy:x account:dev region:eu-west-1'],
  [
    'other-permission-missing',
    'AWS_MSK_IAM: Access denied: SASL_AUTHENTICATION_FAILED: SASL Authentication failed.',
    { msk: '' },
  ],
  ['aws-cli-broken', 'Credential named assume-role-with-web-identity not found', { mixed: '' }],
  // Requests without keys.
  [
    'credentials-missing',
    'blob (key ".pulumi/meta.yaml") (code=Unknown): AccessDenied: No AWSAccessKey was presented.',
  ],
  ['credentials-missing', 'MissingAuthenticationToken: Request is missing Authentication Token'],
  [
    'credentials-missing',
    "ProfileCredentialsProvider(profileName=default, profileFile=ProfileFile(sections=[])): Profile file contained no credentials for profile 'default': ProfileFile(sections=[])",
  ],
  [
    'credentials-missing',
    'Exception 1 of 5: Unable to find the "default" profile in CredentialProfileStoreChain.',
  ],
  [
    'credentials-missing',
    "TypeError: Cannot read properties of null (reading 'accessKeyId')",
    { keyRead: '' },
  ],
  ['credentials-missing', "Cannot read property 'accessKeyId' of undefined", { keyRead: '' }],
  ['credentials-missing', "Cannot read property 'accessKeyId' of null", { keyRead: '' }],
  [
    'credentials-missing',
    'error: unable to discover AWS AccessKeyID and/or SecretAccessKey - see https://pulumi.io/install/aws.html',
    { early: '' },
  ],
  ['credential-command-failed', 'Profile corp credential_process did not return Version 1.'],
  ['company-sign-in-failed', 'Set-AWSSamlRoleProfile: Unable to set credentials: Root element is missing.'],
  // Profiles.
  [
    'profile-not-found',
    'Failed to get profile: Profile configuration is missing for: undefined',
    { noName: '' },
  ],
  ['profile-not-found', 'Error: Profile configuration is missing for: [object Object]', { noName: '' }],
  // Parts of SDKs.
  [
    'sdk-incomplete',
    "The type Amazon.Runtime.URIBasedRefreshingCredentialHelper+SecurityCredentials doesn't have the property 'RoleArn'",
    { netProperty: 'RoleArn' },
  ],
  [
    'sdk-incomplete',
    "TypeError: Cannot read properties of undefined (reading 'sso_session')",
    { noProfile: 'sso_session' },
  ],
  [
    'sdk-incomplete',
    'The export fromSSO was not found in module [project]/node_modules/@aws-sdk/credential-providers',
    { edge: 'fromSSO' },
  ],
  // Other accounts and regions.
  [
    'other-account',
    'Amplify AppID: d2abc not found. Please ensure your local profile matches the AWS account or region in which the Amplify app exists.',
    { unseen: '' },
  ],
  [
    'other-account',
    "Bucket named 'cdk-hnb659fds-assets-111122223333-us-east-1' exists, but not in account 111122223333. Wrong account?",
    { bucket: '', accountId: '111122223333' },
  ],
  [
    'other-account',
    "Bucket named 'cdk-x' exists, but not in account [object Object]. Wrong account?",
    { bucket: '' },
  ],
  [
    'signed-for-elsewhere',
    "AuthorizationHeaderMalformed: The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'",
    { expects: 'eu-west-1' },
  ],
  [
    'signed-for-elsewhere',
    'operation error S3: ListObjectsV2, https response error StatusCode: 301, requested bucket from "us-east-1", actual location "eu-west-1"',
    { expects: 'eu-west-1', bucket: '' },
  ],
  [
    'signed-for-elsewhere',
    "BucketRegionError: incorrect region, the bucket is not in 'us-east-1' region at endpoint ''",
    { bucket: '' },
  ],
  [
    'signed-for-elsewhere',
    'PermanentRedirect: The bucket you are attempting to access must be addressed using the specified endpoint.',
    { bucket: '' },
  ],
  [
    'state-denied',
    'Error: Failed to get existing workspaces: S3 bucket "tf-state" does not exist.',
    { noBucket: 'tf-state' },
  ],
  [
    'state-denied',
    'ERROR error checking access to S3 bucket tf-state: Forbidden: Forbidden status code: 403',
  ],
  [
    'other-permission-missing',
    'UnauthorizedOperation: You are not authorized to perform this operation.',
    { ofEc2: '' },
  ],
  [
    'other-permission-missing',
    'UnauthorizedOperation: You are not authorized to perform this operation. User: arn:aws:iam::1:user/x is not authorized to perform: ec2:RunInstances on resource: *',
    { action: 'ec2:RunInstances' },
  ],
  [
    'other-permission-missing',
    'UnauthorizedOperation: API: ec2:RunInstances You are not authorized to perform this operation.',
    { action: 'ec2:RunInstances' },
  ],
  // Deployments.
  [
    'lambda-variable-reserved',
    'the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: AWS_SESSION_TOKEN (Service: AWSLambdaInternal; Status Code: 400)',
    { reserved: 'AWS_SESSION_TOKEN' },
  ],
  [
    'lambda-variable-reserved',
    'contains reserved keys that are currently not supported for modification. Reserved keys used in this request: AWS_REGION, AWS_ACCESS_KEY_ID',
    { reserved: 'AWS_REGION, AWS_ACCESS_KEY_ID' },
  ],
  [
    'lambda-variable-reserved',
    'AWS_REGION environment variable is reserved by the lambda runtime and can not be set manually.',
    { reserved: 'AWS_REGION' },
  ],
  [
    'cdk-not-bootstrapped',
    "SSM parameter /cdk-bootstrap/hnb659fds/version not found. Has the environment been bootstrapped? Please run 'cdk bootstrap'",
  ],
  [
    'cdk-not-bootstrapped',
    "This CDK deployment requires bootstrap stack version '6', found '4'. Please run 'cdk bootstrap'.",
    { needed: '6' },
  ],
  [
    'cdk-not-bootstrapped',
    'This stack uses assets, so the toolkit stack must be deployed to the environment (Run "cdk bootstrap aws://unknown-account/unknown-region")',
  ],
  [
    'cdk-not-bootstrapped',
    'The given region has not been bootstrapped. Sign in to console as a Root user or Admin to complete the bootstrap process and re-run the amplify sandbox command.',
  ],
  [
    'cdk-not-bootstrapped',
    'BootstrapDetectionError: Unable to detect CDK bootstrap stack due to permission issues.',
  ],
  ['cdk-not-bootstrapped', 'This AWS account and region has outdated CDK bootstrap stack.'],
  [
    'other-permission-missing',
    "This CDK deployment requires bootstrap stack version '6', but during the confirmation via SSM parameter the following error occurred: AccessDeniedException: User: arn:aws:iam::1:user/ci is not authorized to perform: ssm:GetParameter on resource: arn:aws:ssm:us-east-1:1:parameter/cdk-bootstrap/x",
    { action: 'ssm:GetParameter' },
  ],
  [
    'other-permission-missing',
    '[AccessDeniedError] The deployment role does not have sufficient permissions to perform this deployment.',
    { amplify: '' },
  ],
  [
    'other-permission-missing',
    'Ensure you have permissions to call cloudformation:DescribeStacks for arn:aws:cloudformation:us-east-1:1:stack/x',
    { action: 'cloudformation:DescribeStacks' },
  ],
  ['credentials-expired', '[ExpiredTokenError] The security token included in the request is invalid.'],
  ['cdk-not-bootstrapped', "No bucket named 'cdk-hnb659fds-assets-1-us-east-1'. Is account 1 bootstrapped?"],
  [
    'step-input-missing',
    '##[error]Missing required environment value. Are you running in GitHub Actions?',
    { outside: 'Missing required environment value' },
  ],
  ['instance-profile-missing', 'Environment must have instance profile associated with it.'],
  [
    'instance-profile-missing',
    'The instance profile aws-elasticbeanstalk-ec2-role associated with the environment does not exist.',
  ],
  [
    'instance-profile-missing',
    'InvalidParameterValue: Value (x) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name',
  ],
  [
    'instance-profile-missing',
    'Value (arn:aws:iam::1:role/x) for parameter iamInstanceProfile.arn is invalid. Invalid IAM Instance Profile ARN',
  ],
  [
    'credentials-missing',
    'CommandPoller: Missing credentials - please check if this instance was started with an IAM instance profile',
    { codeDeploy: '' },
  ],
  [
    'credentials-missing',
    'CommandPoller: Cannot reach InstanceService: Aws::CodeDeployCommand::Errors::AccessDeniedException -',
    { codeDeploy: '' },
  ],
  [
    'credentials-unusable',
    'failed to refresh cached credentials, failed to load credentials, deserialization failed, failed to decode error message, invalid character',
    { overasked: '' },
  ],
  ['credentials-unusable', 'You have reached maximum request limit.', { overasked: '' }],
  [
    'sdk-incomplete',
    'get identity: get credentials: failed to refresh cached credentials, failed to retrieve credentials, not found, Signing',
    { goParts: 'failed to retrieve credentials, not found, Signing' },
  ],
  ['region-missing', '"message": "Region must be a valid RFC host label."', { otherSdk: '' }],
  [
    'signed-for-elsewhere',
    "The authorization header is malformed; the region is wrong; expecting 'milkyway'.",
    { expects: 'milkyway' },
  ],
  [
    'signed-for-elsewhere',
    "S3Error: The authorization header is malformed; the region 'auto' is wrong; expecting 'eu-central-1'",
    { expects: 'eu-central-1' },
  ],
  ['profile-not-found', 'Profile undefined not found in shared credentials file.', { noName: '' }],
  // Identity pools.
  [
    'identity-pool-refused',
    'NotAuthorizedException: Unauthenticated access is not supported for this identity pool.',
    { guest: '' },
  ],
  [
    'identity-pool-refused',
    "NotAuthorizedException: Invalid login token. Couldn't verify signed token.",
    { loginToken: '' },
  ],
  [
    'identity-pool-refused',
    'NotAuthorizedException: Token is not from a supported provider of this identity pool.',
    { loginToken: '' },
  ],
  [
    'identity-pool-refused',
    "NotAuthorizedException: Logins don't match. Please include at least one valid login for this identity or identity pool.",
    { logins: '' },
  ],
  [
    'identity-pool-refused',
    "Amazon.CognitoIdentity.Model.NotAuthorizedException: Access to Identity 'eu-central-1:x' is forbidden.",
    { logins: '' },
  ],
  [
    'identity-pool-refused',
    "CognitoIdentity: ResourceNotFoundException: IdentityPool 'us-east-1:0a1b-2c' not found.",
    { noPool: '' },
  ],
  [
    'identity-pool-refused',
    "CognitoIdentity: ResourceNotFoundException: Identity 'us-east-1:0a1b-2c' not found.",
    { noPool: '' },
  ],
  [
    'identity-pool-refused',
    'InvalidIdentityPoolConfigurationException: Invalid identity pool configuration. Check assigned IAM roles for this pool.',
    { roles: '' },
  ],
  [
    'identity-pool-refused',
    'CognitoIdentity: InvalidParameterException: Basic (classic) flow is not enabled, please use enhanced flow.',
    { classic: '' },
  ],
  // Programs with settings of their own.
  [
    'other-permission-missing',
    'rclone: Failed to ls: AccessDenied: Access Denied status code: 403',
    { rclone: '' },
  ],
  [
    'other-permission-missing',
    'rclone: Failed to lsd with 2 errors: last error was: AccessDenied: Access Denied',
    { rclone: '' },
  ],
  [
    'other-permission-missing',
    'rclone: Failed to lsf with 2 errors: last error was: error listing: AccessDenied: Access Denied',
    { rclone: '' },
  ],
  [
    'credentials-missing',
    'Fatal: unable to open repository at s3:s3.amazonaws.com/x: no credentials found. Use `-o s3.unsafe-anonymous-auth=true` for anonymous authentication',
  ],
  [
    'other-account',
    'unable to fetch client for account ID "111111111111" -- default client is for account "222222222222"',
    { accountId: '111111111111', current: '222222222222', vault: '' },
  ],
  [
    'sdk-incomplete',
    "Factory method 'credentialsProvider' threw exception with message: software/amazon/awssdk/protocols/query/QueryParametersToBodyInterceptor",
    { java: 'software/amazon/awssdk/protocols/query/QueryParametersToBodyInterceptor' },
  ],
  [
    'network-refused',
    'Post "https://sts.amazonaws.com/": dial tcp 54.239.1.1:443: connect: connection refused',
    { awsHost: 'sts.amazonaws.com' },
  ],
  // Clusters and registries.
  [
    'registry-sign-in-missing',
    'GET https://1.dkr.ecr.eu-central-1.amazonaws.com/v2/x/tags/list?n=1000: DENIED: Your Authorization Token is invalid.',
  ],
  [
    'registry-sign-in-missing',
    'failed to get ECR credentials: credentials not found in native keychain',
    { helperFailed: '' },
  ],
  [
    'task-not-started',
    'Private repository credentials are not a supported authentication method for ECR repositories.',
    { ownKeys: '' },
  ],
  [
    'sdk-incomplete',
    'java.lang.NoClassDefFoundError: com/amazonaws/services/redshift/AmazonRedshiftClientBuilder',
    { javaParts: 'com/amazonaws/services/redshift/AmazonRedshiftClientBuilder' },
  ],
  [
    'sdk-incomplete',
    'java.lang.ClassNotFoundException: com.amazonaws.auth.AWSCredentials',
    { javaParts: 'com.amazonaws.auth.AWSCredentials' },
  ],
  [
    'cluster-access-missing',
    "EKS: couldn't get current server API group list: the server has asked for the client to provide credentials",
  ],
  ['cluster-access-missing', 'Error: Unauthorized with module.eks.kubernetes_config_map.aws_auth[0]'],
  [
    'cluster-access-missing',
    'nodes is forbidden: User "arn:aws:sts::1:assumed-role/x" cannot list resource "nodes" in API group "" at the cluster scope',
    { clusterUser: 'arn:aws:sts::1:assumed-role/x' },
  ],
  [
    'cluster-access-missing',
    'Your current user or role does not have access to Kubernetes objects on this EKS cluster',
  ],
  [
    'cluster-access-missing',
    "Your current IAM principal doesn't have access to Kubernetes objects on this cluster.",
  ],
  [
    'registry-sign-in-missing',
    'failed to solve: 1.dkr.ecr.us-east-1.amazonaws.com/base:latest: unexpected status code 401 Unauthorized: Not Authorized',
  ],
  [
    'registry-sign-in-missing',
    'unexpected status from HEAD request to https://1.dkr.ecr.us-west-2.amazonaws.com/v2/x/blobs/sha256:ef7: 403 Forbidden',
  ],
  [
    'registry-sign-in-missing',
    "docker pull 1.dkr.ecr.eu-west-1.amazonaws.com/x:latest exited with status 1; stderr='unauthorized: authentication required.",
  ],
  [
    'registry-sign-in-missing',
    'Error response from daemon: pull access denied for 1.dkr.ecr.us-east-1.amazonaws.com/x, repository does not exist',
  ],
  [
    'registry-sign-in-missing',
    'pull access denied for 1.dkr.ecr.us-east-1.amazonaws.com/x, repository does not exist: denied: Your authorization token has expired. Reauthenticate and try again.',
  ],
  [
    'other-permission-missing',
    'pull access denied for 1.dkr.ecr.us-east-1.amazonaws.com/x, repository does not exist: denied: User: arn:aws:sts::1:assumed-role/x/y is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:us-east-1:1:repository/x',
    { action: 'ecr:BatchGetImage' },
  ],
  [
    'task-not-started',
    'CannotPullContainerError: failed to resolve ref 1.dkr.ecr.us-east-1.amazonaws.com/x:latest: unexpected status from HEAD request: 403 Forbidden',
  ],
];
