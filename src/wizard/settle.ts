/** Walks the table of questions: flag, else environment and files, else a person, else the default. */
import type { ParsedFlags } from '../cli/flags.ts';
import type { Context } from '../context.ts';
import { type Problem, UsageError } from '../errors.ts';
import { BAD_KEY, questions as texts } from '../messages/questions.ts';
import { fill, type Language } from '../messages/text.ts';
import type { Asker, Asking } from './ask.ts';
import type { Draft } from './draft.ts';
import type { Known } from './known.ts';
import { type Question, questions } from './questions.ts';

type Value = NonNullable<Draft[keyof Draft]>;

/**
 * Settles every question that can be settled before signing in. Throws UsageError with all that is wrong or
 * missing, and CancelledError when the person gives up.
 */
export async function settle(
  context: Pick<Context, 'language'>,
  input: ParsedFlags,
  known: Known,
  asker: Asker | undefined,
): Promise<Draft> {
  const { language } = context;
  const given = readGiven(input, language);
  const problems = [...input.problems, ...given.problems];
  // On a terminal a wrong flag is said at once; nobody should answer ten questions first.
  if (asker && problems.length > 0) throw new UsageError(problems);
  const draft: Record<string, Value | undefined> = {};
  let now = known;
  const learn = (sso: Known['sso']) => {
    now = { ...now, sso: { ...now.sso, ...sso } };
  };
  for (const question of questions) {
    if (question.when && !question.when(draft as Draft)) continue;
    const answer =
      given.values.get(question.key) ?? (await answerOf(question, draft as Draft, now, asker, learn));
    if (answer !== undefined) draft[question.key] = answer;
    else if (question.required && !isNamed(question.flag.name, problems))
      problems.push(missing(question, known, language));
  }
  problems.push(...missingChoices(draft as Draft, problems, language));
  if (problems.length > 0) throw new UsageError(problems);
  return draft as Draft;
}

/** Every value on the command line, checked, whether it will matter or not. */
function readGiven({ values }: ParsedFlags, language: Language) {
  const checked = new Map<keyof Draft, Value>();
  const problems: Problem[] = [];
  for (const question of questions) {
    const raw = values[question.flag.name];
    if (raw === undefined || question.flagIsSource) continue;
    const parsed = parseAnswer(question, raw, language);
    if ('problem' in parsed) problems.push({ flag: `--${question.flag.name}`, message: parsed.problem });
    else checked.set(question.key, parsed.value);
  }
  return { values: checked, problems };
}

/** The question's value from what was typed, or what is wrong with it. */
export function parseAnswer(
  { schema, wrong }: Question,
  raw: unknown,
  language: Language,
): { value: Value } | { problem: string } {
  if (!schema) return { value: raw as Value };
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data };
  const { text, facts } = wrong?.(String(raw)) ?? { text: texts.notValid };
  return { problem: fill(text, language, facts) };
}

async function answerOf(
  question: Question,
  draft: Draft,
  known: Known,
  asker: Asker | undefined,
  learn: Asking['learn'],
): Promise<Value | undefined> {
  const knownValue = question.known?.(known, draft);
  const initial = knownValue ?? question.fallback?.(draft);
  const isOpen = knownValue === undefined || question.offerKnown;
  if (!asker || !question.ask || !isOpen) return initial;
  const { language } = asker;
  const check = (typed: unknown) => {
    const parsed = parseAnswer(question, typed, language);
    return 'problem' in parsed ? parsed.problem : undefined;
  };
  const typed = await question.ask({ ...asker, check, draft, known, learn }, initial);
  const parsed = parseAnswer(question, typed, language);
  return 'problem' in parsed ? initial : parsed.value;
}

/** What was given wrongly is not missing as well. */
function isNamed(name: string, problems: readonly Problem[]): boolean {
  return problems.some(({ flag }) => flag === `--${name}`);
}

function missing({ flag, key }: Question, { badKey }: Known, language: Language): Problem {
  if (key === 'apiKey' && badKey)
    return { flag: badKey.source, message: fill(BAD_KEY[badKey.reason], language) };
  return { flag: `--${flag.name}`, message: fill(texts.missing, language) };
}

/**
 * Account and role are chosen from the portal's lists; but where more is missing anyway, they are named too, so
 * that nobody learns of them one by one.
 */
function missingChoices(draft: Draft, problems: readonly Problem[], language: Language): Problem[] {
  const concerned = draft.auth === 'sso' && draft.accountId === undefined;
  if (!concerned || isNamed('account-id', problems)) return [];
  if (!(problems.length > 0 || draft.dryRun || draft.noLogin)) return [];
  return [{ flag: '--account-id', message: fill(texts.missing, language) }];
}
