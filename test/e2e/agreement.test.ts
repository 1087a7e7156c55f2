import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tokenPath } from '../../src/sign-in/sso/token.ts';
import { CONFIG, ENV } from '../helpers/home-files.ts';
import { shortTermKey } from '../helpers/keys.ts';
import { filesHolding } from '../helpers/leaks.ts';
import { createMachine, type Machine, type RunOptions, ssoArgs } from '../helpers/machine.ts';
import { installOpenclaw } from '../helpers/openclaw.ts';

const KEYS = 'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n';

/** A machine that init has set up for SSO, without a refresh token. */
async function setUp(): Promise<Machine> {
  const machine = await createMachine({ issueRefreshToken: false });
  const { exitCode, stderr } = await machine.run([...ssoArgs(machine.aws), '--no-verify']);
  expect(exitCode, stderr).toBe(0);
  return machine;
}

async function changeToken({ home }: Machine, members: Record<string, unknown>): Promise<void> {
  const path = tokenPath(home, 'sso');
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...members }));
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

/** What each of the three commands reports about the machine. */
async function ask(machine: Machine, options: RunOptions = {}) {
  const json = async (...args: string[]) => {
    const { exitCode, stdout } = await machine.run([...args, '--json'], options);
    return { exitCode, ...JSON.parse(stdout) };
  };
  const doctor = await json('doctor', '--live');
  return {
    status: await json('status'),
    verify: await json('verify'),
    check: (id: string) => doctor.checks.find((one: { id: string }) => one.id === id),
  };
}

