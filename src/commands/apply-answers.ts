/** From answers to written files: the plan, shown and applied. What comes after is in finish-init.ts. */

import type { Outcome } from '../command-line/command.ts';
import type { Context } from '../context.ts';
import { CancelledError, EXIT } from '../failures/errors.ts';
import { linkCount } from '../files/look.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import type { Asker } from '../gather/asker.ts';
import type { Gathered } from '../gather/gather.ts';
import { repeatCommand, repeatWords } from '../gather/repeat-command.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { isEmpty, type Plan, realChanges } from '../plan/plan.ts';
import { describeChanges, describeWarnings, showPlan, showWarnings } from '../report/plan.ts';
import { writeView } from '../report/writing.ts';
import { say } from '../screen/say.ts';
import { fill, notice } from '../text/text.ts';
import { files as fileTexts, report as texts } from '../text/texts.ts';
import { dryRunNotices } from '../write/dry-run-notices.ts';
import { describeLooseModes, looseModes, tightenModes } from '../write/loose-modes.ts';
import { writePlan } from '../write/write-plan.ts';
import type { InitResult, Present } from './finish-init.ts';

/** Shows what the answers change and, but for a dry run, writes it and goes on to the end. Throws what writePlan and finish throw. */
export async function applyAnswers(context: Context, gathered: Gathered, present: Present): Promise<Outcome> {
  const plan = await notedPlan(context, gathered);
  if (!context.json) showPlan(context, plan);
  if (gathered.draft.dryRun) {
    if (!context.json) say(context, texts.dryRun);
    return { exitCode: EXIT.done, result: { ...describeRun(context, gathered, plan) } };
  }
  await confirmPlan(context, plan, present.asker);
  const { answers, snapshot, draft } = gathered;
  const { locations } = snapshot;
  const written = await writePlan(context, locations, plan, {
    command: repeatWords(draft),
    view: writeView(context),
    replan: async (changed) => {
      say(context, fileTexts.planningAgain, changed);
      const again = buildPlan(answers, takeSnapshot(locations, context));
      if (!context.json) showPlan(context, again);
      await confirmPlan(context, again, present.asker);
      return again;
    },
  });
  const { backupId } = written;
  const notices = [...written.notices, ...(await tightenModes(context, locations, answers.signIn))];
  if (backupId !== null && !context.json) say(context, texts.written);
  if (!context.json) showWarnings(context, notices);
  const planned = describeRun(context, gathered, {
    ...written.plan,
    warnings: [...written.plan.warnings, ...notices],
  });
  const backupIds = backupId === null ? [] : [backupId];
  const models = { gathered, plan: written.plan, backupIds };
  const { finish } = await import('./finish-init.ts');
  return finish(context, models, { ...planned, backupId }, present);
}

/** An empty plan needs no consent. "No" is a cancel: nothing has been written. */
async function confirmPlan({ language }: Context, plan: Plan, asker: Asker | undefined) {
  if (!asker || isEmpty(plan)) return;
  const message = fill(texts.confirmWrite, language);
  if (!(await asker.prompter.confirm({ message, initial: true }))) throw new CancelledError();
}

/** The plan, with what a person should know of the machine beside it. */
async function notedPlan(context: Context, gathered: Gathered): Promise<Plan> {
  const plan = buildPlan(gathered.answers, gathered.snapshot);
  const linked = realChanges(plan)
    .filter(({ path }) => (linkCount(path) ?? 1) > 1)
    .map(({ path }) => notice(fileTexts.hardLinked, { path }));
  const loose = describeLooseModes(
    await looseModes(context, gathered.snapshot.locations, gathered.answers.signIn),
  );
  const dry = gathered.draft.dryRun ? await dryRunNotices(context, gathered.snapshot.locations, plan) : [];
  return { ...plan, warnings: [...gathered.notices, ...plan.warnings, ...linked, ...loose, ...dry] };
}

function describeRun(context: Context, { draft, uses }: Gathered, plan: Plan): InitResult {
  return {
    changes: describeChanges(context, plan, draft.dryRun === true),
    backupId: null,
    verify: null,
    repeatCommand: repeatCommand(context, draft),
    uses: uses.proofs,
    warnings: describeWarnings(context, plan.warnings),
  };
}
