/** What OpenClaw's gateway, systemd, Docker and OpenClaw's neighbors print on AWS, as people posted it. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_DEPLOYED: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
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
    'sdk-incomplete',
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
];
