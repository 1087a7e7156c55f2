/** Unusual machines: how the built bin responds if a file is not what it should be. */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMachine, ssoArgs } from '../helpers/machine.ts';

const ENV = '.openclaw/.env';
const READERS = ['status', 'verify', 'doctor', 'models', 'policy', 'login --if-needed', 'logout'];

describe('a .env that is not text', () => {
  /** The result of `echo AWS_REGION=x > .env` in Windows PowerShell. */
  const utf16 = Buffer.from('\ufeffAWS_REGION=x\r\n', 'utf16le');

  it('in the working folder is ignored', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    await writeFile(join(machine.home, '.env'), utf16);
    for (const command of [...READERS.slice(0, -1), 'init --yes'])
      expect(await machine.run(command.split(' ')), command).toMatchObject({ exitCode: 0 });
  });

  it('in the state dir is read as OpenClaw reads it, and not written', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    await writeFile(join(machine.home, ENV), utf16);
    for (const command of READERS)
      expect((await machine.run(command.split(' '))).exitCode, command).not.toBe(1);
    const asked = machine.aws.requests.length;
    const { exitCode, stderr } = await machine.run(ssoArgs(machine.aws));
    expect(stderr).toContain('.openclaw/.env is saved as UTF-16 (OCB338)');
    expect(exitCode).toBe(3);
    // Reported before the sign-in.
    expect(machine.aws.requests).toHaveLength(asked);
  });
});

it('keeps the scopes that another tool added to the sso-session, and requests them too', async () => {
  const machine = await createMachine();
  const session = `[sso-session corp]
sso_start_url = ${machine.aws.startUrl}
sso_region = eu-west-1
sso_registration_scopes = codewhisperer:completions
`;
  await machine.write('.aws/config', session);
  expect(await machine.run(ssoArgs(machine.aws))).toMatchObject({ exitCode: 0 });
  expect(await machine.read('.aws/config')).toContain(
    'sso_registration_scopes = codewhisperer:completions,sso:account:access\n',
  );
  const registration = machine.aws.requests.find(({ operation }) => operation === 'RegisterClient');
  expect(registration?.body).toMatchObject({
    scopes: ['codewhisperer:completions', 'sso:account:access'],
  });
});

it('doctor --json has the first failure as the error, like every command', async () => {
  const machine = await createMachine();
  const { exitCode, stdout } = await machine.run(['doctor', '--json']);
  const { checks, error } = JSON.parse(stdout);
  const first = checks.find(({ status }: { status: string }) => status === 'fail');
  expect(error).toMatchObject({ code: first.code, exitCode, fix: first.fix });
  const { stderr } = await machine.run(['doctor']);
  expect(stderr).toBe('');
});

it('reports each wrong flag once, with its own rule', async () => {
  const machine = await createMachine();
  const args = 'init --auth nope --sso-start-url ftp://x --account-id 12 --openclaw-profile a.b --json';
  const { exitCode, stdout } = await machine.run(args.split(' '));
  expect(exitCode).toBe(2);
  const { problems } = JSON.parse(stdout).error;
  expect(problems.map(({ flag }: { flag: string }) => flag).sort()).toEqual([
    '--account-id',
    '--auth',
    '--openclaw-profile',
    '--sso-start-url',
  ]);
  expect(problems).toContainEqual({
    flag: '--openclaw-profile',
    message:
      'may contain letters, digits, _ and -, up to 64 characters, and must start with a letter or digit',
  });
});

it('does not quote a key that was pasted in the wrong place', async () => {
  const machine = await createMachine();
  const key = `ABSK${Buffer.from('BedrockAPIKey-pasted-at-111122223333:in-the-wrong-place').toString('base64')}`;
  const flags = ['region', 'alias', 'model', 'sso-session', 'profile', 'provider-id', 'state-dir'];
  const places = [
    [key],
    ['verify', key],
    ['verify', `--${key}`],
    ...flags.map((flag) => ['init', `--${flag}`, key, '--yes']),
  ];
  for (const args of places.flatMap((place) => [place, [...place, '--json']])) {
    const { exitCode, stdout, stderr } = await machine.run(args);
    expect(exitCode).toBe(2);
    expect(stdout + stderr).toMatch(/ABSK….{4}|looks like a secret/);
    expect(stdout + stderr).not.toContain(key);
  }
});

