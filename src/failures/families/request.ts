import type { Family } from '../failure.ts';

/** Failures of a request: its messages and parameters, how it is sent, and what stops it on its way. */
export const requestFailures = {
  'conversation-malformed': {
    code: 'OCB523',
    rules: [
      {
        message: 'cannot be provided in the same turn',
        kind: 'mixed',
        shared: true,
      },
      { message: 'ser messages cannot contain tool uses', kind: 'misplaced' },
      {
        message: ['ser messages cannot contain reasoning content', 't support the reasoningContent'],
        kind: 'reasoning',
      },
      {
        message: [
          't support tool calling without',
          'toolConfig field must be defined',
          '`tool_result` blocks must define tools',
        ],
        kind: 'toolless',
        shared: true,
      },
      {
        message: [
          'required when building ToolResultBlock',
          'text field in the ContentBlock object',
          'content field in the Message object',
          'conversation history that you provided is incorrectly formatted',
          'toolResult cannot be empty',
          // Continue and LangChain.js.
          'no content in assistant message before',
          'Invalid message content: empty string',
        ],
        kind: 'empty',
      },
      { message: 'text block must be included when using documents', kind: 'onlyDocument', shared: true },
      {
        message: ['System message must be at beginning', 'Multiple system messages that are separated by'],
        kind: 'systemLate',
        shared: true,
      },
      { message: 'at least one non-system message', kind: 'systemOnly', shared: true },
      { message: '#/messages: expected minimum item count', kind: 'systemOnly' },
      // OpenClaw's own words.
      {
        message: [
          'Session history was corrupted',
          'Session history got out of sync',
          'Session history looks corrupted',
          'Session history or replay state is invalid',
        ],
        shared: true,
      },
      // What Bedrock's Responses API says of an item whose kind it does not know.
      { message: "Invalid 'input': value did not match any expected variant", kind: 'unread' },
      // The same of a chat in OpenAI's format.
      { message: /Invalid 'messages': .*did not match any expected variant/, kind: 'misfit' },
      {
        message: [
          'must have non-empty content',
          'text content blocks must ',
          'final assistant content cannot end with trailing whitespace',
        ],
        kind: 'empty',
        shared: true,
      },
      { message: ['toolResult blocks', 'contain duplicate Ids'], kind: 'unpaired' },
      {
        message: /\btool_result`? block(?!s must define)/,
        kind: 'unpaired',
        shared: true,
      },
      { message: 'conversation must start with', kind: 'order' },
      {
        message: [
          'roles must alternate between',
          'conversation must alternate between',
          'must end with a user message',
          'last turn in the conversation to be',
          'message in the final position',
          'first message must use the',
        ],
        kind: 'order',
        facts: /(?<prefill>[Pp]re-?fill)/,
        shared: true,
      },
      // Of models that think, or thinking that is turned on.
      {
        message:
          /\bpre-?fill\w*\b.{0,60}\bn[o'’]t (?:supported|allowed)\b|^(?!.*must end with a user).*\b(?:not support|incompatible with) (?:\w+ ){0,2}(?<prefill>pre-?fill)/i,
        facts: /(?<prefill>[Pp]re-?fill)/,
        kind: 'order',
        general: true,
        shared: true,
      },
      {
        message: /at 'messages\.(?!\S*\.format')/,
        facts:
          /(?<misnamed>toolUse\.name)|\.(?<empty>text)' failed .*have length greater|\.(?<turnRole>role)' failed/,
      },
      {
        message:
          /^(?!.*toolConfig\.).*Provide a json object for|The value at messages\.\S*toolUse\.input is empty|Unable to convert openai tool calls.* to bedrock tool calls/,
        kind: 'bare',
      },
      // What Anthropic's models check by themselves: `messages.3.content.1: Input should be a valid dictionary`.
      {
        message:
          /\bmessages(?:\.(?!cache_control|signature)\w+)*(?<!\.source(?:\.\w+)+): (?:at least one message|Input should|String should|Field required)/,
        facts: /content\.\d+\.(?<untyped>type): Field required/,
        shared: true,
      },
      { message: /(?:400|errors:|Exception:) messages(?:\.\w+)+: /, general: true, shared: true },
      // Whatever else Converse says of a part of a message.
      { message: /\bThe (?:\w+ of the )?value at messages\.\d/, general: true },
      {
        message: [
          'Expected `thinking` or',
          'thinking block must contain',
          'latest assistant message cannot be modified',
          'must start with a thinking block',
          'Invalid `signature` in `thinking` block',
          'thinking.signature: Field required',
          'reasoning content format incorrect',
        ],
        kind: 'thought',
        shared: true,
      },
      { message: 'request body is not valid JSON', kind: 'garbled', shared: true },
      { message: ['provider rejected the conversation state', 'Message ordering conflict'], shared: true },
    ],
  },
  'wrong-endpoint': {
    code: 'OCB527',
    rules: [
      { message: 'requested operation is not recognized by the service' },
      {
        message:
          /(?:FoundationModel|CustomModel|InferenceProfile)s?\b.*(?:Operation unknown|Unknown operation)/,
        kind: 'lists',
      },
      { message: /calling the List\w+ operation: <UnknownOperationException/, kind: 'lists' },
      {
        message:
          /'Bedrock' object has no attribute '(?:invoke(?:_model)?\b|converse|apply_guardrail|count_tokens|\w+_async_invoke)/,
      },
      { message: /'BedrockRuntime' object has no attribute '(?:list|get)_/, kind: 'lists' },
      {
        message:
          /\bbedrock\b.{0,120}\boperation (?:\w+ )?not (?:recogni[sz]ed|known)\b|\boperation (?:\w+ )?not (?:recogni[sz]ed|known)\b.{0,80}\bbedrock\b/i,
        general: true,
        shared: true,
      },
      // What a client of OpenAI's API says of a path that Bedrock Runtime does not have.
      {
        message: /^(?=.*bedrock-runtime\.[\w-]+\.amazonaws\.com\/openai\/v1).*(?:\bNot Found\b|\b404\b)/,
        kind: 'responses',
        general: true,
      },
      // The Bedrock Access Gateway and others, of a path that they do not have.
      { message: /["']detail["']: ?["']Not Found["']/, kind: 'pathless', shared: true },
      // Bedrock's path for clients of OpenAI's API, of a model that it has only elsewhere.
      { message: /t exist or doesn['’]t support this API/, kind: 'openPath' },
      // The paths of Bedrock Mantle, which differ by model.
      {
        message:
          /The model '(?:(?<gptModel>openai\.gpt-\d[\w.-]*)|(?<otherModel>anthropic\.[\w.:-]+))' does not support the '(?<calledPath>\/[\w/]+)' API/,
      },
      { message: /The model (?<gptModel>openai\.gpt-\d[\w.-]*) is not supported on this endpoint/ },
      {
        message:
          /\b404 Not Found:? ?,? url: https:\/\/bedrock-mantle\.[\w-]+\.api\.aws(?<mantlePath>\/openai\/v1)\//,
      },
      { message: /model [`'](?<routed>[\w.:-]+)[`'] isn.t supported on this route/ },
      // Nothing is at the path that was called. A model's ARN adds a slash to the path unless it is encoded.
      {
        message: /(?<!\bOutput.{1,60}|the List\w+ operation: <)(?<misplaced>UnknownOperationException)/,
        shared: true,
      },
      // Of what a gateway has at the address that Claude Code was given.
      {
        message:
          /\bAPI Error\b.{0,20}\b404\b.{0,60}(?:\b[Nn]ot [Ff]ound\b(?!.*\bmodel\b)|\bno Route matched\b|\bCannot POST\b|\bcredential not found\b)/,
        kind: 'behind',
      },
      // The whole answer, as Bedrock Runtime writes it.
      { message: /\bOutput\W{1,8}__type\W{1,6}[\w.]+#(?<misplaced>UnknownOperationException)/ },
    ],
  },
  'invoke-blocked': {
    code: 'OCB528',
    rules: [
      {
        message:
          /\binvoke\w* (?:\w+ ){0,3}(?:blocked|disabled|not allowed)\b.{0,80}\bconverse|\bconverse\b.{0,80}\binvoke\w* (?:\w+ ){0,3}(?:blocked|disabled|not allowed)\b/i,
      },
    ],
  },
  'request-rejected': {
    code: 'OCB520',
    rules: [
      { message: 'prompt must start with "', kind: 'oldPrompt' },
      {
        message:
          /at 'system\.\d+\.member\.text' failed .*have length greater|SystemContentBlock object at system/,
        kind: 'blankSystem',
      },
      { message: /Unexpected role \W{1,3}(?<systemRole>system)\b/, shared: true },
      { message: 'is not supported on this API. Please use the Messages API', kind: 'oldApi', shared: true },
      // LangChain, of its class for one prompt.
      { message: 'Prompt must alternate between', kind: 'oldApi' },
      { message: /Claude v\d models are not supported by this LLM/, kind: 'oldApi' },
      // A body for InvokeModel in the format of another model.
      {
        message:
          /^(?!.*(?:key \[api_version\]|input request: (?:#\/inputText: )?expected maxLength|#\/messages: expected minimum|#\/tools\/\d|extraneous key \[(?:thinking|anthropic_beta|cachePoint)\]|#\/(?:texts\/\d|temperature\b|[\w/]+: -?[\d.]+ is not))).*(?:Malformed input request|(?<!Model validation failed.{0,5})extraneous key \[)/,
        facts:
          /^.*?(?<emptyText>expected minLength: 1, actual: 0)|^.*?expected maximum item count: (?<mostTexts>\d+)|^.*?(?<unmatched>\d+ schema violations found|request: expected type: \w+, found: \w+)|^.*? key \[(?:(?<embedding>texts|input_type|inputText(?!.*\[textGen))|(?<body>messages|prompt|max_tokens(?:_to_sample)?|model|anthropic_version|textGenerationConfig|inferenceConfig|top_[kp]|stop_sequences|tools|tool_choice)(?!.* key \[(?:texts|inputText(?!.*\[textGen))))\]|^.*?extraneous key \[(?<extra>\w+)\]|^.*?\/role: (?<systemRole>system) is not a valid enum/,
      },
      {
        message: ['provided request is not valid', 'Exception: Malformed request'],
      },
      { message: /deserialize the JSON body.*(?:missing field|unknown variant) `(?<body>messages|prompt)/ },
      { message: 'Guardrail was enabled but input is in incorrect format', kind: 'guarded' },
      { message: 'guard content text is empty', kind: 'groundless' },
      {
        message: /ListFoundationModels\b.* at '(?<filter>by\w+)' failed to satisfy constraint/,
        facts: /(?<byName>byProvider)/,
      },
      {
        message: 'is a reserved keyword and may not be used',
        facts: /(?<attribution>x-anthropic-billing-header)/,
        shared: true,
      },
      // What botocore checks before it sends anything.
      {
        message:
          / for parameter (?:messages|system|inferenceConfig|guardrail\w+|retriev\w+|knowledgeBaseId|agent(?:Alias)?Id|additionalModelRequestFields|body, value: \{)/,
        facts:
          /parameter (?:messages\[\d+\]\.content, .*type: (?<bareText><class 'str'>)|(?<systemText>system), .*<class 'str'>|(?<unset>[\w.[\]]+), value: None\b|(?<dictBody>body), )/,
        kind: 'unsent',
      },
      {
        message:
          /\bMissing required parameter in (?:messages|system|inferenceConfig|retriev\w+|knowledgeBase\w*)\b(?!.*document: "name")|\bUnknown parameter in (?:(?<inferenceField>inferenceConfig)\b|(?:messages|system)\b(?![\w[\].]*: "[a-z]+[A-Z]))/,
        kind: 'unsent',
        facts: /\.(?<imagePart>image): "/,
      },
      { message: /\b(?:Missing required|Unknown) parameter in (?<guard>guardrailConfig)\b/, kind: 'unsent' },
      { message: /tagged union structure (?<union>messages|system|toolConfig)\b/, kind: 'unsent' },
      // Without Bedrock's own words, as old versions of LiteLLM and clients of a stream show it.
      {
        message:
          /400 Bad Request' for url 'https:\/\/bedrock-runtime\.[\w-]+\.amazonaws\.com\/model\/(?<asked>[^/']+)/,
        kind: 'hidden',
        general: true,
      },
      { message: /: Validation Error\W*$|\("Validation Error"\)/, kind: 'opaque', service: 'bedrock' },
      { message: /\bValidationException: Validation Error\W*$/, kind: 'opaque' },
      { message: /bedrockruntime\.model\.\w+Exception: null \(/, kind: 'hidden' },
      {
        message:
          /\b(?:Missing required|Unknown) parameter in input: "(?:[Bb]ody|ModelId|messages|agent(?:Alias)?Id|knowledgeBaseId|retrievalQuery)"/,
      },
      // n8n, of the status 400.
      {
        message: [
          'Bad request - please check your parameters',
          'request is invalid or could not be processed by',
        ],
        kind: 'hidden',
        general: true,
        shared: true,
      },
      { message: /The model returned the following errors: (?!messages\b)\w/, general: true },
      { message: /\bInvalid API version: (?<apiVersion>\S*\w)/ },
      // Claude Code quotes Bedrock's message bare, and Anthropic's own answers as JSON.
      { message: /\bAPI Error(?: \([^)]{0,160}\))?: 400 (?!messages\b)\w/, general: true, shared: true },
      { name: /^(?:ValidationException|BadRequestError)$/, service: 'bedrock' },
      { message: /\bsystem(?:\.(?!cache_control)\w+)*: Input should/, shared: true },
    ],
  },
} as const satisfies Family;
