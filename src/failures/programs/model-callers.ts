/** The programs that call models: the gateways in front of Bedrock, and what people and developers call them with. */
import type { Program } from './program.ts';

/** Each stands between a client and Bedrock. */
export const GATEWAYS: readonly Program[] = [
  {
    name: 'LiteLLM',
    says: /\blitellm\b|\bbedrock\/(?:converse|invoke)\/|\bAnthropic messages provider config\b|\bModel Group=|\bBedrockException\b|\bbedrock_mantle\b|\bbedrock does not support parameters\b/i,
    speaks: /\blitellm\.\w+Error|\bModel Group=/,
    facts: {
      regionIn: 'aws_region_name',
      update: 'pip install -U litellm',
      dropParams: 'drop_params: true',
      addTools: 'modify_params: true in litellm_settings',
      converseRoute: 'bedrock/converse/MODEL',
      profileIn: 'aws_profile_name: NAME',
    },
  },
  {
    name: 'Bedrock Access Gateway',
    says: /\bbedrock[- ]acc?ess[- ]gateway\b|\bUnsupported model \S+, please use models API\b|\.elb\.amazonaws\.com\/api\/v1\b/i,
    facts: { gatewayLog: 'aws logs tail /aws/lambda/FUNCTION --since 10m' },
  },
  { name: 'Portkey', says: /\bportkey\b/i },
  { name: 'Bifrost', says: /bifrost/i },
  { name: 'AI Gateway', says: /\bAI Gateway\b/ },
  { name: 'One API', says: /\b(?:one|new)-api\b/i },
];

/** The settings of Cline, and of what grew out of it: to put a geography's prefix in front of a model's ID, and to take a profile. */
const IN_EDITOR = {
  crossRegion: 'Use cross-region inference',
  profileField: 'AWS Profile',
  regionIn: '"AWS Region"',
};

const CLAUDE_CODE = {
  noCache: 'DISABLE_PROMPT_CACHING=1',
  noBetas: 'CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1',
  noThinking: 'MAX_THINKING_TOKENS=0',
  useBedrock: 'CLAUDE_CODE_USE_BEDROCK',
  maxOutput: 'CLAUDE_CODE_MAX_OUTPUT_TOKENS',
  smallModel: 'ANTHROPIC_DEFAULT_HAIKU_MODEL',
  baseUrl: 'ANTHROPIC_BEDROCK_BASE_URL',
  waits: 'API_TIMEOUT_MS=1200000',
};

