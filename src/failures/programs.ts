/**
 * The programs other than OpenClaw that pastes are from, and what only one program has: how it is updated, and its
 * switches for what models refuse.
 */

interface Program {
  readonly name: string;
  /** What its output, its settings or people who write about it say. */
  readonly says: RegExp;
  /** Its own words, which alone count in a paste about OpenClaw. */
  readonly speaks?: RegExp;
  /** Other programs are built with it: nobody talks to it. */
  readonly library?: true;
  readonly facts?: Readonly<Record<string, string>>;
}

/** Each stands between a client and Bedrock. */
const GATEWAYS: readonly Program[] = [
  {
    name: 'LiteLLM',
    says: /\blitellm\b|\bAnthropic messages provider config\b|\bModel Group=|\bBedrockException\b|\bbedrock_mantle\b/i,
    speaks: /\blitellm\.\w+Error|\bModel Group=/,
    facts: {
      update: 'pip install -U litellm',
      dropParams: 'drop_params: true',
      addTools: 'modify_params: true',
      converseRoute: 'bedrock/converse/MODEL',
      profileIn: 'aws_profile_name: NAME',
    },
  },
  {
    name: 'Bedrock Access Gateway',
    says: /\bbedrock[- ]acc?ess[- ]gateway\b|\bUnsupported model \S+, please use models API\b/i,
  },
  { name: 'Portkey', says: /\bportkey\b/i },
  { name: 'Bifrost', says: /bifrost/i },
  { name: 'AI Gateway', says: /\bAI Gateway\b/ },
  { name: 'One API', says: /\b(?:one|new)-api\b/i },
];

/** The switch of Cline, and of what grew out of it, that puts the prefix of an inference profile in front of a model's ID. */
const CROSS_REGION = { crossRegion: 'Use cross-region inference' };

