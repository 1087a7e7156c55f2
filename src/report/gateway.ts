/** What people see of the running gateway: its restart, and the question sent through it. */
import type { Context } from '../context.ts';
import type { AppError } from '../failures/errors.ts';
import type { Outdated } from '../openclaw/gateway.ts';
import type { GatewayAnswer, GatewayProof, GatewayView } from '../prove/through-gateway.ts';
import { gap, say, sayLine } from '../screen/say.ts';
import { style } from '../screen/terminal.ts';
import { showWaiting } from '../screen/working.ts';
import { fill, formatTime } from '../text/text.ts';
import { gateway as texts } from '../text/texts.ts';
import { describeError, type ErrorReport } from './error.ts';

/** Shows progress while `restart` runs, and that the gateway is back; a failure is reported at the end of the run. */
export async function showRestart(
  context: Context,
  restart: () => Promise<AppError | undefined>,
): Promise<AppError | undefined> {
  say(context, texts.restarting);
  const failed = await showWaiting(context, { text: texts.restartWaiting, facts: {} }, restart);
  if (!failed) say(context, texts.restarted);
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
      say(context, texts.asking);
    },
    onWaiting: (work) => showWaiting(context, { text: texts.waiting, facts: {} }, work),
  });
  const { answer, error, outdated } = proof;
  if (!error) {
    const facts = { model: answer.model ?? '', seconds: ((answer.latencyMs ?? 0) / 1000).toFixed(1) };
    sayLine(context, fill(texts.answered, context.language, facts), { paint: style(context.color).green });
  }
  if (outdated && error?.error !== 'gateway-outdated') reportOutdated(context, outdated, path);
  return proof;
}

/** Reports that the gateway's environment is older than the files. `path`: of `.env`. */
export function reportOutdated(context: Context, { started, changed }: Outdated, path: string) {
  say(context, texts.outdated, { started: formatTime(started), changed: formatTime(changed), path });
}

/** The member `gateway` of `verify --json` in CONTRACT.md. */
export function describeGateway(
  context: Context,
  { answer, error }: GatewayProof,
): GatewayAnswer & { readonly error: ErrorReport | null } {
  return { ...answer, error: error ? describeError(error, context.language, context) : null };
}
