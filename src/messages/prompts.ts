import type { Text } from './text.ts';

/** Words of the prompts themselves, beside the questions. */
export const promptTexts = {
  yes: { en: 'Yes', 'zh-TW': '是' },
  no: { en: 'No', 'zh-TW': '否' },
  keys: {
    en: 'Type to filter · ↑↓ move · Enter done',
    'zh-TW': '輸入文字篩選 · ↑↓ 移動 · Enter 完成',
  },
  number: { en: 'Number', 'zh-TW': '編號' },
  numbers: { en: 'Numbers, the first is the primary', 'zh-TW': '編號（可多個，第一個為主要）' },
  noSuchNumber: { en: 'A number from 1 to {count}, please', 'zh-TW': '請輸入 1 到 {count} 的編號' },
  nothingMatches: { en: 'Nothing matches: change the text', 'zh-TW': '沒有符合的項目，請修改文字' },
} as const satisfies Record<string, Text>;
