/** Help, prompts and refusals of the questions in gather/. */
export const questions = {
  authHelp: 'How to sign in to AWS (default: ask; SSO recommended)',
  regionHelp: 'Bedrock region (default: current setting, AWS_REGION, the profile’s, or us-east-1)',
  modelHelp:
    'Model ID; repeat to add more. The first becomes the default model (default: openai.gpt-oss-120b-1:0)',
  aliasHelp: 'Short name for the default model in chat',
  noPrimaryHelp: 'Add the models without changing agents.defaults.model',
  profileHelp: 'AWS profile to write, or with --auth aws to use (default: bedrock-only)',
  sessionHelp: 'sso-session section to write (default: sso)',
  startUrlHelp: 'AWS access portal: https://d-1234567890.awsapps.com/start, or just d-1234567890',
  ssoRegionHelp: 'IAM Identity Center region, if different from --region',
  accountHelp: 'AWS account ID, 12 digits (default: choose from a list)',
  roleHelp: 'Permission set (default: BedrockInvokeOnly if you have it)',
  deviceCodeHelp: 'Sign in with a code on any device',
  noBrowserHelp: 'Print the sign-in URL instead of opening a browser',
  apiKeyHelp: 'Read the Bedrock API key from stdin (default: AWS_BEARER_TOKEN_BEDROCK, or a hidden prompt)',
  endpointHelp: 'VPC endpoint or gateway to use instead of the AWS endpoint',
  providerHelp: 'Provider ID in openclaw.json (default: amazon-bedrock; older OpenClaw: bedrock)',
  noLoginHelp: 'Skip signing in (requires --account-id and --role-name)',
  noVerifyHelp: 'Skip the live test call',
  installPluginHelp: 'Install OpenClaw’s Bedrock plugin if it is missing',
  restartGatewayHelp: 'Restart the OpenClaw gateway when done',
  dryRunHelp: 'Show the changes; write nothing, call nothing',
  onFailureHelp: 'If the live call fails, keep or undo the changes (default: ask, or keep)',
  yesHelp: 'Accept the defaults without asking',

  askAuth: 'How should OpenClaw sign in to AWS?',
  sso: 'IAM Identity Center (SSO)',
  ssoHint: 'recommended',
  key: 'Bedrock API key',
  keyHint: 'quick tests, CI, no browser',
  inUse: 'in use',
  aws: 'Found here: {name}',
  awsAndOthers: 'Found here: {name}, {count} more',
  askRegion: 'AWS region for Bedrock',
  askStartUrl: 'AWS access portal URL (in your invitation email; ends in awsapps.com/start)',
  askSsoRegion: 'IAM Identity Center region (shown next to the portal URL in "Access keys")',
  askKey: 'Paste your Bedrock API key (input is hidden)',
  askProfile: 'Name of the AWS profile to write',
  askSession: 'Name of the sso-session section to write',
  askKeptKey: 'Which API key should OpenClaw use?',
  keepKey: 'Keep {key} (from {where})',
  anotherKey: 'Paste another key',
  askKeyOrOpen: 'Paste your Bedrock API key (input is hidden; Enter opens that page)',
  pageOpened: 'Opened that page in your browser. Create a key there and paste it here.',
  pasteKey: 'Paste a key, or press Ctrl-C to cancel.',
  whereKey: 'Create a key here:',
  keyProblem: 'That {problem}',
  askAccount: 'AWS account',
  askAccountId: 'AWS account ID, 12 digits (typed, because this run does not sign in)',
  askRole: 'Permission set',

  missing: 'is required',
  missingAccount: 'is required. To use profile {profile}, which has one: --profile {profile}',
  missingPortal: 'is required. To use {credentials}, found on this machine: --auth aws',
  missingSession:
    'is required: profile {profile} names [sso-session {absent}], which is not there. If {session} is meant: --sso-session {session}',
  missingChoice: 'is required without a terminal, or with --yes or --json; one of: {choices}',
  notValid: 'is not valid',
  notARegion: '"{given}" is not an AWS region (example: us-east-1)',
  noBedrockThere: 'Bedrock is not available in the China regions, nor in isolated ones ({given})',
  found: 'is required, because "{given}" in your files or environment {problem}',
  foundUnusable: 'is required, because "{given}" in your files or environment cannot be used: {problem}',
  endpointElsewhere: '{baseUrl} is in {there}, not {region}. To use {region}, add --endpoint-url {regional}',
  otherPartition:
    '{region} cannot be used with a portal in {portal}: AWS keeps GovCloud, China and its other regions apart',
  notAModelId: 'is not a model ID (example: openai.gpt-oss-120b-1:0)',
  notAnAlias: 'must not contain spaces',
  notAName: 'may contain only letters, digits and _ - . @ + % : /',
  notAnAccount: 'must be 12 digits',
  notARole: 'is not a valid permission set name',
  otherEndpoint: 'is not a usable ConverseStream endpoint, which OpenClaw needs. Use this one: {right}',
  notAUrl: 'must be a URL starting with https:// or http://',
  notAProviderId: 'may contain only lowercase letters, digits, _ and -',
  providerTaken:
    'is required, because {providerId} in openclaw.json uses {api}[[ at {baseUrl}]]. To replace it: --provider-id {providerId}. To have both, first rename it, and every reference to it, in openclaw.json',
  profileTaken: '{profile} is already used for something else ({key}); choose another name',
  profileShadowed: '{profile} has {key} in {path}, which would override SSO; choose another name',
  sessionTaken: '{session} already points to {startUrl} for other profiles ({profiles}); choose another name',
  badKey: 'has a key that {problem}',
  keyRegion: 'this key only works in {keyRegion}',
  keyExpired: 'this key expired at {time}',
  severalChoices: 'is required; you can use: {choices}',
} as const;

