import type { Family } from '../failure.ts';

/** Failures of other programs that call Bedrock, and of their AWS SDKs. */
export const clientFailures = {
  'sdk-incomplete': {
    code: 'OCB367',
    rules: [
      { message: /Unknown service: '(?<unknown>bedrock[\w-]*)/i },
      {
        message:
          /'BedrockRuntime' object has no attribute '(?<unknown>(?!list_|get_|retrieve|rerank|create_|optimize_|generate_query|invoke_(?:agent|flow|inline))\w+)'/,
      },
      { message: /\baws: .{0,20}Unknown options: (?<choice>--[a-z-]+)/ },
      { message: /aws: .{0,200}[Ii]nvalid choice:? '(?<choice>bedrock[\w-]*|converse[\w-]*|login)'/ },
      { message: /\baws (?<choice>bedrock[\w-]*|login) .{0,300}argument command: Invalid choice,/ },
      {
        message:
          /^(?!.*Unsupported host '(?!169\.254\.)).*(?<address>169\.254\.170\.23)\b.*(?:loopback|hostname|invalid host|metadata from these hosts)/,
      },
      { message: /The full URI \((?<lender>http:\/\/(?!169\.254\.)[^\s)]+)\).*invalid host/ },
      { message: /Unsupported host '(?<lender>(?!169\.254\.)[^']+)'/, shared: true },
      { message: /(?<module>aws-java-sdk-\w+) module must be on the class ?path/ },
      { message: /'(?<module>(?:(?<ssoPart>sso)|\w)\w*)' service module must be on the class ?path/ },
      {
        message:
          /(?:Cannot find (?:package|module)|Failed to import) '(?<module>@aws-sdk\/(?!client-bedrock)[\w-]+)/,
      },
      {
        message:
          /Unknown parameter in input: "(?<unknown>[a-z]+[A-Z]\w+)", must be one of: .{0,200}\bmodelId\b/,
      },
      // What Converse and knowledge bases learned in time: names of other APIs have no capitals.
      {
        message:
          /Unknown parameter in (?:(?:messages|system)\[|retriev|knowledgeBase|vectorSearch)[\w[\].]*: "(?<unknown>[a-z]+[A-Z]\w*)"/,
      },
      {
        message:
          /unexpected value at params\[:(?<rubyParameter>input_event_stream_handler|\w+(?=\].*Bedrock))/,
        facts: /(?<asyncOnly>input_event_stream_handler)/,
      },
      { message: /(?<module>AWSSDK\.(?:(?<ssoPart>SSO)|\w)\w*) could not be found/ },
      {
        message:
          /(?<goParts>not found, ResolveEndpointV2|failed to retrieve credentials, not found, Signing)/,
      },
      { message: /\bAmazon\.Runtime\.\w+.* doesn.t have the property '(?<netProperty>\w+)'/ },
      { message: /undefined \(?reading '(?<noProfile>sso_session)'/ },
      // Hadoop's S3A.
      {
        message:
          /does not implement AWSCredentialsProvider|specified in fs\.s3a\.aws\.credentials\.provider must/,
        kind: 'hadoop',
      },
      // Compiled imports.
      {
        message:
          /\b(?<scriptParts>(?:shared_ini_file_loader|property_provider|smithy_client)_\d+\.\w+|import_\w+\.(?:resolveAwsSdk\w+|defaultProvider))\)? is not a (?:function|constructor)\b/,
      },
      { message: /Unable to load an (?<http>HTTP implementation)/ },
      {
        message:
          /(?:NoClassDefFoundError|ClassNotFoundException)\W.{0,30}software[./]amazon[./]awssdk[./]services[./](?<absentModule>sso|ssooidc|sts)[./]/,
      },
      {
        message:
          /(?<java>NoSuch\w+Error|(?:NoClassDefFoundError|ClassNotFoundException)(?!.{0,60}services[./](?:sso|ssooidc|sts)[./]))\W.{0,200}software[./]amazon[./]awssdk/,
      },
      {
        message:
          /(?:NoClassDefFoundError|ClassNotFoundException):? (?<javaParts>com[./]amazonaws[./][\w./$]+)/,
      },
      { message: /exception with message: (?<java>software\/amazon\/awssdk\/[\w/]+)/ },
      {
        message:
          /(?:^|[\s'"‘])aws(?:\.exe)?['"’]?: (?:command |executable file )?not found|command not found: aws\b|executable aws not found|'aws' is not recognized as|\bspawn aws ENOENT|No such file or directory: 'aws'/,
        facts: /\b(?<noCli>aws)\b/,
      },
      // langchaingo and Semantic Kernel take the prefix of an inference profile for the provider.
      {
        message:
          /(?:\bbedrock\w*\b.{0,80}\b|(?=.{8,40}\b(?:us|eu|global)\W*$))(?<prefixed>unsupported (?:\w+ )?provider)\b/i,
        general: true,
      },
      // LangChain.
      {
        message:
          /(?<prefixed>Provider (?:us|eu|global) model does not support chat|Unknown model provider(?=: '\w+', only these))/,
      },
      { message: /Provider (?<noChat>(?!(?:us|eu|global) )\w+) model does not support chat/ },
      // Semantic Kernel and LightRAG, of an ARN, which does not say whose model it is.
      {
        message:
          /(?:Model ID|Model provider) '?(?<nameless>arn:aws[\w-]*:bedrock\S*?)'? (?:does not contain a valid model provider|is not supported)/,
      },
      // mem0, and LangChain, of an ARN.
      { message: /Unknown provider in model: (?<nameless>arn:aws[\w-]*:bedrock\S*\w)/ },
      { message: /Model provider should be supplied when passing (?<nameless>a model ARN)/ },
      // LangChain.js.
      { message: /Unsupported content block type\(s\): \{?"?(?<block>\w+)/ },
      {
        message:
          /[Ii]nvalid choice:? '(?!bedrock|converse|get-login')(?<choice>[a-z]+(?:-[a-z]+)+)'(?!.*get.role.credentials)/,
        facts: /choice:? '(?<agents>(?:create|update|delete|get|list)-agent[a-z-]*)'/,
      },
      {
        message: /argument operation: Invalid choice(?!:? '|.*get.role.credentials)/,
        kind: 'unknownOperation',
      },
      { message: /Cannot coerce "(?<block>\w+)" message part into a string/ },
      // Next.js, and bundlers that take the build for browsers.
      {
        message:
          /'from\w+'.{0,60} (?:is not exported from|was not found in) '@aws-sdk\/|export from\w+ was not found in module \S*@aws-sdk|@aws-sdk\S+ does not provide an export named 'from|credential_provider\w*\.from[A-Z]\w+\)? is not a function|index\.browser.*\bimport ["']from[A-Z]/,
        facts: /(?:['"]|export |credential_provider\w*\.)(?<edge>from[A-Z]\w+)/,
      },
      // Roo Code, which checks an ARN before it calls.
      {
        message:
          /(?<ownCheck>Invalid ARN format)(?:\b.*arn:aws[\w-]*:bedrock|\. Please check the format req)/,
      },
      // Version 1 of the AWS CLI lists what it knows; only version 2 can sign in.
      { message: /(?<oldCli>Invalid choice), valid choices are:.*get.role.credentials/ },
      {
        message:
          /argument subcommand: (?<oldCli>Invalid choice), valid choices are:(?!.*\bsso\b).*list-profiles/,
      },
      { message: /(?<oldCli>Invalid choice): 'sso'/ },
      { message: /boto3 [\d.]+ does not support (?<unknown>\w+)/ },
      { message: /latest boto3 package that contains the API for [`'"]?(?<unknown>bedrock[\w-]*)/ },
      // The Vercel AI SDK, of a provider's package that is made for another version of it.
      {
        message:
          /Unsupported model version v\d for provider "(?<specOf>[^"]*bedrock[^"]*)"|'(?<specType>LanguageModelV\d)' is not assignable to .*LanguageModelV\d/,
      },
      // LlamaIndex, of a model that its list lacks.
      { message: 'model provided refers to a non-foundation model', kind: 'sizeless' },
      // LiteLLM, often on the way to another error.
      {
        message:
          /(?:model isn't mapped yet\. model=|Warning for (?=bedrock))(?<unpriced>[^\s,:]+(?::\d)?)(?:, custom_llm_provider=bedrock|: Unknown context window size)/,
        general: true,
      },
      // Parts of Spring AI in several versions.
      {
        message:
          /(?:required a bean of type '|No qualifying bean of type '(?!.*single matching)|(?:ClassNotFoundException|NoClassDefFoundError)\W{1,3})(?<spring>org[./]springframework[./]ai)[./]/,
        facts:
          /(?<toolManager>ToolCallingManager)|ai\.(?:\w+\.)+(?<chatBean>ChatClient\$Builder|ChatModel|EmbeddingModel|Bedrock\w+)'/,
      },
      { message: /(?<unsent>\w+) content is not supported by Bedrock provider/ },
      // LangChain4j.
      {
        message: /UnsupportedFeatureException: '?(?<unsent>[\w ]{1,60}?)'? (?:is|are) (?:\w+ )?not supported/,
        general: true,
      },
      { message: /\bDid (?<noSearch>0 searches)\b/, general: true, shared: true },
      // The Vercel AI SDK.
      {
        message: /'(?<unsent>(?!File URL data)[^']+)' functionality not supported/,
        general: true,
        shared: true,
      },
      // Codex goes on without.
      { message: /Model metadata for [`'](?<unlisted>[\w.:-]+)[`'] not found/, general: true },
      // Haystack.
      { message: /component doesn't support the model '(?<unlisted>\w+\.[\w.:-]*\w)'/ },
      // Anthropic's SDKs.
      { message: /(?<uncounted>[Tt]oken counting) is not supported in Bedrock/ },
      { message: /requires following cargo feature\(s\) enabled: (?<feature>[\w-]+)/ },
      // Programs with a list of models or their providers: Genkit, LlamaIndex and RubyLLM, promptfoo and mem0, LiteLLM, Crush.
      { message: /NOT_FOUND: Model '?(?<unlisted>(?:aws-)?bedrock\/[^'\s]+)/ },
      {
        message:
          /Unknown model: (?<unlisted>\S+?)(?:\. Please provide a valid Bedrock| for provider: bedrock)/,
      },
      { message: /Unknown (?:Amazon Bedrock model|provider in model): (?<unlisted>\w+\.[\w.:-]*\w)/ },
      { message: /Stop sequence key name for (?<unlisted>\w+) is not supported/ },
      { message: /Unknown model(?:: '?| ')(?<unlisted>[a-z]\w*\.[a-z][\w.:-]*\w)'/ },
      { message: /Model (?<unlisted>\w+\.[\w.:-]*\w) is not supported\. Supported models/ },
      { message: /Provider \w+ for model (?<unlisted>\w+\.[\w.:-]*\w) is not supported/ },
      // Each part of Bedrock has a client of its own.
      {
        message:
          /'(?:AgentsforBedrock\w*' object has no attribute '(?<agentCall>\w+)|Bedrock(?:Runtime)?' object has no attribute '(?<astrayCall>retrieve\w*|rerank|create_\w+|optimize_prompt|generate_query|invoke_(?:agent|flow|inline)\w*))'/,
      },
      // LiteLLM, of embeddings and reranking.
      { message: /(?<unmapped>Unable to map) Bedrock request to provider/ },
      // The same in a stack, which another program deploys.
      { message: /Unsupported Model Name: (?<unlisted>\w+\.[\w.:-]*\w)/, kind: 'deployed' },
      { message: /Bedrock [\w ]{0,20}: Unknown provider=\w+, model=(?:openai\/)?(?<served>\S*[\w>])/ },
      { message: /Provider (?<newProvider>bedrock_\w+) not found/ },
      { message: /bedrock provider only supports anthropic models for now, found: (?<unlisted>\S*\w)/ },
    ],
  },
  'program-faulty': {
    code: 'OCB367',
    rules: [
      // LangChain, of a kind of block that is newer than its Bedrock package.
      {
        message: [
          'Unexpected content block type in content. Expected to have one of',
          'Unsupported content block type from Bedrock',
        ],
      },
      { message: /^(?=.*[Bb]edrock).*Unsupported message content format/ },
      // A parameter of another API: those of Converse have names such as toolConfig.
      {
        message:
          /Unknown parameter in input: "(?<notTaken>[a-z_]+)", must be one of: .{0,200}\b(?:modelId|guardrailIdentifier)\b/,
        kind: 'called',
      },
      // pi, of its own part for Bedrock.
      { message: /Cannot find module '(?:(?!openclaw)[^'])*\bamazon-bedrock\.js'/ },
      // The Vercel AI SDK, of packages that do not fit together.
      { message: /Unhandled chunk type: (?<chunk>[\w-]+)/ },
      // Anthropic's SDK, which does not read the stream of a bedrock-sdk of another time.
      {
        message: 'AnthropicError: request ended without sending any chunks',
        kind: 'unstreamed',
        shared: true,
      },
      // The SDK for Python of Nova Sonic.
      { message: ['smithy_aws_event_stream', 'InvalidEventBytes'], kind: 'eventBytes' },
      // What a plugin of Dify threw.
      {
        message:
          /^(?=.*bedrock).*PluginInvokeError.*error_type\W{1,6}(?:Type|Attribute|Key|Name|Index|Import)Error\b/i,
      },
      // What another plugin of Dify says, without an answer of AWS in it.
      {
        message: /^(?=.*bedrock)(?!.*(?:Exception|credentials)\b).*\bPluginInvokeError\b/i,
        general: true,
      },
      // What Python says when a program reads an answer of Bedrock in the wrong way.
      {
        message:
          /\b(?:BedrockException - (?:.*(?:cannot access local variable|index out of range|'(?:dict|list)' object has no|'NoneType' object is not|Expecting value: line|Extra data: line|Unterminated string starting at)|'\w+'(?! [a-z]))|litellm\.(?:APIConnectionError|InternalServerError): '\w+'(?! [a-z])|raised by bedrock service: (?:'\w+'(?! object)|list index out))/,
        kind: 'misread',
      },
      // LangChain, of a KeyError in what runs around the call, as tracing does.
      { message: /raised by inference endpoint: '(?<lostKey>\w+)'/ },
      {
        message: /^(?=.*litellm).*Attempted to access streaming response content, without having called/,
        kind: 'misread',
      },
      // Haystack, of whatever Bedrock answers.
      { message: /Could not connect to Amazon Bedrock model \S+ Make sure your AWS/, kind: 'unshown' },
      // LlamaIndex, of its counter of tokens.
      { message: 'Invalid payload! Need prompt and completion or messages and response', kind: 'counts' },
      // Instructor.
      { message: 'Unsupported dict content for Bedrock' },
      // The same in JavaScript, and a part that was left out of a release.
      {
        message:
          /^(?=.*bedrock).*(?:undefined is not an object|properties of undefined)|^(?=.*(?:bedrock|sendCompletion)).*(?<switched>Iterator value \S+ is not an entry object)/i,
      },
      // LibreChat, whose agents lost track of a tool call.
      { message: 'No step ID found' },
      // Letta, which wants keys of a profile too.
      { message: 'validation error for BedrockProvider' },
      // Claude Code, of what the command of awsAuthRefresh prints.
      { message: /Unexpected token 'A', "(?<signsIn>Attempting)[^"]*"(?:\.\.\.)? is not valid JSON/ },
      // The AI of another program got an answer as an object of Node.js, and shows that.
      { message: /\b[45]\d\d: \{"_events":/, kind: 'unshown' },
      {
        message: [
          'Anthropic messages provider config not found for model',
          'allm_passthrough_route: Invalid model',
        ],
      },
      // The Vercel AI SDK, of an answer in a form that it does not know.
      {
        message:
          /^(?=.*(?:bedrock|anthropic\.|contentBlock|messageStop)).*AI_TypeValidationError\b.*Type validation failed/i,
        kind: 'unread',
        general: true,
      },
      // opencode, of a package that it installs when it starts.
      { message: /ProviderInitError.{0,80}amazon-bedrock/, kind: 'unloadable' },
      // Portkey.
      { message: 'Invalid response received from bedrock', kind: 'unread' },
      // A tool that watches a program and takes any client of boto3 for Bedrock's.
      { message: "'SSO' object has no attribute 'invoke_model'" },
      // Python, of a class that is not boto3's client.
      {
        message:
          /^(?!.*PluginInvokeError).*(?:'(?:\w*Bedrock(?!(?:Agent)?(?:Runtime)?')\w+|Amazon\w+Config)' object has no attribute|Bedrock\w*\.\w+\(\) (?:missing \d|got an unexpected))/,
        facts: /attribute '(?<unwrapped>embed_text)/,
        kind: 'called',
      },
    ],
  },
} as const satisfies Family;
