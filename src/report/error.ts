/** Describes a failure: what happened, why, and how to fix it. Shows it to people and programs. */

import type { Context } from '../context.ts';
import {
  AppError,
  asAppError,
  CancelledError,
  CODES,
  type ErrorName,
  EXIT,
  type ExitCode,
  type Problem,
  UsageError,
} from '../failures/errors.ts';
import { type Calling, fillAsCalled, fillCommands } from '../screen/program.ts';
import { gap, say, writeJson } from '../screen/say.ts';
import { proseColumns, style } from '../screen/terminal.ts';
import { wrapProse } from '../screen/width.ts';
import { redact, redactForStrangers } from '../secrets/redact.ts';
import {
  type Facts,
  fill,
  fillPlaces,
  isComplete,
  isSentence,
  isWhole,
  type Language,
  type Text,
  type Words,
  withAside,
  withLists,
} from '../text/text.ts';
import { explain } from '../text/texts.ts';
import type { FailureText } from '../text/translation.ts';
import { visible } from '../text/visible.ts';

/** `error` in the JSON of every command. */
export interface ErrorReport {
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly title: string;
  readonly cause: string;
  readonly fix: readonly string[];
  /** The service's own message and its request ID, for support. */
  readonly detail?: string;
  readonly requestId?: string;
  /** Lines that follow the cause: lines to add by hand, a diff, a program's output. */
  readonly lines?: readonly string[];
  /** Only for a usage error. */
  readonly problems?: readonly Problem[];
}

/**
 * Fills in the texts of an error, with commands as in `calling`. Anything that is not an AppError is a bug of ours
 * (exit 1). `known`: facts that every failure of this run has.
 */
export function describeError(
  thrown: unknown,
  language: Language,
  calling: Calling = {},
  known: Facts = {},
): ErrorReport {
  const error = asAppError(thrown);
  const { code } = CODES[error.error];
  const text: FailureText = language.texts.failures[error.error];
  const facts = maskFacts(withLists({ ...known, ...error.facts }, language));
  const here = ofProfile(calling, facts.openclawProfile);
  const problems = error instanceof UsageError ? error.problems.map(maskProblem) : undefined;
  const cause = isComplete(text.cause, facts) ? fillPlaces(text.cause, facts) : '';
  return {
    code,
    exitCode: error.exitCode,
    title: fillPlaces(text.title, facts),
    cause: problems
      ? problems.map((problem) => sentence(problem, language)).join(language.texts.punctuation.semicolon)
      : cause,
    // A fix with a missing value would be a command with a gap in it; `login` after `login --profile NAME` or after a
    // sentence that ends with it would repeat it.
    fix: text.fix
      .filter((line) => isComplete(line, facts))
      .map((line) => fillCommands(line, facts, here))
      .filter((line, at, all) => !all.slice(0, at).some((earlier) => repeats(earlier, line))),
    ...ownWords(text, facts),
    ...(facts.lines !== undefined && { lines: String(facts.lines).split('\n') }),
    ...(problems && { problems }),
  };
}

/** The same for the OpenClaw that a paste is from, unless this run was told which one it is about. */
function ofProfile(calling: Calling, openclawProfile: Words[string] | undefined): Calling {
  const { config, stateDir, openclawProfile: ours } = calling.location ?? {};
  if (openclawProfile === undefined || (config ?? stateDir ?? ours) !== undefined) return calling;
  return { ...calling, location: { openclawProfile: String(openclawProfile) } };
}

/** The flag and what is wrong with it. */
function sentence(problem: Problem, { texts }: Language): string {
  const { problem: continued, problemSentence } = texts.punctuation;
  return fillPlaces(isSentence(problem.message) ? problemSentence : continued, { ...problem });
}

/** What a command throws instead of `thrown` if the person cancelled: says what had been written by then. */
export function withOutcome(
  context: Pick<Context, 'language' | 'signal'> & Calling,
  thrown: unknown,
  outcome: Text,
): unknown {
  if (!(thrown instanceof CancelledError) && !context.signal.aborted) return thrown;
  const told = fillAsCalled(outcome, context.language, {}, context);
  return new CancelledError({ cause: thrown }, { outcome: told });
}

