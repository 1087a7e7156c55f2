/**
 * The end of `init` for all chosen models: the primary's live call, then a brief one to each other. Where a person
 * is there to ask, models that do not answer can be swapped, and the files become as if nothing else had been chosen.
 */

import type { Context } from '../context.ts';
import { AppError, CancelledError, EXIT } from '../failures/errors.ts';
import type { Asker } from '../gather/asker.ts';
import { chooseModels } from '../gather/choose-models.ts';
import { type Gathered, settleDraft, toAnswers } from '../gather/gather.ts';
import { repeatWords } from '../gather/repeat-command.ts';
import { buildPlan } from '../plan/build-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { describeError, type ErrorReport } from '../report/error.ts';
import { showPlan } from '../report/plan.ts';
import { writeView } from '../report/writing.ts';
import { say } from '../screen/say.ts';
import { fill } from '../text/text.ts';
import { models as texts } from '../text/texts.ts';
import { writePlan } from '../write/write-plan.ts';
import { callModel, type LiveCall } from './live-call.ts';

/** One of `otherModels` in `init --json`. */
interface ModelProof {
  readonly id: string;
  readonly ok: boolean;
  /** Milliseconds. */
  readonly latencyMs?: number;
  readonly error?: ErrorReport;
}

export interface Proof {
  /** Of the primary: what it answered, or why it did not. */
  readonly call: LiveCall | AppError;
  /** Of the other models, as far as they were called. */
  readonly others: readonly ModelProof[];
  /** The first failure of all. */
  readonly failed: AppError | undefined;
  /** With the models that were settled on in the end. */
  readonly written: WrittenModels;
}

/** What a run has written: for whom, by which plan, with which backups, oldest first. */
export interface WrittenModels {
  readonly gathered: Gathered;
  readonly plan: Plan;
  readonly backupIds: readonly string[];
}

/** `callPrimary` makes the call that `init` has always made and shows it. Throws what is no AppError, and CancelledError. */
export async function proveModels(
  context: Context,
  written: WrittenModels,
  asker: Asker | undefined,
  callPrimary: () => Promise<LiveCall | AppError>,
  proven: Proven = { others: [] },
): Promise<Proof> {
  const { gathered } = written;
  const call = stillPrimary(proven.call, gathered) ?? (await callPrimary());
  const tried = call instanceof AppError ? [] : await callOthers(context, gathered, call, proven.others);
  const failed = call instanceof AppError ? call : tried.find(({ failure }) => failure)?.failure;
  // Who said with --on-failure what to do then need not be asked.
  const mayAsk = gathered.draft.onFailure === undefined;
  if (asker && mayAsk && failed && failed.exitCode === EXIT.bedrock) {
    // The others have been told of already.
    if (call instanceof AppError) {
      const { title } = describeError(call, context.language);
      say(context, texts.fails, { model: gathered.answers.models[0] ?? '', title });
    }
    const swapped = await offerSwap(context, written, asker);
    const good = { others: tried.filter(({ ok }) => ok), ...(!(call instanceof AppError) && { call }) };
    if (swapped) return proveModels(context, swapped, asker, callPrimary, good);
  }
  return { call, others: tried.map(({ failure: _, ...proof }) => proof), failed, written };
}

interface Tried extends ModelProof {
  readonly failure?: AppError;
}

/** What has answered already, before a swap: it need not be called again. */
interface Proven {
  readonly call?: LiveCall;
  readonly others: readonly Tried[];
}

function stillPrimary(call: LiveCall | undefined, { answers }: Gathered): LiveCall | undefined {
  return !answers.setPrimary || call?.result.model === answers.models[0] ? call : undefined;
}

async function callOthers(
  context: Context,
  { answers }: Gathered,
  call: LiveCall,
  proven: readonly Tried[],
): Promise<Tried[]> {
  const named = answers.models.filter((id) => !answers.uncalled?.includes(id));
  const others = named.filter((id) => id !== call.result.model);
  const tried: Tried[] = [];
  for (const model of others) {
    const before = proven.find(({ id }) => id === model);
    tried.push(before ?? (await callOne(context, { ...call.live, target: { ...call.live.target, model } })));
  }
  return tried;
}

async function callOne(context: Context, live: LiveCall['live']): Promise<Tried> {
  const { model: id } = live.target;
  say(context, texts.calling, { model: id });
  try {
    const { latencyMs } = await callModel(context, live, () => {});
    say(context, texts.answers, { model: id, total: latencyMs.total });
    return { id, ok: true, latencyMs: latencyMs.total };
  } catch (failure) {
    if (!(failure instanceof AppError) || failure instanceof CancelledError) throw failure;
    const error = describeError(failure, context.language);
    say(context, texts.fails, { model: id, title: error.title });
    return { id, ok: false, error, failure };
  }
}

/** Asks once; on yes chooses, plans and writes anew. Nothing when the person would rather stay. */
async function offerSwap(
  context: Context,
  { gathered, plan, backupIds }: WrittenModels,
  asker: Asker,
): Promise<WrittenModels | undefined> {
  const { language } = context;
  const yes = await asker.prompter.confirm({ message: fill(texts.swap, language), initial: true });
  if (!yes) return undefined;
  const chosen = await chooseModels(context, gathered.draft, gathered.access, asker);
  const draft = settleDraft(gathered.draft, chosen, gathered.uses);
  const again = {
    ...gathered,
    draft,
    notices: chosen.notices,
    answers: toAnswers(draft, chosen, gathered),
  };
  const next = rebase(buildPlan(again.answers, gathered.snapshot), plan);
  showPlan(context, { ...next, warnings: [...chosen.notices, ...next.warnings] });
  const command = repeatWords(draft);
  // The choice was the consent.
  const { backupId, plan: last } = await writePlan(context, gathered.snapshot.locations, next, {
    command,
    view: writeView(context),
  });
  return { gathered: again, plan: last, backupIds: [...backupIds, ...(backupId === null ? [] : [backupId])] };
}

/** A plan made for the files as they were before `written`, to be written over what that wrote. */
function rebase(plan: Plan, written: Plan): Plan {
  const changes = plan.changes.map((change) => {
    const before = written.changes.find(({ path }) => path === change.path)?.after ?? change.before;
    return { ...change, before };
  });
  const left = written.changes.filter(({ path }) => !plan.changes.some((change) => change.path === path));
  const restored = left.map((change) => ({ ...change, before: change.after, after: change.before }));
  return { ...plan, changes: [...changes, ...restored] };
}
