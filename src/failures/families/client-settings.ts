import type { Family } from '../failure.ts';
import { MODEL_START } from '../model-names.ts';
import { BEDROCK_PROVIDER } from './openclaw.ts';

/** Failures of the settings by which another program is to use Bedrock. */
export const clientSettingFailures = {
  'bedrock-not-chosen': {
    code: 'OCB439',
    // Claude Code, which asks for a sign-in at Anthropic unless it is told to use Bedrock.
    rules: [
      {
        message: /\bCLAUDE_CODE_USE_BEDROCK\b.{0,80}\b(?:log ?in|sign-?in) (?:screen|page|prompt)/,
        general: true,
      },
      // What Anthropic's own API says of a key that is not its own.
      { message: /\binvalid x-api-key\b/, kind: 'direct', general: true },
      { message: /(?:Not logged in|Invalid API key)(?: ·|\.) Please run \/login/ },
      { message: /not have access to Claude(?: Code)?\. Please (?:run \/login|login again)/ },
      { message: 'OAuth authentication is currently not supported', shared: true },
      // Anthropic's SDK, of its client for Anthropic's own API.
      {
        message: /(?<!From claude: .{0,200})Could not resolve authentication method/,
        kind: 'direct',
        general: true,
      },
      // Over ACP, to an editor.
      { message: /-32000\b.{0,40}\bAuthentication required\b/, general: true },
      // Its extension for VS Code.
      { message: /From claude: .*Could not resolve authentication method/ },
      {
        message:
          /(?<connects>Failed to connect to api\.anthropic\.com|Unable to connect to Anthropic services)/,
      },
    ],
  },
  'provider-unknown': {
    code: 'OCB529',
    rules: [
      // goose, CrewAI, Task Master; LiteLLM was given an ID of Bedrock without bedrock/ in front, or with a name of its own list; Zerox says it in other words.
      {
        message:
          /\b(?:[Uu]n(?:known|supported|recognized) (?:L[Ll][Mm] ?|embedding )?[Pp]rovider|Invalid provider hint received):? ["'`]?(?<provider>(?:aws|amazon)?[-_]?bedrock)(?![\w-])(?!"\. (?:Loaded|Use|No installed))/,
      },
      // LangChain.
      {
        message:
          /(?:Unsupported (?<langchain>model_provider)=["']\w*bedrock|Unable to infer (?<inferred>model provider) for model)/,
      },
      // Pydantic, of the providers that a program allows (MetaGPT).
      { message: /input_value=['"](?<provider>\w*bedrock)['"]/ },
      {
        message: new RegExp(
          `(?:LLM Provider NOT provided.* model=|Extra Info: \\{'model': ')(?<passed>${MODEL_START}[\\w.:-]*\\w)`,
        ),
      },
      // LiteLLM, of a provider without a model.
      { message: /GetLLMProvider Exception.*original model: \S*(?:bedrock|anthropic\.)/ },
      // Codex and Mastra.
      {
        message:
          /[Mm]odel provider [`'"](?:amazon|aws)?-?bedrock[`'"] not found|Could not find (?:config for )?provider [`'"]?amazon-bedrock/,
        facts: /provider [`'"]?(?<provider>[a-z-]+)/,
      },
      {
        message:
          /\b(?:is an?|provider) ["'`](?<provider>(?:amazon[-_])?bedrock)["'`](?: provider, which \w+ can.t route| (?:is )?not (?:supported|implemented|registered|available)\b)/i,
        general: true,
      },
      // Hermes Agent.
      { message: /provider '(?<provider>bedrock)' is not a recogni[sz]ed provider/ },
      { message: /LLM Provider NOT provided.* model=bedrock_converse\/(?<converse>\S*\w)/ },
    ],
  },
  // Libraries in Python ask OpenAI wherever they are not told otherwise.
  'openai-by-default': {
    code: 'OCB547',
    rules: [
      {
        message:
          /api_key client option must be set\b.*OPENAI|Did not find openai_api_key|nable to initialise OpenAI|No OPENAI_API_KEY\b|validation error for (?:OpenAIEmbeddings|ChatOpenAI|OpenAI)\b|CHROMA_OPENAI_API_KEY|OPENAI_API_KEY (?:is|environment variable is) (?:not set|required|missing)/,
        general: true,
        shared: true,
      },
    ],
  },
  'model-not-listed': {
    code: 'OCB395',
    rules: [
      // opencode; OpenClaw says so of its own models, too.
      {
        message: new RegExp(`(?<!404 )Model not found: ${BEDROCK_PROVIDER}/(?<asked>[\\w.:/-]*\\w)`),
        facts: /Did you mean:? (?<suggested>[\w.:-]*\w)/,
      },
      { message: /providerID=amazon-bedrock modelID=(?<asked>\S*\w) .{0,40}ModelNotFoundError/ },
      {
        message:
          /ModelNotFound.*providerID\W{1,4}amazon-bedrock\b.*modelID\W{1,4}(?<asked>(?!anthropic\.)[a-z][\w.:-]*\w)/,
      },
      { message: /No such \w+Model: (?<asked>[a-z]\w*\.[a-z][\w.:-]*\w)/ },
      // pi, and what grew out of it.
      { message: /Model "?amazon-bedrock\/(?<asked>[\w.:/-]*\w)"? not found\. (?:Run|Use) / },
    ],
  },
  'proxy-model-unknown': {
    code: 'OCB579',
    // LiteLLM, of the names in its list; only those of models that Bedrock may have.
    rules: [
      {
        message: /Invalid model name passed in model=(?<asked>(?=\S*(?:claude|bedrock))[\w./:@-]*\w)/,
      },
      {
        message:
          /not allowed to access model\b.*Tried to access (?<barred>(?=\S*(?:claude|bedrock))[\w./:@-]*\w)/,
      },
      {
        message:
          /^(?=.*(?:claude|bedrock)).*(?:no healthy deployments for this model|No deployments available for selected model)/,
        kind: 'resting',
      },
    ],
  },
  'gateway-model-unknown': {
    code: 'OCB564',
    rules: [
      // Bifrost.
      {
        message: /no keys found (?:that support model|for provider)/,
        kind: 'bifrost',
        shared: true,
      },
      // Envoy AI Gateway.
      { message: /[nN]o matching route found/, kind: 'envoy', shared: true },
      // Kong.
      { message: 'no Route matched with those values', kind: 'kong', general: true, shared: true },
    ],
  },
  // What people say of a program that shows no error, so these count only if nothing else is known of the paste.
  'program-waits': {
    code: 'OCB622',
    rules: [
      {
        message:
          /^(?!.*(?:\bSSO\b|Amazon Q\b)).*(?:\bhang(?:s|ing)\b(?! up)|\bstuck (?:on|at)\b|\bspinner\b)/i,
        kind: 'alone',
        general: true,
        shared: true,
      },
    ],
  },
  'models-not-shown': {
    code: 'OCB347',
    rules: [
      {
        message:
          /\bmodel (?:list|picker|dropdown) (?:is )?empty\b|\b[Nn]o (?:bedrock )?models (?:were )?found\b|\bmodels\b.{0,40}\b(?:do not|don.t) (?:appear|show)|\bnot listed in the (?:model|provider)|模型(?:列表|清單)[为為]空/i,
        general: true,
        shared: true,
      },
    ],
  },
  'settings-not-kept': {
    code: 'OCB348',
    rules: [
      // Cline's file.
      { message: /(?:plan|act)ModeApiProvider\W{1,8}(?!bedrock)(?<kept>\w[\w-]*)/, general: true },
      {
        message:
          /\bfails? to persist\b|\bnot (?:being )?saved\b|\bUnable to "?save\b|\bNo providers ready to use\b/i,
        general: true,
        shared: true,
      },
    ],
  },
  // LiteLLM's own limits and keys, before it calls Bedrock.
  'proxy-limit': {
    code: 'OCB397',
    rules: [
      { message: 'Budget has been exceeded! Current cost', kind: 'spent' },
      {
        message:
          /crossed TPM|Max parallel request limit reached|over user-defined ratelimit|Rate limit exceeded for \w+: .{0,80}\bLimit type: /,
      },
    ],
  },
  'proxy-key-refused': {
    code: 'OCB398',
    rules: [
      {
        message: [
          'LiteLLM Virtual Key expected',
          'Invalid proxy server token passed',
          'No api key passed in',
        ],
      },
      // The Bedrock Access Gateway.
      {
        message: /["']detail["']: ?["'](?:Invalid API Key|Not authenticated)\b/,
        kind: 'accessGateway',
        shared: true,
      },
    ],
  },
} as const satisfies Family;
