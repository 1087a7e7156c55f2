/** The one place that loads texts. */
import type { Language, LanguageName } from './text.ts';

/** Loads the texts of one language, and of no other. */
export async function loadLanguage(name: LanguageName): Promise<Language> {
  const { default: texts } = name === 'en' ? await import('./en/index.ts') : await import('./zh-TW/index.ts');
  return { name, texts };
}
