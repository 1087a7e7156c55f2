/** Finds known errors in a paste: a message, a log with ANSI codes, JSON lines, a wrapped terminal screen. Pure. */

import { oneLine } from '../secrets/redact.ts';
import { type AwsService, errorNamesIn, nameOfStatusIn, serviceIn, serviceInFrames } from './aws-errors.ts';
import { type Match, matchName, matchWords } from './classify.ts';
import { AppError, CODES, type ErrorName } from './errors.ts';
import { factsIn, factsOfPaste, modelNear } from './facts-in.ts';
import { belongsToOthers, COMPOSE_BAR, isAboutAnotherStore, type LogLine, logLines } from './log-lines.ts';
import { CALLS_BEDROCK, GAME, GATEWAY, otherServiceIn, oursIn, serviceOf } from './other-services.ts';
import { type Found, LAST, type PastedError, rank, VAGUE, withoutEcho } from './paste-order.ts';
import { otherProviderIn } from './providers-named.ts';
import { leadsIn, likeliest, quotable } from './telling-line.ts';

export interface PastedReading {
  /** In the order of the paste, each error once. */
  readonly errors: readonly PastedError[];
  /** The line that looks most like an error, for when none is recognized. */
  readonly detail: string;
  /** The other service that the paste is about, where nothing in it is about ours. */
  readonly other?: string | undefined;
  /** OpenClaw's name for it, if it provides models. */
  readonly provider?: string | undefined;
  /** What leads on where no error is recognized. */
  readonly leads: Readonly<Record<string, string>>;
  /** What the whole paste reveals, with the request ID, if it has one. */
  readonly about: Readonly<Record<string, string>>;
}

/** A terminal or chat breaks long lines, between words or inside one. */
const MOST_PARTS = 4;
/** A message that was wrapped is no longer than this, and every joined text is compared with every rule. */
const LONGEST_JOINED = 4096;

/** The name of a service in front of its line. */
const FROM_COMPOSE = new RegExp(String.raw`^[\w.-]+ {2,}${COMPOSE_BAR}[^|\n]*$`, 'm');

/** Reads a paste of any length (of a long one, its end) in linear time. Never throws. */
export function readPaste(paste: string): PastedReading {
  const read = logLines(paste);
  const lines = read.map(({ text }) => text);
  const text = lines.join('\n');
  const requestId = REQUEST_ID.exec(text)?.[1];
  const about = {
    ...(requestId && { requestId }),
    ...(FROM_COMPOSE.test(paste) && { container: 'Docker Compose' }),
    ...factsOfPaste(text),
  };
  const isOpenclaw = !('foreign' in about || 'unnamed' in about);
  const isOurs = oursIn(text, { isOpenclaw, isForeign: 'foreign' in about });
  const all = isAboutAnotherStore(text) ? [] : withoutEcho([...errorsOf(read, isOurs)], isLog(paste));
  const detail = likeliest(lines);
  const provider = isOpenclaw ? otherProviderIn(lines, detail) : undefined;
  const isOfBedrock = (line: string) => CALLS_BEDROCK.test(line) && lines.includes(line);
  const found = all.filter(
    ({ error, line, unowned }) =>
      !(provider && unowned) &&
      // Who signed in after all needed no browser of this machine.
      !(error === 'no-browser' && 'loggedIn' in about) &&
      // OpenClaw's log has crashes of many things.
      !(VAGUE.has(error) && (GAME.test(text) || (isOpenclaw && !isOfBedrock(line)))),
  );
  // In a log, people ask about the newest error; in a message, the first one is usually the cause.
  if (isLog(paste)) found.reverse();
  else found.sort((a, b) => rank(a) - rank(b));
  const errors = [...new Set(found.map(({ error }) => error))].map((error) => {
    const same = found.filter((one) => one.error === error);
    const line = same[0]?.line ?? '';
    // Programs say the same thing in several lines, and one of them may tell more; the first line wins.
    const facts = Object.fromEntries(same.toReversed().flatMap((one) => Object.entries(one.facts)));
    const isOfModel = error === 'model-not-found' || error === 'model-retired';
    const model = isOfModel ? modelNear(text, line) : {};
    return {
      error,
      facts: {
        ...model,
        ...about,
        ...factsIn(line),
        ...facts,
        ...(line !== '' && { detail: oneLine(quotable(lines, line, same[0]?.vague)) }),
      },
    };
  });
  // OpenClaw logs the cause, and then the chat's message that hides it.
  const cause = isLog(paste) ? errors.findIndex(({ error }) => !LAST.has(error)) : -1;
  if (cause > 0) errors.unshift(...errors.splice(cause, 1));
  return {
    errors,
    about,
    provider,
    get other() {
      return provider ? serviceOf(provider, detail) : otherServiceIn(text, detail);
    },
    get leads() {
      return leadsIn(text, isOpenclaw);
    },
    detail: oneLine(detail),
  };
}

