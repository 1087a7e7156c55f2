import type { Family } from '../failure.ts';

/** Failures of one part of a request that Bedrock or the model does not take. */
export const requestPartFailures = {
  'file-rejected': {
    code: 'OCB520',
    rules: [
      { message: /image exceeds (?<megabytes>\d+) MB maximum/, shared: true },
      // Claude Code, before it sends one.
      { message: /exceeds? (?:the )?API limit \((?<megabytes>\d+)(?:\.0)? ?MB\)/, shared: true },
      // LibreChat, and Bedrock itself.
      { message: /exceeds the (?<fileMegabytes>[\d.]+) ?MB limit for Bedrock/ },
      { message: /maximum document size is (?<fileMegabytes>[\d.]+) ?MB/, shared: true },
      { message: /maximum of (?<pages>\d+) PDF pages/, shared: true },
      { message: /^(?=.*PDF).*too large\. .*double press esc/, kind: 'long', shared: true },
      {
        message:
          /image dimensions exceed max allowed size(?<many> for many-image requests)?: (?<pixels>\d+) pixels/,
        shared: true,
      },
      { message: /too many images(?: and documents)?: [\d +]+ > (?<most>\d+)/ },
      { message: /include more than (?<most>\d+) (?:documents|images) in a request/ },
      {
        message: [
          'Could not process image',
          'could not be parsed as the specified format',
          'does not match the specified image format',
          'The PDF specified was not valid',
          'media type, but the image appears to be',
          "media_type: Input should be 'image/",
          'image content has malformed base64',
          'InvalidCharacterError: The string to be decoded',
        ],
        kind: 'unreadable',
        shared: true,
      },
      { message: ['document file name can only contain', 'contain duplicate document names'], kind: 'named' },
      { message: 'document: "name"', kind: 'nameless' },
      { message: /at 'messages\.\S*\.(?<unformatted>format)' failed/ },
      // LangChain.js and the Vercel AI SDK.
      {
        message: /Unsupported (?:image|file) mime type: "?(?<type>[\w.+-]+\/[\w.+-]+)/,
        kind: 'unreadable',
        shared: true,
      },
      // LiteLLM.
      {
        message:
          /^(?=.*(?:bedrock|litellm)).*Unsupported (?:image|document|video) format: (?<type>[\w.+-]+)\. Supported formats/i,
        kind: 'unreadable',
      },
      {
        message:
          /Only base64 data URLs are supported for|URL-based images are not supported for Amazon Bedrock|(?:Image|File) source type '\w+' not supported with ChatBedrock|Unsupported (?:image|file) source type: "\w*" with ChatBedrock|'File URL data' functionality not supported/,
        kind: 'linked',
      },
      { message: /^(?=.*bedrock).*Unable to fetch image from URL/i, kind: 'linked' },
      { message: /(?:document|image|video)\.source\.\w+: Field required/, kind: 'fromS3' },
    ],
  },
  'tool-rejected': {
    code: 'OCB520',
    rules: [
      {
        message:
          /toolConfig\.tools\.(?:(?<tool>\d+)\.)?|at 'toolConfig\.|parameter (?:in )?toolConfig\b(?!\.toolChoice)/,
        facts:
          /(?:(?<empty>Value '' at 'toolConfig(?!\S*description))|(?<undescribed>toolSpec\.description(?:, value: 0|' failed))|(?<typeless>inputSchema\.json\.type must be one of)|(?<toolless>toolConfig\.tools(?:, value: 0|' failed to satisfy constraint: Member must have length greater))|(?<bareSchema>inputSchema\.json is invalid))/,
      },
      {
        message:
          /\btools\.(?<tool>\d+)[\w.]*: (?!Extra inputs)(?:Input tag '(?<serverTool>\w+)')?|\btools: (?:(?<twice>Tool names must be unique)|Input should|Field required)/,
        shared: true,
      },
      // InvokeModel, of the body.
      { message: /#\/tools\/(?<tool>\d+)\b/ },
      // Of tools that are to be called strictly, whose schemas become a grammar.
      {
        message:
          /[Ss]chemas? contains too many|[Ss]chema is too complex|compiled grammar is too large|[Tt]oo many strict tools/,
        kind: 'strict',
        shared: true,
      },
    ],
  },
  'tool-choice-rejected': {
    code: 'OCB520',
    rules: [
      { message: /t support the toolConfig\.toolChoice|toolConfig\.toolChoice\b.{0,20} not supported/ },
      // LangChain.
      { message: /does not currently support '?tool_choice/ },
      { message: /parameter (?:in )?toolConfig\.toolChoice/, kind: 'shapeless' },
      { message: 'toolConfig.toolChoice.name is not defined', kind: 'absent' },
      {
        message: /\btool_choice(?:\.\w+)*: (?:Input should|Field required)/,
        kind: 'malformed',
        shared: true,
      },
      { message: 'Thinking may not be enabled when tool_choice', kind: 'thinks', shared: true },
    ],
  },
  'caching-rejected': {
    code: 'OCB520',
    rules: [
      { message: 'did not allow prompt caching' },
      { message: 'Extended TTL prompt caching is only supported', kind: 'kept' },
      { message: /t support (?:the )?cachePoint|extraneous key \[cachePoint\]/ },
      // Strands Agents.
      { message: 'cache_config is enabled but this model does not support caching', kind: 'hiddenModel' },
      { message: /provider allows at most \d+ cache_control blocks/, shared: true },
      {
        message:
          /remove the (?<stuck>invalid cache point)|cache_control(?:\.\w+)*?(?:\.(?<ttlOnly>ttl))?: (?:Extra inputs|Input should|Field required|(?<ttlOrder>a ttl=))|with cache_control may be provided|cache_control cannot be set/,
        shared: true,
      },
    ],
  },
  'thinking-rejected': {
    code: 'OCB520',
    rules: [
      {
        message:
          /thinking\.type\.enabled\W+is not supported|than `?thinking\.budget_tokens|\bthinking(?:\.(?!signature\b)\w+)*: (?:Input|Field required)|(?:may only be set to 1|or unset|must be unset) when thinking is enabled|thinking\.type must be\b/,
        facts:
          /(?:(?<malformed>thinking\.type must)|(?<adaptive>thinking\.type\.enabled)|greater than or equal to (?<least>\d{3,})|(?<budget>than `?thinking\.budget_tokens)|(?<sampling>temperature|top_[pk])`? (?:may|must))/,
        shared: true,
      },
      { message: /extraneous key \[thinking\]|unknown field `?thinking/ },
      { message: 'Reasoning is required for this model endpoint', kind: 'needed', shared: true },
      {
        message:
          /unsupported thinking level for \S*bedrock\/(?:\S*claude-(?<adaptive>opus-4-[78]|[a-z]+-5\b))?\S*; retrying/,
      },
      { message: 'does not support thinking', shared: true },
    ],
  },
  'parameter-out-of-range': {
    code: 'OCB520',
    rules: [
      {
        message:
          /Value '(?<given>[^']*)' at 'inferenceConfig\.(?<parameter>\w+)' failed to satisfy constraint: Member must have value (?:greater than or equal to (?<least>-?[\d.]*\d)|less than or equal to (?<most>-?[\d.]*\d))/,
      },
      {
        message:
          /#\/(?:\w+\/)?(?<parameter>(?!api_version)\w+): (?<given>-?[\d.]+) is not (?:less (?:than )?or equal to (?<most>-?[\d.]*\d)|greater (?:than )?or equal to (?<least>-?[\d.]*\d))/,
      },
    ],
  },
  'parameter-rejected': {
    code: 'OCB520',
    rules: [
      {
        message:
          /t support (?:specifying the|stop sequences|the stopSequences)|at 'inferenceConfig\.(?!.*Member must have value)|service tier is not supported/,
        facts: /(?<parameter>top_p|stop ?[sS]equences|maxTokens|service tier)/,
      },
      { message: 'bedrock does not support parameters: ', facts: /[[{]'(?<parameter>\w+)/ },
      { message: /t support the (?<parameter>(?!stopSequences|cachePoint)\w+) field\. Remove/ },
      // Bedrock's models of OpenAI, in OpenAI's words.
      {
        message:
          /Unknown parameter: ['"]?reasoningConfig|^(?=.*(?:bedrock|\.openai\.gpt)).*Unknown parameter: ['"]?\w/i,
        facts: /Unknown parameter: ['"]?(?<parameter>\w[\w.]*)/i,
      },
      { message: /#\/(?<parameter>temperature): expected type/ },
      { message: /\bmodel does(?: not|n['’]t) support the (?<parameter>\w+) parameter/, shared: true },
      {
        message: /(?<tier>service tier provided is invalid|parameter serviceTier\b|at 'serviceTier\.)/,
        facts: /(?<parameter>service ?[tT]ier)/,
        kind: 'value',
      },
      { message: /(?:[Bb]edrock|ValidationException).*(?<tier>Reservation not found)/, kind: 'value' },
      // Structured outputs.
      {
        message: /(?<answerSchema>output_config\.format\.schema): /,
        facts: /(?:property|type,) '(?<parameter>\w+)'/,
        kind: 'value',
        shared: true,
      },
      // The parameter is right, its value is not.
      {
        message:
          /(?<latency>[Ll]atency performance configuration is not supported|at 'performanceConfig\.latency')|(?<blankStop>each stop sequence must contain non-whitespace)|(?<manyStops>number of stop sequences exceeds)|(?<rerankVersion>#\/api_version: \d is not|key \[api_version\] not found)/,
        facts: /(?<parameter>stop[_ ]sequences?|api_version)/,
        kind: 'value',
      },
      { message: /\b(?<parameter>max_tokens\w*): (?<range>range: \d)/, kind: 'value' },
      { message: /unknown field `?(?<parameter>(?!thinking)\w+)`?, expected/ },
      { message: /additional field (?<parameter>\w+) conflicts with (?:an|the) existing field/ },
      {
        message:
          /(?:temperature|top_p|top_k)\W+(?:is deprecated|parameter\b)|cannot both be specified|\b(?:max_tokens|stop_sequences|metadata)(?:\.\w+)*: (?:Input should|String should|Field required)/,
        facts:
          /(?<both>temperature`? and `?top_p)|(?<parameter>temperature|top_p|top_k|max_tokens|stop_sequences|metadata)/,
        shared: true,
      },
    ],
  },
  'beta-rejected': {
    code: 'OCB520',
    rules: [
      // Besides Bedrock only Vertex AI says so.
      { message: /^(?!.*ve?rte?x).*invalid beta flag/i },
      { message: 'extraneous key [anthropic_beta]' },
      {
        message: /^(?!.*ve?rte?x).*Unexpected value\(s\) [`'"]?(?<beta>[\w-]+).{0,80}anthropic-beta/,
        shared: true,
      },
      { message: /\bTool reference\b.{0,80} not found in available tools/ },
      {
        message: /^(?!.*cache_control).*Extra inputs are not permitted(?! \[type=)/,
        facts:
          /(?:(?<reasoning>reason\w+|thinking\w*)|(?<field>[\w.]{0,80}?(?:(?<streamsTools>eager_input_streaming)|(?<setting>aws_\w+)|\w+))): Extra inputs/,
        shared: true,
      },
    ],
  },
} as const satisfies Family;
