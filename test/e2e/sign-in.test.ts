import { chmod, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { tokenPath } from '../../src/sign-in/sso/token.ts';
import { AWS } from '../helpers/home-files.ts';
import { shortTermKey } from '../helpers/keys.ts';
import { createMachine, type Machine, portalArgs, ssoArgs } from '../helpers/machine.ts';
import type { StandIn, StandInOptions } from '../helpers/stand-in.ts';
import { makeStranger } from '../helpers/stranger.ts';
import { hasPty, openTerminal } from '../helpers/terminal.ts';

/** A machine that init has set up for SSO: the portal in eu-west-1, Bedrock in us-east-1. */
async function setUp(options: StandInOptions = {}): Promise<Machine> {
  const machine = await createMachine(options);
  const { exitCode, stderr } = await machine.run([...ssoArgs(machine.aws), '--no-verify']);
  expect(exitCode, stderr).toBe(0);
  return machine;
}

const lines = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

async function token({ home }: Machine, session = 'sso'): Promise<Record<string, string>> {
  return JSON.parse(await readFile(tokenPath(home, session), 'utf8'));
}

async function change(machine: Machine, members: Record<string, unknown>): Promise<void> {
  await writeFile(tokenPath(machine.home, 'sso'), JSON.stringify({ ...(await token(machine)), ...members }));
}

const inMinutes = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000).toISOString().replace(/\.\d+Z/, 'Z');

const grants = ({ requests }: StandIn) =>
  requests
    .filter(({ operation }) => operation === 'CreateToken')
    .map(({ body }) => (body as { grantType: string }).grantType.split(':').at(-1));

/** Static keys like those in AWS's examples, under our profile's name. */
const STATIC_KEYS =
  '[bedrock-only]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n';

describe('init with an existing sign-in', () => {
  it.each([
    [60, 'refreshes itself'],
    [-60, 'it cannot refresh itself'],
  ])('says how long it lasts, with a registration good for %d more minutes', async (minutes, said) => {
    const machine = await setUp();
    await change(machine, { expiresAt: inMinutes(120), registrationExpiresAt: inMinutes(minutes) });
    const { stderr, exitCode } = await machine.run([...ssoArgs(machine.aws), '--no-verify']);
    expect(exitCode, stderr).toBe(0);
    expect(stderr).toContain(said);
  });
});

