import { expect, it } from 'vitest';
import { logLines } from '../../../src/failures/log-lines.ts';
import { readPaste } from '../../../src/failures/pasted.ts';

it.each([
  '[hooks/gmail] oauth2: "invalid_grant" "Token has been expired or revoked." response: https://oauth2.googleapis.com/token',
  '[telegram] sendMessage failed: FetchError: request to https://api.telegram.org/bot*** failed, reason: getaddrinfo ENOTFOUND api.telegram.org',
  '2026-11-27T10:00:00Z [discord] gateway error: read ECONNRESET',
  '10:00:01 ERROR [whatsapp] stream errored: socket hang up',
  '[slack] request failed: certificate has expired',
  '[agents/ollama] Failed to discover Ollama models: connect ECONNREFUSED 127.0.0.1:11434',
  'github-copilot: Token is expired, run openclaw models auth login-github-copilot',
  "Auth profile 'anthropic:default' was not found.",
  'blocked model (context window too small): ollama/llama3.2:1b ctx=8192 (min=16000) source=modelsConfig',
  'openai: Rate exceeded, HTTP 429',
  'request to https://api.openai.com/v1/chat failed: read ECONNRESET',
  'npm ERR! EPERM: operation not permitted, unlink /x',
  'could not translate host name "db" to address: Name or service not known',
  'java.net.SocketTimeoutException: Read timed out',
  'telegram.error.InvalidToken: The token was rejected by the server.',
  'InvalidToken: token expired for user',
  'aiohttp.client_exceptions.ClientConnectorError: Cannot connect to host localhost:8080',
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
  'Inline API key for provider "openai" is temporarily disabled after a provider auth/billing failure. Retry after about 1 minute',
  'blocked model (context window too small): lmstudio/qwen ctx=4096 (min=16000) source=modelsConfig',
  "This model's maximum context length is 128000 tokens (openai/gpt-4o)",
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
  'openai-compatible embeddings failed: HTTP 429:',
  'FailoverError: spanagent/deepseek-v4-flash ended with an incomplete terminal response',
  // Lines without a provider beside one that names it.
  '[agent] Profile ollama:default timed out. Trying next account...\n[agent/embedded] embedded run failover decision: runId=1 decision=surface_error reason=timeout\n provider=openclaw/gateway-injected',
  'agent/embedded incomplete turn detected: runId=1 stopReason=stop\nmodel fallback decision: requested=openrouter/google/gemini-3-flash FailoverError: x',
  '[cron] job failed: fetch failed: getaddrinfo ENOTFOUND wttr.in',
  '[bonjour] watchdog detected non-announced service; read ECONNRESET',
  '[skills/x] Rate exceeded',
  '[mcp] server github: Token is expired',
  '11:23:43 AM\nerror\ntelegram/api\ntelegram sendChatAction failed: read ECONNRESET',
  '{"0":"{\\"subsystem\\":\\"gateway/channels/telegram\\"}","1":"final reply failed: connect ETIMEDOUT 149.154.166.110:443","_meta":{"name":"{\\"subsystem\\":\\"gateway/channels/telegram\\"}","hostname":"aws-host","path":{"filePath":"/x/bedrock/y.js"}},"time":"2026-02-28T23:20:57.938Z"}',
  '{"0":"{\\"subsystem\\":\\"agent/embedded\\"}","1":{"event":"embedded_run_agent_end","error":"Token is expired","provider":"github-copilot","model":"gpt-5"},"2":"embedded run agent end","_meta":{"name":"{\\"subsystem\\":\\"agent/embedded\\"}"},"time":"2026-02-28T23:20:57.938Z"}',
  'HTTP 500: {"type":"error","error":{"type":"api_error","message":"Internal server error"}}',
  'openclaw-1  | 2026-07-02T03:48:24.773+00:00 [agent/embedded] embedded run agent end: isError=true model=big-pickle provider=opencode error=LLM request failed: rawError=400 {"error":{"type":"invalid_request_error"}}',
  'ValidationException: 1 validation error detected: tableName must not be empty',
  'An error occurred (ValidationException) when calling the PutItem operation: The provided key element does not match the schema',
  'An error occurred (AccessDeniedException) when calling the Retrieve operation: no access to the knowledge base',
  'operation error S3: GetObject, https response error StatusCode: 403, AccessDenied: Access Denied',
  'software.amazon.awssdk.services.dynamodb.model.ValidationException: new (Service: DynamoDb, Status Code: 400)',
  'Aws::S3::Errors::AccessDenied: Access Denied',
  'litellm.BadRequestError: OpenAIException - Unsupported parameter',
  'litellm.RateLimitError: AzureException - slow down',
  'openai.BadRequestError: Error code: 400 - {"error": {"message": "Invalid value"}}',
  'ForbiddenException: Cannot access the channel (discord)',
  'UnauthorizedException: bad API token',
  'kubectl: error: You must be logged in to the server (Unauthorized)',
  'InvalidRequestException: tool not allowed [mcp]',
  'Error executing "PutObject" on "https://s3.amazonaws.com/x"; AWS HTTP error: AccessDenied (client): Access Denied',
  'Package "demo" not found!',
  '$ aws sso login --profile dev',
  '[discord] failed to load credentials',
  'gh: failed to get credentials for github.com',
  '[gmail-watcher] could not find credentials',
  'docker: error getting credentials - err: exit status 1',
  'your Slack session expired',
  'Telegram rate limit hit, too many requests',
  'openai/gpt-4o does not support streaming',
  'model gpt-5 does not support tools',
  'Your OpenAI token expired',
  'session missing in sso middleware',
  'litellm.BadRequestError: LLM Provider NOT provided. Pass in the LLM provider you are trying to call. You passed model=vertex_ai/claude-sonnet-4',
  '[telegram] pairing required: send the code to approve this chat',
  'software.amazon.awssdk.services.s3.model.S3Exception: Access Denied (Service: S3, Status Code: 403, Request ID: 1)',
  'An error occurred (AccessDenied) when calling the GetObject operation: Request has expired',
  'INFO Loading AWS credentials from profile dev',
  'Retrieving AWS credentials for role arn:aws:iam::1:role/x ... done',
  'To find AWS credentials, see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html',
  '[aws-sso-creds-helper]: Getting SSO credentials for profile dev',
  'botocore.credentials - DEBUG - Credentials were found in cache, but they are expired.',
  'GaxiosError: invalid_grant',
  '{"type":"invalid_request_error","message":"messages.13.content.0.thinking.cache_control: Extra inputs are not permitted"},"request_id":"req_vrtx_011"}',
  'API Error: 400 {"type":"error","error":{"message":"messages.1.content.0.thinking.signature: Field required"},"request_id":"req_011CWTK"}',
  "litellm.exceptions.ServiceUnavailableError: AzureException - cannot access local variable 'data'",
  'Failed to send the request: An unknown error occurred: AccessDeniedException',
  'An unknown error occurred. Please check the details below.',
  'unhandled error (AccessDeniedException)',
  'Access to the model registry is denied by Hugging Face',
  'model gpt-5 is not available in your region',
  'deepseek-chat: maximum context length is 65536 tokens',
  'S3 AccessDenied: explicit deny in a bucket policy',
  'Minecraft Bedrock: Unable to connect to endpoint',
  'Bedrock Edition: Unable to connect to endpoint',
  'Bedrock server: operation not recognized',
  'Authorization header is missing',
  'DynamoDB: UnknownOperationException',
  "npm error ENOTEMPTY: directory not empty, rename '/usr/lib/node_modules/openmoji' -> '/usr/lib/node_modules/.openmoji-abc'",
  'litellm.Timeout: APITimeoutError - Request timed out. openai/gpt-4o',
  '{"__type":"com.amazon.aws.codewhisperer#ValidationException","message":"The provided credential is invalid."}',
  'HTTP 400: API Error: 400 {"type":"error","error":{"type":"invalid_request_error"}}',
  'oauth2: cannot fetch token: 400 Bad Request Response: { "error": "invalid_grant", "error_subtype": "rapt_required" }',
  'invalid_grant: AADSTS70043: The refresh token has expired',
  'Got HTTP 403 with content \'<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided.</Message></Error>\'\nBucket::new("x", Region::R2 { account_id }, credentials)?',
  'minio_1 | API: SYSTEM\nS3Error: The request signature we calculated does not match the signature you provided.',
  'InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records. endpoint: s3.us-west-000.backblaze.example (Backblaze)',
  'An error occurred (InvalidAccessKeyId) when calling the ListObjectsV2 operation: Malformed Access Key Id\nhttps://s3.us-west-004.backblazeb2.com',
  'operation error S3: PutObject, api error InvalidAccessKeyId: UnknownError\nregion nyc3.digitaloceanspaces.com',
  'radosgw: An error occurred (InvalidAccessKeyId) when calling the ListBuckets operation: None',
  '<Message>The request signature we calculated does not match the signature you provided.</Message><HostId>b.oss-cn-hangzhou.aliyuncs.com</HostId>',
  "ClientError: An error occurred (InvalidAccessKeyId) when calling the PutObject operation\nendpoint_url='https://storage.googleapis.com'",
  'error getting credentials - err: exit status 1, out: `User interaction is not allowed.` (docker-credential-osxkeychain)',
  'gpg: decryption failed: No secret key',
  'An error occurred (AccessDenied) when calling the CreateFunction operation: User: arn:aws:iam::111122223333:user/ann is not authorized to perform: iam:PassRole on resource: arn:aws:iam::111122223333:role/x',
  '[profile dev]\ncredential_process = /usr/local/bin/aws_signing_helper credential-process',
  'Failed to get credentials for the registry: exit status 1',
])('says nothing of %s', (line) => {
  expect(readPaste(line).errors).toEqual([]);
});

