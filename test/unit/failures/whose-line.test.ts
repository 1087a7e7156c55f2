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
])('says nothing of %s', (line) => {
  expect(readPaste(line).errors).toEqual([]);
});

it.each([
  ['[telegram] reply failed: ⚠️ Agent run failed (model: amazon-bedrock/m).', 'error-hidden'],
  ['getaddrinfo ENOTFOUND portal.sso.eu-west-1.amazonaws.com', 'network-dns'],
  ['connect ECONNREFUSED 10.0.0.5:3128', 'network-refused'],
])('but knows %s', (line, error) => {
  expect(readPaste(line).errors.map((found) => found.error)).toEqual([error]);
});

it('leads with the newest error of a log, and with the first of a message', () => {
  const log = [
    '2026-11-27T10:00:00Z error: Token is expired',
    '2026-11-27T11:00:00Z error: The provided model identifier is invalid.',
  ].join('\n');
  expect(readPaste(log).errors.map(({ error }) => error)).toEqual(['model-not-found', 'session-expired']);
  const message = 'Token is expired\nThe provided model identifier is invalid.';
  expect(readPaste(message).errors[0]?.error).toBe('session-expired');
});
