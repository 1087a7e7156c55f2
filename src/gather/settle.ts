/**
 * Goes through the table of questions: flag, otherwise environment and files, otherwise a person, otherwise the
 * default.
 */

import { readRegion } from '../bedrock/endpoint.ts';
import type { ParsedFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { type Problem, UsageError, WentBack } from '../failures/errors.ts';
import { truncate } from '../screen/width.ts';
import type { Setup } from '../setup/setup.ts';
import { methodOf } from '../sign-in/methods.ts';
import { completeProfiles, onlySsoSession } from '../sign-in/sso/profile.ts';
import { fill, isSentence, type Language, listed, notice } from '../text/text.ts';
import { keyRefusals, questions as texts } from '../text/texts.ts';
import { type Asker, type Asking, watchAsker } from './asker.ts';
import { checkAnswers, checkEndpoint, checkProvider, isOtherPartition } from './check-answers.ts';
import { type Draft, isSettled, type Settled } from './draft.ts';
import type { Known } from './known.ts';
import { localOffer } from './local-choices.ts';
import { type Question, question, questions } from './questions.ts';

type AnyAnswer = NonNullable<Draft[keyof Draft]>;

/** Goes through the questions, forward and back. */
export interface Settling {
  /**
   * Settles every question that can be settled before signing in, from the current one on. Throws UsageError with
   * everything wrong or missing, and CancelledError if the person gives up.
   */
  forward(): Promise<Settled>;
  /** Takes back the person's last answer; false if there is none. */
  back(): boolean;
  /** The answers so far. */
  draft(): Draft;
}

/** What to ask a person again; nothing else that is known is asked. */
export interface Again {
  /** Asked with the earlier answer as the default. */
  readonly proposed: Draft;
  readonly propose: readonly (keyof Draft)[];
  /** Found or asked as if for the first time. */
  readonly forget: readonly (keyof Draft)[];
}

/** Nothing that has a value is asked for. */
export function startSettling(
  context: Pick<Context, 'language' | 'now'>,
  { values, problems: wrong }: { readonly values: Draft; readonly problems: readonly Problem[] },
  known: Known,
  { asker, again }: { readonly asker: Asker | undefined; readonly again?: Again | undefined },
): Settling {
  const { language } = context;
  const problems = [...wrong, ...checkEndpoint(values, known, language)];
  const draft: Draft = {};
  let index = 0;
  let now = known;
  const learn = (sso: Known['sso']) => {
    now = { ...now, sso: { ...now.sso, ...sso } };
  };
  // Questions that a person answered, with what was known before each.
  const answered: { readonly at: number; readonly known: Known }[] = [];
  const back = () => {
    const last = answered.pop();
    if (!last) return false;
    for (const { key } of questions.slice(last.at)) delete draft[key];
    now = last.known;
    index = last.at;
    return true;
  };
  // A wrong answer is not also reported as missing.
  const isNamed = (name: string) => problems.some(({ flag }) => flag === `--${name}`);
  const settleOne = async (question: Question) => {
    const given = values[question.key];
    const at = { draft, known: now, learn, language };
    const watched = asker && watchAsker(asker);
    const answer =
      given === undefined ? await answerOf(question, at, watched?.asker, again) : { value: given };
    if (watched?.asked()) answered.push({ at: index, known: at.known });
    if ('problem' in answer) problems.push(problemWith(question, answer));
    else if (answer.value !== undefined) Object.assign(draft, { [question.key]: answer.value });
    else if (question.required) problems.push(missing(question, now, language));
  };
  const forward = async () => {
    // On a terminal, report a wrong flag at once, not after ten questions.
    if (asker && problems.length > 0) throw new UsageError(problems);
    while (index < questions.length) {
      const question = questions[index] as Question;
      try {
        if (!isNamed(question.flag.name) && (!question.when || question.when(draft)))
          await settleOne(question);
        index += 1;
      } catch (error) {
        if (!(error instanceof WentBack && back())) throw error;
      }
    }
    if (values.region === undefined) Object.assign(draft, inCloudOfPortal(draft));
    // A short-term key works in one region: a person who named no other wants that one.
    const keyRegion = asker && values.region === undefined ? draft.apiKey?.region : undefined;
    if (keyRegion) draft.region = keyRegion;
    problems.push(...checkAnswers(draft, known.snapshot, context, asker !== undefined));
    if (!asker && values.providerId === undefined) problems.push(...checkProvider(draft, known, language));
    // If something else is missing, name this too, so that one message lists everything.
    if (problems.length > 0 && isSignIn(draft) && !draft.accountId && !isNamed('account-id'))
      problems.push(missingAccount(now, language));
    if (problems.length > 0 || !isSettled(draft)) throw new UsageError(problems);
    return { ...draft };
  };
  return { forward, back, draft: () => ({ ...draft }) };
}

/** The roles of a portal, and the Bedrock regions that they can use, are in the portal's partition. */
function inCloudOfPortal({ region, ssoRegion }: Draft): Draft {
  return isOtherPartition(region, ssoRegion) && readRegion(ssoRegion ?? '').ok ? { region: ssoRegion } : {};
}

/** Every answer on the command line, whether it applies or not, and all its problems. */
export function readFlags(input: ParsedFlags, language: Language) {
  const values: Draft = {};
  const problems: Problem[] = [...input.problems];
  for (const question of questions) {
    const raw = input.values[question.flag.name];
    if (raw === undefined || question.flagIsSource) continue;
    const answer = parseAnswer(question, raw, language, values);
    if ('problem' in answer) problems.push(problemWith(question, answer));
    else Object.assign(values, { [question.key]: answer.value });
  }
  return { values, problems };
}

type Answer<T = AnyAnswer> = { readonly value: T } | { readonly problem: string };

/** The question's value for the typed text, or what is wrong with it. */
export function parseAnswer(
  { schema, wrong }: Question,
  raw: unknown,
  language: Language,
  draft: Draft = {},
): Answer {
  if (!schema) return { value: raw as AnyAnswer };
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data };
  const { text, facts } = wrong?.(String(raw), draft) ?? notice(texts.notValid);
  const quoted = Object.entries(facts).map(([name, fact]) => [name, truncate(String(fact), MOST_QUOTED)]);
  return { problem: fill(text, language, Object.fromEntries(quoted)) };
}

