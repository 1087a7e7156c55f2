/** Shows a plan: its summary, the diff of each changed file with secrets masked, and its notices. */

import type { Context } from '../context.ts';
import type { Gathered } from '../gather/choose-all.ts';
import { USUAL_PROFILE } from '../openclaw/config.ts';
import { type DiffOptions, diffFile, renderDiff } from '../plan/diff.ts';
import { actionOf, type FileChange, type Plan, realChanges } from '../plan/plan.ts';
import { shortened } from '../plan/short-diff.ts';
import { type Calling, fillAsCalled } from '../screen/program.ts';
import { gap, say, sayLine } from '../screen/say.ts';
import { columnsOf, proseColumns, style } from '../screen/terminal.ts';
import { displayWidth, padTo } from '../screen/width.ts';
import { showStep } from '../screen/working.ts';
import { fill, formatTime, listed, type Notice, type Text, withAside } from '../text/text.ts';
import { files, report as texts, undo, uses, waiting } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import type { WriteView } from '../write/recover.ts';
import { setupLines, shortPath, signInName } from './status.ts';

/** The members of `changes` in `init --json`. */
export interface ChangeReport {
  readonly path: string;
  readonly action: 'create' | 'edit' | 'none';
  /** Only for a dry run: the lines of a unified diff, with secrets masked. */
  readonly diff?: string;
}

/** What changes in each file. A diff has its secrets masked. */
export function describeChanges(
  { language }: Pick<Context, 'language'>,
  plan: Plan,
  { withDiff = false }: { readonly withDiff?: boolean } = {},
): ChangeReport[] {
  return plan.changes.map((change) => ({
    path: change.path,
    action: actionOf(change),
    ...(withDiff && { diff: diffOf(change, { language }) }),
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
  gap(context);
  if (changes.length === 0) say(context, texts.noChanges);
  for (const change of changes) {
    const label = actionOf(change) === 'create' ? texts.newFile : texts.changedFile;
    showFile(context, { path: change.path, label }, (look) => diffOf(change, look));
  }
}

/** Prints a file's path with what happens to it, and its diff if there is one. */
export function showFile(
  context: Context,
  { path, label }: { readonly path: string; readonly label: Text },
  diffOf: ((look: DiffOptions) => string) | undefined,
) {
  const { color, language, stderr } = context;
  const { bold } = style(color);
  const line = withAside(path, fill(label, language), language);
  stderr.write(`${line.replace(visible(path), bold)}\n`);
  if (diffOf) stderr.write(`${diffOf({ color, columns: proseColumns(stderr), language })}\n`);
  gap(context);
}

/** Prints each warning on a line of its own. */
export function showWarnings(context: Context, warnings: readonly Notice[]) {
  // Until it is saved, there is nothing to index anew: reportEnd says so.
  const timely = warnings.filter(({ text }) => text !== uses.reindex);
  for (const text of describeWarnings(context, timely))
    sayLine(context, fill(texts.warning, context.language, { text }));
}

/** The warnings as sentences, also for `init --json`. */
export function describeWarnings(
  context: Pick<Context, 'language'> & Calling,
  warnings: readonly Notice[],
): string[] {
  return warnings.map(({ text, facts }) => fillAsCalled(text, context.language, facts, context));
}

function diffOf(change: FileChange, options: DiffOptions): string {
  if (actionOf(change) === 'none') return '';
  const lines = diffFile({ ...change, after: change.after as string });
  // JSON gets the whole diff; people get a short one.
  return renderDiff(options.columns === undefined ? lines : shortened(lines), options);
}

/** Reports who a run waits for and what it recovered; shows progress while OpenClaw validates its configuration. */
export function writeView(context: Context, command: string): WriteView {
  return {
    command,
    onWait: ({ since, ...owner }) => say(context, files.waiting, { ...owner, since: formatTime(since) }),
    onRecovered: ({ outcome, command: killed, at, edited }) => {
      const facts = { command: killed, at: formatTime(at) };
      say(context, outcome === 'finished' ? files.finished : files.partUndone, facts);
      for (const path of edited) say(context, files.editedMeanwhile, { path });
    },
    onValidating: (work) => showStep(context, waiting.validating, work),
  };
}

/** Prints it with the warnings below; if nothing changes, only says so. */
export function showSummary(context: Context, gathered: Gathered, plan: Plan) {
  const { stderr, color, language } = context;
  const columns = columnsOf(context);
  const changes = realChanges(plan);
  gap(context);
  if (changes.length === 0) say(context, texts.noChanges);
  else {
    for (const line of setupLines(setupOf(gathered, context), language, columns)) stderr.write(`${line}\n`);
    gap(context);
    const files = changes.map((change) => ({ path: shortPath(context, change.path), ...sizeOf(change) }));
    const width = Math.max(...files.map(({ path }) => displayWidth(path))) + 2;
    const { bold, green, red, dim } = style(color);
    for (const { path, isNew, added, removed } of files) {
      const mark = isNew ? `${fill(undo.created, language)} ` : '';
      const [more, less] = [`+${added}`, removed > 0 ? ` -${removed}` : ''];
      const counts = dim(mark) + green(more) + red(less);
      const isWide = width + displayWidth(mark + more + less) > columns;
      stderr.write(isWide ? `${bold(path)}\n  ${counts}\n` : `${bold(padTo(path, width))}${counts}\n`);
    }
    gap(context);
  }
  showWarnings(context, plan.warnings);
}

/** What was chosen, as `status` shows it. */
function setupOf({ draft, answers, signedIn }: Gathered, { language }: Pick<Context, 'language'>) {
  const { credentials, apiKey, profile, accountId, roleName, startUrl, ssoRegion } = draft;
  const { models, uncalled = [], fallbackModels = [], uses = {}, region } = answers;
  // Fallbacks and the other uses have rows of their own.
  const apart = [...fallbackModels, ...Object.values(uses)];
  const chosen = models.filter(
    (id, index) => index === 0 || !(uncalled.includes(id) || fallbackModels.includes(id)),
  );
  const more = models.filter((id) => !chosen.includes(id) && !apart.includes(id)).length;
  const ids = listed(chosen, language);
  const how = { local: credentials, key: apiKey?.kind, isSignedIn: signedIn !== undefined };
  return {
    signIn: signInName(how, language),
    ...(!credentials &&
      !apiKey && {
        portal: startUrl && ssoRegion ? { startUrl, ssoRegion } : undefined,
        // Our own goes without saying.
        profile: profile === USUAL_PROFILE ? undefined : profile,
        account: { accountId: accountId ?? null, roleName: roleName ?? null },
      }),
    model: more > 0 ? fill(texts.andMore, language, { ids, more }) : ids,
    others: { ...uses, ...(fallbackModels.length > 0 && { fallback: fallbackModels }) },
    region,
  };
}

function sizeOf(change: FileChange) {
  const lines = diffFile({ ...change, after: change.after as string });
  const count = (wanted: 'added' | 'removed') => lines.filter(({ kind }) => kind === wanted).length;
  return { isNew: actionOf(change) === 'create', added: count('added'), removed: count('removed') };
}
