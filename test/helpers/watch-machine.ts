/**
 * A configured machine with `watch`: a temp home, a clock that only tests advance, the stand-in, and an OpenClaw that
 * sends messages.
 */
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { onTestFinished, vi } from 'vitest';
import { createContext } from '../../src/cli/create-context.ts';
import type { Context, RunResult } from '../../src/context.ts';
import { CancelledError } from '../../src/failures/errors.ts';
import { locate } from '../../src/files/locate.ts';
import type { DeviceCode } from '../../src/sign-in/sso/device-login.ts';
import { startSession } from '../../src/sign-in/sso/session.ts';
import type { Installation } from '../../src/watch/own-files.ts';
import { type Pass, runPass } from '../../src/watch/pass.ts';
import { EN } from './languages.ts';
import { expectNoSecret } from './leaks.ts';
import { BY_DEVICE_CODE } from './sso-machine.ts';
import { type StandIn, type StandInOptions, startStandIn } from './stand-in.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A program that was started. */
interface Started {
  readonly at: number;
  readonly command: string;
  readonly args: readonly string[];
}

/** A message that OpenClaw should send. */
interface Sent {
  readonly at: number;
  readonly channel: string;
  readonly target: string;
  readonly text: string;
}

export interface WatchMachine {
  readonly home: string;
  readonly aws: StandIn;
  readonly context: Context;
  readonly sent: readonly Sent[];
  readonly started: readonly Started[];
  now(): number;
  /** Moves the clock, in either direction. */
  pass(ms: number): void;
  set(time: string): void;
  /** What a program returns instead of sending a message. */
  answer(how: (command: string, args: readonly string[]) => RunResult | undefined): void;
  /** What the person does while a pass waits, given the code of the link that was sent. */
  whileWaiting(what: (userCode: string) => unknown): void;
  /** One pass of `watch`. */
  watch(): Promise<Pass>;
  signIn(): Promise<void>;
  read(path: string): Promise<string | undefined>;
  write(path: string, text: string): Promise<void>;
  abort(): void;
}

/** The code in a message, for comparison. */
export function codeIn(text = ''): string | undefined {
  return /[A-Z2-7]{4}-[A-Z2-7]{4}/.exec(text)?.[0];
}

const OK: RunResult = { exitCode: 0, stdout: '{"messageId":"1","payload":{"ok":true}}', stderr: '' };

/** Noon in UTC, whatever the time zone. */
export async function startWatchMachine(
  options: StandInOptions = {},
  notify: Installation['notify'] = { channel: 'telegram', target: '4242' },
): Promise<WatchMachine> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'openclaw-bedrock-watch-')));
  const abort = new AbortController();
  let time = Date.parse('2026-11-23T12:00:00Z');
  let during: () => unknown = () => {};
  let answer: (command: string, args: readonly string[]) => RunResult | undefined = () => undefined;
  const aws = await startStandIn({ approveAfterMs: 'never', pollSeconds: 30, now: () => time, ...options });
  for (const name of ['AWS_PROFILE', 'AWS_REGION', 'AWS_BEARER_TOKEN_BEDROCK']) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
  vi.stubEnv('HOME', home);
  vi.stubEnv('TZ', 'UTC');
  onTestFinished(async () => {
    abort.abort();
    vi.unstubAllEnvs();
    await aws.close();
    await rm(home, { recursive: true, force: true });
  });
  const sent: Sent[] = [];
  const started: Started[] = [];
  const stream = () => new PassThrough();
  const context: Context = {
    ...createContext(
      { stdin: stream(), stdout: stream(), stderr: stream() },
      { json: true, color: false, debug: false, language: EN },
      {
        env: {
          HOME: home,
          AWS_ENDPOINT_URL: aws.url,
          AWS_EC2_METADATA_DISABLED: 'true',
          PATH: join(home, 'bin'),
        },
        cwd: home,
        platform: 'linux',
        osHome: home,
        uid: process.getuid?.(),
        signal: abort.signal,
        program: [],
        keys: { present: () => false, interrupt: () => {}, suspend: () => {} },
        version: '0.1.0',
        nodeVersion: '20.12.0',
      },
    ),
    now: () => time,
    sleep: async (ms) => {
      await during();
      if (abort.signal.aborted) throw new CancelledError();
      // Network activity continues while the code sleeps.
      await turn();
      time += ms;
    },
    run: async (command, args) => {
      started.push({ at: time, command, args });
      expectNoSecret(args.join(' '), aws.secrets(), command);
      const own = answer(command, args);
      const value = (name: string) => args[args.indexOf(name) + 1] ?? '';
      if (args[0] === 'message' && (own ?? OK).exitCode === 0)
        sent.push({
          at: time,
          channel: value('--channel'),
          target: value('--target'),
          text: value('--message'),
        });
      return own ?? (args[0] === 'message' ? OK : { exitCode: 1, stdout: '', stderr: '' });
    },
  };
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(home, path)), { recursive: true, mode: 0o700 });
    await writeFile(join(home, path), text, { mode: 0o700 });
  };
  const machine: WatchMachine = {
    home,
    aws,
    context,
    sent,
    started,
    write,
    now: () => time,
    pass: (ms) => {
      time += ms;
    },
    set: (at) => {
      time = Date.parse(at);
    },
    answer: (how) => {
      answer = how;
    },
    whileWaiting: (what) => {
      during = () => {
        const code = codeIn(sent.at(-1)?.text);
        return code && what(code);
      };
    },
    watch: () => runPass(context, locate(context, {}), { onCode: () => {} }),
    signIn: async () => {
      const session = { session: 'sso', startUrl: aws.startUrl, ssoRegion: 'eu-west-1', scopes: SCOPES };
      const view = { onCode: ({ userCode }: DeviceCode) => aws.approve(userCode) };
      await startSession({ ...context, home }, session, view, BY_DEVICE_CODE);
    },
    read: (path) => readFile(join(home, path), 'utf8').catch(() => undefined),
    abort: () => abort.abort(),
  };
  await setUp(machine);
  if (notify) await install(machine, { notify });
  return machine;
}

const SCOPES = ['sso:account:access'];

/** The state after `init --auth sso`. */
async function setUp({ write, aws }: WatchMachine) {
  await write(
    '.aws/config',
    `[sso-session sso]
sso_start_url = ${aws.startUrl}
sso_region = eu-west-1
sso_registration_scopes = sso:account:access

[profile bedrock-only]
sso_session = sso
sso_account_id = 111122223333
sso_role_name = BedrockInvokeOnly
region = us-east-1
`,
  );
  await write('.openclaw/.env', 'AWS_PROFILE=bedrock-only\nAWS_REGION=us-east-1\n');
  const provider = {
    baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
    api: 'bedrock-converse-stream',
    auth: 'aws-sdk',
    models: [{ id: 'openai.gpt-oss-120b-1:0', name: 'GPT OSS 120B' }],
  };
  await write(
    '.openclaw/openclaw.json',
    JSON.stringify({ models: { providers: { 'amazon-bedrock': provider } } }),
  );
  await write('bin/openclaw', '#!/bin/sh\n');
}

/** What --install leaves for the passes. */
export async function install(machine: WatchMachine, how: Partial<Installation>): Promise<void> {
  const installation: Installation = {
    version: '0.1.0',
    timer: 'crontab',
    name: 'openclaw-bedrock-watch',
    every: '10m',
    notify: null,
    quiet: true,
    host: 'wizard',
    at: machine.now(),
    ...how,
  };
  await machine.write('.openclaw/openclaw-bedrock/watch/installation.json', JSON.stringify(installation));
}
