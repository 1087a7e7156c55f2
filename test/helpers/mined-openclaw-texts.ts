/** What OpenClaw and coding agents show, as people posted it in November 2026. Rows as in error-wordings.ts. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const MINED_OPENCLAW_TEXTS: readonly (readonly [ErrorName, string, Record<string, string>?])[] = [
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
];
