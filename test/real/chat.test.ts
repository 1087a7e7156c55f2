/**
 * The plugin in a real gateway with a real Telegram channel and our own Bot API: installed while it runs, every command
 * by its owner and by a stranger, a sign-in by code from the chat, removed again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { CONFIG, ENV } from '../helpers/home-files.ts';
import { createMachine, type Machine, ssoArgs } from '../helpers/machine.ts';
import { configWithChat, jsonOf, openclaw, pathWith, startGateway } from './openclaw.ts';
import { MODEL } from './set-ups.ts';
import { startTelegram } from './telegram.ts';

const VERSION = '2026.9.6';
const HAIKU = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';

/** A gateway whose configuration is not reloaded for this: what OpenClaw calls hot. */
async function waitFor(what: () => Promise<boolean>) {
  const end = Date.now() + 180_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error('the gateway did not take the change');
    await sleep(2_000);
  }
}

const isLoaded = async (machine: Machine) => {
  const { plugins } = jsonOf(await openclaw(machine, VERSION, ['health', '--json']));
  return plugins.loaded.includes('openclaw-bedrock');
};

it('the chat, from chat --install to --remove', { timeout: 1_800_000 }, async () => {
  const machine = await createMachine({ approveAfterMs: 10_000 });
  const telegram = await startTelegram();
  onTestFinished(() => telegram.close());
  const config = {
    ...(await configWithChat(VERSION, telegram)),
    plugins: { allow: ['telegram', 'memory-core'] },
  };
  await machine.write(CONFIG, JSON.stringify(config, null, 2));
  const env = { PATH: await pathWith(machine, VERSION), AWS_BEDROCK_FORCE_HTTP1: '1' };
  const run = async (...args: string[]) => machine.run(args, { env });
  // OpenClaw's Bedrock plugin is not in these tests' registry: 3.
  expect((await run(...ssoArgs(machine.aws))).exitCode).toBe(3);
  await startGateway(machine, VERSION);
  const before = await machine.read(CONFIG);

  // Someone whom the channel accepts but who is not an owner gets no answer from us.
  expect((await run('chat', '--install', '--owner', 'telegram:1')).exitCode).toBe(0);
  await waitFor(() => isLoaded(machine));
  for (const words of ['/bedrock', '/bedrock verify', `/bedrock use ${HAIKU} yes`])
    expect(await telegram.ask(words)).not.toMatch(/us-east-1|gpt-oss|claude|Signed in/);
  expect(JSON.parse((await machine.read(CONFIG)) as string).agents.defaults.model.primary).toContain(MODEL);
  expect((await run('chat', '--remove')).exitCode).toBe(0);
  await waitFor(async () => !(await isLoaded(machine)));
  expect(JSON.parse((await machine.read(CONFIG)) as string).plugins).toEqual(config.plugins);

  expect((await run('chat', '--install')).exitCode).toBe(0);
  await waitFor(() => isLoaded(machine));
  expect(await telegram.ask('/bedrock')).toContain(`✅ ${MODEL} in us-east-1`);
  expect(await telegram.ask('/bedrock verify')).toContain('Hello from the sandbox');
  expect(await telegram.ask('/bedrock models')).toContain(MODEL);
  expect(await telegram.ask('/bedrock use haiku 4.5')).toContain(`/bedrock use ${HAIKU} yes`);
  expect(await telegram.ask(`/bedrock use ${HAIKU} yes`)).toContain(`✅ The default model is now ${HAIKU}.`);
  expect(await telegram.ask('/bedrock')).toContain(HAIKU);
  expect((await run('undo')).exitCode).toBe(0);

  await run('logout');
  expect(await telegram.ask('/bedrock verify')).toContain('/login bedrock');
  await telegram.ask('/login bedrock');
  await telegram.read(/login complete/);
  const said = telegram.transcript.map(({ text }) => text);
  expect(said.some((text) => text.startsWith('Sign in with Amazon Bedrock. Return here'))).toBe(true);
  expect(said.join('\n')).toMatch(
    /The page that opens must show this code\.\s+Code: <code>[A-Z2-7]{4}-[A-Z2-7]{4}<\/code>/,
  );
  expect(await telegram.ask('/bedrock verify')).toContain('✅');

  // The session ends, and watch sends its link through this OpenClaw.
  const install = ['watch', '--install', '--quiet', 'off', '--notify', 'telegram:4242'];
  expect((await run(...install)).exitCode).toBe(2);
  const [proof = ''] = /\d{6}/.exec(await telegram.read(/^The code is/)) ?? [];
  expect((await run(...install, '--notify-code', proof)).exitCode).toBe(0);
  machine.aws.revoke();
  const { stdout } = await run('watch', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    action: 'signed-in',
    notified: { channel: 'telegram', target: '4242' },
  });
  expect(await telegram.read(/user_code=/)).toContain('To stop them: openclaw-bedrock watch --remove');
  expect(await telegram.read(/^Signed in again until/)).toContain('OpenClaw continues by itself');
  expect(await telegram.ask('/bedrock')).toContain('Watched every 10 minutes.');
  expect((await run('watch', '--remove')).exitCode).toBe(0);

  // Without its own plugin OpenClaw cannot answer; ours says why.
  await telegram.ask('Are you there?');
  expect(await telegram.ask('/bedrock explain')).toMatch(/\(OCB\d{3}\)/);

  const { findings } = jsonOf(await openclaw(machine, VERSION, ['security', 'audit', '--json']));
  expect(JSON.stringify(findings)).not.toContain('openclaw-bedrock/chat');
  expect((await run('chat', '--remove')).exitCode).toBe(0);
  await waitFor(async () => !(await isLoaded(machine)));
  const after = JSON.parse((await machine.read(CONFIG)) as string);
  expect({ ...after, meta: undefined }).toEqual({ ...JSON.parse(before as string), meta: undefined });
});

