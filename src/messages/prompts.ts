import type { Text } from './text.ts';

/** Words of the prompts themselves, beside the questions. */
export const promptTexts = {
  yes: { en: 'Yes', 'zh-TW': '是' },
  no: { en: 'No', 'zh-TW': '否' },
  nothingMatches: { en: 'Nothing matches: change the text', 'zh-TW': '沒有符合的項目，請修改文字' },
} as const satisfies Record<string, Text>;
