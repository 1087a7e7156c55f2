/**
 * What a person reads in a real chat when a call fails in a way that OpenClaw is slow to report, what `explain` makes of
 * it and of the gateway's log, and what our own proofs through the gateway say. It takes ten minutes, so only
 * `npm run test:real` runs it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { OPENCLAWS } from '../../.config/apart.mjs';
import { CONFIG, ENV } from '../helpers/home-files.ts';
import { ssoArgs } from '../helpers/machine.ts';
import type { CannedAnswer } from '../helpers/stand-in.ts';
import { ALWAYS, ANSWER, type Chat, explained, machineWithChat, refusal, signature } from './gateway-chat.ts';
import { installPlugin, openclaw, startGateway } from './openclaw.ts';
import { MODEL, OUR_REF } from './set-ups.ts';

type Version = (typeof OPENCLAWS)[number];

const OTHER = 'amazon.nova-lite-v1:0';
const NOT_ALLOWED = 'amazon-bedrock/us.anthropic.claude-haiku-4-5-20251001-v1:0';
const THROTTLED = refusal(429, 'ThrottlingException', 'Too many requests, please wait before trying again.');
const TOO_LONG = refusal(400, 'ValidationException', 'Input is too long for requested model.');
const UNAVAILABLE = refusal(503, 'ServiceUnavailableException', 'Bedrock is unable to process your request.');
/** Some text arrives before the connection is cut. */
const CUT: CannedAnswer = { cutAfter: 300 };

/** How each version repeats a throttled call, with its own retries turned off. */
const CALLS = { '2026.5.22': 3, '2026.9.6': 1 } as const satisfies Record<Version, number>;

interface Failure {
  readonly answer: CannedAnswer;
  /** In the chat, and what `explain` makes of it. */
  readonly chat: Readonly<Record<Version, readonly [said: RegExp, code: string]>>;
  /** What `explain` makes of the gateway's log, and `verify --gateway` of its own turn; with the latter's exit code. */
  readonly code: string;
  readonly exitCode: number;
}

