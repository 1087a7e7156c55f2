/** `init`: gather → plan → confirm → write → prove → report. */
import type { Command, Outcome, ParsedFlags } from '../command-line.ts';
import { locationFlags, outcomeOf, readLocationFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { EXIT, isFailure, WentBack } from '../failures/errors.ts';
import { type Locations, locate } from '../files/locate.ts';
import { type Snapshot, takeSnapshot } from '../files/snapshot.ts';
import { repeatWords } from '../gather/answers.ts';
import { type Asker, createAsker } from '../gather/asker.ts';
import { showCause } from '../gather/choose-again.ts';
import type { Gathered } from '../gather/choose-all.ts';
import { confirmPlan, preparePlugin, wantsOther } from '../gather/consent.ts';
import type { Part } from '../gather/draft.ts';
import { gather, gatherAgain } from '../gather/gather.ts';
import { questions } from '../gather/questions.ts';
import { demoKey } from '../machine/environment.ts';
import { askVersion } from '../openclaw/install.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { withOwnLimits } from '../plan/model-limits.ts';
import { type Plan, realChanges, rebasePlan } from '../plan/plan.ts';
import { type Proof, proveModels } from '../prove/live-call.ts';
import { withOutcome } from '../report/error.ts';
import { modelsView } from '../report/init.ts';
import { showPlan, showSummary, showWarnings, writeView } from '../report/plan.ts';
import { shellOf } from '../screen/program.ts';
import { createFlow, say, sayLine } from '../screen/say.ts';
import { fill, type Text } from '../text/text.ts';
import { examples, files as fileTexts, menu, report as texts } from '../text/texts.ts';
import { findPlugin, type PluginState } from '../write/openclaw-steps.ts';
import { whyUncreatable } from '../write/own-files.ts';
import { tightenModes } from '../write/permissions.ts';
import { dryRunNotices, planNotices, shellNotices, versionNotices } from '../write/plan-notices.ts';
import { recoverInterrupted } from '../write/recover.ts';
import { writePlan } from '../write/write-plan.ts';
import { describeRun, finishInit, type WrittenByRun } from './finish-init.ts';
import { readinessOf } from './status.ts';

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
  const done = { outcome: texts.nothingChanged as Text };
  try {
    return await init(context, input, done);
  } catch (error) {
    const isAtStart = error instanceof WentBack && done.outcome === texts.nothingChanged;
    throw withOutcome(context, error, isAtStart ? texts.nothingBefore : done.outcome);
  }
}

async function init(context: Context, input: ParsedFlags, done: { outcome: Text }): Promise<Outcome> {
  const locations = locate(context, readLocationFlags(input.values));
  await askVersion(context, locations.stateDir);
  const dryRun = input.values['dry-run'] === true;
  // A wrong command line must not touch anything, least of all another OpenClaw's files.
  const mayWrite = !dryRun && input.problems.length === 0;
  // Before the questions and the calls, which would be in vain.
  const uncreatable = mayWrite && whyUncreatable(locations);
  if (uncreatable) throw uncreatable;
  if (mayWrite) await recoverInterrupted(context, locations, writeView(context, 'init'));
  const asker = !input.values.yes && context.interactive ? await createAsker(context) : undefined;
  // Ask about the plugin before any question about AWS: without it none of them matters.
  const consent = { installPlugin: input.values['install-plugin'] === true, asker };
  let earlyPlugin: PluginState | undefined;
  let gathered: Gathered | undefined;
  while (!gathered) {
    const choice = asker && (await rerunMenu(context, input, locations, asker));
    if (choice && typeof choice !== 'string') return choice;
    if (asker && mayWrite && !earlyPlugin) {
      earlyPlugin = await preparePlugin(context, locations, consent);
      showWarnings(context, earlyPlugin.notices);
    }
    try {
      gathered = await gather(context, input, locations, { asker, part: choice });
    } catch (error) {
      // Escape at the first question goes back to the menu.
      if (!choice || !(error instanceof WentBack)) throw error;
    }
  }
  if (dryRun) return showDryRun(context, gathered);

  // The person may decline: then choose again.
  let written: WrittenByRun | undefined;
  while (!written) {
    try {
      written = await write(context, gathered, { asker });
    } catch (error) {
      if (!asker || !(error instanceof WentBack)) throw error;
      gathered = await gatherAgain(context, gathered, asker);
    }
  }
  done.outcome = texts.doneUnverified;
  const plugin = earlyPlugin?.problem
    ? findPlugin(context, locations)
    : await preparePlugin(context, locations, { ...gathered.draft, asker });

  // Bedrock may refuse what is saved: choose again. Choosing it is the consent to save it.
  let proof = gathered.draft.noVerify ? undefined : await prove(context, gathered);
  for (;;) {
    const part = asker && proof && (await wantsOther(context, gathered, proof, asker));
    if (!asker || !part) break;
    const again = await gatherAgain(context, gathered, asker, part);
    if (again === gathered) break;
    gathered = again;
    written = await write(context, gathered, { before: written });
    // What another sign-in or region has proven says nothing.
    proof = await prove(context, gathered, part === 'models' ? proof : undefined);
  }
  return finishInit(context, { gathered, written, plugin, proof }, asker);
}

