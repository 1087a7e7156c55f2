/** What OpenClaw 2026.4 to 2026.9 shows in a chat, a log or a terminal, with Bedrock’s names in it. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../src/failures/errors.ts';

const OPUS = 'amazon-bedrock/us.anthropic.claude-opus-4-6-v1';

export const MINED_OC: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
  ['sign-in-not-offered', 'Error: Invalid --auth-choice "bedrock"'],
  [
    'sign-in-not-offered',
    '--provider amazon-bedrock: No provider plugins found. Install one via `openclaw plugins install`.',
  ],
  [
    'sign-in-not-offered',
    '--provider bedrock: Unknown provider. Run openclaw models status or openclaw plugins list to see available provider plugins.',
  ],
  [
    'sign-in-not-offered',
    'No credentials configured for provider "amazon-bedrock". Add one with openclaw models auth add and retry.',
  ],
  [
    'sign-in-not-offered',
    'Unknown provider "amazon-bedrock". Loaded providers: anthropic, openai. Verify plugins via `openclaw plugins list --json`.',
  ],
  [
    'chat-name-unknown',
    'Unrecognized model "sonnet". Use /models to list providers, or /models <provider> to list models.',
    { alias: 'sonnet' },
  ],
  ['chat-name-unknown', 'Unrecognized model "claude-sonnet-4-6".', { alias: 'claude-sonnet-4-6' }],
  [
    'chat-name-unknown',
    'Model "us.anthropic.claude-opus-4-6-v1" specified without provider. Falling back to "anthropic/us.anthropic.claude-opus-4-6-v1". Please use "anthropic/us.anthropic.claude-opus-4-6-v1" in your config.',
    { alias: 'us.anthropic.claude-opus-4-6-v1', inFile: '' },
  ],
  [
    'plugin-outdated',
    '[plugins] amazon-bedrock: plugin manifest requires OpenClaw plugin API >=2026.9.4, but this host is 2026.8.1; skipping load',
    { hostOlder: '' },
  ],
  [
    'plugin-outdated',
    '[plugins] amazon-bedrock failed during register: TypeError: api.registerProvider is not a function',
  ],
  // https://github.com/openclaw/openclaw/issues/71730, /70163
  ['plugin-install-failed', '@aws-sdk/client-bedrock@3.1034.0 (used by amazon-bedrock)', { bundled: '' }],
  [
    'plugin-install-failed',
    'PluginLoadFailureError: plugin load failed: amazon-bedrock: failed to install bundled runtime deps: Error: npm error code EACCES',
  ],
  // https://github.com/openclaw/openclaw/issues/73328
  [
    'context-overflow',
    'Auto-compaction failed (Nothing to compact). Restarting session a -> b and retrying.',
  ],
  [
    'context-overflow',
    '[context-overflow-precheck] estimatedPromptTokens=16300 promptBudgetBeforeReserve=15616',
  ],
  [
    'plugin-install-failed',
    'Package not found on npm: @openclaw/amazon-bedrock-provider. See https://docs.openclaw.ai/tools/plugin for installable plugins.',
    { absent: '' },
  ],
  [
    'plugin-install-failed',
    'npm error 404 Not Found - GET https://registry.npmjs.org/@openclaw%2famazon-bedrock-provider - Not found',
  ],
  [
    'plugin-install-failed',
    "npm ERR! code E404 404 '@openclaw/amazon-bedrock-provider@latest' is not in this registry.",
  ],
  [
    'plugin-not-loaded',
    'plugins.entries.amazon-bedrock: plugin disabled (disabled in config) but config is present',
  ],
  [
    'memory-index-stale',
    'index was built for model fts-only, expected amazon.titan-embed-text-v2:0. Vector memory search is paused until the index is rebuilt.',
    { embedder: 'amazon.titan-embed-text-v2:0' },
  ],
  [
    'memory-index-stale',
    'Index identity: index was built for provider openai, expected bedrock',
    { embedder: 'bedrock' },
  ],
  ['memory-index-stale', 'Vector search: paused until memory is rebuilt'],
  ['provider-incomplete', 'Provider amazon-bedrock: "apiKey" is required when defining custom models.'],
  [
    'thinking-level-unknown',
    '此模型不支援思考層級 "max". 有效層級: off, low, high.',
    { level: 'max', offered: 'high' },
  ],
  [
    'thinking-level-unknown',
    '此模型不支持思考级别 "max". 有效级别: off, low, high.',
    { level: 'max', offered: 'high' },
  ],
  [
    'openclaw-config-invalid',
    'models.providers.amazon-bedrock.models.0.input.1: Invalid option: expected one of "text"|"image"',
  ],
  ['openclaw-no-credentials', 'No API key for provider: amazon-bedrock'],
  ['openclaw-timed-out', 'LLM idle timeout (60s): no response from model'],
  ['chat-name-unknown', 'Unknown provider "bedrock". Use /models to list providers.'],
  ['chat-name-unknown', 'Unknown provider "amazon-bedrock". Use /models to list providers.'],
  ['chat-name-unknown', 'Unknown provider "aws-bedrock". Use /models to list providers.'],
  [
    'plugin-missing',
    `Unknown model provider "amazon-bedrock". Install a plugin that declares it or configure it under models.providers before selecting "${OPUS}". Config was not changed.`,
  ],
  ['plugin-missing', 'Error: unknown model provider "amazon-bedrock"'],
  [
    'plugin-missing',
    `Configured model "${OPUS}" uses unknown provider "amazon-bedrock". No installed plugin manifest or models.providers entry declares it.`,
  ],
  [
    'plugin-missing',
    `Replaced stale agents.defaults.model "${OPUS}" with default "openai/gpt-5.5" (provider "amazon-bedrock" is unavailable).`,
    { dropped: '' },
  ],
  [
    'provider-incomplete',
    'Provider amazon-bedrock, model us.anthropic.claude-opus-4-6-v1: no "api" specified. Set at provider or model level.',
  ],
  ['provider-incomplete', 'Provider amazon-bedrock, model amazon.nova-pro-v1:0: invalid maxTokens'],
  ['provider-incomplete', 'Provider amazon-bedrock, model amazon.nova-pro-v1:0: invalid contextWindow'],
  ['provider-incomplete', 'Provider amazon-bedrock: "baseUrl" is required when defining custom models.'],
  ['provider-incomplete', 'Provider amazon-bedrock: model missing "id"'],
  // https://github.com/openclaw/openclaw/issues/100066, of another provider
  [
    'provider-incomplete',
    'Invalid config at /home/node/.openclaw/openclaw.json. models.providers.amazon-bedrock.baseUrl: custom model providers must declare baseUrl; provider overlays without baseUrl are only supported for bundled providers',
  ],
  ['provider-incomplete', 'Unhandled API in mapOptionsForApi: undefined', { apiless: '' }],
  ['provider-incomplete', 'No API provider registered for api: undefined', { apiless: '' }],
  ['model-not-configured', 'Model not found: amazon-bedrock/claude-opus-4-6-v1:0'],
  ['model-not-allowed', `Model ${OPUS} is not available for this agent.`, { ref: OPUS }],
  [
    'model-not-allowed',
    `Stored model override ${OPUS} is stale for this session; reverted to amazon-bedrock/openai.gpt-oss-120b-1:0. Pick a model again with /model if you still want to override the default.`,
    { ref: OPUS },
  ],
  [
    'thinking-level-unknown',
    'Unsupported thinking level "max" for this model. Valid levels: off, low, medium, high.',
    { level: 'max', offered: 'high' },
  ],
  // https://github.com/openclaw/openclaw/issues/67888, /114630
  [
    'thinking-rejected',
    'unsupported thinking level for amazon-bedrock/us.anthropic.claude-opus-4-7; retrying with off',
    { adaptive: 'opus-4-7' },
  ],
  [
    'thinking-rejected',
    'unsupported thinking level for amazon-bedrock/us.anthropic.claude-opus-5; retrying with off',
    { adaptive: 'opus-5' },
  ],
  ['thinking-rejected', 'unsupported thinking level for amazon-bedrock/deepseek.r1-v1:0; retrying with off'],
  // https://github.com/openclaw/openclaw/issues/69708
  ['auth-entry-ignored', '[agents/auth-profiles] ignored invalid auth profile entries during store load'],
  [
    'openclaw-config-invalid',
    'models.providers.amazon-bedrock: Unrecognized key: "baseURL"',
    { holder: 'models.providers.amazon-bedrock', strange: 'baseURL', miscased: 'baseURL"' },
  ],
  [
    'openclaw-config-invalid',
    'models.providers.amazon-bedrock: Unrecognized keys: "api_key", "x"',
    { strange: 'api_key' },
  ],
  ['openclaw-config-invalid', 'models.providers.x.models.0: Unrecognized key: "contextwindow"'],
  ['openclaw-config-invalid', 'models.providers.x.models.0: Unrecognized key: "max_tokens"'],
  [
    'openclaw-config-invalid',
    'models.providers.amazon-bedrock.models.0.maxTokens: Too small: expected number to be >0',
    { key: 'models.providers.amazon-bedrock.models.0.maxTokens' },
  ],
  ['openclaw-config-invalid', 'gateway.port: Too big: expected number to be <=65535'],
  [
    'openclaw-config-invalid',
    'channels.telegram.dmPolicy: Invalid option: expected one of "pairing"|"allowlist"',
  ],
  ['openclaw-config-invalid', 'tools.media.image.models: Invalid input: expected array, received string'],
  // https://github.com/openclaw/openclaw/issues/67288
  [
    'discovery-failed',
    '[bedrock-mantle-discovery] Mantle IAM token generation unavailable {"region":"us-east-1"}',
    { mantle: '' },
  ],
  ['discovery-failed', 'Mantle model discovery response stalled: no data received for 10000ms'],
  ['discovery-failed', '[bedrock-mantle-discovery] Mantle not available in region {"region":"eu-south-2"}'],
  ['discovery-failed', 'amazon-bedrock-mantle model discovery failed: HTTP 403', { mantle: '' }],
  ['discovery-failed', 'Provider "amazon-bedrock-mantle" runtime auth returned no apiKey.'],
  ['discovery-failed', 'amazon-bedrock model discovery failed: HTTP 403'],
  [
    'harness-unsuitable',
    `Model ${OPUS} requires agent harness "codex", but no enabled plugin provides it. Install and enable its plugin, restart the Gateway, then select the model again.`,
    { harness: 'codex' },
  ],
  [
    'harness-unsuitable',
    `Requested agent harness "claude-cli" does not support ${OPUS} (unsupported provider)`,
    { harness: 'claude-cli' },
  ],
  ['gateway-down', 'Gateway service is installed but not loaded.'],
  ['gateway-down', 'Service is loaded but not running (likely exited immediately).'],
  [
    'openclaw-config-invalid',
    'Refusing to start the gateway because the final config read became invalid. Retry startup after fixing the config.',
  ],
  ['media-not-made', 'No image-generation provider registered for amazon-bedrock', { made: 'image' }],
  ['media-not-made', 'No video-generation provider registered for bedrock', { made: 'video' }],
  ['media-not-made', 'No music-generation provider registered for amazon-bedrock', { made: 'music' }],
  [
    'system-agent-refused',
    'OpenClaw onboarding requires working inference first. Run `openclaw onboard` on the machine running OpenClaw to configure and verify a default model.',
    { unset: '' },
  ],
  [
    'gateway-other-model',
    `The inference run answered through anthropic/claude-opus-4-6 instead of the requested ${OPUS}. Disable model-routing overrides or choose the working route directly, then retry.`,
    { used: 'anthropic/claude-opus-4-6', expected: OPUS },
  ],
  ['openclaw-no-credentials', 'No API keys configured for provider "amazon-bedrock".'],
  ['openclaw-no-credentials', 'No route-compatible authentication source is configured for amazon-bedrock.'],
  ['openclaw-no-credentials', `No usable api-key authentication is available for ${OPUS}.`],
  ['openclaw-no-credentials', `No API key for ${OPUS}`],
  ['openclaw-no-credentials', 'Explicit auth order for amazon-bedrock has no usable profiles.'],
  [
    'openclaw-no-credentials',
    'auth.order.amazon-bedrock references undeclared amazon-bedrock:default; declared profiles for this provider are ambiguous (a, b).',
    { profiles: '' },
  ],
  ['openclaw-no-credentials', 'Auth profile "amazon-bedrock:default" is not configured for amazon-bedrock.'],
  // https://github.com/openclaw/openclaw/pull/29517
  [
    'openclaw-no-credentials',
    'Missing auth amazon-bedrock Run `openclaw configure` or set an API key env var.',
    { listed: '' },
  ],
  [
    'openclaw-no-credentials',
    'No models available. Use /login or set an API key environment variable. See: docs/providers.md',
  ],
  ['openclaw-no-credentials', 'No model selected. Use /login or set an API key environment variable.'],
  [
    'image-tool-key',
    `Compaction safeguard: request credential resolution failed for ${OPUS}: No API key`,
    { compacts: '' },
  ],
  [
    'provider-sign-in-refused',
    "Couldn't sign in to amazon-bedrock. Your saved login looks expired or no longer works.",
  ],
  ['provider-sign-in-refused', "Couldn't sign in to bedrock. Your saved login looks expired."],
  ['provider-sign-in-refused', "amazon-bedrock isn't accepting your saved login anymore."],
  ['key-cooldown', `Auth profile "amazon-bedrock:default" is temporarily unavailable for ${OPUS}.`],
  ['key-cooldown', `Skipping ${OPUS}: recent auth failure in this session (re-authenticate)`],
  [
    'error-hidden',
    `Live model switch failed after 3 retries (${OPUS}). The requested model may be unavailable.`,
  ],
  [
    'error-hidden',
    'I finished the turn, but it did not produce a visible reply. Please try again, or start a new session if this keeps happening.',
  ],
  ['error-hidden', 'No response generated. Please try again.'],
  ['error-hidden', 'Chat failed before the run started; try again.'],
  ['error-hidden', 'Model provider request failed.'],
  ['error-hidden', `${OPUS} ended with an incomplete terminal response`],
  ['error-hidden', 'incomplete turn detected: runId=1 sessionId=2 stopReason=stop payloads=0'],
  ['error-hidden', `${OPUS} ended with a structured plan but no final answer`],
  ['error-hidden', `Image model returned no text (${OPUS}).`],
  ['error-hidden', `Image model failed (${OPUS}).`],
  ['error-hidden', "Couldn't reach amazon-bedrock with any of your saved logins right now."],
  ['error-hidden', "Couldn't reach bedrock with any of your saved logins right now."],
  ['error-hidden', `System note: model ${OPUS} failed; reverted to anthropic/claude-opus-4-6.`],
  [
    'memory-provider-missing',
    'Memory search provider "bedrock" is configured, but the gateway reports embeddings are not ready.',
    { chosen: '' },
  ],
  ['memory-provider-missing', 'Memory search provider is set to "bedrock" but no API key was found.'],
  [
    'memory-provider-missing',
    'Memory sync aborted: embedding provider "bedrock" is configured but unavailable. Refusing to run sync in fts-only fallback mode to protect existing vector index (current model: amazon.titan-embed-text-v2:0).',
    { chosen: '' },
  ],
  [
    'credentials-missing',
    'Memory index for agent main uses vector model amazon.titan-embed-text-v2:0, but embedding provider "bedrock" cannot initialize (Could not load credentials from any providers).',
  ],
  [
    'credentials-missing',
    'Memory search unavailable: embedding provider "bedrock" is configured but unavailable. Reason: Could not load credentials from any providers. agentId=main purpose=search',
  ],
  [
    'credentials-missing',
    'OpenClaw setup requires working inference first. The configured route failed a live check: Could not load credentials from any providers Run `openclaw onboard` on the machine running OpenClaw, then retry.',
  ],
  ['model-not-found', "amazon-bedrock can't find the model you're using right now."],
  [
    'max-tokens-too-high',
    'LLM request rejected: configured maxTokens is 128000, above the provider maximum of 64000. Lower maxTokens and try again.',
    { limit: '64000' },
  ],
  [
    'model-unsuitable',
    'Model amazon-bedrock/us.amazon.nova-micro-v1:0 does not support images and PDF has no extractable text.',
    { images: '' },
  ],
  [
    'bedrock-unavailable',
    'amazon-bedrock is overloaded right now. Please wait a moment before trying again.',
  ],
  [
    'bedrock-unavailable',
    'amazon-bedrock is having issues right now. Please wait a moment before trying again.',
  ],
  [
    'payment-missing',
    'amazon-bedrock rejected the request — looks like a billing issue on the account.',
    { hidden: '' },
  ],
  [
    'caching-rejected',
    'LLM request rejected: provider allows at most 4 cache_control blocks; the request contained 5.',
  ],
  [
    'api-key-missing',
    'Secret provider "default" is not configured (ref: env:default:AWS_BEARER_TOKEN_BEDROCK).',
  ],
  [
    'api-key-missing',
    'Environment variable "AWS_BEARER_TOKEN_BEDROCK" is not allowlisted in secrets.providers.default.allowlist.',
  ],
  ['api-key-missing', 'Failed to resolve env:default:AWS_BEARER_TOKEN_BEDROCK (resolved value is missing).'],
  // https://github.com/openclaw/openclaw/issues/79212
  [
    'request-rejected',
    '[memory] sync failed (search): ValidationException: Malformed request. Please check your parameter/values and try again.',
  ],
];
