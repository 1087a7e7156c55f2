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
];
