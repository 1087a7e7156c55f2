import { expect, it } from 'vitest';
import { readPaste } from '../../../src/failures/pasted.ts';

it.each([
  '[hooks/gmail] oauth2: "invalid_grant" "Token has been expired or revoked." response: https://oauth2.googleapis.com/token',
  '[telegram] sendMessage failed: FetchError: request to https://api.telegram.org/bot*** failed, reason: getaddrinfo ENOTFOUND api.telegram.org',
  '2026-11-27T10:00:00Z [discord] gateway error: read ECONNRESET',
  '10:00:01 ERROR [whatsapp] stream errored: socket hang up',
  '[slack] request failed: certificate has expired',
  '[agents/ollama] Failed to discover Ollama models: connect ECONNREFUSED 127.0.0.1:11434',
  'connect ECONNREFUSED 127.0.0.1:18789',
  'github-copilot: Token is expired, run openclaw models auth login-github-copilot',
  "Auth profile 'anthropic:default' was not found.",
  'blocked model (context window too small): ollama/llama3.2:1b ctx=8192 (min=16000) source=modelsConfig',
  'openai: Rate exceeded, HTTP 429',
  'request to https://api.openai.com/v1/chat failed: read ECONNRESET',
  'npm ERR! EPERM: operation not permitted, unlink /x',
  '[whatsapp] Web connection closed (status 408). Retry 1/12 in 2.2s… (Request Time-out)',
  '[whatsapp] status=503 Stream Errored (unknown) certificate has expired',
  '[telegram] Polling stall; fetch failed: connect ETIMEDOUT 149.154.167.220:443',
  "[telegram] getUpdates: Call to 'getUpdates' failed! (429: Too Many Requests: retry after 5)",
  '[discord] gateway: WebSocket connection closed with code 1006; read ECONNRESET',
  '[discord] channel resolve failed; using config entries. Error: Failed to deploy native commands: HTTP 429',
  '[slack] socket mode failed: An API error occurred: token_expired; Token is expired',
  '[signal] connect ECONNREFUSED 127.0.0.1:8080',
  '[bluebubbles] probe failed: connect ECONNREFUSED 192.168.1.20:1234',
  '[matrix] request failed: self-signed certificate',
  '[msteams] AADSTS700082: The refresh token has expired; invalid_grant',
  '[googlechat] invalid_grant: Token has been expired or revoked.',
  '[gmail-watcher] gog: token expired: oauth2: "invalid_grant"',
  'gog gmail watch: oauth2: cannot fetch token: 400 Bad Request Response: {"error":"invalid_grant","error_description":"Bad Request"}',
  'Google Calendar sync failed: invalid_grant',
  'Error: invalid_grant at Gaxios._request (googleapis)',
  '[feishu] ws client: connect ECONNREFUSED 10.1.2.3:443',
  '[dingtalk] getaddrinfo ENOTFOUND api.dingtalk.com',
  '[wecom] socket hang up',
  '[qqbot] Token is expired',
  '[browser] Chrome CDP connect ECONNREFUSED 127.0.0.1:18800',
  '[canvas] connect ECONNREFUSED 127.0.0.1:18793',
  '[tools] web_fetch failed: getaddrinfo ENOTFOUND example.invalid',
  '[tools] exec failed: spawn EPERM',
  '[tools] web_search failed: Brave Search API error (429): rate limit',
  "[tools] read failed: ENOENT: no such file or directory, access '/home/u/x'",
  "Error: EPERM: operation not permitted, open '/home/me/.openclaw/openclaw.json'",
  "EACCES: permission denied, mkdir '/tmp/openclaw'",
  'PermissionError: [Errno 1] Operation not permitted',
  'NotAllowedError: Operation not allowed',
  'error: failed switching to "node": operation not permitted',
  'Ollama could not be reached at http://127.0.0.1:11434',
  'ollama/qwen3.5:27b: fetch failed: connect ECONNREFUSED 10.0.0.12:11434',
  '[agent/embedded] embedded run agent end: runId=1 isError=true model=gpt-oss:20b provider=ollama error=connect ECONNREFUSED 10.0.0.12:11434',
  '[agent/embedded] embedded run failover decision: runId=a stage=assistant decision=fallback_model reason=rate_limit from=openai/gpt-5.5 profile=sha256:abc rawError=429 You exceeded your current quota, please check your plan and billing details. HTTP 429',
  '[model-fallback/decision] model fallback decision: decision=candidate_failed requested=amazon-bedrock/us.anthropic.claude-sonnet-4-6 candidate=openai/gpt-5.5 reason=timeout next=none detail=getaddrinfo ENOTFOUND api.openai.com',
  '[diagnostic] lane task error: lane=main durationMs=1313 error="Error: Copilot token exchange failed: HTTP 429"',
  'Copilot token exchange failed: HTTP 401',
  '[agents/auth-profiles] openai-codex:default: OAuth token refresh failed: Token is expired',
  'Auth profile "github-copilot:github" was not found.',
  'No credentials found for profile "anthropic:default".',
  "Profile 'openai-codex:me@example.com' was not found",
  'java.net.UnknownHostException: api.telegram.org',
  'Post "https://api.openai.com/v1": dial tcp: lookup api.openai.com: no such host',
  'Post "https://discord.com/api": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  'dial tcp 127.0.0.1:11434: connect: connection refused',
  'google-gemini-cli: Token is expired',
  "ResourceNotFoundException: Secrets Manager can't find the specified secret.",
  'DynamoDB: ResourceNotFoundException: Requested resource not found',
  "Chrome profile 'Default' could not be found",
  '[browser] Profile "openclaw" was not found',
  'Error: 429 Too Many Requests from Brave Search',
  'stack-ollama-1  | Error: connect ECONNREFUSED 10.0.0.12:11434',
  'Nov 03 21:02:44 pi telegram-bot[1422]: read ECONNRESET',
  'Nov 03 21:02:44 pi node[1422]: [telegram] read ECONNRESET',
  'HTTP 401 authentication_error: OAuth token has expired. Please obtain a new token or refresh your existing token.',
  'HTTP 401 authentication_error: invalid x-api-key',
  "HTTP 429 rate_limit_error: This request would exceed your account's rate limit (anthropic)",
  '{"type":"error","error":{"type":"rate_limit_error","message":"Number of request tokens has exceeded your per-minute rate limit"}} HTTP 429',
  '429 insufficient_quota HTTP 429',
  'Gemini API: 429 RESOURCE_EXHAUSTED. HTTP 429',
  'openrouter/anthropic/claude-sonnet-4.5: HTTP 429',
  '⚠️ Agent run failed (model: openai/gpt-5.5).',
  '⚠️ Agent run failed (model: nvidia/z-ai/glm-5.1).',
  '⚠️ openai-codex/gpt-5.5 request failed (authentication failed). Re-authenticate the provider and try again.',
  '⚠️ zai/glm-5 request failed (request timed out, HTTP 408). This is usually temporary — try again shortly.',
  'Model "openai/gpt-5.5" is not allowed.',
  'Unknown model: google/gemini-3-flash',
  'Inline API key for provider "openai" is temporarily disabled after a provider auth/billing failure. Retry after about 1 minute',
  'blocked model (context window too small): lmstudio/qwen ctx=4096 (min=16000) source=modelsConfig',
  "This model's maximum context length is 128000 tokens (openai/gpt-4o)",
  'connect ECONNREFUSED 127.0.0.1:18789',
  '[ws] closed before connect conn=x remote=127.0.0.1 code=1008 reason=connect failed',
  'Error: connect ECONNREFUSED 127.0.0.1:5432',
  'Error: connect ECONNREFUSED 127.0.0.1:6379',
  'connect ETIMEDOUT mydb.cluster-abc.us-east-1.rds.amazonaws.com:5432',
  'getaddrinfo ENOTFOUND my-bucket.s3.us-east-1.amazonaws.com',
  'An error occurred (ThrottlingException) when calling the DescribeLogStreams operation (reached max retries: 4): Rate exceeded',
  "An error occurred (ResourceNotFoundException) when calling the GetSecretValue operation: Secrets Manager can't find the specified secret.",
  'An error occurred (AccessDeniedException) when calling the GetParameter operation',
  'npm ERR! code EPERM',
  'npm error code ETIMEDOUT npm error network request to https://registry.example.org/openclaw failed, reason: connect ETIMEDOUT 104.16.0.1:443',
  "fatal: unable to access 'https://github.com/x/y.git/': Could not resolve host: github.com",
  'gh: HTTP 401: Bad credentials (https://api.github.com/graphql) Token is expired',
  'tailscale: connection refused',
  'docker: Error response from daemon: Get "https://registry-1.docker.io/v2/": net/http: TLS handshake timeout certificate has expired',
  '[plugins] voice-call: Twilio error 20003: Authentication Error - HTTP 429',
  '[elevenlabs] socket hang up',
  '[memory] embeddings batch failed: openai embeddings failed: 429 HTTP 429',
  '[cron] job failed: fetch failed: getaddrinfo ENOTFOUND wttr.in',
  '[bonjour] watchdog detected non-announced service; read ECONNRESET',
  '[skills/x] Rate exceeded',
  '[mcp] server github: Token is expired',
  '11:23:43 AM\nerror\ntelegram/api\ntelegram sendChatAction failed: read ECONNRESET',
  '{"0":"{\\"subsystem\\":\\"gateway/channels/telegram\\"}","1":"final reply failed: connect ETIMEDOUT 149.154.166.110:443","_meta":{"name":"{\\"subsystem\\":\\"gateway/channels/telegram\\"}","hostname":"aws-host","path":{"filePath":"/x/bedrock/y.js"}},"time":"2026-02-28T23:20:57.938Z"}',
  '{"0":"{\\"subsystem\\":\\"agent/embedded\\"}","1":{"event":"embedded_run_agent_end","error":"Token is expired","provider":"github-copilot","model":"gpt-5"},"2":"embedded run agent end","_meta":{"name":"{\\"subsystem\\":\\"agent/embedded\\"}"},"time":"2026-02-28T23:20:57.938Z"}',
])('says nothing of %s', (line) => {
  expect(readPaste(line).errors).toEqual([]);
});

