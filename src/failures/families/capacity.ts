import type { Family } from '../failure.ts';

/** Failures of quotas, and of a Bedrock that has too much to do. */
export const capacityFailures = {
  throttled: {
    code: 'OCB504',
    rules: [
      { message: /[rR]eason\W{1,4}rate_limit\b/, general: true, shared: true },
      {
        message: [
          'Too many requests, please wait',
          'ThrottlingException: Too many requests',
          'request rate is too high',
          // Roo Code, which hides what Bedrock said.
          'Request was throttled or rate limited. Please try',
          '"Too many tokens" error detected',
        ],
      },
      { message: 'Too many tokens, please wait', kind: 'tokens' },
      {
        message:
          /Too many connections, please wait|Too many requests\. |[Rr]ate exceeded|TooManyRequestsException|model request was rate-limited|(?:temporarily|were) rate-limited|LLM request rate limited|Rate-limited — ready in|API rate limit reached/,
        shared: true,
      },
      {
        message:
          /^(?!.*(?:TooManyRequests|Rate exceeded|please wait|per day|not ready|Throttling|rate-limited|rate limit reached)).*(?:\bHTTP|\bstatus(?: code)?|\bStatusCode|\bError:?)[ :=]*429\b/i,
        shared: true,
      },
      { name: /^Throttling(?:Exception)?$/, shared: true },
      { name: /^RateLimitError$/, service: 'bedrock' },
      // Cursor.
      { message: /User Provided API Key Rate Limit|USER_API_KEY_RATE_LIMIT/, shared: true },
      // n8n, of the status 429.
      { message: 'service is receiving too many requests from you', general: true, shared: true },
      {
        message: /\bbedrock\b.{0,80}(?:\brate limit|throttl|too many requests)/i,
        general: true,
        shared: true,
      },
    ],
  },
  'quota-exhausted': {
    code: 'OCB516',
    rules: [
      { message: ['Too many tokens per day', 'Service quota exceeded. This error indicates'] },
      { name: /^ServiceQuotaExceededException$/, shared: true },
    ],
  },
  'bedrock-unavailable': {
    code: 'OCB517',
    rules: [
      { message: /[rR]eason\W{1,4}overloaded\b/, general: true, shared: true },
      {
        message: [
          'odel is not ready for inference',
          'Bedrock is unable to process your request',
          'Job registration failed: Engine',
          'The system encountered an unexpected error during processing',
          'System instability detected',
          'Model has timed out in processing',
          // Roo Code.
          'Model is not ready or still loading',
          'Bedrock internal server error',
        ],
      },
      { message: /nternalServerException\) when calling the \w*(?:Agent|Retrieve)\w* operation/ },
      { message: /bedrock is (?:overloaded|having issues) right now/ },
      // n8n, of the status 5xx.
      {
        message:
          /\b[Ss]ervice (?:was not able to process your request|failed to (?:handle|process) your request|unavailable - try again later)/,
        general: true,
        shared: true,
      },
      { message: /^(?=.*bedrock).*\boverloaded_error\b/i, general: true },
      { message: /\bAPI Error(?: \([^)]{0,160}\))?:? \(?529\b/, general: true, shared: true },
      {
        message: [
          'AI service is temporarily overloaded',
          'AI service is temporarily unavailable',
          'AI service returned an internal error',
          'provider returned a temporary internal error',
          'provider returned an internal error',
          'model is at capacity',
        ],
        shared: true,
      },
      {
        name: /^(?:InternalServer|ServiceUnavailable|ModelTimeout|ModelError|ModelNotReady|ModelStreamError)Exception$/,
        shared: true,
      },
    ],
  },
} as const satisfies Family;
