/** Texts about models: choosing, listing and testing them. */
export const models = {
  /** Added to a refusal if a similar ID exists. */
  near: '{text}; did you mean {near}?',
  listed: '{text} (to list the models: openclaw-bedrock models --region {region})',
  ask: 'Choose a model',
  asking: 'Loading models in {region}…',
  keys: 'Type to filter · Enter select · Tab add another · Shift-Tab set as fallback',
  keysWithoutSpare: 'Type to filter · Enter select · Tab add another',
  search: 'Filter',
  noMatch: 'No match',
  headName: 'Model',
  headPrice: '$/M in/out',
  headContext: 'Context',
  headWhere: 'Runs in',
  headTakes: 'Takes',
  headGood: 'Good for',
  embeds: 'embeddings ({dimensions})',
  goodForNothing: '- (no tools while streaming)',
  all: 'All of them',
  other: 'Another model ID or ARN…',
  askId: 'Model ID, inference profile or ARN',
  fallbackIs: 'fallback {models}',
  fallbackMark: 'F',
  onlyFallback: 'Choose a default model besides the fallback.',
  legacy: 'legacy',
  noPrice: 'unknown',
  worldwide: 'worldwide',
  thisRegion: 'this region only',
  more: '{regions} +{count}',

  fallbackHelp: 'Model to fall back to, such as one of another provider; repeat it for several, in order',
  fallbackIsPrimary: 'is already the default model',
  fallbackNeedsPrimary: 'cannot be combined with --no-primary',
  allHelp: 'Add every model that this sign-in can use; the default model stays',
  allAdded: '{count} more models come from AWS’s list. They are not tested individually.',
  allFromCatalogue:
    '{count} more models come from the built-in list, not from AWS: this account may not have them all.',

  untested: '{id} is not in any model list, so it can only be saved after a test call; remove --no-verify',
  takenFor: 'Using {id} for {instead}.',
  viaProfile: '{instead} needs an inference profile here; using {id} instead.',
  unknownLimits:
    '{id} is not in the built-in model list. Using safe limits: {contextWindow} tokens of context, {maxTokens} per reply. Price unknown. To see the models here: openclaw-bedrock models --region {region}',
  ownLimits: '{id} is not in the built-in model list. Its limits in openclaw.json stay.',
  mistyped:
    '{id} is not in openclaw.json, and {near}, which is, differs by one character. If you mean that one: openclaw-bedrock init --model {near}',
  noSuchPrefix:
    'No inference profile has an ID that starts with {prefix}., as {instead} does; using {id} instead.',
  foreignPrefix:
    '{id} probably does not work in {region}: IDs that start with {geography}. are for other regions.[[ Use {right}: openclaw-bedrock init --model {right}]]',
  profileUnlisted:
    '{id} may not work in {region}: the built-in model list has no {geography}. profile of this model.[[ Use {right}: openclaw-bedrock init --model {right}]]',
  foreignElsewhere:
    '{place} in openclaw.json is {id}, which probably does not work in {region}: IDs that start with {geography}. are for other regions.[[ Use {right} there.]]',
  unlistedElsewhere:
    '{place} in openclaw.json is {id}, which may not work in {region}: the built-in model list has no {geography}. profile of this model.[[ Use {right} there.]]',
  configUnusable: 'is required, because the model in openclaw.json cannot be used: {problem}',
  defaultUnusable: 'is required, because the usual model cannot be used: {problem}',
  unserved:
    '{id} may not work in {region}: it needs an inference profile, and the built-in model list has none for that region. To see what is there: openclaw-bedrock models --region {region}',
  unnamed:
    '{id} may not work: it is not the name of a chat model in {region}. To see the models there: openclaw-bedrock models --region {region}',
  unseen:
    'OpenClaw {version} does not find inference profiles by itself. If it says "Unknown model", add this one: openclaw-bedrock init --model {id}',
  retiredThere: '{place} in openclaw.json is {id}, which has been retired.[[ Use {right} there.]]',
  needsOtherId:
    '{place} in openclaw.json is {id}, which cannot be called by that ID in {region}.[[ Use {right} there.]]',
  arnElsewhere:
    '{place} in openclaw.json is {id}: an ARN works only in the region that it names, not in {region}.',
  notTextThere:
    '{place} in openclaw.json is {id}, which is not a text model (it is an embedding or image model, for example).',
  noTools: '{id} does not support tools. OpenClaw sends some with every message, and Bedrock refuses them.',
  noToolsThere:
    '{place} in openclaw.json is {id}, which does not support tools. OpenClaw sends some with every message.',
  mantleThere: '{place} in openclaw.json is {id}, which only another Bedrock API (Mantle) serves.',
  orphaned:
    '{place} in openclaw.json is {ref}, but there is no provider of that name; {usual} is meant. To rename it: openclaw-bedrock doctor --fix',
  embedderMisnamed:
    '{place} in openclaw.json is {provider}, but memory search knows Bedrock only as bedrock. To correct it: openclaw config set {place} bedrock',
  idOverridden:
    'OpenClaw ignores {place}: it calls a model by the ID in its name. To use {id}: openclaw-bedrock init --model {id}',
  idLeftOver: 'OpenClaw ignores {place}. {id} is set up: remove {spare} from openclaw.json.',
  ownIdElsewhere:
    '{place} in openclaw.json is {ref}, which will not work: OpenClaw {version} calls Bedrock only through the provider ID {usual}. Use a model of {usual} there.',
  legacyChosen: 'AWS lists {id} as legacy: it will be retired.',

  listExample: 'Models in your region',
  fromCatalogue: 'Showing the built-in model list: {why}',
  partlyCatalogue: 'Using the built-in list of {list}: {why}',
  pictureExample: 'Models that accept pictures, cheapest first',
  forHelp: 'Only models that are good for this',
  sortHelp: 'Sort by lowest price, largest context, or name (default: recommended first)',
  models: 'models',
  profiles: 'inference profiles',
  notSetUp: 'nothing is set up yet',

  calling: 'Testing {model}…',
  answers: '✓ {model} ({total} ms)',
  answersEmbedding: '✓ {model} ({total} ms, {dimensions} dimensions)',
  fails: '✗ {model}: {title}',
} as const;