it.each([
  ['[telegram] reply failed: ⚠️ Agent run failed (model: amazon-bedrock/m).', 'error-hidden'],
  ['getaddrinfo ENOTFOUND portal.sso.eu-west-1.amazonaws.com', 'network-dns'],
  ['connect ECONNREFUSED 10.0.0.5:3128', 'network-refused'],
  [
    '{"0":"{\\"subsystem\\":\\"agent/embedded\\"}","1":{"event":"embedded_run_agent_end","error":"Too many requests, please wait before trying again.","provider":"amazon-bedrock","model":"us.anthropic.claude-sonnet-4-6"},"2":"embedded run agent end","_meta":{"name":"{\\"subsystem\\":\\"agent/embedded\\"}"},"time":"2026-02-28T23:20:57.938Z"}',
    'throttled',
  ],
  [
    "[discord] final reply failed: Error: Token is expired. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
    'session-expired',
  ],
  [
    '[qqbot] reply: Invocation of model ID x with on-demand throughput isn’t supported.',
    'needs-inference-profile',
  ],
])('but knows %s', (line, error) => {
  expect(readPaste(line).errors.map((found) => found.error)).toEqual([error]);
});

it.each([
  ['Nov 03 21:02:44 pi node[1422]: ', 'Nov 03 21:05:00 pi node[1422]: '],
  ['11月 03 21:02:44 pi node[1422]: ', '11月 03 21:05:00 pi node[1422]: '],
  ['openclaw-gateway-1  | 2026-11-27T10:00:00.000Z ', 'openclaw-gateway-1  | 2026-11-27T11:00:00.000Z '],
  ['9:02:44 PM [agent/embedded] ', '9:05:00 PM [agent/embedded] '],
  ['2026/11/27 10:00:00 ', '2026/11/27 11:00:00 '],
  ['{"level":50,"ts":1761955200,"msg":"', '{"level":50,"ts":1761955300,"msg":"'],
])('leads with the newest error of a log with %s', (earlier, later) => {
  const log = `${earlier}Token is expired\n${later}The provided model identifier is invalid.`;
  expect(readPaste(log).errors.map(({ error }) => error)).toEqual(['model-not-found', 'session-expired']);
});

it.each(['gateway-1  | ', 'Nov 03 21:02:44 pi node[1422]: '])('joins what a log with %s wrapped', (front) => {
  const log = `${front}Invocation of model ID\n${front}anthropic.claude-opus-4-5-20251101-v1:0 with on-demand\n${front}throughput isn’t supported.`;
  expect(readPaste(log).errors).toMatchObject([
    { error: 'needs-inference-profile', facts: { base: 'anthropic.claude-opus-4-5-20251101-v1:0' } },
  ]);
});

it('puts the newest error of a log first, and the first of a message', () => {
  const log = [
    '2026-11-27T10:00:00Z error: Token is expired',
    '2026-11-27T11:00:00Z error: The provided model identifier is invalid.',
  ].join('\n');
  expect(readPaste(log).errors.map(({ error }) => error)).toEqual(['model-not-found', 'session-expired']);
  const message = 'Token is expired\nThe provided model identifier is invalid.';
  expect(readPaste(message).errors[0]?.error).toBe('session-expired');
});
