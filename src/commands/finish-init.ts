/** The end of `init`: applies the setup to the running OpenClaw, and reports the result. */

import { type Outcome, outcomeOf } from '../command-line.ts';
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { repeatCommand } from '../gather/answers.ts';
import type { Asker } from '../gather/asker.ts';
import type { Gathered } from '../gather/choose-all.ts';
import { askToInstallOpenclaw, askToInstallWatch, wantsRestart, wantsUndo } from '../gather/consent.ts';
import type { Plan } from '../plan/plan.ts';
import type { GatewayProof } from '../prove/gateway.ts';
import { askGatewayState, askThroughGateway, networkNotices, restartGateway } from '../prove/gateway.ts';
import type { Proof } from '../prove/live-call.ts';
import { describeTried, lifeOf, openclawNotices, reportEnd } from '../report/init.ts';
import { describeChanges, describeWarnings, showWarnings, writeView } from '../report/plan.ts';
import { describeCall, describeGateway, reportOutdated, showAsking, showRestart } from '../report/verify.ts';
import { signInProblem } from '../setup/credentials-problem.ts';
import { type CheckedMachine, checkMachine } from '../setup/machine.ts';
import { conflictNotices } from '../setup/precedence.ts';
import { startCommand } from '../setup/preflight.ts';
import { type Notice, notice } from '../text/text.ts';
import { files as fileTexts, report as texts, uses } from '../text/texts.ts';
import type { PluginState } from '../write/openclaw-steps.ts';
import { scrubKeys } from '../write/scrub-keys.ts';
import { undoRun } from '../write/undo.ts';

/** What this run has written. */
export interface WrittenByRun {
  /** The last plan, with everything the person was told about it. */
  readonly plan: Plan;
  /** The backups of its changes, oldest first. */
  readonly backupIds: readonly string[];
  readonly paths: readonly string[];
}

export interface Ended {
  readonly gathered: Gathered;
  readonly written: WrittenByRun;
  readonly plugin: PluginState;
  /** Absent where no call was wanted. */
  readonly proof: Proof | undefined;
}

/** Throws CancelledError, and what reading the files again throws. */
export async function finishInit(context: Context, ended: Ended, asker: Asker | undefined): Promise<Outcome> {
  const { gathered, written, proof } = ended;
  const { snapshot: before } = gathered;
  const { locations } = before;
  const call = proof && !(proof.call instanceof AppError) ? proof.call : undefined;
  const installed =
    asker && proof && !proof.failed ? await askToInstallOpenclaw(context, locations, asker) : undefined;
  const plugin = installed ?? ended.plugin;
  const machine = (!installed && call?.machine) || checkMachine(context, locations);
  const view = writeView(context, 'init');
  const scrubbed = call && (await scrubKeys(context, locations, call, { ...view, before }));
  // What overrides the setup in this shell stands above the question to save, or is the failure itself: it is left out
  // where people read it.
  const isAbove = asker && written.backupIds.length > 0;
  const isTold = !context.json && (isAbove || proof?.failed?.error === 'wrong-credential-wins');
  const untold = machine.conflicts.filter(({ reader }) => !(isTold && reader === 'shell'));
  const notices = [
    ...plugin.notices,
    ...(proof?.failed && plugin.problem ? [notice(texts.pluginToo)] : []),
    ...conflictNotices(untold, context),
    ...(call ? networkNotices(context, call.live, call.machine) : []),
    ...(scrubbed?.notices ?? []),
  ];
  if (!context.json) showWarnings(context, notices);
  const refused = proof?.failed ?? plugin.problem;
  const unsigned = proof ? undefined : await signInProblem(context, machine.setup, machine.snapshot);
  const wishes = {
    wroteEnv: written.paths.includes(locations.stateEnv),
    restart: gathered.draft.restartGateway === true,
    ask: proof !== undefined && !gathered.draft.noGateway,
  };
  const gateway = refused ? undefined : await finishAtGateway(context, machine, wishes, asker);
  const { warnings, ...described } = describeRun(context, gathered, written);
  const result = {
    ...described,
    verify: call ? describeCall(call) : null,
    gateway: gateway?.proof ? describeGateway(context, gateway.proof) : null,
    otherModels: (proof?.others ?? []).map((tried) => describeTried(context, tried)),
    warnings: [
      ...warnings,
      ...describeWarnings(context, [...openclawNotices(context, machine, unsigned), ...notices]),
    ],
  };
  const problem = refused ?? gateway?.failed ?? gateway?.proof?.error;
  const reindex = written.plan.warnings.some(({ text }) => text === uses.reindex);
  if (problem) {
    const exitCode = problem.exitCode;
    const index = reindex && machine.openclaw ? [notice(uses.reindex)] : [];
    if (!proof?.failed)
      return { exitCode, result, error: problem, afterwards: [unfinished(problem, written), ...index] };
    const { undone, notices: afterwards } = await keepOrUndo(context, ended, proof.failed, asker);
    return {
      exitCode,
      result: { ...result, undone },
      error: problem,
      afterwards: [...afterwards, ...(undone ? [] : index)],
    };
  }
  if (!context.json)
    reportEnd(context, {
      repeatCommand: result.repeatCommand,
      saved: result.backupId !== null,
      verified: proof !== undefined,
      through: gateway?.proof?.answer.model ?? undefined,
      machine,
      next: gateway?.next,
      unsigned,
      reindex,
      life: lifeOf(gathered, context.now()),
    });
  await askToInstallWatch(context, gathered, machine, asker);
  if (asker) await (await import('./chat.ts')).askToInstallChat(context, machine, asker);
  return outcomeOf(result, scrubbed?.problem);
}

