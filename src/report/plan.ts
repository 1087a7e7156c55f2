/** Shows a plan: the diff of each changed file, with secrets masked, and its notices. */
import type { Context } from '../context.ts';
import { diffFile, shortened } from '../plan/diff.ts';
import { actionOf, type FileChange, type Plan, realChanges } from '../plan/plan.ts';
import { type DiffLook, renderDiff } from '../plan/render-diff.ts';
import { type Calling, fillAsCalled } from '../screen/program.ts';
import { gap, say, sayLine } from '../screen/say.ts';
import { columnsOf, style } from '../screen/terminal.ts';
import { showStep } from '../screen/working.ts';
import { fill, formatTime, type Notice } from '../text/text.ts';
import { files, report as texts, waiting } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import type { WriteView } from '../write/recover.ts';

/** The members of `changes` in `init --json`. */
export interface ChangeReport {
  readonly path: string;
  readonly action: 'create' | 'edit' | 'none';
  /** Only for a dry run: the lines of a unified diff, with secrets masked. */
  readonly diff?: string;
}

export function describeChanges(
  { language }: Pick<Context, 'language'>,
  plan: Plan,
  withDiff: boolean,
): ChangeReport[] {
  return plan.changes.map((change) => ({
    path: change.path,
    action: actionOf(change),
    ...(withDiff && { diff: diffOf(change, { color: false, columns: Number.POSITIVE_INFINITY, language }) }),
  }));
}

/** Prints every diff and the warnings; says so if nothing changes. */
export function showPlan(context: Context, plan: Plan) {
  showDiffs(context, plan);
  showWarnings(context, plan.warnings);
}

/** Prints every diff; says so if nothing changes. */
export function showDiffs(context: Context, plan: Plan) {
  const changes = realChanges(plan);
  const { bold } = style(context.color);
  gap(context);
  if (changes.length === 0) say(context, texts.noChanges);
  for (const change of changes) {
    const label = actionOf(change) === 'create' ? texts.newFile : texts.changedFile;
    context.stderr.write(`${bold(visible(change.path))} (${fill(label, context.language)})\n`);
    context.stderr.write(
      `${diffOf(change, { color: context.color, columns: columnsOf(context), language: context.language })}\n`,
    );
    gap(context);
  }
}

export function showWarnings(context: Context, warnings: readonly Notice[]) {
  for (const text of describeWarnings(context, warnings))
    sayLine(context, fill(texts.warning, context.language, { text }));
}

/** The warnings as sentences, also for `init --json`. */
export function describeWarnings(
  context: Pick<Context, 'language'> & Calling,
  warnings: readonly Notice[],
): string[] {
  return warnings.map(({ text, facts }) => fillAsCalled(text, context.language, facts, context));
}

function diffOf(change: FileChange, look: DiffLook): string {
  if (actionOf(change) === 'none') return '';
  const lines = diffFile({ ...change, after: change.after as string });
  // JSON gets the whole diff; people get a short one.
  return renderDiff(look.columns === Number.POSITIVE_INFINITY ? lines : shortened(lines), look);
}

/** Reports who a run waits for and what it recovered; shows progress while OpenClaw validates its configuration. */
export function writeView(context: Context): WriteView {
  return {
    onWait: ({ since, ...owner }) => say(context, files.waiting, { ...owner, since: formatTime(since) }),
    onRecovered: ({ outcome, command, at, edited }) => {
      const facts = { command, at: formatTime(at) };
      say(context, outcome === 'finished' ? files.finished : files.partUndone, facts);
      for (const path of edited) say(context, files.editedMeanwhile, { path });
    },
    onValidating: (work) => showStep(context, waiting.validating, work),
  };
}
