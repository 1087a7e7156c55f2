import type { Family } from '../failure.ts';

/** Failures of other programs before they call Bedrock: their packages, what their SDKs check, and their settings. */
export const clientCodeFailures = {
  'package-missing': {
    code: 'OCB367',
    rules: [
      // JavaScript, and its bundlers. OpenClaw says so of its own plugin, too.
      {
        message:
          /(?:[Cc]annot find (?:module|package)|Can['’]t resolve|Could not resolve|Failed to resolve import) ["'](?<npmPackage>@(?:ai-sdk\/amazon-bedrock|langchain\/aws|anthropic-ai\/bedrock-sdk))/,
      },
      { message: /Can['’]t resolve ["'](?<npmPackage>@smithy\/[\w-]+)/, general: true },
      {
        message:
          /Package subpath .* is not defined by "exports" in .*(?<npmOld>@(?:ai-sdk\/amazon-bedrock|langchain\/aws))/,
      },
      { message: /ERESOLVE (?<npmTree>unable to|could not) resolve/, general: true },
      {
        message:
          /(?:ImportModuleError.*Cannot find module|Can['’]t resolve|Could not resolve|Cannot find package(?=.* imported from (?!.*(?:claw|amazon-bedrock)))) ["'](?<npmPackage>@aws-sdk\/client-bedrock[\w-]*)/,
      },
      {
        message:
          /["'](?<npmOld>@(?:aws-sdk\/client-bedrock[\w-]*|ai-sdk\/amazon-bedrock|langchain\/aws))["']{1,2} (?:does not provide an export named|has no exported member) ["'](?!from[A-Z])/,
      },
      { message: /\bclient_(?<npmName>bedrock\w*?)_\d+\.\w+\)? is not a (?:constructor|function)/ },
      { message: /require\(\) of ES Module (?<esModule>\S*(?:bedrock|@smithy|@aws-sdk)\S*)/ },
      // PHP, Ruby, Go, Rust.
      { message: /Class ["'](?<phpClass>Aws\\[\w\\]+)["'] not found/ },
      {
        message:
          /Call to undefined method (?<phpClass>Aws\\Bedrock[\w\\:]+)|Operation not found: (?<phpOperation>Converse\w*|Invoke\w+|ApplyGuardrail)/,
      },
      {
        message:
          /(?:uninitialized constant|cannot load such file --) (?<rubyPart>Aws::Bedrock\w*|aws-sdk-bedrock\w*)/,
      },
      { message: /undefined method [`'](?<rubyPart>\w+)' for .{0,40}Aws::Bedrock/ },
      { message: /undefined: (?:types|bedrockruntime)\.(?<goType>[A-Z]\w*)/, general: true },
      { message: /unresolved import `(?<crate>aws_sdk_bedrock\w*)/ },
      // .NET.
      {
        message:
          /(?<dotNet>Could not load (?:file or assembly|type)|Method not found|Detected package downgrade)\W.*\b(?:AWSSDK|Amazon)\./,
      },
      // Maven and Gradle.
      {
        message:
          /(?:Could not (?:find|resolve)(?: artifact)?|Failed to resolve:?|dependency) (?<artifact>(?:org\.springframework\.ai|dev\.langchain4j|software\.amazon\.awssdk):[\w-]*bedrock[\w-]*)/,
      },
      // A library in another version than the SDK for Java or Kotlin needs.
      {
        message:
          /(?:NoClassDefFoundError|ClassNotFoundException|NoSuch(?:Method|Field)Error|AbstractMethodError):? '?(?:\w+ )?(?<jvmClass>(?!software[./]amazon|com[./]amazonaws|org[./]springframework[./]ai)[a-z]\w*[./][\w./$]+)/,
        general: true,
        shared: true,
      },
      // Home Assistant.
      { message: /Requirements for (?<integration>\w*bedrock\w*) not found/ },
      { message: /Unable to install package (?<pipPackage>(?:aio)?boto\w*)/, general: true },
      { message: /Multiple (?<http>HTTP implementations) were found/ },
      { message: /Event stream request doesn['’]t support (?<http1>HTTP\/1\.1)/ },
    ],
  },
  'model-id-missing': {
    code: 'OCB559',
    rules: [
      {
        message: [
          'value provided for input HTTP label: modelId',
          'input member modelId must not be empty',
          'modelId must not be null',
          'modelId is bound to the URI',
          '[modelId] is missing',
          '[modelId] expected string length',
          'have required field ModelId',
          'field: "model_id"',
          'params[:model_id]',
        ],
      },
      { message: /missing required field, \w+Input\.ModelId/ },
      {
        message: / for parameter modelId, value: (?:0|None)\b|Missing required parameter in input: "modelId"/,
      },
    ],
  },
  'client-config-refused': {
    code: 'OCB560',
    rules: [
      // Claude Desktop.
      {
        message: /Invalid custom3p enterprise config/,
        facts: /(?<plainUrl>baseUrl: must use https)|(?<desktopModels>inferenceModels)/,
      },
      // Codex.
      { message: /(?<builtIn>reserved built-in provider IDs).*amazon-bedrock/ },
      // AnythingLLM, and others that look for their variables at the start.
      {
        message:
          /(?:[Rr]equired environment variable|[Mm]issing (?:required )?env(?:ironment)? variables?:?|No) ["'`]?(?<variable>(?:AWS_|BEDROCK_)(?!BEARER|(?:SECRET_)?ACCESS_KEY)\w+)/,
      },
      { message: /\b(?<variable>AWS_\w+) is required for AWS Bedrock/ },
      { message: /No AWS Bedrock LLM [\w ]{1,40} was set/ },
      // The Vercel AI SDK, of its registry.
      { message: /No such (?<registered>provider|\w*[mM]odel): (?=\S*bedrock)/ },
      // Spring.
      { message: /Could not resolve placeholder ['"](?<variable>[\w.-]+)/, general: true, shared: true },
      {
        message: /(?:required a|expected) (?<beans>single (?:matching )?bean),? but (?:found )?\d/,
        general: true,
        shared: true,
      },
      // Semantic Kernel.
      {
        message: /[Ss]ervice of type '[\w.]*(?<kernelService>IChatCompletionService)' not registered/,
        general: true,
      },
      {
        message:
          /\b(?:[Ee]rror (?:loading|parsing|reading)|[Ff]ailed to (?:load|parse)|[Ii]nvalid) (?:\S+ )?(?:config\w*|settings)\b/,
        general: true,
        shared: true,
      },
    ],
  },
  // A call that clients make beside that of the model.
  'tokens-uncounted': {
    code: 'OCB562',
    rules: [{ message: /\bmodel doesn['’]t support counting tokens/ }],
  },
  // What runs the program has a time limit of its own.
  'call-stopped': {
    code: 'OCB563',
    rules: [
      { message: /\bTask timed out after (?<limit>[\d.]+) seconds/, kind: 'lambda', general: true },
      { message: 'Endpoint request timed out', kind: 'apiGateway', general: true },
      { message: /\bGateway Time-?[Oo]ut\b/, kind: 'between', general: true },
    ],
  },
  // Of proxies and load balancers.
  'gateway-broken': {
    code: 'OCB565',
    rules: [{ message: /\b502\b\W{1,4}Bad Gateway|Error: Bad Gateway/, general: true, shared: true }],
  },
  'browser-blocked': {
    code: 'OCB561',
    rules: [
      {
        message: /bedrock.*\bCORS\b|\b(?:CORS\b|Access-Control-Allow-Origin).*bedrock/i,
        general: true,
      },
      // What a browser says of a call that it did not make, too.
      {
        message: /\bFailed to fetch(?! \w)|NetworkError when attempting to fetch/,
        kind: 'unsaid',
        general: true,
        shared: true,
      },
    ],
  },
  // Whatever a language says of a fault in the code; counts only if nothing else is known of the paste.
  'program-crashed': {
    code: 'OCB607',
    rules: [
      {
        message:
          /\b(?:Type|Attribute|Key|Index|UnboundLocal|Reference|NotImplemented|Recursion)Error: (?!'AWS_|Failed to fetch|NetworkError when)|\bAssertionError\b(?!: d ==)|\b(?:Value|Runtime)Error: (?!.*(?:credential|security token|region|denied|profile|key\b|raised by|not recogni|not aligned|json))|Error (?:in|while) generating (?:model )?output:? '\w+'|^(?!.*(?:botocore|kubeconfig)).*(?:\bNo module named ["']\w|'NoneType' object is not)|Failed to get supported params: argument|' object has no attribute '|(?<!provider failed: \w+ )is not a function\b|\b\w+ is not defined\b|\bSegmentation fault\b|\bpanicked at\b|\bpanic: runtime error|\bNullPointerException\b|\bJSONDecodeError\b|\boutput values have \d+ keys|\bcrash(?:es|ed)\b|inconsistent result after apply|\bSyntaxError: Unexpected(?! token '?<)|is not a constructor\b|\bNoMethodError\b|\bAI_Invalid(?<uiMessages>Prompt)Error\b|\bAI_(?<unseen>NoOutputGenerated|JSONParse|InvalidResponseData|MissingToolResults)Error\b/,
        facts:
          /No module named ["'](?<absent>[\w.]+)|KeyError: '(?<answerKey>completions?|outputText|results|generation|outputs|content|embeddings?)'|'(?<traceKey>orchestrationTrace)'|(?<streamed>StreamingBody)|(?<rawBytes>bytes is not JSON)|(?<loop>event loop is already running|from a running event loop)|(?<streams>Streaming must be set to True)|(?<slow>may take longer than 10 minutes)|(?<pickled>cannot pickle)|'(?<uncalled>\w*Embeddings)' object is not callable|NoneType.*\b(?<noneGiven>model_kwargs)\b|(?<bytes>Uint8Array|transformToString)|(?<oldNode>ReadableStream|structuredClone|fetch|crypto) is not defined/,
        general: true,
        shared: true,
      },
      {
        message:
          /^(?!.*TypeError).*\bunexpected keyword argument '|\bwas never awaited\b|(?<pickled>UnserializableReturnValueError)/,
        general: true,
        shared: true,
      },
      // LangGraph and LangChain.
      {
        message: /\bGraphRecursionError\b|\bAgent stopped due to/,
        kind: 'steps',
        general: true,
        shared: true,
      },
      // AutoGen, LangGraph, Pydantic AI.
      {
        message: /\btool '[\w-]+' is not available\b|\bis not a valid tool, try one of|\bUnknown tool name: /,
        kind: 'toolless',
        general: true,
        shared: true,
      },
      // R, of what a package made of Bedrock's answer.
      { message: /! '\w+' must be [\w ]+, was 'NULL'/, general: true, shared: true },
      { message: /validation errors? for (?<checked>\w*Bedrock(?:[A-Z]\w*)?)/, general: true },
    ],
  },
  // Its SDK and editors say no more when it ends.
  'claude-code-exited': {
    code: 'OCB391',
    rules: [
      {
        message: /Claude Code (?:process )?exited with code (?<exit>\d+)/,
        // Windows, of a program that crashed.
        facts: /code (?<crash>(?:3221|2147)\d{6})/,
        general: true,
      },
    ],
  },
} as const satisfies Family;
