/** Errors of calls to Bedrock that neutral searches return: prefill, time limits, answers that a program could not read. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_CALLS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  [
    'conversation-malformed',
    'Bedrock: no content in assistant message before conversational turn change',
    { empty: '' },
  ],
  [
    'conversation-malformed',
    'messages: prefill is not supported when thinking is enabled',
    { prefill: 'prefill', order: '' },
  ],
  [
    'conversation-malformed',
    'When using tools, pre-filling the `assistant` response is not supported.',
    { prefill: 'pre-fill', order: '' },
  ],
  [
    'conversation-malformed',
    'Claude Opus 4.6 does not support assistant message prefill on Bedrock',
    { prefill: 'prefill', order: '' },
  ],
  ['conversation-malformed', 'Bedrock: extended thinking is incompatible with prefill', { order: '' }],
  ['conversation-malformed', 'Bedrock: Prefilling is not allowed while the model thinks', { order: '' }],
  [
    'thinking-rejected',
    '`max_tokens` must be greater than `thinking.budget_tokens`.',
    { budget: 'than `thinking.budget_tokens' },
  ],
  [
    'thinking-rejected',
    '`temperature` may only be set to 1 when thinking is enabled.',
    { sampling: 'temperature' },
  ],
  [
    'thinking-rejected',
    '`top_p` must be greater than or equal to 0.95 or unset when thinking is enabled.',
    { sampling: 'top_p' },
  ],
  ['thinking-rejected', '`top_k` must be unset when thinking is enabled.', { sampling: 'top_k' }],
  [
    'beta-rejected',
    'BedrockException - {"message":"Unexpected value(s) `context-1m-2025-08-07` for the `anthropic-beta` header."}',
    { beta: 'context-1m-2025-08-07' },
  ],
  [
    'network-timeout',
    'operation error Bedrock Runtime: ConverseStream, https response error StatusCode: 0, RequestID: , canceled, context deadline exceeded',
    { slow: '' },
  ],
  ['network-timeout', "TypeError: terminated: code: 'UND_ERR_BODY_TIMEOUT'", { slow: '' }],
  ['network-timeout', 'TypeError: terminated: UND_ERR_HEADERS_TIMEOUT', { slow: '' }],
  ['network-timeout', 'Error [AI_RetryError]: BodyTimeoutError', { slow: '' }],
  ['network-timeout', 'Cannot connect to API: Headers Timeout Error', { slow: '' }],
  [
    'stream-broken',
    'InvokeModel: operation error Bedrock Runtime: InvokeModel, get identity: get credentials: request canceled, context canceled',
    { hungUp: '' },
  ],
  [
    'network',
    'Unable to execute HTTP request: The connection was closed during the request. The request will usually succeed on a retry (BedrockRuntimeAsyncClient)',
  ],
  ['program-faulty', "litellm.APIConnectionError: 'output'", { misread: '' }],
  ['program-faulty', "litellm.InternalServerError: 'text'", { misread: '' }],
  ['program-faulty', "ServiceUnavailableError: BedrockException - 'text'", { misread: '' }],
  [
    'agent-knowledge-base-unfit',
    'Failed to invoke Bedrock agent: Invalid input or configuration provided. Check the input and Knowledge Base configuration and try your request again.',
  ],
  [
    'agent-knowledge-base-unfit',
    'An error occurred (validationException) when calling the InvokeAgent operation: You can only provide configurations for up to 0 knowledge bases in the session state.',
    { allowed: '0' },
  ],
  ['signature-wrong', "The Canonical String for this request should have been 'POST"],
  [
    'program-faulty',
    'api/server/controllers/agents/client.js #sendCompletion] Unhandled error type Iterator value I is not an entry object',
    { switched: 'Iterator value I is not an entry object' },
  ],
  [
    'program-faulty',
    'litellm.exceptions.APIConnectionError: Attempted to access streaming response content, without having called `read()`.',
    { misread: '' },
  ],
  ['program-faulty', 'ValueError: Unsupported dict content for Bedrock'],
  [
    'program-faulty',
    'Unknown parameter in input: "tool_choice", must be one of: modelId, messages, system, inferenceConfig, toolConfig',
    { notTaken: 'tool_choice' },
  ],
  [
    'request-rejected',
    'Malformed input request: expected type: String, found: JSONObject, please reformat your input and try again.',
    { unmatched: 'request: expected type: String, found: JSONObject' },
  ],
  [
    'request-rejected',
    'Missing required parameter in guardrailConfig: "guardrailVersion"',
    { guard: 'guardrailConfig' },
  ],
  [
    'request-rejected',
    'Unknown parameter in guardrailConfig: "version", must be one of: guardrailIdentifier, guardrailVersion, trace',
    { guard: 'guardrailConfig' },
  ],
  ...['messages', 'system', 'toolConfig'].map(
    (union) =>
      [
        'request-rejected',
        `Invalid number of parameters set for tagged union structure ${union}[0]. Can only set one of the following keys: text, guardContent, cachePoint.`,
        { union, unsent: '' },
      ] as const,
  ),
  [
    'request-rejected',
    "BedrockException - Client error '400 Bad Request' for url 'https://bedrock-runtime.us-east-1.amazonaws.com/model/meta.llama3-1-70b-instruct-v1:0/converse'",
    { asked: 'meta.llama3-1-70b-instruct-v1:0', hidden: '' },
  ],
  [
    'request-rejected',
    'software.amazon.awssdk.services.bedrockruntime.model.ValidationException: null (Service: BedrockRuntime, Status Code: 400)',
    { hidden: '' },
  ],
  [
    'iam-denied',
    'You are not authorized to perform: bedrock:ApplyGuardrail on resource arn:aws:bedrock:us-east-1:123456789012:guardrail/abc',
    { resource: 'arn:aws:bedrock:us-east-1:123456789012:guardrail/abc' },
  ],
  [
    'parameter-rejected',
    'sendCompletion] Unhandled error type The additional field system conflicts with the existing field text. Remove system and try again.',
    { parameter: 'system' },
  ],
  ['stream-broken', 'Error: AWS Bedrock stream error (ECONNRESET): aborted'],
  [
    'model-unsuitable',
    'This model doesn’t support conversation history. Try again with input that only contains one user message.',
  ],
  [
    'request-rejected',
    'Malformed input request: #: extraneous key [tools] is not permitted, please reformat your input and try again.',
    { body: 'tools' },
  ],
  [
    'request-rejected',
    'Malformed input request: #: extraneous key [tool_choice] is not permitted, please reformat your input and try again.',
    { body: 'tool_choice' },
  ],
  [
    'request-rejected',
    'Malformed input request: #: extraneous key [chat_id] is not permitted, please reformat your input and try again.',
    { extra: 'chat_id' },
  ],
  [
    'program-faulty',
    'Could not connect to Amazon Bedrock model anthropic.claude-v2. Make sure your AWS environment is configured correctly',
    { unshown: '' },
  ],
  [
    'request-rejected',
    'An error occurred (ValidationException) when calling the InvokeModel operation: Validation Error',
    { opaque: '' },
  ],
  [
    'request-rejected',
    'ValidationException(properties: AWSBedrockRuntime.ValidationException.Properties(message: Optional("Validation Error"))',
    { opaque: '' },
  ],
];
