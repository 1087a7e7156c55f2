import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { converse } from '../../../src/bedrock/converse.ts';
import { authOptions, type Credential } from '../../../src/bedrock/credentials.ts';
import type { RequestHandler } from '../../../src/context.ts';
import type { ErrorName } from '../../../src/failures/errors.ts';
import { Secret } from '../../../src/secrets/secret.ts';
import { signIn } from '../../helpers/aws-clients.ts';
import { call, failure, liveDeps, MODEL, STATIC, startAws } from '../../helpers/live-call.ts';
import type { StandIn } from '../../helpers/stand-in.ts';

describe('a profile', () => {
  const CONFIG = [
    '[sso-session corp]',
    'sso_start_url = https://d-0000000000.awsapps.com/start',
    'sso_region = eu-west-1',
    '[profile work]',
    'sso_session = corp',
    'sso_account_id = 111122223333',
    'sso_role_name = BedrockInvokeOnly',
    'region = us-east-1',
    '',
  ].join('\n');

  async function machine(aws: StandIn, config = CONFIG, keys = '') {
    const home = await mkdtemp(join(tmpdir(), 'bedrock-'));
    onTestFinished(() => rm(home, { recursive: true }));
    vi.stubEnv('HOME', home);
    vi.stubEnv('AWS_ENDPOINT_URL_SSO', aws.url);
    const folder = join(home, '.aws', 'sso', 'cache');
    await mkdir(folder, { recursive: true });
    const session = join(folder, `${createHash('sha1').update('corp').digest('hex')}.json`);
    const configFile = join(home, 'elsewhere.ini');
    const credentialsFile = join(home, 'keys.ini');
    await writeFile(configFile, config);
    await writeFile(credentialsFile, keys);
    const token = { accessToken: await signIn(aws), expiresAt: '2999-01-01T00:00:00Z' };
    const credential: Credential = { kind: 'profile', profile: 'work', configFile, credentialsFile };
    return { credential, configFile, signedIn: () => writeFile(session, JSON.stringify(token)) };
  }

  test('of SSO is read from the given files', async () => {
    const aws = await startAws();
    const { credential, signedIn } = await machine(aws);
    await signedIn();

    expect((await call(credential, aws.url)).text).toMatch(/sandbox/);
    const signed = aws.requests.find(({ operation }) => operation === 'ConverseStream');
    expect(signed?.headers.authorization).toMatch(/Credential=ASIA/);
  });

  test("of SSO calls the portal in the session's region, whatever Bedrock's region is", async () => {
    const aws = await startAws();
    const { credential, signedIn } = await machine(aws);
    await signedIn();
    vi.stubEnv('AWS_ENDPOINT_URL_SSO', undefined);
    vi.stubEnv('AWS_REGION', 'us-west-2');
    const hosts: string[] = [];
    const handle = async ({ hostname }: { hostname: string }) => {
      hosts.push(hostname);
      throw new Error('far enough');
    };
    const deps = { ...liveDeps(), requestHandler: async () => ({ handle }) as unknown as RequestHandler };

    await expect(converse(deps, { region: 'us-west-2', model: MODEL, credential })).rejects.toThrow();
    expect(new Set(hosts)).toEqual(new Set(['portal.sso.eu-west-1.amazonaws.com']));
  });

  test('is read again each time', async () => {
    const aws = await startAws();
    const { credential, configFile, signedIn } = await machine(
      aws,
      CONFIG.replace('BedrockInvokeOnly', 'Gone'),
    );
    await signedIn();

    expect((await failure(credential, aws.url)).error).toBe('role-forbidden');
    await writeFile(configFile, CONFIG);
    expect((await call(credential, aws.url)).text).toMatch(/sandbox/);
  });

  test('with static keys in the credentials file uses those, like the SDK', async () => {
    const aws = await startAws({ staticCredentials: [STATIC] });
    const keys = `[work]\naws_access_key_id = ${STATIC.accessKeyId}\naws_secret_access_key = ${STATIC.secretAccessKey}\n`;
    const { credential } = await machine(aws, CONFIG, keys);

    expect((await call(credential, aws.url)).text).toMatch(/sandbox/);
    expect(aws.requests.map(({ operation }) => operation)).not.toContain('GetRoleCredentials');
  });

  test.each<[ErrorName, string, string]>([
    ['sign-in-needed', 'there is no token', CONFIG],
    ['profile-not-found', 'it is not in the file', ''],
    [
      'profile-incomplete',
      'its session is missing',
      CONFIG.replace('[sso-session corp]', '[sso-session other]'),
    ],
    ['profile-incomplete', 'its role is missing', CONFIG.replace(/sso_role_name.*/, '')],
  ])('fails with %s when %s', async (name, _why, config) => {
    const aws = await startAws();
    const { credential } = await machine(aws, config);
    const error = await failure(credential, aws.url);

    expect(error.error).toBe(name);
  });

  test('whose token the portal does not know fails with session-expired', async () => {
    const aws = await startAws();
    const { credential, signedIn } = await machine(aws);
    await signedIn();
    aws.answerNext('GetRoleCredentials', {
      status: 401,
      type: 'UnauthorizedException',
      body: { message: 'Session token not found or invalid' },
    });

    expect((await failure(credential, aws.url)).error).toBe('session-expired');
  });

  test('whose portal cannot be reached fails with the network error', async () => {
    const aws = await startAws();
    const { credential, signedIn } = await machine(aws);
    await signedIn();
    vi.stubEnv('AWS_ENDPOINT_URL_SSO', 'http://127.0.0.1:9');
    vi.stubEnv('AWS_MAX_ATTEMPTS', '1');

    expect((await failure(credential, aws.url)).error).toBe('network-refused');
  });
});

