/**
 * The shape of everything that people read. All texts live in this folder, one file per room, each entry
 * with its languages side by side, so that a translation cannot be forgotten and a reviewer sees both.
 */

export const LANGUAGES = ['en', 'zh-TW'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. `{name}` marks a place for a fact of that name. */
export type Text = Readonly<Record<Language, string>>;

/** Values for the places in a text. */
export type Facts = Readonly<Record<string, string | number>>;

/** What an error tells: its name in one line, why it happens, and what to do, one step or command a line. */
export interface ErrorText {
  readonly title: Text;
  readonly cause: Text;
  readonly fix: readonly Text[];
}

/** The text in one language with its places filled. A place without a fact stays visible as `{name}`. */
export function fill(text: Text, language: Language, facts: Facts = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place));
}

/** Whether every place of the text has a fact: fix lines that cannot be filled are not shown. */
export function isComplete(text: Text, facts: Facts): boolean {
  return [...text.en.matchAll(/\{(\w+)\}/g)].every(([, name]) => facts[name as string] !== undefined);
}

/**
 * The language to speak: `--lang`, then OPENCLAW_LOCALE, LC_ALL, LANG. Any Chinese locale gets zh-TW,
 * because it is the only Chinese that we have; everything else gets English.
 */
export function chooseLanguage(
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const wanted = flag || env.OPENCLAW_LOCALE || env.LC_ALL || env.LANG || '';
  return /^zh/i.test(wanted) ? 'zh-TW' : 'en';
}