async function showDryRun(context: Context, gathered: Gathered): Promise<Outcome> {
  const { snapshot } = gathered;
  const plan = await planFor(context, gathered, snapshot);
  const dry = dryRunNotices(context, snapshot.locations, plan);
  const overriding = shellNotices(context, snapshot, plan);
  const noted = { ...plan, warnings: [...plan.warnings, ...overriding, ...dry] };
  if (!context.json) {
    showPlan(context, noted);
    say(context, texts.dryRun);
  }
  return outcomeOf(describeRun(context, gathered, { plan: noted, backupIds: [] }));
}

/** The plan for these files, with all its notices. */
async function planFor(
  context: Context,
  { answers, draft, notices: told, setup }: Gathered,
  files: Snapshot,
): Promise<Plan> {
  const plan = buildPlan(answers, files);
  const notices = withOwnLimits(told, setup.config, draft);
  const ofMachine = await planNotices(context, files.locations, answers.signIn, plan);
  const ofVersion = versionNotices(context, files, plan, draft.installPlugin === true);
  return { ...plan, warnings: [...notices, ...plan.warnings, ...ofMachine, ...ofVersion] };
}

/**
 * Shows the changes and writes them, with the person's consent if one can be asked. `before`: what this run has already
 * written; the files end up as if only these answers had been given, unless another program changes them while this one
 * writes. Throws what confirmPlan and writePlan throw.
 */
async function write(
  context: Context,
  gathered: Gathered,
  { asker, before }: { readonly asker?: Asker | undefined; readonly before?: WrittenByRun | undefined },
): Promise<WrittenByRun> {
  const { answers, snapshot, draft } = gathered;
  const { locations } = snapshot;
  const agreed = async (plan: Plan): Promise<Plan> => {
    if (asker) {
      showSummary(context, gathered, plan);
      if (realChanges(plan).length > 0) showWarnings(context, shellNotices(context, snapshot, plan));
    } else if (!context.json) showPlan(context, plan);
    await confirmPlan(context, plan, asker);
    return plan;
  };
  const planned = await planFor(context, gathered, snapshot);
  const plan = await agreed(before ? rebasePlan(planned, before.plan) : planned);
  const written = await writePlan(context, locations, plan, {
    ...writeView(context, repeatWords(draft, shellOf(context))),
    replan: async (changed) => {
      say(context, fileTexts.planningAgain, changed);
      return agreed(await planFor(context, gathered, takeSnapshot(locations, context)));
    },
  });
  const { backupId, plan: last } = written;
  const notices = [...written.notices, ...(await tightenModes(context, locations, answers.signIn))];
  if (!context.json) {
    if (backupId !== null)
      say(context, demoKey(context.env) === undefined ? texts.written : texts.writtenInDemo);
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
  const toProve = { locations: snapshot.locations, answers, known };
  return proveModels(context, toProve, view).finally(() => reply.end());
}

/**
 * The part of the setup to change, or the outcome of another choice; undefined if there is no setup or the command line
 * decides. Throws CancelledError, and what the commands throw.
 */
async function rerunMenu(
  context: Context,
  input: ParsedFlags,
  locations: Locations,
  asker: Asker,
): Promise<Part | Outcome | undefined> {
  const { prompter, language } = asker;
  if (saysWhatToDo(input)) return undefined;
  const { sentence, error, method } = await readinessOf(context, locations);
  if (!method || (error && error.exitCode !== EXIT.auth)) return undefined;
  const stored = method.usesApiKey ? 'key' : 'credentials';
  const renew = method.needsSignIn ? 'login' : stored;
  // No sign-in helps against a variable, which only the person's shell can forget.
  const isOver = error?.error === 'wrong-credential-wins';
  if (isOver) showCause(context, error);
  else sayLine(context, sentence);
  const needed = error ? renew : 'verify';
  const choices = ['verify', 'models', 'uses', 'region', renew, 'way', 'quit'] as const;
  const choice = await prompter.select({
    message: fill(menu.ask, language),
    options: choices.map((value) => ({ value, label: fill(menu[value], language) })),
    initial: isOver ? 'quit' : needed,
  });
  if (choice === 'quit') return outcomeOf({});
  if (choice !== 'verify' && choice !== 'login') return choice;
  if (choice === 'verify') return testIt(context, input, method, asker);
  return (await import('./login.ts')).command.run(context, input);
}

/** Tests the setup; where the sign-in has ended, offers a new one and tests again. Throws what the commands throw. */
async function testIt(
  context: Context,
  input: ParsedFlags,
  { needsSignIn }: { readonly needsSignIn: boolean },
  { prompter, language }: Asker,
): Promise<Outcome> {
  const { command: verify } = await import('./verify.ts');
  try {
    return await verify.run(context, input);
  } catch (error) {
    const isOver = isFailure(error) && error.error === 'wrong-credential-wins';
    if (!isFailure(error) || error.exitCode !== EXIT.auth || !needsSignIn || isOver) throw error;
    showCause(context, error);
    if (!(await prompter.confirm({ message: fill(menu.signInNow, language), initial: true })))
      return { exitCode: error.exitCode, result: {} };
  }
  await (await import('./login.ts')).command.run(context, input);
  return verify.run(context, input);
}

/** Whether there is a flag besides those that choose the setup. */
function saysWhatToDo({ values, problems }: ParsedFlags): boolean {
  const others = questions.filter(({ flag }) => !locationFlags.some(({ name }) => name === flag.name));
  return problems.length > 0 || others.some(({ flag }) => values[flag.name] !== undefined);
}
