/** What people see of a live call: its target, and how it went; directly, and through the running gateway. */
import type { Reply } from '../bedrock/converse.ts';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { costUsd as costOf } from '../models/catalogue.ts';
import { type Estimate, estimate, priceOf, TURN } from '../models/listed-model.ts';
import type { Outdated } from '../openclaw/gateway.ts';
import type { GatewayAnswer, GatewayProof, GatewayView } from '../prove/gateway.ts';
import type { CallView, LiveCall, LiveCallView } from '../prove/live-call.ts';
import { gap, say, sayLine } from '../screen/say.ts';
import { style } from '../screen/terminal.ts';
import { showWaiting } from '../screen/working.ts';
import { redact } from '../secrets/redact.ts';
import { maskQueries } from '../secrets/secret-shapes.ts';
import type { LiveTarget } from '../setup/live-target.ts';
import type { CheckedMachine } from '../setup/machine.ts';
import { describeConflict, describeDifference, describeRemedy, placeName } from '../setup/precedence.ts';
import { credentialConflict } from '../sign-in/conflict.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { fill, formatTime, type Language, type Text, withAside } from '../text/text.ts';
import { conflicts as conflictTexts, gateway, report as texts, waiting } from '../text/texts.ts';
import { type CredentialsReport, describeCredentials } from './credentials.ts';
import { describeError, type ErrorReport } from './error.ts';
import { interval } from './watch.ts';

/** The fields of `verify --json`. */
export interface VerifyResult {
  readonly authMode: AuthMode;
  readonly provider: string;
  readonly model: string;
  readonly region: string;
  readonly endpoint: string | undefined;
  readonly credentialSource: string;
  /** Only if the machine's own credentials signed the call. */
  readonly credentials?: CredentialsReport;
  readonly latencyMs: Reply['latencyMs'];
  readonly usage: Reply['usage'] | null;
  /** null if the model's price is unknown. */
  readonly costUsd: number | null;
  /** The setup's running cost; null if the price is unknown. */
  readonly estimate: Estimate | null;
  readonly text: string;
  /** Variables that the gateway service gets from elsewhere, so that this call does not test the gateway. */
  readonly gatewayDiffers?: readonly {
    readonly variable: string;
    shell: string | null;
    gateway: string | null;
  }[];
}

/** A call in `verify --json`. */
export function describeCall({
  setup: { provider, config },
  machine: { differences },
  live,
  reply,
}: LiveCall): VerifyResult {
  const { region, model } = live.target;
  const places = differences.map(({ variable, shell, gateway }) => ({
    variable,
    shell: shell?.where ?? null,
    gateway: gateway?.where ?? null,
  }));
  const usd = reply.usage && costOf(priceOf(provider?.value, model), reply.usage);
  return {
    authMode: live.authMode,
    provider: live.providerId,
    model,
    region,
    endpoint: live.baseUrl && maskQueries(redact(live.baseUrl)),
    credentialSource: live.credentialSource,
    ...(live.local && { credentials: describeCredentials(live.local, reply.credentialsEnd) }),
    latencyMs: reply.latencyMs,
    usage: reply.usage ?? null,
    costUsd: usd ?? null,
    estimate: estimate(config, live.providerId, model, usd) ?? null,
    text: reply.text,
    ...(differences.length > 0 && { gatewayDiffers: places }),
  };
}

/** Shows the progress of a live call; `onText` receives the reply. */
export function liveCallView(context: Context, onText: (text: string) => void): LiveCallView {
  return {
    ...callView(context, onText),
    onChecked: () => {},
    onCalling: (live) => {
      const { model, region } = live.target;
      say(context, texts.calling, { model, region, source: sourceName(live, context.language) });
      gap(context);
    },
  };
}

/** The same for the other models, without announcing the call. */
export function callView(context: Context, onText: (text: string) => void = () => {}): CallView {
  const firstToken = { text: waiting.firstToken, soon: waiting.firstTokenSoon, facts: {} };
  return {
    onText,
    onWaiting: (work) => showWaiting(context, firstToken, work),
    onRetry: ({ text, facts }) => say(context, text, facts),
  };
}

/** Prints which model replied, how fast, and the cost. */
export function reportReply(context: Context, call: LiveCall) {
  const { language, color } = context;
  const result = describeCall(call);
  const { model, latencyMs, usage, costUsd } = result;
  if (result.text.trim() === '') say(context, texts.reasoningOnly);
  const tokens = usage ? fill(texts.tokens, language, usage) : fill(texts.noTokens, language);
  const cost = costUsd === null ? '' : fill(texts.cost, language, { usd: formatUsd(costUsd) });
  gap(context);
  const answered = fill(texts.answered, language, { model, ...latencyMs, tokens, cost });
  sayLine(context, answered, { paint: style(color).green });
  reportEstimate(context, result.estimate);
}

