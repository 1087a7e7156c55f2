/** How each way to sign in is recognized, what overrides it, and what it writes. */
import { describe, expect, test } from 'vitest';
import { questions } from '../../../src/gather/questions.ts';
import type { Layer, LayerKind } from '../../../src/openclaw/environment.ts';
import { Secret } from '../../../src/secrets/secret.ts';
import { apiKey } from '../../../src/sign-in/api-key/method.ts';
import { aws } from '../../../src/sign-in/aws/method.ts';
import type { AuthMode, AwsSignIn, Evidence } from '../../../src/sign-in/method.ts';
import { AUTH_MODES, methodOf, modeOfSetting } from '../../../src/sign-in/methods.ts';
import { settingOverSso, sso } from '../../../src/sign-in/sso/method.ts';
import { liveDeps, STATIC } from '../../helpers/live-call.ts';
import { snapshotOf } from '../../helpers/plan.ts';

const BEARER = 'AWS_BEARER_TOKEN_BEDROCK';
const layer = (kind: LayerKind, values: Record<string, string>): Layer => ({
  kind,
  where: `/${kind}`,
  values,
});
const SSO_PROFILE =
  '[profile bedrock-only]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nsso_start_url = u\nsso_region = eu-west-1\n';

test('a flag of one way to sign in applies only to it', () => {
  for (const mode of AUTH_MODES)
    for (const flag of methodOf(mode).settings) {
      expect(modeOfSetting(flag)).toBe(mode);
      const asked = questions.find((one) => one.flag.name === flag);
      expect(AUTH_MODES.filter((auth) => asked?.when?.({ auth }))).toEqual([mode]);
    }
  expect(modeOfSetting('region')).toBeUndefined();
});

test.each<[mode: AuthMode, usesApiKey: boolean, needsSignIn: boolean]>([
  ['sso', false, true],
  ['api-key', true, false],
  ['aws', false, false],
])('%s: a key %s, a person %s', (mode, usesApiKey, needsSignIn) => {
  expect(methodOf(mode)).toMatchObject({ usesApiKey, needsSignIn });
  expect([...AUTH_MODES].sort()).toEqual(['api-key', 'aws', 'sso']);
});

