/**
 * Names the service that an unrecognized paste is about, where nothing in it is about Bedrock or the sign-in to AWS. People
 * paste what their chat shows, and most of what goes wrong there is of another service.
 */

import type { AppError } from './errors.ts';
import type { ErrorName } from './families.ts';

/** Its usual port on this machine, and what it says if it runs already. */
export const GATEWAY = 'OpenClaw Gateway';

/** Names as people know them, and the words that only that service's messages have. */
const SERVICES: readonly (readonly [name: string, words: string])[] = [
  ['Telegram', 'telegram|getUpdates'],
  ['Discord', 'discord'],
  ['WhatsApp', 'whatsapp|baileys'],
  ['Slack', 'slack'],
  ['Signal', 'signal-cli'],
  ['Microsoft Teams', 'msteams|microsoft teams'],
  ['iMessage', 'imessage|bluebubbles'],
  ['Feishu', 'feishu|lark'],
  ['DingTalk', 'dingtalk'],
  ['WeCom', 'wecom'],
  ['OpenAI', 'openai(?:-codex)?|codex|gpt-\\d[\\w.]*|insufficient_quota|rs_[\\da-f]{24,}'],
  ['Ollama', 'ollama'],
  ['OpenRouter', 'openrouter'],
  ['Groq', 'groq'],
  ['xAI', 'xai|grok-\\d'],
  ['DeepSeek', 'deepseek'],
  ['LM Studio', 'lm ?studio'],
  ['llama.cpp', 'llama(?:\\.cpp|cpp|-server)|parser for this template|JSON schema conversion failed'],
  ['MCP', 'bundle-mcp|mcp (?:probe|servers?)'],
  ['ClawHub', 'clawhub'],
  ['NemoClaw', 'nemoclaw|openshell'],
  ['vLLM', 'vllm'],
  ['Google Vertex AI', 'vertex|aiplatform'],
  ['Google Gemini', 'gemini(?:-cli)?|generativelanguage|API version v1beta|embedContent|generateContent'],
  ['Gmail', 'gmail|gaxios'],
  ['GitHub Copilot', '(?:github-)?copilot'],
  ['MiniMax', 'minimax|carry the API secret key'],
  ['Anthropic’s own API', 'api\\.anthropic\\.com|rate_limit_error|authentication_error|overloaded_error'],
  ['ElevenLabs', 'elevenlabs'],
  ['Deepgram', 'deepgram'],
  ['Twilio', 'twilio'],
  ['Tailscale', 'tailscale'],
  ['Amazon S3', 's3(?::/)?|s3api|(?:Put|Get|Head)Object|ListObjects\\w*'],
  ['AWS Lambda', 'lambda'],
  ['Amazon ECR', 'ecr'],
  ['Amazon EC2', 'ec2|RunInstances'],
  ['Amazon ECS', 'ecs'],
  ['Amazon EKS', 'eks'],
  ['Amazon DynamoDB', 'dynamodb'],
  ['Amazon SQS', 'sqs'],
  ['Amazon SNS', 'sns'],
  ['Amazon RDS', 'rds'],
  ['Amazon CloudFront', 'cloudfront'],
  ['Amazon Route 53', 'route ?53'],
  ['AWS CloudFormation', 'cloudformation'],
  ['AWS Secrets Manager', 'secrets ?manager'],
  [
    GATEWAY,
    '(?:127\\.0\\.0\\.1|localhost|::1|0\\.0\\.0\\.0|\\bport)\\W{1,4}18789|gateway (?:instance )?(?:is )?already (?:running|listening)',
  ],
  ['web_fetch', 'web_fetch'],
  ['web_search', 'web_search'],
  ['Redis', 'redis'],
  ['PostgreSQL', 'postgres(?:ql)?'],
  ['MySQL', 'mysql'],
  ['MongoDB', 'mongo(?:db)?'],
];

/** The game of that name, which is no cloud service. */
export const GAME = /\bminecraft\b|\bbedrock (?:edition|server)\b/i;

