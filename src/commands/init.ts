/** `init`: gather → plan → confirm → write → prove → report. */
import type { Command, Outcome } from '../command-line/command.ts';
import { type ParsedFlags, readLocationFlags } from '../command-line/flags.ts';
import type { Context } from '../context.ts';
import { AppError, CancelledError, EXIT, WentBack } from '../failures/errors.ts';
import { locate } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { confirmPlan, wantsOtherModels, wantsUndo } from '../gather/ask-afterwards.ts';
import type { Asker } from '../gather/asker.ts';
import { changeSomething } from '../gather/change-something.ts';
import { type Gathered, gather, gatherAgain } from '../gather/gather.ts';
import { preparePlugin } from '../gather/offer-plugin.ts';
import { offerWatch } from '../gather/offer-watch.ts';
import { questions } from '../gather/questions.ts';
import { repeatCommand, repeatWords } from '../gather/repeat-command.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { type Plan, realChanges, rebasePlan } from '../plan/plan.ts';
import { networkNotices } from '../prove/live-call.ts';
import { type Proof, proveModels } from '../prove/prove-models.ts';
import { describeGateway } from '../report/gateway.ts';
import { describeTried, lifeOf, modelsView, openclawNotices, reportEnd } from '../report/init.ts';
import { describeChanges, describeWarnings, showPlan, showWarnings, writeView } from '../report/plan.ts';
import { showSummary } from '../report/summary.ts';
import { describeCall } from '../report/verify.ts';
import { createFlow } from '../screen/flow.ts';
import { fillAsCalled, shellOf } from '../screen/program.ts';
import { say } from '../screen/say.ts';
import { checkMachine } from '../setup/machine.ts';
import { conflictNotices } from '../setup/name-conflict.ts';
import { type Notice, notice, type Text } from '../text/text.ts';
import { examples, files as fileTexts, report as texts } from '../text/texts.ts';
import { findPlugin, type PluginState } from '../write/openclaw-steps.ts';
import { dryRunNotices, planNotices, tightenModes } from '../write/plan-notices.ts';
import { recoverInterrupted } from '../write/recover.ts';
import { scrubKeys } from '../write/scrub-keys.ts';
import { undoRun } from '../write/undo.ts';
import { writePlan } from '../write/write-plan.ts';
import { finishAtGateway } from './finish-at-gateway.ts';
import { rerunMenu } from './rerun-menu.ts';

export const command: Command = {
  flags: questions.map(({ flag }) => flag),
  examples: [
    { line: 'openclaw-bedrock init', about: examples.init },
    {
      line: 'openclaw-bedrock init --auth sso --sso-start-url d-1234567890 --account-id 123456789012 --yes',
      about: examples.initSso,
    },
    { line: 'openclaw-bedrock init --api-key-stdin --yes < key.txt', about: examples.initKey },
    { line: 'openclaw-bedrock init --dry-run', about: examples.initDryRun },
  ],
  reportsProblems: true,
  run,
};

/** If the person cancels, says what has been written by then. */
async function run(context: Context, input: ParsedFlags): Promise<Outcome> {
  const done = { outcome: texts.nothingWritten as Text };
  try {
    return await init(context, input, done);
  } catch (error) {
    if (!(error instanceof CancelledError) && !context.signal.aborted) throw error;
    const outcome = fillAsCalled(done.outcome, context.language, {}, context);
    throw new CancelledError({ cause: error }, { outcome });
  }
}

