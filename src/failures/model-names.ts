/** What the IDs of Bedrock's models begin with, and the sources of patterns for it. */

/** The geographies of inference profiles: https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html */
export const GEOGRAPHIES = ['us-gov', 'us', 'eu', 'apac', 'ap', 'jp', 'au', 'ca', 'in', 'global'] as const;

/** Who makes the models: https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html */
export const MAKERS = [
  'ai21',
  'amazon',
  'anthropic',
  'cohere',
  'deepseek',
  'google',
  'luma',
  'meta',
  'minimax',
  'mistral',
  'moonshotai',
  'moonshot',
  'nvidia',
  'openai',
  'qwen',
  'stability',
  'twelvelabs',
  'writer',
  'xai',
  'zai',
] as const;

const makers = MAKERS.join('|');
const geographies = GEOGRAPHIES.join('|');

/** The start of a model ID, with a geography or without. */
export const MODEL_START = `(?:(?:${geographies})\\.)?(?:${makers})\\.`;
/** The same without a geography. */
export const BARE_START = `(?:${makers})\\.`;
/** The geography alone, with its dot. */
export const GEOGRAPHY_START = `(?:${geographies})\\.`;
