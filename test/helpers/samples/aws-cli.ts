/** What the AWS CLI, botocore and tools in Python say of keys, regions, hosts and parameters, as people posted it. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../../src/failures/errors.ts';

export const AWS_CLI: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  // botocore and the AWS CLI, of what they were given.
  [
    'network',
    'Could not connect to the endpoint URL: "https://support.eu-west-1.amazonaws.com/"',
    { notFound: '', host: 'support.eu-west-1.amazonaws.com' },
  ],
  [
    'network',
    'Could not connect to the endpoint URL: "https://bedrock-mantle.us-east-9.api.aws/v1"',
    { host: 'bedrock-mantle.us-east-9.api.aws' },
  ],
  [
    'network-timeout',
    'Connect timeout on endpoint URL: "https://secretsmanager.us-east-1.amazonaws.com/"',
    { unopened: '', host: 'secretsmanager.us-east-1.amazonaws.com' },
  ],
  ['network-timeout', 'Connect timeout on endpoint URL: "https://bedrock-mantle.us-east-1.api.aws/v1"'],
  ['no-accounts', 'No AWS accounts are available to you.'],
  ['no-roles', 'No roles are available for the account 123456789012', { accountId: '123456789012' }],
  ['token-cache-damaged', "'expiresAt'", { noJson: 'expiresAt' }],
  [
    'sdk-incomplete',
    'Error: Unable to connect to the server: getting credentials: exec: exec: "aws": executable file not found in $PATH',
    { noCli: 'aws' },
  ],
  ['sdk-incomplete', "FileNotFoundError: [Errno 2] No such file or directory: 'aws'", { noCli: 'aws' }],
  [
    'credential-command-failed',
    'File "/usr/lib/python3.9/site-packages/botocore/credentials.py", line 974, in _retrieve_credentials_using',
  ],
  ['company-sign-in-failed', 'Invalid length for parameter SAMLAssertion, value: 0, valid min length: 4'],
  [
    'credentials-missing',
    'boto.exception.NoAuthHandlerFound: No handler was ready to authenticate. 1 handlers were checked.',
  ],
  [
    'credentials-missing',
    'Authentication Failure - this is usually caused by invalid or missing credentials.',
  ],
  [
    'credentials-expired',
    'failed to sign the request: shared credentials are already expired, they were retrieved at 2023-05-22T10:03:45Z',
  ],
  [
    'credentials-expired',
    'File "/lib/python3.6/site-packages/aiobotocore/utils.py", line 94, in retrieve_iam_role_credentials token = await self._fetch_metadata_token() RuntimeError: coroutine ignored GeneratorExit',
    { unrenewed: '' },
  ],
  [
    'role-settings-invalid',
    "1 validation error detected: Value '30' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    { refused: '30', field: 'durationSeconds' },
  ],
  [
    'role-settings-invalid',
    'Invalid length for parameter RoleArn, value: 4, valid range: 20-inf',
    { field: 'RoleArn' },
  ],
  [
    'role-settings-invalid',
    "Invalid type for parameter SerialNumber, value: None, type: <class 'NoneType'>, valid types: <class 'str'>",
    { field: 'SerialNumber' },
  ],
  [
    'role-settings-invalid',
    'Missing required parameter in input: "RoleSessionName"',
    { field: 'RoleSessionName' },
  ],
  ['mfa-code-refused', 'Invalid length for parameter TokenCode, value: 5, valid min length: 6'],
  [
    'access-key-id-wrong',
    'The authorization header is malformed; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
  ],
  [
    'key-broken',
    'An error occurred (AuthorizationHeaderMalformed) when calling the ListBuckets operation: The authorization header is malformed; the authorization header requires three components: Credential, SignedHeaders, and Signature.',
  ],
  [
    'signed-for-elsewhere',
    "The authorization header is malformed; the region 'us-west-2' is wrong; expecting 'us-east-1'",
    { expects: 'us-east-1' },
  ],
  [
    'signed-for-elsewhere',
    "The authorization header is malformed; the region 'us_east_1' is wrong; expecting 'us-east-1'",
    { expects: 'us-east-1' },
  ],
  [
    'aws-config-damaged',
    "aws s3 cp test s3://bucket/ 'ascii' codec can't encode character '\\u2018' in position 0: ordinal not in range(128)",
    { letters: "codec can't encode" },
  ],
  [
    'session-shared',
    '  File "botocore/session.py", line 1009, in get_component KeyError: \'credential_provider\'',
  ],
  ['session-shared', "KeyError: 'endpoint_resolver'"],
  [
    'execution-role-unknown',
    'ValueError: The current AWS identity is not a role: arn:aws:iam::111122223333:root, therefore it cannot be used as a SageMaker execution role',
    { identity: 'arn:aws:iam::111122223333:root' },
  ],
  [
    'aws-cli-broken',
    "botocore: ModuleNotFoundError: No module named 'urllib3.packages.six.moves'",
    { mixed: '' },
  ],
  [
    'aws-cli-broken',
    'awscli 1.16.38 has requirement botocore==1.12.28, but you have botocore 1.13.1 which is incompatible.',
  ],
  [
    'aws-cli-broken',
    "botocore/httpsession.py: ImportError: cannot import name 'DEFAULT_CIPHERS' from 'urllib3.util.ssl_'",
    { mixed: '' },
  ],
  ['aws-cli-broken', 'aws: ValueError: badly formed help string', { mixed: '' }],
  [
    'proxy-unreachable',
    'botocore.exceptions.HTTPClientError: An HTTP Client raised an unhandled exception: Not supported proxy scheme socks5',
    { socks: 'socks5' },
  ],
  ['network-dns', "aws ec2 describe-regions gaierror(-2, 'Name or service not known')"],
  [
    'credentials-missing',
    'Runtime Error: Unable to connect to URL "s3://bucket/example.parquet": 403 (Forbidden)',
  ],
  [
    'credentials-missing',
    'django.core.exceptions.ImproperlyConfigured: Set the AWS_ACCESS_KEY_ID environment variable',
    { keys: 'AWS_ACCESS_KEY_ID' },
  ],
  ['credentials-missing', 'Please set AWS_SECRET_ACCESS_KEY'],
  ['credentials-missing', 'You need to set AWS_ACCESS_KEY_ID first'],
  // Ansible and Airflow, which use boto3.
  ['credentials-missing', 'Failed to parse with aws_ec2 plugin: Insufficient credentials found.'],
  [
    'credentials-missing',
    'Insufficient boto credentials found. Please provide them in your inventory configuration file or set them as environment variables.',
  ],
  [
    'credentials-missing',
    'Could not create an S3Hook with connection id "logs". Please make sure that airflow[s3] is installed and the S3 connection exists.',
  ],
  [
    'credentials-missing',
    "Unable to find AWS Connection ID 's3_conn_logs', switching to empty.",
    { connection: 's3_conn_logs' },
  ],
  [
    'python-package-unfit',
    "Failed to import the required Python library (botocore and boto3) on host's Python /usr/bin/python3.",
    { modulePython: '' },
  ],
  ['python-package-unfit', 'boto3 required for this module', { modulePython: '' }],
  ['python-package-unfit', 'boto required for this module'],
  // Programs that sign in at a company's identity provider.
  ['company-sign-in-failed', 'oktad:main - getSaml err was Invalid saml response!', { unread: '' }],
  ['company-sign-in-failed', "oktad:okta - didn't find saml response element", { unread: '' }],
  ['company-sign-in-failed', 'unable to extract SAML assertion from the response'],
  ['company-sign-in-failed', 'Could not find a SAML assertion'],
  ['company-sign-in-failed', 'Could not find any Role in the SAML assertion', { roleless: '' }],
  ['company-sign-in-failed', 'No AWS role was found in the SAML assertion'],
  ['company-sign-in-failed', 'Invalid SAML response!'],
  ['company-sign-in-failed', 'unable to find saml assertion'],
  ['company-sign-in-failed', 'No AWS roles were found in the SAML response', { roleless: '' }],
  ['company-sign-in-failed', 'No role contained in SAML assertion'],
  [
    'company-sign-in-failed',
    'SAMLResponse from Identity Provider does not contain available AWS Account/Role for this user',
    { roleless: '' },
  ],
  // Services of AWS, of the role that they were given.
  [
    'service-role-refused',
    'An error occurred (InvalidParameterValueException) when calling the CreateFunction operation: The role defined for the function cannot be assumed by Lambda.',
  ],
  [
    'service-role-refused',
    'CodeBuild is not authorized to perform: sts:AssumeRole on arn:aws:iam::123456789012:role/build',
  ],
  [
    'service-role-refused',
    'An error occurred (ValidationError) when calling the CreateStack operation: Role arn:aws:iam::123456789012:role/cfn is invalid or cannot be assumed',
  ],
  [
    'service-role-refused',
    "An error occurred (InvalidInputException) when calling the CreateCrawler operation: Service is unable to assume provided role. Please verify role's TrustPolicy",
  ],
  [
    'service-role-refused',
    "Could not assume role arn:aws:iam::123456789012:role/sm. Please ensure that the role exists and allows principal 'sagemaker.amazonaws.com' to assume the role.",
    { principal: 'sagemaker.amazonaws.com' },
  ],
  [
    'service-role-refused',
    'Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role.',
    { principal: 'states.amazonaws.com' },
  ],
  [
    'service-role-refused',
    'The execution role you provide must allow AWS EventBridge Scheduler to assume the role.',
  ],
  [
    'service-role-refused',
    'User arn:aws:redshift:us-east-1:123456789012:dbuser:c/awsuser is not authorized to assume IAM Role arn:aws:iam::123456789012:role/copy',
  ],
  ['service-role-refused', 'Firehose is unable to assume role arn:aws:iam::123456789012:role/fh.'],
  ['credentials-missing', 'Session credentials were not found. Profile: dev. Region: us-east-1.'],
  ['credentials-missing', 'Reason: Operation Denied. You appear to have no credentials'],
  [
    'credentials-missing',
    'AWS_SECRET_ACCESS_KEY and AWS_NO_SIGN_REQUEST configuration options not defined, and /root/.aws/credentials not filled',
  ],
  ['credentials-missing', 'OSError: Generic S3 error: Missing AccessKeyId'],
  [
    'credentials-missing',
    's3fs: could not determine how to establish security credentials.',
    { s3Mount: '' },
  ],
  [
    'credentials-missing',
    'ERROR: Configuration file not available. Consider using --configure parameter to create one.',
    { s3cmd: '' },
  ],
  [
    'role-settings-invalid',
    'The source profile "dev" must specify either static credentials or an assume role configuration',
    { profile: 'dev', sourceUnread: '' },
  ],
  ['region-missing', 'ValueError: Must setup local AWS configuration with a region supported by SageMaker.'],
  [
    'company-sign-in-failed',
    "Onelogin Error: '401' 'Authentication Failed: Invalid user credentials'",
    { loginRefused: '' },
  ],
];
