import type { Family } from '../failure.ts';

/** The IDs that a Bedrock provider has had. `amazon-bedrock-mantle` is a different provider. */
const BEDROCK_PROVIDER = '(?:amazon-bedrock|aws-bedrock|bedrock)(?![\\w-])';

/**
 * Failures of OpenClaw’s own setup: its config, its plugin, its program. The wordings here were measured with 2026.5.7
 * and 2026.9.6 or come from public reports (https://github.com/openclaw/openclaw/issues/88707, /94641, /133810, /97241,
 * /62995, /75816, /1086).
 */
export const openclawFailures = {
  'not-configured': { code: 'OCB304', rules: [{ message: 'Unknown --auth-choice' }] },
  'plugin-missing': {
    code: 'OCB308',
    rules: [
      { message: 'No API provider registered for api: bedrock-converse-stream' },
      // Also of a stale entry in the configuration.
      { message: /(?<stale>plugin not (?:installed|found)): ["']?amazon-bedrock/ },
    ],
  },
  'plugin-disabled': { code: 'OCB350' },
  'plugin-outdated': { code: 'OCB351', rules: [{ message: 'registerApiProvider is not a function' }] },
  'plugin-install-failed': {
    code: 'OCB356',
    rules: [
      {
        message: [
          'Failed to install missing configured plugin amazon-bedrock',
          'Failed to install missing configured plugin "amazon-bedrock',
        ],
      },
      { message: /\bamazon-bedrock failed (?:to|during) load\b(?!.*Cannot find)/ },
      {
        message:
          /Cannot find (?:package|module) '(?:@openclaw\/amazon-bedrock|@aws-sdk\/client-bedrock|@smithy\/)/,
      },
    ],
  },
  'plugin-not-loaded': { code: 'OCB368' },
  'provider-id-unsupported': { code: 'OCB352' },
  'provider-incomplete': { code: 'OCB358' },
  'model-not-configured': {
    code: 'OCB353',
    rules: [
      {
        message: new RegExp(
          `(?:Unknown model: |(?<!NOT_FOUND: )[Mm]odel ["'](?=\\S+["'] (?:was )?not found))(?<ref>${BEDROCK_PROVIDER}/(?<model>[\\w.:/-]*\\w))`,
        ),
      },
    ],
  },
  'model-not-allowed': {
    code: 'OCB534',
    rules: [
      {
        message: new RegExp(
          `[Mm]odel (?:override )?"?(?<ref>${BEDROCK_PROVIDER}/[\\w.:/-]*\\w)["”]? is not allowed`,
        ),
      },
      {
        message: new RegExp(
          `(?:model not allowed: |payload\\.model '|models allowlist: )(?<ref>${BEDROCK_PROVIDER}/[\\w.:/-]*\\w)`,
        ),
      },
    ],
  },
  'thinking-level-unknown': {
    code: 'OCB537',
    rules: [
      {
        message: /Thinking level ["'](?<level>\w+)["'] is not supported for \S*bedrock\S*\//,
        facts: /(?:Use one of: [\w, ]*\b|using ["'])(?<offered>\w+)/,
      },
      { message: /\((?<level>\w+) not supported for \S*bedrock\S*\//, facts: /\bset to (?<offered>\w+) \(/ },
    ],
  },
  // Since 2026.4.1: https://github.com/openclaw/openclaw/issues/69708
  'auth-entry-ignored': {
    code: 'OCB369',
    rules: [{ message: /\binvalid_type\b.{0,120}?(?<entry>\b(?:amazon-|aws-)?bedrock:[\w@.-]*\w)/ }],
  },
  'gateway-mode-missing': {
    code: 'OCB354',
    rules: [{ message: ['Gateway start blocked', 'config is missing gateway.mode'] }],
  },
  'openclaw-config-invalid': {
    code: 'OCB355',
    rules: [
      {
        message: ['Unrecognized key: "', 'Unrecognized keys: "'],
        facts: /Unrecognized keys?: "(?<key>[^"]+)/,
      },
      { message: ['Run: openclaw doctor --fix', 'OpenClaw doctor repair failed'] },
      { message: /\bZod error at \S/ },
      { message: /\b(?<key>[a-z]\w*(?:\.\w+)+): Invalid input\b/, shared: true },
      { message: /Unrecognized key\(s\) in object: '(?<key>[^']+)/ },
      {
        message:
          /(?:invalid config|config (?:file )?(?:is )?invalid|config validation failed)\b(?!.*Unrecognized key)/i,
      },
    ],
  },
  'not-recognized': { code: 'OCB357' },
  'other-service': { code: 'OCB357' },
  'other-protocol': { code: 'OCB364' },
  'endpoint-unusable': { code: 'OCB365' },
  'openclaw-missing': {
    code: 'OCB360',
    rules: [
      {
        message:
          /\b(?:openclaw|moltbot|clawdbot)(?:\.cmd)?['"’]? ?: (?:(?:command )?not found|No such file|The term )|command not found: (?:openclaw|moltbot|clawdbot)|failed to run openclaw: program not found|openclaw['"]? is not recognized|spawn openclaw(?:\.cmd)? ENOENT|(?:'openclaw' 不是|無法辨識 'openclaw'|无法将“openclaw”)/,
      },
    ],
  },
  'openclaw-broken': {
    code: 'OCB361',
    rules: [
      {
        message:
          /Cannot find (?:package|module) '[^']*openclaw(?!\/amazon-bedrock)|npm install failed for openclaw|EACCES.*node_modules[\\/]\.?openclaw|openclaw.*(?:(?:requires|needs) Node|Node\.js \S+ is required)|does not provide an export named.*openclaw|Unsupported engine.*openclaw|ERR_MODULE_NOT_FOUND.*openclaw(?!\/amazon-bedrock)/i,
        facts:
          /Cannot find \w+ '[^']*[\\/]openclaw[\\/][^']*node_modules[\\/](?<part>@[\w-]+[\\/][\w.-]+|[\w.-]+)/,
      },
    ],
  },
  'discovery-failed': {
    code: 'OCB531',
    rules: [
      {
        message:
          /Failed to (?:discover|list)(?: Bedrock)? models(?!.*Ollama)(?!.*API Key is valid)|not authorized to perform: bedrock:List|Some models could not be refreshed/,
        shared: true,
      },
    ],
  },
} as const satisfies Family;

const NO_KEY = 'No API key found for (?:provider )?["\'\u201c]?';

/** Failures between a person and Bedrock, in the running gateway. */
export const gatewayFailures = {
  'gateway-down': {
    code: 'OCB370',
    rules: [
      {
        message: [
          'Gateway not reachable at ',
          'gateway closed (1006',
          'Gateway agent failed; running embedded agent',
          'Gateway restart failed after',
          'Gateway restart timed out',
          'Gateway version mismatch: expected',
          'gateway did not start on',
          'waiting for gateway port',
          'failed to acquire gateway lock',
          'startup migrations did not complete cleanly',
          'Gateway install failed',
          'Gateway service install failed',
          'Gateway failed to start',
          'Gateway did not become healthy',
        ],
        facts: /requires (?<origins>gateway\.controlUi\.allowedOrigins)/,
      },
    ],
  },
  'gateway-refused': {
    code: 'OCB371',
    rules: [
      {
        message: /unauthorized: gateway (?:token|password)(?! missing)|AUTH_TOKEN_MISMATCH/,
      },
    ],
  },
  'gateway-pairing': {
    code: 'OCB375',
    rules: [
      {
        message: [
          'pairing required',
          'scope upgrade pending approval',
          'missing scope: operator.',
          'missing required scope: operator.',
        ],
        shared: true,
      },
    ],
  },
  'gateway-token-missing': {
    code: 'OCB377',
    rules: [
      { message: ['gateway token missing', 'gateway password missing'] },
      { message: 'Re-copy a tokenized URL', general: true },
    ],
  },
  'gateway-identity-missing': {
    code: 'OCB378',
    rules: [{ message: ['device identity required', 'requires device identity'] }],
  },
  'gateway-device-token': {
    code: 'OCB376',
    rules: [{ message: ['device token mismatch', 'device token rejected'], shared: true }],
  },
  'gateway-plugin-not-loaded': { code: 'OCB372' },
  'gateway-not-restarted': { code: 'OCB373' },
  'gateway-outdated': { code: 'OCB470' },
  'gateway-other-model': { code: 'OCB570' },
  'gateway-failed': { code: 'OCB571' },
  // https://github.com/openclaw/openclaw/issues/141983, /134471
  'system-agent-refused': { code: 'OCB572', rules: [{ message: 'verified inference owner changed' }] },
  'gateway-silent': {
    code: 'OCB670',
    rules: [{ message: ['gateway timeout after', 'Gateway agent timed out'] }],
  },
  'openclaw-no-credentials': {
    code: 'OCB450',
    rules: [
      {
        message: new RegExp(`${NO_KEY}${BEDROCK_PROVIDER}`),
        facts: new RegExp(`${NO_KEY}(?<alias>(?:aws-)?bedrock)(?![\\w-])`),
      },
    ],
  },
  'other-provider-key': {
    code: 'OCB451',
    rules: [
      {
        message: new RegExp(`${NO_KEY}(?!provider |${BEDROCK_PROVIDER})(?<provider>[\\w-]+)`),
        // Only these provide embeddings, which memory search requests.
        facts:
          /(?:provider )?["'“]?(?:(?<embedder>(?:openai|google|gemini|voyage|mistral)(?![\w-]))|(?<mantle>amazon-bedrock-mantle))/,
      },
    ],
  },
  'image-tool-key': {
    code: 'OCB457',
    rules: [{ message: /(?:No API key resolved|Missing API key) for provider ["']?amazon-bedrock/ }],
  },
  'provider-sign-in-refused': {
    code: 'OCB460',
    rules: [
      {
        message: [
          'request failed (authentication failed)',
          'Authentication failed (provider returned HTTP 401)',
          'LLM request unauthorized',
        ],
        shared: true,
      },
    ],
  },
  'key-cooldown': {
    code: 'OCB459',
    rules: [
      {
        message: 'is temporarily disabled after a provider auth/billing failure',
        facts: /about (?<minutes>\d+) minute/,
        shared: true,
      },
    ],
  },
  'error-hidden': {
    code: 'OCB530',
    rules: [
      {
        message: [
          'No text output returned for provider',
          'Agent run failed (model: ',
          'Something went wrong while processing your request',
          'LLM request failed with an unknown error',
          'AI service returned an error',
          'agent run failed before producing a reply',
        ],
        shared: true,
      },
      { message: /Agent couldn.t generate a response|An unknown error occurred(?![:.] \w)/, shared: true },
    ],
  },
  'context-too-small': {
    code: 'OCB532',
    rules: [
      { message: 'Model context window too small (', facts: /small \((?<tokens>\d+)/, shared: true },
      { message: 'blocked model (context window too small)', facts: /ctx=(?<tokens>\d+)/, shared: true },
    ],
  },
  'openclaw-timed-out': {
    code: 'OCB533',
    rules: [
      {
        message: [
          'LLM request timed out',
          'before the model idle timeout',
          'request failed (request timed out',
          'API Error (Request timed out',
        ],
        shared: true,
      },
    ],
  },
} as const satisfies Family;
