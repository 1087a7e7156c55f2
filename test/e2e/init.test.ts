import { stat } from 'node:fs/promises';
import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { AWS, CONFIG, ENV } from '../helpers/home-files.ts';
import { createMachine, portalArgs, ssoArgs } from '../helpers/machine.ts';

/** Static keys like those in AWS's examples, under our profile's name. */
const STATIC_KEYS =
  '[bedrock-only]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n';

describe('init with SSO', () => {
  it('treats any sign-in flag as a request to sign in, even if an API key is set up', async () => {
    const machine = await createMachine();
    await machine.run(['init', '--api-key-stdin', '--yes', '--no-verify'], { input: machine.aws.apiKey });
    for (const flag of ['--role-name', '--sso-session', '--account-id']) {
      const run = await machine.run(['init', flag, '123456789012', '--yes', '--dry-run']);
      expect(run.stderr).toContain('--sso-start-url');
      expect(run.exitCode).toBe(2);
    }
  });

  it('takes a new machine to a live reply and leaves exactly the three files and the token', async () => {
    const machine = await createMachine();
    const { exitCode, stderr } = await machine.run(ssoArgs(machine.aws));
    expect(stderr).toContain('Hello from the sandbox');
    expect(exitCode).toBe(0);
    expect(await machine.read(AWS)).toBe(`[sso-session sso]
sso_start_url = https://d-0000000000.awsapps.com/start
sso_region = eu-west-1
sso_registration_scopes = sso:account:access

[profile bedrock-only]
sso_session = sso
sso_account_id = 111122223333
sso_role_name = BedrockInvokeOnly
region = us-east-1
`);
    expect(await machine.read(ENV)).toBe('AWS_PROFILE=bedrock-only\nAWS_REGION=us-east-1\n');
    const mode = async (path: string) => (await stat(`${machine.home}/${path}`)).mode & 0o777;
    expect(await mode(ENV)).toBe(0o600);
    expect(await mode(CONFIG)).toBe(0o600);
    expect(await mode('.openclaw')).toBe(0o700);
    const call = machine.aws.requests.find(({ operation }) => operation === 'ConverseStream');
    expect(call?.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 .*\/us-east-1\/bedrock\//);
  });

  it('shows URL and code on separate lines without a terminal', async () => {
    const machine = await createMachine({ approveAfterMs: 300 });
    const { stderr } = await machine.run(ssoArgs(machine.aws));
    expect(stderr).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/device\?user_code=[A-Z0-9]{4}-[A-Z0-9]{4}$/m);
    expect(stderr).toMatch(/shows: [A-Z0-9]{4}-[A-Z0-9]{4}$/m);
    expect(stderr).not.toContain('\u001b');
  });

  it('signs in once: the second run uses the token, writes nothing and needs no flag', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const files = await Promise.all([AWS, ENV, CONFIG].map(machine.read));
    const again = await machine.run(['init', '--yes', '--json']);
    expect(again.exitCode).toBe(0);
    const result = JSON.parse(again.stdout);
    expect(result).toMatchObject({ version: 1, command: 'init', ok: true, backupId: null });
    expect(result.changes.map(({ action }: { action: string }) => action)).toEqual(['none', 'none', 'none']);
    expect(await Promise.all([AWS, ENV, CONFIG].map(machine.read))).toEqual(files);
    const starts = machine.aws.requests.filter(({ operation }) => operation === 'StartDeviceAuthorization');
    expect(starts).toHaveLength(1);
  });

  it('gives a repeat-command that repeats the run', async () => {
    const machine = await createMachine();
    const first = await machine.run([
      ...ssoArgs(machine.aws),
      '--json',
      '--region',
      'us-west-2',
      '--alias',
      'gpt',
    ]);
    const { repeatCommand } = JSON.parse(first.stdout);
    const [program, ...args] = repeatCommand.split(' ');
    expect(program).toBe('openclaw-bedrock');
    const again = await machine.run([...args, '--json']);
    expect(JSON.parse(again.stdout).changes.map(({ action }: { action: string }) => action)).toEqual([
      'none',
      'none',
      'none',
    ]);
  });

  it('rejects a role that is not assigned, before anything is written', async () => {
    const machine = await createMachine();
    const args = [...ssoArgs(machine.aws), '--role-name', 'Administrator'];
    const { exitCode, stderr } = await machine.run(args);
    expect(exitCode).toBe(4);
    expect(stderr).toContain('OCB405');
    expect(stderr).toContain('openclaw-bedrock policy');
    expect(await Promise.all([AWS, ENV, CONFIG].map(machine.read))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('exits with 4 if the person denies', async () => {
    const machine = await createMachine({ approveAfterMs: 'never' });
    machine.aws.deny();
    const { exitCode, stderr } = await machine.run(ssoArgs(machine.aws));
    expect(exitCode).toBe(4);
    expect(stderr).toContain('OCB401');
    expect(await machine.read(CONFIG)).toBeUndefined();
  });

  it('lists the accounts to choose from if nobody can be asked', async () => {
    const machine = await createMachine();
    const args = portalArgs(machine.aws);
    const { exitCode, stderr } = await machine.run(args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--account-id is required; you can use: 111122223333, 444455556666');
  });
});

describe('init with an API key', () => {
  it('reads the key from stdin and puts it only into .env and on the wire', async () => {
    const machine = await createMachine();
    const key = machine.aws.apiKey;
    const run = await machine.run(['init', '--api-key-stdin', '--yes'], { input: `  Bearer ${key}\n` });
    expect(run.exitCode).toBe(0);
    expect(await machine.read(ENV)).toBe(`AWS_BEARER_TOKEN_BEDROCK=${key}\nAWS_REGION=us-east-1\n`);
    expect(await machine.read(CONFIG)).not.toContain(key);
    expect(await machine.read(AWS)).toBeUndefined();
    expect(run.stdout + run.stderr).not.toContain(key);
    const call = machine.aws.requests.find(({ operation }) => operation === 'ConverseStream');
    expect(call?.headers.authorization).toBe(`Bearer ${key}`);
  });

  it('reads the key from the environment, and keeps the existing one on a rerun', async () => {
    const machine = await createMachine();
    const env = { AWS_BEARER_TOKEN_BEDROCK: machine.aws.apiKey };
    expect((await machine.run(['init', '--auth', 'api-key', '--yes'], { env })).exitCode).toBe(0);
    const again = await machine.run(['init', '--yes', '--json']);
    expect(JSON.parse(again.stdout).verify.authMode).toBe('api-key');
  });

  it('explains what a key looks like if none was given', async () => {
    const machine = await createMachine();
    const { exitCode, stderr } = await machine.run(['init', '--api-key-stdin'], {
      input: 'AKIAIOSFODNN7EXAMPLE',
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('start with ABSK or bedrock-api-key-');
    expect(machine.aws.requests).toHaveLength(0);
  });

  it('keeps the files and exits with 4 if Bedrock rejects the key', async () => {
    const machine = await createMachine();
    const wrong = `ABSK${Buffer.from('BedrockAPIKey-x-at-111122223333:wrongwrongwrongwrong').toString('base64')}`;
    const run = await machine.run(['init', '--api-key-stdin', '--yes', '--json'], { input: wrong });
    expect(run.exitCode).toBe(4);
    expect(JSON.parse(run.stdout)).toMatchObject({
      ok: false,
      verify: null,
      error: { code: 'OCB408', exitCode: 4 },
      changes: [{ action: 'none' }, { action: 'create' }, { action: 'create' }],
    });
    expect(run.stdout + run.stderr).not.toContain(wrong);
  });
});

describe('switching', () => {
  const commented = `// my gateway
{
  gateway: { mode: "local" }, // keep
  /* models below */
  models: { providers: { /* none yet */ } },
}
`;

  it('from SSO to an API key and back over a commented file ends where it started, without the key', async () => {
    const machine = await createMachine();
    await machine.write(CONFIG, commented);
    await machine.write(ENV, '# mine\nOTHER=1\n');
    await machine.run(ssoArgs(machine.aws));
    const first = await Promise.all([AWS, ENV, CONFIG].map(machine.read));
    await machine.run(['init', '--api-key-stdin', '--yes'], { input: machine.aws.apiKey });
    expect(await machine.read(ENV)).toContain('AWS_BEARER_TOKEN_BEDROCK=ABSK');
    expect(await machine.read(ENV)).not.toContain('AWS_PROFILE');
    const back = await machine.run(['init', '--auth', 'sso', '--yes', '--json']);
    expect(JSON.parse(back.stdout).verify.authMode).toBe('sso');
    // The order of lines in .env may differ after a switch; its meaning may not.
    const last = await Promise.all([AWS, ENV, CONFIG].map(machine.read));
    expect(last[0]).toBe(first[0]);
    expect(last[2]).toBe(first[2]);
    expect(last[1]?.split('\n').sort()).toEqual(first[1]?.split('\n').sort());
    for (const text of ['// my gateway\n', '// keep\n', '/* models below */', '/* none yet */'])
      expect(last[2]).toContain(text);
  });

  it('reports that a key in the environment overrides SSO', async () => {
    const machine = await createMachine();
    const env = { AWS_BEARER_TOKEN_BEDROCK: machine.aws.apiKey };
    const { stderr, exitCode } = await machine.run(ssoArgs(machine.aws), { env });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('unset AWS_BEARER_TOKEN_BEDROCK');
  });
});

describe('--dry-run', () => {
  it('shows every diff, writes nothing and makes no call', async () => {
    const machine = await createMachine();
    const run = await machine.run([...ssoArgs(machine.aws), '--dry-run', '--json']);
    expect(run.exitCode).toBe(0);
    const { changes } = JSON.parse(run.stdout);
    expect(changes.map(({ action }: { action: string }) => action)).toEqual(['create', 'create', 'create']);
    expect(changes[0].diff).toContain('+[profile bedrock-only]');
    expect(machine.aws.requests).toHaveLength(0);
    expect(await machine.read(CONFIG)).toBeUndefined();
  });

  it('masks keys in the diff', async () => {
    const machine = await createMachine();
    await machine.write(ENV, 'OPENAI_API_KEY=sk-proj-abcdefghijklmnopqrstuvwxyz0123456789\n');
    const args = ['init', '--api-key-stdin', '--dry-run'];
    const { stderr, stdout } = await machine.run(args, { input: machine.aws.apiKey });
    expect(stderr + stdout).toContain('AWS_BEARER_TOKEN_BEDROCK=ABSK…');
    expect(stderr + stdout).not.toContain(machine.aws.apiKey);
    expect(stderr + stdout).not.toContain('abcdefghijklmnop');
  });
});

describe('bad input', () => {
  it('lists all problems at once, each with its flag', async () => {
    const machine = await createMachine();
    const { exitCode, stderr } = await machine.run([
      'init',
      '--auth',
      'sso',
      '--regoin',
      'x',
      '--region',
      'mars',
      '--account-id',
      '12',
      '--profile',
      'a b',
      '--sso-start-url',
      'https://acme.okta.com/home',
    ]);
    expect(exitCode).toBe(2);
    for (const part of [
      '--regoin is not a known flag; did you mean --region?',
      '--region: "mars" is not an AWS region',
      '--account-id must be 12 digits',
      '--profile may contain',
      '--sso-start-url: acme.okta.com is your company’s login page',
    ])
      expect(stderr).toContain(part);
  });

  it('lists what is missing without a terminal', async () => {
    const machine = await createMachine();
    expect((await machine.run(['init'])).stderr).toContain('--auth is required');
    const sso = await machine.run(['init', '--auth', 'sso']);
    expect(sso.exitCode).toBe(2);
    expect(sso.stderr).toContain('--sso-start-url is required');
    expect(sso.stderr).toContain('--account-id is required');
    const key = await machine.run(['init', '--auth', 'api-key', '--json']);
    expect(JSON.parse(key.stdout).error).toMatchObject({
      code: 'OCB200',
      problems: [{ flag: '--api-key-stdin', message: 'is required' }],
    });
  });

  for (const [path, text, place] of [
    [CONFIG, '{\n  models: {,}\n}\n', 'line 2, column 12'],
    [AWS, '[profile x\nregion = y\n', 'Line 1'],
  ] as const)
    it(`leaves ${path} unchanged if it cannot be read`, async () => {
      const machine = await createMachine();
      await machine.write(path, text);
      const { exitCode, stderr } = await machine.run(ssoArgs(machine.aws));
      expect(exitCode).toBe(3);
      expect(stderr).toContain(`${machine.home}/${path}`);
      expect(stderr.toLowerCase()).toContain(place.toLowerCase());
      expect(await machine.read(path)).toBe(text);
    });

  it('rejects a profile name that is used for something else, or hidden by static keys', async () => {
    const machine = await createMachine();
    await machine.write(AWS, '[profile bedrock-only]\nrole_arn = arn:aws:iam::1:role/x\n');
    const taken = await machine.run(ssoArgs(machine.aws));
    expect(taken.exitCode).toBe(2);
    expect(taken.stderr).toContain('--profile bedrock-only is already used for something else (role_arn)');
    await machine.write(AWS, '');
    await machine.write('.aws/credentials', STATIC_KEYS);
    expect((await machine.run(ssoArgs(machine.aws))).stderr).toContain('would override SSO');
  });

  it('does not point a session that others use to another portal', async () => {
    const machine = await createMachine();
    await machine.write(
      AWS,
      '[sso-session sso]\nsso_start_url = https://d-9999999999.awsapps.com/start\nsso_region = us-east-1\n[profile work]\nsso_session = sso\n',
    );
    const { exitCode, stderr } = await machine.run(ssoArgs(machine.aws));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--sso-session sso already points to');
  });
});

describe('languages', () => {
  it('speaks Traditional Chinese', async () => {
    const machine = await createMachine();
    const { stderr } = await machine.run([...ssoArgs(machine.aws), '--lang', 'zh-TW']);
    expect(stderr).toContain('Bedrock 可正常使用。尚未安裝 OpenClaw：請依序執行上述步驟。');
    const config = await machine.read(CONFIG);
    expect(json5.parse(config ?? '').models.mode).toBe('merge');
  });
});
