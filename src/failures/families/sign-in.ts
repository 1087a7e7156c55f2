import type { Family } from '../failure.ts';

/** Failures of signing in through IAM Identity Center. */
export const signInFailures = {
  'sign-in-needed': {
    code: 'OCB400',
    rules: [
      { message: 'SSO session token associated with profile=', facts: /profile=(?<profile>\S+)/ },
      { message: /Error loading SSO Token: Token for (?!https:)(?<session>\S+)/ },
      {
        message:
          /(?<!\blogged in\b.{0,60}|\bI (?:\w+ )?|\bwhen )\b(?:run|running|using|use|with|or|try|please)\W{1,3}aws (?:--profile \S+ )?sso login(?!\W{1,2}(?:on |shows|gives|fails|returns))|\b(?:failed to|could not|unable to) \w+ SSO credentials\b(?!.*expired)/i,
        general: true,
      },
      { message: /Cached credentials not found under (?<profile>\S+) profile/ },
      {
        message: [
          'No valid SSO Token could be found',
          'unable to get AWS SSO Access Token',
          'Error running awsAuthRefresh',
          'No active SSO connection',
          'auth: Connection is not valid',
          'Must run `aws-sso login`',
        ],
      },
      // Granted, of the store of its own.
      { message: /[Pp]lease (?:re-?)?log ?in using ["'`]?(?<ownCommand>granted sso login [^"'`]*)/ },
      { name: /^SSOTokenLoadError$/ },
    ],
  },
  'sign-in-denied': {
    code: 'OCB401',
    rules: [
      { message: /AccessDeniedException.{0,200}calling the CreateToken operation/ },
      { message: /Identity Center\b.{0,80}\bAccessDeniedException|AccessDeniedException \(Service: SsoOidc/ },
    ],
  },
  'sign-in-timed-out': {
    code: 'OCB402',
    rules: [
      { message: /CreateToken.*ExpiredTokenException|ExpiredTokenException.*CreateToken/ },
      { message: ['AuthorizationPendingException', 'SlowDownException'], kind: 'pending' },
      {
        message: /^(?=.*\b(?:AWS|SSO)\b).*\bdevice (?:code|authorization) (?:has )?expired/i,
        general: true,
      },
      {
        message: ['pending authorization to retrieve an SSO token has expired', 'AWS auth refresh timed out'],
      },
    ],
  },
  'portal-rejected': {
    code: 'OCB403',
    rules: [
      {
        message:
          /InvalidRequestException.*StartDeviceAuthorization|StartDeviceAuthorization.*InvalidRequestException/,
      },
      // The AWS CLI's log.
      { message: /POST \/device_authorization HTTP\/[\d.]+" 400/ },
      // The CLIs of Amazon Q and Kiro, and the AWS Toolkit.
      {
        message:
          /\bservice error\b\W+(?:\d: )?InvalidRequestException|\bInvalidRequestException: UnknownError\b/,
      },
      // The program's registration, which it saved.
      { message: /(?:InvalidClient|UnauthorizedClient)Exception/, kind: 'registration' },
      { message: /Invalid(?:ClientMetadata|Scope|RedirectUri)Exception/, kind: 'asked' },
      // Every OAuth server says so.
      {
        message:
          /^(?!.*assurance requirements)(?=.*\binvalid[_ ]grant\b).*(?:\bSSO\b|\bAWS\b|Identity Center|amazonaws|awsapps|Invalid grant provided)/i,
        shared: true,
      },
      { message: /Identity Center\b.{0,80}\bfailed: 400\b/ },
      // The page of a portal of another region, of the code that it is to approve.
      {
        message:
          /\b(?:SSO|Identity Center|Amazon ?Q|device\.sso)\b.{0,200}\b(?:invalid (?:device |user )?code|the code is invalid)\b/i,
        general: true,
        shared: true,
      },
      // The AWS CLI, which first asks the portal for its own address.
      { message: 'Failed to resolve start URL', kind: 'unresolved' },
      { name: /^InvalidRequestException$/, service: 'sso' },
    ],
  },
  'portal-setup': {
    code: 'OCB432',
    rules: [
      { message: /\b[Ii]t.s not you,? ?it(?:.s| is) us\b/, shared: true },
      // For a user that only the identity provider has by this name.
      {
        message: /\bLooks like this code isn.t right|\bprimary email address is assigned in IAM Identity/,
        kind: 'unmatched',
      },
      {
        message:
          /^(?=.*\b(?:Identity Center|access portal|awsapps)\b).*\b(?:unexpected error has occurred|could not (?:be completed|complete your)|went wrong|encountered a problem)/,
        general: true,
      },
    ],
  },
  // In words of the pages where people sign in.
  'sign-in-page-refused': {
    code: 'OCB493',
    rules: [
      { message: /\bcouldn.t verify your sign-in credentials/ },
      { message: /\b[Ii]nvalid MFA credentials|\bMFA device could not be verified/, kind: 'code' },
      { message: 'authentication information is incorrect', kind: 'iamUser', shared: true },
      {
        message:
          /^(?=.*\b(?:Identity Center|access portal|awsapps|AWS SSO)\b).*\b(?:(?:user ?name|password) (?:\w+ ){1,4}incorrect|(?:account|user) (?:\w+ ){1,2}(?:disabled|locked))/i,
        general: true,
      },
      {
        message:
          /^(?=.*\b(?:Identity Center|access portal|awsapps|AWS SSO)\b).*\bMFA (?:code|device)\b.{0,40}\b(?:invalid|incorrect|registered|required)/i,
        kind: 'code',
        general: true,
      },
    ],
  },
  'portal-unavailable': {
    code: 'OCB430',
    rules: [
      { message: 'TooManyRequestsException', service: 'sso', kind: 'busy' },
      { name: /^(?:InternalServer|ServiceUnavailable)Exception$/, service: 'sso' },
    ],
  },
  'portal-elsewhere': { code: 'OCB431' },
  'sso-profile-missing': { code: 'OCB340' },
  'sso-not-used': { code: 'OCB341' },
  'no-sign-in-needed': { code: 'OCB342' },
  'session-expired': {
    code: 'OCB404',
    rules: [
      { message: /^(?!.*AssumeRoleWithWebIdentity).*Token is expired/, shared: true },
      { message: "' in SSO Token" },
      {
        message: [
          'SSO session associated with this profile has expired',
          'SSO session associated with this profile is invalid',
        ],
      },
      {
        message: [
          'Token has expired and refresh failed',
          'refresh cached SSO token failed',
          'SSO Token refresh failed',
          'SSO token refresh failed',
          'Token for https://',
          'Options property cannot be empty: ClientName',
        ],
      },
      {
        message: [
          'Session token not found or invalid',
          'Found invalid number of authz details',
          'InvalidSSOToken',
          'InvalidSSOCredentials',
          // AWS Toolkit for JetBrains.
          'requires you to re-login with AWS IAM Identity Cent',
        ],
      },
      // In the words of tools: "SSO token has expired or is not available".
      {
        message:
          /^(?!.*(?:SSOProviderInvalidToken|pending authorization|expired\W+Attempting)).*\bSSO (?:access )?(?:session|token|login|credentials?) (?:(?:has|have|is|are) )?(?:either )?(?:expired|not available|no longer valid)/,
      },
      { name: /^(?:UnauthorizedSSOTokenError|TokenRetrievalError|InvalidGrantException)$/ },
      { name: /^UnauthorizedException$/, service: 'sso' },
      {
        message:
          /\b(?:SSO (?:\w+ ){0,2}(?:session|token|login|sign|credential)|Identity Center)(?!.{0,40}expired\W+Attempting).{0,40}\bexpired\b/i,
        general: true,
      },
      { message: 'provided token has expired', service: 'sso' },
      // The AWS Toolkit.
      { message: /\bConnection (?:has )?expired\b.{0,20}\b[Rr]e-?authenticate/, general: true, shared: true },
      {
        message: /\bawsapps\b.{0,80}\bsession has expired|\bsession has expired\b.{0,80}\bawsapps\b/,
        general: true,
      },
    ],
  },
  'role-forbidden': {
    code: 'OCB405',
    rules: [
      {
        message: /(?:^|ForbiddenException: |GetRoleCredentials operation: |stored token: )No access\b/,
        shared: true,
      },
      { name: /^(?:Forbidden|ResourceNotFound)Exception$/, service: 'sso' },
    ],
  },
  'no-accounts': {
    code: 'OCB406',
    // The portal's page.
    rules: [
      { message: /\byou (?:have no|do not have any|don't have any) applications\b/i },
      // aws configure sso.
      { message: 'No AWS accounts are available to you' },
    ],
  },
  'no-roles': {
    code: 'OCB407',
    rules: [{ message: /No roles are available for the account (?<accountId>\w+)/ }],
  },
  'no-browser': {
    code: 'OCB452',
    rules: [
      {
        message:
          /gio: .*Operation not supported|xdg-open: no method available|xdg-open\W{1,4}executable file not found|suitable web browser|could not locate runnable browser|open_browser_with_original_ld_path/,
      },
      // The AWS CLI, of the answer that it waited for.
      {
        message:
          /authorization callback handler: |Failed to retrieve an authorization code(?! from)|State parameter does not match expected/,
      },
      // Granted opens the console by an add-on of the browser.
      { message: /ext\+(?<addOn>granted-containers):/ },
      { message: /127\.0\.0\.1(?::|%3A)\d+(?:\/|%2F)oauth(?:\/|%2F)callback/ },
      // The page that the portal goes back to, of aws-sso; codes of AWS are tokens in JSON.
      { message: /127\.0\.0\.1(?::\d+)?\/\?(?:\S*&)?code=eyJ/ },
      { message: /^(?=.*\baws-sso\b).*127\.0\.0\.1(?::\d+)?\/\?(?:\S*&)?code=(?!eyJ)/ },
      // In people's words.
      {
        message:
          /\b(?:aws .{0,20}sso|sso login)\b.{0,90}\b(?:stuck|hangs?|not (?:launching|opening|sending))\b|\bstuck\b.{0,60}\bSSO login\b|\b(?:Amazon Q|SSO)\b.{0,60}\bstuck (?:at|in) authenticat\w+ in (?:the )?browser/i,
        kind: 'stuck',
        general: true,
      },
      {
        message:
          /\b(?:aws[- ]sso|sso login|aws login)\b.{0,200}\b(?:127\.0\.0\.1|localhost)\b.{0,80}\b(?:refused|can.t be reached|unable to connect)\b/i,
        general: true,
      },
    ],
  },
  'token-cache-damaged': {
    code: 'OCB453',
    rules: [
      {
        message: [
          'Unable to load SSO token',
          "Login failed: 'expiresAt'",
          'SSO cache data unexpectedly missing',
          'cached SSO token must contain',
        ],
      },
      // The AWS CLI, of a file in its cache that is no JSON: the name of the file, or what its parser says.
      { message: /(?:KeyError: |(?<![\w.,:=([] ?))'(?<noJson>[0-9a-f]{40}|expiresAt)'(?! ?\w)/ },
      {
        message:
          /^(?!.*credential_pro).*\baws (?:--?\S+ )*[a-z][\w-]+ [a-z-].{0,120}\b(?<noJson>Expecting value: line 1 column \d+)/,
        kind: 'orProcess',
      },
      // yawsso, of a time that another program wrote.
      {
        message: /\bexpires_?at\b.*time data '\d{4}-\d\d-\d\dT.*does not match format/i,
        kind: 'otherTime',
      },
      // The AWS Toolkit, which got no JSON from the cache or from the portal.
      {
        message:
          /\b_?aws\.auth\.\w+: SyntaxError: Unexpected|\boidc\.[\w-]+\.amazonaws\.com\b.*Unexpected token/,
        kind: 'orPage',
      },
      // The token's file is not there; the SDK for Go adds why it looked for one.
      {
        message:
          /^(?!.*(?:SSO session|SSOProvider))(?=.*\.aws[\\/]sso[\\/]cache).*(?:[Nn]o such file|NoSuchFile|cannot find the (?:file|path))/,
      },
      // The word of AWS SDK for Go 1, which does not know sso_session.
      { message: /(?<old>SSOProviderInvalidToken)/ },
    ],
  },
} as const satisfies Family;