describe('an API key', () => {
  const LOCAL = { source: 'machine-role', profile: 'default' } as const;
  const isOne = (evidence: Partial<Evidence>) =>
    apiKey.recognizes({
      provider: {},
      layers: [],
      localCredentials: undefined,
      snapshot: snapshotOf({}),
      ...evidence,
    });

  test.each<[what: string, evidence: Partial<Evidence>, isOne: boolean]>([
    ['nothing', {}, false],
    ['a provider that says so', { provider: { auth: 'api-key' } }, true],
    ['a provider with a reference', { provider: { apiKey: '${X}' } }, true],
    [
      'a provider with a reference that signs otherwise',
      { provider: { auth: 'aws-sdk', apiKey: '${X}' } },
      false,
    ],
    ['a key in .env', { layers: [layer('state-env', { [BEARER]: 'k' })] }, true],
    [
      'an empty key in .env',
      { layers: [layer('state-env', { [BEARER]: '' })], localCredentials: LOCAL },
      false,
    ],
    [
      "a key in .env beside somebody else's profile",
      { layers: [layer('state-env', { [BEARER]: 'k', AWS_PROFILE: 'x' })] },
      true,
    ],
    [
      'a key in .env beside our profile',
      { layers: [layer('state-env', { [BEARER]: 'k', AWS_PROFILE: 'bedrock-only' })] },
      false,
    ],
    ['a key in the shell alone', { layers: [layer('process', { [BEARER]: 'k' })] }, true],
    [
      'a key in the shell beside a profile',
      { layers: [layer('process', { [BEARER]: 'k', AWS_PROFILE: 'x' })] },
      false,
    ],
    [
      'a key in the shell beside a role',
      { layers: [layer('process', { [BEARER]: 'k' })], localCredentials: LOCAL },
      false,
    ],
    [
      'a key in the shell beside an SSO profile of ours',
      { layers: [layer('process', { [BEARER]: 'k' })], snapshot: snapshotOf({ awsConfig: SSO_PROFILE }) },
      false,
    ],
  ])('%s: %s', (_, evidence, expected) => {
    expect(isOne(evidence)).toBe(expected);
  });

  const conflicts = (...layers: Layer[]) =>
    apiKey
      .conflicts({ reader: 'shell', layers, snapshot: snapshotOf({}) })
      .map(({ variable, winner, intended, about }) => [variable, winner.kind, intended.split(' ')[0], about]);
  const OWN = layer('state-env', { [BEARER]: 'k' });

  test.each<[what: string, layers: Layer[], found: string[][]]>([
    ['nothing', [OWN], []],
    ['the same key', [layer('process', { [BEARER]: 'k' }), OWN], []],
    ['another key', [layer('process', { [BEARER]: 'x' }), OWN], [[BEARER, 'process', BEARER, 'credential']]],
    ['a key where we set none', [layer('process', { [BEARER]: 'x' })], []],
    [
      'an empty key where we set none',
      [layer('process', { [BEARER]: '' })],
      [[BEARER, 'process', BEARER, 'credential']],
    ],
    ['an empty key in .env', [layer('state-env', { [BEARER]: '' })], []],
    [
      'signing turned off',
      [layer('process', { AWS_BEDROCK_SKIP_AUTH: '1' }), OWN],
      [['AWS_BEDROCK_SKIP_AUTH', 'process', BEARER, 'credential']],
    ],
    ['signing left on', [layer('process', { AWS_BEDROCK_SKIP_AUTH: '' }), OWN], []],
  ])('is overridden by %s', (_, layers, found) => {
    expect(conflicts(...layers)).toEqual(found);
  });

  test.each<[profile: string | undefined, removes: boolean]>([
    [undefined, true],
    ['bedrock-only', true],
    ['mine', true],
    ['other', false],
  ])('removes profile %s from .env: %s', (profile, removes) => {
    const signIn = { mode: 'api-key', key: new Secret('k'), ownProfiles: ['bedrock-only', 'mine'] } as const;
    const { env, notices } = apiKey.writes(signIn, { region: 'us-east-1', profile, places: { X: 'y' } });
    expect(env).toEqual({
      set: { [BEARER]: 'k', AWS_REGION: 'us-east-1' },
      ...(removes && { remove: ['AWS_PROFILE'] }),
    });
    expect(notices.map(({ facts }) => facts)).toEqual(removes ? [] : [{ profile: 'other' }]);
  });

  test('needs a block with the key under an ID of one’s own', () => {
    expect(apiKey.template('mine')).toContain('apiKey');
    expect(apiKey.template('amazon-bedrock')).not.toContain('apiKey');
    expect(sso.template('mine')).toBe(apiKey.template('amazon-bedrock'));
  });
});

