/** Runs OpenClaw, always saying which one, and reads its answers. */
import { dirname } from 'node:path';
import type { Context, Environment, RunResult } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { isMembers, type Value } from './config.ts';
import type { OpenclawInstall } from './install.ts';
import { profileOf } from './service.ts';

/** How to start an OpenClaw, and which of those on the machine to use. */
export type Target = Pick<OpenclawInstall, 'command' | 'args'> & { readonly locations: Locations };

/** Runs `openclaw` with these arguments on the files at `locations`. `onLine` and CancelledError as in Context.run. */
export function runOpenclaw(
  context: Pick<Context, 'env' | 'run'>,
  { command, args: before = [], locations }: Target,
  args: readonly string[],
  timeoutMs: number,
  onLine?: (line: string) => void,
): Promise<RunResult> {
  const env = environmentFor(context.env, locations);
  return context.run(command, [...before, ...args], { env, timeoutMs, ...(onLine && { onLine }) });
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

/** The problems in an answer of `config validate --json`, in OpenClaw's words. */
export function issuesIn(answer: Value): string[] {
  const issues = isMembers(answer) && Array.isArray(answer.issues) ? answer.issues.filter(isMembers) : [];
  return issues.map(({ path, message = '' }) => (path ? `${path}: ${message}` : String(message)));
}
