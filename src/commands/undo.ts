/** `undo`: restores the files as they were before the last change, or before an earlier one. */
import type { Command, Outcome } from '../command-line.ts';
import { locationFlags, outcomeOf, type ParsedFlags, readLocationFlags, yesFlag } from '../command-line.ts';
import type { Context } from '../context.ts';
import { CancelledError, UsageError } from '../failures/errors.ts';
import { type Locations, locate } from '../files/locate.ts';
import { API_KEY_VARIABLE } from '../openclaw/config.ts';
import { showFile, writeView } from '../report/plan.ts';
import { say } from '../screen/say.ts';
import { proseColumns } from '../screen/terminal.ts';
import { wrapProse } from '../screen/width.ts';
import { fill, formatTime, listed, withAside } from '../text/text.ts';
import { report as outcomes, questions, undo as texts, watch } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import { describeWatch } from '../watch/own-files.ts';
import { type Backup, listBackups } from '../write/backups.ts';
import { ownFiles } from '../write/own-files.ts';
import { prepareChatUndo } from '../write/program-copy.ts';
import { locked, type Recovery, recoverInterrupted } from '../write/recover.ts';
import {
  diffOf,
  isDone,
  planUndo,
  type Undone,
  type UndoOptions,
  type UndoStep,
  undoChanges,
} from '../write/undo.ts';

export const command: Command = {
  flags: [
    { name: 'list', kind: 'switch', help: texts.listHelp },
    { name: 'to', kind: 'value', placeholder: 'ID', help: texts.toHelp },
    { name: 'force', kind: 'switch', help: texts.forceHelp },
    yesFlag,
    ...locationFlags,
  ],
  examples: [
    { line: 'openclaw-bedrock undo', about: texts.exampleLast },
    { line: 'openclaw-bedrock undo --list', about: texts.exampleList },
    { line: 'openclaw-bedrock undo --to 20261123-141502-123', about: texts.exampleTo },
  ],
  run,
};

async function run(context: Context, { values }: ParsedFlags): Promise<Outcome> {
  const locations = locate(context, readLocationFlags(values));
  const own = ownFiles(locations.stateDir);
  if (values.list) return list(context, await listBackups(own));
  const recovery = await recoverInterrupted(context, locations, writeView(context, 'undo'));
  if (recovery && isEnough(recovery) && values.to === undefined) return nothingMore(recovery.command);
  if ((await listBackups(own)).length === 0) {
    if (values.to !== undefined) throw unknownId(context, String(values.to));
    say(context, texts.nothing);
    return nothingMore(null);
  }
  if (values.yes !== true)
    await askWithoutKey(context, chosen(context, await listBackups(own), values.to as string | undefined));
  return locked(context, locations, writeView(context, 'undo'), async () => {
    const all = await listBackups(own);
    const changes = chosen(context, all, values.to as string | undefined);
    const options: UndoOptions = {
      command: `undo --to ${changes[0]?.id}`,
      force: values.force === true,
      prepare: (steps) => prepareChatUndo(context, locations.stateDir, steps),
    };
    const undone = await undoChanges(context, locations, changes, options);
    return report(context, locations, { changes, undone, hasEarlier: all.length > changes.length });
  });
}

/** On a terminal, before the lock is taken. Throws CancelledError. */
async function askWithoutKey(context: Context, changes: readonly Backup[]): Promise<void> {
  if (!context.interactive || context.json) return;
  if (!lacksKey(await planUndo(changes))) return;
  const prompter = await context.prompter();
  const message = fill(texts.askWithoutKey, context.language);
  if (await prompter.confirm({ message, initial: false })) return;
  throw new CancelledError({}, { outcome: fill(outcomes.nothingChanged, context.language) });
}

/** Whether these steps restore a setup whose key is gone. */
function lacksKey(steps: readonly UndoStep[]): boolean {
  return steps.some((step) => step.scrubbed && !isDone(step));
}

/** Whether recovering the killed run was all that `undo` had to do: it undid the change, or completed an undo. */
function isEnough({ outcome, command }: Recovery): boolean {
  return (outcome === 'finished') === /^undo\b/.test(command);
}

function nothingMore(command: string | null): Outcome {
  return outcomeOf({ undone: null, interrupted: command, backupId: null, changes: [] });
}

