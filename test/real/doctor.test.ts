/** Our own bin with a real OpenClaw on PATH. */
import { expect, it } from 'vitest';
import { createMachine, ssoArgs } from '../helpers/machine.ts';
import { pathWith } from './openclaw.ts';

interface Check {
  readonly id: string;
  readonly status: string;
  readonly code?: string;
  readonly fix?: readonly string[];
}

const failed = (stdout: string) =>
  (JSON.parse(stdout).checks as Check[]).filter(({ status }) => status === 'fail');

it('lets 2026.9.6 validate the result, and does not call a setup without the plugin done', async () => {
  const machine = await createMachine();
  const env = { PATH: await pathWith(machine, '2026.9.6') };
  const run = await machine.run([...ssoArgs(machine.aws), '--json'], { env });
  const result = JSON.parse(run.stdout);
  expect(run.exitCode).toBe(3);
  expect(result.error.code).toBe('OCB308');
  expect(result.verify.text).toContain('Hello from the sandbox');
  const doctor = await machine.run(['doctor', '--json'], { env });
  expect(doctor.exitCode).toBe(3);
  const [first, ...others] = failed(doctor.stdout);
  expect(first).toMatchObject({ id: 'openclaw.plugin', code: 'OCB308' });
  expect(first?.fix?.[0]).toBe('openclaw plugins install @openclaw/amazon-bedrock-provider');
  expect(others.map(({ id }) => id)).toEqual(['files.gateway-mode']);
});

it('finds no problem with 2026.5.22, which includes Bedrock, except that its gateway was never set up', async () => {
  const machine = await createMachine();
  const env = { PATH: await pathWith(machine, '2026.5.22') };
  const run = await machine.run(ssoArgs(machine.aws), { env });
  expect(run.exitCode).toBe(0);
  expect(run.stderr).toContain('openclaw config set gateway.mode local');
  const doctor = await machine.run(['doctor', '--json'], { env });
  expect(failed(doctor.stdout).map(({ id }) => id)).toEqual(['files.gateway-mode']);
});