/** Prints the expected running cost, if prices are known. */
function reportEstimate(context: Context, estimate: Estimate | null) {
  if (!estimate) return;
  const { thousandCallsUsd, thousandTurnsUsd, heartbeats } = estimate;
  const calls = thousandCallsUsd === null ? '?' : roundUsd(thousandCallsUsd);
  const inputTokens = TURN.inputTokens.toLocaleString('en-US');
  say(context, texts.costs, { calls, turns: roundUsd(thousandTurnsUsd), ...TURN, inputTokens });
  if (heartbeats)
    say(context, texts.heartbeatCosts, {
      ...heartbeats,
      every: interval(heartbeats.every, context.language),
      usd: roundUsd(heartbeats.dayUsd),
    });
}

/** Rounds to cents; below one cent, to the first significant digit. */
function roundUsd(usd: number): string {
  return usd >= 0.01 ? usd.toFixed(2) : formatUsd(usd);
}

/**
 * Prints what overrides the setup in this shell and how to remove it, unless `error` says it already: the likeliest
 * cause if the call fails.
 */
export function reportConflicts(context: Context, { conflicts }: CheckedMachine, error?: unknown) {
  const wrong = conflicts.filter(({ reader, about }) => reader === 'shell' && about === 'credential');
  const isTold = error instanceof AppError && error.error === 'wrong-credential-wins';
  for (const conflict of isTold ? wrong.slice(1) : wrong) {
    say(context, texts.warning, { text: describeConflict(conflict, context.language) });
    context.stderr.write(`  → ${describeRemedy(conflict, context)}\n`);
  }
}

/**
 * Prints a note if the call tested another way to sign in than the setup's, or if the gateway service would behave
 * differently.
 */
export function reportShadow(context: Context, { setup, live, machine }: LiveCall) {
  const { language } = context;
  // A conflict is told with its remedy, and says the same.
  const isTold = credentialConflict(machine.conflicts, 'shell') !== undefined;
  if (!isTold && setup.mode !== undefined && setup.mode !== live.authMode) {
    const facts = {
      intended: fill(MODE_NAMES[setup.mode], language),
      actual: fill(MODE_NAMES[live.authMode], language),
      source: sourceName(live, language),
    };
    gap(context);
    say(context, texts.warning, { text: fill(texts.shadow, language, facts) });
  }
  for (const difference of machine.differences)
    say(context, texts.warning, { text: describeDifference(difference, language) });
  const first = credentialConflict(machine.conflicts, 'gateway');
  if (first) say(context, conflictTexts.gatewayDiffersFix, { command: describeRemedy(first, context) });
}

function sourceName({ source }: LiveTarget, language: Language): string {
  if (!source) return fill(texts.sdkChain, language);
  return withAside(source.name, placeName(source.layer, language), language);
}

/** Used in sentences such as "set up for {intended}". */
const MODE_NAMES: Readonly<Record<AuthMode, Text>> = {
  sso: texts.sso,
  'api-key': texts.apiKey,
  aws: texts.aws,
};

/** Calls cost fractions of a cent, so digits count from the first nonzero one. */
export function formatUsd(usd: number): string {
  return usd === 0 ? '0' : usd.toFixed(Math.max(2, 1 - Math.floor(Math.log10(usd))));
}

/** Shows progress while `restart` runs, and that the gateway is back; a failure is reported at the end of the run. */
export async function showRestart(
  context: Context,
  restart: () => Promise<AppError | undefined>,
): Promise<AppError | undefined> {
  say(context, gateway.restarting);
  const failed = await showWaiting(context, { text: gateway.restartWaiting, facts: {} }, restart);
  if (!failed) say(context, gateway.restarted);
  return failed;
}

/**
 * Shows progress while `ask` runs, and a good answer's model and duration; a failure is reported at the end of the run.
 * `path`: of `.env`.
 */
export async function showAsking(
  context: Context,
  path: string,
  ask: (view: GatewayView) => Promise<GatewayProof>,
): Promise<GatewayProof> {
  const proof = await ask({
    onAsking: () => {
      gap(context);
      say(context, gateway.asking);
    },
    onWaiting: (work) => showWaiting(context, { text: gateway.waiting, facts: {} }, work),
  });
  const { answer, error, outdated } = proof;
  if (!error) {
    const facts = { model: answer.model ?? '', seconds: ((answer.latencyMs ?? 0) / 1000).toFixed(1) };
    sayLine(context, fill(gateway.answered, context.language, facts), { paint: style(context.color).green });
  }
  if (outdated && error?.error !== 'gateway-outdated') reportOutdated(context, outdated, path);
  return proof;
}

/** Reports that the gateway's environment is older than the files. `path`: of `.env`. */
export function reportOutdated(context: Context, { started, changed }: Outdated, path: string) {
  say(context, gateway.outdated, { started: formatTime(started), changed: formatTime(changed), path });
}

/** The member `gateway` of `verify --json`. */
export function describeGateway(
  context: Context,
  { answer, error }: GatewayProof,
): GatewayAnswer & { readonly error: ErrorReport | null } {
  return { ...answer, error: error ? describeError(error, context.language, context) : null };
}
