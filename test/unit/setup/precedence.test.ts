import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/files/snapshot.ts';
import { environmentLayers, gatewayLayers, winnerOf } from '../../../src/openclaw/environment.ts';
import type { GatewayService } from '../../../src/openclaw/service.ts';
import { placesTable } from '../../../src/report/doctor.ts';
import { describeError } from '../../../src/report/error.ts';
import { credentialsProblem } from '../../../src/setup/credentials-problem.ts';
import {
  conflictError,
  conflictNotices,
  conflictsIn,
  describeDifference,
  describeRemedy,
  differencesBetween,
  placesThatSet,
  shadowsIn,
} from '../../../src/setup/precedence.ts';
import { readSetup } from '../../../src/setup/setup.ts';
import { fill } from '../../../src/text/text.ts';
import { EN } from '../../helpers/languages.ts';
import { STATE_DIR, snapshotOf } from '../../helpers/plan.ts';

const BEARER = 'AWS_BEARER_TOKEN_BEDROCK';
const US_EAST_1 = 'https://bedrock-runtime.us-east-1.amazonaws.com';

const provider = (auth: string, more = {}) =>
  JSON.stringify({
    models: {
      providers: {
        'amazon-bedrock': {
          api: 'bedrock-converse-stream',
          auth,
          baseUrl: US_EAST_1,
          models: [{ id: 'm', name: 'm' }],
          ...more,
        },
      },
    },
  });
const SSO_ENV = 'AWS_PROFILE=bedrock-only\nAWS_REGION=us-east-1\n';

const file = (path: string, text: string) => ({ path, text, encoding: 'utf8' as const });

interface Case {
  readonly env?: Record<string, string>;
  readonly auth?: string;
  readonly stateEnv?: string;
  readonly version?: string;
  readonly change?: (snapshot: Snapshot) => Snapshot;
}

const SSO_PROFILE =
  '[profile bedrock-only]\nsso_start_url = https://d-1.awsapps.com/start\nsso_region = us-east-1\n';

/** `variable kind remedy` for each conflict in this shell. */
function conflicts({ env = {}, auth = 'aws-sdk', stateEnv = SSO_ENV, version, change = (one) => one }: Case) {
  const snapshot = change(snapshotOf({ stateEnv, awsConfig: SSO_PROFILE, openclawConfig: provider(auth) }));
  const read = readSetup(snapshot, { env, platform: 'linux' });
  const setup = { ...read, layers: environmentLayers(env, snapshot, read.config, version) };
  return conflictsIn('shell', setup.layers, setup, snapshot).map(
    ({ variable, winner, remedy, empty, beside }) =>
      `${variable} ${winner.kind} ${remedy}${empty ? ' empty' : ''}${beside ? ` beside ${beside.called}` : ''}`,
  );
}