describe('login', () => {
  it('signs in again, and shows method, reason, page and code', async () => {
    const machine = await setUp({ approveAfterMs: 1500 });
    const before = await token(machine);
    const { exitCode, stderr } = await machine.run(['login']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('this is an SSH session');
    expect(stderr).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/device\?user_code=\S+$/m);
    expect(stderr).toContain('Signed in (valid until');
    expect((await token(machine)).accessToken).not.toBe(before.accessToken);
  });

  it('writes one JSON object per line, the last one being the result', async () => {
    const machine = await setUp({ approveAfterMs: 1500 });
    const { stdout, exitCode } = await machine.run(['login', '--json']);
    expect(exitCode).toBe(0);
    const [code, result] = lines(stdout);
    expect(code).toEqual({
      event: 'code',
      userCode: expect.stringMatching(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/),
      verificationUri: `${machine.aws.url}/device`,
      verificationUriComplete: `${machine.aws.url}/device?user_code=${code.userCode}`,
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      flow: 'device-code',
      reason: 'ssh',
    });
    expect(result).toMatchObject({
      event: 'result',
      ok: true,
      profile: 'bedrock-only',
      session: 'sso',
      how: 'signed-in',
      refreshable: true,
    });
    for (const secret of machine.aws.secrets()) expect(stdout).not.toContain(secret);
  });

  it('ends its JSON with the error', async () => {
    const machine = await setUp();
    machine.aws.deny();
    const denied = await machine.run(['login', '--json']);
    expect(denied.exitCode).toBe(4);
    expect(lines(denied.stdout).at(-1)).toMatchObject({
      event: 'result',
      ok: false,
      error: { code: 'OCB401', exitCode: 4, fix: [expect.stringContaining('Sign in again')] },
    });
    const wrong = await machine.run(['login', '--json', '--profil', 'x']);
    expect(wrong.exitCode).toBe(2);
    expect(lines(wrong.stdout)).toMatchObject([{ event: 'result', ok: false, error: { code: 'OCB200' } }]);
  });

  it('says that nothing is set up, exit 3', async () => {
    const machine = await createMachine();
    for (const args of [['login'], ['logout'], ['login', '--if-needed']]) {
      const { exitCode, stderr } = await machine.run(args);
      expect(exitCode).toBe(3);
      expect(stderr).toContain('→ openclaw-bedrock init');
    }
    expect(machine.aws.requests).toHaveLength(0);
  });

  it('says that a key needs no sign-in, and lists the existing profiles', async () => {
    const machine = await setUp();
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    expect((await machine.run(['login'])).stderr).toContain('OCB341');
    expect((await machine.run(['login', '--profile', 'bedrock-only'])).exitCode).toBe(0);
    const unknown = await machine.run(['login', '--profile', 'bedrok']);
    expect(unknown.exitCode).toBe(3);
    expect(unknown.stderr).toContain('login --profile bedrock-only');
  });

  it('signs in for a legacy profile as the AWS CLI does', async () => {
    const machine = await createMachine();
    const startUrl = `${machine.aws.startUrl}/#/`;
    await machine.write(
      AWS,
      `[profile old]\nsso_start_url = ${startUrl}\nsso_region = eu-west-1\nsso_account_id = 111122223333\nsso_role_name = BedrockInvokeOnly\nregion = us-east-1\n`,
    );
    const { exitCode, stderr } = await machine.run(['login', '--profile', 'old']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('init --auth sso --profile old');
    expect(await token(machine, startUrl)).not.toHaveProperty('refreshToken');
  });
});

describe('login --if-needed', () => {
  it('does nothing while the token is valid for more than an hour', async () => {
    const machine = await setUp();
    await change(machine, { expiresAt: inMinutes(61) });
    const calls = machine.aws.requests.length;
    const { exitCode, stderr } = await machine.run(['login', '--if-needed']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Already signed in');
    expect(machine.aws.requests).toHaveLength(calls);
  });

  it('silently refreshes a token that has less left or has expired', async () => {
    const machine = await setUp();
    for (const minutes of [59, -600]) {
      await change(machine, { expiresAt: inMinutes(minutes) });
      const [result, ...others] = lines((await machine.run(['login', '--if-needed', '--json'])).stdout);
      expect(result).toMatchObject({ event: 'result', ok: true, how: 'refreshed' });
      expect(others).toEqual([]);
    }
    expect(grants(machine.aws)).toEqual(['device_code', 'refresh_token', 'refresh_token']);
  });

  it('does not ask if nobody is there: exits with 4 at once, with the command for a person', async () => {
    const machine = await setUp();
    await change(machine, { expiresAt: inMinutes(-1), refreshToken: undefined });
    const { exitCode, stderr } = await machine.run(['login', '--if-needed']);
    expect(exitCode).toBe(4);
    expect(stderr).toContain('openclaw-bedrock login --profile bedrock-only');
    expect(grants(machine.aws)).toEqual(['device_code']);
  });

  it.runIf(hasPty)('asks the person at the terminal (needs util-linux)', async () => {
    const machine = await setUp();
    await change(machine, { expiresAt: inMinutes(-1), refreshToken: undefined });
    expect(await openTerminal(machine, ['login', '--if-needed']).ended).toBe(0);
    expect(grants(machine.aws)).toEqual(['device_code', 'device_code']);
  });

  it('leaves a valid file if two run at once', async () => {
    const machine = await setUp();
    await change(machine, { expiresAt: inMinutes(-1) });
    const run = () => machine.run(['login', '--if-needed', '--json']);
    const both = await Promise.all([run(), run()]);
    for (const { stdout } of both) expect(lines(stdout).at(-1)).toMatchObject({ ok: true });
    expect(grants(machine.aws).filter((grant) => grant === 'device_code')).toHaveLength(1);
    await change(machine, { expiresAt: inMinutes(-1) });
    expect(lines((await run()).stdout)).toMatchObject([{ how: 'refreshed' }]);
  });
});

describe('logout', () => {
  it('signs out at the portal and removes only our files', async () => {
    const machine = await setUp();
    const cache = join(machine.home, '.aws', 'sso', 'cache');
    await writeFile(join(cache, 'other.json'), '{"accessToken":"theirs"}');
    const { accessToken } = await token(machine);
    const { exitCode, stderr } = await machine.run(['logout']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Signed out');
    expect(await readdir(cache)).toEqual(['other.json']);
    const revoked = machine.aws.requests.find(({ operation }) => operation === 'Logout');
    expect(revoked?.headers['x-amz-sso_bearer_token']).toBe(accessToken);
    const again = JSON.parse((await machine.run(['logout', '--json'])).stdout);
    expect(again).toMatchObject({ command: 'logout', ok: true, signedOut: false, revoked: false });
  });

  it('removes what it can and names what remains', async () => {
    const machine = await setUp();
    const cache = join(machine.home, '.aws', 'sso', 'cache');
    const roles = join(machine.home, '.aws', 'cli', 'cache');
    await mkdir(roles, { recursive: true });
    await writeFile(join(roles, 'a.json'), '{"ProviderType":"sso"}');
    await mkdir(join(roles, 'b.json'));
    const registration = (await readdir(cache)).find((name) => name.startsWith('openclaw-bedrock-client-'));
    const obstacle = join(cache, registration as string);
    await rm(obstacle);
    await mkdir(obstacle);
    const dead = '.openclaw-bedrock-token.json-4194305-0123456789ab';
    await writeFile(join(cache, dead), 'half a token of a killed login');
    const { exitCode, stdout } = await machine.run(['logout', '--json']);
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      revoked: true,
      error: { code: 'OCB336', title: `${obstacle} could not be removed` },
    });
    expect(await readdir(cache)).toEqual([registration]);
    expect(await readdir(roles)).toEqual(['b.json']);
  });

  it('removes the token behind a symlink, and not just the link', async () => {
    const machine = await setUp();
    const path = tokenPath(machine.home, 'sso');
    await rename(path, join(machine.home, 'elsewhere.json'));
    await symlink(join(machine.home, 'elsewhere.json'), path);
    expect((await machine.run(['logout'])).exitCode).toBe(0);
    expect(await machine.read('elsewhere.json')).toBeUndefined();
  });

  it('signs out locally even if the portal is unreachable, and says so', async () => {
    const machine = await setUp();
    machine.aws.answerNext('Logout', 'cut', 3);
    const { exitCode, stdout } = await machine.run(['logout', '--json']);
    expect(exitCode).toBe(6);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, signedOut: true, revoked: false });
    expect((await machine.run(['status'])).exitCode).toBe(4);
  });
});

