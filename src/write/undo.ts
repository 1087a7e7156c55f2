/** Works out what putting files back means: from the backups of one or several changes to the writes that undo them. */

import { readOrMissing } from '../files/read-bytes.ts';
import { type Backup, type BackupFile, keptBytes } from './backups.ts';
import { type FileWrite, modeToRestore, stateOf } from './transaction.ts';

/** One file of an undo. */
export interface UndoStep {
  readonly write: FileWrite;
  /** It is neither as our last change left it nor as it is to become. */
  readonly edited: boolean;
  /** Its kept bytes lack the API key that was there. */
  readonly scrubbed: boolean;
}

/**
 * What takes the files back to before the first of these changes, which are the newest ones, oldest first. A file that
 * several of them touched goes back to before the first; whether it was edited since goes by the last. Throws AppError
 * cannot-read.
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
  // The other way round than they were written: who names another goes first.
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
