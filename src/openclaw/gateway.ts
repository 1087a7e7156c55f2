/**
 * Queries the running gateway through OpenClaw's own program, which knows the port, token and protocol. The answers
 * were measured with 2026.5.22 and 2026.9.6.
 */
import { join } from 'node:path';
import type { Context, RunResult } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { changedAt, listFolder, readText } from '../files/read.ts';
import { isAlive } from '../files/this-process.ts';
import { isMembers, membersAt, type Value, valueAt } from './config.ts';
import { findOpenclaw } from './install.ts';
import { errorIn, readAnswer, reasonFor, runOpenclaw, type Target } from './run-openclaw.ts';

type Runs = Pick<Context, 'env' | 'run'>;

/** Whether a gateway answers, and what it reports about itself. */
export type Health =
  | {
      readonly state: 'running';
      readonly defaultAgent: string;
      /** The plugins that are actually loaded, whatever is installed. */
      readonly plugins: readonly string[];
    }
  /**
   * `refused`: a gateway is running but does not accept us; `silent`: it did not answer in time. `words`: OpenClaw's
   * message.
   */
  | { readonly state: 'down' | 'refused' | 'silent'; readonly words: string };

/** Usually 1 to 3 s; longer while the machine is busy starting a gateway. */
export const HEALTH_MS = 45_000;
/** OpenClaw itself waits 10 s by default, and a busy gateway takes longer. The rest is for starting OpenClaw. */
const CONNECT_MS = 30_000;

/** Asks this OpenClaw's gateway for its health. Throws CancelledError. */
export async function readHealth(context: Runs, target: Target): Promise<Health> {
  const args = ['health', '--json', '--timeout', String(CONNECT_MS)];
  const run = await runOpenclaw(context, target, args, { timeoutMs: HEALTH_MS });
  const answer = readAnswer(run.stdout);
  if (isMembers(answer) && answer.ok === true) {
    const { defaultAgentId } = answer;
    const loaded = valueAt(answer, 'plugins', 'loaded');
    return {
      state: 'running',
      defaultAgent: typeof defaultAgentId === 'string' ? defaultAgentId : 'main',
      plugins: Array.isArray(loaded) ? loaded.filter((one) => typeof one === 'string') : [],
    };
  }
  const words = reasonFor(run);
  if (run.exitCode === 124 || TIMED_OUT.test(words)) return { state: 'silent', words };
  return { state: REFUSES.test(words) ? 'refused' : 'down', words };
}

/** Another token, or a device that must be approved first. */
const REFUSES = /unauthorized|pairing required|token (?:mismatch|missing)/i;

/** A gateway that is running, and too busy to answer. */
const TIMED_OUT = /gateway (?:request )?timeout (?:after|for)/;

/** The result of one question to an agent through the gateway. */
export interface Turn {
  readonly runId: string | undefined;
  readonly provider: string;
  readonly model: string;
  /** The answer; for a failed turn, what a person would read instead. */
  readonly text: string;
  /** Why it failed, in OpenClaw's clearest message; undefined if it answered. */
  readonly failed: string | undefined;
  /** OpenClaw's name for the source of the credentials; 2026.5.22 does not report it. */
  readonly credentialSource: string | undefined;
}

/** OpenClaw retries a throttled call for over a minute. */
const TURN_S = 180;

/**
 * Asks the agent one question through the gateway; undefined if no answer came in time. The session key is that of a
 * scheduled job, which both versions omit from the owner's session list, so the owner's conversation is not touched.
 * Throws CancelledError.
 */
export async function askAgent(
  context: Runs & Pick<Context, 'now'>,
  target: Target,
  agent: string,
  question: string,
): Promise<Turn | undefined> {
  const session = `agent:${agent}:cron:openclaw-bedrock-verify:run:${context.now()}`;
  const args = ['agent', '--agent', agent, '--session-key', session, '-m', question, '--json'];
  const limit = ['--timeout', String(TURN_S)];
  const run = await runOpenclaw(context, target, [...args, ...limit], {
    timeoutMs: (TURN_S + 30) * 1000,
  });
  return run.exitCode === 124 ? undefined : readTurn(run);
}

/**
 * 2026.5.22 ends a failed turn with exit code 0 and `status: "ok"`; only the stop reason shows the failure. Without a
 * gateway it answers by itself in another format, which does not count as the gateway's answer.
 */
function readTurn(run: RunResult): Turn {
  const answer = readAnswer(run.stdout);
  const meta = membersAt(answer, 'result', 'meta');
  const { provider, model, credentialSource } = membersAt(meta, 'agentMeta');
  const effective = membersAt(meta, 'agentMeta', 'terminalReceipt', 'effective');
  const payloads = valueAt(answer, 'result', 'payloads');
  const [first] = Array.isArray(payloads) ? payloads.filter(isMembers) : [];
  const text = String(first?.text ?? '');
  const answered =
    valueAt(answer, 'status') === 'ok' &&
    meta.error === undefined &&
    meta.stopReason !== 'error' &&
    first !== undefined &&
    first.isError !== true;
  const runId = valueAt(answer, 'runId');
  return {
    runId: typeof runId === 'string' ? runId : undefined,
    provider: String(effective.provider ?? provider ?? ''),
    model: String(effective.model ?? model ?? ''),
    text,
    failed: answered ? undefined : (errorIn(meta) ?? (text || reasonFor(run))),
    credentialSource: isMembers(credentialSource) ? String(credentialSource.evidence ?? '') : undefined,
  };
}

