/** `chat`: adds this package to OpenClaw as a plugin that answers the owner in the chat, and removes it. */
import { basename } from 'node:path';
import type { Command, Outcome } from '../command-line.ts';
import {
  type FlagValues,
  locationFlags,
  outcomeOf,
  type ParsedFlags,
  readLocationFlags,
  verbProblems,
} from '../command-line.ts';
import type { Context } from '../context.ts';
import { AppError, isFailure, UsageError, WentBack } from '../failures/errors.ts';
import { type Locations, locate } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import { removeFolder } from '../files/write.ts';
import type { Asker } from '../gather/asker.ts';
import { CHAT_SINCE, isBefore } from '../openclaw/install.ts';
import { CHAT_TARGET, commandOwners, ownersIn, targetName } from '../openclaw/run-openclaw.ts';
import { buildChatInstall, buildChatRemoval, configuredCopy } from '../plan/chat-plugin.ts';
import { isEmpty, type Plan } from '../plan/plan.ts';
import { showFailure } from '../report/error.ts';
import { describeChanges, describeWarnings, showPlan, writeView } from '../report/plan.ts';
import { say } from '../screen/say.ts';
import { type CheckedMachine, readMachine } from '../setup/machine.ts';
import { fill, listed } from '../text/text.ts';
import { report, chat as texts } from '../text/texts.ts';
import {
  chatFiles,
  copyProgram,
  readAddedOwner,
  removeOtherCopies,
  writeAddedOwner,
} from '../write/program-copy.ts';
import { recoverInterrupted } from '../write/recover.ts';
import { writePlan } from '../write/write-plan.ts';

export const command: Command = {
  flags: [
    { name: 'install', kind: 'switch', help: texts.installHelp },
    {
      name: 'owner',
      kind: 'value',
      placeholder: 'CHANNEL:ID',
      form: { matches: CHAT_TARGET, wrong: texts.ownerForm },
      help: texts.ownerHelp,
    },
    { name: 'remove', kind: 'switch', help: texts.removeHelp },
    { name: 'status', kind: 'switch', help: texts.statusHelp },
    { name: 'yes', short: 'y', kind: 'switch', help: texts.yesHelp },
    ...locationFlags,
  ],
  examples: [
    { line: 'openclaw-bedrock chat --install', about: texts.installExample },
    { line: 'openclaw-bedrock chat --install --owner telegram:4242', about: texts.ownerExample },
    { line: 'openclaw-bedrock chat --remove', about: texts.removeExample },
  ],
  run,
};

async function run(context: Context, { values }: ParsedFlags): Promise<Outcome> {
  refuseContradictions(context, values);
  const locations = locate(context, readLocationFlags(values));
  if (values.install) return install(context, locations, values);
  return values.remove ? remove(context, locations, values) : status(context, locations);
}

function refuseContradictions({ language }: Context, values: FlagValues): void {
  const { verbs, problems } = verbProblems(values, language, ['owner']);
  const none = { flag: 'chat', message: fill(texts.whichOne, language) };
  const all = verbs.length === 0 ? [none, ...problems] : problems;
  if (all.length > 0) throw new UsageError(all);
}

async function install(context: Context, locations: Locations, values: FlagValues): Promise<Outcome> {
  const files = chatFiles(locations.stateDir);
  await recoverInterrupted(context, locations, writeView(context, 'chat'));
  const { openclaw, setup, snapshot } = readMachine(context, locations);
  if (!openclaw) throw new AppError('openclaw-missing');
  const { version = '' } = openclaw;
  if (isBefore(version, CHAT_SINCE)) throw new AppError('chat-unsupported', { version });
  const owner = await chooseOwner(context, setup.config, values.owner as string | undefined);
  const plan = buildChatInstall(snapshot, files.copies, context.version, owner);
  const isNew = !commandOwners(setup.config).map(targetName).includes(owner);
  await consent(context, plan, values);
  const isFirst = configuredCopy(setup.config, files.copies) === undefined;
  await copyProgram(context, files.copies);
  const added = isNew ? owner : readAddedOwner(files);
  const written = await writePlan(context, locations, plan, writeView(context, 'chat --install')).catch(
    async (error: unknown) => {
      // The copy is there before openclaw.json names it, because OpenClaw checks that it exists.
      if (isFirst) await removeFolder(files.folder);
      throw error;
    },
  );
  await writeAddedOwner(files, added);
  await removeOtherCopies(files.copies, context.version);
  if (!context.json) say(context, isEmpty(plan) ? texts.upToDate : texts.installed);
  return outcome(context, plan, written, { installed: true, version: context.version, owner });
}

