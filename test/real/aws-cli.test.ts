import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';

function aws({ home, aws: standIn }: Machine, args: readonly string[]) {
  const { AWS_PROFILE: _, ...env } = process.env;
  return new Promise<{ exitCode: number | string; stdout: string; stderr: string }>((resolve) => {
    execFile(
      'aws',
      [...args],
      { env: { ...env, HOME: home, AWS_ENDPOINT_URL: standIn.url, AWS_EC2_METADATA_DISABLED: 'true' } },
      (error, stdout, stderr) => resolve({ exitCode: error?.code ?? 0, stdout, stderr }),
    );
  });
}

const isThere = await aws({ home: '/nowhere', aws: { url: 'http://127.0.0.1:9' } } as Machine, ['--version']);

// Never required: where it is missing, the report says that these were skipped.
describe.skipIf(isThere.exitCode !== 0)('the AWS CLI on this machine', () => {
  it('reads the profile that we wrote', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const get = async (key: string) =>
      (await aws(machine, ['configure', 'get', key, '--profile', 'bedrock-only'])).stdout.trim();
    expect(await get('region')).toBe('us-east-1');
    expect(await get('sso_account_id')).toBe('111122223333');
  });

  it('signs with our sign-in: a call to Bedrock through the SSO token', async () => {
    const machine = await createMachine();
    await machine.run(ssoArgs(machine.aws));
    const args = ['bedrock', 'list-foundation-models', '--profile', 'bedrock-only', '--output', 'json'];
    const { exitCode, stdout, stderr } = await aws(machine, args);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).modelSummaries.length).toBeGreaterThan(0);
  });
});
