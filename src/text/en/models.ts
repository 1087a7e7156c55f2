/** What is said of models: while they are chosen, listed, and tried. */
export const models = {
  /** Added to a refusal when an id is close. */
  near: '{text}; did you mean {near}?',
  ask: 'Models: the first is the primary',
  asking: 'Asking AWS for the models of {region}…',
  keys: 'Type to filter · Tab choose several · Shift-Tab fallback · Enter done',
  search: 'Filter:',
  noMatch: 'Nothing matches',
  headName: 'Model',
  headPrice: '$/M in/out',
  headContext: 'Context',
  headWhere: 'Processed in',
  other: 'Another model id or ARN…',
  askId: 'Model id, inference profile or ARN',
  fallbackIs: 'fallback {models}',
  fallbackMark: 'F',
  legacy: 'legacy',
  noPrice: 'unknown',
  worldwide: 'any commercial region',
  thisRegion: 'this region only',
  more: '{regions} +{count}',

  fallbackHelp: 'Model to fall back to, e.g. a cheaper one (agents.defaults.model.fallbacks)',
  fallbackIsPrimary: 'is the primary model itself',
  fallbackNeedsPrimary: 'cannot go with --no-primary, which leaves agents.defaults.model as it is',

  takenFor: '{instead} is taken for {id}.',
  viaProfile: '{instead} can only be called through an inference profile here, so {id} takes its place.',
  unknownLimits:
    '{id} is not in our catalogue: {contextWindow} tokens of context and {maxTokens} of reply are low guesses, and no price is known.',
  legacyChosen: '{id} is on its way out (AWS lists it as legacy).',

  listExample: 'What can I use here?',
  fromCatalogue: 'From our catalogue, not from AWS: {why}',
  partlyCatalogue: 'AWS’s list of {list} could not be read ({why}); our catalogue stands in for it.',
  models: 'models',
  profiles: 'inference profiles',
  notSetUp: 'nothing is set up yet',

  calling: 'Calling {model} too…',
  answers: '{model} answers ({total} ms).',
  fails: '{model} does not answer: {title}',
  swap: 'Choose another model instead?',
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
  global: 'any commercial region',
} as const;

/** Why a model cannot be chosen. Behind the flag's name or under the field. */
export const modelRefusals = {
  'not-text': '{id} takes or gives no text (an embedding or image model, say)',
  'no-streaming': '{id} does not stream, which OpenClaw needs',
  embedding: '{id} is an embedding model, for memory search: it cannot chat',
  mantle:
    '{id} is served by another API of Bedrock (Mantle) and not by ConverseStream, which OpenClaw’s Bedrock provider calls',
  retired: '{id} has reached the end of its life',
  'no-profile-here': '{id} can only be called through an inference profile, and {region} has none for it',
  'other-region': '{id} is of region {region}; give its region with --region',
  'other-account': '{id} is of account {account}, which is not the one of this sign-in',
  'not-here': '{region} has no {id}',
} as const;

/** Why a list of AWS could not be read. */
export const listProblems = {
  denied: 'the role may not read AWS’s list, and need not: openclaw-bedrock policy --discovery',
  throttled: 'AWS is throttling; try again in a minute',
  'not-signed-in': 'not signed in: openclaw-bedrock login',
  unreachable: 'AWS could not be reached: openclaw-bedrock doctor --live',
  failed: 'AWS refused',
} as const;
