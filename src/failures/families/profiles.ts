import type { Family } from '../failure.ts';

/** Failures of the profiles in the AWS config file, and of that file. */
export const profileFailures = {
  'profile-not-found': {
    code: 'OCB415',
    rules: [
      { message: 'Could not resolve credentials using profile: [', facts: /profile: \[(?<profile>[^\]]+)/ },
      // A program that reads the one file by itself.
      {
        message:
          /(?:profile with name|find profile:) (?<profile>\S+) (?:not found in|in file:) (?<onlyFile>\S*\.aws[\\/]credentials)/,
      },
      {
        message:
          /(?<!config |inference |Inference )[Pp]rofile ["'[]?(?<profile>[^\s"'\]]+)["'\]]? (?:was not found|is not found in aws|could not be found)/,
        shared: true,
      },
      {
        message:
          /[Pp]rofile [`"'[](?<profile>[^\s`"'\]]+)[`"'\]] (?:(?:is )?not found|was not defined(?!: .?sso_)|could not be located)/,
        shared: true,
      },
      {
        message:
          /(?:find (?:AWS )?profile|No AWS profile named|no credentials for profile(?! 'default': ProfileFile\(\w+=\[\]\))) ["'](?<profile>[^\s"']+)["']/,
      },
      {
        message: ['failed to get shared config profile, ', 'failed to get profile, '],
        facts: /profile, (?<profile>[\w@+.%:/-]*\w)/,
      },
      // Version 1 of the SDK for Go, of the file that it takes for the one with keys; the name may be on the next line.
      {
        message: /SharedCredsLoad: failed to get profile|caused by: section '[^']+' does not exist/,
        facts: /section '(?<profile>[^']+)'/,
        kind: 'onlyKeys',
        shared: true,
      },
      { message: /SharedCreds\w+: \S+ credentials (?<profile>\S+) in /, kind: 'onlyKeys' },
      { message: /No profile named: '(?<profile>[^']+)' was found in the user config/ },
      { message: 'The config profile (', facts: /config profile \((?<profile>[^)]+)/ },
      { message: 'Credentials not set for profile ', facts: /for profile (?<profile>[\w@+.%:/-]+)/ },
      { message: "doesn't seem to be configured", facts: /profile "(?<profile>[^"]+)/ },
      { message: /find the ["'](?!default" profile in Cred)(?<profile>[^"']+)["'] profile/ },
      { message: /[Pp]rofile (?<profile>\S+) does not exist in \S*\.aws\b/ },
      // Amplify, which wants keys in it.
      {
        message: /Profile configuration (?:is missing for: (?!undefined\b)|for ')(?<profile>[\w@+.%:/-]+)/,
        kind: 'keysOnly',
      },
      {
        message: /Profile configuration is missing for: (?:undefined|\[object)|\bProfile undefined not found/,
        kind: 'noName',
      },
      // Serverless.
      {
        message:
          /(?:Error: Profile|AWS profile(?=.* doesn)) ["']?(?<profile>[^\s"']+)["']? does(?:n.t| not) exist/,
        general: true,
        shared: true,
      },
      { message: /'(?<profile>[^'\s]+)' (?<php>not found in credentials file)/ },
      // The log of aws-vault, which says it of every default profile.
      { message: /Profile '(?<profile>(?!default')[^']+)' missing in config file/ },
      { message: 'NoSuchProfileError', facts: /Profile `(?<profile>[^']+)'/ },
      { message: /System\.ArgumentException: Profile (?<profile>\S+) is not found/ },
      { message: 'failed to load shared credentials file' },
      // Granted, of the variable that it takes the name from.
      { message: /\b(?<profile>[\w@+.%:/-]+) does not match any profiles in your AWS config/ },
      { message: /\baws\b.{0,20}argument --profile: expected one argument/, kind: 'noName' },
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
          'AWS_ERROR_SDKUTILS_PARSE',
          'failed to load shared config file',
          'SharedConfigLoadError',
          'The specified config file (',
        ],
      },
      { message: 'Unable to parse config file', facts: /(?<onWindows>[A-Z]:\\)/ },
      // What the AWS CLI reports about `s3 =` with nothing indented below it; any program in Python may say so after "Error: ".
      {
        message:
          /(?:(?<!\w: )(?<! - )|\b(?:botocore|aws s3)\b.*)'str' object has no attribute 'get'|'str' object has no attribute 'get'.*\bs3 =/,
        kind: 'flat',
      },
      {
        message:
          /\b(?:botocore[\\/.]configloader|aws (?:configure|s3|sts))\b.*(?<letters>codec can't (?:de|en)code)/,
      },
      { message: /Unknown output type: (?<output>[\w-]+)/ },
      { message: 'INIParseError', facts: /\b(?<bytes>65533|65279)\b/ },
      { message: 'MissingSectionHeaderError', kind: 'headless' },
      // The SDKs for Java, Kotlin, Rust and .NET, which say in which line, and PHP.
      {
        message:
          /Expected (?:a (?:profile|property) (?:or property )?definition|an '=' sign defining a)|(?:[Pp]rofile|[Ss]ection) definition must end with|[Pp]roperty did not have a name|Invalid property format: no '=' character|does not contain a section, property or comment|Invalid (?:AWS )?credentials file: |syntax error, unexpected .{1,80}\.aws[\\/]\w+ on line/,
        facts: /\b(?:on line|Line) (?<line>\d+)\b/,
        kind: 'located',
      },
      // Python, of a line that is neither.
      {
        message: /contains parsing errors: .{0,120}\.aws\b/,
        facts: /\[line +(?<line>\d+)\]/,
        kind: 'located',
      },
      {
        message:
          /Duplicate(?:Section|Option)Error: .*?(?:option '(?<twice>[^']+)' in section '(?<section>[^']+)'|section '(?:(?<twiceSection>[^'[]+)|(?<bracketed>[^']+))') already exists/,
      },
    ],
  },
  'profile-incomplete': {
    code: 'OCB416',
    rules: [
      { message: /\bmissing\b.{0,40}(?<scope>sso:account:access)/ },
      { message: /(?<scope>sso:account:access)\b.{0,20}\b(?:missing|required|not granted)/ },
      // The SDK for JavaScript, which says what the profile has only in newer versions.
      // The AWS CLI, also of a profile that assumes a role.
      {
        message:
          /Missing the following required SSO configuration values(?<allMissing>: sso_start_url, sso_region)?|is not (?:a )?valid AWS SSO profile/,
        kind: 'notSso',
      },
      {
        message: /configured with invalid SSO credentials(?!.*\bGot\b)|does not have valid SSO credentials/,
        kind: 'outdated',
      },
      {
        message: /configured with invalid SSO credentials.*\bGot\b/,
        facts: /"(?<portal>sso_start_url)".{0,20}\bGot .{0,120}\bsso_session/,
      },
      // The SDK for JavaScript and the CDK, which found no section of that name.
      { message: /reading '(?<unread>sso_(?:region|start_url))'/ },
      {
        message: /Profile property 'sso_\w+' was not configured for '(?<profile>[^']+)/,
        kind: 'javaTwo',
      },
      // The AWS CLI, of settings that the profile and its session both have.
      {
        message: /\bInline SSO configuration and sso_session cannot|\bis inconsistent between profile \(/,
        facts: /value for (?<portalTwice>\w+) is/,
        kind: 'twofold',
      },
      // yawsso and its like.
      {
        message: /\b[Pp]rofile\b.{0,40}\bnot (?:an? )?(?:configured for )?(?:AWS )?SSO\b/,
        kind: 'notSso',
        general: true,
      },
      // aws-sso-util, which looks for the portal's URL.
      {
        message: /\bNo (?:AWS SSO|Identity Center) instance (?:found|matched)/,
        kind: 'unnamedPortal',
      },
      { message: "Sso session '", facts: /Sso session '(?<session>[^']+)/ },
      {
        message: /(?:[Pp]rofile [`'](?<profile>[^`']+)[`'] )?was not defined: .?sso_\w+.? was missing/,
        facts: /: .?(?<portal>sso_(?:region|start_url))/,
      },
      // An SDK that does not know sso_session reads a profile that has it as one without a portal.
      {
        message: 'configured to use SSO but is missing required configuration',
        facts:
          /(?:"(?<profile>[^"]+)" is )?configured to use SSO but is missing required configuration: (?<portal>(?:sso_start_url, )?sso_region(?:, sso_\w+)*)/,
      },
      {
        message: /[Pp]rofile '(?<profile>[^']+)' is missing required property '?sso_\w+/,
        kind: 'outdated',
      },
      // The SDK for PHP.
      {
        message:
          /[Pp]rofile (?<profile>\S+) in \S+ must contain the following keys: (?<portal>sso_start_url, sso_region)/,
      },
      { message: /Credential profile \[(?<profile>[^\]]+)\] is not valid/, kind: 'mixture' },
      {
        message: [
          'specified sso-session does not exist',
          'configured to use the SSO token provider but is missing',
          'failed to load SSO session',
          'failed to retrieve sso_',
          'must be defined in the config file. Referenced by profile',
        ],
        facts: /sso-session (?<blank>[\w.-]+(?: [\w.-]+){1,3}) must be defined/,
      },
      // aws2-wrap.
      { message: /'(?<portal>sso_\w+)' not in '<Section: profile (?<profile>[^>]+)>'/ },
      { message: /(?<unsaid>RoleName|AccountId) must be supplied/ },
      // The SDKs for .NET and Go, which read no further than the blank in a section's name.
      {
        message: /find (?:sso_session \[|SSO session section)/,
        facts: /find (?:sso_session \[|SSO session section, )(?<blank>[\w.-]+(?: [\w.-]+){1,3})(?! ?\w)/,
      },
      { message: 'is not using role-based, session-based, process-based', kind: 'outdated' },
      { message: 'no SSO url in profile', kind: 'outdated' },
      {
        message:
          /sso[_-]session\b.{0,60}(?:not found|missing|does not exist)|(?:find|load|resolve) .{0,20}sso[_-]session\b/i,
        general: true,
      },
      {
        message: /\bsso_\w+['"`]? (?:is |was )?(?:not found|missing|required|not set)/i,
        facts: /\b(?<portal>sso_(?:start_url|region))\b/,
        general: true,
        shared: true,
      },
    ],
  },
} as const satisfies Family;
