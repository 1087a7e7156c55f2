import { describe, expect, test } from 'vitest';
import { readEndpoint } from '../../../src/bedrock/endpoint.ts';
import { checkAnswers, checkEndpoint, WrongAnswer } from '../../../src/gather/check-answers.ts';
import type { Draft } from '../../../src/gather/draft.ts';
import type { Known } from '../../../src/gather/known.ts';
import { readApiKey } from '../../../src/sign-in/api-key/key.ts';
import { shortTermKey } from '../../helpers/keys.ts';
import { EN } from '../../helpers/languages.ts';
import { KEY, snapshotOf } from '../../helpers/plan.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const PORTAL = 'https://d-1234567890.awsapps.com/start';
const OTHER = 'https://d-0987654321.awsapps.com/start';
const file = (path: string, text: string) => ({ path, text, encoding: 'utf8' as const });
const session = (...profiles: string[]) =>
  [
    `[sso-session sso]\nsso_start_url = ${PORTAL}\nsso_region = eu-west-1\n`,
    ...profiles.map((name) => `[profile ${name}]\nsso_session = sso\n`),
  ].join('');
const keyOf = (text: string) => {
  const key = readApiKey(text);
  if (!key.ok) throw new Error(key.reason);
  return key;
};
const key = (hoursAgo: number) => keyOf(shortTermKey(new Date(NOW - hoursAgo * 3_600_000), 'us-east-1'));

interface Case {
  readonly draft: Draft;
  readonly config?: string;
  readonly credentials?: string;
  /** Each problem: its flag and message. */
  readonly problems?: readonly string[];
  /** What a person can choose again. */
  readonly again?: readonly string[];
}
const SSO: Draft = { auth: 'sso', profile: 'p', session: 'sso', startUrl: PORTAL };

const CASES: Readonly<Record<string, Case>> = {
  nothing: { draft: {} },
  'an SSO profile of its own': { draft: SSO, config: session('p') },
  'a profile with keys': {
    draft: SSO,
    config: '[profile p]\naws_access_key_id = x\naws_secret_access_key = y\n',
    problems: ['--profile'],
    again: ['profile', 'way'],
  },
  'a profile with keys in the credentials file': {
    draft: SSO,
    credentials: '[p]\naws_access_key_id = x\naws_secret_access_key = y\n',
    problems: ['--profile'],
    again: ['profile', 'way'],
  },
  'another profile in the credentials file': {
    draft: SSO,
    credentials: '[q]\naws_access_key_id = x\naws_secret_access_key = y\n',
  },
  'a session with another portal that only this profile uses': {
    draft: { ...SSO, startUrl: OTHER },
    config: session('p'),
  },
  'a session with another portal that others use': {
    draft: { ...SSO, startUrl: OTHER },
    config: session('p', 'q', 'r'),
    problems: ['--sso-session'],
    again: ['session', 'portal', 'way'],
  },
  'a session with the same portal that others use': { draft: SSO, config: session('p', 'q', 'r') },
  'a fallback without a primary': {
    draft: { noPrimary: true, fallbackModels: ['m'] },
    problems: ['--fallback-model'],
  },
  'a fallback with a primary': { draft: { fallbackModels: ['m'] } },
  'no primary and no fallback': { draft: { noPrimary: true } },
  'a long-term key': { draft: { auth: 'api-key', apiKey: keyOf(KEY), region: 'eu-west-1' } },
  'a key of the region': { draft: { auth: 'api-key', apiKey: key(1), region: 'us-east-1' } },
  'a key without a region to compare': { draft: { auth: 'api-key', apiKey: key(1) } },
  'a key of another region': {
    draft: { auth: 'api-key', apiKey: key(1), region: 'eu-west-1' },
    problems: ['--region'],
    again: ['region', 'key', 'way'],
  },
  'a key that expires now': {
    draft: { auth: 'api-key', apiKey: key(12), region: 'us-east-1' },
    problems: ['--api-key-stdin'],
    again: ['key', 'way'],
  },
  'a key that expires in a minute': {
    draft: { auth: 'api-key', apiKey: key(12 - 1 / 60), region: 'us-east-1' },
  },
  'an expired key of another region': {
    draft: { auth: 'api-key', apiKey: key(13), region: 'eu-west-1' },
    problems: ['--region', '--api-key-stdin'],
    again: ['region', 'key', 'way'],
  },
  'an expired key that is not used': { draft: { auth: 'aws', apiKey: key(13), region: 'us-east-1' } },
};

describe('answers that cannot be', () => {
  test.each(Object.entries(CASES))('%s', (_, { draft, config, credentials, problems = [], again }) => {
    const empty = snapshotOf({ ...(config !== undefined && { awsConfig: config }) });
    const snapshot = credentials ? { ...empty, awsCredentials: file('/credentials', credentials) } : empty;
    const check = (isAsked: boolean) =>
      checkAnswers(draft, snapshot, { language: EN, now: () => NOW }, isAsked);
    const found = check(false);
    expect(found.map(({ flag }) => flag)).toEqual(problems);
    if (found.length > 0) expect(found.map(({ message }) => message)).toMatchSnapshot();
    if (!again) return expect(check(true)).toEqual(found);
    expect(() => check(true)).toThrow(WrongAnswer);
    expect(() => check(true)).toThrow(expect.objectContaining({ again, problems: found.slice(0, 1) }));
  });

  test.each<[region: string | undefined, endpoint: string | undefined, isWrong: boolean]>([
    [undefined, 'https://bedrock-runtime.eu-west-1.amazonaws.com', false],
    ['us-east-1', undefined, false],
    ['us-east-1', 'https://proxy.example', false],
    ['us-east-1', 'https://bedrock-runtime.us-east-1.amazonaws.com', false],
    ['us-east-1', 'https://bedrock-runtime.eu-west-1.amazonaws.com', true],
  ])('region %s with endpoint %s: %s', (region, url, isWrong) => {
    const endpoint = url === undefined ? undefined : readEndpoint(url);
    const found = checkEndpoint({ ...(region && { region }) }, { endpoint } as Known, EN);
    if (!isWrong) return expect(found).toEqual([]);
    expect(found).toMatchInlineSnapshot(`
      [
        {
          "flag": "--endpoint-url",
          "message": "https://bedrock-runtime.eu-west-1.amazonaws.com is in eu-west-1, not us-east-1. To use us-east-1, add --endpoint-url https://bedrock-runtime.us-east-1.amazonaws.com",
        },
      ]
    `);
  });
});