describe('status', () => {
  const status = async (machine: Machine, env: Record<string, string> = {}) => {
    const { exitCode, stdout } = await machine.run(['status', '--json'], { env });
    return { exitCode, ...JSON.parse(stdout) };
  };

  it('says that SSO is ready, exit 0, without any call', async () => {
    const machine = await setUp();
    const calls = machine.aws.requests.length;
    const { expiresAt } = await token(machine);
    expect(await status(machine)).toEqual({
      exitCode: 0,
      version: 1,
      command: 'status',
      ok: true,
      configured: true,
      authMode: 'sso',
      provider: 'amazon-bedrock',
      model: 'openai.gpt-oss-120b-1:0',
      region: 'us-east-1',
      profile: 'bedrock-only',
      accountId: '111122223333',
      roleName: 'BedrockInvokeOnly',
      sso: { signedIn: true, expiresAt, refreshable: true },
      apiKey: null,
      files: [
        { path: join(machine.home, '.openclaw/openclaw.json'), mode: '0600', ok: true },
        { path: join(machine.home, '.openclaw/.env'), mode: '0600', ok: true },
        { path: join(machine.home, AWS), mode: '0600', ok: true },
        { path: tokenPath(machine.home, 'sso'), mode: '0600', ok: true },
      ],
      shadows: [],
      watch: null,
    });
    expect(machine.aws.requests).toHaveLength(calls);
  });

  it.each<[string, Record<string, unknown>, number, Record<string, unknown>]>([
    ['a token that ran out and renews itself', { expiresAt: inMinutes(-60) }, 0, { signedIn: true }],
    [
      'a token that ran out for good',
      { expiresAt: inMinutes(-60), refreshToken: undefined },
      4,
      { signedIn: false, refreshable: false },
    ],
    ['a token that the SDK would no longer use', { expiresAt: inMinutes(4), refreshToken: undefined }, 4, {}],
    ['a token of another portal', { startUrl: 'https://d-9.awsapps.com/start' }, 4, { expiresAt: null }],
  ])('with %s', async (_, members, exitCode, sso) => {
    const machine = await setUp();
    await change(machine, members);
    expect(await status(machine)).toMatchObject({ exitCode, configured: true, sso });
  });

  it('asks to sign in if not signed in, exit 4', async () => {
    const machine = await setUp();
    await machine.run(['logout']);
    const run = await machine.run(['status']);
    expect(run.exitCode).toBe(4);
    expect(run.stdout).toContain('not signed in');
    expect(run.stderr).toContain('openclaw-bedrock login');
  });

  it('starts with one sentence: ready, not signed in, no key, or not set up', async () => {
    const first = async (machine: Machine) => (await machine.run(['status'])).stdout.split('\n')[0];
    const machine = await setUp();
    const model = 'openai.gpt-oss-120b-1:0 in us-east-1';
    expect(await first(machine)).toBe(`Ready: ${model}, with the SSO sign-in of profile bedrock-only.`);
    const zh = await machine.run(['status', '--lang', 'zh-TW']);
    expect(zh.stdout).toMatch(/^已就緒：/);
    await machine.run(['logout']);
    expect(await first(machine)).toBe(`Not signed in: ${model} needs a sign-in.`);
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    expect(await first(machine)).toBe(`Ready: ${model}, with a Bedrock API key.`);
    await machine.write('.openclaw/.env', 'AWS_BEARER_TOKEN_BEDROCK=nonsense\n');
    expect(await first(machine)).toBe(`No usable API key: ${model} needs one.`);
    await machine.write('.openclaw/openclaw.json', '{ oops');
    expect(await first(machine)).toMatch(/^Not ready: .*openclaw\.json is not valid JSON5\.$/);
    expect(await first(await createMachine())).toMatch(/^Not set up yet\./);
  });

  it('shows how long a key lasts, and never invents an expiry', async () => {
    const machine = await createMachine();
    const init = (input: string) =>
      machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input });
    await init(machine.aws.apiKey);
    expect(await status(machine)).toMatchObject({
      exitCode: 0,
      authMode: 'api-key',
      sso: null,
      profile: null,
      apiKey: { kind: 'long-term', expiresAt: null },
    });
    expect((await machine.run(['status'])).stdout).toContain('valid until revoked');
    const started = new Date(Date.now() - 3_600_000);
    await init(shortTermKey(started));
    const { apiKey } = await status(machine);
    expect(apiKey.kind).toBe('short-term');
    expect(Math.abs(Date.parse(apiKey.expiresAt) - started.getTime() - 43_200_000)).toBeLessThan(1000);
  });

  it('says that a short-term key has expired, exit 4', async () => {
    const machine = await createMachine();
    const key = shortTermKey(new Date(Date.now() - 13 * 3_600_000));
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    await machine.write('.openclaw/.env', `AWS_BEARER_TOKEN_BEDROCK=${key}\nAWS_REGION=us-east-1\n`);
    expect(await status(machine)).toMatchObject({ exitCode: 4, error: { code: 'OCB414' } });
    await machine.write('.openclaw/.env', 'AWS_BEARER_TOKEN_BEDROCK=\n');
    expect(await status(machine)).toMatchObject({ exitCode: 4, error: { code: 'OCB409' }, apiKey: null });
    // Without the variable, nothing says that a key was meant: init asks for the way.
    await machine.write('.openclaw/.env', '');
    const { stderr } = await machine.run(['status']);
    expect(stderr).toContain('Neither AWS_PROFILE nor an API key is set.');
    expect(stderr).toContain('Choose how to sign in: openclaw-bedrock init\n');
  });

  it('shows conflicts', async () => {
    const machine = await setUp();
    const stateEnv = join(machine.home, '.openclaw/.env');
    const env = { AWS_BEARER_TOKEN_BEDROCK: machine.aws.apiKey, AWS_REGION: 'eu-north-1' };
    const report = await status(machine, env);
    expect(report.apiKey).toEqual({ kind: 'long-term', expiresAt: null });
    expect(report.shadows).toEqual([
      { variable: 'AWS_BEARER_TOKEN_BEDROCK', where: 'process environment', wins: true },
      { variable: 'AWS_PROFILE', where: stateEnv, wins: false },
      { variable: 'AWS_REGION', where: 'process environment', wins: true },
      { variable: 'AWS_REGION', where: stateEnv, wins: false },
    ]);
    const { stdout } = await machine.run(['status'], { env });
    expect(stdout).toContain(`AWS_PROFILE from ${stateEnv} is ignored`);
    expect(stdout).not.toContain(machine.aws.apiKey);
  });

  it('shows static keys with the same name, which the SDK uses first', async () => {
    const machine = await setUp();
    await machine.write('.aws/credentials', STATIC_KEYS);
    expect((await status(machine)).shadows).toEqual([
      { variable: 'aws_access_key_id', where: join(machine.home, '.aws/credentials'), wins: true },
      { variable: 'sso_session', where: join(machine.home, AWS), wins: false },
    ]);
  });

  it('says that nothing is set up, or that something is damaged, exit 3', async () => {
    const machine = await createMachine();
    expect(await status(machine)).toMatchObject({
      exitCode: 3,
      ok: false,
      configured: false,
      authMode: null,
      error: { code: 'OCB304' },
    });
    const ready = await setUp();
    await ready.write(AWS, '');
    expect(await status(ready)).toMatchObject({
      exitCode: 3,
      configured: false,
      error: { code: 'OCB340' },
      files: [{ ok: true }, { ok: true }, { ok: false, problem: 'incomplete' }],
    });
    await ready.write('.openclaw/openclaw.json', '{');
    expect(await status(ready)).toMatchObject({
      exitCode: 3,
      configured: false,
      error: { code: 'OCB300' },
      files: [{ ok: false, problem: 'unreadable' }, { ok: true }, {}],
    });
  });

  it('notices a file that others can read', async () => {
    const machine = await setUp();
    await chmod(join(machine.home, '.openclaw/.env'), 0o644);
    expect((await status(machine)).files[1]).toMatchObject({ mode: '0644', ok: false, problem: 'exposed' });
    expect((await machine.run(['status'])).stdout).toContain('readable by others');
  });
});