/** Columns of an answer that a refusal quotes. */
const MOST_QUOTED = 200;

/** The same for a value from a file or the environment, which the person may not know about. */
function parseKnown(question: Question, raw: unknown, language: Language, draft: Draft = {}): Answer {
  const answer = parseAnswer(question, raw, language, draft);
  if (!('problem' in answer)) return answer;
  const text = isSentence(answer.problem) ? texts.foundUnusable : texts.found;
  return { problem: fill(text, language, { ...answer, given: String(raw) }) };
}

/** A command's region: from the flag, otherwise as `init` would determine it. Throws UsageError for an invalid one. */
export function regionOf({ region }: Draft, { knownRegion }: Setup, language: Language): string {
  if (region !== undefined) return region;
  const answer = parseKnown(question('region'), knownRegion, language);
  if ('problem' in answer) throw new UsageError([{ flag: '--region', message: answer.problem }]);
  return answer.value as string;
}

function knownAnswer(
  question: Question,
  { draft, known, language }: Pick<Asking, 'draft' | 'known' | 'language'>,
): Answer | undefined {
  const raw = question.known?.(known, draft);
  return raw === undefined ? undefined : parseKnown(question, raw, language, draft);
}

async function answerOf(
  question: Question,
  at: Pick<Asking, 'draft' | 'known' | 'learn' | 'language'>,
  asker: Asker | undefined,
  again: Again | undefined,
): Promise<Answer<AnyAnswer | undefined>> {
  const { draft, language } = at;
  const before = again?.proposed[question.key];
  const found = before === undefined ? knownAnswer(question, at) : { value: before };
  const isUsual = question.asked === 'always' && (!again || again.forget.includes(question.key));
  const isWanted = isUsual || again?.propose.includes(question.key);
  const isOpen = isWanted || (found ? 'problem' in found : question.asked !== 'again');
  const initial = found && 'value' in found ? found.value : question.fallback?.(draft);
  if (!asker || !question.ask || !isOpen) return found ?? { value: initial };
  const check = (typed: unknown) => {
    const answer = parseAnswer(question, typed, language, draft);
    return 'problem' in answer ? answer.problem : undefined;
  };
  const typed = await question.ask({ ...asker, ...at, check }, initial);
  const answer = parseAnswer(question, typed, language, draft);
  return 'problem' in answer ? { value: initial } : answer;
}

function problemWith({ flag }: Question, { problem }: { readonly problem: string }): Problem {
  return { flag: `--${flag.name}`, message: problem };
}

function missing({ flag, key }: Question, known: Known, language: Language): Problem {
  const { badKey, sso, snapshot } = known;
  if (key === 'apiKey' && badKey)
    return {
      flag: badKey.source,
      message: fill(texts.badKey, language, { problem: fill(keyRefusals[badKey.reason], language) }),
    };
  const session = key === 'startUrl' && sso.session ? onlySsoSession(snapshot) : undefined;
  if (session !== undefined && sso.profile && sso.session && sso.session !== session) {
    const facts = { profile: sso.profile, absent: sso.session, session };
    return { flag: `--${flag.name}`, message: fill(texts.missingSession, language, facts) };
  }
  const credentials = key === 'startUrl' ? localOffer(known, language) : undefined;
  if (credentials !== undefined)
    return { flag: `--${flag.name}`, message: fill(texts.missingPortal, language, { credentials }) };
  const message = flag.choices
    ? fill(texts.missingChoice, language, { choices: listed(flag.choices, language) })
    : fill(texts.missing, language);
  return { flag: `--${flag.name}`, message };
}

/** The account: chosen from the portal's list when someone signs in. */
export function missingAccount({ snapshot, sso }: Known, language: Language): Problem {
  const [only, another] = completeProfiles(snapshot).filter((profile) => profile !== sso.profile);
  const message =
    only === undefined || another !== undefined
      ? fill(texts.missing, language)
      : fill(texts.missingAccount, language, { profile: only });
  return { flag: '--account-id', message };
}

function isSignIn({ auth }: Draft): boolean {
  return auth !== undefined && methodOf(auth).needsSignIn;
}
