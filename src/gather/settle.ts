/** Walks the table of questions: flag, else environment and files, else a person, else the default. */

import type { ParsedFlags } from '../command-line/flags.ts';
import type { Context } from '../context.ts';
import { type Problem, UsageError, WentBack } from '../failures/errors.ts';
import { methodOf } from '../sign-in/methods.ts';
import { fill, type Language } from '../text/text.ts';
import { keyRefusals, questions as texts } from '../text/texts.ts';
import type { Asker, Asking } from './asker.ts';
import { checkAnswers, checkEndpoint } from './check-answers.ts';
import { type Draft, isSettled, type Settled } from './draft.ts';
import type { Known } from './known.ts';
import { type Question, questions } from './questions.ts';

type Value = NonNullable<Draft[keyof Draft]>;

/**
 * Settles every question that can be settled before signing in. Throws UsageError with all that is wrong or
 * missing, and CancelledError when the person gives up.
 */
export async function settle(
  context: Pick<Context, 'language' | 'now'>,
  input: ParsedFlags,
  known: Known,
  asker: Asker | undefined,
): Promise<Settled> {
  const { language } = context;
  const flags = readFlags(input, language);
  const problems = [...flags.problems, ...checkEndpoint(flags.values, known, language)];
  // On a terminal a wrong flag is said at once; nobody should answer ten questions first.
  if (asker && problems.length > 0) throw new UsageError(problems);
  const draft: Draft = {};
  let now = known;
  const learn = (sso: Known['sso']) => {
    now = { ...now, sso: { ...now.sso, ...sso } };
  };
  // Questions that a person answered, with what was known before each: where Escape goes back to.
  const answered: { readonly at: number; readonly known: Known }[] = [];
  // What was given wrongly is not missing as well.
  const isNamed = (name: string) => problems.some(({ flag }) => flag === `--${name}`);
  for (let index = 0; index < questions.length; index += 1) {
    const question = questions[index] as Question;
    if (isNamed(question.flag.name) || (question.when && !question.when(draft))) continue;
    const given = flags.values[question.key];
    const at = { draft, known: now, learn, language };
    const watched = asker && watch(asker);
    let answer: Answer<Value | undefined>;
    try {
      answer = given === undefined ? await answerOf(question, at, watched?.asker) : { value: given };
    } catch (error) {
      const back = error instanceof WentBack ? answered.pop() : undefined;
      if (!back) throw error;
      for (const { key } of questions.slice(back.at)) delete draft[key];
      now = back.known;
      index = back.at - 1;
      continue;
    }
    if (watched?.asked()) answered.push({ at: index, known: at.known });
    if ('problem' in answer) problems.push(problemWith(question, answer));
    else if (answer.value !== undefined) Object.assign(draft, { [question.key]: answer.value });
    else if (question.required) problems.push(missing(question, known, language));
  }
  problems.push(...checkAnswers(draft, known.snapshot, context));
  // Where more is missing anyway it is named too, so that nobody learns of it by itself.
  if (problems.length > 0 && isSignIn(draft) && !draft.accountId && !isNamed('account-id'))
    problems.push(missingAccount(language));
  if (problems.length > 0 || !isSettled(draft)) throw new UsageError(problems);
  return draft;
}

/** The asker, and whether it has asked anything: some questions find their answer themselves. */
function watch(asker: Asker): { readonly asker: Asker; asked(): boolean } {
  let asked = false;
  const prompter = new Proxy(asker.prompter, {
    get(target, name) {
      asked = true;
      return Reflect.get(target, name);
    },
  });
  return { asker: { ...asker, prompter }, asked: () => asked };
}

/** Every answer on the command line, whether it will matter or not, and all that is wrong with the command line. */
export function readFlags(input: ParsedFlags, language: Language) {
  const values: Draft = {};
  const problems: Problem[] = [...input.problems];
  for (const question of questions) {
    const raw = input.values[question.flag.name];
    if (raw === undefined || question.flagIsSource) continue;
    const answer = parseAnswer(question, raw, language);
    if ('problem' in answer) problems.push(problemWith(question, answer));
    else Object.assign(values, { [question.key]: answer.value });
  }
  return { values, problems };
}

type Answer<T = Value> = { readonly value: T } | { readonly problem: string };

/** The question's value from what was typed, or what is wrong with it. */
function parseAnswer({ schema, wrong }: Question, raw: unknown, language: Language): Answer {
  if (!schema) return { value: raw as Value };
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data };
  const { text, facts } = wrong?.(String(raw)) ?? { text: texts.notValid };
  return { problem: fill(text, language, facts) };
}

/** The same for what a file or the environment has, which the person may not know of. */
export function parseKnown(question: Question, raw: unknown, language: Language): Answer {
  const answer = parseAnswer(question, raw, language);
  if (!('problem' in answer)) return answer;
  return { problem: fill(texts.found, language, { ...answer, given: String(raw) }) };
}

async function answerOf(
  question: Question,
  at: Pick<Asking, 'draft' | 'known' | 'learn' | 'language'>,
  asker: Asker | undefined,
): Promise<Answer<Value | undefined>> {
  const { draft, known, language } = at;
  const raw = question.known?.(known, draft);
  const found = raw === undefined ? undefined : parseKnown(question, raw, language);
  const isOpen = !found || 'problem' in found || question.offerKnown;
  const initial = found && 'value' in found ? found.value : question.fallback?.(draft);
  if (!asker || !question.ask || !isOpen) return found ?? { value: initial };
  const check = (typed: unknown) => {
    const answer = parseAnswer(question, typed, language);
    return 'problem' in answer ? answer.problem : undefined;
  };
  const typed = await question.ask({ ...asker, ...at, check }, initial);
  const answer = parseAnswer(question, typed, language);
  return 'problem' in answer ? { value: initial } : answer;
}

function problemWith({ flag }: Question, { problem }: { readonly problem: string }): Problem {
  return { flag: `--${flag.name}`, message: problem };
}

function missing({ flag, key }: Question, { badKey }: Known, language: Language): Problem {
  if (key === 'apiKey' && badKey)
    return { flag: badKey.source, message: fill(keyRefusals[badKey.reason], language) };
  return { flag: `--${flag.name}`, message: fill(texts.missing, language) };
}

/** The account, which is chosen from the portal's list where somebody signs in. */
export function missingAccount(language: Language): Problem {
  return { flag: '--account-id', message: fill(texts.missing, language) };
}

function isSignIn({ auth }: Draft): boolean {
  return auth !== undefined && methodOf(auth).needsSignIn;
}