describe('status, doctor and verify agree', () => {
  it.each([
    ['config', `[profile bedrock-only]\n`],
    ['credentials', '[bedrock-only]\n'],
  ])('that keys in ~/.aws/%s win over the SSO settings of their profile', async (name, header) => {
    const machine = await setUp();
    const before = (await machine.read(`.aws/${name}`)) ?? '';
    const text = before.includes(header) ? before.replace(header, header + KEYS) : header + KEYS;
    await machine.write(`.aws/${name}`, text);
    const { status, check } = await ask(machine);
    expect(check('environment.shell')).toMatchObject({ status: 'fail', code: 'OCB458' });
    expect(status.shadows).toEqual([
      { variable: 'aws_access_key_id', where: `${machine.home}/.aws/${name}`, wins: true },
      { variable: 'sso_session', where: `${machine.home}/.aws/config`, wins: false },
    ]);
  });

  it.each([
    ['config', `[profile bedrock-only]\n`],
    ['credentials', '[bedrock-only]\n'],
  ])('that credential_process in ~/.aws/%s is used before the SSO settings', async (name, header) => {
    const machine = await setUp();
    const before = (await machine.read(`.aws/${name}`)) ?? '';
    const process = `${header}credential_process = /bin/false\n`;
    await machine.write(`.aws/${name}`, before.includes(header) ? before.replace(header, process) : process);
    const { status, verify, check } = await ask(machine);
    expect(check('environment.shell')).toMatchObject({ status: 'fail', code: 'OCB458' });
    expect(status).toMatchObject({
      exitCode: 4,
      error: { code: 'OCB458' },
      shadows: [{ variable: 'credential_process', where: `${machine.home}/.aws/${name}`, wins: true }],
    });
    expect(verify.exitCode).toBe(4);
    expect((await machine.run(['status'])).stdout).toContain('Not ready: Another setting overrides');
  });

  it('that a role without a source in ~/.aws/credentials wins nothing', async () => {
    const machine = await setUp();
    await machine.write('.aws/credentials', '[bedrock-only]\nrole_arn = arn:aws:iam::111122223333:role/x\n');
    const { status, verify, check } = await ask(machine);
    expect([status.exitCode, verify.exitCode, check('environment.shell')?.status]).toEqual([0, 0, 'ok']);
    await machine.write(
      '.aws/config',
      ((await machine.read('.aws/config')) ?? '').replace(
        '[profile bedrock-only]\n',
        '[profile bedrock-only]\nsource_profile = work\n',
      ),
    );
    const both = await ask(machine);
    expect(both.check('environment.shell')).toMatchObject({ status: 'fail', code: 'OCB458' });
    expect([both.status.exitCode, both.verify.exitCode]).toEqual([4, 4]);
  });

  it.each([
    ['sso_role_name', /^sso_role_name.*\n/m],
    ['[sso-session sso]', /^\[sso-session sso\]\n(?:sso_.*\n)+/m],
  ])('that %s is missing', async (missing, line) => {
    const machine = await setUp();
    await machine.write('.aws/config', ((await machine.read('.aws/config')) ?? '').replace(line, ''));
    const { status, check } = await ask(machine);
    expect(status).toMatchObject({ exitCode: 3, error: { code: 'OCB340' } });
    expect(status.error.cause).toContain(`${missing} is missing`);
    expect(check('sign-in.profile')).toMatchObject({ status: 'fail', code: 'OCB340' });
  });

  it('that the gateway’s service has settings of its own', async () => {
    const machine = await setUp();
    const unit = '.config/systemd/user/openclaw-gateway.service';
    await machine.write(unit, '[Service]\nExecStart=/usr/bin/openclaw gateway run\n');
    await machine.write(`${unit}.d/aws.conf`, '[Service]\nEnvironment=AWS_PROFILE=admin\n');
    const { status, check } = await ask(machine);
    const where = `${machine.home}/${unit}.d/aws.conf`;
    expect(check('environment.gateway')).toMatchObject({ status: 'fail', code: 'OCB458' });
    expect(status).toMatchObject({
      exitCode: 0,
      shadows: [{ variable: 'AWS_PROFILE', where, wins: true, reader: 'gateway' }],
    });
    expect((await machine.run(['status'])).stdout).toContain(`AWS_PROFILE is set in ${where}`);
  });

  it.each([
    // The AWS SDK could still find credentials elsewhere, so verify asks it.
    ['none is named', 'AWS_REGION=us-east-1\n', { exitCode: 4 }],
    [
      'the named one does not exist',
      'AWS_PROFILE=nope\nAWS_REGION=us-east-1\n',
      { exitCode: 3, error: { code: 'OCB340' } },
    ],
    [
      'ours does not exist',
      'AWS_PROFILE=bedrock-only\nAWS_REGION=us-east-1\n',
      { exitCode: 3, error: { code: 'OCB340' } },
    ],
  ])('that there is no profile to sign in with: %s', async (_, env, answer) => {
    const machine = await setUp();
    await machine.write(ENV, env);
    await rm(join(machine.home, '.aws'), { recursive: true });
    const { status, verify, check } = await ask(machine);
    expect(status).toMatchObject({ exitCode: 3, error: { code: 'OCB340' } });
    expect(check('sign-in.profile')).toMatchObject({ status: 'fail', code: 'OCB340' });
    expect(verify).toMatchObject(answer);
  });

  it.each([
    ['cut off', '{"accessToken": "x'],
    ['empty', ''],
    ['a list', '[]'],
  ])('that the saved sign-in is %s', async (_, text) => {
    const machine = await setUp();
    await writeFile(tokenPath(machine.home, 'sso'), text);
    const { status, verify, check } = await ask(machine);
    expect(status).toMatchObject({ exitCode: 4, error: { code: 'OCB453' } });
    expect(check('sign-in.session')).toMatchObject({ status: 'fail', code: 'OCB453' });
    expect(verify).toMatchObject({ exitCode: 4, error: { code: 'OCB453' } });
  });

  it.each([
    ['a list', '[1, 2]', 'OCB363', 'an object is expected'],
    ['a text', '"hello"', 'OCB363', 'an object is expected'],
    ['cut off', '{ "models": {', 'OCB300', 'end of text'],
    ['a missing include', '{ "models": { "$include": "gone.json" } }', 'OCB339', 'There is no file'],
    ['an include outside its folder', '{ "$include": "../models.json" }', 'OCB339', 'outside the folder'],
    ['includes in a circle', '{ "$include": ["a.json"] }', 'OCB339', 'b.json includes itself'],
  ])('that OpenClaw rejects openclaw.json: %s', async (_, text, code, cause) => {
    const machine = await setUp();
    await machine.write(CONFIG, text);
    await machine.write('models.json', '{}');
    await machine.write('.openclaw/a.json', '{ "models": { "$include": "b.json" } }');
    await machine.write('.openclaw/b.json', '{ "providers": { "$include": "b.json" } }');
    const { status, verify, check } = await ask(machine);
    const init = await machine.run(['init', '--yes', '--json']);
    expect(status).toMatchObject({ exitCode: 3, error: { code } });
    expect(status.error.cause).toContain(cause);
    expect(check('files.config')).toMatchObject({ status: 'fail', code });
    expect(verify).toMatchObject({ exitCode: 3, error: { code } });
    expect(JSON.parse(init.stdout)).toMatchObject({ error: { code, exitCode: 3 } });
  });

  it('that OPENCLAW_INCLUDE_ROOTS lets openclaw.json include a file outside its folder', async () => {
    const machine = await setUp();
    const config = JSON.parse((await machine.read(CONFIG)) ?? '');
    await machine.write('shared/models.json', JSON.stringify(config.models));
    await machine.write(CONFIG, JSON.stringify({ ...config, models: { $include: '../shared/models.json' } }));
    const env = { OPENCLAW_INCLUDE_ROOTS: ` ~/other:${machine.home}/shared` };
    const { status, verify, check } = await ask(machine, { env });
    expect([status.exitCode, verify.exitCode, check('files.provider')?.status]).toEqual([0, 0, 'ok']);
    // OpenClaw does not write there, and neither do we.
    const use = await machine.run(['use', 'amazon.nova-lite-v1:0', '--json'], { env });
    expect(JSON.parse(use.stdout)).toMatchObject({ error: { code: 'OCB322' } });
  });

  it.each([
    [
      'https://bedrock-runtime.cn-north-1.amazonaws.com.cn',
      'https://bedrock-runtime.us-east-1.amazonaws.com',
      /China regions.*cn-north-1/,
    ],
    [
      'https://bedrock-runtime.us-isob-east-1.sc2s.sgov.gov',
      'https://bedrock-runtime.us-east-1.amazonaws.com',
      /isolated ones \(us-isob-east-1/,
    ],
    [
      'https://bedrock-runtime.eusc-de-east-1.amazonaws.com',
      'https://bedrock-runtime.eusc-de-east-1.amazonaws.eu',
      /not a usable/,
    ],
  ])('that %s cannot work, and the fix does', async (baseUrl, right, cause) => {
    const machine = await createMachine();
    const withKey = { input: machine.aws.apiKey };
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], withKey);
    const config = JSON.parse((await machine.read(CONFIG)) ?? '');
    config.models.providers['amazon-bedrock'].baseUrl = baseUrl;
    await machine.write(CONFIG, JSON.stringify(config));
    const fix = `openclaw-bedrock init --endpoint-url ${right}`;
    for (const command of ['status', 'verify', 'doctor']) {
      const { exitCode, stdout, stderr } = await machine.run([command]);
      expect(exitCode).toBe(3);
      for (const words of ['OCB365', cause, fix]) expect(stdout + stderr).toMatch(words);
    }
    const fixed = await machine.run([...fix.split(' ').slice(1), '--yes', '--no-verify']);
    expect(fixed.exitCode, fixed.stderr).toBe(0);
    expect((await machine.run(['status'])).exitCode).toBe(0);
  });

  it('that the region alone leads to no endpoint', async () => {
    const machine = await createMachine();
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    const config = JSON.parse((await machine.read(CONFIG)) ?? '');
    delete config.models.providers['amazon-bedrock'].baseUrl;
    await machine.write(CONFIG, JSON.stringify(config));
    expect((await ask(machine)).status.exitCode).toBe(0);
    await machine.write(ENV, `AWS_BEARER_TOKEN_BEDROCK=${machine.aws.apiKey}\nAWS_REGION=cn-north-1\n`);
    const { status, verify, check } = await ask(machine);
    expect(status).toMatchObject({ exitCode: 3, error: { code: 'OCB365' } });
    expect(verify).toMatchObject({ exitCode: 3, error: { code: 'OCB365' } });
    expect(check('files.provider')).toMatchObject({ status: 'fail', code: 'OCB365' });
  });

  it('that keys in the environment take effect if no profile is named', async () => {
    const machine = await setUp();
    await machine.write('.openclaw/.env', 'AWS_REGION=us-east-1\n');
    const env = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'x' };
    const { status, verify, check } = await ask(machine, { env });
    expect(check('environment.shell')).toMatchObject({ status: 'fail', code: 'OCB458' });
    expect(verify.exitCode).toBe(4);
    expect(status.shadows).toEqual([
      { variable: 'AWS_ACCESS_KEY_ID', where: 'process environment', wins: true },
    ]);
  });

  it('that an empty key in the environment prevents OpenClaw from signing in', async () => {
    const machine = await setUp();
    const { status, verify, check } = await ask(machine, { env: { AWS_BEARER_TOKEN_BEDROCK: '' } });
    expect(check('environment.shell')).toMatchObject({ status: 'fail', code: 'OCB458' });
    expect(verify).toMatchObject({ exitCode: 4, error: { code: 'OCB458' } });
    expect(status).toMatchObject({ exitCode: 4, error: { code: 'OCB458' }, sso: { signedIn: true } });
  });

  it('that a short-term key has expired', async () => {
    const machine = await createMachine();
    const key = machine.plant(shortTermKey(new Date(Date.now() - 48 * 3600_000), 'us-east-1'));
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    await machine.write(ENV, `AWS_BEARER_TOKEN_BEDROCK=${key}\nAWS_REGION=us-east-1\n`);
    const { status, verify, check } = await ask(machine);
    expect(check('sign-in.api-key')).toMatchObject({ status: 'fail', code: 'OCB414' });
    expect(status).toMatchObject({ exitCode: 4, error: { code: 'OCB414' } });
    expect(verify).toMatchObject({ exitCode: 4, error: { code: 'OCB414' } });
  });

  it('that a key was not copied whole', async () => {
    const machine = await createMachine();
    const { apiKey } = machine.aws;
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: apiKey });
    const part = machine.plant(apiKey.slice(0, 30));
    await machine.write(ENV, `AWS_BEARER_TOKEN_BEDROCK=${part}\nAWS_REGION=us-east-1\n`);
    const { status, verify, check } = await ask(machine);
    expect(check('sign-in.api-key')).toMatchObject({ status: 'fail', code: 'OCB413' });
    expect(status).toMatchObject({ exitCode: 4, error: { code: 'OCB413' } });
    expect(verify).toMatchObject({ exitCode: 4, error: { code: 'OCB413' } });
  });

  it('that a key in .env with Bearer before it is none, until init writes it properly', async () => {
    const machine = await createMachine();
    const { apiKey } = machine.aws;
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: apiKey });
    await machine.write(ENV, `AWS_BEARER_TOKEN_BEDROCK=Bearer ${apiKey}\nAWS_REGION=us-east-1\n`);
    const { status, verify, check } = await ask(machine);
    expect(check('sign-in.api-key')).toMatchObject({ status: 'fail', code: 'OCB413' });
    expect(status).toMatchObject({ exitCode: 4, error: { code: 'OCB413' } });
    expect(verify.exitCode).toBe(4);
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: apiKey });
    expect((await machine.run(['status'])).exitCode).toBe(0);
  });

  it('that a short-term key works only in its own region', async () => {
    const machine = await createMachine();
    const key = machine.plant(shortTermKey(new Date(), 'eu-west-1'));
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    await machine.write('.openclaw/.env', `AWS_BEARER_TOKEN_BEDROCK=${key}\nAWS_REGION=us-east-1\n`);
    const { status, check } = await ask(machine);
    expect(check('sign-in.api-key')).toMatchObject({ status: 'fail', code: 'OCB408' });
    expect(status).toMatchObject({ exitCode: 4, error: { code: 'OCB408' }, apiKey: { kind: 'short-term' } });
  });

  it('that a token for another portal does not count as signed in', async () => {
    const machine = await setUp();
    await changeToken(machine, { startUrl: 'https://d-9999999999.awsapps.com/start' });
    const { status, check } = await ask(machine);
    expect(status).toMatchObject({ exitCode: 4, error: { code: 'OCB400' }, sso: { signedIn: false } });
    expect(check('sign-in.session')).toMatchObject({ status: 'fail', code: 'OCB400' });
  });

  it('that the SDK does not use a token in its last five minutes', async () => {
    const machine = await setUp();
    await changeToken(machine, { expiresAt: inMinutes(4) });
    const last = await ask(machine);
    expect(last.verify.exitCode).toBe(4);
    expect(last.status).toMatchObject({ exitCode: 4, error: { code: 'OCB404' }, sso: { signedIn: false } });
    expect(last.check('sign-in.session')).toMatchObject({ status: 'fail', code: 'OCB404' });
    await changeToken(machine, { expiresAt: inMinutes(10) });
    const before = await ask(machine);
    expect(before.verify.exitCode).toBe(0);
    expect(before.status).toMatchObject({ exitCode: 0, sso: { signedIn: true, refreshable: false } });
    expect(before.check('sign-in.session')?.status).toBe('ok');
    expect(before.check('permissions.role')?.status).toBe('ok');
  });

  it('that a legacy profile is signed in until its last minute', async () => {
    const machine = await setUp();
    await machine.write(
      '.aws/config',
      `[profile bedrock-only]\nsso_start_url = ${machine.aws.startUrl}\nsso_region = eu-west-1\nsso_account_id = 111122223333\nsso_role_name = BedrockInvokeOnly\nregion = us-east-1\n`,
    );
    const token = JSON.parse(await readFile(tokenPath(machine.home, 'sso'), 'utf8'));
    await writeFile(
      tokenPath(machine.home, machine.aws.startUrl),
      JSON.stringify({ ...token, expiresAt: inMinutes(4) }),
    );
    const { status, verify, check } = await ask(machine);
    expect(verify.exitCode).toBe(0);
    expect(status).toMatchObject({ exitCode: 0, sso: { signedIn: true, refreshable: false } });
    expect(check('sign-in.session')?.status).toBe('ok');
    expect(check('permissions.role')?.status).toBe('ok');
  });

  it('which profile an OpenClaw uses that reads it from the working folder', async () => {
    const machine = await setUp();
    const config = (await machine.read('.aws/config')) ?? '';
    await machine.write(
      '.aws/config',
      `${config}\n${config.slice(config.indexOf('[profile')).replace('bedrock-only', 'other')}`,
    );
    await machine.write('.env', 'AWS_PROFILE=other\n');
    const old = await installOpenclaw(machine, { version: '2026.5.7' });
    const { status, verify, check } = await ask(machine, { env: old.env });
    expect(verify.credentialSource).toBe(`AWS_PROFILE=other (${machine.home}/.env)`);
    expect(check('environment.shell')).toMatchObject({ status: 'fail', code: 'OCB458' });
    expect(status).toMatchObject({
      profile: 'other',
      shadows: [
        { variable: 'AWS_PROFILE', where: `${machine.home}/.env`, wins: true },
        { variable: 'AWS_PROFILE', where: `${machine.home}/.openclaw/.env`, wins: false },
      ],
    });
    const login = await machine.run(['login', '--if-needed', '--json'], { env: old.env });
    expect(JSON.parse(login.stdout)).toMatchObject({ ok: true, profile: 'other' });
    const logout = await machine.run(['logout', '--json'], { env: old.env });
    expect(JSON.parse(logout.stdout)).toMatchObject({ ok: true, profile: 'other' });

    const today = await installOpenclaw(machine, { version: '2026.9.6' });
    expect((await ask(machine, { env: today.env })).status).toMatchObject({
      profile: 'bedrock-only',
      shadows: [],
    });
  });

  it('that the Bedrock plugin is missing where this OpenClaw needs it', async () => {
    const machine = await setUp();
    const openclaw = await installOpenclaw(machine, { version: '2026.9.6' });
    const before = await ask(machine, { env: openclaw.env });
    expect(before.status).toMatchObject({ exitCode: 3, error: { code: 'OCB308' } });
    expect(before.check('openclaw.plugin')).toMatchObject({ status: 'fail', code: 'OCB308' });
    await openclaw.installPlugin('2026.9.6');
    const after = await ask(machine, { env: openclaw.env });
    expect([after.status.exitCode, after.check('openclaw.plugin')?.status]).toEqual([0, 'ok']);
  });
});

