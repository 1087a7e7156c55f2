import type { Rule } from './rule.ts';

/**
 * OpenClaw's own messages, in the table of rules.ts. Wordings: measured with 2026.5.7 and 2026.9.6, and from public
 * reports (https://github.com/openclaw/openclaw/issues/88707, /94641, /133810, /97241, /62995, /75816, /1086).
 */

/** The ids that a provider for Bedrock has had. `amazon-bedrock-mantle` is another one. */
const OURS = '(?:amazon-bedrock|aws-bedrock|bedrock)(?![\\w-])';

const NO_KEY = 'No API key found for (?:provider )?["\'\u201c]?';

export const OPENCLAW: readonly Rule[] = [
  { error: 'plugin-missing', message: 'No API provider registered for api: bedrock-converse-stream' },
  { error: 'plugin-missing', message: 'plugin not installed: amazon-bedrock' },
  { error: 'plugin-outdated', message: 'registerApiProvider is not a function' },
  {
    error: 'plugin-install-failed',
    message: [
      'Failed to install missing configured plugin amazon-bedrock',
      'Failed to install missing configured plugin "amazon-bedrock',
    ],
  },
  {
    error: 'plugin-install-failed',
    message: /Cannot find (?:package|module) '(?:@openclaw\/amazon-bedrock|@aws-sdk\/|@smithy\/)/,
  },
  { error: 'model-not-configured', message: new RegExp(`Unknown model: (?<ref>${OURS}/[\\w.:/-]*\\w)`) },
  { error: 'openclaw-no-credentials', message: new RegExp(`${NO_KEY}${OURS}`) },
  {
    error: 'other-provider-key',
    message: new RegExp(`${NO_KEY}(?!provider |${OURS})(?<provider>[\\w-]+)`),
    // Only these make embeddings, which memory search asks for.
    facts: /(?:provider )?["'“]?(?<embedder>(?:openai|google|gemini|voyage|mistral)(?![\w-]))/,
  },
  {
    error: 'image-tool-key',
    message: /(?:No API key resolved|Missing API key) for provider ["']?amazon-bedrock/,
  },
  { error: 'api-key-missing', message: 'failed to resolve secrets from the active gateway' },
  { error: 'api-key-missing', message: 'Missing env var "AWS_BEARER_TOKEN_BEDROCK"' },
  {
    error: 'gateway-down',
    message: [
      'Gateway not reachable at ',
      'gateway closed (1006',
      'Gateway agent failed; running embedded agent',
    ],
  },
  {
    error: 'gateway-refused',
    message:
      /unauthorized: gateway (?:token|password)|gateway closed \(1008\)(?!: unauthorized: gateway)|AUTH_TOKEN_MISMATCH/,
  },
  { error: 'gateway-mode-missing', message: ['Gateway start blocked', 'config is missing gateway.mode'] },
  {
    error: 'openclaw-config-invalid',
    message: ['Unrecognized key: "', 'Unrecognized keys: "'],
    facts: /Unrecognized keys?: "(?<key>[^"]+)/,
  },
  {
    error: 'openclaw-config-invalid',
    message: /(?:invalid config|config (?:file )?(?:is )?invalid)\b(?!.*Unrecognized key)/i,
  },
  { error: 'not-configured', message: 'Unknown --auth-choice' },
  {
    error: 'error-hidden',
    message: [
      'No text output returned for provider',
      'Agent run failed (model: ',
      'An unknown error occurred',
      'Something went wrong while processing your request',
    ],
    shared: true,
  },
  {
    error: 'provider-sign-in-refused',
    message: ['request failed (authentication failed)', 'Authentication failed (provider returned HTTP 401)'],
    shared: true,
  },
  {
    error: 'key-cooldown',
    message: 'is temporarily disabled after a provider auth/billing failure',
    facts: /about (?<minutes>\d+) minute/,
    shared: true,
  },
  {
    error: 'openclaw-missing',
    message:
      /\bopenclaw(?:\.cmd)?['"]? ?: (?:command )?not found|command not found: openclaw|openclaw['"]? (?:: The term.* )?is not recognized|spawn openclaw(?:\.cmd)? ENOENT/,
  },
  {
    error: 'openclaw-broken',
    message:
      /Cannot find (?:package|module) '[^']*openclaw(?!\/amazon-bedrock)|openclaw.*(?:(?:requires|needs) Node|Node\.js \S+ is required)|does not provide an export named.*openclaw|Unsupported engine.*openclaw|ERR_MODULE_NOT_FOUND.*openclaw(?!\/amazon-bedrock)/i,
  },
  {
    error: 'discovery-failed',
    message:
      /Failed to (?:discover|list)(?: Bedrock)? models(?!.*Ollama)(?!.*API Key is valid)|not authorized to perform: bedrock:List|Some models could not be refreshed/,
    shared: true,
  },
  {
    error: 'context-too-small',
    message: 'Model context window too small (',
    facts: /small \((?<tokens>\d+)/,
    shared: true,
  },
  {
    error: 'context-too-small',
    message: 'blocked model (context window too small)',
    facts: /ctx=(?<tokens>\d+)/,
    shared: true,
  },
  {
    error: 'openclaw-timed-out',
    message: ['LLM request timed out', 'request failed (request timed out', 'API Error (Request timed out'],
    shared: true,
  },
  {
    error: 'model-not-allowed',
    message: new RegExp(`[Mm]odel (?:override )?"?(?<ref>${OURS}/[\\w.:/-]*\\w)["”]? is not allowed`),
  },
];