async function init(context: Context, input: ParsedFlags, done: { outcome: Text }): Promise<Outcome> {
  const locations = locate(context, readLocationFlags(input.values));
  const dryRun = input.values['dry-run'] === true;
  // A wrong command line must not touch anything, least of all another OpenClaw's files.
  const mayWrite = !dryRun && input.problems.length === 0;
  if (mayWrite) await recoverInterrupted(context, locations, 'init', writeView(context));
  const asker = !input.values.yes && context.interactive ? await makeAsker(context) : undefined;
  const choice = asker && (await rerunMenu(context, input, locations, asker));
  if (choice && typeof choice !== 'string') return choice;
  // Ask about the plugin before any question about AWS: without it none of them matters.
  const consent = { installPlugin: input.values['install-plugin'] === true, asker };
  const earlyPlugin = asker && mayWrite ? await preparePlugin(context, locations, consent) : undefined;
  if (earlyPlugin) showWarnings(context, earlyPlugin.notices);

  let gathered = await gather(context, input, locations, asker, choice);
  if (dryRun) return showDryRun(context, gathered);
  let written: Written | undefined;
  while (!written) {
    try {
      written = await write(context, gathered, asker);
      done.outcome = texts.doneUnverified;
    } catch (error) {
      // The person declined: choose again.
      if (!asker || !(error instanceof WentBack)) throw error;
      gathered = await changeSomething(context, gathered, asker);
    }
  }
  // Do not ask twice: the plugin question may have come first.
  const plugin = earlyPlugin?.problem
    ? findPlugin(context, locations)
    : await preparePlugin(context, locations, { ...gathered.draft, asker });
  let proof = gathered.draft.noVerify ? undefined : await prove(context, gathered);
  // Bedrock refused: choose again.
  while (asker && proof && (await wantsOtherModels(context, gathered, proof, asker))) {
    const again = await gatherAgain(context, gathered, 'models', asker);
    if (again === gathered) break;
    gathered = again;
    // The choice was the consent.
    written = await write(context, gathered, undefined, written);
    proof = await prove(context, gathered, proof);
  }
  return finish(context, { gathered, written, plugin, proof }, asker);
}

/** Loaded only if a person can be asked. */
async function makeAsker(context: Context): Promise<Asker> {
  const { createAsker } = await import('../gather/create-asker.ts');
  return createAsker(context);
}

async function showDryRun(context: Context, gathered: Gathered): Promise<Outcome> {
  const plan = await planFor(context, gathered);
  const dry = await dryRunNotices(context, gathered.snapshot.locations, plan);
  const noted = { ...plan, warnings: [...plan.warnings, ...dry] };
  if (!context.json) {
    showPlan(context, noted);
    say(context, texts.dryRun);
  }
  return { exitCode: EXIT.done, result: describeRun(context, gathered, { plan: noted, backupIds: [] }) };
}

/** The plan with all its notices. */
async function planFor(context: Context, { answers, snapshot, notices }: Gathered): Promise<Plan> {
  const plan = buildPlan(answers, snapshot);
  const ofMachine = await planNotices(context, snapshot.locations, answers.signIn, plan);
  return { ...plan, warnings: [...notices, ...plan.warnings, ...ofMachine] };
}

/** What this run has written. */
interface Written {
  /** The last plan, with everything the person was told about it. */
  readonly plan: Plan;
  /** The backups of its changes, oldest first. */
  readonly backupIds: readonly string[];
  readonly paths: readonly string[];
}

/**
 * Shows the changes and writes them, with the person's consent if one can be asked. `before`: what this run has already
 * written; the files end up as if only these answers had been given.
 */
async function write(
  context: Context,
  gathered: Gathered,
  asker: Asker | undefined,
  before?: Written,
): Promise<Written> {
  const { answers, snapshot, draft } = gathered;
  const { locations } = snapshot;
  const planned = await planFor(context, gathered);
  const plan = before ? rebasePlan(planned, before.plan) : planned;
  const agreed = async (shown: Plan): Promise<Plan> => {
    if (asker) showSummary(context, gathered, shown);
    else if (!context.json) showPlan(context, shown);
    await confirmPlan(context, shown, asker);
    return shown;
  };
  const written = await writePlan(context, locations, await agreed(plan), {
    command: repeatWords(draft, shellOf(context)),
    view: writeView(context),
    replan: async (changed) => {
      say(context, fileTexts.planningAgain, changed);
      return agreed(buildPlan(answers, takeSnapshot(locations, context)));
    },
  });
  const { backupId, plan: last } = written;
  const notices = [...written.notices, ...(await tightenModes(context, locations, answers.signIn))];
  if (!context.json) {
    if (backupId !== null) say(context, texts.written);
    showWarnings(context, notices);
  }
  return {
    plan: { ...last, warnings: [...last.warnings, ...notices] },
    backupIds: [...(before?.backupIds ?? []), ...(backupId === null ? [] : [backupId])],
    paths: [...(before?.paths ?? []), ...realChanges(last).map(({ path }) => path)],
  };
}

