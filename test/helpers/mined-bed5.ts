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
  [
    'conversation-malformed',
    'The model returned the following errors: messages.0.content.3.type: Field required',
    { untyped: 'type' },
  ],
  [
    'request-rejected',
    'ValueError: Claude v3 models are not supported by this LLM.Please use `from langchain_community.chat_models import BedrockChat` instead.',
    { oldApi: '' },
  ],
  ['model-unsuitable', 'Bedrock: stopReason malformed_tool_use', { brokenCall: '' }],
  ['model-unsuitable', 'InvalidProviderOutput: malformed_model_output, amazon-bedrock', { brokenCall: '' }],
  ['model-unsuitable', 'The model is unsupported for streaming.', { streamless: '' }],
  ['bedrock-refused', 'AI_APICallError: Forbidden for amazon.nova-pro-v1:0'],
  ['program-faulty', 'Invalid payload! Need prompt and completion or messages and response.', { counts: '' }],
  [
    'bedrock-not-chosen',
    'The extension ignores CLAUDE_CODE_USE_BEDROCK: it sits on an anthropic login screen',
  ],
  ['bedrock-not-chosen', 'CLAUDE_CODE_USE_BEDROCK is set, and it shows the sign-in page'],
  ['bedrock-not-chosen', 'CLAUDE_CODE_USE_BEDROCK=1 still gives a log in prompt'],
  [
    'bedrock-not-chosen',
    'authentication_error: invalid x-api-key, through the Bedrock Access Gateway',
    { direct: '' },
  ],
];
