import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Layer } from '../../../../src/openclaw/environment.ts';
import { type ApiKey, readApiKey } from '../../../../src/sign-in/api-key/key.ts';
import { keyMissing } from '../../../../src/sign-in/api-key/method.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const LONG = `ABSK${base64('BedrockAPIKey-ab12-at-111122223333:s3cretS3cretS3cretS3cret=')}`;

function shortTerm(changes: Record<string, string | undefined> = {}): string {
  const query: Record<string, string | undefined> = {
    Action: 'CallWithBearerToken',
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': 'ASIAEXAMPLE/20261122/eu-west-1/bedrock/aws4_request',
    'X-Amz-Date': '20261122T081500Z',
    'X-Amz-Expires': '43200',
    'X-Amz-Security-Token': 'sessionSecret',
    'X-Amz-Signature': 'a'.repeat(64),
    'X-Amz-SignedHeaders': 'host',
    Version: '1',
    ...changes,
  };
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return `bedrock-api-key-${base64(`bedrock.amazonaws.com/?${pairs.join('&')}`)}`;
}

function read(pasted: string): ApiKey {
  const reading = readApiKey(pasted);
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
}

describe('a long-term key', () => {
  test('has its account and no expiry', () => {
    const { key, ...rest } = read(LONG);

    expect(key.reveal()).toBe(LONG);
    expect(rest).toEqual({ ok: true, kind: 'long-term', accountId: '111122223333' });
  });

  test.each([
    ['spaces and newlines around it', `\n  ${LONG}\r\n\n`],
    ['a soft line break', `${LONG.slice(0, 30)}\n  ${LONG.slice(30)}`],
    ['single quotes', `'${LONG}'`],
    ['double quotes', `"${LONG}"`],
    ['Bearer', `Bearer ${LONG}`],
    ['a header', `Authorization: Bearer ${LONG}`],
    ['an assignment', `AWS_BEARER_TOKEN_BEDROCK=${LONG}`],
    ['export and quotes', `export AWS_BEARER_TOKEN_BEDROCK="${LONG}";`],
    ['PowerShell', `$env:AWS_BEARER_TOKEN_BEDROCK = '${LONG}'`],
    ['cmd', `set AWS_BEARER_TOKEN_BEDROCK=${LONG}`],
    ['setx', `setx AWS_BEARER_TOKEN_BEDROCK "${LONG}"`],
    ['a header in small letters', `authorization: bearer ${LONG}`],
    ['cmd in capitals', `SET aws_bearer_token_bedrock=${LONG}`],
    ['PowerShell in capitals', `$ENV:aws_bearer_token_bedrock = "${LONG}"`],
    ['backquotes', `\`${LONG}\``],
    ['JSON', `"AWS_BEARER_TOKEN_BEDROCK": "${LONG}",`],
    ['characters that cannot be seen', `\ufeff${LONG}\u200b`],
  ])('is found in a paste with %s', (_what, pasted) => {
    expect(read(pasted).key.reveal()).toBe(LONG);
  });
});

describe('a short-term key', () => {
  test('has its region, wherever that stands in the request', () => {
    const inside = decodeURIComponent(
      Buffer.from(shortTerm().slice('bedrock-api-key-'.length), 'base64').toString(),
    );
    const [host, query = ''] = inside.split('?');
    const turned = `${host}?${query.split('&').reverse().join('&')}`;
    const first = `${host}?${query
      .split('&')
      .sort((a) => (a.startsWith('X-Amz-Credential') ? -1 : 1))
      .join('&')}`;
    for (const request of [turned, first])
      expect(read(`bedrock-api-key-${base64(request)}`)).toMatchObject({
        kind: 'short-term',
        region: 'eu-west-1',
      });
  });

  test('has its region and its latest expiry', () => {
    const { key, ...rest } = read(shortTerm());

    expect(key.reveal()).toBe(shortTerm());
    expect(rest).toEqual({
      ok: true,
      kind: 'short-term',
      region: 'eu-west-1',
      expiresAt: '2026-11-22T20:15:00.000Z',
    });
  });

  test.each([
    ['no signature, as when it was cut off', { 'X-Amz-Signature': undefined }],
    ['no date', { 'X-Amz-Date': undefined }],
    ['a wrong date', { 'X-Amz-Date': '20261399T081500Z' }],
    ['no length of life', { 'X-Amz-Expires': undefined }],
    ['an endless life', { 'X-Amz-Expires': '9e99' }],
    ['no region', { 'X-Amz-Credential': 'ASIAEXAMPLE' }],
  ])('is refused with %s', (_what, changes) => {
    expect(readApiKey(shortTerm(changes))).toEqual({ ok: false, reason: 'damaged' });
  });
});