/** Words of what this program explains. One of them, and another service may only be where the message came through. */
const OURS =
  /bedrock|\bsso\b|identity center|inference profile|\bconverse(?:stream)?\b|(?:anthropic|amazon|meta|mistral|cohere)\.\w|credentials?\b|assume-?role|security token|signature|\bprofile\b/i;

/** Bedrock, and libraries that are used for nothing else, or mostly. */
export const CALLS_BEDROCK =
  /bedrock|langchain_aws|\bmodels\.aws\b|\bstrands\b|\bnova ?(?:canvas|reel|sonic)|orchestrationTrace/i;

/**
 * What a paste must name for failures that others report in the same words. Other services deny calls, which is no
 * business of ours unless Bedrock or OpenClaw runs on them; kubectl signs in to clusters that are not on EKS.
 */
const NEEDED: Partial<Record<ErrorName, RegExp>> = {
  // Any API that the Vercel AI SDK calls may say Forbidden.
  'bedrock-refused':
    /bedrock|converse|invoke_?model|inference-profile|(?:anthropic|amazon|meta|mistral|cohere|openai)\.\w/i,
  'knowledge-base-denied': /bedrock|knowledge[ _-]?base|Amazon S3 Source/i,
  // One that runs already, or whose port is taken, has no trouble with Bedrock. Others have services called so, too.
  'gateway-down':
    /^(?!.*(?:EADDRINUSE|already (?:listening|running)))(?:(?!.*gateway service (?:disabled|not loaded))|.*(?:openclaw|clawdbot|moltbot))/is,
  'gateway-refused': /gateway|\(1008\)|AUTH_TOKEN|openclaw|clawdbot|moltbot|:18789/i,
  'secret-missing': /secret ?ref|secret reference|config path|required secrets|openclaw|clawdbot|moltbot/i,
  'openclaw-update-failed':
    /openclaw|clawdbot|moltbot|Update (?:failure|mode|target): |Reason code: (?:plugin|post-update|runtime-verification)/i,
  'disk-full': /openclaw|clawdbot|moltbot/i,
  // systemctl says so of any service.
  'gateway-service-unavailable':
    /^(?!.*Failed to connect to bus)|unavailable|openclaw|clawdbot|moltbot|gateway/is,
  // npm says so of any package.
  'plugin-files-broken': /plugin load failed|openclaw|clawdbot|moltbot/i,
  'program-crashed': CALLS_BEDROCK,
  'call-stopped': CALLS_BEDROCK,
  'openai-by-default': CALLS_BEDROCK,
  'python-package-unfit':
    /boto|bedrock|aws|anthropic|langchain|litellm|SigV4|llama_index|strands|pydantic|crewai|dify/i,
  'gateway-broken': CALLS_BEDROCK,
  'gateway-model-unknown': CALLS_BEDROCK,
  'program-waits': CALLS_BEDROCK,
  'models-not-shown': CALLS_BEDROCK,
  'settings-not-kept': CALLS_BEDROCK,
  'empty-reply': /bedrock|model returned an empty response/i,
  'stack-failed': /bedrock|openclaw|clawdbot|moltbot/i,
  'sign-in-not-offered': /bedrock/i,
  // A policy that denies whatever is done without MFA is about the sign-in.
  // So is one of a permission set, of a call to what signs people in, or one whose reason AWS names.
  'other-permission-missing':
    /bedrock|openclaw|clawdbot|moltbot|\bsts:(?:Get|Decode)|\b(?:MFA|2FA)\b|AWSReservedSSO_|:assumed-role\/|perform:? (?:sso|sso-directory|identitystore|iam(?!:PassRole)|organizations|account):|because no [\w-]+(?: \w+)? (?:policy|boundary) allows|explicit deny in an? |Encoded authorization|send it to your AWS administrator|UnauthorizedOperation|cdk-bootstrap|\brclone\b|AmplifyBackend|deployment role|permissions to call \w+:\w+ for|\b(?:AWS_PROFILE|role_arn|source_profile|IRSA|sam local|amplify|state lock|dkr\.ecr|AWS_MSK_IAM|aws_msk_iam\w*|MSK)\b|serviceAccount|\.kafka\.[\w-]+\.amazonaws/i,
  // Any program may be behind a proxy, and any site ends its sessions.
  'proxy-refused': /\b(?:aws|boto)|amazon|bedrock|provider request|answered CONNECT/i,
  'console-sign-in-ended': /aws|login[_ ]session|sign-?in|OAuth2/i,
  // Other services have logins and tokens.
  'identity-pool-refused': /cognito|identity ?pool|NotAuthorizedException/i,
  // Any program may send a bad header.
  'key-broken': /\baws|amazon|bedrock|rusoto|S3|AuthorizationHeaderMalformed/i,
  // Claude Code also says so where nobody wants Bedrock.
  'bedrock-not-chosen': /bedrock|\/login\b|From claude: .*authentication method/i,
  // The dashboard of OpenClaw is a page, too.
  'browser-blocked': /^(?!.*(?:openclaw|clawdbot|moltbot)).*bedrock/is,
  // Every program has packages and settings.
  'package-missing': /bedrock|@langchain\/aws/i,
  'client-config-refused': /^(?!.*(?:openclaw|clawdbot|moltbot)).*(?:bedrock|custom3p)/is,
  // Gateways of Amazon API Gateway say so, too.
  'request-unsigned': /bedrock|Authorization header is missing/i,
  // LiteLLM has models of any provider.
  'proxy-limit': /bedrock|claude|anthropic/i,
  'proxy-key-refused': /bedrock|claude|anthropic|\bABSK/i,
  // Compilers, Docker and dbt have profiles of their own.
  'profile-option-unknown': /\baws|\bsam\b|\bcdk\b|\bserverless\b|no such option: --profile/i,
  // What Python and the pager of any program report.
  'aws-cli-broken': /\baws|boto|Credential named/i,
  // Docker says so of every registry.
  'registry-sign-in-missing': /\becr\b|authorization ?token/i,
  'cluster-access-missing': /\b(?:eks|aws|iam|sso)\b|amazonaws|eksctl|aws_auth|No cluster found/i,
};

