/** Reports the findings of `doctor`, for people and for programs. */

import type { Context } from '../context.ts';
import type { Checked } from '../doctor/check.ts';
import { AppError } from '../failures/errors.ts';
import type { Layer } from '../openclaw/environment.ts';
import { type Calling, commandsAsCalled, fillAsCalled } from '../screen/program.ts';
import { sayLine } from '../screen/say.ts';
import { proseColumns, style } from '../screen/terminal.ts';
import { displayWidth, padTo, wrapProse } from '../screen/width.ts';
import { placeName, placesThatSet } from '../setup/precedence.ts';
import type { Conflict } from '../sign-in/conflict.ts';
import { fill, type Language, listed } from '../text/text.ts';
import { conflicts as conflictTexts, doctor as texts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import { describeError, detailForPeople, quoted } from './error.ts';

export interface CheckReport {
  readonly id: string;
  readonly status: 'ok' | 'warn' | 'fail' | 'skip';
  readonly detail: string;
  readonly fix: readonly string[];
  /** The code of the error behind a failure or warning. */
  readonly code?: string;
  /** That error's title. */
  readonly title?: string;
}

/** The members of `checks` in `doctor --json`. `hasOpenclaw`: there is an OpenClaw to run the commands of fixes with. */
export function describeChecks(
  checked: readonly Checked[],
  context: Pick<Context, 'language' | 'json'> & Calling,
  { hasOpenclaw }: { readonly hasOpenclaw: boolean },
): CheckReport[] {
  const { language } = context;
  const useful = (fix: readonly string[]) => fix.filter((line) => isUseful(line, hasOpenclaw));
  return checked.map(({ id, finding }) => {
    if (finding instanceof AppError) return describeFailure(id, finding, context, useful);
    if ('because' in finding) {
      const detail = fill(texts.because, language, { check: finding.because });
      return { id, status: 'skip', detail, fix: [] };
    }
    if ('error' in finding) return { ...describeFailure(id, finding.error, context, useful), status: 'warn' };
    const { status, text, facts, fix = [] } = finding;
    return {
      id,
      status,
      detail: fillAsCalled(text, language, facts ?? {}, context),
      fix: useful(fix.map((line) => commandsAsCalled(line, context))),
    };
  });
}

/** Hides fixes that say to run `doctor`, or an OpenClaw that is not installed. */
function isUseful(line: string, hasOpenclaw: boolean): boolean {
  if (/\bopenclaw-bedrock doctor(?! --fix)/.test(line)) return false;
  return hasOpenclaw || !/(?<![\w@/-])openclaw (?!is\b)[a-z-]+/.test(line);
}

function describeFailure(
  id: string,
  error: AppError,
  context: Pick<Context, 'language' | 'json'> & Calling,
  useful: (fix: readonly string[]) => readonly string[],
): CheckReport {
  const { language } = context;
  const report = describeError(error, language, context);
  const { code, title, cause, fix } = report;
  const detail = context.json ? report.detail : detailForPeople(report);
  const message = cause ? fill(texts.failure, language, { title, cause }) : title;
  const words = [message, detail && quoted(detail)].filter(Boolean).join(' ');
  return { id, status: 'fail', detail: words, fix: useful(fix), code, title };
}

const SIGNS = { ok: '✓', warn: '!', fail: '✗' } as const;
const ASCII_SIGNS = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' } as const;

/**
 * Prints one line per check under its group, with each fix on its own line for copying, then one line about what was
 * not checked, and a summary.
 */
export function reportChecks(
  context: Context,
  checks: readonly CheckReport[],
  checked: readonly Checked[],
  ascii: boolean,
) {
  const { language, color, stdout } = context;
  const { bold, dim, red, magenta, green, cyan } = style(color && stdout.isTTY === true);
  const paint = { ok: green, warn: magenta, fail: red };
  const out = { stderr: stdout };
  let group = '';
  // One VPC endpoint or proxy may answer for several hosts, each checked in the same words.
  const isFirst = ({ status, detail }: CheckReport, at: number) =>
    at === checks.findIndex((other) => other.status === status && other.detail === detail);
  const shown = checks.filter(isFirst);
  for (const { id, status, detail, fix, code } of shown) {
    if (status === 'skip') continue;
    const own = groupOf(id);
    if (own !== group) stdout.write(`${bold(fill(texts[own], language))}\n`);
    group = own;
    const sign = (ascii ? ASCII_SIGNS : SIGNS)[status];
    const line = code ? fill(texts.withCode, language, { text: detail, code }) : detail;
    const lead = ' '.repeat(sign.length + 3);
    const [first = '', ...rest] = wrapped(context, visible(line), lead.length);
    stdout.write(`  ${paint[status](sign)} ${first}\n`);
    for (const part of rest) stdout.write(`${lead}${part}\n`);
    for (const step of status === 'ok' ? [] : fix) {
      const [start = '', ...others] = wrapped(context, visible(step), lead.length + 2);
      stdout.write(`${lead}→ ${cyan(start)}\n`);
      for (const part of others) stdout.write(`${lead}  ${cyan(part)}\n`);
    }
  }
  stdout.write('\n');
  const left = unchecked(checked, language);
  if (left) sayLine(out, left, { paint: dim });
  const failures = shown.filter(({ status }) => status === 'fail');
  const warnings = shown.filter(({ status }) => status === 'warn').length;
  const [first] = failures;
  if (first) {
    const facts = { failures: failures.length, check: first.title ?? first.detail };
    const text = failures.length === 1 ? texts.summaryFailOne : texts.summaryFail;
    sayLine(out, fill(text, language, facts), { paint: red });
  } else if (warnings > 0) {
    const text = warnings === 1 ? texts.summaryWarnOne : texts.summaryWarn;
    sayLine(out, fill(text, language, { warnings }), { paint: magenta });
  } else sayLine(out, fill(texts.summaryGood, language), { paint: green });
}

/** One line about what applies but was not checked, and why; undefined if everything was checked. */
function unchecked(checked: readonly Checked[], language: Context['language']): string | undefined {
  const waits = ({ finding }: Checked) => 'because' in finding;
  const needsLive = ({ finding }: Checked) => 'text' in finding && finding.text === texts.needsLive;
  if (!checked.some(waits)) return checked.some(needsLive) ? fill(texts.uncheckedLive, language) : undefined;
  const left = checked.filter((one) => waits(one) || needsLive(one));
  const names = new Set(left.map(({ id }) => fill(texts[groupOf(id)], language)));
  const groups = listed([...names], language);
  return fill(texts.uncheckedBecause, language, { groups });
}

/** The group is the first part of an ID and the name of a heading. */
function groupOf(id: string): 'machine' {
  return id.split('.')[0] as 'machine';
}

function wrapped({ stdout }: Context, line: string, indent: number): string[] {
  return wrapProse(line, proseColumns(stdout) - indent);
}

/** A small table of the variables that are set in more than one place; no lines if there are none. */
export function placesTable(
  layers: readonly Layer[],
  reader: Conflict['reader'],
  language: Language,
): string[] {
  const places = placesThatSet(layers);
  const several = places.filter(
    ({ variable }) => places.filter((other) => other.variable === variable).length > 1,
  );
  if (several.length === 0) return [];
  const rows = several.map((place) => [
    place.variable,
    fill(place.wins ? conflictTexts.winner : conflictTexts.hidden, language),
    placeName(place, language) + (place.empty ? ` ${fill(conflictTexts.emptyMark, language)}` : ''),
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] as string))));
  const line = (row: string[]) =>
    `  ${padTo(row[0] as string, widths[0] as number)}  ${padTo(row[1] as string, widths[1] as number)}  ${row[2]}`;
  return [
    fill(conflictTexts.tableHead, language, { reader: fill(conflictTexts[reader], language) }),
    ...rows.map(line),
  ];
}
