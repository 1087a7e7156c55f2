import type { Comparison } from '../translation.ts';

/** What people read while they sign in. */
export const signIn = {
  openPage: 'Open this page here or on your phone:',
  compareCode: 'Approve only if it shows',
  waiting: 'Waiting for approval (expires in {left})',
  freshCode: 'The code expired. Here is a new one.',
  cached: 'Already signed in (valid until {time}).',
  refreshed: 'Sign-in refreshed (valid until {time}).',
  signedIn: 'Signed in (valid until {time}).',
  roleProven: 'Using role {role} in account {accountId}.',
  movedAside: 'The saved sign-in could not be read and was moved to {path}.',
} as const;

/** What is wrong with a portal URL, by the `reason` of parsePortal. */
export const portalRefusals = {
  empty: 'Enter the access portal URL, for example https://d-1234567890.awsapps.com/start',
  'identity-provider':
    '{host} is your company’s login page, not the AWS access portal. Log in there, open the AWS tile, and copy the URL ending in awsapps.com/start.',
  'not-a-portal':
    'This is not an AWS access portal URL. Yours is in the invitation email, or ask your AWS administrator; it looks like https://d-1234567890.awsapps.com/start',
} as const;

/** How the sign-in works this time, and why: by the FlowReason of sign-in/sso/browser.ts. */
export const signInFlow = {
  'local-browser': 'Signing in with your browser.',
  'page-printed': 'Open the sign-in page yourself, in a browser on this machine (--no-browser).',
  asked: 'Signing in with a code (--use-device-code).',
  'legacy-profile': 'Signing in with a code: legacy profiles support nothing else.',
  ssh: 'Signing in with a code, because this is an SSH session.',
  container: 'Signing in with a code, because a browser cannot reach this container.',
  wsl: 'Signing in with a code: wslview is not installed, so WSL cannot open your Windows browser.',
  'no-display': 'Signing in with a code, because this machine has no display.',
  'not-opened': 'Could not open a browser. Signing in with a code instead.',
  'browser-refused': 'This portal does not support browser sign-in. Using a code instead.',
} as const;

export const pages = {
  opened: 'Approve the request in your browser. If nothing opened, go to:',
  toOpen: 'Open this page in a browser on this machine and approve the request:',
  copy: 'Enter: copy the URL',
  copied: 'copied (if your terminal supports it)',
  otherWay: 'To use a code instead, press Ctrl-C and run {command}',
} as const;

/** The page in the browser at the end. HTML, so no < or &. */
export const callback = {
  done: 'Signed in. You can close this page and return to your terminal.',
  failed: 'Sign-in was not approved. See your terminal for details.',
  used: 'This sign-in is already complete.',
  refused: 'This page does not belong to a sign-in from your terminal.',
} as const;

