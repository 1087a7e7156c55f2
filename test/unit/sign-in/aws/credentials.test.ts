/** The AWS credentials that a machine already has. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { CancelledError } from '../../../../src/failures/errors.ts';
import type { Layer, LayerKind } from '../../../../src/openclaw/environment.ts';
import {
  credentialsInUse,
  environmentKeys,
  instanceRole,
  type LocalCredentials,
  machineRole,
  profileCredentials,
  profilesWithCredentials,
  toCredential,
} from '../../../../src/sign-in/aws/credentials.ts';
import { snapshotOf } from '../../../helpers/plan.ts';

const layer = (values: Record<string, string>, kind: LayerKind = 'process'): Layer => ({
  kind,
  where: kind,
  values,
});
const KEYS = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };
const WEB = { AWS_WEB_IDENTITY_TOKEN_FILE: '/t', AWS_ROLE_ARN: 'arn:aws:iam::1:role/path/Web' };
const CONFIG = `
[default]
region = us-east-1
[profile keys]
aws_access_key_id = a
aws_secret_access_key = b
[profile role]
role_arn = arn:aws:iam::1:role/path/Reader
source_profile = keys
[profile machine]
role_arn = arn:aws:iam::1:role/Other
credential_source = Ec2InstanceMetadata
[profile sso]
sso_session = s
sso_account_id = 1
sso_role_name = r
[sso-session keys2]
aws_access_key_id = a
`;
const snapshot = snapshotOf({ awsConfig: CONFIG });

describe('the credentials of a profile', () => {
  test('are of its kind, with the role and where it comes from', () => {
    expect(profilesWithCredentials(snapshot)).toEqual([
      { source: 'profile', profile: 'keys', kind: 'keys', role: undefined, from: undefined },
      { source: 'profile', profile: 'role', kind: 'role', role: 'Reader', from: 'keys' },
      { source: 'profile', profile: 'machine', kind: 'role', role: 'Other', from: 'Ec2InstanceMetadata' },
      expect.objectContaining({ profile: 'sso', kind: 'sso' }),
    ]);
    expect(profileCredentials(snapshot, 'default')).toBeUndefined();
    expect(profileCredentials(snapshot, 'none')).toBeUndefined();
  });

  test('come from both files, and are named once', () => {
    const both = {
      ...snapshot,
      awsCredentials: {
        path: '/c',
        encoding: 'utf8' as const,
        text: '[keys]\naws_access_key_id = c\naws_secret_access_key = d\n[more]\naws_access_key_id = c\naws_secret_access_key = d\n',
      },
    };
    const names = profilesWithCredentials(both).map((found) => 'profile' in found && found.profile);
    expect(names).toEqual(['keys', 'role', 'machine', 'sso', 'more']);
  });
});

describe('keys in the environment', () => {
  test.each<[what: string, layers: Layer[], found: object | undefined]>([
    ['of this shell', [layer(KEYS)], { source: 'environment', temporary: false, onlyInShell: true }],
    [
      'of a file',
      [layer(KEYS, 'state-env')],
      { source: 'environment', temporary: false, onlyInShell: false, file: 'state-env' },
    ],
    [
      'for a time',
      [layer({ ...KEYS, AWS_SESSION_TOKEN: 't' })],
      { source: 'environment', temporary: true, onlyInShell: true },
    ],
    [
      'with an empty token',
      [layer({ ...KEYS, AWS_SESSION_TOKEN: '' })],
      { source: 'environment', temporary: false, onlyInShell: true },
    ],
    ['without a secret', [layer({ AWS_ACCESS_KEY_ID: 'a' })], undefined],
    ['with an empty secret', [layer({ ...KEYS, AWS_SECRET_ACCESS_KEY: '' })], undefined],
    ['with an empty ID', [layer({ ...KEYS, AWS_ACCESS_KEY_ID: '' })], undefined],
  ])('%s', (_, layers, found) => {
    expect(environmentKeys(layers)).toEqual(found);
  });
});

describe('the role of a machine', () => {
  test.each<[what: string, values: Record<string, string>, found: object | undefined]>([
    ['a web identity', WEB, { source: 'machine-role', profile: 'p', kind: 'web-identity', role: 'Web' }],
    ['a web identity without a role', { AWS_WEB_IDENTITY_TOKEN_FILE: '/t' }, undefined],
    ['a role without a web identity', { AWS_ROLE_ARN: 'arn' }, undefined],
    [
      'ECS',
      { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x' },
      { source: 'machine-role', profile: 'p', kind: 'container' },
    ],
    [
      'EKS',
      { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://x' },
      { source: 'machine-role', profile: 'p', kind: 'container' },
    ],
    ['an empty variable', { AWS_CONTAINER_CREDENTIALS_FULL_URI: '' }, undefined],
    ['none', {}, undefined],
  ])('%s', (_, values, found) => {
    expect(machineRole([layer(values)], 'p')).toEqual(found);
  });
});

describe('the credentials in use', () => {
  const use = (values: Record<string, string>, awsConfig = CONFIG) =>
    credentialsInUse({ snapshot: snapshotOf({ awsConfig }), layers: [layer(values)] });
  const DEFAULT_KEYS = '[default]\naws_access_key_id = a\naws_secret_access_key = b\n';

  test.each<[what: string, found: LocalCredentials | undefined, expected: object | undefined]>([
    [
      'the named profile, before the keys',
      use({ ...KEYS, AWS_PROFILE: 'keys' }),
      { source: 'profile', profile: 'keys' },
    ],
    ['the keys without one', use(KEYS), { source: 'environment' }],
    ['the default profile', use({}, DEFAULT_KEYS), { source: 'profile', profile: 'default' }],
    ['the default profile before a role', use(WEB, DEFAULT_KEYS), { source: 'profile', profile: 'default' }],
    ['not an SSO profile, nor the role behind it', use({ ...WEB, AWS_PROFILE: 'sso' }), undefined],
    ["the machine's role", use(WEB), { source: 'machine-role', profile: 'default', kind: 'web-identity' }],
    [
      'the role behind a name that has no profile',
      use({ ...WEB, AWS_PROFILE: 'gone' }),
      { source: 'machine-role', profile: 'gone' },
    ],
    [
      'a role that only the name indicates',
      use({ AWS_PROFILE: 'default' }),
      { source: 'machine-role', profile: 'default' },
    ],
    ['none for a name that has no profile', use({ AWS_PROFILE: 'gone' }), undefined],
    ['none', use({}), undefined],
  ])('are %s', (_, found, expected) => {
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeUndefined();
  });
});

describe('the credential that signs a call', () => {
  const { locations } = snapshot;
  const files = { configFile: locations.awsConfig, credentialsFile: locations.awsCredentials };
  const sign = (found: LocalCredentials, values: Record<string, string> = {}) =>
    toCredential(found, [layer(values)], locations);

  test('is the profile, the chain or the keys', () => {
    expect(sign({ source: 'profile', profile: 'p', kind: 'keys' })).toEqual({
      kind: 'profile',
      profile: 'p',
      ...files,
    });
    expect(sign({ source: 'machine-role', profile: 'default' })).toEqual({
      kind: 'chain',
      profile: 'default',
      ...files,
    });
    const keys = { source: 'environment', temporary: true, onlyInShell: true } as const;
    const signed = sign(keys, { ...KEYS, AWS_SESSION_TOKEN: 'token' });
    expect(signed).toMatchObject({ kind: 'static' });
    const reveal = (credential: object) =>
      Object.entries(credential).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : value.reveal(),
      ]);
    expect(reveal(signed)).toEqual([
      ['kind', 'static'],
      ['accessKeyId', 'AKIAEXAMPLE'],
      ['secretAccessKey', 'secret'],
      ['sessionToken', 'token'],
    ]);
    expect(sign(keys, KEYS)).not.toHaveProperty('sessionToken');
  });
});

describe('the role of an instance', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  /** The role that a metadata service with these answers to PUT and GET gives, and what it was asked. */
  async function roleFrom(token: [number, string], names: [number, string]) {
    const asked: string[] = [];
    server = createServer((request, response) => {
      const { method, url, headers } = request;
      const header = headers['x-aws-ec2-metadata-token-ttl-seconds'] ?? headers['x-aws-ec2-metadata-token'];
      asked.push(`${method} ${url} ${header}`);
      const [status, body] = method === 'PUT' ? token : names;
      response.writeHead(status).end(body);
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { signal } = new AbortController();
    return { role: await instanceRole(`http://127.0.0.1:${port}`, { timeoutMs: 5000, signal }), asked };
  }

  test('is asked for with a token', async () => {
    const { role, asked } = await roleFrom([200, 'tok'], [200, ' MyRole\nOther\n']);
    expect(role).toBe('MyRole');
    expect(asked).toEqual([
      'PUT /latest/api/token 60',
      'GET /latest/meta-data/iam/security-credentials/ tok',
    ]);
  });

  test.each<[what: string, token: [number, string], names: [number, string]]>([
    ['without a token', [403, ''], [200, 'MyRole']],
    ['without a role', [200, 'tok'], [404, 'MyRole']],
    ['with an answer that is no name', [200, 'tok'], [200, '<html>']],
    ['with an endless answer', [200, 'tok'], [200, `MyRole\n${'x'.repeat(5000)}`]],
  ])('is none %s', async (_, token, names) => {
    expect((await roleFrom(token, names)).role).toBeUndefined();
  });

  test('is none at an address that cannot be, and after the time', async () => {
    const { signal } = new AbortController();
    expect(await instanceRole('no address', { timeoutMs: 1000, signal })).toBeUndefined();
    server = createServer(() => {});
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await instanceRole(`http://127.0.0.1:${port}`, { timeoutMs: 50, signal })).toBeUndefined();
    server.closeAllConnections();
  });

  test('is not waited for after Ctrl-C', async () => {
    const asked = instanceRole('http://127.0.0.1:9', { timeoutMs: 1000, signal: AbortSignal.abort() });
    await expect(asked).rejects.toBeInstanceOf(CancelledError);
  });
});
