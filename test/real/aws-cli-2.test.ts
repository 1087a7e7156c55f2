/**
 * Version 2 of the AWS CLI and this tool share one sign-in, in both directions: what one writes, the other reads, uses,
 * refreshes and ends.
 */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { awsCli2, NOBODY_ELSE } from '../helpers/aws-tools.ts';
import { createMachine, type Machine, type RunResult } from '../helpers/machine.ts';
import { hasPty, KEY, openTerminal } from '../helpers/terminal.ts';
import { sso } from './set-ups.ts';

const PROFILE = ['--profile', 'bedrock-only'];
/** Gets and keeps the role's keys with the sign-in, refreshing it if necessary. */
const USE = ['configure', 'export-credentials', ...PROFILE];

/** The service models to patch, by the folder where botocore keeps their endpoint rules. */
const SERVICES = ['sso-oidc/2019-06-10', 'sso/2019-06-10'];

/**
 * The CLI's environment. AWS_ENDPOINT_URL works only since 2.13; every version prefers endpoint rules in AWS_DATA_PATH
 * to its own: https://docs.aws.amazon.com/botocore/latest/reference/loaders.html
 */
async function environmentOf({ home, aws, env, write }: Machine): Promise<Record<string, string>> {
  const rules = {
    version: '1.0',
    parameters: {
      Region: { type: 'String', builtIn: 'AWS::Region', documentation: 'Not asked.' },
      UseDualStack: { type: 'Boolean', builtIn: 'AWS::UseDualStack', documentation: 'Not asked.' },
      UseFIPS: { type: 'Boolean', builtIn: 'AWS::UseFIPS', documentation: 'Not asked.' },
      Endpoint: { type: 'String', builtIn: 'SDK::Endpoint', documentation: 'Not asked.' },
    },
    rules: [{ conditions: [], type: 'endpoint', endpoint: { url: aws.url, properties: {}, headers: {} } }],
  };
  for (const service of SERVICES)
    await write(`botocore/${service}/endpoint-rule-set-1.json`, JSON.stringify(rules));
  // The CLI caches role credentials there; we must not.
  onTestFinished(() => rm(join(home, '.aws/cli'), { recursive: true, force: true }));
  return { ...env, ...NOBODY_ELSE, AWS_DATA_PATH: `${home}/botocore`, AWS_PAGER: '' };
}