/** Help and messages of login, logout and status. */
export const signInCommands = {
  profileHelp: 'AWS profile (default: the one OpenClaw uses)',
  ifNeededHelp:
    'Do nothing if the sign-in is valid for another hour; otherwise refresh it, without asking if possible',
  loginExample: 'Sign in again',
  ifNeededExample: 'For a timer or a startup script',
  jsonExample: 'One JSON object per line, for scripts',
  logoutExample: 'End the session on this machine and at the portal',
  statusExample: 'Show what is set up',
  statusJsonExample: 'JSON output for a script',
  legacy:
    'Profile {profile} uses the legacy format and cannot refresh itself. Convert it: openclaw-bedrock init --auth sso --profile {profile}',
  roleKeysRemoved: 'Also removed the AWS CLI’s cached SSO role credentials ({count}).',
  signedOut: 'Signed out of {startUrl}. Role credentials already issued stay valid until they expire.',
  notSignedIn: 'You were not signed in to {startUrl}.',
  removedHere: 'Signed out on this machine, but not at the portal:',

  ready: 'Ready: {model} in {region}, with {signIn}.',
  readyOver: 'Ready: {model} in {region}, but with another sign-in than the one set up: {conflict}.',
  readyDoubtful: 'Set up, but it may not work: {model} in {region}, with {signIn}.',
  readyHere:
    'Ready in this shell: {model} in {region}, with {signIn}. The gateway service has other settings (below).',
  withKey: 'a Bedrock API key',
  withLocal: '{credentials}',
  withSso: 'the SSO sign-in of profile {profile}',
  notSignedInYet: 'Not signed in: {model} in {region} needs a sign-in.',
  noKeyYet: 'No usable API key: {model} in {region} needs one.',
  notSetUp: 'Not set up yet. To set it up: openclaw-bedrock init',
  notReady: 'Not ready: {title}.',
  seeBelow: 'Not ready: see below.',
  otherWay: 'Not tested: {providerId} does not use Bedrock’s own protocol.',
  signIn: 'Sign-in',
  portal: 'Portal',
  profile: 'Profile',
  account: 'Account',
  default: 'Default',
  model: 'Model',
  fallback: 'Fallback',
  memory: 'Memory',
  image: 'Pictures',
  small: 'Heartbeats',
  titles: 'Titles',
  region: 'Region',
  signedIn: 'IAM Identity Center (SSO), signed in',
  signInNeeded: 'IAM Identity Center (SSO), not signed in',
  apiKey: 'Bedrock API key ({kind})',
  local: 'AWS credentials on this machine: {credentials}',
  noKey: 'Bedrock API key: no usable key found',
  noSignIn: 'none found',
  'long-term': 'long-term',
  'short-term': 'short-term',
  inRegion: '{startUrl} in {ssoRegion}',
  roleIn: '{accountId}, role {roleName}',
  files: 'Files',
  fileOk: 'ok',
  missing: 'missing',
  unreadable: 'not valid',
  incomplete: 'incomplete',
  exposed: 'readable by others: chmod 600',
  otherVersion: '{what}. Fix: {command}',
  onlyInShell:
    'The gateway service does not have {variables}, which only this shell sets. To save them for both: {command}',
  pluginUnsure:
    '{program} does not say which version it is, and OpenClaw’s Bedrock plugin was not found. If it is {since} or later, it needs the plugin: openclaw plugins install @openclaw/amazon-bedrock-provider',
  pluginLeftOut:
    'plugins.allow in openclaw.json names other plugins only, so this version of OpenClaw may not load the Bedrock plugin. To add it: openclaw-bedrock doctor --fix',
  shadows: 'Conflicts',
  wins: '{variable} from {where} takes effect',
  hidden: '{variable} from {where} is ignored',
} as const;

