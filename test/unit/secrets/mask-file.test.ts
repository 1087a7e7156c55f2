import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileFormat, maskFile, maskParts } from '../../../src/secrets/mask-file.ts';

describe('dotenv', () => {
  it('masks every variable that is not known to be harmless', () => {
    const text = [
      '# made by hand',
      'AWS_PROFILE=bedrock-only # ours',
      'AWS_REGION="us-east-1"',
      'FAVOURITE=blue',
      "export BOT_TOKEN = '123' # keep",
      'COLON: value',
      'REFERENCE=${OTHER}',
      'EMPTY=',
      '#OLD_KEY=abc',
      'a stray line',
    ];
    expect(maskFile(text.join('\n'), 'dotenv').split('\n')).toEqual([
      '# made by hand',
      'AWS_PROFILE=bedrock-only # ours',
      'AWS_REGION="us-east-1"',
      'FAVOURITE=…',
      "export BOT_TOKEN = '…' # keep",
      'COLON: …',
      'REFERENCE=${OTHER}',
      'EMPTY=',
      '#OLD_KEY=…',
      '…',
    ]);
  });

  it('keeps the lines of a multi-line value, and CRLF', () => {
    expect(maskFile('A="one\r\ntwo\r\nthree"\r\nAWS_REGION=r\r\n', 'dotenv')).toBe(
      'A="…\r\n…\r\n…"\r\nAWS_REGION=r\r\n',
    );
  });

  it('masks a secret that was pasted into a harmless variable', () => {
    expect(maskFile('AWS_PROFILE=ABSKabcdefghijklmnop1234', 'dotenv')).toBe('AWS_PROFILE=ABSK…1234');
  });
});

describe('ini', () => {
  it('masks by name, even in comments and continued lines', () => {
    const text = [
      '[profile a]',
      'aws_secret_access_key = abc # note',
      '    more',
      'region = us-east-1',
      '# aws_session_token = abc',
      's3 =',
      '  max_concurrent_requests = 10',
      'sso_registration_scopes = sso:account:access',
    ];
    expect(maskFile(text.join('\n'), 'ini').split('\n')).toEqual([
      '[profile a]',
      'aws_secret_access_key = … # note',
      '    …',
      'region = us-east-1',
      '# aws_session_token = …',
      's3 =',
      '  max_concurrent_requests = 10',
      'sso_registration_scopes = sso:account:access',
    ]);
  });
});

describe('json5', () => {
  it.each([
    ["{ apiKey: 'abc', maxTokens: 8192 }", "{ apiKey: '…', maxTokens: 8192 }"],
    ['{"apiKey" /* why */ :\n  "abc"}', '{"apiKey" /* why */ :\n  "…"}'],
    ['{ tokens: ["a", "b",], tokens: 12 }', '{ tokens: ["…", "…",], tokens: 12 }'],
    ['{ // apiKey: "abc"\n a: 1 }', '{ // apiKey: "…"\n a: 1 }'],
    ['{ env: { vars: { ANY: "x", AWS_REGION: "r" } } }', '{ env: { vars: { ANY: "…", AWS_REGION: "r" } } }'],
    [
      '{ apiKey: { source: "env", provider: "default", id: "V", value: "x" } }',
      '{ apiKey: { source: "env", provider: "default", id: "V", value: "…" } }',
    ],
    ['{ password: 1234, authHeader: true, token: null }', '{ password: …, authHeader: true, token: null }'],
    ['{ apiKey: "${AWS_BEARER_TOKEN_BEDROCK}" }', '{ apiKey: "${AWS_BEARER_TOKEN_BEDROCK}" }'],
    ['{ env: { A: "x" }, note: "x" }', '{ env: { A: "…" }, note: "x" }'],
    ['{ env: { A: "x" } }\n{ note: "x" }', '{ env: { A: "…" } }\n{ note: "x" }'],
    ['{ a: { env: { A: "x" }, b: "x" }, c: ["x"] }', '{ a: { env: { A: "…" }, b: "x" }, c: ["x"] }'],
    ['{ token: "one\\\ntwo" }', '{ token: "…\n…" }'],
    ['{ token: "never closed\n  more: "x" }', '{ token: "…\n  …: "x" }'],
  ])('%s', (text, masked) => expect(maskFile(text, 'json5')).toBe(masked));
});

