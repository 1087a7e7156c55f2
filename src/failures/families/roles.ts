import type { Family } from '../failure.ts';

/** Failures of roles: the one that a profile assumes, with its MFA code, and the one of a container, pod or CI job. */
export const roleFailures = {
  'assume-role-denied': {
    code: 'OCB419',
    rules: [
      {
        message: /(?<!CodeBuild is )[Nn]ot authorized to perform:? sts:AssumeRole(?!With)/,
        // The same role of the same account on both sides: the program is it already.
        facts:
          /(?:User: (?<arn>(?:arn:[\w-]+:sts::(?<inAccount>[^:\s]+):assumed-role\/(?<role>[^/\s]+)\/)?[^\s\](]+)\S* is )?not authorized to perform: \S+(?: on resource: (?<resource>(?:arn:[\w-]+:iam::\k<inAccount>:(?<again>role\/(?:[^\s/]+\/)*\k<role>)(?![\w+=,@-]))?(?:[^\s<"',]|["'](?=[\w:])|<[^\s<>]*>)*))?/,
      },
      {
        message:
          /[Nn]ot authorized to perform:? (?:(?<tags>sts:TagSession)|(?<identity>sts:SetSourceIdentity))/,
        facts: /on resource: (?<resource>arn:\S+\w)/,
      },
      // STS says no more where it misses the code of an MFA device.
      {
        message:
          /(?:the AssumeRole operation|aws-vault: error: .*AccessDenied|SecurityTokenServiceException): Access denied/,
        kind: 'unsaid',
      },
      // The authenticator of clusters, of the role that it was told to assume.
      { message: 'could not get token: AccessDenied: Access denied' },
      { message: 'may not be assumed by root accounts', kind: 'root' },
      // STS, of what the program was told to assume, and SDKs before they ask it.
      {
        message:
          /^(?!.*SAML).*(?:Request ARN is invalid|AssumeRole\w*Input\.RoleArn|key 'RoleArn' in params|Value null at 'roleArn')/,
        kind: 'noArn',
      },
      // Terraform before its provider's version 4.
      {
        message: /\brole "(?<resource>arn:[^"]*)" cannot be assumed/,
        facts: /(?<accountless>arn:aws[\w-]*:iam:::role)/,
      },
      // LiteLLM, beside what STS answered.
      { message: /Access denied when trying to assume role (?<resource>arn:[\w:/+=,.@-]*\w)/ },
      // The AWS CDK, which goes on with the credentials that it has.
      { message: /credentials could not be used to assume '(?<cdkRole>arn:[^']+)'/ },
      // The SDK for .NET and Terraform, around what STS answered.
      {
        message: ['Error calling AssumeRole for role', 'IAM Role (arn:'],
        facts: /(?:for role |IAM Role \()(?<resource>(?:arn:aws-(?<apartFrom>us-gov|cn)(?=:))?[^\s)]+)/,
        general: true,
      },
      { name: /^AccessDenied(?:Exception)?$/, service: 'sts' },
      {
        message:
          /\b(?:fail|unable|could not|cannot)\w*(?: \w+){0,2} assum\w+ (?:\w+ )?role(?!.*\(arn:)|\baccess denied\b.{0,20}\bAssumeRole\b/i,
        general: true,
        shared: true,
      },
    ],
  },
  'role-session-too-long': {
    code: 'OCB468',
    rules: [{ message: 'requested DurationSeconds exceeds the' }],
  },
  'role-settings-invalid': {
    code: 'OCB469',
    rules: [
      // Version 1 of the SDK for Go, before it asks STS, and old Python programs.
      {
        message: /failed to load assume role (?:for )?\S+, of profile (?<profile>[\w-]+)/,
        kind: 'sourceUnread',
      },
      {
        message:
          /(?:KeyError: |(?<![\w.,:=([] ?))'(?<noKey>aws_access_key_id)'(?! ?\w)|source_profile\['aws_access_key_id'\]/,
        kind: 'sourceUnread',
      },
      // awsume.
      { message: /Invalid profile \[(?<profile>(?<loop>[^\]]+))\] cannot have circular/ },
      { message: /Invalid profile \[(?<profile>[^\]]+)\] Missing keys/, kind: 'keyless' },
      {
        message: /Invalid profile \[(?<profile>[^\]]+)\] unsupported awsume credential_source/,
        kind: 'oddSource',
      },
      { message: 'referenced in the profile "', facts: /in the profile "(?<profile>[^"]+)/ },
      { message: 'contains both source_profile and', facts: /profile "(?<profile>[^"]+)/ },
      {
        message:
          /source profile ["[](?<profile>[^"\]]+)["\]] must (?:have credentials|specify either static credentials)/,
        kind: 'sourceUnread',
      },
      {
        message: ['has a role_arn but no', 'has a role_arn, but no'],
        facts: /Profile (?<profile>\S+)/,
        kind: 'sourceless',
      },
      {
        message:
          /could not find source profile (?<source>\S+) referenced from (?!the root)(?<profile>[\w@+.%:/-]*\w)/,
      },
      { message: 'attempting to resolve credentials for profile ', facts: /for profile (?<profile>[\w-]+)/ },
      {
        message: /credential[_ ]source(?: "[^"]+")? (?:in|referenced in) profile "?(?<profile>[\w@+:/-]+)/,
      },
      {
        message: ['source profile has no shared credentials', 'source_profile does not have credentials'],
      },
      {
        message: 'Infinite loop in credential configuration',
        facts: /load from profile (?<loop>[\w@+.%:/-]*\w)/,
      },
      { message: 'missing: source_profile or credential_source', kind: 'unsourced' },
      // STS, of a value in the profile or the call.
      {
        message:
          /(?:(?:AssumeRole|SessionToken) operation|validation errors? detected): (?:.*Value '(?<refused>[^']*)' at '(?<field>roleArn|roleSessionName|serialNumber|durationSeconds)'|(?<badArn>arn:\S+) is invalid)/,
      },
      // botocore, before it asks.
      { message: /(?:for|in input) ?(?:parameter|:) "?(?<field>RoleArn|RoleSessionName|SerialNumber)\b/ },
      { message: 'only one credential type may be specified per profile', kind: 'several' },
    ],
  },
  'role-chaining': {
    code: 'OCB454',
    rules: [
      // The AWS CLI before 2.9.19, for a role whose source_profile has an sso-session.
      { message: "has no attribute 'get_frozen_token'" },
      {
        message: ['requires a role to be assumed', 'with web identity, but no role assumption callback'],
        facts: /[Pp]rofile \[?(?<profile>[^\s\]]+)\]? requires/,
        kind: 'unassumed',
      },
      // The SDK for .NET, of the call that it makes for the source's SSO.
      { message: /NotImplementedException\b.*\bAssumeRoleAWSCredentials/, kind: 'dotnet' },
    ],
  },
  // A service of AWS, of the role that it was given to work with.
  'service-role-refused': {
    code: 'OCB424',
    rules: [
      {
        message: [
          'is invalid or cannot be assumed',
          "verify role's TrustPolicy",
          'CodeBuild is not authorized to perform: sts:AssumeRole',
        ],
      },
      {
        message:
          /\bcannot be assumed by [A-Z]|must allow [\w ]{1,40} to assume the role|:redshift:\S* is not authorized to assume IAM|Firehose is unable to assume/,
      },
      { message: /(?:allows principal '|global service principal )(?<principal>[\w.-]+\w)/ },
    ],
  },
  // The SDK for SageMaker, outside of it.
  'execution-role-unknown': {
    code: 'OCB422',
    rules: [{ message: /AWS identity is not a role: (?<identity>arn:\S+\w)/ }],
  },
  // IAM, of the trust policy of a role that is created or changed.
  'principal-missing': {
    code: 'OCB487',
    rules: [{ message: /Invalid principal in policy(?:: "\w+":"(?<principal>[^"]+)")?/ }],
  },
  'mfa-code-needed': {
    code: 'OCB466',
    rules: [
      { message: /\bMFA code for arn:.*\bEOF when reading a line/ },
      { message: /Value '' at 'tokenCode'/ },
      {
        message: [
          'requires multi-factor authentication',
          'MFA token required',
          'assume role with MFA enabled',
          'must provide both MFA serial number and one time pass code',
        ],
        facts: /[Pp]rofile [['"`]?(?<profile>[\w@+.%:/-]+)[\]'"`]? requires/,
      },
      // The SDK for .NET.
      { message: /(?<callback>MfaTokenCodeCallback)/ },
    ],
  },
  'mfa-code-refused': {
    code: 'OCB467',
    rules: [
      { message: /MultiFactorAuthentication failed(?!, must provide)/ },
      { message: /Value '[^']+' at 'tokenCode'|for parameter TokenCode/ },
    ],
  },
} as const satisfies Family;
