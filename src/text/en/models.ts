/** What is said of models: while they are chosen, listed, and tried. */
export const models = {
  /** Added to a refusal when an id is close. */
  near: '{text}; did you mean {near}?',
  listed: '{text} (to list what is there: openclaw-bedrock models --region {region})',
  ask: 'Choose a model',
  asking: 'Loading models in {region}…',
  keys: 'Type to filter · Enter select · Tab add another · Shift-Tab set as fallback',
  search: 'Filter:',
  noMatch: 'No match',
  headName: 'Model',
  headPrice: '$/M in/out',
  headContext: 'Context',
  headWhere: 'Runs in',
  headTakes: 'Takes',
  headGood: 'Good for',
  comma: ', ',
  embeds: 'embeddings ({dimensions})',
  goodForNothing: '- (no tools while streaming)',
  all: 'All of them ({count} models)',
  other: 'Another model ID or ARN…',
  askId: 'Model ID, inference profile or ARN',
  fallbackIs: 'fallback {models}',
  fallbackMark: 'F',
  legacy: 'legacy',
  noPrice: 'unknown',
  worldwide: 'worldwide',
  thisRegion: 'this region only',
  more: '{regions} +{count}',

  fallbackHelp: 'Model to fall back to, such as one of another provider; repeat it for several, in order',
  fallbackIsPrimary: 'is already the default model',
  fallbackNeedsPrimary: 'cannot be combined with --no-primary',
  allHelp: 'Add every model that this sign-in can use; the default model stays',
  allAdded: '{count} more models come from AWS’s list. They are not called one by one.',
  allFromCatalogue:
    '{count} more models come from the built-in list, not from AWS: this account may not have them all.',

  untested: '{id} is in no list of models, so it is only saved after a test call; leave out --no-verify',
  takenFor: 'Using {id} for {instead}.',
  viaProfile: '{instead} needs an inference profile here; using {id} instead.',
  unknownLimits:
    '{id} is not in our catalog. Using safe limits: {contextWindow} tokens of context, {maxTokens} per reply. Price unknown.',
  legacyChosen: 'AWS lists {id} as legacy: it will be retired.',

  listExample: 'Models in your region',
  fromCatalogue: 'Showing the built-in model list: {why}',
  partlyCatalogue: 'Could not list AWS {list} ({why}); using the built-in list.',
  pictureExample: 'What can look at pictures, cheapest first?',
  forHelp: 'Only models that are good for this',
  sortHelp: 'Cheapest first, largest context first, or by name; else the recommended first',
  models: 'models',
  profiles: 'inference profiles',
  notSetUp: 'nothing is set up yet',

  calling: 'Testing {model}…',
  answers: '✓ {model} ({total} ms)',
  fails: '✗ {model}: {title}',
  swap: 'Choose a different model?',
} as const;

/** Names of the geographies that profiles belong to, where AWS did not tell the regions. */
export const geographies = {
  us: 'US regions',
  'us-gov': 'GovCloud regions',
  eu: 'EU regions',
  apac: 'Asia-Pacific regions',
  jp: 'Japan',
  au: 'Australia',
  ca: 'Canada',
  in: 'India',
  global: 'worldwide',
} as const;

/** What a model takes. */
export const inputKinds = { text: 'text', image: 'image' } as const;

/** What a model is good for. */
export const purposes = {
  chat: 'chat',
  cheap: 'cheap',
  pictures: 'pictures',
  embeddings: 'embeddings',
} as const;

/** Why a model cannot be chosen. Behind the flag's name or under the field. */
export const modelRefusals = {
  'not-text': '{id} is not a text model (it is an embedding or image model, for example)',
  'no-streaming': '{id} does not support streaming, which OpenClaw needs',
  embedding: '{id} is an embedding model, for memory search (--memory-model); it cannot chat',
  'not-embedding':
    '{id} is not an embedding model that OpenClaw can use; see openclaw-bedrock models --for embeddings',
  'no-pictures': '{id} does not take pictures; see openclaw-bedrock models --for pictures',
  mantle:
    '{id} is only available through another Bedrock API (Mantle), not through ConverseStream, which OpenClaw’s Bedrock provider uses',
  retired: '{id} has been retired',
  'no-profile-here': '{id} needs an inference profile, and {region} has none for it',
  'other-region': '{id} is in {region}; add --region {region}',
  'other-account': '{id} belongs to account {account}, not to yours',
  'not-here': '{id} is not available in {region}',
} as const;

/** Why a list of AWS could not be read. */
export const listProblems = {
  denied: 'your role cannot list models, which is fine (to allow it: openclaw-bedrock policy --discovery)',
  throttled: 'AWS is throttling requests; try again in a minute',
  'not-signed-in': 'not signed in: openclaw-bedrock login',
  unreachable: 'could not reach AWS: openclaw-bedrock doctor --live',
  failed: 'AWS refused the request',
} as const;
