/** The answers that files, environment and flags already have. */
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/context.ts';
import type { Snapshot } from '../../../src/files/snapshot.ts';
import { gatherKnown } from '../../../src/gather/known.ts';
import { nameCredentials } from '../../../src/report/credentials.ts';
import { readSetup } from '../../../src/setup/setup.ts';
import { EN } from '../../helpers/languages.ts';
import { KEY, snapshotOf, type Texts } from '../../helpers/plan.ts';

const A = 'https://d-1111111111.awsapps.com/start';
const B = 'https://d-2222222222.awsapps.com/start';
const BEARER = 'AWS_BEARER_TOKEN_BEDROCK';

/** An openclaw.json that uses Bedrock. */
const SET_UP = JSON.stringify({
  models: { providers: { 'amazon-bedrock': { auth: 'aws-sdk', models: [{ id: 'm', name: 'm' }] } } },
});

interface Machine extends Texts {
  readonly env?: Record<string, string>;
  readonly credentials?: string;
  readonly stdin?: string;
  /** What is typed where stdin is a terminal. */
  readonly typed?: string;
}

async function know(flags: Record<string, unknown>, machine: Machine = {}) {
  const { env = {}, credentials, stdin = '', typed, ...texts } = machine;
  const empty = snapshotOf(texts);
  const snapshot: Snapshot =
    credentials === undefined
      ? empty
      : { ...empty, awsCredentials: { ...empty.awsCredentials, text: credentials } };
  const context = {
    env,
    platform: 'linux',
    language: EN,
    signal: new AbortController().signal,
    stdin: { isTTY: typed !== undefined },
    readStdin: async () => stdin,
    prompter: async () => ({ password: async () => typed }),
  } as unknown as Context;
  const setup = readSetup(snapshot, { env, platform: 'linux' });
  return { known: await gatherKnown(context, flags as never, snapshot, setup), snapshot };
}

const session = (name: string, url: string, region = 'eu-west-1') =>
  `[sso-session ${name}]\nsso_start_url = ${url}\nsso_region = ${region}\n`;
const profile = (name: string, lines: string) => `[profile ${name}]\n${lines}\n`;

