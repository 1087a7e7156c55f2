/** Other people's AWS files: portals in every format, sections that sign in another way, files in unusual places. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAwsConfig } from '../../src/edit/aws-config.ts';
import { AWS, ENV } from '../helpers/home-files.ts';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';

const offline = (machine: Machine, ...flags: string[]) =>
  machine.run([
    ...['init', '--auth', 'sso', '--account-id', '222222222222', '--role-name', 'BedrockInvokeOnly'],
    ...['--no-login', '--no-verify', '--yes', '--json', ...flags],
  ]);
const portal = (url: string, region = 'us-east-1') => ['--sso-start-url', url, '--sso-region', region];

describe('a portal', () => {
  it.each([
    [
      'https://identitycenter.amazonaws.com/ssoins-1111111111111111',
      undefined,
      'https://identitycenter.amazonaws.com/ssoins-1111111111111111',
    ],
    [
      'https://identitycenter.amazonaws.com/ssoins-1111111111111111/',
      undefined,
      'https://identitycenter.amazonaws.com/ssoins-1111111111111111',
    ],
    ['ssoins-1111111111111111', undefined, 'https://identitycenter.amazonaws.com/ssoins-1111111111111111'],
    [
      'https://d-1234567890.eu-west-1.portal.amazonaws.com',
      'eu-west-1',
      'https://d-1234567890.eu-west-1.portal.amazonaws.com',
    ],
    [
      'https://start.us-gov-home.awsapps.com/directory/d-9067000000#/',
      'us-gov-west-1',
      'https://start.us-gov-home.awsapps.com/directory/d-9067000000',
    ],
  ])('%s', async (url, region, startUrl) => {
    const machine = await createMachine();
    const flags = region ? ['--sso-start-url', url] : portal(url);
    expect((await offline(machine, ...flags)).exitCode).toBe(0);
    const text = (await machine.read(AWS)) ?? '';
    expect(text).toContain(`sso_start_url = ${startUrl}\n`);
    if (region) expect(text).toContain(`sso_region = ${region}\n`);
    if (region?.startsWith('us-gov')) expect(await machine.read(ENV)).toContain('AWS_REGION=us-gov-west-1');
  });

  it.each([
    'https://example.com/ssoins-1111111111111111',
    'https://portal.amazonaws.com',
    'https://identitycenter.amazonaws.com/',
  ])('%s is none', async (url) => {
    const machine = await createMachine();
    expect((await offline(machine, ...portal(url))).exitCode).toBe(2);
  });
});

describe('~/.aws/credentials', () => {
  it.each([
    'credential_process = /bin/false',
    'role_arn = arn:aws:iam::1:role/x',
    'sso_start_url = https://x',
    'aws_access_key_id = AKIAQWERTYUIOPASDFGH\naws_secret_access_key = x',
  ])('with our profile and %s is found before anything is written', async (line) => {
    const machine = await createMachine();
    await machine.write('.aws/credentials', `[bedrock-only]\n${line}\n`);
    expect((await offline(machine, ...portal('d-1234567890'))).exitCode).toBe(2);
    expect(await machine.read(AWS)).toBeUndefined();
  });

  it.each(['aws_access_key_id = AKIAQWERTYUIOPASDFGH', 'aws_secret_access_key = x'])(
    'with only %s overrides nothing',
    async (half) => {
      const machine = await createMachine();
      await machine.write('.aws/credentials', `[bedrock-only]\n${half}\n`);
      expect((await machine.run(ssoArgs(machine.aws))).exitCode).toBe(0);
      expect(JSON.parse((await machine.run(['status', '--json'])).stdout).shadows).toEqual([]);
    },
  );

  it('that later got another sign-in shows it in status', async () => {
    const machine = await createMachine();
    expect((await machine.run(ssoArgs(machine.aws))).exitCode).toBe(0);
    await machine.write('.aws/credentials', '[bedrock-only]\ncredential_process = /bin/false\n');
    const { shadows } = JSON.parse((await machine.run(['status', '--json'])).stdout);
    expect(shadows[0]).toMatchObject({ variable: 'credential_process', wins: true });
  });
});

it('drops quotes around the portal and around the other values', async () => {
  const machine = await createMachine();
  const session =
    '[sso-session sso]\nsso_start_url = "https://d-1234567890.awsapps.com/start"\nsso_region = "us-east-1"\n';
  await machine.write(AWS, session);
  expect((await offline(machine, ...portal('d-1234567890'))).exitCode).toBe(0);
  expect(await machine.read(AWS)).toContain('sso_start_url = https://d-1234567890.awsapps.com/start\n');
});

it("writes this shell's AWS_CONFIG_FILE to .env, where the gateway finds it", async () => {
  const machine = await createMachine();
  const path = join(machine.home, 'cfg/aws.ini');
  const { exitCode } = await machine.run(ssoArgs(machine.aws), { env: { AWS_CONFIG_FILE: path } });
  expect(exitCode).toBe(0);
  expect(await machine.read(ENV)).toContain(`AWS_CONFIG_FILE=${path}`);
  expect((await machine.run(['verify'])).exitCode).toBe(0);
});

it('reports problems of the file as sentences, only to those affected', async () => {
  const machine = await createMachine();
  await machine.write(AWS, '[profile My Account:ReadOnly]\nregion = eu-west-1\n');
  const { stdout } = await offline(machine, ...portal('d-1234567890'));
  expect(stdout).not.toMatch(/invisible-to|stray-line/);
  const doctor = await machine.run(['doctor']);
  expect(doctor.stdout).not.toMatch(/invisible-to|stray-line/);
  expect(doctor.stdout).toContain('line 1');
});

it('merges two sections of our own profile, keeps the rest, and undo restores both', async () => {
  const machine = await createMachine();
  const others = ['[profile work]\n# theirs\nregion = eu-central-1\n', '[default]\noutput = json\n'];
  const twice = `[profile bedrock-only]\nregion = eu-west-1\n\n${others[0]}\n[profile bedrock-only]\nregion = us-east-1\noutput = json\n\n${others[1]}`;
  await machine.write(AWS, twice);
  const { exitCode, stdout } = await machine.run([...ssoArgs(machine.aws), '--json']);
  expect(exitCode).toBe(0);
  expect(JSON.stringify(JSON.parse(stdout).warnings)).not.toContain('.aws/config');
  const after = (await machine.read(AWS)) ?? '';
  expect(after.match(/^\[profile bedrock-only\]$/gm)).toHaveLength(1);
  for (const section of others) expect(after).toContain(section);
  expect(readAwsConfig(after).problems).toEqual([]);
  expect((await machine.run(['undo'])).exitCode).toBe(0);
  expect(await machine.read(AWS)).toBe(twice);
});

it("logout removes the AWS CLI's role credentials that came from SSO, and no others", async () => {
  const machine = await createMachine();
  expect((await machine.run(ssoArgs(machine.aws))).exitCode).toBe(0);
  await machine.write('.aws/cli/cache/a.json', '{"ProviderType":"sso","Credentials":{}}');
  await machine.write('.aws/cli/cache/b.json', '{"Credentials":{}}');
  expect((await machine.run(['logout'])).exitCode).toBe(0);
  expect(await machine.read('.aws/cli/cache/a.json')).toBeUndefined();
  expect(await machine.read('.aws/cli/cache/b.json')).toBeDefined();
});
