import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { oneLine, redact, redactForStrangers } from '../../../src/secrets/redact.ts';

const LONG = 'q7Zp4Xw9Lk2Vb8Nm3Tr6';
const alphabet = (characters: string, minLength: number, maxLength = 60) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

describe('what must be masked', () => {
  it.each([
    ['a long-term Bedrock key', 'key ', `ABSK${LONG}=`],
    ['a short-term Bedrock key', 'key ', `bedrock-api-key-${LONG}`],
    ['a bearer token', 'Authorization: Bearer ', LONG],
    ['basic credentials', 'Basic ', 'dXNlcjpodW50ZXIyMTIz'],
    ['an access key id', 'as ', 'ASIAQWERTYUIOPASDFGH'],
    ['a secret key beside its id', 'AKIAQWERTYUIOPASDFGH ', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzzzz'],
    ['a JWT', 'got ', `eyJ${LONG}.eyJ${LONG}.${LONG}`],
    ['an SSO access token', 'got ', `aoaAAAAA${LONG}:${LONG}`],
    ['a session token', 'got ', `IQoJb3JpZ2luX2Vj${LONG}`],
    ['a Telegram token', 'https://h/bot', `123456789:AA${LONG}${LONG}`],
    ['a model provider key', 'with ', `sk-ant-${LONG}`],
    ['a password in a proxy address', 'http://me:', 'hunter2pass@proxy:8080'],
    ['JSON', '{"clientSecret": "', 'short"}'],
    ['JSON in JSON', '{\\"accessToken\\":\\"', 'short\\"}'],
    ['a query string', 'https://h/?region=r&X-Amz-Security-Token=', 'short&x=1'],
    ['single quotes', "{ botToken: '", "sh ort' }"],
    ['a header by name', 'x-api-key: ', 'short'],
    ['a value inside a harmless one', 'tokenEndpoint: https://h/?token=', 'short'],
  ])('%s', (_, before, rest) => {
    const secret = /^[^"'&@\\]*/.exec(rest)?.[0] as string;
    const masked = redact(before + rest);
    expect(masked).not.toContain(secret);
    expect(masked).toContain('…');
    expect(redact(masked)).toBe(masked);
  });

  it('masks a private key line by line', () => {
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${LONG}\n${LONG}==\n-----END RSA PRIVATE KEY-----\nafter`;
    expect(redact(key)).toBe('-----BEGIN RSA PRIVATE KEY-----\n…\n…\n-----END RSA PRIVATE KEY-----\nafter');
    expect(redact(`"-----BEGIN PRIVATE KEY-----\\n${LONG}" after`)).not.toContain(LONG);
  });

  it.each([
    ['a color', '\u001b[31m'],
    ['a mark', ':'],
    ['nothing seen', '\u200b'],
  ])('masks two keys with %s between them as one, so that neither shows its inner end', (_gap, gap) => {
    expect(
      redactForStrangers(
        `got ${LONG}${gap}ghp_thequickbrownfoxesjumpoverthelazydogs12andthenreturnhome today`,
      ),
    ).toBe('got q7Zp…home today');
  });
});

describe('what must stay', () => {
  it.each([
    'apiKey: "${AWS_BEARER_TOKEN_BEDROCK}", auth: "api-key", authHeader: true',
    'AWS_BEARER_TOKEN_BEDROCK=',
    '{"maxTokens": 8192, "contextTokens": 128000, "tokens": 12, "apiKey": ""}',
    'models.0.maxTokens: Too small: expected number to be >0',
    'AWS_PROFILE=bedrock-only AWS_REGION=us-east-1',
    'sso_session = sso\nsso_start_url = https://d-1234567890.awsapps.com/start',
    'The security token included in the request is invalid.',
    'Bearer token has expired',
    'arn:aws:bedrock:us-east-1::foundation-model/openai.gpt-oss-120b-1:0',
    'tokenEndpoint: https://oidc.us-east-1.amazonaws.com/token',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    '/home/me/.aws/sso/cache/da39a3ee5e6b4b0d3255bfef95601890afd80709.json',
  ])('%s', (text) => expect(redact(text)).toBe(text));

  it('keeps quotes, commas and brackets around a masked value', () => {
    expect(redact(`{"a":1,"apiKey":"${LONG}","b":[2]}`)).toBe('{"a":1,"apiKey":"q7Zp…3Tr6","b":[2]}');
    expect(redact(`call(token=${LONG}), next`)).toBe('call(token=q7Zp…3Tr6), next');
  });
});

it('lets no planted secret through, whatever surrounds it', () => {
  const places: ((secret: string) => string)[] = [
    (s) => `ABSK${s}`,
    (s) => `bedrock-api-key-${s}`,
    (s) => `authorization: bearer ${s}`,
    (s) => `eyJ${s}.${s}.${s}`,
    (s) => `aws_secret_access_key=${s}`,
    (s) => `"refreshToken" : "${s}",`,
    (s) => `?client_secret=${s}&a=b`,
    (s) => `sk-${s}`,
    (s) => `123456789:${s}${s}`,
    (s) => `https://user:${s}@host/`,
  ];
  fc.assert(
    fc.property(
      alphabet(LETTERS, 20),
      fc.constantFrom(...places),
      alphabet('ab "\':=,{}\n', 0, 20),
      fc.constantFrom('', ' ', '\n', '"', '}'),
      (secret, place, before, after) => {
        const masked = redact(`${before} ${place(secret)}${after}`);
        expect(masked).not.toContain(secret);
        expect(masked.split('\n')).toHaveLength(`${before}${after}`.split('\n').length);
      },
    ),
    { numRuns: 2000 },
  );
});

describe('oneLine', () => {
  test("removes colors, newlines and the SDK's notes for programmers", () => {
    const text =
      '\u001b[31mbad\u001b[0m\r\n\tthing\n  Deserialization error: to see the raw response, inspect it';

    expect(oneLine(text)).toBe('bad thing');
    expect(oneLine('\u009b31mbad\u009b0m thing')).toBe('bad thing');
  });

  test.each([
    "Invalid key=value pair in Authorization header: 'Bearer ABSKc2VjcmV0c2VjcmV0c2VjcmV0'.",
    'The key bedrock-api-key-c2VjcmV0c2VjcmV0 is wrong',
    "Mismatch. The Canonical String for this request should have been 'POST\nx-amz-security-token:c2VjcmV0c2VjcmV0'",
    'x-amz-security-token: c2VjcmV0c2VjcmV0 is wrong',
    'Signature=c2VjcmV0c2VjcmV0 is wrong',
  ])('takes out an echoed secret: %s', (text) => {
    expect(oneLine(text)).not.toContain('c2VjcmV0');
  });

  test('removes the request that AWS echoes', () => {
    const text =
      "It does not match.\n\nThe Canonical String for this request should have been\n'POST\n/model'";

    expect(oneLine(text)).toBe('It does not match.');
  });

  test('truncates long text', () => {
    expect(oneLine('x'.repeat(5000))).toBe(`${'x'.repeat(400)}…`);
  });
});