async function cli(machine: Machine, args: readonly string[]): Promise<RunResult> {
  const env = await environmentOf(machine);
  return new Promise((resolve) => {
    execFile(awsCli2.program, [...args], { env, timeout: 60_000 }, (error, stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

/** The operations requested since `from`. */
const asked = (machine: Machine, from = 0) =>
  machine.aws.requests.slice(from).map(({ operation }) => operation);

/** With one account and one role, `aws configure sso` shows no lists. */
const ONE_ROLE = {
  accounts: [
    {
      accountId: '111122223333',
      accountName: 'Only',
      emailAddress: 'only@example.com',
      roles: ['BedrockInvokeOnly'],
    },
  ],
};

const status = async (machine: Machine) => JSON.parse((await machine.run(['status', '--json'])).stdout);

/** The sections of ~/.aws/config that a person or another tool made. */
const portalSections = ({ aws }: Machine, profile: string) =>
  `[sso-session corp]
sso_start_url = ${aws.startUrl}
sso_region = eu-west-1
sso_registration_scopes = sso:account:access

[profile ${profile}]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = BedrockInvokeOnly
region = us-east-1
`;

const CHECKS: Readonly<Record<string, () => Promise<void>>> = {
  'uses what we have signed in to': async () => {
    const machine = await createMachine();
    await sso(machine);
    const before = machine.aws.requests.length;
    const { exitCode, stdout, stderr } = await cli(machine, USE);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ AccessKeyId: expect.stringMatching(/^ASIA/) });
    expect(asked(machine, before)).toEqual(['GetRoleCredentials']);
  },

  'refreshes our sign-in, and we go on with what it got': async () => {
    // It refreshes within 15 minutes of the expiry.
    const machine = await createMachine({ tokenSeconds: 500 });
    await sso(machine);
    const before = machine.aws.requests.length;
    expect(await cli(machine, USE)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(asked(machine, before)).toEqual(['CreateToken', 'GetRoleCredentials']);
    expect(await status(machine)).toMatchObject({ ok: true, sso: { signedIn: true, refreshable: true } });
    expect(await machine.run(['verify'])).toMatchObject({ exitCode: 0 });
  },

  'asks for a sign-in after our logout': async () => {
    const machine = await createMachine();
    await sso(machine);
    await cli(machine, USE);
    await machine.run(['logout']);
    const { exitCode, stderr } = await cli(machine, USE);
    expect(exitCode).not.toBe(0);
    expect(stderr).toMatch(/Error loading SSO Token|aws sso login/);
  },

  'signs in to the profile that we wrote, and we use it': async () => {
    const machine = await createMachine();
    await sso(machine);
    await machine.run(['logout']);
    expect(await status(machine)).toMatchObject({ ok: false, sso: { signedIn: false } });
    const login = await cli(machine, ['sso', 'login', '--no-browser', ...PROFILE]);
    expect(login).toMatchObject({ exitCode: 0 });
    expect(login.stdout).toContain('Successfully logged into Start URL');
    expect(await status(machine)).toMatchObject({ ok: true, sso: { signedIn: true, refreshable: true } });
    const before = machine.aws.requests.length;
    expect(await machine.run(['verify'])).toMatchObject({ exitCode: 0 });
    expect(asked(machine, before)).toEqual(['GetRoleCredentials', 'ConverseStream']);
  },

  'signs in, we refresh that, and it goes on with what we got': async () => {
    const machine = await createMachine({ tokenSeconds: 1200 });
    await sso(machine);
    await machine.run(['logout']);
    await cli(machine, ['sso', 'login', '--no-browser', ...PROFILE]);
    const before = machine.aws.requests.length;
    expect(await machine.run(['login', '--if-needed'])).toMatchObject({ exitCode: 0 });
    expect(asked(machine, before)).toEqual(['CreateToken']);
    expect(await cli(machine, USE)).toMatchObject({ exitCode: 0, stderr: '' });
  },

  'signs out, and we know it': async () => {
    const machine = await createMachine();
    await sso(machine);
    expect(await cli(machine, ['sso', 'logout'])).toMatchObject({ exitCode: 0 });
    expect(await status(machine)).toMatchObject({ ok: false, sso: { signedIn: false } });
    expect(await machine.run(['verify'])).toMatchObject({ exitCode: 4 });
    expect(await machine.run(['login'])).toMatchObject({ exitCode: 0 });
    expect(await cli(machine, USE)).toMatchObject({ exitCode: 0, stderr: '' });
  },

  'has its sign-in used as it is by our init': async () => {
    const machine = await createMachine();
    await machine.write('.aws/config', portalSections(machine, 'theirs'));
    expect(await cli(machine, ['sso', 'login', '--no-browser', '--profile', 'theirs'])).toMatchObject({
      exitCode: 0,
    });
    const before = machine.aws.requests.length;
    const init = await machine.run(['init', '--auth', 'sso', '--profile', 'theirs', '--yes']);
    expect(init).toMatchObject({ exitCode: 0 });
    expect(asked(machine, before)).not.toContain('StartDeviceAuthorization');
    expect(await machine.read('.aws/config')).toBe(portalSections(machine, 'theirs'));
    expect(await machine.read('.openclaw/.env')).toContain('AWS_PROFILE=theirs');
  },

  'has its `configure sso` used by our init': async () => {
    const machine = await createMachine(ONE_ROLE);
    await configureSso(machine, 'theirs', async (terminal) => {
      await terminal.waitFor('SSO session name');
      terminal.type(`corp${KEY.enter}`);
      await terminal.waitFor('SSO start URL');
      terminal.type(`${machine.aws.startUrl}${KEY.enter}`);
      await terminal.waitFor('SSO region');
      terminal.type(`eu-west-1${KEY.enter}`);
      await terminal.waitFor('SSO registration scopes');
      terminal.type(KEY.enter);
    });
    const before = await machine.read('.aws/config');
    expect(before).toContain('[sso-session corp]');
    const init = await machine.run(['init', '--auth', 'sso', '--profile', 'theirs', '--yes']);
    expect(init.stderr).toContain('Bedrock works. OpenClaw is not installed yet');
    expect(await machine.read('.aws/config')).toBe(before);
  },

  'can `configure sso` a second profile beside ours': async () => {
    const machine = await createMachine(ONE_ROLE);
    await sso(machine);
    const ours = (await machine.read('.aws/config')) ?? '';
    await configureSso(machine, 'second', async (terminal) => {
      await terminal.waitFor('SSO session name');
      terminal.type(`sso${KEY.enter}`);
    });
    expect(await machine.read('.aws/config')).toContain(ours.trimEnd());
    expect(await machine.read('.aws/config')).toContain('[profile second]');
    expect(await status(machine)).toMatchObject({ ok: true, profile: 'bedrock-only' });
    expect(await machine.run(['verify'])).toMatchObject({ exitCode: 0 });
    // A rerun of ours leaves the second profile alone.
    const both = await machine.read('.aws/config');
    await sso(machine);
    expect(await machine.read('.aws/config')).toBe(both);
  },
};

/** Answers `aws configure sso`: the portal as given, then its suggestions. */
async function configureSso(
  machine: Machine,
  profile: string,
  answerPortal: (terminal: ReturnType<typeof openTerminal>) => Promise<void>,
) {
  const args = ['configure', 'sso', '--no-browser', '--profile', profile];
  const env = await environmentOf(machine);
  const terminal = openTerminal(machine, args, { program: [awsCli2.program], env });
  await answerPortal(terminal);
  await terminal.waitFor(/default client region \[/i);
  terminal.type(`us-east-1${KEY.enter}`);
  await terminal.waitFor(/output format/);
  terminal.type(KEY.enter);
  await terminal.ended;
}

// The CLI is optional, but its absence must be visible.
describe.skipIf(!awsCli2.isFit || !hasPty)(`${awsCli2.title} and the sign-in`, () => {
  it.each(Object.entries(CHECKS))('%s', (_, check) => check());
});
