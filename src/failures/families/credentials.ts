import type { Family } from '../family.ts';

/** Failures of API keys, profiles and credentials, and what is signed with them. */
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
    rules: [{ message: 'credential_process' }, { message: 'requires multi-factor authentication' }],
  },
  'credentials-missing': {
    code: 'OCB417',
    rules: [
      {
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
    ],
  },
  'credentials-expired': {
    code: 'OCB411',
    rules: [
      { message: ['security token included in the request is expired', 'provided token has expired'] },
      { name: /^ExpiredToken(?:Exception)?$/ },
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
        ],
      },
      { name: /^(?:UnrecognizedClientException|InvalidClientTokenId)$/ },
    ],
  },
  'assume-role-denied': {
    code: 'OCB419',
    rules: [
      {
        message: 'not authorized to perform: sts:AssumeRole',
        facts: /(?:User: (?<arn>\S+) is )?not authorized to perform: \S+(?: on resource: (?<resource>\S+))?/,
      },
    ],
  },
  'clock-skew': {
    code: 'OCB412',
    rules: [{ message: ['Signature expired: ', 'Signature not yet current', 'RequestTimeTooSkewed'] }],
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
          '.undefined.amazonaws.com',
          '..amazonaws.com',
        ],
      },
    ],
  },
  'role-chaining': {
    code: 'OCB454',
    rules: [
      { message: 'requires a role to be assumed', facts: /[Pp]rofile \[?(?<profile>[^\s\]]+)\]? requires/ },
    ],
  },
  'wrong-credential-wins': { code: 'OCB458', rules: [{ message: 'Multiple credential sources detected' }] },
  'api-key-in-config': { code: 'OCB461' },
} as const satisfies Family;
