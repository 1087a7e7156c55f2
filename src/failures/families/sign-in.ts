import type { Family } from '../failure.ts';

/** Failures of signing in through IAM Identity Center. */
export const signInFailures = {
  'sign-in-needed': {
    code: 'OCB400',
    rules: [
      { message: 'SSO session token associated with profile=', facts: /profile=(?<profile>\S+)/ },
      { message: /Error loading SSO Token: Token for (?!https:)(?<session>\S+)/ },
      // The token's file is gone; the SDK for Go adds why it looked for one.
      {
        message:
          /^(?!.*(?:SSO session|SSOProvider))(?=.*\.aws[\\/]sso[\\/]cache).*(?:[Nn]o such file|NoSuchFile|cannot find the (?:file|path))/,
      },
      {
        message:
          /\b(?:run|running|using|use|with|or|try|please)\W{1,3}aws (?:--profile \S+ )?sso login(?!\W{1,2}on )|\b(?:failed to|could not|unable to) \w+ SSO credentials\b(?!.*expired)/i,
        general: true,
      },
      { message: /Cached credentials not found under (?<profile>\S+) profile/ },
      { message: ['No valid SSO Token could be found', 'Error running awsAuthRefresh'] },
      { name: /^SSOTokenLoadError$/ },
    ],
  },
  'sign-in-denied': {
    code: 'OCB401',
    rules: [
      { message: /AccessDeniedException.{0,200}calling the CreateToken operation/ },
      { message: /Identity Center\b.{0,80}\bAccessDeniedException/ },
    ],
  },
  'sign-in-timed-out': {
    code: 'OCB402',
    rules: [
      { message: /CreateToken.*ExpiredTokenException|ExpiredTokenException.*CreateToken/ },
      { message: 'AuthorizationPendingException', kind: 'pending' },
      { message: 'pending authorization to retrieve an SSO token has expired' },
    ],
  },
  'portal-rejected': {
    code: 'OCB403',
    rules: [
      {
        message:
          /InvalidRequestException.*StartDeviceAuthorization|StartDeviceAuthorization.*InvalidRequestException/,
      },
      // The program's registration, which it saved.
      { message: /(?:InvalidClient|UnauthorizedClient)Exception/, kind: 'registration' },
      { message: /Invalid(?:ClientMetadata|Scope|RedirectUri)Exception/ },
      // Every OAuth server says so.
      {
        message: /^(?=.*\binvalid_grant\b).*(?:\bSSO\b|\bAWS\b|amazonaws|awsapps)/i,
        facts: /awsapps\.com\/\S*[?&]region=(?<pageRegion>[a-z]{2}-[\w-]+-\d)/,
        shared: true,
      },
      { message: /Identity Center\b.{0,80}\bfailed: 400\b/ },
      { name: /^InvalidRequestException$/, service: 'sso' },
    ],
  },
  'portal-setup': {
    code: 'OCB432',
    rules: [{ message: /\b[Ii]t.s not you,? ?it(?:.s| is) us\b/, shared: true }],
  },
  'portal-unavailable': {
    code: 'OCB430',
    rules: [{ name: /^(?:InternalServer|ServiceUnavailable)Exception$/, service: 'sso' }],
  },
  'console-sign-in-ended': {
    code: 'OCB464',
    rules: [
      {
        message: [
          "authenticate using 'aws login'",
          "running 'aws login'",
          'authenticate using aws login',
          'Error loading login session token',
        ],
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
  'portal-elsewhere': { code: 'OCB431' },
  'sso-profile-missing': { code: 'OCB340' },
  'sso-not-used': { code: 'OCB341' },
  'no-sign-in-needed': { code: 'OCB342' },
  'session-expired': {
    code: 'OCB404',
    rules: [
      { message: 'Token is expired', shared: true },
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
        message: ['Session token not found or invalid', 'InvalidSSOToken', 'InvalidSSOCredentials'],
      },
      // In the words of tools: "SSO token has expired or is not available".
      {
        message:
          /^(?!.*(?:SSOProviderInvalidToken|pending authorization|expired\W+Attempting)).*\bSSO (?:access )?(?:session|token|login|credentials?) (?:(?:has|have|is|are) )?(?:either )?(?:expired|not available|no longer valid)/,
        facts:
          /\bopen (?<file>\S+[\\/]\.aws[\\/]sso[\\/]cache[\\/]\w+\.json): (?:no such file|The system cannot find)/,
      },
      { name: /^(?:UnauthorizedSSOTokenError|TokenRetrievalError|InvalidGrantException)$/ },
      { name: /^UnauthorizedException$/, service: 'sso' },
      {
        message:
          /\b(?:SSO (?:\w+ ){0,2}(?:session|token|login|sign|credential)|Identity Center)(?!.{0,40}expired\W+Attempting).{0,40}\bexpired\b/i,
        general: true,
      },
      { message: 'provided token has expired', service: 'sso' },
    ],
  },
  'role-forbidden': {
    code: 'OCB405',
    rules: [
      {
        message: /(?:^|ForbiddenException: |GetRoleCredentials operation: |stored token: )No access\b/,
        shared: true,
      },
      { name: /^ForbiddenException$/, service: 'sso' },
    ],
  },
  'no-accounts': { code: 'OCB406' },
  'no-roles': { code: 'OCB407' },
  'profile-not-found': {
    code: 'OCB415',
    rules: [
      { message: 'Could not resolve credentials using profile: [', facts: /profile: \[(?<profile>[^\]]+)/ },
      // A program that reads the one file by itself.
      { message: /profile with name (?<profile>\S+) not found in (?<onlyFile>\S*\.aws[\\/]credentials)/ },
      { message: /find profile: (?<profile>\S+) in file: (?<onlyFile>\S*\.aws[\\/]credentials)/ },
      {
        message:
          /(?<!config |inference |Inference )[Pp]rofile ["'[]?(?<profile>[^\s"'\]]+)["'\]]? (?:was not found|could not be found)/,
        shared: true,
      },
      {
        message:
          /[Pp]rofile [`"'[](?<profile>[^\s`"'\]]+)[`"'\]] (?:(?:is )?not found|was not defined(?!: .?sso_)|could not be located)/,
        shared: true,
      },
      {
        message:
          /(?:find (?:AWS )?profile|No AWS profile named|no credentials for profile) ["'](?<profile>[^\s"']+)["']/,
      },
      {
        message: ['failed to get shared config profile, ', 'failed to get profile, '],
        facts: /profile, (?<profile>[\w@+.%:/-]*\w)/,
      },
      { message: 'The config profile (', facts: /config profile \((?<profile>[^)]+)/ },
      { message: 'Credentials not set for profile ', facts: /for profile (?<profile>[\w@+.%:/-]+)/ },
      { message: "doesn't seem to be configured", facts: /profile "(?<profile>[^"]+)/ },
      { message: /find the ["'](?<profile>[^"']+)["'] profile/ },
      { message: /[Pp]rofile (?<profile>\S+) does not exist in \S*\.aws\b/ },
      { message: /'(?<profile>[^'\s]+)' not found in credentials file/ },
      { message: 'NoSuchProfileError', facts: /Profile `(?<profile>[^']+)'/ },
      { message: /System\.ArgumentException: Profile (?<profile>\S+) is not found/ },
      { message: 'failed to load shared credentials file' },
      {
        message: /\bAWS\b.{0,40}\bprofile\b.{0,60}\bnot (?:be )?(?:found|exist)/i,
        general: true,
        shared: true,
      },
    ],
  },
  'aws-config-damaged': {
    code: 'OCB362',
    rules: [
      {
        message: [
          'Unable to parse config file',
          'MissingSectionHeaderError',
          'failed to load shared config file',
          'SharedConfigLoadError',
          'The specified config file (',
          // What the AWS CLI reports about `s3 =` with nothing indented below it.
          "'str' object has no attribute 'get'",
        ],
      },
      { message: 'INIParseError', facts: /\b(?<bytes>65533|65279)\b/ },
      { message: /Duplicate(?:Section|Option)Error/ },
    ],
  },
  'profile-incomplete': {
    code: 'OCB416',
    rules: [
      { message: /\bmissing\b.{0,40}(?<scope>sso:account:access)/ },
      { message: /(?<scope>sso:account:access)\b.{0,20}\b(?:missing|required|not granted)/ },
      // The SDK for JavaScript, which says what the profile has only in newer versions.
      { message: /configured with invalid SSO credentials(?!.*\bGot\b)/, kind: 'outdated' },
      {
        message: /configured with invalid SSO credentials.*\bGot\b/,
        facts: /"(?<portal>sso_start_url)".{0,20}\bGot .{0,120}\bsso_session/,
      },
      // The SDK for JavaScript and the CDK, which found no section of that name.
      { message: /reading '(?<unread>sso_(?:region|start_url))'/ },
      {
        message: /Profile property 'sso_\w+' was not configured for '(?<profile>[^']+)/,
      },
      { message: "Sso session '", facts: /Sso session '(?<session>[^']+)/ },
      {
        message: /[Pp]rofile [`'](?<profile>[^`']+)[`'] was not defined: .?sso_\w+.? was missing/,
        facts: /: .?(?<portal>sso_(?:region|start_url))/,
      },
      // An SDK that does not know sso_session reads a profile that has it as one without a portal.
      {
        message: 'configured to use SSO but is missing required configuration',
        facts:
          /(?:"(?<profile>[^"]+)" is )?configured to use SSO but is missing required configuration: (?<portal>sso_region[\w, ]*)/,
      },
      { message: /[Pp]rofile '(?<profile>[^']+)' is missing required property '?sso_\w+/ },
      { message: /Credential profile \[(?<profile>[^\]]+)\] is not valid/ },
      {
        message: [
          'Missing the following required SSO configuration values',
          'specified sso-session does not exist',
          'configured to use the SSO token provider but is missing',
          'failed to load SSO session',
          'failed to retrieve sso_',
          'must be defined in the config file. Referenced by profile',
        ],
      },
      { message: /(?<unsaid>RoleName|AccountId) must be supplied/ },
      // The SDKs for .NET and Go, which read no further than the blank in a section's name.
      {
        message: /find (?:sso_session \[|SSO session section)/,
        facts: /find (?:sso_session \[|SSO session section, )(?<blank>[\w.-]+(?: [\w.-]+){1,3})(?! ?\w)/,
      },
      { message: 'is not using role-based, session-based, process-based', kind: 'outdated' },
      {
        message:
          /sso[_-]session\b.{0,60}(?:not found|missing|does not exist)|(?:find|load|resolve) .{0,20}sso[_-]session\b/i,
        general: true,
      },
      {
        message: /\bsso_\w+['"`]? (?:is |was )?(?:not found|missing|required|not set)|\bno SSO url\b/i,
        general: true,
        shared: true,
      },
    ],
  },
  'no-browser': {
    code: 'OCB452',
    rules: [
      {
        message:
          /gio: .*Operation not supported|xdg-open: no method available|suitable web browser|open_browser_with_original_ld_path/,
      },
      { message: /127\.0\.0\.1(?::|%3A)\d+(?:\/|%2F)oauth(?:\/|%2F)callback/ },
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
        ],
      },
      // The word of AWS SDK for Go 1, which does not know sso_session.
      { message: /(?<old>SSOProviderInvalidToken)/ },
    ],
  },
  'portal-page-size': {
    code: 'OCB456',
    rules: [{ message: 'ResultSize parameter must be within the valid limits' }],
  },
} as const satisfies Family;
