/** What the AWS CLI and the SDKs print when people sign in to AWS, from proxies to profiles, as people posted it. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_SI5: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
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
