import type { Family } from '../failure.ts';

/** Failures of API keys, profiles and credentials, and of signed requests. */
export const credentialFailures = {
  'api-key-rejected': {
    code: 'OCB408',
    rules: [{ message: ['make sure your API Key is valid', 'make sure your API key is valid'] }],
  },
  'api-key-missing': {
    code: 'OCB409',
    rules: [
      { message: 'could not be signed with `token`' },
      { message: 'failed to resolve secrets from the active gateway' },
      { message: 'Missing env var "AWS_BEARER_TOKEN_BEDROCK"' },
      { message: "Token not present in 'AWS_BEARER_TOKEN_BEDROCK'" },
    ],
  },
  'api-key-malformed': {
    code: 'OCB413',
    rules: [{ message: ['Invalid API Key format', 'Invalid API key format'] }],
  },
  'api-key-expired': {
    code: 'OCB414',
    rules: [{ message: ['Bearer Token has expired', 'bearer token has expired'] }],
  },
  'bearer-token-denied': {
    code: 'OCB507',
    rules: [{ message: 'not authorized to perform: bedrock:CallWithBearerToken' }],
  },
  'credentials-unusable': {
    code: 'OCB410',
    rules: [
      {
        message: [
          'credential_process',
          'retrieving credentials from custom-process',
          'Failed to get profile credentials',
          'for credential process provider',
          'InvalidProcessCredentialsPayload',
          'ProcessProviderExecutionError',
        ],
      },
      { message: /\baws\b.*\bget credentials for \S/i, general: true, shared: true },
    ],
  },
  'mfa-code-needed': {
    code: 'OCB466',
    rules: [
      {
        message: [
          'requires multi-factor authentication',
          'MFA token required',
          'assume role with MFA enabled',
        ],
        facts: /[Pp]rofile [['"`]?(?<profile>[\w@+.%:/-]+)[\]'"`]? requires/,
      },
    ],
  },
  'mfa-code-refused': { code: 'OCB467', rules: [{ message: 'MultiFactorAuthentication failed' }] },
  'credentials-missing': {
    code: 'OCB417',
    rules: [
      {
        message: [
          'Could not load credentials from any providers',
          'Unable to locate credentials',
          'Missing credentials in config',
          'requires AWS credentials. Please provide',
          'AWS access key ID setting is missing',
          'Resolved credential object is not valid',
          'Unable to load credentials from any of the providers',
          'credentials could not be sourced by the IMDS provider',
          'no providers in chain provided credentials',
          'the credential provider was not enabled',
          'Failed to resolve AWS credentials',
          'AWS credentials not found',
          'AWS provider credentials not found',
          'credentials from any provider in the chain',
          'no credentials in the property bag',
          'unable to sign request without credentials set',
          'find AWS credentials in environment',
          'no credentials have been configured',
          'Unable to resolve AWS account to use',
          // An AWS CDK too old for sso-session.
          'did not include credential process',
          'AWS credentials are not configured',
          'No AWS credentials',
          'no valid providers in chain',
          'Unable to locate authorization token',
          'Could not load token from any providers',
          'Credential is missing',
          'nable to find environment variable credentials',
          'is not configured with SSO credentials',
          'No HttpAuthScheme was selected',
          'did not have an IdentityProvider configured',
          'static credentials are empty',
          'EnvAccessKeyNotFound',
          'Cannot read credentials from',
          'Cannot load credentials, HOME path not set',
          'not find environment variable credentials in AWS_',
          'AWS_SESSION_TOKEN were not set with AWS credentials',
          'Unable to load credentials from system settings',
          'occurred while loading credentials',
        ],
      },
      { message: /\b[Aa]ccess [Kk]ey(?: ID)? cannot be blank/ },
      { message: /\b[Pp]artial credentials found for profile,? (?<profile>[\w@+.%:/-]+)/ },
      {
        message:
          /^(?!.*get credentials for \S)(?=.*\b(?:AWS|Amazon|Bedrock|SSO)\b).*\b(?:get|load|find|resolv|retriev|fetch|obtain|discover)\w* (?:\w+ ){0,3}(?:credential|accesskey)/i,
        general: true,
        shared: true,
      },
      // Terraform, which adds why.
      { message: /[Nn]o valid credential sources(?!.*(?:SSO|IMDS))/ },
      { message: /Partial credentials found in (?!assume-role)/ },
      { name: /^(?:MissingAuthenticationTokenException|MissingCredentialsError)$/ },
    ],
  },
  'credentials-expired': {
    code: 'OCB411',
    rules: [
      {
        message: [
          'security token included in the request is expired',
          'provided token has expired',
          'refreshed credentials are still expired',
          'retrieved credentials have already expired',
          'AWS credentials have expired',
          'AWS session has expired',
        ],
      },
      {
        message: /\b(?:AWS|STS|IAM|Bedrock)\b.{0,40}\b(?:credentials|token|session)\b.{0,30}\bexpired\b/i,
        general: true,
        shared: true,
      },
      { name: /^(?:ExpiredToken(?:Exception)?|RequestExpired)$/ },
    ],
  },
  'credentials-rejected': {
    code: 'OCB418',
    rules: [
      {
        message: [
          'security token included in the request is invalid',
          'request signature we calculated does not match',
          'not a valid key=value pair',
          'Access Key Id you provided does not exist',
          'validate the provided access credentials',
          'provided token is malformed or otherwise invalid',
          'STS is not activated in this region',
          "Authorization header requires 'Credential' parameter",
          'Credential should be scoped to',
          "Invalid header value b'AWS4-HMAC-SHA256",
        ],
      },
      {
        message: /\b(?:AWS|Bedrock)\b.*\bsecurity token\b.{0,30}\bis invalid/i,
        general: true,
      },
      {
        name: /^(?:UnrecognizedClientException|InvalidClientTokenId|InvalidAccessKeyId|AuthFailure|IncompleteSignature(?:Exception)?)$/,
      },
      { name: /^(?:InvalidSignatureException|SignatureDoesNotMatch|InvalidToken)$/, shared: true },
    ],
  },
  'assume-role-denied': {
    code: 'OCB419',
    rules: [
      {
        message: /[Nn]ot authorized to perform:? sts:AssumeRole(?!WithWebIdentity)/,
        facts: /(?:User: (?<arn>\S+) is )?not authorized to perform: \S+(?: on resource: (?<resource>\S+))?/,
      },
      { message: 'Error calling AssumeRole for role', facts: /for role (?<resource>arn:\S+)/ },
      { message: ['Cannot assume IAM Role', 'IAM Role (arn:'], facts: /IAM Role \((?<resource>arn:[^)]+)/ },
      { name: /^AccessDenied(?:Exception)?$/, service: 'sts' },
    ],
  },
  'role-session-too-long': {
    code: 'OCB468',
    rules: [{ message: 'requested DurationSeconds exceeds the' }],
  },
  'role-settings-invalid': {
    code: 'OCB469',
    rules: [
      { message: 'referenced in the profile "', facts: /in the profile "(?<profile>[^"]+)/ },
      { message: 'contains both source_profile and', facts: /profile "(?<profile>[^"]+)/ },
      { message: 'has a role_arn but no', facts: /Profile (?<profile>\S+)/ },
      { message: 'attempting to resolve credentials for profile ', facts: /for profile (?<profile>[\w-]+)/ },
      {
        message: /credential[_ ]source(?: "[^"]+")? (?:in|referenced in) profile "?(?<profile>[\w@+:/-]+)/,
      },
      {
        message: [
          'missing: source_profile or credential_source',
          'Infinite loop in credential configuration',
          'source profile has no shared credentials',
          'only one credential type may be specified per profile',
        ],
      },
    ],
  },
  'other-account': {
    code: 'OCB471',
    rules: [
      {
        message:
          /AWS calls for account (?<accountId>\d{12}), but the current credentials are for (?<current>\d{12})/,
      },
      { message: 'AWS account ID not allowed: ', facts: /not allowed: (?<current>\d{12})/ },
    ],
  },
  'workload-role': {
    code: 'OCB463',
    rules: [
      {
        message: [
          'AssumeRoleUnauthorizedAccess',
          'EC2 cannot assume the role',
          'ECS was unable to assume the role',
          'retrieving credentials from container-role',
          'CredentialsV2Request',
          'ECSCredentialsProviderFailure',
          '169.254.170.2',
          'sts:AssumeRoleWithWebIdentity',
          'calling the AssumeRoleWithWebIdentity operation',
          'WebIdentityErr',
          'No OpenIDConnect provider found',
          'verification key from your identity provider',
          'valid container metadata service hostname',
          'from container metadata:',
          'container metadata credential provider cannot be used',
          'Web identity configuration not specified',
          'failed to retrieve jwt from provide source',
          'CredentialsEndpointError',
          'neither AWS_CONTAINER_CREDENTIALS_FULL_URI',
        ],
      },
      {
        name: /^(?:InvalidIdentityToken|IDPCommunicationError)(?:Exception)?$/,
        shared: true,
      },
    ],
  },
  'clock-skew': {
    code: 'OCB412',
    rules: [
      {
        message: [
          'Signature expired: ',
          'Signature not yet current',
          'RequestTimeTooSkewed',
          'difference between the request time and the current time',
        ],
      },
    ],
  },
  'region-missing': {
    code: 'OCB309',
    rules: [
      {
        message: [
          'Region is missing',
          'Region not accepted: region=""',
          'must specify a region',
          'region setting is missing',
          'MissingRegion',
          'Missing Region',
          'Missing region in config',
          'Did not find region_name',
          'Unable to load region from any of the providers',
          'No RegionEndpoint or ServiceURL configured',
          'A region must be set when sending requests',
          '.undefined.amazonaws.com',
          '..amazonaws.com',
          'Unable to find a region via the region provider chain',
        ],
      },
      {
        message:
          /\bAWS[ _]region\b(?! setting).{0,24} (?:not set|is missing|is required|not specified|not configured)/i,
      },
    ],
  },
  'role-chaining': {
    code: 'OCB454',
    rules: [
      // The AWS CLI before 2.9.19, for a role whose source_profile has an sso-session.
      { message: "has no attribute 'get_frozen_token'" },
      { message: 'requires a role to be assumed', facts: /[Pp]rofile \[?(?<profile>[^\s\]]+)\]? requires/ },
    ],
  },
  'wrong-credential-wins': { code: 'OCB458', rules: [{ message: 'Multiple credential sources detected' }] },
  'api-key-in-config': { code: 'OCB461' },
} as const satisfies Family;