/** Names of inference profile geographies, used if AWS did not list the regions. */
export const geographies = {
  us: 'US regions',
  'us-gov': 'GovCloud regions',
  eu: 'EU regions',
  apac: 'Asia-Pacific regions',
  jp: 'Japan',
  au: 'Australia',
  ca: 'Canada',
  in: 'India',
} as const;

/** What a model accepts as input. */
export const inputKinds = { text: 'text', image: 'image' } as const;

/** What a model is good for. */
export const purposes = {
  chat: 'chat',
  cheap: 'cheap',
  pictures: 'pictures',
  embeddings: 'embeddings',
} as const;

/** Why a model cannot be chosen. Shown after the flag's name or under the field. */
export const modelRefusals = {
  'not-text': '{id} is not a text model (it is an embedding or image model, for example)',
  'no-streaming': '{id} does not support streaming, which OpenClaw needs',
  embedding: '{id} is an embedding model, for memory search (--memory-model); it cannot chat',
  'not-embedding':
    '{id} is not an embedding model that OpenClaw can use; see openclaw-bedrock models --for embeddings',
  'no-pictures': '{id} does not accept pictures; see openclaw-bedrock models --for pictures',
  mantle:
    '{id} is only available through another Bedrock API (Mantle), not through ConverseStream, which OpenClaw’s Bedrock provider uses',
  retired: '{id} has been retired',
  'no-profile-here': '{id} needs an inference profile, and {region} has none for it',
  'other-region': '{id} is in {region}; add --region {region}',
  'other-account': '{id} belongs to account {account}, not to yours',
  'no-such-name': '{id} is not the name of a chat model in {region}',
  'not-here': '{id} is not available in {region}',
} as const;

/** Why AWS's list could not be read. */
export const listProblems = {
  denied: 'your role cannot list models, which is fine (to allow it: openclaw-bedrock policy --discovery)',
  throttled: 'AWS is throttling requests; try again in a minute',
  'not-signed-in': 'your AWS credentials are missing or have expired (to see which: openclaw-bedrock verify)',
  'not-accepted': 'AWS did not accept the credentials',
  unreachable: 'could not reach AWS (to find out why: openclaw-bedrock doctor --live)',
  failed: 'AWS refused the request',
} as const;

/** What else runs on Bedrock besides the chat. */
export const uses = {
  memoryHelp: 'Embedding model for memory search, or off',
  imageHelp: 'Model for pictures, or off',
  smallHelp: 'Model for heartbeats and titles, or off',

  ask: 'What else should run on Bedrock?',
  header: 'Model, and $/M tokens in/out',
  nothing: 'Nothing else',
  all: 'All of these',
  option: '{use}: {model} {price}',
  optionNow: '{use}: {model} {price} (now {now})',

  untried: '{use}: {model} was not tested.',
  leftOut: '{use}: {model} did not reply ({title}), so it was left out.',

  replaced: '{to} replaces {from}.',
  reindex: 'Memory search needs a new index now: openclaw memory index --force',
  reindexWhy: 'rebuilds the memory index for the new model',
  onlyHttp1:
    'OpenClaw requests embeddings over HTTP/2 only, and {host} speaks HTTP/1.1: memory search will fail there.',
  pastProxy:
    'OpenClaw requests embeddings without the proxy {proxy}: memory search needs a direct connection to AWS.',
} as const;

