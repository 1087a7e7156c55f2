/** Tokens that we write are used and refreshed by other tools, and theirs by us: real tools, one stand-in. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fromIni } from '@aws-sdk/credential-providers';
import { describe, expect, it, vi } from 'vitest';
import { ensureSession } from '../../../src/sso/session.ts';
import { tokenPath } from '../../../src/sso/token-cache.ts';
import { callsOf, recordingView, type SsoMachine, startSsoMachine } from '../../helpers/sso-machine.ts';

const BOTOCORE = `
import botocore.session
print(botocore.session.Session(profile="p").get_credentials().get_frozen_credentials().access_key)
`;

const hasBotocore = spawnSync('python3', ['-c', 'import botocore']).status === 0;

const tools: { name: string; present: boolean; getAccessKeyId(): Promise<string> }[] = [
  {
    name: 'the AWS SDK for JavaScript',
    present: true,
    getAccessKeyId: async () => (await fromIni({ profile: 'p', ignoreCache: true })()).accessKeyId,
  },
  {
    name: 'botocore',
    present: hasBotocore,
    getAccessKeyId: async () => {
      // Its own idea of the home is HOME, which the machine has set.
      const { stdout } = await promisify(execFile)('python3', ['-c', BOTOCORE], { env: process.env });
      return stdout.trim();
    },
  },
];

/** A machine by the real clock, which other tools go by, with a profile in its config. */
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

const ensure = ({ deps, session }: SsoMachine) => ensureSession(deps, session, recordingView());

const refreshes = ({ aws }: SsoMachine) =>
  aws.requests.filter(
    ({ body }) => (body as { grantType?: string } | undefined)?.grantType === 'refresh_token',
  ).length;

/** Makes the cached token one that ran out. */
async function runOut({ deps }: SsoMachine): Promise<void> {
  const path = tokenPath(deps.home, 'my');
  const token = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...token, expiresAt: '2026-01-01T00:00:00Z' }));
}

describe.each(tools.filter(({ present }) => present))('$name', ({ getAccessKeyId }) => {
  it('uses a token of ours', async () => {
    const machine = await machineWithProfile();
    await ensure(machine);
    expect(await getAccessKeyId()).toMatch(/^ASIA/);
    expect(refreshes(machine)).toBe(0);
  });

  it('refreshes a token of ours, and we use and refresh the one it writes', async () => {
    const machine = await machineWithProfile();
    await ensure(machine);
    await runOut(machine);
    expect(await getAccessKeyId()).toMatch(/^ASIA/);
    expect(refreshes(machine)).toBe(1);
    expect((await ensure(machine)).how).toBe('cached');

    await runOut(machine);
    expect((await ensure(machine)).how).toBe('refreshed');
    expect(await getAccessKeyId()).toMatch(/^ASIA/);
    expect(refreshes(machine)).toBe(2);
    expect(callsOf(machine.aws, 'StartDeviceAuthorization')).toBe(1);
  });
});