describe('the SSO sign-in', () => {
  const sso = async (flags: Record<string, unknown>, awsConfig: string, more: Texts = {}) =>
    (await know(flags, { awsConfig, ...more })).known.sso;

  test('is that of the only session, under the usual profile', async () => {
    expect(await sso({}, session('corp', A))).toEqual({
      profile: 'bedrock-only',
      session: 'corp',
      startUrl: A,
      ssoRegion: 'eu-west-1',
    });
  });

  test('is nobody’s if there are two sessions', async () => {
    expect(await sso({}, session('one', A) + session('two', B))).toMatchObject({
      session: undefined,
      startUrl: undefined,
    });
  });

  test('is that of the given portal, whatever form it has', async () => {
    const both = session('one', A) + session('two', `${B}/#/`, 'us-west-2');
    expect(await sso({ 'sso-start-url': 'd-2222222222' }, both)).toMatchObject({
      session: 'two',
      ssoRegion: 'us-west-2',
    });
    expect(await sso({ 'sso-start-url': 'd-3333333333' }, both)).toMatchObject({ session: undefined });
  });

  test('is that of the given session, without its region for another portal', async () => {
    const both = session('one', A) + session('two', B);
    expect(await sso({ 'sso-session': 'one' }, both)).toMatchObject({ session: 'one', startUrl: A });
    expect(await sso({ 'sso-session': 'one', 'sso-start-url': B }, both)).toMatchObject({
      session: 'one',
      startUrl: A,
      ssoRegion: undefined,
    });
  });

  test('is that of the given profile', async () => {
    const mine = profile('mine', 'sso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Dev');
    expect(await sso({ profile: 'mine' }, mine + session('corp', A) + session('two', B))).toEqual({
      profile: 'mine',
      session: 'corp',
      startUrl: A,
      ssoRegion: 'eu-west-1',
      accountId: '111122223333',
      roleName: 'Dev',
    });
  });

  test('is that of the profile in .env, if it is an SSO profile', async () => {
    const mine = profile('mine', 'sso_session = corp\nsso_account_id = 1\nsso_role_name = Dev');
    const files =
      mine + session('corp', A) + profile('keys', 'aws_access_key_id = a\naws_secret_access_key = b');
    const named = async (name: string) =>
      (await sso({}, files, { stateEnv: `AWS_PROFILE=${name}\n`, openclawConfig: SET_UP })).profile;
    expect(await named('mine')).toBe('mine');
    expect(await named('keys')).toBe('bedrock-only');
    expect(await named('none')).toBe('bedrock-only');
  });

  describe('of a profile in the legacy format', () => {
    const lines = `sso_start_url = ${B}/#/\nsso_region = us-west-2\nsso_account_id = 1\nsso_role_name = R`;
    const env = { stateEnv: 'AWS_PROFILE=old\n', openclawConfig: SET_UP };
    const named = (sessions: string, flags = {}) => sso(flags, profile('old', lines) + sessions, env);

    test('stays at its own portal, though the file has one session of another', async () => {
      const own = { profile: 'old', session: 'sso', startUrl: `${B}/#/`, ssoRegion: 'us-west-2' };
      expect(await named(session('personal', A))).toMatchObject(own);
      expect(await named('')).toMatchObject(own);
      expect(await sso({ profile: 'old' }, profile('old', lines) + session('personal', A))).toMatchObject(
        own,
      );
    });

    test('takes the session of the same portal', async () => {
      const both = session('personal', A) + session('acme', B, 'us-west-2');
      expect(await named(both)).toMatchObject({ session: 'acme', startUrl: B, ssoRegion: 'us-west-2' });
    });

    test('never takes the name of another portal’s session', async () => {
      expect(await named(session('sso', A))).toMatchObject({ session: 'd-2222222222', startUrl: `${B}/#/` });
    });

    test('follows a portal or a session that is asked for', async () => {
      const other = session('personal', A);
      expect(await named(other, { 'sso-start-url': A })).toMatchObject({ session: 'personal', startUrl: A });
      expect(await named(other, { 'sso-session': 'personal' })).toMatchObject({ startUrl: A });
    });
  });

  test('has no quotes, which AWS would read as part of a value', async () => {
    const quoted = `[sso-session corp]\nsso_start_url = "${A}"\nsso_region = 'eu-west-1'\n`;
    expect(await sso({}, quoted)).toMatchObject({ startUrl: A, ssoRegion: 'eu-west-1' });
  });

  test('lists every complete one: sessions, then profiles', async () => {
    const { known } = await know(
      {},
      {
        awsConfig:
          profile(
            'old',
            `sso_start_url = ${B}\nsso_region = us-west-2\nsso_account_id = 1\nsso_role_name = R`,
          ) +
          session('corp', A) +
          session('odd', 'https://example.com') +
          '[sso-session empty]\nsso_region = eu-west-1\n' +
          `[sso-session regionless]\nsso_start_url = ${A}\n` +
          profile('plain', 'region = us-east-1'),
      },
    );
    expect(known.signIns).toEqual([
      { session: 'corp', startUrl: A, ssoRegion: 'eu-west-1' },
      expect.objectContaining({
        profile: 'old',
        startUrl: B,
        ssoRegion: 'us-west-2',
        accountId: '1',
        roleName: 'R',
      }),
    ]);
  });
});

describe('the flags', () => {
  test('imply the way to sign in', async () => {
    const implied = async (flags: Record<string, unknown>) => (await know(flags)).known.impliedAuth;
    for (const flag of ['sso-start-url', 'sso-region', 'sso-session', 'account-id', 'role-name'])
      expect(await implied({ [flag]: 'x' }), flag).toBe('sso');
    expect(await implied({ 'api-key-stdin': true, 'role-name': 'x' })).toBe('api-key');
    expect(await implied({ profile: 'x', region: 'us-east-1' })).toBeUndefined();
  });

  test('say whether this is a dry run, and whether defaults are taken', async () => {
    expect((await know({ yes: true })).known).toMatchObject({ takeDefaults: true, callsNothing: false });
    expect((await know({ 'dry-run': true })).known).toMatchObject({
      takeDefaults: false,
      callsNothing: true,
    });
  });

  test('have the region of a pasted portal', async () => {
    const pasted = async (text?: string) => (await know({ 'sso-start-url': text })).known.pastedSsoRegion;
    expect(await pasted(`${A} eu-north-1`)).toBe('eu-north-1');
    expect(await pasted(A)).toBeUndefined();
    expect(await pasted()).toBeUndefined();
  });

  test('have the endpoint, before the one in the files', async () => {
    const provider = (baseUrl: string) =>
      JSON.stringify({
        models: { providers: { 'amazon-bedrock': { baseUrl, models: [{ id: 'm', name: 'm' }] } } },
      });
    const endpoint = async (flags: object, baseUrl: string) =>
      (await know({ ...flags }, { openclawConfig: provider(baseUrl) })).known.endpoint?.baseUrl;
    expect(await endpoint({ 'endpoint-url': 'https://a.example' }, 'https://b.example')).toBe(
      'https://a.example',
    );
    expect(await endpoint({}, 'https://b.example')).toBe('https://b.example');
    expect(await endpoint({}, 'https://bedrock-runtime.us-east-1.amazonaws.com')).toBeUndefined();
  });
});

