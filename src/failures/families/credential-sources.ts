import type { Family } from '../failure.ts';

/** What the credentials were for, if a role was to be assumed with them. */
const ASSUMED = /(?<assumed>AssumeRole\w*)/;

/** The address of the metadata service, where a cloud machine finds its role. */
const METADATA = '169.254.169.254';

/** Failures of the programs, files and machines that AWS programs get their credentials from. */
export const credentialSourceFailures = {
  'credential-command-failed': {
    code: 'OCB410',
    rules: [
      {
        message: [
          'credential_process returned',
          'returned from credential_process',
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
      {
        message: /\bcredential_process\b(?! ?=).{0,200}\b(?:fail|error|invalid|not found|denied)/i,
        general: true,
      },
    ],
  },
  'key-store-unreadable': {
    code: 'OCB410',
    rules: [
      { message: /\baws-vault\b.*(?<locked>User interaction is not allowed)/ },
      // The library of aws-vault and Granted says which of its stores it tries.
      { message: /\bkeyring\b.*(?<gpg>gpg: decryption failed)/ },
      { message: 'Specified keyring backend not available' },
      // A build without the store that is set.
      { message: /aws-vault: error: .*enum value must be one of/ },
      // A status of the keychain of macOS, which a sandbox keeps from its programs.
      { message: /\baws-vault: error: (?!.*User interaction).* (?<status>\(-\d+\))$/ },
      { message: /\bUnable to (?:open|create) SecureStore\b|error (?:storing|loading saved) password/ },
      {
        message:
          /^(?=.*(?:aws|keyring)).*(?:org\.freedesktop\.secrets was not provided|NoKeyringError|No recommended backend was available|SecretServiceNotAvailable)/i,
      },
      // Not the lines of its log, which start with [keyring].
      {
        message:
          /\baws-vault\b.*(?:unexpected end of JSON input|The stub received bad data|the keyring|The collection "[^"]+" does not exist|No credentials found for profile)/,
        facts:
          /(?<notStored>could not be found in the keyring|No credentials found for profile)|(?:credentials for (?<entry>[\w.@-]+) .*)?(?<damaged>Invalid data in keyring)/,
      },
      // aws-sso.
      {
        message: /unable to save (?:RegisterClientData|CreateTokenResponse)/,
      },
      // Granted, which keeps the sign-in there, and not in the AWS CLI's cache.
      { message: 'Identity Center token from secure storage', kind: 'granted' },
      { message: /aws-vault: error: .*(?<notStored>No master credentials found|: credentials missing)/ },
      { message: /(?<notStored>is not in the password store)/ },
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
  'company-sign-in-failed': {
    code: 'OCB479',
    rules: [
      {
        message: /[Ee]rror authenticating to IdP/,
        facts:
          /login error (?<entra>\d{4,})|(?<loginRefused>\b40[13]\b)|(?<wrongPage>state token|unable to locate \w+(?: \w+){0,4} URL|unsupported protocol scheme)|(?<unread>missing saml assertion|unmarshalling|closed response body)/,
      },
      {
        message: [
          'did not contain a valid SAML assertion',
          'generating SAML assertion: ',
          'Did not receive SAML Response',
          'could not retrieve SAML assertion',
          'No valid SAML assertion',
          'SAMLResponse tag',
          'find SAMLResponse in',
          'find SAML response, check your credentials',
        ],
      },
      // The pages and services of AWS, of what the identity provider sent or is registered with.
      {
        message:
          /^(?!.*AssumeRoleWithSAML).*(?:\binvalid SAML response\b|AuthnResponse\b|Response signature invalid|AuthSamlInvalidSamlResponse|Issuer not present in specified provider|Could not parse metadata)/,
        facts:
          /(?<samlRoles>included an invalid SAML)|(?<samlName>RoleSessionName)|(?<samlIssuer>Issuer not present|signature invalid|parse metadata)|(?<samlAbsent>provider doesn.t exist)/,
        kind: 'samlAnswer',
      },
      // aws-azure-login, which reads what Microsoft's pages say.
      { message: 'Unable to recognize page state', kind: 'azurePage' },
      {
        message:
          /don.t recognize this user ID or password|Did you change your password recently|LOGIN ERROR: .*\bE0000004\b/,
        kind: 'loginRefused',
      },
      // okta-aws-cli, of the two apps that Okta must know.
      { message: /\b(?:authorize|fetching SSO web token) received API response/, kind: 'oktaApp' },
      // A program that was not set up for this account.
      {
        message:
          /\bfailed to validate account: |\bidp account "?[\w.-]*"? ?(?:was )?not found|You must configure it first with --configure|\baws-azure-login\b.*Profile '[^']+' is not configured properly|Okta username must be an email address|Try running --(?:action-)?config|\bKeyError: 'idp_entry_url'/i,
        kind: 'unset',
      },
      {
        message: /^(?!.*DurationSeconds).*AssumeRoleWithSAML/,
        facts:
          /(?<samlRole>[Nn]ot authorized)|(?<samlIssuer>Issuer not present)|(?<samlAbsent>provider doesn.t exist|ARN is invalid)/,
      },
      { message: /(?<assurance>assurance requirements are not met)/ },
      // In the words of any such program.
      {
        message:
          /\b(?:aws-azure-login|gimme-aws-creds|okta-aws-cli|aws-google-auth|aws-adfs|saml2aws)\b.*\b(?:error|fail\w*|unable|expired)\b|\b(?:error|fail\w*|unable|expired)\b.*\b(?:aws-azure-login|gimme-aws-creds)\b|\bversent\/saml2aws\/v\d+\/pkg\/provider\//i,
        facts: /AADSTS(?<entra>\d+)/,
        general: true,
      },
      { message: /\bgimme_aws_creds[\\/]\w+\.py/, kind: 'unread', general: true },
      // What it read is not the page that it knows.
      {
        message:
          /[Ee]rror unmarshalling \w+ response!|(?<!IdP\S* ?)page is missing saml assertion|Cannot extract saml assertion|cannot find state token|check whether you are permitted to assume the given role for the AWS service/,
        kind: 'unread',
      },
      { message: /(?<!\w )[Nn]o accounts available/, kind: 'unread', general: true, shared: true },
      {
        message: /[Nn]o roles to assume|does not have access to any roles|No roles found in SAML response/,
        kind: 'roleless',
      },
      { message: /[Ss]upplied RoleArn not found/, kind: 'otherRole' },
      // okta-aws-cli-assume-role, of a page without the form that leads to AWS.
      { message: 'do not have access to AWS through Okta', kind: 'untiled' },
    ],
  },
  'already-temporary': {
    code: 'OCB480',
    rules: [
      { message: /Cannot call (?<operation>Get\w+Token) with session credentials/ },
      // aws-vault, in a shell that it has started.
      { message: /\baws-vault (?:sessions should be nested with care|subshell)/, kind: 'nested' },
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
          /^(?!.*googleapi).*(?:\b[Ee]?rror (?:refreshing|loading|inspecting|reading|acquiring) (?:the )?states?\b|existing workspaces|list objects in S3 bucket).*\b(?:AccessDenied|Forbidden|StatusCode: 403)\b/,
      },
    ],
  },
  // What kubectl, Helm and Terraform run for a cluster of EKS.
  'cluster-sign-in-failed': {
    code: 'OCB482',
    rules: [
      {
        message: /executable aws(?:-iam-authenticator)? failed with exit code (?<exit>\d+)/,
        facts: /exit code (?:(?<unconfigured>253)|(?<misread>252))\b/,
      },
      { message: /getting credentials: .{1,20}exit status (?<exit>\d+)/ },
      {
        message:
          /getting credentials: .{1,20}stdout: (?:couldn't get version|json)|(?<misread>invalid apiVersion "client\.authentication\.k8s\.io\/v1alpha1")/,
      },
    ],
  },
  'cluster-access-missing': {
    code: 'OCB434',
    rules: [
      { message: 'You must be logged in to the server' },
      { message: /doesn't have a resource type "(?:svc|services|pods?|nodes?|cronjobs|namespaces)"/ },
      { message: 'No cluster found for name', kind: 'noCluster' },
    ],
  },
  'registry-sign-in-missing': {
    code: 'OCB483',
    rules: [
      { message: /\b[Aa]uthorization [Tt]oken has expired\. (?:Reauthenticate|Please run 'aws ecr)/ },
      { message: 'no basic auth credentials' },
      // Docker, of the store of the system that it should keep the password in, or find it.
      {
        message: /[Ee]rror (?:saving|storing|getting) credentials\b.*(?:exit status|docker-credential-)/,
        kind: 'storeless',
      },
    ],
  },
  'aws-folder-unreadable': {
    code: 'OCB481',
    rules: [
      { message: /open_basedir restriction in effect.{0,120}\.aws\b/, kind: 'fenced' },
      {
        message:
          /(?:EACCES|[Pp]ermission denied|[Uu]nable to (?:access|read)|not permitted|Access is denied).{0,120}(?:\.aws\b|AWS credentials (?:folder|file))|\.aws[\\/][^:]{0,120}: (?:[Pp]ermission denied|Access is denied)/,
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