describe('an existing session', () => {
  const CORP = (startUrl: string) =>
    `[sso-session corp]\nsso_start_url = ${startUrl}\nsso_region = eu-west-1\nsso_registration_scopes = sso:account:access\n`;
  const args = ({ aws }: Machine) => {
    const account = ['--account-id', '111122223333', '--no-verify', '--yes'];
    return ['init', '--auth', 'sso', '--sso-start-url', aws.startUrl, ...account];
  };

  it('is used for its portal, however that is written, with its region', async () => {
    const machine = await createMachine();
    const section = CORP(`${machine.aws.startUrl}/#/`);
    await machine.write(AWS, section);
    expect((await machine.run(args(machine))).exitCode).toBe(0);
    expect(await machine.read(AWS)).toContain(section);
    expect(await machine.read(AWS)).toContain('[profile bedrock-only]\nsso_session = corp\n');
    expect(await token(machine, 'corp')).toMatchObject({ region: 'eu-west-1' });
  });

  it('is not pointed to another portal', async () => {
    const machine = await createMachine();
    const section = CORP('https://d-9999999999.awsapps.com/start');
    await machine.write(AWS, section);
    expect((await machine.run(args(machine))).exitCode).toBe(0);
    expect(await machine.read(AWS)).toContain(section);
    expect(await machine.read(AWS)).toContain('[sso-session sso]\n');
  });

  it('converts a legacy profile, which can then be refreshed', async () => {
    const machine = await createMachine();
    await machine.write(
      AWS,
      `[profile old]\nsso_start_url = ${machine.aws.startUrl}\nsso_region = eu-west-1\nsso_account_id = 111122223333\nsso_role_name = BedrockInvokeOnly\noutput = json\n`,
    );
    const init = ['init', '--auth', 'sso', '--profile', 'old', '--yes'];
    const { exitCode, stderr } = await machine.run(init);
    expect(exitCode, stderr).toBe(0);
    const config = await machine.read(AWS);
    expect(config).toContain('sso_session = sso\n');
    expect(config?.match(/sso_start_url/g)).toHaveLength(1);
    expect(config).toContain('output = json\n');
    const report = JSON.parse((await machine.run(['status', '--json'])).stdout);
    expect(report).toMatchObject({ profile: 'old', sso: { signedIn: true, refreshable: true } });
  });
});

