/** Runs OpenClaw, always saying which one, and reads its answers; sends messages through its channels, and finds its owners. */
import { dirname } from 'node:path';
import type { Context, Environment, RunOptions, RunResult } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { redact } from '../secrets/redact.ts';
import { isMembers, type Value, valueAt } from './config.ts';
import type { OpenclawInstall } from './install.ts';
import { profileOf } from './service.ts';

/** How to start an OpenClaw, and which of those on the machine to use. */
export type Target = Pick<OpenclawInstall, 'command' | 'args'> & { readonly locations: Locations };

/** Runs `openclaw` with these arguments on the files at `locations`. Options and CancelledError as in Context.run. */
export function runOpenclaw(
  context: Pick<Context, 'env' | 'run'>,
  { command, args: before = [], locations }: Target,
  args: readonly string[],
  options: Omit<RunOptions, 'env'>,
): Promise<RunResult> {
  const env = environmentFor(context.env, locations);
  return context.run(command, [...before, ...args], { env, ...options });
}

/**
 * Sets what OpenClaw's own `--profile` sets, unless OpenClaw finds the same files by itself. `gateway restart` and
 * `gateway install` find their service by OPENCLAW_PROFILE and refuse a state dir of another profile
 * (isDefaultInstallIdentity of 2026.9.6).
 */
function environmentFor(env: Environment, locations: Locations): Environment {
  const { openclawConfig, stateDir, isDefaultState } = locations;
  const profile = profileOf(env, locations);
  return {
    ...env,
    ...(profile !== undefined && { OPENCLAW_PROFILE: profile }),
    ...(!isDefaultState && { OPENCLAW_STATE_DIR: stateDir }),
    ...(dirname(openclawConfig) !== stateDir && { OPENCLAW_CONFIG_PATH: openclawConfig }),
  };
}

/** The JSON that a run printed, or undefined. 2026.5.7 prints a log line before it. */
export function readAnswer(stdout: string): Value {
  try {
    return JSON.parse(stdout.slice(stdout.indexOf('{')));
  } catch {
    return undefined;
  }
}

/** OpenClaw's error message. `error` is a string in one version and an object with a message in the other. */
export function errorIn(answer: Value): string | undefined {
  const error = valueAt(answer, 'error');
  const words = isMembers(error) ? error.message : error;
  return typeof words === 'string' ? words : undefined;
}

/** Why a run failed, in OpenClaw's words: its error message, or what it printed instead. */
export function reasonFor({ stdout, stderr, exitCode }: RunResult): string {
  return errorIn(readAnswer(stdout)) ?? (stderr.trim() || stdout.trim() || `exit code ${exitCode}`);
}

/** The problems in an answer of `config validate --json`, in OpenClaw's words. */
export function issuesIn(answer: Value): string[] {
  const issues = isMembers(answer) && Array.isArray(answer.issues) ? answer.issues.filter(isMembers) : [];
  return issues.map(({ path, message = '' }) => (path ? `${path}: ${message}` : String(message)));
}

/** 18 to 69 s were measured on loaded machines, and a message may be sent even if the program is ended. */
const TIMEOUT_MS = 180_000;

/** The maximum length, in characters, of OpenClaw's failure message. */
const MOST_WORDS = 400;

/** A message's recipient in OpenClaw's terms: `telegram` and `4242`. */
export interface ChatTarget {
  readonly channel: string;
  readonly target: string;
}

/**
 * Sends a text to the chat. Returns OpenClaw's error message, or undefined if it was sent. The text is passed as an
 * argument, without a shell. Throws CancelledError.
 */
export async function sendMessage(
  context: Pick<Context, 'env' | 'run'>,
  openclaw: Target,
  { channel, target }: ChatTarget,
  text: string,
): Promise<string | undefined> {
  const words = ['message', 'send', '--channel', channel, '--target', target, '--message', text, '--json'];
  const run = await runOpenclaw(context, openclaw, words, { timeoutMs: TIMEOUT_MS });
  const answer = readAnswer(run.stdout);
  const refused =
    isMembers(answer) && (answer.ok === false || (isMembers(answer.payload) && answer.payload.ok === false));
  if (run.exitCode === 0 && !refused) return undefined;
  if (run.exitCode === 124) return `no answer in ${TIMEOUT_MS / 1000} s`;
  // OpenClaw gives the reason first and ends with advice.
  return redact(reasonFor(run)).replace(/\s+/g, ' ').slice(0, MOST_WORDS);
}

/** `commands.ownerAllowFrom` or, if that names nobody, each channel's `allowFrom`; a wildcard does not count. */
export function ownersIn(config: Value): ChatTarget[] {
  const owners = commandOwners(config);
  if (owners.length > 0) return owners;
  const channels = valueAt(config, 'channels');
  if (!isMembers(channels)) return [];
  return Object.entries(channels).flatMap(([channel, settings]) =>
    strings(valueAt(settings, 'allowFrom'))
      .filter((target) => target !== '*')
      .map((target) => ({ channel, target })),
  );
}

/** `commands.ownerAllowFrom` alone: who may sign in and change settings from a chat. */
export function commandOwners(config: Value): ChatTarget[] {
  return strings(valueAt(config, 'commands', 'ownerAllowFrom')).flatMap((entry) => readTarget(entry) ?? []);
}

/** A chat as OpenClaw writes it, `telegram:4242`. A wildcard is none. */
export const CHAT_TARGET = /^([a-z][\w-]*):(?!\*$)(\S+)$/i;

/** Splits it. */
export function readTarget(text: string): ChatTarget | undefined {
  const [, channel, target] = CHAT_TARGET.exec(text) ?? [];
  return channel && target ? { channel, target } : undefined;
}

/** The target as OpenClaw writes it: `telegram:4242`. */
export function targetName({ channel, target }: ChatTarget): string {
  return `${channel}:${target}`;
}

/** The texts in a list; a number counts as one, as the ID of a chat may be written. */
function strings(value: Value): string[] {
  const list = Array.isArray(value) ? value : [];
  return list.filter((one) => ['string', 'number'].includes(typeof one)).map(String);
}
