import type { Family } from '../failure.ts';

/** Failures of Bedrock API keys. */
export const apiKeyFailures = {
  'api-key-rejected': {
    code: 'OCB408',
    rules: [
      { message: ['make sure your API Key is valid', 'make sure your API key is valid'] },
      // Mantle, in the form of OpenAI's answers.
      { message: /^(?=.*\binvalid_api_key\b).*Invalid bearer token/, shared: true },
      { message: /^(?!.*invalid_api_key).*\bmantle\b.*Invalid bearer token/i },
      // OpenClaw's plugin makes this key from the AWS credentials.
      { message: /provider=amazon-bedrock-mantle\b.*\b401\b/, kind: 'made' },
      {
        message:
          /\bbedrock\b.{0,40}\bAPI key\b.{0,30}\b(?:invalid|expired)|\binvalid (?:bearer token|API key)\b.{0,60}\bbedrock/i,
        general: true,
        shared: true,
      },
    ],
  },
  'api-key-missing': {
    code: 'OCB409',
    rules: [
      { message: 'could not be signed with `token`' },
      { message: 'failed to resolve secrets from the active gateway' },
      { message: /Missing env(?:ironment)? var(?:iable)?:? ["`']AWS_BEARER_TOKEN_BEDROCK/ },
      {
        message:
          /(?:Secret provider "[^"]*" is not configured|Environment variable "|[Ff]ailed to resolve \S+:).*AWS_BEARER_TOKEN_BEDROCK/,
      },
      { message: "Token not present in 'AWS_BEARER_TOKEN_BEDROCK'" },
      // Mastra.
      { message: /Could not find API key \S*AWS_BEARER_TOKEN_BEDROCK/ },
      {
        message:
          /\b(?:bedrock|AWS)\b.{0,40}\b(?:API key|bearer token)\b.{0,30}\b(?:missing|not set|not found|required)/i,
        general: true,
        shared: true,
      },
    ],
  },
  'api-key-malformed': {
    code: 'OCB413',
    rules: [{ message: ['Invalid API Key format', 'Invalid API key format'] }],
  },
  'api-key-expired': {
    code: 'OCB414',
    rules: [{ message: ['Bearer Token has expired', 'bearer token has expired'] }],
  },
  'bearer-token-denied': {
    code: 'OCB507',
    rules: [{ message: /not authorized to perform: bedrock(?:-mantle)?:CallWithBearerToken/ }],
  },
  'api-key-in-config': { code: 'OCB461' },
} as const satisfies Family;