/** What other programs report in the same words: they have models, fallbacks and little memory, too. */
const ONLY_OPENCLAW: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'fallback-not-tried',
  'gateway-out-of-memory',
  'state-folder-denied',
]);

/**
 * Tells whether a failure that was found in a paste is one of ours; `isOpenclaw` if OpenClaw reported it, `isForeign` if
 * another program did.
 */
export function oursIn(
  paste: string,
  { isOpenclaw, isForeign }: { readonly isOpenclaw: boolean; readonly isForeign: boolean },
): (found: Pick<AppError, 'error' | 'facts'>) => boolean {
  // Every line may report the same one, and a paste is long.
  const named = new Map<ErrorName, boolean>();
  return ({ error, facts }) => {
    if (ONLY_OPENCLAW.has(error)) return isOpenclaw;
    // Many programs allow some models only.
    if (error === 'other-model-unknown') return 'forbidden' in facts ? isOpenclaw : !isForeign;
    const isNamed = named.get(error) ?? NEEDED[error]?.test(paste) ?? true;
    named.set(error, isNamed);
    return isNamed;
  };
}

const expressionOf = (words: string) => new RegExp(`(?<![\\w.-])(?:${words})(?![\\w-]|\\.\\w)`, 'gi');

/** The service that `text` names most often. */
function oftenest(text: string): string | undefined {
  const counts = SERVICES.map(([name, words]) => ({
    name,
    count: text.match(expressionOf(words))?.length ?? 0,
  }));
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0]?.name;
}

/**
 * The other service that a paste names, in the line that states the error or else most often; undefined if it names none,
 * or if it may be about ours.
 */
export function otherServiceIn(paste: string, stated = ''): string | undefined {
  if (GAME.test(paste)) return 'Minecraft';
  if (OURS.test(paste)) return undefined;
  return oftenest(stated) ?? oftenest(paste);
}

/** What people call the service in the line that states the error, or else the provider that OpenClaw calls so. */
export function serviceOf(provider: string, stated: string): string {
  return oftenest(stated) ?? oftenest(provider) ?? provider;
}