describe('the API key', () => {
  const OTHER = `ABSK${Buffer.from('BedrockAPIKey-x-at-111122223333:anotherKeyThatIsLongEnough12').toString('base64')}`;
  const key = async (flags: Record<string, unknown>, machine: Machine) => {
    const { known, snapshot } = await know(flags, machine);
    const { apiKey, badKey, keySource } = known;
    const path = keySource
      ?.replace(snapshot.stateEnv.path, '.env')
      .replace(snapshot.openclawConfig.path, 'config');
    return [apiKey?.key.reveal(), path, badKey];
  };
  const stateEnv = `${BEARER}=${KEY}\n`;

  test('comes from stdin, then the environment, then .env, then the config', async () => {
    const env = { [BEARER]: OTHER };
    expect(await key({ 'api-key-stdin': true }, { env, stdin: `${KEY}\n` })).toEqual([
      KEY,
      '--api-key-stdin',
      undefined,
    ]);
    expect(await key({}, { env, stateEnv })).toEqual([OTHER, BEARER, undefined]);
    expect(await key({}, { env: { [BEARER]: '' }, stateEnv })).toEqual([KEY, '.env', undefined]);
    const openclawConfig = JSON.stringify({
      models: { providers: { 'amazon-bedrock': { apiKey: OTHER, models: [{ id: 'm', name: 'm' }] } } },
    });
    expect(await key({}, { stateEnv, openclawConfig })).toEqual([KEY, '.env', undefined]);
    expect(await key({}, { openclawConfig })).toEqual([OTHER, 'config', undefined]);
    expect(await key({}, {})).toEqual([undefined, 'config', undefined]);
  });

  test('is typed where stdin is a terminal', async () => {
    expect(await key({ 'api-key-stdin': true }, { typed: KEY, stdin: 'nothing' })).toEqual([
      KEY,
      '--api-key-stdin',
      undefined,
    ]);
  });

  test('that is none is named with its source, if somebody gave it', async () => {
    const [, , bad] = await key({}, { env: { [BEARER]: 'AKIAIOSFODNN7EXAMPLE' }, stateEnv });
    expect(bad).toEqual({ source: BEARER, reason: 'access-key-id' });
    expect(await key({}, { stateEnv: `${BEARER}=AKIAIOSFODNN7EXAMPLE\n` })).toEqual([
      undefined,
      '.env',
      undefined,
    ]);
  });
});

describe("the machine's credentials", () => {
  const keys = 'aws_access_key_id = a\naws_secret_access_key = b';
  const CONTAINER = { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x' };
  const names = async (machine: Machine, flags: Record<string, unknown> = {}) =>
    (await know(flags, machine)).known.localCredentials.map((found) => nameCredentials(found, EN));
  const two =
    profile('one', keys) +
    profile('two', keys) +
    profile('sso', 'sso_session = s\nsso_account_id = 1\nsso_role_name = r');

  test('are those of the environment, the default profile, the machine, and other profiles', async () => {
    const env = { ...CONTAINER, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
    expect(await names({ awsConfig: two, env })).toEqual([
      'access keys in the environment',
      'the role of this container (ECS or EKS)',
      'profile one (access keys)',
      'profile two (access keys)',
    ]);
  });

  test('begin with the default profile, which hides the role', async () => {
    expect(await names({ awsConfig: two, credentials: `[default]\n${keys}\n`, env: CONTAINER })).toEqual([
      'profile default (access keys)',
      'profile one (access keys)',
      'profile two (access keys)',
    ]);
  });

  test('begin with the named profile, before keys in the environment', async () => {
    const env = { AWS_PROFILE: 'two', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
    expect(await names({ awsConfig: two, env })).toEqual([
      'profile two (access keys)',
      'profile one (access keys)',
    ]);
  });

  test('do not follow the profile in our own file, which this run may change', async () => {
    expect((await names({ awsConfig: two, stateEnv: 'AWS_PROFILE=two\n' }))[0]).toBe(
      'profile one (access keys)',
    );
  });

  test('are looked for only if they can be chosen', async () => {
    const found = async (flags: Record<string, unknown>) => (await names({ awsConfig: two }, flags)).length;
    expect(await found({})).toBe(2);
    expect(await found({ auth: 'aws' })).toBe(2);
    expect(await found({ auth: 'sso' })).toBe(0);
    expect(await found({ auth: 'api-key' })).toBe(0);
    expect(await found({ 'role-name': 'r' })).toBe(0);
  });

  test.each(['true', 'TRUE', '1', 'yes'])(
    'do not ask an instance if AWS_EC2_METADATA_DISABLED is %s',
    async (disabled) => {
      const env = {
        AWS_EC2_METADATA_DISABLED: disabled,
        AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:9',
      };
      expect(await names({ env })).toEqual([]);
    },
  );
});
