/** Plans an undo: turns the backups of one or more changes into the writes that restore the files. */
import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { readOrMissing } from '../files/read.ts';
import { decode } from '../files/snapshot.ts';
import { diffFile, renderDiff } from '../plan/diff.ts';
import type { FileChange } from '../plan/plan.ts';
import { type Backup, type BackupFile, backupBytes, readBackup } from './backups.ts';
import { ownFiles } from './own-files.ts';
import { assertOfSetup, locked, type WriteView } from './recover.ts';
import { withoutEmptied } from './scrub-keys.ts';
import { changeFiles, type FileWrite, isSame, modeBefore, stateOf } from './transaction.ts';
import { refuseForeign } from './write-plan.ts';

export interface Undone {
  readonly steps: readonly UndoStep[];
  /** The backup that undoes the undo; null if nothing was written. */
  readonly backupId: string | null;
}

export interface UndoOptions {
  readonly command: string;
  /** Restore even if a file was edited since. */
  readonly force: boolean;
  /** Called before the first file is written, to create what the restored files refer to. */
  readonly prepare?: (steps: readonly UndoStep[]) => Promise<void>;
}

/**
 * Call under the lock, with the newest changes, oldest first. Throws AppError `edited-since` with a diff, and what
 * refuseForeign and changeFiles throw.
 */
export async function undoChanges(
  context: Context,
  locations: Locations,
  changes: readonly Backup[],
  { command, force, prepare }: UndoOptions,
): Promise<Undone> {
  for (const change of changes) assertOfSetup(change, locations);
  const steps = await planUndo(changes);
  const edited = steps.find((step) => step.edited);
  if (edited && !force) {
    const lines = diffOf(edited.write, { language: context.language });
    throw new AppError('edited-since', { path: edited.write.path, lines });
  }
  const writes = steps.filter((step) => !isDone(step)).map(({ write }) => write);
  if (writes.length === 0) return { steps, backupId: null };
  refuseForeign(context, writes.map(toChange), command);
  await prepare?.(steps);
  const { signal, now, version: tool } = context;
  const own = ownFiles(locations.stateDir);
  return { steps, backupId: await changeFiles(own, writes, { signal, now, tool, command }) };
}

/**
 * Restores what one run wrote; `backupIds`: its changes, oldest first. If a file was edited since, perhaps by OpenClaw
 * when its plugin was installed, changes nothing and returns `edited-since`. Throws what locked and undoChanges throw.
 */
export async function undoRun(
  context: Context,
  locations: Locations,
  backupIds: readonly string[],
  view: WriteView,
): Promise<AppError | undefined> {
  try {
    await locked(context, locations, view, async (own) => {
      const kept = await Promise.all(backupIds.map((id) => readBackup(own, id)));
      const changes = kept.filter((backup) => backup !== undefined);
      const why = { command: 'init --on-failure undo', force: false };
      if (changes.length > 0) await undoChanges(context, locations, changes, why);
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError) || error.error !== 'edited-since') throw error;
    return error;
  }
}

/** The diff of a write, with secrets masked. */
export function diffOf(write: FileWrite, options: Parameters<typeof renderDiff>[1]): string {
  const { after, ...change } = toChange(write);
  return renderDiff(diffFile({ ...change, after: after ?? '' }), options);
}

function toChange({ before, after, ...write }: FileWrite): FileChange {
  const text = (bytes: Buffer | null) => bytes && decode(bytes).text;
  return { ...write, before: text(before), after: text(after), encoding: 'utf8', mode: write.mode ?? 0o600 };
}

/** One file of an undo. */
export interface UndoStep {
  readonly write: FileWrite;
  /** True if it is neither what our last change wrote nor what the undo will write. */
  readonly edited: boolean;
  /** True if its API key was removed from the backup. */
  readonly scrubbed: boolean;
}

/**
 * The steps that restore the files to before the first of these changes, which are the newest ones, oldest first. A
 * file in several of them is restored to before the first; the last one decides whether it was edited since. Throws
 * AppError cannot-read.
 */
export async function planUndo(changes: readonly Backup[]): Promise<UndoStep[]> {
  const first = new Map<string, { backup: Backup; file: BackupFile }>();
  const last = new Map<string, BackupFile>();
  for (const backup of changes)
    for (const file of backup.files) {
      if (!first.has(file.path)) first.set(file.path, { backup, file });
      last.set(file.path, file);
    }
  const steps: UndoStep[] = [];
  // In reverse order of writing, so that a file that names another comes first.
  for (const [path, { backup, file }] of [...first].reverse()) {
    const before = readOrMissing(path) ?? null;
    const kept = await backupBytes(backup, file);
    const after = kept && file.scrubbed ? withoutEmptied(file.kind, kept) : kept;
    const mode = modeBefore(file);
    const edited = !isSame(before, after) && stateOf(last.get(path) as BackupFile) !== 'after';
    const write = { kind: file.kind, path, before, after, createMode: mode ?? 0o600, mode };
    steps.push({ write, edited, scrubbed: file.scrubbed === true });
  }
  return steps;
}

/** Whether a step changes nothing. */
export function isDone({ write: { before, after } }: UndoStep): boolean {
  return isSame(before, after);
}
