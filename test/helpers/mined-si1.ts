/** What the AWS CLI, boto3 and tools that sign in to AWS print, as their users reported it. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_SI1: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  [
    'token-cache-damaged',
    '$ aws s3 ls Expecting value: line 1 column 1 (char 0)',
    { noJson: 'Expecting value: line 1 column 1', orProcess: '' },
  ],
  [
    'token-cache-damaged',
    "KeyError: 'b05bfc8680414c00546c32dd28d07f8401d3bc59'",
    { noJson: 'b05bfc8680414c00546c32dd28d07f8401d3bc59' },
  ],
  [
    'token-cache-damaged',
    "'b05bfc8680414c00546c32dd28d07f8401d3bc59'",
    { noJson: 'b05bfc8680414c00546c32dd28d07f8401d3bc59' },
  ],
  ['certificate-refused', 'AccessDeniedException: Untrusted Signing Certificate', { untrusted: '' }],
  [
    'certificate-refused',
    'AccessDeniedException: Untrusted certificate. Insufficient certificate',
    { unfit: '' },
  ],
  [
    'certificate-refused',
    'AccessDeniedException: Not authorized to set roleSessionName.',
    { sessionName: '' },
  ],
  ['certificate-refused', 'AccessDeniedException: Unable to assume role', { unassumed: '' }],
  ['certificate-refused', 'AccessDeniedException: Untrusted certificate.', { untrusted: '' }],
  [
    'certificate-refused',
    'aws_signing_helper credential-process said AccessDeniedException: Certificate revoked',
  ],
  ['company-sign-in-failed', 'No accounts available.', { unread: '' }],
  ['company-sign-in-failed', 'No roles to assume', { roleless: '' }],
  // aws-sso.
  [
    'key-store-unreadable',
    'ERROR unable to save RegisterClientData for Default error="Object does not exist"',
  ],
  [
    'credential-command-failed',
    "Command returned non-zero exit value 1 with the error - 'C:\\Program' is not recognized as an internal command",
    { cutOff: 'C:\\Program' },
  ],
  [
    'credential-command-failed',
    'when using a credential_provider in the awscli config, you get an error Expecting value: line 1 column 1 (char 0)',
  ],
  [
    'aws-config-damaged',
    "AttributeError: 'str' object has no attribute 'get' s3 = signature_version",
    { flat: '' },
  ],
  ['aws-config-damaged', "aws: [ERROR]: 'str' object has no attribute 'get'", { flat: '' }],
  ['aws-config-damaged', "$ aws s3 ls AttributeError: 'str' object has no attribute 'get'", { flat: '' }],
  [
    'aws-config-damaged',
    "File \"/usr/lib/botocore/args.py\", line 9, in _compute AttributeError: 'str' object has no attribute 'get'",
    { flat: '' },
  ],
  [
    'aws-config-damaged',
    "File \"botocore\\configloader.pyc\", line 126 UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9",
    { letters: "codec can't decode" },
  ],
  [
    'aws-config-damaged',
    "aws sts get-caller-identity 'charmap' codec can't decode byte 0x8d",
    { letters: "codec can't decode" },
  ],
  [
    'aws-config-damaged',
    "$ aws configure list 'charmap' codec can't decode byte 0x8d in position 321",
    { letters: "codec can't decode" },
  ],
  [
    'aws-config-damaged',
    'ConfigParseError: Unable to parse config file: C:\\Users\\x\\.aws\\config',
    { onWindows: 'C:\\' },
  ],
  [
    'profile-incomplete',
    'Profile sandbox does not have valid SSO credentials. Required parameters "sso_account_id", "sso_region"',
    { outdated: '' },
  ],
  ['profile-incomplete', 'yawsso.cli ERROR Your `dev` profile is not valid AWS SSO profile.', { notSso: '' }],
  [
    'role-settings-invalid',
    'The source profile [my-sso] must have credentials.',
    { profile: 'my-sso', sourceUnread: '' },
  ],
  [
    'role-settings-invalid',
    'Partial credentials found in assume-role, missing: source_profile or credential_source',
    { unsourced: '' },
  ],
  [
    'console-sign-in-ended',
    'aws: [ERROR]: An error occurred (ValidationException) when calling the CreateOAuth2Token operation: Invalid',
  ],
  [
    'proxy-refused',
    'File "botocore/awsrequest.py", line 94, in _tunnel OSError: Tunnel connection failed: 503 Service Unavailable',
    { status: '503' },
  ],
  [
    'proxy-refused',
    "host='oidc.us-east-1.amazonaws.com' OSError('Tunnel connection failed: 407 Proxy Authentication Required')",
    { status: '407' },
  ],
  [
    'mfa-code-needed',
    'Enter MFA code for arn:aws:iam::123456789012:mfa/x: EOFError: EOF when reading a line',
  ],
  [
    'role-settings-invalid',
    "calling the AssumeRole operation: 1 validation error detected: Value 'my session' at 'roleSessionName' failed to satisfy",
    { refused: 'my session', field: 'roleSessionName' },
  ],
  [
    'role-settings-invalid',
    "calling the GetSessionToken operation: 1 validation error detected: Value 'arn:aws:iam::1:mfa' at 'serialNumber' failed",
    { refused: 'arn:aws:iam::1:mfa', field: 'serialNumber' },
  ],
  [
    'role-settings-invalid',
    'An error occurred (ValidationError) when calling the AssumeRole operation: arn:aws:iam::123:role/x is invalid',
    { badArn: 'arn:aws:iam::123:role/x' },
  ],
  ['no-browser', 'AWS CLI SSO stuck in browser loading state when click Allow', { stuck: '' }],
  ['no-browser', 'aws sso login hangs', { stuck: '' }],
  ['no-browser', '[v2] SSO login not launching browser', { stuck: '' }],
  ['no-browser', 'the SSO page is not opening', { stuck: '' }],
  ['profile-not-found', 'aws: error: argument --profile: expected one argument', { noName: '' }],
  [
    'aws-cli-broken',
    "/usr/bin/aws CB_ISSUER_CHECK = _lib.X509_V_FLAG_CB_ISSUER_CHECK AttributeError: module 'lib' has no attribute",
    { mixed: '' },
  ],
  ['not-aws', "awslogin -S Error: invalid character '<' looking for beginning of value"],
  ['not-aws', "bedrock: invalid character '<' looking for beginning of value"],
  ['aws-config-damaged', 'Unknown output type: JSON', { output: 'JSON' }],
  [
    'certificate-refused',
    'operation error RolesAnywhere: CreateSession, AccessDeniedException: Invalid signature',
    { keyMismatch: '' },
  ],
  ['certificate-refused', 'unable to use cert store signer on linux', { noCertificate: '' }],
  ['credentials-missing', 'Failed to create S3 client: no signing credentials available, see CRT debug logs'],
  [
    'network-tls',
    'Post "https://rolesanywhere.us-west-2.amazonaws.com": tls: failed to verify certificate: x509: OSStatus -26276',
  ],
  ['wrong-credential-wins', 'the value of AWS_PROFILE is effectively ignored'],
  ['wrong-credential-wins', 'the AWS CLI keeps ignoring my AWS_PROFILE'],
  [
    'sdk-incomplete',
    'argument subcommand: Invalid choice, valid choices are: list | set get | add-model import | list-profiles',
    { oldCli: 'Invalid choice' },
  ],
  ['sdk-incomplete', "Invalid choice: 'sso', maybe you meant", { oldCli: 'Invalid choice' }],
  [
    'region-misspelled',
    "Provided region_name 'us-east-1a' doesn't match a supported format.",
    { region: 'us-east-1', zone: 'a' },
  ],
  [
    'credentials-missing',
    'Partial credentials found in shared-credentials-file, missing: aws_secret_access_key',
    { absent: 'aws_secret_access_key' },
  ],
  [
    'portal-unavailable',
    'An error occurred (TooManyRequestsException) when calling the GetRoleCredentials operation (reached max retries: 4)',
    { busy: '' },
  ],
  [
    'proxy-unsupported',
    'SSL validation failed for https://sts.amazonaws.com/ EOF occurred in violation of protocol (_ssl.c:618)',
    { noTls: '' },
  ],
  [
    'proxy-unsupported',
    "HTTPSConnectionPool(host='sts.amazonaws.com', port=443) (Caused by SSLError(1, '[SSL: WRONG_VERSION_NUMBER]'))",
    { noTls: '' },
  ],
  [
    'proxy-unsupported',
    'File "botocore/httpsession.py", line 448, in send ValueError: check_hostname requires server_hostname',
    { noTls: '' },
  ],
  ['network-tls', '[Errno 1] _ssl.c:510: SSL routines:SSL3_GET_SERVER_CERTIFICATE:certificate verify failed'],
  ['sdk-incomplete', 'aws: error: Unknown options: --use-device-code', { choice: '--use-device-code' }],
  [
    'workload-role',
    'MetadataRetrievalError: Error retrieving metadata: Received non 200 response (500) from ECS metadata',
  ],
  ['network-tls', 'SSL validation failed for https://sts.amazonaws.com/ [SSL] unknown error (_ssl.c:618)'],
  ['aws-cli-broken', "'AWSHTTPSConnection' object has no attribute 'server_hostname'", { mixed: '' }],
  [
    'aws-cli-broken',
    'File "/usr/lib/python3.6/site-packages/awscli/help.py", line 23 ImportError: cannot import name \'docevents\'',
    { mixed: '' },
  ],
  [
    'aws-cli-broken',
    'File "/usr/lib/botocore/httpsession.py", line 9 ModuleNotFoundError: No module named \'urllib3\'',
    { mixed: '' },
  ],
  [
    'aws-cli-broken',
    'aws sts get-caller-identity ImportError: dlopen(/opt/homebrew/pyexpat.so, 0x0002): Symbol not found',
    { mixed: '' },
  ],
  ['aws-cli-broken', "ModuleNotFoundError: No module named 'awscli'", { mixed: '' }],
  ['aws-cli-broken', "ModuleNotFoundError: No module named 'botocore.vendored.six.moves'", { mixed: '' }],
  [
    'aws-cli-broken',
    'awscli 1.22.34 requires botocore==1.23.34, but you have botocore 1.31.0',
    { mixed: '' },
  ],
  ['aws-cli-broken', 'zsh: bad CPU type in executable: aws', { processor: '' }],
  [
    'aws-cli-broken',
    'aws sts get-caller-identity Unable to redirect output to pager. Received the following error',
    { pager: '' },
  ],
  [
    'aws-cli-broken',
    'zsh: /usr/local/bin/aws: bad interpreter: /usr/local/opt/python/bin/python2.7',
    { mixed: '' },
  ],
  ['aws-cli-broken', "[72] Failed to execute script 'aws'"],
  [
    'aws-cli-broken',
    '/usr/aws-cli/v2/dist/_rust.abi3.so: symbol __cxa_thread_atexit_impl, version GLIBC_2.18 not defined in file libc.so.6',
    { glibc: 'GLIBC_2.18' },
  ],
  ['aws-cli-broken', 'sh: /usr/local/bin/aws: not found', { musl: '' }],
  ['aws-cli-broken', '-bash: /usr/local/bin/aws: No such file or directory', { moved: '' }],
  [
    'aws-cli-broken',
    'bash: /usr/local/bin/aws: cannot execute binary file: Exec format error',
    { processor: '' },
  ],
  [
    'aws-cli-broken',
    'Found preexisting AWS CLI installation: /usr/local/aws-cli/v2/current.',
    { present: '' },
  ],
  ['aws-cli-broken', "aws: [ERROR]: [Errno 2] No such file or directory: 'less': 'less'", { pager: '' }],
];
