import { describe, expect, it } from 'vitest';
import { type Keys, MACHINE_ROLE, startCredentialServers } from '../helpers/credential-servers.ts';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';
import { hasPty, KEY, openTerminal } from '../helpers/terminal.ts';

const USER = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYaa',
};
const ROLE: Keys = {
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'zJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEYbb',
  sessionToken: 'IQoJb3JpZ2luX2VjTestSessionTokenOfAMachineRole0123456789',
};
const keysOf = ({ accessKeyId, secretAccessKey }: typeof USER) =>
  `aws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;

type Env = Readonly<Record<string, string>>;

interface Kind {
  readonly name: string;
  /** The machine's files. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: (url: string) => Env;
  readonly args?: readonly string[];
  readonly credentials: { readonly source: string; readonly profile: string | null };
  /** Expected in `.env` after init. */
  readonly profile: string | undefined;
  readonly says: RegExp;
}

const KINDS: readonly Kind[] = [
  {
    name: 'a profile with access keys',
    files: { '.aws/credentials': `[work]\n${keysOf(USER)}` },
    args: ['--profile', 'work'],
    credentials: { source: 'profile', profile: 'work' },
    profile: 'work',
    says: /profile work \(access keys\)/,
  },
  {
    name: 'a profile that assumes a role',
    files: {
      '.aws/config':
        '[profile dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\nsource_profile = base\nregion = us-east-1\n',
      '.aws/credentials': `[base]\n${keysOf(USER)}`,
    },
    env: (url) => ({ AWS_ENDPOINT_URL_STS: url }),
    args: ['--profile', 'dev'],
    credentials: { source: 'profile', profile: 'dev' },
    profile: 'dev',
    says: /profile dev \(role Dev from base\)/,
  },
  {
    name: 'a profile whose credentials come from a program',
    files: {
      '.aws/config': `[profile tool]\ncredential_process = /bin/cat PLACE/answer.json\n`,
      'answer.json': JSON.stringify({
        Version: 1,
        AccessKeyId: USER.accessKeyId,
        SecretAccessKey: USER.secretAccessKey,
      }),
    },
    args: ['--profile', 'tool'],
    credentials: { source: 'profile', profile: 'tool' },
    profile: 'tool',
    says: /profile tool \(credential_process\)/,
  },
  {
    name: 'the default profile, which needs no name',
    files: { '.aws/credentials': `[default]\n${keysOf(USER)}` },
    credentials: { source: 'profile', profile: 'default' },
    profile: 'default',
    says: /profile default \(access keys\)/,
  },
  {
    name: 'access keys in the environment',
    env: () => ({ AWS_ACCESS_KEY_ID: USER.accessKeyId, AWS_SECRET_ACCESS_KEY: USER.secretAccessKey }),
    credentials: { source: 'environment', profile: null },
    profile: undefined,
    says: /access keys in the environment/,
  },
  {
    name: 'the role of an EC2 instance',
    env: (url) => ({ AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: url }),
    credentials: { source: 'machine-role', profile: 'default' },
    profile: 'default',
    says: /the role of this machine \(AWS_PROFILE=default\)/,
  },
  {
    name: 'the role of a container',
    env: (url) => ({ AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/container` }),
    credentials: { source: 'machine-role', profile: 'default' },
    profile: 'default',
    says: /the role of this container/,
  },
  {
    name: 'the role of a Kubernetes service account',
    files: { token: 'a-web-identity-token' },
    env: (url) => ({
      AWS_WEB_IDENTITY_TOKEN_FILE: 'PLACE/token',
      AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/claw',
      AWS_ENDPOINT_URL_STS: url,
    }),
    credentials: { source: 'machine-role', profile: 'default' },
    profile: 'default',
    says: /the role of this Kubernetes service account: claw/,
  },
];

/** A machine with these credentials, and what its programs need for them. */
async function machineWith({ files = {}, env = () => ({}) }: Pick<Kind, 'files' | 'env'>) {
  const machine = await createMachine({ staticCredentials: [USER, ROLE] });
  const { url, asked } = await startCredentialServers(ROLE);
  const placed = (text: string) => text.replaceAll('PLACE', machine.home);
  for (const [path, text] of Object.entries(files)) await machine.write(path, placed(text));
  const variables = Object.fromEntries(
    Object.entries(env(url)).map(([name, value]) => [name, placed(value)]),
  );
  const json = async (args: readonly string[]) => {
    const { exitCode, stdout, stderr } = await machine.run([...args, '--json'], { env: variables });
    expect(stdout, stderr).not.toBe('');
    return { exitCode, ...JSON.parse(stdout) };
  };
  return { machine, env: variables, json, asked };
}

