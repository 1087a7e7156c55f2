/** Writes a plan, and plans once more if a file has changed since it was read. */

import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Context } from '../context.ts';
import { AppError, attempt, orFailure } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import { readOrMissing } from '../files/read.ts';
import { readSnapshot } from '../files/snapshot.ts';
import { isMembers, valueAt } from '../openclaw/config.ts';
import { readConfig } from '../openclaw/config-documents.ts';
import { findOpenclaw } from '../openclaw/install.ts';
import { issuesIn, readAnswer, reasonFor, runOpenclaw } from '../openclaw/run-openclaw.ts';
import { diffFile, linesByHand, renderDiff } from '../plan/diff.ts';
import { type FileChange, isEmpty, type Plan, realChanges } from '../plan/plan.ts';
import { redact } from '../secrets/redact.ts';
import { fill, type Notice, notice } from '../text/text.ts';
import { files as texts } from '../text/texts.ts';
import { listBackups, sha256 } from './backups.ts';
import { type OwnFiles, ownFiles } from './own-files.ts';
import { locked, type WriteView } from './recover.ts';
import { changeFiles, type FileWrite } from './transaction.ts';

export interface Written {
  /** The plan that was written: a different one than given if a file had changed. */
  readonly plan: Plan;
  readonly backupId: string | null;
  readonly notices: readonly Notice[];
}

export interface WriteOptions extends WriteView {
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
  refuseForeign(context, realChanges(plan), options.command);
  if (isEmpty(plan)) return { plan, backupId: null, notices: [] };
  return locked(context, locations, options, () => writeLocked(context, locations, plan, options));
}

async function writeLocked(
  context: Context,
  locations: Locations,
  plan: Plan,
  { replan, ...options }: WriteOptions,
): Promise<Written> {
  try {
    return await write(context, locations, plan, options);
  } catch (error) {
    const stale = staleChange(error, plan);
    if (!stale) throw error;
    const facts = {
      path: stale.path,
      ...(await describeOtherWrite(context, ownFiles(locations.stateDir), stale)),
    };
    if (!replan) throw new AppError('changed-meanwhile', facts, { cause: error });
    const again = await replan(facts);
    refuseForeign(context, realChanges(again), options.command);
    return writeLocked(context, locations, again, options);
  }
}

