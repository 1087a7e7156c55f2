/** What each question of `init` accepts, and what the repeat command says of it. */
import { describe, expect, test } from 'vitest';
import { repeatWords } from '../../../src/gather/answers.ts';
import type { Draft } from '../../../src/gather/draft.ts';
import { questions } from '../../../src/gather/questions.ts';
import { readFlags } from '../../../src/gather/settle.ts';
import { readApiKey } from '../../../src/sign-in/api-key/key.ts';
import { EN } from '../../helpers/languages.ts';
import { KEY } from '../../helpers/plan.ts';

const read = (values: Record<string, unknown>) =>
  readFlags({ values, positionals: [], problems: [] } as never, EN);

describe('a flag of init', () => {
  test.each<[flag: string, given: unknown, key: keyof Draft, value: unknown]>([
    ['region', ' US-West-2', 'region', 'us-west-2'],
    ['region', 'us-gov-west-1', 'region', 'us-gov-west-1'],
    ['model', ['openai.gpt-oss-120b-1:0'], 'models', ['openai.gpt-oss-120b-1:0']],
    ['model', ['amazon-bedrock/openai.gpt-oss-20b-1:0', 'b.c'], 'models', ['openai.gpt-oss-20b-1:0', 'b.c']],
    ['fallback-model', ['bedrock/a.b'], 'fallbackModels', ['a.b']],
    ['memory-model', 'amazon-bedrock/a.b', 'memoryModel', 'a.b'],
    ['image-model', 'off', 'imageModel', 'off'],
    ['small-model', 'a.b', 'smallModel', 'a.b'],
    ['alias', 'mein-modell', 'alias', 'mein-modell'],
    ['sso-start-url', 'd-1234567890', 'startUrl', 'https://d-1234567890.awsapps.com/start'],
    ['sso-region', 'cn-north-1', 'ssoRegion', 'cn-north-1'],
    ['account-id', '012345678901', 'accountId', '012345678901'],
    ['role-name', 'Role+=,.@-_1', 'roleName', 'Role+=,.@-_1'],
    ['role-name', 'r'.repeat(64), 'roleName', 'r'.repeat(64)],
    ['profile', 'a.b@c+d%e:f/g-h_1', 'profile', 'a.b@c+d%e:f/g-h_1'],
    ['sso-session', 'p'.repeat(128), 'session', 'p'.repeat(128)],
    ['endpoint-url', 'http://127.0.0.1:8080/x', 'endpointUrl', 'http://127.0.0.1:8080/x'],
    ['provider-id', '0-my_bedrock', 'providerId', '0-my_bedrock'],
    ['auth', 'sso', 'auth', 'sso'],
    ['yes', true, 'yes', true],
    ['on-failure', 'undo', 'onFailure', 'undo'],
  ])('--%s %j', (flag, given, key, value) => {
    expect(read({ [flag]: given })).toEqual({ values: { [key]: value }, problems: [] });
  });

  test.each<[flag: string, given: unknown, message: string]>([
    ['region', 'Virginia', '"Virginia" is not an AWS region (example: us-east-1)'],
    [
      'region',
      'cn-north-1',
      'Bedrock is not available in the China regions, nor in isolated ones (cn-north-1)',
    ],
    ['model', ['a b'], 'is not a model ID (example: openai.gpt-oss-120b-1:0)'],
    ['model', [], 'is not a model ID (example: openai.gpt-oss-120b-1:0)'],
    ['fallback-model', ['a b'], 'is not a model ID (example: openai.gpt-oss-120b-1:0)'],
    ['memory-model', 'a b', 'is not a model ID (example: openai.gpt-oss-120b-1:0)'],
    ['image-model', 'a b', 'is not a model ID (example: openai.gpt-oss-120b-1:0)'],
    ['small-model', 'a b', 'is not a model ID (example: openai.gpt-oss-120b-1:0)'],
    ['alias', 'my model', 'must not contain spaces'],
    ['sso-region', 'Dublin', '"Dublin" is not an AWS region (example: us-east-1)'],
    ['account-id', '12345678901', 'must be 12 digits'],
    ['account-id', '1234567890123', 'must be 12 digits'],
    ['role-name', 'a b', 'is not a valid permission set name'],
    ['role-name', 'r'.repeat(65), 'is not a valid permission set name'],
    ['profile', 'a b', 'may contain only letters, digits and _ - . @ + % : /'],
    ['profile', '__proto__', 'may contain only letters, digits and _ - . @ + % : /'],
    ['sso-session', 'p'.repeat(129), 'may contain only letters, digits and _ - . @ + % : /'],
    ['endpoint-url', 'ftp://x', 'must be a URL starting with https:// or http://'],
    ['endpoint-url', 'x', 'must be a URL starting with https:// or http://'],
    [
      'endpoint-url',
      'https://bedrock.us-east-1.amazonaws.com',
      'is not a usable ConverseStream endpoint, which OpenClaw needs. Use this one: https://bedrock-runtime.us-east-1.amazonaws.com',
    ],
    ['provider-id', 'Bedrock', 'may contain only lowercase letters, digits, _ and -'],
    ['provider-id', '-x', 'may contain only lowercase letters, digits, _ and -'],
  ])('--%s %j is refused', (flag, given, message) => {
    expect(read({ [flag]: given })).toEqual({ values: {}, problems: [{ flag: `--${flag}`, message }] });
  });

  test('for the portal is refused with what it is instead', () => {
    const told = (url: string) => read({ 'sso-start-url': url }).problems[0]?.message;
    expect(told('https://acme.okta.com/home')).toContain('acme.okta.com');
    expect(told('https://example.com/x')).toContain('This is not an AWS access portal URL');
  });

  test('that only says where the answer comes from has no value', () => {
    expect(read({ 'api-key-stdin': true })).toEqual({ values: {}, problems: [] });
  });
});