/** The error for a paste that is about another service only; undefined for any other. */
export function aboutOther({ errors, other, provider, about, detail }: PastedReading): AppError | undefined {
  if (errors.length > 0 || other === undefined) return undefined;
  return new AppError('other-service', {
    ...about,
    detail,
    other,
    ...(provider && { provider }),
    ...(other === GATEWAY && { gateway: other }),
  });
}

const isExact = (found: readonly Found[]) => found.some(({ vague }) => !vague);

/** A line that says what is not ours says nothing: it may be part of a message that is. */
function* errorsOf(lines: readonly LogLine[], isOurs: (found: Found) => boolean): Generator<Found> {
  // Logs repeat themselves.
  const known = new Map<string, readonly Found[]>();
  const read = (line: LogLine, client?: AwsService) => {
    const key = `${line.from} ${client} ${line.text}`;
    const errors = known.get(key) ?? errorsIn(line, client).filter(isOurs);
    known.set(key, errors);
    return errors;
  };
  const texts = lines.map(({ text }) => text);
  const direct = lines.map((line, index) => {
    const alone = read(line, serviceInFrames(texts, index + 1));
    if (alone.length === 0) return alone;
    if (isExact(alone) && !isDenial(alone)) return continued(lines, index, read) ?? alone;
    return below(lines, index, read, alone) ?? alone;
  });
  const hits = direct.flatMap((errors, index) => (errors.length > 0 ? [index] : []));
  for (let at = 0; at < lines.length; at++) {
    yield* direct[at] as Found[];
    if (direct[at]?.length) continue;
    while ((hits[0] ?? at) < at) hits.shift();
    const end = Math.min(at + MOST_PARTS, hits[0] ?? lines.length);
    const whole = joined(lines, at, end, read);
    if (whole === undefined) continue;
    // Prose above an error may say no more than whose it is; the error itself follows on the next lines.
    const isProse = !isExact(whole.found) && isExact(joined(lines, at + 1, end, read)?.found ?? []);
    if (isProse) continue;
    yield* whole.found;
    at += whole.size - 1;
  }
}

/** What the lines from `at` say together where none says it alone, and how many of them it takes. */
function joined(
  lines: readonly LogLine[],
  at: number,
  end: number,
  read: (line: LogLine) => readonly Found[],
): { readonly found: readonly Found[]; readonly size: number } | undefined {
  let best: { readonly found: readonly Found[]; readonly size: number } | undefined;
  for (let size = 2; at + size <= end; size++) {
    const parts = lines.slice(at, at + size);
    if (parts.some(({ from }) => from !== parts[0]?.from)) break;
    if (parts.reduce((length, { text }) => length + text.length, 0) > LONGEST_JOINED) break;
    const found = [' ', '']
      .map((glue) => read({ ...lines[at], text: parts.map(({ text }) => text).join(glue) }))
      .find(({ length }) => length > 0);
    if (found !== undefined && tellsMore(found, best?.found)) best = { found, size };
  }
  return best;
}

