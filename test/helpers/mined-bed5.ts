/** Errors of calls to Bedrock: wordings that were silent or answered beside the point. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_CALLERS2: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  [
    'thinking-rejected',
    'max_tokens must be greater than thinking.budget_tokens. Please consult our documentation',
    { budget: 'than thinking.budget_tokens' },
  ],
  [
    'tool-rejected',
    'The format of the value at toolConfig.tools.0.toolSpec.inputSchema.json is invalid. Provide a json object for the field and try again.',
    { tool: '0', bareSchema: 'inputSchema.json is invalid' },
  ],
  [
    'conversation-malformed',
    "validation_error: Invalid 'messages': Invalid 'content': value did not match any expected variant",
    { misfit: '' },
  ],
  [
    'request-rejected',
    'The guard content text is empty. Provide guard content and try again with contextual grounding.',
    { groundless: '' },
  ],
  [
    'request-rejected',
    "An error occurred (ValidationException) when calling the ListFoundationModels operation: 1 validation error detected: Value at 'byProvider' failed to satisfy constraint: Member must satisfy regular expression pattern: [A-Za-z0-9- ]{1,63}",
    { filter: 'byProvider', byName: 'byProvider' },
  ],
  [
    'request-rejected',
    "An error occurred (ValidationException) when calling the ListFoundationModels operation: Value at 'byOutputModality' failed to satisfy constraint: Member must satisfy enum value set",
    { filter: 'byOutputModality' },
  ],
  [
    'wrong-endpoint',
    "AI_APICallError: Not Found url: 'https://bedrock-runtime.us-west-2.amazonaws.com/openai/v1/completions'",
    { responses: '' },
  ],
  [
    'wrong-endpoint',
    'POST https://bedrock-runtime.us-west-2.amazonaws.com/openai/v1/responses 404',
    { responses: '' },
  ],
];
