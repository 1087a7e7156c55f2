import { describe, expect, it } from 'vitest';
import { otherServiceIn } from '../../../src/failures/other-services.ts';
import { readPaste } from '../../../src/failures/pasted.ts';

describe('the other service that a paste is about', () => {
  it.each([
    ["[telegram] polling error\nCall to 'getUpdates' failed! (409: Conflict)", 'Telegram'],
    ['Agent failed before reply: All models failed (1): openai-codex/gpt-5.2-codex: in cooldown', 'OpenAI'],
    ['discord gateway: WebSocket connection closed with code 4014', 'Discord'],
    ['OpenClaw logs: `Failed to discover Ollama models: TypeError: fetch failed`', 'Ollama'],
    ['Error: error creating Lambda Function (1): InvalidParameterValueException', 'AWS Lambda'],
    [
      'upload failed: /tmp/foo to s3://bucket/foo (AccessDenied) when calling the PutObject operation',
      'Amazon S3',
    ],
    [
      "Error 400 with provider vertex API key: None: 'publishers/anthropic/models/claude-3-sonnet'",
      'Google Vertex AI',
    ],
    ['Minecraft Bedrock Edition: connection refused', 'Minecraft'],
    ['whatsapp: telegram telegram', 'Telegram'],
    ['connect ECONNREFUSED 127.0.0.1:18789', 'OpenClaw Gateway'],
    [
      'curl: (7) Failed to connect to localhost port 18789 after 0 ms: Connection refused',
      'OpenClaw Gateway',
    ],
    ["OSError: [Errno 111] Connect call failed ('127.0.0.1', 18789)", 'OpenClaw Gateway'],
    ['http://127.0.0.1:18789/__openclaw__/canvas/ ERR_CONNECTION_REFUSED', 'OpenClaw Gateway'],
    [
      'Gateway failed to start: Error: listen EADDRINUSE: address already in use 127.0.0.1:18789',
      'OpenClaw Gateway',
    ],
    [
      'Gateway failed to start: another gateway instance is already listening on ws://127.0.0.1:18789',
      'OpenClaw Gateway',
    ],
    ['gateway already running (pid 2343); lock timeout after 5000ms', 'OpenClaw Gateway'],
  ])('is named: %s', (paste, name) => {
    expect(otherServiceIn(paste)).toBe(name);
    expect(readPaste(paste)).toMatchObject({ errors: [], other: name });
  });

  it.each([
    'FooException: never seen',
    '[telegram] Bedrock says: never seen',
    '[telegram] the SSO session is odd',
    '[discord] anthropic.claude-sonnet-4-6 is odd',
    'Lambda: odd credentials',
    'my-ollama-host.example.com is odd',
    'https://github.com/discord.js is odd',
    'lambda_function.py is odd',
  ])('is not guessed: %s', (paste) => {
    expect(otherServiceIn(paste)).toBeUndefined();
  });
});

it('a denial by another service is only ours to explain around Bedrock or OpenClaw', () => {
  const denied =
    'User: arn:aws:iam::111122223333:user/ann is not authorized to perform: ssm:GetParameters on resource: *';
  const errorsIn = (paste: string) => readPaste(paste).errors.map(({ error }) => error);
  expect(errorsIn(denied)).toEqual([]);
  expect(errorsIn(`OpenClaw on AWS\n${denied}`)).toEqual(['other-permission-missing']);
  expect(errorsIn(`${denied}\nThe provided model identifier is invalid (Bedrock).`)).toEqual([
    'model-not-found',
    'other-permission-missing',
  ]);
});

it('a gateway that is not loaded is only ours to explain around OpenClaw', () => {
  const errorsIn = (paste: string) => readPaste(paste).errors.map(({ error }) => error);
  expect(errorsIn('Gateway service not loaded. (kong)')).toEqual([]);
  expect(errorsIn('$ openclaw gateway start\nGateway service not loaded.')).toEqual(['gateway-down']);
});
