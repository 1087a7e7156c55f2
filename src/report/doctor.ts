/** The findings of `doctor`, for people and for programs. */

import type { Context } from '../context.ts';
import type { Checked } from '../doctor/check.ts';
import { AppError } from '../failures/errors.ts';
import { type Calling, commandsAsCalled } from '../screen/program.ts';
import { sayLine } from '../screen/say.ts';
import { style } from '../screen/style.ts';
import { wrapProse } from '../screen/width.ts';
import { fill } from '../text/text.ts';
import { doctor as texts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import { describeError } from './error.ts';

export interface CheckReport {
  readonly id: string;
  readonly status: 'ok' | 'warn' | 'fail' | 'skip';
  readonly detail: string;
  readonly fix: readonly string[];
  /** Of the error behind a fail or a warning. */
  readonly code?: string;
}

/** The members of `checks` in the contract. */
export function describeChecks(
  checked: readonly Checked[],
  context: Pick<Context, 'language'> & Calling,
): CheckReport[] {
  const { language } = context;
  return checked.map(({ id, finding }) => {
    if (finding instanceof AppError) return describeFailure(id, finding, context);
    if ('because' in finding) {
      const detail = fill(texts.because, language, { check: finding.because });
      return { id, status: 'skip', detail, fix: [] };
    }
    if ('error' in finding) return { ...describeFailure(id, finding.error, context), status: 'warn' };
    const { status, text, facts, fix = [] } = finding;
    return {
      id,
      status,
      detail: fill(text, language, facts),
      fix: fix.map((line) => commandsAsCalled(line, context)),
    };
  });
}

function describeFailure(
  id: string,
  error: AppError,
  context: Pick<Context, 'language'> & Calling,
): CheckReport {
  const { code, title, cause, detail, fix } = describeError(error, context.language, context);
  const words = [cause ? `${title}: ${cause}` : title, detail && `"${detail}"`].filter(Boolean).join(' ');
  return { id, status: 'fail', detail: words, fix, code };
}

const SIGNS = { ok: '✓', warn: '!', fail: '✗', skip: '-' } as const;
const ASCII_SIGNS = { ok: 'ok  ', warn: 'warn', fail: 'FAIL', skip: 'skip' } as const;

/** One line for each check under its group, each fix on a line of its own to copy, and a summary. */
export function reportChecks(context: Context, checks: readonly CheckReport[], ascii: boolean) {
  const { language, color, stdout } = context;
  const { bold, dim, red, magenta, green, cyan } = style(color && stdout.isTTY === true);
  const paint = { ok: green, warn: magenta, fail: red, skip: dim };
  const out = { stderr: stdout };
  let group = '';
  for (const { id, status, detail, fix, code } of checks) {
    const [own = ''] = id.split('.');
    if (own !== group) stdout.write(`${bold(fill(texts[own as 'machine'], language))}\n`);
    group = own;
    const sign = (ascii ? ASCII_SIGNS : SIGNS)[status];
    const name = id.slice(own.length + 1);
    const line = `${name}: ${detail}${code ? ` (${code})` : ''}`;
    const lead = ' '.repeat(sign.length + 3);
    const [first = '', ...rest] = wrapped(context, visible(line), lead.length);
    stdout.write(`  ${paint[status](sign)} ${status === 'skip' ? dim(first) : first}\n`);
    for (const part of rest) stdout.write(`${lead}${status === 'skip' ? dim(part) : part}\n`);
    if (status === 'warn' || status === 'fail')
      for (const step of fix) {
        const [start = '', ...others] = wrapped(context, visible(step), lead.length + 2);
        stdout.write(`${lead}→ ${cyan(start)}\n`);
        for (const part of others) stdout.write(`${lead}  ${cyan(part)}\n`);
      }
  }
  const failures = checks.filter(({ status }) => status === 'fail');
  const warnings = checks.filter(({ status }) => status === 'warn').length;
  stdout.write('\n');
  const summary = failures[0]
    ? fill(texts.summaryFail, language, { failures: failures.length, check: failures[0].id })
    : fill(warnings > 0 ? texts.summaryWarn : texts.summaryGood, language, { warnings });
  sayLine(out, summary, { paint: failures.length > 0 ? red : warnings > 0 ? magenta : green });
}

function wrapped({ stdout }: Context, line: string, indent: number): string[] {
  return stdout.isTTY ? wrapProse(line, (stdout.columns || 80) - indent) : [line];
}
