/** After a failed live call: keep the new files, or put them back as they were. */

import type { Context } from '../context.ts';
import { AppError, attempt } from '../failures/errors.ts';
import type { Asker } from '../gather/asker.ts';
import type { Gathered } from '../gather/gather.ts';
import { describeError } from '../report/error.ts';
import { writeView } from '../report/writing.ts';
import { liveTarget } from '../setup/live-target.ts';
import { fill, type Notice, notice } from '../text/text.ts';
import { report as reportTexts, files as texts } from '../text/texts.ts';
import { readBackup } from '../write/backups.ts';
import { locked } from '../write/locked.ts';
import { putBack } from '../write/put-back.ts';

/** Whether the files were put back, and what to say of it. */
export interface Kept {
  readonly undone: boolean;
  readonly notices: readonly Notice[];
}

/**
 * Does as `--on-failure` says; without it asks on a terminal, and only where there was a set-up to go back to.
 * `backupIds`: of what this run wrote, oldest first. Throws what putBack throws.
 */
export async function settleFailedCall(
  context: Context,
  gathered: Gathered,
  { failure, backupIds }: { readonly failure: AppError; readonly backupIds: readonly string[] },
  asker: Asker | undefined,
): Promise<Kept> {
  if (backupIds.length === 0 || !(await wantsUndo(context, gathered, failure, asker))) {
    const kept = [notice(reportTexts.filesKept), ...(backupIds.length > 0 ? [notice(texts.canUndo)] : [])];
    return { undone: false, notices: kept };
  }
  const { locations } = gathered.snapshot;
  try {
    await locked(context, locations, 'init', writeView(context), async (own) => {
      const kept = await Promise.all(backupIds.map((id) => readBackup(own, id)));
      const changes = kept.filter((backup) => backup !== undefined);
      const why = { command: 'init --on-failure undo', force: false };
      if (changes.length > 0) await putBack(context, own, locations, changes, why);
    });
  } catch (error) {
    // OpenClaw itself may have written meanwhile, as when its plugin was installed. The failed call is the news.
    if (!(error instanceof AppError) || error.error !== 'edited-since') throw error;
    return { undone: false, notices: [notice(texts.notUndone, { path: error.facts.path ?? '' })] };
  }
  return { undone: true, notices: [notice(texts.undone)] };
}

async function wantsUndo(
  { language }: Context,
  gathered: Gathered,
  failure: AppError,
  asker: Asker | undefined,
): Promise<boolean> {
  const { onFailure } = gathered.draft;
  if (onFailure !== undefined) return onFailure === 'undo';
  if (!asker || !couldCall(gathered)) return false;
  const { title } = describeError(failure, language);
  return asker.prompter.confirm({ message: fill(texts.askUndo, language, { title }), initial: true });
}

/** Whether the files as they were said whom to call and as whom. */
function couldCall({ setup, snapshot }: Gathered): boolean {
  const found = attempt(() => liveTarget(setup, snapshot.locations));
  return !(found instanceof AppError) && found.target.credential.kind !== 'chain';
}
