/**
 * The running gateway: whether it needs a restart, the restart, and the last proof: the live call's question, asked as
 * a chat does.
 */
import type { Context } from '../context.ts';
import { AppError, EXIT } from '../failures/errors.ts';
import { HIDDEN } from '../failures/paste-order.ts';
import { readPaste } from '../failures/pasted.ts';
import { proxyFor, TRUST_VARIABLES } from '../http/settings.ts';
import {
  askAgent,
  gatewayStart,
  logOfRun,
  type Outdated,
  readCooldown,
  readHealth,
  readOutdated,
  type Turn,
} from '../openclaw/gateway.ts';
import { runOpenclaw, type Target } from '../openclaw/run-openclaw.ts';
import { oneLine, redact } from '../secrets/redact.ts';
import { calledUrl, type LiveTarget } from '../setup/live-target.ts';
import type { CheckedMachine } from '../setup/machine.ts';
import { gatewayAbsent, gatewayProblem, pluginProblem } from '../setup/preflight.ts';
import { formatTime, type Notice, notice } from '../text/text.ts';
import { conflicts as texts } from '../text/texts.ts';
import { withoutUndefined } from '../values.ts';

/** The gateway's answer, or why there is none. */
export interface GatewayAnswer {
  /** A gateway runs and accepted the question. */
  readonly reached: boolean;
  readonly provider: string | null;
  readonly model: string | null;
  readonly text: string | null;
  readonly latencyMs: number | null;
  /** The source of credentials in OpenClaw's own word; null if it does not say. */
  readonly credentialSource: string | null;
}

export interface GatewayProof {
  readonly answer: GatewayAnswer;
  /** Why this proves nothing; undefined if the gateway answered with our provider and model. */
  readonly error: AppError | undefined;
  /** The gateway was started before `.env` changed, whether it answered or not. */
  readonly outdated: Outdated | undefined;
}

/** Events of the question. report/verify.ts shows them. */
export interface GatewayView {
  /** A gateway runs and will be asked. */
  onAsking(): void;
  /** Runs `work`, which takes a while, and shows a waiting line. */
  onWaiting<T>(work: () => Promise<T>): Promise<T>;
}

const NOTHING = { provider: null, model: null, text: null, latencyMs: null, credentialSource: null };

/**
 * Asks the default agent of this OpenClaw. Throws only CancelledError: any other failure is part of the proof.
 */
export async function askThroughGateway(
  context: Context,
  machine: CheckedMachine,
  view: GatewayView,
): Promise<GatewayProof> {
  const { openclaw, setup, snapshot } = machine;
  const { locations } = snapshot;
  const failed = (error: AppError, answer: Partial<GatewayAnswer> = {}, outdated?: Outdated) => ({
    answer: { reached: false, ...NOTHING, ...answer },
    error,
    outdated,
  });
  if (!openclaw) return failed(new AppError('openclaw-missing'));
  const target = { ...openclaw, locations };
  const health = await readHealth(context, target);
  if (health.state !== 'running') {
    const missing = gatewayProblem(setup.config);
    if (health.state === 'down' && missing) return failed(missing);
    return failed(gatewayAbsent(health.state, machine.service, context));
  }

  view.onAsking();
  // Imported on demand, like the rest of the SDK.
  const { PROMPT } = await import('../bedrock/converse.ts');
  const begun = context.now();
  const turn = await view.onWaiting(() => askAgent(context, target, health.defaultAgent, PROMPT));
  const latencyMs = context.now() - begun;
  const outdated = readOutdated(context, locations);
  if (!turn)
    return failed(
      new AppError('gateway-silent', { seconds: Math.round(latencyMs / 1000) }),
      { reached: true, latencyMs },
      outdated,
    );
  const { provider, model, credentialSource = null } = turn;
  const answer = { reached: true, provider, model, latencyMs, credentialSource };
  if (turn.failed !== undefined) {
    const reported = await nameFailure(context, target, machine, { ...turn, failed: turn.failed, begun });
    const error = await withCooldown(context, target, reported);
    const named =
      error.error === 'plugin-missing'
        ? pluginError(machine, error)
        : blameAge(error, outdated, locations.stateEnv);
    return failed(named, answer, outdated);
  }
  const [used, expected] = [`${provider}/${model}`, `${setup.provider?.id}/${setup.model}`];
  if (used !== expected)
    return failed(
      new AppError('gateway-other-model', { used, expected }),
      { ...answer, text: turn.text },
      outdated,
    );
  return { answer: { ...answer, text: turn.text }, error: undefined, outdated };
}

/** How OpenClaw reports a call that it did not make because it has paused the key, among other causes. */
const MAYBE_PAUSED = new Set(['key-cooldown', 'provider-sign-in-refused']);

/** Goes by the words of the answer. If OpenClaw hides AWS's words there, goes by its log since `begun` (epoch milliseconds). */
export async function nameFailure(
  context: Context,
  target: Target,
  { setup }: Pick<CheckedMachine, 'setup'>,
  { failed, runId, begun }: Pick<Turn, 'runId'> & { readonly failed: string; readonly begun: number },
): Promise<AppError> {
  const { region, model, profile } = setup;
  const known = withoutUndefined({ region, model, profile }) as Record<string, string>;
  // 2026.5.22 first says that it goes on without its gateway, whatever the gateway answered.
  const said = readPaste(failed).errors;
  const inChat = said.find(({ error }) => error !== 'gateway-down') ?? said[0];
  if (inChat && !HIDDEN.has(inChat.error)) return new AppError(inChat.error, { ...known, ...inChat.facts });
  const log = await logOfRun(context, target, { runId, begun });
  const inLog = readPaste(log.join('\n')).errors;
  const found = inLog.find(({ error }) => !HIDDEN.has(error)) ?? inChat ?? inLog[0];
  return new AppError(found?.error ?? 'gateway-failed', {
    ...known,
    ...found?.facts,
    detail: oneLine(failed),
  });
}

