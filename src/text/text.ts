/**
 * The shape of everything that people read. Each language is a folder with the same files; English is the source and the
 * type of all. A text is named by a reference, so that rooms which hold or pass texts load no language.
 */
import type english from './en/index.ts';
import type { Comparison, FailureTranslation, Translation } from './translation.ts';
import { visible } from './visible.ts';

export const LANGUAGES = ['en', 'zh-TW'] as const;
export type LanguageName = (typeof LANGUAGES)[number];

type English = typeof english;

/** Every text of a language: the keys of the English one. */
export type Texts = {
  readonly [Room in keyof English]: Room extends 'failures'
    ? FailureTranslation<English[Room]>
    : Room extends 'comparison'
      ? Comparison
      : Translation<English[Room]>;
};

/** A language with its texts in memory. */
export interface Language {
  readonly name: LanguageName;
  readonly texts: Texts;
}

declare const ENGLISH: unique symbol;

/** A text by its place in the tables, as `report.written`. The type carries the English, and so which {facts} it needs. */
export type Text<E extends string = string> = string & { readonly [ENGLISH]?: E };

/** Values for the places in a text. */
export type Facts = Readonly<Record<string, string | number>>;

type Place<E extends string> = E extends `${string}{${infer Name}}${infer Rest}` ? Name | Place<Rest> : never;

/** The facts that a text needs: none may be missing where the compiler knows the text, any may be given besides. */
export type FactsOf<E extends string> = string extends E
  ? [facts?: Facts]
  : [Place<E>] extends [never]
    ? [facts?: Facts]
    : [facts: Facts & Readonly<Record<Place<E>, string | number>>];

/** Something a person should know, as data: a text and what fills it. */
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

/** The text in one language with its places filled. A place without a fact stays visible as `{name}`. */
export function fill<E extends string>(text: Text<E>, language: Language, ...[facts]: FactsOf<E>): string {
  return fillPlaces(template(text, language), facts);
}

/** The text in one language, its places open. Throws TypeError for a reference to no text. */
export function template(text: Text, { texts }: Pick<Language, 'texts'>): string {
  const dot = text.indexOf('.');
  const room = texts[text.slice(0, dot) as 'report'] as Readonly<Record<string, string>> | undefined;
  const words = room?.[text.slice(dot + 1)];
  if (words === undefined) throw new TypeError(`no text ${text}`);
  return words;
}

/** A part in double brackets is left out where a fact of it is missing: `[[?region={region}]]`. */
const OPTIONAL = /\[\[(.*?)\]\]/g;

/** Fills the places of a template, with what is foreign made safe; one without a fact stays as `{name}`. */
export function fillPlaces(words: string, facts: Facts = {}): string {
  const known = words.replace(OPTIONAL, (_, part: string) => (isComplete(part, facts) ? part : ''));
  return known.replace(/\{(\w+)\}/g, (place, name: string) => visible(String(facts[name] ?? place)));
}

/** Whether every place of the words, optional parts aside, has a fact: fix lines that cannot be filled are not shown. */
export function isComplete(words: string, facts: Facts): boolean {
  return [...words.replace(OPTIONAL, '').matchAll(/\{(\w+)\}/g)].every(
    ([, name]) => facts[name as string] !== undefined,
  );
}

/**
 * The language to speak: `--lang`, then OPENCLAW_LOCALE, LC_ALL, LANG. Any Chinese locale gets zh-TW,
 * because it is the only Chinese that we have; everything else gets English.
 */
export function chooseLanguage(
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): LanguageName {
  const wanted = flag || env.OPENCLAW_LOCALE || env.LC_ALL || env.LANG || '';
  const [spoken] = wanted.toLowerCase().split(/[^a-z]/);
  return LANGUAGES.find((name) => name.split('-')[0] === spoken) ?? 'en';
}
