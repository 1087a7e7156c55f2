/**
 * The types of everything that people read. Each language is a folder with the same files; English is the source and
 * the type of the others. Code names a text by reference, so that rooms that only hold or pass texts load no language.
 */
import type english from './en/index.ts';
import type { Comparison, FailureTranslation, Translation } from './translation.ts';
import { visible } from './visible.ts';

export const LANGUAGES = ['en', 'zh-TW'] as const;
export type LanguageName = (typeof LANGUAGES)[number];

type English = typeof english;

/** All texts of a language, with the keys of the English ones. */
export type Texts = {
  readonly [Room in keyof English]: Room extends 'failures'
    ? FailureTranslation<English[Room]>
    : Room extends 'comparison'
      ? Comparison
      : Translation<English[Room]>;
};

/** A language with its texts loaded. */
export interface Language {
  readonly name: LanguageName;
  readonly texts: Texts;
}

declare const ENGLISH: unique symbol;

/**
 * A text by its place in the tables, such as `report.written`. The type carries the English text, and so the {facts} it
 * needs.
 */
export type Text<E extends string = string> = string & { readonly [ENGLISH]?: E };

/** Values for a text's {facts}. A list is joined as the text's language does it. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>;

/** The same with their lists joined. */
export type Words = Readonly<Record<string, string | number>>;

type Place<E extends string> = E extends `${string}{${infer Name}}${infer Rest}` ? Name | Place<Rest> : never;

/** The facts that a text needs: all required if the compiler knows the text; extra ones are allowed. */
export type FactsOf<E extends string> = string extends E
  ? [facts?: Facts]
  : [Place<E>] extends [never]
    ? [facts?: Facts]
    : [facts: Facts & Readonly<Record<Place<E>, Facts[string]>>];

/** A message as data: a text and its facts. */
export interface Notice {
  readonly text: Text;
  readonly facts: Facts;
}

/** A notice whose facts are checked against its text. */
export function notice<E extends string>(text: Text<E>, ...[facts = {}]: FactsOf<E>): Notice {
  return { text, facts };
}

/** References to all texts of one table. */
export function references<Room extends Exclude<keyof English, 'failures' | 'comparison'>>(room: Room) {
  return new Proxy({}, { get: (_, key) => `${room}.${String(key)}` }) as {
    readonly [Key in keyof English[Room]]: Text<English[Room][Key] & string>;
  };
}

/** The text in one language, with its facts filled in. A missing fact stays visible as `{name}`. */
export function fill<E extends string>(
  text: Text<E>,
  language: Language,
  ...[facts = {}]: FactsOf<E>
): string {
  return fillPlaces(template(text, language), withLists(facts, language));
}

/** The unfilled text in one language. Throws TypeError for an unknown reference. */
export function template(text: Text, { texts }: Pick<Language, 'texts'>): string {
  const dot = text.indexOf('.');
  const room = texts[text.slice(0, dot) as 'report'] as Readonly<Record<string, string>> | undefined;
  const words = room?.[text.slice(dot + 1)];
  if (words === undefined) throw new TypeError(`no text ${text}`);
  return words;
}

/** The facts with their lists in words. */
export function withLists(facts: Facts, language: Pick<Language, 'texts'>): Words {
  const words = Object.entries(facts).map(([name, value]) =>
    typeof value === 'object' ? [name, listed(value, language)] : [name, value],
  );
  return Object.fromEntries(words);
}

/** The values in one line: `a, b`. */
export function listed(values: readonly string[], { texts }: Pick<Language, 'texts'>): string {
  return values.join(texts.punctuation.comma);
}

/** Whether a message is whole: it begins with a capital, a quotation or a host, and does not go on after its subject. */
export function isSentence(message: string): boolean {
  return /^(?:\p{Lu}|["“「]|[\w-]+(?:\.[\w-]+)+ )/u.test(message);
}

/** A text with another in brackets behind it. */
export function withAside(text: string, aside: string, { texts }: Pick<Language, 'texts'>): string {
  return fillPlaces(texts.punctuation.aside, { text, aside });
}

/** A text in front of an answer or a value, with its colon. */
export function withColon(text: string, { texts }: Pick<Language, 'texts'>): string {
  return fillPlaces(texts.punctuation.lead, { text });
}

/** A part in double brackets is omitted if one of its facts is missing: `[[?region={region}]]`. */
const OPTIONAL = /\[\[(.*?)\]\]/g;

/**
 * A place for a fact, or a condition, which shows nothing: `{?fact}` is for where the fact is known, `{!fact}` for where
 * it is not.
 */
const PLACE = /\{([?!]?)(\w+)\}/g;

/** Fills in the facts of a template, with foreign text made safe; a missing one stays as `{name}`. */
export function fillPlaces(words: string, facts: Words): string {
  const known = words.replace(OPTIONAL, (_, part: string) => (isComplete(part, facts) ? part : ''));
  return known.replace(PLACE, (place, condition: string, name: string) =>
    condition ? '' : visible(String(facts[name] ?? place)),
  );
}

/**
 * Whether every fact outside optional parts is known and every condition there is met: other fixes are not shown.
 */
export function isComplete(words: string, facts: Facts): boolean {
  return [...words.replace(OPTIONAL, '').matchAll(PLACE)].every(
    ([, condition, name]) => (facts[name as string] === undefined) === (condition === '!'),
  );
}

/** Whether every fact is known that a text and its optional parts show; what a condition excludes shows none. */
export function isWhole(words: string, facts: Facts): boolean {
  const parts = [words.replace(OPTIONAL, ''), ...[...words.matchAll(OPTIONAL)].map(([, part = '']) => part)];
  const isMet = (part: string) => isComplete((part.match(/\{[?!]\w+\}/g) ?? []).join(''), facts);
  return !isMet(parts[0] ?? '') || parts.every((part) => !isMet(part) || isComplete(part, facts));
}

/**
 * The language: from `--lang`, then OPENCLAW_LOCALE, LC_ALL, LANG. Any Chinese locale gets zh-TW, the only Chinese we
 * have; everything else gets English.
 */
export function chooseLanguage(
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): LanguageName {
  const wanted = flag || env.OPENCLAW_LOCALE || env.LC_ALL || env.LANG || '';
  const [spoken] = wanted.toLowerCase().split(/[^a-z]/);
  return LANGUAGES.find((name) => name.split('-')[0] === spoken) ?? 'en';
}

/** `2026-11-23 14:05`, in the local time zone. */
export function formatTime(time: string | number | undefined): string {
  if (time === undefined) return '';
  const date = new Date(time);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}
