/** Questions for the end: whether to write, and what to do about the result. */

import type { Context } from '../context.ts';
import { AppError, attempt, CancelledError, EXIT, isFailure, WentBack } from '../failures/errors.ts';
import { isEmpty, type Plan } from '../plan/plan.ts';
import type { Proof } from '../prove/prove-models.ts';
import { describeError } from '../report/error.ts';
import { showFailure } from '../report/failure.ts';
import { reportRefused } from '../report/init.ts';
import { showDiffs, writeView } from '../report/plan.ts';
import { reportInstalled } from '../report/watch.ts';
import { say } from '../screen/say.ts';
import { liveTarget } from '../setup/live-target.ts';
import type { CheckedMachine } from '../setup/machine.ts';
import { methodOf } from '../sign-in/methods.ts';
import { fill } from '../text/text.ts';
import { models, report, files as texts, watch } from '../text/texts.ts';
import { describeWatch } from '../watch/own-files.ts';
import { locked } from '../write/recover.ts';
import type { Asker } from './asker.ts';
import type { Gathered } from './choose-all.ts';

/** Whether to choose other models after Bedrock's response. `--on-failure` has decided already. */
export async function wantsOtherModels(
  context: Context,
  { draft, answers }: Gathered,
  { call, failed }: Proof,
  { prompter, language }: Asker,
): Promise<boolean> {
  if (!failed || draft.onFailure !== undefined || failed.exitCode !== EXIT.bedrock) return false;
  // Failures of the other models have already been shown.
  if (call instanceof AppError) reportRefused(context, answers.models[0] ?? '', call);
  return prompter.confirm({ message: fill(models.swap, language), initial: true });
}

/**
 * Whether to undo after a failed call: as `--on-failure` says; otherwise asked on a terminal, and only if there was a
 * setup before.
 */
export async function wantsUndo(
  { language }: Pick<Context, 'language'>,
  { draft, setup, snapshot }: Pick<Gathered, 'draft' | 'setup' | 'snapshot'>,
  failure: AppError,
  asker: Asker | undefined,
): Promise<boolean> {
  if (draft.onFailure !== undefined) return draft.onFailure === 'undo';
  if (!asker) return false;
  const before = attempt(() => liveTarget(setup, snapshot.locations));
  if (before instanceof AppError || before.target.credential.kind === 'chain') return false;
  const { title } = describeError(failure, language);
  return asker.prompter.confirm({ message: fill(texts.askUndo, language, { title }), initial: true });
}

/** Whether the gateway may be restarted now. */
export function wantsRestart({ prompter, language }: Asker): Promise<boolean> {
  return prompter.confirm({ message: fill(report.restartGateway, language), initial: true });
}

/**
 * Asks for permission to write; an empty plan needs none. Throws CancelledError if the person leaves, and WentBack to
 * change something first.
 */
export async function confirmPlan(context: Context, plan: Plan, asker: Asker | undefined): Promise<void> {
  if (!asker || isEmpty(plan)) return;
  const { prompter, language } = asker;
  const ask = (choices: readonly ('save' | 'showDiff' | 'change' | 'cancel')[]) =>
    prompter.select({
      message: fill(report.confirmWrite, language),
      options: choices.map((value) => ({ value, label: fill(report[value], language) })),
    });
  let choice = await ask(['save', 'showDiff', 'change', 'cancel']);
  if (choice === 'showDiff') {
    showDiffs(context, plan);
    choice = await ask(['save', 'change', 'cancel']);
  }
  if (choice === 'change') throw new WentBack();
  if (choice === 'cancel') throw new CancelledError();
}

/**
 * Asks one question; none if nothing needs the timer or it is installed. A failure is only shown: the setup works
 * without it. Throws CancelledError.
 */
export async function offerWatch(
  context: Context,
  { draft }: Gathered,
  { openclaw, snapshot: { locations } }: CheckedMachine,
  asker: Asker | undefined,
): Promise<void> {
  const installation = describeWatch(locations, context.platform)?.installation;
  if (installation?.version === context.version) return;
  if (!installation) {
    if (!asker || !openclaw || !methodOf(draft.auth).needsSignIn) return;
    const message = fill(watch.offer, context.language);
    if (!(await asker.prompter.confirm({ message, initial: true }))) return;
  }
  const { every = '10m', notify = null, quiet = true } = installation ?? {};
  try {
    const { install } = await import('../watch/install.ts');
    const options = { every, notify, quiet };
    const installed = await locked(context, locations, 'init', writeView(context), () =>
      install(context, locations, options),
    );
    if (context.json) return;
    reportInstalled(context, installed);
    if (!notify) say(context, watch.offerMessages);
  } catch (error) {
    if (!isFailure(error)) throw error;
    showFailure(context, error);
  }
}
