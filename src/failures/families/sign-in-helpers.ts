import type { Family } from '../failure.ts';

/** Failures of the programs that sign in to AWS for others, or with a sign-in of their own. */
export const signInHelperFailures = {
  'key-store-unreadable': {
    code: 'OCB410',
    rules: [
      { message: /\baws-vault\b.*(?<locked>User interaction is not allowed)/ },
      // The library of aws-vault and Granted says which of its stores it tries.
      { message: /\bkeyring\b.*(?<gpg>gpg: decryption failed)/ },
      { message: /^(?=.*\baws).*\bgpg: .*decryption failed: (?<ttyless>Inappropriate ioctl)/ },
      {
        message: /^(?=.*\b(?:aws|granted|SSO)\b).*\bitem (?:could not be |not )found\b/i,
        general: true,
      },
      { message: 'Specified keyring backend not available' },
      // A build without the store that is set.
      { message: /aws-vault: error: .*enum value must be one of/ },
      // A status of the keychain of macOS, which a sandbox keeps from its programs.
      { message: /\baws-vault: error: (?!.*User interaction).* (?<status>\(-\d+\))$/ },
      {
        message:
          /\bUnable to (?:open|create) (?:Secure|Json)Store\b|error (?:storing|loading saved) password/,
      },
      {
        message:
          /^(?=.*(?:aws|keyring)).*(?:org\.freedesktop\.secrets was not provided|NoKeyringError|No recommended backend was available|SecretServiceNotAvailable)/i,
      },
      // Not the lines of its log, which start with [keyring].
      {
        message:
          /\baws-vault\b.*(?:unexpected end of JSON input|The stub received bad data|the keyring|The collection "[^"]+" does not exist|No such interface|Object does not exist at path|No credentials found for profile)/,
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
  'company-sign-in-failed': {
    code: 'OCB479',
    rules: [
      {
        message: /[Ee]rror authenticating to IdP/,
        facts:
          /login error (?<entra>\d{4,})|(?<place>current IP address)|(?<browserless>install driver|launch browser)|(?<loginRefused>\b40[13]\b(?!.*current IP))|(?<wrongPage>state token|unable to locate \w+(?: \w+){0,4} URL|unsupported protocol scheme)|(?<unread>missing saml assertion|unmarshalling|closed response body)/,
      },
      {
        message: [
          'for parameter SAMLAssertion',
          'did not contain a valid SAML assertion',
          'generating SAML assertion: ',
          'Did not receive SAML Response',
          'could not retrieve SAML assertion',
          'No valid SAML assertion',
          'SAMLResponse tag',
          'find SAMLResponse in',
          'find SAML response, check your credentials',
        ],
        facts: /(?<wrongPage>generating SAML assertion: .*\b400\b)/,
      },
      // The pages and services of AWS, of what the identity provider sent or is registered with.
      {
        message:
          /^(?!.*AssumeRoleWithSAML).*(?:\binvalid SAML response\b|AuthnResponse\b|Response signature invalid|AuthSamlInvalidSamlResponse|Issuer not present in specified provider|Could not parse metadata)/,
        facts:
          /(?<samlRoles>included an invalid SAML)|(?<samlName>RoleSessionName)|(?<samlIssuer>Issuer not present|signature invalid|parse metadata)|(?<samlAbsent>provider doesn.t exist)/,
        kind: 'samlAnswer',
      },
      { message: 'must be redeemed within 5 minutes', kind: 'samlLate' },
      // aws-azure-login, which reads what Microsoft's pages say.
      { message: 'Unable to recognize page state', kind: 'azurePage' },
      {
        message: /^(?=.*\baws-azure-login\b).*(?:\bto launch the browser\b|[Cc]ould not find Chrom)/,
        kind: 'browserless',
      },
      { message: /\bAADSTS(?<entra>\d+)\b.*\bAWS\b/, general: true },
      {
        message:
          /don.t recognize this user ID or password|Did you change your password recently|LOGIN ERROR: .*\bE0000004\b|Onelogin Error: .*Authentication Failed/,
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
          /(?<samlRole>[Nn]ot authorized)|(?<samlIssuer>Issuer not present)|(?<samlAbsent>provider doesn.t exist|ARN is invalid)|(?<otherRole>contain the requested Role)/,
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
          /[Ee]rror unmarshalling \w+ response!|Invalid (?:saml|SAML) response!|unable to extract SAML|find (?:a )?(?:saml|SAML) (?:assertion|response element)|Unable to set credentials: Root element|(?<!IdP\S* ?)page is missing saml assertion|Cannot extract saml assertion|cannot find state token|check whether you are permitted to assume the given role for the AWS service/,
        kind: 'unread',
      },
      { message: /(?<!\w )[Nn]o accounts available/, kind: 'unread', general: true, shared: true },
      {
        message:
          /[Nn]o roles to assume|does not have access to any roles|[Nn]o (?:AWS )?roles? (?:(?:was|were) )?(?:found|contained) in (?:the )?SAML|find any Role in the SAML|not contain available AWS Account/,
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
  // Amazon Q Developer and its successor Kiro, whose CLIs keep a sign-in of their own.
  'kiro-signed-out': {
    code: 'OCB441',
    rules: [
      { message: /log in with (?:q|kiro-cli) login/ },
      { message: ['bearer token included in the request is invalid', 'dispatch failure (other): No token'] },
    ],
  },
  // The service of both, of who may use it.
  'kiro-not-subscribed': {
    code: 'OCB494',
    rules: [
      { message: 'verify you have an active subscription' },
      { message: /\bFailed to create Kiro subscription/ },
      {
        message:
          /^(?=.*(?:kiro|codewhisperer|amazon ?q\b|account usage data|\bq\.amazonaws)).*\b(?<which>[Uu]ser|[Aa]ccount) is not authorized to make this call/i,
      },
      // The answer to a sign-in with the portal.
      { message: /^(?=.*kiro).*\bunauthorized_client\b/i },
    ],
  },
  // The service of both, of what their CLIs and editors send.
  'kiro-refused': {
    code: 'OCB420',
    rules: [{ message: /^(?=.*(?:ValidationException|kiro|Amazon Q)).*Improperly formed request/i }],
  },
  // The AWS Toolkit of an editor, before it asks the portal.
  'portal-url-odd': {
    code: 'OCB437',
    rules: [{ message: /\bURLs? must start with https?:\/\/.*\bawsapps\b/ }],
  },
  'portal-page-size': {
    code: 'OCB456',
    rules: [{ message: 'ResultSize parameter must be within the valid limits' }],
  },
  'console-sign-in-ended': {
    code: 'OCB464',
    rules: [
      {
        message:
          /(?:authenticate (?:using|with|via) ['"`]?|running ')aws login\b|Error loading login session token/,
      },
      // The AWS Toolkit of an editor.
      {
        message: /[Ss]ession has expired\W{1,3}Please re-?authenticate(?! \w+ )/,
        general: true,
      },
      {
        message: /\(ValidationException\) when calling the CreateOAuth2Token(?!.*authorization grant)/,
        kind: 'byCli',
      },
      {
        message: ['refresh token has expired', 'authorization grant is invalid, expired, revoked'],
        service: 'signin',
      },
    ],
  },
  'console-sign-in-denied': {
    code: 'OCB465',
    rules: [
      { message: ["permission for the 'CreateOAuth2Token' action", 'not authorized to perform: signin:'] },
      { name: /^AccessDeniedException$/, service: 'signin' },
    ],
  },
  // Identity pools of Amazon Cognito, which give apps their credentials.
  'identity-pool-refused': {
    code: 'OCB388',
    rules: [
      { message: 'Unauthenticated access is not supported for this identity pool', kind: 'guest' },
      {
        message: /Invalid login token\b|Token is not from a supported provider of this identity pool/,
        kind: 'loginToken',
      },
      {
        message: /Logins don't match\. Please include|Access to Identity '.{1,80}' is forbidden/,
        kind: 'logins',
      },
      { message: /\bIdentity(?:Pool)? '[\w-]+:[\w-]+' not found/, kind: 'noPool' },
      { message: 'Check assigned IAM roles for this pool', kind: 'roles' },
      { message: /Basic \(classic\) flow is not enabled/, kind: 'classic' },
    ],
  },
} as const satisfies Family;
