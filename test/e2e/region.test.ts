/** The region, from flag, files and shell to the three files and the call, and what depends on it. */
import { describe, expect, it } from 'vitest';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';

const ENV = '.openclaw/.env';
const CONFIG = '.openclaw/openclaw.json';
const AWS = '.aws/config';
const GATEWAY = 'https://gateway.example.com';
const WEST = 'https://bedrock-runtime.us-west-2.amazonaws.com';
const VPC = 'https://vpce-0a1b-2c3d.bedrock-runtime.us-west-2.vpce.amazonaws.com';

/** An API-key setup with these flags, without a call. */
async function setUp(machine: Machine, ...flags: string[]) {
  const args = ['init', '--api-key-stdin', '--yes', '--no-verify', ...flags];
  return machine.run(args, { input: machine.aws.apiKey });
}

async function written(machine: Machine) {
  const region = /^AWS_REGION=(.*)$/m.exec((await machine.read(ENV)) ?? '')?.[1];
  const baseUrl = /"baseUrl": "(.*)"/.exec((await machine.read(CONFIG)) ?? '')?.[1];
  return { region, baseUrl };
}

/** Runs `init` again, and returns what it would write. */
async function rerun(machine: Machine, env: Readonly<Record<string, string>> = {}) {
  const { stdout } = await machine.run(['init', '--yes', '--dry-run', '--json'], { env });
  return JSON.parse(stdout).changes.filter(({ action }: { action: string }) => action !== 'none');
}

describe('the region of a new machine', () => {
  it.each(['US-WEST-2', ' us-west-2 ', 'us-west-2'])('is AWS_REGION=%j, as AWS writes it', async (given) => {
    const machine = await createMachine();
    const env = { AWS_REGION: given, AWS_BEARER_TOKEN_BEDROCK: machine.aws.apiKey };
    const { exitCode } = await machine.run(['init', '--auth', 'api-key', '--yes', '--no-verify'], { env });
    expect(exitCode).toBe(0);
    expect(await written(machine)).toEqual({ region: 'us-west-2', baseUrl: WEST });
  });

  it.each([
    ['garbage', 'is not an AWS region'],
    ['cn-north-1', 'Bedrock is not available in the China regions'],
  ])('cannot be AWS_REGION=%s, and all else that is wrong is said with it', async (given, why) => {
    const machine = await createMachine();
    const args = ['init', '--auth', 'sso', '--account-id', '1', '--yes'];
    const { exitCode, stderr } = await machine.run(args, { env: { AWS_REGION: given } });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`"${given}"`);
    expect(stderr).toContain(why);
    expect(stderr).toContain('--account-id must be 12 digits');
    expect(stderr).not.toContain('--account-id is required');
    expect(stderr).toContain('--sso-start-url');
  });

  it('ignores AWS_REGION if --region is given', async () => {
    const machine = await createMachine();
    const env = { AWS_REGION: 'garbage' };
    const args = ['init', '--api-key-stdin', '--region', 'us-west-2', '--yes', '--dry-run'];
    expect((await machine.run(args, { env, input: machine.aws.apiKey })).exitCode).toBe(0);
  });

  it('is read from AWS_REGION by models and policy in the same way', async () => {
    const machine = await createMachine();
    for (const command of ['models', 'policy']) {
      const good = await machine.run([command, '--json'], { env: { AWS_REGION: 'EU-WEST-1' } });
      expect(JSON.parse(good.stdout).region).toBe('eu-west-1');
      const bad = await machine.run([command], { env: { AWS_REGION: 'cn-north-1' } });
      expect(bad.exitCode).toBe(2);
      expect(bad.stderr).toContain('not available in the China regions');
    }
  });
});

describe('the region of a setup', () => {
  it.each([[[]], [['--endpoint-url', GATEWAY]]])(
    'stays the same, whatever this shell says: %j',
    async (flags) => {
      const machine = await createMachine();
      await setUp(machine, '--region', 'eu-west-1', ...flags);
      expect(await rerun(machine, { AWS_REGION: 'us-west-2' })).toEqual([]);
      const { stdout } = await machine.run(['models', '--json'], { env: { AWS_REGION: 'us-west-2' } });
      expect(JSON.parse(stdout).region).toBe('eu-west-1');
    },
  );

  it("is the profile's if nothing else sets it", async () => {
    const machine = await createMachine();
    await machine.write(ENV, 'AWS_PROFILE=work\n');
    await machine.write(AWS, '[profile work]\nregion = eu-north-1\n');
    const env = { AWS_REGION: 'us-west-2', AWS_PROFILE: '', AWS_BEARER_TOKEN_BEDROCK: machine.aws.apiKey };
    await machine.run(['init', '--auth', 'api-key', '--yes', '--no-verify'], { env });
    expect((await written(machine)).region).toBe('eu-north-1');
  });

  it('does not depend on the folder that init runs in', async () => {
    const machine = await createMachine();
    await setUp(machine, '--region', 'eu-west-1', '--endpoint-url', GATEWAY);
    await machine.write('work/.env', 'AWS_REGION=us-west-2\n');
    const run = await machine.run(['init', '--yes', '--dry-run', '--json'], { cwd: `${machine.home}/work` });
    expect(JSON.parse(run.stdout).changes.map(({ action }: { action: string }) => action)).toEqual([
      'none',
      'none',
      'none',
    ]);
  });
});