/** Whether a longer text says more than a shorter one did: exactly what was vague, or more about the same denial. */
function tellsMore(longer: readonly Found[], shorter: readonly Found[] | undefined): boolean {
  if (shorter === undefined) return true;
  if (!isExact(shorter)) return isExact(longer);
  if (!isDenial(shorter) || !isExact(longer)) return false;
  return (
    longer.some(({ error }) => error === 'policy-denied') ||
    (isDenial(longer) && factCount(longer) > factCount(shorter))
  );
}

const isDenial = (found: readonly Found[]) => found.some(({ error }) => error === 'iam-denied');
const factCount = (found: readonly Found[]) =>
  found.reduce((sum, { facts }) => sum + Object.keys(facts).length, 0);

/**
 * What a vague line says exactly if the lines below it are the rest of its message. A denial is exact, but its end may
 * name the resource and the policy that denies.
 */
function below(
  lines: readonly LogLine[],
  at: number,
  read: (line: LogLine) => readonly Found[],
  alone: readonly Found[],
): readonly Found[] | undefined {
  const rest = lines.slice(at + 1, at + MOST_PARTS);
  const next = rest.findIndex(({ text }) => TIME.test(text));
  const parts = [lines[at] as LogLine, ...rest.slice(0, next < 0 ? MOST_PARTS : next)];
  const text = parts.map((line) => line.text).join(' ');
  const found = text.length > LONGEST_JOINED ? [] : read({ ...parts[0], text });
  return tellsMore(found, alone) ? found : undefined;
}

/** What an exact line says together with the next one, if it ends where its message goes on. */
function continued(
  lines: readonly LogLine[],
  at: number,
  read: (line: LogLine) => readonly Found[],
): readonly Found[] | undefined {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line?.text.endsWith(':') || next === undefined || TIME.test(next.text)) return undefined;
  const found = read({ ...line, text: `${line.text} ${next.text}` });
  return isExact(found) ? found : undefined;
}

const REQUEST_ID = /request[ _-]?id["']?\s*[:=]?\s*["']?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;

/** `client`: the service that the stack frames below the line name. */
function errorsIn({ text, from }: LogLine, client?: AwsService): Found[] {
  const service = serviceIn(text) ?? client;
  const byWords = matchWords({ message: text, ...(service && { service }) });
  const matches = byWords.length > 0 ? byWords : byNames(text, service);
  const found = matches
    .filter(({ rule }) => !(rule.shared || rule.service) || !belongsToOthers(text, from))
    .map(({ rule, facts }) => ({
      error: rule.error,
      facts,
      line: text,
      vague: rule.general === true || rule.message === undefined,
      unowned: rule.shared === true,
    }));
  return found.length > 0 ? found : ownCodes(text);
}

/** In a longer line it is unclear whose name it is. */
const LONGEST_NAMED = 4096;
const MOST_NAMES = 8;

/** What the names of errors say, the first one that says anything. */
function byNames(line: string, service?: AwsService): readonly Match[] {
  if (line.length > LONGEST_NAMED) return [];
  const byStatus = (service && nameOfStatusIn(line, service)) ?? [];
  for (const name of errorNamesIn(line).slice(0, MOST_NAMES).concat(byStatus)) {
    const matches = matchName({ name, message: line, ...(service && { service }) });
    if (matches.length > 0) return matches;
  }
  return [];
}

/** Our own output, pasted back. Of failures that share a code, the one that the others were split from is first. */
function ownCodes(line: string): Found[] {
  const codes = new Set(line.match(/\bOCB\d{3}\b/g));
  const names = Object.keys(CODES) as ErrorName[];
  return [...codes].flatMap((code) => {
    const error = names.find((name) => CODES[name].code === code);
    return error ? [{ error, facts: factsIn(line), line: '' }] : [];
  });
}

/** A time near the start of a line, or in a field of its own. */
const TIME = /^.{0,60}?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\b\d{1,2}:\d\d:\d\d\b)|"(?:time|ts|timestamp)"\s*:/;

function isLog(paste: string): boolean {
  return paste.split('\n').filter((line) => TIME.test(line)).length > 1;
}
