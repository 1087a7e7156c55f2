/** Plans an undo: turns the backups of one or more changes into the writes that restore the files. */

import { readOrMissing } from '../files/read-bytes.ts';
import { type Backup, type BackupFile, keptBytes } from './backups.ts';
import { type FileWrite, modeToRestore, stateOf } from './transaction.ts';

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
    const after = await keptBytes(backup, file);
    const same = before === null || after === null ? before === after : before.equals(after);
    const mode = modeToRestore(file);
    const edited = !same && (await stateOf(last.get(path) as BackupFile)) !== 'after';
    const write = { kind: file.kind, path, before, after, createMode: mode ?? 0o600, mode };
    steps.push({ write, edited, scrubbed: file.scrubbed === true });
  }
  return steps;
}

/** Whether a step changes nothing. */
export function isDone({ write: { before, after } }: UndoStep): boolean {
  return before === null || after === null ? before === after : before.equals(after);
}
