/** The languages with their texts loaded. */

import { LANGUAGES } from '../../src/text/text.ts';
import { loadLanguage } from '../../src/text/texts.ts';

export const EN = await loadLanguage('en');
export const ZH_TW = await loadLanguage('zh-TW');

/** All of them. */
export const LOADED = await Promise.all(LANGUAGES.map(loadLanguage));