const KEYS = `[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${'x'.repeat(40)}\n`;

it('openclaw onboard offers Bedrock, and writes what init writes', async () => {
  const machine = await createMachine();
  await machine.write('.aws/credentials', KEYS);
  await machine.write(CONFIG, JSON.stringify({ gateway: { mode: 'local' } }));
  const env = { PATH: await pathWith(machine, VERSION) };
  expect((await machine.run(['chat', '--install', '--owner', 'telegram:1'], { env })).exitCode).toBe(0);
  const installed = await machine.read(CONFIG);
  const key = { AWS_BEARER_TOKEN_BEDROCK: machine.aws.apiKey };
  const ways = [
    ['bedrock-sso', ssoArgs(machine.aws), {}],
    ['bedrock-api-key', ['init', '--auth', 'api-key', '--yes'], key],
    ['bedrock-aws', ['init', '--auth', 'aws', '--yes'], {}],
  ] as const;
  for (const [choice, args, secret] of ways) {
    // OpenClaw's Bedrock plugin is not in these tests' registry: 3.
    const init = await machine.run([...args, '--no-verify'], { env: { ...env, ...secret } });
    expect(init.exitCode, init.stderr).toBe(3);
    const byInit = { ...JSON.parse((await machine.read(CONFIG)) as string), env: await machine.read(ENV) };
    await machine.write(CONFIG, installed as string);
    await machine.write(ENV, '');
    const flags = ['--non-interactive', '--accept-risk', '--skip-health', '--auth-choice', choice];
    const onboarded = await openclaw(machine, VERSION, ['onboard', ...flags], secret);
    expect(onboarded.exitCode, onboarded.stderr).toBe(0);
    const made = JSON.parse((await machine.read(CONFIG)) as string);
    expect(made.models.providers, choice).toEqual(byInit.models.providers);
    expect(made.agents.defaults.model, choice).toEqual(byInit.agents.defaults.model);
    expect(await machine.read(ENV), choice).toBe(byInit.env);
    await machine.write(CONFIG, installed as string);
    await machine.write(ENV, '');
  }
});