describe('an endpoint whose host names a region', () => {
  it.each([WEST, VPC])('determines the region and stays: %s', async (endpoint) => {
    const machine = await createMachine();
    const { exitCode } = await setUp(machine, '--endpoint-url', endpoint);
    expect(exitCode).toBe(0);
    expect(await written(machine)).toEqual({ region: 'us-west-2', baseUrl: endpoint });
    expect(await rerun(machine, { AWS_REGION: 'eu-west-1' })).toEqual([]);
  });

  it('conflicts with another --region, which is reported with all other problems', async () => {
    const machine = await createMachine();
    const { exitCode, stderr } = await setUp(
      machine,
      ...['--endpoint-url', WEST, '--region', 'eu-central-1', '--alias', 'a b'],
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`--endpoint-url ${WEST} is in us-west-2, not eu-central-1`);
    expect(stderr).toContain('--alias');
    expect(await machine.read(CONFIG)).toBeUndefined();
  });

  it('in the files conflicts with another --region too, and the suggested fix works', async () => {
    const machine = await createMachine();
    await setUp(machine, '--endpoint-url', VPC);
    const { exitCode, stderr } = await machine.run(['init', '--region', 'eu-central-1', '--yes']);
    expect(exitCode).toBe(2);
    const central = 'https://bedrock-runtime.eu-central-1.amazonaws.com';
    expect(stderr).toContain(`--endpoint-url ${central}`);
    await setUp(machine, '--region', 'eu-central-1', '--endpoint-url', central);
    expect(await written(machine)).toEqual({ region: 'eu-central-1', baseUrl: central });
  });
});

describe('an unusual region in this shell', () => {
  it.each(['US-EAST-1', 'cn-north-1'])('%s does not prevent a call to the gateway', async (given) => {
    const machine = await createMachine();
    await setUp(machine, '--endpoint-url', machine.aws.url);
    const env = { AWS_REGION: given };
    const verified = await machine.run(['verify'], { env });
    expect(verified.exitCode).toBe(0);
    expect(verified.stdout).toContain('Hello from the sandbox');
    const { checks } = JSON.parse((await machine.run(['doctor', '--live', '--json'], { env })).stdout);
    const ids = checks.map(({ id }: { id: string }) => id);
    expect(ids).toContain('network.bedrock-tcp');
    expect(checks.find(({ id }: { id: string }) => id === 'model.reply').status).toBe('ok');
  });

  it('is a single failure in doctor if no host can be made from it', async () => {
    const machine = await createMachine();
    await setUp(machine);
    const config = (await machine.read(CONFIG)) as string;
    await machine.write(CONFIG, config.replace(/"baseUrl": ".*"/, '"baseUrl": "gateway"'));
    const env = { AWS_REGION: 'cn-north-1', AWS_ENDPOINT_URL: '' };
    const { stdout } = await machine.run(['doctor', '--live', '--json'], { env });
    const { checks } = JSON.parse(stdout);
    const hosts = checks.find(({ id }: { id: string }) => id === 'network.hosts');
    expect(hosts).toMatchObject({ status: 'fail' });
    expect(checks.length).toBeGreaterThan(10);
  });
});

it("doctor looks for the portal in the portal's own partition", async () => {
  const machine = await createMachine();
  await machine.run([...ssoArgs(machine.aws), '--no-verify']);
  const config = (await machine.read(AWS)) as string;
  await machine.write(AWS, config.replace('sso_region = eu-west-1', 'sso_region = cn-north-1'));
  const env = { AWS_ENDPOINT_URL: '', HTTPS_PROXY: 'http://127.0.0.1:9' };
  const { stdout } = await machine.run(['doctor', '--live', '--json'], { env });
  expect(stdout).toContain('oidc.cn-north-1.amazonaws.com.cn');
  expect(stdout).toContain('portal.sso.cn-north-1.amazonaws.com.cn');
  expect(stdout).toContain('bedrock-runtime.us-east-1.amazonaws.com');
});

describe('another --provider-id', () => {
  const ids = async (machine: Machine) =>
    Object.keys(JSON.parse((await machine.read(CONFIG)) as string).models.providers);

  it('is found by verify and status even if it is not the primary', async () => {
    const machine = await createMachine();
    const args = ['init', '--api-key-stdin', '--provider-id', 'foo', '--no-primary', '--yes'];
    const { exitCode, stderr } = await machine.run(args, { input: machine.aws.apiKey });
    expect(stderr).toContain('Hello from the sandbox');
    expect(exitCode).toBe(0);
    expect(JSON.parse((await machine.run(['status', '--json'])).stdout).provider).toBe('foo');
  });

  it('stays on a rerun, and contains no key after a switch to SSO', async () => {
    const machine = await createMachine();
    await setUp(machine, '--provider-id', 'foo');
    expect(await rerun(machine)).toEqual([]);
    const { exitCode } = await machine.run(ssoArgs(machine.aws));
    expect(exitCode).toBe(0);
    expect(await ids(machine)).toEqual(['foo']);
    expect(await machine.read(CONFIG)).not.toContain('AWS_BEARER_TOKEN_BEDROCK');
  });

  it('from an older guide is still renamed', async () => {
    const machine = await createMachine();
    await setUp(machine, '--provider-id', 'bedrock');
    await setUp(machine);
    expect(await ids(machine)).toEqual(['amazon-bedrock']);
  });
});

it.each([
  ['sso_account_id', '1234', '--account-id'],
  ['sso_role_name', 'A B', '--role-name'],
  ['sso_region', 'nowhere', '--sso-region'],
])('%s = %s of ~/.aws/config is refused as if it had been given', async (key, value, flag) => {
  const machine = await createMachine();
  await machine.run([...ssoArgs(machine.aws), '--no-verify']);
  const before = (await machine.read(AWS)) as string;
  await machine.write(AWS, before.replace(new RegExp(`^${key} = .*$`, 'm'), `${key} = ${value}`));
  const { exitCode, stderr } = await machine.run(['init', '--yes', '--no-login', '--no-verify']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(flag);
  expect(stderr).toContain(`"${value}"`);
});