/** Why a value is not a usable Bedrock API key, by the `reason` of readApiKey. */
export const keyRefusals = {
  empty: 'is empty',
  placeholder: 'looks like a placeholder, not a real key',
  'access-key-id': 'is an IAM access key ID. Bedrock API keys start with ABSK or bedrock-api-key-',
  'secret-access-key':
    'looks like an IAM secret access key. Bedrock API keys start with ABSK or bedrock-api-key-',
  'sso-token': 'is a sign-in token, not a Bedrock API key',
  'presigned-url':
    'is a presigned URL, not a key. Copy the whole short-term key, which starts with bedrock-api-key-',
  'other-service': 'is a key for a different service',
  damaged: 'looks incomplete; copy the whole key again',
  'unknown-shape': 'is not a Bedrock API key. Those start with ABSK or bedrock-api-key-',
} as const;

/** What the wizard asks and reports around a sign-in. */
export const signInQuestions = {
  notThere: '{startUrl} was not found in {ssoRegion}. Searching {count} other regions…',
  trying: 'Trying {region}…',
  foundThere: 'Found in {found}.',
  foundNowhere: 'Not found in any of these either: {regions}.',
  askPortal: 'Which AWS sign-in should OpenClaw use?',
  newPortal: 'A different access portal…',
  sessionChoice: 'session {session}',
  profileChoice: 'profile {profile}: account {accountId}, {roleName}',
  legacyChoice: '{choice} (legacy format)',
  convert:
    'Profile {profile} uses the legacy format, which cannot refresh its sign-in. Convert it? (No keeps it and adds a new profile.)',
  moreChoices: '{choices} and {count} more',
} as const;