describe('IAM Identity Center', () => {
  const snapshot = (credentials: string | undefined, awsConfig = SSO_PROFILE) => {
    const empty = snapshotOf({ awsConfig });
    return { ...empty, awsCredentials: { ...empty.awsCredentials, text: credentials ?? null } };
  };
  const ENV = layer('state-env', { AWS_PROFILE: 'bedrock-only' });
  const conflicts = (credentials: string | undefined, awsConfig?: string, ...layers: Layer[]) =>
    sso
      .conflicts({ reader: 'shell', layers: [...layers, ENV], snapshot: snapshot(credentials, awsConfig) })
      .map(({ variable, winner, intended, about }) => [variable, winner.kind, intended, about]);
  const OURS = 'AWS_PROFILE=bedrock-only';

  test.each<
    [what: string, credentials: string | undefined, awsConfig: string | undefined, found: string[][]]
  >([
    ['nothing', undefined, undefined, []],
    [
      'keys in the credentials file',
      '[bedrock-only]\naws_access_key_id = a\naws_secret_access_key = b\n',
      undefined,
      [['AWS_ACCESS_KEY_ID', 'credentials-file', OURS, 'credential']],
    ],
    [
      'keys in the config',
      undefined,
      SSO_PROFILE.replace('sso_session', 'aws_access_key_id = a\naws_secret_access_key = b\nsso_session'),
      [['AWS_ACCESS_KEY_ID', 'aws-config', OURS, 'credential']],
    ],
    ['a key ID alone', '[bedrock-only]\naws_access_key_id = a\n', undefined, []],
    ['keys of another profile', '[other]\naws_access_key_id = a\naws_secret_access_key = b\n', undefined, []],
    [
      'another account in the credentials file',
      '[bedrock-only]\nsso_account_id = 2\n',
      undefined,
      [['sso_account_id', 'credentials-file', OURS, 'credential']],
    ],
    ['the same account', '[bedrock-only]\nsso_account_id = 1\n', undefined, []],
  ])('is overridden by %s', (_, credentials, awsConfig, found) => {
    expect(conflicts(credentials, awsConfig)).toEqual(found);
  });

  test('is overridden by what is over all AWS credentials, first', () => {
    const credentials = '[bedrock-only]\naws_access_key_id = a\naws_secret_access_key = b\n';
    expect(
      conflicts(credentials, undefined, layer('process', { [BEARER]: 'k' })).map(([name]) => name),
    ).toEqual([BEARER, 'AWS_ACCESS_KEY_ID']);
  });

  test('names the place of a setting over it', () => {
    const found = snapshot('[bedrock-only]\nsso_role_name = x\n');
    expect(settingOverSso(found, 'bedrock-only')).toEqual({
      setting: 'sso_role_name',
      kind: 'credentials-file',
      path: found.awsCredentials.path,
    });
    expect(settingOverSso(found, 'other')).toBeUndefined();
  });

  const SIGN_IN = {
    mode: 'sso',
    profile: 'p',
    session: 's',
    startUrl: 'u',
    ssoRegion: 'r',
    accountId: '1',
    roleName: 'R',
  } as const;

  test('writes its profile, region and the places of its files, and removes a key', () => {
    const { env, notices } = sso.writes(SIGN_IN, { region: 'us-east-1', profile: 'x', places: { X: 'y' } });
    expect(env).toEqual({
      set: { AWS_PROFILE: 'p', AWS_REGION: 'us-east-1', X: 'y' },
      remove: [BEARER],
      scrub: [BEARER],
    });
    expect(notices).toEqual([]);
  });

  test.each(['AdministratorAccess', 'AWSPowerUserAccess', 'power-user', 'AmazonBedrockFullAccess'])(
    'warns about the role %s',
    (roleName) => {
      expect(sso.reach({ ...SIGN_IN, roleName }).map(({ facts }) => facts?.role)).toEqual([roleName]);
      expect(sso.reach({ ...SIGN_IN, roleName: 'BedrockInvokeOnly' })).toEqual([]);
    },
  );
});

describe('AWS credentials that are already there', () => {
  const BEFORE = { region: 'us-east-1', profile: 'x', places: { AWS_CONFIG_FILE: '/else' } };
  const KEY_OUT = { remove: [BEARER], scrub: [BEARER] };

  test('writes the profile, the region and the places of its files, and removes a key', () => {
    const credentials = { source: 'profile', profile: 'work' } as AwsSignIn['credentials'];
    const { env, notices } = aws.writes({ mode: 'aws', credentials }, BEFORE);
    expect(env).toEqual({
      set: { AWS_PROFILE: 'work', AWS_REGION: 'us-east-1', AWS_CONFIG_FILE: '/else' },
      ...KEY_OUT,
    });
    expect(notices).toEqual([]);
  });

  test.each([true, false])(
    'removes the profile for keys of the environment; only in this shell: %s',
    (onlyInShell) => {
      const credentials = { source: 'environment', onlyInShell } as AwsSignIn['credentials'];
      const { env, notices } = aws.writes({ mode: 'aws', credentials }, BEFORE);
      expect(env).toEqual({
        set: { AWS_REGION: 'us-east-1' },
        remove: [BEARER, 'AWS_PROFILE'],
        scrub: [BEARER],
      });
      expect(notices).toHaveLength(onlyInShell ? 1 : 0);
    },
  );
});

test('credentials of the machine are asked for, and are good as long as the SDK can refresh them', async () => {
  const credential = {
    kind: 'static',
    accessKeyId: new Secret(STATIC.accessKeyId),
    secretAccessKey: new Secret(STATIC.secretAccessKey),
  } as const;
  const inUse = { deps: liveDeps(), credential, region: 'us-east-1', model: 'm' } as never;
  expect(await aws.life(inUse)).toEqual({ renewable: true });
  expect(await aws.renew(inUse, 0)).toEqual({ end: undefined, renewable: true });
});