test('a long answer is quoted in part', () => {
  const { problems } = read({ region: 'x'.repeat(500) });
  expect(problems[0]?.message).toBe(`"${'x'.repeat(199)}…" is not an AWS region (example: us-east-1)`);
});

describe('the questions', () => {
  test('are asked in this order, some always, and some only about an invalid answer', () => {
    const asked = questions.flatMap(({ key, ask, asked = 'if unknown', required }) =>
      ask ? [`${key}: ${asked}${required ? ', required' : ''}`] : [],
    );
    expect(asked).toEqual([
      'auth: always, required',
      'region: again',
      'startUrl: always, required',
      'ssoRegion: again',
      'profile: again',
      'session: again',
      'apiKey: always, required',
    ]);
  });

  test('of one way to sign in do not apply to another', () => {
    const keysOf = (auth: Draft['auth']) =>
      questions.filter(({ when }) => when && !when({ ...(auth && { auth }) })).map(({ key }) => key);
    expect(keysOf('sso')).toEqual(['apiKey']);
    expect(keysOf('api-key')).toEqual(['startUrl', 'ssoRegion', 'accountId', 'roleName', 'session']);
    expect(keysOf('aws')).toEqual([...keysOf('api-key'), 'apiKey']);
  });

  test('have defaults', () => {
    const defaults = (draft: Draft) =>
      Object.fromEntries(
        questions.flatMap(({ key, fallback }) => (fallback ? [[key, fallback(draft)]] : [])),
      );
    expect(defaults({ auth: 'sso', region: 'eu-west-1' })).toEqual({
      region: 'us-east-1',
      models: ['openai.gpt-oss-120b-1:0'],
      ssoRegion: 'eu-west-1',
      profile: 'bedrock-only',
      session: 'sso',
      providerId: 'amazon-bedrock',
    });
    expect(defaults({ auth: 'aws' })).toMatchObject({ profile: undefined, ssoRegion: undefined });
  });
});

describe('the repeat command', () => {
  const key = readApiKey(KEY);
  const whole: Draft = {
    auth: 'sso',
    region: 'us-east-1',
    models: ['a.b', 'c.d'],
    fallbackModels: ['e.f'],
    allModels: true,
    memoryModel: 'm.n',
    imageModel: 'off',
    smallModel: 's.t',
    alias: "it's",
    noPrimary: true,
    profile: 'mine',
    session: 'ours',
    startUrl: 'https://d-1234567890.awsapps.com/start',
    ssoRegion: 'eu-west-1',
    accountId: '012345678901',
    roleName: 'Reader',
    useDeviceCode: true,
    noBrowser: true,
    ...(key.ok && { apiKey: key }),
    endpointUrl: 'https://proxy.example',
    providerId: 'my-bedrock',
    config: '/c',
    stateDir: '/s',
    openclawProfile: 'work',
    noLogin: true,
    noVerify: true,
    installPlugin: true,
    noGateway: true,
    restartGateway: true,
    dryRun: true,
    onFailure: 'undo',
    yes: true,
  };

  test('has every answer of the setup, and nothing that belongs to one run', () => {
    expect(repeatWords(whole, 'sh').split(' --')).toEqual([
      'init',
      'auth sso',
      'region us-east-1',
      'model a.b',
      'model c.d',
      'fallback-model e.f',
      'all-models',
      'memory-model m.n',
      'image-model off',
      'small-model s.t',
      "alias 'it'\\''s'",
      'no-primary',
      'sso-start-url https://d-1234567890.awsapps.com/start',
      'sso-region eu-west-1',
      'account-id 012345678901',
      'role-name Reader',
      'profile mine',
      'sso-session ours',
      'use-device-code',
      'no-browser',
      'endpoint-url https://proxy.example',
      'provider-id my-bedrock',
      'config /c',
      'state-dir /s',
      'openclaw-profile work',
      'no-login',
      'no-verify',
      'no-gateway',
      'install-plugin',
      'restart-gateway',
      'on-failure undo',
      'yes',
    ]);
  });

  test('omits defaults, except those that define the setup, and what another sign-in would need', () => {
    const usual: Draft = {
      auth: 'sso',
      region: 'us-east-1',
      models: ['openai.gpt-oss-120b-1:0'],
      profile: 'bedrock-only',
      session: 'sso',
      ssoRegion: 'us-east-1',
      providerId: 'amazon-bedrock',
    };
    const defining = 'init --auth sso --region us-east-1 --model openai.gpt-oss-120b-1:0 --yes';
    expect(repeatWords(usual, 'sh')).toBe(defining);
    const aws: Draft = {
      ...usual,
      auth: 'aws',
      profile: 'bedrock-only',
      ssoRegion: 'eu-west-1',
      roleName: 'R',
    };
    expect(repeatWords(aws, 'sh')).toBe(
      'init --auth aws --region us-east-1 --model openai.gpt-oss-120b-1:0 --profile bedrock-only --yes',
    );
  });
});
