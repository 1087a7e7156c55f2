import type { Language, LanguageName, Texts } from './text.ts';

const LOADERS: { readonly [Name in LanguageName]: () => Promise<{ readonly default: Texts }> } = {
  en: () => import('./en/index.ts'),
  'zh-TW': () => import('./zh-TW/index.ts'),
};

/** Loads the texts of one language only. */
export async function loadLanguage(name: LanguageName): Promise<Language> {
  const { default: texts } = await LOADERS[name]();
  return { name, texts };
}
