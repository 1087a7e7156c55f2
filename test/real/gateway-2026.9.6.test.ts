/** A real gateway of OpenClaw 2026.9.6, whose Bedrock plugin is missing, and then a stand-in for it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { CONFIG } from '../helpers/home-files.ts';
import { ssoArgs } from '../helpers/machine.ts';
import {
  ALWAYS,
  ANSWER,
  API_KEY,
  answers,
  type Chat,
  explained,
  isRefused,
  isRefusedAs,
  machineWithChat,
  refusal,
  signature,
  TIMEOUT,
} from './gateway-chat.ts';
import { installPlugin, openclaw, startGateway } from './openclaw.ts';

const TOO_LONG = refusal(400, 'ValidationException', 'Input is too long for requested model.');
const KEY_REFUSED = refusal(
  403,
  'AccessDeniedException',
  'Authentication failed: Please make sure your API Key is valid.',
);

/** Asks until the gateway has loaded a change; the test's own timeout limits the wait. */
async function until(ready: () => Promise<boolean>) {
  while (!(await ready())) await sleep(1_000);
}

/** Edits openclaw.json as a person does. */
async function edit({ machine }: Chat, change: (config: Config) => void) {
  const config = JSON.parse((await machine.read(CONFIG)) ?? '');
  change(config);
  await machine.write(CONFIG, JSON.stringify(config));
}

interface Config {
  readonly models: { readonly providers: { readonly 'amazon-bedrock': object } };
  readonly plugins: object;
}

/** How the source document has openclaw.json refer to an API key. */
const REFERENCE = { auth: 'api-key', apiKey: '${AWS_BEARER_TOKEN_BEDROCK}', authHeader: true };

it('2026.9.6 with a chat: its plugin missing, then with a stand-in for it', {
  timeout: TIMEOUT,
}, async () => {
  const chat = await machineWithChat('2026.9.6');
  const { machine, telegram, run, json } = chat;
  expect((await json(ssoArgs(machine.aws))).error.code).toBe('OCB308');
  const stop = await startGateway(machine, '2026.9.6');
  const { exitCode, gateway, text } = await json(['verify', '--gateway']);
  expect([exitCode, gateway.error.code, gateway.reached]).toEqual([3, 'OCB308', true]);
  expect(text).toMatch(ANSWER);
  const said = await telegram.ask('Are you there?');
  expect([said, await explained(chat, said)]).toEqual([said, ['OCB530']]);

  // The gateway loads a plugin from its configuration without a restart.
  const paths = [await installPlugin(machine)];
  const entries = { 'amazon-bedrock': { enabled: true } };
  await edit(chat, ({ plugins }) => Object.assign(plugins, { load: { paths }, entries }));
  await until(async () => {
    const { stdout } = await openclaw(machine, '2026.9.6', ['health', '--json']);
    return stdout.includes('"amazon-bedrock"');
  });
  await answers(chat, '2026.9.6');
  await isRefused(chat, () => 'OCB530');
  await isRefusedAs(chat, 'OCB519', TOO_LONG);

  // The session ends, and is refreshed while the gateway runs.
  machine.aws.revoke();
  const ended = await telegram.ask('And now?');
  expect([ended, await explained(chat, ended)]).toEqual([ended, ['OCB460']]);
  expect((await json(['verify', '--gateway'])).exitCode).toBe(4);
  expect((await run(['login', '--use-device-code'])).stderr).toContain('no restart is needed');
  expect(await telegram.ask('Are you back?')).toMatch(ANSWER);

  // A refused API key does not keep OpenClaw from using the next one.
  expect(await json([...API_KEY, '--no-gateway'], machine.aws.apiKey)).toMatchObject({ exitCode: 0 });
  await stop();
  await startGateway(machine, '2026.9.6');
  expect(await telegram.ask('With a key?')).toMatch(ANSWER);
  expect(signature(chat)).toMatch(/^Bearer /);
  await isRefusedAs(chat, 'OCB460', KEY_REFUSED);
  expect(await telegram.ask('With a valid one?')).toMatch(ANSWER);

  // If openclaw.json refers to the key, it does. doctor names the pause, and --fix ends it.
  await edit(chat, ({ models: { providers } }) => Object.assign(providers['amazon-bedrock'], REFERENCE));
  const takeBack = machine.aws.answerNext('ConverseStream', KEY_REFUSED, ALWAYS);
  await until(async () => {
    await telegram.ask('With a bad one?');
    const { checks } = await json(['doctor']);
    return checks.find(({ id }: { readonly id: string }) => id === 'gateway.cooldown').code === 'OCB459';
  });
  takeBack();
  expect((await run(['doctor', '--fix'])).exitCode).toBe(0);
  await until(async () => ANSWER.test(await telegram.ask('Without the reference?')));
});
