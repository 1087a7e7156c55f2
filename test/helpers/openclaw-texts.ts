/** What OpenClaw 2026.2 to 2026.9 itself shows in a chat or writes to its log when a call fails, whatever Bedrock said. */
import type { ErrorName } from '../../src/failures/errors.ts';

export const OPENCLAW_TEXTS: readonly (readonly [ErrorName, string])[] = [
  ['error-hidden', "⚠️ Agent couldn't generate a response. Please try again."],
  ['error-hidden', 'LLM request failed.'],
  ['error-hidden', 'LLM request failed: provider rejected the request schema or tool payload.'],
  ['conversation-malformed', 'LLM request rejected: messages: text content blocks must be non-empty'],
  [
    'payment-missing',
    "⚠️ API provider returned a billing error — your API key has run out of credits or has an insufficient balance. Check your provider's billing dashboard and top up or switch to a different API key.",
  ],
  [
    'payment-missing',
    '⚠️ amazon-bedrock returned a billing error — your API key has run out of credits or has an insufficient balance. Check your amazon-bedrock billing dashboard and top up or switch to a different API key.',
  ],
  [
    'throttled',
    "⚠️ API rate limit reached — the model couldn't generate a response. Please try again in a moment.",
  ],
  ['throttled', '⚠️ Rate-limited — ready in ~45s. Please wait a moment.'],
  [
    'conversation-malformed',
    "⚠️ Session history was corrupted. I've reset the conversation - please try again!",
  ],
  [
    'conversation-malformed',
    '⚠️ Session history got out of sync. Please try again, or use /new to start a fresh session.',
  ],
  [
    'conversation-malformed',
    'Session history looks corrupted (tool call input missing). Use /new to start a fresh session. If this keeps happening, reset the session or delete the corrupted session transcript.',
  ],
  [
    'context-overflow',
    '⚠️ Context overflow — prompt too large for this model. Try a shorter message or a larger-context model.',
  ],
  ['context-overflow', '⚠️ Context is too large and auto-compaction could not recover this turn.'],
  [
    'throttled',
    '⚠️ The model provider returned HTTP 429 before replying. This can mean rate limiting, exhausted quota, or an account balance/billing issue. Check the selected provider/model, API key, and provider billing/quota dashboard, then try again.',
  ],
  [
    'error-hidden',
    '⚠️ The configured model backend amazon-bedrock/us.anthropic.claude-opus-4-6-v1 responded but produced no usable reply.',
  ],
  [
    'openclaw-timed-out',
    "⚠️ I couldn't reach the configured model backend amazon-bedrock/us.anthropic.claude-opus-4-6-v1. ",
  ],
  [
    'openclaw-no-credentials',
    '⚠️ Missing API key for the selected provider on the gateway. Configure provider auth, then try again.',
  ],
  [
    'openclaw-no-credentials',
    '⚠️ Missing API key for provider "amazon-bedrock". Configure the gateway auth for that provider, then try again.',
  ],
  [
    'provider-sign-in-refused',
    '⚠️ Model login expired on the gateway for amazon-bedrock. Re-auth with `openclaw models auth login --provider amazon-bedrock` in a terminal, then try again.',
  ],
  [
    'provider-sign-in-refused',
    '⚠️ Model login failed on the gateway for amazon-bedrock. Please try again. If this keeps happening, re-auth with `openclaw models auth login --provider amazon-bedrock` in a terminal.',
  ],
  [
    'stream-broken',
    "⚠️ Reply truncated at the model's output token limit. The text above is partial — ask to continue it.",
  ],
  [
    'error-hidden',
    '⚠️ Model switch could not be completed. The requested model may be temporarily unavailable. Please try again shortly.',
  ],
  [
    'error-hidden',
    "⚠️ OpenClaw couldn't produce or deliver a reply. Please try again. If this keeps happening, ask the operator to check the gateway logs.",
  ],
  [
    'openclaw-timed-out',
    'Request timed out before a response was generated. Please try again, or increase `agents.defaults.timeoutSeconds` in your config.',
  ],
  [
    'openclaw-timed-out',
    'The model did not produce a response before the LLM idle timeout. Please try again, or increase `agents.defaults.llm.idleTimeoutSeconds` in your config (set to 0 to disable).',
  ],
  [
    'provider-sign-in-refused',
    'Authentication failed with an HTML 403 response from the provider. Re-authenticate and verify your provider account access.',
  ],
  ['key-cooldown', 'No available auth profile for amazon-bedrock (all in cooldown or unavailable).'],
  ['key-cooldown', 'Provider amazon-bedrock is in cooldown (all profiles unavailable)'],
  ['model-not-allowed', 'Model not allowed: amazon-bedrock/us.anthropic.claude-sonnet-4-6'],
  ['model-unsuitable', 'Model does not support images: amazon-bedrock/deepseek.r1-v1:0'],
  [
    'thinking-rejected',
    'Reasoning is required for this model endpoint. Use /think minimal (or any non-off level) and try again.',
  ],
  ['memory-provider-missing', 'Memory search is enabled but no embedding provider is configured.'],
  ['memory-provider-missing', 'Memory embedding provider bedrock is unavailable.'],
  ['error-hidden', '⚠️ Heartbeat check failed before it could produce an update'],
  ['error-hidden', 'Exceeded retry limit after 32 attempts (max=32).'],
  ['openclaw-timed-out', '⚠️ This turn was interrupted because it stopped making progress. Please try again.'],
  [
    'context-overflow',
    '⚠️ Auto-compaction could not recover this turn. I kept this conversation mapped to the current session. Please try again, use /compact, or use /new to start a fresh session.',
  ],
  ['provider-sign-in-refused', 'Authentication refresh failed. Re-authenticate this provider and try again.'],
  [
    'provider-sign-in-refused',
    'Authentication failed at the provider. Re-authenticate and verify your provider credentials and account access.',
  ],
  [
    'not-aws',
    'The provider returned an HTML error page instead of an API response. This usually means a CDN or gateway (e.g. Cloudflare) blocked the request. Retry in a moment or check provider status.',
  ],
  [
    'conversation-malformed',
    'Session history or replay state is invalid. Use /new to start a fresh session and try again.',
  ],
  [
    'error-hidden',
    '⚠️ Agent failed before reply: model switch could not be completed. The requested model may be temporarily unavailable.',
  ],
  ['memory-provider-missing', 'Memory search is enabled, but no embedding provider is ready.'],
  ['embeddings-unknown', 'Unknown memory embedding provider: bedrock'],
  ['throttled', '⚠️ All attempted models were rate-limited or overloaded. Please try again in a few minutes.'],
  ['proxy-refused', 'LLM request failed: proxy or tunnel configuration blocked the provider request.'],
  ['provider-sign-in-refused', '⚠️ Model login failed on the gateway. Please try again.'],
  [
    'error-hidden',
    'Request failed after repeated internal retries. Please try again, or use /new to start a fresh session.',
  ],
  ['key-cooldown', 'Provider amazon-bedrock has auth issue (skipping all models)'],
  ['error-hidden', 'Embedded agent failed before reply: LLM request failed'],
  ['error-hidden', 'LLM request failed provider=amazon-bedrock'],
];