const repeats = (earlier: string, line: string) => earlier.startsWith(`${line} `) || earlier.endsWith(line);

/** Whether the facts fill every placeholder of an error's texts. */
export function isTold(error: ErrorName, facts: Facts, { texts }: Language): boolean {
  const { title, cause, fix } = texts.failures[error];
  return [title, cause, ...fix].every((words) => isWhole(words, facts));
}

/** Undefined if the texts contain it already. */
function ownWords(
  { cause }: FailureText,
  { detail, requestId, host }: Words,
): Pick<ErrorReport, 'detail' | 'requestId'> {
  // Network errors have a host, which is half of what there is to know.
  const words = host === undefined || String(detail).includes(String(host)) ? detail : `${detail} (${host})`;
  return {
    ...(detail !== undefined && !cause.includes('{detail}') && { detail: String(words) }),
    ...(requestId !== undefined && { requestId: String(requestId) }),
  };
}

/**
 * Masks a key that was pasted in the wrong place: the problem's text may quote it, and it may be a flag or part of one.
 */
function maskProblem({ flag, message }: Problem): Problem {
  return { flag: redactForStrangers(flag), message: redactForStrangers(message) };
}

function maskFacts(facts: Words): Words {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? redact(value) : value]),
  );
}

/**
 * The service's own message for people; undefined for a denial by IAM, four lines of ARNs that cause and fix repeat in
 * two. --debug and JSON have it in full.
 */
export function detailForPeople({ code, cause, detail }: ErrorReport): string | undefined {
  return code === CODES['iam-denied'].code && cause !== '' ? undefined : detail;
}

/**
 * The lines of an error: title with code, cause, the service's own message, then each fix. Wrapped at `columns` between
 * words, so that commands and URLs can be copied. `sign` precedes the title.
 */
export function renderError(
  report: ErrorReport,
  options: {
    readonly language: Language;
    readonly color: boolean;
    readonly columns?: number;
    readonly sign?: string;
  },
): string {
  const { language, color, columns = Number.POSITIVE_INFINITY, sign = '' } = options;
  const { bold, red, dim, cyan } = style(color);
  if (report.exitCode === EXIT.cancelled)
    return `${[report.title, report.cause].filter(Boolean).join('\n')}\n`;
  const put = (text: string, paint: (line: string) => string, indent = '') =>
    wrapProse(text, columns - indent.length).map((line) => indent + paint(line));
  const code = withAside('', report.code, language).trim();
  const lines = put(withAside(`${sign}${report.title}`, report.code, language), (line) =>
    line.endsWith(code) ? red(bold(line.slice(0, -code.length))) + dim(code) : red(bold(line)),
  );
  for (const problem of report.problems ?? []) {
    const flag = visible(problem.flag);
    const [first = '', ...rest] = put(sentence(problem, language), (line) => line, '  ');
    lines.push(
      first.replace(flag, () => bold(flag)),
      ...rest,
    );
  }
  if (report.problems === undefined && report.cause) lines.push(...put(report.cause, (line) => line));
  // Meant for copying, so never wrapped.
  lines.push(...(report.lines ?? []).map((line) => `  ${visible(line)}`));
  const detail = detailForPeople(report);
  if (detail) lines.push(...put(visible(quoted(detail)), dim));
  if (report.requestId)
    lines.push(...put(fill(explain.requestId, language, { requestId: report.requestId }), dim));
  for (const fix of report.fix) {
    const [first = '', ...rest] = put(fix, cyan, '    ');
    lines.push(first.replace('    ', '  → '), ...rest);
  }
  return `${lines.join('\n')}\n`;
}

/** In quotation marks, which differ from those inside. */
export function quoted(words: string): string {
  if (/^"[^"]*"$/.test(words)) return words;
  return words.includes('"') ? `“${words}”` : `"${words}"`;
}

/** For --debug: the chain of causes with their stack traces, secrets masked. */
export function describeCauses(thrown: unknown): string {
  const parts: string[] = [];
  for (let error = thrown; error instanceof Error && parts.length < 10; error = error.cause)
    parts.push(error.stack ?? String(error));
  return visible(redact(`${parts.join('\ncaused by: ')}\n`));
}

