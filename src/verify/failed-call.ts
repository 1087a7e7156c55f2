/** After a failed live call: keep the new files, or put them back as they were. */

import { locked } from '../apply/locked.ts';
import { putBack } from '../apply/put-back.ts';
import type { Context } from '../context.ts';
import { AppError, attempt } from '../errors.ts';
import { readBackup } from '../files/backups.ts';
import { files as texts } from '../messages/files.ts';
import { report as reportTexts } from '../messages/report.ts';
import { fill } from '../messages/text.ts';
import { liveTarget } from '../openclaw/live-target.ts';
import { describeError } from '../report/error.ts';
import { say } from '../report/say.ts';
import type { Asker } from '../wizard/ask.ts';
import type { Gathered } from '../wizard/gather.ts';

/**
 * Does as `--on-failure` says; without it asks on a terminal, and only where there was a set-up to go back to.
 * `backupIds`: of what this run wrote, oldest first. Returns whether the files were put back. Throws what putBack throws.
 */
export async function settleFailedCall(
  context: Context,
  gathered: Gathered,
  { failure, backupIds }: { readonly failure: AppError; readonly backupIds: readonly string[] },
  asker: Asker | undefined,
): Promise<boolean> {
  if (backupIds.length === 0 || !(await wantsUndo(context, gathered, failure, asker))) {
    say(context, reportTexts.filesKept);
    if (backupIds.length > 0) say(context, texts.canUndo);
    return false;
  }
  const { locations } = gathered.snapshot;
  try {
    await locked(context, locations, 'init', async (own) => {
      const kept = await Promise.all(backupIds.map((id) => readBackup(own, id)));
      const changes = kept.filter((backup) => backup !== undefined);
      const why = { command: 'init --on-failure undo', force: false };
      if (changes.length > 0) await putBack(context, own, changes, why);
    });
  } catch (error) {
    // OpenClaw itself may have written meanwhile, as when its plugin was installed. The failed call is the news.
    if (!(error instanceof AppError) || error.error !== 'edited-since') throw error;
    say(context, texts.notUndone, { path: error.facts.path ?? '' });
    return false;
  }
  say(context, texts.undone);
  return true;
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