/** Libraries last: a program that is built with one says more about what can be done. */
export const MODEL_CALLERS: readonly Program[] = [
  // People say beside it that Claude Code works.
  {
    name: 'pi',
    says: /\bpi-coding-agent\b|\bpi-mono\b|\bearendil-works\b|^[`$ ]*pi(?: \\| --?(?:p|provider|model)\b)|\bPi (?:sends|calls|uses|agent)\b|\bUse --list-models to see\b/im,
    facts: { update: 'pi update' },
  },
  { name: 'oh-my-pi', says: /\boh-my-pi\b|\bomp models\b/ },
  { name: 'claude-code-action', says: /\bclaude-code-action\b/, facts: CLAUDE_CODE },
  {
    name: 'Claude Code',
    says: /\bclaude[- ](?:code|agent)\b|(?<![:/])\bclaude[- ]cli\b(?!\/)|\bskipping AWS auth refresh\b|\[API:(?:auth|timing)\]|\bCLAUDE_CODE_|(?<!bedrock )\bAPI Error(?: \([^)]{0,160}\))?: (?:[45]\d\d\b|Truncated event|Could not load credentials)|(?<!bedrock )\bAPI Error(?:: Request rejected)? \([45]\d\d\b|⎿/i,
    facts: { update: 'claude update', ...CLAUDE_CODE },
  },
  { name: 'Cline', says: /\bcline\b/i, facts: IN_EDITOR },
  { name: 'Roo Code', says: /\broo[- ]?code\b/i, facts: IN_EDITOR },
  { name: 'Kilo Code', says: /\bkilo(?:[- ]?code\b| v?\d)/i, facts: IN_EDITOR },
  {
    name: 'opencode',
    says: /\bopencode\b(?!-go\/)|\bservice=session\.processor\b|\bservice=(?:provider|default) providerID=|\bModel not found: \S+\.(?: Did you mean: |$)/im,
    facts: {
      regionIn: 'provider.amazon-bedrock.options.region',
      update: 'opencode upgrade',
      prefixes: 'AWS_REGION',
      listModels: 'opencode models amazon-bedrock --refresh',
      listFile: 'opencode.json',
    },
  },
  {
    name: 'goose',
    says: /\bgoose\b|\bGOOSE_|\bFailed to create provider: Unknown provider\b/,
    facts: { update: 'goose update', nameThere: 'GOOSE_PROVIDER=aws_bedrock' },
  },
  { name: 'Codex', says: /\bcodex\b|\bM(?:issing environment variable:|odel provider) `/i },
  { name: 'Claude Desktop', says: /\bClaude Desktop\b/i },
  {
    name: 'Zed',
    says: /\bZed\b|\[agent::|^Error interacting with language model *$/m,
    facts: { regionIn: 'language_models.bedrock.region' },
  },
  { name: 'Aider', says: /\baider\b/i, facts: { regionIn: 'AWS_REGION_NAME', update: 'aider --upgrade' } },
  // Also the report of an error that it writes by itself.
  {
    name: 'Continue',
    says: /\bcontinue(?:\.dev|dev\b| extension| config\b)|^Provider: bedrock\nStatus Code: |\bAWS Bedrock (?:stream|rerank) error\b|\bis required for Bedrock API\. Only found\b|\bThere was an error handling the response from\b/im,
    facts: { regionIn: 'env.region', profileIn: 'profile: NAME below env: of the model, in config.yaml' },
  },
  { name: 'Positron', says: /\bpositron\b/i },
  { name: 'Crush', says: /\bCrush\b|charmbracelet\/crush|\bcrush v?\d/ },
  {
    name: 'LibreChat',
    says: /\blibrechat\b|\bHere's the specific error message we encountered\b|\bapi\/server\/controllers\/agents\b/i,
    facts: { regionIn: 'BEDROCK_AWS_DEFAULT_REGION' },
  },
  { name: 'Open WebUI', says: /\bopen[- ]?webui\b/i },
  { name: 'LobeChat', says: /\blobe[- ]?chat\b/i },
  { name: 'Cherry Studio', says: /\bcherry[- ]studio\b/i },
  { name: 'AnythingLLM', says: /\banythingllm\b/i, facts: { regionIn: 'AWS_BEDROCK_LLM_REGION' } },
  { name: 'RAGFlow', says: /\bragflow\b/i },
  { name: 'OpenHands', says: /\bopenhands\b/i },
  { name: 'HolmesGPT', says: /\bholmes(?:gpt)?\b/i },
  { name: 'Letta', says: /\bletta\b/i, facts: { update: 'pip install -U letta' } },
  { name: 'Langfuse', says: /\blangfuse\b/i },
  {
    name: 'Task Master',
    says: /\btask-?master\b|\bInvalid provider hint received\b/i,
    facts: { update: 'npm install -g task-master-ai@latest' },
  },
  { name: 'K8sGPT', says: /\bk8sgpt\b|\bAI provider amazonbedrock\b/i },
  {
    name: 'Dify',
    says: /\bdify\b|\blanggenius\b|\bPluginInvokeError\b|^\[bedrock\] (?:\w+ ){0,3}Error\b/im,
    facts: { regionIn: '"AWS Region"' },
  },
  { name: 'n8n', says: /\bn8n\b|\bAWS Bedrock Chat Model\b/, facts: { regionIn: '"Region"' } },
  { name: 'Flowise', says: /\bflowise\b/i },
  {
    name: 'promptfoo',
    says: /\bpromptfoo\b/i,
    library: true,
    facts: { update: 'npm install -g promptfoo@latest' },
  },
  { name: 'mem0', says: /\bmem0\b/, library: true, facts: { update: 'pip install -U mem0ai' } },
  { name: 'Hermes Agent', says: /\bhermes[- ]agent\b/i },
  { name: 'ZeroClaw', says: /\bzeroclaw\b|\bAll (?:model_)?providers\/models failed\b/i },
  { name: 'Cursor', says: /\bCursor (?:[Vv]ersion|[Ss]ettings|IDE|chat|v?\d)/ },
  { name: 'Obsidian Copilot', says: /\bobsidian\b/i },
  { name: 'ChatWise', says: /\bchatwise\b|\bcus_bedrock\b/i },
  { name: 'Activepieces', says: /\bactivepieces\b/i },
  { name: 'Home Assistant', says: /\bhome[- ]?assistant\b/i },
  { name: 'BoltAI', says: /\bboltai\b/i },
  {
    name: 'browser-use',
    says: /\bbrowser[-_]use\b/i,
    library: true,
    facts: { update: 'pip install -U browser-use' },
  },
  {
    name: 'Haystack',
    says: /\bhaystack(?:_integrations)?\b|\bA(?:mazonBedrock|WS)(?:Inference|Configuration)Error\b/i,
    library: true,
    facts: { regionIn: 'aws_region_name', update: 'pip install -U amazon-bedrock-haystack' },
  },
  {
    name: 'Agno',
    says: /\bagno\b/i,
    library: true,
    facts: { regionIn: 'aws_region', update: 'pip install -U agno' },
  },
  { name: 'Semantic Kernel', says: /\bsemantic[-_ ]?kernel\b|\bkernelBuilder\b/i, library: true },
  {
    name: 'AgentCore',
    says: /\bagentcore (?:launch|deploy|invoke|configure|create)\b|\bagentcore[-_]starter[-_]toolkit\b|\bBedrockAgentCore(?:SDK)?Runtime/,
    facts: { update: 'pip install -U bedrock-agentcore-starter-toolkit' },
  },
  {
    name: 'Ragas',
    says: /\bragas\b/i,
    library: true,
    facts: { update: 'pip install -U ragas' },
  },
  {
    name: 'smolagents',
    says: /\bsmolagents\b/,
    library: true,
    facts: { update: 'pip install -U "smolagents[bedrock]"' },
  },
  { name: 'DSPy', says: /\bdspy\b/i, library: true, facts: { update: 'pip install -U dspy' } },
  {
    name: 'Jupyter AI',
    says: /\bjupyter[-_]ai\b|\bbedrock-chat:/,
    facts: { update: 'pip install -U jupyter-ai langchain-aws' },
  },
  { name: 'Langflow', says: /\blangflow\b/i, facts: { update: 'pip install -U langflow' } },
  { name: 'MetaGPT', says: /\bmetagpt\b/i },
  { name: 'AutoGen', says: /\bautogen\b/i, library: true },
  {
    name: 'LiveKit Agents',
    says: /\blivekit\b/i,
    library: true,
    facts: { update: 'pip install -U "livekit-plugins-aws[realtime]"' },
  },
  {
    name: 'Airflow',
    says: /\bairflow\b/i,
    facts: { update: 'pip install -U apache-airflow-providers-amazon' },
  },
  {
    name: 'CAMEL',
    says: /\bcamel(?:-ai|\.models|\.agents)\b/,
    library: true,
    facts: { update: 'pip install -U camel-ai' },
  },
  {
    name: 'CrewAI',
    says: /\bcrewai\b/i,
    library: true,
    facts: { regionIn: 'region_name', update: 'pip install -U crewai' },
  },
  {
    name: 'Strands Agents',
    says: /\bstrands\b/i,
    library: true,
    facts: { regionIn: 'region_name', update: 'pip install -U strands-agents' },
  },
  {
    name: 'Pydantic AI',
    says: /\bpydantic[-_ ]?ai\b/i,
    library: true,
    facts: { regionIn: 'region_name', update: 'pip install -U pydantic-ai' },
  },
  {
    name: 'Instructor',
    says: /\bUnsupported dict content for Bedrock\b|\bfrom_bedrock\b/,
    library: true,
    facts: { update: 'pip install -U instructor' },
  },
  {
    name: 'Mastra',
    says: /\bmastra\b/i,
    library: true,
    facts: { update: 'npm install @mastra/core@latest' },
  },
  {
    name: 'Spring AI',
    says: /\bspring[- ]ai\b|org\.springframework\.ai\b/i,
    library: true,
    facts: { regionIn: 'spring.ai.bedrock.aws.region' },
  },
  { name: 'Koog', says: /\bkoog\b/i, library: true },
  { name: 'Genkit', says: /\bgenkit/i, library: true },
  { name: 'LangChain4j', says: /\blangchain4j\b/i, library: true },
  {
    name: 'LangChain.js',
    library: true,
    says: /\blangchain\.?js\b|@langchain\/|new (?:ChatBedrock|BedrockEmbeddings)|\bFailed to access underlying url\b/i,
    facts: { regionIn: 'new ChatBedrockConverse({ region })', update: 'npm install @langchain/aws@latest' },
  },
  {
    name: 'LangChain',
    library: true,
    says: /\blangchain|Unexpected content block type in content|\blanggraph|\bdeepagents\b|\bChatBedrock|\bBedrockChat\b|\bRunnableSequence\b|\bBedrockEmbeddings\b/i,
    facts: {
      regionIn: 'region_name',
      update: 'pip install -U langchain-aws',
      profileIn: 'credentials_profile_name',
    },
  },
  {
    name: 'RubyLLM',
    says: /\bruby_?llm\b/i,
    library: true,
    facts: { regionIn: 'bedrock_region', update: 'bundle update ruby_llm' },
  },
  {
    name: 'LlamaIndex',
    says: /\bllama[-_ ]?index\b|\brefers to a non-foundation model\b|\bPlease provide a valid Bedrock model name\b/i,
    library: true,
    facts: { regionIn: 'region_name' },
  },
  {
    name: 'Anthropic SDK',
    says: /@anthropic-ai\/(?:bedrock-)?sdk\b/,
    library: true,
    facts: { regionIn: 'awsRegion', update: 'npm install @anthropic-ai/bedrock-sdk@latest' },
  },
  {
    name: 'Anthropic SDK',
    says: /\bAnthropicBedrock\b(?!\()|\banthropic\.\w+Error\b/,
    library: true,
    facts: { regionIn: 'aws_region', update: 'pip install -U "anthropic[bedrock]"' },
  },
  {
    name: 'Vercel AI SDK',
    says: /@ai-sdk\/amazon-bedrock/,
    library: true,
    facts: {
      regionIn: 'createAmazonBedrock({ region })',
      update: 'npm install ai@latest @ai-sdk/amazon-bedrock@latest',
    },
  },
  // It may reach Bedrock through another provider of its own, such as that for OpenAI's API.
  {
    name: 'Vercel AI SDK',
    says: /\bAI_\w+Error\b|@ai-sdk\b|\b(?:generate|stream)(?:Object|Text)\b|\bvercel ai\b/i,
    library: true,
    facts: { regionIn: 'createAmazonBedrock({ region })', update: 'npm install ai@latest' },
  },
];
