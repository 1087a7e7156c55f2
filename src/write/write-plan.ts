/** The apply stage of `init`: writes a plan, planning once more when a file has changed since it was read. */

import type { Context } from '../context.ts';
import { AppError, CancelledError } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { takeSnapshot } from '../files/snapshot.ts';
import type { Asker } from '../gather/asker.ts';
import type { Gathered } from '../gather/gather.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { linesByHand } from '../plan/lines-by-hand.ts';
import { type FileChange, isEmpty, type Plan, realChanges } from '../plan/plan.ts';
import { showPlan } from '../report/plan.ts';
import { say } from '../screen/say.ts';
import type { Notice } from '../text/text.ts';
import { fill } from '../text/text.ts';
import { report as reportTexts, files as texts } from '../text/texts.ts';
import { judgeConfig } from './judge-config.ts';
import { locked } from './locked.ts';
import { tightenModes } from './loose-modes.ts';
import { describeMeddling } from './meddling.ts';
import type { OwnFiles } from './own-files.ts';
import { refuseForeign } from './refusals.ts';
import { changeFiles, type FileWrite } from './transaction.ts';

export interface Written {
  /** What was written in the end: another plan than the one given when a file had changed. */
  readonly plan: Plan;
  readonly backupId: string | null;
  readonly notices: readonly Notice[];
}

export interface WriteOptions {
  readonly asker: Asker | undefined;
  /** What was run, for the backup's manifest; no secret in it. */
  readonly command: string;
}

/**
 * Asks for consent on a terminal, writes, has OpenClaw judge, and takes the rights of others away from what holds
 * secrets. An empty plan writes nothing. Throws what refuseForeign, changeFiles and judgeConfig throw, AppError
 * `changed-meanwhile` with who changed what when a file changed twice, `locked`, and CancelledError.
 */
export async function writePlan(
  context: Context,
  gathered: Gathered,
  plan: Plan,
  options: WriteOptions,
): Promise<Written> {
  await refuse(context, plan);
  await confirmPlan(context, plan, options.asker);
  const written = isEmpty(plan)
    ? { plan, backupId: null, notices: [] }
    : await locked(context, gathered.snapshot.locations, 'init', (own) =>
        writeLocked(context, own, gathered, plan, options),
      );
  return { ...written, notices: [...written.notices, ...(await tightenModes(context, gathered))] };
}

async function writeLocked(
  context: Context,
  own: OwnFiles,
  gathered: Gathered,
  plan: Plan,
  options: WriteOptions,
): Promise<Written> {
  const { locations } = gathered.snapshot;
  try {
    return await write(context, own, locations, plan, options.command);
  } catch (error) {
    const stale = staleChange(error, plan);
    if (!stale) throw error;
    const { who } = await describeMeddling(context, own, stale);
    say(context, texts.planningAgain, { path: stale.path, who });
  }
  const again = buildPlan(gathered.answers, takeSnapshot(locations, context));
  await refuse(context, again);
  if (!context.json) showPlan(context, again);
  await confirmPlan(context, again, options.asker);
  try {
    return await write(context, own, locations, again, options.command);
  } catch (error) {
    const stale = staleChange(error, again);
    if (!stale) throw error;
    const facts = await describeMeddling(context, own, stale);
    throw new AppError('changed-meanwhile', { path: stale.path, ...facts }, { cause: error });
  }
}

/**
 * Writes a plan that was made just now, under the lock and without asking: for `doctor --fix`. Throws as writePlan,
 * and AppError `changed-meanwhile` already when a file changed once.
 */
export async function writeOnce(
  context: Context,
  locations: Locations,
  plan: Plan,
  command: string,
): Promise<Written> {
  await refuse(context, plan);
  return locked(context, locations, command, (own) => write(context, own, locations, plan, command));
}

async function write(
  context: Context,
  own: OwnFiles,
  locations: Locations,
  plan: Plan,
  command: string,
): Promise<Written> {
  const changes = realChanges(plan);
  if (changes.length === 0) return { plan, backupId: null, notices: [] };
  const notices: Notice[] = [];
  const judge = async () => {
    if (!changes.some(({ kind }) => kind === 'openclaw-config')) return;
    const notice = await judgeConfig(context, locations);
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

/** An empty plan needs no consent. "No" is a cancel: nothing has been written. */
async function confirmPlan({ language }: Context, plan: Plan, asker: Asker | undefined) {
  if (!asker || isEmpty(plan)) return;
  const message = fill(reportTexts.confirmWrite, language);
  if (!(await asker.prompter.confirm({ message, initial: true }))) throw new CancelledError();
}

async function refuse(context: Context, plan: Plan): Promise<void> {
  await refuseForeign(context, realChanges(plan), linesByHand);
}
