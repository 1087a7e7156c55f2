/** A real gateway of OpenClaw 2026.5.22, which has Bedrock built in. */
import { expect, it } from 'vitest';
import { ENV } from '../helpers/home-files.ts';
import { filesHolding } from '../helpers/leaks.ts';
import { ssoArgs } from '../helpers/machine.ts';
import {
  ACCESS_KEY,
  ANSWER,
  API_KEY,
  answers,
  type Chat,
  explained,
  isRefused,
  machineWithChat,
  signature,
  TIMEOUT,
} from './gateway-chat.ts';
import { startGateway } from './openclaw.ts';
import { PERSON } from './telegram.ts';

/** The session ends while the gateway runs. `watch` asks in the chat, and nothing is restarted. */
async function isRenewed(chat: Chat) {
  const { machine, telegram, run, json } = chat;
  const install = ['watch', '--install', '--quiet', 'off', '--notify', `telegram:${PERSON}`];
  expect((await json(install)).exitCode).toBe(2);
  const [code = ''] = /\d{6}/.exec(await telegram.read(/\b\d{6}\b/)) ?? [];
  expect(await json([...install, '--notify-code', code])).toMatchObject({ exitCode: 0, installed: true });

  machine.aws.revoke();
  const ended = await telegram.ask('And now?');
  expect([ended, await explained(chat, ended)]).toEqual([ended, ['OCB530']]);
  const pass = await json(['watch']);
  expect(pass).toMatchObject({
    exitCode: 0,
    action: 'signed-in',
    notified: { channel: 'telegram', target: String(PERSON) },
  });
  expect(await telegram.read(/user_code=/)).toContain('d-0000000000.awsapps.com');
  expect(await telegram.read(/Signed in again until/)).toContain('OpenClaw');
  await telegram.ask('/new');
  expect(await telegram.ask('Are you back?')).toMatch(ANSWER);

  // By hand, after a person signed out.
  await run(['logout']);
  expect(await telegram.ask('Signed out?')).not.toMatch(ANSWER);
  const login = await run(['login', '--use-device-code']);
  expect(login.exitCode).toBe(0);
  expect(login.stderr).toContain('no restart is needed');
  await telegram.ask('/new');
  expect((await json(['login', '--if-needed', '--gateway'])).gateway.text).toMatch(ANSWER);
}

it('2026.5.22 with a chat: set up in three ways, refused, ended and refreshed', {
  timeout: TIMEOUT,
}, async () => {
  const chat = await machineWithChat('2026.5.22');
  const { machine, telegram, json } = chat;
  expect(await json(ssoArgs(machine.aws))).toMatchObject({ exitCode: 0, gateway: null });
  expect((await json(['verify', '--gateway'])).gateway.error.code).toBe('OCB370');
  let stop = await startGateway(machine, '2026.5.22');
  await answers(chat, '2026.5.22');
  await isRefused(chat, (code) => code);
  await isRenewed(chat);

  // Another way to sign in changes .env and needs a restart, which nothing here could do.
  const keyed = await json([...API_KEY, '--restart-gateway'], machine.aws.apiKey);
  expect([keyed.exitCode, keyed.error.code]).toEqual([3, 'OCB373']);
  await stop();
  stop = await startGateway(machine, '2026.5.22');
  expect(await telegram.ask('With a key?')).toMatch(ANSWER);
  expect(signature(chat)).toMatch(/^Bearer /);
  // This version keeps a copy of the provider for each agent.
  const copied = '.openclaw/agents/main/agent/models.json';
  expect(await machine.read(copied)).toContain('"amazon-bedrock"');
  expect(filesHolding(machine.home, [machine.aws.apiKey]).filter((file) => file !== ENV)).toEqual([]);
  await json(['init', '--auth', 'aws', '--profile', 'work', '--yes']);
  await stop();
  await startGateway(machine, '2026.5.22');
  expect(await telegram.ask('With the access key of this machine?')).toMatch(ANSWER);
  expect(signature(chat)).toContain(ACCESS_KEY.accessKeyId);
});