/** What a failure behind the live call means for OpenClaw. */
function unfinished({ error, facts }: AppError, { backupIds }: WrittenByRun): Notice {
  // Some model of Bedrock has just answered there.
  if (error === 'gateway-other-model') return notice(texts.stillOther, { used: facts.used ?? '' });
  return notice(backupIds.length > 0 ? texts.notDoneSaved : texts.notDone);
}

/** The members of `init --json` that are known before the call. */
export function describeRun(
  context: Context,
  { draft, uses }: Gathered,
  { plan, backupIds }: Pick<WrittenByRun, 'plan' | 'backupIds'>,
) {
  return {
    changes: describeChanges(context, plan, { withDiff: draft.dryRun === true }),
    backupId: backupIds[0] ?? null,
    verify: null,
    repeatCommand: repeatCommand(context, draft),
    uses: uses.proofs,
    warnings: describeWarnings(context, plan.warnings),
  };
}

/** After a failed live call: keeps the new files or restores the old ones. */
async function keepOrUndo(
  context: Context,
  { gathered, written: { backupIds } }: Ended,
  failure: AppError,
  asker: Asker | undefined,
): Promise<{ readonly undone: boolean; readonly notices: readonly Notice[] }> {
  if (backupIds.length === 0) return { undone: false, notices: [notice(texts.filesUnchanged)] };
  if (!(await wantsUndo(context, gathered, failure, asker)))
    return { undone: false, notices: [notice(texts.filesKept), notice(fileTexts.canUndo)] };
  const edited = await undoRun(context, gathered.snapshot.locations, backupIds, writeView(context, 'init'));
  if (!edited) return { undone: true, notices: [notice(fileTexts.undone)] };
  return { undone: false, notices: [notice(fileTexts.notUndone, { path: edited.facts.path ?? '' })] };
}

interface GatewayWishes {
  /** This run changed `.env`. */
  readonly wroteEnv: boolean;
  /** Restart it without asking the person. */
  readonly restart: boolean;
  /** Ask a question through it. */
  readonly ask: boolean;
}

interface GatewayEnd {
  readonly proof?: GatewayProof;
  /** Why the restart failed. */
  readonly failed?: AppError | undefined;
  /** The command that still has to start or restart the gateway; absent when it already runs with the current files. */
  readonly next?: string;
}

/**
 * Restarts the gateway if its environment is older than the files and the person agrees, then asks through it. A gateway
 * that still needs a restart is not asked, because its answer would prove the old setup. Throws CancelledError.
 */
async function finishAtGateway(
  context: Context,
  machine: CheckedMachine,
  wishes: GatewayWishes,
  asker: Asker | undefined,
): Promise<GatewayEnd> {
  const { openclaw, service, snapshot } = machine;
  if (!openclaw) return { next: startCommand(undefined, context) };
  const path = snapshot.locations.stateEnv;
  const state = await askGatewayState(context, { ...machine, openclaw }, wishes.wroteEnv);
  if (wishes.restart || (state.needsRestart && asker && (await wantsRestart(asker)))) {
    const failed = await showRestart(context, () => restartGateway(context, { ...machine, openclaw }));
    if (failed) return { failed };
  } else if (!state.running) return { next: startCommand(service, context) };
  else if (state.needsRestart) {
    if (state.outdated) reportOutdated(context, state.outdated, path);
    return { next: 'openclaw gateway restart' };
  }
  if (!wishes.ask) return {};
  return { proof: await showAsking(context, path, (view) => askThroughGateway(context, machine, view)) };
}
