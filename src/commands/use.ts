/** `use`: changes the primary model, and nothing else. */
import type { Command, Outcome } from '../command-line.ts';
import { locationFlags, type ParsedFlags, readLocationFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { AppError, attempt, EXIT, isFailure, UsageError } from '../failures/errors.ts';
import { type Locations, locate } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { createAsker } from '../gather/asker.ts';
import { isInNoList, tryOut } from '../gather/choose-models.ts';
import { modelsOfSetup } from '../gather/models-of-setup.ts';
import { loadCatalogue } from '../models/catalogue.ts';
import { modelsInCatalogue } from '../models/list-models.ts';
import type { ListedModel, ModelList } from '../models/listed-model.ts';
import { modelsLike } from '../models/resolve-model.ts';
import { type Settled, settleModel } from '../models/settle-model.ts';
import { modelOfRef, primaryRef } from '../openclaw/config.ts';
import { buildModelSwitch } from '../plan/build-plan.ts';
import { linesByHand } from '../plan/diff.ts';
import { isEmpty, type Plan, realChanges } from '../plan/plan.ts';
import { describeError } from '../report/error.ts';
import { describeChanges, describeWarnings, showPlan, showWarnings, writeView } from '../report/plan.ts';
import { quote, shellOf } from '../screen/program.ts';
import { say } from '../screen/say.ts';
import { liveTarget } from '../setup/live-target.ts';
import { type Machine, readMachine } from '../setup/machine.ts';
import { completeSetup, providerAbsent } from '../setup/preflight.ts';
import { fill, listed, type Notice, notice, withAside } from '../text/text.ts';
import {
  models as modelTexts,
  plan as planTexts,
  questions as questionTexts,
  report,
  use as texts,
} from '../text/texts.ts';
import { recoverInterrupted } from '../write/recover.ts';
import { refuseForeign } from '../write/refusals.ts';
import { writePlan } from '../write/write-plan.ts';
import { chosenModels } from './policy.ts';

interface Switched {
  /** References, `provider/model`. */
  readonly model: string;
  readonly previous: string | null;
  readonly changes: ReturnType<typeof describeChanges>;
  readonly backupId: string | null;
  readonly warnings: ReturnType<typeof describeWarnings>;
}

export const command: Command<Switched> = {
  flags: [
    { name: 'no-verify', kind: 'switch', help: questionTexts.noVerifyHelp },
    { name: 'dry-run', kind: 'switch', help: questionTexts.dryRunHelp },
    ...locationFlags,
  ],
  positional: '[MODEL]',
  words: () => loadCatalogue().map(({ alias }) => alias),
  examples: [
    { line: 'openclaw-bedrock use nova-lite', about: texts.example },
    { line: 'openclaw-bedrock use haiku', about: texts.examplePart },
  ],
  run,
};

async function run(context: Context, { values, positionals }: ParsedFlags): Promise<Outcome<Switched>> {
  const locations = locate(context, readLocationFlags(values));
  const dryRun = values['dry-run'] === true;
  // A dry run makes no call to AWS.
  return switchModel(context, locations, positionals.join(' '), {
    writes: !dryRun,
    asksAws: !dryRun,
    tests: !dryRun && !values['no-verify'],
  });
}

interface Switch {
  /** False: the change is planned and shown, not made. */
  readonly writes: boolean;
  /** Whether `typed` is looked up in AWS's list of models; false: in the catalog's. */
  readonly asksAws: boolean;
  /** Whether the model is called first, if the sign-in works. */
  readonly tests: boolean;
}

/**
 * Makes the model that `typed` names the primary one. Throws like writePlan and tryOut, and UsageError if it names none
 * or several.
 */
export async function switchModel(
  context: Context,
  locations: Locations,
  typed: string,
  { writes, asksAws, tests }: Switch,
): Promise<Outcome<Switched>> {
  if (writes) await recoverInterrupted(context, locations, writeView(context, 'use'));
  const machine = readMachine(context, locations);
  const { setup } = machine;
  const { provider, region } = completeSetup(setup, locations.openclawConfig);
  // A block with this model alone would lack the address and hide those that OpenClaw finds.
  if (setup.isDiscovered) throw providerAbsent(setup, locations.openclawConfig);
  const { list } = asksAws
    ? await modelsOfSetup(context, setup, locations, region)
    : { list: modelsInCatalogue(region) };
  const { model, notices } = await choose(context, modelOfRef(typed.trim()), { list, inUse: setup.model });
  const { variables } = setup;
  const choice = { models: [model.entry.id], listed: [model], providerId: provider.id, variables };
  const isNew = model.entry.id !== setup.model;
  // Read the files again: the person may have taken a while to choose.
  const planned = buildModelSwitch(choice, takeSnapshot(locations, context));
  // Before a call that would be in vain.
  if (writes) await refuseForeign(context, realChanges(planned), linesByHand);
  const isTested = tests && isNew;
  const failed = isTested ? await testModel(context, locations, model, { machine, region }) : [];
  // The change of the default names it, too.
  const isNamed = planned.warnings.some(({ text }) => text === planTexts.primaryChanged);
  const taken = notices.filter(({ text }) => !(isNamed && text === modelTexts.takenFor));
  const plan: Plan = { ...planned, warnings: [...failed, ...taken, ...planned.warnings] };
  const isSame = isEmpty(plan);
  if (!context.json && !isSame) {
    // What is written is told in a sentence afterwards.
    if (writes)
      showWarnings(
        context,
        plan.warnings.filter(({ text }) => text !== planTexts.primaryChanged),
      );
    else showPlan(context, plan);
  }
  const written =
    !writes || isSame
      ? { backupId: null, notices: [] }
      : await writePlan(context, locations, plan, writeView(context, `use ${model.entry.id}`));
  if (!context.json) {
    const name = nameAndId(model, context);
    if (isSame) say(context, texts.inUse, { model: name });
    if (!writes) say(context, report.dryRun);
    else if (!isSame) {
      const previous = primaryRef(setup.config)?.replace(`${provider.id}/`, '');
      if (previous === undefined) say(context, texts.switched, { model: name });
      else say(context, texts.switchedFrom, { model: name, previous });
      say(context, texts.running);
      say(context, texts.undo);
    }
    if (writes && (!isTested || failed.some(({ text }) => text === texts.testFailed)))
      say(context, texts.testIt);
  }
  return {
    exitCode: EXIT.done,
    result: {
      model: `${provider.id}/${model.entry.id}`,
      previous: primaryRef(setup.config) ?? null,
      changes: describeChanges(context, plan, { withDiff: !writes }),
      backupId: written.backupId,
      warnings: describeWarnings(context, [...plan.warnings, ...written.notices]),
    },
  };
}

/** `Nova Lite (amazon.nova-lite-v1:0)`; only the ID where that is all we know. */
function nameAndId({ entry: { name, id } }: ListedModel, { language }: Context): string {
  return name === id ? id : withAside(name, id, language);
}

/**
 * What the person should know where the call says nothing about the model. If the model is refused, says which one stays
 * and throws the failure.
 */
async function testModel(
  context: Context,
  locations: Locations,
  model: ListedModel,
  { machine, region }: { readonly machine: Machine; readonly region: string },
): Promise<readonly Notice[]> {
  const { setup } = machine;
  const live = attempt(() => liveTarget(setup, locations));
  const { credential } = live instanceof AppError ? {} : live.target;
  const { endpoint, guardrail } = setup;
  const call = { region, endpointUrl: endpoint?.baseUrl, credential, guardrail };
  try {
    const failure = live instanceof AppError ? live : await tryOut(context, [model], call);
    if (!failure) return [];
    if (isAbout(failure, model)) throw refused(context, failure, model, machine);
    const { title, fix } = describeError(failure, context.language, context);
    const isSignIn = failure.exitCode === EXIT.auth && fix[0];
    return [
      isSignIn ? notice(texts.notTested, { title, fix: isSignIn }) : notice(texts.testFailed, { title }),
    ];
  } catch (error) {
    if (isFailure(error) && !context.json && setup.model) say(context, texts.stays, { model: setup.model });
    throw error;
  }
}

/** Whether a policy denies this model, not every call: the policy that we recommend allows the chosen models alone. */
function isAbout({ error, facts }: AppError, { entry, base }: ListedModel): boolean {
  if (error !== 'iam-denied' && error !== 'policy-denied') return false;
  const resource = String(facts.resource ?? '');
  return [entry.id, base ?? entry.id].some((id) => resource === id || resource.endsWith(`/${id}`));
}

/** The refusal with what allows the model beside those in openclaw.json. */
function refused(
  context: Context,
  { error, facts, cause }: AppError,
  { entry }: ListedModel,
  { setup, openclaw }: Machine,
): AppError {
  const ids = new Set([...chosenModels(setup, openclaw?.version), entry.id]);
  const command = [...ids].map((id) => `--model ${quote(id, shellOf(context))}`).join(' ');
  return new AppError(error, { ...facts, unsaved: entry.id, command }, { cause });
}

type Chosen = Extract<Settled, { readonly model: ListedModel }>;

/** What a model is chosen from. */
interface Choice {
  readonly list: ModelList;
  /** The ID of the primary model so far. */
  readonly inUse: string | null | undefined;
}

/** The model that `typed` names. Throws UsageError if it names none or several and nobody can be asked. */
async function choose(context: Context, typed: string, { list, inUse }: Choice): Promise<Chosen> {
  const ask = (models: readonly ListedModel[], problem: string) => pick(context, models, { problem, inUse });
  if (typed === '') return ask(list.models, fill(questionTexts.missing, context.language));
  const settled = settleModel(typed, { list, language: context.language });
  if ('model' in settled) {
    const { model } = settled;
    if (!isInNoList(model, list)) return settled;
    throw unusable(fill(texts.unlisted, context.language, { id: typed }));
  }
  const [first, ...others] = modelsLike(typed, list);
  if (!first) throw unusable(settled.problem);
  if (others.length === 0) return modelOfShortName(context, typed, first, list);
  const candidates = [first, ...others];
  const choices = listed(
    candidates.map(({ entry, alias = entry.id }) => alias),
    context.language,
  );
  return ask(candidates, fill(texts.ambiguous, context.language, { typed, choices }));
}

/** The one model that a short name matches, with a notice of what it was taken for. */
function modelOfShortName(context: Context, typed: string, { entry }: ListedModel, list: ModelList): Chosen {
  const settled = settleModel(entry.id, { list, language: context.language });
  if ('problem' in settled) throw unusable(settled.problem);
  const taken = notice(modelTexts.takenFor, { instead: typed, id: entry.id });
  return { ...settled, notices: [taken, ...settled.notices] };
}

/** Lets the person choose from a list. Without a terminal, throws UsageError with `problem`. */
async function pick(
  context: Context,
  models: readonly ListedModel[],
  { problem, inUse }: Pick<Choice, 'inUse'> & { readonly problem: string },
): Promise<Chosen> {
  if (!context.interactive || context.json) throw unusable(problem);
  const asker = await createAsker(context);
  const id = await asker.prompter.search({
    message: fill(modelTexts.ask, context.language),
    header: asker.modelHeader,
    options: models.map((model) => ({ value: model.entry.id, label: asker.modelLine(model) })),
    ...(inUse && models.some(({ entry }) => entry.id === inUse) && { initial: inUse }),
  });
  return { model: models.find(({ entry }) => entry.id === id) as ListedModel, notices: [] };
}

function unusable(message: string): UsageError {
  return new UsageError([{ flag: 'MODEL', message }]);
}