describe('a client signs', () => {
  const files = { configFile: '/nowhere/config', credentialsFile: '/nowhere/credentials' };
  const keys = { accessKeyId: new Secret('AKIA'), secretAccessKey: new Secret('s') };
  const sigv4 = { authSchemePreference: ['sigv4'] };
  const provider = expect.any(Function);

  test.each<[what: string, credential: Credential, options: object]>([
    [
      'with an API key',
      { kind: 'bearer', token: new Secret('key') },
      { authSchemePreference: ['httpBearerAuth'], token: { token: 'key' } },
    ],
    [
      'with access keys',
      { kind: 'static', ...keys },
      { ...sigv4, credentials: { accessKeyId: 'AKIA', secretAccessKey: 's' } },
    ],
    [
      'with temporary keys',
      { kind: 'static', ...keys, sessionToken: new Secret('t') },
      { ...sigv4, credentials: { accessKeyId: 'AKIA', secretAccessKey: 's', sessionToken: 't' } },
    ],
    [
      'with a profile',
      { kind: 'profile', profile: 'work', ...files },
      { ...sigv4, credentials: provider, profile: 'work' },
    ],
    ['with what the machine has', { kind: 'chain' }, { ...sigv4, credentials: provider }],
    [
      'with a role of the machine',
      { kind: 'chain', webIdentity: { webIdentityTokenFile: '/nowhere/token', roleArn: 'arn' } },
      { ...sigv4, credentials: provider },
    ],
  ])('%s, whatever the environment says', async (_, credential, options) => {
    vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', 'other');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await authOptions(credential, liveDeps())).toEqual(options);
  });

  test('with a profile or keys in the files that the chain names', async () => {
    const home = await mkdtemp(join(tmpdir(), 'bedrock-'));
    onTestFinished(() => rm(home, { recursive: true }));
    const [configFile, credentialsFile] = [join(home, 'config'), join(home, 'credentials')];
    await writeFile(configFile, '[profile work]\nregion = eu-west-1\n');
    const named = (name: string) => `[${name}]\naws_access_key_id = ${name}\naws_secret_access_key = s\n`;
    await writeFile(credentialsFile, named('default') + named('work'));
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    onTestFinished(() => void vi.unstubAllEnvs());
    for (const [profile, accessKeyId] of [
      [undefined, 'default'],
      ['work', 'work'],
    ] as const) {
      const credential: Credential = {
        kind: 'chain',
        configFile,
        credentialsFile,
        ...(profile && { profile }),
      };
      const { credentials } = await authOptions(credential, liveDeps());
      expect(await (credentials as () => Promise<object>)()).toMatchObject({ accessKeyId });
    }
  });
});