async function write(context: Context, locations: Locations, plan: Plan, view: WriteView): Promise<Written> {
  const changes = realChanges(plan);
  if (changes.length === 0) return { plan, backupId: null, notices: [] };
  const notices: Notice[] = [];
  const judge = async () => {
    if (!changes.some(({ kind }) => kind === 'openclaw-config')) return;
    const doubt = await judgeConfig(context, locations, view);
    if (doubt) notices.push(doubt);
  };
  const { signal, now, version: tool } = context;
  const { command } = view;
  const own = ownFiles(locations.stateDir);
  const written = changeFiles(own, changes.map(toWrite), { signal, now, tool, command, judge });
  const backupId = await written.catch(async (error: unknown) => {
    throw await blamed(error, context, locations, view);
  });
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

/** It usually takes 1.4 s; much longer on a machine that is swapping. */
const TIMEOUT_MS = 30_000;
const LONGEST_QUOTE = 300;

/** What OpenClaw rejected in the file before the change, too, is not the change's fault. The file is restored. */
async function blamed(
  error: unknown,
  context: Context,
  locations: Locations,
  view: Pick<WriteView, 'onValidating'>,
): Promise<unknown> {
  if (!(error instanceof AppError) || error.error !== 'openclaw-rejects') return error;
  const before = await orFailure(judgeConfig(context, locations, view));
  const old = before instanceof AppError ? linesOf(before) : [];
  return linesOf(error).every((line) => old.includes(line))
    ? new AppError(error.error, { ...error.facts, before: '' }, { cause: error })
    : error;
}

function linesOf({ facts }: AppError): string[] {
  return String(facts.lines).split('\n');
}

/**
 * Throws AppError `openclaw-rejects` with OpenClaw's message. Does nothing if OpenClaw is not on PATH; returns a notice
 * if it gives no verdict.
 */
async function judgeConfig(
  context: Context,
  locations: Locations,
  { onValidating }: Pick<WriteView, 'onValidating'>,
): Promise<Notice | undefined> {
  const openclaw = findOpenclaw(context, locations.stateDir);
  if (!openclaw) return undefined;
  const args = ['config', 'validate', '--json'];
  const run = await onValidating(() =>
    runOpenclaw(context, { ...openclaw, locations }, args, { timeoutMs: TIMEOUT_MS }),
  );
  const answer = readAnswer(run.stdout);
  const valid = isMembers(answer) ? answer.valid : undefined;
  if (valid === true) return undefined;
  if (valid === false) {
    const facts = { path: locations.openclawConfig, lines: issuesIn(answer).join('\n') };
    throw new AppError('openclaw-rejects', facts);
  }
  return notice(texts.notJudged, { detail: redact(reasonFor(run)).slice(0, LONGEST_QUOTE) });
}

/** Who changed a file since it was read, when, and what; secrets are masked. */
async function describeOtherWrite(context: Context, own: OwnFiles, { kind, path, before }: FileChange) {
  const { language } = context;
  const { text } = readSnapshot(path);
  const stats = await stat(path).catch(() => undefined);
  const bytes = readOrMissing(path);
  const last = (await listBackups(own)).at(-1)?.files.find((file) => file.path === path);
  const isOurs = last !== undefined && last.after?.sha256 === (bytes && sha256(bytes));
  const version = kind === 'openclaw-config' ? openclawStamp(path, before, text) : undefined;
  let who = fill(texts.otherProgram, language, { uid: stats?.uid ?? '?' });
  if (version) who = fill(texts.openclaw, language, { version });
  if (isOurs) who = fill(texts.anotherRun, language);
  const diff = diffFile({ kind, path, before, after: text ?? '' });
  const lines = renderDiff(diff, { language });
  return { who, when: stats?.mtime.toISOString() ?? fill(texts.removed, language), lines };
}

/** OpenClaw records its version, and older ones the time, in `meta` whenever it writes its configuration. */
function openclawStamp(path: string, before: string | null, after: string | null): string | undefined {
  const metaOf = (text: string | null) => {
    const config = attempt(() => readConfig({ root: path, texts: new Map([[path, text ?? '']]) }));
    return config instanceof AppError ? undefined : valueAt(config, 'meta');
  };
  const meta = metaOf(after);
  const version = valueAt(meta, 'lastTouchedVersion');
  const isNew = JSON.stringify(meta) !== JSON.stringify(metaOf(before));
  return isNew && typeof version === 'string' ? version : undefined;
}

/** OpenClaw itself does not write if one of these is `1` (docs, cli/config.md; read in 2026.9.6). */
const READ_ONLY_VARIABLES = ['OPENCLAW_CONFIG_READONLY', 'OPENCLAW_NIX_MODE'];

/** The variable that says openclaw.json is managed elsewhere, if set. */
function readOnlyVariable(env: Context['env']): string | undefined {
  return READ_ONLY_VARIABLES.find((name) => env[name]?.trim() === '1');
}

/**
 * Throws AppError `config-read-only` or `not-your-file` for the first file that must not be written, with the lines to
 * add by hand. `command`: the running one, which the owner can run instead.
 */
export function refuseForeign(
  { env, uid: you }: Pick<Context, 'env' | 'uid'>,
  changes: readonly FileChange[],
  command?: string,
): void {
  const variable = readOnlyVariable(env);
  const config = changes.find(({ kind }) => kind === 'openclaw-config');
  if (variable && config)
    throw new AppError('config-read-only', { variable, path: config.path, lines: linesByHand(config) });
  if (you === undefined) return;
  for (const change of changes) {
    const { path } = change;
    const owner = statSync(path, { throwIfNoEntry: false })?.uid;
    if (owner === undefined || owner === you) continue;
    const facts = { path, owner, you, lines: linesByHand(change) };
    throw new AppError('not-your-file', { ...facts, ...(command && { command }) });
  }
}