it('accepts a model as status shows it, with its provider', async () => {
  const machine = await createMachine();
  const ref = 'amazon-bedrock/amazon.nova-lite-v1:0';
  expect(await machine.run([...ssoArgs(machine.aws), '--model', ref])).toMatchObject({ exitCode: 0 });
  expect(JSON.parse((await machine.run(['status', '--json'])).stdout)).toMatchObject({
    model: 'amazon.nova-lite-v1:0',
  });
  expect((await machine.run(['status'])).stdout).toContain(ref);
  const { stdout } = await machine.run(['policy', '--json', '--model', ref]);
  expect(JSON.parse(stdout)).toMatchObject({ models: ['amazon.nova-lite-v1:0'] });
});

it.each(['explain', 'init --auth api-key --api-key-stdin --yes'])(
  'Ctrl-C ends %s while it waits for stdin',
  async (command) => {
    const machine = await createMachine();
    const bin = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
    const child = spawn(process.execPath, [bin, ...command.split(' '), '--debug'], {
      env: { ...machine.env },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    // It is reading once the text has been consumed.
    await new Promise((resolve) => child.stdin.write('x'.repeat(2 ** 20), resolve));
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
  },
);

describe('a stray AWS_BEARER_TOKEN_BEDROCK that Bedrock rejects', () => {
  const env = { AWS_BEARER_TOKEN_BEDROCK: `ABSK${'stale'.repeat(8)}` };

  it.each([
    ['verify', env],
    ['verify', { AWS_BEARER_TOKEN_BEDROCK: '' }],
    ['init --yes', env],
  ])('is what %s names for an SSO set-up, and not a key to make anew', async (command, stray) => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const { exitCode, stdout } = await machine.run([...command.split(' '), '--json'], { env: stray });
    expect(exitCode).toBe(4);
    const { code, fix } = JSON.parse(stdout).error;
    expect(code).toBe('OCB458');
    expect(fix[0]).toContain('unset AWS_BEARER_TOKEN_BEDROCK');
    expect(fix.join()).not.toContain('api-key');
  });

  it('is told apart from the key in .env', async () => {
    const machine = await createMachine();
    const input = machine.aws.apiKey;
    await machine.run(['init', '--auth', 'api-key', '--api-key-stdin', '--yes'], { input });
    const { stderr } = await machine.run(['verify'], { env });
    expect(stderr).toContain('OCB458');
    expect(stderr).not.toContain('Create a new key');
  });
});

it("a wrong command line points to the command's help", async () => {
  const machine = await createMachine();
  const { stdout } = await machine.run(['status', '--bogus', '--json']);
  expect(JSON.parse(stdout).error.fix).toEqual(['See all options: openclaw-bedrock status --help']);
  expect((await machine.run(['statsu'])).stderr).toContain('See all options: openclaw-bedrock --help');
});

describe('openclaw is started for the OpenClaw that the flags choose', () => {
  /** Each start's arguments, as `profile state-dir config: arguments`. */
  async function starts(flags: readonly string[], stateDir: string) {
    const machine = await createMachine();
    const log = join(machine.home, 'starts.log');
    await machine.installOpenclaw(`
const { OPENCLAW_PROFILE: profile = '', OPENCLAW_STATE_DIR: state = '', OPENCLAW_CONFIG_PATH: config = '' } = process.env;
fs.appendFileSync(${JSON.stringify(log)}, [profile, state, config].join(' ') + ': ' + args + '\\n');
if (args === 'gateway restart') process.exitCode = 1;
else console.log('{"valid":true,"warnings":[]}');`);
    await machine.write(
      `${stateDir}/npm/projects/p/node_modules/@openclaw/amazon-bedrock-provider/package.json`,
      '{"name":"@openclaw/amazon-bedrock-provider"}',
    );
    await machine.run([...ssoArgs(machine.aws), '--restart-gateway', ...flags]);
    await machine.run(['doctor', ...flags]);
    const lines = ((await machine.read('starts.log')) ?? '').replaceAll(machine.home, '~').split('\n');
    const told = (line: string) => line.replace(/ {2,}/g, ' ');
    return (args: string) => lines.filter((line) => line.endsWith(`: ${args}`)).map(told);
  }

  it.each([
    ['of a profile', ['--openclaw-profile', 'work'], '.openclaw-work', 'work ~/.openclaw-work '],
    ['of a folder and a file', ['--state-dir', 'st', '--config', 'my/oc.json'], 'st', ' ~/st ~/my/oc.json'],
    ['with nothing added where OpenClaw finds it by itself', [], '.openclaw', ' '],
  ])('%s', async (_what, flags, stateDir, told) => {
    const of = await starts(flags, stateDir);
    expect(of('plugins list --json')).toEqual([`${told}: plugins list --json`]);
    expect(of('gateway restart')).toEqual([`${told}: gateway restart`]);
  });
});

describe('a suggested command works for its reader', () => {
  const refusal = {
    status: 400,
    type: 'ValidationException',
    body: { message: 'The provided model identifier is invalid.' },
  };

  it('with the flags that chose the OpenClaw', async () => {
    const machine = await createMachine();
    const work = ['--openclaw-profile', 'work'];
    const { stderr } = await machine.run([...ssoArgs(machine.aws), ...work]);
    expect(stderr).toContain('  openclaw --profile work gateway run  ');
    expect(stderr).toContain('openclaw-bedrock login --openclaw-profile work\n');
    machine.aws.answerNext('ConverseStream', refusal, 2);
    const kept = [...work, '--on-failure', 'keep'];
    const failed = await machine.run([...ssoArgs(machine.aws), ...kept, '--alias', 'a']);
    expect(failed.stderr).toContain('openclaw-bedrock verify --openclaw-profile work\n');
    expect(failed.stderr).toContain('openclaw-bedrock undo --openclaw-profile work\n');
    const { error } = JSON.parse((await machine.run(['verify', ...work, '--json'])).stdout);
    expect(error.fix).toContain('Choose another model: openclaw-bedrock init --openclaw-profile work');
    for (const { stderr: text } of [failed, { stderr }])
      expect(text).not.toMatch(/(--openclaw-profile work ).*\1/);
  });

  it('with npx, if the reader used npx', async () => {
    const machine = await createMachine();
    const env = { npm_command: 'exec' };
    expect((await machine.run(['status'], { env })).stderr).toContain('→ npx openclaw-bedrock init\n');
    const { checks } = JSON.parse((await machine.run(['doctor', '--json'], { env })).stdout);
    const fixes = checks.flatMap(({ fix }: { fix: string[] }) => fix);
    expect(fixes).toContain('npx openclaw-bedrock init');
    expect((await machine.run(['status'])).stderr).toContain('→ openclaw-bedrock init\n');
  });
});

describe('AWS_CONFIG_FILE', () => {
  it('in .env names the file that OpenClaw reads, so that file is written and used', async () => {
    const machine = await createMachine();
    await machine.write(ENV, `AWS_CONFIG_FILE=${machine.home}/else/config\n`);
    expect(await machine.run(ssoArgs(machine.aws))).toMatchObject({ exitCode: 0 });
    expect(await machine.read('else/config')).toContain('[profile bedrock-only]');
    expect(await machine.read('.aws/config')).toBeUndefined();
  });

  it('from this shell is written where the gateway service reads it', async () => {
    const machine = await createMachine();
    await machine.write('.config/systemd/user/openclaw-gateway.service', '[Service]\nExecStart=openclaw\n');
    const env = { AWS_CONFIG_FILE: `${machine.home}/else/config` };
    const { stdout } = await machine.run([...ssoArgs(machine.aws), '--json'], { env });
    const differing = JSON.parse(stdout).verify.gatewayDiffers as { variable: string }[];
    expect(differing.map(({ variable }) => variable)).not.toContain('AWS_CONFIG_FILE');
    expect(await machine.read('.openclaw/.env')).toContain(`AWS_CONFIG_FILE=${env.AWS_CONFIG_FILE}`);
  });
});

it('demo --json reports an error if it is cancelled', async () => {
  const machine = await createMachine();
  const { child, ended } = machine.start(['demo', '--json']);
  child.stderr?.once('data', () => child.kill('SIGINT'));
  const { exitCode, stdout } = await ended;
  expect(exitCode).toBe(130);
  expect(JSON.parse(stdout)).toMatchObject({ command: 'demo', ok: false, error: { code: 'OCB130' } });
});