/**
 * Describes a failure, shows it unless the run prints JSON, and with --debug its causes. `ready`: the issue report, if
 * the command has already made one; `known` as for describeError.
 */
export function showFailure(context: Context, error: unknown, ready?: unknown, known?: Facts): ErrorReport {
  const described = describeError(error, context.language, context, known);
  const report = typeof ready === 'string' ? ready : issueReport(context, error);
  if (!context.json) writeError(context, described, report);
  if (context.debug) context.stderr.write(describeCauses(error));
  return described;
}

/** Prints what a command threw. Returns its exit code; 1 for an unexpected error. */
export function reportFailure(context: Context, command: string, thrown: unknown, known: Facts): ExitCode {
  const isCancelled = context.signal.aborted && !(thrown instanceof CancelledError);
  const error = isCancelled ? new CancelledError({ cause: thrown }) : thrown;
  const report = issueReport(context, error);
  const described = showFailure(context, error, report, known);
  // An unknown command may be anything, even a pasted key.
  const name = redactForStrangers(command);
  if (context.json)
    writeJson(context, name, false, { error: { ...described, ...(report !== undefined && { report }) } });
  return described.exitCode;
}

function writeError(context: Context, described: ErrorReport, report: string | undefined) {
  context.stderr.write(
    renderError(described, {
      language: context.language,
      color: context.color,
      columns: proseColumns(context.stderr),
      sign: '✗ ',
    }),
  );
  if (report === undefined) return;
  gap(context);
  say(context, explain.reportLead);
  context.stderr.write(`${report.replace(/^/gm, '    ')}\n`);
}

/** Errors whose cause we can only guess. */
const UNKNOWN: ReadonlySet<ErrorName> = new Set(['bug', 'bedrock-refused', 'not-recognized']);

type Machine = Pick<Context, 'version' | 'nodeVersion' | 'platform' | 'env' | 'osHome'>;

const LONGEST = 4000;
/** More is masked than shown, so that no key can start before the masked part. */
const LONGEST_MASKED = 64 * 1024;

/** The report; undefined for an error that explains itself. `pasted`: the text to explain. */
export function issueReport(machine: Machine, thrown: unknown, pasted?: string): string | undefined {
  const error = thrown instanceof AppError ? thrown : undefined;
  const name = error?.error ?? 'bug';
  if (!UNKNOWN.has(name)) return undefined;
  const facts = ['status', 'requestId', 'region', 'model'].flatMap((key) =>
    error?.facts[key] === undefined ? [] : [`${key}: ${error.facts[key]}`],
  );
  const words = redactForStrangers((pasted ?? String(error?.facts.detail ?? thrown)).slice(-LONGEST_MASKED));
  const lines = [
    `openclaw-bedrock ${machine.version}, Node ${machine.nodeVersion}, ${machine.platform}`,
    `${CODES[name].code} ${name}`,
    ...causes(thrown).map((cause) => `caused by: ${cause}`),
    ...facts,
    '',
    words.slice(-LONGEST),
  ];
  return visible(anonymous(redactForStrangers(lines.join('\n').trimEnd()), machine));
}

/** Names only: the messages are already in `words`, or are private. */
function causes(thrown: unknown): string[] {
  const names: string[] = [];
  for (let error = thrown; error instanceof Error && names.length < 5; error = error.cause)
    if (!(error instanceof AppError)) names.push(error.name);
  return names;
}

/** Hides account IDs, email addresses, portals and the home folder, which are private though not secret. */
function anonymous(text: string, { env, osHome }: Machine): string {
  const homes = [env.HOME, env.USERPROFILE, osHome].filter((home): home is string => (home?.length ?? 0) > 1);
  return homes
    .reduce((masked, home) => masked.replaceAll(home, '~'), text)
    .replace(/(?<![\w-])\d{12}(?!\w)/g, '************')
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '…@…')
    .replace(/\bd-[0-9a-f]{10}\b/g, 'd-**********');
}
