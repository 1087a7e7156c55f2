/**
 * Real gateways with a real Telegram channel and our own Bot API: what a person reads in the chat if the setup is good,
 * if AWS refuses, if the sign-in has ended and is refreshed, and what our commands report about each.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { OPENCLAWS } from '../../.config/apart.mjs';
import type { CannedAnswer } from '../../src/demo/stand-in.ts';
import { CONFIG } from '../helpers/home-files.ts';
import { createMachine, ssoArgs } from '../helpers/machine.ts';
import { configWithChat, installPlugin, openclaw, pathWith, startGateway } from './openclaw.ts';
import { MODEL } from './set-ups.ts';
import { PERSON, startTelegram } from './telegram.ts';

type Version = (typeof OPENCLAWS)[number];

/** Enough time to create a link. */
const APPROVED_MS = 3_000;

const ANSWER = /^Hello from the sandbox/;
/** A turn takes 6 to 15 s, a start up to a minute on a busy machine. */
const TIMEOUT = 900_000;
const ACCESS_KEY = {
  accessKeyId: 'AKIATESTTESTTESTTEST',
  secretAccessKey: 'of-the-stand-in-alone-0123456789abcdef01',
};

/** A machine whose OpenClaw has a gateway and a chat, before our setup. */
async function machineWithChat(version: Version) {
  const machine = await createMachine({ approveAfterMs: APPROVED_MS, staticCredentials: [ACCESS_KEY] });
  const telegram = await startTelegram();
  onTestFinished(() => telegram.close());
  const { accessKeyId, secretAccessKey } = ACCESS_KEY;
  await machine.write(
    '.aws/credentials',
    `[work]\naws_access_key_id=${accessKeyId}\naws_secret_access_key=${secretAccessKey}\n`,
  );
  const plugins = ['telegram', 'memory-core', 'amazon-bedrock'];
  await machine.write(
    CONFIG,
    JSON.stringify({
      ...(await configWithChat(version, telegram)),
      plugins: { allow: version === '2026.5.22' ? plugins.slice(0, 2) : plugins },
    }),
  );
  const env = { PATH: await pathWith(machine, version), AWS_BEDROCK_FORCE_HTTP1: '1' };
  const run = (args: readonly string[], input = '') => machine.run(args, { env, input });
  const json = async (args: readonly string[], input = '') => {
    const { exitCode, stdout, stderr } = await run([...args, '--json'], input);
    return { exitCode, stderr, ...JSON.parse(stdout.trim().split('\n').at(-1) as string) };
  };
  return { machine, telegram, run, json };
}

type Chat = Awaited<ReturnType<typeof machineWithChat>>;

/** What `explain` calls the chat's message. */
async function explained({ json }: Chat, text: string): Promise<string[]> {
  const { matches } = await json(['explain', text]);
  return matches.map(({ code }: { readonly code: string }) => code);
}

const refusal = (status: number, type: string, message: string): CannedAnswer => ({
  status,
  type,
  body: { message },
});
const DENIED = `User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_BedrockInvokeOnly_1234567890abcdef/ada is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-1::foundation-model/${MODEL} because no identity-based policy allows the action`;

/** How Bedrock refuses a call, by error code. 2026.9.6 has one text for all of them. */
const REFUSALS: Readonly<Record<string, CannedAnswer>> = {
  OCB501: refusal(403, 'AccessDeniedException', DENIED),
  OCB511: refusal(
    403,
    'AccessDeniedException',
    'Model access is denied due to INVALID_PAYMENT_INSTRUMENT: A valid payment instrument must be provided.',
  ),
  OCB502: refusal(400, 'ValidationException', 'The provided model identifier is invalid.'),
  OCB503: refusal(
    400,
    'ValidationException',
    `Invocation of model ID ${MODEL} with on-demand throughput isn’t supported. Retry your request with the ID or ARN of an inference profile that contains this model.`,
  ),
};
const TOO_LONG = refusal(400, 'ValidationException', 'Input is too long for requested model.');
const KEY_REFUSED = refusal(
  403,
  'AccessDeniedException',
  'Authentication failed: Please make sure your API Key is valid.',
);

/** More retries than any OpenClaw makes. */
const ALWAYS = 50;

/** A gateway with a valid IAM Identity Center sign-in, asked in every way that people use. */
async function answers({ machine, telegram, json }: Chat, version: Version) {
  const verified = await json(['verify', '--gateway']);
  expect(verified).toMatchObject({
    exitCode: 0,
    gateway: { reached: true, provider: 'amazon-bedrock', model: MODEL, error: null },
  });
  expect(verified.gateway.text).toMatch(ANSWER);
  const agent = ['agent', '--agent', 'main', '--session-id', 'of-the-test', '-m', 'hi', '--json'];
  expect((await openclaw(machine, version, agent)).stdout).toContain('Hello from the sandbox');
  // The owner's list of conversations has none of ours.
  const call = ['gateway', 'call', 'sessions.list', '--json', '--timeout', '60000'];
  const list = await openclaw(machine, version, call);
  expect(list.stdout).toContain('of-the-test');
  expect(list.stdout).not.toContain('openclaw-bedrock-verify');
  expect(await telegram.ask('Are you there?')).toMatch(ANSWER);
  expect(await telegram.ask('/status')).toContain(MODEL);
  expect(await telegram.ask('/model gpt-oss-120b')).toContain('gpt-oss-120b');
}

/** A message while AWS refuses every call; `explain` must recognize the chat's reply by that code. */
async function isRefusedAs(chat: Chat, code: string, refused: CannedAnswer) {
  const takeBack = chat.machine.aws.answerNext('ConverseStream', refused, ALWAYS);
  const said = await chat.telegram.ask(`A call that ends with ${code}`);
  takeBack();
  expect([said, await explained(chat, said)]).toEqual([said, [code]]);
}

/** AWS's refusals are recognized in the chat's messages, as far as OpenClaw passes them on. */
async function isRefused(chat: Chat, codeOf: (code: string) => string) {
  for (const [code, refused] of Object.entries(REFUSALS)) await isRefusedAs(chat, codeOf(code), refused);
  await chat.telegram.ask('/new');
}

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

/** How the latest call to Bedrock was signed. */
const signature = ({ machine: { aws } }: Chat) =>
  aws.requests.findLast(({ operation }) => operation === 'ConverseStream')?.headers.authorization;

const API_KEY = ['init', '--auth', 'api-key', '--api-key-stdin', '--yes'];

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
  await json(['init', '--auth', 'aws', '--profile', 'work', '--yes']);
  await stop();
  await startGateway(machine, '2026.5.22');
  expect(await telegram.ask('With the access key of this machine?')).toMatch(ANSWER);
  expect(signature(chat)).toContain(ACCESS_KEY.accessKeyId);
});

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
