import type { Family } from '../failure.ts';

/** How IAM's denials start: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const DENIED =
  '(?:User: (?<arn>\\S+) is )?not authorized to perform:? (?<action>bedrock:(?!CallWithBearerToken|List)\\w+)(?: on resource: (?<resource>\\S+))?';

/** The short names of the caller and the resource, which read better in a sentence than their ARNs. */
const SHORT_NAMES =
  /(?:User: \S*:(?:assumed-role\/(?:AWSReservedSSO_)?|user\/(?:[^\s/]+\/)*)(?<caller>[^\s/]+?)(?:_[0-9a-f]{16})?(?:\/\S*)? is )?not authorized to perform:? \S+(?: on resource: (?:arn:[\w-]+:bedrock:[\w-]*:\d*:)?(?<target>\S+))?/;

/** Where IAM says that something else denied the call, not a missing allow in the role's own policies. */
const OVERRULED =
  '.* (?:because no (?=service|resource|session|VPC|permissions)|explicit deny in an? )(?<policy>(?:[\\w-]+ ){1,2}?(?:policy|boundary))';

/** Permission failures: the role, the organization, the account, the model's provider. */
export const accessFailures = {
  'bedrock-refused': {
    code: 'OCB500',
    rules: [
      {
        name: /^(?:AccessDenied(?:Exception)?|PermissionDeniedError|AuthenticationError|ConflictException)$/,
        service: 'bedrock',
      },
    ],
  },
  'iam-denied': {
    code: 'OCB501',
    rules: [
      { message: new RegExp(`${DENIED}(?!${OVERRULED.replace('?<policy>', '?:')})`), facts: SHORT_NAMES },
      // Without a message, as some clients quote it.
      { message: /^(?!.*(?:bedrock-discovery|Errors::)).*AccessDeniedException\W*$/, shared: true },
    ],
  },
  'policy-denied': {
    code: 'OCB508',
    rules: [
      { message: new RegExp(DENIED + OVERRULED) },
      // The end of such a sentence, which is what people quote.
      {
        message:
          /^(?!.*not authorized to perform).*explicit deny in an? (?<policy>(?:[\w-]+ ){1,2}?(?:policy|boundary))/,
      },
    ],
  },
  'model-access-denied': {
    code: 'OCB509',
    rules: [
      {
        message: [
          't have access to the model with the specified model ID',
          'not have access to the model with the specified model ID',
          'Access to this model is denied',
          'not have access to this model',
          't have access to this model',
          't have access to the model specified',
        ],
      },
    ],
  },
  'marketplace-denied': {
    code: 'OCB510',
    rules: [{ message: ['required AWS Marketplace actions', 'MPAgreementBeingCreated'] }],
  },
  'payment-missing': { code: 'OCB511', rules: [{ message: 'INVALID_PAYMENT_INSTRUMENT' }] },
  'use-case-form': {
    code: 'OCB512',
    rules: [
      { message: ['use case details have not been submitted', 'required use-case form', 'FTUFormNotFilled'] },
    ],
  },
  'data-retention': { code: 'OCB525', rules: [{ message: 'data retention mode' }] },
  'country-unsupported': { code: 'OCB514', rules: [{ message: 'not allowed from unsupported countries' }] },
  'account-not-allowed': {
    code: 'OCB515',
    rules: [
      { message: /\bOperation not allowed/, shared: true },
      {
        message: [
          'account is not authorized to invoke this API',
          'not available for channel program accounts',
          'Access to Bedrock models is not allowed for this account',
          'account does not have access to Bedrock',
          'needs a subscription for the service',
        ],
      },
    ],
  },
} as const satisfies Family;

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
        ],
      },
      { message: 'requires multi-factor authentication' },
    ],
  },
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
          'Partial credentials found in',
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
        ],
      },
      {
        message:
          /^(?=.*\b(?:AWS|Amazon|Bedrock|SSO)\b).*\b(?:get|load|find|resolv|retriev|fetch|obtain)\w* (?:\w+ ){0,3}credentials?\b/i,
        general: true,
        shared: true,
      },
      // Terraform, which adds why.
      { message: /[Nn]o valid credential sources(?!.*(?:SSO|IMDS))/ },
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
          'Access Key Id you provided does not exist',
        ],
      },
      {
        name: /^(?:UnrecognizedClientException|InvalidClientTokenId|IncompleteSignatureException)$/,
      },
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
          'WebIdentityErr',
          'No OpenIDConnect provider found',
          'verification key from your identity provider',
          'valid container metadata service hostname',
        ],
      },
      {
        name: /^(?:InvalidIdentityToken|IDPCommunicationError)(?:Exception)?$/,
        service: 'sts',
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