/** If the key is paused, says for how long, even where OpenClaw only says that the sign-in was refused. */
async function withCooldown(context: Context, target: Target, error: AppError): Promise<AppError> {
  if (!MAYBE_PAUSED.has(error.error)) return error;
  const minutes = await readCooldown(context, target);
  return minutes === undefined ? error : new AppError('key-cooldown', { ...error.facts, minutes });
}

/** The plugin may be installed, but only since the gateway started. */
function pluginError({ openclaw, setup, snapshot }: CheckedMachine, error: AppError): AppError {
  const problem = openclaw && pluginProblem(openclaw, setup.config, snapshot.openclawConfig.path);
  return problem ?? new AppError('gateway-plugin-not-loaded', {}, { cause: error });
}

/** If the direct call worked and the gateway's sign-in is refused, its environment from the start is at fault. */
function blameAge(error: AppError, outdated: Outdated | undefined, path: string): AppError {
  if (!outdated || error.exitCode !== EXIT.auth) return error;
  const [started, changed] = [formatTime(outdated.started), formatTime(outdated.changed)];
  const { detail = '' } = error.facts;
  return new AppError('gateway-outdated', { started, changed, path, detail }, { cause: error });
}

/** Two readings of one process's start time differ by less; a new process takes seconds to start. */
const SAME_MS = 1_000;

/** What 2026.5.22 says, with exit code 0, if it has no service to restart. */
const NO_SERVICE = /Gateway service (?:disabled|not )/;

/** OpenClaw itself waits for the gateway to come back, which takes up to a minute on a busy machine. */
const RESTART_MS = 180_000;
const PAUSE_MS = 2_000;
/** How long to ask after OpenClaw's own wait. */
const BACK_MS = 60_000;

type WithOpenclaw = CheckedMachine & { readonly openclaw: NonNullable<CheckedMachine['openclaw']> };

/**
 * Whether a gateway runs; whether its environment is, or may be, older than `.env`; and OpenClaw's own note if that
 * shows it. `wroteEnv`: this run changed `.env`.
 */
export async function askGatewayState(
  context: Context,
  { openclaw, snapshot: { locations } }: WithOpenclaw,
  wroteEnv: boolean,
): Promise<{ running: boolean; needsRestart: boolean; outdated: Outdated | undefined }> {
  const { state } = await readHealth(context, { ...openclaw, locations });
  if (state === 'down') return { running: false, needsRestart: false, outdated: undefined };
  const outdated = readOutdated(context, locations);
  // Without a note of its start, it must have started before this run wrote `.env`.
  const isUnknown = wroteEnv && gatewayStart(context, locations) === undefined;
  return { running: true, needsRestart: outdated !== undefined || isUnknown, outdated };
}

/**
 * Restarts the gateway and waits until it answers; reinstalls its service first if that holds stale values. Returns
 * gateway-not-restarted with OpenClaw's own words if it fails. Throws CancelledError.
 */
export async function restartGateway(
  context: Context,
  { openclaw, conflicts, snapshot }: WithOpenclaw,
): Promise<AppError | undefined> {
  const { locations } = snapshot;
  const target = { ...openclaw, locations };
  const stale = conflicts.some(({ remedy }) => remedy === 'reinstall-service');
  const steps = [...(stale ? [['gateway', 'install', '--force']] : []), ['gateway', 'restart']];
  const before = gatewayStart(context, locations);
  let said = '';
  for (const args of steps) {
    const { exitCode, stdout, stderr } = await runOpenclaw(context, target, args, { timeoutMs: RESTART_MS });
    said = redact(`${stdout}${stderr}`.trim());
    if (exitCode !== 0) return notRestarted(said || `exit code ${exitCode}`);
  }
  for (const end = context.now() + BACK_MS; context.now() < end; await context.sleep(PAUSE_MS)) {
    const { state } = await readHealth(context, target);
    // Without a service, 2026.5.22 restarts nothing and still reports success; 2026.9.6 in a container goes on in the
    // same process, with the old environment.
    if (state === 'running') {
      const after = gatewayStart(context, locations);
      const same =
        before === undefined
          ? NO_SERVICE.test(said)
          : after !== undefined && Math.abs(after - before) < SAME_MS;
      return same ? notRestarted(said) : undefined;
    }
  }
  return notRestarted(said);
}

function notRestarted(said: string): AppError {
  return new AppError('gateway-not-restarted', { lines: said });
}

/** Proxy and certificate settings that this call used and the gateway's service lacks. */
export function networkNotices(
  { env }: Pick<Context, 'env'>,
  { target }: LiveTarget,
  { gateway }: CheckedMachine,
): Notice[] {
  const url = calledUrl(env, target);
  const has = (name: string) => gateway?.some(({ kind, values }) => kind === 'service' && values[name]);
  const trust = TRUST_VARIABLES.filter((name) => env[name]);
  const proxy = proxyFor(env, url);
  if (proxy) {
    const variables = [proxy.variable, ...(trust.length > 0 ? ['NODE_EXTRA_CA_CERTS'] : [])];
    if (variables.every(has)) return [];
    return [notice(texts.viaProxy, { proxy: proxy.url.host, variables })];
  }
  if (trust.length === 0 || url.protocol !== 'https:' || has('NODE_EXTRA_CA_CERTS')) return [];
  return [notice(texts.viaTrust, { variables: trust })];
}