/** Credentials that a machine already has: what they are, and how long they last. */
export const localCredentials = {
  keys: 'profile {profile} (access keys)',
  role: 'profile {profile} (role {role} from {from})',
  'web-identity': 'profile {profile} (role {role}, web identity)',
  process: 'profile {profile} (credential_process)',
  login: 'profile {profile} (aws login)',
  sso: 'profile {profile} (IAM Identity Center)',
  environmentKeys: 'access keys in the environment',
  temporaryKeys: 'temporary access keys in the environment',
  keysIn: 'access keys in {file}',
  temporaryKeysIn: 'temporary access keys in {file}',
  temporaryInProfile: 'profile {profile} (temporary access keys)',
  'ec2-role': 'the role of this EC2 instance',
  'ec2-role-named': 'the role of this EC2 instance: {role}',
  'container-role': 'the role of this container (ECS or EKS)',
  'container-role-named': 'the role of this container: {role}',
  'web-identity-role': 'the role of this Kubernetes service account',
  'web-identity-role-named': 'the role of this Kubernetes service account: {role}',
  marker: 'the role of this machine (AWS_PROFILE={profile})',
  choose: 'Which AWS credentials should OpenClaw use?',
  noneFound:
    'No AWS credentials were found on this machine: no profile, no access keys in the environment, no machine role.',
  noneFoundFor:
    'aws needs AWS credentials, and none were found on this machine: no profile, no access keys in the environment, no machine role',
  notLookedFor: '{message} (not looked for: {setting} is set)',
  noneFoundBecause: 'aws needs AWS credentials, and none can be used because {detail}',
  noSuchProfile: 'is {profile}, but ~/.aws has no such profile',
  unusable: '{profile} cannot be used: {detail}',
  ifRole:
    'If this machine has a role, its credentials refresh automatically. Test it with: openclaw-bedrock verify',
  renewThemselves: 'These credentials refresh automatically. No sign-in is needed.',
  untilDeleted: 'Access keys work until they are deleted or replaced.',
  untilUnknown: 'Temporary access keys expire on their own; the keys do not say when.',
  untilReplaced:
    'The access keys are temporary: they expire on their own, and the file does not say when. After they are replaced, restart the gateway. A profile with credential_process renews its keys by itself.',
  untilSignIn: 'These credentials refresh automatically while you are signed in with profile {profile}.',
  untilLogin: 'These credentials last as long as your aws login session.',
} as const;

/** Words of the prompts themselves. */
export const prompts = {
  yes: 'Yes',
  no: 'No',
  unanswered: '(not answered)',
  keys: 'Type to filter · ↑↓ move · Enter select · Esc back',
  number: 'Number',
  numbers: 'Numbers (e.g. 1 3)',
  numbersOfModels: 'Numbers (default model first, e.g. 1 3)',
  noSuchNumber: 'Enter a number from 1 to {count}',
  nothingMatches: 'No match. Edit the filter.',
} as const;

/** Progress messages. */
export const waiting = {
  working: '{text} {seconds} s',
  workingOn: '{text} {seconds} s · {line}',
  validating: 'Validating with OpenClaw…',
  checking: 'Checking…',
  loadingAccounts: 'Loading your AWS accounts…',
  loadingRoles: 'Loading your permission sets…',
  checkingKey: 'Checking the key…',
  checkingRole: 'Checking role {role}…',
  firstTokenSoon: 'Waiting for the first token… {seconds} s',
  firstToken: 'Waiting for the first token… {seconds} s (large models can take a minute)',
  retryThrottled: 'Throttled by AWS; retrying in {seconds} s ({attempt} of {attempts})',
  retryUnavailable: 'Bedrock is unavailable; retrying in {seconds} s ({attempt} of {attempts})',
} as const;

/** What a person can do about a failure, or change at the end: by the Part of gather/gather.ts. */
export const retryChoices = {
  ask: 'What next?',
  again: 'Try again',
  signIn: 'Sign in now',
  anew: 'Sign in again, or as someone else',
  models: 'Choose another model',
  uses: 'Change what else runs on Bedrock',
  region: 'Change the Bedrock region',
  ssoRegion: 'Change the IAM Identity Center region',
  role: 'Choose another role',
  account: 'Choose another account',
  portal: 'Use another access portal',
  profile: 'Use another profile name',
  session: 'Use another sso-session name',
  key: 'Paste another API key',
  credentials: 'Use other AWS credentials',
  way: 'Sign in another way',
  policy: 'Show the policy to send to your administrator',
  anyway: 'Save these settings anyway',
  keep: 'Keep these settings',
  cancel: 'Cancel',
} as const;

/** What can be done with an existing setup. */
export const menu = {
  ask: 'What would you like to do?',
  verify: 'Test it',
  models: 'Change the model',
  uses: 'Change what else runs on Bedrock',
  signInNow: 'Sign in now?',
  region: 'Change the region',
  login: 'Sign in again',
  key: 'Replace the API key',
  credentials: 'Use other AWS credentials',
  way: 'Switch to another way to sign in',
  quit: 'Quit',
} as const;
