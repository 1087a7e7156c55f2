/** Writes a plan, and plans once more if a file has changed since it was read. */

import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { linesByHand } from '../plan/lines-by-hand.ts';
import { type FileChange, isEmpty, type Plan, realChanges } from '../plan/plan.ts';
import type { Notice } from '../text/text.ts';
import { judgeConfig } from './judge-config.ts';
import { locked, type WriteView } from './locked.ts';
import { describeOtherWrite } from './other-write.ts';
import type { OwnFiles } from './own-files.ts';
import { refuseForeign } from './refusals.ts';
import { changeFiles, type FileWrite } from './transaction.ts';

export interface Written {
  /** The plan that was written: a different one than given if a file had changed. */
  readonly plan: Plan;
  readonly backupId: string | null;
  readonly notices: readonly Notice[];
}

export interface WriteOptions {
  /** The command, for the backup's manifest; without secrets. */
  readonly command: string;
  readonly view: WriteView;
  /**
   * Called once, under the lock, if a file has changed since the plan was made: returns a plan for the current files.
   * If it throws, nothing is written.
   */
  readonly replan?: (changed: { readonly path: string; readonly who: string }) => Promise<Plan>;
}

/**
 * Writes the plan and lets OpenClaw validate it; an empty plan writes nothing. Throws what refuseForeign, locked,
 * changeFiles and judgeConfig throw, and AppError `changed-meanwhile`, naming who changed what, if there is no `replan`
 * or a file changed twice.
 */
export async function writePlan(
  context: Context,
  locations: Locations,
  plan: Plan,
  options: WriteOptions,
): Promise<Written> {
  await refuseForeign(context, realChanges(plan), linesByHand);
  if (isEmpty(plan)) return { plan, backupId: null, notices: [] };
  return locked(context, locations, options.command, options.view, (own) =>
    writeLocked(context, own, locations, plan, options),
  );
}

async function writeLocked(
  context: Context,
  own: OwnFiles,
  locations: Locations,
  plan: Plan,
  { replan, ...options }: WriteOptions,
): Promise<Written> {
  try {
    return await write(context, own, locations, plan, options);
  } catch (error) {
    const stale = staleChange(error, plan);
    if (!stale) throw error;
    const facts = { path: stale.path, ...(await describeOtherWrite(context, own, stale)) };
    if (!replan) throw new AppError('changed-meanwhile', facts, { cause: error });
    const again = await replan(facts);
    await refuseForeign(context, realChanges(again), linesByHand);
    return writeLocked(context, own, locations, again, options);
  }
}

async function write(
  context: Context,
  own: OwnFiles,
  locations: Locations,
  plan: Plan,
  { command, view }: WriteOptions,
): Promise<Written> {
  const changes = realChanges(plan);
  if (changes.length === 0) return { plan, backupId: null, notices: [] };
  const notices: Notice[] = [];
  const judge = async () => {
    if (!changes.some(({ kind }) => kind === 'openclaw-config')) return;
    const notice = await judgeConfig(context, locations, view);
    if (notice) notices.push(notice);
  };
  const { signal, now, version: tool } = context;
  const backupId = await changeFiles(own, changes.map(toWrite), { signal, now, tool, command, judge });
  return { plan, backupId, notices };
}

function toWrite({ before, after, encoding, ...change }: FileChange): FileWrite {
  const bytes = (text: string | null) => (text === null ? null : Buffer.from(text, encoding));
  return { ...change, before: bytes(before), after: bytes(after) };
}

function staleChange(error: unknown, { changes }: Plan): FileChange | undefined {
  if (!(error instanceof AppError) || error.error !== 'changed-meanwhile') return undefined;
  return changes.find(({ path }) => path === error.facts.path);
}
