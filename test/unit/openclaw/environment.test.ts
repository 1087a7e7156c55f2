/** Which value of a variable OpenClaw uses, and where it comes from. */
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../src/files/snapshot.ts';
import {
  environmentLayers,
  gatewayLayers,
  type Layer,
  ownLayers,
  profileLayers,
  winnerOf,
} from '../../../src/openclaw/environment.ts';
import type { GatewayService } from '../../../src/openclaw/service.ts';
import { snapshotOf } from '../../helpers/plan.ts';

const OLD = '2026.5.7';
const NEW = '2026.9.6';
const file = (path: string, text: string | null) => ({ path, text, encoding: 'utf8' as const });
const kinds = (layers: readonly Layer[]) => layers.map(({ kind }) => kind);

describe('the layers of a run from the shell', () => {
  const base = snapshotOf({ stateEnv: 'A=state\n' });
  const all: Snapshot = {
    ...base,
    cwdEnv: file('/work/.env', 'A=cwd\n'),
    gatewayEnv: file('/gateway.env', 'A=gateway\n'),
  };
  const config = { env: { A: 'flat', B: 'flat', vars: { A: 'vars', C: 7 }, D: 1 } };

  test('come in the order of precedence, each with its file', () => {
    const layers = environmentLayers({ A: 'shell' }, all, config);
    expect(layers).toEqual([
      { kind: 'process', where: 'process environment', values: { A: 'shell' } },
      { kind: 'cwd-env', where: '/work/.env', values: { A: 'cwd' } },
      { kind: 'state-env', where: base.stateEnv.path, values: { A: 'state' } },
      { kind: 'gateway-env', where: '/gateway.env', values: { A: 'gateway' } },
      { kind: 'config-env', where: base.openclawConfig.path, values: { A: 'vars', B: 'flat' } },
    ]);
    expect(kinds(ownLayers(layers))).toEqual(['state-env', 'gateway-env', 'config-env']);
    expect(winnerOf(layers, 'A')).toEqual({ value: 'shell', layer: layers[0] });
    expect(winnerOf(layers, 'B')?.layer.kind).toBe('config-env');
    expect(winnerOf(layers, 'Z')).toBeUndefined();
  });

  test('an empty value hides the ones after it', () => {
    expect(winnerOf(environmentLayers({ A: '' }, all, config), 'A')?.value).toBe('');
  });

  test('omit files that do not exist', () => {
    expect(kinds(environmentLayers({}, snapshotOf({}), {}))).toEqual(['process', 'config-env']);
  });

  test("omit gateway.env for a state dir of one's own, and count a working folder that is the state dir once", () => {
    const own = { ...all, locations: { ...all.locations, isDefaultState: false } };
    expect(kinds(environmentLayers({}, own, {}))).toEqual(['process', 'cwd-env', 'state-env', 'config-env']);
    const same = { ...all, cwdEnv: all.stateEnv };
    expect(kinds(environmentLayers({}, same, {}))).toEqual([
      'process',
      'state-env',
      'gateway-env',
      'config-env',
    ]);
  });

  const NEVER = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_CONFIG_FILE', 'OPENCLAW_HOME'];
  const SINCE_JUNE = [
    'AWS_SESSION_TOKEN',
    'AWS_PROFILE',
    'AWS_BEARER_TOKEN_BEDROCK',
    'AWS_SHARED_CREDENTIALS_FILE',
    'AWS_BEDROCK_SKIP_AUTH',
    'AWS_ROLE_ARN',
    'AWS_ENDPOINT_URL',
    'AWS_ENDPOINT_URL_BEDROCK_RUNTIME',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_EC2_METADATA_DISABLED',
  ];
  const ALWAYS = ['AWS_REGION', 'MY_AWS_PROFILE', 'AWS_PROFILES', 'OTHER'];
  test.each<[version: string | undefined, read: string[]]>([
    [OLD, [...SINCE_JUNE, ...ALWAYS]],
    [NEW, ALWAYS],
    [undefined, ALWAYS],
  ])('of %s ignore some variables of the working folder', (version, read) => {
    const lines = [...NEVER, ...SINCE_JUNE, ...ALWAYS].map((name) => `${name}=x\n`).join('');
    const layers = environmentLayers({}, { ...base, cwdEnv: file('/work/.env', lines) }, {}, version);
    expect(Object.keys(layers[1]?.values ?? {})).toEqual(read);
  });
});

describe('the layers of the gateway service', () => {
  const service = (more: Partial<GatewayService> = {}): GatewayService => ({
    name: 'openclaw-gateway',
    layers: [
      { where: '/drop-in', values: { A: '1', K: 'own' }, generated: false },
      { where: '/unit', values: { B: '2', K: 'old' }, generated: true },
    ],
    managedKeys: ['K'],
    cwdEnv: file('/service/.env', 'C=3\n'),
    ...more,
  });
  const layersOf = (version: string | undefined, more?: Partial<GatewayService>) =>
    gatewayLayers(service(more), snapshotOf({ stateEnv: 'K=new\n' }), {}, version);

  test('replace the environment of the shell', () => {
    expect(kinds(layersOf(NEW))).toEqual(['service', 'service', 'cwd-env', 'state-env', 'config-env']);
    expect(layersOf(NEW)[0]).toEqual({
      kind: 'service',
      where: '/drop-in',
      values: { A: '1', K: 'own' },
      generated: false,
    });
  });

  test.each([
    [OLD, { B: '2', K: 'old' }],
    [NEW, { B: '2' }],
    [undefined, { B: '2' }],
  ])('of %s leave what OpenClaw manages itself to .env', (version, values) => {
    expect(layersOf(version)[1]?.values).toEqual(values);
  });

  test('of the whole system name their unit', () => {
    expect(layersOf(NEW, { systemWide: true })[0]?.systemUnit).toBe('openclaw-gateway');
    expect(layersOf(NEW, { systemWide: false })[0]).not.toHaveProperty('systemUnit');
  });
});

test('a profile is read from the credentials file first, then from the config', () => {
  const snapshot = {
    ...snapshotOf({
      awsConfig:
        '[profile p]\nregion = eu-west-1\nendpoint_url = http://x\noutput = json\n[profile q]\nregion = us-east-1\n',
    }),
    awsCredentials: file(
      '/credentials',
      '[p]\naws_access_key_id = a\naws_secret_access_key = b\naws_session_token = c\n',
    ),
  };
  expect(profileLayers(snapshot, 'p')).toEqual([
    {
      kind: 'credentials-file',
      where: '/credentials [p]',
      values: { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_SESSION_TOKEN: 'c' },
    },
    {
      kind: 'aws-config',
      where: `${snapshot.awsConfig.path} [p]`,
      values: { AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL: 'http://x' },
    },
  ]);
  expect(kinds(profileLayers(snapshot, 'q'))).toEqual(['aws-config']);
  expect(profileLayers(snapshot, 'none')).toEqual([]);
});
