/** The only writer of the three files: all of a plan's changes, or none. */
import { rm } from 'node:fs/promises';
import { AppError, CancelledError } from '../errors.ts';
import { actionOf, type FileChange, type Plan } from '../plan/plan.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { readSnapshot, reasonOf } from './snapshot.ts';

/** What was done, for the report. */
export interface Applied {
  /** Where the previous bytes are kept; absent when nothing was written. */
  readonly backupId?: string;
}

/**
 * Writes the plan. A file that is no longer what the plan was made from stops it before the first write
 * (AppError `changed-meanwhile`); a write that fails puts back what was written before it (`cannot-write`).
 * An empty plan writes nothing.
 */
export async function applyPlan(plan: Plan, signal: AbortSignal): Promise<Applied> {
  const changes = plan.changes.filter((change) => actionOf(change) !== 'none');
  for (const change of changes) await checkUnchanged(change);
  const written: FileChange[] = [];
  try {
    for (const change of changes) {
      if (signal.aborted) throw new CancelledError();
      await write(change, change.after as string);
      written.push(change);
    }
  } catch (error) {
    for (const change of written.reverse()) await putBack(change);
    throw error;
  }
  return {};
}

async function checkUnchanged({ path, before }: FileChange) {
  const { text } = await readSnapshot(path);
  if (text !== before) throw new AppError('changed-meanwhile', { path });
}

async function write({ path, encoding, createMode, mode }: FileChange, text: string) {
  try {
    await writeFileAtomically(path, Buffer.from(text, encoding), {
      createMode,
      ...(mode !== undefined && { mode }),
    });
  } catch (error) {
    throw new AppError('cannot-write', { path, detail: reasonOf(error) }, { cause: error });
  }
}

async function putBack(change: FileChange) {
  if (change.before === null) await rm(change.path, { force: true });
  else await write(change, change.before);
}