/** The live call with the files as they are now, and a short one to each other model. */
async function prove(
  context: Context,
  { answers, snapshot, tried }: Gathered,
  before?: Proof,
): Promise<Proof> {
  const known = { call: before?.call, others: [...(before?.others ?? []), ...tried] };
  const reply = createFlow(context.stderr);
  const view = modelsView(context, reply);
  return proveModels(context, snapshot.locations, answers, view, known).finally(() => reply.end());
}

interface Ended {
  readonly gathered: Gathered;
  readonly written: Written;
  readonly plugin: PluginState;
  readonly proof: Proof | undefined;
}

/** Applies the setup to the running OpenClaw, and reports the result. */
async function finish(context: Context, ended: Ended, asker: Asker | undefined): Promise<Outcome> {
  const { gathered, written, plugin, proof } = ended;
  const { snapshot: before } = gathered;
  const { locations } = before;
  const call = proof && !(proof.call instanceof AppError) ? proof.call : undefined;
  const machine = call?.machine ?? checkMachine(context, locations);
  const view = writeView(context);
  const scrubbed = call && (await scrubKeys(context, locations, call, { command: 'init', before, view }));
  const notices = [
    ...plugin.notices,
    ...(proof?.failed && plugin.problem ? [notice(texts.pluginToo)] : []),
    ...conflictNotices(machine.conflicts, context),
    ...(call ? networkNotices(context, call.live, call.machine) : []),
    ...(scrubbed?.notices ?? []),
  ];
  if (!context.json) showWarnings(context, notices);
  const refused = proof?.failed ?? plugin.problem;
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
    warnings: [...warnings, ...describeWarnings(context, [...openclawNotices(context, machine), ...notices])],
  };
  const problem = refused ?? gateway?.failed ?? gateway?.proof?.error;
  if (problem) {
    const exitCode = problem.exitCode;
    if (!proof?.failed) return { exitCode, result, error: problem, afterwards: [notice(texts.notDone)] };
    const { undone, notices: afterwards } = await keepOrUndo(context, ended, proof.failed, asker);
    return { exitCode, result: { ...result, undone }, error: problem, afterwards };
  }
  if (!context.json)
    reportEnd(context, {
      repeatCommand: result.repeatCommand,
      verified: proof !== undefined,
      through: gateway?.proof?.answer.model ?? undefined,
      machine,
      next: gateway?.next,
      life: lifeOf(gathered, context.now()),
    });
  await offerWatch(context, gathered, machine, asker);
  if (asker) await (await import('./chat.ts')).offerChat(context, machine, asker);
  const kept = scrubbed?.problem;
  if (kept) return { exitCode: kept.exitCode, result, error: kept };
  return { exitCode: EXIT.done, result };
}

/** After a failed live call: keeps the new files or restores the old ones. */
async function keepOrUndo(
  context: Context,
  { gathered, written: { backupIds } }: Ended,
  failure: AppError,
  asker: Asker | undefined,
): Promise<{ readonly undone: boolean; readonly notices: readonly Notice[] }> {
  if (backupIds.length === 0) return { undone: false, notices: [notice(texts.filesKept)] };
  if (!(await wantsUndo(context, gathered, failure, asker)))
    return { undone: false, notices: [notice(texts.filesKept), notice(fileTexts.canUndo)] };
  const edited = await undoRun(context, gathered.snapshot.locations, backupIds, writeView(context));
  if (!edited) return { undone: true, notices: [notice(fileTexts.undone)] };
  return { undone: false, notices: [notice(fileTexts.notUndone, { path: edited.facts.path ?? '' })] };
}

/** The members of `init --json` that are known before the call. */
function describeRun(
  context: Context,
  { draft, uses }: Gathered,
  { plan, backupIds }: Pick<Written, 'plan' | 'backupIds'>,
) {
  return {
    changes: describeChanges(context, plan, draft.dryRun === true),
    backupId: backupIds[0] ?? null,
    verify: null,
    repeatCommand: repeatCommand(context, draft),
    uses: uses.proofs,
    warnings: describeWarnings(context, plan.warnings),
  };
}
