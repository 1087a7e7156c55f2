/**
 * What OpenClaw says of other providers of models, of the secrets that its settings name, and of who may use its gateway. Rows
 * as in error-wordings.ts.
 */
import type { ErrorName } from '../../../src/failures/errors.ts';

export const OPENCLAW_ACCESS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  // https://github.com/openclaw/openclaw/issues/71587, /6939
  [
    'other-model-unknown',
    'Error: "Unknown model: opencode-go/kimi-k2.6"',
    { otherRef: 'opencode-go/kimi-k2.6', otherProvider: 'opencode-go' },
  ],
  [
    'other-model-unknown',
    'lane task error: lane=main durationMs=0 error="Error: Unknown model: moonshotai/kimi-k2-0711-preview"',
    { otherProvider: 'moonshotai' },
  ],
  [
    'other-model-unknown',
    'Unknown model: lmstudio/qwen3-32b. Found agents.defaults.models["lmstudio/qwen3-32b"], but no matching models.providers["lmstudio"].models[] entry.',
    { otherRef: 'lmstudio/qwen3-32b', unlisted: 'models.providers["lmstudio"].models[] entry' },
  ],
  [
    'other-model-unknown',
    'error: "model not allowed: anthropic/claude-sonnet-4"',
    { otherRef: 'anthropic/claude-sonnet-4', forbidden: '' },
  ],
  [
    'chat-name-unknown',
    'FailoverError: Unknown model: anthropic/us.anthropic.claude-opus-4-6-v1',
    { alias: 'us.anthropic.claude-opus-4-6-v1', inFile: '' },
  ],
  ['chat-name-unknown', 'Unknown model: openai/zai.glm-4.7', { alias: 'zai.glm-4.7', inFile: '' }],
  [
    'chat-name-unknown',
    'Model "anthropic/us.anthropic.claude-opus-4-6-v1" is not allowed.',
    { alias: 'us.anthropic.claude-opus-4-6-v1' },
  ],
  ['chat-name-unknown', 'Model "openai/zai.glm-4.7" is not allowed.', { alias: 'zai.glm-4.7' }],
  ['chat-name-unknown', 'model not allowed: anthropic/zai.glm-4.7', { alias: 'zai.glm-4.7' }],
  ['chat-name-unknown', 'model not allowed: openai/zai.glm-4.7', { alias: 'zai.glm-4.7' }],
  [
    'other-provider-key',
    'Agent failed before reply: No credentials found for profile "modelstudio:default".',
    { provider: 'modelstudio' },
  ],
  [
    'other-provider-key',
    'No auth configured for provider "anthropic". The agent may fail until credentials are added. Run `openclaw configure`.',
    { provider: 'anthropic' },
  ],
  [
    'other-provider-key',
    'No auth configured for provider "amazon-bedrock-mantle". The agent may fail until credentials are added.',
    { provider: 'amazon-bedrock-mantle', mantle: 'amazon-bedrock-mantle' },
  ],
  [
    'other-provider-key',
    'Agent failed before reply: No API key found for provider "custom-127-0-0-1-8080".',
    { custom: 'custom-127-0-0-1-8080' },
  ],
  ['openclaw-no-credentials', 'No auth configured for provider "amazon-bedrock".'],
  ['openclaw-no-credentials', 'No credentials found for profile "amazon-bedrock:default".', { profiles: '' }],
  [
    'openclaw-no-credentials',
    'No provider credential is configured for this model. Set it up in Model Setup.',
  ],
  [
    'gateway-refused',
    'EMBEDDED FALLBACK: Gateway agent failed; running embedded agent: GatewayTransportError: gateway closed (1008): unauthorized: gateway token mismatch (set gateway.remote.token to match gateway.auth.token)',
  ],
  ['gateway-refused', '[ws] unauthorized conn=1 client=cli v2026.9.6 auth=token reason=token_mismatch'],
  ['gateway-refused', '[ws] unauthorized conn=1 client=cli auth=password reason=password_mismatch'],
  [
    'gateway-refused',
    '{"error":{"message":"Unauthorized","type":"unauthorized"}}',
    { unsaid: '', overHttp: 'unauthorized' },
  ],
  [
    'gateway-pairing',
    'Gateway agent failed; running embedded agent: gateway closed (1008): pairing required: device is asking for more scopes',
  ],
  ['gateway-token-missing', '[ws] unauthorized client=openclaw-control-ui webchat reason=token_missing'],
  ['gateway-token-missing', '[ws] unauthorized client=openclaw-control-ui webchat reason=password_missing'],
  ['gateway-token-missing', 'Error: gateway url override requires explicit credentials', { byUrl: '' }],
  ['gateway-device-token', '[ws] unauthorized client=openclaw-control-ui reason=device_token_mismatch'],
  ['gateway-down', 'Gateway agent failed; falling back to embedded: Error: the gateway did not answer'],
  [
    'openclaw-config-invalid',
    'Gateway agent failed; falling back to embedded: Error: Unknown agent id "main". Use "openclaw agents list" to see configured agents.',
    { agent: 'main' },
  ],
  [
    'model-not-found',
    'Gateway agent failed; running embedded agent: GatewayClientRequestError: FailoverError: The provided model identifier is invalid.',
  ],
  [
    'gateway-refused',
    'Gateway agent failed; running embedded agent: unauthorized: gateway password mismatch (enter the password in Control UI settings)',
  ],
  [
    'gateway-crash-loop',
    'gateway restart-loop breaker tripped: 3 unclean boot(s) within 300000ms; suppressing channel/provider account auto-start.',
  ],
  ['gateway-crash-loop', 'gateway crash-loop breaker tripped: 27 unclean boot(s) within 300000ms'],
  [
    'secret-missing',
    'SecretRefResolutionError: Environment variable "MINIMAX_API_KEY" is missing or empty.',
    { lacking: 'MINIMAX_API_KEY' },
  ],
  [
    'secret-missing',
    'MissingEnvVarError: Missing env var "GITHUB_PAT" referenced at config path: agents.list[0].env.GITHUB_PAT',
    { lacking: 'GITHUB_PAT', lackedAt: 'agents.list[0].env.GITHUB_PAT' },
  ],
  [
    'api-key-missing',
    'MissingEnvVarError: Missing env var "AWS_BEARER_TOKEN_BEDROCK" referenced at config path: models.providers.amazon-bedrock.apiKey',
  ],
  ['api-key-missing', 'Environment variable "AWS_BEARER_TOKEN_BEDROCK" is missing or empty.'],
  ['secret-missing', 'Error: Startup failed: required secrets are unavailable.'],
  [
    'secret-missing',
    'Gateway token is managed via SecretRef and is currently unavailable.',
    { gatewayToken: 'SecretRef' },
  ],
  [
    'secret-missing',
    'models.providers.minimax.apiKey is configured as a secret reference but is unavailable in this command path.',
    { lackedAt: 'models.providers.minimax.apiKey' },
  ],
  [
    'secret-missing',
    'gateway.auth.token SecretRef is unresolved (env:default:GATEWAY_TOKEN).',
    { lackedAt: 'gateway.auth.token' },
  ],
  ['openclaw-update-failed', 'Update failure: plugin-errors (2026.9.4)', { pluginStep: 'plugin-errors' }],
  [
    'openclaw-update-failed',
    'openclaw Reason code: post-update-plugins',
    { pluginStep: 'post-update-plugins' },
  ],
  [
    'openclaw-update-failed',
    'Update failure: unexpected-error (2026.9.4)',
    { updateStep: 'unexpected-error' },
  ],
  [
    'openclaw-update-failed',
    'openclaw Reason code: service-revalidation-failed',
    { updateStep: 'service-revalidation-failed' },
  ],
  [
    'gateway-task-refused',
    'Gateway service install failed: schtasks create failed: ERROR: The stub received bad data.',
  ],
  [
    'gateway-task-refused',
    'Error: schtasks create failed: ERROR: Access is denied.',
    { noRight: 'Access is denied' },
  ],
  ['gateway-task-refused', 'Error: schtasks create failed: 错误: 拒绝访问。', { noRight: '拒绝访问' }],
  ['gateway-task-refused', 'Error: schtasks run failed: 錯誤: 存取被拒。', { noRight: '存取被拒' }],
  ['gateway-down', 'Runtime: stopped (state Ready, last run 1)'],
  ['gateway-down', 'Runtime: stopped (pid 812, state failed)'],
  ['gateway-down', 'Runtime: stopped (sub auto-restart, last exit 1, reason exit-code)'],
  ['gateway-down', 'Runtime: stopped (last exit 1)'],
  [
    'openclaw-broken',
    "npm error EBUSY: resource busy or locked, rename 'D:\\npm\\node_modules\\openclaw'",
    { inUse: 'openclaw' },
  ],
  [
    'openclaw-broken',
    "npm error EPERM: operation not permitted, rmdir 'C:\\npm\\node_modules\\openclaw'",
    { inUse: 'openclaw' },
  ],
  ['openclaw-missing', 'Error: clawdbot is not installed, install from https://docs.clawd.bot'],
  [
    'plugin-unfit',
    'Plugin "@openclaw/anthropic-vertex-provider" requires plugin API >=2026.6.8, but this OpenClaw runtime exposes 2026.6.5.',
    { newPlugin: '@openclaw/anthropic-vertex-provider' },
  ],
  [
    'plugin-unfit',
    '[plugins] brave: plugin requires plugin API >=2026.6.8, but this host is 2026.6.5; skipping load',
    { newPlugin: 'brave' },
  ],
  [
    'plugin-unfit',
    '[plugins] exa: plugin manifest requires OpenClaw plugin API >=2026.9.4, but this host is 2026.8.1; skipping load',
    { newPlugin: 'exa' },
  ],
  [
    'plugin-unfit',
    'ClawHub @openclaw/brave requires plugin API >=2026.9.4, but the target Gateway is 2026.8.1',
    { newPlugin: '@openclaw/brave' },
  ],
  [
    'plugin-outdated',
    'Plugin "@openclaw/amazon-bedrock-provider" requires plugin API >=2026.6.8, but this OpenClaw runtime exposes 2026.6.5.',
    { hostOlder: '' },
  ],
  ['openclaw-missing', 'Error: openclaw is not installed'],
  ['openclaw-missing', 'Error: moltbot is not installed'],
  [
    'openclaw-config-invalid',
    'Invalid config at /home/node/.openclaw/openclaw.json. models.providers.openai-codex.baseUrl: custom model providers must declare baseUrl',
  ],
  ['openclaw-fault', 'run error: Error: Session file path must be within sessions directory', { folder: '' }],
  ['session-locked', '⚠️ reply session initialization conflicted for agent:main:main', { busy: '' }],
  ['other-model-unknown', 'Unknown model: anthropic/anthropic:claude-cli', { otherProvider: 'anthropic' }],
  // https://github.com/openclaw/openclaw/issues/69099
  [
    'reply-unread',
    "Bundled amazon-bedrock plugin times out with 'request ended without sending any chunks' on anthropic-messages streaming",
  ],
];