test.each([
  ['empty', '  \n '],
  ['empty', 'AWS_BEARER_TOKEN_BEDROCK='],
  ['placeholder', '<authenticated>'],
  ['placeholder', '${AWS_BEARER_TOKEN_BEDROCK}'],
  ['placeholder', 'your-api-key-here'],
  ['access-key-id', 'AKIAIOSFODNN7EXAMPLE'],
  ['access-key-id', 'ASIAIOSFODNN7EXAMPLE'],
  ['secret-access-key', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
  ['sso-token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln'],
  ['sso-token', 'aoaAAAAAGcsomething'],
  ['presigned-url', 'https://bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Signature=00'],
  ['presigned-url', 'bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Signature=00'],
  ['other-service', 'sk-ant-api03-abcdefgh'],
  ['other-service', 'sk-proj-abcdefgh'],
  ['other-service', 'AIzaSyAbcdefgh'],
  ['damaged', 'ABSK'],
  ['damaged', 'ABSKnot_base64!'],
  ['damaged', `ABSK${base64('no colon and no account')}`],
  ['damaged', 'bedrock-api-key-'],
  ['damaged', `${LONG}AWS_REGION=us-east-1`],
  ['unknown-shape', 'hunter2'],
])('what is no key is refused as %s: %s', (reason, pasted) => {
  expect(readApiKey(pasted)).toEqual({ ok: false, reason });
});

test("shows nothing of a key's content if a reading is printed", () => {
  const printed = [read(LONG), read(shortTerm())].map(
    (reading) => `${inspect(reading)}${JSON.stringify(reading)}`,
  );

  expect(printed.join()).not.toMatch(/s3cret|sessionSecret/);
  expect(printed.join()).not.toContain(LONG);
});

describe('a missing key', () => {
  const KEY_VARIABLE = 'AWS_BEARER_TOKEN_BEDROCK';
  const env = (values: Record<string, string>, kind: Layer['kind'] = 'state-env'): Layer => ({
    kind,
    where: kind,
    values,
  });
  const leftProfile = (layers: readonly Layer[], id = 'amazon-bedrock') =>
    keyMissing({ layers, provider: { id, value: {} } }, '.env').facts.leftProfile;
  const profile = { AWS_PROFILE: 'work' };

  test('leads back to the profile that OpenClaw’s own files name', () => {
    expect(leftProfile([env(profile)])).toBe('work');
    expect(leftProfile([env({ AWS_PROFILE: 'other' }, 'process'), env(profile)])).toBe('work');
  });

  test.each<[what: string, layers: readonly Layer[], id?: string]>([
    ['there is none', [env({})]],
    ['it is empty', [env({ AWS_PROFILE: '' })]],
    ['only this shell names it', [env(profile, 'process')]],
    ['an empty key would still come before it', [env({ ...profile, [KEY_VARIABLE]: '' })]],
    ['the provider is none that doctor --fix changes', [env(profile)], 'mine'],
  ])('does not if %s', (_, layers, id) => {
    expect(leftProfile(layers, id)).toBeUndefined();
  });
});
