/** The AWS CLI, either version, reads and uses what we wrote. */
import { execFile } from 'node:child_process';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { awsCli, NOBODY_ELSE } from '../helpers/aws-tools.ts';
import { createMachine, type Machine, type RunResult } from '../helpers/machine.ts';
import { apiKey, sso } from './set-ups.ts';

type Env = Readonly<Record<string, string>>;

/** Without the AWS settings of the person running this; the rest of the environment locates the CLI. */
const REST = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')));

function aws({ home, aws: standIn }: Machine, args: readonly string[], env: Env = {}): Promise<RunResult> {
  const own = {
    HOME: home,
    AWS_ENDPOINT_URL: standIn.url,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...NOBODY_ELSE,
  };
  return new Promise((resolve) => {
    execFile('aws', [...args], { env: { ...REST, ...own, ...env } }, (error, stdout, stderr) =>
      resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const PROFILE = ['--profile', 'bedrock-only'];
const LIST_MODELS = ['bedrock', 'list-foundation-models', '--output', 'json'];

/** The Authorization header of a listing, which must have succeeded. */
async function authorizationOf(machine: Machine, args: readonly string[], env?: Env) {
  const { exitCode, stdout, stderr } = await aws(machine, args, env);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout).modelSummaries.length).toBeGreaterThan(0);
  const call = machine.aws.requests.findLast(({ operation }) => operation === 'ListFoundationModels');
  expect(call?.headers['user-agent']).toMatch(/^aws-cli\//);
  return call?.headers.authorization;
}

const CHECKS: Readonly<Record<string, () => Promise<void>>> = {
  'reads every key of the profile that we wrote': async () => {
    const machine = await createMachine();
    await sso(machine);
    const expected = {
      region: 'us-east-1',
      sso_session: 'sso',
      sso_account_id: '111122223333',
      sso_role_name: 'BedrockInvokeOnly',
    };
    for (const [key, value] of Object.entries(expected))
      expect((await aws(machine, ['configure', 'get', key, ...PROFILE])).stdout.trim()).toBe(value);
    expect((await aws(machine, ['configure', 'list', ...PROFILE])).stdout).toMatch(
      /access_key[\s:]+\*+\w{4}[\s:]+sso/,
    );
  },

  'signs with our sign-in': async () => {
    const machine = await createMachine();
    await sso(machine);
    expect(await authorizationOf(machine, [...LIST_MODELS, ...PROFILE])).toMatch(/^AWS4-HMAC-SHA256 /);
  },

  'signs with our sign-in after a switch from an API key, by the .env alone': async () => {
    const machine = await createMachine();
    await apiKey(machine);
    await sso(machine);
    const env = parse((await machine.read('.openclaw/.env')) ?? '');
    expect(await authorizationOf(machine, LIST_MODELS, env)).toMatch(/^AWS4-HMAC-SHA256 /);
  },

  'sends the API key after a switch from SSO, by the .env alone': async () => {
    const machine = await createMachine();
    await sso(machine);
    await apiKey(machine);
    const env = parse((await machine.read('.openclaw/.env')) ?? '');
    // Version 1 does not know AWS_REGION.
    const args = [...LIST_MODELS, '--region', 'us-east-1'];
    expect(await authorizationOf(machine, args, env)).toBe(`Bearer ${machine.aws.apiKey}`);
  },

  'asks for a sign-in after we have signed out': async () => {
    const machine = await createMachine();
    await sso(machine);
    await machine.run(['logout']);
    const { exitCode, stderr } = await aws(machine, [...LIST_MODELS, ...PROFILE]);
    expect(exitCode).not.toBe(0);
    expect(stderr).toMatch(/Error loading SSO Token|aws sso login/);
  },
};

// The CLI is optional, but its absence must be visible.
describe.skipIf(!awsCli.isFit)(awsCli.title, () => {
  it.each(Object.entries(CHECKS))('%s', (_, check) => check());
});