const HIDDEN_96 = [/^⚠️ Agent run failed \(model: /, 'OCB530'] as const;
const HIDDEN_522 = [/^⚠️ Something went wrong while processing your request\./, 'OCB530'] as const;

/** The rows of facts/gateway.md §6 that the faster tests do not have. */
const FAILURES: Readonly<Record<string, Failure>> = {
  throttled: {
    answer: THROTTLED,
    chat: {
      '2026.5.22': [/^⚠️ All models are temporarily rate-limited\./, 'OCB504'],
      '2026.9.6': [/^⚠️ The model request was rate-limited\./, 'OCB504'],
    },
    code: 'OCB504',
    exitCode: 5,
  },
  'cut in the middle of the reply': {
    answer: CUT,
    chat: {
      // The error comes before the part of the reply.
      '2026.5.22': [/^aborted$/, 'OCB505'],
      '2026.9.6': HIDDEN_96,
    },
    code: 'OCB505',
    exitCode: 5,
  },
  'cut before the reply': {
    answer: 'cut',
    chat: {
      '2026.5.22': HIDDEN_522,
      '2026.9.6': [/request failed \(request timed out, HTTP 408\)/, 'OCB533'],
    },
    code: 'OCB600',
    exitCode: 6,
  },
  'too long a conversation': {
    answer: TOO_LONG,
    chat: {
      '2026.5.22': HIDDEN_522,
      '2026.9.6': [/^Context overflow: prompt too large for the model\./, 'OCB519'],
    },
    code: 'OCB519',
    exitCode: 5,
  },
  unavailable: {
    answer: UNAVAILABLE,
    chat: { '2026.5.22': HIDDEN_522, '2026.9.6': HIDDEN_96 },
    code: 'OCB517',
    exitCode: 5,
  },
};

/** A gateway that is set up for Bedrock, writes its own log, and does not repeat calls for minutes. */
async function start(version: Version): Promise<Chat> {
  const chat = await machineWithChat(version);
  const { machine, json } = chat;
  await json(ssoArgs(machine.aws));
  const config = JSON.parse((await machine.read(CONFIG)) ?? '');
  if (version === '2026.9.6') {
    config.plugins.load = { paths: [await installPlugin(machine)] };
    config.plugins.entries = { 'amazon-bedrock': { enabled: true } };
    // Our setup allows every Bedrock model.
    config.agents.defaults.modelPolicy = { allow: [OUR_REF, `amazon-bedrock/${OTHER}`] };
  } else config.agents.defaults.models[`amazon-bedrock/${OTHER}`] = {};
  const { models } = config.models.providers['amazon-bedrock'];
  models.push({ ...models[0], id: OTHER, name: 'Nova Lite', reasoning: false });
  config.logging = { file: `${machine.home}/gateway.log` };
  await machine.write(CONFIG, JSON.stringify(config));
  const retry = { enabled: false, maxRetries: 0, provider: { maxRetries: 0 } };
  await machine.write('.openclaw/agents/main/agent/settings.json', JSON.stringify({ retry }));
  await startGateway(machine, version);
  return chat;
}

const calls = ({ machine: { aws } }: Chat) =>
  aws.requests.filter(({ operation }) => operation === 'ConverseStream').length;

/** Runs a command whose direct call succeeds, and whose question through the gateway gets this answer. */
async function provenWith(chat: Chat, args: readonly string[], answer: CannedAnswer, times = ALWAYS) {
  const before = calls(chat);
  const run = chat.json(args);
  while (calls(chat) === before) await sleep(20);
  const takeBack = chat.machine.aws.answerNext('ConverseStream', answer, times);
  const { exitCode, error, gateway, ...rest } = await run;
  takeBack();
  return { exitCode, code: error?.code, gateway, ...rest };
}

async function failsAs(chat: Chat, version: Version, { answer, chat: said, code, exitCode }: Failure) {
  const { machine, telegram, json } = chat;
  const seen = telegram.transcript.length;
  const takeBack = machine.aws.answerNext('ConverseStream', answer, ALWAYS);
  await telegram.ask(`A call that ends with ${code}`);
  takeBack();
  const [text, byText] = said[version];
  const replies = telegram.transcript.slice(seen).filter(({ from }) => from === 'bot');
  const reply = replies.find((one) => text.test(one.text))?.text ?? '';
  expect(reply, JSON.stringify(replies)).toMatch(text);
  expect([reply, await explained(chat, reply)]).toEqual([reply, [byText]]);
  const log = await openclaw(machine, version, ['logs', '--json', '--limit', '60']);
  const [newest] = (await json(['explain'], log.stdout)).matches;
  expect([reply, newest?.code]).toEqual([reply, code]);
  const proof = await provenWith(chat, ['verify', '--gateway'], answer);
  expect(proof.gateway).toMatchObject({ reached: true, error: { code, exitCode } });
  expect(proof).toMatchObject({ exitCode, code, text: expect.stringMatching(ANSWER) });
  await telegram.ask('/new');
}

it.each(OPENCLAWS)(
  '%s: every failure, in the chat, in its log and by our proofs',
  {
    timeout: 1_800_000,
  },
  async (version) => {
    const chat = await start(version);
    const { machine, telegram, json, run } = chat;
    // Before the log is read: a program that 2026.5.22 knows from reading its log may not ask an agent until a person approves.
    expect((await json(['verify', '--gateway'])).exitCode).toBe(0);
    for (const failure of Object.values(FAILURES)) await failsAs(chat, version, failure);

    // A model that the allowlist does not have, in the chat and by the command.
    const refused = await telegram.ask(`/model ${NOT_ALLOWED}`);
    expect([refused, await explained(chat, refused)]).toEqual([refused, ['OCB534']]);
    const agent = ['agent', '--agent', 'main', '--session-id', 'not-allowed', '--model', NOT_ALLOWED];
    const turn = await openclaw(machine, version, [...agent, '-m', 'hi', '--json']);
    const words = `${turn.stdout}${turn.stderr}`;
    expect([words, turn.exitCode, await explained(chat, words)]).toEqual([words, 1, ['OCB534']]);
    expect(await telegram.ask('/models')).toContain('Select a provider');
    expect(await telegram.ask('/models amazon-bedrock')).toContain('amazon-bedrock');

    // The last proof of init is as strict.
    expect(await provenWith(chat, ssoArgs(machine.aws), THROTTLED)).toMatchObject({
      exitCode: 5,
      code: 'OCB504',
    });

    // A fallback answers, so that the chat goes on. That is no proof of our model.
    const config = JSON.parse((await machine.read(CONFIG)) ?? '');
    config.agents.defaults.model = { primary: OUR_REF, fallbacks: [`amazon-bedrock/${OTHER}`] };
    await machine.write(CONFIG, JSON.stringify(config));
    const fallback = await provenWith(chat, ['verify', '--gateway'], THROTTLED, CALLS[version]);
    expect(fallback).toMatchObject({
      exitCode: 5,
      code: 'OCB570',
      gateway: { reached: true, model: OTHER, text: expect.stringMatching(ANSWER) },
    });

    // The gateway has an older environment than the files, and no service that could restart it.
    await machine.write(ENV, `${await machine.read(ENV)}\nOF_THE_PERSON=1\n`);
    const login = await run(['login', '--if-needed']);
    expect(login.exitCode).toBe(0);
    expect(login.stderr).toContain('openclaw gateway restart');
    expect(login.stderr).not.toContain('no restart is needed');
    const verified = await json(['verify', '--gateway']);
    expect([verified.exitCode, verified.gateway.model]).toEqual([0, MODEL]);
    expect(verified.stderr).toContain('To use the change: openclaw gateway restart');
    const restarted = await json(['login', '--if-needed', '--restart-gateway']);
    expect([restarted.exitCode, restarted.error.code]).toEqual([3, 'OCB373']);
    expect(signature(chat)).toContain('AWS4-HMAC-SHA256');
  },
);