/** The newest change, or the named one and all after it; oldest first. */
function chosen(context: Context, all: readonly Backup[], to: string | undefined): Backup[] {
  if (to === undefined) return all.slice(-1);
  const at = all.findIndex(({ id }) => id === to);
  if (at < 0) throw unknownId(context, to);
  return all.slice(at);
}

function unknownId({ language }: Context, id: string): UsageError {
  return new UsageError([{ flag: '--to', message: fill(texts.unknownId, language, { id }) }]);
}

interface Report {
  readonly changes: readonly Backup[];
  readonly undone: Undone;
  /** Whether there are changes before these. */
  readonly hasEarlier: boolean;
}

function report(
  context: Context,
  locations: Locations,
  { changes, undone: { steps, backupId }, hasEarlier }: Report,
): Outcome {
  const [target] = changes as [Backup];
  const keyMissing = lacksKey(steps);
  if (!context.json) {
    showSteps(context, steps);
    if (backupId === null) say(context, texts.same);
    else say(context, texts.done, { at: formatTime(target.at), command: shortly(target.command) });
    if (keyMissing) say(context, texts.keyMissing);
    if (backupId !== null) say(context, texts.again);
    if (backupId !== null && hasEarlier) say(context, texts.further);
    if (describeWatch(locations, context.platform)) say(context, watch.stillWatched);
  }
  const described = steps.map((step) => ({
    path: step.write.path,
    action: isDone(step) ? 'none' : undoActionOf(step.write),
  }));
  return outcomeOf({ undone: target.id, backupId, keyMissing, changes: described });
}

function showSteps(context: Context, steps: readonly UndoStep[]) {
  for (const { write } of steps.filter((step) => !isDone(step))) {
    const file = { path: write.path, label: ACTIONS[undoActionOf(write)] };
    showFile(context, file, write.after === null ? undefined : (look) => diffOf(write, look));
  }
}

const ACTIONS = { create: texts.created, edit: texts.edited, remove: texts.removed } as const;

/** What turned one state of a file into another; null: no file. */
function undoActionOf({ before, after }: { before: unknown; after: unknown }): keyof typeof ACTIONS {
  if (after === null) return 'remove';
  return before === null ? 'create' : 'edit';
}

/** `undo --list`, newest first. */
function list(context: Context, backups: readonly Backup[]): Outcome {
  const newest = backups.toReversed();
  if (!context.json) {
    if (newest.length === 0) say(context, texts.nothing);
    for (const backup of newest) context.stdout.write(`${describe(context, backup)}\n`);
    if (newest.length > 0) say(context, texts.backTo);
  }
  const changes = newest.map(({ id, at, tool, command: why, changed = [], files }) => ({
    id,
    at,
    tool,
    command: why,
    changed,
    files: files.map((file) => ({
      path: file.path,
      action: undoActionOf(file),
      scrubbed: file.scrubbed === true,
    })),
  }));
  return outcomeOf({ changes });
}

const INDENT = '    ';

/** Without the flags of `init`, of which it records many, and the ID of an `undo`: what they have changed is told. */
function shortly(command: string): string {
  return command.replace(/^(init|undo) .*/, '$1');
}

/** Says what changed. Backups of older versions do not record that: they show the command alone. */
function describe(
  { language, stdout }: Context,
  { id, at, command: why, changed = [], files }: Backup,
): string {
  const [command = ''] = why.split(' ');
  const label = (value: string) => (value === API_KEY_VARIABLE ? fill(questions.key, language) : value);
  const facts = changed.map(({ what, from, to }) => {
    const name = fill(texts[what], language);
    if (to === null) return fill(texts.gone, language, { name, from: label(from ?? '') });
    return from === null
      ? fill(texts.set, language, { name, to: label(to) })
      : fill(texts.moved, language, { name, from: label(from), to: label(to) });
  });
  const lines = files.map((file) => {
    const notes = [ACTIONS[undoActionOf(file)], ...(file.scrubbed ? [texts.scrubbed] : [])];
    const note = listed(
      notes.map((text) => fill(text, language)),
      language,
    );
    return INDENT + withAside(file.path, note, language);
  });
  const headline = `${id}  ${formatTime(at)}  ${visible(command)}`;
  const columns = proseColumns(stdout) - INDENT.length;
  const told = facts.flatMap((fact) => wrapProse(fact, columns).map((line) => INDENT + line));
  return [headline, ...told, ...lines].join('\n');
}
