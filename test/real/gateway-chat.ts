/**
 * Real gateways with a real Telegram channel and our own Bot API: what a person reads in the chat if the setup is good
 * and if AWS refuses, and what our commands report about each. Each version's test is a file of its own, so that they
 * run side by side.
 */
import { expect, onTestFinished } from 'vitest';
import type { OPENCLAWS } from '../../.config/apart.mjs';
import { CONFIG } from '../helpers/home-files.ts';
import { createMachine } from '../helpers/machine.ts';
import type { CannedAnswer } from '../helpers/stand-in.ts';
import { configWithChat, openclaw, pathWith } from './openclaw.ts';
import { MODEL } from './set-ups.ts';
import { startTelegram } from './telegram.ts';

type Version = (typeof OPENCLAWS)[number];

/** Enough time to create a link. */
const APPROVED_MS = 3_000;

export const ANSWER = /^Hello from the sandbox/;
/** A turn takes 6 to 15 s, a start up to a minute on a busy machine. */
export const TIMEOUT = 900_000;
export const ACCESS_KEY = {
  accessKeyId: 'AKIATESTTESTTESTTEST',
  secretAccessKey: 'of-the-stand-in-alone-0123456789abcdef01',
};

/** A machine whose OpenClaw has a gateway and a chat, before our setup. */
export async function machineWithChat(version: Version) {
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

export type Chat = Awaited<ReturnType<typeof machineWithChat>>;

/** What `explain` calls the chat's message. */
export async function explained({ json }: Chat, text: string): Promise<string[]> {
  const { matches } = await json(['explain', text]);
  return matches.map(({ code }: { readonly code: string }) => code);
}

export const refusal = (status: number, type: string, message: string): CannedAnswer => ({
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
/** More retries than any OpenClaw makes. */
export const ALWAYS = 50;

/** A gateway with a valid IAM Identity Center sign-in, asked in every way that people use. */
export async function answers({ machine, telegram, json }: Chat, version: Version) {
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
export async function isRefusedAs(chat: Chat, code: string, refused: CannedAnswer) {
  const takeBack = chat.machine.aws.answerNext('ConverseStream', refused, ALWAYS);
  const said = await chat.telegram.ask(`A call that ends with ${code}`);
  takeBack();
  expect([said, await explained(chat, said)]).toEqual([said, [code]]);
}

/** AWS's refusals are recognized in the chat's messages, as far as OpenClaw passes them on. */
export async function isRefused(chat: Chat, codeOf: (code: string) => string) {
  for (const [code, refused] of Object.entries(REFUSALS)) await isRefusedAs(chat, codeOf(code), refused);
  await chat.telegram.ask('/new');
}

/** How the latest call to Bedrock was signed. */
export const signature = ({ machine: { aws } }: Chat) =>
  aws.requests.findLast(({ operation }) => operation === 'ConverseStream')?.headers.authorization;

/** The command line of a setup with an API key. */
export const API_KEY = ['init', '--auth', 'api-key', '--api-key-stdin', '--yes'];
