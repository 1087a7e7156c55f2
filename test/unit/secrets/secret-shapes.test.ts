import { describe, expect, it } from 'vitest';
import { maskUnknown } from '../../../src/secrets/redact.ts';
import { looksRandom, looksSecret, maskShapes } from '../../../src/secrets/secret-shapes.ts';

const KEY = `ABSK${Buffer.from('BedrockAPIKey-x1y2-at-111122223333:c2VjcmV0LXNlY3JldC1zZWNyZXQ=').toString('base64')}`;

it.each(['Error: No API key', 'Unable to load it', 'at run (x.js:1:2)'])(
  'maskUnknown leaves the first word of the line below a random file name: %s',
  (line) => {
    expect(maskUnknown(`open /home/ann/.npm/_npx/a8Kd92LsQp0xVbN4/zYt\n${line}`)).toContain(`\n${line}`);
  },
);

it('a code for MFA is masked, and no other number', () => {
  expect(maskShapes('Assume Role MFA token code: 123456')).toBe('Assume Role MFA token code: …');
  expect(maskShapes('Enter MFA code for arn:aws:iam::1:mfa/x: 654321')).not.toContain('654321');
  expect(maskShapes('MFA failed after 123456 ms')).toContain('123456');
});

describe('maskUnknown leaves nothing of a key that is', () => {
  it.each([
    ['wrapped by a terminal', `the key ${KEY.slice(0, 40)}\n${KEY.slice(40)} is wrong`],
    ['wrapped in a frame', `│ ${KEY.slice(0, 30)}\n│ ${KEY.slice(30, 60)}\n│ ${KEY.slice(60)}`],
    ['split by a color', `${KEY.slice(0, 20)}\u001b[31m${KEY.slice(20)}`],
    ['split by escapes', `"${KEY.slice(0, 20)}\\n${KEY.slice(20)}"`],
    ['in two quoted parts', `'${KEY.slice(0, 25)}''${KEY.slice(25)}'`],
    ['in base64', Buffer.from(KEY).toString('base64')],
    ['in lower case', KEY.toLowerCase()],
    ['in upper case', KEY.toUpperCase()],
    ['URL-encoded', encodeURIComponent(`${KEY}+/=`)],
  ])('%s', (_name, text) => {
    const masked = maskUnknown(text);
    for (let from = 0; from + 12 <= text.length; from += 4) {
      const piece = text.slice(from, from + 12);
      if (/^[\w+/=%]{12}$/.test(piece)) expect(masked).not.toContain(piece);
    }
    expect(masked).toContain('…');
    expect(masked.split('\n')).toHaveLength(text.split('\n').length);
  });

  it('but keeps the words around it, models and regions', () => {
    const words =
      'ValidationException: global.anthropic.claude-haiku-4-5-20251001-v1:0 in us-east-1, request 12345678-1234-1234-1234-123456789012';
    expect(maskUnknown(words)).toBe(words);
  });
});

describe('what is random and no secret stays', () => {
  it.each([
    'arn:aws:iam::{my-account-id}:role/AmazonBedrockExecutionRoleForKnowledgeBaseBedrockStackKB1BA4E09E',
    'arn:aws:iam::<account>:role/AmazonBedrockExecutionRoleForKnowledgeBaseBedrockStackKB1BA4E09E',
    'Ids: tooluse_pLlG7QjABQKpbMErG2bnUw, tooluse_h1rf3E8olQJErXM08EyW3x',
    'toolu_bdrk_01Q7pAxV9kJ2mLw8nRtZ3bYc and toolu_01Q7pAxV9kJ2mLw8nRtZ3bYc',
    'locations/asia-southeast1/publishers/anthropic/models/claude-3-sonnet@20240229',
    'projects/x/locations/asia-northeast1/publishers/1/2/claude3 and asia-east1-b-with-more-words',
  ])('%s', (words) => {
    expect(maskUnknown(words)).toBe(words);
  });

  const SECRET = 'q7Zp4Xw9Lk2Vb8Nm3Tr6q7Zp4Xw9Lk2Vb8Nm3Tr6';
  it.each([
    `arn:aws:iam::111122223333:role/abc\n${SECRET}`,
    `arn:aws:iam::{account}:role/abc ${SECRET}`,
    `arn:aws:iam::<account>${'x'.repeat(20)}<key>${SECRET}`,
    `tooluse_pLlG7QjABQKpbMErG2bnUw\n${SECRET}`,
    `tooluse_pLlG7QjABQKpbMErG2bnUw${SECRET}`,
    `my-tooluse_${SECRET.slice(0, 22)}`,
    `toolu_01${SECRET}`,
    `asia-${SECRET}`,
    `asia-southeast1 ${SECRET}`,
  ])('but not a secret beside or like it: %s', (text) => {
    for (let from = 0; from + 12 <= SECRET.length; from += 4)
      expect(maskUnknown(text)).not.toContain(SECRET.slice(from, from + 12));
  });
});

it.each([
  ['q7Zp4Xw9Lk2Vb8Nm3Tr6', true],
  ['anthropic.claude-sonnet-4-6', false],
  ['the quick brown fox', false],
  ['bedrock-converse-stream', false],
  ['https://bedrock-runtime.us-east-1.amazonaws.com', false],
])('whether %s looks like chance: %s', (value, random) => {
  expect(looksRandom(value)).toBe(random);
});

it.each([
  [KEY, true],
  ['AKIAQWERTYUIOPASDFGH', true],
  ['us-east-1', false],
  ['https://user:password1@proxy:8080', false],
])('whether %s is refused as a flag: %s', (value, secret) => {
  expect(looksSecret(value)).toBe(secret);
});

it('private keys without an end are masked once, in linear time', () => {
  const text = '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n'.repeat(40_000);
  const masked = maskShapes(text);
  expect(masked).not.toContain('MIIE');
  expect(masked.split('\n')).toHaveLength(text.split('\n').length);
});

it('a private key with an end leaves what follows', () => {
  expect(maskShapes('-----BEGIN PRIVATE KEY-----\nab/c\n-----END PRIVATE KEY-----\nafter')).toBe(
    '-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----\nafter',
  );
});
