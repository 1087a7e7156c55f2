/** `use`: changes the primary model, and nothing else. */
import type { Command, Outcome } from '../command-line.ts';
import { locationFlags, type ParsedFlags, readLocationFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { AppError, attempt, EXIT, isFailure } from '../failures/errors.ts';
import { type Locations, locate } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { tryOut } from '../gather/choose-models.ts';
import { modelsOfSetup } from '../gather/models-of-setup.ts';
import { type Named, nameModel } from '../gather/name-model.ts';
import { loadCatalogue } from '../models/catalogue.ts';
import { modelsInCatalogue } from '../models/list-models.ts';
import type { ListedModel } from '../models/listed-model.ts';
import { type BedrockProvider, modelOfRef, primaryRef } from '../openclaw/config.ts';
import { askVersion } from '../openclaw/install.ts';
import { buildModelSwitch } from '../plan/build-plan.ts';
import { isEmpty, type Plan, realChanges } from '../plan/plan.ts';
import { describeError, withOutcome } from '../report/error.ts';
import { describeChanges, describeWarnings, showPlan, showWarnings, writeView } from '../report/plan.ts';
import { quote, shellOf } from '../screen/program.ts';
import { say } from '../screen/say.ts';
import { liveTarget } from '../setup/live-target.ts';
import { type Machine, readMachine } from '../setup/machine.ts';
import { completeSetup, providerAbsent } from '../setup/preflight.ts';
import { type Notice, notice, withAside } from '../text/text.ts';
import {
  models as modelTexts,
  plan as planTexts,
  questions as questionTexts,
  report,
  use as texts,
} from '../text/texts.ts';
import { recoverInterrupted } from '../write/recover.ts';
import { refuseForeign, writePlan } from '../write/write-plan.ts';
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
  await askVersion(context, locations.stateDir);
  const dryRun = values['dry-run'] === true;
  // A dry run makes no call to AWS.
  const how = { writes: !dryRun, asksAws: !dryRun, tests: !dryRun && !values['no-verify'] };
  try {
    return await switchModel(context, locations, positionals.join(' '), how);
  } catch (error) {
    throw withOutcome(context, error, report.nothingChanged);
  }
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
  how: Switch,
): Promise<Outcome<Switched>> {
  const { writes } = how;
  if (writes) await recoverInterrupted(context, locations, writeView(context, 'use'));
  const found = await lookUp(context, locations, typed, how);
  const { machine, model } = found;
  const tested = await planSwitch(context, locations, found, how);
  const { plan } = tested;
  if (!context.json) showSwitch(context, plan, writes);
  const written =
    !writes || isEmpty(plan)
      ? { backupId: null, notices: [] }
      : await writePlan(context, locations, plan, writeView(context, `use ${model.entry.id}`));
  if (!context.json) sayEnd(context, found, tested, writes);
  return {
    exitCode: EXIT.done,
    result: {
      model: `${found.provider.id}/${model.entry.id}`,
      previous: primaryRef(machine.setup.config) ?? null,
      changes: describeChanges(context, plan, { withDiff: !writes }),
      backupId: written.backupId,
      warnings: describeWarnings(context, [...plan.warnings, ...written.notices]),
    },
  };
}

/** The model that was meant, and the setup that it is for. */
type Found = Named & {
  readonly machine: Machine;
  readonly provider: BedrockProvider;
  readonly region: string;
};

async function lookUp(
  context: Context,
  locations: Locations,
  typed: string,
  { asksAws }: Switch,
): Promise<Found> {
  const machine = readMachine(context, locations);
  const { setup } = machine;
  const { provider, region } = completeSetup(setup, locations.openclawConfig);
  // A block with this model alone would lack the address and hide those that OpenClaw finds.
  if (setup.isDiscovered) throw providerAbsent(setup, locations.openclawConfig);
  const { list } = asksAws
    ? await modelsOfSetup(context, setup, locations, region)
    : { list: modelsInCatalogue(region) };
  const chosen = await nameModel(context, modelOfRef(typed.trim()), { list, inUse: setup.model });
  return { ...chosen, machine, provider, region };
}

/** The change, and what its test has shown. */
interface Tested {
  readonly plan: Plan;
  /** True if the model was not called, or did not reply for a reason that may pass. */
  readonly needsTest: boolean;
}

/** Plans the change and, if it can be written and is one, calls the model. Throws what refuseForeign and testModel throw. */
async function planSwitch(
  context: Context,
  locations: Locations,
  { machine, provider, region, model, notices }: Found,
  { writes, tests }: Switch,
): Promise<Tested> {
  const { variables, model: inUse } = machine.setup;
  const choice = { models: [model.entry.id], listed: [model], providerId: provider.id, variables };
  // Read the files again: the person may have taken a while to choose.
  const planned = buildModelSwitch(choice, takeSnapshot(locations, context));
  // Before a call that would be in vain.
  if (writes) refuseForeign(context, realChanges(planned));
  const isTested = tests && model.entry.id !== inUse;
  const failed = isTested ? await testModel(context, locations, model, { machine, region }) : [];
  // The change of the default names it, too.
  const isNamed = planned.warnings.some(({ text }) => text === planTexts.primaryChanged);
  const taken = notices.filter(({ text }) => !(isNamed && text === modelTexts.takenFor));
  const plan = { ...planned, warnings: [...failed, ...taken, ...planned.warnings] };
  return { plan, needsTest: !isTested || failed.some(({ text }) => text === texts.testFailed) };
}

/** Shows the whole change that is not written; of one that is, what is not told in a sentence afterwards. */
function showSwitch(context: Context, plan: Plan, writes: boolean) {
  if (isEmpty(plan)) return;
  if (!writes) return showPlan(context, plan);
  const untold = plan.warnings.filter(({ text }) => text !== planTexts.primaryChanged);
  showWarnings(context, untold);
}

/** Says what became of it and what to do next. */
function sayEnd(
  context: Context,
  { machine: { setup }, provider, model }: Found,
  { plan, needsTest }: Tested,
  writes: boolean,
) {
  const name = nameAndId(model, context);
  const isSame = isEmpty(plan);
  if (isSame) say(context, texts.inUse, { model: name });
  if (!writes) return say(context, report.dryRun);
  if (!isSame) {
    const previous = primaryRef(setup.config)?.replace(`${provider.id}/`, '');
    if (previous === undefined) say(context, texts.switched, { model: name });
    else say(context, texts.switchedFrom, { model: name, previous });
    say(context, texts.running);
    say(context, texts.undo);
  }
  if (needsTest) say(context, texts.testIt);
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
