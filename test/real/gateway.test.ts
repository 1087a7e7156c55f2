/**
 * Real gateways with a real Telegram channel, whose Bot API is ours: what a person reads in the chat when the set-up is
 * good, when the sign-in has ended, and when it is renewed, and what our commands make of each.
 */
import { expect, it, onTestFinished } from 'vitest';
import type { OPENCLAWS } from '../../.config/apart.mjs';
import { createMachine, ssoArgs } from '../helpers/machine.ts';
import { freePort, openclaw, pathWith, startGateway } from './openclaw.ts';
import { CONFIG, MODEL } from './set-ups.ts';
import { PERSON, startTelegram } from './telegram.ts';

type Version = (typeof OPENCLAWS)[number];

const TOKEN = 'not-a-secret-of-anybody';
const ANSWER = /^Hello from the sandbox/;

/** A machine whose OpenClaw has a gateway to start and a chat, before our set-up. */
async function machineWithChat(version: Version) {
  const machine = await createMachine();
  const telegram = await startTelegram();
  onTestFinished(() => telegram.close());
  const channel = { enabled: true, botToken: telegram.token, apiRoot: telegram.url };
  const config = {
    gateway: {
      mode: 'local',
      port: await freePort(),
      bind: 'loopback',
      auth: { mode: 'token', token: TOKEN },
    },
    channels: { telegram: { ...channel, dmPolicy: 'allowlist', allowFrom: [String(PERSON)] } },
  };
  await machine.write(CONFIG, JSON.stringify(config));
  const env = { PATH: await pathWith(machine, version), AWS_BEDROCK_FORCE_HTTP1: '1' };
  const run = async (...args: string[]) => machine.run(args, { env });
  const json = async (...args: string[]) => {
    const { exitCode, stdout, stderr } = await run(...args, '--json');
    const last = args[0] === 'login' ? (stdout.trim().split('\n').at(-1) ?? '') : stdout;
    return { exitCode, stderr, ...JSON.parse(last) };
  };
  const explain = async (text: string): Promise<string[]> =>
    (await json('explain', text)).matches.map(({ code }: { code: string }) => code);
  return { machine, telegram, env, run, json, explain };
}

it('2026.5.22 in the chat: set up, ended, renewed, refused, with a key', async () => {
  const { machine, telegram, run, json, explain, env } = await machineWithChat('2026.5.22');
  const { aws } = machine;
  const setUp = await json(...ssoArgs(aws));
  expect(setUp).toMatchObject({ exitCode: 0, ok: true, gateway: null });
  expect((await json('verify', '--gateway')).error.code).toBe('OCB370');

  let stop = await startGateway(machine, '2026.5.22');
  const verified = await json('verify', '--gateway');
  expect(verified.gateway).toMatchObject({
    reached: true,
    provider: 'amazon-bedrock',
    model: MODEL,
    error: null,
  });
  expect(verified.gateway.text).toMatch(ANSWER);
  // The owner's list of conversations has nothing of it.
  const list = await openclaw(machine, '2026.5.22', ['gateway', 'call', 'sessions.list', '--json']);
  expect(list.exitCode).toBe(0);
  expect(list.stdout).not.toContain('openclaw-bedrock-verify');

  expect(await telegram.ask('Are you there?')).toMatch(ANSWER);
  expect(await telegram.ask('/status')).toContain(MODEL);
  expect(await telegram.ask('/model gpt-oss-120b')).toContain(MODEL);

  // The sign-in ends and comes back while the gateway runs.
  await run('logout');
  const ended = await telegram.ask('And now?');
  expect(await explain(ended)).not.toEqual([]);
  const renewed = await run('login', '--use-device-code');
  expect(renewed.exitCode).toBe(0);
  expect(renewed.stderr).toContain('no restart is needed');
  expect(renewed.stderr).toContain('/new');
  await telegram.ask('/new');
  expect(await telegram.ask('Are you back?')).toMatch(ANSWER);
  expect((await json('login', '--if-needed', '--gateway')).gateway.text).toMatch(ANSWER);

  // AWS refuses, in the chat by its own words.
  const message = `User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_BedrockInvokeOnly_1234567890abcdef/ada is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-1::foundation-model/${MODEL} because no identity-based policy allows the action`;
  aws.answerNext('ConverseStream', { status: 403, type: 'AccessDeniedException', body: { message } });
  expect(await explain(await telegram.ask('May you?'))).toEqual(['OCB501']);
  await telegram.ask('/new');

  // Another way to sign in changes .env, which needs a restart; this OpenClaw restarts nothing here and says otherwise.
  const keyed = await machine.run(
    ['init', '--auth', 'api-key', '--api-key-stdin', '--yes', '--restart-gateway', '--json'],
    {
      env,
      input: aws.apiKey,
    },
  );
  expect(keyed.exitCode).toBe(3);
  expect(JSON.parse(keyed.stdout).error.code).toBe('OCB373');
  await stop();
  stop = await startGateway(machine, '2026.5.22');
  expect((await json('verify', '--gateway')).gateway).toMatchObject({ reached: true, error: null });
  expect(await telegram.ask('With a key?')).toMatch(ANSWER);
  const call = aws.requests.findLast(({ operation }) => operation === 'ConverseStream');
  expect(call?.headers.authorization).toMatch(/^Bearer /);
  console.log(telegram.transcript.map(({ from, text }) => `${from.padStart(4)}: ${text}`).join('\n'));
});

it('2026.9.6 without its plugin: what is missing is told through the gateway too', async () => {
  const { machine, telegram, json, run, explain } = await machineWithChat('2026.9.6');
  expect((await run(...ssoArgs(machine.aws))).exitCode).toBe(3);
  await startGateway(machine, '2026.9.6');
  const { exitCode, gateway, text } = await json('verify', '--gateway');
  expect({ exitCode, code: gateway.error.code, reached: gateway.reached }).toEqual({
    exitCode: 3,
    code: 'OCB308',
    reached: true,
  });
  expect(text).toMatch(ANSWER);
  expect(await explain(await telegram.ask('Are you there?'))).toEqual(['OCB530']);

  const config = (await machine.read(CONFIG)) ?? '';
  const elsewhere = 'other-state/openclaw.json';
  await machine.write(elsewhere, config.replace(TOKEN, 'another-token'));
  await machine.write('other-state/.env', (await machine.read('.openclaw/.env')) ?? '');
  const refused = await json('verify', '--gateway', '--state-dir', `${machine.home}/other-state`);
  expect(refused.error.code).toBe('OCB371');
  console.log(telegram.transcript.map(({ from, text: said }) => `${from.padStart(4)}: ${said}`).join('\n'));
});
