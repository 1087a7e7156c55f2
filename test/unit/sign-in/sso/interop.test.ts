/** Other tools use and refresh the tokens that we write, and we theirs: real tools, one stand-in. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { ensureSession } from '../../../../src/sign-in/sso/session.ts';
import { tokenPath } from '../../../../src/sign-in/sso/token.ts';
import { awsCli, botocore, NOBODY_ELSE } from '../../../helpers/aws-tools.ts';
import { EN } from '../../../helpers/languages.ts';
import { onlyThisMachine } from '../../../helpers/machine.ts';
import {
  BY_DEVICE_CODE,
  callsOf,
  recordingView,
  type SsoMachine,
  startSsoMachine,
} from '../../../helpers/sso-machine.ts';

const BOTOCORE = `
import botocore.session
botocore.session.Session(profile="p").get_credentials().get_frozen_credentials()
`;

const SDK = `
import { fromIni } from '@aws-sdk/credential-providers';
await fromIni({ profile: 'p' })();
`;

const run = async (program: string, args: readonly string[]) => {
  const env = { ...process.env, ...NOBODY_ELSE, ...onlyThisMachine() };
  await promisify(execFile)(program, [...args], { env });
};

/** Each in its own process: the SDK tries one refresh per 30 seconds and process. Its home is HOME, the machine's. */
const tools: { title: string; isFit: boolean; getKeys(): Promise<void> }[] = [
  {
    title: 'the AWS SDK for JavaScript',
    isFit: true,
    getKeys: () => run(process.execPath, ['--input-type=module', '-e', SDK]),
  },
  { ...botocore, getKeys: () => run('python3', ['-c', BOTOCORE]) },
  {
    ...awsCli,
    // It prints the end of the access key, so it must have one.
    getKeys: () => run('aws', ['configure', 'list', '--profile', 'p']),
  },
];

/** A machine on the real clock, which other tools use, with a profile in its config. */
async function machineWithProfile(): Promise<SsoMachine> {
  const machine = await startSsoMachine({ approveAfterMs: 0, now: Date.now });
  const config = join(machine.deps.home, '.aws', 'config');
  await mkdir(join(machine.deps.home, '.aws'));
  await writeFile(
    config,
    [
      '[sso-session my]',
      `sso_start_url = ${machine.session.startUrl}`,
      `sso_region = ${machine.session.ssoRegion}`,
      'sso_registration_scopes = sso:account:access',
      '[profile p]',
      'sso_session = my',
      'sso_account_id = 111122223333',
      'sso_role_name = BedrockInvokeOnly',
      'region = us-east-1',
    ].join('\n'),
  );
  vi.stubEnv('AWS_CONFIG_FILE', config);
  return { ...machine, deps: { ...machine.deps, now: Date.now } };
}

const ensure = ({ deps, session }: SsoMachine) =>
  ensureSession(deps, session, recordingView(), BY_DEVICE_CODE);

const refreshes = ({ aws }: SsoMachine) =>
  aws.requests.filter(
    ({ body }) => (body as { grantType?: string } | undefined)?.grantType === 'refresh_token',
  ).length;

/** Makes the cached token expired. */
async function runOut({ deps }: SsoMachine): Promise<void> {
  const path = tokenPath(deps.home, 'my');
  const token = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...token, expiresAt: '2026-01-01T00:00:00Z' }));
}

describe.for(tools)('$title', ({ isFit, getKeys }) => {
  /** Lets the tool get the role's keys, and checks at the portal that it did. */
  async function use({ aws }: SsoMachine): Promise<void> {
    const before = callsOf(aws, 'GetRoleCredentials');
    await getKeys();
    expect(callsOf(aws, 'GetRoleCredentials')).toBe(before + 1);
  }

  it.runIf(isFit)('uses our token', async () => {
    const machine = await machineWithProfile();
    await ensure(machine);
    await use(machine);
    expect(refreshes(machine)).toBe(0);
  });

  it.runIf(isFit)('refreshes our token, and we use and refresh the one it writes', async () => {
    const machine = await machineWithProfile();
    await ensure(machine);
    await runOut(machine);
    await use(machine);
    expect(refreshes(machine)).toBe(1);
    expect((await ensure(machine)).how).toBe('cached');

    await runOut(machine);
    expect((await ensure(machine)).how).toBe('refreshed');
    await use(machine);
    expect(refreshes(machine)).toBe(2);
    expect(callsOf(machine.aws, 'StartDeviceAuthorization')).toBe(1);
  });

  it.runIf(isFit)('uses and refreshes a token of the browser flow', async () => {
    const machine = await machineWithProfile();
    const open = async (url: string) => (await fetch(url)).ok;
    const way = { flow: 'browser', reason: 'local-browser', browser: { open, language: EN } } as const;
    await ensureSession(machine.deps, machine.session, recordingView(), way);
    await use(machine);
    await runOut(machine);
    await use(machine);
    expect(refreshes(machine)).toBe(1);
  });

  it.runIf(isFit)('ends with a valid file if it refreshes at the same time as we do', async () => {
    const machine = await machineWithProfile();
    await ensure(machine);
    await runOut(machine);
    const deps = { ...machine.deps, sleep: () => pause(50) };
    const [, ours] = await Promise.allSettled([getKeys(), ensure({ ...machine, deps })]);
    expect(ours).toMatchObject({ status: 'fulfilled' });
    await runOut(machine);
    expect((await ensure(machine)).how).toBe('refreshed');
    await use(machine);
  });
});