const LOGS_MS = 20_000;

/**
 * The gateway log's lines about one run, oldest first. They contain what OpenClaw does not report in the chat. If a
 * failed turn of 2026.5.22 names no run, these are the failures since `begun` (epoch milliseconds).
 */
export async function logOfRun(
  context: Runs,
  target: Target,
  { runId, begun }: { readonly runId: string | undefined; readonly begun: number },
): Promise<readonly string[]> {
  const { stdout } = await runOpenclaw(context, target, ['logs', '--json', '--limit', '500'], {
    timeoutMs: LOGS_MS,
  });
  const lines = stdout.split('\n');
  if (runId !== undefined) return lines.filter((line) => line.includes(runId));
  return lines.filter(
    (line) => line.includes(RUN_ENDED) && Date.parse(String(valueAt(readAnswer(line), 'time'))) >= begun,
  );
}

/** How both versions log the end of a failed call. */
const RUN_ENDED = 'embedded_run_agent_end';

/**
 * The minutes until OpenClaw uses the Bedrock key again, rounded up; undefined if it is not paused. `answer`: of `models
 * status --json`.
 */
export function cooldownMinutes(answer: Value): number | undefined {
  const profiles = valueAt(answer, 'auth', 'unusableProfiles');
  const ours = (Array.isArray(profiles) ? profiles.filter(isMembers) : []).find(({ profileId }) =>
    String(profileId).endsWith(':amazon-bedrock'),
  );
  const minutes = Math.ceil(Number(ours?.remainingMs) / 60_000);
  return ours && (minutes > 1 ? minutes : 1);
}

const STATUS_MS = 15_000;

/** Asks OpenClaw for cooldownMinutes; also undefined if it does not answer. Throws CancelledError. */
export async function readCooldown(context: Runs, target: Target): Promise<number | undefined> {
  const { stdout } = await runOpenclaw(context, target, ['models', 'status', '--json'], {
    timeoutMs: STATUS_MS,
  });
  return cooldownMinutes(readAnswer(stdout));
}

/** A gateway that was started before its `.env` was last changed. Times are in epoch milliseconds. */
export interface Outdated {
  readonly started: number;
  readonly changed: number;
}

/** Whether the running gateway's environment is older than the files: it reads `.env` only when it starts. */
export function readOutdated(
  where: Pick<Context, 'env' | 'uid' | 'now'>,
  locations: Locations,
): Outdated | undefined {
  const started = gatewayStart(where, locations);
  const changed = changedAt(locations.stateEnv);
  return started !== undefined && changed !== undefined && changed > started
    ? { started, changed }
    : undefined;
}

/**
 * When the gateway process started, in epoch milliseconds, according to its lock files; undefined if it left none. In a
 * container, 2026.9.6 restarts inside its process and records a new time, but keeps its old variables.
 */
export function gatewayStart(
  { env, uid, now }: Pick<Context, 'env' | 'uid' | 'now'>,
  locations: Locations,
): number | undefined {
  const { stateDir, openclawConfig } = locations;
  const own = uid === undefined ? 'openclaw' : `openclaw-${uid}`;
  // The first folder is that of 2026.9.6; 2026.5.22 uses the system's temporary folder.
  const folders = [join(stateDir, 'tmp'), env.TMPDIR, env.TEMP, env.TMP, '/tmp'].filter(
    (folder) => folder !== undefined,
  );
  const starts = folders.flatMap((folder) => {
    const place = join(folder, own);
    return listFolder(place)
      .filter((name) => /^gateway\..*\.lock$/.test(name))
      .map((name) => readAnswer(readText(join(place, name)) ?? ''))
      .filter(
        (lock) => valueAt(lock, 'configPath') === openclawConfig && isAlive(Number(valueAt(lock, 'pid'))),
      )
      .map(
        (lock) =>
          processStart(Number(valueAt(lock, 'startTime')), now()) ??
          Date.parse(String(valueAt(lock, 'createdAt'))),
      );
  });
  const known = starts.filter((start) => !Number.isNaN(start));
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** Linux counts a process's start in hundredths of a second since boot (proc_pid_stat(5), field 22). */
function processStart(ticks: number, now: number): number | undefined {
  const upSeconds = Number.parseFloat(readText('/proc/uptime') ?? '');
  return Number.isFinite(ticks + upSeconds) ? now - upSeconds * 1000 + ticks * 10 : undefined;
}

const TIMEOUT_MS = 30_000;

/**
 * Whether a person has talked to any agent since then (epoch milliseconds); heartbeats do not count. False if OpenClaw
 * does not report it. Throws CancelledError.
 */
export async function usedSince(
  context: Pick<Context, 'env' | 'run' | 'platform' | 'host'>,
  locations: Locations,
  time: number,
): Promise<boolean> {
  const openclaw = findOpenclaw(context, locations.stateDir);
  if (!openclaw) return false;
  const target = { ...openclaw, locations };
  const { stdout } = await runOpenclaw(context, target, ['sessions', '--all-agents', '--json'], {
    timeoutMs: TIMEOUT_MS,
  });
  const answer: Value = readAnswer(stdout);
  const sessions = isMembers(answer) && Array.isArray(answer.sessions) ? answer.sessions : [];
  return sessions.some((one: Value) => isMembers(one) && Number(one.lastInteractionAt) >= time);
}