/** Why there are no AWS credentials, and what to do about it: the {detail} and {remedy} of `credentials-incomplete`. */
export const credentialProblems = {
  noProfile: 'Neither AWS_PROFILE nor an API key is set',
  emptyProfile: 'AWS_PROFILE is set to an empty value in {where}, and no API key is set',
  unsetProfile: 'In this shell it is empty: unset AWS_PROFILE',
  misnamed: '{name} is set in {where}. Nothing reads that name; OpenClaw and the AWS SDK read {right}',
  halfPair: '{present} is set in {where}, but {missing} is not',
  rename: 'In {where}, rename {name} to {right}',
  renameSetting: 'In [{header}] of {path}, rename {name} to {right}',
  addHalf: 'In {where}, set {missing} of the same key, too',
  absent: 'Profile {profile} is in neither {config} nor {credentials}',
  spaced:
    '{config} has profile {profile}, but the AWS SDK, and therefore OpenClaw, reads no name with spaces there',
  withoutSpaces: 'Rename it in {config} without spaces, then: openclaw-bedrock init --profile NAME',
  wordMissing: '{config} has [{profile}]; AWS tools read only [profile {profile}] there',
  misnamedSetting: '[{header}] in {path} has {name}, which the AWS SDK does not read; it reads {right}',
  nothing: 'Profile {profile} has no setting that gives credentials',
  halfKeys: 'Profile {profile} has {present}, but no {missing}',
  profileTokenMissing:
    'The access key of profile {profile} is temporary (its ID starts with ASIA), and AWS refuses it without aws_session_token, which is missing',
  tokenMissing:
    'The access key is temporary (AWS_ACCESS_KEY_ID in {where} starts with ASIA), and AWS refuses it without AWS_SESSION_TOKEN, which is not set',
  roleAlone: 'Profile {profile} has role_arn, but neither source_profile nor credential_source',
  twoSources: 'Profile {profile} has both source_profile and credential_source; AWS tools accept only one',
  roleArn: 'role_arn of profile {profile} is not the ARN of a role: {arn}',
  mfa: 'The role of profile {profile} needs an MFA code (mfa_serial), and OpenClaw cannot ask for one',
  sourceAbsent:
    'Profile {profile} gets its credentials from profile {source}, which is in neither {config} nor {credentials}',
  sourceUnknown: 'credential_source of profile {profile} is {source}; it can be {known}',
  circle: 'The source_profile of profile {profile} leads back to profile {source}',
  wordExtra: '{credentials} has [profile {profile}]; AWS tools read only [{profile}] there',
  wordsSwapped:
    'AWS tools read [profile {profile}] only in {config}, and [{profile}] only in {credentials}; here it is the other way round',
  loginPage:
    'The sso_start_url of profile {profile} leads to {host}, your company’s login page, not the AWS access portal. Log in there, open the AWS tile, and copy the URL ending in awsapps.com/start',
  noPortal:
    'The sso_start_url of profile {profile} leads to {host}, which is not an AWS access portal. Yours is in the invitation email, or ask your AWS administrator; it looks like https://d-1234567890.awsapps.com/start',
  ssoIncomplete: 'Profile {profile} is incomplete: {missing} is missing',
  ssoIncompleteToo:
    'Profile {profile} is incomplete: {missing} is missing, and its sso_account_id, {account}, does not have 12 digits',
  accountDigits: 'The sso_account_id of profile {profile}, {account}, does not have 12 digits',
  tilde:
    'AWS_CONFIG_FILE in {where} starts with ~, which the AWS SDK does not expand when it looks for [sso-session {session}]',
  noKeys:
    'Profile {profile} takes its credentials from the environment, but AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set',
  noContainer:
    'Profile {profile} takes its credentials from a container’s role, but neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set',
  roleMissing:
    'Profile {profile} has no credentials of its own, and this machine has no role, or did not answer when asked for it',
  metadataOff:
    'Profile {profile} has no credentials of its own, and {setting} turns off those of this machine’s role ({where})',
  metadataOffFor:
    'Profile {profile} takes its credentials from this machine’s role, which {setting} turns off ({where})',
  programMissing: 'credential_process of profile {profile} starts {program}, which does not exist',
  programNotFound: 'credential_process of profile {profile} starts {program}, which is not on PATH',
  programNotRunnable: 'credential_process of profile {profile} starts {program}, which is not executable',
  correct: 'Correct {setting} of [{header}] in {path}',
  addWord: 'Change its header in {config} to [profile {profile}]',
  removeWord: 'Change the header in {credentials} to [{profile}]',
  swapWords: 'Change the header in {config} to [profile {profile}], and in {credentials} to [{profile}]',
  addMissing: 'Add {missing} to {path}',
  addSession: 'In [{header}] of {path}, add: sso_session = {session}',
  addProfileToken:
    'In [{header}] of {path}, enter all three values of the same key, aws_session_token too; if it has expired, copy a new key',
  addToken:
    'In {where}, set all three values of the same key, AWS_SESSION_TOKEN too; if it has expired, copy a new key',
  setPath: 'In {where}, set AWS_CONFIG_FILE={path}',
  metadataOn: 'If this machine has a role, remove {setting} ({where})',
} as const;

/** What speaks for and against IAM Identity Center and the API key, shown before the first choice. */
export const comparison = {
  labels: {
    for: 'For',
    against: 'Against',
    use: 'Use for',
    security: 'Security',
  },
  colon: ': ',
  comma: '; ',
  choices: [
    {
      name: 'API key',
      for: ['one line to set up', 'never expires unless revoked', 'no browser', 'works offline and isolated'],
      against: [
        'plaintext in .env or plist',
        'high leak risk',
        'permissions usually too wide',
        'hard to audit',
        'rotating: update every place',
      ],
      use: ['quick tests and PoCs', 'isolated networks', 'CI/CD', 'short projects'],
      security: '2/10',
    },
    {
      name: 'IAM Identity Center (SSO)',
      for: [
        'no plaintext key on disk',
        'least privilege (InvokeModel only)',
        'expires by itself (12 h at most)',
        'managed and audited centrally',
        'shared with other AWS tools',
        'MFA and conditional access',
        'revoked at once',
      ],
      against: [
        'sign in again regularly',
        'first setup takes longer',
        'needs a browser for OAuth',
        'services must refresh tokens',
        'not offline',
      ],
      use: ['production', 'shared accounts', 'audit trails', 'high security', 'your own computer, long term'],
      security: '9/10 (recommended)',
    },
  ],
} as const satisfies Comparison;
