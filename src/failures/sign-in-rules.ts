import type { Rule } from './rule.ts';
/** Sign-in, profiles and credentials, in the table of rules.ts. */

export const SIGN_IN: readonly Rule[] = [
  {
    error: 'sign-in-needed',
    message: 'SSO session token associated with profile=',
    facts: /profile=(?<profile>\S+)/,
  },
  {
    error: 'sign-in-needed',
    message: 'Error loading SSO Token: Token for ',
    facts: /Token for (?<session>\S+)/,
  },
  { error: 'session-expired', message: 'Token is expired', shared: true },
  { error: 'session-expired', message: "' in SSO Token" },
  {
    error: 'session-expired',
    message: [
      'SSO session associated with this profile has expired',
      'SSO session associated with this profile is invalid',
    ],
  },
  {
    error: 'session-expired',
    message: [
      'Token has expired and refresh failed',
      'refresh cached SSO token failed',
      'SSO Token refresh failed',
      'SSO token refresh failed',
      'SSO token expired',
      'SSO access token has either expired',
      'Token for https://',
    ],
  },
  { error: 'session-expired', message: 'Session token not found or invalid' },
  {
    error: 'role-forbidden',
    message: /(?:^|ForbiddenException: |GetRoleCredentials operation: )No access\b/,
    shared: true,
  },
  {
    error: 'profile-not-found',
    message: 'Could not resolve credentials using profile: [',
    facts: /profile: \[(?<profile>[^\]]+)/,
  },
  {
    error: 'profile-not-found',
    message: /(?<!config )[Pp]rofile ["']?(?<profile>[^\s"']+)["']? (?:was not found|could not be found)/,
    shared: true,
  },
  {
    error: 'profile-not-found',
    message: 'failed to get shared config profile, ',
    facts: /profile, (?<profile>[\w@+.%:/-]*\w)/,
  },
  {
    error: 'profile-not-found',
    message: 'The config profile (',
    facts: /config profile \((?<profile>[^)]+)/,
  },
  { error: 'profile-incomplete', message: 'configured with invalid SSO credentials' },
  { error: 'profile-incomplete', message: ["reading 'sso_region'", "reading 'sso_start_url'"] },
  {
    error: 'profile-incomplete',
    message: "Sso session '",
    facts: /Sso session '(?<session>[^']+)/,
  },
  {
    error: 'profile-incomplete',
    message: [
      "is missing required property 'sso_session'",
      'Missing the following required SSO configuration values',
      'specified sso-session does not exist',
      'configured to use SSO but is missing required configuration',
      'failed to load SSO session',
    ],
  },
  {
    error: 'aws-config-damaged',
    message: [
      'Unable to parse config file',
      'MissingSectionHeaderError',
      'failed to load shared config file',
      'SharedConfigLoadError',
      // What the AWS CLI says of `s3 =` that nothing indented follows.
      "'str' object has no attribute 'get'",
    ],
  },
  { error: 'aws-config-damaged', message: /Duplicate(?:Section|Option)Error/ },
  {
    error: 'portal-rejected',
    message:
      /InvalidRequestException.*StartDeviceAuthorization|StartDeviceAuthorization.*InvalidRequestException/,
  },
  {
    error: 'session-expired',
    message: /^(?!.*SSOProviderInvalidToken).*SSO session (?:has )?expired/,
  },
  { error: 'portal-rejected', message: /Invalid(?:ClientMetadata|Client|Scope)Exception/ },
  { error: 'portal-rejected', message: 'invalid_grant', shared: true },
  { error: 'portal-page-size', message: 'ResultSize parameter must be within the valid limits' },
  {
    error: 'no-browser',
    message: /gio: .*Operation not supported|xdg-open: no method available|suitable web browser/,
  },
  { error: 'no-browser', message: /127\.0\.0\.1:\d+\/oauth\/callback/ },
  {
    error: 'token-cache-damaged',
    message: ['SSOProviderInvalidToken', 'Unable to load SSO token', "Login failed: 'expiresAt'"],
  },
];

export const CREDENTIALS: readonly Rule[] = [
  {
    error: 'credentials-missing',
    message: [
      'Could not load credentials from any providers',
      'Unable to locate credentials',
      'Missing credentials in config',
      'NoCredentialProviders',
      'requires AWS credentials. Please provide',
      'AWS access key ID setting is missing',
      'Resolved credential object is not valid',
      'Unable to load credentials from any of the providers',
      'Partial credentials found in',
      'credentials could not be sourced by the IMDS provider',
    ],
  },
  { error: 'credentials-unusable', message: 'credential_process' },
  { error: 'credentials-unusable', message: 'requires multi-factor authentication' },
  {
    error: 'role-chaining',
    message: 'requires a role to be assumed',
    facts: /[Pp]rofile \[?(?<profile>[^\s\]]+)\]? requires/,
  },
  { error: 'wrong-credential-wins', message: 'Multiple credential sources detected' },
  {
    error: 'credentials-expired',
    message: ['security token included in the request is expired', 'provided token has expired'],
  },
  { error: 'credentials-expired', name: /^ExpiredToken(?:Exception)?$/ },
  {
    error: 'credentials-rejected',
    message: [
      'security token included in the request is invalid',
      'request signature we calculated does not match',
      'not a valid key=value pair',
    ],
  },
  { error: 'credentials-rejected', name: /^(?:UnrecognizedClientException|InvalidClientTokenId)$/ },
  {
    error: 'clock-skew',
    message: ['Signature expired: ', 'Signature not yet current', 'RequestTimeTooSkewed'],
  },
  {
    error: 'assume-role-denied',
    message: 'not authorized to perform: sts:AssumeRole',
    facts: /(?:User: (?<arn>\S+) is )?not authorized to perform: \S+(?: on resource: (?<resource>\S+))?/,
  },
  {
    error: 'api-key-rejected',
    message: ['make sure your API Key is valid', 'make sure your API key is valid'],
  },
  { error: 'api-key-expired', message: ['Bearer Token has expired', 'bearer token has expired'] },
  { error: 'api-key-malformed', message: ['Invalid API Key format', 'Invalid API key format'] },
  { error: 'api-key-missing', message: 'could not be signed with `token`' },
  { error: 'bearer-token-denied', message: 'not authorized to perform: bedrock:CallWithBearerToken' },
  {
    error: 'region-missing',
    message: [
      'Region is missing',
      'Region not accepted: region=""',
      'must specify a region',
      'region setting is missing',
      'MissingRegion',
      'Missing Region',
      '.undefined.amazonaws.com',
      '..amazonaws.com',
    ],
  },
];
