/** The plugin in a real OpenClaw: its choices in `openclaw onboard`, and what OpenClaw's own audit says of it. */
import { expect, it } from 'vitest';
import { createMachine, ssoArgs } from '../helpers/machine.ts';
import { jsonOf, openclaw, pathWith } from './openclaw.ts';
import { CONFIG } from './set-ups.ts';

const VERSION = '2026.9.6';

it('openclaw onboard has Bedrock among its choices, and writes what init writes', async () => {
  const machine = await createMachine();
  await machine.write(CONFIG, JSON.stringify({ gateway: { mode: 'local' } }));
  const env = { PATH: await pathWith(machine, VERSION) };
  const run = async (...args: string[]) => machine.run(args, { env });
  expect((await run(...ssoArgs(machine.aws))).exitCode).toBe(3);
  const { models, agents } = JSON.parse((await machine.read(CONFIG)) as string);
  expect((await run('chat', '--install', '--owner', 'telegram:1')).exitCode).toBe(0);
  const { plugins, commands } = JSON.parse((await machine.read(CONFIG)) as string);
  await machine.write(CONFIG, JSON.stringify({ gateway: { mode: 'local' }, plugins, commands }));
  await machine.write('.openclaw/.env', '');
  const flags = ['--non-interactive', '--accept-risk', '--skip-health', '--auth-choice', 'bedrock-sso'];
  const onboarded = await openclaw(machine, VERSION, ['onboard', ...flags]);
  expect(onboarded.exitCode, onboarded.stderr).toBe(0);
  const made = JSON.parse((await machine.read(CONFIG)) as string);
  expect(made.models.providers).toEqual(models.providers);
  expect(made.agents.defaults.model).toEqual(agents.defaults.model);
  expect(await machine.read('.openclaw/.env')).toContain('AWS_PROFILE=bedrock-only');

  const { findings } = jsonOf(await openclaw(machine, VERSION, ['security', 'audit', '--json']));
  expect(findings.length).toBeGreaterThan(0);
  expect(JSON.stringify(findings)).not.toContain('openclaw-bedrock/chat');
});
