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

  proven: '{use}: {model} answers ({total} ms).',
  provenMemory:
    '{use}: {model} answers ({total} ms) with {dimensions} dimensions, at ${price} for a million tokens.',
  provenMemoryUnpriced:
    '{use}: {model} answers ({total} ms) with {dimensions} dimensions; it is paid by the request.',
  untried: '{use}: {model} was not tried.',
  leftOut: '{use}: {model} does not answer ({title}), so it is left out.',

  replaced: '{to} replaces {from}.',
  reindex: 'Memory search needs a new index now: openclaw memory index --force',
  onlyHttp1:
    'OpenClaw asks for embeddings over HTTP/2 only, and {host} speaks HTTP/1.1: memory search will fail there.',
  pastProxy:
    'OpenClaw asks for embeddings without the proxy {proxy}: memory search needs a direct way to AWS.',
} as const;

/** What a model is used for, at the start of a line. */
export const useNames = {
  memory: 'Memory search',
  image: 'Pictures',
  small: 'Heartbeats and titles',
  fallback: 'Fallback',
} as const;
