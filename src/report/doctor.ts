/** The findings of `doctor`, for people and for programs. */
import type { Context } from '../context.ts';
import type { Checked } from '../doctor/check.ts';
import { AppError } from '../errors.ts';
import { doctor as texts } from '../messages/doctor.ts';
import { fill } from '../messages/text.ts';
import { describeError, type Reader } from './error.ts';
import { runnable } from './program.ts';
import { sayLine } from './say.ts';
import { style } from './style.ts';
import { wrap } from './width.ts';

export interface CheckReport {
  readonly id: string;
  readonly status: 'ok' | 'warn' | 'fail' | 'skip';
  readonly detail: string;
  readonly fix: readonly string[];
  /** Of the error behind a fail or a warning. */
  readonly code?: string;
}

/** The members of `checks` in the contract. */
export function describeChecks(checked: readonly Checked[], reader: Reader): CheckReport[] {
  const { language, env } = reader;
  return checked.map(({ id, finding }) => {
    if (finding instanceof AppError) return describeFailure(id, finding, reader);
    if ('because' in finding) {
      const detail = fill(texts.because, language, { check: finding.because });
      return { id, status: 'skip', detail, fix: [] };
    }
    if ('error' in finding) return { ...describeFailure(id, finding.error, reader), status: 'warn' };
    const { status, text, facts, fix = [] } = finding;
    const steps = fix.map((step) => runnable(step, env));
    return { id, status, detail: fill(text, language, facts), fix: steps };
  });
}

function describeFailure(id: string, error: AppError, reader: Reader): CheckReport {
  const { code, title, cause, detail, fix } = describeError(error, reader);
  const words = [cause ? `${title}: ${cause}` : title, detail && `"${detail}"`].filter(Boolean).join(' ');
  return { id, status: 'fail', detail: words, fix, code };
}

const SIGNS = { ok: '✓', warn: '!', fail: '✗', skip: '-' } as const;
const ASCII_SIGNS = { ok: 'ok  ', warn: 'warn', fail: 'FAIL', skip: 'skip' } as const;

/** One line for each check under its group, each fix on a line of its own to copy, and a summary. */
export function reportChecks(context: Context, checks: readonly CheckReport[], ascii: boolean) {
  const { language, color, stdout } = context;
  const { bold, dim, red, yellow, green, cyan } = style(color);
  const paint = { ok: green, warn: yellow, fail: red, skip: dim };
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
    const [first = '', ...rest] = wrapped(context, line, lead.length);
    stdout.write(`  ${paint[status](sign)} ${status === 'skip' ? dim(first) : first}\n`);
    for (const part of rest) stdout.write(`${lead}${status === 'skip' ? dim(part) : part}\n`);
    if (status === 'warn' || status === 'fail')
      for (const step of fix) stdout.write(`${lead}→ ${cyan(step)}\n`);
  }
  const failures = checks.filter(({ status }) => status === 'fail');
  const warnings = checks.filter(({ status }) => status === 'warn').length;
  stdout.write('\n');
  const summary = failures[0]
    ? fill(texts.summaryFail, language, { failures: failures.length, check: failures[0].id })
    : fill(warnings > 0 ? texts.summaryWarn : texts.summaryGood, language, { warnings });
  sayLine(out, summary, { paint: failures.length > 0 ? red : warnings > 0 ? yellow : green });
}

function wrapped({ stdout }: Context, line: string, indent: number): string[] {
  return stdout.isTTY ? wrap(line, (stdout.columns || 80) - indent) : [line];
}