/** How the source document has OpenClaw refer to an API key. */
const REFERENCE = { auth: 'api-key', apiKey: '${AWS_BEARER_TOKEN_BEDROCK}', authHeader: true };

/** A machine that init has set up for an API key. */
async function setUpKey(): Promise<Machine> {
  const machine = await createMachine();
  await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
  return machine;
}

/** The same with a reference to the key in its provider block, as before. */
async function setUpReference(): Promise<Machine> {
  const machine = await setUpKey();
  const config = await readConfig(machine);
  Object.assign(config.models.providers['amazon-bedrock'], REFERENCE);
  await machine.write(CONFIG, JSON.stringify(config));
  return machine;
}

const readConfig = async (machine: Machine) => JSON.parse((await machine.read(CONFIG)) ?? '');
const providerOf = async (machine: Machine) => (await readConfig(machine)).models.providers['amazon-bedrock'];

describe('an API key', () => {
  it.each<[string, () => Promise<Machine>, (machine: Machine) => Promise<RunOptions | undefined>]>([
    ['as init writes it', setUpKey, async () => undefined],
    ['as the source document has it', setUpReference, async () => undefined],
    [
      'in openclaw.json',
      setUpKey,
      async (machine) => {
        const config = {
          ...(await readConfig(machine)),
          env: { AWS_BEARER_TOKEN_BEDROCK: machine.aws.apiKey },
        };
        await machine.write(CONFIG, JSON.stringify(config));
        await machine.write(ENV, 'AWS_REGION=us-east-1\n');
        return undefined;
      },
    ],
    [
      'in this shell alone',
      setUpKey,
      async (machine) => {
        await machine.write(ENV, 'AWS_REGION=us-east-1\n');
        return { env: { AWS_BEARER_TOKEN_BEDROCK: machine.aws.apiKey } };
      },
    ],
    [
      'beside a profile for other programs',
      setUpKey,
      async (machine) => {
        await machine.write(ENV, `${await machine.read(ENV)}AWS_PROFILE=work\n`);
        await machine.write(
          '.aws/config',
          '[profile work]\naws_access_key_id = x\naws_secret_access_key = y\n',
        );
        return undefined;
      },
    ],
  ])('%s is what signs, by every command', async (_, make, change) => {
    const machine = await make();
    const { status, verify, check } = await ask(machine, await change(machine));
    expect([status.exitCode, verify.exitCode]).toEqual([0, 0]);
    expect([status.authMode, verify.authMode]).toEqual(['api-key', 'api-key']);
    expect(check('sign-in.api-key')?.status).toBe('ok');
    expect(machine.aws.requests.at(-1)?.headers.authorization).toMatch(/^Bearer /);
  });

  it('in .env beside a profile for other programs is said to override it', async () => {
    const machine = await setUpKey();
    await machine.write(ENV, `${await machine.read(ENV)}AWS_PROFILE=work\n`);
    const { status, check } = await ask(machine);
    expect(status.shadows).toMatchObject([
      { variable: 'AWS_BEARER_TOKEN_BEDROCK', wins: true },
      { variable: 'AWS_PROFILE', wins: false },
    ]);
    expect(check('environment.shell')).toMatchObject({
      status: 'warn',
      fix: ['openclaw-bedrock init --auth aws --profile work'],
    });
    const withPortal = await setUpKey();
    await withPortal.write(ENV, `${await withPortal.read(ENV)}AWS_PROFILE=work\n`);
    await withPortal.write(
      '.aws/config',
      '[profile work]\nsso_start_url = https://d-1111111111.awsapps.com/start\nsso_region = eu-west-1\nsso_account_id = 111122223333\nsso_role_name = x\n',
    );
    // The portal of a profile that does not sign is no part of the setup.
    expect((await withPortal.run(['status'])).stdout).not.toContain('d-1111111111');
    expect((await ask(withPortal)).check('environment.shell')).toMatchObject({
      fix: ['openclaw-bedrock init --auth sso --profile work'],
    });
  });

  it('in .env beside our own profile hides it, and is taken out', async () => {
    const machine = await setUp();
    const env = await machine.read(ENV);
    await machine.write(ENV, `${env}AWS_BEARER_TOKEN_BEDROCK=${machine.aws.apiKey}\n`);
    const { status, verify, check } = await ask(machine);
    expect([status.authMode, verify.authMode]).toEqual(['sso', 'api-key']);
    expect(check('environment.shell')).toMatchObject({ status: 'fail', code: 'OCB458' });
    await machine.run(['doctor', '--fix']);
    expect(await machine.read(ENV)).toBe(env);
  });

  it.each<[string, string[]]>([
    ['a rerun', ['init', '--yes', '--json']],
    ['use', ['use', 'nova-lite', '--json']],
    ['doctor --fix', ['doctor', '--fix', '--json']],
  ])('is no longer referred to after %s, which says so, once, and can be undone', async (name, args) => {
    const machine = await setUpReference();
    const before = await machine.read(CONFIG);
    expect((await ask(machine)).check('files.key-reference')).toMatchObject({ status: 'warn' });
    const first = JSON.parse((await machine.run(args)).stdout);
    if (name !== 'doctor --fix') expect(first.warnings.join()).toContain('no longer refers to the API key');
    const after = await providerOf(machine);
    expect([after.auth, after.apiKey, after.authHeader]).toEqual(['aws-sdk', undefined, undefined]);
    const again = JSON.parse((await machine.run(args)).stdout);
    expect([again.backupId, JSON.stringify(again)]).toEqual([null, expect.not.stringContaining('refers to')]);
    expect((await ask(machine)).check('files.key-reference')).toMatchObject({ status: 'ok' });
    await machine.run(['undo']);
    expect(await machine.read(CONFIG)).toBe(before);
  });

  it('is in no file but .env after a rerun, and in none after a switch to SSO', async () => {
    const machine = await setUpReference();
    const path = '.openclaw/agents/main/agent/models.json';
    const copy = {
      providers: { 'amazon-bedrock': { ...REFERENCE, apiKey: machine.aws.apiKey, models: [] } },
    };
    const write = () => machine.write(path, JSON.stringify(copy));
    await write();
    const { check } = await ask(machine);
    expect(check('files.key-copies')).toMatchObject({ status: 'warn' });
    await machine.run(['init', '--yes']);
    expect(await machine.read(path)).not.toContain(machine.aws.apiKey);
    await machine.run(['undo']);
    expect(await machine.read(path)).toBe(JSON.stringify(copy));
    const run = await machine.run(ssoArgs(machine.aws));
    expect(run.exitCode, run.stderr).toBe(0);
    expect(filesHolding(machine.home, [machine.aws.apiKey])).toEqual([]);
  });
});

describe('in Chinese', () => {
  it('shows no place name in English', async () => {
    const machine = await setUp();
    const env = { AWS_PROFILE: 'bedrock-only' };
    const verify = await machine.run(['verify', '--lang', 'zh-TW'], { env });
    expect(verify.stderr).toContain('AWS_PROFILE=bedrock-only（目前程序的環境變數）');
    const profile = await machine.run(['status', '--lang', 'zh-TW'], { env: { AWS_PROFILE: '' } });
    expect(profile.stderr).toContain('OCB458');
    expect(profile.stderr).not.toContain('process environment');
    const shadows = await machine.run(['status', '--lang', 'zh-TW'], { env: { AWS_REGION: 'eu-west-1' } });
    expect(shadows.stdout).toContain('生效：目前程序的環境變數 的 AWS_REGION');
  });
});