const PLACES: readonly [FileFormat, (secret: string) => string][] = [
  ['dotenv', (s) => `ANYTHING=${s}`],
  ['dotenv', (s) => `  export  X = ${s}`],
  ['dotenv', (s) => `X="${s}"`],
  ['dotenv', (s) => `X='first\n${s}\nlast'`],
  ['dotenv', (s) => `X="unclosed\n${s}`],
  ['dotenv', (s) => `# X=${s}`],
  ['dotenv', (s) => `X: ${s}`],
  ['ini', (s) => `aws_session_token=${s}`],
  ['ini', (s) => `  aws_secret_access_key   =   ${s}`],
  ['ini', (s) => `; password = ${s}`],
  ['json5', (s) => `{ apiKey: "${s}" }`],
  ['json5', (s) => `{ 'x-api-key': '${s}', }`],
  ['json5', (s) => `{ "secrets": ["a", "${s}"] }`],
  ['json5', (s) => `{ env: { ANY: "${s}" } }`],
  ['json5', (s) => `{ key: "-----BEGIN PRIVATE KEY-----\\n${s}\\n-----END PRIVATE KEY-----" }`],
];
const BEFORE: Readonly<Record<FileFormat, readonly string[]>> = {
  dotenv: ['# c', 'A=1', "B='x\ny'", '', 'C="z" # c'],
  ini: ['[profile x]', 'region = r', '# c', '', 's3 =\n  a = b'],
  json5: ['// c', '/* c */', ''],
};

it('lets no planted secret through and keeps every line', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PLACES),
      fc.string({ unit: fc.constantFrom(...'ABCXYZabcxyz0123456789+/_-.@'), minLength: 12, maxLength: 80 }),
      fc.array(fc.nat(10), { maxLength: 4 }),
      fc.constantFrom('\n', '\r\n'),
      ([kind, place], secret, picks, eol) => {
        const before = picks.map((pick) => BEFORE[kind][pick % BEFORE[kind].length]);
        const text = [...before, place(secret), ''].join('\n').replaceAll('\n', eol);
        const masked = maskFile(text, kind);
        expect(masked).not.toContain(secret);
        expect(masked.split('\n')).toHaveLength(text.split('\n').length);
        expect(masked.split(eol)).toHaveLength(text.split(eol).length);
      },
    ),
    { numRuns: 3000 },
  );
});

describe('a part of a text', () => {
  const LINES: Readonly<Record<FileFormat, readonly string[]>> = {
    dotenv: ['A="x', 'y"', 'KEY=abc', '# c', '', 'AWS_REGION=r'],
    ini: ['[profile x]', 'aws_secret_access_key = abc', '  more', 'region = r', '# c', ''],
    json5: [
      ...['{', '}', '},', '[', ']', '"env": {', "apiKey: {source: 'env',", '"secrets": [', 'a: {'],
      ...[
        '"apiKey": "abc",',
        "'x', 'y'",
        'TOKEN: 1,',
        '"token"',
        '// apiKey: abc',
        '',
        '"never closed',
        "k: 'it\\'s',",
      ],
      ...['/* from here', 'to here */', '"token": "goes \\', 'on",', 'id: "AKIAIOSFODNN7EXAMPLE",'],
      ...['"-----BEGIN PRIVATE KEY-----\\', 'MIIEvQIBADANBg\\', '-----END PRIVATE KEY-----"'],
      `n: "${'aB3/'.repeat(10)}",`,
    ],
  };

  it.each(['dotenv', 'ini', 'json5'] as const)('is masked as in the whole text: %s', (kind) => {
    const text = fc
      .array(fc.constantFrom(...LINES[kind]), { minLength: 1, maxLength: 12 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, from, length) => {
        const lines = original.split('\n');
        const first = from % lines.length;
        const last = Math.min(first + (length % 6), lines.length - 1);
        const offset = (line: number) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
        const end = last === lines.length - 1 ? original.length : offset(last + 1);
        const [part] = maskParts([{ text: original, end }], kind, offset(first));
        const whole = maskFile(original, kind)
          .split('\n')
          .slice(first, last + 1);
        expect(part?.slice(0, whole.length)).toEqual(whole);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('keys of an unknown kind', () => {
  it.each([
    ['{ "hooks": { "webhookUrl": "https://hooks.example.com/T0/B0/xyz" } }', 'hooks.example.com'],
    ['{ "git": { "pat": "short1" } }', 'short1'],
    ['{ "db": { "dsn": "postgres://db/x" } }', 'postgres'],
    ['{ "x": { "connectionString": "Server=db" } }', 'Server'],
    ['{ "models": { "providers": { "other": { "orgId": "org-secret" } } } }', 'org-secret'],
    ['{ "models": { "providers": { "other": { "headers": { "X-Team": "team-secret" } } } } }', 'team-secret'],
    ['{ "note": "q7Zp4Xw9Lk2Vb8Nm3Tr6" }', 'q7Zp4Xw9Lk2V'],
    ['{ "url": "https://h/?sig=abcdef" }', 'abcdef'],
  ])('%s', (text, secret) => {
    expect(maskFile(text, 'json5')).not.toContain(secret);
  });

  it('known harmless text stays', () => {
    const text = `{ models: { providers: { other: { baseUrl: "https://api.example.com/v1", api: "openai-completions", models: [{ id: "gpt-9", name: "GPT 9", input: ["text"], contextWindow: 128000 }] } } } }`;
    expect(maskFile(text, 'json5')).toBe(text);
  });

  it('hides the arguments of a credential program, but not the program', () => {
    expect(maskFile('credential_process = /opt/bin/creds --token abc\n', 'ini')).toBe(
      'credential_process = /opt/bin/creds …\n',
    );
  });
});
