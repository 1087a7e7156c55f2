/** What explain says of pastes from people who use OpenClaw, about its gateway, its versions and other providers. */
import { describe, expect, it } from 'vitest';
import { AppError, CODES } from '../../../src/failures/errors.ts';
import { aboutOther, readPaste } from '../../../src/failures/pasted.ts';
import { describeError } from '../../../src/report/error.ts';
import { EN } from '../../helpers/languages.ts';

/** Code and advice, a line each, of every error that is found. */
function advised(paste: string): readonly (readonly [string, string])[] {
  return readPaste(paste).errors.map(({ error, facts }) => [
    CODES[error].code,
    describeError(new AppError(error, facts), EN).fix.join('\n'),
  ]);
}

const MISMATCH =
  'unauthorized: gateway token mismatch (set gateway.remote.token to match gateway.auth.token)';

describe('the advice', () => {
  it('names the variable that overrides the token, once, and the OpenClaw that was called', () => {
    const paste = [
      'OPENCLAW_GATEWAY_TOKEN=bogus \\',
      '  openclaw --profile enterprise agent --message hi',
      `gateway connect failed: GatewayClientRequestError: ${MISMATCH}`,
      `EMBEDDED FALLBACK: Gateway agent failed; running embedded agent: GatewayTransportError: gateway closed (1008): ${MISMATCH}`,
    ].join('\n');
    expect(advised(paste)).toEqual([
      [
        'OCB371',
        expect.stringMatching(
          /^OPENCLAW_GATEWAY_TOKEN overrides(?:.*\n)+.*: openclaw --profile enterprise dashboard(?:.*\n)+openclaw --profile enterprise gateway restart$/,
        ),
      ],
    ]);
  });

  it.each([
    ['$ openclaw --profile chet cron add', 'chet'],
    ['OPENCLAW_PROFILE=work openclaw agent', 'work'],
    ['Config: /Users/ann/.openclaw-enterprise/openclaw.json', 'enterprise'],
    ['Config: ~/.openclaw-two/openclaw.json', 'two'],
    ['Config: /root/.openclaw-three/openclaw.json', 'three'],
    ['openclaw-gateway-rescue.service: Deactivated', 'rescue'],
  ])('is for the OpenClaw of: %s', (line, profile) => {
    const [[, fix] = []] = advised(`${line}\nOPENCLAW_GATEWAY_PORT=18810\ngateway: pairing required`);
    expect(fix).toContain(`openclaw --profile ${profile} devices list`);
    expect(fix).toMatch(/Set OPENCLAW_GATEWAY_PORT=18810/);
  });

  it('is for the OpenClaw that this run is about, if that was said', () => {
    const error = new AppError('gateway-refused', { openclawProfile: 'theirs', pasted: 'yes' });
    const here = describeError(error, EN, { location: { openclawProfile: 'ours' } });
    expect(here.fix).toContain('openclaw --profile ours gateway restart');
  });

  it.each([
    [
      'After upgrading from OpenClaw 2026.4.24 to 2026.4.25, all new sessions fail\nopenclaw: This model does not support assistant message prefill. The conversation must end with a user message.',
      'OCB523',
      /^Update OpenClaw\..*\n.*npm install -g openclaw@2026\.4\.24\n/,
    ],
    ['openclaw\nLast known good version: 2026.3.7\nLLM request timed out.', 'OCB533', /openclaw@2026\.3\.7$/],
    ['openclaw\nworks fine in 2026.6.2-1\nLLM request timed out.', 'OCB533', /openclaw@2026\.6\.2-1$/],
    [
      "amazon-bedrock times out with 'request ended without sending any chunks' on anthropic-messages streaming",
      'OCB617',
      /^Set "api": "bedrock-converse-stream"/,
    ],
    [
      '$ docker compose run --rm openclaw-cli devices list\ngateway closed (1006 abnormal closure): no close reason',
      'OCB370',
      /^docker compose run starts another container/,
    ],
    [
      `openclaw gateway call health --token __OPENCLAW_REDACTED__\n${MISMATCH}`,
      'OCB371',
      /^__OPENCLAW_REDACTED__ only stands for.*\nThe token after --token must be/,
    ],
    [
      'Gateway failed to start: Error: Invalid config: hooks.token must not match gateway auth token.',
      'OCB355',
      /^Correct hooks\.token/,
    ],
    [
      'SecretRefResolutionError: Environment variable "X_KEY" is missing or empty.\nGateway failed to start: Error: Startup failed: required secrets are unavailable.',
      'OCB616',
      /^Add X_KEY to ~\/\.openclaw\/\.env/,
    ],
    [
      'Invalid config at ~/.openclaw/openclaw.json. models.providers.openai-codex.baseUrl: custom model providers must declare baseUrl',
      'OCB355',
      /^Correct models\.providers\.openai-codex\.baseUrl/,
    ],
    [
      'run error: Error: Session file path must be within sessions directory\nWorking: 2026.2.9',
      'OCB381',
      /^Update OpenClaw.*\n.*openclaw@2026\.2\.9$/,
    ],
    [
      'openclaw gateway status\nRuntime: stopped (state Ready, last run 1)',
      'OCB370',
      /^Read what it writes when it starts: openclaw gateway run\n/,
    ],
    [
      "npm error EBUSY: resource busy, rename 'D:\\nvm\\node_modules\\openclaw'",
      'OCB361',
      /^Windows does not replace files in use/,
    ],
    [
      'ExpiredTokenException: The security token included in the request is expired\nopenclaw: surface_error reason=auth',
      'OCB411',
      /openclaw gateway restart/,
    ],
    [
      'claude live session turn failed: error=FailoverError\nNot logged in · Please run /login',
      'OCB439',
      /\nIf OpenClaw is to use your Claude subscription/,
    ],
  ])('fits the text: %s', (paste, code, words) => {
    expect(advised(paste)).toEqual([[code, expect.stringMatching(words)]]);
  });
});