describe('bad input', () => {
  it.runIf(process.getuid?.() === 0)('says that there is no home, exit 3 (needs root)', async () => {
    const machine = await createMachine();
    // A user that the system does not know has no home folder.
    const as = await makeStranger();
    const { exitCode, stderr } = await machine.run(['login'], { env: { HOME: '' }, cwd: '/', as });
    expect(stderr).toContain('OCB306');
    expect(exitCode).toBe(3);
  });

  it('moves a corrupt cache file aside and reports it', async () => {
    const machine = await setUp();
    await writeFile(tokenPath(machine.home, 'sso'), '{"accessToken": "to');
    expect((await machine.run(['status'])).exitCode).toBe(4);
    const { exitCode, stderr } = await machine.run(['login']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain(`${tokenPath(machine.home, 'sso')}.corrupt`);
    expect(await token(machine)).toHaveProperty('accessToken');
  });

  it('reports an unusable cache folder, exit 3, before the sign-in starts', async () => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    await mkdir(join(machine.home, '.aws'));
    await writeFile(join(machine.home, '.aws', 'sso'), 'a file where a folder belongs');
    const { exitCode, stderr } = await machine.run(ssoArgs(machine.aws));
    expect(exitCode).toBe(3);
    expect(stderr).toContain(join(machine.home, '.aws', 'sso', 'cache'));
    expect(stderr).not.toContain('user_code');
  });

  it.each([
    [
      '401',
      { status: 401, type: 'UnauthorizedException', body: { message: 'Session token not found' } },
      4,
      'OCB404',
    ],
    ['403', { status: 403, type: 'ForbiddenException', body: { message: 'No access' } }, 4, 'OCB403'],
    ['429', { status: 429, type: 'TooManyRequestsException', body: { message: 'Slow' } }, 4, 'OCB430'],
    ['500', { status: 500, type: 'InternalServerException', body: { message: 'Oops' } }, 4, 'OCB430'],
    ['a cut line', 'cut' as const, 6, 'OCB600'],
  ])('names a portal that answers %s', async (_, answer, exitCode, code) => {
    const machine = await createMachine();
    machine.aws.answerNext('ListAccountRoles', answer, 10);
    machine.aws.answerNext('ListAccounts', answer, 10);
    const args = portalArgs(machine.aws);
    const run = await machine.run([...args, '--json', '--yes'], { env: { AWS_MAX_ATTEMPTS: '1' } });
    expect(run.exitCode).toBe(exitCode);
    const { error } = JSON.parse(run.stdout);
    expect(error.code).toBe(code);
    expect(error.fix.length).toBeGreaterThan(0);
    expect(await machine.read('.openclaw/openclaw.json')).toBeUndefined();
  });

  it('refreshes a cached sign-in that the portal no longer accepts', async () => {
    const machine = await setUp();
    machine.aws.answerNext('GetRoleCredentials', {
      status: 401,
      type: 'UnauthorizedException',
      body: { message: 'Session token not found or invalid' },
    });
    const { exitCode, stderr } = await machine.run(['init', '--yes', '--no-verify']);
    expect(exitCode, stderr).toBe(0);
    expect(grants(machine.aws)).toEqual(['device_code', 'device_code']);
  });

  it('reports a clock that is an hour off', async () => {
    const machine = await setUp();
    machine.aws.answerNext('GetRoleCredentials', {
      status: 401,
      type: 'UnauthorizedException',
      headers: { date: new Date(Date.now() + 3_600_000).toUTCString() },
      body: { message: 'Session token not found or invalid' },
    });
    const { exitCode, stderr } = await machine.run(['init', '--yes', '--no-verify']);
    expect(exitCode).toBe(4);
    expect(stderr).toContain('clock is wrong');
  });

  it("names the flag if the portal's region is wrong", async () => {
    const machine = await createMachine();
    machine.aws.answerNext('StartDeviceAuthorization', {
      status: 400,
      type: 'InvalidRequestException',
      body: { error: 'invalid_request', error_description: 'Invalid startUrl' },
    });
    const { exitCode, stderr } = await machine.run(ssoArgs(machine.aws));
    expect(exitCode).toBe(4);
    expect(stderr).toContain('--sso-region REGION');
    expect(stderr).toContain('eu-west-1');
  });

  it('lists the first accounts of very many', async () => {
    const accounts = Array.from({ length: 2000 }, (_, i) => ({
      accountId: String(100_000_000_000 + i),
      roles: ['BedrockInvokeOnly'],
    }));
    const machine = await createMachine({ accounts });
    const args = portalArgs(machine.aws);
    const { exitCode, stderr } = await machine.run(args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('100000000019 and 1980 more');
    const pages = machine.aws.requests.filter(({ operation }) => operation === 'ListAccounts');
    expect(pages).toHaveLength(20);
  });

  it('uses the only account and the only role without asking', async () => {
    const accounts = [{ accountId: '012345678901', roles: ['Some+Role'] }];
    const machine = await createMachine({ accounts });
    const args = portalArgs(machine.aws);
    expect((await machine.run([...args, '--no-verify'])).exitCode).toBe(0);
    expect(await machine.read(AWS)).toContain('sso_account_id = 012345678901\nsso_role_name = Some+Role\n');
  });

  it.each([
    ['no account', [], 'OCB406'],
    ['no role', [{ accountId: '111122223333', roles: [] }], 'OCB407'],
  ])('explains %s, with what to ask the administrator for', async (_, accounts, code) => {
    const machine = await createMachine({ accounts });
    const args = portalArgs(machine.aws);
    const { exitCode, stderr } = await machine.run(args);
    expect(exitCode).toBe(4);
    expect(stderr).toContain(code);
    expect(stderr).toContain('openclaw-bedrock policy');
  });
});

describe('Ctrl-C', () => {
  it.each<[string, string[], (machine: Machine) => unknown]>([
    ['while a code waits', ['login'], ({ aws }) => aws.answerNext('CreateToken', PENDING, 100)],
    ['while a refresh hangs', ['login', '--if-needed'], ({ aws }) => aws.answerNext('CreateToken', 'hang')],
    [
      'while the role is proven',
      ['init', '--yes'],
      ({ aws }) => aws.answerNext('GetRoleCredentials', 'hang'),
    ],
    ['while the portal hangs', ['logout'], ({ aws }) => aws.answerNext('Logout', 'hang')],
  ])('%s ends with 130', async (_, args, prepare) => {
    const machine = await setUp();
    await change(machine, { expiresAt: inMinutes(-1) });
    prepare(machine);
    const calls = machine.aws.requests.length;
    const run = machine.start(args);
    await expect.poll(() => machine.aws.requests.length, { timeout: 10_000 }).toBeGreaterThan(calls);
    await pause(300);
    run.child.kill('SIGINT');
    const { exitCode, stderr } = await run.ended;
    expect(stderr).toContain('Cancelled');
    expect(exitCode).toBe(130);
  });
});

const PENDING = {
  status: 400,
  type: 'AuthorizationPendingException',
  body: { error: 'authorization_pending' },
};