it.each([
  ['[telegram] reply failed: ⚠️ Agent run failed (model: amazon-bedrock/m).', 'error-hidden'],
  ['getaddrinfo ENOTFOUND portal.sso.eu-west-1.amazonaws.com', 'network-dns'],
  [
    'error: unable to discover AWS AccessKeyID and/or SecretAccessKey - see https://pulumi.io/install/aws.html',
    'credentials-missing',
  ],
  ['connect ECONNREFUSED 10.0.0.5:3128', 'network-refused'],
  [
    'through Cloudflare WARP\nSSL validation failed for https://sts.us-east-1.amazonaws.com/ [SSL: CERTIFICATE_VERIFY_FAILED]',
    'network-tls',
  ],
  [
    'digitalocean droplet\nSSL validation failed for https://sts.us-east-1.amazonaws.com/ [SSL: CERTIFICATE_VERIFY_FAILED]',
    'network-tls',
  ],
  ['OpenClaw in docker, beside minio\nInvalidAccessKeyId: the key is not known', 'credentials-rejected'],
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

it('the lines of a paste have no frame, no empty line, and the part of OpenClaw that wrote them', () => {
  const paste = [
    '\u001b[31m│  ✗ a framed   line  │\u001b[39m',
    '',
    '   ',
    '• a bullet',
    '11:23:43 AM',
    'error',
    'telegram/api',
    'telegram sendChatAction failed',
    '11:23:44 AM',
    'info',
    'agent/embedded',
    'ends here',
    'openclaw-gateway-1  | [agent/embedded] in a container',
    'ollama-1  | in another',
    'Nov 03 21:02:44 pi telegram-bot[1422]: of a service',
    'Error: with a cause',
    '    at run (file:///x.js:1:2)',
    'Caused by: this',
    '{"0":"{\\"subsystem\\":\\"gateway/ws\\"}","1":"closed","2":{"code":1008,"none":null},"_meta":{"name":"x"},"time":"2026-02-28T23:20:57.938Z"}',
    '    its next line',
    '{"subsystem":"a","message":"one\\ntwo","type":"log","raw":"{\\"subsystem\\":\\"b\\",\\"message\\":\\"inner\\"}"}',
    '{"subsystem": broken',
    'escaped \\"quotes\\" and \\n lines &quot;entities&quot; &amp; more',
    '',
  ].join('\r\n');
  expect(logLines(paste)).toMatchSnapshot();
});

it.each([
  ['    at run', true],
  ['at run', true],
  ['Caused by: x', true],
  ['[cause]: x', true],
  ['"quoted"', true],
  ['another line', false],
])('%j below a line of JSON has its part: %s', (line, hasPart) => {
  const json = '{"0":"{\\"subsystem\\":\\"gateway/ws\\"}","1":"closed","_meta":{"name":"x"}}';
  expect(logLines(`${json}\n${line}`)[1]?.from).toBe(hasPart ? 'gateway/ws' : undefined);
});

it('takes no folder of a path on Windows for a line break', () => {
  const path = "npm error EBUSY: rename 'C:\\Users\\nick\\AppData\\Roaming\\npm\\node_modules\\openclaw'";
  for (const text of [path, path.replaceAll('\\', '\\\\')])
    expect(logLines(text).map(({ text }) => text)).toEqual([text]);
  expect(logLines('at C:\\x\\y.js:1:2\\n    at foo').map(({ text }) => text)).toEqual([
    'at C:\\x\\y.js:1:2',
    'at foo',
  ]);
  expect(logLines('read C:\\x\\app\\nError: gone').map(({ text }) => text)).toEqual([
    'read C:\\x\\app',
    'Error: gone',
  ]);
});