const INIT = ['init', '--auth', 'aws', '--yes'];
const awsFiles = async (machine: Machine) =>
  Promise.all(['.aws/config', '.aws/credentials'].map((path) => machine.read(path)));

describe('init --auth aws', () => {
  it.each(KINDS)('uses $name, and every command reports it', async (kind) => {
    const { machine, env, json } = await machineWith(kind);
    const before = await awsFiles(machine);
    const init = await json([...INIT, ...(kind.args ?? [])]);
    expect(init, JSON.stringify(init)).toMatchObject({ exitCode: 0, verify: { authMode: 'aws' } });
    expect(await awsFiles(machine)).toEqual(before);
    const dotenv = (await machine.read('.openclaw/.env')) ?? '';
    expect(/^AWS_PROFILE=(.*)$/m.exec(dotenv)?.[1]).toBe(kind.profile);
    expect(dotenv).toContain('AWS_REGION=us-east-1');
    expect(JSON.parse((await machine.read('.openclaw/openclaw.json')) ?? '')).toMatchObject({
      models: { providers: { 'amazon-bedrock': { auth: 'aws-sdk' } } },
    });

    expect(await json(['status'])).toMatchObject({
      exitCode: 0,
      configured: true,
      authMode: 'aws',
      sso: null,
      apiKey: null,
      credentials: { ...kind.credentials, expiresAt: null },
      shadows: [],
    });
    const verify = await json(['verify']);
    expect(verify).toMatchObject({ exitCode: 0, authMode: 'aws', credentials: kind.credentials });
    const doctor = await json(['doctor', '--live']);
    const failed = doctor.checks.filter(
      ({ id, status }: { id: string; status: string }) =>
        status === 'fail' && /^(?:environment|sign-in|permissions|model)/.test(id),
    );
    expect(failed).toEqual([]);

    const shown = await machine.run(['status'], { env });
    expect(shown.stdout).toMatch(/^Ready: .* in us-east-1, with (?!the SSO|a Bedrock API key)\S/);
    expect(shown.stdout).toMatch(kind.says);
    expect(shown.stdout + shown.stderr).not.toMatch(/Identity Center|not signed in/i);

    const again = await json([...INIT, ...(kind.args ?? [])]);
    expect(again).toMatchObject({ exitCode: 0, backupId: null });
    expect(again.changes.every(({ action }: { action: string }) => action === 'none')).toBe(true);
    const rerun = await json(['init', '--yes']);
    expect(rerun).toMatchObject({ exitCode: 0, backupId: null, verify: { authMode: 'aws' } });
  });

  it("shows when a role's credentials expire", async () => {
    const { json } = await machineWith(KINDS[6] as Kind);
    await json(INIT);
    const { credentials } = await json(['verify']);
    expect(Date.parse(credentials.expiresAt)).toBeGreaterThan(Date.now());
  });

  it('says what is missing if there are none', async () => {
    const { machine, json } = await machineWith({});
    expect(await json(INIT)).toMatchObject({
      exitCode: 2,
      error: {
        problems: [{ flag: '--auth', message: expect.stringContaining('aws needs AWS credentials') }],
      },
    });
    expect(await json([...INIT, '--profile', 'nowhere'])).toMatchObject({
      exitCode: 2,
      error: {
        problems: [{ flag: '--profile', message: expect.stringContaining('Profile nowhere is in neither') }],
      },
    });
    expect(await machine.read('.openclaw/.env')).toBeUndefined();
  });

  it('leaves nothing of the other ways behind', async () => {
    const { machine, env, json } = await machineWith(KINDS[0] as Kind);
    await machine.run(['init', '--api-key-stdin', '--yes'], { input: machine.aws.apiKey });
    await json([...INIT, '--profile', 'work']);
    expect(await machine.read('.openclaw/.env')).not.toContain('BEARER');
    expect(await machine.read('.openclaw/openclaw.json')).not.toMatch(/apiKey|authHeader/);
    const backToKey = await machine.run(['init', '--api-key-stdin', '--yes'], {
      input: machine.aws.apiKey,
      env,
    });
    expect(backToKey.exitCode, backToKey.stderr).toBe(0);
    expect(await machine.read('.openclaw/.env')).not.toContain('AWS_PROFILE');
    await json([...INIT, '--profile', 'work']);
    const sso = await machine.run(ssoArgs(machine.aws), { env });
    expect(sso.exitCode, sso.stderr).toBe(0);
    expect(await machine.read('.openclaw/.env')).toContain('AWS_PROFILE=bedrock-only');
  });

  it('does not query the metadata service unless something indicates an instance', async () => {
    const { asked, machine, env } = await machineWith({
      files: { '.aws/credentials': `[default]\n${keysOf(USER)}` },
      env: (url) => ({ AWS_EC2_METADATA_DISABLED: 'true', AWS_EC2_METADATA_SERVICE_ENDPOINT: url }),
    });
    const { exitCode } = await machine.run(INIT, { env });
    expect(exitCode).toBe(0);
    expect(asked).toEqual([]);
  });

  it("says that a gateway does not see this shell's keys", async () => {
    const { machine, env } = await machineWith(KINDS[4] as Kind);
    const { stderr } = await machine.run(INIT, { env });
    expect(stderr).toContain('set in this shell only');
  });

  it('warns about keys and roles with broad permissions, and prints a policy for a machine in every format', async () => {
    const { machine, env } = await machineWith(KINDS[0] as Kind);
    const { stderr } = await machine.run([...INIT, '--profile', 'work'], { env });
    expect(stderr).toMatch(/inherits these access keys/);
    for (const format of ['json', 'text', 'terraform', 'cloudformation', 'cli']) {
      const { stdout } = await machine.run(['policy', '--format', format], { env });
      expect(stdout).toContain('bedrock:InvokeModel');
      expect(stdout).not.toContain('CallWithBearerToken');
    }
    const { stdout } = await machine.run(['policy', '--format', 'cli'], { env });
    expect(stdout).toContain('aws iam put-role-policy --role-name "$ROLE_NAME"');
  });

  it('gives login nothing to do, and says so', async () => {
    const { json } = await machineWith(KINDS[0] as Kind);
    await json([...INIT, '--profile', 'work']);
    for (const command of ['login', 'logout']) {
      expect(await json([command])).toMatchObject({ exitCode: 3, error: { code: 'OCB342' } });
    }
  });
});