describe('a paste about another provider', () => {
  it.each([
    ['No available auth profile for openai-codex (all in cooldown or unavailable)', 'OpenAI'],
    [
      'All models failed (1): anthropic/x: Provider anthropic is in cooldown (all profiles unavailable)',
      'anthropic',
    ],
    ['[agent/embedded] context overflow provider=minimax-cn/MiniMax-M2.7 messages=1052', 'minimax-cn'],
    ['[agent/embedded] 400 max_tokens exceeds provider=ollamacloud\nLLM request failed.', 'ollamacloud'],
    [
      'model github-copilot/gpt-5-mini\nLLM request failed: provider rejected the request schema or tool payload.',
      'GitHub Copilot',
    ],
    [
      'openai-codex/gpt-5.4\n[diagnostic] lane task error: "FailoverError: API rate limit reached."',
      'OpenAI',
    ],
    [
      '"message": "models/embedding-001 is not found for API version v1beta, or is not supported for embedContent"\nSet provider: "openai" in OpenClaw',
      'Google Gemini',
    ],
    [
      'openclaw image-generation candidate failed: No image-generation provider registered for custom.',
      'custom',
    ],
    ['LLM request timed out. models.providers.litellm (OpenClaw 2026.3.12)', 'litellm'],
    [
      'OpenClaw "baseUrl": "https://claw.example.top/v1"\nLLM request failed: network connection error',
      'claw.example.top',
    ],
    [
      '[fetch-timeout] fetch timeout after 120000ms\noperation=fetchWithSsrFGuard\nurl=https://llm.example.com/v1/chat',
      'llm.example.com',
    ],
    ['Thinking level "high" is not supported for venice/x-1. Use one of: off', 'venice'],
  ])('names it: %s', (paste, other) => {
    const error = aboutOther(readPaste(paste));
    expect(error?.facts).toMatchObject({ other });
    expect(describeError(error, EN).fix).toContain(
      'See which providers OpenClaw is signed in to, and whether one is paused: openclaw models status',
    );
  });

  it.each([
    ['400 Unable to generate parser for this template. Automatic parser generation failed', 'llama.cpp'],
    ['bundle-mcp: failed to start server "pe": [{"message": "Invalid input"}]', 'MCP'],
    ['Plugin details are unavailable: ClawHub /api/v1/packages failed (500)', 'ClawHub'],
    ['nemoclaw inference set\nSandboxConfigError: cannot read the sandbox', 'NemoClaw'],
    ["run error: 400 Item 'rs_03d5995ab8b636eb00699306637b1481' of type 'reasoning' was provided", 'OpenAI'],
  ])('names the service: %s', (paste, other) => {
    expect(aboutOther(readPaste(paste))?.facts).toMatchObject({ other });
  });

  it('offers a model of Bedrock for memory search', () => {
    const error = aboutOther(readPaste('openclaw memory status\nprovider: openai\nEmbeddings error: 401'));
    expect(describeError(error, EN).fix).toContain(
      'To let memory search use a model of Bedrock: openclaw-bedrock init --memory-model amazon.titan-embed-text-v2:0',
    );
  });
});