describe('what overrides the setup', () => {
  it('is nothing if the setup takes effect', () => {
    expect(conflicts({})).toEqual([]);
    expect(conflicts({ env: { AWS_PROFILE: 'bedrock-only', AWS_REGION: 'us-east-1' } })).toEqual([]);
    expect(conflicts({ auth: 'api-key', stateEnv: `${BEARER}=k\n` })).toEqual([]);
  });

  it.each<[string, Case, string[]]>([
    ['a key in the shell', { env: { [BEARER]: 'x' } }, [`${BEARER} process unset`]],
    ['an empty key in the shell', { env: { [BEARER]: '' } }, [`${BEARER} process unset empty`]],
    ['a key in our own .env', { stateEnv: `${SSO_ENV}${BEARER}=x\n` }, [`${BEARER} state-env fix`]],
    ['another profile in the shell', { env: { AWS_PROFILE: 'other' } }, ['AWS_PROFILE process unset']],
    ['an empty profile in the shell', { env: { AWS_PROFILE: '' } }, ['AWS_PROFILE process unset empty']],
    ['skipped auth', { env: { AWS_BEDROCK_SKIP_AUTH: '1' } }, ['AWS_BEDROCK_SKIP_AUTH process unset']],
    ['another region', { env: { AWS_REGION: 'eu-west-1' } }, ['AWS_REGION process unset']],
    ['another endpoint', { env: { AWS_ENDPOINT_URL: 'http://x' } }, ['AWS_ENDPOINT_URL process unset']],
    [
      'two other endpoints, of which the SDK takes one',
      { env: { AWS_ENDPOINT_URL: 'http://x', AWS_ENDPOINT_URL_BEDROCK_RUNTIME: 'http://y' } },
      ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME process unset'],
    ],
    ['the same endpoint', { env: { AWS_ENDPOINT_URL: `${US_EAST_1}/` } }, []],
    [
      'an endpoint beside one of one’s own in baseUrl',
      {
        env: { AWS_ENDPOINT_URL: 'http://x' },
        change: (one) => ({
          ...one,
          openclawConfig: file('/c', provider('aws-sdk', { baseUrl: 'https://proxy' })),
        }),
      },
      [],
    ],
    [
      'an empty region that hides none',
      { env: { AWS_REGION: '' }, stateEnv: 'AWS_PROFILE=bedrock-only\n' },
      [],
    ],
    ['an empty region that hides ours', { env: { AWS_REGION: '' } }, ['AWS_REGION process unset empty']],
    [
      'a region beside that of baseUrl',
      { stateEnv: 'AWS_PROFILE=bedrock-only\nAWS_REGION=eu-west-1\n' },
      ['AWS_REGION state-env fix beside us-east-1'],
    ],
    ['static keys beside a profile', { env: { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' } }, []],
    [
      'static keys where no profile is',
      { env: { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' }, stateEnv: 'AWS_REGION=us-east-1\n' },
      ['AWS_ACCESS_KEY_ID process unset'],
    ],
    [
      'keys in the credentials file under the profile’s name',
      {
        change: (one) => ({
          ...one,
          awsCredentials: file(
            '/home/me/.aws/credentials',
            '[bedrock-only]\naws_access_key_id = x\naws_secret_access_key = y\n',
          ),
        }),
      },
      ['AWS_ACCESS_KEY_ID credentials-file remove-section'],
    ],
    ...[
      ['credential_process', 'credential_process = x'],
      ['role_arn', 'role_arn = x\nsource_profile = default'],
      ['sso_region', 'sso_region = eu-west-1'],
      // The same value, a setting that signs nothing by itself, and a key ID alone change nothing.
      [
        '',
        'sso_region = us-east-1\ncredential_source = Environment\naws_access_key_id = x\nregion = eu-west-1',
      ],
    ].map(([setting, lines]): [string, Case, string[]] => [
      `in the credentials file under the profile’s name: ${lines}`,
      {
        change: (one) => ({
          ...one,
          awsCredentials: file('/home/me/.aws/credentials', `[bedrock-only]\n${lines}\n`),
        }),
      },
      setting ? [`${setting} credentials-file remove-setting`] : [],
    ]),
    [
      'a key in env.vars of the config',
      {
        change: (one) => ({
          ...one,
          openclawConfig: file(
            '/c',
            provider('aws-sdk').replace(/^\{/, `{"env":{"vars":{"${BEARER}":"x"}},`),
          ),
        }),
      },
      [`${BEARER} config-env fix`],
    ],
    [
      'a key in gateway.env',
      { change: (one) => ({ ...one, gatewayEnv: file('/g', `${BEARER}=x`) }) },
      [`${BEARER} gateway-env edit-file`],
    ],
    [
      'a profile in the working folder’s .env, of an old OpenClaw',
      { version: '2026.5.7', change: (one) => ({ ...one, cwdEnv: file('/w/.env', 'AWS_PROFILE=other') }) },
      ['AWS_PROFILE cwd-env edit-file'],
    ],
    [
      'the same, of a new one',
      { version: '2026.9.6', change: (one) => ({ ...one, cwdEnv: file('/w/.env', 'AWS_PROFILE=other') }) },
      [],
    ],
    [
      'a region in the working folder’s .env, of any',
      { version: '2026.9.6', change: (one) => ({ ...one, cwdEnv: file('/w/.env', 'AWS_REGION=eu-west-1') }) },
      ['AWS_REGION cwd-env edit-file'],
    ],
    [
      'another key than the one in .env',
      { auth: 'api-key', stateEnv: `${BEARER}=mine\n`, env: { [BEARER]: 'x' } },
      [`${BEARER} process unset`],
    ],
    ['the same key twice', { auth: 'api-key', stateEnv: `${BEARER}=k\n`, env: { [BEARER]: 'k' } }, []],
    ['a key that is only in the environment', { auth: 'api-key', stateEnv: '', env: { [BEARER]: 'k' } }, []],
  ])('%s', (_what, given, expected) => {
    expect(conflicts(given)).toEqual(expected);
  });
});

describe('the way to sign in', () => {
  const config = provider('aws-sdk');
  const mode = (texts: Parameters<typeof snapshotOf>[0], env: Record<string, string> = {}) =>
    readSetup(snapshotOf({ openclawConfig: config, ...texts }), { env, platform: 'linux' }).mode;
  const awsConfig = SSO_PROFILE;

  it.each<[string, string, Parameters<typeof snapshotOf>[0], Record<string, string>?]>([
    ['a key in .env', 'api-key', { stateEnv: `${BEARER}=k\n` }],
    ['the same where another way once was', 'api-key', { stateEnv: `${BEARER}=k\n`, awsConfig }],
    [
      'a profile for other programs beside it',
      'api-key',
      { stateEnv: `${BEARER}=k\nAWS_PROFILE=work\n`, awsConfig },
    ],
    ['our own profile beside it', 'sso', { stateEnv: `${SSO_ENV}${BEARER}=k\n`, awsConfig }],
    ['our own profile, and a key in the shell', 'sso', { stateEnv: SSO_ENV, awsConfig }, { [BEARER]: 'k' }],
    [
      'a profile in the shell over a key in .env',
      'api-key',
      { stateEnv: `${BEARER}=k\n` },
      { AWS_PROFILE: 'work' },
    ],
    [
      'an empty key in the shell over one in .env',
      'api-key',
      { stateEnv: `${BEARER}=k\n` },
      { [BEARER]: '' },
    ],
    ['a key in the shell alone', 'api-key', {}, { [BEARER]: 'k' }],
    [
      'the same beside access keys',
      'aws',
      {},
      { [BEARER]: 'k', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' },
    ],
    ['the same where we signed in before', 'sso', { awsConfig }, { [BEARER]: 'k' }],
    ['an empty key and nothing else', 'api-key', { stateEnv: `${BEARER}=\n` }],
    ['an empty key beside our profile', 'sso', { stateEnv: `${SSO_ENV}${BEARER}=\n`, awsConfig }],
    ['an empty profile beside a key', 'api-key', { stateEnv: `AWS_PROFILE=\n${BEARER}=k\n` }],
    ['our profile', 'sso', { stateEnv: SSO_ENV, awsConfig }],
    ['nothing at all', 'sso', {}],
    [
      'a block that refers to the key',
      'api-key',
      { openclawConfig: provider('api-key'), stateEnv: SSO_ENV, awsConfig },
    ],
    [
      'a key in openclaw.json',
      'api-key',
      { openclawConfig: config.replace('{', `{"env":{"${BEARER}":"k"},`) },
    ],
  ])('with %s is %s', (_, expected, texts, env) => {
    expect(mode(texts, env)).toBe(expected);
  });
});

describe('what hides what', () => {
  const shadows = (env: Record<string, string>, auth = 'aws-sdk', stateEnv = SSO_ENV) => {
    const snapshot = snapshotOf({ stateEnv, openclawConfig: provider(auth) });
    return shadowsIn(readSetup(snapshot, { env, platform: 'linux' }), snapshot).map(
      ({ variable, kind, wins }) => `${variable} ${kind}${wins ? ' wins' : ''}`,
    );
  };

  it('is nothing if all places agree', () => {
    expect(shadows({ AWS_PROFILE: 'bedrock-only', AWS_REGION: 'us-east-1' })).toEqual([]);
    expect(shadows({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1' })).toEqual([]);
  });

  it('lets no profile override a key, whichever is named', () => {
    expect(shadows({ [BEARER]: 'x', AWS_PROFILE: 'other' })).toEqual([
      `${BEARER} process wins`,
      'AWS_PROFILE process',
      'AWS_PROFILE state-env',
    ]);
    expect(shadows({ AWS_BEDROCK_SKIP_AUTH: '1' })).toEqual([
      'AWS_PROFILE state-env',
      'AWS_BEDROCK_SKIP_AUTH process wins',
    ]);
  });

  it('is one key over another, and an empty one over all', () => {
    const own = `${BEARER}=mine\n`;
    const expected = [`${BEARER} process wins`, `${BEARER} state-env`];
    expect(shadows({ [BEARER]: 'x' }, 'api-key', own)).toEqual(expected);
    expect(shadows({ [BEARER]: '' }, 'api-key', own)).toEqual(expected);
    expect(shadows({ [BEARER]: 'mine' }, 'api-key', own)).toEqual([]);
  });
});

describe('the gateway', () => {
  const service = (
    values: Record<string, string>,
    managedKeys: string[] = [],
    generated = true,
  ): GatewayService => ({
    name: 'openclaw-gateway',
    layers: [{ where: '/unit', values, generated }],
    managedKeys,
    cwdEnv: undefined,
  });
  const snapshot = snapshotOf({ stateEnv: SSO_ENV, openclawConfig: provider('aws-sdk') });

  it('sees its service and not this shell', () => {
    const layers = gatewayLayers(service({ AWS_PROFILE: 'old' }), snapshot, {}, '2026.9.6');
    expect(winnerOf(layers, 'AWS_PROFILE')).toMatchObject({ value: 'old', layer: { kind: 'service' } });
    expect(winnerOf(layers, 'AWS_REGION')?.layer.kind).toBe('state-env');
  });

  it('reads managed variables from .env in the versions that do so', () => {
    const stale = service({ AWS_PROFILE: 'old' }, ['AWS_PROFILE']);
    const profile = (version: string) =>
      winnerOf(gatewayLayers(stale, snapshot, {}, version), 'AWS_PROFILE')?.value;
    expect(profile('2026.9.6')).toBe('bedrock-only');
    expect(profile('2026.5.7')).toBe('old');
    const own = service({ AWS_PROFILE: 'mine' }, ['AWS_PROFILE'], false);
    expect(winnerOf(gatewayLayers(own, snapshot, {}, '2026.9.6'), 'AWS_PROFILE')?.value).toBe('mine');
  });

  it('differs only where it matters', () => {
    const shell = environmentLayers({ AWS_PROFILE: 'here' }, snapshot, {});
    const gateway = gatewayLayers(service({}), snapshot, {});
    expect(differencesBetween(shell, gateway).map(({ variable }) => variable)).toEqual(['AWS_PROFILE']);
    const withKey = { ...snapshot, stateEnv: file('/e', `${BEARER}=k`) };
    const same = [
      environmentLayers({ AWS_PROFILE: 'x' }, withKey, {}),
      gatewayLayers(service({}), withKey, {}),
    ] as const;
    expect(differencesBetween(...same)).toEqual([]);
  });
});

describe('sightings', () => {
  it('are every place in order of precedence', () => {
    const snapshot = snapshotOf({ stateEnv: SSO_ENV });
    const layers = environmentLayers({ AWS_PROFILE: '' }, snapshot, { env: { vars: { AWS_PROFILE: 'z' } } });
    expect(placesThatSet(layers).filter(({ variable }) => variable === 'AWS_PROFILE')).toEqual([
      { variable: 'AWS_PROFILE', kind: 'process', where: 'process environment', empty: true, wins: true },
      {
        variable: 'AWS_PROFILE',
        kind: 'state-env',
        where: join(STATE_DIR, '.env'),
        empty: false,
        wins: false,
      },
      {
        variable: 'AWS_PROFILE',
        kind: 'config-env',
        where: join(STATE_DIR, 'openclaw.json'),
        empty: false,
        wins: false,
      },
    ]);
  });
});

it('removes a value of a system-wide unit with systemctl, because openclaw gateway manages only user units', () => {
  const snapshot = snapshotOf({ stateEnv: SSO_ENV, openclawConfig: provider('aws-sdk') });
  const place = '/etc/systemd/system/openclaw-gateway.service';
  const service: GatewayService = {
    name: 'openclaw-gateway',
    systemWide: true,
    layers: [{ where: place, values: { [BEARER]: 'ABSK' }, generated: false }],
    managedKeys: [],
    cwdEnv: undefined,
  };
  const context = { env: {}, cwd: '/', platform: 'linux' as const };
  const setup = readSetup(snapshot, context);
  const [conflict] = conflictsIn('gateway', gatewayLayers(service, snapshot, {}), setup, snapshot);
  expect(conflict && describeRemedy(conflict, { ...context, language: EN })).toBe(
    `Remove ${BEARER} from ${place}, then: sudo systemctl daemon-reload && sudo systemctl restart openclaw-gateway`,
  );
});

describe('what people are told (needs POSIX)', () => {
  const SSO = `${SSO_PROFILE}sso_account_id = 111122223333\nsso_role_name = R\n`;
  /** Everything that is said about one machine, in the words of the shell and of Windows. */
  function told(
    env: Record<string, string>,
    { awsConfig = SSO, stateEnv = SSO_ENV, credentials = '', auth = 'aws-sdk' } = {},
  ) {
    const plain = snapshotOf({ stateEnv, awsConfig, openclawConfig: provider(auth) });
    const snapshot = { ...plain, awsCredentials: file('/home/me/.aws/credentials', credentials) };
    const setup = readSetup(snapshot, { env, platform: 'linux' });
    const found = conflictsIn('shell', setup.layers, setup, snapshot);
    const reading = { language: EN, platform: 'linux', env } as const;
    const windows = { ...reading, platform: 'win32' } as const;
    const problem = credentialsProblem(setup, snapshot, found, reading);
    const error = found[0] && describeError(conflictError(found[0], windows), EN);
    return [
      ...conflictNotices(found, reading).map(({ text, facts = {} }) => fill(text, EN, facts)),
      ...(error ? [`${error.title}: ${error.cause} -> ${error.fix.join('; ')}`] : []),
      ...placesTable(setup.layers, 'shell', EN),
      ...shadowsIn(setup, snapshot).map(
        (one) => `${one.variable} in ${one.where} (${one.kind})${one.wins ? ' wins' : ''}`,
      ),
      ...(problem ? [`no profile: ${problem.error} ${JSON.stringify(problem.facts)}`] : []),
    ];
  }
  const KEYS = 'aws_access_key_id = x\naws_secret_access_key = y\n';

  it('names who reads what from where, how to change it, and which place wins', () => {
    expect({
      'nothing wrong': told({}),
      'a key': told({ [BEARER]: 'x' }),
      'an empty key': told({ [BEARER]: '' }),
      'an empty profile': told({ AWS_PROFILE: '' }),
      'another profile': told({ AWS_PROFILE: 'other' }),
      'another region and endpoint': told({ AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL: 'http://x' }),
      'an endpoint of Bedrock alone': told({ AWS_ENDPOINT_URL_BEDROCK_RUNTIME: 'http://x' }),
      'keys in the config file': told({}, { awsConfig: SSO + KEYS }),
      'keys in both files': told({}, { awsConfig: SSO + KEYS, credentials: `[bedrock-only]\n${KEYS}` }),
      'keys in the credentials file, and a key': told(
        { [BEARER]: 'x' },
        { credentials: `[bedrock-only]\n${KEYS}` },
      ),
      'a process in the credentials file': told(
        {},
        { credentials: '[bedrock-only]\ncredential_process = x\n' },
      ),
      'a session of the profile': told(
        {},
        {
          awsConfig: `[sso-session s]\nsso_start_url = https://d-1.awsapps.com/start\nsso_region = us-east-1\n[profile bedrock-only]\nsso_session = s\nsso_account_id = 111122223333\nsso_role_name = R\n${KEYS}`,
        },
      ),
      'no such profile': told({}, { awsConfig: '[profile other]\nregion = us-east-1\n' }),
      'no such profile, and a key': told({ [BEARER]: 'x' }, { awsConfig: '' }),
      'a profile without a role': told({}, { awsConfig: SSO_PROFILE }),
      'a key, and another, and a profile': told(
        { [BEARER]: 'x' },
        { auth: 'api-key', stateEnv: `${BEARER}=y\n${SSO_ENV}` },
      ),
    }).toMatchInlineSnapshot(`
      {
        "a key": [
          "AWS_BEARER_TOKEN_BEDROCK is set in the process environment and overrides AWS_PROFILE=bedrock-only (in this shell). Fix: unset AWS_BEARER_TOKEN_BEDROCK",
          "Another setting overrides your setup: AWS_BEARER_TOKEN_BEDROCK is set in the process environment and overrides AWS_PROFILE=bedrock-only (in this shell) -> Remove-Item env:AWS_BEARER_TOKEN_BEDROCK; permanently: [Environment]::SetEnvironmentVariable("AWS_BEARER_TOKEN_BEDROCK", $null, "User"); See every place and which one takes effect: openclaw-bedrock doctor",
          "AWS_BEARER_TOKEN_BEDROCK in process environment (process) wins",
          "AWS_PROFILE in /home/me/.openclaw/.env (state-env)",
        ],
        "a key, and another, and a profile": [
          "AWS_BEARER_TOKEN_BEDROCK is set in the process environment and overrides AWS_BEARER_TOKEN_BEDROCK (/home/me/.openclaw/.env) (in this shell). Fix: unset AWS_BEARER_TOKEN_BEDROCK",
          "Another setting overrides your setup: AWS_BEARER_TOKEN_BEDROCK is set in the process environment and overrides AWS_BEARER_TOKEN_BEDROCK (/home/me/.openclaw/.env) (in this shell) -> Remove-Item env:AWS_BEARER_TOKEN_BEDROCK; permanently: [Environment]::SetEnvironmentVariable("AWS_BEARER_TOKEN_BEDROCK", $null, "User"); See every place and which one takes effect: openclaw-bedrock doctor",
          "Where this shell gets this variable from:",
          "  AWS_BEARER_TOKEN_BEDROCK  wins    the process environment",
          "  AWS_BEARER_TOKEN_BEDROCK  hidden  /home/me/.openclaw/.env",
          "AWS_BEARER_TOKEN_BEDROCK in process environment (process) wins",
          "AWS_BEARER_TOKEN_BEDROCK in /home/me/.openclaw/.env (state-env)",
          "AWS_PROFILE in /home/me/.openclaw/.env (state-env)",
        ],
        "a process in the credentials file": [
          "credential_process is set in /home/me/.aws/credentials [bedrock-only] and overrides AWS_PROFILE=bedrock-only (in this shell). Fix: Remove credential_process from /home/me/.aws/credentials [bedrock-only], or use another profile: openclaw-bedrock init --profile bedrock-sso",
          "Another setting overrides your setup: credential_process is set in /home/me/.aws/credentials [bedrock-only] and overrides AWS_PROFILE=bedrock-only (in this shell) -> Remove credential_process from /home/me/.aws/credentials [bedrock-only], or use another profile: openclaw-bedrock init --profile bedrock-sso; See every place and which one takes effect: openclaw-bedrock doctor",
          "credential_process in /home/me/.aws/credentials (credentials-file) wins",
        ],
        "a profile without a role": [
          "no profile: sso-profile-missing {"path":"/home/me/.aws/config","profile":"bedrock-only","missing":["sso_account_id","sso_role_name"]}",
        ],
        "a session of the profile": [
          "AWS_ACCESS_KEY_ID is set in /home/me/.aws/config [bedrock-only] and overrides AWS_PROFILE=bedrock-only (in this shell). Fix: Remove the keys of /home/me/.aws/config [bedrock-only], or use another profile: openclaw-bedrock init --profile bedrock-sso",
          "Another setting overrides your setup: AWS_ACCESS_KEY_ID is set in /home/me/.aws/config [bedrock-only] and overrides AWS_PROFILE=bedrock-only (in this shell) -> Remove the keys of /home/me/.aws/config [bedrock-only], or use another profile: openclaw-bedrock init --profile bedrock-sso; See every place and which one takes effect: openclaw-bedrock doctor",
          "aws_access_key_id in /home/me/.aws/config (aws-config) wins",
          "sso_session in /home/me/.aws/config (aws-config)",
        ],
        "an empty key": [
          "AWS_BEARER_TOKEN_BEDROCK is set to an empty value in the process environment, which hides AWS_PROFILE=bedrock-only (in this shell). Fix: unset AWS_BEARER_TOKEN_BEDROCK",
          "Another setting overrides your setup: AWS_BEARER_TOKEN_BEDROCK is set to an empty value in the process environment, which hides AWS_PROFILE=bedrock-only (in this shell) -> Remove-Item env:AWS_BEARER_TOKEN_BEDROCK; permanently: [Environment]::SetEnvironmentVariable("AWS_BEARER_TOKEN_BEDROCK", $null, "User"); See every place and which one takes effect: openclaw-bedrock doctor",
          "AWS_BEARER_TOKEN_BEDROCK in process environment (process) wins",
          "AWS_PROFILE in /home/me/.openclaw/.env (state-env)",
        ],
        "an empty profile": [
          "AWS_PROFILE is set to an empty value in the process environment, which hides AWS_PROFILE=bedrock-only (in this shell). Fix: unset AWS_PROFILE",
          "Another setting overrides your setup: AWS_PROFILE is set to an empty value in the process environment, which hides AWS_PROFILE=bedrock-only (in this shell) -> Remove-Item env:AWS_PROFILE; permanently: [Environment]::SetEnvironmentVariable("AWS_PROFILE", $null, "User"); See every place and which one takes effect: openclaw-bedrock doctor",
          "Where this shell gets this variable from:",
          "  AWS_PROFILE  wins    the process environment (empty)",
          "  AWS_PROFILE  hidden  /home/me/.openclaw/.env",
          "AWS_PROFILE in process environment (process) wins",
          "AWS_PROFILE in /home/me/.openclaw/.env (state-env)",
          "no profile: wrong-credential-wins {"detail":"AWS_PROFILE is set to an empty value in the process environment, which hides AWS_PROFILE=bedrock-only (in this shell)","remedy":"unset AWS_PROFILE","inShell":"yes"}",
        ],
        "an endpoint of Bedrock alone": [
          "Another setting overrides your setup: AWS_ENDPOINT_URL_BEDROCK_RUNTIME is set in the process environment and overrides https://bedrock-runtime.us-east-1.amazonaws.com (in this shell) -> Remove-Item env:AWS_ENDPOINT_URL_BEDROCK_RUNTIME; permanently: [Environment]::SetEnvironmentVariable("AWS_ENDPOINT_URL_BEDROCK_RUNTIME", $null, "User"); See every place and which one takes effect: openclaw-bedrock doctor",
        ],
        "another profile": [
          "AWS_PROFILE is set in the process environment and overrides AWS_PROFILE=bedrock-only (in this shell). Fix: unset AWS_PROFILE",
          "Another setting overrides your setup: AWS_PROFILE is set in the process environment and overrides AWS_PROFILE=bedrock-only (in this shell) -> Remove-Item env:AWS_PROFILE; permanently: [Environment]::SetEnvironmentVariable("AWS_PROFILE", $null, "User"); See every place and which one takes effect: openclaw-bedrock doctor",
          "Where this shell gets this variable from:",
          "  AWS_PROFILE  wins    the process environment",
          "  AWS_PROFILE  hidden  /home/me/.openclaw/.env",
          "AWS_PROFILE in process environment (process) wins",
          "AWS_PROFILE in /home/me/.openclaw/.env (state-env)",
          "no profile: wrong-credential-wins {"detail":"AWS_PROFILE is set in the process environment and overrides AWS_PROFILE=bedrock-only (in this shell)","remedy":"unset AWS_PROFILE","inShell":"yes"}",
        ],
        "another region and endpoint": [
          "Another setting overrides your setup: AWS_REGION is set in the process environment and overrides AWS_REGION=us-east-1 (in this shell) -> Remove-Item env:AWS_REGION; permanently: [Environment]::SetEnvironmentVariable("AWS_REGION", $null, "User"); See every place and which one takes effect: openclaw-bedrock doctor",
          "Where this shell gets this variable from:",
          "  AWS_REGION  wins    the process environment",
          "  AWS_REGION  hidden  /home/me/.openclaw/.env",
          "AWS_REGION in process environment (process) wins",
          "AWS_REGION in /home/me/.openclaw/.env (state-env)",
        ],
        "keys in both files": [
          "AWS_ACCESS_KEY_ID is set in /home/me/.aws/credentials [bedrock-only] and overrides AWS_PROFILE=bedrock-only (in this shell). Fix: Remove the keys of /home/me/.aws/credentials [bedrock-only], or use another profile: openclaw-bedrock init --profile bedrock-sso",
          "Another setting overrides your setup: AWS_ACCESS_KEY_ID is set in /home/me/.aws/credentials [bedrock-only] and overrides AWS_PROFILE=bedrock-only (in this shell) -> Remove the keys of /home/me/.aws/credentials [bedrock-only], or use another profile: openclaw-bedrock init --profile bedrock-sso; See every place and which one takes effect: openclaw-bedrock doctor",
          "aws_access_key_id in /home/me/.aws/credentials (credentials-file) wins",
          "aws_access_key_id in /home/me/.aws/config (aws-config)",
          "sso_start_url in /home/me/.aws/config (aws-config)",
        ],
        "keys in the config file": [
          "AWS_ACCESS_KEY_ID is set in /home/me/.aws/config [bedrock-only] and overrides AWS_PROFILE=bedrock-only (in this shell). Fix: Remove the keys of /home/me/.aws/config [bedrock-only], or use another profile: openclaw-bedrock init --profile bedrock-sso",
          "Another setting overrides your setup: AWS_ACCESS_KEY_ID is set in /home/me/.aws/config [bedrock-only] and overrides AWS_PROFILE=bedrock-only (in this shell) -> Remove the keys of /home/me/.aws/config [bedrock-only], or use another profile: openclaw-bedrock init --profile bedrock-sso; See every place and which one takes effect: openclaw-bedrock doctor",
          "aws_access_key_id in /home/me/.aws/config (aws-config) wins",
          "sso_start_url in /home/me/.aws/config (aws-config)",
        ],
        "keys in the credentials file, and a key": [
          "AWS_BEARER_TOKEN_BEDROCK is set in the process environment and overrides AWS_PROFILE=bedrock-only (in this shell). Fix: unset AWS_BEARER_TOKEN_BEDROCK",
          "AWS_ACCESS_KEY_ID is set in /home/me/.aws/credentials [bedrock-only] and overrides AWS_PROFILE=bedrock-only (in this shell). Fix: Remove the keys of /home/me/.aws/credentials [bedrock-only], or use another profile: openclaw-bedrock init --profile bedrock-sso",
          "Another setting overrides your setup: AWS_BEARER_TOKEN_BEDROCK is set in the process environment and overrides AWS_PROFILE=bedrock-only (in this shell) -> Remove-Item env:AWS_BEARER_TOKEN_BEDROCK; permanently: [Environment]::SetEnvironmentVariable("AWS_BEARER_TOKEN_BEDROCK", $null, "User"); See every place and which one takes effect: openclaw-bedrock doctor",
          "AWS_BEARER_TOKEN_BEDROCK in process environment (process) wins",
          "AWS_PROFILE in /home/me/.openclaw/.env (state-env)",
          "aws_access_key_id in /home/me/.aws/credentials (credentials-file)",
          "sso_start_url in /home/me/.aws/config (aws-config)",
        ],
        "no such profile": [
          "no profile: sso-profile-missing {"path":"/home/me/.aws/config","profile":"bedrock-only"}",
        ],
        "no such profile, and a key": [
          "AWS_BEARER_TOKEN_BEDROCK is set in the process environment and overrides AWS_PROFILE=bedrock-only (in this shell). Fix: unset AWS_BEARER_TOKEN_BEDROCK",
          "Another setting overrides your setup: AWS_BEARER_TOKEN_BEDROCK is set in the process environment and overrides AWS_PROFILE=bedrock-only (in this shell) -> Remove-Item env:AWS_BEARER_TOKEN_BEDROCK; permanently: [Environment]::SetEnvironmentVariable("AWS_BEARER_TOKEN_BEDROCK", $null, "User"); See every place and which one takes effect: openclaw-bedrock doctor",
          "AWS_BEARER_TOKEN_BEDROCK in process environment (process) wins",
          "AWS_PROFILE in /home/me/.openclaw/.env (state-env)",
          "no profile: wrong-credential-wins {"detail":"AWS_BEARER_TOKEN_BEDROCK is set in the process environment and overrides AWS_PROFILE=bedrock-only (in this shell)","remedy":"unset AWS_BEARER_TOKEN_BEDROCK","inShell":"yes"}",
        ],
        "nothing wrong": [],
      }
    `);
  });

  it('names where a variable differs between this shell and the gateway', () => {
    const snapshot = snapshotOf({ stateEnv: SSO_ENV, openclawConfig: provider('aws-sdk') });
    const layers = (env: Record<string, string>) => environmentLayers(env, snapshot, {}, undefined);
    const differing = (shell: Record<string, string>, gateway: Record<string, string>) =>
      differencesBetween(layers(shell), layers(gateway)).map((one) => describeDifference(one, EN));
    expect({
      'another profile in the shell': differing({ AWS_PROFILE: 'a' }, {}),
      'a region only in the gateway': differing(
        {},
        { AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL: 'http://x' },
      ),
      'other credentials beside one key': differing(
        { [BEARER]: 'k', AWS_PROFILE: 'a', AWS_ACCESS_KEY_ID: 'x' },
        { [BEARER]: 'k' },
      ),
      'a key on one side': differing({ [BEARER]: 'k', AWS_PROFILE: 'a' }, {}),
    }).toMatchInlineSnapshot(`
      {
        "a key on one side": [
          "The gateway service gets AWS_BEARER_TOKEN_BEDROCK from nowhere, this shell from the process environment, so this test does not cover the gateway.",
          "The gateway service gets AWS_PROFILE from /home/me/.openclaw/.env, this shell from the process environment, so this test does not cover the gateway.",
        ],
        "a region only in the gateway": [
          "The gateway service gets AWS_REGION from the process environment, this shell from /home/me/.openclaw/.env, so this test does not cover the gateway.",
          "The gateway service gets AWS_ENDPOINT_URL from the process environment, this shell from nowhere, so this test does not cover the gateway.",
        ],
        "another profile in the shell": [
          "The gateway service gets AWS_PROFILE from /home/me/.openclaw/.env, this shell from the process environment, so this test does not cover the gateway.",
        ],
        "other credentials beside one key": [],
      }
    `);
  });
});