describe("a setup that someone else made with the machine's credentials", () => {
  const provider = (more = {}) =>
    JSON.stringify({
      models: {
        providers: {
          'amazon-bedrock': {
            baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
            api: 'bedrock-converse-stream',
            models: [{ id: 'openai.gpt-oss-120b-1:0', name: 'GPT' }],
            ...more,
          },
        },
      },
      agents: { defaults: { model: { primary: 'amazon-bedrock/openai.gpt-oss-120b-1:0' } } },
    });

  it.each(KINDS)('$name: status, verify and doctor agree, and none asks to sign in', async (kind) => {
    const { machine, env, json } = await machineWith(kind);
    await machine.write('.openclaw/openclaw.json', provider({ auth: 'aws-sdk' }));
    const dotenv = kind.profile === undefined ? '' : `AWS_PROFILE=${kind.profile}\n`;
    await machine.write('.openclaw/.env', `${dotenv}AWS_REGION=us-east-1\n`);
    expect(await json(['status'])).toMatchObject({
      exitCode: 0,
      authMode: 'aws',
      credentials: kind.credentials,
    });
    expect(await json(['verify'])).toMatchObject({ exitCode: 0, authMode: 'aws' });
    const { checks } = await json(['doctor', '--live']);
    const failed = checks.filter(
      ({ id, status }: { id: string; status: string }) =>
        status === 'fail' && /^(?:environment|sign-in|permissions|model)/.test(id),
    );
    expect(failed).toEqual([]);
    const fixed = await machine.run(['doctor', '--fix'], { env });
    expect(await machine.read('.openclaw/.env'), fixed.stderr).toContain(dotenv);
  });
});

describe.skipIf(!hasPty)('the wizard (needs `script` of util-linux)', () => {
  it('offers what exists under its name, and asks which one if there are several', async () => {
    const { machine, env } = await machineWith({
      ...(KINDS[5] as Kind),
      files: { '.aws/credentials': `[work]\n${keysOf(USER)}` },
    });
    const terminal = openTerminal(machine, ['init', '--model', 'openai.gpt-oss-120b-1:0'], {
      env,
      rows: 40,
    });
    await terminal.waitFor(`the role of this EC2 instance: ${MACHINE_ROLE}, 1 more`);
    terminal.type(KEY.down);
    terminal.type(KEY.down);
    terminal.type(KEY.enter);
    await terminal.waitFor('Which AWS credentials');
    expect(terminal.screen()).toContain('profile work (access keys)');
    terminal.type(KEY.down);
    terminal.type(KEY.enter);
    await terminal.settled('Save these changes?');
    terminal.type(KEY.enter);
    expect(await terminal.ended).toBe(0);
    expect(await machine.read('.openclaw/.env')).toContain('AWS_PROFILE=work');
  });

  it('does not offer what does not exist', async () => {
    const machine = await createMachine();
    const terminal = openTerminal(machine, ['init']);
    const screen = await terminal.settled('Bedrock API');
    expect(screen).not.toContain('Found here');
    terminal.type(KEY.ctrlC);
    expect(await terminal.ended).toBe(130);
  });
});