/**
 * At the end of `init`: asks as long as it is not installed, if this OpenClaw supports it and has an owner or could
 * have one. A failure is only shown: the setup works without it. Throws CancelledError.
 */
export async function askToInstallChat(
  context: Context,
  { openclaw, setup, snapshot: { locations } }: CheckedMachine,
  { prompter }: Asker,
): Promise<void> {
  if (!openclaw?.version || isBefore(openclaw.version, CHAT_SINCE)) return;
  const files = chatFiles(locations.stateDir);
  if (configuredCopy(setup.config, files.copies) || ownersIn(setup.config).length === 0) return;
  if (!(await prompter.confirm({ message: fill(texts.askInstall, context.language), initial: false })))
    return;
  try {
    await install(context, locations, {});
  } catch (error) {
    if (error instanceof WentBack) return;
    if (!isFailure(error)) throw error;
    showFailure(context, error);
  }
}

/**
 * Who may use the commands: the given owner, one that OpenClaw has, or the only person that a channel allows. Throws
 * UsageError if that is nobody or several, and nobody can be asked.
 */
async function chooseOwner(context: Context, config: unknown, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const [owner] = commandOwners(config);
  if (owner) return targetName(owner);
  const names = ownersIn(config).map(targetName);
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return only;
  if (context.interactive && only !== undefined) {
    const prompter = await context.prompter();
    return prompter.select({
      message: fill(texts.askOwner, context.language),
      options: names.map((value) => ({ value, label: value })),
      initial: only,
    });
  }
  const text = only === undefined ? texts.noOwner : texts.severalOwners;
  const message = fill(text, context.language, { owners: listed(names, context.language) });
  throw new UsageError([{ flag: '--owner', message }]);
}

async function remove(context: Context, locations: Locations, values: FlagValues): Promise<Outcome> {
  const files = chatFiles(locations.stateDir);
  await recoverInterrupted(context, locations, writeView(context, 'chat'));
  const plan = buildChatRemoval(takeSnapshot(locations, context), files.copies, readAddedOwner(files));
  await consent(context, plan, values);
  const written = await writePlan(context, locations, plan, writeView(context, 'chat --remove'));
  await removeFolder(files.folder);
  if (!context.json) say(context, isEmpty(plan) ? texts.nothingToRemove : texts.removed);
  return outcome(context, plan, written, { installed: false, version: null, owner: null });
}

function status(context: Context, locations: Locations): Outcome {
  const { setup } = readMachine(context, locations);
  const copy = configuredCopy(setup.config, chatFiles(locations.stateDir).copies);
  const owner = commandOwners(setup.config).map(targetName)[0] ?? null;
  const version = copy === undefined ? null : basename(copy);
  if (!context.json && version === null) say(context, texts.notInstalled);
  if (!context.json && version !== null) {
    const facts = { version, owner: owner ?? fill(texts.nobody, context.language) };
    context.stdout.write(`${fill(texts.statusLine, context.language, facts)}\n`);
    if (version !== context.version) say(context, texts.outdated, { version: context.version });
  }
  const result = { installed: version !== null, version, owner, changes: [], backupId: null };
  return outcomeOf(result);
}

/** Shows the change; on a terminal the person must confirm it, otherwise throws WentBack. */
async function consent(context: Context, plan: Plan, values: FlagValues): Promise<void> {
  if (isEmpty(plan)) return;
  if (!context.json) showPlan(context, plan);
  if (values.yes === true || !context.interactive) return;
  const prompter = await context.prompter();
  const message = fill(report.confirmWrite, context.language);
  if (!(await prompter.confirm({ message, initial: true }))) throw new WentBack();
}

function outcome(
  context: Context,
  plan: Plan,
  { backupId, notices }: Awaited<ReturnType<typeof writePlan>>,
  state: { readonly installed: boolean; readonly version: string | null; readonly owner: string | null },
): Outcome {
  const warnings = describeWarnings(context, [...plan.warnings, ...notices]);
  const result = { ...state, changes: describeChanges(context, plan), backupId, warnings };
  return outcomeOf(result);
}
