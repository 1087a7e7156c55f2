/** Asks whether to install what OpenClaw lacks, to save, and what to do about the result. */
import type { Context } from '../context.ts';
import { AppError, attempt, CancelledError, EXIT, orFailure, WentBack } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { obstacleToInstall } from '../openclaw/install.ts';
import { isEmpty, type Plan } from '../plan/plan.ts';
import type { Proof } from '../prove/live-call.ts';
import { describeError, showFailure } from '../report/error.ts';
import { showDiffs, writeView } from '../report/plan.ts';
import { reportInstalled } from '../report/watch.ts';
import { say } from '../screen/say.ts';
import { showStep } from '../screen/working.ts';
import { liveTarget } from '../setup/live-target.ts';
import type { CheckedMachine } from '../setup/machine.ts';
import { methodOf } from '../sign-in/methods.ts';
import { fill } from '../text/text.ts';
import { report, files as texts, watch } from '../text/texts.ts';
import { describeWatch } from '../watch/own-files.ts';
import { findPlugin, installOpenclaw, installPlugin, type PluginState } from '../write/openclaw-steps.ts';
import { locked } from '../write/recover.ts';
import type { Asker } from './asker.ts';
import { askWayOnSaved } from './choose-again.ts';
import type { Gathered } from './choose-all.ts';
import type { Draft, Part } from './draft.ts';

/** Existing consent to the installation, and who can be asked. */
export type Consent = Pick<Draft, 'installPlugin'> & {
  readonly asker: Asker | undefined;
};

/** Looks for the plugin and installs it if a flag or the person says so. Throws CancelledError. */
export async function preparePlugin(
  context: Context,
  locations: Locations,
  consent: Consent,
): Promise<PluginState> {
  const found = findPlugin(context, locations);
  const { openclaw, problem } = found;
  // Where nothing shows whether it is needed, nobody is asked, and a flag is an order.
  const isOrdered = consent.installPlugin === true && openclaw?.bedrock === 'unknown';
  if (!openclaw || (problem?.error !== 'plugin-missing' && !isOrdered)) return found;
  if (!(await agreed(consent, openclaw.version ?? ''))) return found;
  // A log cannot show progress.
  if (!context.stderr.isTTY) say(context, report.pluginInstalling);
  const state = await showStep(context, report.pluginInstalling, (onLine) =>
    installPlugin(context, locations, openclaw, onLine),
  );
  if (!state.problem) say(context, report.pluginInstalled);
  return state;
}

/**
 * Installs OpenClaw and its Bedrock plugin if OpenClaw is missing, npm can install it, and the person agrees. Failures
 * are in the notices, because the setup stays useful without it. Throws CancelledError.
 */
export async function askToInstallOpenclaw(
  context: Context,
  locations: Locations,
  { prompter, language }: Asker,
): Promise<PluginState | undefined> {
  // A demo has no PATH, so that it finds nobody's OpenClaw.
  if (!context.env.PATH || findPlugin(context, locations).openclaw || obstacleToInstall(context))
    return undefined;
  if (!(await prompter.confirm({ message: fill(report.installOpenclaw, language), initial: true })))
    return undefined;
  const installed = await showStep(context, report.openclawInstalling, (onLine) =>
    installOpenclaw(context, locations, onLine),
  );
  if (!installed.openclaw) return installed;
  say(context, report.openclawInstalled, { version: installed.openclaw.version ?? '' });
  return preparePlugin(context, locations, { installPlugin: true, asker: undefined });
}

async function agreed({ asker, installPlugin: flag }: Consent, version: string): Promise<boolean> {
  if (flag || !asker) return flag === true;
  return asker.prompter.confirm({
    message: fill(report.installPlugin, asker.language, { version }),
    initial: true,
  });
}

/**
 * What to choose again after Bedrock's response to what is saved; undefined for nothing. `--on-failure` has decided
 * already.
 */
export async function wantsOther(
  context: Context,
  { draft, chosen, setup }: Pick<Gathered, 'draft' | 'chosen' | 'setup'>,
  { failed }: Proof,
  asker: Asker,
): Promise<Part | undefined> {
  if (!failed || draft.onFailure !== undefined || failed.exitCode !== EXIT.bedrock) return undefined;
  try {
    return await askWayOnSaved(context, failed, { draft, chosen, setup }, asker);
  } catch (error) {
    if (error instanceof WentBack) return undefined;
    throw error;
  }
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
  // The files are right where a variable overrides them.
  const initial = failure.error !== 'wrong-credential-wins';
  return asker.prompter.confirm({ message: fill(texts.askUndo, language, { title }), initial });
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
export async function askToInstallWatch(
  context: Context,
  { draft }: Gathered,
  { openclaw, snapshot: { locations } }: CheckedMachine,
  asker: Asker | undefined,
): Promise<void> {
  const installation = describeWatch(locations, context.platform)?.installation;
  if (installation?.version === context.version) return;
  if (!installation) {
    if (!asker || !openclaw || !methodOf(draft.auth).needsSignIn) return;
    const message = fill(watch.askTimer, context.language);
    if (!(await asker.prompter.confirm({ message, initial: true }))) return;
  }
  const { every = '10m', notify = null, quiet = true } = installation ?? {};
  const { install } = await import('../watch/install.ts');
  const work = () => install(context, locations, { every, notify, quiet });
  const installed = await orFailure(locked(context, locations, writeView(context, 'init'), work));
  if (installed instanceof AppError) showFailure(context, installed);
  else if (!context.json) {
    reportInstalled(context, installed);
    if (!notify) say(context, watch.askMessages);
  }
}
