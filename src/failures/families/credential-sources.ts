import type { Family } from '../failure.ts';

/** What the credentials were for, if a role was to be assumed with them. */
const ASSUMED = /(?<assumed>AssumeRole\w*)/;

/** The address of the metadata service, where a cloud machine finds its role. */
const METADATA = '169.254.169.254';

/** Failures of the programs, files and machines that AWS programs get their credentials from. */
export const credentialSourceFailures = {
  'credentials-unusable': {
    code: 'OCB410',
    rules: [
      // The AWS Toolkit, which adds no reason.
      { message: /(?<![a-z])Credentials? profile ["'`]?[\w@+.%:/-]+["'`]? is invalid/i },
      { message: /Failed to get profile credentials(?!\. Unexpected token)/, kind: 'lends' },
      { message: 'Failed to create underlying AwsCredentialProvider' },
      // The SDK for Rust, of a kind of profile that the program was built without.
      {
        message: 'credentials provider was not properly configured',
        facts: /profile ['"`]?(?<unsupported>[\w@+.%:/-]*\w)/,
      },
      // The SDK for JavaScript, of a profile without keys, in a program that looks for no SSO.
      {
        message: /[Pp]rofile (?:(?<unsupported>[\w@+.%:/-]+)|\S+) did not contain credential_process/,
      },
      // AWS Toolkit for JetBrains, whose log adds no reason on this line.
      { message: /Failed to switch to profile 'Profile:[^']*'/ },
      // Haystack, of any trouble with the session or client of boto3.
      {
        message: [
          'Failed to initialize the session with provided AWS',
          'Could not connect to Amazon Bedrock. Make',
        ],
      },
      { message: 'Unable to authenticate connection', general: true },
      { message: /\bAWS credentials? provider\b.{0,20}\bfail/i, general: true, shared: true },
      // The SDKs for Rust and Go, of a source that did not answer in time.
      {
        message:
          /(?:identity resolver|credentials? provider) timed out after|get credentials: (?:request canceled, )?context deadline|\bProviderError \{ source: Unexpected.*TimeoutError|\bProviderTimedOut\b/,
        kind: 'late',
      },
      // The agent of ECS, of too many calls; the SDK for Go does not read its answer.
      {
        message:
          /You have reached maximum request limit|failed to load credentials, deserialization failed, failed to decode error/,
        kind: 'overasked',
      },
      // Terraform, which was told to do without a check of them.
      { message: 'AWS account ID not previously found', kind: 'unchecked' },
      { name: /^(?:Credentials|Token)ProviderError$/ },
    ],
  },
  'credential-command-failed': {
    code: 'OCB410',
    rules: [
      {
        message: [
          'credential_process returned',
          'returned from credential_process',
          'credential_process did not return',
          'awsCredentialExport did not return',
          'credential_process failed',
          'credential_process target is not a file',
          'in credential_process:',
          'retrieving credentials from custom-process',
          'for credential process provider',
          'InvalidProcessCredentialsPayload',
          'ProcessCredentialsProviderFailure: Unexpected token',
          'ProcessProviderExecutionError',
          'ProcessProviderParseError',
          'sourced by the process provider',
          'Command returned non-zero exit value',
          'Failed to get profile credentials. Unexpected token',
        ],
        facts:
          /exit (?:status|value):? \(?(?<exit>127)\b|custom-process: (?!'[A-Z]:).*\b(?<lacking>not (?:found|recognized))\b|target is (?<lacksPath>not a file)|'(?:\\?")?(?<cutOff>[A-Z]:\\[^'"]*?)(?:\\?")?' is not recognized|(?<asksLogin>[Pp]lease login|Login required)|(?<oddName>name contains one or more of these characters)/,
      },
      // What a program in Go says of colors in the output.
      { message: /\binvalid character '\\x1b' looking for beginning/, general: true },
      // It prints what a person should do, and no JSON.
      { message: /\bcredential_process ?= ?(?<login>aws sso login)\b/ },
      // What a parser says about output that is no JSON, above or below the setting.
      {
        message:
          /(?:Expecting value: line 1|Unexpected token|invalid character).*\bcredential_pro\w+|\bcredential_pro\w+\b.*(?:Expecting value: line 1|Unexpected token|invalid character)/,
      },
      {
        message:
          /'[^'\s]{0,3}[A-Z]:\\[^']*' is not recognized as .*\bcredential_process\b|\bcredential_process\b.*'[^'\s]{0,3}[A-Z]:\\[^']*' is not recognized as/,
        facts: /'(?:\\?")?(?<cutOff>[A-Z]:\\[^'"]*?)(?:\\?")?' is not recognized/,
        general: true,
      },
      // botocore, in the frames above what its parser or the system says.
      { message: 'in _retrieve_credentials_using', general: true },
      {
        message: /\bcredential_process\b(?! ?=).{0,200}\b(?:fail|error|invalid|not found|denied)/i,
        general: true,
      },
    ],
  },
  // aws_signing_helper, which signs in with a certificate.
  'certificate-refused': {
    code: 'OCB435',
    rules: [
      {
        message:
          /Untrusted [Ss]igning [Cc]ertificate|AccessDeniedException: Untrusted certificate(?!.*Insufficient)/,
        kind: 'untrusted',
      },
      { message: 'Insufficient certificate', kind: 'unfit' },
      { message: /RolesAnywhere: CreateSession.*Invalid signature/, kind: 'keyMismatch' },
      { message: 'unable to use cert store signer', kind: 'noCertificate' },
      { message: 'Not authorized to set roleSessionName', kind: 'sessionName' },
      { message: 'AccessDeniedException: Unable to assume role', kind: 'unassumed' },
      { message: /\baws_signing_helper\b.*\bAccessDenied/, general: true },
    ],
  },
  'ci-credential-missing': {
    code: 'OCB475',
    rules: [
      {
        message:
          /(?:find credentials entry|Cannot find an? [\w ]+ credentials?) with (?:the )?ID ['"`]?(?<credential>[\w.-]*\w)/,
      },
    ],
  },
  'pulumi-setting-unknown': {
    code: 'OCB476',
    rules: [
      { message: /: invalid or unknown key: (?<setting>\w+)/ },
      { message: /`aws:(?<setting>\w+)` is not a valid configuration key for the aws provider/ },
    ],
  },
  // Terraform, of the bucket that holds its state.
  'state-denied': {
    code: 'OCB433',
    rules: [
      {
        message:
          /^(?!.*googleapi).*(?:\b[Ee]?rror (?:refreshing|loading|inspecting|reading|acquiring) (?:the )?states?\b|existing workspaces|list objects in S3 bucket|checking access to S3 bucket).*\b(?:AccessDenied|Forbidden|StatusCode: 403)\b/,
      },
      { message: /existing workspaces: S3 bucket "?(?<noBucket>[\w.-]*\w)"? does not exist/ },
    ],
  },
  'aws-folder-unreadable': {
    code: 'OCB481',
    rules: [
      { message: /open_basedir restriction in effect.{0,120}\.aws\b/, kind: 'fenced' },
      {
        message:
          /(?:EACCES|[Pp]ermission denied|[Uu]nable to (?:access|read)|not permitted|Access is denied|Access to the path).{0,120}(?:\.aws\b|AWS credentials (?:folder|file))|\.aws[\\/][^:]{0,120}: (?:[Pp]ermission denied|Access is denied)/,
        facts: /(?<rootHome>\/root)\/\.aws\b|(?<onWindows>[A-Z]:\\)|'(?<homeless>\/\.aws)\b/,
      },
      { message: /(?:EROFS|[Rr]ead-only file ?system).{0,120}\.aws\b/, kind: 'readOnly' },
    ],
  },
  'metadata-disabled': {
    code: 'OCB472',
    rules: [{ message: 'access disabled to EC2 IMDS' }],
  },
  'metadata-unreachable': {
    code: 'OCB455',
    rules: [
      {
        message: [
          METADATA,
          'EC2MetadataV2',
          'EC2MetadataError',
          'EC2MetadataRequest',
          'EC2 Metadata',
          'Unable to load credentials from service endpoint',
          'from instance metadata service',
          'connect to instance metadata service',
          'EC2 Instance Metadata Service',
          'no EC2 instance role found',
          'Unable to contact EC2 metadata service',
          'use in IMDSv2 call',
          'Failed to connect to service endpoint',
          'credentials from the instance profile metadata',
          'Unexpected instance profile response',
        ],
        facts: new RegExp(
          `${ASSUMED.source}|(?<slow>cURL error 28)|(?<introspects>failed to introspect \\w+)`,
        ),
      },
      // Version 1 of the SDK for Java.
      { message: /InstanceProfileCredentialsProvider (?<onlyV2>Unauthorized)/ },
      // The SDK for Rust, of the one place that it looked in.
      { message: /\b(?:communicate with|credentials from) IMDS\b/ },
      { message: /[Cc]ould not load (?:(?<hops>EC2)|ECS) task role credentials/ },
      // botocore found the role, and not its keys.
      { message: 'retrieving credentials from iam-role', facts: /(?<keyless>Credential refresh failed)/ },
      // The SDK for Go, of which two parts have different versions.
      { message: /no EC2 IMDS role found, (?<mixed>not found, Signing)/ },
      { message: /no EC2 IMDS role found(?!.*access disabled|, not found, Signing)/, facts: ASSUMED },
      {
        message:
          /(?:[Ff]etch|[Gg]et|[Ll]oad|[Rr]etriev\w+|[Rr]ead) (?:\w+ ){0,4}from (?:EC2 )?instance metadata\b(?! service)/,
      },
      // In people's words.
      {
        message: /\b(?:IMDS|(?:IAM|instance) role)\b.{0,20}\bnot (?:working|accessible|picked up)\b/i,
        general: true,
      },
    ],
  },
} as const satisfies Family;
