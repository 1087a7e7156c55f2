import type { Family } from '../family.ts';
import { BEDROCK_PROVIDER } from './openclaw.ts';

const NO_KEY = 'No API key found for (?:provider )?["\'\u201c]?';

/** Failures of the running gateway, between a person and Bedrock. */
export const gatewayFailures = {
  'gateway-down': {
    code: 'OCB370',
    rules: [
      {
        message: [
          'Gateway not reachable at ',
          'gateway closed (1006',
          'Gateway agent failed; running embedded agent',
        ],
      },
    ],
  },
  'gateway-refused': {
    code: 'OCB371',
    rules: [
      {
        message:
          /unauthorized: gateway (?:token|password)|gateway closed \(1008\)(?!: unauthorized: gateway)|AUTH_TOKEN_MISMATCH/,
      },
    ],
  },
  'gateway-plugin-not-loaded': { code: 'OCB372' },
  'gateway-not-restarted': { code: 'OCB373' },
  'gateway-outdated': { code: 'OCB470' },
  'gateway-other-model': { code: 'OCB570' },
  'gateway-failed': { code: 'OCB571' },
  'gateway-silent': { code: 'OCB670' },
  'openclaw-no-credentials': {
    code: 'OCB450',
    rules: [{ message: new RegExp(`${NO_KEY}${BEDROCK_PROVIDER}`) }],
  },
  'other-provider-key': {
    code: 'OCB451',
    rules: [
      {
        message: new RegExp(`${NO_KEY}(?!provider |${BEDROCK_PROVIDER})(?<provider>[\\w-]+)`),
        // Only these make embeddings, which memory search asks for.
        facts: /(?:provider )?["'“]?(?<embedder>(?:openai|google|gemini|voyage|mistral)(?![\w-]))/,
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
          'An unknown error occurred',
          'Something went wrong while processing your request',
        ],
        shared: true,
      },
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
          'request failed (request timed out',
          'API Error (Request timed out',
        ],
        shared: true,
      },
    ],
  },
} as const satisfies Family;
