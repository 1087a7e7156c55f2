import type { Family } from '../failure.ts';
import { BEDROCK_PROVIDER } from './openclaw.ts';

const NO_KEY = 'No API key found for (?:provider )?["\'\u201c]?';

/** Failures between a person and Bedrock, in the running gateway. */
export const gatewayFailures = {
  'gateway-refused': {
    code: 'OCB371',
    rules: [
      {
        message:
          /unauthorized: gateway (?:token|password)(?! missing)|AUTH_TOKEN_MISMATCH|\breason=(?:token|password)_mismatch/,
      },
      // What the gateway answers over HTTP.
      { message: /"message": ?"Unauthorized", ?"type": ?"(?<overHttp>unauthorized)"/, kind: 'unsaid' },
      // Older versions, which do not say why.
      { message: /\(1008\): unauthorized(?!:)/, kind: 'unsaid' },
      // The dashboard's page.
      { message: /belongs to a different Gateway URL|token from another Gateway URL/, kind: 'unsaid' },
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
      { message: /\breason=(?:token|password)_missing\b/ },
      { message: 'gateway url override requires explicit credentials', kind: 'byUrl' },
      { message: 'Re-copy a tokenized URL', general: true },
    ],
  },
  'gateway-identity-missing': {
    code: 'OCB378',
    rules: [{ message: ['device identity required', 'requires device identity'] }],
  },
  'gateway-device-token': {
    code: 'OCB376',
    rules: [
      { message: ['device token mismatch', 'device token rejected'], shared: true },
      { message: /\breason=device_token_mismatch/ },
    ],
  },
  'gateway-plugin-not-loaded': { code: 'OCB372' },
  'gateway-not-restarted': { code: 'OCB373' },
  'gateway-outdated': { code: 'OCB470' },
  'gateway-other-model': {
    code: 'OCB570',
    rules: [
      { message: /answered through (?<used>\S+) instead of the requested (?<expected>\S*bedrock\S*\w)/ },
    ],
  },
  'gateway-failed': { code: 'OCB571' },
  // https://github.com/openclaw/openclaw/issues/141983, /134471
  'system-agent-refused': {
    code: 'OCB572',
    rules: [
      {
        message: [
          'verified inference owner changed',
          'could not reach working inference',
          'admitted plugin generation',
        ],
      },
      { message: /requires working inference(?!: | first\. The configured)/, kind: 'unset' },
    ],
  },
  // https://github.com/openclaw/openclaw/issues/44435, /44353, /69719, /10462
  'fallback-not-tried': {
    code: 'OCB573',
    rules: [
      { message: /\bfall ?backs?\b.{0,60}\b(?:not|never) (?:tried|attempted|triggered|used)\b/i },
      { message: /\bno fallback.{0,30} (?:tried|attempted|triggered)\b/i },
      { message: /\bnot\W{1,4}(?:attempt|fall back) .{0,40}\b(?:fallback|backup|next) /i },
      { message: /\bwithout (?:trying|attempting) .{0,20}\bfallback/i },
      { message: /decision\W{1,3}surface_error.*fallbackConfigured\W{1,3}true/ },
    ],
  },
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
      {
        message:
          /\bNo (?:API keys configured|auth configured|route-compatible authentication source is configured|usable \S+ authentication is available) for (?:provider )?"?amazon-bedrock(?![\w-])|\bNo API key for (?:provider: )?amazon-bedrock\b/,
      },
      {
        message:
          /Explicit auth order for (?<ordered>amazon-bedrock) has no usable|auth\.order\.(?<dangling>amazon-bedrock) references|Auth profile "[^"]*" is not configured for amazon-bedrock|No credentials found for profile "amazon-bedrock:/,
        kind: 'profiles',
      },
      { message: /\bamazon-bedrock Run `openclaw configure`/, kind: 'listed' },
      { message: /No models? (?:available|selected)\.\s+Use \/login/, shared: true },
      {
        message: [
          'Missing API key for the selected provider on the gateway',
          'Configure the gateway auth for that provider',
          'No provider credential is configured for this model',
        ],
        shared: true,
      },
    ],
  },
  'other-provider-key': {
    code: 'OCB451',
    rules: [
      {
        message: new RegExp(`${NO_KEY}(?!provider(?![\\w-])|${BEDROCK_PROVIDER})(?<provider>[\\w-]+)`),
        // Only these provide embeddings, which memory search requests.
        facts:
          /(?:provider )?["'“]?(?:(?<embedder>(?:openai|google|gemini|voyage|mistral)(?![\w-]))|(?<mantle>amazon-bedrock-mantle)|(?<custom>custom-[\w-]+))/,
      },
      {
        message: /\bNo auth configured for provider "(?!amazon-bedrock")(?<provider>[\w-]+)"/,
        facts: /"(?<mantle>amazon-bedrock-mantle)/,
      },
      // A profile of the AWS CLI has no colon in its name.
      { message: /\bNo credentials found for profile "(?!amazon-bedrock:)(?<provider>[\w-]+):/ },
    ],
  },
  'image-tool-key': {
    code: 'OCB457',
    rules: [
      {
        message:
          /(?:No API key resolved|Missing API key) for provider ["']?amazon-bedrock(?!.*Configure the gateway auth)/,
      },
      // https://github.com/openclaw/openclaw/issues/103637
      {
        message:
          /(?:could not resolve request credentials|credential resolution failed) for amazon-bedrock|safeguard: no request credentials/,
        kind: 'compacts',
      },
    ],
  },
  'provider-sign-in-refused': {
    code: 'OCB460',
    rules: [
      {
        message: [
          'request failed (authentication failed)',
          'Authentication failed (provider returned HTTP 401)',
          'LLM request unauthorized',
          'Authentication refresh failed. Re-authenticate',
          'Authentication failed at the provider. Re-authenticate',
          'Authentication failed with an HTML 403 response from the provider',
        ],
        shared: true,
      },
      // OpenClaw's log, of why a model's turn came to an end.
      { message: /[rR]eason\W{1,4}auth(?:_permanent)?\b/, general: true, shared: true },
      { message: /Model login (?:expired|failed) on the gateway(?! for (?!amazon-bedrock))/, shared: true },
      { message: /Couldn.t sign in to (?:amazon-)?bedrock\.|bedrock isn.t accepting your saved login/ },
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
      {
        message:
          /No available auth profile for (?:amazon-)?bedrock\b|Provider amazon-bedrock (?:is in cooldown|has \w+ issue)|is temporarily unavailable for amazon-bedrock\/|Skipping amazon-bedrock\/\S+: recent/,
        kind: 'everyCall',
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
          'produce or deliver a reply',
          'Request failed after repeated internal retries',
          'Heartbeat check failed before it could produce',
          'heartbeat failed: agent-runner-failure',
          'Image attachment could not be analyzed',
          'Exceeded retry limit after',
          'odel switch could not be completed',
          'Live model switch failed after',
          'did not produce a visible reply',
          'No response generated. Please try again',
          'Chat failed before the run started',
          'Model provider request failed.',
          'ended with an incomplete terminal response',
          'ended with a structured plan but no final answer',
          'Image model returned no text (',
        ],
        shared: true,
      },
      {
        message:
          /model backend \S+ (?:responded but )?produced no usable reply|incomplete turn detected(?!.*stopReason=(?:length|max_tokens)\b)/,
        shared: true,
      },
      { message: /LLM request failed(?! with| \(|:)/, shared: true },
      {
        message:
          /Couldn.t reach (?:amazon-)?bedrock with any of your saved logins|model \S*bedrock\/\S+ failed; reverted to|Image model failed \(\S*bedrock\/[^)]+\)\.?$/,
      },
      { message: 'provider rejected the request schema or tool payload', kind: 'refused', shared: true },
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
          'Request timed out before a response was generated',
          'before the LLM idle timeout',
          'LLM idle timeout (',
          'promptError": "This operation was aborted',
          'interrupted because it stopped making progress',
          'reach the configured model backend',
          'embedded run timeout: runId=',
        ],
        facts: /(?<noChunks>ended without sending any chunks)/,
        shared: true,
      },
    ],
  },
  // https://github.com/openclaw/openclaw/issues/69099
  'reply-unread': {
    code: 'OCB617',
    rules: [
      {
        message:
          /^(?!.*(?:LLM request timed out|AnthropicError: )).*request ended without sending any chunks/,
        shared: true,
      },
    ],
  },
} as const satisfies Family;
