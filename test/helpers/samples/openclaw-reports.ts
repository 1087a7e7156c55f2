/** What OpenClaw, its gateway, systemd, Docker and OpenClaw's neighbors show, as people posted it. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../../src/failures/errors.ts';

const OPUS = 'amazon-bedrock/us.anthropic.claude-opus-4-6-v1';

export const OPENCLAW_REPORTS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
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
  ['context-overflow', 'preflightCompaction failed: sessionKey=agent:main:main reason=Compaction timed out'],
  [
    'context-overflow',
    '[agents/cli-compaction] CLI transcript compaction did not reduce context for amazon-bedrock/x',
  ],
  [
    'context-overflow',
    '[compaction-diag] end trigger=overflow attempt=1 maxAttempts=1 outcome=failed reason=already_compacted_recently durationMs=486',
  ],
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
  ['model-not-listed', 'Model not found: amazon-bedrock/claude-opus-4-6-v1:0'],
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
  ['gateway-down', 'Service not installed. Run: openclaw gateway install', { uninstalled: '' }],
  [
    'plugin-consent-missing',
    '[openclaw] Reason: Plugin "codex" requires capability consent. Use openclaw plugins install or openclaw plugins enable with --accept-capabilities, then retry.',
    { plugin: 'codex' },
  ],
  [
    'plugin-consent-missing',
    '[openclaw] Reason: Plugin "amazon-bedrock" requires capability consent. Use openclaw plugins install or openclaw plugins enable with --accept-capabilities, then retry.',
    { ours: 'amazon-bedrock' },
  ],
  ['plugin-files-broken', 'plugin load failed: dependency tree corrupted; run openclaw doctor --fix'],
  ['disk-full', "ENOSPC: no space left on device, write '/home/ann/.openclaw/agents/main/sessions/1.jsonl'"],
  ['disk-full', 'sh: write error: No space left on device: /home/ann/.openclaw/logs'],
  [
    'disk-full',
    'snapshot: Candidate state snapshot failed (exit): SQLite database cannot be snapshotted safely: /tmp/openclaw-update-canary-1/database.sqlite. database or disk is full (2717ms)',
  ],
  [
    'models-file-broken',
    'Failed to parse models.json: Unexpected token } in JSON at position 1024 File: /home/ann/.openclaw/agents/main/agent/models.json',
    { file: '/home/ann/.openclaw/agents/main/agent/models.json' },
  ],
  [
    'models-file-broken',
    'Failed to parse models.json: Unexpected end of JSON input File: /home/ann/.pi/agent/models.json',
    { pi: '/home/ann/.pi/agent/models.json' },
  ],
  ['models-file-broken', 'Failed to load models.json: EISDIR: illegal operation on a directory, read'],
  ['models-file-broken', 'Invalid models.json schema: - /providers/bedrock/models: must be array'],
  ['conversation-malformed', '400 - unexpected tool_use_id found in tool_result blocks', { unpaired: '' }],
  ['gateway-mode-missing', 'gateway start blocked: set gateway.mode=local (current: unset)'],
  ['gateway-mode-missing', 'gateway.mode is unset; gateway start will be blocked.'],
  [
    'gateway-mode-missing',
    'Missing config. Run `openclaw setup` or set gateway.mode=local (or pass --allow-unconfigured).',
  ],
  ['gateway-unprotected', 'Refusing to bind gateway to lan without auth.', { bind: 'lan' }],
  [
    'gateway-unprotected',
    'Error: refusing to bind gateway to lan (0.0.0.0:18789) without auth',
    { bind: 'lan' },
  ],
  ['gateway-unprotected', 'refusing to bind gateway without auth'],
  [
    'gateway-origin-refused',
    'origin not allowed (open the Control UI from the gateway host or allow it in gateway.controlUi.allowedOrigins)',
  ],
  [
    'gateway-origin-refused',
    'non-loopback Control UI requires gateway.controlUi.allowedOrigins (set explicit origins)',
  ],
  [
    'openclaw-older-than-config',
    'Config was last written by a newer OpenClaw (2026.4.5); current version is 2026.3.28.',
    { newer: '2026.4.5', older: '2026.3.28' },
  ],
  [
    'openclaw-older-than-config',
    'Refusing to start the gateway service because this OpenClaw binary (2026.3.28) is older than the config last written by OpenClaw 2026.4.5.',
    { newer: '2026.4.5', older: '2026.3.28' },
  ],
  // https://github.com/openclaw/openclaw/issues/80462
  ...[
    "Failed with result 'timeout'.",
    'Start request repeated too quickly.',
    'Main process exited, code=exited, status=1/FAILURE',
    'Scheduled restart job, restart counter is at 22.',
  ].map((what): [ErrorName, string, Record<string, string>] => [
    'gateway-down',
    `systemd[1]: openclaw-gateway.service: ${what}`,
    { unit: 'openclaw-gateway' },
  ]),
  [
    'gateway-down',
    'clawdbot-gateway.service: Start request repeated too quickly.',
    { unit: 'clawdbot-gateway' },
  ],
  ['gateway-down', 'moltbot.service: Start request repeated too quickly.', { unit: 'moltbot' }],
  ...['openclaw-gateway', 'clawdbot', 'moltbot-1'].map(
    (exited): [ErrorName, string, Record<string, string>] => [
      'gateway-down',
      `${exited} exited with code 127 (restarting)`,
      { exited },
    ],
  ),
  ...[
    'Gateway service disabled. Start with: openclaw gateway install',
    'Gateway service not loaded. Start with: openclaw gateway install',
    'Unit openclaw-gateway.service could not be found.',
  ].map((what): [ErrorName, string, Record<string, string>] => ['gateway-down', what, { uninstalled: '' }]),
  [
    'gateway-service-unavailable',
    '$ systemctl --user status openclaw-gateway: Failed to connect to bus: No medium found',
  ],
  ['gateway-refused', 'disconnected (1008): unauthorized', { unsaid: '' }],
  ['caching-rejected', 'Extended TTL prompt caching is only supported for Anthropic models', { kept: '' }],
  ...[
    "Missing boto3 to call bedrock. Run 'pip install boto3'.",
    'Could not import boto3 python package. Please install it with `pip install boto3`.',
    'Please install the `boto3` package to use the Bedrock provider',
    "Failed to import 'boto3'. Run 'pip install amazon-bedrock-haystack'.",
    "boto3 package not found, install with 'pip install boto3'",
    "The 'boto3' library is required. Please install it using 'pip install boto3'.",
    "The 'boto3' package is required for the AWS Bedrock provider. Install it with: pip install boto3",
    'RuntimeError: boto3 is not installed',
    'boto3 was not found',
  ].map((what): [ErrorName, string, Record<string, string>] => [
    'python-package-unfit',
    what,
    { package: 'boto3' },
  ]),
  [
    'sdk-incomplete',
    'boto3 1.34.0 does not support converse_stream (minimum 1.34.59 required)',
    { unknown: 'converse_stream' },
  ],
  [
    'provider-unknown',
    "✗ model.provider 'bedrock' is not a recognised provider (known: anthropic, bedrock)",
    { provider: 'bedrock' },
  ],
  ['provider-unknown', "provider 'bedrock' is not a recognized provider", { provider: 'bedrock' }],
  ['credentials-missing', 'Environment variable AWS_SECRET_ACCESS_KEY is required for Bedrock'],
  ...[
    'OpenClaw: Failed to receive 1 resource signal(s) within the specified duration',
    'OpenClaw: Received 0 SUCCESS signal(s) out of 1.',
  ].map((what): [ErrorName, string, Record<string, string>] => ['stack-failed', what, { waited: '' }]),
  // https://github.com/openclaw/openclaw/issues/69332, /39447
  ['gateway-out-of-memory', 'main: line 673: 54323 Killed "${cmd[@]}" > "$log" 2>&1', { installing: '' }],
  [
    'gateway-down',
    'openclaw-gateway.service: Main process exited, code=exited, status=203/EXEC',
    { unit: 'openclaw-gateway', nodeGone: '203' },
  ],
  [
    'gateway-down',
    'openclaw-gateway.service: Main process exited, code=exited, status=78/CONFIG',
    { unit: 'openclaw-gateway', misconfigured: '78' },
  ],
  [
    'openclaw-broken',
    'npm error code EACCES npm error syscall mkdir npm error path /usr/local/lib/node_modules/openclaw',
    { denied: 'EACCES' },
  ],
  [
    'openclaw-broken',
    "npm warn EBADENGINE Unsupported engine { package: 'openclaw@2026.4.5', required: { node: '>=22.12.0' } }",
    { node: '22.12.0' },
  ],
  [
    'gateway-refused',
    'The most common causes are that the token has expired, or the token belongs to a different Gateway URL.',
    { unsaid: '' },
  ],
  [
    'gateway-refused',
    'Replace the expired token/password; do not reuse a token from another Gateway URL.',
    { unsaid: '' },
  ],
  ['state-not-moved', 'Doctor stopped because a state migration refused to continue.'],
  ...['EBUSY: resource busy or locked', 'EXDEV: cross-device link not permitted'].map(
    (why): [ErrorName, string, Record<string, string>] => [
      'state-not-moved',
      `Failed to move legacy state dir (/home/node/.clawdbot → /home/node/.openclaw): Error: ${why}, rename`,
      { mounted: '/home/node/.openclaw' },
    ],
  ),
  [
    'state-not-moved',
    'Failed to move legacy state dir (/root/.clawdbot -> /root/.moltbot): Error: EBUSY: resource busy or locked',
    { mounted: '/root/.moltbot' },
  ],
  ['plugin-unfit', "openclaw/dist/extensionAPI.js: Cannot find module 'openclaw/dist/extensionAPI.js'"],
  [
    'plugin-unfit',
    "[plugins] openclaw-weixin failed to load: Error: Cannot find module 'openclaw/plugin-sdk'",
    { plugin: 'openclaw-weixin' },
  ],
  [
    'plugin-unfit',
    'Package subpath \'./dist/extensionAPI.js\' is not defined by "exports" in node_modules/openclaw/package.json',
  ],
  [
    'plugin-unfit',
    "file:///home/u/.openclaw/extensions/memo/index.js: The requested module 'openclaw/plugin-sdk/core' does not provide an export named 'x'",
    { folder: 'memo' },
  ],
  [
    'plugin-outdated',
    "[plugins] amazon-bedrock failed to load: Error: Cannot find module 'openclaw/plugin-sdk/provider-model-shared'",
  ],
  [
    'openclaw-config-invalid',
    'meta: Unrecognized key: "lastTouchedAt"',
    { stamp: 'meta', strange: 'lastTouchedAt' },
  ],
  ['plugin-files-broken', 'openclaw plugins install: npm error dependency tree corrupted'],
  ['sign-in-not-offered', 'Unknown provider "bedrock". Loaded providers: anthropic, openai.'],
  ['sign-in-not-offered', 'Unknown provider "aws-bedrock". Loaded providers: anthropic, openai.'],
  ['network', 'embedded run agent end: isError=true error=Connection error. provider=amazon-bedrock'],
  ['api-key-rejected', "bedrock-mantle: Error code: 401 - {'error': {'message': 'Invalid bearer token'}}"],
  [
    'session-manager-plugin-missing',
    'SessionManagerPlugin is not found. Please refer to SessionManager Documentation here: http://docs.aws.amazon.com/console/systems-manager/session-manager-plugin-not-found',
  ],
  [
    'instance-not-connected',
    'An error occurred (TargetNotConnected) when calling the StartSession operation: i-0123456789abcdef0 is not connected.',
    { instance: 'i-0123456789abcdef0' },
  ],
  [
    'system-agent-refused',
    'OpenClaw could not reach working inference. Run `openclaw onboard` on the machine running OpenClaw to reconnect — it live-tests the route before saving it. Then try again.',
  ],
  [
    'openclaw-update-failed',
    '- Reason code: plugin-target-unavailable',
    { noPlugin: 'plugin-target-unavailable' },
  ],
  ['openclaw-update-failed', 'Update failure: doctor-failed (2026.9.3)', { updateStep: 'doctor-failed' }],
  [
    'openclaw-update-failed',
    'Update failure: global-install-failed (2026.9.3)',
    { updateStep: 'global-install-failed' },
  ],
  [
    'openclaw-update-failed',
    '- Reason code: runtime-verification-failed',
    { asksItself: 'runtime-verification-failed' },
  ],
  [
    'model-not-allowed',
    `hooks.gmail.model "${OPUS}" not allowed by agents.defaults.modelPolicy.allow (will use primary instead)`,
  ],
  ['context-overflow', 'Context overflow: Summarization failed: 400'],
  [
    'openclaw-config-invalid',
    'models: Unrecognized key: "bedrockDiscovery"',
    { holder: 'models', strange: 'bedrockDiscovery' },
  ],
  [
    'context-overflow',
    'Turn prefix summarization failed: 209809 tokens > 200000 maximum',
    { limit: '200000' },
  ],
  [
    'stream-broken',
    `incomplete turn detected: runId=1 sessionId=2 provider=${OPUS} stopReason=length hasLastAssistant=yes`,
    { limit: '' },
  ],
  ['stream-broken', 'incomplete turn detected: runId=1 stopReason=max_tokens payloads=0', { limit: '' }],
  [
    'system-agent-refused',
    'OpenClaw requires working inference: prepared model runtime replaced the admitted plugin generation',
  ],
  ['openclaw-timed-out', 'embedded run timeout: runId=1 sessionId=2 timeoutMs=90000'],
  [
    'plugin-missing',
    'Plugin "amazon-bedrock" settings cannot be checked until its data/settings upgrade finishes. Your existing settings have been kept.',
  ],
  ['openclaw-update-failed', 'Reason code: post-update-plugins', { updateStep: 'post-update-plugins' }],
  [
    'proxy-model-unknown',
    "400: {'error': 'completion: Invalid model name passed in model=claude-sonnet-4-20250514'}",
    { asked: 'claude-sonnet-4-20250514' },
  ],
  [
    'proxy-model-unknown',
    "{'error': '/v1/messages: Invalid model name passed in model=us.anthropic.claude-opus-4-8. Call `/v1/models` to view available models for your key.'}",
    { asked: 'us.anthropic.claude-opus-4-8' },
  ],
  [
    'proxy-model-unknown',
    "Authentication Error, key not allowed to access model. This key can only access models=['bedrock-nova']. Tried to access claude-haiku-4-5",
    { barred: 'claude-haiku-4-5' },
  ],
  [
    'proxy-model-unknown',
    "Team not allowed to access model. Team=x, Model=claude. Allowed team models = ['a']. Tried to access bedrock/claude",
    { barred: 'bedrock/claude' },
  ],
  [
    'proxy-model-unknown',
    'No deployments available for selected model, Try again in 60 seconds. Passed model=claude-sonnet-4-6',
  ],
  [
    'proxy-model-unknown',
    'There are no healthy deployments for this model. Received Model Group=bedrock-claude',
  ],
  [
    'proxy-model-unknown',
    'Invalid model name passed in model=bedrock/nova-pro',
    { asked: 'bedrock/nova-pro' },
  ],
  [
    'proxy-model-unknown',
    'key not allowed to access model. Tried to access bedrock-nova',
    { barred: 'bedrock-nova' },
  ],
  ['proxy-model-unknown', 'No deployments available for selected model. Passed model=bedrock-nova'],
  [
    'request-rejected',
    'API Error: 400 x-anthropic-billing-header is a reserved keyword and may not be used in the system prompt.',
    { attribution: 'x-anthropic-billing-header' },
  ],
  ['error-hidden', 'heartbeat failed: agent-runner-failure'],
  ['program-faulty', 'Validation error: 400: {"_events":{},"_readableState":{"highWaterMark":65536}}'],
  [
    'program-faulty',
    '{"error":{"message":"Anthropic messages provider config not found for model: anthropic.claude-3-7-sonnet-20250219-v1:0","code":"500"}}',
  ],
  ['program-faulty', 'Unexpected token \'A\', "Attempting" is not valid JSON', { signsIn: 'Attempting' }],
  [
    'program-faulty',
    'Unexpected token \'A\', "Attempting to"... is not valid JSON',
    { signsIn: 'Attempting' },
  ],
  [
    'sdk-incomplete',
    'Invalid ARN format. Please check the format requirements.',
    { ownCheck: 'Invalid ARN format' },
  ],
  [
    'sdk-incomplete',
    'Invalid ARN format: arn:aws-us-gov:bedrock:us-gov-west-1:123456789012:inference-profile/us-gov.anthropic.claude-x',
    { ownCheck: 'Invalid ARN format' },
  ],
  [
    'bedrock-not-chosen',
    'CLAUDE_CODE_USE_BEDROCK=1: Failed to connect to api.anthropic.com: ERR_BAD_REQUEST',
    { connects: 'Failed to connect to api.anthropic.com' },
  ],
  ['bedrock-not-chosen', 'Unable to connect to Anthropic services, with Bedrock'],
  [
    'credentials-missing',
    'Bedrock credentials are managed by the desktop app, but none are available',
    { desktop: 'managed by the desktop app' },
  ],
  [
    'stream-broken',
    "API Error: Claude's response exceeded the 4096 output token maximum. To configure this behavior, set the CLAUDE_CODE_MAX_OUTPUT_TOKENS environment variable.",
    { outputLimit: '4096' },
  ],
  ['stream-broken', 'Response ended without a finish reason and may be incomplete.'],
  [
    'network',
    'API Error: The socket connection was closed unexpectedly. For more information, pass `verbose: true` in the second argument to fetch()',
  ],
  [
    'bedrock-unavailable',
    'JSON-RPC error -32602: Job registration failed: Engine bad request: Task submission failed with status 404 Not Found: Engine not found',
  ],
  [
    'model-not-found',
    "unexpected status 404 Not Found: The model 'gpt-5.4-mini' does not exist, url: https://bedrock-mantle.us-east-1.api.aws/openai/v1/responses",
    { gpt: 'gpt-5.4-mini', gptSmall: 'gpt-5.4-mini' },
  ],
  ['beta-rejected', "API Error: 400 Tool reference 'mcp__notion__search' not found in available tools"],
  [
    'program-faulty',
    'AI_TypeValidationError: Type validation failed: Value: {"id":"x","error":"Error occured during streaming: \'us.anthropic.claude-x\'"}',
  ],
  [
    'program-faulty',
    '[AI_TypeValidationError]: Type validation failed: Value: {"contentBlockDelta":{"delta":{"reasoningContent":{"redactedContent":"x"}}}}',
  ],
  [
    'credentials-missing',
    'Session initialization failed: Credential helper failed to start (spawn credential-process --desktop ENOENT)',
    { helper: 'Credential helper failed to start' },
  ],
  [
    'program-faulty',
    'AI_TypeValidationError: Type validation failed: Value: {"messageStop":{"stopReason":"malformed_model_output"}}',
  ],
  [
    'program-faulty',
    'provider=amazon-bedrock error=AI_TypeValidationError: Type validation failed: Value: {"type":"ping"}',
  ],
  [
    'credentials-missing',
    '[custom-3p] helper spawn failed: Failed to spawn credential-process.exe --desktop: ENOENT',
    { helper: 'helper spawn failed' },
  ],
  ['cron-timed-out', '"lastError": "Error: cron: job execution timed out"'],
  [
    'cron-timed-out',
    'cron: job execution timed out (last phase: model-call-started)',
    { phase: 'model-call-started' },
  ],
  [
    'cron-timed-out',
    'cron: isolated agent setup timed out before runner start',
    { setup: 'setup timed out before runner start' },
  ],
  [
    'model-not-found',
    'ValidationException: The provided model identifier is invalid. (model: claude-opus-4-8)',
    { model: 'claude-opus-4-8' },
  ],
  [
    'model-not-found',
    'amazon-bedrock/claude-opus-4-8: The provided model identifier is invalid.',
    { model: 'claude-opus-4-8' },
  ],
  ['model-not-found', 'The provided model identifier is invalid: haiku-4-5', { model: 'haiku-4-5' }],
  [
    'model-not-found',
    'FailoverError: The provided model identifier is invalid. provider=amazon-bedrock model=sonnet-4.6',
    { model: 'sonnet-4.6' },
  ],
  [
    'model-not-found',
    'The provided model identifier is invalid. {"provider":"amazon-bedrock","model":"opus-4.8"}',
    { model: 'opus-4.8' },
  ],
  ['reply-unread', 'error: request ended without sending any chunks'],
  ['program-faulty', 'AnthropicError: request ended without sending any chunks', { unstreamed: '' }],
];
