/** What the AWS CLI and the AWS SDKs print when people sign in to AWS, from proxies to profiles, as people posted it. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../../src/failures/errors.ts';

export const AWS_SIGN_IN: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
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
  [
    'aws-cli-broken',
    'bash: /x/bin/aws: /x/Cellar/awscli/2.0.44/libexec/bin/python3.8: bad interpreter: No such file',
    { mixed: '' },
  ],
  [
    'aws-cli-broken',
    "aws login type object 'EC' has no attribute 'decode_der_signature_to_padded_pair'",
    { mixed: '' },
  ],
  ['aws-cli-broken', '[1] 4567 killed aws --version'],
  ['aws-cli-broken', '[1] 78537 abort aws --version'],
  ['aws-cli-broken', 'aws --version dyld: Library not loaded: /System/Library/Frameworks/CoreFoundation'],
  ['aws-cli-broken', 'aws --version dyld[4567]: Symbol not found: _XML_SetReparseDeferralEnabled'],
  ['aws-cli-broken', 'pip install awscli error: externally-managed-environment', { managed: '' }],
  ['aws-cli-broken', 'installer: Error - AWS Command Line Interface requires Rosetta', { rosetta: '' }],
  [
    'aws-cli-broken',
    "mkdir: cannot create directory '/usr/local/aws-cli': Permission denied",
    { unwritable: '' },
  ],
  [
    'aws-folder-unreadable',
    "[Errno 13] Permission denied: 'C:\\Users\\USER/.aws/credentials'",
    { onWindows: 'C:\\' },
  ],
  ['aws-folder-unreadable', "fatal error: [Errno 13] Permission denied: '/.aws'", { homeless: '/.aws' }],
  [
    'no-browser',
    'AWS SSO login worked until recently but the browser is not sending the event back',
    { stuck: '' },
  ],
  ['profile-not-found', 'profile foo is not found in aws-cli credentials file', { profile: 'foo' }],
  ['no-browser', 'AWS CLI SSO stuck in browser loading state when click Allow', { stuck: '' }],
  ['no-browser', 'my SSO login hangs', { stuck: '' }],
  ['no-browser', '[v2] SSO login not launching browser', { stuck: '' }],
  ['no-browser', 'the page of AWS SSO is not opening', { stuck: '' }],
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
  [
    'proxy-unreachable',
    "ConnectionError: HTTPSConnectionPool(host='ec2.us-east-1.amazonaws.com', port=443): Max retries exceeded with url: / (Caused by ProxyError('Cannot connect to proxy.', error(10061, 'No connection could be made because the target machine actively refused it')))",
  ],
  [
    'proxy-unreachable',
    'botocore.exceptions.ProxyConnectionError: Failed to connect to proxy URL: "http://socks5://127.0.0.1:9900"',
    { socks: 'socks5', proxy: '127.0.0.1:9900' },
  ],
  [
    'proxy-unreachable',
    'Failed to connect to proxy URL: "https://proxy.localdomain.net:8079"',
    { tls: 'https', proxy: 'proxy.localdomain.net:8079' },
  ],
  [
    'proxy-refused',
    "HTTPSConnectionPool(host='sts.amazonaws.com', port=443): Max retries exceeded with url: / (Caused by ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 Proxy Authentication Required')))",
    { status: '407' },
  ],
  [
    'proxy-unsupported',
    "HTTPSConnectionPool(host='sts.amazonaws.com', port=443): Max retries exceeded with url: / (Caused by ProxyError('Unable to connect to proxy', SSLError(SSLError(1, '[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1129)'))))",
  ],
  [
    'proxy-refused',
    'aws: Cannot connect to proxy. socket error : Tunnel connection failed : 403 forbidden',
    { status: '403' },
  ],
  [
    'portal-rejected',
    'urllib3.connectionpool - DEBUG - https://oidc.eu-central-1.amazonaws.com:443 "POST /device_authorization HTTP/1.1" 400 65',
  ],
  ...['using', 'with', 'via', 'by running'].map(
    (how) =>
      [
        'console-sign-in-ended',
        `Your session has expired. Please reauthenticate ${how} 'aws login'.`,
      ] as const,
  ),
  ['console-sign-in-ended', 'Your session has expired. Please reauthenticate. login_session'],
  ['no-browser', 'http://127.0.0.1:43651/?code=eyJraWQiOiJr&state=x refused to connect'],
  ['no-browser', 'aws-sso: http://127.0.0.1:43651/?state=x&code=abc ERR_CONNECTION_REFUSED'],
  [
    'region-misspelled',
    'Could not connect to the endpoint URL: "https://s3.qa-admin.amazonaws.com/"',
    { region: 'qa-admin' },
  ],
  [
    'region-misspelled',
    'Invalid endpoint: https://ec2.US East (Ohio).amazonaws.com',
    { region: 'US East (Ohio)' },
  ],
  ['region-misspelled', 'Failed to connect to https://s3.json.amazonaws.com/', { region: 'json' }],
  [
    'network-tls',
    "SSLError: hostname 'proxy.corp' doesn't match either of 'us-west-2.ec2.amazonaws.com', 'ec2.us-west-2.amazonaws.com'",
  ],
  [
    'network-tls',
    "Certificate for <sts.amazonaws.com> doesn't match any of the subject alternative names: [proxy.corp]",
  ],
  [
    'network-tls',
    "certificate verify failed: Hostname mismatch, certificate is not valid for 'sts.us-east-1.amazonaws.com'",
  ],
  ['region-missing', 'Could not connect to the endpoint URL: "https://s3.None.amazonaws.com/"'],
  ['region-missing', 'Could not connect to the endpoint URL: "https://ec2.undefined.amazonaws.com/"'],
  [
    'role-settings-invalid',
    "Infinite loop in credential configuration detected. Attempting to load from profile my-profile-a which has already been visited. Visited profiles: ['my-profile-b', 'my-profile-a']",
    { loop: 'my-profile-a' },
  ],
  [
    'keys-not-imported',
    'Expected header "User Name" not found',
    { header: 'User Name', userName: 'User Name' },
  ],
  ['keys-not-imported', 'Expected header "Access key ID" not found', { header: 'Access key ID' }],
  ['keys-not-imported', 'Expected header "Secret access key" not found', { header: 'Secret access key' }],
  ['keys-not-imported', 'Provided CSV contains no contents'],
  ['region-missing', '<botocore.awsrequest.AWSRequest object at 0x7fb54829bd30>'],
  ['no-browser', 'it will get stuck trying to do the SSO login'],
];
