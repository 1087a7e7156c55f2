import type { Family } from '../failure.ts';

/** Failures of a request: its messages and parameters, how it is sent, and what stops it on its way. */
export const requestFailures = {
  'conversation-malformed': {
    code: 'OCB523',
    rules: [
      {
        message: [
          'conversation must start with',
          'toolResult blocks',
          'required when building ToolResultBlock',
          'text field in the ContentBlock object',
          'content field in the Message object',
          'toolUse.input is invalid',
          'conversation history that you provided is incorrectly formatted',
          'toolResult cannot be empty',
          'first message must use the',
          'contain duplicate Ids',
          "at 'messages.",
        ],
      },
      // What Bedrock's Responses API says of an item whose kind it does not know.
      { message: /(?<unread>Invalid 'input'): value did not match any expected variant/ },
      { message: /(?<fromS3>(?:document|image|video)\.source)\.\w+: Field required/ },
      // What Anthropic's models check by themselves: `messages.3.content.1: Input should be a valid dictionary`.
      {
        message:
          /\bmessages(?:\.\w+)*(?<!\.source\.\w+): (?:at least one message|Input should|String should|Field required)/,
        shared: true,
      },
      { message: /(?:400|errors:|Exception:) messages(?:\.\w+)+: /, general: true, shared: true },
      {
        message: [
          'must alternate between',
          'cannot be provided in the same turn',
          'must end with a user message',
          '`tool_result` block',
          'must have non-empty content',
          'text content blocks must ',
          'final assistant content cannot end with trailing whitespace',
          'Expected `thinking` or',
          'thinking block must contain',
          'latest assistant message cannot be modified',
          'must start with a thinking block',
          'Invalid `signature` in `thinking` block',
          'provider rejected the conversation state',
          'Message ordering conflict',
          'toolConfig field must be defined',
        ],
        shared: true,
      },
    ],
  },
  'guardrail-intervened': {
    code: 'OCB524',
    rules: [{ message: ['guardrail_intervened', 'GUARDRAIL_INTERVENED'] }],
  },
  'guardrail-missing': {
    code: 'OCB526',
    rules: [
      { message: /[Gg]uardrail (?:identifier|version)\b.{0,40}(?:does not exist|not found|is invalid)/ },
    ],
  },
  'wrong-endpoint': {
    code: 'OCB527',
    rules: [
      { message: 'requested operation is not recognized by the service' },
      {
        message:
          /(?:FoundationModel|CustomModel|InferenceProfile)s?\b.*(?:Operation unknown|Unknown operation)/,
      },
      { message: /'Bedrock' object has no attribute '(?:invoke_model|converse)/ },
      { message: /'BedrockRuntime' object has no attribute '(?:list|get)_/ },
      // Nothing is at the path that was called. A model's ARN adds a slash to the path unless it is encoded.
      { message: /(?<misplaced>UnknownOperationException)/, shared: true },
    ],
  },
  'invoke-blocked': {
    code: 'OCB528',
    rules: [
      {
        message: /\binvoke\w* (?:\w+ ){0,3}(?:blocked|disabled|not allowed)\b.{0,80}\bconverse/i,
      },
    ],
  },
  'request-rejected': {
    code: 'OCB520',
    rules: [
      // A body for InvokeModel in the format of another model.
      {
        message: ['Malformed input request', 'extraneous key ['],
        facts:
          /(?:required|extraneous) key \[(?:(?<embedding>texts|input_type|inputText)|(?<body>messages|prompt|max_tokens))\]/,
      },
      { message: /did not allow (?<caching>prompt caching)/ },
      {
        message: ['invalid beta flag', 'Extra inputs are not permitted'],
        facts:
          /(?<beta>(?:invalid )?beta flag|context_management|defer_loading|input_examples|eager_input_streaming|tool_reference|output_config)|(?<caching>cache_control)/,
        shared: true,
      },
      {
        message: [
          'Invalid prompt: prompt must start with',
          't support tool calling without',
          'service tier is not supported',
          'conflicts with an existing field',
          'provided request is not valid',
          'bedrock does not support parameters: ',
        ],
      },
      {
        message:
          /t support (?:specifying the|(?:the )?cachePoint|the stopSequences|the toolConfig\.toolChoice)|toolConfig\.tools\.|at '(?:toolConfig|inferenceConfig)\./,
      },
      {
        message: [
          'cannot both be specified',
          'input_schema: JSON schema is invalid',
          'blocks with cache_control may be provided',
          'must be greater than `thinking.budget_tokens`',
          'may only be set to 1 when thinking is enabled',
          'Thinking may not be enabled when',
          'does not match any of the expected tags',
          'Could not process image',
          'is a reserved keyword and may not be used',
          'remove the invalid cache point',
        ],
        shared: true,
      },
      // What botocore checks before it sends anything.
      { message: / for parameter (?:modelId|messages|toolConfig)\b/ },
      // Claude Code quotes Bedrock's message bare, and Anthropic's own answers as JSON.
      { message: /\bAPI Error(?: \([^)]{0,80}\))?: 400 (?!messages\b)\w/, general: true, shared: true },
      { name: /^(?:ValidationException|BadRequestError)$/, service: 'bedrock' },
      {
        message:
          /t support (?:system messages|stop sequences|image|document)|(?:temperature|top_p|top_k)\W+(?:is deprecated|parameter\b)|thinking\.type\.enabled\W+is not supported|image exceeds .* maximum|\b(?:system|tools|tool_choice|thinking|max_tokens|stop_sequences|metadata)(?:\.\w+)*: (?:Input should|String should|Field required)/,
        shared: true,
      },
    ],
  },
} as const satisfies Family;