/** What a model is used for, at the start of a line. */
export const useNames = {
  memory: 'Memory search',
  image: 'Pictures',
  small: 'Heartbeats and titles',
  fallback: 'Fallback',
} as const;

/** Texts of `use`. */
export const use = {
  example: 'Switch to Nova Lite',
  examplePart: 'Part of a name is enough',
  inUse: '{model} is already the default model. Nothing was changed.',
  switched: '✓ The default model is now {model}.',
  switchedFrom: '✓ The default model is now {model}; before: {previous}.',
  running: 'A running gateway uses it from the next message.',
  undo: 'Undo with: openclaw-bedrock undo',
  testFailed: 'The test call failed: {title}. The model is saved anyway.',
  notTested: 'Not tested: {title}. The model is saved anyway. Fix: {fix}',
  stays: 'Nothing was saved. The default model is still {model}.',
  testIt: 'Test it with: openclaw-bedrock verify',
  ambiguous: '"{typed}" matches several models: {choices}',
  unlisted:
    '{id} is not in any model list. Set it up with a test call instead: openclaw-bedrock init --model {id}',
} as const;

/** The flags of `policy`, and its message to an administrator. */
export const policy = {
  formatHelp: 'json (the policy), text (a message for your administrator), terraform, cloudformation, cli',
  discoveryHelp: 'Also allow listing the region’s models and inference profiles',
  authHelp:
    'Who gets it: a permission set (sso), the user of an API key, or the role of a machine (aws) (default: as configured, otherwise sso)',
  modelHelp: 'Model ID; repeat to add more (default: those in openclaw.json)',
  regionHelp: 'Bedrock region (default: current setup)',
  textExample: 'A message to send to your administrator',
  anyRegion: 'Could not list AWS’s profiles, so {ids} is allowed in every region its profile may use.',
  whole: 'Nothing is set up and --model was not given, so this policy allows every model.',

  greeting: 'Hello, I am setting up OpenClaw with Amazon Bedrock and need your help with access.',
  models: 'It calls these models in {region}, and nothing else: {models}',
  allModels: 'It calls models of Amazon Bedrock and does nothing else.',
  createSet:
    'In IAM Identity Center, please create the permission set BedrockInvokeOnly with this inline policy:',
  createPolicy:
    'Please create this IAM policy and attach it to the user of my Bedrock API key, replacing any other policy:',
  createRolePolicy:
    'Please attach this IAM policy, in place of any other for Bedrock, to the role of the machine that OpenClaw runs on (or to the role or user of its AWS profile):',
  session:
    'Please set the session duration of the permission set to 12 hours. So that I do not have to sign in every day, please also consider a longer access portal session (IAM Identity Center, Settings, Authentication; up to 90 days).',
  assign: 'Then please assign it to me in the account that should be billed.',
  useCase:
    '{models}: Anthropic requires a one-time use case form per account or organization: https://console.aws.amazon.com/bedrock/home?region={region}#/model-catalog',
  marketplace:
    '{models}: the first call in an account creates the AWS Marketplace subscription. Please make one call in the Bedrock playground with a role that has aws-marketplace:Subscribe and aws-marketplace:ViewSubscriptions; my role should not have them.',
  scp: 'If a service control policy limits regions: requests to {model} are processed in {regions}, so it must allow bedrock:InvokeModel* there.',
  scpGlobal:
    'If a service control policy limits regions: {model} is a global inference profile, whose requests carry aws:RequestedRegion = "unspecified", so it must allow bedrock:InvokeModel* for that value.',
  sendBack: 'Please reply with:',
  backUrl: '- the AWS access portal URL (it ends in awsapps.com/start) and the IAM Identity Center region',
  backAccount: '- the AWS account ID, 12 digits',
  backRegion: '- which region I should use for Bedrock ({region} is my guess)',
  itsRegions: 'the regions of its profile',
  thanks: 'Thank you!',

  broadRole:
    'Your agent will be able to do everything {role} can. Ask for a Bedrock-only role instead: {command}',
  broadUser:
    'The agent inherits these access keys, and can do whatever their user can do. A policy that allows only these models: {command}',
  broadKey: 'API keys usually allow more than calling these models. To limit this one: {command}',
} as const;
