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
];