/** Libraries last: a program that is built with one says more about what can be done. */
const CLIENTS: readonly Program[] = [
  {
    name: 'Claude Code',
    says: /\bclaude[- ](?:code|agent|cli)\b|\bskipping AWS auth refresh\b|\[API:(?:auth|timing)\]|\bCLAUDE_CODE_|(?<!bedrock )\bAPI Error(?: \([^)]{0,160}\))?: (?:[45]\d\d\b|Truncated event|Could not load credentials)|(?<!bedrock )\bAPI Error(?:: Request rejected)? \([45]\d\d\b|⎿/i,
    facts: {
      update: 'claude update',
      noCache: 'DISABLE_PROMPT_CACHING=1',
      noBetas: 'CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1',
      noThinking: 'MAX_THINKING_TOKENS=0',
      useBedrock: 'CLAUDE_CODE_USE_BEDROCK',
      maxOutput: 'CLAUDE_CODE_MAX_OUTPUT_TOKENS',
      smallModel: 'ANTHROPIC_DEFAULT_HAIKU_MODEL',
      baseUrl: 'ANTHROPIC_BEDROCK_BASE_URL',
    },
  },
  { name: 'Cline', says: /\bcline\b/i, facts: CROSS_REGION },
  { name: 'Roo Code', says: /\broo[- ]?code\b/i, facts: CROSS_REGION },
  { name: 'Kilo Code', says: /\bkilo(?:[- ]?code\b| v?\d)/i, facts: CROSS_REGION },
  {
    name: 'opencode',
    says: /\bopencode\b|\bservice=session\.processor\b|\bservice=provider providerID=/i,
    facts: { update: 'opencode upgrade', prefixes: 'AWS_REGION' },
  },
  {
    name: 'goose',
    says: /\bgoose\b|\bGOOSE_/,
    facts: { update: 'goose update', nameThere: 'GOOSE_PROVIDER=aws_bedrock' },
  },
  { name: 'Codex', says: /\bcodex\b/i },
  { name: 'Claude Desktop', says: /\bClaude Desktop\b/i },
  { name: 'Zed', says: /\bZed\b|\[agent::/ },
  { name: 'Aider', says: /\baider\b/i, facts: { update: 'aider --upgrade' } },
  // Also the report of an error that it writes by itself.
  { name: 'Continue', says: /\bcontinue(?:\.dev|dev\b| extension)|^Provider: bedrock\nStatus Code: /im },
  { name: 'Positron', says: /\bpositron\b/i },
  { name: 'Crush', says: /\bCrush\b|charmbracelet\/crush/ },
  { name: 'LibreChat', says: /\blibrechat\b|\bapi\/server\/controllers\/agents\b/i },
  { name: 'Open WebUI', says: /\bopen[- ]?webui\b/i },
  { name: 'LobeChat', says: /\blobe-?chat\b/i },
  { name: 'Cherry Studio', says: /\bcherry[- ]studio\b/i },
  { name: 'AnythingLLM', says: /\banythingllm\b/i },
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
  { name: 'Dify', says: /\bdify\b|\blanggenius\b|\bPluginInvokeError\b/i },
  { name: 'n8n', says: /\bn8n\b/ },
  { name: 'Flowise', says: /\bflowise\b/i },
  {
    name: 'promptfoo',
    says: /\bpromptfoo\b/i,
    library: true,
    facts: { update: 'npm install -g promptfoo@latest' },
  },
  { name: 'mem0', says: /\bmem0\b/, library: true, facts: { update: 'pip install -U mem0ai' } },
  { name: 'Hermes Agent', says: /\bhermes[- ]agent\b/i },
  {
    name: 'pi',
    says: /\bpi-coding-agent\b|\bpi-mono\b|\bearendil-works\b|^[`$ ]*pi(?: \\| --?(?:p|provider|model)\b)|\bPi (?:sends|calls|uses|agent)\b/im,
    facts: { update: 'pi update' },
  },
  { name: 'ZeroClaw', says: /\bzeroclaw\b|\bAll (?:model_)?providers\/models failed\b/i },
  { name: 'BoltAI', says: /\bboltai\b/i },
  {
    name: 'browser-use',
    says: /\bbrowser[-_]use\b/i,
    library: true,
    facts: { update: 'pip install -U browser-use' },
  },
  {
    name: 'Haystack',
    says: /\bhaystack\b|\bhaystack_integrations\b/i,
    library: true,
    facts: { update: 'pip install -U amazon-bedrock-haystack' },
  },
  { name: 'Agno', says: /\bagno\b/i, library: true, facts: { update: 'pip install -U agno' } },
  { name: 'Semantic Kernel', says: /\bsemantic[-_ ]?kernel\b|\bkernelBuilder\b/i, library: true },
  {
    name: 'AgentCore',
    says: /\bagentcore (?:launch|deploy|invoke|configure|create)\b|\bagentcore[-_]starter[-_]toolkit\b/,
    facts: { update: 'pip install -U bedrock-agentcore-starter-toolkit' },
  },
  { name: 'CrewAI', says: /\bcrewai\b/i, library: true, facts: { update: 'pip install -U crewai' } },
  {
    name: 'Strands Agents',
    says: /\bstrands\b/i,
    library: true,
    facts: { update: 'pip install -U strands-agents' },
  },
  {
    name: 'Pydantic AI',
    says: /\bpydantic[-_ ]?ai\b/i,
    library: true,
    facts: { update: 'pip install -U pydantic-ai' },
  },
  { name: 'Spring AI', says: /\bspring[- ]ai\b|org\.springframework\.ai\b/i, library: true },
  { name: 'LangChain4j', says: /\blangchain4j\b/i, library: true },
  {
    name: 'LangChain.js',
    library: true,
    says: /\blangchain\.?js\b|@langchain\/|new (?:ChatBedrock|BedrockEmbeddings)/i,
    facts: { update: 'npm install @langchain/aws@latest' },
  },
  {
    name: 'LangChain',
    library: true,
    says: /\blangchain|Unexpected content block type in content|\blanggraph|\bdeepagents\b|\bChatBedrock|\bBedrockEmbeddings\b/i,
    facts: { update: 'pip install -U langchain-aws', profileIn: 'credentials_profile_name' },
  },
  {
    name: 'RubyLLM',
    says: /\bruby_?llm\b/i,
    library: true,
    facts: { update: 'bundle update ruby_llm' },
  },
  { name: 'LlamaIndex', says: /\bllama[-_ ]?index\b/i, library: true },
  {
    name: 'Anthropic SDK',
    says: /@anthropic-ai\/(?:bedrock-)?sdk\b/,
    library: true,
    facts: { update: 'npm install @anthropic-ai/bedrock-sdk@latest' },
  },
  {
    name: 'Anthropic SDK',
    says: /\bAnthropicBedrock\b(?!\()|\banthropic\.\w+Error\b/,
    library: true,
    facts: { update: 'pip install -U "anthropic[bedrock]"' },
  },
  {
    name: 'Vercel AI SDK',
    says: /@ai-sdk\/amazon-bedrock/,
    library: true,
    facts: { update: 'npm install ai@latest @ai-sdk/amazon-bedrock@latest' },
  },
  // It may reach Bedrock through another provider of its own, such as that for OpenAI's API.
  {
    name: 'Vercel AI SDK',
    says: /\bAI_\w+Error\b|@ai-sdk\b|\b(?:generate|stream)(?:Object|Text)\b|\bvercel ai\b|setting is missing\. Pass it using|SigV4 authentication requires AWS credentials/i,
    library: true,
    facts: { update: 'npm install ai@latest' },
  },
  {
    name: 'Pulumi',
    says: /\bpulumi\b|^ *aws:\w+:\w+ \(/im,
    facts: { profileIn: 'pulumi config set aws:profile NAME' },
  },
  // Its backend is a part of Terraform itself, and no provider.
  {
    name: 'Terraform',
    says: /\bS3 Backend\b/,
    facts: {
      update: 'Terraform itself, to 1.6 or newer',
      profileIn: 'profile = "NAME" in backend "s3" and in provider "aws", or AWS_PROFILE',
      apart: 'backend "s3"',
    },
  },
  {
    name: 'Terraform',
    says: /\bterra(?:form|grunt)\b|\btofu\b|\bOpenTofu\b|\bhashicorp\/aws\b|^ *Initializing the backend/im,
    facts: {
      update: 'terraform init -upgrade',
      profileIn: 'profile = "NAME" in provider "aws" and in backend "s3", or AWS_PROFILE',
      apart: 'backend "s3"',
    },
  },
  { name: 'GitHub Actions', says: /\baws-actions\/|\bconfigure-aws-credentials\b/ },
  {
    name: 'AWS CDK',
    says: /\baws-cdk\b|\bcdk (?:deploy|synth|bootstrap|diff)\b|\bAWS CDK\b|\bNeed to perform AWS calls for account\b/,
    facts: { update: 'npm install -g aws-cdk@latest', profileIn: 'cdk deploy --profile NAME' },
  },
  { name: 'Amplify CLI', says: /\bamplify (?:push|pull|init|publish|configure)\b/i },
  {
    name: 'AWS SAM CLI',
    says: /\bsam (?:deploy|build|local|sync|package)\b|\b(?:aws-)?sam[- ]cli\b/i,
    facts: { profileIn: 'sam deploy --profile NAME' },
  },
  {
    name: 'Serverless Framework',
    says: /\b(?:serverless|sls) (?:deploy|package|print|invoke|offline)\b|\bserverless\.ya?ml\b|\bserverless framework\b|\bslss\.io\b/i,
    facts: { profileIn: 'serverless deploy --aws-profile NAME' },
  },
  // They sign in for other programs, and keep what they got.
  {
    name: 'aws-vault',
    says: /\baws-vault\b/,
    library: true,
    facts: { renew: 'aws-vault clear', storeKeys: 'aws-vault add NAME' },
  },
  {
    name: 'aws-sso-util',
    says: /\baws-sso-util\b/,
    library: true,
    facts: {
      update: 'pip install -U aws-sso-util',
      renew: 'aws-sso-util login --force',
      sessionless: 'aws-sso-util',
    },
  },
  {
    name: 'Granted',
    says: /\bcommon-?fate\b|\bgranted (?:sso|credential|cache|--version|[`"]?v\d)|[`"“]assume[`"”](?!:)|^\W*assume\s*$/im,
    library: true,
    facts: {
      exports: 'assume --export-sso-token',
      sources: 'alias assume=". assume"',
      storeKeys: 'granted credentials update NAME',
    },
  },
  {
    name: 'aws-sso',
    says: /\baws-sso\b(?!-)/,
    library: true,
    facts: { renew: 'aws-sso logout && aws-sso login' },
  },
  { name: 'Leapp', says: /\bleapp\b/i, library: true, facts: { ownLogin: 'Leapp' } },
  {
    name: 'Amazon Q',
    says: /\bAmazon ?Q (?:For|Token|extension|in)\b/i,
    library: true,
    facts: { ownLogin: 'Amazon Q' },
  },
  {
    name: 'AWS Toolkit',
    says: /\baws[- ]toolkit\b|\b_?aws\.(?:toolkit|auth|codeWhisperer)\./i,
    library: true,
    facts: { ownLogin: 'AWS Toolkit' },
  },
];

/** Its names and the parts that write its log; or its models, which opencode calls the same. */
const OPENCLAW = {
  says: /openclaw|clawdbot|moltbot|\[agents?\/(?!:)|\bembedded run (?:start|agent end|failover)\b|\bagent failed before reply\b|\bFailoverError\b|\/new\)? to start a fresh session|\bUse \/models to list\b/i,
  model: /(?<![\w/-])amazon-bedrock\/\w/,
  butNot: /\bopencode\b/i,
};

/** How the AWS CLI and the SDKs of AWS and Anthropic for other languages than OpenClaw's word an error. */
const OTHER_SDKS: readonly RegExp[] = [
  // Python, the AWS CLI among it.
  /\bboto(?:core|3)\b|n error occurred \(\w+\) when calling the|Parameter validation failed|Traceback \(most recent|endpoint URL: "|Error code: \d{3} - \{'/,
  /\bUnable to locate credentials\b|\bThe config profile \(|\bError (?:loading SSO Token|when retrieving (?:token|credentials))\b|\bToken has expired and refresh failed\b|\baws: (?:\[ERROR\]|error)\b|\baws-cli\/\d|\bpython3? \S+\.py\b/,
  // Go.
  /\boperation error [A-Za-z]|\bstatus code: \d{3}, request id: |\bfailed to (?:refresh cached credentials|get shared config profile)\b|\bNoCredentialProviders\b|\baws-sdk-go\b|\bSSOProviderInvalidToken\b|\bWebIdentityErr\b|\bAssumeRoleTokenProvider|\bexecutable aws\b/,
  // Java, Kotlin, C++, .NET, PowerShell.
  /\baws\.(?:smithy|sdk)\.kotlin\b|\bcurlCode: \d|\bsoftware\.amazon\.|\bcom\.amazonaws\.|\(Service: |\bAmazon\.(?:Runtime|\w+\.Model)\b|\bpersisted\/shell defaults\b|\binstance profile metadata serv/,
  // Ruby, PHP, Swift, Rust.
  /\bAws::|\bAws\\|\bPHP (?:Fatal|Warning)\b|failed to open stream|\bAWS\w+\.\w+\.Properties\b|meta: ErrorMetadata|\baws_(?:config|sdk_\w+|smithy\w*|credential_types)::|\bDispatchFailure\b|\bno providers in chain provided credentials\b|\bfailed to load credentials from the credentials provider\b|\bAWS_(?:AUTH|ERROR)_[A-Z]|\bNo signing credentials found\b|\bno credentials in the property bag\b|\bMissingCredentials\b/,
];

export const PROGRAMS = {
  clients: CLIENTS,
  gateways: GATEWAYS,
  openclaw: OPENCLAW,
  otherSdks: OTHER_SDKS,
};
