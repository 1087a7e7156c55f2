import type { Family } from '../failure.ts';
import { BARE_START } from '../model-names.ts';

/** Failures of models: which one is called, and how much it takes. */
export const modelFailures = {
  'model-not-found': {
    code: 'OCB502',
    rules: [
      { message: /[rR]eason\W{1,4}model_not_found\b/, general: true, shared: true },
      {
        message: [
          'provided model identifier is invalid',
          'inference profile ARN is invalid',
          'ARN is invalid for the service region',
          'Could not resolve the foundation model',
        ],
        // Claude Code says which one it called, and OpenClaw's log, where people write Anthropic's own names.
        facts:
          /(?:\bAPI Error \(|\bmodel(?:Id)?["']?[:=] ?["']?|\bbedrock\/|\binvalid: )(?<model>[\w.:-]*(?:claude|sonnet|opus|haiku)-[\w.:[-]*[\w\]])/,
      },
      // Roo Code, which hides what Bedrock said.
      { message: 'ARN does not exist or is invalid. Please check' },
      // The Bedrock Access Gateway, of what it does not list.
      { message: /Unsupported model (?<gatewayModel>\S+), please use models API/ },
      {
        message: /model (?:\S+ )?is not (?:available|supported) in (?:the |this |your )?region/i,
        shared: true,
      },
      // Claude Code's own words, of a model that is not Anthropic's own API's.
      { message: /issue with the selected model \((?<model>(?:[a-z]{2,6}\.)?anthropic\.[\w.:-]+)/ },
      // OpenClaw gave Claude Code its own name for the model, through ACP.
      { message: /Cannot replay saved model "(?:amazon-)?bedrock\/(?<bareId>[\w.:-]*\w)"/ },
      // Zed looks for the model in a list of its own.
      {
        message: /is not available in (?<region>[a-z]{2}-[\w-]+-\d)\. Try switching to a region/,
        kind: 'ownList',
      },
      // Bedrock Mantle.
      { message: /The model ['`](?<unserved>[a-z]\w+\.[a-z][\w.:-]*\w)['`] does not exist/ },
      // The ID of a model of OpenAI that lacks the provider in front.
      {
        message: /[Mm]odel ['"`]?(?<gpt>gpt-[\w.-]*\w)['"`]? does not exist.*bedrock/,
        facts: /(?<gptSmall>gpt-[\w.]+-mini)/,
      },
      { message: /bedrock can.t find the model you're using/ },
      { message: /Model not found\. \(RubyLLM|ERROR_BAD_MODEL_NAME/, shared: true },
      // OpenClaw's own words, when it knows the status 404.
      {
        message: ['configured model is unavailable from the provider', 'model was not found by the provider'],
        shared: true,
      },
      { name: /^ResourceNotFound(?:Exception)?$/, shared: true },
      {
        message:
          /\binference profile\b.{0,80}n[o'’]t (?:be )?(?:used|available|valid|supported|found|exist)\b/i,
        general: true,
        shared: true,
      },
      {
        message:
          /\bbedrock\b.{0,80}\bmodel\b.{0,60}\bnot (?:found|available|supported)|\bmodel\b.{0,80}\bnot (?:found|available|supported) (?:in|on|by) (?:\w+ )?Bedrock/i,
        general: true,
        shared: true,
      },
    ],
  },
  'model-id-malformed': {
    code: 'OCB502',
    rules: [
      { message: /model ARN for (?<reranks>reranking) is invalid/ },
      { message: /Reranking does not support (?<abroad>cross-region) calls/ },
      {
        message: /at '(?:\w+\.)*model(?:Id|Arn)' failed to satisfy constraint/,
        facts:
          /Value '(?:(?<plain>[\w.:/-]+:\d+)(?<ending>:\d+k)'|arn:aws[\w:-]+:(?<imported>imported-model)\/)/,
      },
    ],
  },
  'needs-inference-profile': {
    code: 'OCB503',
    rules: [
      {
        message: ['on-demand throughput', 'on-demand invocation', 'ID or ARN of an inference profile'],
        facts: new RegExp(`(?:model ID |model |^(?=${BARE_START}))(?<base>[\\w-]+\\.[\\w.:-]*\\w)`),
      },
      // Roo Code, which hides what Bedrock said.
      { message: /Try enabling (?<crossRegion>cross-region inference) in settings/ },
      // opencode knows a model's inference profiles but was given its bare ID.
      { message: /ModelNotFound.*modelID: ?"(?<base>anthropic\.[\w.:-]+)"/ },
    ],
  },
  'model-retired': {
    code: 'OCB513',
    rules: [
      { message: ['model version has reached the end of its life', 'marked by provider as Legacy'] },
      {
        message: new RegExp(
          `(?:\\bbedrock\\b|\\b${BARE_START}).{0,80}\\b(?:reached (?:the |its )?end of (?:its )?life|been retired)\\b`,
          'i',
        ),
        general: true,
        shared: true,
      },
    ],
  },
  'model-unsuitable': {
    code: 'OCB521',
    rules: [
      // Libraries that ask for an answer in a certain form.
      {
        message:
          /^(?=.*bedrock).*(?:AI_NoObjectGeneratedError|Adapter \w*Adapter failed to parse the LM response|Exceeded maximum retries \(\d+\) for (?:output|result) validation|OutputParserException|InstructorRetryException|Could not extract json string from output|Content must contain an '\w+' key)/i,
        kind: 'offForm',
        general: true,
      },
      // Cline, Roo Code and Kilo Code.
      {
        message:
          /without value for required parameter '|did not use a tool in your previous response|failed to use any tools in its response|may be challenging for less capable models/,
        kind: 'noCall',
        shared: true,
      },
      // LangChain.js and Langfuse.
      {
        message: [
          'No tool calls found in the response',
          'Test tool call failed',
          // Strands Agents.
          'failed to invoke the structured output tool',
        ],
        kind: 'offForm',
        shared: true,
      },
      // Agents for Bedrock, in their trace.
      { message: 'LLM prediction format incorrect', kind: 'agentForm' },
      { message: 'model is unsupported for streaming', kind: 'streamless' },
      { message: /model does(?:n['’]t| not) support streaming/, kind: 'streamless', shared: true },
      { message: /t support tool (?:use|calling) in streaming/, kind: 'streamless', shared: true },
      {
        message:
          /Model produced invalid sequence as part of ToolUse|^(?!.*AI_TypeValidation).*\bmalformed_(?:tool_use|model_output)\b/,
        kind: 'brokenCall',
      },
      // The parser of the format that models of OpenAI answer in.
      {
        message: /unexpected token(?:s remaining in message| \d+ while expecting)/,
        kind: 'brokenCall',
        shared: true,
      },
      // The SDK of Anthropic.
      { message: 'Unable to parse tool parameter JSON from model', kind: 'brokenCall', shared: true },
      {
        message: new RegExp(
          `\\b${BARE_START}[\\w.:-]+ does(?: not|n.t) support (?:streaming|tool|function calling)`,
        ),
      },
      { message: /t support tool (?:use|calling)(?! without| in streaming)/, shared: true },
      // LangChain4j.
      { message: /tools are currently not supported by this model/, shared: true },
      {
        message: /Model does not support images: \S*bedrock\S*\/(?!\S*claude)/,
        kind: 'images',
      },
      { message: 't support the model that you provided', kind: 'chatless' },
      {
        message: [
          't support the image content block',
          'not supported for batch inference',
          't support conversation history',
          'throughput is not supported for this model',
        ],
      },
      { message: /t support (?:system messages|images in the request|documents)/, shared: true },
      { message: /bedrock\/\S+ does not support images and PDF/, kind: 'images' },
    ],
  },
  'max-tokens-too-high': {
    code: 'OCB518',
    rules: [
      { message: /you requested exceeds? the model limit of (?<limit>\d+)/ },
      { message: 'maximum allowed number of output tokens', facts: /> (?<limit>\d+)/, shared: true },
      { message: /above the provider maximum of (?<limit>\d+)/, shared: true },
    ],
  },
  'context-overflow': {
    code: 'OCB519',
    rules: [
      {
        message: /#\/texts\/\d+: expected maxLength|input request: (?:#\/inputText: )?expected maxLength/,
        kind: 'embeds',
      },
      {
        message: /[pP]rompt is too long|Max input tokens/,
        facts: /(?:tokens >|Max input tokens:) (?<limit>\d+)(?<embeds>(?<=: \d{4}),)?/,
        shared: true,
      },
      { message: ['exceed context limit', 'exceeds maximum length'], facts: /> (?<limit>\d+)/, shared: true },
      {
        message: [
          'nput is too long',
          'Context overflow: prompt too large',
          'Context overflow: estimated context size',
          'Context overflow — ',
          'Context overflow: Summarization failed',
          'Context limit exceeded',
          'Context is too large and auto-compaction',
          'Auto-compaction could not recover',
          'Auto-compaction failed (',
          'context-overflow-precheck] estimated',
        ],
        shared: true,
      },
      // OpenClaw, when it cannot shorten a conversation.
      {
        message:
          /Compaction timed out|ompaction did not reduce context|\[compaction-diag\] end .*outcome=failed/,
      },
      { message: /maximum context length (?:is )?(?<limit>\d+)/, shared: true },
      { message: /ummarization failed: \d+ tokens > (?<limit>\d+)/, shared: true },
      {
        message:
          /\b(?:tokens|input|prompt) (?:exceeds?|is larger than|(?:is )?too large for) (?:the )?(?:\S+ )?context (?:window|length)/i,
        general: true,
        shared: true,
      },
      // What stands between, or counts bytes.
      {
        message:
          /\b413\b.{0,40}(?:request_too_large|Entity Too Large|[Pp]ayload ?[Tt]oo ?[Ll]arge|Content Too Large)/,
        kind: 'bytes',
        shared: true,
      },
    ],
  },
  'no-bedrock-in-region': {
    code: 'OCB522',
    rules: [
      { message: /Unknown region: '(?<region>[^']+)'/ },
      { message: /bedrock\S* not available in region (?<region>\S+)/i },
      { message: 'Invalid region in config' },
      // A misspelled region in the host that botocore called.
      {
        message: /endpoint URL: "https:\/\/bedrock[\w-]*\.(?![\w-]+-\d[a-f]?\.)(?<region>[\w-]+)\.amazonaws/,
        service: 'bedrock',
      },
      { message: /Configured region \((?<region>[^)]+)\).*invalid URI/ },
      { message: /Region not accepted: region="(?<region>[^"]+)"/ },
    ],
  },
  'no-models': { code: 'OCB550' },
  'policy-too-long': { code: 'OCB551' },
} as const satisfies Family;
